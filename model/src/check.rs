//! Checks JSON values strictly against types: the examples, defaults and conditions of specs.

mod query;
mod query_v2;

use crate::constraints::{Constraint, Demand, phrase};
use crate::model::{Api, Field, Method, OpenKey, OrderV2, Protocol, Shape, Type, TypeId};
use crate::scalars::Scalar;
use crate::source::NodePath;
use crate::suggest::{Suggestions, is_slip, list};
use bitrix24_json::{Map, Value as Json};

/// Whether a value goes to the portal or comes from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Request,
    Response,
}

/// A part of a value that does not fit its type.
#[derive(Debug)]
pub(crate) struct Problem {
    pub(crate) path: Vec<String>,
    /// Whether the last key of the path is wrong, not its value.
    pub(crate) in_key: bool,
    pub(crate) message: String,
    pub(crate) help: String,
    /// What the value contradicts, at the end of the facts around it.
    pub(crate) facts: Vec<Fact>,
}

/// What a spec says of a key: the place of the field, or of the type that lacks it, and the key.
#[derive(Clone, Debug)]
pub(crate) struct Fact {
    pub(crate) at: NodePath,
    pub(crate) key: String,
    /// The key as it is in the value.
    pub(crate) given: String,
    /// Whether the value is a query: what it contradicts is that queries cannot name the field so.
    pub(crate) in_query: bool,
    /// Whether the place is that of a type that lacks the key.
    pub(crate) is_lacking: bool,
}

impl Fact {
    /// Returns what an unknown name contradicts: the field that it differs from by a slip, or else the type.
    pub(crate) fn of(name: &str, fields: &[Field], home: &NodePath, suggestions: &Suggestions) -> Self {
        let names: Vec<&str> = fields.iter().map(|field| field.wire.as_str()).collect();
        let near = suggestions.nearest(name, &names).filter(|near| is_slip(near, name, SLIPS));
        match fields.iter().find(|field| near == Some(&field.wire)) {
            Some(field) => Self::field(field, name),
            None => Self::lacking(home, name),
        }
    }

    /// Returns what a key contradicts that a type lacks.
    pub(crate) fn lacking(home: &NodePath, key: &str) -> Self {
        Self { is_lacking: true, ..Self::new(home, key, key) }
    }

    pub(crate) fn new(at: &NodePath, key: &str, given: &str) -> Self {
        Self { at: at.clone(), key: key.to_owned(), given: given.to_owned(), in_query: false, is_lacking: false }
    }

    /// Returns what a spec says of a field.
    pub(crate) fn field(field: &Field, given: &str) -> Self {
        Self::new(&field.at, &field.wire, given)
    }

    /// Returns what a spec says of a field in queries.
    pub(crate) fn queried(field: &Field) -> Self {
        Self { in_query: true, ..Self::field(field, &field.wire) }
    }
}

/// The number of slips up to which a name still means another one.
const SLIPS: usize = 2;

/// Walks a value along its type.
pub(crate) struct Checker<'a> {
    api: &'a Api,
    side: Side,
    suggestions: &'a Suggestions,
    path: Vec<String>,
    found: Vec<Problem>,
    /// The fields around the value.
    facts: Vec<Fact>,
    /// The fields that values agree with, if they are asked for.
    agreed: Option<Vec<Fact>>,
    /// The words of a selection that stand for several fields.
    masks: &'a [String],
    /// The form of the method's order.
    order: Option<&'a OrderV2>,
}

impl<'a> Checker<'a> {
    pub(crate) fn new(api: &'a Api, side: Side, suggestions: &'a Suggestions) -> Self {
        Self {
            api,
            side,
            suggestions,
            path: Vec::new(),
            found: Vec::new(),
            facts: Vec::new(),
            agreed: None,
            masks: &[],
            order: None,
        }
    }

    /// Takes the forms of a method's queries.
    pub(crate) fn of_method(self, method: &'a Method) -> Self {
        let v2 = method.v2.as_ref();
        let masks = v2.and_then(|v2| v2.select.as_ref()).map_or(&[][..], |select| &select.masks);
        Self { masks, order: v2.and_then(|v2| v2.order.as_ref()), ..self }
    }

    /// Returns whether the value is a response of REST 2.0, whose portals write a value in several forms.
    fn is_lenient(&self) -> bool {
        self.side == Side::Response && self.api.protocol == Protocol::V2
    }

    /// Collects the fields that values agree with.
    pub(crate) fn agreeing(self) -> Self {
        Self { agreed: Some(Vec::new()), ..self }
    }

    /// Returns the fields that values agree with.
    pub(crate) fn agreed(self) -> Vec<Fact> {
        self.agreed.unwrap_or_default()
    }

