//! Objects: their struct, and a typed constant for each of their fields.

use super::docs::{self, Docs};
use super::scope::{Scope, ident};
use super::structs::Struct;
use super::{enums, source};
use crate::render::Source;
use bitrix24_model::naming;
use bitrix24_model::{Api, Field, Shape, Type, TypeDef, TypeId};
use proc_macro2::TokenStream;
use quote::quote;

/// The file with the object's struct and the types inside it.
pub(super) fn object(api: &Api, id: TypeId, nearby: &[&TypeDef]) -> Source {
    let def = api.type_def(id);
    let scope = Scope::new(api, &def.module, def.origin.clone()).defining(nearby);
    let head = Docs::default().paragraph(&def.doc.summary).inner();
    let mut groups = vec![imports(scope.mentions_entities(scope.own_fields()))];
    groups.extend(types(&scope));
    source(head, groups)
}

/// The types that a file defines.
pub(super) fn types(scope: &Scope<'_>) -> Vec<TokenStream> {
    scope
        .own_types()
        .flat_map(|def| match &def.shape {
            Shape::Struct(fields) => Struct::of(def, fields).emit(scope),
            Shape::Enum(values) => enums::emit(def, values),
        })
        .collect()
}

/// What a file with types begins with.
pub(super) fn imports(entities: bool) -> TokenStream {
    let entity = if entities {
        quote!(
            use crate::entity;
        )
    } else {
        TokenStream::new()
    };
    quote! {
        use bitrix24_runtime::prelude::*;
        #entity
    }
}

/// ```text
/// /// The subject line.
/// pub const SUBJECT: Field<super::Message, String, Plain> = Field::new("subject");
/// ```
pub(super) fn fields(api: &Api, id: TypeId) -> Source {
    let def = api.type_def(id);
    // Constants stand one module deeper than the object, so nothing is defined here.
    let scope = Scope::new(api, &def.module, bitrix24_model::Origin::Method(String::new()));
    let head = Docs::default()
        .raw_paragraph(&format!("The fields of [`{0}`](super::{0}), for `select`, `filter` and `order`.", def.ident))
        .inner();
    let fields = api.fields_of(id);
    let plain = fields.iter().filter(|field| related(api, field).is_none());
    let mut groups = vec![imports(scope.mentions_entities(plain))];
    groups.extend(fields.iter().map(|field| constant(&scope, id, field)));
    source(head, groups)
}

fn constant(scope: &Scope<'_>, object: TypeId, field: &Field) -> TokenStream {
    let (object, wire) = (scope.named(object), &field.wire);
    let name = ident(&naming::constant_of(&field.ident));
    let docs = docs::field(field).outer();
    if let Some(related) = related(scope.api, field) {
        let related = scope.named(related);
        if matches!(field.ty, Type::Array(..)) {
            return quote!(#docs pub const #name: Relations<#object, #related> = Relations::new(#wire););
        }
        return quote!(#docs pub const #name: Relation<#object, #related> = Relation::new(#wire););
    }
    let ty = scope.ty(&field.ty);
    let ability = match (field.uses.filterable, field.uses.sortable) {
        (false, false) => quote!(Plain),
        (true, false) => quote!(Filterable),
        (false, true) => quote!(Sortable),
        (true, true) => quote!(FilterableSortable),
    };
    quote!(#docs pub const #name: Field<#object, #ty, #ability> = Field::new(#wire);)
}

/// The object that a relation leads to.
pub(super) fn related(api: &Api, field: &Field) -> Option<TypeId> {
    let ty = match &field.ty {
        Type::Array(inner, _) => inner,
        other => other,
    };
    match ty {
        Type::Named(id) if field.uses.relation && matches!(api.type_def(*id).shape, Shape::Struct(_)) => Some(*id),
        _ => None,
    }
}
