//! The time of the portal's clock.

use std::collections::BTreeMap;
use std::time::Duration;

use bitrix24_json::{Value as Json, json};

use crate::control::input::Input;
use crate::control::refusal::Refusal;
use crate::control::scripts::check_method;
use crate::state::PortalState;
use crate::state::clock::LATEST;
use crate::state::lock::lock;
use crate::values::datetime;

/// Returns the time.
pub(crate) fn get(state: &PortalState) -> Json {
    let now = state.clock.now();
    json!({"now": now.as_secs_f64(), "date": datetime::iso(state.clock.timestamp()), "paused": state.clock.is_paused()})
}

/// Sets the time, pauses the clock, or lets it run.
pub(crate) fn set(state: &PortalState, input: &Input<'_>) -> Result<Json, Refusal> {
    let body = input.object(&["now", "paused"])?;
    let what = "seconds since the Unix epoch, or a date with a time and an offset, up to the year 9999";
    let now = body.optional("now", what, moment)?;
    if let Some(paused) = body.optional("paused", "a boolean", Json::as_bool)? {
        state.clock.set_paused(paused);
    }
    if let Some(now) = now {
        state.clock.set(now);
    }
    Ok(get(state))
}

/// Advances the clock.
pub(crate) fn advance(state: &PortalState, input: &Input<'_>) -> Result<Json, Refusal> {
    let body = input.object(&["seconds"])?;
    state.clock.advance(body.required("seconds", "a number from 0", seconds)?);
    Ok(get(state))
}

/// Returns the operating times that are set.
pub(crate) fn operating(state: &PortalState) -> Json {
    let times: BTreeMap<String, f64> =
        lock(&state.operating_times).iter().map(|(method, time)| (method.clone(), time.as_secs_f64())).collect();
    json!({"seconds": times.into_iter().collect::<Json>()})
}

/// Sets the operating time of each call of a method.
pub(crate) fn set_operating(state: &PortalState, input: &Input<'_>) -> Result<Json, Refusal> {
    let body = input.object(&["method", "seconds"])?;
    let method = body.required("method", "the name of a method", Json::as_str)?;
    let time = body.required("seconds", "a number from 0", seconds)?;
    let handlers = lock(&state.handlers);
    check_method(state, &handlers, method)?;
    lock(&state.operating_times).insert(method.to_owned(), time);
    Ok(operating(state))
}

fn moment(json: &Json) -> Option<Duration> {
    let Some(text) = json.as_str() else { return seconds(json) };
    let timestamp = datetime::parse(text).filter(|_| text.len() > "2026-12-31T18:00:00".len())?;
    u64::try_from(timestamp).ok().map(Duration::from_secs)
}

fn seconds(json: &Json) -> Option<Duration> {
    json.as_f64().and_then(|seconds| Duration::try_from_secs_f64(seconds).ok()).filter(|time| *time <= LATEST)
}
