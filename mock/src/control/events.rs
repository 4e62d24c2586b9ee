//! The events that the portal posts to handlers: listed, waited for.

use bitrix24_json::{Value as Json, json};

use crate::control::input::Input;
use crate::control::refusal::Refusal;
use crate::state::PortalState;
use crate::state::lock::lock;
use crate::state::sent_events::SentEvent;

/// Lists events.
pub(crate) fn list(state: &PortalState, input: &Input<'_>) -> Result<Json, Refusal> {
    let after: u64 = input.query_number("after")?.unwrap_or(0);
    let events: Json = lock(&state.sent_events).all().filter(|event| event.number > after).map(summary).collect();
    Ok(json!({"events": events}))
}

/// Waits until each event is delivered, or could not be, and lists them.
pub(crate) async fn delivered(state: &PortalState, input: &Input<'_>) -> Result<Json, Refusal> {
    state.events_delivered().await;
    list(state, input)
}

fn summary(event: &SentEvent) -> Json {
    json!({
        "number": event.number,
        "event": event.name(),
        "data": event.data(),
        "handler": event.handler(),
        "raised": event.raised.as_secs_f64(),
        "status": event.status(),
        "problem": event.problem(),
    })
}
