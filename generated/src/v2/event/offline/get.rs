// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `event.offline.get`: Takes offline events from the queue.
//!
//! - effect: writes
//! - scope: `basic`
//! - who may call: An administrator.
//! - [official page](https://apidocs.bitrix24.com/api-reference/events/event-offline-get.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Takes offline events from the queue.
///
/// Removes the events that it returns, or reserves them with `clear` of `0`: then `event.offline.clear`
/// removes them, and `event.offline.error` marks those that failed.
///
/// Calls at the same time get different events. `feature.get` tells whether the portal has offline
/// events.
///
/// The request of `event.offline.get`.
///
/// Only an application can call it: the portal refuses webhooks.
///
/// Note: The page lists the operators of the filter as `=`, `>`, `<`, `<=` and so on. `PROCESS_ID` and
/// `ERROR` are not among the fields that it filters and orders by.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::event::offline::Get;
/// use bitrix24::v2::event::offline::fields;
///
/// let request = Get::new()
///     .auth_connector("BxTest")
///     .filter(
///         fields::MESSAGE_ID
///             .eq("c4ca4238a0b923820dcc509a6f75849b")
///             .and(fields::EVENT_NAME.eq("ONCRMLEADADD"))
///             .and(fields::ID.ge(1)),
///     );
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Get {
    /// Whether the events are removed, not reserved.
    ///
    /// Defaults to `1`.
    pub clear: Option<v2::Flag>,
    /// The call that has reserved the events to get again, empty for events that no call has reserved.
    ///
    /// Defaults to `""`.
    pub process_id: Option<String>,
    /// The key of the source of the events. Events of other sources are not returned.
    ///
    /// Defaults to `""`.
    pub auth_connector: Option<String>,
    /// Whether events that failed are returned.
    ///
    /// Defaults to `0`.
    pub error: Option<v2::Flag>,
    /// The conditions that rows must meet.
    pub filter: Option<Filter<super::OfflineEvent, v2::Bizproc>>,
    /// The order of the rows.
    pub order: Option<Order<super::OfflineEvent>>,
    /// A page has 50 rows by default, and at most 50.
    ///
    /// Must be from 1 to 50.
    ///
    /// Defaults to `50`.
    pub limit: Option<i64>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Get {
    /// Creates a request with no optional parameters set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `clear`. Whether the events are removed, not reserved.
    ///
    /// Defaults to `1`.
    #[must_use]
    pub fn clear(mut self, clear: impl Into<v2::Flag>) -> Self {
        self.clear = Some(clear.into());
        self
    }

    /// Sets `process_id`. The call that has reserved the events to get again, empty for events that no call
    /// has reserved.
    ///
    /// Defaults to `""`.
    #[must_use]
    pub fn process_id(mut self, process_id: impl Into<String>) -> Self {
        self.process_id = Some(process_id.into());
        self
    }

    /// Sets `auth_connector`. The key of the source of the events. Events of other sources are not
    /// returned.
    ///
    /// Defaults to `""`.
    #[must_use]
    pub fn auth_connector(mut self, auth_connector: impl Into<String>) -> Self {
        self.auth_connector = Some(auth_connector.into());
        self
    }

    /// Sets `error`. Whether events that failed are returned.
    ///
    /// Defaults to `0`.
    #[must_use]
    pub fn error(mut self, error: impl Into<v2::Flag>) -> Self {
        self.error = Some(error.into());
        self
    }

    /// Sets `filter`. The conditions that rows must meet.
    #[must_use]
    pub fn filter(mut self, filter: impl Into<Filter<super::OfflineEvent, v2::Bizproc>>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// Sets `order`. The order of the rows.
    #[must_use]
    pub fn order(mut self, order: impl Into<Order<super::OfflineEvent>>) -> Self {
        self.order = Some(order.into());
        self
    }

    /// Sets `limit`. A page has 50 rows by default, and at most 50.
    ///
    /// Must be from 1 to 50.
    ///
    /// Defaults to `50`.
    #[must_use]
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl Get {
    /// Takes `clear` from another call of a batch.
    pub const PARAM_CLEAR: Param<Self, v2::Flag> = Param::new("clear");
    /// Takes `process_id` from another call of a batch.
    pub const PARAM_PROCESS_ID: Param<Self, String> = Param::new("process_id");
    /// Takes `auth_connector` from another call of a batch.
    pub const PARAM_AUTH_CONNECTOR: Param<Self, String> = Param::new("auth_connector");
    /// Takes `error` from another call of a batch.
    pub const PARAM_ERROR: Param<Self, v2::Flag> = Param::new("error");
    /// Takes `limit` from another call of a batch.
    pub const PARAM_LIMIT: Param<Self, i64> = Param::new("limit");
}

impl Encode for Get {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("clear", &self.clear),
                ("process_id", &self.process_id),
                ("auth_connector", &self.auth_connector),
                ("error", &self.error),
                ("filter", &self.filter),
                ("order", &self.order),
                ("limit", &self.limit),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for Get {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("clear", &mut self.clear),
                ("process_id", &mut self.process_id),
                ("auth_connector", &mut self.auth_connector),
                ("error", &mut self.error),
                ("filter", &mut self.filter),
                ("order", &mut self.order),
                ("limit", &mut self.limit),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Get);

impl Method for Get {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("event.offline.get", Effect::Write, "basic")
        .application_only()
        .codes(CODES);
    type Response = GetResponse;
    type Error = GetError;
}

#[diagnostic::do_not_recommend]
impl HasItems for GetResponse {
    type Object = super::OfflineEvent;
    const KEY: Option<&'static str> = Some("events");
}

#[diagnostic::do_not_recommend]
impl Paged for Get {
    const PAGING: Paging = Paging::V2(v2::Family::Take {
        limit: "limit",
        default: 50,
        max: Some(50),
    });
}

/// The response to `event.offline.get`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetResponse {
    /// The call that has reserved the events, for `event.offline.clear`.
    pub process_id: Option<String>,
    /// The events that were removed or reserved.
    pub events: Vec<super::OfflineEvent>,
}

#[cfg(feature = "serde")]
impl Encode for GetResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("process_id", &self.process_id), ("events", &self.events)]);
    }
}

