//! Writing a row: what callers send in the form in which it is read.

use bitrix24_model::{Field, Scalar, Type, TypeId};
use serde_json::{Map, Value as Json, json};

use crate::check::type_fits;
use crate::core::Core;
use crate::fake::Maker;
use crate::rows::Row;
use crate::select::{World, by_id, inner_object, is_user_field};

impl Core {
    /// Values as callers send them, in the form in which they are read. Names that the object does not have are left
    /// out, as the portal does.
    pub(crate) fn read_forms(&self, object: TypeId, values: &Map<String, Json>) -> Row {
        let fields = self.api().fields_of(object);
        let known = values.iter().filter_map(|(name, value)| match fields.iter().find(|field| &field.wire == name) {
            Some(field) => Some((name.clone(), self.read_form(field, value))),
            None => is_user_field(name).then(|| (name.clone(), value.clone())),
        });
        known.collect()
    }

    /// A written value as it is read: identifiers become the objects that they point to.
    fn read_form(&self, field: &Field, value: &Json) -> Json {
        if (value.is_null() && field.nullable) || type_fits(self.api(), &field.ty, value) {
            return value.clone();
        }
        let object = inner_object(self.api(), &field.ty);
        let of_id = |id: i64| object.map(|object| Json::Object(by_id(self, object, id)));
        match (&field.ty, value) {
            (Type::Array(..), Json::Array(ids)) => ids.iter().filter_map(|id| of_id(id.as_i64()?)).collect(),
            (Type::Named(_), id) if id.is_i64() => of_id(id.as_i64().unwrap_or(1)).unwrap_or_default(),
            (Type::Scalar(Scalar::String, _), Json::Number(number)) => json!(number.to_string()),
            // No rule tells what becomes of it: an answer must be readable all the same.
            (ty, _) => Maker::empty(self.api(), self.seconds()).value(ty, &field.wire, 0),
        }
    }
}

/// Writes values into a row.
pub(crate) fn apply(row: &mut Row, values: &Row) {
    for (name, value) in values {
        row.insert(name.clone(), value.clone());
        // What was kept of a related object is not that of the new identifier.
        if let Some(relation) = name.strip_suffix("Id") {
            row.remove(relation);
        }
    }
}
