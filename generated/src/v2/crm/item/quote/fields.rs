// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`Quote`](super::Quote), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The CRM type, for example 2 for deals.
pub const ENTITY_TYPE_ID: Field<super::Quote, i64, Plain> = Field::new("entityTypeId");

/// The user who is responsible.
pub const ASSIGNED_BY_ID: Field<
    super::Quote,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("assignedById");

/// Whether every user may see it.
pub const OPENED: Field<super::Quote, v2::Yn, FilterableSortable<v2::FullLogic>> = Field::new("opened");

/// The user who created it.
pub const CREATED_BY: Field<
    super::Quote,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("createdBy");

/// When it was created.
pub const CREATED_TIME: Field<
    super::Quote,
    DateTime,
    FilterableSortable<v2::FullLogic>,
> = Field::new("createdTime");

/// The user who last changed it.
pub const UPDATED_BY: Field<
    super::Quote,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("updatedBy");

/// When it was last changed.
pub const UPDATED_TIME: Field<
    super::Quote,
    DateTime,
    FilterableSortable<v2::FullLogic>,
> = Field::new("updatedTime");

/// The user who was last active in its timeline.
pub const LAST_ACTIVITY_BY: Field<
    super::Quote,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("lastActivityBy");

/// When something last happened in its timeline.
pub const LAST_ACTIVITY_TIME: Field<
    super::Quote,
    DateTime,
    FilterableSortable<v2::FullLogic>,
> = Field::new("lastActivityTime");

/// The CRM form that it came from.
pub const WEBFORM_ID: Field<
    super::Quote,
    Id<entity::CrmWebform>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("webformId");

/// The advertising system.
pub const UTM_SOURCE: Field<super::Quote, String, FilterableSortable<v2::FullLogic>> = Field::new("utmSource");

/// The kind of traffic: `CPC` for ads, `CPM` for banners.
pub const UTM_MEDIUM: Field<super::Quote, String, FilterableSortable<v2::FullLogic>> = Field::new("utmMedium");

/// The advertising campaign.
pub const UTM_CAMPAIGN: Field<super::Quote, String, FilterableSortable<v2::FullLogic>> = Field::new("utmCampaign");

/// The content of the campaign.
pub const UTM_CONTENT: Field<super::Quote, String, FilterableSortable<v2::FullLogic>> = Field::new("utmContent");

/// The search condition of the campaign.
pub const UTM_TERM: Field<super::Quote, String, FilterableSortable<v2::FullLogic>> = Field::new("utmTerm");

/// The estimate.
pub const ID: Field<
    super::Quote,
    Id<entity::CrmItemQuote>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("id");

/// Its name, by default its type and number.
pub const TITLE: Field<super::Quote, String, FilterableSortable<v2::FullLogic>> = Field::new("title");

/// The number of the estimate.
pub const QUOTE_NUMBER: Field<super::Quote, String, FilterableSortable<v2::FullLogic>> = Field::new("quoteNumber");

/// What the estimate is for.
pub const CONTENT: Field<super::Quote, String, FilterableSortable<v2::FullLogic>> = Field::new("content");

/// The format of `content`: 0 unknown, 1 text, 2 BB code, 3 HTML.
pub const CONTENT_TYPE: Field<super::Quote, i64, FilterableSortable<v2::FullLogic>> = Field::new("contentType");

/// The conditions of the estimate.
pub const TERMS: Field<super::Quote, String, FilterableSortable<v2::FullLogic>> = Field::new("terms");

/// The format of `terms`: 0 unknown, 1 text, 2 BB code, 3 HTML.
pub const TERMS_TYPE: Field<super::Quote, i64, FilterableSortable<v2::FullLogic>> = Field::new("termsType");

/// A comment, in BB code.
pub const COMMENTS: Field<super::Quote, String, FilterableSortable<v2::FullLogic>> = Field::new("comments");

/// The format of `comments`: 0 unknown, 1 text, 2 BB code, 3 HTML.
pub const COMMENTS_TYPE: Field<super::Quote, i64, FilterableSortable<v2::FullLogic>> = Field::new("commentsType");

/// Its stage, as listed by `crm.status.list`.
pub const STAGE_ID: Field<super::Quote, String, FilterableSortable<v2::FullLogic>> = Field::new("stageId");

/// Whether it has ended.
pub const CLOSED: Field<super::Quote, v2::Yn, FilterableSortable<v2::FullLogic>> = Field::new("closed");

/// The deal that it belongs to.
pub const DEAL_ID: Field<
    super::Quote,
    Id<entity::CrmItemDeal>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("dealId");

/// The lead that it was made from.
pub const LEAD_ID: Field<
    super::Quote,
    Id<entity::CrmItemLead>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("leadId");

/// Its company, 0 for none.
pub const COMPANY_ID: Field<
    super::Quote,
    Id<entity::CrmItemCompany>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("companyId");

