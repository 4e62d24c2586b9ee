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

pub use bitrix24_model::{Api, Diagnostics, Protocol, SourceFile};
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
    bitrix24_model::load_with(sources, &|api| RustApi::problems_of_client(api))
}

/// Reads specs like [`load`], and those below `v2/` as an API of their own.
///
/// # Errors
///
/// Returns the problems of all files, each with its location and a fix.
pub fn load_all(sources: &[SourceFile]) -> Result<Vec<Api>, Diagnostics> {
    bitrix24_model::load_all(sources, &|api| RustApi::problems_of_client(api))
}

/// Reads the own objects of a portal, which build on the documented specs of REST 2.0. See [`generate_portal`].
///
/// # Errors
///
/// Returns the problems of all files, each with its location and a fix.
pub fn load_portal(documented: &[SourceFile], own: &[SourceFile]) -> Result<Api, Diagnostics> {
    bitrix24_model::load_portal(documented, own, &|api| RustApi::problems(api))
}

/// Generates the client of a model that [`load`] has accepted.
pub fn generate(api: &Api) -> Files {
    generate_all(std::slice::from_ref(api))
}

/// Generates the client of the APIs of a folder that [`load_all`] has accepted: that of REST 2.0 is a module of it.
///
/// ```
/// use bitrix24_codegen::{SourceFile, generate_all, load_all};
///
/// let time = "method: server.time\nsummary: Returns the time.\neffect: read\nresult: datetime";
/// let specs = [
///     SourceFile::new("api.yaml", "api: { title: Demo }"),
///     SourceFile::new("v2/api.yaml", "api: { protocol: 2, title: Older demo, modules: { server: The server. } }"),
///     SourceFile::new("v2/server/time.yaml", time),
/// ];
/// let files = generate_all(&load_all(&specs)?);
/// assert!(files.get("v2/server/time.rs").is_some_and(|text| text.contains("pub struct Time")));
/// # Ok::<(), bitrix24_codegen::Diagnostics>(())
/// ```
pub fn generate_all(apis: &[Api]) -> Files {
    let of = |protocol: Protocol| apis.iter().find(|api| api.protocol == protocol);
    let empty = Api::empty(Protocol::V3);
    let v2 = of(Protocol::V2).map(RustApi::new);
    emit::emit(&RustApi::new(of(Protocol::V3).unwrap_or(&empty)), v2.as_ref())
}

/// Generates the own objects of a portal as a module for a crate that uses the client, from a model that [`load_portal`] has
/// accepted. The root of the module is the file `mod.rs`, which can be included.
///
/// ```
/// use bitrix24_codegen::{SourceFile, generate_portal, load_portal};
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
/// let files = generate_portal(&load_portal(&documented, &[SourceFile::new("my/car.yaml", own)])?);
/// assert!(files.get("car/object.rs").is_some_and(|text| text.contains("pub doors: i64")));
/// # Ok::<(), bitrix24_codegen::Diagnostics>(())
/// ```
pub fn generate_portal(api: &Api) -> Files {
    emit::emit_portal(&RustApi::of_portal(api))
}
