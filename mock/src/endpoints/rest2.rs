//! Addresses of REST 2.0, which the portal does not simulate.

use crate::endpoints::rest::failed;
use crate::methods::context::Context;
use crate::methods::system::{known_methods, no_such_method};
use crate::wire::failure::Failure;
use crate::wire::http::HttpResponse;

/// Responds that the portal has no such method, in the response and in the log.
pub(crate) fn respond(context: &Context, method: &str) -> HttpResponse {
    let message = if known_methods(context.api()).contains(&method) {
        format!("`{method}` is a method of REST 3.0: add `/api` to the address, `/rest/api/…/{method}`")
    } else {
        format!(
            "This mock portal simulates REST 3.0 alone, at `/rest/api/…`. {}",
            no_such_method(context.api(), method)
        )
    };
    let response = failed(context, &Failure::error("ErrorMethodNotFound").message(&message));
    HttpResponse { note: Some(message), ..response }
}
