//! The tree of modules: the crate's root, a file for each group, and the markers of what identifiers point to.

use super::docs::{self, Docs};
use super::scope::ident;
use super::{guide, source};
use crate::naming;
use crate::render::Source;
use crate::rust_api::{RustApi, RustMethod};
use bitrix24_model::Origin;
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::BTreeMap;

/// What each group holds, by its module path. The root has the empty path.
pub(super) struct Tree {
    groups: BTreeMap<Vec<String>, Group>,
}

#[derive(Default)]
struct Group {
    /// The groups below.
    children: Vec<String>,
    /// Files with types: the module's name, and the types to lift out of it.
    files: BTreeMap<String, Vec<String>>,
    /// Whether there is an object, and so a module with its fields.
    object: bool,
}

impl Tree {
    pub(super) fn of(api: &RustApi<'_>) -> Self {
        let mut tree = Self { groups: BTreeMap::new() };
        tree.groups.insert(Vec::new(), Group::default());
        for method in &api.methods {
            let mut types = vec![method.ident.clone(), method.response_ident.clone(), method.error_ident.clone()];
            types.extend(types_of(api, &Origin::Method(method.method.name.clone())));
            tree.group(&method.module).files.insert(method.stem.clone(), types);
        }
        for item in &api.types {
            match &item.def.origin {
                Origin::Object(name) => {
                    let mut types = vec![item.ident.clone()];
                    types.extend(types_of(api, &Origin::Inline(name.clone())));
                    let group = tree.group(&item.module);
                    group.object = true;
                    group.files.insert("object".to_owned(), types);
                }
                Origin::Enum(name) => {
                    tree.group(&item.module).files.insert(naming::stem_of(name), vec![item.ident.clone()]);
                }
                Origin::Method(_) | Origin::Inline(_) => {}
            }
        }
        tree
    }

    /// The group of a path, which is created with all above it.
    fn group(&mut self, path: &[String]) -> &mut Group {
        for depth in 0..path.len() {
            let parent = self.groups.entry(path[..depth].to_vec()).or_default();
            if let Err(at) = parent.children.binary_search(&path[depth]) {
                parent.children.insert(at, path[depth].clone());
            }
        }
        self.groups.entry(path.to_vec()).or_default()
    }

    /// The paths of all groups but the root.
    pub(super) fn groups(&self) -> impl Iterator<Item = &[String]> {
        self.groups.keys().filter(|path| !path.is_empty()).map(Vec::as_slice)
    }
}

fn types_of(api: &RustApi<'_>, origin: &Origin) -> impl Iterator<Item = String> {
    api.types.iter().filter(move |item| item.def.origin == *origin).map(|item| item.ident.clone())
}

