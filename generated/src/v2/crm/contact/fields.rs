// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`Contact`](super::Contact), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The contact.
pub const ID: Field<
    super::Contact,
    Id<entity::CrmContact>,
    FilterableSortable<v2::Classic>,
> = Field::new("ID");

/// The form of address, as listed by `crm.status.list` for `HONORIFIC`.
pub const HONORIFIC: Field<super::Contact, String, FilterableSortable<v2::Classic>> = Field::new("HONORIFIC");

/// The first name.
pub const NAME: Field<super::Contact, String, FilterableSortable<v2::Classic>> = Field::new("NAME");

/// The middle name.
pub const SECOND_NAME: Field<super::Contact, String, FilterableSortable<v2::Classic>> = Field::new("SECOND_NAME");

/// The family name.
pub const LAST_NAME: Field<super::Contact, String, FilterableSortable<v2::Classic>> = Field::new("LAST_NAME");

/// The picture of the person.
pub const PHOTO: Field<super::Contact, crate::v2::crm::photo::Photo, Plain> = Field::new("PHOTO");

/// The date of birth, with a time that does not matter.
///
/// Note: The page gives the type `date`, and its request has `11.11.2001`.
pub const BIRTHDATE: Field<super::Contact, DateTime, FilterableSortable<v2::Classic>> = Field::new("BIRTHDATE");

/// Its type, as listed by `crm.status.list` for `CONTACT_TYPE`.
pub const TYPE_ID: Field<super::Contact, String, FilterableSortable<v2::Classic>> = Field::new("TYPE_ID");

/// Its source, as listed by `crm.status.list` for `SOURCE`.
pub const SOURCE_ID: Field<super::Contact, String, FilterableSortable<v2::Classic>> = Field::new("SOURCE_ID");

/// More about the source.
pub const SOURCE_DESCRIPTION: Field<
    super::Contact,
    String,
    FilterableSortable<v2::Classic>,
> = Field::new("SOURCE_DESCRIPTION");

/// The position.
pub const POST: Field<super::Contact, String, FilterableSortable<v2::Classic>> = Field::new("POST");

/// A comment, in BB code.
pub const COMMENTS: Field<super::Contact, String, FilterableSortable<v2::Classic>> = Field::new("COMMENTS");

/// Whether every user may see it.
pub const OPENED: Field<super::Contact, v2::Yn, FilterableSortable<v2::Classic>> = Field::new("OPENED");

/// Whether it is exported.
pub const EXPORT: Field<super::Contact, v2::Yn, FilterableSortable<v2::Classic>> = Field::new("EXPORT");

/// The user who is responsible.
pub const ASSIGNED_BY_ID: Field<
    super::Contact,
    Id<entity::User>,
    FilterableSortable<v2::Classic>,
> = Field::new("ASSIGNED_BY_ID");

/// Its main company.
pub const COMPANY_ID: Field<
    super::Contact,
    Id<entity::CrmCompany>,
    FilterableSortable<v2::Classic>,
> = Field::new("COMPANY_ID");

/// The lead that it was made from.
pub const LEAD_ID: Field<
    super::Contact,
    Id<entity::CrmLead>,
    FilterableSortable<v2::Classic>,
> = Field::new("LEAD_ID");

/// The telephone numbers.
pub const PHONE: Field<
    super::Contact,
    Vec<crate::v2::crm::multifield::MultiField>,
    Plain,
> = Field::new("PHONE");

/// The e-mail addresses.
pub const EMAIL: Field<
    super::Contact,
    Vec<crate::v2::crm::multifield::MultiField>,
    Plain,
> = Field::new("EMAIL");

/// The websites.
pub const WEB: Field<
    super::Contact,
    Vec<crate::v2::crm::multifield::MultiField>,
    Plain,
> = Field::new("WEB");

/// The messengers.
pub const IM: Field<
    super::Contact,
    Vec<crate::v2::crm::multifield::MultiField>,
    Plain,
> = Field::new("IM");

/// Links that the portal itself uses.
pub const LINK: Field<
    super::Contact,
    Vec<crate::v2::crm::multifield::MultiField>,
    Plain,
> = Field::new("LINK");

/// Whether it has a telephone number.
pub const HAS_PHONE: Field<super::Contact, v2::Yn, FilterableSortable<v2::Classic>> = Field::new("HAS_PHONE");

/// Whether it has an e-mail address.
pub const HAS_EMAIL: Field<super::Contact, v2::Yn, FilterableSortable<v2::Classic>> = Field::new("HAS_EMAIL");

/// Whether it has an open channel.
pub const HAS_IMOL: Field<super::Contact, v2::Yn, FilterableSortable<v2::Classic>> = Field::new("HAS_IMOL");

