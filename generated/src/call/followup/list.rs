// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `call.followup.list`: Lists the follow-ups of the calls that started within a period.
//!
//! - effect: reads
//! - scope: `call`
//! - who may call: Any user.
//! - [official page](https://apidocs.bitrix24.com/api-reference/telephony/follow-up/call-followup-list.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Lists the follow-ups of the calls that started within a period.
///
/// Without `select`, or with an empty one, only `callId`, `callType`, `initiatorId`, `startDate`,
/// `endDate` and `durationSeconds` come.
///
/// The request of `call.followup.list`.
///
/// The values of `filter.startDate.from` and `filter.startDate.to` do not decrease.
///
/// Note: The page's cursor is not that of the last item in its response.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::DateTime;
/// use bitrix24::call::followup::List;
/// use bitrix24::call::followup::ListFilter;
/// use bitrix24::call::followup::ListFilterStartDate;
/// use bitrix24::call::followup::ListMentionFormat;
/// use bitrix24::call::followup::ListOrder;
/// use bitrix24::call::followup::ListOrderStartDate;
/// use bitrix24::call::followup::ListPagination;
///
/// let request = List::new(
///         ListFilter::new(
///             ListFilterStartDate::new(
///                 "2026-01-01T00:00:00Z".parse::<DateTime>()?,
///                 "2026-01-31T23:59:59Z".parse::<DateTime>()?,
///             ),
///         ),
///     )
///     .order(ListOrder::new().start_date(ListOrderStartDate::Desc))
///     .mention_format(ListMentionFormat::Html)
///     .select([
///         "callId",
///         "startDate",
///         "participants",
///         "overview.topic",
///         "overview.actionItems",
///     ])
///     .pagination(ListPagination::new().limit(20));
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct List {
    /// Which calls to list.
    pub filter: ListFilter,
    /// The order of the rows.
    pub order: Option<ListOrder>,
    /// How texts of the AI blocks mention users.
    ///
    /// Defaults to `"bb"`.
    pub mention_format: Option<ListMentionFormat>,
    /// The fields to return.
    pub select: Option<Select<super::Followup>>,
    /// The page to return. If `select` names `transcription`, `overview` or `insights`, a page has at most
    /// 20 rows.
    pub pagination: Option<ListPagination>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl List {
    /// Creates a request with its required parameters.
    pub fn new(filter: ListFilter) -> Self {
        Self {
            filter,
            order: None,
            mention_format: None,
            select: None,
            pagination: None,
            extra: Default::default(),
        }
    }

    /// Sets `order`. The order of the rows.
    #[must_use]
    pub fn order(mut self, order: ListOrder) -> Self {
        self.order = Some(order);
        self
    }

    /// Sets `mentionFormat`. How texts of the AI blocks mention users.
    ///
    /// Defaults to `"bb"`.
    #[must_use]
    pub fn mention_format(mut self, mention_format: ListMentionFormat) -> Self {
        self.mention_format = Some(mention_format);
        self
    }

    /// Sets `select`. The fields to return.
    #[must_use]
    pub fn select(mut self, select: impl Into<Select<super::Followup>>) -> Self {
        self.select = Some(select.into());
        self
    }

    /// Sets `pagination`. The page to return. If `select` names `transcription`, `overview` or `insights`,
    /// a page has at most 20 rows.
    #[must_use]
    pub fn pagination(mut self, pagination: ListPagination) -> Self {
        self.pagination = Some(pagination);
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
    /// Takes `filter` from another call of a batch.
    pub const PARAM_FILTER: Param<Self, ListFilter> = Param::new("filter");
    /// Takes `order` from another call of a batch.
    pub const PARAM_ORDER: Param<Self, ListOrder> = Param::new("order");
    /// Takes `mentionFormat` from another call of a batch.
    pub const PARAM_MENTION_FORMAT: Param<Self, ListMentionFormat> = Param::new("mentionFormat");
    /// Takes `pagination` from another call of a batch.
    pub const PARAM_PAGINATION: Param<Self, ListPagination> = Param::new("pagination");
}

impl Encode for List {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("filter", &self.filter),
                ("order", &self.order),
                ("mentionFormat", &self.mention_format),
                ("select", &self.select),
                ("pagination", &self.pagination),
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
                ("filter", &mut self.filter),
                ("order", &mut self.order),
                ("mentionFormat", &mut self.mention_format),
                ("select", &mut self.select),
                ("pagination", &mut self.pagination),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(List);

impl Method for List {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("call.followup.list", Effect::Read, "call")
        .select("select")
        .codes(CODES);
    type Response = ListResponse;
    type Error = ListError;
}

#[diagnostic::do_not_recommend]
impl HasItems for ListResponse {
    type Object = super::Followup;
}

#[diagnostic::do_not_recommend]
impl Paged for List {
    const PAGING: Paging = Paging::Cursor {
        default: 50,
        max: 200,
        next: "afterCursor",
    };
}

/// The response to `call.followup.list`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListResponse {
    /// The follow-ups.
    pub items: Vec<super::Followup>,
    /// Whether there are more rows.
    pub has_more: bool,
    /// The cursor of the next page, absent on the last page.
    pub after_cursor: Option<ListCursor>,
}

#[cfg(feature = "serde")]
impl Encode for ListResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("items", &self.items),
            ("hasMore", &self.has_more),
            ("afterCursor", &self.after_cursor),
        ]);
    }
}

