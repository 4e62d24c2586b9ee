//! The module tree: the crate's root, a file for each group, and the marker types of entities.

use super::docs::{self, Docs};
use super::scope::{client_root, ident};
use super::{guide, source};
use crate::naming;
use crate::render::{Source, deferred};
use crate::rust_api::{Home, RustApi, RustMethod};
use bitrix24_model::{Origin, Protocol, text};
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::BTreeMap;

/// The groups by their module paths.
pub(super) struct Tree {
    groups: BTreeMap<Vec<String>, Group>,
    /// The path of the root.
    root: Vec<String>,
}

#[derive(Default)]
struct Group {
    /// The names of the child groups.
    children: Vec<String>,
    /// The types to re-export from each file, by its module name.
    files: BTreeMap<String, Vec<String>>,
    /// Whether the group is an object, which has a module with its fields.
    object: bool,
}

impl Tree {
    pub(super) fn of(api: &RustApi<'_>) -> Self {
        let mut tree = Self { groups: BTreeMap::new(), root: api.root.clone() };
        tree.groups.insert(api.root.clone(), Group::default());
        for method in api.own_methods() {
            let mut types = vec![method.ident.clone(), method.response_ident.clone(), method.error_ident.clone()];
            types.extend(types_of(api, &Origin::Method(method.method.path().to_owned())));
            tree.group(&method.module).files.insert(method.stem.clone(), types);
        }
        for item in api.types.iter().filter(|item| api.has(item.def.origin.name())) {
            match &item.def.origin {
                Origin::Object(name) => {
                    let mut types = vec![item.ident.clone()];
                    types.extend(types_of(api, &Origin::Inline(name.clone())));
                    let group = tree.group(&item.module);
                    group.object = true;
                    group.files.insert("object".to_owned(), types);
                }
                Origin::Enum(_) => {
                    let files = item.files().into_iter().map(|file| (file, vec![item.ident.clone()]));
                    tree.group(&item.module).files.extend(files);
                }
                Origin::Method(_) | Origin::Inline(_) => {}
            }
        }
        tree
    }

    /// Returns the group of a path, and creates it and its ancestors if they do not exist.
    fn group(&mut self, path: &[String]) -> &mut Group {
        for depth in self.root.len()..path.len() {
            let parent = self.groups.entry(path[..depth].to_vec()).or_default();
            if let Err(at) = parent.children.binary_search(&path[depth]) {
                parent.children.insert(at, path[depth].clone());
            }
        }
        self.groups.entry(path.to_vec()).or_default()
    }

    /// Returns the paths of all groups except the root.
    pub(super) fn groups(&self) -> impl Iterator<Item = &[String]> {
        self.groups.keys().filter(|path| **path != self.root).map(Vec::as_slice)
    }
}

fn types_of(api: &RustApi<'_>, origin: &Origin) -> impl Iterator<Item = String> {
    api.types.iter().filter(move |item| item.def.origin == *origin).map(|item| item.ident.clone())
}

