//! References between the calls of a batch: `{"$ref": "alias.path"}` and `{"$refArray": "alias.field"}`.

use std::collections::HashMap;

use bitrix24_json::{Map, Value as Json};

use crate::wire::failure::Failure;

/// The results that later calls can refer to, by alias or number: the `item` or `items` of each call.
#[derive(Debug, Default)]
pub(crate) struct EarlierResults(HashMap<String, Json>);

impl EarlierResults {
    /// Adds the result of a call, if calls can refer to it.
    pub(crate) fn add(&mut self, number: usize, alias: Option<String>, result: &Json) {
        let item = result.get("item").filter(|item| item.is_object());
        let items = result.get("items").filter(|items| items.is_array());
        if let Some(value) = item.or(items) {
            self.0.insert(alias.unwrap_or_else(|| number.to_string()), value.clone());
        }
    }

    /// Returns parameters with their references replaced by values.
    pub(crate) fn resolve(&self, value: &Json) -> Result<Json, Failure> {
        match value {
            Json::Array(elements) => elements.iter().map(|element| self.resolve(element)).collect(),
            Json::Object(map) => match single(map) {
                Some(("$ref", path)) => self.value(path),
                Some(("$refArray", path)) => self.column(path),
                _ => map.iter().map(|(key, value)| Ok((key.clone(), self.resolve(value)?))).collect(),
            },
            other => Ok(other.clone()),
        }
    }

    /// Returns the value of `$ref`: the `item` or `items` of an alias, or the value at a dotted path in it.
    fn value(&self, path: &Json) -> Result<Json, Failure> {
        let path = text(path)?;
        let mut parts = path.split('.');
        let start = parts.next().and_then(|alias| self.0.get(alias)).ok_or_else(|| unresolved(path))?;
        let end = parts.try_fold(start, |value, part| match value {
            Json::Array(elements) => elements.get(part.parse::<usize>().ok()?),
            value => value.get(part),
        });
        end.cloned().ok_or_else(|| unresolved(path))
    }

    /// Returns the values of `$refArray`: a field of every item.
    fn column(&self, path: &Json) -> Result<Json, Failure> {
        let path = text(path)?;
        let (alias, field) = path.split_once('.').ok_or_else(|| unresolved(path))?;
        let items = self.0.get(alias).and_then(Json::as_array).ok_or_else(|| unresolved(path))?;
        let value = |item: &Json| field.split('.').try_fold(item, |value, part| value.get(part)).cloned();
        items.iter().map(|item| value(item).ok_or_else(|| unresolved(path))).collect()
    }
}

fn single(map: &Map) -> Option<(&str, &Json)> {
    let mut entries = map.iter();
    let entry = entries.next()?;
    entries.next().is_none().then_some((entry.0.as_str(), entry.1))
}

fn text(path: &Json) -> Result<&str, Failure> {
    path.as_str().ok_or_else(|| invalid_batch("a reference must be a string"))
}

fn unresolved(path: &str) -> Failure {
    invalid_batch(&format!("the reference `{path}` points to nothing"))
}

/// Returns the failure for a batch that cannot be read.
pub(crate) fn invalid_batch(why: &str) -> Failure {
    Failure::error("InvalidSelect").message(format!("Unable to recognize select expression: {why}"))
}

#[cfg(test)]
mod tests {
    use bitrix24_json::json;

    use super::*;

    fn results() -> EarlierResults {
        let mut results = EarlierResults::default();
        results.add(0, Some("task".into()), &json!({"item": {"id": 7, "group": {"id": 3}}}));
        results.add(1, None, &json!({"items": [{"id": 1}, {"id": 2}]}));
        results.add(2, Some("flat".into()), &json!({"chatId": 5}));
        results
    }

    #[test]
    fn references_are_resolved_at_any_depth() {
        let query = json!({"id": {"$ref": "task.id"}, "filter": [["id", "in", {"$refArray": "1.id"}]], "deep": {"x": {"$ref": "task.group.id"}}, "first": {"$ref": "1.0.id"}});
        assert_eq!(
            results().resolve(&query),
            Ok(json!({"id": 7, "filter": [["id", "in", [1, 2]]], "deep": {"x": 3}, "first": 1}))
        );
    }

    #[test]
    fn unresolved_references_are_rejected() {
        for query in [
            json!({"$ref": "none.id"}),
            json!({"$ref": "task.name"}),
            json!({"$ref": "flat.chatId"}),
            json!({"$refArray": "1"}),
            json!({"$refArray": "task.id"}),
            json!({"$ref": 5}),
        ] {
            let (status, body) =
                results().resolve(&query).expect_err("an unresolved reference").render(&Default::default());
            assert_eq!(
                (status, &body["error"]["code"]),
                (400, &json!("BITRIX_REST_V3_EXCEPTION_INVALIDSELECTEXCEPTION")),
                "{query}"
            );
        }
    }

    #[test]
    fn an_object_with_more_keys_is_not_a_reference() {
        let query = json!({"$ref": "task.id", "other": 1});
        assert_eq!(results().resolve(&query), Ok(query));
    }
}
