//! Generates a typed Rust client from the checked model of Bitrix24 REST methods.
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

mod emit;
mod files;
mod naming;
mod render;
pub mod rust_api;

pub use bitrix24_model::{Api, Diagnostics, SourceFile};
pub use emit::{manifest, runtime_codes, rust_call, rust_example};
pub use files::{Changes, Files};
pub use naming::{disambiguated_name, reserved_names};
pub use rust_api::RustApi;

/// Reads specs, in any order, and checks them together with their Rust names.
///
/// # Errors
///
/// Returns the problems of all files, each with its location and a fix.
pub fn load(sources: &[SourceFile]) -> Result<Api, Diagnostics> {
    bitrix24_model::load_with(sources, &|api| RustApi::problems(api))
}

/// Generates the client of a model that [`load`] has accepted.
pub fn generate(api: &Api) -> Files {
    emit::emit(&RustApi::new(api))
}
