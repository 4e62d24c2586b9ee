//! Generated values, where no example shows any.

use bitrix24_json::{Map, Value as Json, json};
use bitrix24_model::constraints::{integer_near, number_near, string_near};
use bitrix24_model::{Api, Constraints, Field, ResponseShape, Scalar, Shape, Type};

use crate::values::datetime;
use crate::values::number::integer;

/// Noon of 5 January 2026 in the portal's time zone, at which generated timestamps start.
pub(crate) const START: i64 = 1_767_603_600;

/// The depth of nesting from which arrays are empty and optional objects are left out.
const MAX_DEPTH: usize = 3;

/// Generates values of types.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Generator<'a> {
    api: &'a Api,
    content: Content,
}

#[derive(Clone, Copy, Debug)]
enum Content {
    /// Values that differ by the number of their row.
    Numbered(i64),
    /// The values of an object that is created at this timestamp, as empty as their types allow.
    Empty(i64),
}

impl<'a> Generator<'a> {
    /// Returns a generator of values that differ by the number of their row.
    pub(crate) fn numbered(api: &'a Api, number: i64) -> Self {
        Self { api, content: Content::Numbered(number) }
    }

    /// Returns a generator of empty values, for an object that is created at this timestamp.
    pub(crate) fn empty(api: &'a Api, now: i64) -> Self {
        Self { api, content: Content::Empty(now) }
    }

    /// Generates a result.
    pub(crate) fn result(&self, outcome: &ResponseShape) -> Json {
        let value = |ty: &Type| self.value(ty, "value", 0);
        match outcome {
            ResponseShape::Item(ty) => json!({"item": value(ty)}),
            ResponseShape::Items(ty) => json!({"items": [value(ty)]}),
            ResponseShape::Flag => json!({"result": true}),
            ResponseShape::Fields(fields) => Json::Object(self.fields(fields, 0)),
            ResponseShape::Bare(ty) => value(ty),
        }
    }

    /// Generates the values of fields.
    pub(crate) fn fields(&self, fields: &[Field], depth: usize) -> Map {
        let too_deep = |field: &Field| depth >= MAX_DEPTH && !field.required && self.is_object(&field.ty);
        let plain = fields.iter().filter(|field| !(field.uses.relation || too_deep(field)));
        plain.map(|field| (field.wire.clone(), self.field_at(field, depth))).collect()
    }

    /// Generates the value of a field of a row.
    pub(crate) fn of_row(&self, field: &Field) -> Json {
        self.field_at(field, 0)
    }

    /// Generates the value of a field, even if the field is nullable.
    pub(crate) fn field(&self, field: &Field) -> Json {
        self.value(&field.ty, &field.wire, 0)
    }

    fn field_at(&self, field: &Field, depth: usize) -> Json {
        if field.nullable && (matches!(self.content, Content::Empty(_)) || depth >= MAX_DEPTH) {
            return Json::Null;
        }
        self.value(&field.ty, &field.wire, depth)
    }

    fn value(&self, ty: &Type, name: &str, depth: usize) -> Json {
        let (is_empty, number) = match self.content {
            Content::Numbered(number) => (false, number),
            Content::Empty(_) => (true, 1),
        };
        match ty {
            Type::Scalar(scalar, constraints) => self.scalar(*scalar, constraints, name),
            Type::Id(..) => json!(number.max(1)),
            Type::Array(inner, _) | Type::Rows(inner) if !is_empty && depth < MAX_DEPTH => {
                json!([self.value(inner, name, depth + 1)])
            }
            Type::Array(..) | Type::Rows(_) | Type::Select(_) | Type::Filter(_) => json!([]),
            Type::Named(id) => match &self.api.type_def(*id).shape {
                Shape::Struct(fields) => Json::Object(self.fields(fields, depth + 1)),
                Shape::Enum(values) => {
                    let at = if is_empty { 0 } else { number.unsigned_abs() as usize };
                    values.get(at % values.len().max(1)).map_or(json!(""), |value| json!(value.wire))
                }
            },
            Type::Map(_) | Type::Order(_) | Type::Page | Type::Cursor(_) => json!({}),
        }
    }

