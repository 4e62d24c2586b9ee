//! References between the calls of a batch: `{"$ref": "alias.path"}` and `{"$refArray": "alias.field"}`.

use std::collections::HashMap;

use serde_json::{Map, Value as Json};

use crate::batch::refused;
use crate::failure::Failure;

/// What the calls so far returned, by alias and by number: of an answer its `item` or its `items`.
#[derive(Debug, Default)]
pub(crate) struct Context(HashMap<String, Json>);

impl Context {
    /// Keeps what a call returned, if it can be referred to.
    pub(crate) fn keep(&mut self, number: usize, alias: Option<String>, result: &Json) {
        let item = result.get("item").filter(|item| item.is_object());
        let items = result.get("items").filter(|items| items.is_array());
        if let Some(value) = item.or(items) {
            self.0.insert(alias.unwrap_or_else(|| number.to_string()), value.clone());
        }
    }

    /// Parameters with the references replaced by what they refer to.
    pub(crate) fn resolved(&self, value: &Json) -> Result<Json, Failure> {
        match value {
            Json::Array(elements) => elements.iter().map(|element| self.resolved(element)).collect(),
            Json::Object(map) => match single(map) {
                Some(("$ref", path)) => self.one(path),
                Some(("$refArray", path)) => self.column(path),
                _ => map.iter().map(|(key, value)| Ok((key.clone(), self.resolved(value)?))).collect(),
            },
            other => Ok(other.clone()),
        }
    }

    /// One value: the alias alone, or what stands at the end of a dotted way in it.
    fn one(&self, path: &Json) -> Result<Json, Failure> {
        let path = text(path)?;
        let mut parts = path.split('.');
        let start = parts.next().and_then(|alias| self.0.get(alias)).ok_or_else(|| lost(path))?;
        let end = parts.try_fold(start, |value, part| match value {
            Json::Array(elements) => elements.get(part.parse::<usize>().ok()?),
            value => value.get(part),
        });
        end.cloned().ok_or_else(|| lost(path))
    }

    /// A field of every item.
    fn column(&self, path: &Json) -> Result<Json, Failure> {
        let path = text(path)?;
        let (alias, field) = path.split_once('.').ok_or_else(|| lost(path))?;
        let items = self.0.get(alias).and_then(Json::as_array).ok_or_else(|| lost(path))?;
        let value = |item: &Json| field.split('.').try_fold(item, |value, part| value.get(part)).cloned();
        items.iter().map(|item| value(item).ok_or_else(|| lost(path))).collect()
    }
}

fn single(map: &Map<String, Json>) -> Option<(&str, &Json)> {
    let mut entries = map.iter();
    let entry = entries.next()?;
    entries.next().is_none().then_some((entry.0.as_str(), entry.1))
}

fn text(path: &Json) -> Result<&str, Failure> {
    path.as_str().ok_or_else(|| refused("a reference is no text"))
}

fn lost(path: &str) -> Failure {
    refused(&format!("there is nothing to refer to at `{path}`"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn context() -> Context {
        let mut context = Context::default();
        context.keep(0, Some("task".into()), &json!({"item": {"id": 7, "group": {"id": 3}}}));
        context.keep(1, None, &json!({"items": [{"id": 1}, {"id": 2}]}));
        context.keep(2, Some("flat".into()), &json!({"chatId": 5}));
        context
    }

    #[test]
    fn references_work_anywhere_in_the_parameters() {
        let query = json!({"id": {"$ref": "task.id"}, "filter": [["id", "in", {"$refArray": "1.id"}]], "deep": {"x": {"$ref": "task.group.id"}}, "first": {"$ref": "1.0.id"}});
        assert_eq!(
            context().resolved(&query),
            Ok(json!({"id": 7, "filter": [["id", "in", [1, 2]]], "deep": {"x": 3}, "first": 1}))
        );
    }

    #[test]
    fn what_cannot_be_referred_to_is_refused() {
        for query in [
            json!({"$ref": "none.id"}),
            json!({"$ref": "task.name"}),
            json!({"$ref": "flat.chatId"}),
            json!({"$refArray": "1"}),
            json!({"$refArray": "task.id"}),
            json!({"$ref": 5}),
        ] {
            let (status, body) = context().resolved(&query).expect_err("a bad reference").render(&Default::default());
            assert_eq!(
                (status, &body["error"]["code"]),
                (400, &json!("BITRIX_REST_V3_EXCEPTION_INVALIDSELECTEXCEPTION")),
                "{query}"
            );
        }
    }

    #[test]
    fn an_object_with_more_keys_is_no_reference() {
        let query = json!({"$ref": "task.id", "other": 1});
        assert_eq!(context().resolved(&query), Ok(query));
    }
}
