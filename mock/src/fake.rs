//! Values made from types, for what no example shows.

use bitrix24_model::{Api, Bounds, Field, Shape, Type, TypeId};
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
        self.value(&field.ty, &field.wire, &field.bounds, depth)
    }

    /// A value of a type.
    pub(crate) fn value(&self, ty: &Type, name: &str, bounds: &Bounds, depth: usize) -> Json {
        let hour = self.new.unwrap_or_else(|| START + hours(self.number));
        let blank = self.new.is_some();
        match ty {
            Type::Boolean => json!(!blank && self.number % 2 == 0),
            Type::Integer if blank => json!(bounds.min.unwrap_or(0.0) as i64),
            Type::Number if blank => json!(bounds.min.unwrap_or(0.0)),
            Type::Integer => json!(within(bounds, self.number as f64) as i64),
            Type::Number => json!(within(bounds, self.number as f64)),
            Type::String if blank => json!(""),
            Type::String => json!(shortened(format!("{name} {}", self.number), bounds)),
            Type::DateTime => json!(moment::iso(hour)),
            Type::LocalDateTime => json!(moment::local(hour)),
            Type::Date => json!(moment::date(hour)),
            Type::Timestamp => json!(hour),
            Type::Base64 => json!("TW9jaw=="),
            Type::Any => Json::Null,
            Type::Id(_) => json!(self.number.max(1)),
            Type::Array(inner) if !blank && depth < DEPTH => {
                json!([self.value(inner, name, &Bounds::default(), depth + 1)])
            }
            Type::Array(_) | Type::Select(_) | Type::Filter(_) => json!([]),
            Type::Named(id) => self.named(*id, depth),
            Type::Map(_) | Type::Order(_) | Type::Page | Type::Cursor(_) => json!({}),
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

fn within(bounds: &Bounds, number: f64) -> f64 {
    number.max(bounds.min.unwrap_or(f64::NEG_INFINITY)).min(bounds.max.unwrap_or(f64::INFINITY))
}

fn shortened(text: String, bounds: &Bounds) -> String {
    match bounds.max_length {
        Some(most) => text.chars().take(most as usize).collect(),
        None => text,
    }
}

/// So many hours in seconds. Identifiers are a caller's to choose, so large ones start over within a thousand years.
fn hours(number: i64) -> i64 {
    number % 10_000_000 * 3600
}

/// An example's value, changed a little for the row of this number, so that rows can be told apart.
pub(crate) fn vary(api: &Api, ty: &Type, value: &Json, number: i64) -> Json {
    match (ty, value) {
        (Type::Boolean, Json::Bool(value)) => json!(*value != (number % 3 == 0)),
        (Type::DateTime | Type::LocalDateTime | Type::Date, Json::String(text)) => {
            json!(moment::shift(text, hours(number)).unwrap_or_else(|| text.clone()))
        }
        (Type::Timestamp, value) => {
            value.as_i64().map_or_else(|| value.clone(), |seconds| json!(seconds.saturating_add(hours(number))))
        }
        // Whom and what a row belongs to repeats, so that a filter finds several.
        (Type::Integer | Type::Id(_), value) => {
            value.as_i64().map_or_else(|| value.clone(), |id| json!(id.saturating_add(number % 3)))
        }
        (Type::String, Json::String(text)) if is_title(text) => json!(format!("{text} {number}")),
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

/// Words, rather than an address, a number or a code.
fn is_title(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_alphabetic)
        && text.chars().all(|c| c.is_alphanumeric() || c == ' ' || c == '-' || c == '\'')
}
