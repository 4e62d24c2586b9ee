//! What a specification says of an error code.

use crate::error::{Executed, LimitKind};

/// What a specification says of an error code: whether the portal executed the call, and what helps. A new one means that
/// the portal rejected the call, and always will.
///
/// ```
/// use bitrix24_runtime::error::{Executed, LimitKind};
/// use bitrix24_runtime::method::{CodeInfo, Retry};
///
/// const DENIED: CodeInfo = CodeInfo::new("ACCESS_DENIED");
/// assert_eq!((DENIED.retry, DENIED.executed), (Retry::Never, Executed::No));
///
/// const FAILED: CodeInfo = CodeInfo::new("INTERNAL_SERVER_ERROR").retry_later().maybe_executed();
/// assert_eq!((FAILED.retry, FAILED.executed), (Retry::Later, Executed::Maybe));
///
/// const BUSY: CodeInfo = CodeInfo::new("QUERY_LIMIT_EXCEEDED").retry_later().rate_limit();
/// const USED_UP: CodeInfo = CodeInfo::new("OPERATION_TIME_LIMIT").retry_later().operating_limit();
/// assert_eq!([BUSY.limit, USED_UP.limit], [Some(LimitKind::Requests), Some(LimitKind::Operating)]);
///
/// const BLOCKED: CodeInfo = CodeInfo::new("OVERLOAD_LIMIT").unavailable();
/// assert!(BLOCKED.unavailable);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CodeInfo {
    /// The error code.
    pub code: &'static str,
    /// Whether the same call can succeed.
    pub retry: Retry,
    /// Whether the portal may have executed the call.
    pub executed: Executed,
    /// The limit that the call has exceeded.
    pub limit: Option<LimitKind>,
    /// Whether the portal rejects every call now.
    pub unavailable: bool,
}

/// Whether the same call can succeed after an error.
///
/// ```
/// use bitrix24_runtime::method::{CodeInfo, Retry};
///
/// const EXPIRED: CodeInfo = CodeInfo::new("expired_token").retry_after_refresh();
/// assert_eq!(EXPIRED.retry, Retry::AfterRefresh);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Retry {
    /// It fails again.
    Never,
    /// It can succeed after a wait.
    Later,
    /// It can succeed after a refresh of the access token.
    AfterRefresh,
}

impl CodeInfo {
    /// Creates the facts of a code after which the same call never succeeds, and was not executed.
    #[must_use]
    pub const fn new(code: &'static str) -> Self {
        Self { code, retry: Retry::Never, executed: Executed::No, limit: None, unavailable: false }
    }

    /// Sets that the same call can succeed after a wait.
    #[must_use]
    pub const fn retry_later(mut self) -> Self {
        self.retry = Retry::Later;
        self
    }

    /// Sets that the same call can succeed after a refresh of the access token.
    #[must_use]
    pub const fn retry_after_refresh(mut self) -> Self {
        self.retry = Retry::AfterRefresh;
        self
    }

    /// Sets that the portal may have executed the call.
    #[must_use]
    pub const fn maybe_executed(mut self) -> Self {
        self.executed = Executed::Maybe;
        self
    }

    /// Sets that the call has exceeded the rate limit.
    #[must_use]
    pub const fn rate_limit(mut self) -> Self {
        self.limit = Some(LimitKind::Requests);
        self
    }

    /// Sets that the method has reached its operating limit.
    #[must_use]
    pub const fn operating_limit(mut self) -> Self {
        self.limit = Some(LimitKind::Operating);
        self
    }

    /// Sets that the portal rejects every call now.
    #[must_use]
    pub const fn unavailable(mut self) -> Self {
        self.unavailable = true;
        self
    }
}
