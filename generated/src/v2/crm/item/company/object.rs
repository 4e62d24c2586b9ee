// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A company.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A company.
///
/// When one is added, the portal posts `ONCRMCOMPANYADD` with `{"FIELDS":{"ID":"$id"}}`, in which `$id`
/// is the value of the field.
///
/// When one is changed, the portal posts `ONCRMCOMPANYUPDATE` with `{"FIELDS":{"ID":"$id"}}`, in which
/// `$id` is the value of the field.
///
/// When one is deleted, the portal posts `ONCRMCOMPANYDELETE` with `{"FIELDS":{"ID":"$id"}}`, in which
/// `$id` is the value of the field.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/crm/universal/object-fields.html#company)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Company {
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
    /// The company.
    pub id: Option<Id<entity::CrmItemCompany>>,
    /// Its name, by default its type and number.
    pub title: Option<String>,
    /// Its type, as listed by `crm.status.list` for `COMPANY_TYPE`.
    pub type_id: Option<String>,
    /// The picture of the company.
    pub logo: Option<crate::v2::crm::file::File>,
    /// The bank details.
    pub banking_details: Option<String>,
    /// The industry, as listed by `crm.status.list` for `INDUSTRY`.
    pub industry: Option<String>,
    /// The number of employees, as listed by `crm.status.list` for `EMPLOYEES`.
    pub employees: Option<String>,
    /// The currency, such as `USD`.
    pub currency_id: Option<String>,
    /// The annual turnover.
    pub revenue: Option<f64>,
    /// A comment, in BB code.
    pub comments: Option<String>,
    /// Whether it is one of the user's own companies.
    pub is_my_company: Option<v2::Yn>,
    /// Its contacts.
    pub contact_ids: Option<Vec<Id<entity::CrmItemContact>>>,
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
    /// The legal address. Deprecated.
    pub address_legal: Option<String>,
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
    /// The logo in documents.
    pub uf_logo: Option<crate::v2::crm::file::File>,
    /// The seal in documents.
    pub uf_stamp: Option<crate::v2::crm::file::File>,
    /// The signature of the director in documents.
    pub uf_director_sign: Option<crate::v2::crm::file::File>,
    /// The signature of the accountant in documents.
    pub uf_accountant_sign: Option<crate::v2::crm::file::File>,
    /// The address, which requisites have now. Switched off: always `null`.
    pub address: Option<String>,
    /// The telephone numbers, e-mail addresses and other contact data. `select` takes it only as part of
    /// `*`. On adding, it is an array of objects with `typeId`, `valueType` and `value`; on changing, an
    /// object of such objects by the `id` of the value to change, by `n0`, `n1` and so on for new ones, and
    /// with an empty `value` to remove one.
    pub fm: Option<Vec<crate::v2::crm::item::multifield::ItemMultiField>>,
    /// Fields that the portal adds, such as user fields.
    pub extra: ExtraFields,
}

#[cfg(feature = "serde")]
impl Encode for Company {
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
                ("title", &self.title),
                ("typeId", &self.type_id),
                ("logo", &self.logo),
                ("bankingDetails", &self.banking_details),
                ("industry", &self.industry),
                ("employees", &self.employees),
                ("currencyId", &self.currency_id),
                ("revenue", &self.revenue),
                ("comments", &self.comments),
                ("isMyCompany", &self.is_my_company),
                ("contactIds", &self.contact_ids),
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
                ("addressLegal", &self.address_legal),
                ("phoneMobile", &self.phone_mobile),
                ("phoneWork", &self.phone_work),
                ("phoneMailing", &self.phone_mailing),
                ("emailHome", &self.email_home),
                ("emailWork", &self.email_work),
                ("emailMailing", &self.email_mailing),
                ("imol", &self.imol),
                ("email", &self.email),
                ("phone", &self.phone),
                ("ufLogo", &self.uf_logo),
                ("ufStamp", &self.uf_stamp),
                ("ufDirectorSign", &self.uf_director_sign),
                ("ufAccountantSign", &self.uf_accountant_sign),
                ("address", &self.address),
                ("fm", &self.fm),
            ],
            &self.extra,
        );
    }
}

impl Decode for Company {
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
                ("title", &mut self.title),
                ("typeId", &mut self.type_id),
                ("logo", &mut self.logo),
                ("bankingDetails", &mut self.banking_details),
                ("industry", &mut self.industry),
                ("employees", &mut self.employees),
                ("currencyId", &mut self.currency_id),
                ("revenue", &mut self.revenue),
                ("comments", &mut self.comments),
                ("isMyCompany", &mut self.is_my_company),
                ("contactIds", &mut self.contact_ids),
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
                ("addressLegal", &mut self.address_legal),
                ("phoneMobile", &mut self.phone_mobile),
                ("phoneWork", &mut self.phone_work),
                ("phoneMailing", &mut self.phone_mailing),
                ("emailHome", &mut self.email_home),
                ("emailWork", &mut self.email_work),
                ("emailMailing", &mut self.email_mailing),
                ("imol", &mut self.imol),
                ("email", &mut self.email),
                ("phone", &mut self.phone),
                ("ufLogo", &mut self.uf_logo),
                ("ufStamp", &mut self.uf_stamp),
                ("ufDirectorSign", &mut self.uf_director_sign),
                ("ufAccountantSign", &mut self.uf_accountant_sign),
                ("address", &mut self.address),
                ("fm", &mut self.fm),
            ],
            &mut self.extra,
        )
    }
}

impl v2::OpenObject for Company {
    fn extra(&self) -> &ExtraFields {
        &self.extra
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Company);
