// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `crm.type.list`: Lists the smart processes with their settings.
//!
//! - effect: reads
//! - scope: `crm`
//! - who may call: An administrator of CRM.
//! - [official page](https://apidocs.bitrix24.com/api-reference/crm/universal/user-defined-object-types/crm-type-list.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Lists the smart processes with their settings.
///
/// The request of `crm.type.list`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::query::Filter;
/// use bitrix24::v2::crm::r#type::List;
/// use bitrix24::v2::crm::r#type::fields;
///
/// let request = List::new()
///     .filter(
///         Filter::any([
///             Filter::all([fields::TITLE.contains("5")]),
///             Filter::all([fields::TITLE.contains("0")]),
///         ]),
///     )
///     .order(fields::ID.desc())
///     .start(0);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct List {
    /// The conditions that rows must meet.
    pub filter: Option<Filter<super::CrmType, v2::FullLogic>>,
    /// The order of the rows.
    pub order: Option<Order<super::CrmType>>,
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

    /// Sets `filter`. The conditions that rows must meet.
    #[must_use]
    pub fn filter(mut self, filter: impl Into<Filter<super::CrmType, v2::FullLogic>>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// Sets `order`. The order of the rows.
    #[must_use]
    pub fn order(mut self, order: impl Into<Order<super::CrmType>>) -> Self {
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
        out.object_with(&[("filter", &self.filter), ("order", &self.order), ("start", &self.start)], &self.extra);
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
    const FACTS: MethodFacts = MethodFacts::new("crm.type.list", Effect::Read, "crm")
        .codes(CODES);
    type Response = ListResponse;
    type Error = ListError;
}

#[diagnostic::do_not_recommend]
impl HasItems for ListResponse {
    type Object = super::CrmType;
    const KEY: Option<&'static str> = Some("types");
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
        field: "id",
        row: "id",
        filter: "filter",
        order: v2::OrderParams::Map("order"),
    };
}

/// The response to `crm.type.list`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListResponse {
    /// The rows.
    pub types: Vec<super::CrmType>,
}

#[cfg(feature = "serde")]
impl Encode for ListResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("types", &self.types)]);
    }
}

impl Decode for ListResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("types", &mut self.types)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ListResponse);

/// The errors of `crm.type.list`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListError {
    /// The user is not an employee, but a guest such as an extranet user. Fix: Call on behalf of an
    /// employee.
    ///
    /// Wire code: `allowed_only_intranet_user`.
    IntranetOnly,
    /// The user is not an administrator of CRM. Fix: Check the user's role in CRM.
    ///
    /// The portal's message: `Access denied`.
    ///
    /// Wire code: `ACCESS_DENIED`.
    AccessDenied,
    /// The value of a parameter does not fit.
    ///
    /// Documented causes: [`NOT_FILTERABLE`](Self::NOT_FILTERABLE),
    /// [`INVALID_FILTER_VALUE`](Self::INVALID_FILTER_VALUE), [`NOT_SORTABLE`](Self::NOT_SORTABLE),
    /// [`INVALID_DIRECTION`](Self::INVALID_DIRECTION).
    ///
    /// Wire code: `INVALID_ARG_VALUE`.
    InvalidArgument,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ListError {
    /// The user is not an administrator of CRM. Fix: Check the user's role in CRM.
    ///
    /// The portal's message: `Access denied`.
    pub const NO_ADMINISTRATOR: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "NoAdministrator",
        &[],
        "The user is not an administrator of CRM.",
        "Check the user's role in CRM.",
    );

    /// `filter` names a field that smart processes do not have. Fix: Correct the name.
    ///
    /// The portal's message: `Invalid filter: field 'field_n' is not allowed in filter`.
    pub const NOT_FILTERABLE: Cause = Cause::new(
        codes::INVALID_ARGUMENT,
        "NotFilterable",
        &["filter"],
        "`filter` names a field that smart processes do not have.",
        "Correct the name.",
    );

    /// A value in `filter` does not fit its field. Fix: Pass a value of the field's type.
    ///
    /// The portal's message: `Invalid filter: field 'field_n' has invalid value`.
    pub const INVALID_FILTER_VALUE: Cause = Cause::new(
        codes::INVALID_ARGUMENT,
        "InvalidFilterValue",
        &["filter"],
        "A value in `filter` does not fit its field.",
        "Pass a value of the field's type.",
    );

    /// `order` names a field that smart processes do not have. Fix: Correct the name.
    ///
    /// The portal's message: `Invalid order: field 'field_n' is not allowed in order`.
    pub const NOT_SORTABLE: Cause = Cause::new(
        codes::INVALID_ARGUMENT,
        "NotSortable",
        &["order"],
        "`order` names a field that smart processes do not have.",
        "Correct the name.",
    );

    /// A direction in `order` is neither `ASC` nor `DESC`. Fix: Pass `ASC` or `DESC`.
    ///
    /// The portal's message:
    /// `Invalid order: allowed sort directions are ASC, DESC. But got 'invalid_value' for field 'field_n'`.
    pub const INVALID_DIRECTION: Cause = Cause::new(
        codes::INVALID_ARGUMENT,
        "InvalidDirection",
        &["order"],
        "A direction in `order` is neither `ASC` nor `DESC`.",
        "Pass `ASC` or `DESC`.",
    );
}

impl ErrorKind for ListError {
    const CAUSES: &'static [Cause] = &[
        Self::NO_ADMINISTRATOR,
        Self::NOT_FILTERABLE,
        Self::INVALID_FILTER_VALUE,
        Self::NOT_SORTABLE,
        Self::INVALID_DIRECTION,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::INTRANET_ONLY => Self::IntranetOnly,
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::INVALID_ARGUMENT => Self::InvalidArgument,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::IntranetOnly => codes::INTRANET_ONLY,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::InvalidArgument => codes::INVALID_ARGUMENT,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(ListError);
