//! Tokens and granted scopes.

use bitrix24_json::{Value as Json, json};

use crate::control::input::Input;
use crate::control::refusal::Refusal;
use crate::endpoints::oauth::token_response;
use crate::state::PortalState;
use crate::state::lock::lock;

/// Returns the valid tokens.
pub(crate) fn get(state: &PortalState) -> Json {
    let auth = lock(&state.auth);
    json!({"access_token": auth.current(), "refresh_token": auth.current_refresh()})
}

/// Issues new tokens and returns the response of the authorization server.
pub(crate) fn issue(state: &PortalState, input: &Input<'_>) -> Json {
    let tokens = lock(&state.auth).issue(state.clock.now());
    token_response(state, &tokens, &state.url_for(&input.request.headers))
}

/// Expires the access token.
pub(crate) fn expire(state: &PortalState) -> Json {
    lock(&state.auth).expire();
    get(state)
}

/// Revokes the refresh token.
pub(crate) fn revoke(state: &PortalState) -> Json {
    lock(&state.auth).revoke();
    get(state)
}

/// Issues an authorization code.
pub(crate) fn issue_code(state: &PortalState) -> Json {
    let code = lock(&state.auth).issue_code(state.clock.now());
    json!({"code": code})
}

/// Returns the granted scopes.
pub(crate) fn scopes(state: &PortalState) -> Json {
    json!({"granted": state.scopes()})
}

/// Sets the granted scopes; `null` grants all.
pub(crate) fn set_scopes(state: &PortalState, input: &Input<'_>) -> Result<Json, Refusal> {
    let body = input.object(&["granted"])?;
    let texts =
        |list: &Vec<Json>| list.iter().map(|scope| scope.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>();
    let read = |json: &Json| if json.is_null() { Some(None) } else { texts(json.as_array()?).map(Some) };
    state.set_scopes(body.required("granted", "an array of scopes, or `null`", read)?)?;
    Ok(scopes(state))
}