/// The face of the module `faceid`.
pub const FACE_ID: Field<super::Contact, i64, FilterableSortable<v2::Classic>> = Field::new("FACE_ID");

/// When it was created. Can be written with `IMPORT`.
pub const DATE_CREATE: Field<
    super::Contact,
    DateTime,
    FilterableSortable<v2::Classic>,
> = Field::new("DATE_CREATE");

/// When it was last changed. Can be written with `IMPORT`.
pub const DATE_MODIFY: Field<
    super::Contact,
    DateTime,
    FilterableSortable<v2::Classic>,
> = Field::new("DATE_MODIFY");

/// The user who created it. Can be written with `IMPORT`.
pub const CREATED_BY_ID: Field<
    super::Contact,
    Id<entity::User>,
    FilterableSortable<v2::Classic>,
> = Field::new("CREATED_BY_ID");

/// The user who last changed it. Can be written with `IMPORT`.
pub const MODIFY_BY_ID: Field<
    super::Contact,
    Id<entity::User>,
    FilterableSortable<v2::Classic>,
> = Field::new("MODIFY_BY_ID");

/// The external system that it came from.
pub const ORIGINATOR_ID: Field<
    super::Contact,
    String,
    FilterableSortable<v2::Classic>,
> = Field::new("ORIGINATOR_ID");

/// Its identifier in the external system.
pub const ORIGIN_ID: Field<super::Contact, String, FilterableSortable<v2::Classic>> = Field::new("ORIGIN_ID");

/// Its version in the external system.
pub const ORIGIN_VERSION: Field<
    super::Contact,
    String,
    FilterableSortable<v2::Classic>,
> = Field::new("ORIGIN_VERSION");

/// The advertising system.
pub const UTM_SOURCE: Field<super::Contact, String, FilterableSortable<v2::Classic>> = Field::new("UTM_SOURCE");

/// The kind of traffic: `CPC` for ads, `CPM` for banners.
pub const UTM_MEDIUM: Field<super::Contact, String, FilterableSortable<v2::Classic>> = Field::new("UTM_MEDIUM");

/// The advertising campaign.
pub const UTM_CAMPAIGN: Field<super::Contact, String, FilterableSortable<v2::Classic>> = Field::new("UTM_CAMPAIGN");

/// The content of the campaign.
pub const UTM_CONTENT: Field<super::Contact, String, FilterableSortable<v2::Classic>> = Field::new("UTM_CONTENT");

/// The search condition of the campaign.
pub const UTM_TERM: Field<super::Contact, String, FilterableSortable<v2::Classic>> = Field::new("UTM_TERM");

/// When something last happened in its timeline.
pub const LAST_ACTIVITY_TIME: Field<
    super::Contact,
    DateTime,
    FilterableSortable<v2::Classic>,
> = Field::new("LAST_ACTIVITY_TIME");

/// The user who was last active in its timeline.
pub const LAST_ACTIVITY_BY: Field<
    super::Contact,
    Id<entity::User>,
    FilterableSortable<v2::Classic>,
> = Field::new("LAST_ACTIVITY_BY");

/// The address. Deprecated.
pub const ADDRESS: Field<super::Contact, String, Plain> = Field::new("ADDRESS");

/// The second line of the address. Deprecated.
pub const ADDRESS_2: Field<super::Contact, String, Plain> = Field::new("ADDRESS_2");

/// The city. Deprecated.
pub const ADDRESS_CITY: Field<super::Contact, String, Plain> = Field::new("ADDRESS_CITY");

/// The postal code. Deprecated.
pub const ADDRESS_POSTAL_CODE: Field<super::Contact, String, Plain> = Field::new("ADDRESS_POSTAL_CODE");

/// The district. Deprecated.
pub const ADDRESS_REGION: Field<super::Contact, String, Plain> = Field::new("ADDRESS_REGION");

/// The region. Deprecated.
pub const ADDRESS_PROVINCE: Field<super::Contact, String, Plain> = Field::new("ADDRESS_PROVINCE");

/// The country. Deprecated.
pub const ADDRESS_COUNTRY: Field<super::Contact, String, Plain> = Field::new("ADDRESS_COUNTRY");

/// The address in the module of locations. Deprecated.
pub const ADDRESS_LOC_ADDR_ID: Field<super::Contact, i64, Plain> = Field::new("ADDRESS_LOC_ADDR_ID");

/// Its companies.
pub const COMPANY_IDS: Field<super::Contact, Vec<Id<entity::CrmCompany>>, Plain> = Field::new("COMPANY_IDS");

/// The code of the country. Deprecated.
pub const ADDRESS_COUNTRY_CODE: Field<super::Contact, String, Plain> = Field::new("ADDRESS_COUNTRY_CODE");

/// The data of Sales Intelligence.
pub const TRACE: Field<super::Contact, String, Plain> = Field::new("TRACE");
