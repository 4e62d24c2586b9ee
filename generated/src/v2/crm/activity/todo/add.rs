// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `crm.activity.todo.add`: Adds a universal activity to the timeline of a CRM item.
//!
//! - effect: writes
//! - scope: `crm`
//! - who may call: A user who may change the item.
//! - [official page](https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/todo/crm-activity-todo-add.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Adds a universal activity to the timeline of a CRM item.
///
/// The request of `crm.activity.todo.add`.
///
/// Note: The page says that a failure has `null` as result.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::DateTime;
/// use bitrix24::v2::crm::activity::todo::Add;
///
/// let request = Add::new(2, 1, "2025-02-03T15:00:00+02:00".parse::<DateTime>()?)
///     .title("Activity Title")
///     .description("Activity Description")
///     .responsible_id(5)
///     .parent_activity_id(888)
///     .ping_offsets([0, 15])
///     .color_id("2");
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Add {
    /// The CRM type of the item, for example 2 for a deal.
    pub owner_type_id: i64,
    /// The item.
    pub owner_id: i64,
    /// The time by which it must be done.
    ///
    /// Note: The table has `2025-02-03T15:00:00`, the requests have an offset.
    pub deadline: DateTime,
    /// What is to be done, in one line.
    ///
    /// Defaults to `""`.
    pub title: Option<String>,
    /// What is to be done in detail.
    ///
    /// Defaults to `""`.
    pub description: Option<String>,
    /// The user who is responsible.
    pub responsible_id: Option<Id<entity::User>>,
    /// The activity that it is linked to.
    pub parent_activity_id: Option<Id<entity::CrmActivity>>,
    /// When to remind, in minutes before the deadline.
    ///
    /// Defaults to `[]`.
    pub ping_offsets: Option<Vec<i64>>,
    /// The color in the timeline, from `1` to `7`.
    pub color_id: Option<String>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Add {
    /// Creates a request with its required parameters.
    pub fn new(owner_type_id: i64, owner_id: i64, deadline: impl IntoValue<DateTime>) -> Self {
        Self {
            owner_type_id,
            owner_id,
            deadline: deadline.into_value(),
            title: None,
            description: None,
            responsible_id: None,
            parent_activity_id: None,
            ping_offsets: None,
            color_id: None,
            extra: Default::default(),
        }
    }

    /// Sets `title`. What is to be done, in one line.
    ///
    /// Defaults to `""`.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Sets `description`. What is to be done in detail.
    ///
    /// Defaults to `""`.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Sets `responsibleId`. The user who is responsible.
    #[must_use]
    pub fn responsible_id(mut self, responsible_id: impl Into<Id<entity::User>>) -> Self {
        self.responsible_id = Some(responsible_id.into());
        self
    }

    /// Sets `parentActivityId`. The activity that it is linked to.
    #[must_use]
    pub fn parent_activity_id(mut self, parent_activity_id: impl Into<Id<entity::CrmActivity>>) -> Self {
        self.parent_activity_id = Some(parent_activity_id.into());
        self
    }

    /// Sets `pingOffsets`. When to remind, in minutes before the deadline.
    ///
    /// Defaults to `[]`.
    #[must_use]
    pub fn ping_offsets(mut self, ping_offsets: impl Into<Vec<i64>>) -> Self {
        self.ping_offsets = Some(ping_offsets.into());
        self
    }

    /// Sets `colorId`. The color in the timeline, from `1` to `7`.
    #[must_use]
    pub fn color_id(mut self, color_id: impl Into<String>) -> Self {
        self.color_id = Some(color_id.into());
        self
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl Add {
    /// Takes `ownerTypeId` from another call of a batch.
    pub const PARAM_OWNER_TYPE_ID: Param<Self, i64> = Param::new("ownerTypeId");
    /// Takes `ownerId` from another call of a batch.
    pub const PARAM_OWNER_ID: Param<Self, i64> = Param::new("ownerId");
    /// Takes `deadline` from another call of a batch.
    pub const PARAM_DEADLINE: Param<Self, DateTime> = Param::new("deadline");
    /// Takes `title` from another call of a batch.
    pub const PARAM_TITLE: Param<Self, String> = Param::new("title");
    /// Takes `description` from another call of a batch.
    pub const PARAM_DESCRIPTION: Param<Self, String> = Param::new("description");
    /// Takes `responsibleId` from another call of a batch.
    pub const PARAM_RESPONSIBLE_ID: Param<Self, Id<entity::User>> = Param::new("responsibleId");
    /// Takes `parentActivityId` from another call of a batch.
    pub const PARAM_PARENT_ACTIVITY_ID: Param<Self, Id<entity::CrmActivity>> = Param::new("parentActivityId");
    /// Takes `pingOffsets` from another call of a batch.
    pub const PARAM_PING_OFFSETS: Param<Self, Vec<i64>> = Param::new("pingOffsets");
    /// Takes `colorId` from another call of a batch.
    pub const PARAM_COLOR_ID: Param<Self, String> = Param::new("colorId");
}

impl Encode for Add {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("ownerTypeId", &self.owner_type_id),
                ("ownerId", &self.owner_id),
                ("deadline", &self.deadline),
                ("title", &self.title),
                ("description", &self.description),
                ("responsibleId", &self.responsible_id),
                ("parentActivityId", &self.parent_activity_id),
                ("pingOffsets", &self.ping_offsets),
                ("colorId", &self.color_id),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for Add {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("ownerTypeId", &mut self.owner_type_id),
                ("ownerId", &mut self.owner_id),
                ("deadline", &mut self.deadline),
                ("title", &mut self.title),
                ("description", &mut self.description),
                ("responsibleId", &mut self.responsible_id),
                ("parentActivityId", &mut self.parent_activity_id),
                ("pingOffsets", &mut self.ping_offsets),
                ("colorId", &mut self.color_id),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Add);

impl Method for Add {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("crm.activity.todo.add", Effect::Write, "crm")
        .codes(CODES);
    type Response = AddResponse;
    type Error = AddError;
}

/// The response to `crm.activity.todo.add`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AddResponse {
    /// The new activity.
    pub id: Id<entity::CrmActivity>,
}

#[cfg(feature = "serde")]
impl Encode for AddResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("id", &self.id)]);
    }
}

