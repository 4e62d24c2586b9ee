//! The page of the portal, the document of its control, and its health.

use bitrix24_json::{Value as Json, json};
use bytes::Bytes;
use hyper::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderValue, X_FRAME_OPTIONS};

use crate::control::document::{self, Operation};
use crate::control::input::Input;
use crate::state::PortalState;
use crate::wire::http::HttpResponse;

/// The page runs its own script alone, asks its own portal alone, and is part of no other page.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Returns a file of the control.
pub(crate) fn file(operation: Operation) -> HttpResponse {
    let (kind, text) = match operation {
        Operation::Page => ("text/html; charset=utf-8", include_str!("page.html")),
        Operation::Script => ("text/javascript; charset=utf-8", include_str!("page.js")),
        _ => ("application/json; charset=utf-8", document::TEXT),
    };
    let mut response = HttpResponse::new(200, kind, Bytes::from_static(text.as_bytes()));
    response.headers.push((CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)));
    response.headers.push((X_FRAME_OPTIONS, HeaderValue::from_static("DENY")));
    response.headers.push((CACHE_CONTROL, HeaderValue::from_static("no-store")));
    response
}

/// Returns that the portal runs, and the URLs at which the requester reaches it.
pub(crate) fn health(state: &PortalState, input: &Input<'_>) -> Json {
    let url = state.url_for(&input.request.headers);
    json!({
        "status": "ok",
        "version": env!("CARGO_PKG_VERSION"),
        "url": url,
        "webhook_url": state.webhook_url(&url),
        "client_endpoint": format!("{url}/rest/"),
        "oauth_url": format!("{url}/oauth/token/"),
        "methods": state.apis().all().iter().map(|api| api.methods.len()).sum::<usize>(),
    })
}
