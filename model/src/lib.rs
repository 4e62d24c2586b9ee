//! The spec language of Bitrix24 REST methods: YAML files to a checked model.
//!
//! Everything here is pure: texts come in as [`SourceFile`]s, and nothing touches the disk. [`load`] reads and checks specs
//! and reports every problem with its place and a remedy; [`lint`] finds what could say more, [`format`] lays specs out,
//! [`explain`] tells more about a diagnostic's code, [`schema`] describes the format to editors, and [`openapi`] exports
//! the model.
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
mod check;
pub mod constraints;
pub mod diagnostic;
mod explain;
mod format;
pub mod lexical;
mod lint;
mod locate;
mod lower;
mod model;
pub mod naming;
pub mod number;
mod openapi;
pub mod parallel;
pub mod prose;
mod reference;
mod report;
pub mod scalars;
mod schema;
mod snippet;
mod source;
mod spec_paths;
mod suggest;
mod yaml;
mod yaml_errors;

pub use ast::types::is_name;
pub use constraints::Constraints;
pub use diagnostic::Severity;
pub use explain::{Explanation, explain, explanations, nearest_code};
pub use format::{Formatted, format, format_all};
pub use lint::guesses::GUESS;
pub use locate::Span;
pub use lower::{FIELD_OBJECT, describes_fields};
pub use model::*;
pub use openapi::openapi;
pub use reference::reference;
pub use report::{Diagnostics, Report};
pub use scalars::Scalar;
pub use schema::schema;
pub use source::{NodePath, SourceFile};
pub use spec_paths::{schema_line, spec_path};
/// Reads and checks specs, in any order. All problems of all files come back together.
///
/// # Errors
/// The problems, each with its place and a remedy.
pub fn load(sources: &[SourceFile]) -> Result<Api, Diagnostics> {
    Loader::default().load(sources)
}

/// Reads specs again and again, and of those that have not changed only once.
#[derive(Default)]
pub struct Loader {
    parsed: yaml::Parsed,
}

impl Loader {
    /// The same as [`load`], in less time where few texts have changed.
    ///
    /// # Errors
    /// The problems, each with its place and a remedy.
    pub fn load(&mut self, sources: &[SourceFile]) -> Result<Api, Diagnostics> {
        let sources = sorted(sources);
        read(&sources, &mut self.parsed).map(|(_, api)| api).map_err(|found| Diagnostics::new(found, &sources))
    }
}

/// Warns of what specs should say better, though they can be used: texts and examples that are missing or say nothing.
///
/// # Errors
/// The problems of specs that cannot be used; warnings would only add to them.
pub fn lint(sources: &[SourceFile]) -> Result<Diagnostics, Diagnostics> {
    let sources = sorted(sources);
    match read(&sources, &mut yaml::Parsed::default()) {
        Ok((ast, api)) => Ok(Diagnostics::new(lint::lint(&ast, &api, &sources), &sources)),
        Err(found) => Err(Diagnostics::new(found, &sources)),
    }
}

fn sorted(sources: &[SourceFile]) -> Vec<SourceFile> {
    let mut sorted = sources.to_vec();
    sorted.sort_by(|a, b| a.path.cmp(&b.path));
    sorted
}

fn read(sources: &[SourceFile], parsed: &mut yaml::Parsed) -> Result<(ast::Ast, Api), Vec<diagnostic::Diagnostic>> {
    let mut found = Vec::new();
    let (ast, lost) = ast::Ast::read(sources, parsed, &mut found);
    let api = lower::lower(&ast, sources, &mut found, lost);
    if found.is_empty() { Ok((ast, api)) } else { Err(found) }
}
