//! JSON values held against types, strictly: for examples in specs.

use crate::diagnostic::list;
use crate::model::{Api, Field, Shape, Type, TypeId};
use serde_json::Value as Json;

/// Whether a value goes to the portal or comes from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Request,
    Response,
}

/// What does not fit, and where in the value.
#[derive(Debug)]
pub(crate) struct Problem {
    pub(crate) path: Vec<String>,
    pub(crate) message: String,
    pub(crate) help: String,
}

/// Walks a value along its type.
pub(crate) struct Checker<'a> {
    api: &'a Api,
    side: Side,
    path: Vec<String>,
    found: Vec<Problem>,
}

impl<'a> Checker<'a> {
    pub(crate) fn new(api: &'a Api, side: Side) -> Self {
        Self { api, side, path: Vec::new(), found: Vec::new() }
    }

    pub(crate) fn finish(self) -> Vec<Problem> {
        self.found
    }

    fn wrong(&mut self, message: impl Into<String>, help: impl Into<String>) {
        self.found.push(Problem { path: self.path.clone(), message: message.into(), help: help.into() });
    }

    fn inside(&mut self, step: impl Into<String>, check: impl FnOnce(&mut Self)) {
        self.path.push(step.into());
        check(self);
        self.path.pop();
    }

    /// `{key: value}` and nothing else.
    pub(crate) fn wrapped(&mut self, key: &str, ty: &Type, value: &Json) {
        let field = Field { required: true, ..bare(key, ty.clone()) };
        self.fields(std::slice::from_ref(&field), value);
    }

    /// An object with known keys.
    pub(crate) fn fields(&mut self, fields: &[Field], value: &Json) {
        self.object(fields, value, false);
    }

    fn object(&mut self, fields: &[Field], value: &Json, partial: bool) {
        let Json::Object(entries) = value else { return self.mismatch("an object", value) };
        for (key, inner) in entries {
            match fields.iter().find(|field| field.wire == *key) {
                Some(field) => self.inside(key, |checker| checker.field(field, inner)),
                None => {
                    let names: Vec<&str> = fields.iter().map(|field| field.wire.as_str()).collect();
                    let help = match crate::diagnostic::nearest(key, &names) {
                        Some(near) => format!("did you mean `{near}`?"),
                        None => format!("known here: {}", list(&names)),
                    };
                    self.inside(key, |checker| checker.wrong(format!("the type has no key `{key}`"), help));
                }
            }
        }
        for field in fields.iter().filter(|field| field.required && !field.uses.relation && !partial) {
            if !entries.contains_key(&field.wire) {
                let help = if self.side == Side::Request {
                    "add it, or drop `required` from the parameter"
                } else {
                    "add it, or mark the field `optional: true`"
                };
                self.wrong(format!("the key `{}` is missing", field.wire), help);
            }
        }
    }

    fn field(&mut self, field: &Field, value: &Json) {
        if value.is_null() {
            if !field.nullable && field.ty != Type::Any {
                self.wrong(
                    format!("`{}` is never `null`", field.wire),
                    "mark the field `nullable: true`, or correct the example",
                );
            }
            return;
        }
        self.value(&field.ty, value);
        self.bounds(field, value);
    }

    pub(crate) fn value(&mut self, ty: &Type, value: &Json) {
        match ty {
            Type::Any => {}
            Type::Boolean => self.demand(value.is_boolean(), "`true` or `false`", value),
            Type::Integer | Type::Timestamp | Type::Id(_) => {
                self.demand(value.is_i64() || value.is_u64(), "an integer", value)
            }
            Type::Number => self.demand(value.is_number(), "a number", value),
            Type::String | Type::Base64 => self.demand(value.is_string(), "a string", value),
            Type::DateTime => {
                self.text(value, is_datetime, "an ISO 8601 moment with its offset, such as 2026-05-25T10:00:00+03:00")
            }
            Type::LocalDateTime => {
                self.text(value, is_local_datetime, "a time without a zone, such as 2026-05-26 12:17:35")
            }
            Type::Date => self.text(value, is_date, "a date, such as 2026-05-26"),
            Type::Array(inner) => self.array(inner, value),
            Type::Map(inner) => self.map(inner, value),
            Type::Named(id) => self.named(*id, value),
            Type::Select(id) => self.select(*id, value),
            Type::Filter(_) => self.demand(value.is_array(), "an array of conditions", value),
            Type::Order(id) => self.order(*id, value),
            Type::Page | Type::Cursor(_) => self.demand(value.is_object(), "an object", value),
        }
    }

    fn demand(&mut self, fits: bool, wanted: &str, value: &Json) {
        if !fits {
            self.mismatch(wanted, value);
        }
    }

    fn mismatch(&mut self, wanted: &str, value: &Json) {
        let found = match value {
            Json::Null => "`null`",
            Json::Bool(_) => "a boolean",
            Json::Number(number) if number.is_f64() => "a number with a fraction",
            Json::Number(_) => "an integer",
            Json::String(_) => "a string",
            Json::Array(_) => "an array",
            Json::Object(_) => "an object",
        };
        self.wrong(format!("expected {wanted}, found {found}"), "correct the example, or the type");
    }

    fn text(&mut self, value: &Json, fits: fn(&str) -> bool, wanted: &str) {
        self.demand(value.as_str().is_some_and(fits), wanted, value);
    }

