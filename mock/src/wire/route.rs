//! Routes: what a path asks for.

/// The target of a path.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Route<'a> {
    /// `/rest/api/{user}/{secret}/{method}`
    Webhook {
        /// The identifier of the user, unparsed.
        user: &'a str,
        /// The secret of the webhook.
        secret: &'a str,
        /// The name of the method.
        method: &'a str,
    },
    /// `/rest/api/{method}`
    Method(&'a str),
    /// `/rest/…` without `api`: REST 2.0, which has none of the methods.
    Rest2,
    /// `/oauth/token/`
    Token,
    /// `/rest/app.info/`, a method of the authorization server.
    AppInfo,
    /// Any other path.
    Other,
}

/// Reads a path. Doubled and trailing slashes make no difference.
pub(crate) fn route(path: &str) -> Route<'_> {
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    match parts[..] {
        ["rest", "api", user, secret, method] => Route::Webhook { user, secret, method },
        ["rest", "api", method] => Route::Method(method),
        ["rest", "app.info"] => Route::AppInfo,
        ["rest", ..] => Route::Rest2,
        ["oauth", "token"] => Route::Token,
        _ => Route::Other,
    }
}

/// Returns the path with the secret of a webhook masked, for logs.
pub(crate) fn masked(path: &str) -> String {
    let secret_at = if path.split('/').filter(|part| !part.is_empty()).nth(1) == Some("api") { 3 } else { 2 };
    let has_secret = path.split('/').filter(|part| !part.is_empty()).count() > secret_at;
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
    fn extra_slashes_make_no_difference() {
        let webhook = Route::Webhook { user: "1", secret: "s3cr3t", method: "mail.message.get" };
        for path in [
            "/rest/api/1/s3cr3t/mail.message.get",
            "//rest/api/1/s3cr3t//mail.message.get/",
            "/rest//api/1/s3cr3t/mail.message.get",
        ] {
            assert_eq!(route(path), webhook, "{path}");
        }
        assert_eq!(route("/rest/api/batch"), Route::Method("batch"));
        assert_eq!(route("/rest/1/s3cr3t/mail.message.get"), Route::Rest2);
        assert_eq!(route("/rest/mail.message.get"), Route::Rest2);
        assert_eq!(route("/oauth/token/"), Route::Token);
        assert_eq!(route("/rest/app.info/"), Route::AppInfo);
        assert_eq!(route("/rest/1/s3cr3t/app.info"), Route::Rest2, "this one is the portal's own");
        assert_eq!(route("/"), Route::Other);
    }

    #[test]
    fn secrets_are_masked_in_both_protocols() {
        assert_eq!(masked("/rest/api/1/s3cr3t/mail.message.get"), "/rest/api/1/***/mail.message.get");
        assert_eq!(masked("//rest/1/s3cr3t//mail.message.get"), "//rest/1/***//mail.message.get");
        assert_eq!(masked("/rest/api/1/s3cr3t"), "/rest/api/1/***");
        assert_eq!(masked("/rest/api/mail.message.get"), "/rest/api/mail.message.get");
    }
}
