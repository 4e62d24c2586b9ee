// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`Lead`](super::Lead), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The CRM type, for example 2 for deals.
pub const ENTITY_TYPE_ID: Field<super::Lead, i64, Plain> = Field::new("entityTypeId");

/// The user who is responsible.
pub const ASSIGNED_BY_ID: Field<
    super::Lead,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("assignedById");

/// Whether every user may see it.
pub const OPENED: Field<super::Lead, v2::Yn, FilterableSortable<v2::FullLogic>> = Field::new("opened");

/// The user who created it.
pub const CREATED_BY: Field<
    super::Lead,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("createdBy");

/// When it was created.
pub const CREATED_TIME: Field<
    super::Lead,
    DateTime,
    FilterableSortable<v2::FullLogic>,
> = Field::new("createdTime");

/// The user who last changed it.
pub const UPDATED_BY: Field<
    super::Lead,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("updatedBy");

/// When it was last changed.
pub const UPDATED_TIME: Field<
    super::Lead,
    DateTime,
    FilterableSortable<v2::FullLogic>,
> = Field::new("updatedTime");

/// The user who was last active in its timeline.
pub const LAST_ACTIVITY_BY: Field<
    super::Lead,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("lastActivityBy");

/// When something last happened in its timeline.
pub const LAST_ACTIVITY_TIME: Field<
    super::Lead,
    DateTime,
    FilterableSortable<v2::FullLogic>,
> = Field::new("lastActivityTime");

/// The CRM form that it came from.
pub const WEBFORM_ID: Field<
    super::Lead,
    Id<entity::CrmWebform>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("webformId");

/// The advertising system.
pub const UTM_SOURCE: Field<super::Lead, String, FilterableSortable<v2::FullLogic>> = Field::new("utmSource");

/// The kind of traffic: `CPC` for ads, `CPM` for banners.
pub const UTM_MEDIUM: Field<super::Lead, String, FilterableSortable<v2::FullLogic>> = Field::new("utmMedium");

/// The advertising campaign.
pub const UTM_CAMPAIGN: Field<super::Lead, String, FilterableSortable<v2::FullLogic>> = Field::new("utmCampaign");

/// The content of the campaign.
pub const UTM_CONTENT: Field<super::Lead, String, FilterableSortable<v2::FullLogic>> = Field::new("utmContent");

/// The search condition of the campaign.
pub const UTM_TERM: Field<super::Lead, String, FilterableSortable<v2::FullLogic>> = Field::new("utmTerm");

/// The lead.
pub const ID: Field<
    super::Lead,
    Id<entity::CrmItemLead>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("id");

/// Its name, by default its type and number.
pub const TITLE: Field<super::Lead, String, FilterableSortable<v2::FullLogic>> = Field::new("title");

/// The form of address, as listed by `crm.status.list` for `HONORIFIC`.
pub const HONORIFIC: Field<super::Lead, String, FilterableSortable<v2::FullLogic>> = Field::new("honorific");

/// The first name.
pub const NAME: Field<super::Lead, String, FilterableSortable<v2::FullLogic>> = Field::new("name");

/// The middle name.
pub const SECOND_NAME: Field<super::Lead, String, FilterableSortable<v2::FullLogic>> = Field::new("secondName");

/// The family name.
pub const LAST_NAME: Field<super::Lead, String, FilterableSortable<v2::FullLogic>> = Field::new("lastName");

/// The date of birth, with a time that does not matter.
pub const BIRTHDATE: Field<super::Lead, DateTime, FilterableSortable<v2::FullLogic>> = Field::new("birthdate");

/// The name of the company.
pub const COMPANY_TITLE: Field<super::Lead, String, FilterableSortable<v2::FullLogic>> = Field::new("companyTitle");

/// The position.
pub const POST: Field<super::Lead, String, FilterableSortable<v2::FullLogic>> = Field::new("post");

/// Its stage, as listed by `crm.status.list`.
pub const STAGE_ID: Field<super::Lead, String, FilterableSortable<v2::FullLogic>> = Field::new("stageId");

/// The group of its stage.
pub const STAGE_SEMANTIC_ID: Field<
    super::Lead,
    super::LeadStageSemanticId,
    FilterableSortable<v2::FullLogic>,
> = Field::new("stageSemanticId");

/// More about the stage.
pub const STATUS_DESCRIPTION: Field<
    super::Lead,
    String,
    FilterableSortable<v2::FullLogic>,
> = Field::new("statusDescription");

/// The amount.
pub const OPPORTUNITY: Field<super::Lead, f64, FilterableSortable<v2::FullLogic>> = Field::new("opportunity");

/// Whether the amount is set by hand, not computed of the products.
pub const IS_MANUAL_OPPORTUNITY: Field<
    super::Lead,
    v2::Yn,
    FilterableSortable<v2::FullLogic>,
> = Field::new("isManualOpportunity");

/// The currency, such as `USD`.
pub const CURRENCY_ID: Field<super::Lead, String, FilterableSortable<v2::FullLogic>> = Field::new("currencyId");

/// Its source, as listed by `crm.status.list` for `SOURCE`.
pub const SOURCE_ID: Field<super::Lead, String, FilterableSortable<v2::FullLogic>> = Field::new("sourceId");

/// More about the source.
pub const SOURCE_DESCRIPTION: Field<
    super::Lead,
    String,
    FilterableSortable<v2::FullLogic>,
> = Field::new("sourceDescription");

/// Its company, 0 for none.
pub const COMPANY_ID: Field<
    super::Lead,
    Id<entity::CrmItemCompany>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("companyId");

