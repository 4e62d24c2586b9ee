// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `mail.recipient.listcontacts`: Searches the current user's address book.
//!
//! - effect: reads
//! - scope: `mail`
//! - who may call: Any user.
//! - [official page](https://apidocs.bitrix24.com/api-reference/mail/recipient/mail-recipient-listcontacts.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::errors::{CODES, ErrorCode, codes};

/// Searches the current user's address book.
///
/// The request of `mail.recipient.listcontacts`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::mail::recipient::ListContacts;
/// use bitrix24::query::Page;
///
/// let request = ListContacts::new()
///     .query("client")
///     .pagination(Page::limit(20).page(1).offset(0));
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListContacts {
    /// A part of the name or the address; without it, the latest contacts are listed.
    pub query: Option<String>,
    /// The page to return. A page has 50 rows by default, and at most 200.
    pub pagination: Option<Page>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl ListContacts {
    /// Creates a request with no optional parameters set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `query`. A part of the name or the address; without it, the latest contacts are listed.
    #[must_use]
    pub fn query(mut self, query: impl Into<String>) -> Self {
        self.query = Some(query.into());
        self
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

impl ListContacts {
    /// Takes `query` from another call of a batch.
    pub const PARAM_QUERY: Param<Self, String> = Param::new("query");
}

impl Encode for ListContacts {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("query", &self.query), ("pagination", &self.pagination)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for ListContacts {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [("query", &mut self.query), ("pagination", &mut self.pagination)],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ListContacts);

impl Method for ListContacts {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("mail.recipient.listcontacts", Effect::Read, "mail")
        .codes(CODES);
    type Response = ListContactsResponse;
    type Error = ListContactsError;
}

#[diagnostic::do_not_recommend]
impl Paged for ListContacts {
    const PAGING: Paging = Paging::Offset {
        default: 50,
        max: 200,
    };
}

/// The response to `mail.recipient.listcontacts`.
pub type ListContactsResponse = Items<super::Recipient>;

/// The errors of `mail.recipient.listcontacts`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListContactsError {
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

impl ListContactsError {
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

impl ErrorKind for ListContactsError {
    const CAUSES: &'static [Cause] = &[Self::ACCESS_DENIED, Self::INVALID_PAGINATION];
    fn from_code(code: &str) -> Self {
        match code {
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::INVALID_PAGINATION => Self::InvalidPagination,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::InvalidPagination => codes::INVALID_PAGINATION,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(ListContactsError);
