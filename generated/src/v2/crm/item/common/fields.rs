// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`CommonItem`](super::CommonItem), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The CRM type, for example 2 for deals.
pub const ENTITY_TYPE_ID: Field<super::CommonItem, i64, Plain> = Field::new("entityTypeId");

/// The user who is responsible.
pub const ASSIGNED_BY_ID: Field<
    super::CommonItem,
    Id<entity::User>,
    FilterableSortable,
> = Field::new("assignedById");

/// Whether every user may see it.
pub const OPENED: Field<super::CommonItem, v2::Yn, FilterableSortable> = Field::new("opened");

/// The user who created it.
pub const CREATED_BY: Field<super::CommonItem, Id<entity::User>, FilterableSortable> = Field::new("createdBy");

/// When it was created.
pub const CREATED_TIME: Field<super::CommonItem, DateTime, FilterableSortable> = Field::new("createdTime");

/// The user who last changed it.
pub const UPDATED_BY: Field<super::CommonItem, Id<entity::User>, FilterableSortable> = Field::new("updatedBy");

/// When it was last changed.
pub const UPDATED_TIME: Field<super::CommonItem, DateTime, FilterableSortable> = Field::new("updatedTime");

/// The user who was last active in its timeline.
pub const LAST_ACTIVITY_BY: Field<
    super::CommonItem,
    Id<entity::User>,
    FilterableSortable,
> = Field::new("lastActivityBy");

/// When something last happened in its timeline.
pub const LAST_ACTIVITY_TIME: Field<super::CommonItem, DateTime, FilterableSortable> = Field::new("lastActivityTime");

/// The CRM form that it came from.
pub const WEBFORM_ID: Field<
    super::CommonItem,
    Id<entity::CrmWebform>,
    FilterableSortable,
> = Field::new("webformId");

/// The advertising system.
pub const UTM_SOURCE: Field<super::CommonItem, String, FilterableSortable> = Field::new("utmSource");

/// The kind of traffic: `CPC` for ads, `CPM` for banners.
pub const UTM_MEDIUM: Field<super::CommonItem, String, FilterableSortable> = Field::new("utmMedium");

/// The advertising campaign.
pub const UTM_CAMPAIGN: Field<super::CommonItem, String, FilterableSortable> = Field::new("utmCampaign");

/// The content of the campaign.
pub const UTM_CONTENT: Field<super::CommonItem, String, FilterableSortable> = Field::new("utmContent");

/// The search condition of the campaign.
pub const UTM_TERM: Field<super::CommonItem, String, FilterableSortable> = Field::new("utmTerm");
