// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A contact.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A contact.
///
/// Note: The page gives `birthdate` the type `date`; responses contain a date with a time.
///
/// When one is added, the portal posts `ONCRMCONTACTADD` with `{"FIELDS":{"ID":"$id"}}`, in which `$id`
/// is the value of the field.
///
/// When one is changed, the portal posts `ONCRMCONTACTUPDATE` with `{"FIELDS":{"ID":"$id"}}`, in which
/// `$id` is the value of the field.
///
/// When one is deleted, the portal posts `ONCRMCONTACTDELETE` with `{"FIELDS":{"ID":"$id"}}`, in which
/// `$id` is the value of the field.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/crm/universal/object-fields.html#contact)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Contact {
    /// The CRM type, for example 2 for deals.
    pub entity_type_id: Option<i64>,
    /// The user who is responsible.
    pub assigned_by_id: Option<Id<entity::User>>,
    /// Whether every user may see it.
    pub opened: Option<v2::Yn>,
    /// The user who created it.
    pub created_by: Option<Id<entity::User>>,
    /// When it was created.
    pub created_time: Option<DateTime>,
    /// The user who last changed it.
    pub updated_by: Option<Id<entity::User>>,
    /// When it was last changed.
    pub updated_time: Option<DateTime>,
    /// The user who was last active in its timeline.
    pub last_activity_by: Option<Id<entity::User>>,
    /// When something last happened in its timeline.
    pub last_activity_time: Option<DateTime>,
    /// The CRM form that it came from.
    pub webform_id: Option<Id<entity::CrmWebform>>,
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
    /// The contact.
    pub id: Option<Id<entity::CrmItemContact>>,
    /// The form of address, as listed by `crm.status.list` for `HONORIFIC`.
    pub honorific: Option<String>,
    /// The first name.
    pub name: Option<String>,
    /// The middle name.
    pub second_name: Option<String>,
    /// The family name.
    pub last_name: Option<String>,
    /// The picture of the person.
    pub photo: Option<crate::v2::crm::file::File>,
    /// The date of birth, with a time that does not matter.
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
    /// Whether it is exported.
    pub export: Option<v2::Yn>,
    /// Its company, 0 for none.
    pub company_id: Option<Id<entity::CrmItemCompany>>,
    /// Its companies.
    pub company_ids: Option<Vec<Id<entity::CrmItemCompany>>>,
    /// The lead that it was made from.
    pub lead_id: Option<Id<entity::CrmItemLead>>,
    /// The external system that it came from.
    pub originator_id: Option<String>,
    /// Its identifier in the external system.
    pub origin_id: Option<String>,
    /// Its version in the external system.
    pub origin_version: Option<String>,
    /// The users who observe it.
    pub observers: Option<Vec<Id<entity::User>>>,
    /// Its pipeline.
    pub category_id: Option<Id<entity::CrmCategory>>,
    /// Whether it has a telephone number.
    pub has_phone: Option<v2::Yn>,
    /// Whether it has an e-mail address.
    pub has_email: Option<v2::Yn>,
    /// Whether it has an open channel.
    pub has_imol: Option<v2::Yn>,
    /// The text that the full-text search finds it by.
    pub search_content: Option<String>,
    /// The first mobile number of `fm`.
    pub phone_mobile: Option<String>,
    /// The first work number of `fm`.
    pub phone_work: Option<String>,
    /// The first number for mailings of `fm`.
    pub phone_mailing: Option<String>,
    /// The first private e-mail address of `fm`.
    pub email_home: Option<String>,
    /// The first work e-mail address of `fm`.
    pub email_work: Option<String>,
    /// The first e-mail address for mailings of `fm`.
    pub email_mailing: Option<String>,
    /// The first open channel of `fm`.
    pub imol: Option<String>,
    /// The first e-mail address of `fm`.
    pub email: Option<String>,
    /// The first telephone number of `fm`.
    pub phone: Option<String>,
    /// The last name with the initial of the first one. Switched off: always `null`.
    pub short_name: Option<String>,
    /// The address, which requisites have now. Switched off: always `null`.
    pub address: Option<String>,
    /// The name to sign in with. Switched off: always `null`.
    pub login: Option<String>,
    /// The telephone numbers, e-mail addresses and other contact data. `select` takes it only as part of
    /// `*`. On adding, it is an array of objects with `typeId`, `valueType` and `value`; on changing, an
    /// object of such objects by the `id` of the value to change, by `n0`, `n1` and so on for new ones, and
    /// with an empty `value` to remove one.
    pub fm: Option<Vec<crate::v2::crm::item::multifield::ItemMultiField>>,
    /// Fields that the portal adds, such as user fields.
    pub extra: ExtraFields,
}

