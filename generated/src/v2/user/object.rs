// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A user of the portal.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A user of the portal.
///
/// The scope decides which fields a response has. `user` shows them all, `user_basic` and `user_brief`
/// only some, and user fields take `user.userfield`.
///
/// Note: No page has a table of the fields in a response; their names come from the page of scopes and
/// from `user.fields`, their types from the examples.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/user/user-scope.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct User {
    /// The user.
    pub id: Option<Id<entity::User>>,
    /// The identifier in another system.
    pub xml_id: Option<String>,
    /// Whether the user can sign in; dismissed users cannot.
    ///
    /// Note: Responses contain a boolean.
    pub active: Option<v2::Yn>,
    /// The first name.
    pub name: Option<String>,
    /// The family name.
    pub last_name: Option<String>,
    /// The middle name.
    pub second_name: Option<String>,
    /// The form of address.
    pub title: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    /// When the user last signed in.
    pub last_login: Option<DateTime>,
    /// When the user was added.
    pub date_register: Option<DateTime>,
    /// The name of the time zone, empty for that of the portal.
    pub time_zone: Option<String>,
    /// Whether the user is on the portal now.
    pub is_online: Option<v2::Yn>,
    /// When the profile was last changed.
    ///
    /// Note: The example has `{}`.
    pub timestamp_x: Option<v2::PortalDate>,
    /// When the user was last active.
    ///
    /// Note: The example of `user.get` has `{}`, that of `user.current` `2024-07-23 08:08:50`.
    pub last_activity_date: Option<v2::PortalDate>,
    /// The kind of user.
    pub kind: Option<UserKind>,
    /// The profession.
    pub personal_profession: Option<String>,
    /// The gender: `M` or `F`.
    pub personal_gender: Option<String>,
    /// The private website.
    pub personal_www: Option<String>,
    /// The date of birth, with a time that does not matter.
    pub personal_birthday: Option<DateTime>,
    /// The address of the photo.
    pub personal_photo: Option<String>,
    /// The ICQ number.
    pub personal_icq: Option<String>,
    /// The private telephone number.
    pub personal_phone: Option<String>,
    /// The private fax number.
    pub personal_fax: Option<String>,
    /// The mobile number.
    pub personal_mobile: Option<String>,
    /// The pager number.
    pub personal_pager: Option<String>,
    /// The street where the user lives.
    pub personal_street: Option<String>,
    /// The city where the user lives.
    pub personal_city: Option<String>,
    /// The region where the user lives.
    pub personal_state: Option<String>,
    /// The postal code.
    pub personal_zip: Option<String>,
    /// The country where the user lives.
    pub personal_country: Option<String>,
    /// The private post office box.
    pub personal_mailbox: Option<String>,
    /// Further notes.
    pub personal_notes: Option<String>,
    /// The company.
    pub work_company: Option<String>,
    /// The department, as a text.
    pub work_department: Option<String>,
    /// The position.
    pub work_position: Option<String>,
    /// The telephone number at work.
    pub work_phone: Option<String>,
    /// The fax number at work.
    pub work_fax: Option<String>,
    /// The pager number at work.
    pub work_pager: Option<String>,
    /// The website of the company.
    pub work_www: Option<String>,
    /// The street of the company.
    pub work_street: Option<String>,
    /// The post office box of the company.
    pub work_mailbox: Option<String>,
    /// The city of the company.
    pub work_city: Option<String>,
    /// The region of the company.
    pub work_state: Option<String>,
    /// The postal code of the company.
    pub work_zip: Option<String>,
    /// The country of the company.
    pub work_country: Option<String>,
    /// What the company does.
    pub work_profile: Option<String>,
    /// The logo of the company.
    pub work_logo: Option<String>,
    /// Further notes about work.
    pub work_notes: Option<String>,
    /// The departments that the user belongs to.
    pub uf_department: Option<Vec<Id<entity::Department>>>,
    /// When the user was hired, with a time that does not matter.
    pub uf_employment_date: Option<DateTime>,
    /// The extension.
    pub uf_phone_inner: Option<String>,
    /// The district.
    pub uf_district: Option<String>,
    /// The Skype name.
    pub uf_skype: Option<String>,
    /// The link to a chat in Skype.
    pub uf_skype_link: Option<String>,
    /// The Zoom name.
    pub uf_zoom: Option<String>,
    /// The account on Twitter.
    pub uf_twitter: Option<String>,
    /// The account on Facebook.
    pub uf_facebook: Option<String>,
    /// The account on LinkedIn.
    pub uf_linkedin: Option<String>,
    /// The account on Xing.
    pub uf_xing: Option<String>,
    /// Other websites.
    pub uf_web_sites: Option<String>,
    /// The skills.
    pub uf_skills: Option<String>,
    /// The interests.
    pub uf_interests: Option<String>,
    /// The settings of time tracking.
    pub uf_timeman: Option<String>,
    /// Fields that the portal adds, such as user fields.
    pub extra: ExtraFields,
}

