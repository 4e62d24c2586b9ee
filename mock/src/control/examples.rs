//! Whether the requests of examples get the responses of examples.

use std::sync::atomic::Ordering;

use bitrix24_json::{Value as Json, json};

use crate::control::input::Input;
use crate::control::refusal::Refusal;
use crate::state::PortalState;

/// Returns whether they do.
pub(crate) fn get(state: &PortalState) -> Json {
    json!({"enabled": state.examples.load(Ordering::Relaxed)})
}

/// Sets whether they do.
pub(crate) fn set(state: &PortalState, input: &Input<'_>) -> Result<Json, Refusal> {
    let enabled = input.object(&["enabled"])?.required("enabled", "a boolean", Json::as_bool)?;
    state.examples.store(enabled, Ordering::Relaxed);
    Ok(get(state))
}
