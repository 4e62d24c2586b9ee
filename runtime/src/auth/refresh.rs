//! The requests to the authorization server as a state machine: it receives events and returns the next action.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use super::app_info::vouched;
use super::error_codes::classify;
use super::{App, AuthErrorKind, AuthFailure, Installation, StoreError, Token};
use crate::client::gzip::{GzipError, unzip};
use crate::client::host::is_loopback;
use crate::client::{Failure, ResponseError, retry_after};
use crate::decode::from_body;
use crate::form::escape;
use crate::runtime::Now;
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
    Response(Result<HttpResponse, SendError>, Now),
    Slept,
    Saved,
    StoreFailed(StoreError),
}

/// The maximum number of requests to the authorization server.
const MAX_TRIES: u32 = 3;
/// The maximum size of a response in bytes.
const MAX_RESPONSE: usize = 1 << 20;
/// How long another process may take to save the tokens that it received.
const STORE_DELAY: Duration = Duration::from_millis(500);
/// The longest `Retry-After` to wait for; calls that wait for the refresh fail if the server asks for more.
const MAX_DELAY: Duration = Duration::from_secs(60);

/// Tokens whose refresh was rejected.
#[derive(Clone, Debug)]
pub(super) struct DeadToken {
    token: Token,
    failure: AuthFailure,
}

/// Where the tokens come from.
enum Grant {
    /// The stored refresh token; `stale` is the access token that no longer works, if one was used.
    Refresh { stale: Option<Secret> },
    /// An authorization code.
    Code(Secret),
    /// A post, whose access token is checked. Its tokens are neither locked nor saved.
    Installation(Installation),
    /// Checked tokens, which are saved.
    Checked(Token),
}

pub(super) struct Refresh {
    app: App,
    grant: Grant,
    /// New tokens that are not saved yet.
    unsaved: Option<Token>,
    /// Whether they wait for the application token that is stored.
    without_application: bool,
    /// The tokens to refresh.
    old: Token,
    tries: u32,
    /// The rejection of a refresh token that another process may have used.
    rejected: Option<AuthFailure>,
    /// The tokens that are known to be rejected.
    dead: Option<DeadToken>,
}

impl Refresh {
    /// Refreshes the stored tokens, unless their access token already differs from `stale`, or they are `dead`. New
    /// tokens of an earlier refresh that could not be saved are saved first.
    pub(super) fn with_refresh_token(
        app: App,
        stale: Option<Secret>,
        unsaved: Option<Token>,
        dead: Option<DeadToken>,
    ) -> Self {
        Self { unsaved, dead, ..Self::new(app, Grant::Refresh { stale }) }
    }

    /// Exchanges an authorization code for the first tokens.
    pub(super) fn with_code(app: App, code: Secret) -> Self {
        Self::new(app, Grant::Code(code))
    }

    /// Asks the authorization server who the posted tokens belong to, and stores nothing.
    pub(super) fn with_installation(app: App, installation: Installation) -> Self {
        Self::new(app, Grant::Installation(installation))
    }

    /// Saves the tokens of a checked installation.
    pub(super) fn with_checked(app: App, token: Token) -> Self {
        Self::new(app, Grant::Checked(token))
    }

    fn new(app: App, grant: Grant) -> Self {
        let (unsaved, old) = (None, Token::default());
        Self { app, grant, unsaved, without_application: false, old, tries: 0, rejected: None, dead: None }
    }

    /// Returns new tokens that could not be saved, and the tokens that are known to be rejected.
    pub(super) fn into_remembered(self) -> (Option<Token>, Option<DeadToken>) {
        (self.unsaved, self.dead)
    }

    /// Returns whether the requests are for tokens.
    pub(super) fn requests_tokens(&self) -> bool {
        matches!(self.grant, Grant::Refresh { .. } | Grant::Code(_))
    }

