// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `crm.documentgenerator.template.list`: Lists the templates of documents in CRM.
//!
//! - effect: reads
//! - scope: `crm`
//! - who may call: A user who may change templates.
//! - [official page](https://apidocs.bitrix24.com/api-reference/crm/document-generator/templates/crm-document-generator-template-list.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Lists the templates of documents in CRM.
///
/// The request of `crm.documentgenerator.template.list`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::crm::documentgenerator::template::List;
/// use bitrix24::v2::crm::documentgenerator::template::fields;
///
/// let request = List::new()
///     .select((
///         fields::ID,
///         fields::NAME,
///         fields::REGION,
///         fields::ENTITY_TYPE_ID,
///         fields::USERS,
///     ))
///     .filter(fields::REGION.eq("de").and(fields::ACTIVE.eq(true)))
///     .order(fields::ID.desc())
///     .start(0);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct List {
    /// The fields to return.
    pub select: Option<Select<super::DocumentTemplate>>,
    /// The conditions that rows must meet.
    pub filter: Option<Filter<super::DocumentTemplate, v2::Plain>>,
    /// The order of the rows.
    pub order: Option<Order<super::DocumentTemplate>>,
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
    pub fn select(mut self, select: impl Into<Select<super::DocumentTemplate>>) -> Self {
        self.select = Some(select.into());
        self
    }

    /// Sets `filter`. The conditions that rows must meet.
    #[must_use]
    pub fn filter(mut self, filter: impl Into<Filter<super::DocumentTemplate, v2::Plain>>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// Sets `order`. The order of the rows.
    #[must_use]
    pub fn order(mut self, order: impl Into<Order<super::DocumentTemplate>>) -> Self {
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
    pub const ALL: v2::Mask<super::DocumentTemplate> = v2::Mask::new("*");
}

impl Method for List {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("crm.documentgenerator.template.list", Effect::Read, "crm")
        .select("select")
        .codes(CODES);
    type Response = ListResponse;
    type Error = ListError;
}

#[diagnostic::do_not_recommend]
impl HasItems for ListResponse {
    type Object = super::DocumentTemplate;
    const KEY: Option<&'static str> = Some("templates");
    const MAP: bool = true;
}

#[diagnostic::do_not_recommend]
impl Paged for List {
    const PAGING: Paging = Paging::V2(v2::Family::Start {
        param: "start",
    });
}

/// The response to `crm.documentgenerator.template.list`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListResponse {
    /// The rows.
    pub templates: BTreeMap<String, super::DocumentTemplate>,
}

#[cfg(feature = "serde")]
impl Encode for ListResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("templates", &self.templates)]);
    }
}

impl Decode for ListResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("templates", &mut self.templates)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ListResponse);

/// The errors of `crm.documentgenerator.template.list`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListError {
    /// The user may not use templates. Fix: Check the user's rights to templates.
    ///
    /// The portal's message: `Access denied`.
    ///
    /// Wire code: `DOCGEN_ACCESS_ERROR`.
    DocgenAccessError,
    /// The method failed, and only the message says why.
    ///
    /// Documented causes: [`MAY_NOT_MODIFY`](Self::MAY_NOT_MODIFY),
    /// [`MODULE_MISSING`](Self::MODULE_MISSING).
    ///
    /// The wire code is empty.
    Unclassified,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ListError {
    /// The user may not use templates. Fix: Check the user's rights to templates.
    ///
    /// The portal's message: `Access denied`.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::DOCGEN_ACCESS_ERROR,
        "AccessDenied",
        &[],
        "The user may not use templates.",
        "Check the user's rights to templates.",
    );

    /// The user may not change templates. Fix: Check the user's rights to templates.
    ///
    /// The portal's message: `You do not have permissions to modify templates`.
    pub const MAY_NOT_MODIFY: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "MayNotModify",
        &[],
        "The user may not change templates.",
        "Check the user's rights to templates.",
    );

    /// The portal does not have the module. Fix: Install the module.
    ///
    /// The portal's message: `Module documentgenerator is not installed`.
    pub const MODULE_MISSING: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "ModuleMissing",
        &[],
        "The portal does not have the module.",
        "Install the module.",
    );
}

impl ErrorKind for ListError {
    const CAUSES: &'static [Cause] = &[
        Self::ACCESS_DENIED,
        Self::MAY_NOT_MODIFY,
        Self::MODULE_MISSING,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::DOCGEN_ACCESS_ERROR => Self::DocgenAccessError,
            codes::UNCLASSIFIED | "0" | "100" => Self::Unclassified,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::DocgenAccessError => codes::DOCGEN_ACCESS_ERROR,
            Self::Unclassified => codes::UNCLASSIFIED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(ListError);
