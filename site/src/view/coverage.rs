//! The page that shows what is described: a picture of modules and methods, and numbers.

use super::words::{count, tail_of, text};
use super::{Badge, Block as PageBlock, Page, Table, Tone};
use crate::paths::Target;
use crate::prose::Span;
use crate::site::{Site, describes_fields};
use bitrix24_model::{Effect, ExampleResponse, Method};

/// A module in the picture.
pub(crate) struct Block {
    /// Its page, if it has one.
    pub(crate) target: Option<Target>,
    /// Its name.
    pub(crate) name: String,
    /// Its methods.
    pub(crate) cells: Vec<Cell>,
}

/// A method in the picture.
pub(crate) struct Cell {
    /// Its page.
    pub(crate) target: Target,
    /// Its whole name.
    pub(crate) name: String,
    /// Its name without the module.
    pub(crate) tail: String,
    /// How it is shown.
    pub(crate) class: &'static str,
}

/// Numbers of a module.
#[derive(Default)]
struct Numbers {
    methods: usize,
    reading: usize,
    writing: usize,
    describing: usize,
    causes: usize,
    examples: usize,
    failures: usize,
}

pub(super) fn page(site: &Site<'_>) -> Page {
    let summary = "What the specs describe. Each cell of the picture is a method, each block a module.";
    let mut page = Page::new(Target::Coverage, "Overview", "Coverage", site.prose(summary));
    let mut groups: Vec<(Option<usize>, Vec<usize>)> =
        (0..site.api.modules.len()).map(|at| (Some(at), site.methods_of(at))).collect();
    let lone = (0..site.api.methods.len()).filter(|at| site.module_of(&site.api.methods[*at].name).is_none());
    groups.push((None, lone.collect()));
    groups.retain(|(_, methods)| !methods.is_empty());
    let numbers: Vec<Numbers> = groups.iter().map(|(_, methods)| Numbers::of(site, methods)).collect();
    let total = numbers.iter().fold(Numbers::default(), Numbers::plus);
    page.badges = [(total.methods, "method"), (total.causes, "documented cause"), (total.examples, "example")]
        .map(|(number, one)| Badge { text: count(number, one), tone: Tone::Plain })
        .into();
    let picture = groups.iter().map(|(module, methods)| block(site, *module, methods)).collect();
    page.section("picture", "Modules and methods", vec![PageBlock::Picture(picture)]);
    let mut rows: Vec<_> =
        groups.iter().zip(&numbers).map(|((module, _), numbers)| row(site, *module, numbers)).collect();
    rows.push((None, numbers_row(vec![text("All")], &total)));
    let head =
        vec!["Module", "Methods", "Read", "Write", "Describe fields", "Causes of errors", "Examples", "of failures"];
    let table = Table { caption: "Methods by module".to_owned(), head, rows };
    page.section("numbers", "In numbers", vec![PageBlock::Table(table)]);
    page
}

impl Numbers {
    fn of(site: &Site<'_>, methods: &[usize]) -> Self {
        let methods: Vec<&Method> = methods.iter().map(|at| &site.api.methods[*at]).collect();
        let examples = || methods.iter().flat_map(|method| &method.examples);
        let acting = |effect| methods.iter().filter(|m| m.effect == effect && !describes_fields(m)).count();
        Self {
            methods: methods.len(),
            reading: acting(Effect::Read),
            writing: acting(Effect::Write),
            describing: methods.iter().filter(|method| describes_fields(method)).count(),
            causes: methods.iter().flat_map(|method| &method.errors).map(|error| error.causes.len()).sum(),
            examples: examples().count(),
            failures: examples().filter(|example| matches!(example.response, ExampleResponse::Failure { .. })).count(),
        }
    }

    fn plus(self, other: &Self) -> Self {
        Self {
            methods: self.methods + other.methods,
            reading: self.reading + other.reading,
            writing: self.writing + other.writing,
            describing: self.describing + other.describing,
            causes: self.causes + other.causes,
            examples: self.examples + other.examples,
            failures: self.failures + other.failures,
        }
    }
}

fn row(site: &Site<'_>, module: Option<usize>, numbers: &Numbers) -> (Option<String>, Vec<Vec<Span>>) {
    let name = match module {
        Some(at) => Span::Code(site.api.modules[at].name.clone(), Some(Target::Module(at))),
        None => text("without a module"),
    };
    (None, numbers_row(vec![name], numbers))
}

fn numbers_row(name: Vec<Span>, numbers: &Numbers) -> Vec<Vec<Span>> {
    let Numbers { methods, reading, writing, describing, causes, examples, failures } = *numbers;
    let columns = [methods, reading, writing, describing, causes, examples, failures];
    std::iter::once(name).chain(columns.map(|number| vec![text(number.to_string())])).collect()
}

fn block(site: &Site<'_>, module: Option<usize>, methods: &[usize]) -> Block {
    let cell = |at: &usize| {
        let method = &site.api.methods[*at];
        let class = match method.effect {
            _ if describes_fields(method) => "describe",
            Effect::Read => "read",
            Effect::Write => "write",
        };
        let tail = tail_of(&method.name).to_owned();
        Cell { target: Target::Method(*at), name: method.name.clone(), tail, class }
    };
    let mut cells: Vec<Cell> = methods.iter().map(cell).collect();
    cells.sort_by_key(|cell| {
        (["write", "read", "describe"].iter().position(|class| *class == cell.class), cell.name.clone())
    });
    let name = module.map_or_else(|| "general".to_owned(), |at| site.api.modules[at].name.clone());
    Block { target: module.map(Target::Module), name, cells }
}
