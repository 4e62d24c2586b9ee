// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`Company`](super::Company), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The CRM type, for example 2 for deals.
pub const ENTITY_TYPE_ID: Field<super::Company, i64, Plain> = Field::new("entityTypeId");

/// The user who is responsible.
pub const ASSIGNED_BY_ID: Field<
    super::Company,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("assignedById");

/// Whether every user may see it.
pub const OPENED: Field<super::Company, v2::Yn, FilterableSortable<v2::FullLogic>> = Field::new("opened");

/// The user who created it.
pub const CREATED_BY: Field<
    super::Company,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("createdBy");

/// When it was created.
pub const CREATED_TIME: Field<
    super::Company,
    DateTime,
    FilterableSortable<v2::FullLogic>,
> = Field::new("createdTime");

/// The user who last changed it.
pub const UPDATED_BY: Field<
    super::Company,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("updatedBy");

/// When it was last changed.
pub const UPDATED_TIME: Field<
    super::Company,
    DateTime,
    FilterableSortable<v2::FullLogic>,
> = Field::new("updatedTime");

/// The user who was last active in its timeline.
pub const LAST_ACTIVITY_BY: Field<
    super::Company,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("lastActivityBy");

/// When something last happened in its timeline.
pub const LAST_ACTIVITY_TIME: Field<
    super::Company,
    DateTime,
    FilterableSortable<v2::FullLogic>,
> = Field::new("lastActivityTime");

/// The CRM form that it came from.
pub const WEBFORM_ID: Field<
    super::Company,
    Id<entity::CrmWebform>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("webformId");

/// The advertising system.
pub const UTM_SOURCE: Field<super::Company, String, FilterableSortable<v2::FullLogic>> = Field::new("utmSource");

/// The kind of traffic: `CPC` for ads, `CPM` for banners.
pub const UTM_MEDIUM: Field<super::Company, String, FilterableSortable<v2::FullLogic>> = Field::new("utmMedium");

/// The advertising campaign.
pub const UTM_CAMPAIGN: Field<
    super::Company,
    String,
    FilterableSortable<v2::FullLogic>,
> = Field::new("utmCampaign");

/// The content of the campaign.
pub const UTM_CONTENT: Field<
    super::Company,
    String,
    FilterableSortable<v2::FullLogic>,
> = Field::new("utmContent");

/// The search condition of the campaign.
pub const UTM_TERM: Field<super::Company, String, FilterableSortable<v2::FullLogic>> = Field::new("utmTerm");

/// The company.
pub const ID: Field<
    super::Company,
    Id<entity::CrmItemCompany>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("id");

/// Its name, by default its type and number.
pub const TITLE: Field<super::Company, String, FilterableSortable<v2::FullLogic>> = Field::new("title");

/// Its type, as listed by `crm.status.list` for `COMPANY_TYPE`.
pub const TYPE_ID: Field<super::Company, String, FilterableSortable<v2::FullLogic>> = Field::new("typeId");

/// The picture of the company.
pub const LOGO: Field<super::Company, crate::v2::crm::file::File, Plain> = Field::new("logo");

/// The bank details.
pub const BANKING_DETAILS: Field<
    super::Company,
    String,
    FilterableSortable<v2::FullLogic>,
> = Field::new("bankingDetails");

/// The industry, as listed by `crm.status.list` for `INDUSTRY`.
pub const INDUSTRY: Field<super::Company, String, FilterableSortable<v2::FullLogic>> = Field::new("industry");

/// The number of employees, as listed by `crm.status.list` for `EMPLOYEES`.
pub const EMPLOYEES: Field<super::Company, String, FilterableSortable<v2::FullLogic>> = Field::new("employees");

/// The currency, such as `USD`.
pub const CURRENCY_ID: Field<
    super::Company,
    String,
    FilterableSortable<v2::FullLogic>,
> = Field::new("currencyId");

/// The annual turnover.
pub const REVENUE: Field<super::Company, f64, FilterableSortable<v2::FullLogic>> = Field::new("revenue");

/// A comment, in BB code.
pub const COMMENTS: Field<super::Company, String, FilterableSortable<v2::FullLogic>> = Field::new("comments");

/// Whether it is one of the user's own companies.
pub const IS_MY_COMPANY: Field<
    super::Company,
    v2::Yn,
    FilterableSortable<v2::FullLogic>,
> = Field::new("isMyCompany");

