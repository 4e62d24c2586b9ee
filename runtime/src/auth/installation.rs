//! What an installation posts to an application.

use std::fmt;

use crate::decode::{Decode, Decoded, Form, Value, from_slice};
use crate::form::{pairs, unescape};
use crate::secret::Secret;

/// The largest post that is read. A portal sends less than a kilobyte, and the options of a placement.
const MAX_POST: usize = 256 << 10;
/// The longest token; portals issue tokens of less than 100 characters.
const MAX_TOKEN: usize = 4096;

/// The tokens that a portal posts when an application is installed, which anyone could have posted.
///
/// It gives nothing away until the authorization server has vouched for the access token: see
/// [`Client::install`](crate::Client::install) and [`Client::check_installation`](crate::Client::check_installation).
/// The post's addresses (`DOMAIN`, `SERVER_ENDPOINT`, `client_endpoint`) are never read.
///
/// ```
/// use bitrix24_runtime::auth::Installation;
///
/// // The page of an application.
/// Installation::from_form(b"AUTH_ID=acc3ss&AUTH_EXPIRES=3600&REFRESH_ID=r3fresh&member_id=a223&PLACEMENT=DEFAULT")?;
/// // The event `ONAPPINSTALL`.
/// Installation::from_form(b"event=ONAPPINSTALL&auth[access_token]=acc3ss&auth[refresh_token]=r3fresh")?;
/// let json = br#"{"event": "ONAPPINSTALL", "auth": {"access_token": "acc3ss", "refresh_token": "r3fresh"}}"#;
/// let installation = Installation::from_json(json)?;
/// assert_eq!(format!("{installation:?}"), "Installation { .. }");
/// # Ok::<(), bitrix24_runtime::auth::InstallationError>(())
/// ```
#[derive(Clone)]
pub struct Installation {
    pub(super) access: Secret,
    pub(super) refresh: Secret,
    /// The portal that the post names, which must be the one that the access token belongs to.
    pub(super) member_id: Option<String>,
    /// What later events carry, to show that they come from the same portal.
    pub(super) application_token: Option<Secret>,
}

impl Installation {
    /// Reads a form: the body of a post as `application/x-www-form-urlencoded`, or a query.
    ///
    /// # Errors
    ///
    /// Returns an error if the form does not have exactly one access token and one refresh token, or is too long.
    pub fn from_form(form: &[u8]) -> Result<Self, InstallationError> {
        check_size(form)?;
        let mut post = Post::default();
        for (key, value) in pairs(form) {
            post.set(&key, || String::from_utf8(unescape(value)).ok())?;
        }
        post.into_installation()
    }

    /// Reads JSON with the keys of the form; those of an event are in the object `auth`.
    ///
    /// # Errors
    ///
    /// Returns an error if the JSON does not have exactly one access token and one refresh token, or is too long.
    pub fn from_json(json: &[u8]) -> Result<Self, InstallationError> {
        check_size(json)?;
        let mut post = Post::default();
        from_slice(json, &mut post).map_err(|error| InstallationError(error.to_string()))?;
        post.into_installation()
    }
}

impl fmt::Debug for Installation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Installation").finish_non_exhaustive()
    }
}

/// Why a post is not one of an installation. Contains no values of the post.
///
/// ```
/// use bitrix24_runtime::auth::{Installation, InstallationError};
///
/// let error: InstallationError = Installation::from_form(b"AUTH_ID=acc3ss").unwrap_err();
/// assert_eq!(error.to_string(), "the post has no refresh token: `REFRESH_ID` is missing");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstallationError(String);

impl fmt::Display for InstallationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for InstallationError {}

/// The keys of an application's page and those of an event, as a form has them.
const KEYS: [[&str; 4]; 2] = [
    ["AUTH_ID", "REFRESH_ID", "member_id", "APPLICATION_TOKEN"],
    ["auth[access_token]", "auth[refresh_token]", "auth[member_id]", "auth[application_token]"],
];

/// The values of [`KEYS`].
#[derive(Default)]
struct Post([[Text; 4]; 2]);

