//! How types are written from where they are used.

use crate::rust_api::{RustApi, RustField, RustType, alias, type_name};
use bitrix24_model::{Field, Origin, ResponseShape, Type, TypeId};
use proc_macro2::{Ident, Span, TokenStream};
use std::str::FromStr as _;

/// A file that is being written: what it defines itself, and where it stands.
pub(super) struct Scope<'a> {
    pub(super) api: &'a RustApi<'a>,
    /// The module path of the group that the file belongs to.
    module: &'a [String],
    /// The spec whose types the file defines.
    origin: Origin,
    /// The types of the group: those that the file defines are among them.
    nearby: &'a [&'a RustType<'a>],
}

impl<'a> Scope<'a> {
    /// Returns the scope of a file that defines no types.
    pub(super) fn new(api: &'a RustApi<'a>, module: &'a [String], origin: Origin) -> Self {
        Self { api, module, origin, nearby: &[] }
    }

    /// Returns the scope of a file that defines those of a group's types that its spec has.
    pub(super) fn defining(self, nearby: &'a [&'a RustType<'a>]) -> Self {
        Self { nearby, ..self }
    }

    /// Whether the file defines the type itself.
    fn defines(&self, item: &RustType<'_>) -> bool {
        match (&item.def.origin, &self.origin) {
            (Origin::Inline(inside), Origin::Object(here)) => inside == here,
            (there, here) => there == here,
        }
    }

    /// Returns the types that the file defines, in the order of the model.
    pub(super) fn own_types(&self) -> impl Iterator<Item = &'a RustType<'a>> {
        self.nearby.iter().copied().filter(|item| self.defines(item))
    }

    /// Writes a named type.
    pub(super) fn named(&self, id: TypeId) -> TokenStream {
        tokens(&self.path(id))
    }

    fn path(&self, id: TypeId) -> String {
        let item = self.api.ty(id);
        if self.defines(item) {
            return item.ident.clone();
        }
        if item.module == self.module {
            return format!("super::{}", item.ident);
        }
        format!("crate::{}", item.path())
    }

    /// Writes the type of a value that is there.
    pub(super) fn ty(&self, ty: &Type) -> TokenStream {
        tokens(&self.type_name(ty))
    }

    fn type_name(&self, ty: &Type) -> String {
        type_name(self.api, ty, &|id| self.path(id))
    }

    /// Writes the type of a struct's field.
    pub(super) fn field(&self, field: &RustField<'_>) -> TokenStream {
        tokens(&field.written(&self.type_name(&field.field.ty)))
    }

    /// Writes the type that a response is another name of; none where it is a struct of its own.
    pub(super) fn alias(&self, result: &ResponseShape) -> Option<TokenStream> {
        alias(result, &|ty| self.type_name(ty)).map(|name| tokens(&name))
    }

    /// Returns whether any of the fields has an identifier in it, so that the file names entities.
    pub(super) fn mentions_entities<'f>(&self, fields: impl IntoIterator<Item = &'f Field>) -> bool {
        fields.into_iter().any(|field| mentions_entity(&field.ty))
    }

    /// Returns the fields of the structs that the file defines.
    pub(super) fn own_fields(&self) -> impl Iterator<Item = &'a Field> {
        self.own_types().flat_map(|item| item.fields().iter().map(|field| field.field))
    }
}

/// Returns whether a type has an identifier in it.
pub(super) fn mentions_entity(ty: &Type) -> bool {
    match ty {
        Type::Id(..) => true,
        Type::Array(inner, _) | Type::Map(inner) => mentions_entity(inner),
        _ => false,
    }
}

/// Returns the tokens of a type.
fn tokens(ty: &str) -> TokenStream {
    // Names are identifiers and the rest is ours, so this cannot fail; the compiler would report a defect.
    TokenStream::from_str(ty).unwrap_or_else(|_| TokenStream::from(proc_macro2::TokenTree::from(ident("invalid_type"))))
}

/// Returns an identifier as a token.
pub(super) fn ident(name: &str) -> Ident {
    match name.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, Span::call_site()),
        None => Ident::new(name, Span::call_site()),
    }
}
