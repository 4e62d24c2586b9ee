//! What the client itself knows of error codes: whether the portal acted, and whether a repeat can help.

use crate::error::Executed;

/// What a code means for the client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Classification {
    /// Whether the portal acted.
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

/// Whether the access token has expired.
pub(crate) fn is_expired(code: &str) -> bool {
    code.eq_ignore_ascii_case(EXPIRED)
}

/// Whether too many requests arrived.
pub(crate) fn is_rate_limit(code: &str) -> bool {
    code.eq_ignore_ascii_case(QUERY_LIMIT) || code.eq_ignore_ascii_case(RATE_LIMIT)
}

/// Whether the method's operating budget is spent.
pub(crate) fn is_operating_limit(code: &str) -> bool {
    code.eq_ignore_ascii_case(OPERATING_LIMIT)
}

/// Whether a batch is refused as a whole, before any of its calls runs. Any other refusal can be that of one call, with
/// others before it that executed.
pub(crate) fn rejects_whole_batch(code: &str, status: u16) -> bool {
    status == 401 || is_rate_limit(code) || code.eq_ignore_ascii_case("OVERLOAD_LIMIT")
}

/// Judges by the code; the status speaks only for codes that nothing is known of.
pub(crate) fn classify(code: &str, status: u16) -> Classification {
    let upper = code.to_ascii_uppercase();
    match upper.as_str() {
        "QUERY_LIMIT_EXCEEDED" | "OPERATION_TIME_LIMIT" | "BITRIX_REST_V3_EXCEPTION_RATELIMITEXCEPTION" => {
            classification(Executed::No, true)
        }
        // A block by hand: every further call only prolongs it.
        "OVERLOAD_LIMIT" => classification(Executed::No, false),
        // Another token is needed, so the same call can't succeed.
        EXPIRED => classification(Executed::No, false),
        "INTERNAL_SERVER_ERROR" | "ERROR_UNEXPECTED_ANSWER" | "BITRIX_REST_V3_EXCEPTION_INTERNAL_INTERNALEXCEPTION" => {
            classification(Executed::Maybe, true)
        }
        "BITRIX_REST_V3_EXCEPTION_INTERNAL_ORMSAVEEXCEPTION" => classification(Executed::Maybe, false),
        "PORTAL_DELETED" => classification(Executed::No, false),
        _ => match status {
            429 | 503 => classification(Executed::No, true),
            408 | 500..=599 => classification(Executed::Maybe, true),
            _ => classification(Executed::No, false),
        },
    }
}
