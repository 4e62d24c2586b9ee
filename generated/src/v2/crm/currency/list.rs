// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `crm.currency.list`: Lists the currencies of the portal.
//!
//! - effect: reads
//! - scope: `crm`
//! - who may call: A user who may see the settings of CRM.
//! - [official page](https://apidocs.bitrix24.com/api-reference/crm/currency/crm-currency-list.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Lists the currencies of the portal.
///
/// Returns all currencies at once, with their names and formats in the language of the portal. The
/// total is always 0.
///
/// The request of `crm.currency.list`.
///
/// Note: The request on the page has the fields in lower case; the table of the fields has them in
/// upper case. The response on the page has `USD` twice.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::crm::currency::List;
/// use bitrix24::v2::crm::currency::fields;
///
/// let request = List::new().order(fields::SORT.asc().then(fields::CURRENCY.asc()));
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct List {
    /// The order of the rows.
    pub order: Option<Order<super::Currency>>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl List {
    /// Creates a request with no optional parameters set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `order`. The order of the rows.
    #[must_use]
    pub fn order(mut self, order: impl Into<Order<super::Currency>>) -> Self {
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
        out.object_with(&[("order", &self.order)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for List {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("order", &mut self.order)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(List);

impl Method for List {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("crm.currency.list", Effect::Read, "crm")
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

/// The response to `crm.currency.list`.
pub type ListResponse = v2::Rows<super::Currency>;

/// The errors of `crm.currency.list`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListError {
    /// The method failed, and only the message says why.
    ///
    /// Documented causes: [`ACCESS_DENIED`](Self::ACCESS_DENIED), [`MODULE_MISSING`](Self::MODULE_MISSING).
    ///
    /// The wire code is empty.
    Unclassified,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ListError {
    /// The user may not see the settings of CRM. Fix: Check the user's role in CRM.
    ///
    /// The portal's message: `Access denied.`.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "AccessDenied",
        &[],
        "The user may not see the settings of CRM.",
        "Check the user's role in CRM.",
    );

    /// The portal does not have the module of currencies. Fix: Install the module.
    ///
    /// The portal's message: `Failed to get list. General error.`.
    pub const MODULE_MISSING: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "ModuleMissing",
        &[],
        "The portal does not have the module of currencies.",
        "Install the module.",
    );
}

impl ErrorKind for ListError {
    const CAUSES: &'static [Cause] = &[Self::ACCESS_DENIED, Self::MODULE_MISSING];
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
