//! What an exchange makes of an outcome: a result or an error.

use super::{Exchange, ResponseMetadata, State};
use crate::client::error_codes::{self, by_status};
use crate::client::gzip::{GzipError, unzip};
use crate::client::parse_response::{Beside, ResponseError, ResultSlot, read};
use crate::client::retry_after;
use crate::error::{
    ApiError, Context, Error, Executed, KeptResponse, Rejection, ResponseDecodeError, TransportError, Undecodable,
    Unexpected, UnexpectedError, UnexpectedKind,
};
use crate::method::{Effect, Retry, UntypedErrorKind};
use crate::runtime::Now;
use crate::transport::{HttpResponse, SendError, SendErrorKind};

impl Exchange<'_> {
    /// Receives the outcome of the last [`ExchangeStep::Send`](super::ExchangeStep::Send).
    pub(crate) fn outcome(&mut self, outcome: Result<HttpResponse, SendError>, slot: &mut ResultSlot<'_>, now: Now) {
        slot.clear();
        let error = match outcome {
            Ok(response) if self.follow(&response) => return self.state = State::Ready,
            Ok(response) => match self.read_response(response, slot, now) {
                Ok(meta) => return self.succeed(meta, now),
                Err(error) => error,
            },
            Err(failure) => {
                // The new address may be gone again, and only the given one knows the next.
                if !failure.may_have_arrived() {
                    self.core.endpoint.move_back_from(&self.address);
                }
                self.failed(failure)
            }
        };
        self.executed = self.executed.max(error.context().executed());
        self.decide(error, now);
    }

    fn succeed(&mut self, meta: ResponseMetadata, now: Now) {
        self.core.limits.record_usage(&self.spec.name, &meta.time, now);
        self.core.retry_budget.earn();
        self.state = State::Over(Box::new(Ok(meta)));
    }

    /// Follows a redirect to a renamed portal, once per call, with the same request and path, and never from `https` to
    /// `http`. The client remembers the new address.
    fn follow(&mut self, response: &HttpResponse) -> bool {
        let location = response.header("location").unwrap_or_default();
        if !matches!(response.status, 301 | 302 | 307 | 308) || self.followed {
            return false;
        }
        let endpoint = &self.core.endpoint;
        let Some(address) = endpoint.renamed(&self.address, location, &self.spec.name, self.spec.wire) else {
            return false;
        };
        endpoint.move_to(address);
        self.followed = true;
        true
    }

    fn read_response(
        &self,
        response: HttpResponse,
        slot: &mut ResultSlot<'_>,
        now: Now,
    ) -> Result<ResponseMetadata, Error<UntypedErrorKind>> {
        let (response, read) = match unzip(response, self.core.settings.max_response) {
            Ok((response, form)) => {
                let read = read(&response, self.core.endpoint.host(), self.spec.wire, slot, &|text| self.redact(text));
                slot.note(form, None);
                (response, read)
            }
            Err(GzipError::Invalid(response)) => {
                (response, Err(ResponseError::Unexpected(UnexpectedKind::InvalidGzip, String::new())))
            }
            Err(GzipError::TooLarge) => return Err(self.failed(SendError::maybe_sent(SendErrorKind::TooLarge))),
        };
        let request_id = response.header("x-request-id").map(|id| self.redact(id));
        match read {
            Ok(beside) => Ok(self.meta(&response, beside, request_id)),
            Err(error) => {
                let mut context = self.context();
                context.status = Some(response.status);
                context.request_id = request_id.map(Into::into).or(context.request_id);
                context.retry_after = retry_after(&response, now);
                Err(self.response_error(error, context, &response))
            }
        }
    }

    /// Returns the metadata of a successful response.
    fn meta(&self, response: &HttpResponse, beside: Beside, request_id: Option<String>) -> ResponseMetadata {
        let replayed = response.header("idempotent-replayed");
        ResponseMetadata {
            time: beside.time,
            #[cfg(feature = "v2")]
            list: (beside.total, beside.next),
            status: response.status,
            attempts: self.attempts,
            request_id: request_id.map_or_else(|| self.request_id.clone(), Into::into),
            idempotency_key: self.key.clone(),
            replayed: replayed.is_some_and(|flag| flag.eq_ignore_ascii_case("true")),
            moved_to: (**self.address.host() != *self.core.endpoint.host()).then(|| self.address.host().to_string()),
        }
    }

    /// Converts a response without a usable result into an error.
    fn response_error(
        &self,
        error: ResponseError,
        mut context: Context,
        response: &HttpResponse,
    ) -> Error<UntypedErrorKind> {
        let status = response.status;
        let redact = |text: &str| self.redact(text);
        let request = self.spec.body.as_deref().unwrap_or_default();
        let kept = || KeptResponse::new(&response.body, request, self.core.settings.max_kept_response, &redact);
        match error {
            ResponseError::Rejection { code, message, validation } => {
                let info = error_codes::find(self.spec.codes, &code);
                let known = info.map(|info| (info.executed, info.retry == Retry::Later));
                (context.executed, context.retryable) = known.unwrap_or_else(|| by_status(status));
                let (code, message) = (self.redact(&code).into(), self.redact(&message).into());
                let validation = validation.into_iter().map(|entry| self.redacted(entry)).collect();
                let causes = self.spec.causes;
                let always_retryable = context.retryable;
                let rejection = Rejection { code, message, validation, info, causes, always_retryable };
                if self.is_batch_of_writes() && !rejection.is_of_whole_batch(status) {
                    context.executed = context.executed.max(Executed::Maybe);
                }
                Error::Api(ApiError::rejected(context, rejection))
            }
            ResponseError::Undecodable(problem) => {
                context.executed = Executed::Yes;
                let error = problem.redacted(self.core.settings.max_kept_response, &redact);
                let result = Undecodable { error, response: kept() };
                Error::Decode(ResponseDecodeError::new(context, result))
            }
            ResponseError::Unexpected(kind, excerpt) => {
                (context.executed, context.retryable) = unexpected(kind, status);
                let excerpt = self.redact(&excerpt).into();
                Error::Unexpected(UnexpectedError::new(context, Unexpected { kind, excerpt, response: kept() }))
            }
        }
    }

    /// Returns whether the request is a batch with writes whose error can be that of one of its calls. Some may have been
    /// executed before the rejected one.
    fn is_batch_of_writes(&self) -> bool {
        let writes = &*self.spec.name == crate::batch::NAME && self.spec.effect == Effect::Write;
        writes && self.spec.wire.batch_fails_by_a_call()
    }

    /// Converts the failure of a transport into an error.
    fn failed(&self, failure: SendError) -> Error<UntypedErrorKind> {
        let mut context = self.context();
        let sent = if failure.may_have_arrived() { Executed::Maybe } else { Executed::No };
        (context.executed, context.retryable) = match failure.kind() {
            SendErrorKind::Connect | SendErrorKind::Timeout | SendErrorKind::Interrupted => (sent, true),
            SendErrorKind::Tls | SendErrorKind::Proxy | SendErrorKind::Unsupported => (sent, false),
            // A response arrived, so the request did.
            SendErrorKind::TooLarge => (Executed::Maybe, false),
        };
        Error::Transport(TransportError::new(context, failure))
    }
}

/// Classifies a response that is not a valid API response: whether the call was executed, and whether it is retryable.
fn unexpected(kind: UnexpectedKind, status: u16) -> (Executed, bool) {
    match (kind, status) {
        (UnexpectedKind::Redirect, _) => (Executed::No, false),
        // The next response would be encoded so too.
        (UnexpectedKind::UnknownEncoding, 200..=299) => (Executed::Maybe, false),
        // The page of a gateway that did not forward the call. Other gateways, which respond with text or JSON, have 503
        // also for calls that were interrupted.
        (_, 429) | (UnexpectedKind::Html, 503) => (Executed::No, true),
        (_, 400..=407 | 409..=499) => (Executed::No, false),
        _ => (Executed::Maybe, true),
    }
}
