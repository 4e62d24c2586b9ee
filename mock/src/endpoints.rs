//! The HTTP endpoints: REST of both protocols, and the authorization server.

mod active_faults;
mod files;
pub(crate) mod oauth;
mod protocol;
mod rest;
mod v2;
mod v3;

use std::sync::Arc;

use bitrix24_model::Protocol;

use crate::endpoints::protocol::HttpProtocol;
use crate::endpoints::v2::HttpV2;
use crate::endpoints::v3::HttpV3;
use crate::methods::context::Contexts;
use crate::state::auth::Credential;
use crate::wire::http::{HttpRequest, HttpResponse};
use crate::wire::route::Route;

/// Responds to a request of a client.
pub(crate) async fn respond(contexts: &Contexts, request: &Arc<HttpRequest>, route: Route<'_>) -> HttpResponse {
    match route {
        Route::Token => oauth::respond(contexts.state(), request),
        Route::AppInfo => {
            oauth::app_info(contexts.state(), request).unwrap_or_else(|failure| rest::failed(&contexts.v3, &failure))
        }
        Route::Webhook { protocol, user, secret, method } => {
            let webhook = Credential::Webhook { user: &user, secret: &secret };
            rest::respond(contexts.of(protocol), http(protocol), request, webhook, &method).await
        }
        Route::Method { protocol, method } => {
            rest::respond(contexts.of(protocol), http(protocol), request, Credential::Missing, &method).await
        }
        Route::Download => files::download(contexts, request),
        Route::Upload => files::upload(contexts, request).await,
        Route::Control(_) | Route::Other => HttpResponse::html(404, "Not Found"),
    }
}

fn http(protocol: Protocol) -> &'static dyn HttpProtocol {
    match protocol {
        Protocol::V3 => &HttpV3,
        Protocol::V2 => &HttpV2,
    }
}
