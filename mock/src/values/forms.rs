//! Forms of values: portals of REST 2.0 write a number as a number or as text, and a flag in several ways.

use std::borrow::Cow;
use std::collections::BTreeMap;

use bitrix24_json::{Value as Json, json};
use bitrix24_model::{Api, Protocol};

use crate::values::number::{integer, number};
use crate::values::objects::Row;

/// How a portal writes the values of an object: like the first value that examples show of each field.
#[derive(Debug, Default)]
pub(crate) struct Forms(BTreeMap<String, Json>);

impl Forms {
    /// Returns whether values of a type have several forms. Those of REST 3.0 have one.
    pub(crate) fn vary(api: &Api) -> bool {
        api.protocol == Protocol::V2
    }

    /// Collects the forms that rows of examples show.
    pub(crate) fn of<'r>(api: &Api, rows: impl Iterator<Item = &'r Row>) -> Self {
        let mut forms = BTreeMap::new();
        for (name, value) in rows.filter(|_| Self::vary(api)).flatten() {
            if has_forms(value) && !forms.contains_key(name) {
                forms.insert(name.clone(), value.clone());
            }
        }
        Self(forms)
    }

    /// Returns a value in the form of its field.
    pub(crate) fn written<'v>(&self, name: &str, value: Cow<'v, Json>) -> Cow<'v, Json> {
        match self.0.get(name).and_then(|shown| like(shown, &value)) {
            Some(written) => Cow::Owned(written),
            None => value,
        }
    }
}

/// Returns whether a value shows a form that its type does not tell.
fn has_forms(value: &Json) -> bool {
    match value {
        Json::Bool(_) | Json::Number(_) => true,
        Json::String(_) => number(value).is_some(),
        Json::Array(elements) => elements.first().is_some_and(has_forms),
        Json::Null | Json::Object(_) => false,
    }
}

/// Returns a value in the form of another one, if it differs.
pub(crate) fn like(shown: &Json, value: &Json) -> Option<Json> {
    match (shown, value) {
        (Json::String(_), Json::Number(_)) => Some(json!(value.to_string())),
        (Json::Number(_), Json::String(_)) => integer(value).map(Json::from).or_else(|| number(value).map(Json::from)),
        (Json::Bool(_), Json::String(text)) if text == "Y" || text == "N" => Some(json!(text == "Y")),
        (Json::Array(shown), Json::Array(elements)) => {
            let shown = shown.first()?;
            Some(elements.iter().map(|element| like(shown, element).unwrap_or_else(|| element.clone())).collect())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_written_like_another() {
        assert_eq!(like(&json!("410"), &json!(5)), Some(json!("5")));
        assert_eq!(like(&json!("0.00"), &json!(2.5)), Some(json!("2.5")));
        assert_eq!(like(&json!(410), &json!("5")), Some(json!(5)));
        assert_eq!(like(&json!(true), &json!("N")), Some(json!(false)));
        assert_eq!(like(&json!(["13"]), &json!([7, "8"])), Some(json!(["7", "8"])));
        assert_eq!(like(&json!("410"), &json!(null)), None);
    }
}
