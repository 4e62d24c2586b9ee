// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `mail.message.list`: Searches the e-mails in the mailboxes of the current user.
//!
//! - effect: reads
//! - scope: `mail`
//! - who may call: Any user.
//! - [official page](https://apidocs.bitrix24.com/api-reference/mail/message/mail-message-list.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Searches the e-mails in the mailboxes of the current user.
///
/// The request of `mail.message.list`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::mail::message::List;
/// use bitrix24::query::Page;
///
/// let request = List::new()
///     .mailbox_id(1)
///     .search_query("contract")
///     .has_attachments(true)
///     .pagination(Page::limit(20).page(1).offset(0));
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct List {
    /// The mailbox to search, as listed by `mail.mailbox.list`.
    pub mailbox_id: Option<Id<entity::MailMailbox>>,
    /// The text to search for in the content and the properties of the e-mails.
    pub search_query: Option<String>,
    /// The start of the period.
    pub date_from: Option<DateTime>,
    /// The end of the period.
    pub date_to: Option<DateTime>,
    /// `true` for read e-mails only, `false` for unread ones only.
    pub is_seen: Option<bool>,
    /// `true` for e-mails with attachments only, `false` for those without.
    pub has_attachments: Option<bool>,
    /// The name or the path of a folder.
    pub folder: Option<String>,
    /// The page to return. A page has 25 rows by default, and at most 200.
    pub pagination: Option<Page>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl List {
    /// Creates a request with no optional parameters set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `mailboxId`. The mailbox to search, as listed by `mail.mailbox.list`.
    #[must_use]
    pub fn mailbox_id(mut self, mailbox_id: impl Into<Id<entity::MailMailbox>>) -> Self {
        self.mailbox_id = Some(mailbox_id.into());
        self
    }

    /// Sets `searchQuery`. The text to search for in the content and the properties of the e-mails.
    #[must_use]
    pub fn search_query(mut self, search_query: impl Into<String>) -> Self {
        self.search_query = Some(search_query.into());
        self
    }

    /// Sets `dateFrom`. The start of the period.
    #[must_use]
    pub fn date_from(mut self, date_from: impl IntoValue<DateTime>) -> Self {
        self.date_from = Some(date_from.into_value());
        self
    }

    /// Sets `dateTo`. The end of the period.
    #[must_use]
    pub fn date_to(mut self, date_to: impl IntoValue<DateTime>) -> Self {
        self.date_to = Some(date_to.into_value());
        self
    }

    /// Sets `isSeen`. `true` for read e-mails only, `false` for unread ones only.
    #[must_use]
    pub fn is_seen(mut self, is_seen: bool) -> Self {
        self.is_seen = Some(is_seen);
        self
    }

    /// Sets `hasAttachments`. `true` for e-mails with attachments only, `false` for those without.
    #[must_use]
    pub fn has_attachments(mut self, has_attachments: bool) -> Self {
        self.has_attachments = Some(has_attachments);
        self
    }

    /// Sets `folder`. The name or the path of a folder.
    #[must_use]
    pub fn folder(mut self, folder: impl Into<String>) -> Self {
        self.folder = Some(folder.into());
        self
    }

    /// Sets `pagination`. The page to return. A page has 25 rows by default, and at most 200.
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
    /// Takes `mailboxId` from another call of a batch.
    pub const PARAM_MAILBOX_ID: Param<Self, Id<entity::MailMailbox>> = Param::new("mailboxId");
    /// Takes `searchQuery` from another call of a batch.
    pub const PARAM_SEARCH_QUERY: Param<Self, String> = Param::new("searchQuery");
    /// Takes `dateFrom` from another call of a batch.
    pub const PARAM_DATE_FROM: Param<Self, DateTime> = Param::new("dateFrom");
    /// Takes `dateTo` from another call of a batch.
    pub const PARAM_DATE_TO: Param<Self, DateTime> = Param::new("dateTo");
    /// Takes `isSeen` from another call of a batch.
    pub const PARAM_IS_SEEN: Param<Self, bool> = Param::new("isSeen");
    /// Takes `hasAttachments` from another call of a batch.
    pub const PARAM_HAS_ATTACHMENTS: Param<Self, bool> = Param::new("hasAttachments");
    /// Takes `folder` from another call of a batch.
    pub const PARAM_FOLDER: Param<Self, String> = Param::new("folder");
}

impl Encode for List {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("mailboxId", &self.mailbox_id),
                ("searchQuery", &self.search_query),
                ("dateFrom", &self.date_from),
                ("dateTo", &self.date_to),
                ("isSeen", &self.is_seen),
                ("hasAttachments", &self.has_attachments),
                ("folder", &self.folder),
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
                ("mailboxId", &mut self.mailbox_id),
                ("searchQuery", &mut self.search_query),
                ("dateFrom", &mut self.date_from),
                ("dateTo", &mut self.date_to),
                ("isSeen", &mut self.is_seen),
                ("hasAttachments", &mut self.has_attachments),
                ("folder", &mut self.folder),
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
    const FACTS: MethodFacts = MethodFacts::new("mail.message.list", Effect::Read, "mail")
        .codes(CODES);
    type Response = ListResponse;
    type Error = ListError;
}

#[diagnostic::do_not_recommend]
impl Paged for List {
    const PAGING: Paging = Paging::Offset {
        default: 25,
        max: 200,
    };
}

/// The response to `mail.message.list`.
pub type ListResponse = Items<super::Message>;

/// The errors of `mail.message.list`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`INVALID_DATE_FROM`](Self::INVALID_DATE_FROM),
    /// [`INVALID_DATE_TO`](Self::INVALID_DATE_TO).
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

impl ListError {
    /// The start is not in ISO 8601 with an offset. Fix: Pass a date like `2026-01-01T00:00:00+00:00`.
    pub const INVALID_DATE_FROM: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "InvalidDateFrom",
        &["dateFrom"],
        "The start is not in ISO 8601 with an offset.",
        "Pass a date like `2026-01-01T00:00:00+00:00`.",
    );

    /// The end is not in ISO 8601 with an offset. Fix: Pass a date like `2026-01-01T00:00:00+00:00`.
    pub const INVALID_DATE_TO: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "InvalidDateTo",
        &["dateTo"],
        "The end is not in ISO 8601 with an offset.",
        "Pass a date like `2026-01-01T00:00:00+00:00`.",
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

impl ErrorKind for ListError {
    const CAUSES: &'static [Cause] = &[
        Self::INVALID_DATE_FROM,
        Self::INVALID_DATE_TO,
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

impl_error!(ListError);
