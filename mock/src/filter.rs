//! `filter`: its grammar, and which rows it lets through.

use std::cmp::Ordering;

use bitrix24_model::{Api, Scalar, Type, TypeId};
use serde_json::{Map, Value as Json};

use crate::check::value::{fits, number, type_name};
use crate::failure::Failure;
use crate::moment;
use crate::rows::Row;
use crate::select::{World, inner_object, is_user_field, unknown, values};

/// A filter that can be applied.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Filter {
    All(Vec<Filter>),
    Any(Vec<Filter>),
    Not(Box<Filter>),
    Condition(Condition),
}

/// A condition on one field.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Condition {
    pub(crate) path: Vec<String>,
    ty: Type,
    operator: Operator,
    value: Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Operator {
    Equal,
    NotEqual,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
    In,
    Between,
}

impl Filter {
    /// Reads `filter` for an object.
    pub(crate) fn read(api: &Api, object: TypeId, value: &Json) -> Result<Self, Failure> {
        let reader = Reader { api, object };
        match value {
            Json::Array(conditions) => {
                Ok(Self::All(conditions.iter().map(|condition| reader.entry(condition)).collect::<Result<_, _>>()?))
            }
            // What PHP sends for an empty array.
            Json::Object(map) if map.is_empty() => Ok(Self::All(Vec::new())),
            // The older API's filter: its keys are read as conditions, and `>=` in front of a name as no operator.
            Json::Object(map) => Err(unknown_operator(map.keys().next().map_or("", String::as_str))),
            other => Err(unreadable(other)),
        }
    }

    /// Whether there is a condition on a field that must hold for every row.
    pub(crate) fn demands(&self, name: &str) -> bool {
        match self {
            Self::All(inner) => inner.iter().any(|filter| filter.demands(name)),
            Self::Condition(condition) => condition.path.join(".") == name,
            Self::Any(_) | Self::Not(_) => false,
        }
    }

    /// Whether a field is mentioned anywhere.
    pub(crate) fn mentions(&self, name: &str) -> bool {
        match self {
            Self::All(inner) | Self::Any(inner) => inner.iter().any(|filter| filter.mentions(name)),
            Self::Not(inner) => inner.mentions(name),
            Self::Condition(condition) => condition.path.join(".") == name,
        }
    }

    /// Whether a row passes.
    pub(crate) fn passes(&self, world: &dyn World, object: TypeId, row: &Row) -> bool {
        match self {
            Self::All(inner) => inner.iter().all(|filter| filter.passes(world, object, row)),
            Self::Any(inner) => inner.iter().any(|filter| filter.passes(world, object, row)),
            Self::Not(inner) => !inner.passes(world, object, row),
            Self::Condition(condition) => {
                let values = values(world, object, row, &condition.path);
                match condition.operator {
                    Operator::NotEqual => !values.iter().any(|value| equal(&condition.ty, value, &condition.value)),
                    _ => values.iter().any(|value| condition.holds(value)),
                }
            }
        }
    }
}

impl Condition {
    fn holds(&self, value: &Json) -> bool {
        let order = |bound: &Json| compare(&self.ty, value, bound);
        match self.operator {
            Operator::Equal => equal(&self.ty, value, &self.value),
            Operator::NotEqual => !equal(&self.ty, value, &self.value),
            Operator::Greater => order(&self.value) == Some(Ordering::Greater),
            Operator::GreaterOrEqual => order(&self.value).is_some_and(Ordering::is_ge),
            Operator::Less => order(&self.value) == Some(Ordering::Less),
            Operator::LessOrEqual => order(&self.value).is_some_and(Ordering::is_le),
            Operator::In => {
                self.value.as_array().is_some_and(|wanted| wanted.iter().any(|wanted| equal(&self.ty, value, wanted)))
            }
            Operator::Between => {
                order(&self.value[0]).is_some_and(Ordering::is_ge) && order(&self.value[1]).is_some_and(Ordering::is_le)
            }
        }
    }
}

/// Whether two values of a type are the same, however they are spelled.
pub(crate) fn equal(ty: &Type, left: &Json, right: &Json) -> bool {
    left == right || compare(ty, left, right) == Some(Ordering::Equal)
}

/// How two values of a type are ordered; `null` has no place in the order.
pub(crate) fn compare(ty: &Type, left: &Json, right: &Json) -> Option<Ordering> {
    let text =
        |value: &Json| value.as_str().map(str::to_owned).or_else(|| value.as_i64().map(|number| number.to_string()));
    let moment = |value: &Json| value.as_str().and_then(moment::parse);
    let flag = |value: &Json| value.as_bool().or_else(|| value.as_str().map(|text| text == "Y"));
    match ty {
        Type::Scalar(scalar, _) => match scalar {
            Scalar::Boolean => Some(flag(left)?.cmp(&flag(right)?)),
            Scalar::Integer | Scalar::Number | Scalar::Timestamp => number(left)?.partial_cmp(&number(right)?),
            Scalar::DateTime | Scalar::LocalDateTime | Scalar::Date => Some(moment(left)?.cmp(&moment(right)?)),
            Scalar::String | Scalar::Base64 => Some(text(left)?.cmp(&text(right)?)),
            Scalar::Any => match (number(left), number(right)) {
                (Some(left), Some(right)) => left.partial_cmp(&right),
                _ => Some(text(left)?.cmp(&text(right)?)),
            },
        },
        Type::Id(..) => number(left)?.partial_cmp(&number(right)?),
        Type::Array(inner, _) => compare(inner, left, right),
        _ => Some(text(left)?.cmp(&text(right)?)),
    }
}

