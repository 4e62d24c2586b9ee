//! Filters: maps of conditions, with the operator before the name of the field.

use bitrix24_json::{Map, Value as Json};
use bitrix24_model::breaks::Break;
use bitrix24_model::{Dialect, Type};

use crate::methods::filter::{Condition, Filter, Operator};
use crate::methods::protocol::StandardParam;
use crate::methods::v2::names::{NamedField, element, is_text, named};
use crate::methods::v2::values::of_type;
use crate::values::check::{fits_shallow, is_time};
use crate::values::datetime;
use crate::values::lists::php_list;
use crate::wire::failure::Failure;

/// The deepest nesting of groups.
const MAX_DEPTH: usize = 32;

/// Reads a filter. The portal ignores conditions that it does not know, unless a cause of the method says otherwise.
pub(crate) fn read(param: &StandardParam<'_>) -> Result<Filter, Failure> {
    let dialect =
        param.method.v2.as_ref().and_then(|v2| v2.filter.as_ref()).map_or(Dialect::Equal, |filter| filter.dialect);
    let reader = Reader { param, dialect };
    match param.value {
        Json::Object(conditions) => reader.all(conditions, 0),
        Json::Array(groups) => reader.all(&numbered(groups), 0),
        _ => {
            param.refuse(Break::Type, &format!("Parameter '{}' must be array.", param.name))?;
            Ok(Filter::All(Vec::new()))
        }
    }
}

/// PHP writes an array for keys that are numbers from 0 on.
fn numbered(groups: &[Json]) -> Map {
    groups.iter().enumerate().map(|(at, group)| (at.to_string(), group.clone())).collect()
}

struct Reader<'a> {
    param: &'a StandardParam<'a>,
    dialect: Dialect,
}

impl Reader<'_> {
    fn all(&self, conditions: &Map, depth: usize) -> Result<Filter, Failure> {
        Ok(Filter::All(self.entries(conditions, depth)?))
    }

    fn entries(&self, conditions: &Map, depth: usize) -> Result<Vec<Filter>, Failure> {
        let mut read = Vec::new();
        for (key, operand) in conditions {
            let is_group = self.dialect.has_logic() && key.parse::<usize>().is_ok();
            match operand {
                _ if depth > MAX_DEPTH => {}
                _ if key == "logic" && depth > 0 => {}
                Json::Object(group) if is_group => read.push(self.group(group, depth + 1)?),
                Json::Array(group) if is_group => read.push(self.group(&numbered(group), depth + 1)?),
                operand => read.extend(self.condition(key, operand)?),
            }
        }
        Ok(read)
    }

    fn group(&self, group: &Map, depth: usize) -> Result<Filter, Failure> {
        let inner = self.entries(group, depth)?;
        let is_any = group.get("logic").and_then(Json::as_str).is_some_and(|logic| logic.eq_ignore_ascii_case("or"));
        Ok(if is_any { Filter::Any(inner) } else { Filter::All(inner) })
    }

    /// Reads a condition; `None` is one that the portal ignores.
    fn condition(&self, key: &str, operand: &Json) -> Result<Option<Filter>, Failure> {
        let (prefix, name) = Dialect::divide(key);
        let not_allowed = format!("Invalid filter: field '{name}' is not allowed in filter");
        let Some(field) = named(self.param.api, self.param.object, name) else {
            self.param.refuse(Break::Known, &not_allowed)?;
            return Ok(None);
        };
        if field.known.is_some_and(|field| !field.uses.filterable) {
            self.param.refuse(Break::Filterable, &not_allowed)?;
            return Ok(None);
        }
        if !self.takes(&field, prefix) {
            self.param.refuse(Break::Operator, &not_allowed)?;
            return Ok(None);
        }
        let operand = self.operand(&field, operand);
        if !fits(&field, prefix, &operand) {
            self.param.refuse(Break::Type, &format!("Invalid filter: field '{name}' has invalid value"))?;
        }
        let is_unread = field.known.is_some_and(|field| field.uses.unread);
        let condition = |operator: Operator, value: Json| {
            let condition = Condition::new(&field.wire, field.ty.clone(), operator, value);
            if is_unread { Filter::IfKnown(condition) } else { Filter::Condition(condition) }
        };
        Ok(Some(filter(self.dialect, &field, prefix, operand, condition)))
    }

    fn takes(&self, field: &NamedField<'_>, prefix: &str) -> bool {
        let own = field.known.map_or(&[][..], |field| &field.uses.operators);
        let meant = if prefix.is_empty() { "=" } else { prefix };
        self.dialect.operators().contains(&prefix) && (own.is_empty() || own.iter().any(|known| known == meant))
    }

    /// Returns the operand in the form of the field's type. A property of a product takes its value in an object.
    fn operand(&self, field: &NamedField<'_>, operand: &Json) -> Json {
        let ty = element(&field.ty);
        let read = |value: &Json| of_type(self.param.api, ty, value.get("value").unwrap_or(value));
        match operand {
            Json::Array(values) => values.iter().map(read).collect(),
            Json::Object(_) => match php_list(operand) {
                Some(values) => values.into_iter().map(read).collect(),
                None => read(operand),
            },
            value => read(value),
        }
    }
}

