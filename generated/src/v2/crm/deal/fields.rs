// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`Deal`](super::Deal), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The deal.
pub const ID: Field<super::Deal, Id<entity::CrmDeal>, FilterableSortable<v2::Classic>> = Field::new("ID");

/// Its name, by default its type and number.
pub const TITLE: Field<super::Deal, String, FilterableSortable<v2::Classic>> = Field::new("TITLE");

/// Its type, as listed by `crm.status.list` for `DEAL_TYPE`.
pub const TYPE_ID: Field<super::Deal, String, FilterableSortable<v2::Classic>> = Field::new("TYPE_ID");

/// Its pipeline, 0 for the general one.
pub const CATEGORY_ID: Field<
    super::Deal,
    Id<entity::CrmCategory>,
    FilterableSortable<v2::Classic>,
> = Field::new("CATEGORY_ID");

/// Its stage, as listed by `crm.status.list`.
pub const STAGE_ID: Field<super::Deal, String, FilterableSortable<v2::Classic>> = Field::new("STAGE_ID");

/// The group of its stage.
pub const STAGE_SEMANTIC_ID: Field<
    super::Deal,
    super::DealStageSemanticId,
    FilterableSortable<v2::Classic>,
> = Field::new("STAGE_SEMANTIC_ID");

/// Whether it is new.
pub const IS_NEW: Field<super::Deal, v2::Yn, FilterableSortable<v2::Classic>> = Field::new("IS_NEW");

/// Whether it is the template of a recurring deal.
pub const IS_RECURRING: Field<super::Deal, v2::Yn, FilterableSortable<v2::Classic>> = Field::new("IS_RECURRING");

/// Whether the customer has bought before.
pub const IS_RETURN_CUSTOMER: Field<
    super::Deal,
    v2::Yn,
    FilterableSortable<v2::Classic>,
> = Field::new("IS_RETURN_CUSTOMER");

/// Whether the customer has asked before.
pub const IS_REPEATED_APPROACH: Field<
    super::Deal,
    v2::Yn,
    FilterableSortable<v2::Classic>,
> = Field::new("IS_REPEATED_APPROACH");

/// How probable it is, in percent.
pub const PROBABILITY: Field<super::Deal, i64, FilterableSortable<v2::Classic>> = Field::new("PROBABILITY");

/// The currency, such as `USD`.
pub const CURRENCY_ID: Field<super::Deal, String, FilterableSortable<v2::Classic>> = Field::new("CURRENCY_ID");

/// The amount.
pub const OPPORTUNITY: Field<super::Deal, f64, FilterableSortable<v2::Classic>> = Field::new("OPPORTUNITY");

/// Whether the amount is set by hand, not computed of the products.
pub const IS_MANUAL_OPPORTUNITY: Field<
    super::Deal,
    v2::Yn,
    FilterableSortable<v2::Classic>,
> = Field::new("IS_MANUAL_OPPORTUNITY");

/// The amount of the tax.
pub const TAX_VALUE: Field<super::Deal, f64, FilterableSortable<v2::Classic>> = Field::new("TAX_VALUE");

/// The lead that it was made from.
pub const LEAD_ID: Field<
    super::Deal,
    Id<entity::CrmLead>,
    FilterableSortable<v2::Classic>,
> = Field::new("LEAD_ID");

/// Its company, 0 for none.
pub const COMPANY_ID: Field<
    super::Deal,
    Id<entity::CrmCompany>,
    FilterableSortable<v2::Classic>,
> = Field::new("COMPANY_ID");

/// Its first contact, 0 for none. Deprecated.
pub const CONTACT_ID: Field<
    super::Deal,
    Id<entity::CrmContact>,
    FilterableSortable<v2::Classic>,
> = Field::new("CONTACT_ID");

/// The estimate that it was made from.
pub const QUOTE_ID: Field<
    super::Deal,
    Id<entity::CrmQuote>,
    FilterableSortable<v2::Classic>,
> = Field::new("QUOTE_ID");

/// When it begins.
pub const BEGINDATE: Field<super::Deal, DateTime, FilterableSortable<v2::Classic>> = Field::new("BEGINDATE");

/// When it ends.
pub const CLOSEDATE: Field<super::Deal, DateTime, FilterableSortable<v2::Classic>> = Field::new("CLOSEDATE");

/// Whether every user may see it.
pub const OPENED: Field<super::Deal, v2::Yn, FilterableSortable<v2::Classic>> = Field::new("OPENED");

