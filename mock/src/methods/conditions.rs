//! Conditions on rows that parameters give: as the spec says, or by having the name of a field.

use std::cmp::Ordering;

use bitrix24_json::{Map, Value as Json};
use bitrix24_model::{Api, Body, Method, RowCondition, RowFacts, RowOperator, RowValue, Scalar, Type, TypeId};

use crate::methods::check::rules::meets;
use crate::methods::protocol::Protocol;
use crate::methods::relations::values;
use crate::methods::tree;
use crate::state::data::Data;
use crate::state::table::{StoredRow, Table};
use crate::values::compare::{compare, equal};
use crate::values::lists::identifiers;
use crate::values::number::integer;
use crate::values::objects::{Values, field, given_id, inner_object, key, listed_object};

/// A condition on rows: one of the fields compares so with the value.
#[derive(Debug)]
pub(crate) struct Condition<'a> {
    fields: Vec<(Vec<String>, Type)>,
    operator: RowOperator,
    value: &'a Json,
}

impl<'a> Condition<'a> {
    fn of(api: &Api, object: TypeId, fact: &RowCondition, value: &'a Json) -> Self {
        let fields = fact.fields.iter().map(|name| {
            let path: Vec<String> = name.split('.').map(str::to_owned).collect();
            let ty = field_type(api, object, &path);
            (path, ty)
        });
        Self { fields: fields.collect(), operator: fact.operator, value }
    }

    /// Returns whether a row of a table meets the condition.
    pub(crate) fn matches(&self, data: &Data, (object, table): (TypeId, &Table), row: &StoredRow<'_>) -> bool {
        let mut names = self.fields.iter().filter_map(|(path, _)| path.first());
        let value = integer(self.value);
        match self.operator {
            RowOperator::Longer => names.any(|name| {
                let length = row.value(name).and_then(|own| own.as_array().map(Vec::len));
                length.and_then(|length| i64::try_from(length).ok()).zip(value).is_some_and(|(own, value)| own > value)
            }),
            RowOperator::Below => names.any(|name| value.is_some_and(|id| tree::is_below(table, name, row.id(), id))),
            RowOperator::Same => {
                let other = value.and_then(|id| table.get(id));
                names.any(|name| other.is_some_and(|other| other.value(name) == row.value(name)))
            }
            RowOperator::Connected => {
                names.any(|name| value.is_some_and(|id| tree::is_connected(table, name, row.id(), id)))
            }
            _ => self.compares(data, object, row),
        }
    }

    /// Returns whether a value of a row compares so with the value of the condition.
    fn compares(&self, data: &Data, object: TypeId, row: &StoredRow<'_>) -> bool {
        let holds = |ty: &Type, own: &Json| match (self.operator, self.value) {
            (RowOperator::AtLeast, value) => compare(ty, own, value).is_some_and(Ordering::is_ge),
            (RowOperator::AtMost, value) => compare(ty, own, value).is_some_and(Ordering::is_le),
            (RowOperator::Contains, value) => match (own, value) {
                (Json::String(text), Json::String(part)) => text.to_lowercase().contains(&part.to_lowercase()),
                (own, part) => equal(ty, own, part),
            },
            (_, Json::Array(wanted)) => wanted.iter().any(|wanted| equal(ty, own, wanted)),
            (_, groups @ Json::Object(_)) => identifiers(groups).into_iter().any(|wanted| equal(ty, own, wanted)),
            (_, wanted) => equal(ty, own, wanted),
        };
        let mut fields = self.fields.iter();
        let found = fields.any(|(path, ty)| {
            let own = values(data, object, row, path);
            // What a row does not have is as good as empty.
            own.iter().any(|own| holds(ty, own)) || own.iter().all(Json::is_null) && *self.value == ""
        });
        found != (self.operator == RowOperator::NotEqual)
    }
}

/// Returns the conditions of a call on the rows that facts of its spec are about, or `None` if it is about none: one that
/// changes rows needs every parameter.
pub(crate) fn conditions<'a>(
    protocol: &dyn Protocol,
    api: &Api,
    method: &'a Method,
    (object, facts): (TypeId, Option<&'a RowFacts>),
    params: &'a Map,
) -> Option<Vec<Condition<'a>>> {
    let changes = facts.is_some_and(|facts| !facts.effect.reads());
    if !facts.is_none_or(|facts| is_meant(method, facts, params)) {
        return None;
    }
    let mut conditions = Vec::new();
    for fact in facts.iter().flat_map(|facts| &facts.conditions) {
        match value_of(&fact.value, params).or_else(|| default_of(method, &fact.value)) {
            Some(value) => conditions.push(Condition::of(api, object, fact, value)),
            None if changes && protocol.needs_every_condition() => return None,
            None => {}
        }
    }
    if !changes {
        conditions.extend(same_names(protocol, api, method, (object, facts), params));
    } else if conditions.is_empty() {
        conditions.push(identifier(api, object, params)?);
    }
    Some(conditions)
}

