//! A pair of tokens.

use crate::decode::{Decode, DecodeError, Decoded, Form, Value};
use crate::encode::{Encode, JsonWriter};
use crate::secret::Secret;
use crate::types::Json;

/// An access token, its refresh token, and what the authorization server sent with them.
///
/// ```
/// use bitrix24_runtime::auth::Token;
/// use bitrix24_runtime::decode::from_slice;
/// let mut token = Token::default();
/// from_slice(br#"{"access_token": "a", "refresh_token": "r", "expires_in": "3600", "member_id": "m"}"#, &mut token)?;
/// assert_eq!((token.access.reveal(), token.member_id.as_deref()), ("a", Some("m")));
/// assert!(!format!("{token:?}").contains("\"a\""));
/// # Ok::<(), bitrix24_runtime::decode::DecodeError>(())
/// ```
///
/// `Decode` and `Encode` are its form as text, JSON in the words of the authorization server, to store it in a database
/// of your own:
///
/// ```
/// use bitrix24_runtime::auth::Token;
/// use bitrix24_runtime::decode::from_slice;
/// use bitrix24_runtime::encode::to_vec;
/// let column = String::from_utf8(to_vec(&Token::new("a", "r"))?)?;
/// assert!(column.starts_with(r#"{"access_token":"a","refresh_token":"r""#));
/// let mut token = Token::default();
/// from_slice(column.as_bytes(), &mut token)?;
/// assert_eq!(token, Token::new("a", "r"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Token {
    /// Authorizes calls for one hour.
    pub access: Secret,
    /// Refreshes the pair once, within 180 days; the response contains a new refresh token.
    pub refresh: Secret,
    /// When the access token expires, in seconds since 1970.
    pub expires_at: Option<i64>,
    /// The portal's URL for calls.
    pub client_endpoint: Option<String>,
    /// The portal's identifier, which does not change when the portal is renamed.
    pub member_id: Option<String>,
    /// The application's scopes, separated by commas.
    pub scope: Option<String>,
    /// The user who authorized the application.
    pub user_id: Option<i64>,
    /// What the portal sends with each event, so that the application knows who sent it. It comes with an installation, and
    /// stays the same when the other tokens change.
    pub application_token: Option<Secret>,
}

impl Token {
    /// Creates a pair of tokens.
    ///
    /// ```
    /// let token = bitrix24_runtime::auth::Token::new("access", "refresh");
    /// assert_eq!(token.expires_at, None);
    /// ```
    #[must_use]
    pub fn new(access: impl Into<Secret>, refresh: impl Into<Secret>) -> Self {
        Self { access: access.into(), refresh: refresh.into(), ..Self::default() }
    }

    /// Says to whom the tokens belong. The result has no secrets.
    ///
    /// ```
    /// use bitrix24_runtime::auth::Token;
    /// use bitrix24_runtime::decode::from_slice;
    /// let mut token = Token::default();
    /// let json = r#"{"access_token": "a", "client_endpoint": "https://portal.example/rest/", "scope": "task,im"}"#;
    /// from_slice(json.as_bytes(), &mut token)?;
    /// let who = token.authorized();
    /// assert_eq!(who.domain.as_deref(), Some("portal.example"));
    /// assert_eq!(who.scopes, ["task", "im"]);
    /// # Ok::<(), bitrix24_runtime::decode::DecodeError>(())
    /// ```
    #[must_use]
    pub fn authorized(&self) -> Authorized {
        let domain = |url: &String| Some(url.split_once("://")?.1.split(['/', '?', '#']).next()?.to_owned());
        let scopes = self.scope.as_deref().unwrap_or_default().split(',').map(str::trim);
        Authorized {
            member_id: self.member_id.clone(),
            domain: self.client_endpoint.as_ref().and_then(domain).filter(|domain| !domain.is_empty()),
            scopes: scopes.filter(|scope| !scope.is_empty()).map(str::to_owned).collect(),
            expires_at: self.expires_at,
            user_id: self.user_id,
        }
    }

    /// Checks that a header can carry the tokens.
    pub(super) fn check(&self) -> Result<(), &'static str> {
        match (self.access.fits_header(), self.refresh.fits_header()) {
            (false, _) => Err("access token contains invalid characters"),
            (_, false) => Err("refresh token contains invalid characters"),
            _ => Ok(()),
        }
    }

    /// Returns whether both have the same tokens.
    pub(super) fn is_same_pair(&self, other: &Self) -> bool {
        self.access == other.access && self.refresh == other.refresh
    }

    /// Fills what the authorization server omitted from the previous tokens.
    pub(super) fn succeeding(mut self, old: &Self) -> Self {
        if self.refresh.reveal().is_empty() {
            self.refresh = old.refresh.clone();
        }
        self.client_endpoint = self.client_endpoint.or_else(|| old.client_endpoint.clone());
        self.member_id = self.member_id.or_else(|| old.member_id.clone());
        self.scope = self.scope.or_else(|| old.scope.clone());
        self.user_id = self.user_id.or(old.user_id);
        self.application_token = self.application_token.or_else(|| old.application_token.clone());
        self
    }
}

/// Who authorized the application, and for what.
///
/// ```no_run
/// # use bitrix24_runtime::{Client, auth::Authorized, error::AuthError};
/// # async fn run(portal: &Client, code: &str) -> Result<(), AuthError> {
/// let who: Authorized = portal.authorize(code).await?;
/// println!("user {:?} of {:?} for {:?}", who.user_id, who.domain, who.scopes);
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Authorized {
    /// The portal's identifier, which does not change when the portal is renamed.
    pub member_id: Option<String>,
    /// The portal's host.
    pub domain: Option<String>,
    /// The application's scopes.
    pub scopes: Vec<String>,
    /// When the access token expires, in seconds since 1970. The client refreshes it.
    pub expires_at: Option<i64>,
    /// The user who authorized the application.
    pub user_id: Option<i64>,
}

impl Decode for Token {
    /// Requires only the access token and accepts numbers as strings. Errors do not contain tokens.
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let mut json = Json::Null;
        json.decode(value)?;
        let text = |key: &str| match json.get(key) {
            Some(Json::String(text)) if !text.is_empty() => Some(text.clone()),
            Some(Json::Number(number)) => Some(number.to_string()),
            _ => None,
        };
        let number = |key: &str| text(key).and_then(|digits| digits.parse().ok());
        *self = Self {
            access: text("access_token").ok_or_else(|| DecodeError::missing().within("access_token"))?.into(),
            refresh: text("refresh_token").unwrap_or_default().into(),
            expires_at: number("expires"),
            client_endpoint: text("client_endpoint"),
            member_id: text("member_id"),
            scope: text("scope"),
            user_id: number("user_id"),
            application_token: text("application_token").map(Secret::from),
        };
        Ok(Form::DOCUMENTED)
    }
}

impl Encode for Token {
    /// Writes the format of the authorization server, so that both can be stored.
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("access_token", &self.access.reveal()),
            ("refresh_token", &self.refresh.reveal()),
            ("expires", &self.expires_at),
            ("client_endpoint", &self.client_endpoint),
            ("member_id", &self.member_id),
            ("scope", &self.scope),
            ("user_id", &self.user_id),
            ("application_token", &self.application_token.as_ref().map(Secret::reveal)),
        ]);
    }
}