#[cfg(feature = "serde")]
impl Encode for User {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("ID", &self.id),
                ("XML_ID", &self.xml_id),
                ("ACTIVE", &self.active),
                ("NAME", &self.name),
                ("LAST_NAME", &self.last_name),
                ("SECOND_NAME", &self.second_name),
                ("TITLE", &self.title),
                ("EMAIL", &self.email),
                ("LAST_LOGIN", &self.last_login),
                ("DATE_REGISTER", &self.date_register),
                ("TIME_ZONE", &self.time_zone),
                ("IS_ONLINE", &self.is_online),
                ("TIMESTAMP_X", &self.timestamp_x),
                ("LAST_ACTIVITY_DATE", &self.last_activity_date),
                ("USER_TYPE", &self.kind),
                ("PERSONAL_PROFESSION", &self.personal_profession),
                ("PERSONAL_GENDER", &self.personal_gender),
                ("PERSONAL_WWW", &self.personal_www),
                ("PERSONAL_BIRTHDAY", &self.personal_birthday),
                ("PERSONAL_PHOTO", &self.personal_photo),
                ("PERSONAL_ICQ", &self.personal_icq),
                ("PERSONAL_PHONE", &self.personal_phone),
                ("PERSONAL_FAX", &self.personal_fax),
                ("PERSONAL_MOBILE", &self.personal_mobile),
                ("PERSONAL_PAGER", &self.personal_pager),
                ("PERSONAL_STREET", &self.personal_street),
                ("PERSONAL_CITY", &self.personal_city),
                ("PERSONAL_STATE", &self.personal_state),
                ("PERSONAL_ZIP", &self.personal_zip),
                ("PERSONAL_COUNTRY", &self.personal_country),
                ("PERSONAL_MAILBOX", &self.personal_mailbox),
                ("PERSONAL_NOTES", &self.personal_notes),
                ("WORK_COMPANY", &self.work_company),
                ("WORK_DEPARTMENT", &self.work_department),
                ("WORK_POSITION", &self.work_position),
                ("WORK_PHONE", &self.work_phone),
                ("WORK_FAX", &self.work_fax),
                ("WORK_PAGER", &self.work_pager),
                ("WORK_WWW", &self.work_www),
                ("WORK_STREET", &self.work_street),
                ("WORK_MAILBOX", &self.work_mailbox),
                ("WORK_CITY", &self.work_city),
                ("WORK_STATE", &self.work_state),
                ("WORK_ZIP", &self.work_zip),
                ("WORK_COUNTRY", &self.work_country),
                ("WORK_PROFILE", &self.work_profile),
                ("WORK_LOGO", &self.work_logo),
                ("WORK_NOTES", &self.work_notes),
                ("UF_DEPARTMENT", &self.uf_department),
                ("UF_EMPLOYMENT_DATE", &self.uf_employment_date),
                ("UF_PHONE_INNER", &self.uf_phone_inner),
                ("UF_DISTRICT", &self.uf_district),
                ("UF_SKYPE", &self.uf_skype),
                ("UF_SKYPE_LINK", &self.uf_skype_link),
                ("UF_ZOOM", &self.uf_zoom),
                ("UF_TWITTER", &self.uf_twitter),
                ("UF_FACEBOOK", &self.uf_facebook),
                ("UF_LINKEDIN", &self.uf_linkedin),
                ("UF_XING", &self.uf_xing),
                ("UF_WEB_SITES", &self.uf_web_sites),
                ("UF_SKILLS", &self.uf_skills),
                ("UF_INTERESTS", &self.uf_interests),
                ("UF_TIMEMAN", &self.uf_timeman),
            ],
            &self.extra,
        );
    }
}

