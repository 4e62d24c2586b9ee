//! Parameters as constants, with which a call of a batch takes their values from an earlier call.

use super::docs::Docs;
use super::scope::{Scope, ident};
use crate::render::deferred::literal;
use crate::rust_api::{RustField, RustStruct};
use bitrix24_model::{Scalar, Type, text};
use proc_macro2::TokenStream;
use quote::quote;

/// Emits the constants of a request's parameters:
///
/// ```text
/// impl CreateChat {
///     /// Takes `messageId` from another call of a batch.
///     pub const PARAM_MESSAGE_ID: Param<Self, Id<entity::MailMessage>> = Param::new("messageId");
/// }
/// ```
pub(super) fn of_struct(scope: &Scope<'_>, item: &RustStruct<'_>) -> TokenStream {
    let fields = item.fields.iter().enumerate().filter(|(_, field)| is_value(&field.field.ty));
    // An argument has its place as name.
    let constants: Vec<TokenStream> = fields
        .map(|(place, field)| match item.positional {
            true => constant(scope, field, &place.to_string()),
            false => constant(scope, field, &field.field.wire),
        })
        .collect();
    if constants.is_empty() {
        return TokenStream::new();
    }
    let name = ident(&item.ident);
    quote!(impl #name { #(#constants)* })
}

fn constant(scope: &Scope<'_>, field: &RustField<'_>, path: &str) -> TokenStream {
    let (wire, name, ty) = (&field.field.wire, &field.constant, scope.value(field.field));
    let docs = Docs::default().raw_paragraph(&format!("Takes {} from another call of a batch.", text::code(wire)));
    docs.item("", &format!("pub const PARAM_{name}: Param<Self, {ty}> = Param::new({});", literal(path)))
}

/// Returns whether a response can contain a value of the type.
fn is_value(ty: &Type) -> bool {
    match ty {
        Type::Select(_)
        | Type::Filter(_)
        | Type::Order(_)
        | Type::Page
        | Type::Cursor(_)
        | Type::Scalar(Scalar::Any, _)
        | Type::Map(_) => false,
        Type::Array(inner, _) | Type::Rows(inner) => is_value(inner),
        _ => true,
    }
}
