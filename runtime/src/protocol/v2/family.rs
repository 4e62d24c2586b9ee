//! How lists of REST 2.0 are paginated.

/// How a list of REST 2.0 is paginated: by which parameters, each with its name in the method.
///
/// `inside` is the parameter that contains them, dotted if it is in another one. The numbers are rows per page: `default` if
/// the request sets no size, and `max`.
///
/// ```
/// use bitrix24_runtime::pages::Paging;
/// use bitrix24_runtime::protocol::v2::Family;
///
/// const DEALS: Paging = Paging::V2(Family::Start { param: "start" });
/// const LINES: Paging = Paging::V2(Family::Limit {
///     limit: "limit", offset: "offset", inside: Some("PARAMS"), default: 50, max: 200, more: None,
/// });
/// assert_ne!(DEALS, LINES);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Pages of fifty rows by the number of rows before them. `next` and `total` stand beside the result.
    Start {
        /// The parameter with the number of rows before the page.
        param: &'static str,
    },
    /// Pages by the number of rows before them, with a size.
    Limit {
        /// The parameter with the size.
        limit: &'static str,
        /// The parameter with the number of rows before the page.
        offset: &'static str,
        /// The parameter that contains both.
        inside: Option<&'static str>,
        /// The default page size.
        default: u32,
        /// The maximum page size.
        max: u32,
        /// The key in the result that says whether there are more rows.
        more: Option<&'static str>,
    },
    /// Pages after a row.
    Since {
        /// The parameter with the row's identifier.
        param: &'static str,
        /// The field of the row that has it.
        row: &'static str,
        /// The parameter with the size.
        limit: &'static str,
        /// The default page size.
        default: u32,
        /// The maximum page size.
        max: u32,
    },
    /// Pages by number, from 1.
    Page {
        /// The parameter with the number.
        param: &'static str,
        /// The parameter with the size, if there is one.
        size: Option<&'static str>,
        /// The parameter that contains both.
        inside: Option<&'static str>,
        /// The default page size.
        default: u32,
        /// The maximum page size; `None` if it is not documented.
        max: Option<u32>,
    },
    /// A queue, whose rows are removed when they are read. Never fetched in advance, and never twice.
    Take {
        /// The parameter with the number of rows.
        limit: &'static str,
        /// The default page size.
        default: u32,
        /// The maximum page size; `None` if it is not documented.
        max: Option<u32>,
    },
}

impl Family {
    /// Returns the page size to ask for, if the method accepts one.
    pub(crate) const fn max(self) -> Option<u32> {
        match self {
            Self::Start { .. } | Self::Page { size: None, .. } => None,
            Self::Limit { max, .. } | Self::Since { max, .. } => Some(max),
            Self::Page { default, max, .. } | Self::Take { default, max, .. } => match max {
                Some(max) => Some(max),
                None => Some(default),
            },
        }
    }
}

/// How a list of the family `start` is read by identifier: which rows follow the last one is a condition of its filter, so
/// the portal counts and skips nothing. Names are those of the method.
///
/// ```
/// use bitrix24_runtime::protocol::v2::{IdWalk, OrderParams};
///
/// /// `tasks.task.list` asks for `ID` and returns `id`.
/// const TASKS: IdWalk = IdWalk { field: "ID", row: "id", filter: "filter", order: OrderParams::Map("order") };
/// /// `user.get` takes the order as two texts.
/// const USERS: IdWalk =
///     IdWalk { field: "ID", row: "ID", filter: "FILTER", order: OrderParams::Texts { field: "sort", direction: "order" } };
/// assert_ne!(TASKS, USERS);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IdWalk {
    /// The identifier in the filter and the order.
    pub field: &'static str,
    /// The identifier in the rows.
    pub row: &'static str,
    /// The parameter with the filter.
    pub filter: &'static str,
    /// The parameters with the order.
    pub order: OrderParams,
}

/// The parameters that contain the order of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderParams {
    /// One, with a map of fields and directions.
    Map(&'static str),
    /// Two texts.
    Texts {
        /// The parameter with the field.
        field: &'static str,
        /// The parameter with the direction.
        direction: &'static str,
    },
}
