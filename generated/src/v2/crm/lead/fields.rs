// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`Lead`](super::Lead), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The lead.
pub const ID: Field<super::Lead, Id<entity::CrmLead>, FilterableSortable<v2::Full>> = Field::new("ID");

/// Its name, by default its type and number.
pub const TITLE: Field<super::Lead, String, FilterableSortable<v2::Full>> = Field::new("TITLE");

/// The form of address, as listed by `crm.status.list` for `HONORIFIC`.
pub const HONORIFIC: Field<super::Lead, String, FilterableSortable<v2::Full>> = Field::new("HONORIFIC");

/// The first name of the person.
pub const NAME: Field<super::Lead, String, FilterableSortable<v2::Full>> = Field::new("NAME");

/// The middle name of the person.
pub const SECOND_NAME: Field<super::Lead, String, FilterableSortable<v2::Full>> = Field::new("SECOND_NAME");

/// The family name of the person.
pub const LAST_NAME: Field<super::Lead, String, FilterableSortable<v2::Full>> = Field::new("LAST_NAME");

/// The name of the company.
pub const COMPANY_TITLE: Field<super::Lead, String, FilterableSortable<v2::Full>> = Field::new("COMPANY_TITLE");

/// Its company, 0 for none.
pub const COMPANY_ID: Field<
    super::Lead,
    Id<entity::CrmCompany>,
    FilterableSortable<v2::Full>,
> = Field::new("COMPANY_ID");

/// Its contact, 0 for none. Deprecated.
pub const CONTACT_ID: Field<
    super::Lead,
    Id<entity::CrmContact>,
    FilterableSortable<v2::Full>,
> = Field::new("CONTACT_ID");

/// Whether the customer has bought before.
pub const IS_RETURN_CUSTOMER: Field<super::Lead, v2::Yn, FilterableSortable<v2::Full>> = Field::new(
    "IS_RETURN_CUSTOMER",
);

/// The date of birth, with a time that does not matter.
pub const BIRTHDATE: Field<super::Lead, DateTime, FilterableSortable<v2::Full>> = Field::new("BIRTHDATE");

/// Its source, as listed by `crm.status.list` for `SOURCE`.
pub const SOURCE_ID: Field<super::Lead, String, FilterableSortable<v2::Full>> = Field::new("SOURCE_ID");

/// More about the source.
pub const SOURCE_DESCRIPTION: Field<super::Lead, String, FilterableSortable<v2::Full>> = Field::new(
    "SOURCE_DESCRIPTION",
);

/// Its stage, as listed by `crm.status.list` for `STATUS`.
pub const STATUS_ID: Field<super::Lead, String, FilterableSortable<v2::Full>> = Field::new("STATUS_ID");

/// More about the stage.
pub const STATUS_DESCRIPTION: Field<super::Lead, String, FilterableSortable<v2::Full>> = Field::new(
    "STATUS_DESCRIPTION",
);

/// The group of its stage.
pub const STATUS_SEMANTIC_ID: Field<
    super::Lead,
    super::LeadStageSemantics,
    FilterableSortable<v2::Full>,
> = Field::new("STATUS_SEMANTIC_ID");

/// The position of the person.
pub const POST: Field<super::Lead, String, FilterableSortable<v2::Full>> = Field::new("POST");

/// A comment, in BB code.
pub const COMMENTS: Field<super::Lead, String, FilterableSortable<v2::Full>> = Field::new("COMMENTS");

/// The currency, such as `USD`.
pub const CURRENCY_ID: Field<super::Lead, String, FilterableSortable<v2::Full>> = Field::new("CURRENCY_ID");

/// The amount.
pub const OPPORTUNITY: Field<super::Lead, f64, FilterableSortable<v2::Full>> = Field::new("OPPORTUNITY");

/// Whether the amount is set by hand, not computed of the products.
pub const IS_MANUAL_OPPORTUNITY: Field<
    super::Lead,
    v2::Yn,
    FilterableSortable<v2::Full>,
> = Field::new("IS_MANUAL_OPPORTUNITY");

/// Whether it has a telephone number.
pub const HAS_PHONE: Field<super::Lead, v2::Yn, FilterableSortable<v2::Full>> = Field::new("HAS_PHONE");

/// Whether it has an e-mail address.
pub const HAS_EMAIL: Field<super::Lead, v2::Yn, FilterableSortable<v2::Full>> = Field::new("HAS_EMAIL");

/// Whether it has an open channel.
pub const HAS_IMOL: Field<super::Lead, v2::Yn, FilterableSortable<v2::Full>> = Field::new("HAS_IMOL");

/// The user who is responsible.
pub const ASSIGNED_BY_ID: Field<
    super::Lead,
    Id<entity::User>,
    FilterableSortable<v2::Full>,
> = Field::new("ASSIGNED_BY_ID");

/// The user who created it.
pub const CREATED_BY_ID: Field<
    super::Lead,
    Id<entity::User>,
    FilterableSortable<v2::Full>,
> = Field::new("CREATED_BY_ID");

/// The user who last changed it.
pub const MODIFY_BY_ID: Field<
    super::Lead,
    Id<entity::User>,
    FilterableSortable<v2::Full>,
> = Field::new("MODIFY_BY_ID");