impl Decode for AddResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("id", &mut self.id)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(AddResponse);

/// The errors of `crm.activity.todo.add`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AddError {
    /// A required parameter is missing. Fix: Pass it.
    ///
    /// The portal's message: `Required fields are missing`.
    ///
    /// The wire code is empty.
    Unclassified,
    /// There is no item of the type with this identifier. Fix: Correct `ownerTypeId` and `ownerId`.
    ///
    /// The portal's message: `Not found.`.
    ///
    /// Wire code: `NOT_FOUND`.
    NotFound,
    /// The user may not change the item. Fix: Check the user's role in CRM.
    ///
    /// The portal's message: `Insufficient permissions to perform the operation`.
    ///
    /// Wire code: `ACCESS_DENIED`.
    AccessDenied,
    /// The item has no owner. Fix: Correct `ownerTypeId` and `ownerId`.
    ///
    /// The portal's message: `Owner of the entity not found`.
    ///
    /// Wire code: `OWNER_NOT_FOUND`.
    OwnerNotFound,
    /// `deadline` is not a date. Fix: Pass a date like `2025-02-03T15:00:00+02:00`.
    ///
    /// The portal's message: `Incorrect date format`.
    ///
    /// Wire code: `WRONG_DATETIME_FORMAT`.
    WrongDatetimeFormat,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl AddError {
    /// A required parameter is missing. Fix: Pass it.
    ///
    /// The portal's message: `Required fields are missing`.
    pub const FIELDS_MISSING: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "FieldsMissing",
        &["ownerTypeId", "ownerId", "deadline"],
        "A required parameter is missing.",
        "Pass it.",
    );

    /// There is no item of the type with this identifier. Fix: Correct `ownerTypeId` and `ownerId`.
    ///
    /// The portal's message: `Not found.`.
    pub const ITEM_NOT_FOUND: Cause = Cause::new(
        codes::NOT_FOUND,
        "ItemNotFound",
        &[],
        "There is no item of the type with this identifier.",
        "Correct `ownerTypeId` and `ownerId`.",
    );

    /// The user may not change the item. Fix: Check the user's role in CRM.
    ///
    /// The portal's message: `Insufficient permissions to perform the operation`.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not change the item.",
        "Check the user's role in CRM.",
    );

    /// The item has no owner. Fix: Correct `ownerTypeId` and `ownerId`.
    ///
    /// The portal's message: `Owner of the entity not found`.
    pub const OWNER_NOT_FOUND: Cause = Cause::new(
        codes::OWNER_NOT_FOUND,
        "OwnerNotFound",
        &[],
        "The item has no owner.",
        "Correct `ownerTypeId` and `ownerId`.",
    );

    /// `deadline` is not a date. Fix: Pass a date like `2025-02-03T15:00:00+02:00`.
    ///
    /// The portal's message: `Incorrect date format`.
    pub const INVALID_DEADLINE: Cause = Cause::new(
        codes::WRONG_DATETIME_FORMAT,
        "InvalidDeadline",
        &["deadline"],
        "`deadline` is not a date.",
        "Pass a date like `2025-02-03T15:00:00+02:00`.",
    );
}

impl ErrorKind for AddError {
    const CAUSES: &'static [Cause] = &[
        Self::FIELDS_MISSING,
        Self::ITEM_NOT_FOUND,
        Self::ACCESS_DENIED,
        Self::OWNER_NOT_FOUND,
        Self::INVALID_DEADLINE,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::UNCLASSIFIED | "0" | "100" => Self::Unclassified,
            codes::NOT_FOUND => Self::NotFound,
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::OWNER_NOT_FOUND => Self::OwnerNotFound,
            codes::WRONG_DATETIME_FORMAT => Self::WrongDatetimeFormat,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::Unclassified => codes::UNCLASSIFIED,
            Self::NotFound => codes::NOT_FOUND,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::OwnerNotFound => codes::OWNER_NOT_FOUND,
            Self::WrongDatetimeFormat => codes::WRONG_DATETIME_FORMAT,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(AddError);
