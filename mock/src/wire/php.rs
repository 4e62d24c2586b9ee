//! Queries and forms with PHP's nesting: `filter[>ID]=5&select[]=ID`.

use bitrix24_json::{Map, Value as Json};

use crate::wire::form::{encoded, form};

/// The deepest nesting, beyond which PHP ignores a pair.
const MAX_DEPTH: usize = 64;

/// Returns the values of a query or a form.
pub(crate) fn nested(text: &str) -> Map {
    let mut values = Map::new();
    for (name, value) in form(text) {
        let path = path(&name);
        if !path.first().is_none_or(|first| first.is_empty()) && path.len() <= MAX_DEPTH {
            insert(&mut values, &path, value);
        }
    }
    values.into_iter().map(|(name, value)| (name, with_lists(value))).collect()
}

/// Returns an object as a form, as PHP writes it: without what is `null` or empty.
pub(crate) fn form_of(values: &Json) -> String {
    let mut pairs = Vec::new();
    for (name, value) in values.as_object().into_iter().flatten() {
        flatten(name, value, &mut pairs);
    }
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    encoded(&pairs)
}

fn flatten(name: &str, value: &Json, pairs: &mut Vec<(String, String)>) {
    let text = match value {
        Json::Null => return,
        Json::Bool(flag) => i32::from(*flag).to_string(),
        Json::Number(number) => number.to_string(),
        Json::String(text) => text.clone(),
        Json::Array(elements) => {
            let elements = elements.iter().enumerate();
            return elements.for_each(|(at, element)| flatten(&format!("{name}[{at}]"), element, pairs));
        }
        Json::Object(entries) => {
            return entries.iter().for_each(|(key, entry)| flatten(&format!("{name}[{key}]"), entry, pairs));
        }
    };
    pairs.push((name.to_owned(), text));
}

/// Divides `a[b][c]` into `a`, `b` and `c`.
fn path(name: &str) -> Vec<&str> {
    let Some((first, mut rest)) = name.split_once('[').filter(|(first, _)| !first.is_empty()) else {
        return vec![name];
    };
    let mut path = vec![first];
    loop {
        let Some((part, after)) = rest.split_once(']') else {
            // A bracket that is not closed belongs to no name.
            return path;
        };
        path.push(part);
        match after.strip_prefix('[') {
            Some(next) => rest = next,
            None => return path,
        }
    }
}

fn insert(values: &mut Map, path: &[&str], value: String) {
    let [first, rest @ ..] = path else { return };
    let name = if first.is_empty() { next_number(values) } else { (*first).to_owned() };
    if rest.is_empty() {
        values.insert(name, Json::String(value));
        return;
    }
    if !values.get(&name).is_some_and(Json::is_object) {
        values.insert(name.clone(), Json::Object(Map::new()));
    }
    if let Some(inner) = values.get_mut(&name).and_then(Json::as_object_mut) {
        insert(inner, rest, value);
    }
}

/// Returns the key for a value without one: the largest number that is used, and one.
fn next_number(values: &Map) -> String {
    let largest = values.keys().filter_map(|key| key.parse::<u64>().ok()).max();
    largest.map_or(0, |number| number.saturating_add(1)).to_string()
}

/// Returns a value with arrays in the place of objects whose keys are the numbers from 0 on.
fn with_lists(value: Json) -> Json {
    match value {
        Json::Object(map) => {
            let is_list = !map.is_empty() && map.keys().enumerate().all(|(at, key)| *key == at.to_string());
            let entries = map.into_iter().map(|(key, value)| (key, with_lists(value)));
            if is_list { entries.map(|(_, value)| value).collect() } else { Json::Object(entries.collect()) }
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use bitrix24_json::json;

    use super::*;

    fn read(text: &str) -> Json {
        Json::Object(nested(text))
    }

    #[test]
    fn brackets_nest() {
        let text = "fields[PHONE][0][VALUE]=%2B1&fields[PHONE][0][VALUE_TYPE]=WORK&fields[TITLE]=a+b";
        assert_eq!(read(text), json!({"fields": {"PHONE": [{"VALUE": "+1", "VALUE_TYPE": "WORK"}], "TITLE": "a b"}}));
        assert_eq!(read("select[]=ID&select[]=NAME"), json!({"select": ["ID", "NAME"]}));
        assert_eq!(read("filter[>ID]=5&filter%5B%40ID%5D[]=7"), json!({"filter": {">ID": "5", "@ID": ["7"]}}));
        assert_eq!(read("0=1&1[TEXT]=x"), json!({"0": "1", "1": {"TEXT": "x"}}));
    }

    #[test]
    fn numbers_with_gaps_are_keys() {
        assert_eq!(read("a[1]=x&a[]=y"), json!({"a": {"1": "x", "2": "y"}}));
        assert_eq!(read("a[5]=x&a[0]=y"), json!({"a": {"5": "x", "0": "y"}}));
    }

    #[test]
    fn the_last_value_of_a_name_counts() {
        assert_eq!(read("a=1&a=2"), json!({"a": "2"}));
        assert_eq!(read("a=1&a[b]=2"), json!({"a": {"b": "2"}}));
        assert_eq!(read("a[b]=2&a=1"), json!({"a": "1"}));
    }

    #[test]
    fn what_is_written_is_read_back_as_texts() {
        let written = form_of(&json!({"a": {"b": [1, "x y", true], "c": null, "d": []}, "e": "&="}));
        assert_eq!(read(&written), json!({"a": {"b": ["1", "x y", "1"]}, "e": "&="}));
    }

    #[test]
    fn broken_names_do_no_harm() {
        assert_eq!(read("a[b=1&=2&[c]=3&a[]]=4"), json!({"a": ["4"], "[c]": "3"}));
        let deep = format!("a{}=1", "[x]".repeat(100_000));
        assert_eq!(read(&deep), json!({}));
    }
}
