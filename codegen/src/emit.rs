//! The model as Rust. Nothing here decides: every name is spelt and every question answered in the model.

mod catalog;
pub(crate) mod docs;
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
pub(crate) mod scope;
mod structs;
pub(crate) mod surface;

pub use example::{rust_call, rust_example};

use crate::files::Files;
use crate::model::{Api, Origin, Shape, TypeDef, TypeId};
use crate::naming;
use crate::parallel::in_parallel;
use crate::render::{Source, render};
use std::collections::HashMap;

/// Writes every file of the client.
pub(crate) fn emit(api: &Api) -> Files {
    let mut jobs: Vec<Job<'_>> = vec![Job::Root, Job::Entities, Job::Errors, Job::Catalog];
    jobs.extend(api.methods.iter().map(Job::Method));
    for (index, def) in api.types.iter().enumerate() {
        match (&def.origin, &def.shape) {
            (Origin::Object(_), _) => jobs.extend([Job::Object(TypeId(index)), Job::Fields(TypeId(index))]),
            (Origin::Enum(_), Shape::Enum(_)) => jobs.push(Job::Enum(TypeId(index))),
            _ => {}
        }
    }
    let tree = modules::Tree::of(api);
    jobs.extend(tree.groups().map(|path| Job::Group(path.to_vec())));
    let mut types: HashMap<&[String], Vec<&TypeDef>> = HashMap::new();
    api.types.iter().for_each(|def| types.entry(&def.module).or_default().push(def));
    let nearby = |module: &[String]| types.get(module).map_or(&[][..], Vec::as_slice);
    let mut files = Files::default();
    for (path, text) in in_parallel(&jobs, &|job| (job.path(api), render(job.source(api, &tree, &nearby)))) {
        files.insert(path, text);
    }
    files
}

/// Gives the types of a group.
type Nearby<'f, 'a> = &'f dyn Fn(&[String]) -> &'a [&'a TypeDef];

/// One file to write.
enum Job<'a> {
    Root,
    Entities,
    Errors,
    Catalog,
    Group(Vec<String>),
    Method(&'a crate::model::Method),
    Object(TypeId),
    Fields(TypeId),
    Enum(TypeId),
}

impl Job<'_> {
    fn path(&self, api: &Api) -> String {
        match self {
            Self::Root => "lib.rs".to_owned(),
            Self::Entities => "entity.rs".to_owned(),
            Self::Errors => "errors.rs".to_owned(),
            Self::Catalog => "catalog.rs".to_owned(),
            Self::Group(path) => file(path, "mod"),
            Self::Method(method) => file(&method.module, &method.stem),
            Self::Object(id) => file(&api.type_def(*id).module, "object"),
            Self::Fields(id) => file(&api.type_def(*id).module, "fields"),
            Self::Enum(id) => enum_file(api.type_def(*id)),
        }
    }

    fn source<'a>(&self, api: &'a Api, tree: &modules::Tree, nearby: Nearby<'_, 'a>) -> Source {
        let of = |id: &TypeId| nearby(&api.type_def(*id).module);
        match self {
            Self::Root => modules::root(api, tree),
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

fn enum_file(def: &TypeDef) -> String {
    file(&def.module, def.files().first().map_or("", String::as_str))
}

/// A file with a head and its groups of items.
fn source(head: proc_macro2::TokenStream, groups: Vec<proc_macro2::TokenStream>) -> Source {
    Source { head, groups }
}