    fn array(&mut self, inner: &Type, value: &Json) {
        let Json::Array(items) = value else { return self.mismatch("an array", value) };
        for (index, item) in items.iter().enumerate() {
            self.inside(index.to_string(), |checker| checker.value(inner, item));
        }
    }

    fn map(&mut self, inner: &Type, value: &Json) {
        // PHP writes an empty map as an empty list.
        if self.side == Side::Response && value.as_array().is_some_and(Vec::is_empty) {
            return;
        }
        let Json::Object(entries) = value else { return self.mismatch("an object", value) };
        for (key, item) in entries {
            self.inside(key, |checker| checker.value(inner, item));
        }
    }

    fn named(&mut self, id: TypeId, value: &Json) {
        let def = self.api.type_def(id);
        match &def.shape {
            Shape::Struct(fields) => self.object(fields, value, def.partial && self.side == Side::Response),
            Shape::Enum(values) => {
                let Some(text) = value.as_str() else { return self.mismatch("a string", value) };
                if !values.iter().any(|known| known.wire == text) {
                    let names: Vec<&str> = values.iter().map(|known| known.wire.as_str()).collect();
                    self.wrong(format!("`{text}` is not among the values"), format!("one of {}", list(&names)));
                }
            }
        }
    }

    fn select(&mut self, id: TypeId, value: &Json) {
        let Json::Array(items) = value else { return self.mismatch("an array of names", value) };
        for (index, item) in items.iter().enumerate() {
            self.inside(index.to_string(), |checker| match item.as_str() {
                Some(name) => checker.path_name(id, name),
                None => checker.mismatch("the name of a field", item),
            });
        }
    }

    fn order(&mut self, id: TypeId, value: &Json) {
        let Json::Object(entries) = value else { return self.mismatch("an object from fields to directions", value) };
        for (name, direction) in entries {
            self.inside(name, |checker| {
                checker.path_name(id, name);
                let known = direction
                    .as_str()
                    .is_some_and(|text| text.eq_ignore_ascii_case("asc") || text.eq_ignore_ascii_case("desc"));
                checker.demand(known, "`ASC` or `DESC`", direction);
            });
        }
    }

    /// A dotted name, followed through relations; fields that users add start with `UF_`.
    fn path_name(&mut self, mut id: TypeId, name: &str) {
        for segment in name.split('.') {
            let fields = self.api.fields_of(id);
            let Some(field) = fields.iter().find(|field| field.wire == segment) else {
                if !segment.starts_with("UF_") {
                    let names: Vec<&str> = fields.iter().map(|field| field.wire.as_str()).collect();
                    let help = crate::diagnostic::nearest(segment, &names)
                        .map_or("correct the name, or add the field to the object".to_owned(), |near| {
                            format!("did you mean `{near}`?")
                        });
                    self.wrong(format!("the object has no field `{segment}`"), help);
                }
                return;
            };
            match &field.ty {
                Type::Named(inner) => id = *inner,
                Type::Array(inner) => match **inner {
                    Type::Named(inner) => id = inner,
                    _ => return,
                },
                _ => return,
            }
        }
    }

    fn bounds(&mut self, field: &Field, value: &Json) {
        let bounds = &field.bounds;
        let number = value.as_f64();
        let characters = value.as_str().map(|text| text.chars().count() as u64);
        let items = value.as_array().map(|items| items.len() as u64);
        let low = below(number, bounds.min) || below(characters, bounds.min_length) || below(items, bounds.min_items);
        let high = below(bounds.max, number)
            || below(bounds.max_length, characters)
            || below(bounds.max_items, items)
            || below(bounds.max_bytes, value.as_str().map(|text| text.len() as u64));
        if low || high {
            self.wrong(
                format!("`{}` is out of its bounds", field.wire),
                "correct the example, or the bounds of the field",
            );
        }
    }
}

fn below<T: PartialOrd>(a: Option<T>, b: Option<T>) -> bool {
    matches!((a, b), (Some(a), Some(b)) if a < b)
}

fn bare(wire: &str, ty: Type) -> Field {
    Field {
        wire: wire.to_owned(),
        ident: wire.to_owned(),
        doc: String::new(),
        note: None,
        ty,
        required: false,
        nullable: false,
        boxed: false,
        default: None,
        bounds: Default::default(),
        uses: Default::default(),
    }
}

/// Whether a text has the form that a pattern shows: `0` stands for any digit.
fn has_form(text: &str, pattern: &str) -> bool {
    text.len() == pattern.len()
        && text.bytes().zip(pattern.bytes()).all(|(c, p)| if p == b'0' { c.is_ascii_digit() } else { c == p })
}

fn is_date(text: &str) -> bool {
    has_form(text, "0000-00-00")
}

fn is_local_datetime(text: &str) -> bool {
    has_form(text, "0000-00-00 00:00:00")
}

fn is_datetime(text: &str) -> bool {
    let Some(head) = text.get(..19) else { return false };
    let rest = &text[19..];
    let rest = match rest.strip_prefix('.') {
        Some(fraction) => fraction.trim_start_matches(|c: char| c.is_ascii_digit()),
        None => rest,
    };
    has_form(head, "0000-00-00T00:00:00") && (rest == "Z" || has_form(rest, "+00:00") || has_form(rest, "-00:00"))
}
