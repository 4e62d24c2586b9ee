// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `im.search.user.list`: Finds users by their names, positions and departments.
//!
//! - effect: reads
//! - scope: `im`
//! - who may call: Any user.
//! - [official page](https://apidocs.bitrix24.com/api-reference/chats/search/im-search-user-list.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Finds users by their names, positions and departments.
///
/// The request of `im.search.user.list`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::im::search::user::List;
///
/// let request = List::new("Emily").business(false).limit(10).offset(0);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct List {
    /// The text to search for.
    ///
    /// Must have at least 2 characters.
    pub find: String,
    /// Whether only business users are found.
    ///
    /// Defaults to `"N"`.
    pub business: Option<v2::Yn>,
    /// A page has 10 rows by default, and at most 50.
    ///
    /// Must be from 1 to 50.
    ///
    /// Defaults to `10`.
    pub limit: Option<i64>,
    /// The number of rows before the page.
    pub offset: Option<i64>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl List {
    /// Creates a request with its required parameters.
    pub fn new(find: impl Into<String>) -> Self {
        Self {
            find: find.into(),
            business: None,
            limit: None,
            offset: None,
            extra: Default::default(),
        }
    }

    /// Sets `BUSINESS`. Whether only business users are found.
    ///
    /// Defaults to `"N"`.
    #[must_use]
    pub fn business(mut self, business: impl Into<v2::Yn>) -> Self {
        self.business = Some(business.into());
        self
    }

    /// Sets `LIMIT`. A page has 10 rows by default, and at most 50.
    ///
    /// Must be from 1 to 50.
    ///
    /// Defaults to `10`.
    #[must_use]
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Sets `OFFSET`. The number of rows before the page.
    #[must_use]
    pub fn offset(mut self, offset: i64) -> Self {
        self.offset = Some(offset);
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
    /// Takes `FIND` from another call of a batch.
    pub const PARAM_FIND: Param<Self, String> = Param::new("FIND");
    /// Takes `BUSINESS` from another call of a batch.
    pub const PARAM_BUSINESS: Param<Self, v2::Yn> = Param::new("BUSINESS");
    /// Takes `LIMIT` from another call of a batch.
    pub const PARAM_LIMIT: Param<Self, i64> = Param::new("LIMIT");
    /// Takes `OFFSET` from another call of a batch.
    pub const PARAM_OFFSET: Param<Self, i64> = Param::new("OFFSET");
}

impl Encode for List {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("FIND", &self.find),
                ("BUSINESS", &self.business),
                ("LIMIT", &self.limit),
                ("OFFSET", &self.offset),
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
                ("FIND", &mut self.find),
                ("BUSINESS", &mut self.business),
                ("LIMIT", &mut self.limit),
                ("OFFSET", &mut self.offset),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(List);

impl Method for List {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("im.search.user.list", Effect::Read, "im")
        .codes(CODES);
    type Response = ListResponse;
    type Error = ListError;
}

#[diagnostic::do_not_recommend]
impl Paged for List {
    const PAGING: Paging = Paging::V2(v2::Family::Limit {
        limit: "LIMIT",
        offset: "OFFSET",
        inside: None,
        default: 10,
        max: 50,
        more: None,
    });
}

/// The response to `im.search.user.list`.
pub type ListResponse = BTreeMap<String, crate::v2::im::user::ImUser>;

/// The errors of `im.search.user.list`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListError {
    /// The text is missing or too short. Fix: Pass at least two characters.
    ///
    /// The portal's message: `Too short a search phrase.`.
    ///
    /// Wire code: `FIND_SHORT`.
    FindShort,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ListError {
    /// The text is missing or too short. Fix: Pass at least two characters.
    ///
    /// The portal's message: `Too short a search phrase.`.
    pub const TOO_SHORT: Cause = Cause::new(
        codes::FIND_SHORT,
        "TooShort",
        &["FIND"],
        "The text is missing or too short.",
        "Pass at least two characters.",
    );
}

impl ErrorKind for ListError {
    const CAUSES: &'static [Cause] = &[Self::TOO_SHORT];
    fn from_code(code: &str) -> Self {
        match code {
            codes::FIND_SHORT => Self::FindShort,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::FindShort => codes::FIND_SHORT,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(ListError);
