//! Who calls: webhook secrets and access tokens, and what of them has run out.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use crate::failure::Failure;

/// How long an access token lives.
pub(crate) const TOKEN_LIFE: Duration = Duration::from_secs(3600);

/// How long a refresh token lives.
const REFRESH_LIFE: Duration = Duration::from_secs(180 * 86_400);

/// How long an authorization code lives.
const CODE_LIFE: Duration = Duration::from_secs(30);

/// Where a request carries its authorization.
///
/// ```
/// # use bitrix24_mock::{Authorization, MockPortal};
/// # fn doc(portal: &MockPortal) {
/// assert!(portal.requests().iter().all(|request| request.authorization() == Authorization::Header));
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Authorization {
    /// A webhook's secret in the path.
    Webhook,
    /// A token in the header `Authorization`.
    Header,
    /// A token under `auth` in the body.
    Body,
    /// A token under `auth` in the query.
    Query,
    /// None at all.
    Missing,
}

/// What a request carries.
#[derive(Clone, Debug)]
pub(crate) enum Credential<'a> {
    Webhook { user: &'a str, secret: &'a str },
    Token(&'a str),
    Missing,
}

/// Who calls.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Caller {
    pub(crate) user: u64,
    /// What idempotency keys and budgets are counted by: the webhook, or the application with its user.
    pub(crate) key: String,
}

/// The portal's webhook and tokens.
#[derive(Debug)]
pub(crate) struct Auth {
    user: u64,
    secret: String,
    access: HashMap<String, Option<Duration>>,
    dead: HashSet<String>,
    refresh: Option<(String, Option<Duration>)>,
    codes: HashMap<String, Option<Duration>>,
    issued: u64,
}

/// A pair of tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tokens {
    pub(crate) access: String,
    pub(crate) refresh: String,
    /// When the access token runs out, since 1970.
    pub(crate) expires: Duration,
}

impl Auth {
    /// A portal with a webhook, an access token, a refresh token and an authorization code. These first ones do not run
    /// out by themselves.
    pub(crate) fn new(user: u64, secret: &str, access: &str, refresh: &str, code: &str) -> Self {
        Self {
            user,
            secret: secret.to_owned(),
            access: HashMap::from([(access.to_owned(), None)]),
            dead: HashSet::new(),
            refresh: Some((refresh.to_owned(), None)),
            codes: HashMap::from([(code.to_owned(), None)]),
            issued: 0,
        }
    }

    /// Who the credential belongs to.
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
                None if !self.dead.contains(*token) => Err(Failure::error("InvalidToken")),
                _ => Err(Failure::error("ExpiredToken")),
            },
        }
    }

    /// The access token that is good now, if there is one.
    pub(crate) fn current(&self) -> Option<&str> {
        self.access.keys().next().map(String::as_str)
    }

    /// The refresh token that is good now.
    pub(crate) fn current_refresh(&self) -> Option<&str> {
        self.refresh.as_ref().map(|(token, _)| token.as_str())
    }

    /// Lets the access token run out.
    pub(crate) fn expire(&mut self) {
        self.dead.extend(self.access.drain().map(|(token, _)| token));
    }

    /// Makes the refresh token useless.
    pub(crate) fn revoke(&mut self) {
        self.refresh = None;
    }

    /// A new authorization code.
    pub(crate) fn issue_code(&mut self, now: Duration) -> String {
        self.issued += 1;
        let code = format!("code{}", self.issued);
        self.codes.insert(code.clone(), Some(now + CODE_LIFE));
        code
    }

    /// New tokens for a refresh token, which is used up by that, as is the access token.
    pub(crate) fn rotate(&mut self, refresh: &str, now: Duration) -> Option<Tokens> {
        let good = |(token, expires): &(String, Option<Duration>)| {
            token == refresh && expires.is_none_or(|expires| now < expires)
        };
        self.refresh.as_ref().is_some_and(good).then(|| self.issue(now))
    }

    /// New tokens for an authorization code, which is used up by that.
    pub(crate) fn redeem(&mut self, code: &str, now: Duration) -> Option<Tokens> {
        let expires = self.codes.remove(code)?;
        expires.is_none_or(|expires| now < expires).then(|| self.issue(now))
    }

    fn issue(&mut self, now: Duration) -> Tokens {
        self.expire();
        self.issued += 1;
        let tokens = Tokens {
            access: format!("access{}", self.issued),
            refresh: format!("refresh{}", self.issued),
            expires: now + TOKEN_LIFE,
        };
        self.access.insert(tokens.access.clone(), Some(tokens.expires));
        self.refresh = Some((tokens.refresh.clone(), Some(now + REFRESH_LIFE)));
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

    fn code_of(auth: &Auth, token: &str, now: Duration) -> Result<u64, Failure> {
        auth.caller(&Credential::Token(token), now).map(|caller| caller.user)
    }

    #[test]
    fn rotation_kills_both_old_tokens() {
        let mut auth = auth();
        let tokens = auth.rotate("refresh", START).expect("the refresh token is good");
        assert_eq!(code_of(&auth, "access", START), Err(Failure::error("ExpiredToken")));
        assert_eq!(code_of(&auth, &tokens.access, START), Ok(1));
        assert_eq!(auth.rotate("refresh", START), None);
        assert_eq!(code_of(&auth, "made up", START), Err(Failure::error("InvalidToken")));
    }

    #[test]
    fn an_access_token_runs_out_after_its_hour_and_a_code_after_half_a_minute() {
        let mut auth = auth();
        let tokens = auth.redeem("code", START).expect("the code is good");
        assert_eq!(code_of(&auth, &tokens.access, START + TOKEN_LIFE - Duration::from_secs(1)), Ok(1));
        assert_eq!(code_of(&auth, &tokens.access, START + TOKEN_LIFE), Err(Failure::error("ExpiredToken")));
        assert_eq!(auth.redeem("code", START), None, "a code works once");
        let late = auth.issue_code(START);
        assert_eq!(auth.redeem(&late, START + CODE_LIFE), None);
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