impl Decode for User {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("ID", &mut self.id),
                ("XML_ID", &mut self.xml_id),
                ("ACTIVE", &mut self.active),
                ("NAME", &mut self.name),
                ("LAST_NAME", &mut self.last_name),
                ("SECOND_NAME", &mut self.second_name),
                ("TITLE", &mut self.title),
                ("EMAIL", &mut self.email),
                ("LAST_LOGIN", &mut self.last_login),
                ("DATE_REGISTER", &mut self.date_register),
                ("TIME_ZONE", &mut self.time_zone),
                ("IS_ONLINE", &mut self.is_online),
                ("TIMESTAMP_X", &mut self.timestamp_x),
                ("LAST_ACTIVITY_DATE", &mut self.last_activity_date),
                ("USER_TYPE", &mut self.kind),
                ("PERSONAL_PROFESSION", &mut self.personal_profession),
                ("PERSONAL_GENDER", &mut self.personal_gender),
                ("PERSONAL_WWW", &mut self.personal_www),
                ("PERSONAL_BIRTHDAY", &mut self.personal_birthday),
                ("PERSONAL_PHOTO", &mut self.personal_photo),
                ("PERSONAL_ICQ", &mut self.personal_icq),
                ("PERSONAL_PHONE", &mut self.personal_phone),
                ("PERSONAL_FAX", &mut self.personal_fax),
                ("PERSONAL_MOBILE", &mut self.personal_mobile),
                ("PERSONAL_PAGER", &mut self.personal_pager),
                ("PERSONAL_STREET", &mut self.personal_street),
                ("PERSONAL_CITY", &mut self.personal_city),
                ("PERSONAL_STATE", &mut self.personal_state),
                ("PERSONAL_ZIP", &mut self.personal_zip),
                ("PERSONAL_COUNTRY", &mut self.personal_country),
                ("PERSONAL_MAILBOX", &mut self.personal_mailbox),
                ("PERSONAL_NOTES", &mut self.personal_notes),
                ("WORK_COMPANY", &mut self.work_company),
                ("WORK_DEPARTMENT", &mut self.work_department),
                ("WORK_POSITION", &mut self.work_position),
                ("WORK_PHONE", &mut self.work_phone),
                ("WORK_FAX", &mut self.work_fax),
                ("WORK_PAGER", &mut self.work_pager),
                ("WORK_WWW", &mut self.work_www),
                ("WORK_STREET", &mut self.work_street),
                ("WORK_MAILBOX", &mut self.work_mailbox),
                ("WORK_CITY", &mut self.work_city),
                ("WORK_STATE", &mut self.work_state),
                ("WORK_ZIP", &mut self.work_zip),
                ("WORK_COUNTRY", &mut self.work_country),
                ("WORK_PROFILE", &mut self.work_profile),
                ("WORK_LOGO", &mut self.work_logo),
                ("WORK_NOTES", &mut self.work_notes),
                ("UF_DEPARTMENT", &mut self.uf_department),
                ("UF_EMPLOYMENT_DATE", &mut self.uf_employment_date),
                ("UF_PHONE_INNER", &mut self.uf_phone_inner),
                ("UF_DISTRICT", &mut self.uf_district),
                ("UF_SKYPE", &mut self.uf_skype),
                ("UF_SKYPE_LINK", &mut self.uf_skype_link),
                ("UF_ZOOM", &mut self.uf_zoom),
                ("UF_TWITTER", &mut self.uf_twitter),
                ("UF_FACEBOOK", &mut self.uf_facebook),
                ("UF_LINKEDIN", &mut self.uf_linkedin),
                ("UF_XING", &mut self.uf_xing),
                ("UF_WEB_SITES", &mut self.uf_web_sites),
                ("UF_SKILLS", &mut self.uf_skills),
                ("UF_INTERESTS", &mut self.uf_interests),
                ("UF_TIMEMAN", &mut self.uf_timeman),
            ],
            &mut self.extra,
        )
    }
}

impl v2::OpenObject for User {
    fn extra(&self) -> &ExtraFields {
        &self.extra
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(User);

/// The kind of user.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum UserKind {
    /// A member of the company.
    Employee,
    /// A guest of the extranet.
    Extranet,
    /// A user of mail only.
    Email,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for UserKind {
    fn from_wire(text: &str) -> Self {
        match text {
            "employee" => Self::Employee,
            "extranet" => Self::Extranet,
            "email" => Self::Email,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Employee => "employee",
            Self::Extranet => "extranet",
            Self::Email => "email",
            Self::Other(text) => text,
        }
    }
}

open_enum!(UserKind);

#[cfg(feature = "serde")]
serde_as_wire!(UserKind);
