// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `crm.item.productrow.list`: Lists the products of CRM items.
//!
//! - effect: reads
//! - scope: `crm`
//! - who may call: A user who may read the CRM item.
//! - [official page](https://apidocs.bitrix24.com/api-reference/crm/universal/product-rows/crm-item-productrow-list.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Lists the products of CRM items.
///
/// The request of `crm.item.productrow.list`.
///
/// The filter must have a condition on `ownerType` and `ownerId`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::crm::item::productrow::List;
/// use bitrix24::v2::crm::item::productrow::fields;
///
/// let request = List::new(
///         fields::OWNER_TYPE
///             .eq("D")
///             .and(fields::OWNER_ID.eq(13142))
///             .and(fields::PRICE.gt(5000.0)),
///     )
///     .order(fields::PRICE.desc());
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct List {
    /// The conditions that rows must meet.
    pub filter: Filter<super::ProductRow, v2::Catalog>,
    /// The order of the rows.
    pub order: Option<Order<super::ProductRow>>,
    /// The number of rows before the page, a multiple of 50; `-1` leaves out the count of all rows.
    pub start: Option<i64>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl List {
    /// Creates a request with its required parameters.
    pub fn new(filter: impl Into<Filter<super::ProductRow, v2::Catalog>>) -> Self {
        Self {
            filter: filter.into(),
            order: None,
            start: None,
            extra: Default::default(),
        }
    }

    /// Sets `order`. The order of the rows.
    #[must_use]
    pub fn order(mut self, order: impl Into<Order<super::ProductRow>>) -> Self {
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
        out.object_with(&[("filter", &self.filter), ("order", &self.order), ("start", &self.start)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for List {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
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
    const FACTS: MethodFacts = MethodFacts::new("crm.item.productrow.list", Effect::Read, "crm")
        .codes(CODES);
    type Response = ListResponse;
    type Error = ListError;
}

#[diagnostic::do_not_recommend]
impl HasItems for ListResponse {
    type Object = super::ProductRow;
    const KEY: Option<&'static str> = Some("productRows");
}

#[diagnostic::do_not_recommend]
impl Paged for List {
    const PAGING: Paging = Paging::V2(v2::Family::Start {
        param: "start",
    });
}

/// The response to `crm.item.productrow.list`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListResponse {
    /// The rows.
    pub product_rows: Vec<super::ProductRow>,
}

#[cfg(feature = "serde")]
impl Encode for ListResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("productRows", &self.product_rows)]);
    }
}

impl Decode for ListResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("productRows", &mut self.product_rows)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ListResponse);

/// The errors of `crm.item.productrow.list`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListError {
    /// The user may not read the item. Fix: Check the user's role in CRM.
    ///
    /// The portal's message: `Access denied`.
    ///
    /// Wire code: `ACCESS_DENIED`.
    AccessDenied,
    /// The value of a parameter does not fit. Fix: Correct the value.
    ///
    /// The portal's message: `Invalid values for input parameters`.
    ///
    /// Wire code: `INVALID_ARG_VALUE`.
    InvalidArgument,
    /// The method failed, and only the message says why.
    ///
    /// Documented causes: [`OWNER_MISSING`](Self::OWNER_MISSING), [`OTHER_ERROR`](Self::OTHER_ERROR).
    ///
    /// The wire code is empty.
    Unclassified,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ListError {
    /// The user may not read the item. Fix: Check the user's role in CRM.
    ///
    /// The portal's message: `Access denied`.
    pub const MAY_NOT_READ: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "MayNotRead",
        &[],
        "The user may not read the item.",
        "Check the user's role in CRM.",
    );

    /// The value of a parameter does not fit. Fix: Correct the value.
    ///
    /// The portal's message: `Invalid values for input parameters`.
    pub const INVALID_VALUES: Cause = Cause::new(
        codes::INVALID_ARGUMENT,
        "InvalidValues",
        &[],
        "The value of a parameter does not fit.",
        "Correct the value.",
    );

    /// `filter` has no condition on `ownerType` or on `ownerId`. Fix: Add both.
    ///
    /// The portal's message: `Required parameters not provided`.
    pub const OWNER_MISSING: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "OwnerMissing",
        &["filter"],
        "`filter` has no condition on `ownerType` or on `ownerId`.",
        "Add both.",
    );

    /// Another error occurred. Fix: Read the message.
    ///
    /// The portal's message: `Other errors (e.g., fatal errors)`.
    pub const OTHER_ERROR: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "OtherError",
        &[],
        "Another error occurred.",
        "Read the message.",
    );
}

impl ErrorKind for ListError {
    const CAUSES: &'static [Cause] = &[
        Self::MAY_NOT_READ,
        Self::INVALID_VALUES,
        Self::OWNER_MISSING,
        Self::OTHER_ERROR,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::INVALID_ARGUMENT => Self::InvalidArgument,
            codes::UNCLASSIFIED | "0" | "100" => Self::Unclassified,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::InvalidArgument => codes::INVALID_ARGUMENT,
            Self::Unclassified => codes::UNCLASSIFIED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(ListError);