    fn scalar(&self, scalar: Scalar, constraints: &Constraints, name: &str) -> Json {
        let (is_empty, number, timestamp) = match self.content {
            Content::Numbered(number) => (false, number, START + hours(number)),
            Content::Empty(now) => (true, 0, now),
        };
        match scalar {
            Scalar::Boolean => json!(!is_empty && number % 2 == 0),
            Scalar::Integer => json!(integer_near(constraints, number)),
            Scalar::Number => json!(number_near(constraints, number)),
            Scalar::String if is_empty && constraints.broken_by(&json!("")).is_none() => json!(""),
            Scalar::String => json!(string_near(constraints, &format!("{name} {number}"))),
            Scalar::DateTime => json!(datetime::iso(timestamp)),
            Scalar::LocalDateTime => json!(datetime::local(timestamp)),
            Scalar::Date => json!(datetime::date(timestamp)),
            Scalar::Timestamp => json!(timestamp),
            Scalar::Yn => json!(if !is_empty && number % 2 == 0 { "Y" } else { "N" }),
            Scalar::Flag => json!(i64::from(!is_empty && number % 2 == 0)),
            Scalar::Money => json!(format!("{number}|USD")),
            Scalar::PortalDate => json!(datetime::local(timestamp)),
            Scalar::Base64 | Scalar::UploadPair | Scalar::UploadData | Scalar::UploadValue | Scalar::Any => {
                scalar.sample()
            }
        }
    }

    fn is_object(&self, ty: &Type) -> bool {
        matches!(ty, Type::Named(id) if matches!(self.api.type_def(*id).shape, Shape::Struct(_)))
    }
}

/// Converts hours to seconds. Callers choose identifiers, so large ones start over within a thousand years.
fn hours(number: i64) -> i64 {
    number % 10_000_000 * 3600
}

/// Changes an example's value by the number of a row, so that rows can be told apart.
pub(crate) fn vary(api: &Api, ty: &Type, value: &Json, number: i64) -> Json {
    let varied = match ty {
        Type::Scalar(scalar, _) => vary_scalar(*scalar, value, number),
        Type::Id(..) => vary_scalar(Scalar::Integer, value, number),
        Type::Named(id) => vary_enum(&api.type_def(*id).shape, value, number),
        Type::Array(..)
        | Type::Map(_)
        | Type::Rows(_)
        | Type::Select(_)
        | Type::Filter(_)
        | Type::Order(_)
        | Type::Page
        | Type::Cursor(_) => None,
    };
    varied.unwrap_or_else(|| value.clone())
}

fn vary_scalar(scalar: Scalar, value: &Json, number: i64) -> Option<Json> {
    match scalar {
        Scalar::Boolean => value.as_bool().map(|value| json!(value != (number % 3 == 0))),
        Scalar::DateTime | Scalar::LocalDateTime | Scalar::Date => {
            value.as_str().and_then(|text| datetime::shift(text, hours(number))).map(Json::String)
        }
        Scalar::PortalDate => value.as_str().and_then(|text| datetime::shift(text, hours(number))).map(Json::String),
        Scalar::Yn => value.as_str().map(|text| json!(if (text == "Y") == (number % 3 == 0) { "N" } else { "Y" })),
        Scalar::Flag => integer(value).map(|flag| json!(if number % 3 == 0 { i64::from(flag == 0) } else { flag })),
        Scalar::Timestamp => value.as_i64().map(|timestamp| json!(timestamp.saturating_add(hours(number)))),
        // Several rows share a value, so that a filter on it finds more than one.
        Scalar::Integer => integer(value).map(|value| json!(value.saturating_add(number % 3))),
        Scalar::String => value.as_str().filter(|text| is_title(text)).map(|text| json!(format!("{text} {number}"))),
        Scalar::Number
        | Scalar::Base64
        | Scalar::Money
        | Scalar::UploadPair
        | Scalar::UploadData
        | Scalar::UploadValue
        | Scalar::Any => None,
    }
}

fn vary_enum(shape: &Shape, value: &Json, number: i64) -> Option<Json> {
    let Shape::Enum(values) = shape else { return None };
    let at = values.iter().position(|known| value.as_str() == Some(&known.wire)).unwrap_or(0);
    let varied = values.get((at + number.unsigned_abs() as usize) % values.len().max(1))?;
    value.is_string().then(|| json!(varied.wire))
}

/// Returns whether the text consists of words, unlike an address, a number or a code.
fn is_title(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_alphabetic)
        && text.chars().all(|c| c.is_alphanumeric() || c == ' ' || c == '-' || c == '\'')
}
