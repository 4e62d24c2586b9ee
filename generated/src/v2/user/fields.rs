// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`User`](super::User), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The user.
pub const ID: Field<super::User, Id<entity::User>, FilterableSortable<v2::Full>> = Field::new("ID");

/// The identifier in another system.
pub const XML_ID: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("XML_ID");

/// Whether the user can sign in; dismissed users cannot.
///
/// Note: Responses contain a boolean.
pub const ACTIVE: Field<super::User, v2::Yn, FilterableSortable<v2::Full>> = Field::new("ACTIVE");

/// The first name.
pub const NAME: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("NAME");

/// The family name.
pub const LAST_NAME: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("LAST_NAME");

/// The middle name.
pub const SECOND_NAME: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("SECOND_NAME");

/// The form of address.
pub const TITLE: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("TITLE");

/// The e-mail address.
pub const EMAIL: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("EMAIL");

/// When the user last signed in.
pub const LAST_LOGIN: Field<super::User, DateTime, FilterableSortable<v2::Full>> = Field::new("LAST_LOGIN");

/// When the user was added.
pub const DATE_REGISTER: Field<super::User, DateTime, FilterableSortable<v2::Full>> = Field::new("DATE_REGISTER");

/// The name of the time zone, empty for that of the portal.
pub const TIME_ZONE: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("TIME_ZONE");

/// Whether the user is on the portal now.
pub const IS_ONLINE: Field<super::User, v2::Yn, FilterableSortable<v2::Full>> = Field::new("IS_ONLINE");

/// When the profile was last changed.
///
/// Note: The example has `{}`.
pub const TIMESTAMP_X: Field<
    super::User,
    v2::PortalDate,
    FilterableSortable<v2::Full>,
> = Field::new("TIMESTAMP_X");

/// When the user was last active.
///
/// Note: The example of `user.get` has `{}`, that of `user.current` `2024-07-23 08:08:50`.
pub const LAST_ACTIVITY_DATE: Field<
    super::User,
    v2::PortalDate,
    FilterableSortable<v2::Full>,
> = Field::new("LAST_ACTIVITY_DATE");

/// The kind of user.
pub const KIND: Field<super::User, super::UserKind, FilterableSortable<v2::Full>> = Field::new("USER_TYPE");

/// The profession.
pub const PERSONAL_PROFESSION: Field<
    super::User,
    String,
    FilterableSortable<v2::Full>,
> = Field::new("PERSONAL_PROFESSION");

/// The gender: `M` or `F`.
pub const PERSONAL_GENDER: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("PERSONAL_GENDER");

/// The private website.
pub const PERSONAL_WWW: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("PERSONAL_WWW");

/// The date of birth, with a time that does not matter.
pub const PERSONAL_BIRTHDAY: Field<
    super::User,
    DateTime,
    FilterableSortable<v2::Full>,
> = Field::new("PERSONAL_BIRTHDAY");

/// The address of the photo.
pub const PERSONAL_PHOTO: Field<super::User, String, Plain> = Field::new("PERSONAL_PHOTO");

/// The ICQ number.
pub const PERSONAL_ICQ: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("PERSONAL_ICQ");

/// The private telephone number.
pub const PERSONAL_PHONE: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("PERSONAL_PHONE");

/// The private fax number.
pub const PERSONAL_FAX: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("PERSONAL_FAX");

/// The mobile number.
pub const PERSONAL_MOBILE: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("PERSONAL_MOBILE");

/// The pager number.
pub const PERSONAL_PAGER: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("PERSONAL_PAGER");

/// The street where the user lives.
pub const PERSONAL_STREET: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("PERSONAL_STREET");

/// The city where the user lives.
pub const PERSONAL_CITY: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("PERSONAL_CITY");

/// The region where the user lives.
pub const PERSONAL_STATE: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("PERSONAL_STATE");

/// The postal code.
pub const PERSONAL_ZIP: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("PERSONAL_ZIP");

