// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `lists.element.get`: Lists the elements of a universal list, or returns one of them.
//!
//! - effect: reads
//! - scope: `lists`
//! - who may call: A user who may read the list.
//! - [official page](https://apidocs.bitrix24.com/api-reference/lists/elements/lists-element-get.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Lists the elements of a universal list, or returns one of them.
///
/// The request of `lists.element.get`.
///
/// At least one of `IBLOCK_ID` and `IBLOCK_CODE` is required.
///
/// Note: The page lists all prefixes of the widest filter but `%=` and `!%=`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::lists::element::Get;
/// use bitrix24::v2::lists::element::ListKind;
/// use bitrix24::v2::lists::element::fields;
///
/// let request = Get::new(ListKind::Lists)
///     .iblock_id(47)
///     .element_id(6999)
///     .select([
///         "ID",
///         "CODE",
///         "NAME",
///         "IBLOCK_SECTION_ID",
///         "CREATED_BY",
///         "PROPERTY_951",
///         "PROPERTY_1003",
///     ])
///     .filter(
///         fields::NAME
///             .contains("Test")
///             .and(fields::DATE_CREATE.le("2025-12-31"))
///             .and(fields::DATE_CREATE.ge("2025-01-01")),
///     )
///     .element_order(fields::NAME.asc())
///     .start(0);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Get {
    /// The kind of list.
    pub iblock_type_id: ListKind,
    /// The list.
    pub iblock_id: Option<Id<entity::ListsList>>,
    /// The symbolic code of the list.
    pub iblock_code: Option<String>,
    /// The element.
    pub element_id: Option<Id<entity::ListsElement>>,
    /// The symbolic code of the element.
    pub element_code: Option<String>,
    /// The fields to return.
    pub select: Option<Select<super::ListElement>>,
    /// The conditions that rows must meet.
    pub filter: Option<Filter<super::ListElement, v2::Full>>,
    /// The order of the rows.
    pub element_order: Option<Order<super::ListElement>>,
    /// The number of rows before the page, a multiple of 50; `-1` leaves out the count of all rows.
    pub start: Option<i64>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Get {
    /// Creates a request with its required parameters.
    pub fn new(iblock_type_id: ListKind) -> Self {
        Self {
            iblock_type_id,
            iblock_id: None,
            iblock_code: None,
            element_id: None,
            element_code: None,
            select: None,
            filter: None,
            element_order: None,
            start: None,
            extra: Default::default(),
        }
    }

    /// Sets `IBLOCK_ID`. The list.
    #[must_use]
    pub fn iblock_id(mut self, iblock_id: impl Into<Id<entity::ListsList>>) -> Self {
        self.iblock_id = Some(iblock_id.into());
        self
    }

    /// Sets `IBLOCK_CODE`. The symbolic code of the list.
    #[must_use]
    pub fn iblock_code(mut self, iblock_code: impl Into<String>) -> Self {
        self.iblock_code = Some(iblock_code.into());
        self
    }

    /// Sets `ELEMENT_ID`. The element.
    #[must_use]
    pub fn element_id(mut self, element_id: impl Into<Id<entity::ListsElement>>) -> Self {
        self.element_id = Some(element_id.into());
        self
    }

    /// Sets `ELEMENT_CODE`. The symbolic code of the element.
    #[must_use]
    pub fn element_code(mut self, element_code: impl Into<String>) -> Self {
        self.element_code = Some(element_code.into());
        self
    }

    /// Sets `SELECT`. The fields to return.
    #[must_use]
    pub fn select(mut self, select: impl Into<Select<super::ListElement>>) -> Self {
        self.select = Some(select.into());
        self
    }

    /// Sets `FILTER`. The conditions that rows must meet.
    #[must_use]
    pub fn filter(mut self, filter: impl Into<Filter<super::ListElement, v2::Full>>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// Sets `ELEMENT_ORDER`. The order of the rows.
    #[must_use]
    pub fn element_order(mut self, element_order: impl Into<Order<super::ListElement>>) -> Self {
        self.element_order = Some(element_order.into());
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

impl Get {
    /// Takes `IBLOCK_TYPE_ID` from another call of a batch.
    pub const PARAM_IBLOCK_TYPE_ID: Param<Self, ListKind> = Param::new("IBLOCK_TYPE_ID");
    /// Takes `IBLOCK_ID` from another call of a batch.
    pub const PARAM_IBLOCK_ID: Param<Self, Id<entity::ListsList>> = Param::new("IBLOCK_ID");
    /// Takes `IBLOCK_CODE` from another call of a batch.
    pub const PARAM_IBLOCK_CODE: Param<Self, String> = Param::new("IBLOCK_CODE");
    /// Takes `ELEMENT_ID` from another call of a batch.
    pub const PARAM_ELEMENT_ID: Param<Self, Id<entity::ListsElement>> = Param::new("ELEMENT_ID");
    /// Takes `ELEMENT_CODE` from another call of a batch.
    pub const PARAM_ELEMENT_CODE: Param<Self, String> = Param::new("ELEMENT_CODE");
    /// Takes `start` from another call of a batch.
    pub const PARAM_START: Param<Self, i64> = Param::new("start");
}

impl Encode for Get {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("IBLOCK_TYPE_ID", &self.iblock_type_id),
                ("IBLOCK_ID", &self.iblock_id),
                ("IBLOCK_CODE", &self.iblock_code),
                ("ELEMENT_ID", &self.element_id),
                ("ELEMENT_CODE", &self.element_code),
                ("SELECT", &self.select),
                ("FILTER", &self.filter),
                ("ELEMENT_ORDER", &self.element_order),
                ("start", &self.start),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for Get {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("IBLOCK_TYPE_ID", &mut self.iblock_type_id),
                ("IBLOCK_ID", &mut self.iblock_id),
                ("IBLOCK_CODE", &mut self.iblock_code),
                ("ELEMENT_ID", &mut self.element_id),
                ("ELEMENT_CODE", &mut self.element_code),
                ("SELECT", &mut self.select),
                ("FILTER", &mut self.filter),
                ("ELEMENT_ORDER", &mut self.element_order),
                ("start", &mut self.start),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Get);

impl Method for Get {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("lists.element.get", Effect::Read, "lists")
        .select("SELECT")
        .codes(CODES);
    type Response = GetResponse;
    type Error = GetError;
}

#[diagnostic::do_not_recommend]
impl Paged for Get {
    const PAGING: Paging = Paging::V2(v2::Family::Start {
        param: "start",
    });
}

#[diagnostic::do_not_recommend]
impl v2::ById for Get {
    const WALK: v2::IdWalk = v2::IdWalk {
        field: "ID",
        row: "ID",
        filter: "FILTER",
        order: v2::OrderParams::Map("ELEMENT_ORDER"),
    };
}

/// The response to `lists.element.get`.
pub type GetResponse = v2::Rows<super::ListElement>;

/// The kind of list.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListKind {
    /// A list.
    Lists,
    /// A process.
    BitrixProcesses,
    /// A list of a group.
    ListsSocnet,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for ListKind {
    fn from_wire(text: &str) -> Self {
        match text {
            "lists" => Self::Lists,
            "bitrix_processes" => Self::BitrixProcesses,
            "lists_socnet" => Self::ListsSocnet,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Lists => "lists",
            Self::BitrixProcesses => "bitrix_processes",
            Self::ListsSocnet => "lists_socnet",
            Self::Other(text) => text,
        }
    }
}

open_enum!(ListKind);

#[cfg(feature = "serde")]
serde_as_wire!(ListKind);

/// The errors of `lists.element.get`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetError {
    /// A required parameter is missing. Fix: Pass it.
    ///
    /// The portal's message: ``Required parameter `X` is missing``.
    ///
    /// Wire code: `ERROR_REQUIRED_PARAMETERS_MISSING`.
    RequiredParametersMissing,
    /// There is no such list. Fix: Look the list up with `lists.get`.
    ///
    /// The portal's message: `Iblock not found`.
    ///
    /// Wire code: `ERROR_IBLOCK_NOT_FOUND`.
    IblockNotFound,
    /// The user may not read the elements. Fix: Check the user's rights to the list.
    ///
    /// The portal's message: `Access denied`.
    ///
    /// Wire code: `ACCESS_DENIED`.
    AccessDenied,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl GetError {
    /// A required parameter is missing. Fix: Pass it.
    ///
    /// The portal's message: ``Required parameter `X` is missing``.
    pub const PARAMETER_MISSING: Cause = Cause::new(
        codes::REQUIRED_PARAMETERS_MISSING,
        "ParameterMissing",
        &["IBLOCK_TYPE_ID", "IBLOCK_ID", "IBLOCK_CODE"],
        "A required parameter is missing.",
        "Pass it.",
    );

    /// There is no such list. Fix: Look the list up with `lists.get`.
    ///
    /// The portal's message: `Iblock not found`.
    pub const LIST_NOT_FOUND: Cause = Cause::new(
        codes::IBLOCK_NOT_FOUND,
        "ListNotFound",
        &[],
        "There is no such list.",
        "Look the list up with `lists.get`.",
    );

    /// The user may not read the elements. Fix: Check the user's rights to the list.
    ///
    /// The portal's message: `Access denied`.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not read the elements.",
        "Check the user's rights to the list.",
    );
}

impl ErrorKind for GetError {
    const CAUSES: &'static [Cause] = &[
        Self::PARAMETER_MISSING,
        Self::LIST_NOT_FOUND,
        Self::ACCESS_DENIED,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::REQUIRED_PARAMETERS_MISSING => Self::RequiredParametersMissing,
            codes::IBLOCK_NOT_FOUND => Self::IblockNotFound,
            codes::ACCESS_DENIED => Self::AccessDenied,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::RequiredParametersMissing => codes::REQUIRED_PARAMETERS_MISSING,
            Self::IblockNotFound => codes::IBLOCK_NOT_FOUND,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(GetError);
