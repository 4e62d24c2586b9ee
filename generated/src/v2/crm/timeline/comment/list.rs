// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `crm.timeline.comment.list`: Lists the comments in the timeline of a CRM item.
//!
//! - effect: reads
//! - scope: `crm`
//! - who may call: A user who may read the CRM item.
//! - [official page](https://apidocs.bitrix24.com/api-reference/crm/timeline/comments/crm-timeline-comment-list.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Lists the comments in the timeline of a CRM item.
///
/// The request of `crm.timeline.comment.list`.
///
/// The filter must have a condition on `ENTITY_ID` and `ENTITY_TYPE`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::crm::timeline::comment::List;
/// use bitrix24::v2::crm::timeline::comment::fields;
///
/// let request = List::new(fields::ENTITY_ID.eq(10).and(fields::ENTITY_TYPE.eq("deal")))
///     .select((
///         fields::ID,
///         fields::CREATED,
///         fields::ENTITY_ID,
///         fields::ENTITY_TYPE,
///         fields::AUTHOR_ID,
///         fields::COMMENT,
///         fields::FILES,
///     ));
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct List {
    /// The fields to return.
    pub select: Option<Select<super::TimelineComment>>,
    /// The conditions that rows must meet.
    pub filter: Filter<super::TimelineComment, v2::Equal>,
    /// The order of the rows.
    pub order: Option<Order<super::TimelineComment>>,
    /// The number of rows before the page, a multiple of 50; `-1` leaves out the count of all rows.
    pub start: Option<i64>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl List {
    /// Creates a request with its required parameters.
    pub fn new(filter: impl Into<Filter<super::TimelineComment, v2::Equal>>) -> Self {
        Self {
            select: None,
            filter: filter.into(),
            order: None,
            start: None,
            extra: Default::default(),
        }
    }

    /// Sets `select`. The fields to return.
    #[must_use]
    pub fn select(mut self, select: impl Into<Select<super::TimelineComment>>) -> Self {
        self.select = Some(select.into());
        self
    }

    /// Sets `order`. The order of the rows.
    #[must_use]
    pub fn order(mut self, order: impl Into<Order<super::TimelineComment>>) -> Self {
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

impl Method for List {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("crm.timeline.comment.list", Effect::Read, "crm")
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

/// The response to `crm.timeline.comment.list`.
pub type ListResponse = v2::Rows<super::TimelineComment>;

/// The errors of `crm.timeline.comment.list`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListError {
    /// The user may not read the item. Fix: Check the user's role in CRM.
    ///
    /// The portal's message: `Access denied.`.
    ///
    /// The wire code is empty.
    Unclassified,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ListError {
    /// The user may not read the item. Fix: Check the user's role in CRM.
    ///
    /// The portal's message: `Access denied.`.
    pub const MAY_NOT_READ: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "MayNotRead",
        &[],
        "The user may not read the item.",
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
