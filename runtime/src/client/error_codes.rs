//! What the client knows about error codes: whether the call was executed, and whether a retry can help.

use crate::error::Executed;

/// What an error code means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Classification {
    /// Whether the portal executed the call.
    pub(crate) executed: Executed,
    /// Whether the same call can succeed later.
    pub(crate) retryable: bool,
}

const fn classification(executed: Executed, retryable: bool) -> Classification {
    Classification { executed, retryable }
}

const QUERY_LIMIT: &str = "QUERY_LIMIT_EXCEEDED";
const RATE_LIMIT: &str = "BITRIX_REST_V3_EXCEPTION_RATELIMITEXCEPTION";
const OPERATING_LIMIT: &str = "OPERATION_TIME_LIMIT";
const EXPIRED: &str = "EXPIRED_TOKEN";

/// Returns whether the access token has expired.
pub(crate) fn is_expired(code: &str) -> bool {
    code.eq_ignore_ascii_case(EXPIRED)
}

/// Returns whether the rate limit was exceeded.
pub(crate) fn is_rate_limit(code: &str) -> bool {
    code.eq_ignore_ascii_case(QUERY_LIMIT) || code.eq_ignore_ascii_case(RATE_LIMIT)
}

/// Returns whether the method has reached its operating limit.
pub(crate) fn is_operating_limit(code: &str) -> bool {
    code.eq_ignore_ascii_case(OPERATING_LIMIT)
}

/// Returns whether the error rejects a batch before any of its calls is executed. Any other error may belong to one
/// call, after others that were executed.
pub(crate) fn rejects_whole_batch(code: &str, status: u16) -> bool {
    status == 401 || is_rate_limit(code) || code.eq_ignore_ascii_case("OVERLOAD_LIMIT")
}

/// Classifies an error by its code, and by its HTTP status if the code is unknown.
pub(crate) fn classify(code: &str, status: u16) -> Classification {
    let upper = code.to_ascii_uppercase();
    match upper.as_str() {
        "QUERY_LIMIT_EXCEEDED" | "OPERATION_TIME_LIMIT" | "BITRIX_REST_V3_EXCEPTION_RATELIMITEXCEPTION" => {
            classification(Executed::No, true)
        }
        // A manual block, which further calls prolong.
        "OVERLOAD_LIMIT" => classification(Executed::No, false),
        // The same call cannot succeed; it needs another token.
        EXPIRED => classification(Executed::No, false),
        "INTERNAL_SERVER_ERROR" | "ERROR_UNEXPECTED_ANSWER" | "BITRIX_REST_V3_EXCEPTION_INTERNAL_INTERNALEXCEPTION" => {
            classification(Executed::Maybe, true)
        }
        "BITRIX_REST_V3_EXCEPTION_INTERNAL_ORMSAVEEXCEPTION" => classification(Executed::Maybe, false),
        "PORTAL_DELETED" => classification(Executed::No, false),
        _ => match status {
            429 => classification(Executed::No, true),
            // The portal's own limit has a code that is known; any other code can come from a method that was executed.
            408 | 500..=599 => classification(Executed::Maybe, true),
            _ => classification(Executed::No, false),
        },
    }
}