impl Decode for ListResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("items", &mut self.items),
            ("hasMore", &mut self.has_more),
            ("afterCursor", &mut self.after_cursor),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ListResponse);

/// The position of the next page.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListCursor {
    /// When the last call on the page before started, in the form of the response.
    pub start_date: String,
    /// The last call on the page before.
    pub id: Id<entity::CallFollowup>,
}

impl Encode for ListCursor {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("startDate", &self.start_date), ("id", &self.id)]);
    }
}

impl Decode for ListCursor {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("startDate", &mut self.start_date), ("id", &mut self.id)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ListCursor);

/// Which calls to list.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct ListFilter {
    /// When the calls started.
    pub start_date: ListFilterStartDate,
    /// A participant. Administrators can name any user; for others, it is always the user on whose behalf
    /// the call is made.
    pub participant_id: Option<Id<entity::User>>,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl ListFilter {
    /// Creates a value with its required fields.
    pub fn new(start_date: ListFilterStartDate) -> Self {
        Self {
            start_date,
            participant_id: None,
            extra: Default::default(),
        }
    }

    /// Sets `participantId`. A participant. Administrators can name any user; for others, it is always the
    /// user on whose behalf the call is made.
    #[must_use]
    pub fn participant_id(mut self, participant_id: impl Into<Id<entity::User>>) -> Self {
        self.participant_id = Some(participant_id.into());
        self
    }

    /// Sets an undocumented field, such as a user field.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl ListFilter {
    /// Takes `startDate` from another call of a batch.
    pub const PARAM_START_DATE: Param<Self, ListFilterStartDate> = Param::new("startDate");
    /// Takes `participantId` from another call of a batch.
    pub const PARAM_PARTICIPANT_ID: Param<Self, Id<entity::User>> = Param::new("participantId");
}