/// The user who last changed its stage.
pub const MOVED_BY_ID: Field<
    super::Lead,
    Id<entity::User>,
    FilterableSortable<v2::Full>,
> = Field::new("MOVED_BY_ID");

/// When it was created.
pub const DATE_CREATE: Field<super::Lead, DateTime, FilterableSortable<v2::Full>> = Field::new("DATE_CREATE");

/// When it was last changed.
pub const DATE_MODIFY: Field<super::Lead, DateTime, FilterableSortable<v2::Full>> = Field::new("DATE_MODIFY");

/// When it was closed.
pub const DATE_CLOSED: Field<super::Lead, DateTime, FilterableSortable<v2::Full>> = Field::new("DATE_CLOSED");

/// When its stage was last changed.
pub const MOVED_TIME: Field<super::Lead, DateTime, FilterableSortable<v2::Full>> = Field::new("MOVED_TIME");

/// Whether every user may see it.
pub const OPENED: Field<super::Lead, v2::Yn, FilterableSortable<v2::Full>> = Field::new("OPENED");

/// The external system that it came from.
pub const ORIGINATOR_ID: Field<super::Lead, String, FilterableSortable<v2::Full>> = Field::new("ORIGINATOR_ID");

/// Its identifier in the external system.
pub const ORIGIN_ID: Field<super::Lead, String, FilterableSortable<v2::Full>> = Field::new("ORIGIN_ID");

/// The address of the person.
pub const ADDRESS: Field<super::Lead, String, FilterableSortable<v2::Full>> = Field::new("ADDRESS");

/// The second line of the address.
pub const ADDRESS_2: Field<super::Lead, String, FilterableSortable<v2::Full>> = Field::new("ADDRESS_2");

/// The city.
pub const ADDRESS_CITY: Field<super::Lead, String, FilterableSortable<v2::Full>> = Field::new("ADDRESS_CITY");

/// The postal code.
pub const ADDRESS_POSTAL_CODE: Field<
    super::Lead,
    String,
    FilterableSortable<v2::Full>,
> = Field::new("ADDRESS_POSTAL_CODE");

/// The district.
pub const ADDRESS_REGION: Field<super::Lead, String, FilterableSortable<v2::Full>> = Field::new("ADDRESS_REGION");

/// The region.
pub const ADDRESS_PROVINCE: Field<super::Lead, String, FilterableSortable<v2::Full>> = Field::new("ADDRESS_PROVINCE");

/// The country.
pub const ADDRESS_COUNTRY: Field<super::Lead, String, FilterableSortable<v2::Full>> = Field::new("ADDRESS_COUNTRY");

/// The code of the country.
pub const ADDRESS_COUNTRY_CODE: Field<
    super::Lead,
    String,
    FilterableSortable<v2::Full>,
> = Field::new("ADDRESS_COUNTRY_CODE");

/// The address in the module of locations.
pub const ADDRESS_LOC_ADDR_ID: Field<super::Lead, i64, FilterableSortable<v2::Full>> = Field::new(
    "ADDRESS_LOC_ADDR_ID",
);

/// The advertising system.
pub const UTM_SOURCE: Field<super::Lead, String, FilterableSortable<v2::Full>> = Field::new("UTM_SOURCE");

/// The kind of traffic: `CPC` for ads, `CPM` for banners.
pub const UTM_MEDIUM: Field<super::Lead, String, FilterableSortable<v2::Full>> = Field::new("UTM_MEDIUM");

/// The advertising campaign.
pub const UTM_CAMPAIGN: Field<super::Lead, String, FilterableSortable<v2::Full>> = Field::new("UTM_CAMPAIGN");

/// The content of the campaign.
pub const UTM_CONTENT: Field<super::Lead, String, FilterableSortable<v2::Full>> = Field::new("UTM_CONTENT");

/// The search condition of the campaign.
pub const UTM_TERM: Field<super::Lead, String, FilterableSortable<v2::Full>> = Field::new("UTM_TERM");

/// When something last happened in its timeline.
pub const LAST_ACTIVITY_TIME: Field<
    super::Lead,
    DateTime,
    FilterableSortable<v2::Full>,
> = Field::new("LAST_ACTIVITY_TIME");

/// The user who was last active in its timeline.
pub const LAST_ACTIVITY_BY: Field<
    super::Lead,
    Id<entity::User>,
    FilterableSortable<v2::Full>,
> = Field::new("LAST_ACTIVITY_BY");

/// The telephone numbers.
pub const PHONE: Field<
    super::Lead,
    Vec<crate::v2::crm::multifield::MultiField>,
    Plain,
> = Field::new("PHONE");

/// The e-mail addresses.
pub const EMAIL: Field<
    super::Lead,
    Vec<crate::v2::crm::multifield::MultiField>,
    Plain,
> = Field::new("EMAIL");

/// The websites.
pub const WEB: Field<super::Lead, Vec<crate::v2::crm::multifield::MultiField>, Plain> = Field::new("WEB");

/// The messengers.
pub const IM: Field<super::Lead, Vec<crate::v2::crm::multifield::MultiField>, Plain> = Field::new("IM");

/// Links that the portal itself uses.
pub const LINK: Field<super::Lead, Vec<crate::v2::crm::multifield::MultiField>, Plain> = Field::new("LINK");
