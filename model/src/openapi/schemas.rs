//! Types and fields as JSON Schema.

use super::names::reference;
use super::{Export, Object, query, text};
use crate::constraints::{Constraints, Measure};
use crate::model::{Api, EnumValue, Field, Shape, Type, TypeDef};
use bitrix24_json::{Value as Json, json};

/// Whether a schema describes what goes to the portal or what comes from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Request,
    Response,
}

impl Export<'_> {
    /// Returns the schema of a type.
    pub(super) fn ty(&self, ty: &Type, side: Side) -> Object {
        let mut schema = self.unconstrained(ty, side);
        constrain(&mut schema, ty.constraints());
        schema
    }

    fn unconstrained(&self, ty: &Type, side: Side) -> Object {
        match ty {
            Type::Scalar(scalar, _) => made(scalar.schema()),
            Type::Id(id, _) => {
                made(json!({ "type": "integer", "format": "int64", "x-entity": self.api.entity(*id).name }))
            }
            Type::Array(inner, _) => made(json!({ "type": "array", "items": self.ty(inner, side) })),
            Type::Map(inner) => self.map(inner, side),
            Type::Rows(inner) => {
                let rows = json!({ "type": "array", "items": self.ty(inner, side) });
                made(json!({ "anyOf": [rows, { "type": "object", "additionalProperties": self.ty(inner, side) }] }))
            }
            Type::Named(id) => made(reference(self.names.ty(*id))),
            Type::Select(id) => made(reference(self.names.query(*id, query::Query::Select))),
            Type::Filter(id) => made(reference(self.names.query(*id, query::Query::Filter))),
            Type::Order(id) => made(reference(self.names.query(*id, query::Query::Order))),
            Type::Page => query::page(None),
            Type::Cursor(id) => self.cursor(*id, None),
        }
    }

    fn map(&self, inner: &Type, side: Side) -> Object {
        let map = json!({ "type": "object", "additionalProperties": self.ty(inner, side) });
        match side {
            Side::Request => made(map),
            // The portal writes an empty map as an empty list.
            Side::Response => made(json!({ "anyOf": [map, { "type": "array", "items": {}, "maxItems": 0 }] })),
        }
    }

    /// Returns the schema of a field.
    pub(super) fn field(&self, field: &Field, side: Side) -> Object {
        finished(self.ty(&field.ty, side), field)
    }

    /// Returns the schema of an object with known keys.
    pub(super) fn object(&self, fields: &[Field], side: Side, selectable: bool) -> Object {
        let properties: Object =
            fields.iter().map(|field| (field.wire.clone(), Json::Object(self.field(field, side)))).collect();
        let required = fields.iter().filter(|field| field.required && !field.uses.relation && !selectable);
        keyed(properties, required.map(|field| field.wire.as_str()).collect())
    }

    /// Returns the component of a named type.
    pub(super) fn type_def(&self, def: &TypeDef) -> Json {
        let side = if def.read { Side::Response } else { Side::Request };
        let mut schema = match &def.shape {
            Shape::Struct(fields) => self.object(fields, side, def.selectable && def.read),
            Shape::Enum(values) => enumeration(values, side),
        };
        let about = match &def.shape {
            Shape::Struct(_) => text::type_def(def),
            Shape::Enum(values) => text::paragraphs([Some(text::type_def(def)), Some(text::values(values))]),
        };
        if !about.is_empty() {
            schema.insert("description".into(), about.into());
        }
        if let Some(link) = &def.doc.link {
            schema.insert("externalDocs".into(), json!({ "url": link }));
        }
        Json::Object(schema)
    }
}

/// Adds the facts of a field to the schema of its type.
pub(super) fn finished(ty: Object, field: &Field) -> Object {
    let mut schema = if field.nullable { nullable(ty) } else { ty };
    let about = text::field(field);
    if !about.is_empty() {
        schema.insert("description".into(), about.into());
    }
    if let Some(default) = &field.default {
        schema.insert("default".into(), default.clone());
    }
    uses(&mut schema, field);
    schema
}