/// Returns whether the parameters of a call have the values with which it does what facts of its spec say.
pub(crate) fn is_meant(method: &Method, facts: &RowFacts, params: &Map) -> bool {
    let fields = if let Body::Params(fields) = &method.body { fields.as_slice() } else { &[] };
    meets(fields, params, &facts.when)
}

/// Returns the value of a parameter, unless it is `null`.
pub(crate) fn given<'a>(params: &'a Map, name: &str) -> Option<&'a Json> {
    let mut parts = name.split('.');
    let first = params.get(parts.next()?)?;
    parts.try_fold(first, |value, part| value.get(part)).filter(|value| !value.is_null())
}

fn field_type(api: &Api, object: TypeId, path: &[String]) -> Type {
    let Some((first, rest)) = path.split_first() else { return Scalar::Any.into() };
    match (field(api, object, first), rest) {
        (Some(field), []) => field.ty.clone(),
        (Some(field), rest) => inner_object(api, &field.ty).map_or(Scalar::Any.into(), |id| field_type(api, id, rest)),
        (None, _) => Scalar::Any.into(),
    }
}

/// Returns the condition that the parameter `id` gives.
fn identifier<'a>(api: &Api, object: TypeId, params: &'a Map) -> Option<Condition<'a>> {
    let name = key(api, object)?;
    let ty = field(api, object, name)?.ty.clone();
    let (operator, value) = (RowOperator::Equal, given_id(params)?);
    Some(Condition { fields: vec![(vec![name.to_owned()], ty)], operator, value })
}

/// Returns the conditions from parameters that have the names of fields, and are not in a condition of the spec. Lists use
/// the name of the identifier for the owner of the rows.
fn same_names<'a>(
    protocol: &dyn Protocol,
    api: &Api,
    method: &'a Method,
    (object, facts): (TypeId, Option<&RowFacts>),
    params: &'a Map,
) -> Vec<Condition<'a>> {
    let Body::Params(known) = &method.body else { return Vec::new() };
    let is_owner = protocol.names_owner_by_key() && listed_object(method).is_some();
    let owner = key(api, object).filter(|_| is_owner);
    let facts = facts.map_or(&[][..], |facts| &facts.conditions);
    let stated = |name: &str| facts.iter().any(|fact| fact.value == RowValue::Param(name.to_owned()));
    let fields = api.fields_of(object).iter().filter(|field| Some(field.wire.as_str()) != owner);
    fields
        .filter(|field| known.iter().any(|param| param.wire == field.wire && is_comparable(&param.ty, &field.ty)))
        .filter(|field| !stated(&field.wire))
        .filter_map(|field| {
            let is_text = matches!(field.ty, Type::Scalar(Scalar::String, _));
            let operator =
                if is_text && protocol.searches_texts() { RowOperator::Contains } else { RowOperator::Equal };
            let fields = vec![(vec![field.wire.clone()], field.ty.clone())];
            Some(Condition { fields, operator, value: given(params, &field.wire)? })
        })
        .collect()
}

fn is_comparable(param: &Type, field: &Type) -> bool {
    let element = |ty: &Type| if let Type::Array(inner, _) = ty { (**inner).clone() } else { ty.clone() };
    match (element(param), element(field)) {
        // Methods have enums of their own with the same values.
        (Type::Named(_) | Type::Scalar(Scalar::String, _), Type::Named(_) | Type::Scalar(Scalar::String, _)) => true,
        (param, field) => param.is_same(&field),
    }
}

/// Returns the default of the parameter that a spec names.
pub(crate) fn default_of<'a>(method: &'a Method, value: &RowValue) -> Option<&'a Json> {
    let (Body::Params(fields), RowValue::Param(name)) = (&method.body, value) else { return None };
    fields.iter().find(|field| field.wire == *name)?.default.as_ref()
}

/// Returns the value that a spec names: that of a parameter, if it is given, or a constant.
pub(crate) fn value_of<'a>(value: &'a RowValue, params: &'a Map) -> Option<&'a Json> {
    match value {
        RowValue::Param(name) => given(params, name),
        RowValue::Constant(value) => Some(value),
    }
}
