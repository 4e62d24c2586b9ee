//! Authorization: the portal's webhook and tokens, and who a credential belongs to.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use crate::wire::failure::Failure;

/// The identifier of the portal, which does not change when the portal is renamed.
pub(crate) const MEMBER_ID: &str = "0123456789abcdef0123456789abcdef";

/// The lifetime of an access token.
pub(crate) const TOKEN_LIFETIME: Duration = Duration::from_secs(3600);

/// The lifetime of a refresh token.
const REFRESH_TOKEN_LIFETIME: Duration = Duration::from_secs(180 * 86_400);

/// The lifetime of an authorization code.
const CODE_LIFETIME: Duration = Duration::from_secs(30);

/// Where a request carries its authorization.
///
/// ```
/// use bitrix24::Client;
/// use bitrix24::mail::message::Get;
/// use bitrix24_mock::{Authorization, MockPortal};
///
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let portal = MockPortal::start().await;
/// Client::webhook(&portal.webhook_url())?.call(&Get::new(1)).await?;
/// assert_eq!(portal.requests()[0].authorization(), Authorization::Webhook);
/// # Ok(()) }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Authorization {
    /// The secret of a webhook in the path.
    Webhook,
    /// A token in the header `Authorization`.
    Header,
    /// A token under `auth` in the body.
    Body,
    /// A token under `auth` in the query.
    Query,
    /// No authorization.
    Missing,
}

/// The authorization of a request.
#[derive(Clone, Debug)]
pub(crate) enum Credential<'a> {
    Webhook { user: &'a str, secret: &'a str },
    Token(&'a str),
    Missing,
}

/// The user that a request belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Caller {
    pub(crate) user: u64,
    /// The webhook or application for which idempotency keys and the operating limit count.
    pub(crate) key: String,
}

/// The portal's webhook and tokens.
#[derive(Debug)]
pub(crate) struct Auth {
    user: u64,
    secret: String,
    access: HashMap<String, Option<Duration>>,
    expired: HashSet<String>,
    refresh_token: Option<(String, Option<Duration>)>,
    codes: HashMap<String, Option<Duration>>,
    issued: u64,
}

/// A pair of tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tokens {
    pub(crate) access: String,
    pub(crate) refresh: String,
    /// When the access token expires, since the Unix epoch.
    pub(crate) expires: Duration,
}

impl Auth {
    /// Creates the authorization of a portal. These first tokens do not expire by time.
    pub(crate) fn new(user: u64, secret: &str, access: &str, refresh: &str, code: &str) -> Self {
        Self {
            user,
            secret: secret.to_owned(),
            access: HashMap::from([(access.to_owned(), None)]),
            expired: HashSet::new(),
            refresh_token: Some((refresh.to_owned(), None)),
            codes: HashMap::from([(code.to_owned(), None)]),
            issued: 0,
        }
    }

    /// Returns the caller that a credential belongs to.
    pub(crate) fn caller(&self, credential: &Credential<'_>, now: Duration) -> Result<Caller, Failure> {
        match credential {
            Credential::Webhook { user, secret } if user.parse() == Ok(self.user) && *secret == self.secret => {
                Ok(Caller { user: self.user, key: format!("webhook of {user}") })
            }
            Credential::Webhook { .. } | Credential::Missing => Err(Failure::error("NoAuthFound")),
            Credential::Token(token) => match self.access.get(*token) {
                Some(expires) if expires.is_none_or(|expires| now < expires) => {
                    Ok(Caller { user: self.user, key: format!("application for {}", self.user) })
                }
                None if !self.expired.contains(*token) => Err(Failure::error("InvalidToken")),
                _ => Err(Failure::error("ExpiredToken")),
            },
        }
    }

    /// Returns when a valid access token expires. The first token of a portal is always new.
    pub(crate) fn expiry(&self, token: &str, now: Duration) -> Result<Duration, Failure> {
        self.caller(&Credential::Token(token), now)?;
        Ok(self.access.get(token).copied().flatten().unwrap_or(now + TOKEN_LIFETIME))
    }