impl Post {
    /// Sets the value of a key of a form. Other keys are ignored.
    fn set(&mut self, key: &[u8], value: impl Fn() -> Option<String>) -> Result<(), InstallationError> {
        let slots = KEYS.iter().flatten().zip(self.0.iter_mut().flatten());
        for (known, slot) in slots {
            let Some(rest) = key.strip_prefix(known.as_bytes()) else { continue };
            match rest {
                [] if slot.0.is_some() => return Err(InstallationError(format!("`{known}` occurs more than once"))),
                [] => slot.0 = Some(value().ok_or_else(|| InstallationError(format!("`{known}` is not UTF-8")))?),
                // PHP's notation of an array.
                [b'[', ..] => return Err(InstallationError(format!("`{known}` is an array; expected a string"))),
                _ => {}
            }
        }
        Ok(())
    }

    fn into_installation(self) -> Result<Installation, InstallationError> {
        let [page, event] = self.0;
        let (keys, [access, refresh, member, application]) = match (&page[0].0, &event[0].0) {
            (Some(_), Some(_)) => {
                return Err(InstallationError(format!("the post has both `{}` and `{}`", KEYS[0][0], KEYS[1][0])));
            }
            (Some(_), None) => (KEYS[0], page),
            (None, Some(_)) => (KEYS[1], event),
            (None, None) => {
                let (page, event) = (KEYS[0][0], KEYS[1][0]);
                return Err(InstallationError(format!("the post has no access token: expected `{page}` or `{event}`")));
            }
        };
        let missing = || InstallationError(format!("the post has no refresh token: `{}` is missing", keys[1]));
        let (access, refresh) = (access.0.unwrap_or_default(), refresh.0.ok_or_else(missing)?);
        let member_id = member.0.filter(|member| !member.is_empty());
        let application_token =
            application.0.filter(|text| !text.is_empty()).map(|text| token(keys[3], text)).transpose()?;
        let (access, refresh) = (token(keys[0], access)?, token(keys[1], refresh)?);
        Ok(Installation { access, refresh, member_id, application_token })
    }
}

impl Decode for Post {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let [[access, refresh, member, application], event] = &mut self.0;
        let [page_access, page_refresh, page_member, page_application] = KEYS[0];
        value.object(&mut [
            (page_access, access),
            (page_refresh, refresh),
            (page_member, member),
            (page_application, application),
            ("auth", &mut Event(event)),
        ])
    }
}

/// The object `auth` of an event.
struct Event<'p>(&'p mut [Text; 4]);

impl Decode for Event<'_> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let [access, refresh, member, application] = self.0;
        value.object(&mut [
            ("access_token", access),
            ("refresh_token", refresh),
            ("member_id", member),
            ("application_token", application),
        ])
    }

    fn absent(&mut self) -> Result<(), crate::decode::DecodeError> {
        Ok(())
    }
}

/// A string and nothing else: what is lenient with portals would be lenient with forgers.
#[derive(Default)]
struct Text(Option<String>);

impl Decode for Text {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let Value::Str(text) = value else { return Err(value.mismatch("a string")) };
        self.0 = Some(text.to_owned());
        Ok(Form::DOCUMENTED)
    }

    fn absent(&mut self) -> Result<(), crate::decode::DecodeError> {
        Ok(())
    }
}

fn check_size(post: &[u8]) -> Result<(), InstallationError> {
    let is_small = post.len() <= MAX_POST;
    let large = || InstallationError(format!("the post is larger than {} KiB", MAX_POST >> 10));
    is_small.then_some(()).ok_or_else(large)
}

/// Checks that a header can carry a token.
fn token(key: &str, text: String) -> Result<Secret, InstallationError> {
    let error = |problem| Err(InstallationError(format!("`{key}` {problem}")));
    if text.is_empty() {
        return error("is empty");
    }
    if text.len() > MAX_TOKEN {
        return error("is too long for a token");
    }
    let token = Secret::from(text);
    if token.fits_header() { Ok(token) } else { error("contains characters that no token has") }
}

#[cfg(test)]
mod tests;