/// Returns the filter of an operator and its operand.
fn filter(
    dialect: Dialect,
    field: &NamedField<'_>,
    prefix: &str,
    operand: Json,
    condition: impl Fn(Operator, Json) -> Filter,
) -> Filter {
    let not = |filter: Filter| Filter::Not(Box::new(filter));
    let equal = |operand: Json| match &operand {
        Json::Array(_) => condition(Operator::In, operand),
        Json::Null => condition(Operator::Empty, operand),
        Json::Bool(false) => condition(Operator::Empty, operand),
        Json::String(text) if text.is_empty() => condition(Operator::Empty, operand),
        // The titles of tasks take wildcards without an operator.
        Json::String(text) if dialect == Dialect::Task && is_text(&field.ty) && text.contains(['%', '_']) => {
            condition(Operator::Like, operand)
        }
        _ => condition(Operator::Equal, operand),
    };
    match prefix {
        "!" | "!=" => not(equal(operand)),
        ">" => condition(Operator::Greater, operand),
        ">=" => condition(Operator::GreaterOrEqual, operand),
        "<" => condition(Operator::Less, operand),
        "<=" => condition(Operator::LessOrEqual, operand),
        "@" => condition(Operator::In, listed(operand)),
        "!@" => not(condition(Operator::In, listed(operand))),
        "><" => condition(Operator::Between, operand),
        "!><" => not(condition(Operator::Between, operand)),
        "%" | "?" => condition(Operator::Contains, operand),
        "!%" => not(condition(Operator::Contains, operand)),
        "=%" | "%=" => condition(Operator::Like, operand),
        "!=%" | "!%=" => not(condition(Operator::Like, operand)),
        _ => equal(operand),
    }
}

fn listed(operand: Json) -> Json {
    if operand.is_array() { operand } else { Json::Array(vec![operand]) }
}

/// Returns whether an operand can be compared with the field.
fn fits(field: &NamedField<'_>, prefix: &str, operand: &Json) -> bool {
    let ty = element(&field.ty);
    let is_search = prefix.contains(['%', '?']);
    let fits = |value: &Json| match ty {
        _ if value.is_null() || *value == "" || *value == false => true,
        _ if is_search => value.is_string() || value.is_number(),
        Type::Named(_) => value.is_string(),
        ty if is_time(ty) => value.as_str().is_some_and(|text| datetime::parse(text).is_some()),
        ty => fits_shallow(ty, value),
    };
    match operand {
        Json::Array(values) => values.iter().all(fits),
        value => fits(value),
    }
}
