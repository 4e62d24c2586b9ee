//! Open enums: a variant for each documented value, and one for all others.

use super::docs::Docs;
use super::scope::Scope;
use super::source;
use super::structs::serde;
use crate::render::Source;
use crate::render::deferred::{implementation, item as item_of, literal, matching, method};
use crate::rust_api::{RustApi, RustShape, RustType, RustVariant};
use bitrix24_model::TypeId;
use proc_macro2::TokenStream;

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
    let name = &item.ident;
    let variant = |value: &RustVariant<'_>| format!("Self::{}", value.ident);
    let wire = |value: &RustVariant<'_>| literal(&value.value.wire);
    let from_wire = values.iter().map(|value| [wire(value), variant(value)]);
    let from_wire = matching("text", from_wire, "other => Self::Other(other.to_owned())");
    let as_wire =
        matching("self", values.iter().map(|value| [variant(value), wire(value)]), "Self::Other(text) => text");
    let wires = [method("from_wire(text: &str) -> Self", &from_wire), method("as_wire(&self) -> &str", &as_wire)];
    let wires = implementation("OpenEnum", name, &wires);
    vec![data, item_of("", &wires), item_of("", &format!("open_enum!({name});")), serde(scope, &item.ident)]
}
