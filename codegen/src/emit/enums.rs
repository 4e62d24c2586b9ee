//! Open enums: a variant for each documented value, and one for all others.

use super::docs::Docs;
use super::scope::{Scope, ident};
use super::source;
use super::structs::serde;
use crate::render::Source;
use crate::render::deferred::{code, item as item_of, literal};
use crate::rust_api::{RustApi, RustShape, RustType, RustVariant};
use bitrix24_model::TypeId;
use proc_macro2::TokenStream;
use quote::quote;

/// Emits the file of a shared enum.
pub(super) fn file(api: &RustApi<'_>, id: TypeId, nearby: &[&RustType<'_>]) -> Source {
    let item = api.ty(id);
    let scope = Scope::new(api, &item.module, item.def.origin.clone()).defining(nearby);
    let head = Docs::default().paragraph(&item.def.doc.summary).inner();
    let mut groups = vec![item_of("", &format!("use {}::*;", scope.prelude()))];
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
    let mut members = String::new();
    for RustVariant { ident, value, .. } in values {
        super::docs::value(value).member(&format!("{ident},"), &mut members);
    }
    Docs::new("An undocumented value, as the portal sent it.").member("Other(String),", &mut members);
    let data = super::docs::named(item.def)
        .item("#[derive(Clone, Debug)]\n#[non_exhaustive]", &format!("pub enum {} {{\n{members}}}", item.ident));
    let name = ident(&item.ident);
    let variants: Vec<_> = values.iter().map(|variant| code(&format!("Self::{}", variant.ident))).collect();
    let wires: Vec<_> = values.iter().map(|variant| code(&literal(&variant.value.wire))).collect();
    vec![
        data,
        quote! {
            impl OpenEnum for #name {
                fn from_wire(text: &str) -> Self {
                    match text { #(#wires => #variants,)* other => Self::Other(other.to_owned()) }
                }
                fn as_wire(&self) -> &str {
                    match self { #(#variants => #wires,)* Self::Other(text) => text }
                }
            }
        },
        item_of("", &format!("open_enum!({name});")),
        serde(scope, &item.ident),
    ]
}