    /// Returns the valid access token.
    pub(crate) fn current(&self) -> Option<&str> {
        self.access.keys().next().map(String::as_str)
    }

    /// Returns the valid refresh token.
    pub(crate) fn current_refresh(&self) -> Option<&str> {
        self.refresh_token.as_ref().map(|(token, _)| token.as_str())
    }

    /// Expires the access token.
    pub(crate) fn expire(&mut self) {
        self.expired.extend(self.access.drain().map(|(token, _)| token));
    }

    /// Revokes the refresh token.
    pub(crate) fn revoke(&mut self) {
        self.refresh_token = None;
    }

    /// Issues an authorization code.
    pub(crate) fn issue_code(&mut self, now: Duration) -> String {
        self.issued += 1;
        let code = format!("code{}", self.issued);
        self.codes.insert(code.clone(), Some(now + CODE_LIFETIME));
        code
    }

    /// Exchanges a refresh token for new tokens. The old tokens become invalid.
    pub(crate) fn refresh(&mut self, token: &str, now: Duration) -> Option<Tokens> {
        let valid = |(stored, expires): &(String, Option<Duration>)| {
            stored == token && expires.is_none_or(|expires| now < expires)
        };
        self.refresh_token.as_ref().is_some_and(valid).then(|| self.issue(now))
    }

    /// Exchanges an authorization code for tokens.
    pub(crate) fn redeem(&mut self, code: &str, now: Duration) -> Option<Tokens> {
        let expires = self.codes.remove(code)?;
        expires.is_none_or(|expires| now < expires).then(|| self.issue(now))
    }

    /// Issues tokens. The old ones become invalid.
    pub(crate) fn issue(&mut self, now: Duration) -> Tokens {
        self.expire();
        self.issued += 1;
        let tokens = Tokens {
            access: format!("access{}", self.issued),
            refresh: format!("refresh{}", self.issued),
            expires: now + TOKEN_LIFETIME,
        };
        self.access.insert(tokens.access.clone(), Some(tokens.expires));
        self.refresh_token = Some((tokens.refresh.clone(), Some(now + REFRESH_TOKEN_LIFETIME)));
        tokens
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Duration = Duration::from_secs(1_000_000);

    fn auth() -> Auth {
        Auth::new(1, "secret", "access", "refresh", "code")
    }

    fn user_of(auth: &Auth, token: &str, now: Duration) -> Result<u64, Failure> {
        auth.caller(&Credential::Token(token), now).map(|caller| caller.user)
    }

    #[test]
    fn refreshing_invalidates_both_old_tokens() {
        let mut auth = auth();
        let tokens = auth.refresh("refresh", START).expect("the refresh token is valid");
        assert_eq!(user_of(&auth, "access", START), Err(Failure::error("ExpiredToken")));
        assert_eq!(user_of(&auth, &tokens.access, START), Ok(1));
        assert_eq!(auth.refresh("refresh", START), None);
        assert_eq!(user_of(&auth, "unknown", START), Err(Failure::error("InvalidToken")));
    }

    #[test]
    fn an_access_token_expires_after_an_hour_and_a_code_after_half_a_minute() {
        let mut auth = auth();
        let tokens = auth.redeem("code", START).expect("the code is valid");
        assert_eq!(user_of(&auth, &tokens.access, START + TOKEN_LIFETIME - Duration::from_secs(1)), Ok(1));
        assert_eq!(user_of(&auth, &tokens.access, START + TOKEN_LIFETIME), Err(Failure::error("ExpiredToken")));
        assert_eq!(auth.redeem("code", START), None, "a code works once");
        let expired = auth.issue_code(START);
        assert_eq!(auth.redeem(&expired, START + CODE_LIFETIME), None);
    }

    #[test]
    fn a_webhook_needs_its_user_and_its_secret() {
        let auth = auth();
        let caller = |user, secret| auth.caller(&Credential::Webhook { user, secret }, START).is_ok();
        assert!(caller("1", "secret"));
        assert!(!caller("2", "secret"));
        assert!(!caller("1", "other"));
    }
}