/// Whether it has ended.
pub const CLOSED: Field<super::Deal, v2::Yn, FilterableSortable<v2::Classic>> = Field::new("CLOSED");

/// A comment, in BB code.
pub const COMMENTS: Field<super::Deal, String, FilterableSortable<v2::Classic>> = Field::new("COMMENTS");

/// The user who is responsible.
pub const ASSIGNED_BY_ID: Field<
    super::Deal,
    Id<entity::User>,
    FilterableSortable<v2::Classic>,
> = Field::new("ASSIGNED_BY_ID");

/// The user who created it.
pub const CREATED_BY_ID: Field<
    super::Deal,
    Id<entity::User>,
    FilterableSortable<v2::Classic>,
> = Field::new("CREATED_BY_ID");

/// The user who last changed it.
pub const MODIFY_BY_ID: Field<
    super::Deal,
    Id<entity::User>,
    FilterableSortable<v2::Classic>,
> = Field::new("MODIFY_BY_ID");

/// The user who last changed its stage.
pub const MOVED_BY_ID: Field<
    super::Deal,
    Id<entity::User>,
    FilterableSortable<v2::Classic>,
> = Field::new("MOVED_BY_ID");

/// When it was created.
pub const DATE_CREATE: Field<super::Deal, DateTime, FilterableSortable<v2::Classic>> = Field::new("DATE_CREATE");

/// When it was last changed.
pub const DATE_MODIFY: Field<super::Deal, DateTime, FilterableSortable<v2::Classic>> = Field::new("DATE_MODIFY");

/// When its stage was last changed.
pub const MOVED_TIME: Field<super::Deal, DateTime, FilterableSortable<v2::Classic>> = Field::new("MOVED_TIME");

/// Its source, as listed by `crm.status.list` for `SOURCE`.
pub const SOURCE_ID: Field<super::Deal, String, FilterableSortable<v2::Classic>> = Field::new("SOURCE_ID");

/// More about the source.
pub const SOURCE_DESCRIPTION: Field<
    super::Deal,
    String,
    FilterableSortable<v2::Classic>,
> = Field::new("SOURCE_DESCRIPTION");

/// More information.
pub const ADDITIONAL_INFO: Field<super::Deal, String, FilterableSortable<v2::Classic>> = Field::new("ADDITIONAL_INFO");

/// Its location, used by the portal itself.
pub const LOCATION_ID: Field<super::Deal, String, FilterableSortable<v2::Classic>> = Field::new("LOCATION_ID");

/// The external system that it came from.
pub const ORIGINATOR_ID: Field<super::Deal, String, FilterableSortable<v2::Classic>> = Field::new("ORIGINATOR_ID");

/// Its identifier in the external system.
pub const ORIGIN_ID: Field<super::Deal, String, FilterableSortable<v2::Classic>> = Field::new("ORIGIN_ID");

/// The advertising system.
pub const UTM_SOURCE: Field<super::Deal, String, FilterableSortable<v2::Classic>> = Field::new("UTM_SOURCE");

/// The kind of traffic: `CPC` for ads, `CPM` for banners.
pub const UTM_MEDIUM: Field<super::Deal, String, FilterableSortable<v2::Classic>> = Field::new("UTM_MEDIUM");

/// The advertising campaign.
pub const UTM_CAMPAIGN: Field<super::Deal, String, FilterableSortable<v2::Classic>> = Field::new("UTM_CAMPAIGN");

/// The content of the campaign.
pub const UTM_CONTENT: Field<super::Deal, String, FilterableSortable<v2::Classic>> = Field::new("UTM_CONTENT");

/// The search condition of the campaign.
pub const UTM_TERM: Field<super::Deal, String, FilterableSortable<v2::Classic>> = Field::new("UTM_TERM");

/// When something last happened in its timeline.
pub const LAST_ACTIVITY_TIME: Field<
    super::Deal,
    DateTime,
    FilterableSortable<v2::Classic>,
> = Field::new("LAST_ACTIVITY_TIME");

/// The user who was last active in its timeline.
pub const LAST_ACTIVITY_BY: Field<
    super::Deal,
    Id<entity::User>,
    FilterableSortable<v2::Classic>,
> = Field::new("LAST_ACTIVITY_BY");

/// Its contacts.
pub const CONTACT_IDS: Field<super::Deal, Vec<Id<entity::CrmContact>>, Plain> = Field::new("CONTACT_IDS");

/// The data of Sales Intelligence.
pub const TRACE: Field<super::Deal, String, Plain> = Field::new("TRACE");
