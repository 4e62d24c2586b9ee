//! Open enums: a variant for each documented value, and one for all others.

use super::docs::Docs;
use super::scope::{Scope, ident};
use super::source;
use super::structs::serde;
use crate::render::Source;
use crate::rust_api::{RustApi, RustShape, RustType, RustVariant};
use bitrix24_model::TypeId;
use proc_macro2::TokenStream;
use quote::quote;

/// Emits the file of a shared enum.
pub(super) fn file(api: &RustApi<'_>, id: TypeId, nearby: &[&RustType<'_>]) -> Source {
    let item = api.ty(id);
    let scope = Scope::new(api, &item.module, item.def.origin.clone()).defining(nearby);
    let head = Docs::default().paragraph(&item.def.doc.summary).inner();
    let mut groups = vec![scope.prelude()];
    for item in scope.own_types() {
        if let RustShape::Enum(variants) = &item.shape {
            groups.extend(emit(&scope, item, variants));
        }
    }
    source(head, groups)
}

/// Emits an enum:
///
/// ```text
/// #[non_exhaustive]
/// pub enum Kind { Department, Team, Other(String) }
/// impl OpenEnum for Kind { … }
/// open_enum!(Kind);
/// #[cfg(feature = "serde")]
/// serde_as_wire!(Kind);
/// ```
pub(super) fn emit(scope: &Scope<'_>, item: &RustType<'_>, values: &[RustVariant<'_>]) -> Vec<TokenStream> {
    let name = ident(&item.ident);
    let docs = super::docs::named(item.def).outer();
    let variants: Vec<_> = values.iter().map(|variant| ident(&variant.ident)).collect();
    let wires: Vec<_> = values.iter().map(|variant| &variant.value.wire).collect();
    let variant_docs = values.iter().map(|variant| super::docs::value(variant.value).outer());
    let other = Docs::new("An undocumented value, as the portal sent it.").outer();
    vec![
        quote! {
            #docs
            #[derive(Clone, Debug)]
            #[non_exhaustive]
            pub enum #name { #(#variant_docs #variants,)* #other Other(String) }
        },
        quote! {
            impl OpenEnum for #name {
                fn from_wire(text: &str) -> Self {
                    match text { #(#wires => Self::#variants,)* other => Self::Other(other.to_owned()) }
                }
                fn as_wire(&self) -> &str {
                    match self { #(Self::#variants => #wires,)* Self::Other(text) => text }
                }
            }
        },
        quote!(open_enum!(#name);),
        serde(scope, &name),
    ]
}
