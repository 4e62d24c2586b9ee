// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`Contact`](super::Contact), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The CRM type, for example 2 for deals.
pub const ENTITY_TYPE_ID: Field<super::Contact, i64, Plain> = Field::new("entityTypeId");

/// The user who is responsible.
pub const ASSIGNED_BY_ID: Field<
    super::Contact,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("assignedById");

/// Whether every user may see it.
pub const OPENED: Field<super::Contact, v2::Yn, FilterableSortable<v2::FullLogic>> = Field::new("opened");

/// The user who created it.
pub const CREATED_BY: Field<
    super::Contact,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("createdBy");

/// When it was created.
pub const CREATED_TIME: Field<
    super::Contact,
    DateTime,
    FilterableSortable<v2::FullLogic>,
> = Field::new("createdTime");

/// The user who last changed it.
pub const UPDATED_BY: Field<
    super::Contact,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("updatedBy");

/// When it was last changed.
pub const UPDATED_TIME: Field<
    super::Contact,
    DateTime,
    FilterableSortable<v2::FullLogic>,
> = Field::new("updatedTime");

/// The user who was last active in its timeline.
pub const LAST_ACTIVITY_BY: Field<
    super::Contact,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("lastActivityBy");

/// When something last happened in its timeline.
pub const LAST_ACTIVITY_TIME: Field<
    super::Contact,
    DateTime,
    FilterableSortable<v2::FullLogic>,
> = Field::new("lastActivityTime");

/// The CRM form that it came from.
pub const WEBFORM_ID: Field<
    super::Contact,
    Id<entity::CrmWebform>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("webformId");

/// The advertising system.
pub const UTM_SOURCE: Field<super::Contact, String, FilterableSortable<v2::FullLogic>> = Field::new("utmSource");

/// The kind of traffic: `CPC` for ads, `CPM` for banners.
pub const UTM_MEDIUM: Field<super::Contact, String, FilterableSortable<v2::FullLogic>> = Field::new("utmMedium");

/// The advertising campaign.
pub const UTM_CAMPAIGN: Field<
    super::Contact,
    String,
    FilterableSortable<v2::FullLogic>,
> = Field::new("utmCampaign");

/// The content of the campaign.
pub const UTM_CONTENT: Field<
    super::Contact,
    String,
    FilterableSortable<v2::FullLogic>,
> = Field::new("utmContent");

/// The search condition of the campaign.
pub const UTM_TERM: Field<super::Contact, String, FilterableSortable<v2::FullLogic>> = Field::new("utmTerm");

/// The contact.
pub const ID: Field<
    super::Contact,
    Id<entity::CrmItemContact>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("id");

/// The form of address, as listed by `crm.status.list` for `HONORIFIC`.
pub const HONORIFIC: Field<super::Contact, String, FilterableSortable<v2::FullLogic>> = Field::new("honorific");

/// The first name.
pub const NAME: Field<super::Contact, String, FilterableSortable<v2::FullLogic>> = Field::new("name");

/// The middle name.
pub const SECOND_NAME: Field<
    super::Contact,
    String,
    FilterableSortable<v2::FullLogic>,
> = Field::new("secondName");

/// The family name.
pub const LAST_NAME: Field<super::Contact, String, FilterableSortable<v2::FullLogic>> = Field::new("lastName");

/// The picture of the person.
pub const PHOTO: Field<super::Contact, crate::v2::crm::file::File, Plain> = Field::new("photo");

/// The date of birth, with a time that does not matter.
pub const BIRTHDATE: Field<
    super::Contact,
    DateTime,
    FilterableSortable<v2::FullLogic>,
> = Field::new("birthdate");

/// Its type, as listed by `crm.status.list` for `CONTACT_TYPE`.
pub const TYPE_ID: Field<super::Contact, String, FilterableSortable<v2::FullLogic>> = Field::new("typeId");

/// Its source, as listed by `crm.status.list` for `SOURCE`.
pub const SOURCE_ID: Field<super::Contact, String, FilterableSortable<v2::FullLogic>> = Field::new("sourceId");

/// More about the source.
pub const SOURCE_DESCRIPTION: Field<
    super::Contact,
    String,
    FilterableSortable<v2::FullLogic>,
> = Field::new("sourceDescription");

/// The position.
pub const POST: Field<super::Contact, String, FilterableSortable<v2::FullLogic>> = Field::new("post");

