//! The problems of what a test gives to a portal: seeds, rules, the bodies of control requests.

use bitrix24_json::Map;
use bitrix24_model::nearest;

/// Returns the problem of an unknown name, with a suggestion.
pub(crate) fn unknown<'a>(what: &str, name: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    format!("unknown {what} `{name}`{}", suggestion(name, &known))
}

/// Returns the end of a message about an unknown name: the known one that it may be meant for.
pub(crate) fn suggestion(name: &str, known: &[&str]) -> String {
    nearest(name, known).map(|near| format!("; did you mean `{near}`?")).unwrap_or_default()
}

/// Returns the problems of keys that are not among the known ones.
pub(crate) fn unknown_keys(map: &Map, known: &[&str]) -> Vec<String> {
    let is_unknown = |key: &&String| !known.contains(&key.as_str());
    map.keys().filter(is_unknown).map(|key| unknown("key", key, known.iter().copied())).collect()
}

/// Returns one text for all problems; of several, each has a line of its own.
pub(crate) fn listed(problems: &[String]) -> String {
    match problems {
        [one] => one.clone(),
        many => many.iter().map(|problem| format!("\n  {problem}")).collect(),
    }
}
