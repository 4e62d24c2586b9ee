//! Objects of the specs: their identifiers, and the objects inside types.

use std::borrow::Cow;

use bitrix24_json::{Map, Value as Json};
use bitrix24_model::{Api, Body, EntityId, Field, Method, Origin, ResponseShape, RowFacts, Shape, Type, TypeId};

/// An object with the values of its fields.
pub(crate) type Row = Map;

/// The values of an object, by field.
pub(crate) trait Values {
    /// Returns the value of a field.
    fn value(&self, name: &str) -> Option<Cow<'_, Json>>;

    /// Returns all values.
    fn whole(&self) -> Cow<'_, Row>;
}

impl Values for Row {
    fn value(&self, name: &str) -> Option<Cow<'_, Json>> {
        self.get(name).map(Cow::Borrowed)
    }

    fn whole(&self) -> Cow<'_, Row> {
        Cow::Borrowed(self)
    }
}

/// Returns the field of an object with this name.
pub(crate) fn field<'a>(api: &'a Api, id: TypeId, name: &str) -> Option<&'a Field> {
    api.fields_of(id).iter().find(|field| field.wire == name)
}

/// Returns the name of the field that holds an object's own identifier.
pub(crate) fn key(api: &Api, id: TypeId) -> Option<&str> {
    let fields = api.fields_of(id);
    // An object can describe what has no object of its own, such as a user. Another identifier refers to another row.
    let describes = |field: &&Field| matches!(field.ty, Type::Id(entity, _) if !field.nullable && object_type(api, &api.entity(entity).name).is_none());
    let key = fields
        .iter()
        .find(|field| matches!(field.ty, Type::Id(entity, _) if owns(api, id, entity)))
        .or_else(|| fields.iter().find(|field| field.wire == "id"))
        .or_else(|| fields.first().filter(describes))?;
    Some(&key.wire)
}

/// Returns whether an identifier is that of the objects of this kind.
pub(crate) fn owns(api: &Api, id: TypeId, entity: EntityId) -> bool {
    matches!(&api.type_def(id).origin, Origin::Object(name) if api.entity(entity).name == *name)
}

/// Returns the object in a type: the type itself, or that of the elements of an array or map.
pub(crate) fn inner_object(api: &Api, ty: &Type) -> Option<TypeId> {
    match ty {
        Type::Named(id) if matches!(api.type_def(*id).shape, Shape::Struct(_)) => Some(*id),
        Type::Array(inner, _) | Type::Map(inner) | Type::Rows(inner) => inner_object(api, inner),
        _ => None,
    }
}

/// Returns the parameter `id`, which some methods spell in upper case.
pub(crate) fn given_id(params: &Map) -> Option<&Json> {
    let named = params.iter().find(|(name, _)| name.eq_ignore_ascii_case("id"));
    named.map(|(_, id)| id).filter(|id| !id.is_null())
}

/// Returns the type of an object by its dotted name.
pub(crate) fn object_type(api: &Api, name: &str) -> Option<TypeId> {
    let is_named = |origin: &Origin| matches!(origin, Origin::Object(object) if object == name);
    api.types.iter().position(|ty| is_named(&ty.origin)).map(TypeId)
}

/// Returns the object that has the rows of an object: itself, or one whose rows it shows under other names.
pub(crate) fn source_of(api: &Api, id: TypeId) -> TypeId {
    api.type_def(id).v2.same_as.as_ref().map_or(id, |same_as| same_as.object)
}

/// Returns the type of a method's parameter `fields`.
pub(crate) fn written_type(method: &Method) -> Option<TypeId> {
    let Body::Params(params) = &method.body else { return None };
    params.iter().find(|param| param.wire == "fields").and_then(|param| match param.ty {
        Type::Named(id) => Some(id),
        _ => None,
    })
}

/// Returns the object whose rows a method lists.
pub(crate) fn listed_object(method: &Method) -> Option<TypeId> {
    let rows = match &method.result {
        ResponseShape::Bare(Type::Array(inner, _)) => Some(&**inner),
        _ => method.row_type(),
    };
    if let Some(Type::Named(id)) = rows { Some(*id) } else { None }
}

/// Returns the object in whose form a method shows the rows that facts of its spec are about.
pub(crate) fn shown_object(api: &Api, method: &Method, facts: &RowFacts) -> Option<TypeId> {
    match (&facts.items, &method.result) {
        (Some(key), ResponseShape::Fields(fields)) => {
            inner_object(api, &fields.iter().find(|field| field.wire == *key)?.ty)
        }
        _ => listed_object(method),
    }
}

/// Returns the field of a method's result that holds the rows.
pub(crate) fn rows_field<'f>(method: &Method, fields: &'f [Field]) -> Option<&'f Field> {
    let key = method.v2.as_ref().and_then(|v2| v2.rows_at.as_ref()?.key.as_deref()).unwrap_or("items");
    fields.iter().find(|field| field.wire == key && matches!(field.ty, Type::Array(..) | Type::Map(_) | Type::Rows(_)))
}