/// The country where the user lives.
pub const PERSONAL_COUNTRY: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("PERSONAL_COUNTRY");

/// The private post office box.
pub const PERSONAL_MAILBOX: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("PERSONAL_MAILBOX");

/// Further notes.
pub const PERSONAL_NOTES: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("PERSONAL_NOTES");

/// The company.
pub const WORK_COMPANY: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("WORK_COMPANY");

/// The department, as a text.
pub const WORK_DEPARTMENT: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("WORK_DEPARTMENT");

/// The position.
pub const WORK_POSITION: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("WORK_POSITION");

/// The telephone number at work.
pub const WORK_PHONE: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("WORK_PHONE");

/// The fax number at work.
pub const WORK_FAX: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("WORK_FAX");

/// The pager number at work.
pub const WORK_PAGER: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("WORK_PAGER");

/// The website of the company.
pub const WORK_WWW: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("WORK_WWW");

/// The street of the company.
pub const WORK_STREET: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("WORK_STREET");

/// The post office box of the company.
pub const WORK_MAILBOX: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("WORK_MAILBOX");

/// The city of the company.
pub const WORK_CITY: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("WORK_CITY");

/// The region of the company.
pub const WORK_STATE: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("WORK_STATE");

/// The postal code of the company.
pub const WORK_ZIP: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("WORK_ZIP");

/// The country of the company.
pub const WORK_COUNTRY: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("WORK_COUNTRY");

/// What the company does.
pub const WORK_PROFILE: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("WORK_PROFILE");

/// The logo of the company.
pub const WORK_LOGO: Field<super::User, String, Plain> = Field::new("WORK_LOGO");

/// Further notes about work.
pub const WORK_NOTES: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("WORK_NOTES");

/// The departments that the user belongs to.
pub const UF_DEPARTMENT: Field<
    super::User,
    Vec<Id<entity::Department>>,
    FilterableSortable<v2::Full>,
> = Field::new("UF_DEPARTMENT");

/// When the user was hired, with a time that does not matter.
pub const UF_EMPLOYMENT_DATE: Field<
    super::User,
    DateTime,
    FilterableSortable<v2::Full>,
> = Field::new("UF_EMPLOYMENT_DATE");

/// The extension.
pub const UF_PHONE_INNER: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("UF_PHONE_INNER");

/// The district.
pub const UF_DISTRICT: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("UF_DISTRICT");

/// The Skype name.
pub const UF_SKYPE: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("UF_SKYPE");

/// The link to a chat in Skype.
pub const UF_SKYPE_LINK: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("UF_SKYPE_LINK");

/// The Zoom name.
pub const UF_ZOOM: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("UF_ZOOM");

/// The account on Twitter.
pub const UF_TWITTER: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("UF_TWITTER");

/// The account on Facebook.
pub const UF_FACEBOOK: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("UF_FACEBOOK");

/// The account on LinkedIn.
pub const UF_LINKEDIN: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("UF_LINKEDIN");

/// The account on Xing.
pub const UF_XING: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("UF_XING");

/// Other websites.
pub const UF_WEB_SITES: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("UF_WEB_SITES");

/// The skills.
pub const UF_SKILLS: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("UF_SKILLS");

/// The interests.
pub const UF_INTERESTS: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("UF_INTERESTS");

/// The settings of time tracking.
pub const UF_TIMEMAN: Field<super::User, String, FilterableSortable<v2::Full>> = Field::new("UF_TIMEMAN");

/// The beginning of a name, a position or a department. Only `user.search` takes it.
///
/// `filter` takes only `=` with it.
pub const FIND: Field<super::User, String, Filterable<v2::Full>> = Field::new("FIND");

/// The name of a department. Only `user.search` takes it.
pub const UF_DEPARTMENT_NAME: Field<super::User, String, Filterable<v2::Full>> = Field::new("UF_DEPARTMENT_NAME");

/// A text to search for in personal data.
pub const NAME_SEARCH: Field<super::User, String, Filterable<v2::Full>> = Field::new("NAME_SEARCH");
