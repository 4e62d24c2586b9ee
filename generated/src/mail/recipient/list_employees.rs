// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `mail.recipient.listemployees`: Searches the employees by name or address.
//!
//! - effect: reads
//! - scope: `mail`
//! - who may call: Any user.
//! - [official page](https://apidocs.bitrix24.com/api-reference/mail/recipient/mail-recipient-listemployees.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::errors::{CODES, ErrorCode, codes};

/// Searches the employees by name or address.
///
/// The request of `mail.recipient.listemployees`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::mail::recipient::ListEmployees;
/// use bitrix24::query::Page;
///
/// let request = ListEmployees::new("John")
///     .pagination(Page::limit(20).page(1).offset(0));
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct ListEmployees {
    /// A part of the name or the address.
    ///
    /// Must have at least 1 character.
    pub query: String,
    /// The page to return. A page has 50 rows by default, and at most 200.
    pub pagination: Option<Page>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl ListEmployees {
    /// Creates a request with its required parameters.
    pub fn new(query: impl Into<String>) -> Self {
        Self {
            query: query.into(),
            pagination: None,
            extra: Default::default(),
        }
    }

    /// Sets `pagination`. The page to return. A page has 50 rows by default, and at most 200.
    #[must_use]
    pub fn pagination(mut self, pagination: Page) -> Self {
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

impl ListEmployees {
    /// Takes `query` from another call of a batch.
    pub const PARAM_QUERY: Param<Self, String> = Param::new("query");
}

impl Encode for ListEmployees {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("query", &self.query), ("pagination", &self.pagination)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for ListEmployees {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [("query", &mut self.query), ("pagination", &mut self.pagination)],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ListEmployees);

impl Method for ListEmployees {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("mail.recipient.listemployees", Effect::Read, "mail")
        .codes(CODES);
    type Response = ListEmployeesResponse;
    type Error = ListEmployeesError;
}

#[diagnostic::do_not_recommend]
impl Paged for ListEmployees {
    const PAGING: Paging = Paging::Offset {
        default: 50,
        max: 200,
    };
}

/// The response to `mail.recipient.listemployees`.
pub type ListEmployeesResponse = Items<crate::mail::recipient::employee::Employee>;

/// The errors of `mail.recipient.listemployees`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListEmployeesError {
    /// The query is missing or empty. Fix: Pass at least one character.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// The user may not use mail. Fix: Check the user's permissions and that the scope `mail` is granted.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// A value is not a number or the limit is zero. Fix: Pass positive integers.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDPAGINATIONEXCEPTION`.
    InvalidPagination,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ListEmployeesError {
    /// The query is missing or empty. Fix: Pass at least one character.
    pub const MISSING_QUERY: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingQuery",
        &["query"],
        "The query is missing or empty.",
        "Pass at least one character.",
    );

    /// The user may not use mail. Fix: Check the user's permissions and that the scope `mail` is granted.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not use mail.",
        "Check the user's permissions and that the scope `mail` is granted.",
    );

    /// A value is not a number or the limit is zero. Fix: Pass positive integers.
    pub const INVALID_PAGINATION: Cause = Cause::new(
        codes::INVALID_PAGINATION,
        "InvalidPagination",
        &["limit", "offset", "page"],
        "A value is not a number or the limit is zero.",
        "Pass positive integers.",
    );
}

impl ErrorKind for ListEmployeesError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_QUERY,
        Self::ACCESS_DENIED,
        Self::INVALID_PAGINATION,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::INVALID_PAGINATION => Self::InvalidPagination,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::InvalidPagination => codes::INVALID_PAGINATION,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(ListEmployeesError);
