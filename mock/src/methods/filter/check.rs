//! Reading and checking of `filter`.

use bitrix24_json::{Map, Value as Json, json};
use bitrix24_model::breaks::Break;
use bitrix24_model::{Api, Scalar, Type, TypeId};

use crate::methods::field_errors::{missing_attribute, unknown_field};
use crate::methods::filter::{Condition, Filter, Operator};
use crate::values::check::{fits_shallow, has_fraction};
use crate::values::objects::{field, inner_object};
use crate::values::{datetime, type_name};
use crate::wire::failure::Failure;

impl Filter {
    /// Reads `filter` for an object and checks its fields, operators and values.
    pub(crate) fn read(api: &Api, object: TypeId, value: &Json) -> Result<Self, Failure> {
        let reader = Reader { api, object };
        match value {
            // One condition without the list around it, as the page of one method shows it.
            Json::Array(parts)
                if matches!(&parts[..], [Json::String(_), _] | [Json::String(_), Json::String(_), _]) =>
            {
                Ok(Self::All(vec![reader.entry(value)?]))
            }
            Json::Array(conditions) => {
                Ok(Self::All(conditions.iter().map(|condition| reader.entry(condition)).collect::<Result<_, _>>()?))
            }
            // PHP writes an empty array as an empty object, and a list with gaps as an object with numbers as keys.
            Json::Object(map) if map.keys().all(|key| key.parse::<u32>().is_ok()) => {
                Ok(Self::All(map.values().map(|condition| reader.entry(condition)).collect::<Result<_, _>>()?))
            }
            // The filter of REST 2.0, whose keys, such as `>=id`, the portal reads as operators.
            Json::Object(map) => Err(unknown_operator(map.keys().next().map_or("", String::as_str))),
            other => Err(invalid_filter(other)),
        }
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
                _ => Err(invalid_filter(value)),
            },
            Json::Object(map) if map.contains_key("conditions") => self.group(map, value),
            Json::Object(map) => match (map.get("leftOperand"), map.get("operator"), map.get("rightOperand")) {
                (Some(Json::String(field)), Some(Json::String(operator)), Some(value)) => {
                    self.condition(field, operator, value)
                }
                _ => Err(invalid_filter(value)),
            },
            other => Err(invalid_filter(other)),
        }
    }

    fn group(&self, map: &Map, value: &Json) -> Result<Filter, Failure> {
        let conditions = map.get("conditions").and_then(Json::as_array).ok_or_else(|| invalid_filter(value))?;
        let inner = conditions.iter().map(|condition| self.entry(condition)).collect::<Result<_, _>>()?;
        let group = match map.get("logic").map(|logic| logic.as_str()) {
            None => Filter::All(inner),
            Some(Some(logic)) if logic.eq_ignore_ascii_case("and") => Filter::All(inner),
            Some(Some(logic)) if logic.eq_ignore_ascii_case("or") => Filter::Any(inner),
            Some(_) => return Err(invalid_filter(value)),
        };
        let negative = map.get("negative").and_then(Json::as_bool).unwrap_or(false);
        Ok(if negative { Filter::Not(Box::new(group)) } else { group })
    }

    fn condition(&self, field: &str, operator: &str, value: &Json) -> Result<Filter, Failure> {
        let word = operator;
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
        let own = self.api.fields_of(self.object).iter().find(|known| known.wire == field);
        if own
            .is_some_and(|own| !own.uses.operators.is_empty() && !own.uses.operators.iter().any(|known| known == word))
        {
            return Err(invalid_filter(&json!([field, word, value])));
        }
        check_value(field, &ty, operator, value)?;
        Ok(Filter::Condition(Condition { path, ty, operator, value: value.clone() }))
    }

    fn field_type(&self, object: TypeId, name: &str, path: &[String]) -> Result<Type, Failure> {
        let [first, rest @ ..] = path else { return Ok(Scalar::Any.into()) };
        let field = field(self.api, object, first).ok_or_else(|| unknown_field(self.api, object, first))?;
        if !rest.is_empty() {
            let inner = inner_object(self.api, &field.ty).ok_or_else(|| unknown_field(self.api, object, name))?;
            return self.field_type(inner, name, rest);
        }
        // The specs seldom say which fields of related objects can be filtered by.
        if !field.uses.filterable && object == self.object {
            return Err(missing_attribute(self.api, object, name, Break::Filterable));
        }
        Ok(field.ty.clone())
    }
}

fn check_value(field: &str, ty: &Type, operator: Operator, value: &Json) -> Result<(), Failure> {
    let element = if let Type::Array(inner, _) = ty { inner } else { ty };
    let fits = |value: &Json| value.is_null() || fits_condition(element, value);
    let valid = match (operator, value) {
        (Operator::In, Json::Array(values)) => values.iter().all(fits),
        (Operator::Between, Json::Array(values)) => values.len() == 2 && values.iter().all(fits),
        (Operator::In | Operator::Between, _) => {
            return Err(invalid_filter(&Json::from(format!("[\"{field}\", …, {value}]"))));
        }
        (_, value) => fits(value),
    };
    if valid {
        return Ok(());
    }
    Err(Failure::error("RequestValidation").validation(field, type_name::mismatch(field, element)))
}

/// Returns whether a condition can compare a value with a type. A date fits a datetime, and any string fits an enum.
fn fits_condition(ty: &Type, value: &Json) -> bool {
    match ty {
        Type::Scalar(Scalar::DateTime | Scalar::LocalDateTime | Scalar::Date, _) => {
            value.as_str().is_some_and(|text| datetime::parse(text).is_some()) && !has_fraction(ty, value)
        }
        Type::Named(_) => value.is_string(),
        ty => fits_shallow(ty, value),
    }
}

fn unknown_operator(operator: &str) -> Failure {
    Failure::error("UnknownFilterOperator").message(format!("Unknown filter operator `{operator}`"))
}

fn invalid_filter(value: &Json) -> Failure {
    Failure::error("InvalidFilter").message(format!("Unable to recognize filter expression `{value}`"))
}
