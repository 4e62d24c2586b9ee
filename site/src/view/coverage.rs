//! The coverage page: what the specs describe, in numbers.

use super::text::{count, official_pages, text};
use super::{Badge, Block, Page, Table, Tone};
use crate::paths::Target;
use crate::prose::Span;
use crate::site::{Site, describes_fields};
use bitrix24_model::{Counts, Effect, ExampleResponse, Method, Unvouched, unvouched};

/// Statistics of a module.
#[derive(Default)]
struct Statistics {
    callable: usize,
    reading: usize,
    writing: usize,
    describing: usize,
    documented: usize,
    unvouched: usize,
    causes: usize,
    examples: usize,
    failures: usize,
}

pub(super) fn page(site: &Site<'_>) -> Page {
    let summary = "The methods that the specs describe, by module, and the facts that no official page vouches for.";
    let mut page = Page::new(Target::Coverage, "Overview", "Coverage", site.prose(summary));
    let mut groups: Vec<(Option<usize>, Vec<usize>)> =
        (0..site.api.modules.len()).map(|at| (Some(at), site.methods_of(at))).collect();
    let without_module = (0..site.api.methods.len()).filter(|at| site.module_of(&site.api.methods[*at].name).is_none());
    groups.push((None, without_module.collect()));
    groups.retain(|(_, methods)| !methods.is_empty());
    let unvouched = unvouched(site.api);
    let statistics: Vec<Statistics> =
        groups.iter().map(|(module, methods)| Statistics::of(site, *module, methods, &unvouched)).collect();
    let total = statistics.iter().fold(Statistics::default(), Statistics::plus);
    let published = site.api.published.as_ref();
    let numbers = [
        count(total.callable, "method"),
        count(total.describing, "field description"),
        official_pages(site.api),
        count(total.causes, "documented cause"),
        count(total.examples, "example"),
    ];
    let listed = published.map(|it| format!("{} on a portal in the cloud on {}", count(it.methods, "method"), it.date));
    page.badges = numbers.into_iter().chain(listed).map(|text| Badge { text, tone: Tone::Plain }).collect();
    let rows = groups.iter().zip(&statistics).map(|((module, _), statistics)| row(site, *module, statistics));
    let rows = rows.chain([statistics_row(vec![text("All")], &total)]);
    let head = [
        "Module",
        "Methods",
        "Read",
        "Write",
        "Describe fields",
        "Official pages",
        "Error causes",
        "Examples",
        "Error examples",
        "Facts without a page",
    ];
    let table = Table::new("Methods by module", &head, rows);
    page.section("statistics", "Statistics", vec![Block::Table(table)]);
    page.section("unvouched", "Facts without a page", vec![Block::Table(facts(&unvouched))]);
    page
}

impl Statistics {
    fn of(site: &Site<'_>, module: Option<usize>, methods: &[usize], unvouched: &[Unvouched]) -> Self {
        let name = |fact: &&Unvouched| site.module_of(&fact.name) == module;
        let methods: Vec<&Method> = methods.iter().map(|at| &site.api.methods[*at]).collect();
        let counts = Counts::of(methods.iter().copied());
        let examples = || methods.iter().flat_map(|method| &method.examples);
        let acting = |effect| methods.iter().filter(|m| m.effect == effect && !describes_fields(m)).count();
        Self {
            callable: counts.callable,
            reading: acting(Effect::Read),
            writing: acting(Effect::Write),
            describing: counts.describing,
            documented: counts.documented(),
            unvouched: unvouched.iter().filter(name).count(),
            causes: methods.iter().flat_map(|method| &method.errors).map(|error| error.causes.len()).sum(),
            examples: examples().count(),
            failures: examples().filter(|example| matches!(example.response, ExampleResponse::Failure { .. })).count(),
        }
    }

    fn plus(self, other: &Self) -> Self {
        Self {
            callable: self.callable + other.callable,
            reading: self.reading + other.reading,
            writing: self.writing + other.writing,
            describing: self.describing + other.describing,
            documented: self.documented + other.documented,
            unvouched: self.unvouched + other.unvouched,
            causes: self.causes + other.causes,
            examples: self.examples + other.examples,
            failures: self.failures + other.failures,
        }
    }
}

/// Lists the facts that no official page vouches for.
fn facts(unvouched: &[Unvouched]) -> Table {
    let row = |fact: &Unvouched| {
        let source = bitrix24_model::prose::source(fact.source).unwrap_or_default();
        vec![vec![Span::Code(fact.name.clone(), None)], vec![text(source)]]
    };
    Table::new("Facts that no official page vouches for", &["Fact", "Source"], unvouched.iter().map(row))
}

fn row(site: &Site<'_>, module: Option<usize>, statistics: &Statistics) -> Vec<Vec<Span>> {
    let name = match module {
        Some(at) => Span::Code(site.api.modules[at].name.clone(), Some(Target::Module(at))),
        None => text("without a module"),
    };
    statistics_row(vec![name], statistics)
}

fn statistics_row(name: Vec<Span>, statistics: &Statistics) -> Vec<Vec<Span>> {
    let Statistics { callable, reading, writing, describing, documented, unvouched, causes, examples, failures } =
        *statistics;
    let columns = [callable, reading, writing, describing, documented, causes, examples, failures, unvouched];
    std::iter::once(name).chain(columns.map(|number| vec![text(number.to_string())])).collect()
}
