// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `task.elapseditem.getlist`: Lists the records of time spent on a task.
//!
//! - effect: reads
//! - scope: `task`
//! - who may call: Any user.
//! - [official page](https://apidocs.bitrix24.com/api-reference/tasks/elapsed-item/task-elapsed-item-get-list.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Lists the records of time spent on a task.
///
/// The request of `task.elapseditem.getlist`.
///
/// The portal takes the parameters by their positions, in the order of the fields.
///
/// Note: Some requests of the page leave `TASKID` out, which moves the other parameters. Its table of
/// errors has numbers such as `0x000004`, its failure the code `ERROR_CORE`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::DateTime;
/// use bitrix24::v2::task::elapseditem::GetList;
/// use bitrix24::v2::task::elapseditem::GetListNavParams;
/// use bitrix24::v2::task::elapseditem::GetListParams;
/// use bitrix24::v2::task::elapseditem::fields;
///
/// let request = GetList::new(691)
///     .order(fields::ID.desc())
///     .filter(
///         fields::CREATED_DATE.ge("2024-02-16T00:00:00+02:00".parse::<DateTime>()?),
///     )
///     .select((GetList::ALL,))
///     .params(
///         GetListParams::new()
///             .nav_params(GetListNavParams::new().i_num_page(1).n_page_size(2)),
///     );
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct GetList {
    /// The task.
    pub task_id: Id<entity::TasksTask>,
    /// The order of the rows.
    pub order: Option<Order<super::ElapsedItem>>,
    /// The conditions that rows must meet.
    pub filter: Option<Filter<super::ElapsedItem, v2::Task>>,
    /// The fields to return.
    pub select: Option<Select<super::ElapsedItem>>,
    /// The page to return.
    pub params: Option<GetListParams>,
}

impl GetList {
    /// Creates a request with its required parameters.
    pub fn new(task_id: impl Into<Id<entity::TasksTask>>) -> Self {
        Self {
            task_id: task_id.into(),
            order: None,
            filter: None,
            select: None,
            params: None,
        }
    }

    /// Sets `ORDER`. The order of the rows.
    #[must_use]
    pub fn order(mut self, order: impl Into<Order<super::ElapsedItem>>) -> Self {
        self.order = Some(order.into());
        self
    }

