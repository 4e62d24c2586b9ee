//! The crate's own page and its guides: prose that stands in `docs/` beside `src/`, and is run as the crate's tests.

use super::docs::Docs;
use super::scope::ident;
use proc_macro2::TokenStream;
use quote::quote;

/// A page: the word that names its module and file, and the feature that its examples need beside the default ones.
struct Page {
    name: &'static str,
    feature: Option<&'static str>,
}

const fn page(name: &'static str) -> Page {
    Page { name, feature: None }
}

/// In the order that a reader needs them.
const PAGES: &[Page] = &[
    page("first_call"),
    page("oauth"),
    page("lists"),
    page("filters"),
    page("batch"),
    page("retries"),
    page("errors"),
    Page { name: "testing", feature: Some("server") },
    Page { name: "observability", feature: Some("tracing") },
    Page { name: "blocking", feature: Some("blocking") },
    page("transport"),
];

/// The crate's page. It is read for documentation alone, so that a client compiles wherever its files are.
///
/// ```text
/// #![cfg_attr(doc, doc = include_str!("../docs/crate.md"))]
/// ```
pub(super) fn crate_page() -> TokenStream {
    quote!(#![cfg_attr(doc, doc = include_str!("../docs/crate.md"))])
}

/// The module with the guides, which is there for documentation alone. Its examples call methods, so it is there only
/// where all are.
///
/// ```text
/// #[cfg(all(doc, feature = "reqwest", feature = "all-methods"))]
/// pub mod guide {
///     #[doc = include_str!("../docs/guide/first_call.md")]
///     pub mod first_call {}
/// }
/// ```
pub(super) fn module() -> TokenStream {
    let pages = PAGES.iter().map(|page| {
        let (name, file) = (ident(page.name), format!("../docs/guide/{}.md", page.name));
        let condition = page.feature.map(|feature| quote!(#[cfg(feature = #feature)]));
        quote! {
            #[doc = include_str!(#file)]
            #condition
            pub mod #name {}
        }
    });
    let docs = Docs::default().raw_paragraph("Guides by task, with examples that run.").outer();
    quote! {
        #docs
        #[cfg(all(doc, feature = "reqwest", feature = "all-methods"))]
        pub mod guide {
            #(#pages)*
        }
    }
}
