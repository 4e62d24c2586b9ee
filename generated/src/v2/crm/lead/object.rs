// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A lead, as the older methods of CRM show it.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A lead, as the older methods of CRM show it.
///
/// Note: The page gives `BIRTHDATE` the type `date`; responses of similar methods contain a date with a
/// time. Contact data other than `PHONE` and `IM` is on the page of all fields.
///
/// When one is added, the portal posts `ONCRMLEADADD` with `{"FIELDS":{"ID":"$ID"}}`, in which `$ID` is
/// the value of the field.
///
/// When one is changed, the portal posts `ONCRMLEADUPDATE` with `{"FIELDS":{"ID":"$ID"}}`, in which
/// `$ID` is the value of the field.
///
/// When one is deleted, the portal posts `ONCRMLEADDELETE` with `{"FIELDS":{"ID":"$ID"}}`, in which
/// `$ID` is the value of the field.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/crm/leads/crm-lead-get.html#lead)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Lead {
    /// The lead.
    pub id: Option<Id<entity::CrmLead>>,
    /// Its name, by default its type and number.
    pub title: Option<String>,
    /// The form of address, as listed by `crm.status.list` for `HONORIFIC`.
    pub honorific: Option<String>,
    /// The first name of the person.
    pub name: Option<String>,
    /// The middle name of the person.
    pub second_name: Option<String>,
    /// The family name of the person.
    pub last_name: Option<String>,
    /// The name of the company.
    pub company_title: Option<String>,
    /// Its company, 0 for none.
    pub company_id: Option<Id<entity::CrmCompany>>,
    /// Its contact, 0 for none. Deprecated.
    pub contact_id: Option<Id<entity::CrmContact>>,
    /// Whether the customer has bought before.
    pub is_return_customer: Option<v2::Yn>,
    /// The date of birth, with a time that does not matter.
    pub birthdate: Option<DateTime>,
    /// Its source, as listed by `crm.status.list` for `SOURCE`.
    pub source_id: Option<String>,
    /// More about the source.
    pub source_description: Option<String>,
    /// Its stage, as listed by `crm.status.list` for `STATUS`.
    pub status_id: Option<String>,
    /// More about the stage.
    pub status_description: Option<String>,
    /// The group of its stage.
    pub status_semantic_id: Option<LeadStageSemantics>,
    /// The position of the person.
    pub post: Option<String>,
    /// A comment, in BB code.
    pub comments: Option<String>,
    /// The currency, such as `USD`.
    pub currency_id: Option<String>,
    /// The amount.
    pub opportunity: Option<f64>,
    /// Whether the amount is set by hand, not computed of the products.
    pub is_manual_opportunity: Option<v2::Yn>,
    /// Whether it has a telephone number.
    pub has_phone: Option<v2::Yn>,
    /// Whether it has an e-mail address.
    pub has_email: Option<v2::Yn>,
    /// Whether it has an open channel.
    pub has_imol: Option<v2::Yn>,
    /// The user who is responsible.
    pub assigned_by_id: Option<Id<entity::User>>,
    /// The user who created it.
    pub created_by_id: Option<Id<entity::User>>,
    /// The user who last changed it.
    pub modify_by_id: Option<Id<entity::User>>,
    /// The user who last changed its stage.
    pub moved_by_id: Option<Id<entity::User>>,
    /// When it was created.
    pub date_create: Option<DateTime>,
    /// When it was last changed.
    pub date_modify: Option<DateTime>,
    /// When it was closed.
    pub date_closed: Option<DateTime>,
    /// When its stage was last changed.
    pub moved_time: Option<DateTime>,
    /// Whether every user may see it.
    pub opened: Option<v2::Yn>,
    /// The external system that it came from.
    pub originator_id: Option<String>,
    /// Its identifier in the external system.
    pub origin_id: Option<String>,
    /// The address of the person.
    pub address: Option<String>,
    /// The second line of the address.
    pub address_2: Option<String>,
    /// The city.
    pub address_city: Option<String>,
    /// The postal code.
    pub address_postal_code: Option<String>,
    /// The district.
    pub address_region: Option<String>,
    /// The region.
    pub address_province: Option<String>,
    /// The country.
    pub address_country: Option<String>,
    /// The code of the country.
    pub address_country_code: Option<String>,
    /// The address in the module of locations.
    pub address_loc_addr_id: Option<i64>,
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
    /// Fields that the portal adds, such as user fields.
    pub extra: ExtraFields,
}

