//! Emits the Rust API as files. Emitters decide nothing: [`RustApi`] has every name and every decision.

mod catalog;
mod code_table;
mod docs;
mod enums;
mod errors;
mod example;
mod guide;
pub mod manifest;
mod methods;
mod modules;
mod objects;
mod pages;
mod params;
mod scope;
mod structs;

pub use code_table::of_runtime as runtime_codes;
pub(crate) use example::unwritten_examples;
pub use example::{rust_call, rust_example};

use crate::files::Files;
use crate::naming;
use crate::render::{Source, render};
use crate::rust_api::{RustApi, RustMethod, RustType};
use bitrix24_model::parallel::in_parallel;
use bitrix24_model::{Origin, Shape, TypeId};
use std::collections::HashMap;

/// Emits all files of the client: of the API at its root, and of the one in a module of its own.
pub(crate) fn emit(api: &RustApi<'_>, v2: Option<&RustApi<'_>>) -> Files {
    let mut files = emit_api(api, v2.is_some());
    for (path, text) in v2.into_iter().flat_map(|v2| emit_api(v2, false)) {
        files.insert(path, text);
    }
    files
}

/// Emits the files of a portal's own objects, with paths from the root of their module.
pub(crate) fn emit_portal(api: &RustApi<'_>) -> Files {
    let root = file(&api.root, "");
    let root = root.trim_end_matches(".rs");
    let mut files = Files::default();
    for (path, text) in emit_jobs(api, vec![Job::Root { has_v2: false }, Job::Entities]).iter() {
        files.insert(path.strip_prefix(root).unwrap_or(path).to_owned(), text.to_owned());
    }
    files
}

fn emit_api(api: &RustApi<'_>, has_v2: bool) -> Files {
    emit_jobs(api, vec![Job::Root { has_v2 }, Job::Entities, Job::Errors, Job::Catalog])
}

/// Emits the given files, and those of all methods and types that the code has.
fn emit_jobs<'a>(api: &'a RustApi<'a>, mut jobs: Vec<Job<'a>>) -> Files {
    jobs.extend(api.own_methods().map(Job::Method));
    for (index, item) in api.types.iter().enumerate().filter(|(_, item)| api.has(item.def.origin.name())) {
        match (&item.def.origin, &item.def.shape) {
            (Origin::Object(_), _) => jobs.extend([Job::Object(TypeId(index)), Job::Fields(TypeId(index))]),
            (Origin::Enum(_), Shape::Enum(_)) => jobs.push(Job::Enum(TypeId(index))),
            _ => {}
        }
    }
    let tree = modules::Tree::of(api);
    jobs.extend(tree.groups().map(|path| Job::Group(path.to_vec())));
    let mut types: HashMap<&[String], Vec<&RustType<'_>>> = HashMap::new();
    api.types.iter().for_each(|item| types.entry(&item.module).or_default().push(item));
    let nearby = |module: &[String]| types.get(module).map_or(&[][..], Vec::as_slice);
    let mut files = Files::default();
    for (path, text) in in_parallel(&jobs, &|job| (job.path(api), render(api.home, job.source(api, &tree, &nearby)))) {
        files.insert(path, text);
    }
    files
}

/// Returns the types of a group.
type Nearby<'f, 'a> = &'f dyn Fn(&[String]) -> &'f [&'f RustType<'a>];

/// A file to emit.
enum Job<'a> {
    Root {
        /// Whether the crate has the API of REST 2.0 too.
        has_v2: bool,
    },
    Entities,
    Errors,
    Catalog,
    Group(Vec<String>),
    Method(&'a RustMethod<'a>),
    Object(TypeId),
    Fields(TypeId),
    Enum(TypeId),
}

impl Job<'_> {
    fn path(&self, api: &RustApi<'_>) -> String {
        match self {
            Self::Root { .. } if api.root.is_empty() => "lib.rs".to_owned(),
            Self::Root { .. } => file(&api.root, "mod"),
            Self::Entities => file(&api.root, "entity"),
            Self::Errors => file(&api.root, "errors"),
            Self::Catalog => file(&api.root, naming::catalog_of(api.model.protocol)),
            Self::Group(path) => file(path, "mod"),
            Self::Method(method) => file(&method.module, &method.stem),
            Self::Object(id) => file(&api.ty(*id).module, "object"),
            Self::Fields(id) => file(&api.ty(*id).module, "fields"),
            Self::Enum(id) => file(&api.ty(*id).module, api.ty(*id).files().first().map_or("", String::as_str)),
        }
    }

    fn source<'a>(&self, api: &RustApi<'a>, tree: &modules::Tree, nearby: Nearby<'_, 'a>) -> Source {
        let of = |id: &TypeId| nearby(&api.ty(*id).module);
        match self {
            Self::Root { has_v2 } => modules::root(api, tree, *has_v2),
            Self::Entities => modules::entities(api),
            Self::Errors => errors::codes(api),
            Self::Catalog => catalog::catalog(api),
            Self::Group(path) => modules::group(api, tree, path),
            Self::Method(method) => methods::method(api, method, nearby(&method.module)),
            Self::Object(id) => objects::object(api, *id, of(id)),
            Self::Fields(id) => objects::fields(api, *id),
            Self::Enum(id) => enums::file(api, *id, of(id)),
        }
    }
}

fn file(module: &[String], stem: &str) -> String {
    let mut path = String::new();
    for segment in module {
        path.push_str(naming::file_of(segment));
        path.push('/');
    }
    path + naming::file_of(stem) + ".rs"
}

/// Returns the content of a file.
fn source(head: proc_macro2::TokenStream, groups: Vec<proc_macro2::TokenStream>) -> Source {
    Source { head, groups }
}
