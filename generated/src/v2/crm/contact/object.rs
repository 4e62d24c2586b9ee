// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A contact, as the older methods of CRM show it.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A contact, as the older methods of CRM show it.
///
/// Note: A filter also takes exact texts for `PHONE`, `EMAIL`, `WEB`, `IM` and `LINK`, which are arrays
/// of objects in responses.
///
/// When one is added, the portal posts `ONCRMCONTACTADD` with `{"FIELDS":{"ID":"$ID"}}`, in which `$ID`
/// is the value of the field.
///
/// When one is changed, the portal posts `ONCRMCONTACTUPDATE` with `{"FIELDS":{"ID":"$ID"}}`, in which
/// `$ID` is the value of the field.
///
/// When one is deleted, the portal posts `ONCRMCONTACTDELETE` with `{"FIELDS":{"ID":"$ID"}}`, in which
/// `$ID` is the value of the field.
///
/// [Official
/// page](https://apidocs.bitrix24.com/api-reference/crm/contacts/crm-contact-get.html#contact)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Contact {
    /// The contact.
    pub id: Option<Id<entity::CrmContact>>,
    /// The form of address, as listed by `crm.status.list` for `HONORIFIC`.
    pub honorific: Option<String>,
    /// The first name.
    pub name: Option<String>,
    /// The middle name.
    pub second_name: Option<String>,
    /// The family name.
    pub last_name: Option<String>,
    /// The picture of the person.
    pub photo: Option<crate::v2::crm::photo::Photo>,
    /// The date of birth, with a time that does not matter.
    ///
    /// Note: The page gives the type `date`, and its request has `11.11.2001`.
    pub birthdate: Option<DateTime>,
    /// Its type, as listed by `crm.status.list` for `CONTACT_TYPE`.
    pub type_id: Option<String>,
    /// Its source, as listed by `crm.status.list` for `SOURCE`.
    pub source_id: Option<String>,
    /// More about the source.
    pub source_description: Option<String>,
    /// The position.
    pub post: Option<String>,
    /// A comment, in BB code.
    pub comments: Option<String>,
    /// Whether every user may see it.
    pub opened: Option<v2::Yn>,
    /// Whether it is exported.
    pub export: Option<v2::Yn>,
    /// The user who is responsible.
    pub assigned_by_id: Option<Id<entity::User>>,
    /// Its main company.
    pub company_id: Option<Id<entity::CrmCompany>>,
    /// The lead that it was made from.
    pub lead_id: Option<Id<entity::CrmLead>>,
    /// The telephone numbers.
    pub phone: Option<Vec<crate::v2::crm::multifield::MultiField>>,
    /// The e-mail addresses.
    pub email: Option<Vec<crate::v2::crm::multifield::MultiField>>,
    /// The websites.
    pub web: Option<Vec<crate::v2::crm::multifield::MultiField>>,
    /// The messengers.
    pub im: Option<Vec<crate::v2::crm::multifield::MultiField>>,
    /// Links that the portal itself uses.
    pub link: Option<Vec<crate::v2::crm::multifield::MultiField>>,
    /// Whether it has a telephone number.
    pub has_phone: Option<v2::Yn>,
    /// Whether it has an e-mail address.
    pub has_email: Option<v2::Yn>,
    /// Whether it has an open channel.
    pub has_imol: Option<v2::Yn>,
    /// The face of the module `faceid`.
    pub face_id: Option<i64>,
    /// When it was created. Can be written with `IMPORT`.
    pub date_create: Option<DateTime>,
    /// When it was last changed. Can be written with `IMPORT`.
    pub date_modify: Option<DateTime>,
    /// The user who created it. Can be written with `IMPORT`.
    pub created_by_id: Option<Id<entity::User>>,
    /// The user who last changed it. Can be written with `IMPORT`.
    pub modify_by_id: Option<Id<entity::User>>,
    /// The external system that it came from.
    pub originator_id: Option<String>,
    /// Its identifier in the external system.
    pub origin_id: Option<String>,
    /// Its version in the external system.
    pub origin_version: Option<String>,
    /// The advertising system.
    pub utm_source: Option<String>,
    /// The kind of traffic: `CPC` for ads, `CPM` for banners.
    pub utm_medium: Option<String>,
    /// The advertising campaign.
    pub utm_campaign: Option<String>,
    /// The content of the campaign.
    pub utm_content: Option<String>,
    /// The search condition of the campaign.
    pub utm_term: Option<String>,
    /// When something last happened in its timeline.
    pub last_activity_time: Option<DateTime>,
    /// The user who was last active in its timeline.
    pub last_activity_by: Option<Id<entity::User>>,
    /// The address. Deprecated.
    pub address: Option<String>,
    /// The second line of the address. Deprecated.
    pub address_2: Option<String>,
    /// The city. Deprecated.
    pub address_city: Option<String>,
    /// The postal code. Deprecated.
    pub address_postal_code: Option<String>,
    /// The district. Deprecated.
    pub address_region: Option<String>,
    /// The region. Deprecated.
    pub address_province: Option<String>,
    /// The country. Deprecated.
    pub address_country: Option<String>,
    /// The address in the module of locations. Deprecated.
    pub address_loc_addr_id: Option<i64>,
    /// Fields that the portal adds, such as user fields.
    pub extra: ExtraFields,
}

