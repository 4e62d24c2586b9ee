// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `department.get`: Lists the departments of the company.
//!
//! - effect: reads
//! - scope: `department`
//! - who may call: Any user.
//! - [official page](https://apidocs.bitrix24.com/api-reference/departments/department-get.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;
use crate::v2::errors::{CODES, ErrorCode};

/// Lists the departments of the company.
///
/// The request of `department.get`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::department::Get;
/// use bitrix24::v2::department::fields;
///
/// let request = Get::new().parent(1).order(fields::NAME.desc());
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Get {
    /// The department.
    pub id: Option<Id<entity::Department>>,
    /// The whole name of the departments.
    pub name: Option<String>,
    /// The position of the departments.
    ///
    /// Note: Portals fold the case of parameters, so `SORT` beside `sort` may lose one of them.
    pub sort_value: Option<i64>,
    /// The department above them.
    pub parent: Option<Id<entity::Department>>,
    /// The head of the departments.
    pub uf_head: Option<Id<entity::User>>,
    /// The order of the rows.
    pub order: Option<Order<super::Department>>,
    /// The number of rows before the page, a multiple of 50; `-1` leaves out the count of all rows.
    pub start: Option<i64>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Get {
    /// Creates a request with no optional parameters set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `ID`. The department.
    #[must_use]
    pub fn id(mut self, id: impl Into<Id<entity::Department>>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets `NAME`. The whole name of the departments.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `SORT`. The position of the departments.
    ///
    /// Note: Portals fold the case of parameters, so `SORT` beside `sort` may lose one of them.
    #[must_use]
    pub fn sort_value(mut self, sort_value: i64) -> Self {
        self.sort_value = Some(sort_value);
        self
    }

    /// Sets `PARENT`. The department above them.
    #[must_use]
    pub fn parent(mut self, parent: impl Into<Id<entity::Department>>) -> Self {
        self.parent = Some(parent.into());
        self
    }

    /// Sets `UF_HEAD`. The head of the departments.
    #[must_use]
    pub fn uf_head(mut self, uf_head: impl Into<Id<entity::User>>) -> Self {
        self.uf_head = Some(uf_head.into());
        self
    }

    /// Sets `sort`. The order of the rows.
    #[must_use]
    pub fn order(mut self, order: impl Into<Order<super::Department>>) -> Self {
        self.order = Some(order.into());
        self
    }

    /// Sets `START`. The number of rows before the page, a multiple of 50; `-1` leaves out the count of all
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
    /// Takes `ID` from another call of a batch.
    pub const PARAM_ID: Param<Self, Id<entity::Department>> = Param::new("ID");
    /// Takes `NAME` from another call of a batch.
    pub const PARAM_NAME: Param<Self, String> = Param::new("NAME");
    /// Takes `SORT` from another call of a batch.
    pub const PARAM_SORT_VALUE: Param<Self, i64> = Param::new("SORT");
    /// Takes `PARENT` from another call of a batch.
    pub const PARAM_PARENT: Param<Self, Id<entity::Department>> = Param::new("PARENT");
    /// Takes `UF_HEAD` from another call of a batch.
    pub const PARAM_UF_HEAD: Param<Self, Id<entity::User>> = Param::new("UF_HEAD");
    /// Takes `START` from another call of a batch.
    pub const PARAM_START: Param<Self, i64> = Param::new("START");
}

impl Encode for Get {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("ID", &self.id),
                ("NAME", &self.name),
                ("SORT", &self.sort_value),
                ("PARENT", &self.parent),
                ("UF_HEAD", &self.uf_head),
                ("sort", &v2::OrderField(&self.order)),
                ("order", &v2::OrderDirection(&self.order)),
                ("START", &self.start),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for Get {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let mut texts = v2::OrderTexts::default();
        let decoded = Value::object_with(
            value,
            &mut [
                ("ID", &mut self.id),
                ("NAME", &mut self.name),
                ("SORT", &mut self.sort_value),
                ("PARENT", &mut self.parent),
                ("UF_HEAD", &mut self.uf_head),
                ("sort", &mut texts.field),
                ("order", &mut texts.direction),
                ("START", &mut self.start),
            ],
            &mut self.extra,
        );
        self.order = texts.order();
        decoded
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Get);

impl Method for Get {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("department.get", Effect::Read, "department")
        .codes(CODES);
    type Response = GetResponse;
    type Error = GetError;
}

#[diagnostic::do_not_recommend]
impl Paged for Get {
    const PAGING: Paging = Paging::V2(v2::Family::Start {
        param: "START",
    });
}

/// The response to `department.get`.
pub type GetResponse = v2::Rows<super::Department>;

/// The errors of `department.get`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetError {
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ErrorKind for GetError {
    const CAUSES: &'static [Cause] = &[];
    fn from_code(code: &str) -> Self {
        Self::Other(ErrorCode::from_code(code))
    }

    fn as_code(&self) -> &str {
        match self {
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(GetError);
