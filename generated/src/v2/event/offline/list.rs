// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `event.offline.list`: Lists the offline events in the queue.
//!
//! - effect: reads
//! - scope: `basic`
//! - who may call: An administrator.
//! - [official page](https://apidocs.bitrix24.com/api-reference/events/event-offline-list.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Lists the offline events in the queue.
///
/// Leaves the queue as it is.
///
/// The request of `event.offline.list`.
///
/// Only an application can call it: the portal refuses webhooks.
///
/// Note: The page lists the operators of the filter as `=`, `>`, `<`, `<=` and so on.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::event::offline::List;
/// use bitrix24::v2::event::offline::fields;
///
/// let request = List::new().filter(fields::ERROR.eq(false)).order(fields::ID.desc());
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct List {
    /// The key of the source of the events. Without it, events of no source are listed.
    ///
    /// Defaults to `""`.
    pub auth_connector: Option<String>,
    /// The conditions that rows must meet.
    pub filter: Option<Filter<super::OfflineEvent, v2::Bizproc>>,
    /// The order of the rows.
    pub order: Option<Order<super::OfflineEvent>>,
    /// The number of rows before the page, a multiple of 50; `-1` leaves out the count of all rows.
    pub start: Option<i64>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl List {
    /// Creates a request with no optional parameters set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `auth_connector`. The key of the source of the events. Without it, events of no source are
    /// listed.
    ///
    /// Defaults to `""`.
    #[must_use]
    pub fn auth_connector(mut self, auth_connector: impl Into<String>) -> Self {
        self.auth_connector = Some(auth_connector.into());
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

    /// Sets `start`. The number of rows before the page, a multiple of 50; `-1` leaves out the count of all
    /// rows.
    #[must_use]
    pub fn start(mut self, start: i64) -> Self {
        self.start = Some(start);
        self
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl List {
    /// Takes `auth_connector` from another call of a batch.
    pub const PARAM_AUTH_CONNECTOR: Param<Self, String> = Param::new("auth_connector");
    /// Takes `start` from another call of a batch.
    pub const PARAM_START: Param<Self, i64> = Param::new("start");
}

impl Encode for List {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("auth_connector", &self.auth_connector),
                ("filter", &self.filter),
                ("order", &self.order),
                ("start", &self.start),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for List {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("auth_connector", &mut self.auth_connector),
                ("filter", &mut self.filter),
                ("order", &mut self.order),
                ("start", &mut self.start),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(List);

impl Method for List {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("event.offline.list", Effect::Read, "basic")
        .application_only()
        .codes(CODES);
    type Response = ListResponse;
    type Error = ListError;
}

#[diagnostic::do_not_recommend]
impl Paged for List {
    const PAGING: Paging = Paging::V2(v2::Family::Start {
        param: "start",
    });
}

/// The response to `event.offline.list`.
pub type ListResponse = v2::Rows<super::OfflineEvent>;

/// The errors of `event.offline.list`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListError {
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

impl ListError {
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

impl ErrorKind for ListError {
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

impl_error!(ListError);
