// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `crm.contact.list`: Lists contacts.
//!
//! - effect: reads
//! - scope: `crm`
//! - who may call: A user who may read contacts.
//! - [official page](https://apidocs.bitrix24.com/api-reference/crm/contacts/crm-contact-list.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Lists contacts.
///
/// The mask `*` leaves out `PHONE`, `EMAIL`, `WEB`, `IM` and `LINK`; `select` names those that are
/// wanted.
///
/// A search for a part of a text does not work on them, and not on fields that hold a type, a form of
/// address or a company.
///
/// The request of `crm.contact.list`.
///
/// Bitrix24 no longer develops the method; use `crm.item.list`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::DateTime;
/// use bitrix24::v2::crm::contact::List;
/// use bitrix24::v2::crm::contact::fields;
///
/// let request = List::new()
///     .select((
///         fields::ID,
///         fields::NAME,
///         fields::LAST_NAME,
///         fields::EMAIL,
///         fields::EXPORT,
///         fields::ASSIGNED_BY_ID,
///         fields::DATE_CREATE,
///     ))
///     .filter(
///         fields::SOURCE_ID
///             .eq("CRM_FORM")
///             .and(fields::NAME.ne(""))
///             .and(fields::LAST_NAME.like("I%"))
///             .and(fields::ASSIGNED_BY_ID.is_in([1, 6]))
///             .and(fields::EXPORT.eq(true))
///             .and(
///                 fields::DATE_CREATE
///                     .ge("2024-02-16T00:00:00+02:00".parse::<DateTime>()?),
///             ),
///     )
///     .order(fields::LAST_NAME.asc().then(fields::NAME.asc()));
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[deprecated(note = "outdated; use `crm.item.list`")]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct List {
    /// The fields to return.
    pub select: Option<Select<super::Contact>>,
    /// The conditions that rows must meet.
    pub filter: Option<Filter<super::Contact, v2::Classic>>,
    /// The order of the rows.
    pub order: Option<Order<super::Contact>>,
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

    /// Sets `select`. The fields to return.
    #[must_use]
    pub fn select(mut self, select: impl Into<Select<super::Contact>>) -> Self {
        self.select = Some(select.into());
        self
    }

    /// Sets `filter`. The conditions that rows must meet.
    #[must_use]
    pub fn filter(mut self, filter: impl Into<Filter<super::Contact, v2::Classic>>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// Sets `order`. The order of the rows.
    #[must_use]
    pub fn order(mut self, order: impl Into<Order<super::Contact>>) -> Self {
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
    /// Takes `start` from another call of a batch.
    pub const PARAM_START: Param<Self, i64> = Param::new("start");
}

impl Encode for List {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
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
    pub const ALL: v2::Mask<super::Contact> = v2::Mask::new("*");
    /// The mask `UF_*` for `select`.
    pub const UF: v2::Mask<super::Contact> = v2::Mask::new("UF_*");
}

impl Method for List {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("crm.contact.list", Effect::Read, "crm")
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
        field: "ID",
        row: "ID",
        filter: "filter",
        order: v2::OrderParams::Map("order"),
    };
}

/// The response to `crm.contact.list`.
pub type ListResponse = v2::Rows<super::Contact>;

/// The errors of `crm.contact.list`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListError {
    /// The method failed, and only the message says why.
    ///
    /// Documented causes: [`MAY_NOT_READ`](Self::MAY_NOT_READ), [`INVALID_ORDER`](Self::INVALID_ORDER),
    /// [`INVALID_FILTER`](Self::INVALID_FILTER), [`GENERAL_ERROR`](Self::GENERAL_ERROR).
    ///
    /// The wire code is empty.
    Unclassified,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ListError {
    /// The user may not read contacts. Fix: Check the user's role in CRM.
    ///
    /// The portal's message: `Access denied.`.
    pub const MAY_NOT_READ: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "MayNotRead",
        &[],
        "The user may not read contacts.",
        "Check the user's role in CRM.",
    );

    /// `order` is not an object. Fix: Pass an object.
    ///
    /// The portal's message: `Parameter 'order' must be array.`.
    pub const INVALID_ORDER: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "InvalidOrder",
        &["order"],
        "`order` is not an object.",
        "Pass an object.",
    );

    /// `filter` is not an object. Fix: Pass an object.
    ///
    /// The portal's message: `Parameter 'filter' must be array.`.
    pub const INVALID_FILTER: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "InvalidFilter",
        &["filter"],
        "`filter` is not an object.",
        "Pass an object.",
    );

    /// An unknown error occurred. Fix: Try again later.
    ///
    /// The portal's message: `Failed to get list. General error.`.
    pub const GENERAL_ERROR: Cause = Cause::temporary(
        codes::UNCLASSIFIED,
        "GeneralError",
        &[],
        "An unknown error occurred.",
        "Try again later.",
    );
}

impl ErrorKind for ListError {
    const CAUSES: &'static [Cause] = &[
        Self::MAY_NOT_READ,
        Self::INVALID_ORDER,
        Self::INVALID_FILTER,
        Self::GENERAL_ERROR,
    ];
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
