//! Checks of a request's body against the method's parameters.

pub(crate) mod lessons;
mod rules;
pub(crate) mod value;

use bitrix24_model::{Api, Body, Field, Method, Type};
use serde_json::{Map, Value as Json};

/// What is wrong with a parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Violation {
    /// The dotted way to the value.
    pub(crate) path: String,
    pub(crate) kind: Kind,
    pub(crate) message: String,
}

/// The kinds of what can be wrong with a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Missing,
    Type,
    Range,
    Length,
    Count,
    Value,
    Rule,
}

impl Violation {
    fn new(path: &str, kind: Kind, message: String) -> Self {
        Self { path: path.to_owned(), kind, message }
    }

    /// What the portal calls the parameter in `validation`: a field of `fields` goes without its owner.
    pub(crate) fn field(&self) -> &str {
        self.path.strip_prefix("fields.").unwrap_or(&self.path)
    }
}

/// All that is wrong with a body, by the order of the parameters.
pub(crate) fn violations(api: &Api, method: &Method, body: &Json) -> Vec<Violation> {
    let mut found = Vec::new();
    match &method.body {
        Body::Params(fields) => {
            let empty = Map::new();
            let given = body.as_object().unwrap_or(&empty);
            check_fields(api, fields, given, "", &mut found);
            rules::check(method, fields, given, &mut found);
        }
        Body::Bare(field) => check_given(api, field, body, "", &mut found),
    }
    found
}

fn check_fields(api: &Api, fields: &[Field], given: &Map<String, Json>, owner: &str, found: &mut Vec<Violation>) {
    for field in fields {
        let path = if owner.is_empty() { field.wire.clone() } else { format!("{owner}.{}", field.wire) };
        match given.get(&field.wire) {
            // Null stands for an absent value, but where it is a value of its own.
            None | Some(Json::Null) if field.required && !(field.nullable && given.contains_key(&field.wire)) => {
                found.push(Violation::new(&path, Kind::Missing, format!("Required field `{}` is missing", field.wire)));
            }
            None | Some(Json::Null) => {}
            Some(value) => check_given(api, field, value, &path, found),
        }
    }
}

fn check_given(api: &Api, field: &Field, value: &Json, path: &str, found: &mut Vec<Violation>) {
    check_type(api, field.uses.write.as_ref().unwrap_or(&field.ty), value, path, found);
}

fn check_type(api: &Api, ty: &Type, value: &Json, path: &str, found: &mut Vec<Violation>) {
    let before = found.len();
    check_unconstrained(api, ty, value, path, found);
    if found.len() == before {
        value::check_constraints(ty, value, path, found);
    }
}

fn check_unconstrained(api: &Api, ty: &Type, value: &Json, path: &str, found: &mut Vec<Violation>) {
    match (ty, value) {
        (Type::Array(inner, _), Json::Array(elements)) => {
            for element in elements {
                check_type(api, inner, element, path, found);
            }
        }
        (Type::Map(inner), Json::Object(entries)) => {
            for (key, entry) in entries {
                check_type(api, inner, entry, &format!("{path}.{key}"), found);
            }
        }
        (Type::Named(id), value) => value::check_named(api, *id, value, path, found),
        // These have checks of their own, with errors of their own.
        (Type::Select(_) | Type::Filter(_) | Type::Order(_) | Type::Page | Type::Cursor(_), _) => {}
        (ty, value) if value::fits(ty, value) => {}
        (ty, _) => found.push(Violation::new(path, Kind::Type, value::wrong_type(path, ty))),
    }
}

/// Whether a value is of a type through and through.
pub(crate) fn type_fits(api: &Api, ty: &Type, value: &Json) -> bool {
    let mut found = Vec::new();
    check_unconstrained(api, ty, value, "", &mut found);
    found.is_empty()
}