/// Reads the conditions on one object.
struct Reader<'a> {
    api: &'a Api,
    object: TypeId,
}

impl Reader<'_> {
    fn entry(&self, value: &Json) -> Result<Filter, Failure> {
        match value {
            Json::Array(parts) => match &parts[..] {
                [Json::String(field), Json::String(operator), value] => self.condition(field, operator, value),
                [Json::String(field), value] => self.condition(field, if value.is_array() { "in" } else { "=" }, value),
                _ => Err(unreadable(value)),
            },
            Json::Object(map) if map.contains_key("conditions") => self.group(map, value),
            Json::Object(map) => match (map.get("leftOperand"), map.get("operator"), map.get("rightOperand")) {
                (Some(Json::String(field)), Some(Json::String(operator)), Some(value)) => {
                    self.condition(field, operator, value)
                }
                _ => Err(unreadable(value)),
            },
            other => Err(unreadable(other)),
        }
    }

    fn group(&self, map: &Map<String, Json>, whole: &Json) -> Result<Filter, Failure> {
        let conditions = map.get("conditions").and_then(Json::as_array).ok_or_else(|| unreadable(whole))?;
        let inner = conditions.iter().map(|condition| self.entry(condition)).collect::<Result<_, _>>()?;
        let group = match map.get("logic").map(|logic| logic.as_str()) {
            None => Filter::All(inner),
            Some(Some(logic)) if logic.eq_ignore_ascii_case("and") => Filter::All(inner),
            Some(Some(logic)) if logic.eq_ignore_ascii_case("or") => Filter::Any(inner),
            Some(_) => return Err(unreadable(whole)),
        };
        let negative = map.get("negative").and_then(Json::as_bool).unwrap_or(false);
        Ok(if negative { Filter::Not(Box::new(group)) } else { group })
    }

    fn condition(&self, field: &str, operator: &str, value: &Json) -> Result<Filter, Failure> {
        let operator = match operator {
            "=" => Operator::Equal,
            "!=" => Operator::NotEqual,
            ">" => Operator::Greater,
            ">=" => Operator::GreaterOrEqual,
            "<" => Operator::Less,
            "<=" => Operator::LessOrEqual,
            "in" => Operator::In,
            "between" => Operator::Between,
            other => return Err(unknown_operator(other)),
        };
        let path: Vec<String> = field.split('.').map(str::to_owned).collect();
        let ty = self.field_type(self.object, field, &path)?;
        check_value(field, &ty, operator, value)?;
        Ok(Filter::Condition(Condition { path, ty, operator, value: value.clone() }))
    }

    fn field_type(&self, object: TypeId, whole: &str, path: &[String]) -> Result<Type, Failure> {
        let [first, rest @ ..] = path else { return Ok(Scalar::Any.into()) };
        if is_user_field(first) {
            return Ok(Scalar::Any.into());
        }
        let field = self
            .api
            .fields_of(object)
            .iter()
            .find(|field| field.wire == *first)
            .ok_or_else(|| unknown(self.api, object, first))?;
        if !rest.is_empty() {
            let inner = inner_object(self.api, &field.ty).ok_or_else(|| unknown(self.api, object, whole))?;
            return self.field_type(inner, whole, rest);
        }
        // Whether a field of a related object can be filtered on is that object's affair, and seldom written down.
        if !field.uses.filterable && object == self.object {
            return Err(lacks_attribute(self.api, object, whole, "Filterable"));
        }
        Ok(field.ty.clone())
    }
}

/// The failure for a field that an action needs an attribute of.
pub(crate) fn lacks_attribute(api: &Api, object: TypeId, field: &str, attribute: &str) -> Failure {
    let dto = crate::select::entity_name(api.type_def(object));
    let message = format!(
        "In DTO `{dto}Dto`, the field `{field}` requires the presence of the `{attribute}` attribute for such a request"
    );
    Failure::error("RequestValidation").validation(field, message)
}

fn check_value(field: &str, ty: &Type, operator: Operator, value: &Json) -> Result<(), Failure> {
    let element = if let Type::Array(inner, _) = ty { inner } else { ty };
    let one = |value: &Json| value.is_null() || fits_condition(element, value);
    let good = match (operator, value) {
        (Operator::In, Json::Array(values)) => values.iter().all(one),
        (Operator::Between, Json::Array(values)) => values.len() == 2 && values.iter().all(one),
        (Operator::In | Operator::Between, _) => {
            return Err(unreadable(&Json::from(format!("[\"{field}\", …, {value}]"))));
        }
        (_, value) => one(value),
    };
    let message = || format!("Field `{field}` requires data type `{}` for such a request", type_name(element));
    if good { Ok(()) } else { Err(Failure::error("RequestValidation").validation(field, message())) }
}

/// Conditions take a date for a moment, and any value of an enum.
fn fits_condition(ty: &Type, value: &Json) -> bool {
    match ty {
        Type::Scalar(Scalar::DateTime | Scalar::LocalDateTime | Scalar::Date, _) => {
            value.as_str().is_some_and(|text| moment::parse(text).is_some())
        }
        Type::Named(_) => value.is_string(),
        ty => fits(ty, value),
    }
}

fn unknown_operator(operator: &str) -> Failure {
    Failure::error("UnknownFilterOperator").message(format!("Unknown filter operator `{operator}`"))
}

fn unreadable(value: &Json) -> Failure {
    Failure::error("InvalidFilter").message(format!("Unable to recognize filter expression `{value}`"))
}
