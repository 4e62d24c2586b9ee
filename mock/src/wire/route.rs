//! Routes: what a path asks for.

use std::borrow::Cow;
use std::mem::take;

use bitrix24_model::Protocol;

use crate::wire::percent::decoded;

/// The target of a path.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Route<'a> {
    /// `/rest/api/{user}/{secret}/{method}`, without `api` in REST 2.0.
    Webhook {
        protocol: Protocol,
        /// The identifier of the user, unparsed.
        user: Cow<'a, str>,
        /// The secret of the webhook.
        secret: Cow<'a, str>,
        /// The name of the method.
        method: Cow<'a, str>,
    },
    /// `/rest/api/{method}`, without `api` in REST 2.0.
    Method {
        protocol: Protocol,
        /// The name of the method.
        method: Cow<'a, str>,
    },
    /// `/oauth/token/`
    Token,
    /// `/rest/app.info/`, a method of the authorization server.
    AppInfo,
    /// `/rest/download.json`: the content of an uploaded file.
    Download,
    /// `/rest/upload.json`: where the content of a file is uploaded.
    Upload,
    /// `/_mock/…`: the segments below the control of the portal.
    Control(Vec<Cow<'a, str>>),
    /// Any other path.
    Other,
}

/// Reads a path. Percent-encoding, doubled and trailing slashes make no difference.
pub(crate) fn route(path: &str) -> Route<'_> {
    let mut parts: Vec<Cow<'_, str>> = path.split('/').filter(|part| !part.is_empty()).map(decoded).collect();
    let names: Vec<&str> = parts.iter().map(|part| &**part).collect();
    match names[..] {
        // Without the slash, it is a method of REST 2.0.
        ["rest", "app.info"] if path.ends_with('/') => Route::AppInfo,
        ["rest", "download.json"] => Route::Download,
        ["rest", "upload.json"] => Route::Upload,
        ["_mock", ..] => Route::Control(parts.split_off(1)),
        ["oauth", "token"] => Route::Token,
        ["rest", "api", _, _, _] => webhook(Protocol::V3, parts),
        ["rest", "api", _] => method(Protocol::V3, parts),
        ["rest", _, _, _] => webhook(Protocol::V2, parts),
        ["rest", _] => method(Protocol::V2, parts),
        // No method, whose name must not be taken from what can be a secret.
        ["rest", ..] => Route::Method { protocol: Protocol::V2, method: Cow::Borrowed("") },
        _ => Route::Other,
    }
}

fn webhook(protocol: Protocol, mut parts: Vec<Cow<'_, str>>) -> Route<'_> {
    let [.., user, secret, method] = &mut parts[..] else { return Route::Other };
    Route::Webhook { protocol, user: take(user), secret: take(secret), method: take(method) }
}

fn method(protocol: Protocol, mut parts: Vec<Cow<'_, str>>) -> Route<'_> {
    Route::Method { protocol, method: parts.pop().unwrap_or_default() }
}

/// Returns the path with the secret of a webhook masked, for logs.
pub(crate) fn masked(path: &str) -> String {
    let parts = || path.split('/').filter(|part| !part.is_empty());
    let secret_at = if parts().nth(1).is_some_and(|part| decoded(part) == "api") { 3 } else { 2 };
    let has_secret = parts().next().is_some_and(|part| decoded(part) == "rest") && parts().count() > secret_at;
    let (mut seen, mut masked) = (0, Vec::new());
    for part in path.split('/') {
        let hide = has_secret && !part.is_empty() && seen == secret_at;
        seen += usize::from(!part.is_empty());
        masked.push(if hide { "***" } else { part });
    }
    masked.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extra_slashes_and_percent_encoding_make_no_difference() {
        let webhook = |protocol| Route::Webhook {
            protocol,
            user: "1".into(),
            secret: "s3cr3t".into(),
            method: "mail.message.get".into(),
        };
        let method = |protocol, method: &'static str| Route::Method { protocol, method: method.into() };
        for path in [
            "/rest/api/1/s3cr3t/mail.message.get",
            "//rest/api/1/s3cr3t//mail.message.get/",
            "/rest//api/1/s3cr3t/mail.message.get",
            "/rest/%61pi/1/s3cr3t/mail%2Emessage%2eget",
        ] {
            assert_eq!(route(path), webhook(Protocol::V3), "{path}");
        }
        assert_eq!(route("/rest/api/batch"), method(Protocol::V3, "batch"));
        assert_eq!(route("/rest/1/s3cr3t//mail.message.get/"), webhook(Protocol::V2));
        assert_eq!(route("/rest/mail.message.get"), method(Protocol::V2, "mail.message.get"));
        assert_eq!(route("/rest/"), method(Protocol::V2, ""));
        assert_eq!(route("/rest/1/s3cr3t"), method(Protocol::V2, ""));
        assert_eq!(route("/oauth/token/"), Route::Token);
        assert_eq!(
            route("/_mock/rows/mail.message/5"),
            Route::Control(["rows", "mail.message", "5"].map(Into::into).into())
        );
        assert_eq!(route("/rest/app.info/"), Route::AppInfo);
        assert_eq!((route("/rest/download.json"), route("/rest/upload.json/")), (Route::Download, Route::Upload));
        assert!(matches!(route("/rest/1/s3cr3t/app.info"), Route::Webhook { .. }), "this one is the portal's own");
        assert_eq!(route("/"), Route::Other);
    }

    #[test]
    fn an_encoded_slash_separates_nothing() {
        assert_eq!(route("/rest%2Fapi/batch"), Route::Other);
        assert_eq!(route("/rest/api/a%2Fb"), Route::Method { protocol: Protocol::V3, method: "a/b".into() });
    }

    #[test]
    fn secrets_are_masked_in_both_protocols() {
        assert_eq!(masked("/rest/api/1/s3cr3t/mail.message.get"), "/rest/api/1/***/mail.message.get");
        assert_eq!(masked("/rest/%61pi/1/s3cr3t/mail.message.get"), "/rest/%61pi/1/***/mail.message.get");
        assert_eq!(masked("//rest/1/s3cr3t//mail.message.get"), "//rest/1/***//mail.message.get");
        assert_eq!(masked("/rest/api/1/s3cr3t"), "/rest/api/1/***");
        assert_eq!(masked("/_mock/requests/wait"), "/_mock/requests/wait");
        assert_eq!(masked("/rest/api/mail.message.get"), "/rest/api/mail.message.get");
    }
}
