//! Parameters as the query of a command: `fields[TITLE]=Roof&select[0]=ID`, as PHP reads it.

use crate::form::escape;
use crate::protocol::v2::list_keys;
use crate::types::OrderedJson;

/// Returns the query of parameters. `references` are the paths of the references in them.
///
/// # Errors
///
/// Returns why the parameters have no query. In a query, everything is a text: there is no `null`, no boolean and no empty
/// array.
pub(super) fn php_query(parameters: &OrderedJson, references: &[String]) -> Result<String, String> {
    let (out, key, path, left) = (String::new(), String::new(), Vec::new(), references.to_vec());
    let mut writer = QueryWriter { out, key, path, references, left };
    match parameters {
        OrderedJson::Object(map) => map.iter().try_for_each(|(key, value)| writer.pair(key, value, true))?,
        OrderedJson::Array(arguments) => {
            list_keys().zip(arguments).try_for_each(|(key, value)| writer.pair(&key, value, true))?;
        }
        _ => return Err("its parameters are neither an object nor a list of arguments".to_owned()),
    }
    Ok(writer.out)
}

struct QueryWriter<'r> {
    out: String,
    /// The current key, as it is written.
    key: String,
    /// The current key, as it is shown.
    path: Vec<String>,
    references: &'r [String],
    /// The references that have not been found yet.
    left: Vec<String>,
}

impl QueryWriter<'_> {
    fn pair(&mut self, key: &str, value: &OrderedJson, is_top: bool) -> Result<(), String> {
        let start = self.key.len();
        self.path.push(key.to_owned());
        // PHP renames such parameters.
        if key.is_empty() || key.contains(['[', ']']) || is_top && key.contains(['.', ' ']) {
            return Err(self.unsendable("the name", "it is empty or has a character that PHP replaces"));
        }
        if is_top {
            escape(key, &mut self.key);
        } else {
            self.key.push('[');
            escape(key, &mut self.key);
            self.key.push(']');
        }
        self.value(value)?;
        self.key.truncate(start);
        self.path.pop();
        Ok(())
    }

    fn value(&mut self, value: &OrderedJson) -> Result<(), String> {
        match value {
            OrderedJson::Null => Err(self.unsendable("`null`", NO_FORM)),
            OrderedJson::Bool(flag) => Err(self.unsendable(&format!("the boolean `{flag}`"), NO_FORM)),
            OrderedJson::Number(number) => {
                self.text(&number.to_string());
                Ok(())
            }
            OrderedJson::String(text) if text.contains("$result[") => {
                Err(self.unsendable("the text `$result[…]`", "the portal would replace it"))
            }
            OrderedJson::String(text) => {
                self.text(text);
                Ok(())
            }
            OrderedJson::Array(elements) if elements.is_empty() => Err(self.unsendable("an empty array", NO_FORM)),
            OrderedJson::Array(elements) => {
                list_keys().zip(elements).try_for_each(|(key, value)| self.pair(&key, value, false))
            }
            OrderedJson::Object(map) if map.is_empty() => Err(self.unsendable("an empty object", NO_FORM)),
            OrderedJson::Object(map) => match self.take_reference(map)? {
                Some(path) => {
                    self.key_and_equals();
                    self.out.push_str("$result");
                    path.split('.').for_each(|part| self.out.extend(["[", part, "]"]));
                    Ok(())
                }
                None => map.iter().try_for_each(|(key, value)| self.pair(key, value, false)),
            },
        }
    }

    /// Returns the path of an object that is one of the references. Data that is the same as one cannot be told from it.
    fn take_reference(&mut self, map: &bitrix24_json::Map) -> Result<Option<String>, String> {
        let Some(path) = map.get("$ref").filter(|_| map.len() == 1).and_then(OrderedJson::as_str) else {
            return Ok(None);
        };
        match self.left.iter().position(|reference| reference == path) {
            Some(known) => Ok(Some(self.left.swap_remove(known))),
            None if self.references.iter().any(|reference| reference == path) => {
                Err(self.unsendable("the object with the key `$ref`", "it is the same as a reference"))
            }
            None => Ok(None),
        }
    }

    fn key_and_equals(&mut self) {
        if !self.out.is_empty() {
            self.out.push('&');
        }
        self.out.push_str(&self.key);
        self.out.push('=');
    }

    fn text(&mut self, text: &str) {
        self.key_and_equals();
        escape(text, &mut self.out);
    }

    fn unsendable(&self, what: &str, why: &str) -> String {
        format!(
            "{what} at `{}` cannot be sent in a batch: {why}; make this call outside of a batch",
            self.path.join(".")
        )
    }
}

const NO_FORM: &str = "a command consists of texts";

#[cfg(test)]
mod tests {
    use bitrix24_json::json;
    use proptest::prelude::*;

    use super::php_query;
    use crate::types::OrderedJson;

    fn query(parameters: OrderedJson) -> Result<String, String> {
        php_query(&parameters, &["c1.items.0.ID".to_owned()])
    }

