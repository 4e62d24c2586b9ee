//! The standard parameters: `select`, `filter`, `order`, `pagination` and `cursor`.

pub(super) use super::names::Query;
use super::names::{DIRECTION, OPERATOR, reference};
use super::schemas::{keyed, made, open, selectable};
use super::{Export, Object};
use crate::model::{Field, TypeId};
use bitrix24_json::{Value as Json, json};

impl Export<'_> {
    /// Returns the component of a standard parameter.
    pub(super) fn query(&self, id: TypeId, query: Query) -> Json {
        match query {
            Query::Select => self.select(id),
            Query::Filter => self.filter(id),
            Query::Condition => self.condition(id),
            Query::FilterField => Json::Object(known(self.names_where(id, |field| field.uses.filterable))),
            Query::Comparison => self.comparison(id),
            Query::Group => self.group(id),
            Query::Order => self.order(id),
        }
    }

    fn select(&self, id: TypeId) -> Json {
        let names = selectable(self.api, self.api.fields_of(id));
        json!({
            "type": "array",
            "description": "The fields to return. Fields of a related object have a dot in their name; fields that users of \
                the portal have added start with `UF_`.",
            "items": known(names),
        })
    }

    fn filter(&self, id: TypeId) -> Json {
        json!({
            "type": "array",
            "description": "Conditions that must all be met.",
            "items": reference(self.names.query(id, Query::Condition)),
        })
    }

    fn condition(&self, id: TypeId) -> Json {
        let (field, operator) = (reference(self.names.query(id, Query::FilterField)), reference(OPERATOR));
        let tuple = |about: &str, parts: Vec<Json>| {
            let length = parts.len();
            json!({ "description": about, "type": "array", "prefixItems": parts, "items": {}, "minItems": length, "maxItems": length })
        };
        json!({
            "description": "One condition, or a group of them.",
            "anyOf": [
                tuple("The field equals the value, or one of the values of a list.", vec![field.clone(), json!({})]),
                tuple("The field, the operator and the value.", vec![field, operator, json!({})]),
                reference(self.names.query(id, Query::Comparison)),
                reference(self.names.query(id, Query::Group)),
            ],
        })
    }

    fn comparison(&self, id: TypeId) -> Json {
        json!({
            "description": "A condition as an object.",
            "type": "object",
            "properties": {
                "type": { "const": "condition" },
                "leftOperand": reference(self.names.query(id, Query::FilterField)),
                "operator": reference(OPERATOR),
                "rightOperand": { "description": "The value; a list for `in`, two values for `between`." },
            },
            "required": ["type", "leftOperand", "operator", "rightOperand"],
        })
    }

    /// Returns the schema of a group. It is a separate component, because many tools support recursion only through objects.
    fn group(&self, id: TypeId) -> Json {
        json!({
            "description": "Conditions that count as one.",
            "type": "object",
            "properties": {
                "type": { "const": "filter" },
                "logic": { "type": "string", "enum": ["and", "or"], "default": "and", "description": "Whether all must be met, or one." },
                "negative": { "type": "boolean", "default": false, "description": "Whether the group must not be met." },
                "conditions": reference(self.names.query(id, Query::Filter)),
            },
            "required": ["conditions"],
        })
    }

    fn order(&self, id: TypeId) -> Json {
        let properties: Object = self
            .names_where(id, |field| field.uses.sortable)
            .into_iter()
            .map(|name| (name, reference(DIRECTION)))
            .collect();
        let mut schema = keyed(properties, Vec::new());
        schema.insert("description".into(), "The fields to sort by, the first one first.".into());
        schema.insert("additionalProperties".into(), reference(DIRECTION));
        Json::Object(schema)
    }

    /// Returns the schema of `cursor` of the tail family.
    pub(super) fn cursor(&self, id: TypeId, limits: Option<(u32, u32)>) -> Object {
        let field = known(selectable(self.api, self.api.fields_of(id)));
        let properties = made(json!({
            "field": described(field, "The field that determines the order of the rows."),
            "value": { "description": "Its value in the last row; the following rows are returned." },
            "order": described(made(reference(DIRECTION)), "The direction; `ASC` by default."),
            "limit": limit(limits),
        }));
        keyed(properties, vec!["field", "value"])
    }

    fn names_where(&self, id: TypeId, wanted: impl Fn(&Field) -> bool) -> Vec<String> {
        self.api.fields_of(id).iter().filter(|field| wanted(field)).map(|field| field.wire.clone()).collect()
    }
}

/// Returns the schema of `pagination` of the offset family.
pub(super) fn page(limits: Option<(u32, u32)>) -> Object {
    let properties = made(json!({
        "page": { "type": "integer", "minimum": 0, "description": "The number of the page, from 1; overrides `offset`." },
        "limit": limit(limits),
        "offset": { "type": "integer", "minimum": 0, "default": 0, "description": "The number of rows before the page." },
    }));
    keyed(properties, Vec::new())
}

fn limit(limits: Option<(u32, u32)>) -> Json {
    let mut schema = made(json!({ "type": "integer", "minimum": 1 }));
    if let Some((default, max)) = limits {
        schema.insert("maximum".into(), max.into());
        schema.insert("default".into(), default.into());
    }
    described(schema, "The maximum number of rows per page.")
}

/// Returns the schema of field names, with the known ones listed.
fn known(names: Vec<String>) -> Object {
    if names.is_empty() { made(json!({ "type": "string" })) } else { open(json!({ "type": "string", "enum": names })) }
}

fn described(mut schema: Object, about: &str) -> Json {
    schema.insert("description".into(), about.into());
    Json::Object(schema)
}

/// Returns the schema of the operators of conditions.
pub(super) fn operator() -> Json {
    json!({
        "type": "string",
        "enum": ["=", "!=", ">", ">=", "<", "<=", "in", "between"],
        "x-enum-varnames": ["Equal", "NotEqual", "Greater", "GreaterOrEqual", "Less", "LessOrEqual", "In", "Between"],
        "description": "How a field is compared: `in` with a list, `between` with two values.",
    })
}

/// Returns the schema of the directions of an order.
pub(super) fn direction() -> Json {
    json!({ "type": "string", "enum": ["ASC", "DESC"], "description": "Ascending or descending." })
}