/// Its first contact, 0 for none.
pub const CONTACT_ID: Field<
    super::Quote,
    Id<entity::CrmItemContact>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("contactId");

/// Its contacts.
pub const CONTACT_IDS: Field<
    super::Quote,
    Vec<Id<entity::CrmItemContact>>,
    Filterable<v2::FullLogic>,
> = Field::new("contactIds");

/// The user's own company that it is for.
pub const MYCOMPANY_ID: Field<
    super::Quote,
    Id<entity::CrmItemCompany>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("mycompanyId");

/// The amount.
pub const OPPORTUNITY: Field<super::Quote, f64, FilterableSortable<v2::FullLogic>> = Field::new("opportunity");

/// Whether the amount is set by hand, not computed of the products.
pub const IS_MANUAL_OPPORTUNITY: Field<
    super::Quote,
    v2::Yn,
    FilterableSortable<v2::FullLogic>,
> = Field::new("isManualOpportunity");

/// The amount of the tax.
pub const TAX_VALUE: Field<super::Quote, f64, FilterableSortable<v2::FullLogic>> = Field::new("taxValue");

/// The currency, such as `USD`.
pub const CURRENCY_ID: Field<super::Quote, String, FilterableSortable<v2::FullLogic>> = Field::new("currencyId");

/// When it begins.
pub const BEGINDATE: Field<super::Quote, DateTime, FilterableSortable<v2::FullLogic>> = Field::new("begindate");

/// When it ends.
pub const CLOSEDATE: Field<super::Quote, DateTime, FilterableSortable<v2::FullLogic>> = Field::new("closedate");

/// Until when it is valid.
pub const ACTUAL_DATE: Field<
    super::Quote,
    DateTime,
    FilterableSortable<v2::FullLogic>,
> = Field::new("actualDate");

/// Where its files are: 1 as files, 2 in WebDAV, 3 on the Drive.
pub const STORAGE_TYPE_ID: Field<super::Quote, i64, FilterableSortable<v2::FullLogic>> = Field::new("storageTypeId");

/// Its files.
///
/// Note: The tables of `crm.item.add` and `crm.item.update` give the type `integer`.
pub const STORAGE_ELEMENT_IDS: Field<super::Quote, Vec<i64>, Plain> = Field::new("storageElementIds");

/// Its location, used by the portal itself.
pub const LOCATION_ID: Field<super::Quote, String, FilterableSortable<v2::FullLogic>> = Field::new("locationId");

/// The kind of payer.
pub const PERSON_TYPE_ID: Field<super::Quote, i64, FilterableSortable<v2::FullLogic>> = Field::new("personTypeId");

/// The name of the client.
pub const CLIENT_TITLE: Field<super::Quote, String, FilterableSortable<v2::FullLogic>> = Field::new("clientTitle");

/// The address of the client.
pub const CLIENT_ADDR: Field<super::Quote, String, FilterableSortable<v2::FullLogic>> = Field::new("clientAddr");

/// The contact of the client.
pub const CLIENT_CONTACT: Field<
    super::Quote,
    String,
    FilterableSortable<v2::FullLogic>,
> = Field::new("clientContact");

/// The e-mail address of the client.
pub const CLIENT_EMAIL: Field<super::Quote, String, FilterableSortable<v2::FullLogic>> = Field::new("clientEmail");

/// The telephone number of the client.
pub const CLIENT_PHONE: Field<super::Quote, String, FilterableSortable<v2::FullLogic>> = Field::new("clientPhone");

/// The taxpayer number of the client.
pub const CLIENT_TP_ID: Field<super::Quote, String, FilterableSortable<v2::FullLogic>> = Field::new("clientTpId");

/// The second taxpayer number of the client.
pub const CLIENT_TPA_ID: Field<
    super::Quote,
    String,
    FilterableSortable<v2::FullLogic>,
> = Field::new("clientTpaId");

/// The text that the full-text search finds it by.
pub const SEARCH_CONTENT: Field<super::Quote, String, Plain> = Field::new("searchContent");

/// The short form of `createdTime`. Switched off: always `null`.
pub const DATE_CREATE_SHORT: Field<super::Quote, DateTime, Plain> = Field::new("dateCreateShort");

/// The short form of `updatedTime`. Switched off: always `null`.
pub const DATE_MODIFY_SHORT: Field<super::Quote, DateTime, Plain> = Field::new("dateModifyShort");

/// The short form of `begindate`. Switched off: always `null`.
pub const BEGINDATE_SHORT: Field<super::Quote, DateTime, Plain> = Field::new("begindateShort");

/// The short form of `closedate`. Switched off: always `null`.
pub const CLOSEDATE_SHORT: Field<super::Quote, DateTime, Plain> = Field::new("closedateShort");

/// Whether it has products. Switched off: always `null`.
pub const HAS_PRODUCTS: Field<super::Quote, v2::Yn, Plain> = Field::new("hasProducts");