impl Encode for ListFilter {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("startDate", &self.start_date), ("participantId", &self.participant_id)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for ListFilter {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("startDate", &mut self.start_date),
                ("participantId", &mut self.participant_id),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ListFilter);

/// When the calls started.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct ListFilterStartDate {
    /// The start of the period.
    pub from: DateTime,
    /// The end of the period, not before its start.
    pub to: DateTime,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl ListFilterStartDate {
    /// Creates a value with its required fields.
    pub fn new(from: impl IntoValue<DateTime>, to: impl IntoValue<DateTime>) -> Self {
        Self {
            from: from.into_value(),
            to: to.into_value(),
            extra: Default::default(),
        }
    }

    /// Sets an undocumented field, such as a user field.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl ListFilterStartDate {
    /// Takes `from` from another call of a batch.
    pub const PARAM_FROM: Param<Self, DateTime> = Param::new("from");
    /// Takes `to` from another call of a batch.
    pub const PARAM_TO: Param<Self, DateTime> = Param::new("to");
}

impl Encode for ListFilterStartDate {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("from", &self.from), ("to", &self.to)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for ListFilterStartDate {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("from", &mut self.from), ("to", &mut self.to)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ListFilterStartDate);

/// The order of the rows.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListOrder {
    /// The order by the start of the call.
    ///
    /// Defaults to `"desc"`.
    pub start_date: Option<ListOrderStartDate>,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl ListOrder {
    /// Creates a value with no optional fields set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `startDate`. The order by the start of the call.
    ///
    /// Defaults to `"desc"`.
    #[must_use]
    pub fn start_date(mut self, start_date: ListOrderStartDate) -> Self {
        self.start_date = Some(start_date);
        self
    }

    /// Sets an undocumented field, such as a user field.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl ListOrder {
    /// Takes `startDate` from another call of a batch.
    pub const PARAM_START_DATE: Param<Self, ListOrderStartDate> = Param::new("startDate");
}

impl Encode for ListOrder {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("startDate", &self.start_date)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for ListOrder {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("startDate", &mut self.start_date)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ListOrder);

/// The order by the start of the call.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListOrderStartDate {
    /// The earliest first.
    Asc,
    /// The latest first.
    Desc,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for ListOrderStartDate {
    fn from_wire(text: &str) -> Self {
        match text {
            "asc" => Self::Asc,
            "desc" => Self::Desc,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Asc => "asc",
            Self::Desc => "desc",
            Self::Other(text) => text,
        }
    }
}

open_enum!(ListOrderStartDate);

#[cfg(feature = "serde")]
serde_as_wire!(ListOrderStartDate);

/// How texts of the AI blocks mention users.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListMentionFormat {
    /// As BBCode.
    Bb,
    /// As HTML.
    Html,
    /// As plain text, without markup.
    None,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for ListMentionFormat {
    fn from_wire(text: &str) -> Self {
        match text {
            "bb" => Self::Bb,
            "html" => Self::Html,
            "none" => Self::None,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Bb => "bb",
            Self::Html => "html",
            Self::None => "none",
            Self::Other(text) => text,
        }
    }
}

open_enum!(ListMentionFormat);

#[cfg(feature = "serde")]
serde_as_wire!(ListMentionFormat);

/// The page to return.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListPagination {
    /// The maximum number of rows per page.
    ///
    /// Must be from 1 to 200.
    ///
    /// Defaults to `50`.
    pub limit: Option<i64>,
    /// The cursor of the previous response.
    pub after_cursor: Option<ListCursor>,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl ListPagination {
    /// Creates a value with no optional fields set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `limit`. The maximum number of rows per page.
    ///
    /// Must be from 1 to 200.
    ///
    /// Defaults to `50`.
    #[must_use]
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Sets `afterCursor`. The cursor of the previous response.
    #[must_use]
    pub fn after_cursor(mut self, after_cursor: ListCursor) -> Self {
        self.after_cursor = Some(after_cursor);
        self
    }

    /// Sets an undocumented field, such as a user field.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl ListPagination {
    /// Takes `limit` from another call of a batch.
    pub const PARAM_LIMIT: Param<Self, i64> = Param::new("limit");
    /// Takes `afterCursor` from another call of a batch.
    pub const PARAM_AFTER_CURSOR: Param<Self, ListCursor> = Param::new("afterCursor");
}

impl Encode for ListPagination {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("limit", &self.limit), ("afterCursor", &self.after_cursor)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for ListPagination {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [("limit", &mut self.limit), ("afterCursor", &mut self.after_cursor)],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ListPagination);

/// The errors of `call.followup.list`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListError {
    /// The scope `call` is missing. Fix: Grant the scope `call`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INSUFFICIENTSCOPEEXCEPTION`.
    InsufficientScope,
    /// One of `from` and `to` is missing, or `to` is before `from`. Fix: Pass both, the earlier one as
    /// `from`.
    ///
    /// Wire code: `invalid_date_range`.
    FollowupInvalidDateRange,
    /// A name in `select` is unknown. Fix: Take the names from the fields of a follow-up.
    ///
    /// Wire code: `invalid_select_field`.
    FollowupInvalidSelectField,
    /// The order cannot be read. Fix: Pass `asc` or `desc` for `startDate`.
    ///
    /// Wire code: `invalid_order`.
    FollowupInvalidOrder,
    /// The limit is not a positive integer, or the cursor cannot be read. Fix: Pass a positive limit, and
    /// the cursor as the response has it.
    ///
    /// Wire code: `invalid_pagination`.
    FollowupInvalidPagination,
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`INVALID_PARTICIPANT`](Self::INVALID_PARTICIPANT),
    /// [`INVALID_MENTION_FORMAT`](Self::INVALID_MENTION_FORMAT).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ListError {
    /// The scope `call` is missing. Fix: Grant the scope `call`.
    pub const INSUFFICIENT_SCOPE: Cause = Cause::new(
        codes::INSUFFICIENT_SCOPE,
        "InsufficientScope",
        &[],
        "The scope `call` is missing.",
        "Grant the scope `call`.",
    );

