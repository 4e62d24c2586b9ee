//! The checked model of Bitrix24 REST methods to a typed Rust client.
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

pub mod emit;
mod files;
mod render;

pub use bitrix24_model::naming::disambiguated_name;
pub use bitrix24_model::{Api, Diagnostics, Loader, SourceFile, load};
pub use emit::{manifest, rust_call, rust_example};
pub use files::{Changes, Files};

/// Writes the client.
pub fn generate(api: &Api) -> Files {
    emit::emit(api, None)
}

/// Writes the client again after a change: the same as [`generate`], in less time where few methods have changed.
/// `files` are those that were written of `before`.
pub fn regenerate(api: &Api, before: &Api, files: &Files) -> Files {
    emit::emit(api, Some((before, files)))
}
