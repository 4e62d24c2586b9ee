//! The HTTP request of an exchange.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use super::Exchange;
use crate::client::gzip;
use crate::error::Validation;
use crate::secret::Secret;
use crate::transport::{HeaderValue, HttpRequest};

impl Exchange<'_> {
    /// Returns the request. All attempts have the same request, except for the token.
    pub(super) fn request(&self, body: Arc<[u8]>, token: Option<&Secret>, timeout: Duration) -> HttpRequest {
        let settings = &self.core.settings;
        let mut headers = Vec::with_capacity(7);
        headers.extend([
            ("Content-Type", HeaderValue::Word("application/json")),
            ("Accept", HeaderValue::Word("application/json")),
            ("User-Agent", HeaderValue::Text(settings.user_agent.clone())),
            ("X-Request-Id", HeaderValue::Text(self.request_id.clone())),
        ]);
        if gzip::SUPPORTED {
            headers.push(("Accept-Encoding", HeaderValue::Word("gzip")));
        }
        if let Some(key) = &self.key {
            headers.push(("Idempotency-Key", HeaderValue::Text(key.clone())));
        }
        let mut body = body;
        if let Some(token) = token {
            let authorized = self.spec.wire.authorize(body, token, settings.token_in_body);
            body = authorized.body;
            headers.extend(authorized.header.map(|header| ("Authorization", HeaderValue::Text(header))));
        }
        HttpRequest {
            address: self.spec.wire.address(&self.address),
            part: self.spec.name.clone(),
            url: OnceLock::new(),
            headers,
            body,
            timeout,
            max_response: settings.max_response,
            allow_http: settings.allow_http,
        }
    }

    /// Replaces secrets in `text`, because the portal may echo parts of the request.
    pub(super) fn redact(&self, text: &str) -> String {
        let secrets = [self.core.endpoint.secret(), self.sent.0.as_ref()];
        secrets.into_iter().flatten().fold(text.to_owned(), |text, secret| secret.redact(&text))
    }

    /// Replaces secrets in a validation entry.
    pub(super) fn redacted(&self, entry: Validation) -> Validation {
        let field = entry.field.map(|field| self.redact(&field));
        Validation { field, message: self.redact(&entry.message) }
    }
}
