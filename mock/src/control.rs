//! Control of the portal over HTTP, under `/_mock/`, for tests in any language.
//!
//! `openapi.json` is the table of the routes: what it does not list is not answered.

mod access;
mod document;
mod examples;
pub(crate) mod faults;
mod input;
mod overview;
mod refusal;
mod requests;
mod rows;
mod scripts;
mod time;
mod tokens;

use std::borrow::Cow;

use bitrix24_json::{Value as Json, json};

use crate::control::document::{Operation, find};
use crate::control::input::Input;
use crate::control::refusal::Refusal;
use crate::methods::context::Context;
use crate::state::lock::lock;
use crate::wire::http::{HttpRequest, HttpResponse};

/// Responds to a request for the path below `/_mock/`.
pub(crate) async fn respond(context: &Context, request: &HttpRequest, path: &[Cow<'_, str>]) -> HttpResponse {
    match answer(context, request, path).await {
        Ok(response) => response,
        Err(refusal) => refusal.response(),
    }
}

async fn answer(context: &Context, request: &HttpRequest, path: &[Cow<'_, str>]) -> Result<HttpResponse, Refusal> {
    access::check(&context.state, request)?;
    let (operation, values) = find(&request.verb, path)?;
    let input = Input::new(operation, values, request)?;
    let answer = match operation {
        Operation::Page | Operation::Script | Operation::Document => return Ok(overview::file(operation)),
        Operation::Replay => requests::replay(context, &input).await?,
        Operation::WaitForRequests => requests::wait(&context.state, &input).await?,
        other => run(context, other, &input)?,
    };
    Ok(HttpResponse::json(200, &answer))
}

/// Executes an operation that answers at once.
fn run(context: &Context, operation: Operation, input: &Input<'_>) -> Result<Json, Refusal> {
    let state = &context.state;
    match operation {
        // Answered before.
        Operation::Page | Operation::Script | Operation::Document | Operation::Replay | Operation::WaitForRequests => {}
        Operation::Health => return Ok(overview::health(context, input)),
        Operation::Reset => state.reset(),
        Operation::Objects => return Ok(rows::objects(state)),
        Operation::Rows => return rows::list(state, input),
        Operation::ReplaceRows => rows::replace(state, input)?,
        Operation::Row => return rows::get(state, input),
        Operation::PutRow => return rows::put(state, input),
        Operation::RemoveRow => rows::remove(state, input)?,
        Operation::Faults => return Ok(faults::list(state)),
        Operation::AddFaults => faults::add(context, faults::read(input)?)?,
        Operation::ClearFaults => lock(&state.faults).clear(),
        Operation::Scripts => return Ok(scripts::list(state)),
        Operation::AddScript => scripts::add(state, input)?,
        Operation::ClearScripts => lock(&state.handlers).clear_scripts(),
        Operation::Expectations => return Ok(scripts::expectations(state)),
        Operation::AddExpectation => scripts::expect(context, input)?,
        Operation::ClearExpectations => lock(&state.expectations).clear(),
        Operation::Requests => return requests::list(state, input),
        Operation::ClearRequests => lock(&state.recorded).clear(),
        Operation::Request => return requests::get(state, input),
        Operation::Time => return Ok(time::get(state)),
        Operation::SetTime => return time::set(state, input),
        Operation::AdvanceTime => return time::advance(state, input),
        Operation::Tokens => return Ok(tokens::get(state)),
        Operation::IssueTokens => return Ok(tokens::issue(state, input)),
        Operation::ExpireToken => return Ok(tokens::expire(state)),
        Operation::RevokeToken => return Ok(tokens::revoke(state)),
        Operation::IssueCode => return Ok(tokens::issue_code(state)),
        Operation::Scopes => return Ok(tokens::scopes(state)),
        Operation::SetScopes => return tokens::set_scopes(state, input),
        Operation::Examples => return Ok(examples::get(state)),
        Operation::SetExamples => return examples::set(state, input),
    }
    Ok(json!({}))
}
