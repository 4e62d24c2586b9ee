//! The HTTP endpoints: REST 3.0 and the authorization server.

mod active_faults;
mod oauth;
mod rest;

use crate::methods::context::Context;
use crate::state::auth::Credential;
use crate::wire::failure::Failure;
use crate::wire::http::{HttpRequest, HttpResponse};
use crate::wire::route::{Route, route};
use crate::wire::server::Service;

impl Service for Context {
    async fn respond(&self, request: &HttpRequest) -> HttpResponse {
        match route(&request.path) {
            Route::Token => oauth::respond(&self.state, request),
            Route::AppInfo => {
                oauth::app_info(&self.state, request).unwrap_or_else(|failure| rest::failed(self, &failure))
            }
            Route::Webhook { user, secret, method } => {
                rest::respond(self, request, Credential::Webhook { user, secret }, method).await
            }
            Route::Method(method) => rest::respond(self, request, Credential::Missing, method).await,
            Route::Rest2 => rest::failed(self, &Failure::error("ErrorMethodNotFound")),
            Route::Other => HttpResponse::html(404, "Not Found"),
        }
    }
}
