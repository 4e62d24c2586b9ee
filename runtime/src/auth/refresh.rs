//! The token refresh as a state machine: it receives events and returns the next action.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use super::{App, AuthErrorKind, AuthFailure, StoreError, Token};
use crate::client::endpoint::is_loopback;
use crate::decode::from_body;
use crate::secret::Secret;
use crate::transport::{Address, HeaderValue, HttpRequest, HttpResponse, SendError};
use crate::types::Json;

/// What the driver has to do next.
#[derive(Debug)]
pub(super) enum Action {
    /// Lock the store, and keep the lock until the end.
    Lock,
    /// Load the tokens from the store.
    Load,
    /// Send a request to the authorization server.
    Send(HttpRequest),
    /// Wait.
    Sleep(Duration),
    /// Save these tokens. They must not be used before they are saved.
    Save(Token),
    /// Nothing: the refresh has ended.
    Done(Result<Token, AuthFailure>),
}

/// What has happened.
#[derive(Debug)]
pub(super) enum Input {
    Start,
    Locked,
    Loaded(Option<Token>),
    Response(Result<HttpResponse, SendError>),
    Slept,
    Saved,
    StoreFailed(StoreError),
}

/// The maximum number of requests to the authorization server.
const MAX_TRIES: u32 = 3;
/// How long another process may take to save the tokens that it received.
const STORE_DELAY: Duration = Duration::from_millis(500);

/// The OAuth grant to request tokens with.
enum Grant {
    /// The stored refresh token; `stale` is the access token that no longer works, if one was used.
    Refresh { stale: Option<Secret> },
    /// An authorization code.
    Code(Secret),
}

pub(super) struct Refresh {
    app: App,
    grant: Grant,
    /// New tokens that are not saved yet.
    unsaved: Option<Token>,
    /// The tokens to refresh.
    old: Token,
    tries: u32,
    /// The rejection of a refresh token that another process may have used.
    rejected: Option<AuthFailure>,
}

impl Refresh {
    /// Refreshes the stored tokens, unless their access token already differs from `stale`. New tokens of an earlier
    /// refresh that could not be saved are saved first.
    pub(super) fn with_refresh_token(app: App, stale: Option<Secret>, unsaved: Option<Token>) -> Self {
        Self { app, grant: Grant::Refresh { stale }, unsaved, old: Token::default(), tries: 0, rejected: None }
    }

    /// Exchanges an authorization code for the first tokens.
    pub(super) fn with_code(app: App, code: Secret) -> Self {
        Self { app, grant: Grant::Code(code), unsaved: None, old: Token::default(), tries: 0, rejected: None }
    }

    /// Returns new tokens that could not be saved.
    pub(super) fn into_unsaved(self) -> Option<Token> {
        self.unsaved
    }

    /// Returns the next action after `event`.
    pub(super) fn next(&mut self, event: Input) -> Action {
        match event {
            Input::Start => match &self.unsaved {
                Some(token) => Action::Save(token.clone()),
                None => Action::Lock,
            },
            Input::Locked if matches!(self.grant, Grant::Code(_)) => self.send(),
            Input::Locked => Action::Load,
            Input::Loaded(stored) => self.on_loaded(stored),
            Input::Response(Ok(response)) => self.on_response(&response),
            Input::Response(Err(error)) => {
                let again = matches!(self.grant, Grant::Refresh { .. }) || !error.may_have_arrived();
                self.unreachable(AuthFailure::transport(error.kind()), again)
            }
            Input::Slept if self.rejected.is_some() => Action::Load,
            Input::Slept => self.send(),
            Input::Saved => match self.unsaved.take() {
                Some(token) => Action::Done(Ok(token)),
                None => give_up("no tokens were saved"),
            },
            Input::StoreFailed(error) => Action::Done(Err(AuthFailure::store(error))),
        }
    }

    fn on_loaded(&mut self, stored: Option<Token>) -> Action {
        let Grant::Refresh { stale } = &self.grant else {
            return self.send();
        };
        let Some(stored) = stored else {
            return give_up("there are no tokens");
        };
        if stale.as_ref() != Some(&stored.access) {
            return Action::Done(Ok(stored));
        }
        if let Some(rejected) = self.rejected.take() {
            return Action::Done(Err(rejected));
        }
        if stored.refresh.reveal().is_empty() {
            return give_up("there is no refresh token");
        }
        self.old = stored;
        self.send()
    }

