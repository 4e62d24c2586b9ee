// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `userfieldconfig.list`: Lists the settings of user fields.
//!
//! - effect: reads
//! - scope: `userfieldconfig`
//! - who may call: A user who may read the objects of the fields. The scope of the module is needed too, for example `crm`.
//! - [official page](https://apidocs.bitrix24.com/api-reference/crm/universal/userfieldconfig/userfieldconfig-list.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Lists the settings of user fields.
///
/// The request of `userfieldconfig.list`.
///
/// Note: `select` also takes the key `language`, which limits the labels to a language; so it is an
/// object in the table.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::userfieldconfig::List;
/// use bitrix24::v2::userfieldconfig::fields;
///
/// let request = List::new("crm")
///     .select((List::ALL,))
///     .filter(fields::MULTIPLE.eq(true))
///     .order(fields::ID.desc())
///     .start(0);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct List {
    /// The module of the fields, such as `crm`.
    pub module_id: String,
    /// The fields to return.
    pub select: Option<Select<super::UserFieldConfig>>,
    /// The conditions that rows must meet.
    pub filter: Option<Filter<super::UserFieldConfig, v2::Equal>>,
    /// The order of the rows.
    pub order: Option<Order<super::UserFieldConfig>>,
    /// The number of rows before the page, a multiple of 50; `-1` leaves out the count of all rows.
    pub start: Option<i64>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl List {
    /// Creates a request with its required parameters.
    pub fn new(module_id: impl Into<String>) -> Self {
        Self {
            module_id: module_id.into(),
            select: None,
            filter: None,
            order: None,
            start: None,
            extra: Default::default(),
        }
    }

    /// Sets `select`. The fields to return.
    #[must_use]
    pub fn select(mut self, select: impl Into<Select<super::UserFieldConfig>>) -> Self {
        self.select = Some(select.into());
        self
    }

    /// Sets `filter`. The conditions that rows must meet.
    #[must_use]
    pub fn filter(mut self, filter: impl Into<Filter<super::UserFieldConfig, v2::Equal>>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// Sets `order`. The order of the rows.
    #[must_use]
    pub fn order(mut self, order: impl Into<Order<super::UserFieldConfig>>) -> Self {
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
    /// Takes `moduleId` from another call of a batch.
    pub const PARAM_MODULE_ID: Param<Self, String> = Param::new("moduleId");
    /// Takes `start` from another call of a batch.
    pub const PARAM_START: Param<Self, i64> = Param::new("start");
}

impl Encode for List {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("moduleId", &self.module_id),
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
                ("moduleId", &mut self.module_id),
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
    pub const ALL: v2::Mask<super::UserFieldConfig> = v2::Mask::new("*");
}

impl Method for List {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("userfieldconfig.list", Effect::Read, "userfieldconfig")
        .select("select")
        .codes(CODES);
    type Response = ListResponse;
    type Error = ListError;
}

#[diagnostic::do_not_recommend]
impl HasItems for ListResponse {
    type Object = super::UserFieldConfig;
    const KEY: Option<&'static str> = Some("fields");
}

#[diagnostic::do_not_recommend]
impl Paged for List {
    const PAGING: Paging = Paging::V2(v2::Family::Start {
        param: "start",
    });
}

/// The response to `userfieldconfig.list`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListResponse {
    /// The rows.
    pub fields: Vec<super::UserFieldConfig>,
}

#[cfg(feature = "serde")]
impl Encode for ListResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("fields", &self.fields)]);
    }
}

impl Decode for ListResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("fields", &mut self.fields)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ListResponse);

/// The errors of `userfieldconfig.list`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListError {
    /// The method failed, and only the message says why.
    ///
    /// Documented causes: [`MAY_NOT_READ`](Self::MAY_NOT_READ), [`SCOPE_MISSING`](Self::SCOPE_MISSING),
    /// [`NO_ACCESS_SETTINGS`](Self::NO_ACCESS_SETTINGS).
    ///
    /// The wire code is empty.
    Unclassified,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ListError {
    /// The user may not read the fields. Fix: Check the user's rights to the objects of the fields.
    ///
    /// The portal's message: `You do not have permission to view user field settings`.
    pub const MAY_NOT_READ: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "MayNotRead",
        &[],
        "The user may not read the fields.",
        "Check the user's rights to the objects of the fields.",
    );

    /// The scope of the module is missing. Fix: Grant the scope.
    ///
    /// The portal's message: `The current method required more scopes. (crm)`.
    pub const SCOPE_MISSING: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "ScopeMissing",
        &[],
        "The scope of the module is missing.",
        "Grant the scope.",
    );

    /// The module has no user fields for this method. Fix: Pass another module.
    ///
    /// The portal's message: `No settings for UserFieldAccess`.
    pub const NO_ACCESS_SETTINGS: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "NoAccessSettings",
        &["moduleId"],
        "The module has no user fields for this method.",
        "Pass another module.",
    );
}

impl ErrorKind for ListError {
    const CAUSES: &'static [Cause] = &[
        Self::MAY_NOT_READ,
        Self::SCOPE_MISSING,
        Self::NO_ACCESS_SETTINGS,
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