    pub(crate) fn finish(self) -> Vec<Problem> {
        self.found
    }

    fn wrong(&mut self, message: impl Into<String>, help: impl Into<String>) {
        self.found_at(self.path.clone(), false, message.into(), help.into());
    }

    fn wrong_key(&mut self, key: &str, message: String, help: String) {
        let path = self.path.iter().cloned().chain([key.to_owned()]).collect();
        self.found_at(path, true, message, help);
    }

    fn found_at(&mut self, path: Vec<String>, in_key: bool, message: String, help: String) {
        self.found.push(Problem { path, in_key, message, help, facts: self.facts.clone() });
    }

    fn inside(&mut self, step: impl Into<String>, check: impl FnOnce(&mut Self)) {
        self.path.push(step.into());
        check(self);
        self.path.pop();
    }

    /// Checks an object with this key only.
    pub(crate) fn wrapped(&mut self, key: &str, ty: &Type, value: &Json) {
        match value {
            Json::Object(entries) if !entries.contains_key(key) => {
                self.wrong(format!("the response has no key `{key}`"), format!("write `response: {{ {key}: … }}`"));
            }
            _ => self.fields(&[whole(key, ty.clone())], value, None),
        }
    }

    /// Checks an object with known keys.
    pub(crate) fn fields(&mut self, fields: &[Field], value: &Json, home: Option<&NodePath>) {
        self.object(fields, value, false, &[], home);
    }

    fn object(&mut self, fields: &[Field], value: &Json, selectable: bool, open: &[OpenKey], home: Option<&NodePath>) {
        let Json::Object(entries) = value else { return self.mismatch("an object", value) };
        let is_added = |key: &str| open.iter().any(|open| open.fits(key));
        let has = |key: &str| fields.iter().any(|field| field.wire == key) || is_added(key);
        let mut unknown: Vec<&str> = entries.keys().map(String::as_str).filter(|key| !has(key)).collect();
        let empty = unknown.first().and_then(|first| without_value(fields, entries, first));
        for (key, inner) in entries {
            let Some(field) = fields.iter().find(|field| field.wire == *key) else {
                let ty = open.iter().find(|open| open.fits(key)).map(|open| &open.ty);
                if let Some(ty) = ty.filter(|_| !inner.is_null()) {
                    self.inside(key, |checker| checker.value(ty, inner));
                }
                continue;
            };
            let own = Fact::field(field, key);
            if empty == Some(key) {
                let message = format!("`{key}` has no value, because the keys below it are not indented deeper");
                let help = format!("indent `{}` and the keys below it deeper than `{key}`", unknown[0]);
                self.about(own, |checker| checker.wrong_key(key, message, help));
                unknown.clear();
                continue;
            }
            self.about(own, |checker| checker.inside(key, |checker| checker.field(field, inner)));
        }
        let mut absent: Vec<&Field> = fields.iter().filter(|field| !entries.contains_key(&field.wire)).collect();
        let is_missing = |field: &Field| field.required && !field.uses.relation && !field.uses.unread && !selectable;
        let mut missing = absent.iter().copied().filter(|field| is_missing(field));
        if let ([key], Some(field), None) = (unknown.as_slice(), missing.next(), missing.next())
            && !self.is_near(key, &absent)
        {
            return self.about(Fact::field(field, key), |checker| checker.named_otherwise(key, field));
        }
        for key in unknown {
            let names: Vec<&str> = absent.iter().map(|field| field.wire.as_str()).collect();
            // A misspelled key is not missing too.
            let meant = self
                .suggestions
                .nearest(key, &names)
                .and_then(|near| absent.iter().position(|field| field.wire == near));
            let fact = match meant.map(|at| absent.remove(at)) {
                Some(field) if is_slip(&field.wire, key, SLIPS) => Some(Fact::field(field, key)),
                _ => home.map(|home| Fact::lacking(home, key)),
            };
            match fact {
                Some(fact) => self.about(fact, |checker| checker.unknown_key(key, fields)),
                None => self.unknown_key(key, fields),
            }
        }
        absent.retain(|field| is_missing(field));
        self.missing_keys(&absent);
    }

    /// Returns whether a key is one of these, misspelled.
    fn is_near(&self, key: &str, fields: &[&Field]) -> bool {
        let names: Vec<&str> = fields.iter().map(|field| field.wire.as_str()).collect();
        self.suggestions.nearest(key, &names).is_some()
    }

    /// Reports the only unknown key of an object together with the only missing one, which it most likely stands for.
    fn named_otherwise(&mut self, key: &str, field: &Field) {
        let message = format!("{}, and `{}` is missing", self.lacks(key), field.wire);
        self.wrong_key(key, message, format!("write `{}` in its place, or correct the name in the spec", field.wire));
    }