/// A comment, in BB code.
pub const COMMENTS: Field<super::Contact, String, FilterableSortable<v2::FullLogic>> = Field::new("comments");

/// Whether it is exported.
pub const EXPORT: Field<super::Contact, v2::Yn, FilterableSortable<v2::FullLogic>> = Field::new("export");

/// Its company, 0 for none.
pub const COMPANY_ID: Field<
    super::Contact,
    Id<entity::CrmItemCompany>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("companyId");

/// Its companies.
pub const COMPANY_IDS: Field<
    super::Contact,
    Vec<Id<entity::CrmItemCompany>>,
    Filterable<v2::FullLogic>,
> = Field::new("companyIds");

/// The lead that it was made from.
pub const LEAD_ID: Field<
    super::Contact,
    Id<entity::CrmItemLead>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("leadId");

/// The external system that it came from.
pub const ORIGINATOR_ID: Field<
    super::Contact,
    String,
    FilterableSortable<v2::FullLogic>,
> = Field::new("originatorId");

/// Its identifier in the external system.
pub const ORIGIN_ID: Field<super::Contact, String, FilterableSortable<v2::FullLogic>> = Field::new("originId");

/// Its version in the external system.
pub const ORIGIN_VERSION: Field<
    super::Contact,
    String,
    FilterableSortable<v2::FullLogic>,
> = Field::new("originVersion");

/// The users who observe it.
pub const OBSERVERS: Field<super::Contact, Vec<Id<entity::User>>, Plain> = Field::new("observers");

/// Its pipeline.
pub const CATEGORY_ID: Field<
    super::Contact,
    Id<entity::CrmCategory>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("categoryId");

/// Whether it has a telephone number.
pub const HAS_PHONE: Field<super::Contact, v2::Yn, FilterableSortable<v2::FullLogic>> = Field::new("hasPhone");

/// Whether it has an e-mail address.
pub const HAS_EMAIL: Field<super::Contact, v2::Yn, FilterableSortable<v2::FullLogic>> = Field::new("hasEmail");

/// Whether it has an open channel.
pub const HAS_IMOL: Field<super::Contact, v2::Yn, FilterableSortable<v2::FullLogic>> = Field::new("hasImol");

/// The text that the full-text search finds it by.
pub const SEARCH_CONTENT: Field<super::Contact, String, Plain> = Field::new("searchContent");

/// The first mobile number of `fm`.
pub const PHONE_MOBILE: Field<super::Contact, String, Plain> = Field::new("phoneMobile");

/// The first work number of `fm`.
pub const PHONE_WORK: Field<super::Contact, String, Plain> = Field::new("phoneWork");

/// The first number for mailings of `fm`.
pub const PHONE_MAILING: Field<super::Contact, String, Plain> = Field::new("phoneMailing");

/// The first private e-mail address of `fm`.
pub const EMAIL_HOME: Field<super::Contact, String, Plain> = Field::new("emailHome");

/// The first work e-mail address of `fm`.
pub const EMAIL_WORK: Field<super::Contact, String, Plain> = Field::new("emailWork");

/// The first e-mail address for mailings of `fm`.
pub const EMAIL_MAILING: Field<super::Contact, String, Plain> = Field::new("emailMailing");

/// The first open channel of `fm`.
pub const IMOL: Field<super::Contact, String, Plain> = Field::new("imol");

/// The first e-mail address of `fm`.
pub const EMAIL: Field<super::Contact, String, Plain> = Field::new("email");

/// The first telephone number of `fm`.
pub const PHONE: Field<super::Contact, String, Plain> = Field::new("phone");

/// The last name with the initial of the first one. Switched off: always `null`.
pub const SHORT_NAME: Field<super::Contact, String, Plain> = Field::new("shortName");

/// The address, which requisites have now. Switched off: always `null`.
pub const ADDRESS: Field<super::Contact, String, Plain> = Field::new("address");

/// The name to sign in with. Switched off: always `null`.
pub const LOGIN: Field<super::Contact, String, Plain> = Field::new("login");

/// The telephone numbers, e-mail addresses and other contact data. `select` takes it only as part of
/// `*`. On adding, it is an array of objects with `typeId`, `valueType` and `value`; on changing, an
/// object of such objects by the `id` of the value to change, by `n0`, `n1` and so on for new ones, and
/// with an empty `value` to remove one.
pub const FM: Field<
    super::Contact,
    Vec<crate::v2::crm::item::multifield::ItemMultiField>,
    Plain,
> = Field::new("fm");
