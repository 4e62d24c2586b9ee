//! What differs between the protocols over HTTP: where a request has its parameters and its token, and what a batch is.

use std::borrow::Cow;
use std::time::Duration;

use bitrix24_json::Value as Json;

use crate::methods::batch::Entrance;
use crate::methods::context::Context;
use crate::methods::outcome::Outcome;
use crate::state::auth::Authorization;
use crate::state::recorded::Request;
use crate::wire::failure::Failure;
use crate::wire::http::HttpRequest;

/// A protocol, as the endpoint sees it.
pub(crate) trait HttpProtocol: Sync {
    /// Rejects a request for a method that the portal cannot read.
    fn check(&self, request: &HttpRequest, method: &str) -> Result<(), Failure>;

    /// Returns the parameters, with the token if it is one of them.
    fn params(&self, request: &HttpRequest) -> Result<Json, Failure>;

    /// Returns the token of a request, whose parameters may be invalid.
    fn token<'r>(&self, request: &'r HttpRequest, params: Option<&'r Json>) -> Option<Token<'r>>;

    /// Returns whether a write with an idempotency key is executed once.
    fn has_idempotency_keys(&self) -> bool;

    /// Executes a batch. Returns its outcome and its operating time.
    fn batch(
        &self,
        context: &Context,
        request: &Request,
        executed: &mut Vec<Request>,
        enter: &mut dyn FnMut(&str) -> Entrance,
    ) -> Result<(Outcome, Duration), Failure>;
}

/// The token of a request.
pub(crate) struct Token<'r> {
    pub(crate) place: Authorization,
    pub(crate) token: Cow<'r, str>,
}
