//! The authorization server, which issues and refreshes tokens (`/oauth/token/`) and vouches for them (`/rest/app.info/`).

use std::collections::HashMap;

use bitrix24_json::{Value as Json, json};

use crate::state::auth::{MEMBER_ID, TOKEN_LIFETIME, Tokens};
use crate::state::lock::lock;
use crate::state::{PortalState, host_of};
use crate::values::datetime::iso;
use crate::wire::failure::Failure;
use crate::wire::form::form;
use crate::wire::http::{HttpRequest, HttpResponse};

/// Responds to a request for tokens: GET with a query, or POST with a form or JSON.
pub(crate) fn respond(state: &PortalState, request: &HttpRequest) -> HttpResponse {
    match grant(state, &parameters(request)) {
        Ok(tokens) => HttpResponse::json(200, &token_response(state, &tokens, &state.url_for(&request.headers))),
        Err((status, code, description)) => {
            HttpResponse::failure(status, &json!({"error": code, "error_description": description}))
        }
    }
}

fn grant(state: &PortalState, given: &HashMap<String, String>) -> Result<Tokens, (u16, &'static str, &'static str)> {
    let get = |name: &str| given.get(name).map_or("", String::as_str);
    let application = state.options.application.as_ref();
    let is_other = application.is_some_and(|own| own.id != get("client_id") || own.secret != get("client_secret"));
    if get("client_id").is_empty() || get("client_secret").is_empty() || is_other {
        return Err((401, "invalid_client", "Invalid client data"));
    }
    let now = state.clock.now();
    let mut auth = lock(&state.auth);
    let tokens = match get("grant_type") {
        "refresh_token" => auth.refresh(get("refresh_token"), now),
        "authorization_code" => auth.redeem(get("code"), now),
        _ => return Err((400, "invalid_request", "Unknown grant type")),
    };
    tokens.ok_or((400, "invalid_grant", "Invalid grant"))
}

/// Returns the tokens as the authorization server issues them to a client that reaches the portal at a URL.
pub(crate) fn token_response(state: &PortalState, tokens: &Tokens, url: &str) -> Json {
    json!({
        "access_token": tokens.access,
        "client_endpoint": format!("{url}/rest/"),
        "domain": host_of(url),
        "expires": tokens.expires.as_secs(),
        "expires_in": TOKEN_LIFETIME.as_secs(),
        "member_id": MEMBER_ID,
        "refresh_token": tokens.refresh,
        "scope": state.scopes().join(","),
        "server_endpoint": format!("{url}/rest/"),
        "status": "L",
        "user_id": state.options.user,
    })
}

/// Responds to `app.info`, which says who an access token belongs to.
pub(crate) fn app_info(state: &PortalState, request: &HttpRequest) -> Result<HttpResponse, Failure> {
    let given = parameters(request);
    let token = given.get("auth").ok_or_else(|| Failure::error("NoAuthFound"))?;
    let expires = lock(&state.auth).expiry(token, state.clock.now())?;
    let none =
        || Failure::error("wrong_client").message("set the application of the mock portal: `application(ID, SECRET)`");
    let application = state.options.application.as_ref().ok_or_else(none)?;
    let (url, scope) = (state.url_for(&request.headers), state.scopes().join(","));
    let result = json!({
        "client_id": application.id,
        "expires": iso(i64::try_from(expires.as_secs()).unwrap_or(i64::MAX)),
        "install": {
            "client_endpoint": format!("{url}/rest/"),
            "domain": host_of(&url),
            "installed": true,
            "member_id": MEMBER_ID,
            "member_type": "Bitrix24",
            "scope": scope,
            "status": "L",
            "uri": url,
            "version": "1",
        },
        "scope": scope,
        "user_id": state.options.user.to_string(),
    });
    Ok(HttpResponse::json(200, &json!({ "result": result })))
}

fn parameters(request: &HttpRequest) -> HashMap<String, String> {
    let mut given: HashMap<String, String> = form(&request.query).collect();
    match serde_json::from_slice::<HashMap<String, Json>>(&request.body) {
        Ok(body) => given.extend(body.into_iter().filter_map(|(name, value)| Some((name, value.as_str()?.to_owned())))),
        Err(_) => given.extend(form(&String::from_utf8_lossy(&request.body))),
    }
    given
}
