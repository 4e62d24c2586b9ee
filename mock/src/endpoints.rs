//! The HTTP endpoints: REST 3.0 and the authorization server.

mod active_faults;
pub(crate) mod oauth;
mod rest;
mod rest2;

use crate::methods::context::Context;
use crate::state::auth::Credential;
use crate::wire::http::{HttpRequest, HttpResponse};
use crate::wire::route::{Route, route};

/// Responds to a request of a client.
pub(crate) async fn respond(context: &Context, request: &HttpRequest) -> HttpResponse {
    match route(&request.path) {
        Route::Token => oauth::respond(&context.state, request),
        Route::AppInfo => {
            oauth::app_info(&context.state, request).unwrap_or_else(|failure| rest::failed(context, &failure))
        }
        Route::Webhook { user, secret, method } => {
            rest::respond(context, request, Credential::Webhook { user: &user, secret: &secret }, &method).await
        }
        Route::Method(method) => rest::respond(context, request, Credential::Missing, &method).await,
        Route::Rest2(method) => rest2::respond(context, &method),
        Route::Control(_) | Route::Other => HttpResponse::html(404, "Not Found"),
    }
}
