//! What is checked before the first request of a batch: whether every call can be sent.

use super::calls::RawCall;
use crate::client::{Client, ONLY_APPLICATIONS};
use crate::types::OrderedJson;

/// Why a call cannot be sent.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    /// The place of the call among all calls.
    pub(super) index: usize,
    pub(super) reason: String,
}

/// Checks calls that are sent in requests of at most `most`. `check_call` is what a protocol demands of a call: of its name,
/// its parameters, and the references in them.
pub(super) fn check(
    client: &Client,
    calls: &[RawCall],
    most: usize,
    mut check_call: impl FnMut(Option<&str>, &OrderedJson, &[String]) -> Result<(), String>,
) -> Result<(), Refusal> {
    for (index, call) in calls.iter().enumerate() {
        let start = index - index % most;
        let refused = |reason: String| Refusal { index, reason };
        let (query, references) = call.query.as_ref().map_err(|reason| refused(reason.to_string()))?;
        if call.application_only && client.inner().core.has_webhook() {
            return Err(refused(ONLY_APPLICATIONS.to_owned()));
        }
        if let Some((alias, _)) = &call.alias {
            check_alias(alias, &calls[start..index]).map_err(refused)?;
        }
        for path in references {
            check_reference(path, calls, start, index, most).map_err(refused)?;
        }
        check_call(call.alias.as_ref().map(|(alias, _)| alias.as_str()), query, references).map_err(refused)?;
    }
    Ok(())
}

/// Returns the name of the call that a reference such as `task.id` names.
pub(super) fn alias_of(path: &str) -> &str {
    path.split('.').next().unwrap_or_default()
}

pub(super) fn has_alias(call: &RawCall, name: &str) -> bool {
    call.alias.as_ref().is_some_and(|(alias, _)| alias == name)
}

fn check_alias(alias: &str, before: &[RawCall]) -> Result<(), String> {
    if alias.is_empty() || alias.contains('.') {
        return Err(format!("the step's name `{alias}` is empty or contains a dot; choose another"));
    }
    if alias.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(format!("the step's name `{alias}` is a number, which names a call by its place; choose a word"));
    }
    if before.iter().any(|call| has_alias(call, alias)) {
        return Err(format!("the step's name `{alias}` is already taken by an earlier call; choose another"));
    }
    Ok(())
}

/// Checks that a reference names an earlier call of the same request.
fn check_reference(path: &str, calls: &[RawCall], start: usize, index: usize, most: usize) -> Result<(), String> {
    let alias = alias_of(path);
    if calls[start..index].iter().any(|call| has_alias(call, alias)) {
        return Ok(());
    }
    Err(match calls.iter().position(|call| has_alias(call, alias)) {
        Some(source) if source < start => format!(
            "it refers to call {source}, which is in an earlier request, because a request makes {most} calls; \
             make both in a batch of at most {most} calls"
        ),
        Some(source) if source == index => "it refers to itself".to_owned(),
        Some(source) => format!("it refers to call {source}, which comes after it; change their order"),
        None => "it refers to a step that is not in this batch; add the step before it".to_owned(),
    })
}

/// Checks that the portal takes nothing for a reference but the references: it cannot tell the caller's data from them.
pub(super) fn check_data(_: Option<&str>, query: &OrderedJson, references: &[String]) -> Result<(), String> {
    let mut left: Vec<&str> = references.iter().map(String::as_str).collect();
    match data_like_a_reference(query, &mut left, &mut Vec::new()) {
        None => Ok(()),
        Some(path) => Err(format!(
            "its data has an object with the key `$ref` or `$refArray` at `{path}`, which the portal would replace; \
             make this call outside of a batch, or use a `Step` for a reference"
        )),
    }
}

/// Returns the path of an object that looks like a reference and is none of `left`.
fn data_like_a_reference(json: &OrderedJson, left: &mut Vec<&str>, path: &mut Vec<String>) -> Option<String> {
    let children: Vec<(String, &OrderedJson)> = match json {
        OrderedJson::Array(elements) => (0..).map(|index: usize| index.to_string()).zip(elements).collect(),
        OrderedJson::Object(map) => {
            if let Some(value) = map.get("$ref").or_else(|| map.get("$refArray")) {
                let known = left.iter().position(|known| value.as_str() == Some(known)).filter(|_| map.len() == 1);
                return match known {
                    Some(at) => {
                        left.swap_remove(at);
                        None
                    }
                    None => Some(path.join(".")),
                };
            }
            map.iter().map(|(key, value)| (key.to_owned(), value)).collect()
        }
        _ => return None,
    };
    children.into_iter().find_map(|(key, value)| {
        path.push(key);
        let found = data_like_a_reference(value, left, path);
        path.pop();
        found
    })
}