    /// Returns the next action after `event`.
    pub(super) fn next(&mut self, event: Input) -> Action {
        match event {
            Input::Start => match (&self.unsaved, &self.grant) {
                (Some(token), _) => Action::Save(token.clone()),
                (None, Grant::Installation(_)) => self.send(),
                (None, _) => Action::Lock,
            },
            Input::Locked => match &self.grant {
                Grant::Refresh { .. } => Action::Load,
                Grant::Code(_) | Grant::Installation(_) => self.send(),
                Grant::Checked(token) => self.save_first(token.clone()),
            },
            Input::Loaded(stored) if self.without_application => self.save_with_application(stored),
            Input::Loaded(stored) => self.on_loaded(stored),
            Input::Response(Ok(response), now) => self.on_response(&unzipped(response), now),
            Input::Response(Err(error), _) => {
                self.unreachable(AuthFailure::transport(&error), !error.may_have_arrived(), None)
            }
            Input::Slept if self.rejected.is_some() => Action::Load,
            Input::Slept => self.send(),
            Input::Saved => match self.unsaved.take() {
                Some(token) => {
                    self.dead = None;
                    Action::Done(Ok(token))
                }
                None => give_up("no tokens were saved"),
            },
            // New tokens can replace stored ones that cannot be read.
            Input::StoreFailed(_) if self.without_application => self.save_with_application(None),
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
        if let Err(problem) = stored.check() {
            let message = format!("the stored {problem}; authorize the application again");
            return Action::Done(Err(AuthFailure::new(AuthErrorKind::Store, message)));
        }
        if let Some(dead) = self.dead.as_ref().filter(|dead| dead.token.is_same_pair(&stored)) {
            return Action::Done(Err(dead.failure.clone()));
        }
        self.dead = None;
        if stale.as_ref() != Some(&stored.access) {
            return Action::Done(Ok(stored));
        }
        if let Some(failure) = self.rejected.take() {
            self.dead = Some(DeadToken { token: stored, failure: failure.clone() });
            return Action::Done(Err(failure));
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
            Grant::Installation(posted) => {
                return Action::Send(request(&self.app.app_info_endpoint(), &[("auth", posted.access.reveal())]));
            }
            Grant::Checked(token) => return self.save_first(token.clone()),
        };
        let form = [
            ("grant_type", grant),
            ("client_id", &self.app.id),
            ("client_secret", self.app.secret.reveal()),
            (key, value.reveal()),
        ];
        Action::Send(request(&self.app.server, &form))
    }

    fn save(&mut self, token: Token) -> Action {
        self.unsaved = Some(token.clone());
        Action::Save(token)
    }

    /// Saves tokens that replace stored ones without being their successors. The application token outlives both.
    fn save_first(&mut self, token: Token) -> Action {
        if token.application_token.is_some() {
            return self.save(token);
        }
        self.unsaved = Some(token);
        self.without_application = true;
        Action::Load
    }

    /// Saves new tokens with the stored application token, if it belongs to the same portal.
    fn save_with_application(&mut self, stored: Option<Token>) -> Action {
        self.without_application = false;
        let Some(mut token) = self.unsaved.take() else { return give_up("no tokens were saved") };
        let stored = stored.filter(|stored| stored.member_id.is_some() && stored.member_id == token.member_id);
        token.application_token = stored.and_then(|stored| stored.application_token);
        self.save(token)
    }

    fn on_response(&mut self, response: &HttpResponse, now: Now) -> Action {
        let mut json = Json::Null;
        if from_body(&response.body, &mut json).is_err() {
            json = Json::Null;
        }
        let problem = match self.on_success(response, &json, now) {
            Ok(action) => return action,
            Err(problem) => problem,
        };
        let (code, message) = rejection(&json);
        let (code, mut message) = (self.redact(&code), self.redact(&message));
        let meaning = classify(response.status, &code);
        if code.is_empty() {
            message = format!("the authorization server's response is invalid (HTTP {}){problem}", response.status);
        }
        let kind = match (&self.grant, meaning.kind) {
            // The request names no application that could be rejected.
            (Grant::Installation(_), AuthErrorKind::Rejected) => AuthErrorKind::Untrusted,
            (_, kind) => kind,
        };
        let failure = AuthFailure::new(kind, message).with_code(&code);
        match kind {
            AuthErrorKind::Unreachable => self.unreachable(failure, meaning.unprocessed, retry_after(response, now)),
            AuthErrorKind::AuthorizeAgain => self.on_rejected(failure),
            _ => Action::Done(Err(failure)),
        }
    }

    /// Returns the next action after a success, or what is wrong with the response.
    fn on_success(&mut self, response: &HttpResponse, json: &Json, now: Now) -> Result<Action, String> {
        if response.status >= 400 {
            return Err(String::new());
        }
        if let Grant::Installation(posted) = &self.grant {
            let info = json.get("result").filter(|info| info.is_object()).ok_or_else(String::new)?;
            return Ok(Action::Done(vouched(info, &self.app, posted, now)));
        }
        let mut token = Token::default();
        from_body(&response.body, &mut token).map_err(|_| String::new())?;
        token.check().map_err(|problem| format!(": the {problem}"))?;
        token.expires_at = token.expires_at.or_else(|| expiry(json, now));
        if token.member_id.is_some() && self.old.member_id.is_some() && token.member_id != self.old.member_id {
            // Whoever posted the old tokens put a refresh token of another portal beside the checked access token.
            let message = "the refresh token belongs to another portal than the stored tokens";
            return Ok(self.on_rejected(AuthFailure::new(AuthErrorKind::AuthorizeAgain, message)));
        }
        Ok(match self.grant {
            Grant::Code(_) => self.save_first(token),
            _ => {
                let token = token.succeeding(&self.old);
                self.save(token)
            }
        })
    }

    /// Handles a rejected refresh token. Another process may have used it a moment ago, so the store is read once more.
    fn on_rejected(&mut self, failure: AuthFailure) -> Action {
        match self.grant {
            Grant::Refresh { .. } => {
                self.rejected = Some(failure);
                Action::Sleep(STORE_DELAY)
            }
            Grant::Code(_) | Grant::Installation(_) | Grant::Checked(_) => Action::Done(Err(failure)),
        }
    }

    /// Sends the request again, if there are tries left. Reusing a refresh token does no harm: if the server has used
    /// it up and the response was lost, nothing more can be lost. An authorization code is sent again only if the server
    /// has not used it.
    fn unreachable(&mut self, failure: AuthFailure, unprocessed: bool, after: Option<Duration>) -> Action {
        // An untrusted certificate, for example.
        if !failure.retryable {
            return Action::Done(Err(failure));
        }
        if matches!(self.grant, Grant::Code(_)) && !unprocessed {
            return Action::Done(Err(failure.final_for_code()));
        }
        let delay = Duration::from_secs(self.tries.into()).max(after.unwrap_or_default());
        match self.tries < MAX_TRIES && delay <= MAX_DELAY {
            true => Action::Sleep(delay),
            false => Action::Done(Err(failure)),
        }
    }

    fn redact(&self, text: &str) -> String {
        let given = match &self.grant {
            Grant::Refresh { .. } => [None, None],
            Grant::Code(code) => [Some(code), None],
            Grant::Installation(posted) => [Some(&posted.access), Some(&posted.refresh)],
            Grant::Checked(token) => [Some(&token.access), Some(&token.refresh)],
        };
        let secrets = [&self.app.secret, &self.old.refresh, &self.old.access].into_iter();
        secrets.chain(given.into_iter().flatten()).fold(text.to_owned(), |text, secret| secret.redact(&text))
    }
}

fn give_up(why: &str) -> Action {
    Action::Done(Err(AuthFailure::new(AuthErrorKind::AuthorizeAgain, why)))
}

/// Returns the code and the message of an error, in the form of OAuth or of a portal; empty if there is none.
fn rejection(json: &Json) -> (String, String) {
    let part = |key| json.get(key).cloned();
    let failure = Failure { error: part("error"), description: part("error_description"), argument: None };
    match failure.rejection() {
        Some(ResponseError::Rejection { code, message, .. }) => (code, message),
        _ => Default::default(),
    }
}

/// Returns the response as far as it can be decompressed. A gateway may compress without being asked, and tokens that were
/// issued must not be lost.
fn unzipped(response: HttpResponse) -> HttpResponse {
    match unzip(response, MAX_RESPONSE) {
        Ok((response, _)) | Err(GzipError::Invalid(response)) => response,
        Err(GzipError::TooLarge) => HttpResponse::default(),
    }
}

/// Returns when an access token expires by its lifetime, for servers that do not name the time.
fn expiry(json: &Json, now: Now) -> Option<i64> {
    let lifetime = json.get("expires_in")?;
    let seconds = lifetime.as_i64().or_else(|| lifetime.as_str()?.trim().parse().ok())?;
    i64::try_from(now.unix.as_secs()).ok()?.checked_add(seconds)
}

/// Creates a request with a form in the body; secrets in a URL would end up in logs.
fn request(server: &str, form: &[(&str, &str)]) -> HttpRequest {
    let rest = server.split_once("://").map_or(server, |(_, rest)| rest);
    let host = rest.split('/').next().unwrap_or_default();
    let mut body = String::new();
    for (key, value) in form {
        body.extend([if body.is_empty() { "" } else { "&" }, key, "="]);
        escape(value, &mut body);
    }
    HttpRequest {
        address: Arc::new(Address::new(server, host)),
        part: "".into(),
        url: OnceLock::new(),
        headers: vec![
            ("Content-Type", HeaderValue::Word("application/x-www-form-urlencoded")),
            ("Accept", HeaderValue::Word("application/json")),
        ],
        body: Arc::from(body.into_bytes()),
        timeout: Duration::from_secs(30),
        max_response: MAX_RESPONSE,
        // The client's builder has checked the server.
        allow_http: server.starts_with("http://") && !is_loopback(host),
    }
}

#[cfg(test)]
mod tests;
