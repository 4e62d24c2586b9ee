//! `batch`: several calls in one request, each of which can refer to the results of earlier ones.

use std::time::Duration;

use bitrix24_json::{Map, Value as Json, json};

use crate::methods::call::call;
use crate::methods::context::Context;
use crate::methods::outcome::Outcome;
use crate::methods::references::{EarlierResults, invalid_batch};
use crate::methods::result_source::ResultSource;
use crate::state::recorded::Request;
use crate::wire::failure::Failure;

/// The name of the method.
pub(crate) const NAME: &str = "batch";

/// Whether a call of a batch is executed.
pub(crate) enum Entrance {
    Open,
    /// It fails instead.
    Failed(Failure),
    /// The batch ends there, and its response is replaced.
    Ended(Failure),
}

/// The largest number of calls in a batch.
const MAX_CALLS: usize = 50;

/// Executes the calls of a batch in order, up to the first failure. Returns their results and their operating time.
///
/// Adds the calls to `executed`, including the failed one. `enter` can fail a call before it is executed.
pub(crate) fn run(
    context: &Context,
    request: &Request,
    executed: &mut Vec<Request>,
    mut enter: impl FnMut(&str) -> Entrance,
) -> Result<(Outcome, Duration), Failure> {
    let calls = read(&request.params, context.state.options.strict_batch)?;
    let mut source = ResultSource::Portal;
    let (mut earlier, mut results, mut operating) = (EarlierResults::default(), Vec::new(), Duration::ZERO);
    for (at, entry) in calls.into_iter().enumerate() {
        let params = earlier.resolve(&entry.query)?;
        let mut request = Request { method: entry.method, params, status: None, in_batch: true, ..request.clone() };
        if let Some(params) = request.params.as_object_mut() {
            params.remove("auth");
        }
        operating += context.state.operating_time(&request.method);
        let result = match (enter(&request.method), request.method.as_str()) {
            (Entrance::Failed(failure) | Entrance::Ended(failure), _) => Err(failure),
            (Entrance::Open, NAME) => Err(Failure::error("BatchMethodNotAllowed")),
            (Entrance::Open, _) => call(context, &request),
        };
        request.code = result.as_ref().err().map(|failure| failure.code(context.api()).to_owned());
        request.events = result.as_ref().map(|(outcome, _)| outcome.events.clone()).unwrap_or_default();
        executed.push(request);
        let (outcome, _) = result?;
        source = if outcome.source == ResultSource::Portal { source } else { outcome.source };
        earlier.add(at, entry.alias, &outcome.result);
        results.push(outcome.result);
    }
    Ok((Outcome::new(Json::Array(results), source), operating))
}

/// A call in a batch.
struct BatchEntry {
    method: String,
    query: Json,
    alias: Option<String>,
}

/// Reads the body: an array of calls, or, unless `strict`, an object with numbers as keys.
fn read(body: &Json, strict: bool) -> Result<Vec<BatchEntry>, Failure> {
    let entries: Vec<&Json> = match body {
        Json::Array(entries) => entries.iter().collect(),
        Json::Object(map) if !strict && !map.is_empty() => {
            numbered(map).ok_or_else(|| invalid_batch("the body must be an array of calls"))?
        }
        Json::Object(map) if map.is_empty() => Vec::new(),
        _ => return Err(invalid_batch("the body must be an array of calls")),
    };
    if entries.len() > MAX_CALLS {
        return Err(Failure::error("BatchLengthExceeded"));
    }
    let calls: Vec<BatchEntry> = entries.into_iter().map(read_call).collect::<Result<_, _>>()?;
    for (at, entry) in calls.iter().enumerate() {
        if entry.alias.is_some() && calls[..at].iter().any(|other| other.alias == entry.alias) {
            return Err(invalid_batch("an alias is used twice"));
        }
    }
    Ok(calls)
}

/// Returns the entries `"0"`, `"1"`, … in the order of their numbers.
fn numbered(map: &Map) -> Option<Vec<&Json>> {
    let mut entries: Vec<(u32, &Json)> =
        map.iter().map(|(key, entry)| Some((key.parse().ok()?, entry))).collect::<Option<_>>()?;
    entries.sort_by_key(|(number, _)| *number);
    Some(entries.into_iter().map(|(_, entry)| entry).collect())
}

fn read_call(entry: &Json) -> Result<BatchEntry, Failure> {
    let method = entry.get("method").and_then(Json::as_str).filter(|method| !method.is_empty());
    let alias = match entry.get("as").filter(|alias| !alias.is_null()) {
        None => None,
        Some(alias) => Some(alias.as_str().ok_or_else(|| invalid_batch("an alias must be a string"))?.to_owned()),
    };
    let query = match entry.get("query") {
        None | Some(Json::Null) => json!({}),
        Some(Json::Array(list)) if list.is_empty() => json!({}),
        // The body of some methods is not an object.
        Some(query) => query.clone(),
    };
    Ok(BatchEntry { method: method.ok_or_else(|| invalid_batch("a call needs a method"))?.to_owned(), query, alias })
}