#[cfg(feature = "serde")]
impl Encode for Contact {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("entityTypeId", &self.entity_type_id),
                ("assignedById", &self.assigned_by_id),
                ("opened", &self.opened),
                ("createdBy", &self.created_by),
                ("createdTime", &self.created_time),
                ("updatedBy", &self.updated_by),
                ("updatedTime", &self.updated_time),
                ("lastActivityBy", &self.last_activity_by),
                ("lastActivityTime", &self.last_activity_time),
                ("webformId", &self.webform_id),
                ("utmSource", &self.utm_source),
                ("utmMedium", &self.utm_medium),
                ("utmCampaign", &self.utm_campaign),
                ("utmContent", &self.utm_content),
                ("utmTerm", &self.utm_term),
                ("id", &self.id),
                ("honorific", &self.honorific),
                ("name", &self.name),
                ("secondName", &self.second_name),
                ("lastName", &self.last_name),
                ("photo", &self.photo),
                ("birthdate", &self.birthdate),
                ("typeId", &self.type_id),
                ("sourceId", &self.source_id),
                ("sourceDescription", &self.source_description),
                ("post", &self.post),
                ("comments", &self.comments),
                ("export", &self.export),
                ("companyId", &self.company_id),
                ("companyIds", &self.company_ids),
                ("leadId", &self.lead_id),
                ("originatorId", &self.originator_id),
                ("originId", &self.origin_id),
                ("originVersion", &self.origin_version),
                ("observers", &self.observers),
                ("categoryId", &self.category_id),
                ("hasPhone", &self.has_phone),
                ("hasEmail", &self.has_email),
                ("hasImol", &self.has_imol),
                ("searchContent", &self.search_content),
                ("phoneMobile", &self.phone_mobile),
                ("phoneWork", &self.phone_work),
                ("phoneMailing", &self.phone_mailing),
                ("emailHome", &self.email_home),
                ("emailWork", &self.email_work),
                ("emailMailing", &self.email_mailing),
                ("imol", &self.imol),
                ("email", &self.email),
                ("phone", &self.phone),
                ("shortName", &self.short_name),
                ("address", &self.address),
                ("login", &self.login),
                ("fm", &self.fm),
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
                ("entityTypeId", &mut self.entity_type_id),
                ("assignedById", &mut self.assigned_by_id),
                ("opened", &mut self.opened),
                ("createdBy", &mut self.created_by),
                ("createdTime", &mut self.created_time),
                ("updatedBy", &mut self.updated_by),
                ("updatedTime", &mut self.updated_time),
                ("lastActivityBy", &mut self.last_activity_by),
                ("lastActivityTime", &mut self.last_activity_time),
                ("webformId", &mut self.webform_id),
                ("utmSource", &mut self.utm_source),
                ("utmMedium", &mut self.utm_medium),
                ("utmCampaign", &mut self.utm_campaign),
                ("utmContent", &mut self.utm_content),
                ("utmTerm", &mut self.utm_term),
                ("id", &mut self.id),
                ("honorific", &mut self.honorific),
                ("name", &mut self.name),
                ("secondName", &mut self.second_name),
                ("lastName", &mut self.last_name),
                ("photo", &mut self.photo),
                ("birthdate", &mut self.birthdate),
                ("typeId", &mut self.type_id),
                ("sourceId", &mut self.source_id),
                ("sourceDescription", &mut self.source_description),
                ("post", &mut self.post),
                ("comments", &mut self.comments),
                ("export", &mut self.export),
                ("companyId", &mut self.company_id),
                ("companyIds", &mut self.company_ids),
                ("leadId", &mut self.lead_id),
                ("originatorId", &mut self.originator_id),
                ("originId", &mut self.origin_id),
                ("originVersion", &mut self.origin_version),
                ("observers", &mut self.observers),
                ("categoryId", &mut self.category_id),
                ("hasPhone", &mut self.has_phone),
                ("hasEmail", &mut self.has_email),
                ("hasImol", &mut self.has_imol),
                ("searchContent", &mut self.search_content),
                ("phoneMobile", &mut self.phone_mobile),
                ("phoneWork", &mut self.phone_work),
                ("phoneMailing", &mut self.phone_mailing),
                ("emailHome", &mut self.email_home),
                ("emailWork", &mut self.email_work),
                ("emailMailing", &mut self.email_mailing),
                ("imol", &mut self.imol),
                ("email", &mut self.email),
                ("phone", &mut self.phone),
                ("shortName", &mut self.short_name),
                ("address", &mut self.address),
                ("login", &mut self.login),
                ("fm", &mut self.fm),
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