impl Decode for GetResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("process_id", &mut self.process_id), ("events", &mut self.events)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(GetResponse);

/// The errors of `event.offline.get`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetError {
    /// The user is not an administrator. Fix: Call on behalf of an administrator.
    ///
    /// The portal's message: `Access denied!`.
    ///
    /// Wire code: `ACCESS_DENIED`.
    AccessDenied,
    /// A condition has another operator, such as `!`. Fix: Use `=`, `>`, `>=`, `<` or `<=`.
    ///
    /// The portal's message: `Filter operation not allowed`.
    ///
    /// Wire code: `ERROR_ARGUMENT`.
    ErrorArgument,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl GetError {
    /// The user is not an administrator. Fix: Call on behalf of an administrator.
    ///
    /// The portal's message: `Access denied!`.
    pub const NO_ADMINISTRATOR: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "NoAdministrator",
        &[],
        "The user is not an administrator.",
        "Call on behalf of an administrator.",
    );

    /// A condition has another operator, such as `!`. Fix: Use `=`, `>`, `>=`, `<` or `<=`.
    ///
    /// The portal's message: `Filter operation not allowed`.
    pub const OPERATOR_NOT_ALLOWED: Cause = Cause::new(
        codes::ERROR_ARGUMENT,
        "OperatorNotAllowed",
        &["filter"],
        "A condition has another operator, such as `!`.",
        "Use `=`, `>`, `>=`, `<` or `<=`.",
    );
}

impl ErrorKind for GetError {
    const CAUSES: &'static [Cause] = &[
        Self::NO_ADMINISTRATOR,
        Self::OPERATOR_NOT_ALLOWED,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::ERROR_ARGUMENT => Self::ErrorArgument,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::ErrorArgument => codes::ERROR_ARGUMENT,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(GetError);
