//! References between the commands of a batch: `$result[name][key]`.

use bitrix24_json::{Map, Value as Json};

const START: &str = "$result[";

/// Returns a value with references replaced by what they point to in the results of earlier commands. Only a text or a
/// number is put in; anything else leaves nothing.
pub(crate) fn resolved(value: Json, results: &Map) -> Json {
    match value {
        Json::String(text) if text.contains(START) => Json::String(replaced(&text, results)),
        Json::Array(elements) => elements.into_iter().map(|element| resolved(element, results)).collect(),
        Json::Object(map) => map.into_iter().map(|(key, value)| (key, resolved(value, results))).collect(),
        other => other,
    }
}

fn replaced(text: &str, results: &Map) -> String {
    let (mut replaced, mut rest) = (String::new(), text);
    while let Some((before, reference)) = rest.split_once("$result[") {
        replaced.push_str(before);
        let (path, after) = path(reference);
        replaced.push_str(&scalar(&path, results).unwrap_or_default());
        rest = after;
    }
    replaced + rest
}

/// Divides `a][b] rest` into the names in brackets and what follows.
fn path(reference: &str) -> (Vec<&str>, &str) {
    let (mut path, mut rest) = (Vec::new(), reference);
    while let Some((part, after)) = rest.split_once(']') {
        path.push(part);
        match after.strip_prefix('[') {
            Some(next) => rest = next,
            None => return (path, after),
        }
    }
    (path, "")
}

fn scalar(path: &[&str], results: &Map) -> Option<String> {
    let (first, rest) = path.split_first()?;
    let value = rest.iter().try_fold(results.get(first)?, |value, part| match value {
        Json::Array(elements) => elements.get(part.parse::<usize>().ok()?),
        value => value.get(*part),
    })?;
    match value {
        Json::String(text) => Some(text.clone()),
        Json::Number(number) => Some(number.to_string()),
        Json::Bool(flag) => Some(if *flag { "1".to_owned() } else { String::new() }),
        Json::Null | Json::Array(_) | Json::Object(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use bitrix24_json::json;

    use super::*;

    fn read(text: &str) -> Json {
        let results =
            json!({"deals": [{"ID": "7"}, {"ID": "9"}], "add": 5, "user": {"UF_DEPARTMENT": [3], "ACTIVE": true}});
        resolved(json!({"x": [text]}), results.as_object().expect("an object"))["x"][0].clone()
    }

    #[test]
    fn references_are_replaced_by_scalars() {
        assert_eq!(read("$result[add]"), "5");
        assert_eq!(read("$result[deals][1][ID]"), "9");
        assert_eq!(read("U_$result[user][UF_DEPARTMENT][0]-$result[add]!"), "U_3-5!");
        assert_eq!(read("$result[user][ACTIVE]"), "1");
    }

    #[test]
    fn what_cannot_be_resolved_is_empty() {
        for text in
            ["$result[none]", "$result[deals]", "$result[deals][2][ID]", "$result[add][x]", "$result[", "$result[add"]
        {
            assert_eq!(read(text), "", "{text}");
        }
        assert_eq!(read("$resul[add]"), "$resul[add]");
    }
}
