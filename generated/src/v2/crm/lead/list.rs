// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `crm.lead.list`: Lists leads.
//!
//! - effect: reads
//! - scope: `crm`
//! - who may call: A user who may read leads.
//! - [official page](https://apidocs.bitrix24.com/api-reference/crm/leads/crm-lead-list.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Lists leads.
///
/// `select: [*]` does not select contact data such as `PHONE`; name these fields.
///
/// The request of `crm.lead.list`.
///
/// Bitrix24 no longer develops the method; use `crm.item.list`.
///
/// Note: The page lists `=%` twice, the second time as NOT LIKE, where other pages have `!=%`. Its
/// response begins with the first page, although the request asks for the second.
///
/// A filter also takes exact texts for `PHONE` and `EMAIL`, which are arrays of objects in responses.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::crm::lead::List;
/// use bitrix24::v2::crm::lead::fields;
///
/// let request = List::new()
///     .select((List::ALL, List::UF))
///     .filter(fields::OPPORTUNITY.eq(15000.0))
///     .order(fields::STATUS_ID.asc())
///     .start(50);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[deprecated(note = "outdated; use `crm.item.list`")]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct List {
    /// The fields to return.
    pub select: Option<Select<super::Lead>>,
    /// The conditions that rows must meet.
    pub filter: Option<Filter<super::Lead, v2::Full>>,
    /// The order of the rows.
    pub order: Option<Order<super::Lead>>,
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

    /// Sets `select`. The fields to return.
    #[must_use]
    pub fn select(mut self, select: impl Into<Select<super::Lead>>) -> Self {
        self.select = Some(select.into());
        self
    }

    /// Sets `filter`. The conditions that rows must meet.
    #[must_use]
    pub fn filter(mut self, filter: impl Into<Filter<super::Lead, v2::Full>>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// Sets `order`. The order of the rows.
    #[must_use]
    pub fn order(mut self, order: impl Into<Order<super::Lead>>) -> Self {
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
    /// Takes `start` from another call of a batch.
    pub const PARAM_START: Param<Self, i64> = Param::new("start");
}

impl Encode for List {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("select", &self.select),
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
                ("select", &mut self.select),
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

impl List {
    /// The mask `*` for `select`.
    pub const ALL: v2::Mask<super::Lead> = v2::Mask::new("*");
    /// The mask `UF_*` for `select`.
    pub const UF: v2::Mask<super::Lead> = v2::Mask::new("UF_*");
}

impl Method for List {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("crm.lead.list", Effect::Read, "crm")
        .select("select")
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

#[diagnostic::do_not_recommend]
impl v2::ById for List {
    const WALK: v2::IdWalk = v2::IdWalk {
        field: "ID",
        row: "ID",
        filter: "filter",
        order: v2::OrderParams::Map("order"),
    };
}

/// The response to `crm.lead.list`.
pub type ListResponse = v2::Rows<super::Lead>;

/// The errors of `crm.lead.list`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListError {
    /// The user may not read leads. Fix: Check the user's role in CRM.
    ///
    /// The portal's message: `Access denied.`.
    ///
    /// The wire code is empty.
    Unclassified,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ListError {
    /// The user may not read leads. Fix: Check the user's role in CRM.
    ///
    /// The portal's message: `Access denied.`.
    pub const MAY_NOT_READ: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "MayNotRead",
        &[],
        "The user may not read leads.",
        "Check the user's role in CRM.",
    );
}

impl ErrorKind for ListError {
    const CAUSES: &'static [Cause] = &[Self::MAY_NOT_READ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::UNCLASSIFIED | "0" | "100" => Self::Unclassified,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::Unclassified => codes::UNCLASSIFIED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(ListError);
