// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `crm.status.list`: Lists the elements of CRM directories.
//!
//! - effect: reads
//! - scope: `crm`
//! - who may call: A user who may read at least one CRM object.
//! - [official page](https://apidocs.bitrix24.com/api-reference/crm/status/crm-status-list.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Lists the elements of CRM directories.
///
/// Returns all elements at once.
///
/// The request of `crm.status.list`.
///
/// Note: The table of errors has the status for the code, and the example has the message
/// `Invalid parameters.` for it; similar methods leave the code empty.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::crm::status::List;
/// use bitrix24::v2::crm::status::fields;
///
/// let request = List::new()
///     .filter(fields::ENTITY_ID.eq("DEAL_STAGE"))
///     .order(fields::SORT.asc());
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct List {
    /// The conditions that rows must meet.
    pub filter: Option<Filter<super::Status, v2::Equal>>,
    /// The order of the rows.
    pub order: Option<Order<super::Status>>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl List {
    /// Creates a request with no optional parameters set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `filter`. The conditions that rows must meet.
    #[must_use]
    pub fn filter(mut self, filter: impl Into<Filter<super::Status, v2::Equal>>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// Sets `order`. The order of the rows.
    #[must_use]
    pub fn order(mut self, order: impl Into<Order<super::Status>>) -> Self {
        self.order = Some(order.into());
        self
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl Encode for List {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("filter", &self.filter), ("order", &self.order)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for List {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("filter", &mut self.filter), ("order", &mut self.order)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(List);

impl Method for List {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("crm.status.list", Effect::Read, "crm")
        .codes(CODES);
    type Response = ListResponse;
    type Error = ListError;
}

#[diagnostic::do_not_recommend]
impl Paged for List {
    const PAGING: Paging = Paging::Single {
        default: None,
        max: None,
        more: None,
    };
}

/// The response to `crm.status.list`.
pub type ListResponse = v2::Rows<super::Status>;

/// The errors of `crm.status.list`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListError {
    /// The method failed, and only the message says why.
    ///
    /// Documented causes: [`ACCESS_DENIED`](Self::ACCESS_DENIED),
    /// [`INVALID_PARAMETERS`](Self::INVALID_PARAMETERS).
    ///
    /// The wire code is empty.
    Unclassified,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ListError {
    /// The user may not do this. Fix: Check the user's role in CRM.
    ///
    /// The portal's message: `Access denied.`.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "AccessDenied",
        &[],
        "The user may not do this.",
        "Check the user's role in CRM.",
    );

    /// The parameters are invalid. Fix: Pass objects as `filter` and `order`.
    ///
    /// The portal's message: `Invalid parameters.`.
    pub const INVALID_PARAMETERS: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "InvalidParameters",
        &["filter", "order"],
        "The parameters are invalid.",
        "Pass objects as `filter` and `order`.",
    );
}

impl ErrorKind for ListError {
    const CAUSES: &'static [Cause] = &[Self::ACCESS_DENIED, Self::INVALID_PARAMETERS];
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
