//! Conditions on rows that parameters give: as the spec says, or by having the name of a field.

use std::cmp::Ordering;

use bitrix24_json::{Map, Value as Json};
use bitrix24_model::{Api, Body, Method, RowOperator, RowValue, RowsEffect, Scalar, Type, TypeId};

use crate::methods::protocol::Protocol;
use crate::methods::relations::values;
use crate::state::data::Data;
use crate::values::compare::{compare, equal};
use crate::values::objects::{Values, field, given_id, inner_object, key, listed_object};

/// A condition on rows: one of the fields compares so with the value.
#[derive(Debug)]
pub(crate) struct Condition<'a> {
    fields: Vec<(Vec<String>, Type)>,
    operator: RowOperator,
    value: &'a Json,
}

impl Condition<'_> {
    /// Returns whether a row meets the condition.
    pub(crate) fn matches(&self, data: &Data, object: TypeId, row: &impl Values) -> bool {
        let holds = |ty: &Type, own: &Json| match self.operator {
            RowOperator::Equal | RowOperator::NotEqual => match self.value {
                Json::Array(wanted) => wanted.iter().any(|wanted| equal(ty, own, wanted)),
                wanted => equal(ty, own, wanted),
            },
            RowOperator::AtLeast => compare(ty, own, self.value).is_some_and(Ordering::is_ge),
            RowOperator::AtMost => compare(ty, own, self.value).is_some_and(Ordering::is_le),
            RowOperator::Contains => match (own, self.value) {
                (Json::String(text), Json::String(part)) => text.to_lowercase().contains(&part.to_lowercase()),
                (own, part) => equal(ty, own, part),
            },
        };
        let mut fields = self.fields.iter();
        let found = fields.any(|(path, ty)| values(data, object, row, path).iter().any(|own| holds(ty, own)));
        found != (self.operator == RowOperator::NotEqual)
    }
}

/// Returns the conditions of a call on the rows of an object.
pub(crate) fn conditions<'a>(
    protocol: &dyn Protocol,
    api: &Api,
    method: &'a Method,
    object: TypeId,
    params: &'a Map,
) -> Vec<Condition<'a>> {
    let facts = method.rows.as_ref().map_or(&[][..], |rows| &rows.conditions);
    let stated = facts.iter().filter_map(|fact| {
        let value = value_of(&fact.value, params)?;
        let fields = fact.fields.iter().map(|name| {
            let path: Vec<String> = name.split('.').map(str::to_owned).collect();
            let ty = field_type(api, object, &path);
            (path, ty)
        });
        Some(Condition { fields: fields.collect(), operator: fact.operator, value })
    });
    let mut conditions: Vec<Condition<'a>> = stated.collect();
    let changes = method.rows.as_ref().is_some_and(|rows| rows.effect != RowsEffect::Lists);
    if changes && facts.is_empty() {
        conditions.extend(identifier(api, object, params));
    } else if !changes {
        conditions.extend(same_names(protocol, api, method, object, params));
    }
    conditions
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
    object: TypeId,
    params: &'a Map,
) -> Vec<Condition<'a>> {
    let Body::Params(known) = &method.body else { return Vec::new() };
    let is_owner = protocol.names_owner_by_key() && listed_object(method).is_some();
    let owner = key(api, object).filter(|_| is_owner);
    let facts = method.rows.as_ref().map_or(&[][..], |rows| &rows.conditions);
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

/// Returns the value that a spec names: that of a parameter, if it is given, or a constant.
pub(crate) fn value_of<'a>(value: &'a RowValue, params: &'a Map) -> Option<&'a Json> {
    match value {
        RowValue::Param(name) => given(params, name),
        RowValue::Constant(value) => Some(value),
    }
}
