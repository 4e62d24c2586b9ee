// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `tasks.task.list`: Lists tasks.
//!
//! - effect: reads
//! - scope: `task`
//! - who may call: Any user.
//! - [official page](https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-list.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Lists tasks.
///
/// An administrator gets all tasks, a manager those of the subordinates, others those that they may
/// see.
///
/// The fields of a response without `select` may change.
///
/// The request of `tasks.task.list`.
///
/// Note: A filter also takes `::SUBFILTER-PARAMS`, an object with `FAVORITE`, for the favorites of the
/// user.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::DateTime;
/// use bitrix24::v2::tasks::TaskStatus;
/// use bitrix24::v2::tasks::task::List;
/// use bitrix24::v2::tasks::task::TaskListOptions;
/// use bitrix24::v2::tasks::task::fields;
///
/// let request = List::new()
///     .options(
///         TaskListOptions::new()
///             .with_result_info(true)
///             .with_timer_info(true)
///             .with_parsed_description(true),
///     )
///     .select([
///         "ID",
///         "TITLE",
///         "DESCRIPTION",
///         "STATUS",
///         "subStatus",
///         "DEADLINE",
///         "CREATED_DATE",
///         "RESPONSIBLE_ID",
///         "ACCOMPLICES",
///         "AUDITORS",
///         "TAGS",
///         "PRIORITY",
///         "MARK",
///     ])
///     .filter(
///         fields::STATUS
///             .ne(TaskStatus::Deferred)
///             .and(
///                 fields::DEADLINE.ge("2025-10-21T00:00:00+02:00".parse::<DateTime>()?),
///             )
///             .and(fields::RESPONSIBLE_ID.eq(547)),
///     )
///     .order(fields::DEADLINE.asc().then(fields::PRIORITY.desc()));
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct List {
    /// What else a response has.
    pub options: Option<TaskListOptions>,
    /// The fields to return.
    pub select: Option<Select<super::Task>>,
    /// The conditions that rows must meet.
    pub filter: Option<Filter<super::Task, v2::Task>>,
    /// The order of the rows.
    pub order: Option<Order<super::Task>>,
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

    /// Sets `params`. What else a response has.
    #[must_use]
    pub fn options(mut self, options: TaskListOptions) -> Self {
        self.options = Some(options);
        self
    }

    /// Sets `select`. The fields to return.
    #[must_use]
    pub fn select(mut self, select: impl Into<Select<super::Task>>) -> Self {
        self.select = Some(select.into());
        self
    }

    /// Sets `filter`. The conditions that rows must meet.
    #[must_use]
    pub fn filter(mut self, filter: impl Into<Filter<super::Task, v2::Task>>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// Sets `order`. The order of the rows.
    #[must_use]
    pub fn order(mut self, order: impl Into<Order<super::Task>>) -> Self {
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
    /// Takes `params` from another call of a batch.
    pub const PARAM_OPTIONS: Param<Self, TaskListOptions> = Param::new("params");
    /// Takes `start` from another call of a batch.
    pub const PARAM_START: Param<Self, i64> = Param::new("start");
}

impl Encode for List {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("params", &self.options),
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
                ("params", &mut self.options),
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
    const FACTS: MethodFacts = MethodFacts::new("tasks.task.list", Effect::Read, "task")
        .select("select")
        .codes(CODES);
    type Response = ListResponse;
    type Error = ListError;
}

#[diagnostic::do_not_recommend]
impl HasItems for ListResponse {
    type Object = super::Task;
    const KEY: Option<&'static str> = Some("tasks");
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
        row: "id",
        filter: "filter",
        order: v2::OrderParams::Map("order"),
    };
}

/// The response to `tasks.task.list`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListResponse {
    /// The rows.
    pub tasks: Vec<super::Task>,
}

#[cfg(feature = "serde")]
impl Encode for ListResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("tasks", &self.tasks)]);
    }
}

impl Decode for ListResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("tasks", &mut self.tasks)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ListResponse);

/// What else a response has.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TaskListOptions {
    /// Whether it has the state of the results.
    ///
    /// Note: The page has `true`.
    pub with_result_info: Option<v2::Flag>,
    /// Whether it has the time spent.
    ///
    /// Note: The page has `true`.
    pub with_timer_info: Option<v2::Flag>,
    /// Whether it has the description in HTML.
    ///
    /// Note: The page has `true`.
    pub with_parsed_description: Option<v2::Flag>,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl TaskListOptions {
    /// Creates a value with no optional fields set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `WITH_RESULT_INFO`. Whether it has the state of the results.
    ///
    /// Note: The page has `true`.
    #[must_use]
    pub fn with_result_info(mut self, with_result_info: impl Into<v2::Flag>) -> Self {
        self.with_result_info = Some(with_result_info.into());
        self
    }

    /// Sets `WITH_TIMER_INFO`. Whether it has the time spent.
    ///
    /// Note: The page has `true`.
    #[must_use]
    pub fn with_timer_info(mut self, with_timer_info: impl Into<v2::Flag>) -> Self {
        self.with_timer_info = Some(with_timer_info.into());
        self
    }

    /// Sets `WITH_PARSED_DESCRIPTION`. Whether it has the description in HTML.
    ///
    /// Note: The page has `true`.
    #[must_use]
    pub fn with_parsed_description(mut self, with_parsed_description: impl Into<v2::Flag>) -> Self {
        self.with_parsed_description = Some(with_parsed_description.into());
        self
    }

    /// Sets an undocumented field, such as a user field.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl TaskListOptions {
    /// Takes `WITH_RESULT_INFO` from another call of a batch.
    pub const PARAM_WITH_RESULT_INFO: Param<Self, v2::Flag> = Param::new("WITH_RESULT_INFO");
    /// Takes `WITH_TIMER_INFO` from another call of a batch.
    pub const PARAM_WITH_TIMER_INFO: Param<Self, v2::Flag> = Param::new("WITH_TIMER_INFO");
    /// Takes `WITH_PARSED_DESCRIPTION` from another call of a batch.
    pub const PARAM_WITH_PARSED_DESCRIPTION: Param<Self, v2::Flag> = Param::new("WITH_PARSED_DESCRIPTION");
}

impl Encode for TaskListOptions {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("WITH_RESULT_INFO", &self.with_result_info),
                ("WITH_TIMER_INFO", &self.with_timer_info),
                ("WITH_PARSED_DESCRIPTION", &self.with_parsed_description),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for TaskListOptions {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("WITH_RESULT_INFO", &mut self.with_result_info),
                ("WITH_TIMER_INFO", &mut self.with_timer_info),
                ("WITH_PARSED_DESCRIPTION", &mut self.with_parsed_description),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(TaskListOptions);

/// The errors of `tasks.task.list`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListError {
    /// `order` names a field that tasks cannot be sorted by. Fix: Sort by another field.
    ///
    /// The portal's message: `Invalid sorting key (internal error)`.
    ///
    /// The wire code is empty.
    Unclassified,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ListError {
    /// `order` names a field that tasks cannot be sorted by. Fix: Sort by another field.
    ///
    /// The portal's message: `Invalid sorting key (internal error)`.
    pub const NOT_SORTABLE: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "NotSortable",
        &["order"],
        "`order` names a field that tasks cannot be sorted by.",
        "Sort by another field.",
    );
}

impl ErrorKind for ListError {
    const CAUSES: &'static [Cause] = &[Self::NOT_SORTABLE];
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
