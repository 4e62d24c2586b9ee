// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `sonet_group.get`: Lists the groups and projects that the user may see.
//!
//! - effect: reads
//! - scope: `sonet`
//! - who may call: Any user.
//! - [official page](https://apidocs.bitrix24.com/api-reference/sonet-group/sonet-group-get.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;
use crate::v2::errors::{CODES, ErrorCode};

/// Lists the groups and projects that the user may see.
///
/// The request of `sonet_group.get`.
///
/// Note: The page does not list the fields that `ORDER` takes; here, these are the fields of `FILTER`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::DateTime;
/// use bitrix24::v2::socialnetwork::group::fields;
/// use bitrix24::v2::sonet_group::Get;
///
/// let request = Get::new()
///     .filter(
///         fields::NAME
///             .contains("Pro")
///             .and(
///                 fields::DATE_CREATE
///                     .between(
///                         "2026-01-01T00:00:00+02:00".parse::<DateTime>()?,
///                         "2026-12-31T00:00:00+02:00".parse::<DateTime>()?,
///                     ),
///             ),
///     )
///     .order(fields::NAME.asc());
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Get {
    /// The group or project.
    pub group_id: Option<Id<entity::SocialnetworkGroup>>,
    /// Whether an administrator gets all groups.
    pub is_admin: Option<v2::Yn>,
    /// The conditions that rows must meet.
    pub filter: Option<Filter<crate::v2::socialnetwork::group::Workgroup, v2::Kernel>>,
    /// The order of the rows.
    pub order: Option<Order<crate::v2::socialnetwork::group::Workgroup>>,
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

    /// Sets `GROUP_ID`. The group or project.
    #[must_use]
    pub fn group_id(mut self, group_id: impl Into<Id<entity::SocialnetworkGroup>>) -> Self {
        self.group_id = Some(group_id.into());
        self
    }

    /// Sets `IS_ADMIN`. Whether an administrator gets all groups.
    #[must_use]
    pub fn is_admin(mut self, is_admin: impl Into<v2::Yn>) -> Self {
        self.is_admin = Some(is_admin.into());
        self
    }

    /// Sets `FILTER`. The conditions that rows must meet.
    #[must_use]
    pub fn filter(mut self, filter: impl Into<Filter<crate::v2::socialnetwork::group::Workgroup, v2::Kernel>>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// Sets `ORDER`. The order of the rows.
    #[must_use]
    pub fn order(mut self, order: impl Into<Order<crate::v2::socialnetwork::group::Workgroup>>) -> Self {
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

impl Get {
    /// Takes `GROUP_ID` from another call of a batch.
    pub const PARAM_GROUP_ID: Param<Self, Id<entity::SocialnetworkGroup>> = Param::new("GROUP_ID");
    /// Takes `IS_ADMIN` from another call of a batch.
    pub const PARAM_IS_ADMIN: Param<Self, v2::Yn> = Param::new("IS_ADMIN");
    /// Takes `start` from another call of a batch.
    pub const PARAM_START: Param<Self, i64> = Param::new("start");
}

impl Encode for Get {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("GROUP_ID", &self.group_id),
                ("IS_ADMIN", &self.is_admin),
                ("FILTER", &self.filter),
                ("ORDER", &self.order),
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
                ("GROUP_ID", &mut self.group_id),
                ("IS_ADMIN", &mut self.is_admin),
                ("FILTER", &mut self.filter),
                ("ORDER", &mut self.order),
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
    const FACTS: MethodFacts = MethodFacts::new("sonet_group.get", Effect::Read, "sonet")
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
        order: v2::OrderParams::Map("ORDER"),
    };
}

/// The response to `sonet_group.get`.
pub type GetResponse = v2::Rows<crate::v2::socialnetwork::group::Workgroup>;

/// The errors of `sonet_group.get`.
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
