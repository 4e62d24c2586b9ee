//! Scripts and expectations: listed and added.

use bitrix24_json::{Value as Json, json};

use crate::control::input::{Input, Object};
use crate::control::refusal::Refusal;
use crate::methods::system::callable_methods;
use crate::state::PortalState;
use crate::state::expectations::Expectation;
use crate::state::handlers::{Handlers, MethodResult};
use crate::state::lock::lock;
use crate::values::problems::unknown;
use crate::wire::failure::Failure;

/// Lists the scripted results that no call has used.
pub(crate) fn list(state: &PortalState) -> Json {
    let handlers = lock(&state.handlers);
    let scripts = handlers.scripts().map(|(method, results)| {
        let results: Json = results.iter().map(written).collect();
        json!({"method": method, "results": results})
    });
    json!({"scripts": scripts.collect::<Json>()})
}

fn written(result: &MethodResult) -> Json {
    match result {
        Ok(result) => json!({"result": result}),
        Err(failure) => json!({"failure": failure.write()}),
    }
}

/// Adds results to the script of a method.
pub(crate) fn add(state: &PortalState, input: &Input<'_>) -> Result<(), Refusal> {
    let body = input.object(&["method", "results"])?;
    let method = body.required("method", "the name of a method", Json::as_str)?;
    let results = body.required("results", "an array", Json::as_array)?;
    let named = results.iter().enumerate().map(|(at, result)| (format!("result {}", at + 1), result));
    let results = named.map(|(name, result)| read_result(state, &name, result)).collect::<Result<Vec<_>, _>>()?;
    lock(&state.handlers).script(method, results);
    Ok(())
}

fn read_result(state: &PortalState, name: &str, json: &Json) -> Result<MethodResult, Refusal> {
    let given = Object::read(name, json, &["result", "failure"])?;
    match (given.get("result"), given.get("failure")) {
        (Some(result), None) => Ok(Ok(result.clone())),
        (None, Some(failure)) => Ok(Err(read_failure(state, &format!("{name}, the failure"), failure)?)),
        _ => Err(Refusal::invalid(format!("{name} needs either `result` or `failure`"))),
    }
}

fn read_failure(state: &PortalState, name: &str, json: &Json) -> Result<Failure, Refusal> {
    let given = Object::read(name, json, &["error", "status", "message", "validation"])?;
    let mut failure = Failure::error(given.required("error", "the name of an error, or a code", Json::as_str)?);
    if let Some(problem) = failure.unknown_name(&state.apis().all()) {
        return Err(Refusal::invalid(format!("{name}: {problem}")));
    }
    let status = |json: &Json| {
        json.as_u64().and_then(|status| u16::try_from(status).ok()).filter(|status| (100..600).contains(status))
    };
    if let Some(status) = given.optional("status", "an HTTP status", status)? {
        failure = failure.status(status);
    }
    if let Some(message) = given.optional("message", "a string", Json::as_str)? {
        failure = failure.message(message);
    }
    for entry in given.optional("validation", "an array", Json::as_array)?.into_iter().flatten() {
        let entry = Object::read(&format!("{name}, `validation`"), entry, &["field", "message"])?;
        let message = entry.required("message", "a string", Json::as_str)?;
        failure = match entry.optional("field", "a string", Json::as_str)? {
            Some(field) => failure.validation(field, message),
            None => failure.validation_message(message),
        };
    }
    Ok(failure)
}

/// Returns what is expected, and what is unmet.
pub(crate) fn expectations(state: &PortalState) -> Json {
    let unmet = state.unmet();
    let written =
        |Expectation { method, times, seen }: &Expectation| json!({"method": method, "times": times, "seen": seen});
    let all: Json = lock(&state.expectations).all().iter().map(written).collect();
    json!({"met": unmet.is_empty(), "unmet": unmet, "expectations": all})
}

/// Adds an expectation.
pub(crate) fn expect(state: &PortalState, input: &Input<'_>) -> Result<(), Refusal> {
    let body = input.object(&["method", "times"])?;
    let method = body.required("method", "the name of a method", Json::as_str)?;
    let times = body.required("times", "an integer from 0", Json::as_u64)?;
    let handlers = lock(&state.handlers);
    check_method(state, &handlers, method)?;
    lock(&state.expectations).add(method, times);
    Ok(())
}

/// Refuses a method that the portal does not respond to.
pub(crate) fn check_method(state: &PortalState, handlers: &Handlers, method: &str) -> Result<(), Refusal> {
    let known = callable_methods(&state.apis(), handlers);
    if known.iter().any(|known| known == method) {
        return Ok(());
    }
    Err(Refusal::invalid(unknown("method", method, known.iter().map(String::as_str))))
}