/// Creates an object schema. `required` is omitted if it is empty.
pub(super) fn keyed(properties: Object, required: Vec<&str>) -> Object {
    let mut schema = typed("object");
    if !properties.is_empty() {
        schema.insert("properties".into(), properties.into());
    }
    if !required.is_empty() {
        schema.insert("required".into(), required.into());
    }
    schema
}

/// Returns the schema of an enum. A response can contain undocumented values, a request cannot.
fn enumeration(values: &[EnumValue], side: Side) -> Object {
    let column = |of: fn(&EnumValue) -> &str| values.iter().map(|value| Json::from(of(value))).collect::<Json>();
    let descriptions: Json = values.iter().map(crate::prose::value).collect();
    let documented = json!({
        "type": "string",
        "enum": column(|value| &value.wire),
        "x-enum-varnames": column(|value| value.rust.as_ref().map_or(&value.wire, |rust| &rust.value)),
        "x-enum-descriptions": descriptions,
    });
    match side {
        Side::Request => made(documented),
        Side::Response => open(documented),
    }
}

/// Creates the schema of an open list of values.
pub(super) fn open(documented: Json) -> Object {
    made(json!({ "anyOf": [documented, { "type": "string" }] }))
}

fn nullable(mut schema: Object) -> Object {
    if schema.is_empty() {
        return schema;
    }
    if let Some(Json::Array(choices)) = schema.get_mut("anyOf") {
        choices.push(json!({ "type": "null" }));
        return schema;
    }
    match schema.get_mut("type") {
        Some(kind) => {
            *kind = json!([kind.take(), "null"]);
            schema
        }
        None => made(json!({ "anyOf": [schema, { "type": "null" }] })),
    }
}

fn constrain(schema: &mut Object, constraints: &Constraints) {
    for constraint in constraints.iter() {
        schema.insert(constraint.kind().row().openapi.into(), constraint.argument());
    }
    // A character takes at least one byte.
    if let (Some(bytes), characters) = (constraints.limits(Measure::Bytes).1, constraints.limits(Measure::Characters).1)
    {
        let most = characters.map_or(bytes, |characters| characters.min(bytes));
        schema.insert("maxLength".into(), most.to_json());
    }
}

fn uses(schema: &mut Object, field: &Field) {
    let flags = [
        ("x-filterable", field.uses.filterable),
        ("x-sortable", field.uses.sortable),
        ("x-relation", field.uses.relation),
    ];
    for (key, _) in flags.into_iter().filter(|(_, set)| *set) {
        schema.insert(key.into(), true.into());
    }
    if !field.uses.operators.is_empty() {
        schema.insert(
            "x-filter-operators".into(),
            field.uses.operators.iter().map(|word| Json::from(word.as_str())).collect(),
        );
    }
    for (key, taken) in [("x-add", field.uses.add), ("x-update", field.uses.update)] {
        if let Some(required) = taken {
            schema.insert(key.into(), if required { "required" } else { "optional" }.into());
        }
    }
}

pub(super) fn typed(kind: &str) -> Object {
    made(json!({ "type": kind }))
}

/// Returns the map of an object literal.
pub(super) fn made(value: Json) -> Object {
    match value {
        Json::Object(object) => object,
        other => [("const".to_owned(), other)].into_iter().collect(),
    }
}

/// Returns the fields that `select` can name: those of the object and of its relations.
pub(super) fn selectable(api: &Api, fields: &[Field]) -> Vec<String> {
    let mut names = Vec::new();
    for field in fields {
        match related(&field.ty) {
            Some(id) if field.uses.relation => {
                let inner = api.fields_of(id).iter().filter(|inner| !inner.uses.relation);
                names.extend(inner.map(|inner| format!("{}.{}", field.wire, inner.wire)));
            }
            _ => names.push(field.wire.clone()),
        }
    }
    names
}

fn related(ty: &Type) -> Option<crate::model::TypeId> {
    match ty {
        Type::Named(id) => Some(*id),
        Type::Array(inner, _) => related(inner),
        _ => None,
    }
}
