//! The spec language of Bitrix24 REST methods: YAML files to a checked model.
//!
//! This crate does no I/O: texts come in as [`SourceFile`]s. [`load`] reads and checks specs and reports every problem
//! with its place and a remedy; [`lint`] finds missing and unclear documentation; [`format`](fn@format) formats specs; [`explain`]
//! explains the code of a diagnostic; [`schema`] describes the format to editors; [`openapi`] exports the model.
//!
//! ```
//! use bitrix24_model::{SourceFile, load};
//!
//! let spec = [
//!     SourceFile::new("api.yaml", "api: { title: Demo, modules: { demo: For the example. } }"),
//!     SourceFile::new("demo/ping.yaml", "
//!         method: demo.ping
//!         summary: Answers.
//!         effect: read
//!         result: { pong: { type: boolean, doc: Always true. } }"),
//! ];
//! let api = load(&spec)?;
//! assert!(api.method("demo.ping").is_some());
//! # Ok::<(), bitrix24_model::Diagnostics>(())
//! ```

mod ast;
pub mod breaks;
mod check;
pub mod constraints;
mod counts;
mod diagnostic;
mod explain;
mod format;
pub mod lexical;
mod lint;
mod locate;
mod lower;
mod model;
pub mod number;
mod openapi;
pub mod parallel;
mod pasted;
pub mod prose;
mod reference;
mod report;
mod roots;
pub mod scalars;
mod schema;
mod snippet;
mod source;
mod spec_file;
mod spec_paths;
mod suggest;
pub mod text;
mod unvouched;
mod yaml;
mod yaml_errors;

pub use ast::types::{invalid_name, is_name};
pub use constraints::Constraints;
pub use counts::{Counts, documented_of_all, with_counts};
use diagnostic::Location;
pub use diagnostic::{Diagnostic, Problem, Severity};
pub use explain::{Explanation, explain, explanations, nearest_code};
pub use format::{Formatted, format, format_all};
pub use lexical::is_hidden;
pub use lint::guesses::GUESS;
pub use locate::Span;
pub use lower::{Check, FIELD_OBJECT, describes_fields};
pub use model::*;
pub use openapi::openapi;
pub use reference::reference;
pub use report::{Diagnostics, Report};
pub use roots::{PORTAL_MODULE, ROOT_V2, is_of_portal};
pub use scalars::Scalar;
pub use schema::{ReservedNames, schema};
pub use source::{NodePath, SourceFile, Spanned};
pub use spec_paths::{schema_line, spec_path};
pub use suggest::nearest;
pub use unvouched::{Unvouched, unvouched};

/// Reads and checks specs, in any order. Those below `v2/` are another API, which [`load_all`] reads too: here they are
/// left out, unless there are no others.
///
/// # Errors
///
/// Returns all problems of all files, each with its place and a remedy.
pub fn load(sources: &[SourceFile]) -> Result<Api, Diagnostics> {
    load_with(sources, &|_| Vec::new())
}

/// Reads and checks specs like [`load`], with a further check of the model, which is incomplete if specs have problems.
///
/// # Errors
///
/// Returns all problems of all files, including those of the further check.
pub fn load_with(sources: &[SourceFile], check: Check<'_>) -> Result<Api, Diagnostics> {
    let mut roots = roots::divided(&sorted(sources))?;
    load_root(&roots.swap_remove(0), check)
}

/// Reads and checks the specs of a folder: those of the folder itself, and those below `v2/`, each as an API of its own.
///
/// ```
/// use bitrix24_model::{Protocol, SourceFile, load_all};
///
/// let time = "method: server.time\nsummary: Returns the time.\neffect: read\nresult: datetime";
/// let specs = [
///     SourceFile::new("api.yaml", "api: { title: Demo }"),
///     SourceFile::new("v2/api.yaml", "api: { protocol: 2, title: Older demo, modules: { server: The server. } }"),
///     SourceFile::new("v2/server/time.yaml", time),
/// ];
/// let apis = load_all(&specs, &|_| Vec::new())?;
/// assert_eq!(apis.iter().map(|api| api.protocol).collect::<Vec<_>>(), [Protocol::V3, Protocol::V2]);
/// assert!(apis[1].method("server.time").is_some());
/// # Ok::<(), bitrix24_model::Diagnostics>(())
/// ```
///
/// # Errors
///
/// Returns all problems of all files of both, including those of the further check.
pub fn load_all(sources: &[SourceFile], check: Check<'_>) -> Result<Vec<Api>, Diagnostics> {
    let roots = roots::divided(&sorted(sources))?;
    let apis = collected(roots.iter().map(|root| load_root(root, check)))?;
    match apis.as_slice() {
        [outer, inner] if outer.protocol == inner.protocol => Err(Diagnostics::new(vec![two_roots(outer)], &[])),
        _ => Ok(apis),
    }
}

