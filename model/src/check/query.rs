//! Checks `select`, `filter`, `order` and pagination parameters against the fields of their object.

use super::{Checker, Fact, list, part, whole};
use crate::model::{FILTER_OPERATORS, Field, Type, TypeId};
use crate::scalars::Scalar;
use bitrix24_json::Value as Json;

/// The name of a field that an object does not have.
pub(super) struct UnknownField {
    pub(super) help: String,
    pub(super) fact: Fact,
}

impl UnknownField {
    pub(super) fn message(&self) -> String {
        format!("the object has no field `{}`", self.fact.given)
    }
}

impl Checker<'_> {
    pub(super) fn select(&mut self, id: TypeId, value: &Json) {
        let Json::Array(items) = value else {
            return self.mismatch_with("an array of names", value, "write `[id, name]`");
        };
        for (index, item) in items.iter().enumerate() {
            self.inside(index.to_string(), |checker| {
                checker.name(id, item);
            });
        }
    }

    pub(super) fn order(&mut self, id: TypeId, value: &Json) {
        let Json::Object(entries) = value else {
            return self.mismatch_with("an object that maps fields to directions", value, "write `{ name: ASC }`");
        };
        for (name, direction) in entries {
            match self.find(id, name) {
                Err(unknown) => {
                    let message = unknown.message();
                    self.about(unknown.fact, |checker| checker.wrong_key(name, message, unknown.help));
                }
                Ok(Some(field)) if !field.uses.sortable => {
                    let help = "mark the field `sortable: true` in the object's file, or use another field".to_owned();
                    let (fact, message) = (Fact::queried(field), format!("the field `{name}` is not sortable"));
                    self.about(fact, |checker| checker.wrong_key(name, message, help));
                }
                Ok(_) => {}
            }
            self.inside(name, |checker| checker.direction(direction));
        }
    }

    pub(super) fn filter(&mut self, id: TypeId, value: &Json) {
        let Json::Array(conditions) = value else {
            return self.mismatch_with("an array of conditions", value, "write `[ [field, operator, value] ]`");
        };
        if let [Json::String(_), _] | [Json::String(_), Json::String(_), _] = conditions.as_slice() {
            return self.condition(id, value);
        }
        self.conditions(id, conditions);
    }

    fn conditions(&mut self, id: TypeId, conditions: &[Json]) {
        for (index, condition) in conditions.iter().enumerate() {
            self.inside(index.to_string(), |checker| checker.condition(id, condition));
        }
    }

    /// Checks a condition: `[field, value]`, `[field, operator, value]`, an object with the operands, or a group.
    fn condition(&mut self, id: TypeId, condition: &Json) {
        match condition {
            Json::Array(parts) if matches!(parts.len(), 2 | 3) => {
                let mut field = None;
                self.inside("0", |checker| field = checker.filtered(id, &parts[0]));
                match parts.as_slice() {
                    [_, operator, value] => self.comparison(field.as_ref(), ("1", operator), ("2", value)),
                    [_, value] if value.is_array() => self.operator(field.as_ref(), &"in".into()),
                    _ => self.operator(field.as_ref(), &"=".into()),
                }
            }
            Json::Object(group) => {
                match (group.get("conditions"), ["leftOperand", "operator", "rightOperand"].map(|key| group.get(key))) {
                    (Some(inner), _) => self.combination(id, condition, inner),
                    (None, [Some(name), Some(operator), Some(value)]) => {
                        let mut field = None;
                        self.inside("leftOperand", |checker| field = checker.filtered(id, name));
                        self.comparison(field.as_ref(), ("operator", operator), ("rightOperand", value));
                    }
                    (None, _) => self.wrong(
                        "invalid condition",
                        "add `leftOperand`, `operator` and `rightOperand`, or `conditions`",
                    ),
                }
            }
            _ => self.wrong("invalid condition", "write `[field, operator, value]` or `[field, value]`"),
        }
    }

    /// Checks the keys of a group, and its conditions.
    fn combination(&mut self, id: TypeId, group: &Json, conditions: &Json) {
        if let Some(logic) = group.get("logic")
            && !logic.as_str().is_some_and(|word| ["and", "or"].iter().any(|own| word.eq_ignore_ascii_case(own)))
        {
            self.inside("logic", |checker| checker.wrong("invalid logic", "write `and` or `or`"));
        }
        if let Some(negative) = group.get("negative") {
            self.inside("negative", |checker| checker.value(&Scalar::Boolean.into(), negative));
        }
        self.inside("conditions", |checker| match conditions {
            Json::Array(conditions) => checker.conditions(id, conditions),
            _ => checker.mismatch_with("an array of conditions", conditions, "write `[ [field, operator, value] ]`"),
        });
    }

    /// Checks the operator of a condition, and the form of the value that it takes; both have the key that they stand under.
    fn comparison(&mut self, field: Option<&Field>, operator: (&str, &Json), value: (&str, &Json)) {
        self.inside(operator.0, |checker| checker.operator(field, operator.1));
        let count = value.1.as_array().map(Vec::len);
        let wanted = match operator.1.as_str() {
            Some("in") if count.is_none() => "an array",
            Some("between") if count != Some(2) => "an array of two values",
            _ => return,
        };
        let help = "write `[name, in, [a, b]]` or `[size, between, [1, 5]]`";
        self.inside(value.0, |checker| checker.mismatch_with(wanted, value.1, help));
    }

    fn filtered(&mut self, id: TypeId, name: &Json) -> Option<Field> {
        let field = self.name(id, name)?;
        if !field.uses.filterable {
            let message = format!("the field `{}` is not filterable", field.wire);
            self.wrong_query(
                &field,
                message,
                "mark the field `filterable: true` in the object's file, or use another field",
            );
        }
        Some(field)
    }

    fn operator(&mut self, field: Option<&Field>, operator: &Json) {
        let Some(operator) = operator.as_str().filter(|text| FILTER_OPERATORS.contains(text)) else {
            return self.wrong("unknown operator", format!("write {}", list(&FILTER_OPERATORS)));
        };
        let Some(field) = field else { return };
        let own: Vec<&str> = field.uses.operators.iter().map(String::as_str).collect();
        if !own.is_empty() && !own.contains(&operator) {
            let message = format!("the field `{}` does not take the operator `{operator}`", field.wire);
            self.wrong_query(field, message, format!("write {}, or add the operator to `filterable`", list(&own)));
        }
    }

    pub(super) fn page(&mut self, value: &Json) {
        self.fields(&["page", "limit", "offset"].map(|key| part(key, Scalar::Integer.into())), value, None);
    }

    pub(super) fn cursor(&mut self, id: TypeId, value: &Json) {
        let fields = [
            whole("field", Scalar::String.into()),
            whole("value", Scalar::Any.into()),
            part("order", Scalar::String.into()),
            part("limit", Scalar::Integer.into()),
        ];
        self.fields(&fields, value, None);
        if let Some(name) = value.get("field").filter(|name| name.is_string()) {
            self.inside("field", |checker| {
                checker.name(id, name);
            });
        }
        if let Some(order) = value.get("order").filter(|order| order.is_string()) {
            self.inside("order", |checker| checker.direction(order));
        }
    }

    /// Returns the field that a JSON string names, or `None` for fields that users have added.
    fn name(&mut self, id: TypeId, name: &Json) -> Option<Field> {
        let Some(name) = name.as_str() else {
            self.mismatch_with("the name of a field", name, "write a field name from the object's file");
            return None;
        };
        match self.find(id, name) {
            Ok(field) => field.cloned(),
            Err(unknown) => {
                let message = unknown.message();
                self.about(unknown.fact, |checker| checker.wrong(message, unknown.help));
                None
            }
        }
    }

    /// Finds the field of a dotted name through relations. Fields that users add start with `UF_`.
    fn find(&self, mut id: TypeId, name: &str) -> Result<Option<&Field>, UnknownField> {
        let mut found = None;
        for segment in name.split('.') {
            let fields = self.api.fields_of(id);
            let Some(field) = fields.iter().find(|field| field.wire == segment) else {
                if segment.starts_with("UF_") {
                    return Ok(None);
                }
                let names: Vec<&str> = fields.iter().map(|field| field.wire.as_str()).collect();
                let help = match self.suggestions.nearest(segment, &names) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => "correct the name, or add the field to the object".to_owned(),
                };
                let fact = Fact::of(segment, fields, self.api.home_of(id), self.suggestions);
                return Err(UnknownField { help, fact });
            };
            found = Some(field);
            let inner = if let Type::Array(inner, _) = &field.ty { inner } else { &field.ty };
            let Type::Named(inner) = inner else { break };
            id = *inner;
        }
        Ok(found)
    }
}