/// Its contacts.
pub const CONTACT_IDS: Field<
    super::Company,
    Vec<Id<entity::CrmItemContact>>,
    Filterable<v2::FullLogic>,
> = Field::new("contactIds");

/// The lead that it was made from.
pub const LEAD_ID: Field<
    super::Company,
    Id<entity::CrmItemLead>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("leadId");

/// The external system that it came from.
pub const ORIGINATOR_ID: Field<
    super::Company,
    String,
    FilterableSortable<v2::FullLogic>,
> = Field::new("originatorId");

/// Its identifier in the external system.
pub const ORIGIN_ID: Field<super::Company, String, FilterableSortable<v2::FullLogic>> = Field::new("originId");

/// Its version in the external system.
pub const ORIGIN_VERSION: Field<
    super::Company,
    String,
    FilterableSortable<v2::FullLogic>,
> = Field::new("originVersion");

/// The users who observe it.
pub const OBSERVERS: Field<super::Company, Vec<Id<entity::User>>, Plain> = Field::new("observers");

/// Its pipeline.
pub const CATEGORY_ID: Field<
    super::Company,
    Id<entity::CrmCategory>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("categoryId");

/// Whether it has a telephone number.
pub const HAS_PHONE: Field<super::Company, v2::Yn, FilterableSortable<v2::FullLogic>> = Field::new("hasPhone");

/// Whether it has an e-mail address.
pub const HAS_EMAIL: Field<super::Company, v2::Yn, FilterableSortable<v2::FullLogic>> = Field::new("hasEmail");

/// Whether it has an open channel.
pub const HAS_IMOL: Field<super::Company, v2::Yn, FilterableSortable<v2::FullLogic>> = Field::new("hasImol");

/// The text that the full-text search finds it by.
pub const SEARCH_CONTENT: Field<super::Company, String, Plain> = Field::new("searchContent");

/// The legal address. Deprecated.
pub const ADDRESS_LEGAL: Field<super::Company, String, Plain> = Field::new("addressLegal");

/// The first mobile number of `fm`.
pub const PHONE_MOBILE: Field<super::Company, String, Plain> = Field::new("phoneMobile");

/// The first work number of `fm`.
pub const PHONE_WORK: Field<super::Company, String, Plain> = Field::new("phoneWork");

/// The first number for mailings of `fm`.
pub const PHONE_MAILING: Field<super::Company, String, Plain> = Field::new("phoneMailing");

/// The first private e-mail address of `fm`.
pub const EMAIL_HOME: Field<super::Company, String, Plain> = Field::new("emailHome");

/// The first work e-mail address of `fm`.
pub const EMAIL_WORK: Field<super::Company, String, Plain> = Field::new("emailWork");

/// The first e-mail address for mailings of `fm`.
pub const EMAIL_MAILING: Field<super::Company, String, Plain> = Field::new("emailMailing");

/// The first open channel of `fm`.
pub const IMOL: Field<super::Company, String, Plain> = Field::new("imol");

/// The first e-mail address of `fm`.
pub const EMAIL: Field<super::Company, String, Plain> = Field::new("email");

/// The first telephone number of `fm`.
pub const PHONE: Field<super::Company, String, Plain> = Field::new("phone");

/// The logo in documents.
pub const UF_LOGO: Field<super::Company, crate::v2::crm::file::File, Plain> = Field::new("ufLogo");

/// The seal in documents.
pub const UF_STAMP: Field<super::Company, crate::v2::crm::file::File, Plain> = Field::new("ufStamp");

/// The signature of the director in documents.
pub const UF_DIRECTOR_SIGN: Field<super::Company, crate::v2::crm::file::File, Plain> = Field::new("ufDirectorSign");

/// The signature of the accountant in documents.
pub const UF_ACCOUNTANT_SIGN: Field<super::Company, crate::v2::crm::file::File, Plain> = Field::new("ufAccountantSign");

/// The address, which requisites have now. Switched off: always `null`.
pub const ADDRESS: Field<super::Company, String, Plain> = Field::new("address");

/// The telephone numbers, e-mail addresses and other contact data. `select` takes it only as part of
/// `*`. On adding, it is an array of objects with `typeId`, `valueType` and `value`; on changing, an
/// object of such objects by the `id` of the value to change, by `n0`, `n1` and so on for new ones, and
/// with an empty `value` to remove one.
pub const FM: Field<
    super::Company,
    Vec<crate::v2::crm::item::multifield::ItemMultiField>,
    Plain,
> = Field::new("fm");