    #[test]
    fn parameters_are_written_as_php_reads_them() {
        for (parameters, written) in [
            (json!({}), ""),
            (json!([]), ""),
            (json!({ "id": 15, "rate": 0.5, "name": "" }), "id=15&rate=0.5&name="),
            (
                json!({ "fields": { "TITLE": "A & B", "PHONE": [{ "VALUE": "+1" }] } }),
                "fields[TITLE]=A%20%26%20B&fields[PHONE][0][VALUE]=%2B1",
            ),
            (
                json!({ "filter": { ">=ID": 1, "!@ID": [2, 3] } }),
                "filter[%3E%3DID]=1&filter[%21%40ID][0]=2&filter[%21%40ID][1]=3",
            ),
            (json!([15, { "POST_MESSAGE": "Да" }]), "0=15&1[POST_MESSAGE]=%D0%94%D0%B0"),
            (json!({ "id": { "$ref": "c1.items.0.ID" } }), "id=$result[c1][items][0][ID]"),
            (json!({ "a": { "$ref": "other" } }), "a[%24ref]=other"),
        ] {
            assert_eq!(query(parameters).as_deref(), Ok(written));
        }
    }

    #[test]
    fn what_has_no_form_is_refused_with_its_path() {
        for (parameters, start) in [
            (
                json!({ "a": { "b": [1, null] } }),
                "`null` at `a.b.1` cannot be sent in a batch: a command consists of texts",
            ),
            (json!({ "a": true }), "the boolean `true` at `a` cannot"),
            (json!({ "filter": {} }), "an empty object at `filter` cannot"),
            (json!({ "a": [[]] }), "an empty array at `a.0` cannot"),
            (
                json!({ "a": "see $result[b]" }),
                "the text `$result[…]` at `a` cannot be sent in a batch: the portal would replace",
            ),
            (json!({ "a.b": 1 }), "the name at `a.b` cannot"),
            (json!({ "a": { "b[": 1 } }), "the name at `a.b[` cannot"),
            (json!({ "": 1 }), "the name at `` cannot"),
            (
                json!({ "id": { "$ref": "c1.items.0.ID" }, "note": { "$ref": "c1.items.0.ID" } }),
                "the object with the key `$ref` at `note` cannot be sent in a batch: it is the same as a reference",
            ),
            (json!(7), "its parameters are neither"),
        ] {
            let reason = query(parameters).unwrap_err();
            assert!(reason.starts_with(start), "{reason}");
        }
    }

    /// Reads a query as PHP does.
    fn php(query: &str) -> OrderedJson {
        let mut read = OrderedJson::Object(bitrix24_json::Map::new());
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap();
            let (first, rest) = key.split_once('[').unwrap_or((key, ""));
            let mut slot = &mut read[&*decode(first)];
            for part in rest.split('[').filter(|part| !part.is_empty()) {
                if slot.is_null() {
                    *slot = OrderedJson::Object(bitrix24_json::Map::new());
                }
                slot = &mut slot[&*decode(part.trim_end_matches(']'))];
            }
            *slot = decode(value).into();
        }
        read
    }

    fn decode(text: &str) -> String {
        let mut bytes = Vec::new();
        let mut rest = text.bytes();
        while let Some(byte) = rest.next() {
            let mut digit = || char::from(rest.next().unwrap()).to_digit(16).unwrap() as u8;
            bytes.push(if byte == b'%' { digit() << 4 | digit() } else { byte });
        }
        String::from_utf8(bytes).unwrap()
    }

    /// Returns what PHP makes of a JSON value: a map of texts.
    fn texts(json: &OrderedJson) -> OrderedJson {
        match json {
            OrderedJson::Array(elements) => (0..)
                .map(|number: usize| number.to_string())
                .zip(elements.iter().map(texts))
                .collect::<bitrix24_json::Map>()
                .into(),
            OrderedJson::Object(map) => {
                map.iter().map(|(key, value)| (key.to_owned(), texts(value))).collect::<bitrix24_json::Map>().into()
            }
            OrderedJson::String(text) => text.as_str().into(),
            other => other.to_string().into(),
        }
    }

    fn any_json() -> impl Strategy<Value = OrderedJson> {
        let scalar = prop_oneof![any::<i64>().prop_map(OrderedJson::from), "[^$]{0,8}".prop_map(OrderedJson::from)];
        scalar.prop_recursive(3, 12, 3, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 1..3).prop_map(OrderedJson::from),
                prop::collection::vec(("[^\\[\\]]{1,6}", inner), 1..3)
                    .prop_map(|entries| entries.into_iter().collect::<bitrix24_json::Map>().into()),
            ]
        })
    }

    proptest! {
        #[test]
        fn php_reads_what_was_sent(entries in prop::collection::vec(("[A-Za-z_]{1,6}", any_json()), 0..4)) {
            let parameters: bitrix24_json::Map = entries.into_iter().collect();
            let parameters = OrderedJson::from(parameters);
            prop_assert_eq!(php(&query(parameters.clone()).unwrap()), texts(&parameters));
        }
    }
}