/// Reads and checks the own objects of a portal, which build on the documented specs of REST 2.0. The result has both; the
/// names of the own ones start with [`PORTAL_MODULE`].
///
/// `documented` is a folder for [`load_all`], `own` the specs of the portal.
///
/// ```
/// use bitrix24_model::{SourceFile, load_portal};
///
/// let thing = "object: thing\nsummary: A thing.\nvariants: { by: typeId, of: { 1: thing.one } }\nfields: { id: id<thing> }";
/// let get = "method: get\naction: get\nobject: thing\nsummary: Returns a thing.\nresult: { item: thing }";
/// let documented = [
///     SourceFile::new("v2/api.yaml", "api: { protocol: 2, title: Demo, modules: { thing: Things. } }"),
///     SourceFile::new("v2/thing.yaml", thing),
///     SourceFile::new("v2/thing/one.yaml", "object: thing.one\nsummary: One.\nfields: { id: id<thing> }"),
///     SourceFile::new("v2/get.yaml", format!("{get}\nparams: {{ typeId: {{ type: integer, required: true }} }}")),
/// ];
/// let own = "object: my.car\nsummary: A car.\nbase: thing\nvariant_of: { object: thing, value: 7 }\nfields: { doors: integer }";
/// let api = load_portal(&documented, &[SourceFile::new("my/car.yaml", own)], &|_| Vec::new())?;
/// assert_eq!(api.variants[0].path(), "my.car.get");
/// # Ok::<(), bitrix24_model::Diagnostics>(())
/// ```
///
/// # Errors
///
/// Returns all problems of the own specs, and those of the documented ones.
pub fn load_portal(documented: &[SourceFile], own: &[SourceFile], check: Check<'_>) -> Result<Api, Diagnostics> {
    let documented = sorted(documented).into_iter().filter(|source| source.path.starts_with(ROOT_V2));
    let mut sources: Vec<SourceFile> = documented.map(|source| source.below(ROOT_V2)).collect();
    let own_from = sources.len();
    sources.extend(sorted(own));
    let foreign = (own_from..sources.len()).filter(|file| !is_of_portal(&sources[*file].dotted_name()));
    let foreign: Vec<Diagnostic> = foreign.map(|file| roots::outside_portal(&sources[file], file)).collect();
    match foreign.is_empty() {
        true => load_root(&sources, check),
        false => Err(Diagnostics::new(foreign, &sources)),
    }
}

/// Reports that a folder and its `v2/` are of one protocol, so that one would hide the other.
fn two_roots(outer: &Api) -> Diagnostic {
    let message = format!("the folder and its `{ROOT_V2}` are both of {}", outer.protocol.name());
    let problem = Diagnostic::at("wrong-protocol", Location::Path("api.yaml".to_owned()), message);
    problem.help(format!("move the specs below `{ROOT_V2}` to the others"))
}

fn load_root(sources: &[SourceFile], check: Check<'_>) -> Result<Api, Diagnostics> {
    read(sources, check).map(|(_, api)| api).map_err(|found| Diagnostics::new(found, sources))
}

/// Returns what all roots give, or the problems of all.
fn collected<T>(roots: impl Iterator<Item = Result<T, Diagnostics>>) -> Result<Vec<T>, Diagnostics> {
    let (mut given, mut problems) = (Vec::new(), Vec::new());
    for root in roots {
        match root {
            Ok(value) => given.push(value),
            Err(found) => problems.push(found),
        }
    }
    if problems.is_empty() { Ok(given) } else { Err(Diagnostics::joined(problems)) }
}

/// Lints valid specs for missing, repeated and uninformative texts and examples.
///
/// # Errors
///
/// Returns the errors of invalid specs, without warnings.
pub fn lint(sources: &[SourceFile]) -> Result<Diagnostics, Diagnostics> {
    lint_with(sources, None)
}

/// Lints specs as [`lint`] does, and also reports those that were written from an official page before a date.
///
/// ```
/// use bitrix24_model::{SourceFile, lint_with};
///
/// let ping = "\
/// method: demo.ping
/// summary: Answers.
/// docs: https://example.com/ping.html
/// docs_version: 2026-05-26
/// effect: read
/// result: { pong: { type: boolean, doc: Whether the portal is there. } }
/// examples: [ { response: { pong: true } } ]
/// ";
/// let sources = [
///     SourceFile::new("api.yaml", "api: { title: Demo, modules: { demo: For the example. } }"),
///     SourceFile::new("demo/ping.yaml", ping),
/// ];
/// assert!(lint_with(&sources, Some("2026-05-26"))?.is_empty());
/// assert_eq!(lint_with(&sources, Some("2026-05-27"))?.reports()[0].code, "outdated-page");
/// # Ok::<(), bitrix24_model::Diagnostics>(())
/// ```
///
/// # Errors
///
/// Returns the errors of invalid specs, without warnings.
pub fn lint_with(sources: &[SourceFile], older_than: Option<&str>) -> Result<Diagnostics, Diagnostics> {
    let roots = roots::divided(&sorted(sources))?;
    let linted = roots.iter().map(|sources| match read(sources, &|_| Vec::new()) {
        Ok((ast, api)) => Ok(Diagnostics::new(lint::lint(&ast, &api, sources, older_than), sources)),
        Err(found) => Err(Diagnostics::new(found, sources)),
    });
    collected(linted).map(Diagnostics::joined)
}

fn sorted(sources: &[SourceFile]) -> Vec<SourceFile> {
    let mut sorted = sources.to_vec();
    sorted.sort_by(|a, b| a.path.cmp(&b.path));
    sorted
}

fn read(sources: &[SourceFile], check: Check<'_>) -> Result<(ast::Ast, Api), Vec<Diagnostic>> {
    let mut found = Vec::new();
    let (ast, suppressed) = ast::Ast::read(sources, &mut found);
    let api = lower::lower(&ast, sources, &mut found, suppressed, check);
    if found.is_empty() { Ok((ast, api)) } else { Err(found) }
}