    fn missing_keys(&mut self, absent: &[&Field]) {
        let help = match self.side {
            Side::Request => "add the key, or remove `required` from the parameter",
            Side::Response => "add the key, or mark the field `optional: true`",
        };
        match absent {
            [] => {}
            [field] => {
                self.about(Fact::field(field, &field.wire), |checker| {
                    checker.wrong(format!("missing key `{}`", field.wire), help)
                });
            }
            [most @ .., last] => {
                let most: Vec<String> = most.iter().map(|field| format!("`{}`", field.wire)).collect();
                let message = format!("missing keys {} and `{}`", most.join(", "), last.wire);
                self.wrong(message, help.replace("the key,", "the keys,"));
            }
        }
    }

    /// Runs a check of what a spec says of a key.
    pub(crate) fn about(&mut self, fact: Fact, check: impl FnOnce(&mut Self)) {
        let before = self.found.len();
        self.facts.push(fact);
        check(self);
        let fact = self.facts.pop();
        if let (Some(agreed), Some(fact), true) = (&mut self.agreed, fact, self.found.len() == before) {
            agreed.push(fact);
        }
    }

    /// Says that a type has no such key.
    fn lacks(&self, key: &str) -> String {
        match (self.side, self.path.is_empty()) {
            (Side::Request, true) => format!("the method has no parameter `{key}`"),
            (Side::Response, true) => format!("the response has no key `{key}`"),
            (_, false) => format!("the object has no key `{key}`"),
        }
    }

    /// Reports a query that names a field as it cannot be named.
    fn wrong_query(&mut self, field: &Field, message: String, help: impl Into<String>) {
        self.about(Fact::queried(field), |checker| checker.wrong(message, help));
    }

    fn unknown_key(&mut self, key: &str, fields: &[Field]) {
        let message = self.lacks(key);
        let names = fields.iter().map(|field| field.wire.as_str());
        let help = self.suggestions.alternatives(key, names, "add the key to the spec");
        let help =
            if help.starts_with("use ") { format!("add the key to the spec, remove it, or {help}") } else { help };
        self.wrong_key(key, message, help);
    }

    /// Checks a value of a field.
    pub(crate) fn field(&mut self, field: &Field, value: &Json) {
        if self.is_lenient() && field.nullable && is_nothing(value) {
            return;
        }
        if value.is_null() {
            if !field.nullable && field.ty.scalar() != Some(Scalar::Any) {
                self.wrong(
                    format!("`{}` cannot be `null`", field.wire),
                    "correct the value, or mark the field `nullable: true`",
                );
            }
            return;
        }
        self.value(&field.ty, value);
    }

    /// Checks a value against a type and its constraints.
    pub(crate) fn value(&mut self, ty: &Type, value: &Json) {
        let before = self.found.len();
        self.unconstrained(ty, value);
        if let (Some(constraint), true) = (ty.constraints().broken_by(value), self.found.len() == before) {
            let message = format!("the value must {}, found {}", phrase(constraint), found(constraint, value));
            self.wrong(message, "correct the value, or the constraint");
        }
    }

    fn unconstrained(&mut self, ty: &Type, value: &Json) {
        let is_v2 = self.api.protocol == Protocol::V2;
        match ty {
            Type::Scalar(scalar, _) => self.demand(self.accepts(*scalar, value), scalar.row().expected, value),
            Type::Id(..) => self.demand(self.accepts(Scalar::Integer, value), Scalar::Integer.row().expected, value),
            Type::Array(inner, _) if self.is_lenient() && value.is_object() => self.map(inner, value),
            Type::Array(inner, _) => self.array(inner, value),
            Type::Rows(inner) if value.is_array() => self.array(inner, value),
            Type::Map(inner) | Type::Rows(inner) => self.map(inner, value),
            Type::Select(id) if is_v2 => self.select_v2(*id, value),
            Type::Filter(id) if is_v2 => self.filter_v2(*id, value),
            Type::Order(id) if is_v2 => self.order_v2(*id, value),
            Type::Named(id) => self.named(*id, value),
            Type::Select(id) => self.select(*id, value),
            Type::Filter(id) => self.filter(*id, value),
            Type::Order(id) => self.order(*id, value),
            Type::Page => self.page(value),
            Type::Cursor(id) => self.cursor(*id, value),
        }
    }

