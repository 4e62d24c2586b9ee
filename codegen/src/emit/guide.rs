//! The crate's page and its guides: Markdown files in `docs/` beside `src/`, whose examples run as tests.
//!
//! The examples of the guides need many crates, for which the tests of the client would have to wait. So they are no
//! doctests of the client: `tests/src/guides.rs` includes them.

use super::docs::Docs;
use super::scope::ident;
use crate::naming;
use proc_macro2::TokenStream;
use quote::quote;

/// A guide: the name of its module and file, and the feature that its examples require beside the default ones.
struct Page {
    name: &'static str,
    feature: Option<&'static str>,
}

const fn page(name: &'static str) -> Page {
    Page { name, feature: None }
}

/// The guides in reading order.
const PAGES: &[Page] = &[
    page("first_call"),
    page("oauth"),
    Page { name: "rest2", feature: Some("v2-all-methods") },
    Page { name: "events", feature: Some("v2-all-methods") },
    page("lists"),
    page("filters"),
    page("times"),
    page("user_fields"),
    page("batch"),
    page("retries"),
    page("errors"),
    page("generic"),
    page("anomalies"),
    Page { name: "serde", feature: Some("serde") },
    Page { name: "testing", feature: Some("serde") },
    Page { name: "observability", feature: Some("tracing") },
    Page { name: "blocking", feature: Some("blocking") },
    page("transport"),
    page("tls"),
];

/// Emits the crate's page. Only rustdoc reads it, so that the client compiles without the file.
///
/// ```text
/// #![cfg_attr(doc, doc = include_str!("../docs/crate.md"))]
/// ```
pub(super) fn crate_page() -> TokenStream {
    quote!(#![cfg_attr(doc, doc = include_str!("../docs/crate.md"))])
}

/// Emits the module of the guides, which exists only in documentation, and only with all methods, because its examples
/// call them.
///
/// ```text
/// #[cfg(all(doc, not(doctest), feature = "hyper", feature = "all-methods"))]
/// pub mod guide {
///     #[doc = include_str!("../docs/guide/first_call.md")]
///     pub mod first_call {}
/// }
/// ```
pub(super) fn module(has_v2: bool) -> TokenStream {
    let pages =
        PAGES.iter().filter(|page| has_v2 || !page.feature.is_some_and(|feature| feature.starts_with(naming::V2)));
    let pages = pages.map(|page| {
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
        #[cfg(all(doc, not(doctest), feature = "hyper", feature = "all-methods"))]
        pub mod guide {
            #(#pages)*
        }
    }
}
