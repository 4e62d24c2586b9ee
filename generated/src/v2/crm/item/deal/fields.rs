// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`Deal`](super::Deal), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The CRM type, for example 2 for deals.
pub const ENTITY_TYPE_ID: Field<super::Deal, i64, Plain> = Field::new("entityTypeId");

/// The user who is responsible.
pub const ASSIGNED_BY_ID: Field<
    super::Deal,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("assignedById");

/// Whether every user may see it.
pub const OPENED: Field<super::Deal, v2::Yn, FilterableSortable<v2::FullLogic>> = Field::new("opened");

/// The user who created it.
pub const CREATED_BY: Field<
    super::Deal,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("createdBy");

/// When it was created.
pub const CREATED_TIME: Field<
    super::Deal,
    DateTime,
    FilterableSortable<v2::FullLogic>,
> = Field::new("createdTime");

/// The user who last changed it.
pub const UPDATED_BY: Field<
    super::Deal,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("updatedBy");

/// When it was last changed.
pub const UPDATED_TIME: Field<
    super::Deal,
    DateTime,
    FilterableSortable<v2::FullLogic>,
> = Field::new("updatedTime");

/// The user who was last active in its timeline.
pub const LAST_ACTIVITY_BY: Field<
    super::Deal,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("lastActivityBy");

/// When something last happened in its timeline.
pub const LAST_ACTIVITY_TIME: Field<
    super::Deal,
    DateTime,
    FilterableSortable<v2::FullLogic>,
> = Field::new("lastActivityTime");

/// The CRM form that it came from.
pub const WEBFORM_ID: Field<
    super::Deal,
    Id<entity::CrmWebform>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("webformId");

/// The advertising system.
pub const UTM_SOURCE: Field<super::Deal, String, FilterableSortable<v2::FullLogic>> = Field::new("utmSource");

/// The kind of traffic: `CPC` for ads, `CPM` for banners.
pub const UTM_MEDIUM: Field<super::Deal, String, FilterableSortable<v2::FullLogic>> = Field::new("utmMedium");

/// The advertising campaign.
pub const UTM_CAMPAIGN: Field<super::Deal, String, FilterableSortable<v2::FullLogic>> = Field::new("utmCampaign");

/// The content of the campaign.
pub const UTM_CONTENT: Field<super::Deal, String, FilterableSortable<v2::FullLogic>> = Field::new("utmContent");

/// The search condition of the campaign.
pub const UTM_TERM: Field<super::Deal, String, FilterableSortable<v2::FullLogic>> = Field::new("utmTerm");

/// The deal.
pub const ID: Field<
    super::Deal,
    Id<entity::CrmItemDeal>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("id");

/// Its name, by default its type and number.
pub const TITLE: Field<super::Deal, String, FilterableSortable<v2::FullLogic>> = Field::new("title");

/// Its type, as listed by `crm.status.list` for `DEAL_TYPE`.
pub const TYPE_ID: Field<super::Deal, String, FilterableSortable<v2::FullLogic>> = Field::new("typeId");

/// Its pipeline.
pub const CATEGORY_ID: Field<
    super::Deal,
    Id<entity::CrmCategory>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("categoryId");

/// Its stage, as listed by `crm.status.list`.
pub const STAGE_ID: Field<super::Deal, String, FilterableSortable<v2::FullLogic>> = Field::new("stageId");

/// The group of its stage.
pub const STAGE_SEMANTIC_ID: Field<
    super::Deal,
    super::DealStageSemanticId,
    FilterableSortable<v2::FullLogic>,
> = Field::new("stageSemanticId");

/// Whether it is new.
pub const IS_NEW: Field<super::Deal, v2::Yn, FilterableSortable<v2::FullLogic>> = Field::new("isNew");

/// Whether it recurs.
pub const IS_RECURRING: Field<super::Deal, v2::Yn, FilterableSortable<v2::FullLogic>> = Field::new("isRecurring");

/// Whether the customer has bought before.
pub const IS_RETURN_CUSTOMER: Field<
    super::Deal,
    v2::Yn,
    FilterableSortable<v2::FullLogic>,
> = Field::new("isReturnCustomer");

/// Whether the customer has asked before.
pub const IS_REPEATED_APPROACH: Field<
    super::Deal,
    v2::Yn,
    FilterableSortable<v2::FullLogic>,
> = Field::new("isRepeatedApproach");

/// Whether it has ended.
pub const CLOSED: Field<super::Deal, v2::Yn, FilterableSortable<v2::FullLogic>> = Field::new("closed");

/// How probable it is, in percent.
pub const PROBABILITY: Field<super::Deal, i64, FilterableSortable<v2::FullLogic>> = Field::new("probability");

/// The amount.
pub const OPPORTUNITY: Field<super::Deal, f64, FilterableSortable<v2::FullLogic>> = Field::new("opportunity");

/// Whether the amount is set by hand, not computed of the products.
pub const IS_MANUAL_OPPORTUNITY: Field<
    super::Deal,
    v2::Yn,
    FilterableSortable<v2::FullLogic>,
> = Field::new("isManualOpportunity");

/// The amount of the tax.
pub const TAX_VALUE: Field<super::Deal, f64, FilterableSortable<v2::FullLogic>> = Field::new("taxValue");

/// The currency, such as `USD`.
pub const CURRENCY_ID: Field<super::Deal, String, FilterableSortable<v2::FullLogic>> = Field::new("currencyId");

/// The lead that it was made from.
pub const LEAD_ID: Field<
    super::Deal,
    Id<entity::CrmItemLead>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("leadId");

