// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `crm.item.list`: Lists the items of a CRM type.
//!
//! - effect: reads
//! - scope: `crm`
//! - who may call: A user who may read items of the type.
//! - [official page](https://apidocs.bitrix24.com/api-reference/crm/universal/crm-item-list.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Lists the items of a CRM type.
///
/// Leaves out items that the user may not read.
///
/// `fm`, the phone numbers and other contact data, comes only with `select` of `*`. A condition on a
/// user field of the type yes/no takes `1` or `0`, although the field is read as `Y` or `N`.
///
/// The request of `crm.item.list`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::crm::item::List;
/// use bitrix24::v2::crm::item::fields;
///
/// let request = List::of(1268)
///     .use_original_uf_names(true)
///     .filter(fields::ID.gt(0))
///     .order(fields::ID.asc())
///     .start(-1);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct List {
    /// The CRM type: 1 for leads, 2 deals, 3 contacts, 4 companies, 7 estimates, 31 invoices, others as
    /// listed by `crm.type.list`.
    pub entity_type_id: i64,
    /// Whether user fields are named as in `UF_CRM_2_1639669411830`, not as in `ufCrm2_1639669411830`.
    ///
    /// Defaults to `"N"`.
    ///
    /// Note: Users have reported empty items if it is used together with `select`.
    pub use_original_uf_names: Option<v2::Yn>,
    /// The fields to return.
    pub select: Option<Select<super::CrmItem>>,
    /// The conditions that rows must meet.
    pub filter: Option<Filter<super::CrmItem, v2::FullLogic>>,
    /// The order of the rows.
    pub order: Option<Order<super::CrmItem>>,
    /// The number of rows before the page, a multiple of 50; `-1` leaves out the count of all rows.
    pub start: Option<i64>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl List {
    /// Creates a request with its required parameters.
    pub fn of(entity_type_id: i64) -> Self {
        Self {
            entity_type_id,
            use_original_uf_names: None,
            select: None,
            filter: None,
            order: None,
            start: None,
            extra: Default::default(),
        }
    }

    /// Sets `useOriginalUfNames`. Whether user fields are named as in `UF_CRM_2_1639669411830`, not as in
    /// `ufCrm2_1639669411830`.
    ///
    /// Defaults to `"N"`.
    ///
    /// Note: Users have reported empty items if it is used together with `select`.
    #[must_use]
    pub fn use_original_uf_names(mut self, use_original_uf_names: impl Into<v2::Yn>) -> Self {
        self.use_original_uf_names = Some(use_original_uf_names.into());
        self
    }

    /// Sets `select`. The fields to return.
    #[must_use]
    pub fn select(mut self, select: impl Into<Select<super::CrmItem>>) -> Self {
        self.select = Some(select.into());
        self
    }

    /// Sets `filter`. The conditions that rows must meet.
    #[must_use]
    pub fn filter(mut self, filter: impl Into<Filter<super::CrmItem, v2::FullLogic>>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// Sets `order`. The order of the rows.
    #[must_use]
    pub fn order(mut self, order: impl Into<Order<super::CrmItem>>) -> Self {
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
    /// Takes `entityTypeId` from another call of a batch.
    pub const PARAM_ENTITY_TYPE_ID: Param<Self, i64> = Param::new("entityTypeId");
    /// Takes `useOriginalUfNames` from another call of a batch.
    pub const PARAM_USE_ORIGINAL_UF_NAMES: Param<Self, v2::Yn> = Param::new("useOriginalUfNames");
    /// Takes `start` from another call of a batch.
    pub const PARAM_START: Param<Self, i64> = Param::new("start");
}

impl Encode for List {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("entityTypeId", &self.entity_type_id),
                ("useOriginalUfNames", &self.use_original_uf_names),
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
                ("entityTypeId", &mut self.entity_type_id),
                ("useOriginalUfNames", &mut self.use_original_uf_names),
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
    pub const ALL: v2::Mask<super::CrmItem> = v2::Mask::new("*");
}

impl Method for List {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("crm.item.list", Effect::Read, "crm")
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
        field: "id",
        row: "id",
        filter: "filter",
        order: v2::OrderParams::Map("order"),
    };
}

/// The response to `crm.item.list`.
pub type ListResponse = Items<super::CrmItem>;

/// The errors of `crm.item.list`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListError {
    /// The user is not an employee, but a guest such as an extranet user. Fix: Call on behalf of an
    /// employee.
    ///
    /// Wire code: `allowed_only_intranet_user`.
    IntranetOnly,
    /// There is no such CRM type. Fix: Look the type up with `crm.type.list`.
    ///
    /// The portal's message: `SPA not found`.
    ///
    /// Wire code: `NOT_FOUND`.
    NotFound,
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
    /// There is no such CRM type. Fix: Look the type up with `crm.type.list`.
    ///
    /// The portal's message: `SPA not found`.
    pub const TYPE_NOT_FOUND: Cause = Cause::new(
        codes::NOT_FOUND,
        "TypeNotFound",
        &["entityTypeId"],
        "There is no such CRM type.",
        "Look the type up with `crm.type.list`.",
    );

    /// `filter` names a field that items cannot be filtered by. Fix: Look the field up with
    /// `crm.item.fields`.
    ///
    /// The portal's message: `Invalid filter: field 'field' is not allowed in filter`.
    pub const NOT_FILTERABLE: Cause = Cause::new(
        codes::INVALID_ARGUMENT,
        "NotFilterable",
        &["filter"],
        "`filter` names a field that items cannot be filtered by.",
        "Look the field up with `crm.item.fields`.",
    );

    /// A value in `filter` does not fit its field. Fix: Pass a value of the field's type.
    ///
    /// The portal's message: `Invalid filter: field 'field' has invalid value`.
    pub const INVALID_FILTER_VALUE: Cause = Cause::new(
        codes::INVALID_ARGUMENT,
        "InvalidFilterValue",
        &["filter"],
        "A value in `filter` does not fit its field.",
        "Pass a value of the field's type.",
    );

    /// `order` names a field that items cannot be sorted by. Fix: Look the field up with `crm.item.fields`.
    ///
    /// The portal's message: `Invalid order: field 'field' is not allowed in order`.
    pub const NOT_SORTABLE: Cause = Cause::new(
        codes::INVALID_ARGUMENT,
        "NotSortable",
        &["order"],
        "`order` names a field that items cannot be sorted by.",
        "Look the field up with `crm.item.fields`.",
    );

    /// A direction in `order` is neither `ASC` nor `DESC`. Fix: Pass `ASC` or `DESC`.
    ///
    /// The portal's message:
    /// `Invalid order: allowed sort directions are ASC, DESC. But got 'orderValue' for field 'field'`.
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
        Self::TYPE_NOT_FOUND,
        Self::NOT_FILTERABLE,
        Self::INVALID_FILTER_VALUE,
        Self::NOT_SORTABLE,
        Self::INVALID_DIRECTION,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::INTRANET_ONLY => Self::IntranetOnly,
            codes::NOT_FOUND => Self::NotFound,
            codes::INVALID_ARGUMENT => Self::InvalidArgument,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::IntranetOnly => codes::INTRANET_ONLY,
            Self::NotFound => codes::NOT_FOUND,
            Self::InvalidArgument => codes::INVALID_ARGUMENT,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(ListError);
