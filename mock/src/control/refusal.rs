//! Why a control request is refused.

use bitrix24_json::json;

use crate::values::problems::listed;
use crate::wire::http::HttpResponse;

/// Why a control request is refused: the status, the code and the message of the response.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    status: u16,
    code: &'static str,
    message: String,
}

impl Refusal {
    /// Refuses a request that is not what the operation takes.
    pub(crate) fn invalid(message: impl Into<String>) -> Self {
        Self { status: 400, code: "MOCK_INVALID_REQUEST", message: message.into() }
    }

    /// Refuses a requester that may not control the portal.
    pub(crate) fn refused(message: impl Into<String>) -> Self {
        Self { status: 403, code: "MOCK_REFUSED", message: message.into() }
    }

    /// Refuses every request of a portal that is not controlled over HTTP.
    pub(crate) fn off(message: impl Into<String>) -> Self {
        Self { status: 404, code: "MOCK_CONTROL_OFF", message: message.into() }
    }

    /// Refuses a request for a route, row or request that does not exist.
    pub(crate) fn not_found(message: impl Into<String>) -> Self {
        Self { status: 404, code: "MOCK_NOT_FOUND", message: message.into() }
    }

    /// Refuses an HTTP method that the route does not have.
    pub(crate) fn not_allowed(message: impl Into<String>) -> Self {
        Self { status: 405, code: "MOCK_NOT_ALLOWED", message: message.into() }
    }

    /// Refuses to wait any longer for what did not happen.
    pub(crate) fn not_reached(message: impl Into<String>) -> Self {
        Self { status: 409, code: "MOCK_NOT_REACHED", message: message.into() }
    }

    /// Returns the response.
    pub(crate) fn response(&self) -> HttpResponse {
        HttpResponse::failure(self.status, &json!({"error": {"code": self.code, "message": self.message}}))
    }
}

impl From<Vec<String>> for Refusal {
    fn from(problems: Vec<String>) -> Self {
        Self::invalid(listed(&problems))
    }
}