/// Its company, 0 for none.
pub const COMPANY_ID: Field<
    super::Deal,
    Id<entity::CrmItemCompany>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("companyId");

/// Its first contact, 0 for none.
pub const CONTACT_ID: Field<
    super::Deal,
    Id<entity::CrmItemContact>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("contactId");

/// Its contacts.
pub const CONTACT_IDS: Field<
    super::Deal,
    Vec<Id<entity::CrmItemContact>>,
    Filterable<v2::FullLogic>,
> = Field::new("contactIds");

/// The estimate that it belongs to.
pub const QUOTE_ID: Field<
    super::Deal,
    Id<entity::CrmItemQuote>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("quoteId");

/// When it begins.
pub const BEGINDATE: Field<super::Deal, DateTime, FilterableSortable<v2::FullLogic>> = Field::new("begindate");

/// When it ends.
pub const CLOSEDATE: Field<super::Deal, DateTime, FilterableSortable<v2::FullLogic>> = Field::new("closedate");

/// A comment, in BB code.
pub const COMMENTS: Field<super::Deal, String, FilterableSortable<v2::FullLogic>> = Field::new("comments");

/// Its source, as listed by `crm.status.list` for `SOURCE`.
pub const SOURCE_ID: Field<super::Deal, String, FilterableSortable<v2::FullLogic>> = Field::new("sourceId");

/// More about the source.
pub const SOURCE_DESCRIPTION: Field<
    super::Deal,
    String,
    FilterableSortable<v2::FullLogic>,
> = Field::new("sourceDescription");

/// The external system that it came from.
pub const ORIGINATOR_ID: Field<super::Deal, String, FilterableSortable<v2::FullLogic>> = Field::new("originatorId");

/// Its identifier in the external system.
pub const ORIGIN_ID: Field<super::Deal, String, FilterableSortable<v2::FullLogic>> = Field::new("originId");

/// More information.
pub const ADDITIONAL_INFO: Field<
    super::Deal,
    String,
    FilterableSortable<v2::FullLogic>,
> = Field::new("additionalInfo");

/// The users who observe it.
pub const OBSERVERS: Field<super::Deal, Vec<Id<entity::User>>, Plain> = Field::new("observers");

/// Its location, used by the portal itself.
pub const LOCATION_ID: Field<super::Deal, String, FilterableSortable<v2::FullLogic>> = Field::new("locationId");

/// The user who last changed its stage.
pub const MOVED_BY: Field<
    super::Deal,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("movedBy");

/// When its stage was last changed.
pub const MOVED_TIME: Field<super::Deal, DateTime, FilterableSortable<v2::FullLogic>> = Field::new("movedTime");

/// The date of the event.
pub const EVENT_DATE: Field<super::Deal, DateTime, FilterableSortable<v2::FullLogic>> = Field::new("eventDate");

/// The type of the event, as listed by `crm.status.list`.
pub const EVENT_ID: Field<super::Deal, String, FilterableSortable<v2::FullLogic>> = Field::new("eventId");

/// The description of the event.
pub const EVENT_DESCRIPTION: Field<super::Deal, String, Plain> = Field::new("eventDescription");

/// How much of it has been paid.
pub const ORDER_STAGE: Field<super::Deal, String, FilterableSortable<v2::FullLogic>> = Field::new("orderStage");

/// The text that the full-text search finds it by.
pub const SEARCH_CONTENT: Field<super::Deal, String, Plain> = Field::new("searchContent");

/// The short form of `createdTime`. Switched off: always `null`.
pub const DATE_CREATE_SHORT: Field<super::Deal, DateTime, Plain> = Field::new("dateCreateShort");

/// The short form of `updatedTime`. Switched off: always `null`.
pub const DATE_MODIFY_SHORT: Field<super::Deal, DateTime, Plain> = Field::new("dateModifyShort");

/// The short form of `begindate`. Switched off: always `null`.
pub const BEGINDATE_SHORT: Field<super::Deal, DateTime, Plain> = Field::new("begindateShort");

/// The short form of `closedate`. Switched off: always `null`.
pub const CLOSEDATE_SHORT: Field<super::Deal, DateTime, Plain> = Field::new("closedateShort");

/// The short form of `eventDate`. Switched off: always `null`.
pub const EVENT_DATE_SHORT: Field<super::Deal, DateTime, Plain> = Field::new("eventDateShort");

/// The product, which older items had. Switched off: always `null`.
pub const PRODUCT_ID: Field<super::Deal, String, Plain> = Field::new("productId");

/// Whether work on it goes on. Switched off: always `null`.
pub const IS_WORK: Field<super::Deal, v2::Yn, Plain> = Field::new("isWork");

/// Whether it ended with success. Switched off: always `null`.
pub const IS_WON: Field<super::Deal, v2::Yn, Plain> = Field::new("isWon");

/// Whether it ended without success. Switched off: always `null`.
pub const IS_LOSE: Field<super::Deal, v2::Yn, Plain> = Field::new("isLose");

/// The amount received. Switched off: always `null`.
pub const RECEIVED_AMOUNT: Field<super::Deal, String, Plain> = Field::new("receivedAmount");

/// The amount lost. Switched off: always `null`.
pub const LOST_AMOUNT: Field<super::Deal, String, Plain> = Field::new("lostAmount");

/// Whether it has products. Switched off: always `null`.
pub const HAS_PRODUCTS: Field<super::Deal, v2::Yn, Plain> = Field::new("hasProducts");