#[cfg(feature = "serde")]
impl Encode for Lead {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("ID", &self.id),
                ("TITLE", &self.title),
                ("HONORIFIC", &self.honorific),
                ("NAME", &self.name),
                ("SECOND_NAME", &self.second_name),
                ("LAST_NAME", &self.last_name),
                ("COMPANY_TITLE", &self.company_title),
                ("COMPANY_ID", &self.company_id),
                ("CONTACT_ID", &self.contact_id),
                ("IS_RETURN_CUSTOMER", &self.is_return_customer),
                ("BIRTHDATE", &self.birthdate),
                ("SOURCE_ID", &self.source_id),
                ("SOURCE_DESCRIPTION", &self.source_description),
                ("STATUS_ID", &self.status_id),
                ("STATUS_DESCRIPTION", &self.status_description),
                ("STATUS_SEMANTIC_ID", &self.status_semantic_id),
                ("POST", &self.post),
                ("COMMENTS", &self.comments),
                ("CURRENCY_ID", &self.currency_id),
                ("OPPORTUNITY", &self.opportunity),
                ("IS_MANUAL_OPPORTUNITY", &self.is_manual_opportunity),
                ("HAS_PHONE", &self.has_phone),
                ("HAS_EMAIL", &self.has_email),
                ("HAS_IMOL", &self.has_imol),
                ("ASSIGNED_BY_ID", &self.assigned_by_id),
                ("CREATED_BY_ID", &self.created_by_id),
                ("MODIFY_BY_ID", &self.modify_by_id),
                ("MOVED_BY_ID", &self.moved_by_id),
                ("DATE_CREATE", &self.date_create),
                ("DATE_MODIFY", &self.date_modify),
                ("DATE_CLOSED", &self.date_closed),
                ("MOVED_TIME", &self.moved_time),
                ("OPENED", &self.opened),
                ("ORIGINATOR_ID", &self.originator_id),
                ("ORIGIN_ID", &self.origin_id),
                ("ADDRESS", &self.address),
                ("ADDRESS_2", &self.address_2),
                ("ADDRESS_CITY", &self.address_city),
                ("ADDRESS_POSTAL_CODE", &self.address_postal_code),
                ("ADDRESS_REGION", &self.address_region),
                ("ADDRESS_PROVINCE", &self.address_province),
                ("ADDRESS_COUNTRY", &self.address_country),
                ("ADDRESS_COUNTRY_CODE", &self.address_country_code),
                ("ADDRESS_LOC_ADDR_ID", &self.address_loc_addr_id),
                ("UTM_SOURCE", &self.utm_source),
                ("UTM_MEDIUM", &self.utm_medium),
                ("UTM_CAMPAIGN", &self.utm_campaign),
                ("UTM_CONTENT", &self.utm_content),
                ("UTM_TERM", &self.utm_term),
                ("LAST_ACTIVITY_TIME", &self.last_activity_time),
                ("LAST_ACTIVITY_BY", &self.last_activity_by),
                ("PHONE", &self.phone),
                ("EMAIL", &self.email),
                ("WEB", &self.web),
                ("IM", &self.im),
                ("LINK", &self.link),
            ],
            &self.extra,
        );
    }
}

