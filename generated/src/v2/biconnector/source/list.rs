// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `biconnector.source.list`: Lists the sources of data for analytics.
//!
//! - effect: reads
//! - scope: `biconnector`
//! - who may call: A user who may use analytics.
//! - [official page](https://apidocs.bitrix24.com/api-reference/biconnector/source/biconnector-source-list.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Lists the sources of data for analytics.
///
/// The request of `biconnector.source.list`.
///
/// Note: The portal ignores a condition on `settings`. Failures have the HTTP status 200.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::biconnector::source::List;
/// use bitrix24::v2::biconnector::source::fields;
///
/// let request = List::new()
///     .select((fields::ID, fields::TITLE, fields::ACTIVE, fields::DATE_CREATE))
///     .filter(
///         fields::TITLE
///             .like("Sql%")
///             .and(fields::DESCRIPTION.ne(""))
///             .and(fields::CONNECTOR_ID.is_in([2, 4])),
///     )
///     .order(fields::DATE_CREATE.desc())
///     .page(1);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct List {
    /// The fields to return.
    pub select: Option<Select<super::Source>>,
    /// The conditions that rows must meet.
    pub filter: Option<Filter<super::Source, v2::Classic>>,
    /// The order of the rows.
    pub order: Option<Order<super::Source>>,
    /// The number of the page, from 1.
    pub page: Option<i64>,
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
    pub fn select(mut self, select: impl Into<Select<super::Source>>) -> Self {
        self.select = Some(select.into());
        self
    }

    /// Sets `filter`. The conditions that rows must meet.
    #[must_use]
    pub fn filter(mut self, filter: impl Into<Filter<super::Source, v2::Classic>>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// Sets `order`. The order of the rows.
    #[must_use]
    pub fn order(mut self, order: impl Into<Order<super::Source>>) -> Self {
        self.order = Some(order.into());
        self
    }

    /// Sets `page`. The number of the page, from 1.
    #[must_use]
    pub fn page(mut self, page: i64) -> Self {
        self.page = Some(page);
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
    /// Takes `page` from another call of a batch.
    pub const PARAM_PAGE: Param<Self, i64> = Param::new("page");
}

impl Encode for List {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("select", &self.select),
                ("filter", &self.filter),
                ("order", &self.order),
                ("page", &self.page),
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
                ("page", &mut self.page),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(List);

impl Method for List {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("biconnector.source.list", Effect::Read, "biconnector")
        .select("select")
        .codes(CODES);
    type Response = ListResponse;
    type Error = ListError;
}

#[diagnostic::do_not_recommend]
impl Paged for List {
    const PAGING: Paging = Paging::V2(v2::Family::Page {
        param: "page",
        size: None,
        inside: None,
        default: 50,
        max: Some(50),
    });
}

/// The response to `biconnector.source.list`.
pub type ListResponse = v2::Rows<super::Source>;

/// The errors of `biconnector.source.list`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListError {
    /// `select` is not an array. Fix: Pass an array.
    ///
    /// The portal's message: `Parameter "select" must be array.`.
    ///
    /// Wire code: `VALIDATION_SELECT_TYPE`.
    SelectType,
    /// `filter` is not an object. Fix: Pass an object.
    ///
    /// The portal's message: `Parameter "filter" must be array.`.
    ///
    /// Wire code: `VALIDATION_FILTER_TYPE`.
    FilterType,
    /// `order` is not an object. Fix: Pass an object.
    ///
    /// The portal's message: `Parameter "order" must be array.`.
    ///
    /// Wire code: `VALIDATION_ORDER_TYPE`.
    OrderType,
    /// `select` names a field that sources do not have. Fix: Leave the field out.
    ///
    /// The portal's message: `Field "#TITLE#" is not allowed in the "select".`.
    ///
    /// Wire code: `VALIDATION_FIELD_NOT_ALLOWED_IN_SELECT`.
    FieldNotAllowedInSelect,
    /// `filter` names a field that sources do not have. Fix: Leave the field out.
    ///
    /// The portal's message: `Field "#TITLE#" is not allowed in the "filter".`.
    ///
    /// Wire code: `VALIDATION_FIELD_NOT_ALLOWED_IN_FILTER`.
    FieldNotAllowedInFilter,
    /// `order` names a field that sources cannot be sorted by. Fix: Leave the field out.
    ///
    /// The portal's message: `Field "#TITLE#" is not allowed in the "order".`.
    ///
    /// Wire code: `VALIDATION_FIELD_NOT_ALLOWED_IN_ORDER`.
    FieldNotAllowedInOrder,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ListError {
    /// `select` is not an array. Fix: Pass an array.
    ///
    /// The portal's message: `Parameter "select" must be array.`.
    pub const INVALID_SELECT: Cause = Cause::new(
        codes::SELECT_TYPE,
        "InvalidSelect",
        &["select"],
        "`select` is not an array.",
        "Pass an array.",
    );

    /// `filter` is not an object. Fix: Pass an object.
    ///
    /// The portal's message: `Parameter "filter" must be array.`.
    pub const INVALID_FILTER: Cause = Cause::new(
        codes::FILTER_TYPE,
        "InvalidFilter",
        &["filter"],
        "`filter` is not an object.",
        "Pass an object.",
    );

    /// `order` is not an object. Fix: Pass an object.
    ///
    /// The portal's message: `Parameter "order" must be array.`.
    pub const INVALID_ORDER: Cause = Cause::new(
        codes::ORDER_TYPE,
        "InvalidOrder",
        &["order"],
        "`order` is not an object.",
        "Pass an object.",
    );

    /// `select` names a field that sources do not have. Fix: Leave the field out.
    ///
    /// The portal's message: `Field "#TITLE#" is not allowed in the "select".`.
    pub const NOT_SELECTABLE: Cause = Cause::new(
        codes::FIELD_NOT_ALLOWED_IN_SELECT,
        "NotSelectable",
        &["select"],
        "`select` names a field that sources do not have.",
        "Leave the field out.",
    );

    /// `filter` names a field that sources do not have. Fix: Leave the field out.
    ///
    /// The portal's message: `Field "#TITLE#" is not allowed in the "filter".`.
    pub const NOT_FILTERABLE: Cause = Cause::new(
        codes::FIELD_NOT_ALLOWED_IN_FILTER,
        "NotFilterable",
        &["filter"],
        "`filter` names a field that sources do not have.",
        "Leave the field out.",
    );

    /// `order` names a field that sources cannot be sorted by. Fix: Leave the field out.
    ///
    /// The portal's message: `Field "#TITLE#" is not allowed in the "order".`.
    pub const NOT_SORTABLE: Cause = Cause::new(
        codes::FIELD_NOT_ALLOWED_IN_ORDER,
        "NotSortable",
        &["order"],
        "`order` names a field that sources cannot be sorted by.",
        "Leave the field out.",
    );
}

impl ErrorKind for ListError {
    const CAUSES: &'static [Cause] = &[
        Self::INVALID_SELECT,
        Self::INVALID_FILTER,
        Self::INVALID_ORDER,
        Self::NOT_SELECTABLE,
        Self::NOT_FILTERABLE,
        Self::NOT_SORTABLE,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::SELECT_TYPE => Self::SelectType,
            codes::FILTER_TYPE => Self::FilterType,
            codes::ORDER_TYPE => Self::OrderType,
            codes::FIELD_NOT_ALLOWED_IN_SELECT => Self::FieldNotAllowedInSelect,
            codes::FIELD_NOT_ALLOWED_IN_FILTER => Self::FieldNotAllowedInFilter,
            codes::FIELD_NOT_ALLOWED_IN_ORDER => Self::FieldNotAllowedInOrder,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::SelectType => codes::SELECT_TYPE,
            Self::FilterType => codes::FILTER_TYPE,
            Self::OrderType => codes::ORDER_TYPE,
            Self::FieldNotAllowedInSelect => codes::FIELD_NOT_ALLOWED_IN_SELECT,
            Self::FieldNotAllowedInFilter => codes::FIELD_NOT_ALLOWED_IN_FILTER,
            Self::FieldNotAllowedInOrder => codes::FIELD_NOT_ALLOWED_IN_ORDER,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(ListError);
