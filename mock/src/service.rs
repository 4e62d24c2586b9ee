//! The portal as a service of HTTP: its endpoints, its control, and who may use them from a browser.

use std::sync::Arc;

use crate::control;
use crate::endpoints;
use crate::methods::context::Contexts;
use crate::wire::http::{HttpRequest, HttpResponse};
use crate::wire::route::{Route, route};
use crate::wire::server::Service;

impl Service for Contexts {
    async fn respond(&self, request: &Arc<HttpRequest>) -> HttpResponse {
        let route = route(&request.path);
        if let Route::Control(path) = route {
            return control::respond(self, request, &path).await;
        }
        let cors = &self.state().options.cors;
        let mut response = match cors.preflight(request) {
            Some(response) => response,
            None => endpoints::respond(self, request, route).await,
        };
        cors.apply(request, &mut response);
        response
    }
}
