// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `disk.folder.getChildren`: Lists the files and folders in a folder.
//!
//! - effect: reads
//! - scope: `disk`
//! - who may call: Any user.
//! - [official page](https://apidocs.bitrix24.com/api-reference/disk/folder/disk-folder-get-children.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Lists the files and folders in a folder.
///
/// Leaves out what the user may not read, so an empty list can mean that the user has no rights.
///
/// The request of `disk.folder.getChildren`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::disk::folder::GetChildren;
/// use bitrix24::v2::disk::object::DiskObjectKind;
/// use bitrix24::v2::disk::object::fields;
///
/// let request = GetChildren::new(8907)
///     .filter(
///         fields::ID
///             .gt(8900)
///             .and(fields::KIND.is_in([DiskObjectKind::File, DiskObjectKind::Folder])),
///     )
///     .order(fields::ID.asc());
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct GetChildren {
    /// The folder.
    ///
    /// Note: Portals refuse the spelling `ID`.
    pub id: Id<entity::DiskObject>,
    /// The conditions that rows must meet.
    pub filter: Option<Filter<crate::v2::disk::object::DiskObject, v2::Classic>>,
    /// The order of the rows.
    pub order: Option<Order<crate::v2::disk::object::DiskObject>>,
    /// The number of rows before the page, a multiple of 50; `-1` leaves out the count of all rows.
    pub start: Option<i64>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl GetChildren {
    /// Creates a request with its required parameters.
    pub fn new(id: impl Into<Id<entity::DiskObject>>) -> Self {
        Self {
            id: id.into(),
            filter: None,
            order: None,
            start: None,
            extra: Default::default(),
        }
    }

    /// Sets `filter`. The conditions that rows must meet.
    #[must_use]
    pub fn filter(mut self, filter: impl Into<Filter<crate::v2::disk::object::DiskObject, v2::Classic>>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// Sets `order`. The order of the rows.
    #[must_use]
    pub fn order(mut self, order: impl Into<Order<crate::v2::disk::object::DiskObject>>) -> Self {
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

impl GetChildren {
    /// Takes `id` from another call of a batch.
    pub const PARAM_ID: Param<Self, Id<entity::DiskObject>> = Param::new("id");
    /// Takes `start` from another call of a batch.
    pub const PARAM_START: Param<Self, i64> = Param::new("start");
}

impl Encode for GetChildren {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("id", &self.id),
                ("filter", &self.filter),
                ("order", &self.order),
                ("start", &self.start),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for GetChildren {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("id", &mut self.id),
                ("filter", &mut self.filter),
                ("order", &mut self.order),
                ("start", &mut self.start),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(GetChildren);

impl Method for GetChildren {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("disk.folder.getChildren", Effect::Read, "disk")
        .codes(CODES);
    type Response = GetChildrenResponse;
    type Error = GetChildrenError;
}

#[diagnostic::do_not_recommend]
impl Paged for GetChildren {
    const PAGING: Paging = Paging::V2(v2::Family::Start {
        param: "start",
    });
}

#[diagnostic::do_not_recommend]
impl v2::ById for GetChildren {
    const WALK: v2::IdWalk = v2::IdWalk {
        field: "ID",
        row: "ID",
        filter: "filter",
        order: v2::OrderParams::Map("order"),
    };
}

/// The response to `disk.folder.getChildren`.
pub type GetChildrenResponse = v2::Rows<crate::v2::disk::object::DiskObject>;

/// The errors of `disk.folder.getChildren`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetChildrenError {
    /// `id` is missing. Fix: Pass the folder.
    ///
    /// The portal's message: `Invalid value of parameter {Parameter #1}`.
    ///
    /// Wire code: `ERROR_ARGUMENT`.
    ErrorArgument,
    /// There is no folder with this identifier. Fix: Look the folder up with `disk.storage.getChildren`.
    ///
    /// The portal's message: `` Could not find entity with id `X` ``.
    ///
    /// Wire code: `ERROR_NOT_FOUND`.
    ErrorNotFound,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl GetChildrenError {
    /// `id` is missing. Fix: Pass the folder.
    ///
    /// The portal's message: `Invalid value of parameter {Parameter #1}`.
    pub const ID_MISSING: Cause = Cause::new(
        codes::ERROR_ARGUMENT,
        "IdMissing",
        &["id"],
        "`id` is missing.",
        "Pass the folder.",
    );

    /// There is no folder with this identifier. Fix: Look the folder up with `disk.storage.getChildren`.
    ///
    /// The portal's message: `` Could not find entity with id `X` ``.
    pub const FOLDER_NOT_FOUND: Cause = Cause::new(
        codes::ERROR_NOT_FOUND,
        "FolderNotFound",
        &["id"],
        "There is no folder with this identifier.",
        "Look the folder up with `disk.storage.getChildren`.",
    );
}

impl ErrorKind for GetChildrenError {
    const CAUSES: &'static [Cause] = &[Self::ID_MISSING, Self::FOLDER_NOT_FOUND];
    fn from_code(code: &str) -> Self {
        match code {
            codes::ERROR_ARGUMENT => Self::ErrorArgument,
            codes::ERROR_NOT_FOUND => Self::ErrorNotFound,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::ErrorArgument => codes::ERROR_ARGUMENT,
            Self::ErrorNotFound => codes::ERROR_NOT_FOUND,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(GetChildrenError);