    /// One of `from` and `to` is missing, or `to` is before `from`. Fix: Pass both, the earlier one as
    /// `from`.
    pub const INVALID_DATE_RANGE: Cause = Cause::new(
        codes::FOLLOWUP_INVALID_DATE_RANGE,
        "InvalidDateRange",
        &["filter.startDate"],
        "One of `from` and `to` is missing, or `to` is before `from`.",
        "Pass both, the earlier one as `from`.",
    );

    /// A name in `select` is unknown. Fix: Take the names from the fields of a follow-up.
    pub const INVALID_SELECT: Cause = Cause::new(
        codes::FOLLOWUP_INVALID_SELECT_FIELD,
        "InvalidSelect",
        &["select"],
        "A name in `select` is unknown.",
        "Take the names from the fields of a follow-up.",
    );

    /// The order cannot be read. Fix: Pass `asc` or `desc` for `startDate`.
    pub const INVALID_ORDER: Cause = Cause::new(
        codes::FOLLOWUP_INVALID_ORDER,
        "InvalidOrder",
        &["order"],
        "The order cannot be read.",
        "Pass `asc` or `desc` for `startDate`.",
    );

    /// The limit is not a positive integer, or the cursor cannot be read. Fix: Pass a positive limit, and
    /// the cursor as the response has it.
    pub const INVALID_PAGINATION: Cause = Cause::new(
        codes::FOLLOWUP_INVALID_PAGINATION,
        "InvalidPagination",
        &[
            "pagination",
            "pagination.limit",
            "pagination.afterCursor.startDate",
            "pagination.afterCursor.id",
        ],
        "The limit is not a positive integer, or the cursor cannot be read.",
        "Pass a positive limit, and the cursor as the response has it.",
    );

    /// The identifier of the participant is not an integer. Fix: Pass an integer.
    pub const INVALID_PARTICIPANT: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "InvalidParticipant",
        &["filter.participantId"],
        "The identifier of the participant is not an integer.",
        "Pass an integer.",
    );

    /// The format of mentions is unknown. Fix: Pass `bb`, `html` or `none`.
    pub const INVALID_MENTION_FORMAT: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "InvalidMentionFormat",
        &["mentionFormat"],
        "The format of mentions is unknown.",
        "Pass `bb`, `html` or `none`.",
    );
}

impl ErrorKind for ListError {
    const CAUSES: &'static [Cause] = &[
        Self::INSUFFICIENT_SCOPE,
        Self::INVALID_DATE_RANGE,
        Self::INVALID_SELECT,
        Self::INVALID_ORDER,
        Self::INVALID_PAGINATION,
        Self::INVALID_PARTICIPANT,
        Self::INVALID_MENTION_FORMAT,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::INSUFFICIENT_SCOPE => Self::InsufficientScope,
            codes::FOLLOWUP_INVALID_DATE_RANGE => Self::FollowupInvalidDateRange,
            codes::FOLLOWUP_INVALID_SELECT_FIELD => Self::FollowupInvalidSelectField,
            codes::FOLLOWUP_INVALID_ORDER => Self::FollowupInvalidOrder,
            codes::FOLLOWUP_INVALID_PAGINATION => Self::FollowupInvalidPagination,
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::InsufficientScope => codes::INSUFFICIENT_SCOPE,
            Self::FollowupInvalidDateRange => codes::FOLLOWUP_INVALID_DATE_RANGE,
            Self::FollowupInvalidSelectField => codes::FOLLOWUP_INVALID_SELECT_FIELD,
            Self::FollowupInvalidOrder => codes::FOLLOWUP_INVALID_ORDER,
            Self::FollowupInvalidPagination => codes::FOLLOWUP_INVALID_PAGINATION,
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(ListError);