    /// Returns whether a scalar type has a value: in a response of REST 2.0, in any form that clients read.
    fn accepts(&self, scalar: Scalar, value: &Json) -> bool {
        if scalar.accepts(value) {
            return true;
        }
        if !self.is_lenient() {
            return false;
        }
        let is_text = |form: fn(&str) -> bool| value.as_str().is_some_and(form);
        match scalar {
            Scalar::Integer | Scalar::Timestamp => is_text(|text| text.parse::<i64>().is_ok()),
            Scalar::Number => is_text(|text| text.parse::<f64>().is_ok_and(f64::is_finite)),
            Scalar::String => value.is_number(),
            Scalar::Boolean | Scalar::Yn | Scalar::Flag => {
                value.is_boolean()
                    || matches!(value.as_i64(), Some(0 | 1))
                    || is_text(|text| matches!(text, "Y" | "N" | "1" | "0"))
            }
            _ => false,
        }
    }

    fn demand(&mut self, fits: bool, wanted: &str, value: &Json) {
        if !fits {
            self.mismatch(wanted, value);
        }
    }

    fn mismatch(&mut self, wanted: &str, value: &Json) {
        let help = match self.path.iter().rev().find(|step| step.parse::<usize>().is_err()) {
            Some(name) => format!("correct the value, or the type of `{name}`"),
            None => match self.facts.last() {
                Some(fact) => format!("correct the value, or `{}`", fact.key),
                None => "correct the value, or the type".to_owned(),
            },
        };
        self.mismatch_with(wanted, value, help);
    }

    fn mismatch_with(&mut self, wanted: &str, value: &Json, help: impl Into<String>) {
        // What an integer of the format cannot be, though it is one.
        let wanted =
            if wanted == Scalar::Integer.row().expected && value.is_u64() { "a 64-bit integer" } else { wanted };
        let found = match value {
            Json::Null => "`null`".to_owned(),
            Json::Bool(_) => "a boolean".to_owned(),
            Json::Number(number) => format!("`{number}`"),
            Json::String(text) => format!("the string {text:?}"),
            Json::Array(_) => "an array".to_owned(),
            Json::Object(_) => "an object".to_owned(),
        };
        self.wrong(format!("expected {wanted}, found {found}"), help);
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
            Shape::Struct(fields) => {
                let is_response = self.side == Side::Response;
                let home = self.api.home_of(id);
                self.object(fields, value, def.selectable && is_response, &def.v2.open, Some(home));
            }
            Shape::Enum(values) => {
                let number = value.as_i64().filter(|_| self.is_lenient()).map(|number| number.to_string());
                let Some(text) = value.as_str().or(number.as_deref()) else { return self.mismatch("a string", value) };
                let near = || values.iter().find(|known| is_slip(&known.wire, text, 1));
                let value = values.iter().find(|known| known.wire == text).or_else(near);
                let (at, key) = value.map_or((&def.at, text), |value| (&value.at, &value.wire));
                let fact = Fact::new(at, key, text);
                self.about(fact, |checker| {
                    if !values.iter().any(|known| known.wire == text) {
                        let names = values.iter().map(|known| known.wire.as_str());
                        let help =
                            checker.suggestions.alternatives(text, names, "correct the value, or add it to the enum");
                        checker.wrong(format!("unknown value `{text}`"), help);
                    }
                });
            }
        }
    }
}

/// Returns the last known key without a value before an unknown one, which most likely belongs to it.
fn without_value<'e>(fields: &[Field], entries: &'e Map, unknown: &str) -> Option<&'e String> {
    let before = entries.iter().take_while(|(key, _)| *key != unknown);
    let (key, _) = before.filter(|(_, value)| value.is_null()).last()?;
    fields.iter().any(|field| field.wire == *key && !field.nullable).then_some(key)
}

/// Returns what a constraint measures of a value.
fn found(constraint: &Constraint, value: &Json) -> String {
    match constraint.demand() {
        Demand::AtLeast(measure, _) | Demand::AtMost(measure, _) => {
            measure.of(value).map(|found| found.to_string()).unwrap_or_default()
        }
        Demand::Match(_) | Demand::Extension(_) => format!("`{value}`"),
    }
}

/// Returns whether a value is one of those that portals write for none.
fn is_nothing(value: &Json) -> bool {
    match value {
        Json::Null | Json::Bool(false) => true,
        Json::String(text) => text.is_empty(),
        Json::Array(items) => items.is_empty(),
        Json::Object(entries) => entries.is_empty(),
        Json::Bool(true) | Json::Number(_) => false,
    }
}

/// Creates a required field.
fn whole(wire: &str, ty: Type) -> Field {
    Field::new(wire, ty, "", true)
}

/// Creates an optional field.
fn part(wire: &str, ty: Type) -> Field {
    Field::new(wire, ty, "", false)
}
