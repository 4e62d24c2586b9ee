//! REST 2.0 over HTTP: parameters in the query and the body, which is JSON or a form; the token among them.

use std::time::Duration;

use bitrix24_json::{Map, Value as Json};
use hyper::Method as Verb;
use hyper::header::CONTENT_TYPE;

use crate::endpoints::protocol::{HttpProtocol, Token};
use crate::methods::batch::Entrance;
use crate::methods::context::Context;
use crate::methods::outcome::Outcome;
use crate::methods::v2::batch;
use crate::state::auth::Authorization;
use crate::state::recorded::Request;
use crate::wire::failure::Failure;
use crate::wire::http::HttpRequest;
use crate::wire::php::nested;

/// REST 2.0.
pub(crate) struct HttpV2;

impl HttpProtocol for HttpV2 {
    fn check(&self, request: &HttpRequest, method: &str) -> Result<(), Failure> {
        let kind = request.headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let problem = if method.ends_with(".xml") {
            "This mock portal responds with JSON alone: call the method without `.xml`"
        } else if kind.starts_with("multipart/") {
            "This mock portal reads JSON and forms, not `multipart/form-data`"
        } else {
            return Ok(());
        };
        Err(Failure::error("MOCK_UNSUPPORTED").message(problem))
    }

    /// Returns the parameters of the query and then those of the body. The body of a method that takes its arguments by
    /// their positions can be an array.
    fn params(&self, request: &HttpRequest) -> Result<Json, Failure> {
        let mut params = nested(&request.query);
        match body(request)? {
            Json::Array(arguments) if params.is_empty() => return Ok(Json::Array(arguments)),
            Json::Array(arguments) => {
                params.extend(arguments.into_iter().enumerate().map(|(at, argument)| (at.to_string(), argument)));
            }
            Json::Object(given) => {
                for (name, value) in given {
                    // Of two spellings, the later one counts, so it has to come later.
                    params.remove(&name);
                    params.insert(name, value);
                }
            }
            _ => {}
        }
        Ok(Json::Object(params))
    }

    fn token<'r>(&self, request: &'r HttpRequest, params: Option<&'r Json>) -> Option<Token<'r>> {
        let token = params?.get("auth")?.as_str()?;
        let in_query = nested(&request.query).get("auth").and_then(Json::as_str) == Some(token);
        let place = if in_query { Authorization::Query } else { Authorization::Body };
        Some(Token { place, token: token.into() })
    }

    fn has_idempotency_keys(&self) -> bool {
        false
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

/// Reads the body: JSON, whatever its content type, or a form.
fn body(request: &HttpRequest) -> Result<Json, Failure> {
    let text = request.body.trim_ascii_start();
    match text.first() {
        _ if request.verb == Verb::GET => Ok(Json::Object(Map::new())),
        Some(b'{' | b'[') => serde_json::from_slice(text).map_err(|_| Failure::error("InvalidJson")),
        _ => Ok(Json::Object(nested(&String::from_utf8_lossy(text)))),
    }
}
