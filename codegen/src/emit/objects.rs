//! Objects: a struct, and a typed constant for each field.

use super::docs::{self, Docs};
use super::scope::Scope;
use super::structs::Struct;
use super::{enums, source};
use crate::render::Source;
use crate::render::deferred::{self, literal};
use crate::rust_api::{RustApi, RustField, RustShape, RustType, dialect};
use bitrix24_model::{Origin, Type, TypeId};
use proc_macro2::TokenStream;

/// Emits the file of an object's struct and its inline types.
pub(super) fn object(api: &RustApi<'_>, id: TypeId, nearby: &[&RustType<'_>]) -> Source {
    let item = api.ty(id);
    let scope = Scope::new(api, &item.module, item.def.origin.clone()).defining(nearby);
    let head = Docs::default().paragraph(&item.def.doc.summary).inner();
    let mut groups = vec![imports(&scope, scope.mentions_entities(scope.own_fields()))];
    groups.extend(types(&scope));
    source(head, groups)
}

/// Emits the types that a file defines.
pub(super) fn types(scope: &Scope<'_>) -> Vec<TokenStream> {
    scope
        .own_types()
        .flat_map(|item| match &item.shape {
            RustShape::Struct(fields) => Struct::of(item, fields).emit(scope),
            RustShape::Enum(variants) => enums::emit(scope, item, variants),
        })
        .collect()
}

/// Emits the imports of a file with types.
pub(super) fn imports(scope: &Scope<'_>, entities: bool) -> TokenStream {
    deferred::item("", &import_lines(scope, entities))
}

pub(super) fn import_lines(scope: &Scope<'_>, entities: bool) -> String {
    let entity = if entities { format!("\nuse {};", scope.entities()) } else { String::new() };
    format!("use {}::*;{entity}", scope.prelude())
}

/// Emits the file of an object's field constants:
///
/// ```text
/// /// The subject line.
/// pub const SUBJECT: Field<super::Message, String, Plain> = Field::new("subject");
/// ```
pub(super) fn fields(api: &RustApi<'_>, id: TypeId) -> Source {
    let item = api.ty(id);
    // The constants are one module deeper than the object, so this file defines no types.
    let scope = Scope::new(api, &item.module, Origin::Method(String::new()));
    let head = Docs::default()
        .raw_paragraph(&format!("The fields of [`{0}`](super::{0}), for `select`, `filter` and `order`.", item.ident))
        .inner();
    let plain = item.all_fields().filter(|field| field.relation.is_none()).map(|field| field.field);
    let mut groups = vec![imports(&scope, scope.mentions_entities(plain))];
    groups.extend(item.all_fields().map(|field| constant(&scope, id, field)));
    source(head, groups)
}

fn constant(scope: &Scope<'_>, object: TypeId, field: &RustField<'_>) -> TokenStream {
    let (name, relation, field) = (&field.constant, field.relation, field.field);
    let dialect = dialect(scope.api, object);
    let (object, wire) = (scope.named(object), literal(field.sent()));
    let (kind, types) = if let Some(related) = relation {
        let kind = if matches!(field.ty, Type::Array(..)) { "Relations" } else { "Relation" };
        (kind, format!("{object}, {}", scope.named(related)))
    } else {
        let ability = match (field.uses.filterable, field.uses.sortable, dialect) {
            (false, false, _) => "Plain".to_owned(),
            (true, false, None) => "Filterable".to_owned(),
            (true, false, Some(dialect)) => format!("Filterable<{dialect}>"),
            (false, true, _) => "Sortable".to_owned(),
            (true, true, None) => "FilterableSortable".to_owned(),
            (true, true, Some(dialect)) => format!("FilterableSortable<{dialect}>"),
        };
        ("Field", format!("{object}, {}, {ability}", scope.value(field)))
    };
    let read = match field.sent() == field.wire || relation.is_some() {
        true => String::new(),
        false => format!(".read_as({})", literal(&field.wire)),
    };
    docs::field(field).item("", &format!("pub const {name}: {kind}<{types}> = {kind}::new({wire}){read};"))
}