    /// Sets `FILTER`. The conditions that rows must meet.
    #[must_use]
    pub fn filter(mut self, filter: impl Into<Filter<super::ElapsedItem, v2::Task>>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// Sets `SELECT`. The fields to return.
    #[must_use]
    pub fn select(mut self, select: impl Into<Select<super::ElapsedItem>>) -> Self {
        self.select = Some(select.into());
        self
    }

    /// Sets `PARAMS`. The page to return.
    #[must_use]
    pub fn params(mut self, params: GetListParams) -> Self {
        self.params = Some(params);
        self
    }
}

impl GetList {
    /// Takes `TASKID` from another call of a batch.
    pub const PARAM_TASK_ID: Param<Self, Id<entity::TasksTask>> = Param::new("0");
    /// Takes `PARAMS` from another call of a batch.
    pub const PARAM_PARAMS: Param<Self, GetListParams> = Param::new("4");
}

impl Encode for GetList {
    fn encode(&self, out: &mut JsonWriter) {
        v2::Arguments(&[&self.task_id, &self.order, &self.filter, &self.select, &self.params])
            .encode(out);
    }
}

#[cfg(feature = "serde")]
impl Decode for GetList {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        v2::ArgumentSlots(&mut [
            &mut self.task_id,
            &mut self.order,
            &mut self.filter,
            &mut self.select,
            &mut self.params,
        ])
            .decode(value)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(GetList);

impl GetList {
    /// The mask `*` for `SELECT`.
    pub const ALL: v2::Mask<super::ElapsedItem> = v2::Mask::new("*");
}

impl Method for GetList {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("task.elapseditem.getlist", Effect::Read, "task")
        .select("SELECT")
        .codes(CODES);
    type Response = GetListResponse;
    type Error = GetListError;
}

#[diagnostic::do_not_recommend]
impl Paged for GetList {
    const PAGING: Paging = Paging::V2(v2::Family::Page {
        param: "iNumPage",
        size: Some("nPageSize"),
        inside: Some("PARAMS.NAV_PARAMS"),
        default: 50,
        max: Some(50),
    });
    const ARGUMENTS: &'static [&'static str] = &[
        "TASKID",
        "ORDER",
        "FILTER",
        "SELECT",
        "PARAMS",
    ];
}

/// The response to `task.elapseditem.getlist`.
pub type GetListResponse = v2::Rows<super::ElapsedItem>;

/// The page to return.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetListNavParams {
    /// The number of the page, from 1.
    pub i_num_page: Option<i64>,
    /// A page has 50 rows by default, and at most 50.
    ///
    /// Must be from 1 to 50.
    ///
    /// Defaults to `50`.
    pub n_page_size: Option<i64>,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl GetListNavParams {
    /// Creates a value with no optional fields set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `iNumPage`. The number of the page, from 1.
    #[must_use]
    pub fn i_num_page(mut self, i_num_page: i64) -> Self {
        self.i_num_page = Some(i_num_page);
        self
    }

    /// Sets `nPageSize`. A page has 50 rows by default, and at most 50.
    ///
    /// Must be from 1 to 50.
    ///
    /// Defaults to `50`.
    #[must_use]
    pub fn n_page_size(mut self, n_page_size: i64) -> Self {
        self.n_page_size = Some(n_page_size);
        self
    }

    /// Sets an undocumented field, such as a user field.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl GetListNavParams {
    /// Takes `iNumPage` from another call of a batch.
    pub const PARAM_I_NUM_PAGE: Param<Self, i64> = Param::new("iNumPage");
    /// Takes `nPageSize` from another call of a batch.
    pub const PARAM_N_PAGE_SIZE: Param<Self, i64> = Param::new("nPageSize");
}

impl Encode for GetListNavParams {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("iNumPage", &self.i_num_page), ("nPageSize", &self.n_page_size)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for GetListNavParams {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("iNumPage", &mut self.i_num_page),
                ("nPageSize", &mut self.n_page_size),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(GetListNavParams);

/// The page to return.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetListParams {
    /// The page to return.
    pub nav_params: Option<GetListNavParams>,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl GetListParams {
    /// Creates a value with no optional fields set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `NAV_PARAMS`. The page to return.
    #[must_use]
    pub fn nav_params(mut self, nav_params: GetListNavParams) -> Self {
        self.nav_params = Some(nav_params);
        self
    }

    /// Sets an undocumented field, such as a user field.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl GetListParams {
    /// Takes `NAV_PARAMS` from another call of a batch.
    pub const PARAM_NAV_PARAMS: Param<Self, GetListNavParams> = Param::new("NAV_PARAMS");
}

impl Encode for GetListParams {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("NAV_PARAMS", &self.nav_params)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for GetListParams {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("NAV_PARAMS", &mut self.nav_params)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(GetListParams);

/// The errors of `task.elapseditem.getlist`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetListError {
    /// The user may not read the task. Fix: Check the user's role in the task.
    ///
    /// The portal's message: `ACTION_NOT_ALLOWED`.
    ///
    /// Wire code: `ERROR_CORE`.
    ErrorCore,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl GetListError {
    /// The user may not read the task. Fix: Check the user's role in the task.
    ///
    /// The portal's message: `ACTION_NOT_ALLOWED`.
    pub const NOT_ALLOWED: Cause = Cause::new(
        codes::ERROR_CORE,
        "NotAllowed",
        &[],
        "The user may not read the task.",
        "Check the user's role in the task.",
    );
}

impl ErrorKind for GetListError {
    const CAUSES: &'static [Cause] = &[Self::NOT_ALLOWED];
    fn from_code(code: &str) -> Self {
        match code {
            codes::ERROR_CORE => Self::ErrorCore,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::ErrorCore => codes::ERROR_CORE,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(GetListError);