impl Group {
    fn items(&self, api: &RustApi<'_>, path: &[String]) -> Vec<TokenStream> {
        let modules = self.children.iter().map(|child| {
            let name = ident(child);
            let condition = if path == api.root { feature(api, child) } else { TokenStream::new() };
            let docs = Docs::default().raw_paragraph(&child_doc(api, path, child)).outer();
            quote!(#docs #condition pub mod #name;)
        });
        let fields = if self.object {
            quote!(
                pub mod fields;
            )
        } else {
            TokenStream::new()
        };
        let files = self.files.keys().map(|file| ident(file));
        let re_exports = self.files.iter().map(|(file, types)| {
            let (file, types) = (ident(file), types.iter().map(|ty| ident(ty)));
            quote!(pub use #file::{#(#types),*};)
        });
        vec![quote!(#(#modules)* #fields), quote!(#(mod #files;)*), quote!(#(#re_exports)*)]
    }
}

/// Emits the file of a group.
pub(super) fn group(api: &RustApi<'_>, tree: &Tree, path: &[String]) -> Source {
    // The parent documents the group, where it declares the module.
    let items = tree.groups.get(path).map(|group| group.items(api, path)).unwrap_or_default();
    source(TokenStream::new(), items)
}

fn feature(api: &RustApi<'_>, module: &str) -> TokenStream {
    match api.modules.iter().position(|ident| ident == module) {
        Some(at) => {
            let feature = api.feature(&api.model.modules[at].name);
            quote!(#[cfg(feature = #feature)])
        }
        // A type outside the modules, such as the description of a field, is always compiled.
        None => TokenStream::new(),
    }
}

fn child_doc(api: &RustApi<'_>, path: &[String], child: &str) -> String {
    let module = api.modules.iter().position(|ident| path == api.root && ident == child);
    if let Some(at) = module {
        return text::markdown(&api.model.modules[at].doc);
    }
    let full = [path, &[child.to_owned()]].concat();
    let object = api.types.iter().find(|item| matches!(item.def.origin, Origin::Object(_)) && item.module == full);
    match object {
        Some(item) => text::markdown(&item.def.doc.summary),
        None => format!(
            "Methods under {}.",
            text::code(
                &full[api.root.len()..].iter().map(|segment| naming::file_of(segment)).collect::<Vec<_>>().join(".")
            )
        ),
    }
}

/// Emits the root of an API: `lib.rs`, or the module of REST 2.0.
pub(super) fn root(api: &RustApi<'_>, tree: &Tree, has_v2: bool) -> Source {
    match (api.home, api.model.protocol) {
        (Home::User, _) => root_of_portal(api, tree),
        (Home::Client, Protocol::V3) => crate_root(api, tree, has_v2),
        (Home::Client, Protocol::V2) => root_v2(api, tree),
    }
}

/// Emits the module of REST 2.0, in which outdated methods may be named.
fn root_v2(api: &RustApi<'_>, tree: &Tree) -> Source {
    let head = with_overview(Docs::new(&format!("{}.", api.model.title)), api).inner();
    let allowed = quote!(#![allow(deprecated)]);
    let mut groups = vec![
        common_modules(api),
        quote!(
            pub use self::errors::ErrorCode;
            #[doc(hidden)]
            pub use bitrix24_runtime::codegen_prelude;
        ),
    ];
    groups.extend(tree.groups.get(&api.root).map(|group| group.items(api, &api.root)).unwrap_or_default());
    source(quote!(#head #allowed), groups)
}

/// Emits the root of a portal's module. It can be included, because it has no inner attributes.
///
/// A program rarely uses all of the API of its portal, and chooses no names that Clippy would refuse.
fn root_of_portal(api: &RustApi<'_>, tree: &Tree) -> Source {
    let allowed = quote!(#[allow(clippy::all, dead_code, deprecated, unreachable_pub, unused_imports)]);
    let children = tree.groups.get(&api.root).map(|group| group.children.as_slice()).unwrap_or_default();
    let modules = children.iter().map(|child| {
        let (name, docs) = (ident(child), Docs::default().raw_paragraph(&child_doc(api, &api.root, child)).outer());
        quote!(#docs #allowed pub mod #name;)
    });
    let entities = quote! {
        /// Marker types of entities, for typed identifiers.
        #allowed
        pub mod entity;
    };
    source(TokenStream::new(), vec![entities, modules.collect()])
}

/// Adds the link to the official overview.
fn with_overview(docs: Docs, api: &RustApi<'_>) -> Docs {
    match &api.model.docs {
        Some(link) => docs.raw_paragraph(&format!("[Official overview]({})", docs::address(link))),
        None => docs,
    }
}

/// Declares the modules that every API has.
fn common_modules(api: &RustApi<'_>) -> TokenStream {
    let catalog = ident(naming::catalog_of(api.model.protocol));
    quote! {
        /// Marker types of entities, for typed identifiers.
        pub mod entity;
        /// Error codes.
        pub mod errors;
        /// A table of all methods, for tools.
        #[cfg(feature = "serde")]
        pub mod #catalog;
    }
}

/// Emits `lib.rs`.
fn crate_root(api: &RustApi<'_>, tree: &Tree, has_v2: bool) -> Source {
    let head = Docs::default().raw_paragraph(&format!("A typed client for {}.", text::markdown(&api.model.title)));
    let head = with_overview(head, api);
    let lines = head.inner();
    let page = guide::crate_page();
    // Pages link to items of every feature; with fewer features they show the names alone.
    let links = quote! {
        #![cfg_attr(
            not(all(feature = "all-methods", feature = "blocking", feature = "hyper", feature = "serde")),
            allow(rustdoc::broken_intra_doc_links)
        )]
    };
    let inner = quote! {
        #lines
        #page
        #![cfg_attr(docsrs, feature(doc_cfg))]
        #links
        #![allow(clippy::module_inception, clippy::self_named_constructors, clippy::should_implement_trait, clippy::too_many_arguments, special_module_name)]
    };
    let v2 = has_v2.then(|| {
        let (feature, module) = (naming::V2, ident(naming::V2));
        quote! {
            /// The methods of REST 2.0.
            #[cfg(feature = #feature)]
            pub mod #module;
        }
    });
    let mut groups = vec![runtime(has_v2), common_modules(api), guide::module(has_v2)];
    groups.extend(v2);
    groups.extend(tree.groups.get(&[] as &[String]).map(|group| group.items(api, &[])).unwrap_or_default());
    source(inner, groups)
}

/// Emits the re-exports of the runtime, name by name: a module of the API with one of these names does not compile,
/// instead of shadowing the runtime's.
///
/// ```text
/// pub use bitrix24_runtime::{auth, batch, …};
/// #[cfg(feature = "blocking")]
/// pub use bitrix24_runtime::blocking;
/// #[cfg(feature = "v2")]
/// pub use bitrix24_runtime::events;
/// pub use bitrix24_runtime::{AnyError, Client, …};
/// pub use self::errors::ErrorCode;
/// ```
fn runtime(has_v2: bool) -> TokenStream {
    let modules = naming::RUNTIME_MODULES.map(ident);
    let of_features = naming::FEATURE_MODULES.into_iter().filter(|(_, feature)| has_v2 || *feature != naming::V2);
    let of_features = of_features.map(|(module, feature)| {
        let module = ident(module);
        quote!(#[cfg(feature = #feature)] pub use bitrix24_runtime::#module;)
    });
    let types = naming::RESERVED_ROOT_TYPES.map(ident);
    quote! {
        pub use bitrix24_runtime::{#(#modules),*};
        #(#of_features)*
        pub use bitrix24_runtime::{#(#types),*};
        pub use self::errors::ErrorCode;
    }
}

/// Emits `entity.rs`: a marker type for each entity.
pub(super) fn entities(api: &RustApi<'_>) -> Source {
    let head = Docs::default()
        .raw_paragraph(
            "Marker types of entities, so that the identifier of one entity is not accepted for another. They have no \
             values: `Id<E>` implements the common traits for each `E`, and a type of yours that is generic over an entity \
             does so by hand.",
        )
        .inner();
    let own = api.model.entities.iter().zip(&api.entities).filter(|(entity, _)| api.has(&entity.name));
    let of_client = client_entities(api);
    let items = own.map(|(entity, name)| {
        let name = ident(name);
        let docs = Docs::new(&entity.doc).raw_paragraph(&format!("In the API: {}.", text::code(&entity.name))).outer();
        quote!(#docs pub enum #name {})
    });
    source(head, of_client.into_iter().chain(items).collect())
}

/// Emits the names of the client's entities, for a crate that uses it.
fn client_entities(api: &RustApi<'_>) -> Option<TokenStream> {
    let root = client_root(api);
    (api.home == Home::User).then(|| deferred::item("", &format!("pub use {root}::entity::*;")))
}

/// Returns the path of a method's request from the crate's root.
pub(super) fn path_of(method: &RustMethod<'_>) -> TokenStream {
    let segments = method.module.iter().map(|segment| ident(segment));
    let name = ident(&method.ident);
    quote!(#(#segments::)*#name)
}
