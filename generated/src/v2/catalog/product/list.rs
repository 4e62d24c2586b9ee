// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `catalog.product.list`: Lists the products of a catalog.
//!
//! - effect: reads
//! - scope: `catalog`
//! - who may call: A user who may read the catalog.
//! - [official page](https://apidocs.bitrix24.com/api-reference/catalog/product/catalog-product-list.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Lists the products of a catalog.
///
/// A condition on a property with a date takes an object with the key `value`. Prices have methods of
/// their own, `catalog.price.*`.
///
/// The request of `catalog.product.list`.
///
/// `select` must contain `id` and `iblockId`.
///
/// The filter must have a condition on `iblockId`.
///
/// Note: The page gives `start` the type `string`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::catalog::product::List;
/// use bitrix24::v2::catalog::product::fields;
///
/// let request = List::new(
///         fields::IBLOCK_ID
///             .eq(23)
///             .and(fields::ID.gt(10))
///             .and(fields::VAT_ID.is_in([1, 2])),
///     )
///     .select([
///         "id",
///         "iblockId",
///         "name",
///         "active",
///         "previewPicture",
///         "quantity",
///         "property258",
///         "property259",
///     ])
///     .order(fields::ID.desc());
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct List {
    /// The fields to return.
    pub select: Option<Select<super::Product>>,
    /// The conditions that rows must meet.
    pub filter: Filter<super::Product, v2::Catalog>,
    /// The order of the rows.
    pub order: Option<Order<super::Product>>,
    /// The number of rows before the page, a multiple of 50; `-1` leaves out the count of all rows.
    pub start: Option<i64>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl List {
    /// Creates a request with its required parameters.
    pub fn new(filter: impl Into<Filter<super::Product, v2::Catalog>>) -> Self {
        Self {
            select: None,
            filter: filter.into(),
            order: None,
            start: None,
            extra: Default::default(),
        }
    }

    /// Sets `select`. The fields to return.
    #[must_use]
    pub fn select(mut self, select: impl Into<Select<super::Product>>) -> Self {
        self.select = Some(select.into());
        self
    }

    /// Sets `order`. The order of the rows.
    #[must_use]
    pub fn order(mut self, order: impl Into<Order<super::Product>>) -> Self {
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
                ("select", &v2::SelectWith(&self.select, &["id", "iblockId"])),
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

impl Method for List {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("catalog.product.list", Effect::Read, "catalog")
        .select("select")
        .codes(CODES);
    type Response = ListResponse;
    type Error = ListError;
}

#[diagnostic::do_not_recommend]
impl HasItems for ListResponse {
    type Object = super::Product;
    const KEY: Option<&'static str> = Some("products");
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
        field: "id",
        row: "id",
        filter: "filter",
        order: v2::OrderParams::Map("order"),
    };
}

/// The response to `catalog.product.list`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListResponse {
    /// The rows.
    pub products: Vec<super::Product>,
}

#[cfg(feature = "serde")]
impl Encode for ListResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("products", &self.products)]);
    }
}

impl Decode for ListResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("products", &mut self.products)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ListResponse);

/// The errors of `catalog.product.list`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListError {
    /// The user may not read the catalog. Fix: Check the user's rights to the catalog.
    ///
    /// The portal's message: `Access denied`.
    ///
    /// Wire code: `200040300010`.
    CatalogAccessDenied,
    /// The method failed, and only the message says why.
    ///
    /// Documented causes: [`SELECT_INCOMPLETE`](Self::SELECT_INCOMPLETE),
    /// [`CATALOG_MISSING`](Self::CATALOG_MISSING).
    ///
    /// The wire code is empty.
    Unclassified,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ListError {
    /// The user may not read the catalog. Fix: Check the user's rights to the catalog.
    ///
    /// The portal's message: `Access denied`.
    pub const MAY_NOT_READ: Cause = Cause::new(
        codes::CATALOG_ACCESS_DENIED,
        "MayNotRead",
        &[],
        "The user may not read the catalog.",
        "Check the user's rights to the catalog.",
    );

    /// `select` does not have `id` and `iblockId`. Fix: Add both.
    ///
    /// The portal's message: ``Fields `id`, `iblockId` are not specified in the selection fields``.
    pub const SELECT_INCOMPLETE: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "SelectIncomplete",
        &["select"],
        "`select` does not have `id` and `iblockId`.",
        "Add both.",
    );

    /// `filter` has no condition on `iblockId`. Fix: Add one.
    ///
    /// The portal's message: ``Field `iblockId` is not specified in the filter``.
    pub const CATALOG_MISSING: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "CatalogMissing",
        &["filter"],
        "`filter` has no condition on `iblockId`.",
        "Add one.",
    );
}

impl ErrorKind for ListError {
    const CAUSES: &'static [Cause] = &[
        Self::MAY_NOT_READ,
        Self::SELECT_INCOMPLETE,
        Self::CATALOG_MISSING,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::CATALOG_ACCESS_DENIED => Self::CatalogAccessDenied,
            codes::UNCLASSIFIED | "0" | "100" => Self::Unclassified,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::CatalogAccessDenied => codes::CATALOG_ACCESS_DENIED,
            Self::Unclassified => codes::UNCLASSIFIED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(ListError);
