//! `coverage`: how much of the API the specs cover, by module and against a list of methods.

use crate::error::{CommandError, Result};
use crate::folder::shown;
use crate::terminal::{MessageFormat, print};
use crate::{folder, specs};
use bitrix24_model::{Api, Counts, Listing, Method, Unvouched, documented_of_all, is_name, unvouched};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// A file with method names, one per line, to compare the specs with
    #[arg(long, value_name = "FILE")]
    against: Option<PathBuf>,
    /// The folder with the specs
    #[arg(long, value_name = "DIR")]
    spec: Option<PathBuf>,
    #[command(flatten)]
    format: MessageFormat,
}

pub(crate) fn run(options: &Options) -> Result {
    let spec = folder::specs_in(options.spec.as_deref());
    let listed = options.against.as_deref().map(names).transpose()?;
    let apis = specs::load_all(&spec, options.format)?;
    let mut text = String::new();
    for (index, api) in apis.iter().enumerate() {
        // A list names the methods of one protocol.
        let listed = listed.as_ref().filter(|_| index == 0);
        if index > 0 {
            text += &format!("\n{}\n", api.protocol.name());
        }
        text += &report(api, listed);
    }
    print(&text)
}

/// Reads method names from a file; `#` starts a comment.
fn names(path: &Path) -> Result<BTreeSet<String>> {
    const ONE_A_LINE: &str = "name a text file with one method per line";
    let text = folder::read(path).map_err(|error| error.with_help(ONE_A_LINE))?;
    let mut names = BTreeSet::new();
    for (at, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let name = line.split('#').next().unwrap_or_default().trim();
        if is_name(name) {
            names.insert(name.to_owned());
        } else if !name.is_empty() {
            let start: String = name.chars().take(40).collect();
            let message = format!("`{}` has no name of a method in line {}: {start:?}", shown(path), at + 1);
            return Err(CommandError::usage(message).with_help(ONE_A_LINE));
        }
    }
    match names.is_empty() {
        true => Err(CommandError::usage(format!("`{}` names no methods", shown(path))).with_help(ONE_A_LINE)),
        false => Ok(names),
    }
}

/// The counts of a module.
#[derive(Clone, Copy, Default)]
struct Row {
    listed: usize,
    counts: Counts,
    examples: usize,
    errors: usize,
    causes: usize,
    unvouched: usize,
}

impl Row {
    fn count(&mut self, method: &Method) {
        self.examples += method.examples.len();
        self.errors += method.errors.len();
        self.causes += method.errors.iter().map(|error| error.causes.len()).sum::<usize>();
    }

    fn cells(self, with_list: bool) -> Vec<usize> {
        let Counts { callable, describing, with_examples, .. } = self.counts;
        let documented = self.counts.documented();
        let counted =
            [callable, describing, documented, with_examples, self.examples, self.errors, self.causes, self.unvouched];
        with_list.then_some(self.listed).into_iter().chain(counted).collect()
    }
}

const HEADINGS: [&str; 9] = [
    "listed",
    "callable",
    "describing fields",
    "documented",
    "with examples",
    "examples",
    "errors",
    "causes",
    "unvouched",
];

/// Returns the module of a method; methods of one segment have none.
fn module(name: &str) -> &str {
    name.split_once('.').map_or("(none)", |(module, _)| module)
}

fn report(api: &Api, listed: Option<&BTreeSet<String>>) -> String {
    let mut rows: BTreeMap<&str, Row> = BTreeMap::new();
    api.methods.iter().for_each(|method| rows.entry(module(&method.name)).or_default().count(method));
    for (name, row) in &mut rows {
        row.counts = Counts::of(api.methods.iter().filter(|method| module(&method.name) == *name));
    }
    let unvouched = unvouched(api);
    for fact in &unvouched {
        // A method of one segment and the objects of all modules belong to none.
        let name = Some(module(&fact.name)).filter(|name| api.module(name).is_some());
        rows.entry(name.unwrap_or("(none)")).or_default().unvouched += 1;
    }
    listed.into_iter().flatten().for_each(|name| rows.entry(module(name)).or_default().listed += 1);
    let mut out = table(&rows, listed.is_some());
    out += &documented(api);
    out += &sources(&unvouched);
    if let Some(listed) = listed {
        let ours: BTreeSet<&str> = api.methods.iter().map(|method| method.name.as_str()).collect();
        let listed: BTreeSet<&str> = listed.iter().map(String::as_str).collect();
        section(&mut out, "covered", "listed, with a spec", ours.intersection(&listed));
        section(&mut out, "missing", "listed, without a spec", listed.difference(&ours));
        section(&mut out, "extra", "with a spec, not listed", ours.difference(&listed));
    }
    out
}

