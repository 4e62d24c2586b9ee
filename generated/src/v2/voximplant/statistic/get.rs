// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `voximplant.statistic.get`: Lists the calls in the statistics of telephony.
//!
//! - effect: reads
//! - scope: `telephony`
//! - who may call: A user who may view the statistics of calls.
//! - [official page](https://apidocs.bitrix24.com/api-reference/telephony/voximplant/voximplant-statistic-get.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Lists the calls in the statistics of telephony.
///
/// The request of `voximplant.statistic.get`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::DateTime;
/// use bitrix24::v2::voximplant::call::fields;
/// use bitrix24::v2::voximplant::statistic::Get;
///
/// let request = Get::new()
///     .filter(
///         fields::ID
///             .is_in([1, 7])
///             .and(
///                 fields::CALL_START_DATE
///                     .ge("2025-01-01T00:00:00+01:00".parse::<DateTime>()?),
///             ),
///     )
///     .order(fields::ID.asc());
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Get {
    /// The conditions that rows must meet.
    pub filter: Option<Filter<crate::v2::voximplant::call::TelephonyCall, v2::Kernel>>,
    /// The order of the rows.
    pub order: Option<Order<crate::v2::voximplant::call::TelephonyCall>>,
    /// The number of rows before the page, a multiple of 50; `-1` leaves out the count of all rows.
    pub start: Option<i64>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Get {
    /// Creates a request with no optional parameters set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `FILTER`. The conditions that rows must meet.
    #[must_use]
    pub fn filter(mut self, filter: impl Into<Filter<crate::v2::voximplant::call::TelephonyCall, v2::Kernel>>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// Sets `SORT`. The order of the rows.
    #[must_use]
    pub fn order(mut self, order: impl Into<Order<crate::v2::voximplant::call::TelephonyCall>>) -> Self {
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

impl Get {
    /// Takes `start` from another call of a batch.
    pub const PARAM_START: Param<Self, i64> = Param::new("start");
}

impl Encode for Get {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("FILTER", &self.filter),
                ("SORT", &v2::OrderField(&self.order)),
                ("ORDER", &v2::OrderDirection(&self.order)),
                ("start", &self.start),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for Get {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let mut texts = v2::OrderTexts::default();
        let decoded = Value::object_with(
            value,
            &mut [
                ("FILTER", &mut self.filter),
                ("SORT", &mut texts.field),
                ("ORDER", &mut texts.direction),
                ("start", &mut self.start),
            ],
            &mut self.extra,
        );
        self.order = texts.order();
        decoded
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Get);

impl Method for Get {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("voximplant.statistic.get", Effect::Read, "telephony")
        .codes(CODES);
    type Response = GetResponse;
    type Error = GetError;
}

#[diagnostic::do_not_recommend]
impl Paged for Get {
    const PAGING: Paging = Paging::V2(v2::Family::Start {
        param: "start",
    });
}

#[diagnostic::do_not_recommend]
impl v2::ById for Get {
    const WALK: v2::IdWalk = v2::IdWalk {
        field: "ID",
        row: "ID",
        filter: "FILTER",
        order: v2::OrderParams::Texts {
            field: "SORT",
            direction: "ORDER",
        },
    };
}

/// The response to `voximplant.statistic.get`.
pub type GetResponse = v2::Rows<crate::v2::voximplant::call::TelephonyCall>;

/// The errors of `voximplant.statistic.get`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetError {
    /// The user may not view the statistics of calls. Fix: Check the user's role in telephony.
    ///
    /// The portal's message: `Access denied!`.
    ///
    /// Wire code: `ACCESS_DENIED`.
    AccessDenied,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl GetError {
    /// The user may not view the statistics of calls. Fix: Check the user's role in telephony.
    ///
    /// The portal's message: `Access denied!`.
    pub const MAY_NOT_VIEW: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "MayNotView",
        &[],
        "The user may not view the statistics of calls.",
        "Check the user's role in telephony.",
    );
}

impl ErrorKind for GetError {
    const CAUSES: &'static [Cause] = &[Self::MAY_NOT_VIEW];
    fn from_code(code: &str) -> Self {
        match code {
            codes::ACCESS_DENIED => Self::AccessDenied,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(GetError);