/// Its first contact, 0 for none.
pub const CONTACT_ID: Field<
    super::Lead,
    Id<entity::CrmItemContact>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("contactId");

/// Its contacts.
pub const CONTACT_IDS: Field<
    super::Lead,
    Vec<Id<entity::CrmItemContact>>,
    Filterable<v2::FullLogic>,
> = Field::new("contactIds");

/// A comment, in BB code.
pub const COMMENTS: Field<super::Lead, String, FilterableSortable<v2::FullLogic>> = Field::new("comments");

/// The external system that it came from.
pub const ORIGINATOR_ID: Field<super::Lead, String, FilterableSortable<v2::FullLogic>> = Field::new("originatorId");

/// Its identifier in the external system.
pub const ORIGIN_ID: Field<super::Lead, String, FilterableSortable<v2::FullLogic>> = Field::new("originId");

/// The users who observe it.
pub const OBSERVERS: Field<super::Lead, Vec<Id<entity::User>>, Plain> = Field::new("observers");

/// When it was closed.
pub const DATE_CLOSED: Field<super::Lead, DateTime, FilterableSortable<v2::FullLogic>> = Field::new("dateClosed");

/// Whether the customer has bought before.
pub const IS_RETURN_CUSTOMER: Field<
    super::Lead,
    v2::Yn,
    FilterableSortable<v2::FullLogic>,
> = Field::new("isReturnCustomer");

/// Whether it has a telephone number.
pub const HAS_PHONE: Field<super::Lead, v2::Yn, FilterableSortable<v2::FullLogic>> = Field::new("hasPhone");

/// Whether it has an e-mail address.
pub const HAS_EMAIL: Field<super::Lead, v2::Yn, FilterableSortable<v2::FullLogic>> = Field::new("hasEmail");

/// Whether it has an open channel.
pub const HAS_IMOL: Field<super::Lead, v2::Yn, FilterableSortable<v2::FullLogic>> = Field::new("hasImol");

/// The user who last changed its stage.
pub const MOVED_BY: Field<
    super::Lead,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("movedBy");

/// When its stage was last changed.
pub const MOVED_TIME: Field<super::Lead, DateTime, FilterableSortable<v2::FullLogic>> = Field::new("movedTime");

/// The text that the full-text search finds it by.
pub const SEARCH_CONTENT: Field<super::Lead, String, Plain> = Field::new("searchContent");

/// The first mobile number of `fm`.
pub const PHONE_MOBILE: Field<super::Lead, String, Plain> = Field::new("phoneMobile");

/// The first work number of `fm`.
pub const PHONE_WORK: Field<super::Lead, String, Plain> = Field::new("phoneWork");

/// The first number for mailings of `fm`.
pub const PHONE_MAILING: Field<super::Lead, String, Plain> = Field::new("phoneMailing");

/// The first private e-mail address of `fm`.
pub const EMAIL_HOME: Field<super::Lead, String, Plain> = Field::new("emailHome");

/// The first work e-mail address of `fm`.
pub const EMAIL_WORK: Field<super::Lead, String, Plain> = Field::new("emailWork");

/// The first e-mail address for mailings of `fm`.
pub const EMAIL_MAILING: Field<super::Lead, String, Plain> = Field::new("emailMailing");

/// The first open channel of `fm`.
pub const IMOL: Field<super::Lead, String, Plain> = Field::new("imol");

/// The first e-mail address of `fm`.
pub const EMAIL: Field<super::Lead, String, Plain> = Field::new("email");

/// The first telephone number of `fm`.
pub const PHONE: Field<super::Lead, String, Plain> = Field::new("phone");

/// The first Skype name of `fm`.
pub const SKYPE: Field<super::Lead, String, Plain> = Field::new("skype");

/// The first ICQ number of `fm`.
pub const ICQ: Field<super::Lead, String, Plain> = Field::new("icq");

/// The short form of `createdTime`. Switched off: always `null`.
pub const DATE_CREATE_SHORT: Field<super::Lead, DateTime, Plain> = Field::new("dateCreateShort");

/// The short form of `updatedTime`. Switched off: always `null`.
pub const DATE_MODIFY_SHORT: Field<super::Lead, DateTime, Plain> = Field::new("dateModifyShort");

/// Whether the lead was converted. Switched off: always `null`.
pub const IS_CONVERT: Field<super::Lead, v2::Yn, Plain> = Field::new("isConvert");

/// The product, which older items had. Switched off: always `null`.
pub const PRODUCT_ID: Field<super::Lead, String, Plain> = Field::new("productId");

/// The last name with the initial of the first one. Switched off: always `null`.
pub const SHORT_NAME: Field<super::Lead, String, Plain> = Field::new("shortName");

/// The address, which requisites have now. Switched off: always `null`.
pub const ADDRESS: Field<super::Lead, String, Plain> = Field::new("address");

/// The name to sign in with. Switched off: always `null`.
pub const LOGIN: Field<super::Lead, String, Plain> = Field::new("login");

/// The telephone numbers, e-mail addresses and other contact data. `select` takes it only as part of
/// `*`. On adding, it is an array of objects with `typeId`, `valueType` and `value`; on changing, an
/// object of such objects by the `id` of the value to change, by `n0`, `n1` and so on for new ones, and
/// with an empty `value` to remove one.
pub const FM: Field<
    super::Lead,
    Vec<crate::v2::crm::item::multifield::ItemMultiField>,
    Plain,
> = Field::new("fm");
