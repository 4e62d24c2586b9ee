//! What a failed response of the authorization server means, by its status and its error code.

use super::AuthErrorKind;

/// The meaning of a failed response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Meaning {
    pub(super) kind: AuthErrorKind,
    /// Whether the server says that it did not process the request, so that an authorization code is not used up.
    pub(super) unprocessed: bool,
}

/// Classifies a failed response; `code` is empty if it has none. A failure is temporary if the status or the code says so.
pub(super) fn classify(status: u16, code: &str) -> Meaning {
    let code = code.to_ascii_lowercase();
    let refused = matches!(code.as_str(), "temporarily_unavailable" | "query_limit_exceeded" | "operation_time_limit");
    // A number is not a code of OAuth, but that of a failure.
    let failed = code.bytes().all(|byte| byte.is_ascii_digit())
        || matches!(code.as_str(), "server_error" | "internal_server_error" | "error_unexpected_answer");
    let unprocessed = refused || matches!(status, 408 | 425 | 429 | 503);
    let kind = match code.as_str() {
        _ if unprocessed || failed || status >= 500 => AuthErrorKind::Unreachable,
        "invalid_grant" | "not_installed" | "expired_token" => AuthErrorKind::AuthorizeAgain,
        _ => AuthErrorKind::Rejected,
    };
    Meaning { kind, unprocessed }
}

#[cfg(test)]
mod tests {
    use super::classify;
    use crate::auth::AuthErrorKind::{self, AuthorizeAgain, Rejected, Unreachable};

    #[test]
    fn status_and_code_decide() {
        let cases: [(u16, &str, AuthErrorKind, bool); 22] = [
            (500, "server_error", Unreachable, false),
            (200, "SERVER_ERROR", Unreachable, false),
            (503, "temporarily_unavailable", Unreachable, true),
            (400, "temporarily_unavailable", Unreachable, true),
            (429, "QUERY_LIMIT_EXCEEDED", Unreachable, true),
            (200, "QUERY_LIMIT_EXCEEDED", Unreachable, true),
            (200, "", Unreachable, false),
            (200, "500", Unreachable, false),
            (502, "", Unreachable, false),
            (504, "anything", Unreachable, false),
            (500, "invalid_client", Unreachable, false),
            (408, "", Unreachable, true),
            (425, "invalid_request", Unreachable, true),
            (503, "", Unreachable, true),
            (400, "invalid_grant", AuthorizeAgain, false),
            (401, "expired_token", AuthorizeAgain, false),
            (200, "NOT_INSTALLED", AuthorizeAgain, false),
            (401, "invalid_client", Rejected, false),
            (400, "invalid_scope", Rejected, false),
            (402, "PAYMENT_REQUIRED", Rejected, false),
            (403, "wrong_client", Rejected, false),
            (400, "a_new_code", Rejected, false),
        ];
        for (status, code, kind, unprocessed) in cases {
            let meaning = classify(status, code);
            assert_eq!((meaning.kind, meaning.unprocessed), (kind, unprocessed), "{status} {code}");
        }
    }
}