#[cfg(feature = "serde")]
impl Encode for Contact {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("ID", &self.id),
                ("HONORIFIC", &self.honorific),
                ("NAME", &self.name),
                ("SECOND_NAME", &self.second_name),
                ("LAST_NAME", &self.last_name),
                ("PHOTO", &self.photo),
                ("BIRTHDATE", &self.birthdate),
                ("TYPE_ID", &self.type_id),
                ("SOURCE_ID", &self.source_id),
                ("SOURCE_DESCRIPTION", &self.source_description),
                ("POST", &self.post),
                ("COMMENTS", &self.comments),
                ("OPENED", &self.opened),
                ("EXPORT", &self.export),
                ("ASSIGNED_BY_ID", &self.assigned_by_id),
                ("COMPANY_ID", &self.company_id),
                ("LEAD_ID", &self.lead_id),
                ("PHONE", &self.phone),
                ("EMAIL", &self.email),
                ("WEB", &self.web),
                ("IM", &self.im),
                ("LINK", &self.link),
                ("HAS_PHONE", &self.has_phone),
                ("HAS_EMAIL", &self.has_email),
                ("HAS_IMOL", &self.has_imol),
                ("FACE_ID", &self.face_id),
                ("DATE_CREATE", &self.date_create),
                ("DATE_MODIFY", &self.date_modify),
                ("CREATED_BY_ID", &self.created_by_id),
                ("MODIFY_BY_ID", &self.modify_by_id),
                ("ORIGINATOR_ID", &self.originator_id),
                ("ORIGIN_ID", &self.origin_id),
                ("ORIGIN_VERSION", &self.origin_version),
                ("UTM_SOURCE", &self.utm_source),
                ("UTM_MEDIUM", &self.utm_medium),
                ("UTM_CAMPAIGN", &self.utm_campaign),
                ("UTM_CONTENT", &self.utm_content),
                ("UTM_TERM", &self.utm_term),
                ("LAST_ACTIVITY_TIME", &self.last_activity_time),
                ("LAST_ACTIVITY_BY", &self.last_activity_by),
                ("ADDRESS", &self.address),
                ("ADDRESS_2", &self.address_2),
                ("ADDRESS_CITY", &self.address_city),
                ("ADDRESS_POSTAL_CODE", &self.address_postal_code),
                ("ADDRESS_REGION", &self.address_region),
                ("ADDRESS_PROVINCE", &self.address_province),
                ("ADDRESS_COUNTRY", &self.address_country),
                ("ADDRESS_LOC_ADDR_ID", &self.address_loc_addr_id),
            ],
            &self.extra,
        );
    }
}

impl Decode for Contact {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("ID", &mut self.id),
                ("HONORIFIC", &mut self.honorific),
                ("NAME", &mut self.name),
                ("SECOND_NAME", &mut self.second_name),
                ("LAST_NAME", &mut self.last_name),
                ("PHOTO", &mut self.photo),
                ("BIRTHDATE", &mut self.birthdate),
                ("TYPE_ID", &mut self.type_id),
                ("SOURCE_ID", &mut self.source_id),
                ("SOURCE_DESCRIPTION", &mut self.source_description),
                ("POST", &mut self.post),
                ("COMMENTS", &mut self.comments),
                ("OPENED", &mut self.opened),
                ("EXPORT", &mut self.export),
                ("ASSIGNED_BY_ID", &mut self.assigned_by_id),
                ("COMPANY_ID", &mut self.company_id),
                ("LEAD_ID", &mut self.lead_id),
                ("PHONE", &mut self.phone),
                ("EMAIL", &mut self.email),
                ("WEB", &mut self.web),
                ("IM", &mut self.im),
                ("LINK", &mut self.link),
                ("HAS_PHONE", &mut self.has_phone),
                ("HAS_EMAIL", &mut self.has_email),
                ("HAS_IMOL", &mut self.has_imol),
                ("FACE_ID", &mut self.face_id),
                ("DATE_CREATE", &mut self.date_create),
                ("DATE_MODIFY", &mut self.date_modify),
                ("CREATED_BY_ID", &mut self.created_by_id),
                ("MODIFY_BY_ID", &mut self.modify_by_id),
                ("ORIGINATOR_ID", &mut self.originator_id),
                ("ORIGIN_ID", &mut self.origin_id),
                ("ORIGIN_VERSION", &mut self.origin_version),
                ("UTM_SOURCE", &mut self.utm_source),
                ("UTM_MEDIUM", &mut self.utm_medium),
                ("UTM_CAMPAIGN", &mut self.utm_campaign),
                ("UTM_CONTENT", &mut self.utm_content),
                ("UTM_TERM", &mut self.utm_term),
                ("LAST_ACTIVITY_TIME", &mut self.last_activity_time),
                ("LAST_ACTIVITY_BY", &mut self.last_activity_by),
                ("ADDRESS", &mut self.address),
                ("ADDRESS_2", &mut self.address_2),
                ("ADDRESS_CITY", &mut self.address_city),
                ("ADDRESS_POSTAL_CODE", &mut self.address_postal_code),
                ("ADDRESS_REGION", &mut self.address_region),
                ("ADDRESS_PROVINCE", &mut self.address_province),
                ("ADDRESS_COUNTRY", &mut self.address_country),
                ("ADDRESS_LOC_ADDR_ID", &mut self.address_loc_addr_id),
            ],
            &mut self.extra,
        )
    }
}

impl v2::OpenObject for Contact {
    fn extra(&self) -> &ExtraFields {
        &self.extra
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Contact);
