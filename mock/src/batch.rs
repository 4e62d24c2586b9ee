//! `batch`: several calls in one request, each of which can use what those before it returned.

use std::time::Duration;

use serde_json::{Map, Value as Json, json};

use crate::capture::Request;
use crate::core::Core;
use crate::examples::first_success;
use crate::failure::Failure;
use crate::references::Context;
use crate::select::World;

/// The name of the method.
pub(crate) const NAME: &str = "batch";

/// How many calls a batch may hold.
const MOST: usize = 50;

/// Runs the calls of a batch in order and stops at the first failure; gives the results and the time that they took.
pub(crate) fn run(core: &Core, request: &Request, inner: &mut Vec<Request>) -> Result<(Json, Duration), Failure> {
    if let Some((_, shown)) =
        core.api().method(NAME).and_then(|method| first_success(method).filter(|(shown, _)| **shown == request.params))
    {
        return Ok((shown.clone(), Duration::ZERO));
    }
    let calls = read(&request.params, core.options.strict_batch)?;
    let (mut context, mut results, mut took) = (Context::default(), Vec::new(), Duration::ZERO);
    for (at, call) in calls.into_iter().enumerate() {
        let params = context.resolved(&call.query)?;
        let mut request = Request { method: call.method, params, status: None, in_batch: true, ..request.clone() };
        if let Some(params) = request.params.as_object_mut() {
            params.shift_remove("auth");
        }
        took += core.cost(&request.method);
        let result =
            if request.method == NAME { Err(Failure::error("BatchMethodNotAllowed")) } else { core.call(&request) };
        inner.push(request);
        let (result, _) = result?;
        context.keep(at, call.alias, &result);
        results.push(result);
    }
    Ok((Json::Array(results), took))
}

/// One call of a batch.
struct Call {
    method: String,
    query: Json,
    alias: Option<String>,
}

/// Reads the body: a list of calls, or, unless told to be strict, an object with the calls under their numbers.
fn read(body: &Json, strict: bool) -> Result<Vec<Call>, Failure> {
    let entries: Vec<&Json> = match body {
        Json::Array(entries) => entries.iter().collect(),
        Json::Object(map) if !strict && !map.is_empty() => {
            numbered(map).ok_or_else(|| refused("the body is no list of calls"))?
        }
        Json::Object(map) if map.is_empty() => Vec::new(),
        _ => return Err(refused("the body is no list of calls")),
    };
    if entries.len() > MOST {
        return Err(Failure::error("BatchLengthExceeded"));
    }
    let calls: Vec<Call> = entries.into_iter().map(read_call).collect::<Result<_, _>>()?;
    for (at, call) in calls.iter().enumerate() {
        if call.alias.is_some() && calls[..at].iter().any(|other| other.alias == call.alias) {
            return Err(refused("an alias is used twice"));
        }
    }
    Ok(calls)
}

/// The entries `"0"`, `"1"`, … in the order of their numbers.
fn numbered(map: &Map<String, Json>) -> Option<Vec<&Json>> {
    let mut entries: Vec<(u32, &Json)> =
        map.iter().map(|(key, entry)| Some((key.parse().ok()?, entry))).collect::<Option<_>>()?;
    entries.sort_by_key(|(number, _)| *number);
    Some(entries.into_iter().map(|(_, entry)| entry).collect())
}

fn read_call(entry: &Json) -> Result<Call, Failure> {
    let method = entry.get("method").and_then(Json::as_str).filter(|method| !method.is_empty());
    let alias = match entry.get("as").filter(|alias| !alias.is_null()) {
        None => None,
        Some(alias) => Some(alias.as_str().ok_or_else(|| refused("an alias is no text"))?.to_owned()),
    };
    let query = match entry.get("query") {
        None | Some(Json::Null) => json!({}),
        Some(Json::Array(list)) if list.is_empty() => json!({}),
        // What a method takes as its whole body need not be an object.
        Some(query) => query.clone(),
    };
    Ok(Call { method: method.ok_or_else(|| refused("a call names no method"))?.to_owned(), query, alias })
}

/// The failure for a batch that cannot be read.
pub(crate) fn refused(why: &str) -> Failure {
    Failure::error("InvalidSelect").message(format!("Unable to recognize select expression: {why}"))
}