impl Decode for Lead {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("ID", &mut self.id),
                ("TITLE", &mut self.title),
                ("HONORIFIC", &mut self.honorific),
                ("NAME", &mut self.name),
                ("SECOND_NAME", &mut self.second_name),
                ("LAST_NAME", &mut self.last_name),
                ("COMPANY_TITLE", &mut self.company_title),
                ("COMPANY_ID", &mut self.company_id),
                ("CONTACT_ID", &mut self.contact_id),
                ("IS_RETURN_CUSTOMER", &mut self.is_return_customer),
                ("BIRTHDATE", &mut self.birthdate),
                ("SOURCE_ID", &mut self.source_id),
                ("SOURCE_DESCRIPTION", &mut self.source_description),
                ("STATUS_ID", &mut self.status_id),
                ("STATUS_DESCRIPTION", &mut self.status_description),
                ("STATUS_SEMANTIC_ID", &mut self.status_semantic_id),
                ("POST", &mut self.post),
                ("COMMENTS", &mut self.comments),
                ("CURRENCY_ID", &mut self.currency_id),
                ("OPPORTUNITY", &mut self.opportunity),
                ("IS_MANUAL_OPPORTUNITY", &mut self.is_manual_opportunity),
                ("HAS_PHONE", &mut self.has_phone),
                ("HAS_EMAIL", &mut self.has_email),
                ("HAS_IMOL", &mut self.has_imol),
                ("ASSIGNED_BY_ID", &mut self.assigned_by_id),
                ("CREATED_BY_ID", &mut self.created_by_id),
                ("MODIFY_BY_ID", &mut self.modify_by_id),
                ("MOVED_BY_ID", &mut self.moved_by_id),
                ("DATE_CREATE", &mut self.date_create),
                ("DATE_MODIFY", &mut self.date_modify),
                ("DATE_CLOSED", &mut self.date_closed),
                ("MOVED_TIME", &mut self.moved_time),
                ("OPENED", &mut self.opened),
                ("ORIGINATOR_ID", &mut self.originator_id),
                ("ORIGIN_ID", &mut self.origin_id),
                ("ADDRESS", &mut self.address),
                ("ADDRESS_2", &mut self.address_2),
                ("ADDRESS_CITY", &mut self.address_city),
                ("ADDRESS_POSTAL_CODE", &mut self.address_postal_code),
                ("ADDRESS_REGION", &mut self.address_region),
                ("ADDRESS_PROVINCE", &mut self.address_province),
                ("ADDRESS_COUNTRY", &mut self.address_country),
                ("ADDRESS_COUNTRY_CODE", &mut self.address_country_code),
                ("ADDRESS_LOC_ADDR_ID", &mut self.address_loc_addr_id),
                ("UTM_SOURCE", &mut self.utm_source),
                ("UTM_MEDIUM", &mut self.utm_medium),
                ("UTM_CAMPAIGN", &mut self.utm_campaign),
                ("UTM_CONTENT", &mut self.utm_content),
                ("UTM_TERM", &mut self.utm_term),
                ("LAST_ACTIVITY_TIME", &mut self.last_activity_time),
                ("LAST_ACTIVITY_BY", &mut self.last_activity_by),
                ("PHONE", &mut self.phone),
                ("EMAIL", &mut self.email),
                ("WEB", &mut self.web),
                ("IM", &mut self.im),
                ("LINK", &mut self.link),
            ],
            &mut self.extra,
        )
    }
}

impl v2::OpenObject for Lead {
    fn extra(&self) -> &ExtraFields {
        &self.extra
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Lead);

/// The group of its stage.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum LeadStageSemantics {
    /// In progress.
    InProgress,
    /// Ended with success.
    Success,
    /// Ended without success.
    Failure,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for LeadStageSemantics {
    fn from_wire(text: &str) -> Self {
        match text {
            "P" => Self::InProgress,
            "S" => Self::Success,
            "F" => Self::Failure,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::InProgress => "P",
            Self::Success => "S",
            Self::Failure => "F",
            Self::Other(text) => text,
        }
    }
}

open_enum!(LeadStageSemantics);

#[cfg(feature = "serde")]
serde_as_wire!(LeadStageSemantics);
