//! REST 3.0 over HTTP: JSON bodies, the token in a header, the body or the query, idempotency keys.

use std::time::Duration;

use bitrix24_json::{Value as Json, json};
use hyper::Method as Verb;
use hyper::header::AUTHORIZATION;

use crate::endpoints::protocol::{HttpProtocol, Token};
use crate::methods::batch::{self, Entrance};
use crate::methods::context::Context;
use crate::methods::outcome::Outcome;
use crate::state::auth::Authorization;
use crate::state::recorded::Request;
use crate::wire::failure::Failure;
use crate::wire::form::form;
use crate::wire::http::HttpRequest;

/// REST 3.0.
pub(crate) struct HttpV3;

impl HttpProtocol for HttpV3 {
    fn check(&self, request: &HttpRequest, _: &str) -> Result<(), Failure> {
        match request.verb == Verb::GET || request.verb == Verb::POST {
            true => Ok(()),
            false => Err(Failure::error("WrongHttpRequestMethod")),
        }
    }

    /// Parses the body. A call without parameters may have none, and GET has none. PHP writes an empty object as an empty
    /// array.
    fn params(&self, request: &HttpRequest) -> Result<Json, Failure> {
        if request.verb == Verb::GET || request.body.is_empty() {
            return Ok(json!({}));
        }
        match serde_json::from_slice(&request.body) {
            Ok(Json::Array(elements)) if elements.is_empty() => Ok(json!({})),
            params => params.map_err(|_| Failure::error("InvalidJson")),
        }
    }

    fn token<'r>(&self, request: &'r HttpRequest, params: Option<&'r Json>) -> Option<Token<'r>> {
        let in_header = || request.headers.get(AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ");
        let in_body = || params?.get("auth")?.as_str();
        let in_query = || form(&request.query).find(|(name, _)| name == "auth").map(|(_, token)| token);
        let header = in_header().map(|token| Token { place: Authorization::Header, token: token.into() });
        let body = || in_body().map(|token| Token { place: Authorization::Body, token: token.into() });
        let query = || in_query().map(|token| Token { place: Authorization::Query, token: token.into() });
        header.or_else(body).or_else(query)
    }

    fn has_idempotency_keys(&self) -> bool {
        true
    }

    fn batch(
        &self,
        context: &Context,
        request: &Request,
        executed: &mut Vec<Request>,
        enter: &mut dyn FnMut(&str) -> Entrance,
    ) -> Result<(Outcome, Duration), Failure> {
        batch::run(context, request, executed, enter)
    }
}
