// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`CrmItem`](super::CrmItem), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The CRM type, for example 2 for deals.
pub const ENTITY_TYPE_ID: Field<super::CrmItem, i64, Plain> = Field::new("entityTypeId");

/// The user who is responsible.
pub const ASSIGNED_BY_ID: Field<
    super::CrmItem,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("assignedById");

/// Whether every user may see it.
pub const OPENED: Field<super::CrmItem, v2::Yn, FilterableSortable<v2::FullLogic>> = Field::new("opened");

/// The user who created it.
pub const CREATED_BY: Field<
    super::CrmItem,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("createdBy");

/// When it was created.
pub const CREATED_TIME: Field<
    super::CrmItem,
    DateTime,
    FilterableSortable<v2::FullLogic>,
> = Field::new("createdTime");

/// The user who last changed it.
pub const UPDATED_BY: Field<
    super::CrmItem,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("updatedBy");

/// When it was last changed.
pub const UPDATED_TIME: Field<
    super::CrmItem,
    DateTime,
    FilterableSortable<v2::FullLogic>,
> = Field::new("updatedTime");

/// The user who was last active in its timeline.
pub const LAST_ACTIVITY_BY: Field<
    super::CrmItem,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("lastActivityBy");

/// When something last happened in its timeline.
pub const LAST_ACTIVITY_TIME: Field<
    super::CrmItem,
    DateTime,
    FilterableSortable<v2::FullLogic>,
> = Field::new("lastActivityTime");

/// The CRM form that it came from.
pub const WEBFORM_ID: Field<
    super::CrmItem,
    Id<entity::CrmWebform>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("webformId");

/// The advertising system.
pub const UTM_SOURCE: Field<super::CrmItem, String, FilterableSortable<v2::FullLogic>> = Field::new("utmSource");

/// The kind of traffic: `CPC` for ads, `CPM` for banners.
pub const UTM_MEDIUM: Field<super::CrmItem, String, FilterableSortable<v2::FullLogic>> = Field::new("utmMedium");

/// The advertising campaign.
pub const UTM_CAMPAIGN: Field<
    super::CrmItem,
    String,
    FilterableSortable<v2::FullLogic>,
> = Field::new("utmCampaign");

/// The content of the campaign.
pub const UTM_CONTENT: Field<
    super::CrmItem,
    String,
    FilterableSortable<v2::FullLogic>,
> = Field::new("utmContent");

/// The search condition of the campaign.
pub const UTM_TERM: Field<super::CrmItem, String, FilterableSortable<v2::FullLogic>> = Field::new("utmTerm");

/// The item.
pub const ID: Field<
    super::CrmItem,
    Id<entity::CrmItem>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("id");

/// Its name, by default its type and number.
pub const TITLE: Field<super::CrmItem, String, FilterableSortable<v2::FullLogic>> = Field::new("title");

/// Its identifier in another system.
pub const XML_ID: Field<super::CrmItem, String, FilterableSortable<v2::FullLogic>> = Field::new("xmlId");

/// Its pipeline.
pub const CATEGORY_ID: Field<
    super::CrmItem,
    Id<entity::CrmCategory>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("categoryId");

/// Its stage, as listed by `crm.status.list`.
pub const STAGE_ID: Field<super::CrmItem, String, FilterableSortable<v2::FullLogic>> = Field::new("stageId");

/// The stage before the current one.
pub const PREVIOUS_STAGE_ID: Field<
    super::CrmItem,
    String,
    FilterableSortable<v2::FullLogic>,
> = Field::new("previousStageId");

/// The user who last changed its stage.
pub const MOVED_BY: Field<
    super::CrmItem,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("movedBy");

/// When its stage was last changed.
pub const MOVED_TIME: Field<
    super::CrmItem,
    DateTime,
    FilterableSortable<v2::FullLogic>,
> = Field::new("movedTime");

/// When it begins.
pub const BEGINDATE: Field<
    super::CrmItem,
    DateTime,
    FilterableSortable<v2::FullLogic>,
> = Field::new("begindate");

/// When it ends.
pub const CLOSEDATE: Field<
    super::CrmItem,
    DateTime,
    FilterableSortable<v2::FullLogic>,
> = Field::new("closedate");

/// Its company, 0 for none.
pub const COMPANY_ID: Field<
    super::CrmItem,
    Id<entity::CrmItemCompany>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("companyId");

/// Its first contact, 0 for none.
pub const CONTACT_ID: Field<
    super::CrmItem,
    Id<entity::CrmItemContact>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("contactId");

/// Its contacts.
pub const CONTACT_IDS: Field<
    super::CrmItem,
    Vec<Id<entity::CrmItemContact>>,
    Filterable<v2::FullLogic>,
> = Field::new("contactIds");

/// The amount.
pub const OPPORTUNITY: Field<super::CrmItem, f64, FilterableSortable<v2::FullLogic>> = Field::new("opportunity");

/// Whether the amount is set by hand, not computed of the products.
pub const IS_MANUAL_OPPORTUNITY: Field<
    super::CrmItem,
    v2::Yn,
    FilterableSortable<v2::FullLogic>,
> = Field::new("isManualOpportunity");

/// The amount of the tax.
pub const TAX_VALUE: Field<super::CrmItem, f64, FilterableSortable<v2::FullLogic>> = Field::new("taxValue");

/// The currency, such as `USD`.
pub const CURRENCY_ID: Field<
    super::CrmItem,
    String,
    FilterableSortable<v2::FullLogic>,
> = Field::new("currencyId");

/// The amount in the currency of the accounts. Switched off: always `null`.
pub const OPPORTUNITY_ACCOUNT: Field<super::CrmItem, f64, Plain> = Field::new("opportunityAccount");

/// The tax in the currency of the accounts. Switched off: always `null`.
pub const TAX_VALUE_ACCOUNT: Field<super::CrmItem, f64, Plain> = Field::new("taxValueAccount");

/// The currency of the accounts. Switched off: always `null`.
pub const ACCOUNT_CURRENCY_ID: Field<super::CrmItem, String, Plain> = Field::new("accountCurrencyId");

/// The user's own company that it is for.
pub const MYCOMPANY_ID: Field<
    super::CrmItem,
    Id<entity::CrmItemCompany>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("mycompanyId");

/// Its source, as listed by `crm.status.list` for `SOURCE`.
pub const SOURCE_ID: Field<super::CrmItem, String, FilterableSortable<v2::FullLogic>> = Field::new("sourceId");

/// More about the source.
pub const SOURCE_DESCRIPTION: Field<
    super::CrmItem,
    String,
    FilterableSortable<v2::FullLogic>,
> = Field::new("sourceDescription");

/// The users who observe it.
pub const OBSERVERS: Field<super::CrmItem, Vec<Id<entity::User>>, Plain> = Field::new("observers");
