// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `mail.mailbox.list`: Lists the mailboxes of the current user.
//!
//! - effect: reads
//! - scope: `mail`
//! - who may call: Any user.
//! - [official page](https://apidocs.bitrix24.com/api-reference/mail/mailbox/mail-mailbox-list.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::errors::{CODES, ErrorCode, codes};

/// Lists the mailboxes of the current user.
///
/// The request of `mail.mailbox.list`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::mail::mailbox::List;
/// use bitrix24::query::Page;
///
/// let request = List::new()
///     .name("work")
///     .email("example.com")
///     .pagination(Page::limit(20).page(1).offset(0));
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct List {
    /// A part of the name of the mailboxes.
    pub name: Option<String>,
    /// A part of the address of the mailboxes.
    pub email: Option<String>,
    /// The page to return. A page has 25 rows by default, and at most 100.
    pub pagination: Option<Page>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl List {
    /// Creates a request with no optional parameters set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `name`. A part of the name of the mailboxes.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `email`. A part of the address of the mailboxes.
    #[must_use]
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// Sets `pagination`. The page to return. A page has 25 rows by default, and at most 100.
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

impl List {
    /// Takes `name` from another call of a batch.
    pub const PARAM_NAME: Param<Self, String> = Param::new("name");
    /// Takes `email` from another call of a batch.
    pub const PARAM_EMAIL: Param<Self, String> = Param::new("email");
}

impl Encode for List {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("name", &self.name),
                ("email", &self.email),
                ("pagination", &self.pagination),
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
                ("name", &mut self.name),
                ("email", &mut self.email),
                ("pagination", &mut self.pagination),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(List);

impl Method for List {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("mail.mailbox.list", Effect::Read, "mail")
        .codes(CODES);
    type Response = ListResponse;
    type Error = ListError;
}

#[diagnostic::do_not_recommend]
impl Paged for List {
    const PAGING: Paging = Paging::Offset {
        default: 25,
        max: 100,
    };
}

/// The response to `mail.mailbox.list`.
pub type ListResponse = Items<super::Mailbox>;

/// The errors of `mail.mailbox.list`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListError {
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

impl ListError {
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

impl ErrorKind for ListError {
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

impl_error!(ListError);
