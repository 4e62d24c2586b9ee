//! Values made from types, for what no example shows.

use bitrix24_model::constraints::{integer_near, number_near, string_near};
use bitrix24_model::{Api, Constraints, Field, Scalar, Shape, Type, TypeId};
use serde_json::{Map, Value as Json, json};

use crate::moment;

/// Noon of 5 January 2026 in the portal's zone: where made-up moments start.
pub(crate) const START: i64 = 1_767_603_600;

/// How deep objects are nested before lists end and optional objects are left out.
const DEPTH: usize = 3;

/// How a value is made up.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Maker<'a> {
    pub(crate) api: &'a Api,
    /// The number that sets one row's values apart from another's.
    pub(crate) number: i64,
    /// For an object that is made now, the seconds since 1970: values are empty then rather than made up.
    pub(crate) new: Option<i64>,
}

impl<'a> Maker<'a> {
    /// Made-up values.
    pub(crate) fn of_number(api: &'a Api, number: i64) -> Self {
        Self { api, number, new: None }
    }

    /// Empty values, of an object that is made at this moment.
    pub(crate) fn empty(api: &'a Api, now: i64) -> Self {
        Self { api, number: 1, new: Some(now) }
    }

    /// All fields of an object, but for its related objects.
    pub(crate) fn object(&self, id: TypeId) -> Map<String, Json> {
        self.fields(self.api.fields_of(id), 0)
    }

    /// A list of keys with their values.
    pub(crate) fn fields(&self, fields: &[Field], depth: usize) -> Map<String, Json> {
        let too_deep = |field: &Field| depth >= DEPTH && !field.required && self.nests(&field.ty);
        let plain = fields.iter().filter(|field| !(field.uses.relation || too_deep(field)));
        plain.map(|field| (field.wire.clone(), self.field(field, depth))).collect()
    }

    fn field(&self, field: &Field, depth: usize) -> Json {
        if field.nullable && (self.new.is_some() || depth >= DEPTH) {
            return Json::Null;
        }
        self.value(&field.ty, &field.wire, depth)
    }

    /// A value of a type, which meets its constraints as far as one is known that does.
    pub(crate) fn value(&self, ty: &Type, name: &str, depth: usize) -> Json {
        match ty {
            Type::Scalar(scalar, constraints) => self.scalar(*scalar, constraints, name),
            Type::Id(..) => json!(self.number.max(1)),
            Type::Array(inner, _) if self.new.is_none() && depth < DEPTH => {
                json!([self.value(inner, name, depth + 1)])
            }
            Type::Array(..) | Type::Select(_) | Type::Filter(_) => json!([]),
            Type::Named(id) => self.named(*id, depth),
            Type::Map(_) | Type::Order(_) | Type::Page | Type::Cursor(_) => json!({}),
        }
    }

    fn scalar(&self, scalar: Scalar, constraints: &Constraints, name: &str) -> Json {
        let hour = self.new.unwrap_or_else(|| START + hours(self.number));
        let blank = self.new.is_some();
        let number = if blank { 0 } else { self.number };
        match scalar {
            Scalar::Boolean => json!(!blank && self.number % 2 == 0),
            Scalar::Integer => json!(integer_near(constraints, number)),
            Scalar::Number => json!(number_near(constraints, number)),
            Scalar::String if blank && constraints.broken_by(&json!("")).is_none() => json!(""),
            Scalar::String => json!(string_near(constraints, &format!("{name} {number}"))),
            Scalar::DateTime => json!(moment::iso(hour)),
            Scalar::LocalDateTime => json!(moment::local(hour)),
            Scalar::Date => json!(moment::date(hour)),
            Scalar::Timestamp => json!(hour),
            Scalar::Base64 | Scalar::Any => scalar.sample(),
        }
    }

    fn named(&self, id: TypeId, depth: usize) -> Json {
        match &self.api.type_def(id).shape {
            Shape::Struct(fields) => Json::Object(self.fields(fields, depth + 1)),
            Shape::Enum(values) => {
                let at = if self.new.is_some() { 0 } else { self.number.unsigned_abs() as usize };
                values.get(at % values.len().max(1)).map_or(json!(""), |value| json!(value.wire))
            }
        }
    }

    fn nests(&self, ty: &Type) -> bool {
        matches!(ty, Type::Named(id) if matches!(self.api.type_def(*id).shape, Shape::Struct(_)))
    }
}

/// So many hours in seconds. Identifiers are a caller's to choose, so large ones start over within a thousand years.
fn hours(number: i64) -> i64 {
    number % 10_000_000 * 3600
}

/// An example's value, changed a little for the row of this number, so that rows can be told apart.
pub(crate) fn vary(api: &Api, ty: &Type, value: &Json, number: i64) -> Json {
    match (ty, value) {
        (Type::Scalar(scalar, _), _) => vary_scalar(*scalar, value, number),
        // Whom and what a row belongs to repeats, so that a filter finds several.
        (Type::Id(..), value) => vary_scalar(Scalar::Integer, value, number),
        (Type::Named(id), Json::String(text)) => match &api.type_def(*id).shape {
            Shape::Enum(values) if !values.is_empty() => {
                let at = values.iter().position(|value| &value.wire == text).unwrap_or(0);
                json!(values[(at + number.unsigned_abs() as usize) % values.len()].wire)
            }
            _ => value.clone(),
        },
        _ => value.clone(),
    }
}

fn vary_scalar(scalar: Scalar, value: &Json, number: i64) -> Json {
    let added = |more: i64| value.as_i64().map(|own| json!(own.saturating_add(more)));
    let varied = match scalar {
        Scalar::Boolean => value.as_bool().map(|flag| json!(flag != (number % 3 == 0))),
        Scalar::DateTime | Scalar::LocalDateTime | Scalar::Date => {
            value.as_str().and_then(|text| moment::shift(text, hours(number))).map(Json::from)
        }
        Scalar::Timestamp => added(hours(number)),
        Scalar::Integer => added(number % 3),
        Scalar::String => value.as_str().filter(|text| is_title(text)).map(|text| json!(format!("{text} {number}"))),
        Scalar::Number | Scalar::Base64 | Scalar::Any => None,
    };
    varied.unwrap_or_else(|| value.clone())
}

/// Words, rather than an address, a number or a code.
fn is_title(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_alphabetic)
        && text.chars().all(|c| c.is_alphanumeric() || c == ' ' || c == '-' || c == '\'')
}
