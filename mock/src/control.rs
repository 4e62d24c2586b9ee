//! Control of the portal over HTTP, under `/_mock/`, for tests in any language.
//!
//! `openapi.json` is the table of the routes: what it does not list is not answered.

mod access;
mod document;
mod events;
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
use crate::methods::context::Contexts;
use crate::state::lock::lock;
use crate::wire::http::{HttpRequest, HttpResponse};

/// Responds to a request for the path below `/_mock/`.
pub(crate) async fn respond(context: &Contexts, request: &HttpRequest, path: &[Cow<'_, str>]) -> HttpResponse {
    match answer(context, request, path).await {
        Ok(response) => response,
        Err(refusal) => refusal.response(),
    }
}

async fn answer(context: &Contexts, request: &HttpRequest, path: &[Cow<'_, str>]) -> Result<HttpResponse, Refusal> {
    access::check(context.state(), request)?;
    let (operation, values) = find(&request.verb, path)?;
    let input = &Input::new(operation, values, request)?;
    let state = context.state();
    let shown = |answer: Json| Ok(HttpResponse::json(200, &answer));
    match operation {
        Operation::Page | Operation::Script | Operation::Document => return Ok(overview::file(operation)),
        Operation::Health => return shown(overview::health(state, input)),
        Operation::Reset => state.reset(),
        Operation::Objects => return shown(rows::objects(state)),
        Operation::Rows => return shown(rows::list(state, input)?),
        Operation::ReplaceRows => rows::replace(state, input)?,
        Operation::Row => return shown(rows::get(state, input)?),
        Operation::PutRow => return shown(rows::put(state, input)?),
        Operation::RemoveRow => rows::remove(state, input)?,
        Operation::Faults => return shown(faults::list(state)),
        Operation::AddFaults => faults::add(state, faults::read(state, input)?)?,
        Operation::ClearFaults => lock(&state.faults).clear(),
        Operation::Scripts => return shown(scripts::list(state)),
        Operation::AddScript => scripts::add(state, input)?,
        Operation::ClearScripts => lock(&state.handlers).clear_scripts(),
        Operation::Expectations => return shown(scripts::expectations(state)),
        Operation::AddExpectation => scripts::expect(state, input)?,
        Operation::ClearExpectations => lock(&state.expectations).clear(),
        Operation::Requests => return shown(requests::list(state, input)?),
        Operation::ClearRequests => lock(&state.recorded).clear(),
        Operation::WaitForRequests => return shown(requests::wait(state, input).await?),
        Operation::Request => return shown(requests::get(state, input)?),
        Operation::Replay => return shown(requests::replay(context, input).await?),
        Operation::Events => return shown(events::list(state, input)?),
        Operation::ClearEvents => lock(&state.sent_events).clear(),
        Operation::DeliveredEvents => return shown(events::delivered(state, input).await?),
        Operation::Time => return shown(time::get(state)),
        Operation::SetTime => return shown(time::set(state, input)?),
        Operation::AdvanceTime => return shown(time::advance(state, input)?),
        Operation::OperatingTimes => return shown(time::operating(state)),
        Operation::SetOperatingTime => return shown(time::set_operating(state, input)?),
        Operation::Tokens => return shown(tokens::get(state)),
        Operation::IssueTokens => return shown(tokens::issue(state, input)),
        Operation::ExpireToken => return shown(tokens::expire(state)),
        Operation::RevokeToken => return shown(tokens::revoke(state)),
        Operation::IssueCode => return shown(tokens::issue_code(state)),
        Operation::Scopes => return shown(tokens::scopes(state)),
        Operation::SetScopes => return shown(tokens::set_scopes(state, input)?),
        Operation::Examples => return shown(examples::get(state)),
        Operation::SetExamples => return shown(examples::set(state, input)?),
    }
    shown(json!({}))
}
