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
mod files;
mod forms;
mod locate;
mod lower;
mod malformed;
pub mod model;
mod naming;
mod openapi;
mod parallel;
mod render;
mod report;
mod schema;
mod snippet;
mod source;
mod suggest;
mod yaml;

pub use diagnostic::Severity;
pub use emit::manifest;
pub use files::{Changes, Files};
pub use locate::Span;
pub use model::Api;
pub use naming::word_for;
pub use openapi::openapi;
pub use parallel::in_parallel;
pub use report::{Diagnostics, Report};
pub use schema::schema;
pub use source::SourceFile;

/// Reads and checks specs, in any order. All problems of all files come back together.
///
/// # Errors
/// The problems, each with its place and a remedy.
pub fn load(sources: &[SourceFile]) -> Result<Api, Diagnostics> {
    let mut sorted = sources.to_vec();
    sorted.sort_by(|a, b| a.path.cmp(&b.path));
    let mut found = Vec::new();
    let (ast, lost) = ast::Ast::read(&sorted, &mut found);
    let (api, mut more) = lower::lower(&ast, &sorted, found.is_empty());
    more.retain(|diagnostic| !diagnostic.follows_from(&lost));
    found.append(&mut more);
    if found.iter().any(|diagnostic| !diagnostic.can_follow_from_any()) {
        found.retain(|diagnostic| !diagnostic.can_follow_from_any());
    }
    if found.is_empty() { Ok(api) } else { Err(Diagnostics::new(found, &sorted)) }
}

/// Writes the client.
pub fn generate(api: &Api) -> Files {
    emit::emit(api)
}