/// Describes how many methods have an official page, and how many a portal lists.
fn documented(api: &Api) -> String {
    let counts = Counts::of(&api.methods);
    let on = |listing: &Option<Listing>| listing.as_ref().map_or_else(String::new, |it| format!(" on {}", it.date));
    let mut out = format!(
        "\ndocumented: {} methods with an official page{} ({} that can be called, {} that describe fields)\n",
        documented_of_all(api),
        on(&api.documented),
        counts.documented_callable,
        counts.documented_describing
    );
    if let Some(listing) = &api.published {
        let (callable, describing) = (counts.callable, counts.describing);
        out += &format!(
            "\npublished: {} methods on a portal in the cloud{}; the specs have {} ({callable} that can be called, \
             {describing} that describe fields)\n",
            listing.methods,
            on(&api.published),
            counts.methods()
        );
    }
    out
}

/// Lists the facts that no official page vouches for.
fn sources(unvouched: &[Unvouched]) -> String {
    let mut out = format!("\nunvouched: {} (facts that no official page vouches for)\n", unvouched.len());
    unvouched.iter().for_each(|fact| out += &format!("  {}: {}\n", fact.name, fact.source.word()));
    out
}

fn table(rows: &BTreeMap<&str, Row>, with_list: bool) -> String {
    let headings = if with_list { &HEADINGS[..] } else { &HEADINGS[1..] };
    let mut lines: Vec<(&str, Vec<usize>)> = rows.iter().map(|(module, row)| (*module, row.cells(with_list))).collect();
    let total = (0..headings.len()).map(|at| lines.iter().map(|(_, cells)| cells[at]).sum()).collect();
    lines.push(("total", total));
    let first = lines.iter().map(|(module, _)| module.chars().count()).chain([6]).max().unwrap_or(6);
    let mut out = format!("{:first$}", "module");
    headings.iter().for_each(|heading| out += &format!("  {heading:>7}"));
    out.push('\n');
    for (module, cells) in lines {
        out += &format!("{module:first$}");
        for (cell, heading) in cells.iter().zip(headings) {
            out += &format!("  {cell:>width$}", width = heading.len().max(7));
        }
        out.push('\n');
    }
    out
}

fn section<'a>(out: &mut String, word: &str, meaning: &str, names: impl Iterator<Item = &'a &'a str>) {
    let names: Vec<&str> = names.copied().collect();
    // Writing to a string cannot fail.
    let _ = writeln!(out, "\n{word}: {} ({meaning})", names.len());
    names.iter().for_each(|name| *out += &format!("  {name}\n"));
}

#[cfg(test)]
mod tests {
    use super::*;
    use bitrix24_codegen::load;
    use bitrix24_model::SourceFile;

    fn api() -> Api {
        let method = |name: &str, more: &str| {
            let text = format!("{{ method: {name}, summary: Answers., effect: read, result: boolean{more} }}");
            SourceFile::new(format!("{}.yaml", name.replace('.', "/")), text)
        };
        load(&[
            SourceFile::new("api.yaml", "api: { title: Demo, modules: { one: First., two: Second. } }"),
            SourceFile::new("errors.yaml", "errors: { Bad: { code: BAD, status: 400, category: request, when: It is bad., fix: Do better. } }"),
            method("top", ""),
            method("one.a", ", docs: 'https://example.com/a.html', examples: [{ response: true }, { response: false }]"),
            method("two.b", ", params: { name: { type: string, source: server } }, errors: { Bad: [{ cause: First, when: Once., fix: Wait. }, { cause: Second, when: Twice., fix: Wait. }] }"),
        ])
        .unwrap_or_else(|problems| panic!("{}", problems.render("", false)))
    }

    #[test]
    fn counts_by_module() {
        let expected = "\
module  callable  describing fields  documented  with examples  examples   errors   causes  unvouched
(none)         1                  0           0              0         0        0        0          0
one            1                  0           1              1         2        0        0          0
two            1                  0           0              0         0        1        2          1
total          3                  0           1              1         2        1        2          1

documented: 1 methods with an official page (1 that can be called, 0 that describe fields)

unvouched: 1 (facts that no official page vouches for)
  two.b.name: server
";
        assert_eq!(report(&api(), None), expected);
    }

    #[test]
    fn counts_what_is_known_from_elsewhere() {
        let listing = |methods| Some(Listing { methods, date: "2026-05-26".to_owned() });
        let api = Api { documented: listing(5), published: listing(7), ..api() };
        let expected = "
documented: 1 of 5 methods with an official page on 2026-05-26 (1 that can be called, 0 that describe fields)

published: 7 methods on a portal in the cloud on 2026-05-26; the specs have 3 (3 that can be called, 0 that describe fields)
";
        assert_eq!(documented(&api), expected);
    }

    #[test]
    fn lists_covered_missing_and_extra_methods() {
        let listed = ["one.a", "three.c", "top"].map(str::to_owned).into_iter().collect();
        let text = report(&api(), Some(&listed));
        let (table, lists) = text.split_once("\n\ncovered").unwrap_or_default();
        assert_eq!(
            table.lines().nth(3),
            Some(
                "three         1         0                  0           0              0         0        0        0          0"
            )
        );
        let expected = "\
: 2 (listed, with a spec)
  one.a
  top

missing: 1 (listed, without a spec)
  three.c

extra: 1 (with a spec, not listed)
  two.b
";
        assert_eq!(lists, expected);
    }
}
