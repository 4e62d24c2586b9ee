// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `user.search`: Searches users by name, position and department.
//!
//! - effect: reads
//! - scope: `user`
//! - who may call: Any user, with the scope `user`, `user_basic` or `user_brief`.
//! - [official page](https://apidocs.bitrix24.com/api-reference/user/user-search.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::errors::{CODES, ErrorCode};

/// Searches users by name, position and department.
///
/// Faster than conditions on texts in `user.get`, whose parameters it takes too. It finds texts that
/// begin with the given one.
///
/// A condition on `FIND` searches all these fields at once, and is the only one of a filter.
///
/// The request of `user.search`.
///
/// Note: The request on the page has the condition beside `FILTER`, which the table does not know. The
/// page gives `FILTER` the type `string`; its description is of an object.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::Json;
/// use bitrix24::protocol::v2::Full;
/// use bitrix24::query::Field;
/// use bitrix24::query::Filterable;
/// use bitrix24::v2::user::Search;
/// use bitrix24::v2::user::User;
/// use bitrix24::v2::user::fields;
///
/// let request = Search::new()
///     .filter(
///         Field::<User, Json, Filterable<Full>>::custom("UF_DEPARTMENT")
///             .eq(r#"1"#.parse::<Json>()?),
///     )
///     .order(fields::ID.asc())
///     .start(10);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Search {
    /// Whether an administrator gets the data of any user.
    pub admin_mode: Option<v2::Flag>,
    /// The fields to return.
    pub select: Option<Select<super::User>>,
    /// The conditions that rows must meet.
    pub filter: Option<Filter<super::User, v2::Full>>,
    /// The order of the rows.
    pub order: Option<Order<super::User>>,
    /// The number of rows before the page, a multiple of 50; `-1` leaves out the count of all rows.
    pub start: Option<i64>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Search {
    /// Creates a request with no optional parameters set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `ADMIN_MODE`. Whether an administrator gets the data of any user.
    #[must_use]
    pub fn admin_mode(mut self, admin_mode: impl Into<v2::Flag>) -> Self {
        self.admin_mode = Some(admin_mode.into());
        self
    }

    /// Sets `select`. The fields to return.
    #[must_use]
    pub fn select(mut self, select: impl Into<Select<super::User>>) -> Self {
        self.select = Some(select.into());
        self
    }

    /// Sets `FILTER`. The conditions that rows must meet.
    #[must_use]
    pub fn filter(mut self, filter: impl Into<Filter<super::User, v2::Full>>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// Sets `sort`. The order of the rows.
    #[must_use]
    pub fn order(mut self, order: impl Into<Order<super::User>>) -> Self {
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

impl Search {
    /// Takes `ADMIN_MODE` from another call of a batch.
    pub const PARAM_ADMIN_MODE: Param<Self, v2::Flag> = Param::new("ADMIN_MODE");
    /// Takes `start` from another call of a batch.
    pub const PARAM_START: Param<Self, i64> = Param::new("start");
}

impl Encode for Search {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("ADMIN_MODE", &self.admin_mode),
                ("select", &self.select),
                ("FILTER", &self.filter),
                ("sort", &v2::OrderField(&self.order)),
                ("order", &v2::OrderDirection(&self.order)),
                ("start", &self.start),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for Search {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let mut texts = v2::OrderTexts::default();
        let decoded = Value::object_with(
            value,
            &mut [
                ("ADMIN_MODE", &mut self.admin_mode),
                ("select", &mut self.select),
                ("FILTER", &mut self.filter),
                ("sort", &mut texts.field),
                ("order", &mut texts.direction),
                ("start", &mut self.start),
            ],
            &mut self.extra,
        );
        self.order = texts.order();
        decoded
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Search);

impl Search {
    /// The mask `*` for `select`.
    pub const ALL: v2::Mask<super::User> = v2::Mask::new("*");
    /// The mask `UF_*` for `select`.
    pub const UF: v2::Mask<super::User> = v2::Mask::new("UF_*");
}

impl Method for Search {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("user.search", Effect::Read, "user")
        .select("select")
        .codes(CODES);
    type Response = SearchResponse;
    type Error = SearchError;
}

#[diagnostic::do_not_recommend]
impl Paged for Search {
    const PAGING: Paging = Paging::V2(v2::Family::Start {
        param: "start",
    });
}

#[diagnostic::do_not_recommend]
impl v2::ById for Search {
    const WALK: v2::IdWalk = v2::IdWalk {
        field: "ID",
        row: "ID",
        filter: "FILTER",
        order: v2::OrderParams::Texts {
            field: "sort",
            direction: "order",
        },
    };
}

/// The response to `user.search`.
pub type SearchResponse = v2::Rows<super::User>;

/// The errors of `user.search`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum SearchError {
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ErrorKind for SearchError {
    const CAUSES: &'static [Cause] = &[];
    fn from_code(code: &str) -> Self {
        Self::Other(ErrorCode::from_code(code))
    }

    fn as_code(&self) -> &str {
        match self {
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(SearchError);
