//! What the authorization server says of an access token: the response to `app.info`.

use super::{App, AuthErrorKind, AuthFailure, Installation, Token};
use crate::runtime::Now;
use crate::types::Json;

/// Returns the posted tokens with what the authorization server says of them; `info` is the `result` of `app.info`.
///
/// Only the access token is vouched for. Whether the refresh token is its partner shows when it is used. The application
/// token is not vouched for.
pub(super) fn vouched(info: &Json, app: &App, posted: &Installation, now: Now) -> Result<Token, AuthFailure> {
    let untrusted = |message: String| AuthFailure::new(AuthErrorKind::Untrusted, message);
    let install = info.get("install");
    let required = |object: Option<&Json>, key| {
        let value = object.and_then(|object| text(object, key));
        value.ok_or_else(|| untrusted(format!("the authorization server's response has no `{key}`")))
    };
    if required(Some(info), "client_id")? != app.id {
        return Err(untrusted("the access token belongs to another application".to_owned()));
    }
    let member_id = required(install, "member_id")?;
    // Programs name rows and files by it.
    if !member_id.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Err(untrusted("the authorization server's `member_id` is not an identifier".to_owned()));
    }
    if posted.member_id.as_ref().is_some_and(|posted| *posted != member_id) {
        return Err(untrusted("the post names another portal than its access token".to_owned()));
    }
    let expires_at = text(info, "expires").and_then(|time| seconds(&time));
    if expires_at.is_some_and(|time| u64::try_from(time).unwrap_or(0) <= now.unix.as_secs()) {
        return Err(AuthFailure::new(AuthErrorKind::AuthorizeAgain, "the posted access token has expired"));
    }
    let scope = text(info, "scope").or_else(|| text(install?, "scope"));
    Ok(Token {
        expires_at,
        client_endpoint: Some(required(install, "client_endpoint")?),
        member_id: Some(member_id),
        scope,
        user_id: text(info, "user_id").and_then(|id| id.parse().ok()),
        application_token: posted.application_token.clone(),
        ..Token::new(posted.access.clone(), posted.refresh.clone())
    })
}

/// Returns a text that is not empty, or a number as text.
fn text(object: &Json, key: &str) -> Option<String> {
    match object.get(key)? {
        Json::String(text) if !text.is_empty() => Some(text.clone()),
        Json::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Reads a time as seconds since 1970: the number, or ISO 8601.
fn seconds(time: &str) -> Option<i64> {
    let iso = || chrono::DateTime::parse_from_rfc3339(time).ok().map(|time| time.timestamp());
    time.parse().ok().or_else(iso)
}
