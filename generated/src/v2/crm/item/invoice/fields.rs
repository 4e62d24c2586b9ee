// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`Invoice`](super::Invoice), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The CRM type, for example 2 for deals.
pub const ENTITY_TYPE_ID: Field<super::Invoice, i64, Plain> = Field::new("entityTypeId");

/// The user who is responsible.
pub const ASSIGNED_BY_ID: Field<
    super::Invoice,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("assignedById");

/// Whether every user may see it.
pub const OPENED: Field<super::Invoice, v2::Yn, FilterableSortable<v2::FullLogic>> = Field::new("opened");

/// The user who created it.
pub const CREATED_BY: Field<
    super::Invoice,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("createdBy");

/// When it was created.
pub const CREATED_TIME: Field<
    super::Invoice,
    DateTime,
    FilterableSortable<v2::FullLogic>,
> = Field::new("createdTime");

/// The user who last changed it.
pub const UPDATED_BY: Field<
    super::Invoice,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("updatedBy");

/// When it was last changed.
pub const UPDATED_TIME: Field<
    super::Invoice,
    DateTime,
    FilterableSortable<v2::FullLogic>,
> = Field::new("updatedTime");

/// The user who was last active in its timeline.
pub const LAST_ACTIVITY_BY: Field<
    super::Invoice,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("lastActivityBy");

/// When something last happened in its timeline.
pub const LAST_ACTIVITY_TIME: Field<
    super::Invoice,
    DateTime,
    FilterableSortable<v2::FullLogic>,
> = Field::new("lastActivityTime");

/// The CRM form that it came from.
pub const WEBFORM_ID: Field<
    super::Invoice,
    Id<entity::CrmWebform>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("webformId");

/// The advertising system.
pub const UTM_SOURCE: Field<super::Invoice, String, FilterableSortable<v2::FullLogic>> = Field::new("utmSource");

/// The kind of traffic: `CPC` for ads, `CPM` for banners.
pub const UTM_MEDIUM: Field<super::Invoice, String, FilterableSortable<v2::FullLogic>> = Field::new("utmMedium");

/// The advertising campaign.
pub const UTM_CAMPAIGN: Field<
    super::Invoice,
    String,
    FilterableSortable<v2::FullLogic>,
> = Field::new("utmCampaign");

/// The content of the campaign.
pub const UTM_CONTENT: Field<
    super::Invoice,
    String,
    FilterableSortable<v2::FullLogic>,
> = Field::new("utmContent");

/// The search condition of the campaign.
pub const UTM_TERM: Field<super::Invoice, String, FilterableSortable<v2::FullLogic>> = Field::new("utmTerm");

/// The invoice.
pub const ID: Field<
    super::Invoice,
    Id<entity::CrmItemInvoice>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("id");

/// Its name, by default its type and number.
pub const TITLE: Field<super::Invoice, String, FilterableSortable<v2::FullLogic>> = Field::new("title");

/// The number of the invoice.
pub const ACCOUNT_NUMBER: Field<
    super::Invoice,
    String,
    FilterableSortable<v2::FullLogic>,
> = Field::new("accountNumber");

/// Its identifier in another system.
pub const XML_ID: Field<super::Invoice, String, FilterableSortable<v2::FullLogic>> = Field::new("xmlId");

/// Its pipeline.
pub const CATEGORY_ID: Field<
    super::Invoice,
    Id<entity::CrmCategory>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("categoryId");

/// Its stage, as listed by `crm.status.list`.
pub const STAGE_ID: Field<super::Invoice, String, FilterableSortable<v2::FullLogic>> = Field::new("stageId");

/// The stage before the current one.
pub const PREVIOUS_STAGE_ID: Field<
    super::Invoice,
    String,
    FilterableSortable<v2::FullLogic>,
> = Field::new("previousStageId");

/// The user who last changed its stage.
pub const MOVED_BY: Field<
    super::Invoice,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("movedBy");

/// When its stage was last changed.
pub const MOVED_TIME: Field<
    super::Invoice,
    DateTime,
    FilterableSortable<v2::FullLogic>,
> = Field::new("movedTime");

/// When it begins.
pub const BEGINDATE: Field<
    super::Invoice,
    DateTime,
    FilterableSortable<v2::FullLogic>,
> = Field::new("begindate");

/// When it ends.
pub const CLOSEDATE: Field<
    super::Invoice,
    DateTime,
    FilterableSortable<v2::FullLogic>,
> = Field::new("closedate");

/// Its company, 0 for none.
pub const COMPANY_ID: Field<
    super::Invoice,
    Id<entity::CrmItemCompany>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("companyId");

/// Its first contact, 0 for none.
pub const CONTACT_ID: Field<
    super::Invoice,
    Id<entity::CrmItemContact>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("contactId");

/// Its contacts.
pub const CONTACT_IDS: Field<
    super::Invoice,
    Vec<Id<entity::CrmItemContact>>,
    Filterable<v2::FullLogic>,
> = Field::new("contactIds");

/// The user's own company that it is for.
pub const MYCOMPANY_ID: Field<
    super::Invoice,
    Id<entity::CrmItemCompany>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("mycompanyId");

/// The amount.
pub const OPPORTUNITY: Field<super::Invoice, f64, FilterableSortable<v2::FullLogic>> = Field::new("opportunity");

/// Whether the amount is set by hand, not computed of the products.
pub const IS_MANUAL_OPPORTUNITY: Field<
    super::Invoice,
    v2::Yn,
    FilterableSortable<v2::FullLogic>,
> = Field::new("isManualOpportunity");

/// The amount of the tax.
pub const TAX_VALUE: Field<super::Invoice, f64, FilterableSortable<v2::FullLogic>> = Field::new("taxValue");

/// The currency, such as `USD`.
pub const CURRENCY_ID: Field<
    super::Invoice,
    String,
    FilterableSortable<v2::FullLogic>,
> = Field::new("currencyId");

/// Its source, as listed by `crm.status.list` for `SOURCE`.
pub const SOURCE_ID: Field<super::Invoice, String, FilterableSortable<v2::FullLogic>> = Field::new("sourceId");

/// More about the source.
pub const SOURCE_DESCRIPTION: Field<
    super::Invoice,
    String,
    FilterableSortable<v2::FullLogic>,
> = Field::new("sourceDescription");

/// A comment, in BB code.
pub const COMMENTS: Field<super::Invoice, String, FilterableSortable<v2::FullLogic>> = Field::new("comments");

/// Its location, used by the portal itself.
pub const LOCATION_ID: Field<
    super::Invoice,
    String,
    FilterableSortable<v2::FullLogic>,
> = Field::new("locationId");

/// The users who observe it.
pub const OBSERVERS: Field<super::Invoice, Vec<Id<entity::User>>, Plain> = Field::new("observers");