impl Group {
    fn items(&self, api: &RustApi<'_>, path: &[String]) -> Vec<TokenStream> {
        let modules = self.children.iter().map(|child| {
            let name = ident(child);
            let condition = if path.is_empty() { feature(api, child) } else { TokenStream::new() };
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
        let lifted = self.files.iter().map(|(file, types)| {
            let (file, types) = (ident(file), types.iter().map(|ty| ident(ty)));
            quote!(pub use #file::{#(#types),*};)
        });
        vec![quote!(#(#modules)* #fields), quote!(#(mod #files;)*), quote!(#(#lifted)*)]
    }
}

/// The file of a group.
pub(super) fn group(api: &RustApi<'_>, tree: &Tree, path: &[String]) -> Source {
    // What the group is about stands in its parent, which knows it.
    let items = tree.groups.get(path).map(|group| group.items(api, path)).unwrap_or_default();
    source(TokenStream::new(), items)
}

fn feature(api: &RustApi<'_>, module: &str) -> TokenStream {
    match api.modules.iter().position(|ident| ident == module) {
        Some(at) => {
            let feature = &api.model.modules[at].name;
            quote!(#[cfg(feature = #feature)])
        }
        // A type without methods of its own, such as the description of a field: always compiled.
        None => TokenStream::new(),
    }
}

fn child_doc(api: &RustApi<'_>, path: &[String], child: &str) -> String {
    let module = api.modules.iter().position(|ident| path.is_empty() && ident == child);
    if let Some(at) = module {
        return docs::escape_markdown(&api.model.modules[at].doc);
    }
    let full = [path, &[child.to_owned()]].concat();
    let object = api.types.iter().find(|item| matches!(item.def.origin, Origin::Object(_)) && item.module == full);
    match object {
        Some(item) => docs::escape_markdown(&item.def.doc.summary),
        None => format!(
            "Methods under {}.",
            docs::code(&full.iter().map(|segment| naming::file_of(segment)).collect::<Vec<_>>().join("."))
        ),
    }
}

/// `lib.rs`.
pub(super) fn root(api: &RustApi<'_>, tree: &Tree) -> Source {
    let mut head =
        Docs::default().raw_paragraph(&format!("A typed client of {}.", docs::escape_markdown(&api.model.title)));
    if let Some(docs) = &api.model.docs {
        head = head.raw_paragraph(&format!("[Official overview]({})", docs::address(docs)));
    }
    let lines = head.inner();
    let page = guide::crate_page();
    let inner = quote! {
        #lines
        #page
        #![cfg_attr(docsrs, feature(doc_cfg))]
        #![allow(clippy::module_inception, clippy::self_named_constructors, clippy::should_implement_trait, clippy::too_many_arguments, special_module_name)]
    };
    let mut groups = vec![
        runtime(),
        quote! {
            /// What identifiers point to.
            pub mod entity;
            /// Error codes.
            pub mod errors;
            /// Every method, for tools that go over all of them.
            #[cfg(feature = "server")]
            pub mod catalog;
        },
        guide::module(),
    ];
    groups.extend(tree.groups.get(&[] as &[String]).map(|group| group.items(api, &[])).unwrap_or_default());
    source(inner, groups)
}

/// What the crate's root has of the runtime, name by name: a module of the API that has one of these names does not
/// compile, instead of hiding the runtime's.
///
/// ```text
/// pub use bitrix24_runtime::{auth, batch, …};
/// #[cfg(feature = "blocking")]
/// pub use bitrix24_runtime::blocking;
/// pub use bitrix24_runtime::{AnyError, Client, …};
/// pub use self::errors::ErrorCode;
/// ```
fn runtime() -> TokenStream {
    let modules = naming::RUNTIME_MODULES.map(ident);
    let (feature, blocking) = (naming::BLOCKING, ident(naming::BLOCKING));
    let types = naming::RESERVED_ROOT_TYPES.map(ident);
    quote! {
        pub use bitrix24_runtime::{#(#modules),*};
        #[cfg(feature = #feature)]
        pub use bitrix24_runtime::#blocking;
        pub use bitrix24_runtime::{#(#types),*};
        pub use self::errors::ErrorCode;
    }
}

/// `entity.rs`: a marker type for everything that has identifiers.
pub(super) fn entities(api: &RustApi<'_>) -> Source {
    let head = Docs::default()
        .raw_paragraph(
            "What identifiers point to: markers that keep an identifier of one kind from being given for another.",
        )
        .inner();
    let items = api.model.entities.iter().zip(&api.entities).map(|(entity, name)| {
        let name = ident(name);
        let docs = Docs::new(&entity.doc).raw_paragraph(&format!("In the API: {}.", docs::code(&entity.name))).outer();
        quote! {
            #docs
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub enum #name {}
        }
    });
    source(head, items.collect())
}

/// Writes the path of a method's request from the crate's root.
pub(super) fn path_of(method: &RustMethod<'_>) -> TokenStream {
    let segments = method.module.iter().map(|segment| ident(segment));
    let name = ident(&method.ident);
    quote!(#(#segments::)*#name)
}
