//! The OpenAPI document of the control, which is the table of its routes.

use std::borrow::Cow;
use std::sync::LazyLock;

use bitrix24_json::{Map, Value as Json};
use hyper::Method as Verb;

use crate::control::refusal::Refusal;

/// The document.
pub(crate) const TEXT: &str = include_str!("openapi.json");

/// An operation of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operation {
    Page,
    Script,
    Document,
    Health,
    Reset,
    Objects,
    Rows,
    ReplaceRows,
    Row,
    PutRow,
    RemoveRow,
    Faults,
    AddFaults,
    ClearFaults,
    Scripts,
    AddScript,
    ClearScripts,
    Expectations,
    AddExpectation,
    ClearExpectations,
    Requests,
    ClearRequests,
    WaitForRequests,
    Request,
    Replay,
    Events,
    ClearEvents,
    DeliveredEvents,
    Time,
    SetTime,
    AdvanceTime,
    OperatingTimes,
    SetOperatingTime,
    Tokens,
    IssueTokens,
    ExpireToken,
    RevokeToken,
    IssueCode,
    Scopes,
    SetScopes,
    Examples,
    SetExamples,
}

/// The operations by their identifiers in the document.
const OPERATIONS: [(&str, Operation); 42] = [
    ("page", Operation::Page),
    ("script", Operation::Script),
    ("document", Operation::Document),
    ("health", Operation::Health),
    ("reset", Operation::Reset),
    ("objects", Operation::Objects),
    ("rows", Operation::Rows),
    ("replaceRows", Operation::ReplaceRows),
    ("row", Operation::Row),
    ("putRow", Operation::PutRow),
    ("removeRow", Operation::RemoveRow),
    ("faults", Operation::Faults),
    ("addFaults", Operation::AddFaults),
    ("clearFaults", Operation::ClearFaults),
    ("scripts", Operation::Scripts),
    ("addScript", Operation::AddScript),
    ("clearScripts", Operation::ClearScripts),
    ("expectations", Operation::Expectations),
    ("addExpectation", Operation::AddExpectation),
    ("clearExpectations", Operation::ClearExpectations),
    ("requests", Operation::Requests),
    ("clearRequests", Operation::ClearRequests),
    ("waitForRequests", Operation::WaitForRequests),
    ("request", Operation::Request),
    ("replay", Operation::Replay),
    ("events", Operation::Events),
    ("clearEvents", Operation::ClearEvents),
    ("deliveredEvents", Operation::DeliveredEvents),
    ("time", Operation::Time),
    ("setTime", Operation::SetTime),
    ("advanceTime", Operation::AdvanceTime),
    ("operatingTimes", Operation::OperatingTimes),
    ("setOperatingTime", Operation::SetOperatingTime),
    ("tokens", Operation::Tokens),
    ("issueTokens", Operation::IssueTokens),
    ("expireToken", Operation::ExpireToken),
    ("revokeToken", Operation::RevokeToken),
    ("issueCode", Operation::IssueCode),
    ("scopes", Operation::Scopes),
    ("setScopes", Operation::SetScopes),
    ("examples", Operation::Examples),
    ("setExamples", Operation::SetExamples),
];

struct Route {
    verb: Verb,
    /// The segments below `/_mock/`, of which `{…}` stands for any.
    path: Vec<String>,
    operation: Operation,
    /// The names of the parameters in the query.
    query: Vec<String>,
}

static ROUTES: LazyLock<Vec<Route>> = LazyLock::new(|| {
    let document: Json = serde_json::from_str(TEXT).unwrap_or_default();
    let paths = document["paths"].as_object().into_iter().flatten();
    let mut routes: Vec<Route> = paths.flat_map(|(path, item)| routes_of(path, item)).collect();
    // A literal segment is preferred to a parameter.
    routes.sort_by_key(|route| route.path.iter().filter(|part| is_parameter(part)).count());
    routes
});

fn routes_of(path: &str, item: &Json) -> Vec<Route> {
    let parts: Vec<String> = path.split('/').filter(|part| !part.is_empty()).skip(1).map(str::to_owned).collect();
    let route = |(verb, details): (&String, &Json)| {
        let id = details["operationId"].as_str()?;
        let operation = OPERATIONS.iter().find(|(known, _)| *known == id)?.1;
        let parameters = details["parameters"].as_array().into_iter().flatten().filter_map(Json::as_object);
        let name = |parameter: &Map| parameter.get("name")?.as_str().map(str::to_owned);
        let verb = verb.to_uppercase().parse().ok()?;
        Some(Route { verb, path: parts.clone(), operation, query: parameters.filter_map(name).collect() })
    };
    item.as_object().into_iter().flatten().filter_map(route).collect()
}

fn is_parameter(part: &str) -> bool {
    part.starts_with('{')
}

/// Returns the operation for a request, and the values of the parameters in its path.
pub(crate) fn find<'p>(verb: &Verb, path: &'p [Cow<'_, str>]) -> Result<(Operation, Vec<&'p str>), Refusal> {
    let fits = |route: &&Route| {
        route.path.len() == path.len()
            && route.path.iter().zip(path).all(|(part, given)| is_parameter(part) || part == given)
    };
    let values = |route: &Route| {
        let parameters = route.path.iter().zip(path).filter(|(part, _)| is_parameter(part));
        parameters.map(|(_, given)| &**given).collect()
    };
    if let Some(route) = ROUTES.iter().filter(fits).find(|route| route.verb == verb) {
        return Ok((route.operation, values(route)));
    }
    let others: Vec<&str> = ROUTES.iter().filter(fits).map(|route| route.verb.as_str()).collect();
    let asked = format!("/_mock/{}", path.join("/"));
    if others.is_empty() {
        return Err(Refusal::not_found(format!("there is no `{asked}`; `/_mock/openapi.json` lists all routes")));
    }
    Err(Refusal::not_allowed(format!("`{asked}` takes {}, not {verb}", others.join(", "))))
}

/// Returns the names of the parameters that an operation takes in the query.
pub(crate) fn query_parameters(operation: Operation) -> Vec<&'static str> {
    let route = ROUTES.iter().find(|route| route.operation == operation);
    route.map(|route| route.query.iter().map(String::as_str).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_is_in_the_document_and_has_its_identifier() {
        for (id, operation) in OPERATIONS {
            assert!(ROUTES.iter().any(|route| route.operation == operation), "`{id}` is not in the document");
            assert_eq!(format!("{operation:?}").to_lowercase(), id.to_lowercase());
        }
        let document: Json = serde_json::from_str(TEXT).expect("JSON");
        let items = document["paths"].as_object().expect("paths").values().filter_map(Json::as_object);
        let ids = items.flat_map(Map::values).filter(|details| details.get("operationId").is_some());
        assert_eq!(ids.count(), OPERATIONS.len(), "the document has operations that are not answered");
    }
}