    fn send(&mut self) -> Action {
        self.tries += 1;
        let (grant, key, value) = match &self.grant {
            Grant::Refresh { .. } => ("refresh_token", "refresh_token", &self.old.refresh),
            Grant::Code(code) => ("authorization_code", "code", code),
        };
        let form = [
            ("grant_type", grant),
            ("client_id", &self.app.id),
            ("client_secret", self.app.secret.reveal()),
            (key, value.reveal()),
        ];
        Action::Send(request(&self.app.server, &form))
    }

    fn on_response(&mut self, response: &HttpResponse) -> Action {
        let mut token = Token::default();
        if from_body(&response.body, &mut token).is_ok() {
            let token = token.succeeding(&self.old);
            self.unsaved = Some(token.clone());
            return Action::Save(token);
        }
        let mut json = Json::Null;
        if from_body(&response.body, &mut json).is_err() {
            json = Json::Null;
        }
        let text = |key: &str| json.get(key).and_then(Json::as_str);
        let Some(code) = text("error") else {
            let failure = format!("the authorization server's response is invalid (HTTP {})", response.status);
            let again = matches!(self.grant, Grant::Refresh { .. });
            return self.unreachable(AuthFailure::new(AuthErrorKind::Unreachable, failure), again);
        };
        let message = self.redact(text("error_description").unwrap_or_default());
        let code = &self.redact(code);
        match code.to_ascii_lowercase().as_str() {
            "invalid_grant" | "not_installed" | "expired_token" => {
                let failure = AuthFailure::new(AuthErrorKind::AuthorizeAgain, message).with_code(code);
                self.on_rejected(failure)
            }
            _ => Action::Done(Err(AuthFailure::new(AuthErrorKind::Rejected, message).with_code(code))),
        }
    }

    /// Handles a rejected refresh token. Another process may have used it a moment ago, so the store is read once more.
    fn on_rejected(&mut self, failure: AuthFailure) -> Action {
        match self.grant {
            Grant::Code(_) => Action::Done(Err(failure)),
            Grant::Refresh { .. } => {
                self.rejected = Some(failure);
                Action::Sleep(STORE_DELAY)
            }
        }
    }

    /// Sends the request again, if there are tries left. Reusing a refresh token does no harm: if the server has used
    /// it up and the response was lost, nothing more can be lost. An authorization code is sent only once.
    fn unreachable(&mut self, failure: AuthFailure, again: bool) -> Action {
        match again && self.tries < MAX_TRIES {
            true => Action::Sleep(Duration::from_secs(self.tries.into())),
            false => Action::Done(Err(failure)),
        }
    }

    fn redact(&self, text: &str) -> String {
        let code = if let Grant::Code(code) = &self.grant { Some(code) } else { None };
        let secrets = [Some(&self.app.secret), Some(&self.old.refresh), Some(&self.old.access), code];
        secrets.into_iter().flatten().fold(text.to_owned(), |text, secret| secret.redact(&text))
    }
}

fn give_up(why: &str) -> Action {
    Action::Done(Err(AuthFailure::new(AuthErrorKind::AuthorizeAgain, why)))
}

/// Creates a request with a form in the body; secrets in a URL would end up in logs.
fn request(server: &str, form: &[(&str, &str)]) -> HttpRequest {
    let rest = server.split_once("://").map_or(server, |(_, rest)| rest);
    let host = rest.split('/').next().unwrap_or_default();
    let pairs: Vec<String> = form.iter().map(|(key, value)| format!("{key}={}", escape(value))).collect();
    HttpRequest {
        address: Arc::new(Address::new(server, host)),
        part: "".into(),
        url: OnceLock::new(),
        headers: vec![
            ("Content-Type", HeaderValue::Word("application/x-www-form-urlencoded")),
            ("Accept", HeaderValue::Word("application/json")),
        ],
        body: Arc::from(pairs.join("&").into_bytes()),
        timeout: Duration::from_secs(30),
        max_response: 1 << 20,
        // The client's builder has checked the server.
        allow_http: server.starts_with("http://") && !is_loopback(host),
    }
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => escaped.push(byte.into()),
            _ => escaped.push_str(&format!("%{byte:02X}")),
        }
    }
    escaped
}

#[cfg(test)]
mod tests;
