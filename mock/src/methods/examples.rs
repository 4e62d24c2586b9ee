//! Responses from the examples of the specs.

use std::sync::atomic::Ordering;

use bitrix24_json::{Map, Value as Json};
use bitrix24_model::{Example, ExampleResponse, Method};

use crate::methods::context::Context;
use crate::methods::outcome::Outcome;
use crate::methods::result_source::ResultSource;
use crate::state::recorded::Request;
use crate::values::generated::Generator;
use crate::values::uploads::file_param;
use crate::wire::failure::Failure;

/// The header in which a client of any language asks for an example, by its number from 1 or its title.
const HEADER: &str = "x-mock-example";

/// Returns the response of the example that a request asks for: by the header, or by being its request in a portal that
/// responds with examples. The request of a failure is often that of a success, so only the header asks for failures.
pub(crate) fn asked(context: &Context, method: &Method, request: &Request) -> Option<Result<Outcome, Failure>> {
    let state = &context.state;
    if let Some(name) = request.header(HEADER).filter(|_| !request.in_batch) {
        return Some(named(method, name).and_then(|example| response(context, example)));
    }
    let is_success = |example: &&Example| matches!(example.response, ExampleResponse::Result(_));
    let mut shown = method.examples.iter().filter(|_| state.examples.load(Ordering::Relaxed)).filter(is_success);
    let given = || context.read(method, &request.params).params;
    let is_same = |example: &&Example| context.read(method, &example.request).params == given();
    shown.find(is_same).map(|example| response(context, example))
}

fn named<'a>(method: &'a Method, name: &str) -> Result<&'a Example, Failure> {
    let number = name.trim().parse().ok().and_then(|number: usize| number.checked_sub(1));
    let by_number = number.and_then(|at| method.examples.get(at));
    let by_title = || method.examples.iter().find(|example| example.title.as_deref() == Some(name.trim()));
    by_number.or_else(by_title).ok_or_else(|| {
        let titles = method.examples.iter().filter_map(|example| Some(format!(", `{}`", example.title.as_ref()?)));
        let (count, titles) = (method.examples.len(), titles.collect::<String>());
        let message = format!("`{}` has no example `{}`; there are {count}{titles}", method.name, name.trim());
        Failure::error("MOCK_UNKNOWN_EXAMPLE").message(message)
    })
}

fn response(context: &Context, example: &Example) -> Result<Outcome, Failure> {
    match &example.response {
        ExampleResponse::Result(result) => {
            let (total, next) = (example.total, example.next);
            Ok(Outcome { total, next, ..Outcome::new(result.clone(), ResultSource::Example) })
        }
        ExampleResponse::Failure { status, error, message, validation } => {
            let failure = Failure::error(&context.api().error(*error).name).status(*status).message(message);
            Err(failure.validations(validation.iter().cloned()))
        }
    }
}

/// Returns the result of the first successful example, with the caller's values where it echoes its request's.
pub(crate) fn like_example(context: &Context, method: &Method, params: &Map) -> Json {
    match similar_success(method, params) {
        Some((request, result)) => with_echoes(request, result, params),
        None => Generator::numbered(context.api(), 1).result(&method.result),
    }
}

/// Returns the request and result of the first successful example that uploads a file if the call does, or else the first.
fn similar_success<'a>(method: &'a Method, params: &Map) -> Option<(&'a Json, &'a Json)> {
    let mut successes = method.examples.iter().filter_map(|example| match &example.response {
        ExampleResponse::Result(result) => Some((&example.request, result)),
        ExampleResponse::Failure { .. } => None,
    });
    let file = file_param(method);
    let is_similar = |(request, _): &(&Json, &Json)| {
        file.is_none_or(|file| request.get(&file.wire).is_some() == params.contains_key(&file.wire))
    };
    successes.clone().find(is_similar).or_else(|| successes.next())
}

/// Replaces the values of a result that are equal to those of the example's request by the caller's.
fn with_echoes(request: &Json, result: &Json, params: &Map) -> Json {
    let mut echoed = result.clone();
    let target =
        if echoed.get("item").is_some_and(Json::is_object) { echoed.get_mut("item") } else { Some(&mut echoed) };
    let shown = request.get("fields").filter(|fields| fields.is_object()).unwrap_or(request);
    let given = params.get("fields").and_then(Json::as_object).unwrap_or(params);
    for (name, value) in target.and_then(Json::as_object_mut).into_iter().flatten() {
        if let Some(given) = given.get(name).filter(|_| shown.get(name) == Some(&*value)) {
            *value = given.clone();
        }
    }
    echoed
}
