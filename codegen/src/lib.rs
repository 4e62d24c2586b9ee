//! Specs of Bitrix24 REST 3.0 methods to a checked model, and from the model to a typed Rust client.
//!
//! Everything here is pure: texts come in as [`SourceFile`]s, texts go out as [`Files`], and nothing touches the disk.
//!
//! ```
//! use bitrix24_codegen::{SourceFile, generate, load};
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
//! let files = generate(&api);
//! assert!(files.get("demo/ping.rs").is_some_and(|text| text.contains("pub struct Ping")));
//! # Ok::<(), bitrix24_codegen::Diagnostics>(())
//! ```

mod ast;
mod check;
mod diagnostic;
mod emit;
pub mod evolve;
mod explain;
mod files;
mod format;
mod forms;
mod lint;
mod locate;
mod lower;
mod malformed;
pub mod model;
mod naming;
mod openapi;
mod parallel;
pub mod portal;
mod reference;
mod render;
mod report;
mod schema;
mod skeleton;
mod snippet;
mod source;
mod suggest;
pub mod words;
mod yaml;

pub use diagnostic::Severity;
pub use emit::{manifest, rust_call, rust_example};
pub use explain::{Explanation, explain, explanations, nearest_code};
pub use files::{Changes, Files};
pub use format::{Formatted, format, format_all};
pub use locate::Span;
pub use model::Api;
pub use naming::word_for;
pub use openapi::openapi;
pub use reference::reference;
pub use report::{Diagnostics, Report};
pub use schema::schema;
pub use skeleton::{schema_line, spec_path};
pub use source::SourceFile;

/// Reads and checks specs, in any order. All problems of all files come back together.
///
/// # Errors
/// The problems, each with its place and a remedy.
pub fn load(sources: &[SourceFile]) -> Result<Api, Diagnostics> {
    let sources = sorted(sources);
    read(&sources).map(|(_, api)| api).map_err(|found| Diagnostics::new(found, &sources))
}

/// Warns of what specs should say better, though they can be used: texts and examples that are missing or say nothing.
///
/// # Errors
/// The problems of specs that cannot be used; warnings would only add to them.
pub fn lint(sources: &[SourceFile]) -> Result<Diagnostics, Diagnostics> {
    let sources = sorted(sources);
    match read(&sources) {
        Ok((ast, api)) => Ok(Diagnostics::new(lint::lint(&ast, &api, &sources), &sources)),
        Err(found) => Err(Diagnostics::new(found, &sources)),
    }
}

fn sorted(sources: &[SourceFile]) -> Vec<SourceFile> {
    let mut sorted = sources.to_vec();
    sorted.sort_by(|a, b| a.path.cmp(&b.path));
    sorted
}

fn read(sources: &[SourceFile]) -> Result<(ast::Ast, Api), Vec<diagnostic::Diagnostic>> {
    let mut found = Vec::new();
    let (ast, lost) = ast::Ast::read(sources, &mut found);
    let api = lower::lower(&ast, sources, &mut found, lost);
    if found.is_empty() { Ok((ast, api)) } else { Err(found) }
}

/// Writes the client.
pub fn generate(api: &Api) -> Files {
    emit::emit(api)
}
