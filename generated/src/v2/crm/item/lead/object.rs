// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A lead.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A lead.
///
/// Note: The page gives `birthdate` the type `date`; responses contain a date with a time.
///
/// When one is added, the portal posts `ONCRMLEADADD` with `{"FIELDS":{"ID":"$id"}}`, in which `$id` is
/// the value of the field.
///
/// When one is changed, the portal posts `ONCRMLEADUPDATE` with `{"FIELDS":{"ID":"$id"}}`, in which
/// `$id` is the value of the field.
///
/// When one is deleted, the portal posts `ONCRMLEADDELETE` with `{"FIELDS":{"ID":"$id"}}`, in which
/// `$id` is the value of the field.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/crm/universal/object-fields.html#lead)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Lead {
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
    /// The lead.
    pub id: Option<Id<entity::CrmItemLead>>,
    /// Its name, by default its type and number.
    pub title: Option<String>,
    /// The form of address, as listed by `crm.status.list` for `HONORIFIC`.
    pub honorific: Option<String>,
    /// The first name.
    pub name: Option<String>,
    /// The middle name.
    pub second_name: Option<String>,
    /// The family name.
    pub last_name: Option<String>,
    /// The date of birth, with a time that does not matter.
    pub birthdate: Option<DateTime>,
    /// The name of the company.
    pub company_title: Option<String>,
    /// The position.
    pub post: Option<String>,
    /// Its stage, as listed by `crm.status.list`.
    pub stage_id: Option<String>,
    /// The group of its stage.
    pub stage_semantic_id: Option<LeadStageSemanticId>,
    /// More about the stage.
    pub status_description: Option<String>,
    /// The amount.
    pub opportunity: Option<f64>,
    /// Whether the amount is set by hand, not computed of the products.
    pub is_manual_opportunity: Option<v2::Yn>,
    /// The currency, such as `USD`.
    pub currency_id: Option<String>,
    /// Its source, as listed by `crm.status.list` for `SOURCE`.
    pub source_id: Option<String>,
    /// More about the source.
    pub source_description: Option<String>,
    /// Its company, 0 for none.
    pub company_id: Option<Id<entity::CrmItemCompany>>,
    /// Its first contact, 0 for none.
    pub contact_id: Option<Id<entity::CrmItemContact>>,
    /// Its contacts.
    pub contact_ids: Option<Vec<Id<entity::CrmItemContact>>>,
    /// A comment, in BB code.
    pub comments: Option<String>,
    /// The external system that it came from.
    pub originator_id: Option<String>,
    /// Its identifier in the external system.
    pub origin_id: Option<String>,
    /// The users who observe it.
    pub observers: Option<Vec<Id<entity::User>>>,
    /// When it was closed.
    pub date_closed: Option<DateTime>,
    /// Whether the customer has bought before.
    pub is_return_customer: Option<v2::Yn>,
    /// Whether it has a telephone number.
    pub has_phone: Option<v2::Yn>,
    /// Whether it has an e-mail address.
    pub has_email: Option<v2::Yn>,
    /// Whether it has an open channel.
    pub has_imol: Option<v2::Yn>,
    /// The user who last changed its stage.
    pub moved_by: Option<Id<entity::User>>,
    /// When its stage was last changed.
    pub moved_time: Option<DateTime>,
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
    /// The first Skype name of `fm`.
    pub skype: Option<String>,
    /// The first ICQ number of `fm`.
    pub icq: Option<String>,
    /// The short form of `createdTime`. Switched off: always `null`.
    pub date_create_short: Option<DateTime>,
    /// The short form of `updatedTime`. Switched off: always `null`.
    pub date_modify_short: Option<DateTime>,
    /// Whether the lead was converted. Switched off: always `null`.
    pub is_convert: Option<v2::Yn>,
    /// The product, which older items had. Switched off: always `null`.
    pub product_id: Option<String>,
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
impl Encode for Lead {
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
                ("honorific", &self.honorific),
                ("name", &self.name),
                ("secondName", &self.second_name),
                ("lastName", &self.last_name),
                ("birthdate", &self.birthdate),
                ("companyTitle", &self.company_title),
                ("post", &self.post),
                ("stageId", &self.stage_id),
                ("stageSemanticId", &self.stage_semantic_id),
                ("statusDescription", &self.status_description),
                ("opportunity", &self.opportunity),
                ("isManualOpportunity", &self.is_manual_opportunity),
                ("currencyId", &self.currency_id),
                ("sourceId", &self.source_id),
                ("sourceDescription", &self.source_description),
                ("companyId", &self.company_id),
                ("contactId", &self.contact_id),
                ("contactIds", &self.contact_ids),
                ("comments", &self.comments),
                ("originatorId", &self.originator_id),
                ("originId", &self.origin_id),
                ("observers", &self.observers),
                ("dateClosed", &self.date_closed),
                ("isReturnCustomer", &self.is_return_customer),
                ("hasPhone", &self.has_phone),
                ("hasEmail", &self.has_email),
                ("hasImol", &self.has_imol),
                ("movedBy", &self.moved_by),
                ("movedTime", &self.moved_time),
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
                ("skype", &self.skype),
                ("icq", &self.icq),
                ("dateCreateShort", &self.date_create_short),
                ("dateModifyShort", &self.date_modify_short),
                ("isConvert", &self.is_convert),
                ("productId", &self.product_id),
                ("shortName", &self.short_name),
                ("address", &self.address),
                ("login", &self.login),
                ("fm", &self.fm),
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
                ("honorific", &mut self.honorific),
                ("name", &mut self.name),
                ("secondName", &mut self.second_name),
                ("lastName", &mut self.last_name),
                ("birthdate", &mut self.birthdate),
                ("companyTitle", &mut self.company_title),
                ("post", &mut self.post),
                ("stageId", &mut self.stage_id),
                ("stageSemanticId", &mut self.stage_semantic_id),
                ("statusDescription", &mut self.status_description),
                ("opportunity", &mut self.opportunity),
                ("isManualOpportunity", &mut self.is_manual_opportunity),
                ("currencyId", &mut self.currency_id),
                ("sourceId", &mut self.source_id),
                ("sourceDescription", &mut self.source_description),
                ("companyId", &mut self.company_id),
                ("contactId", &mut self.contact_id),
                ("contactIds", &mut self.contact_ids),
                ("comments", &mut self.comments),
                ("originatorId", &mut self.originator_id),
                ("originId", &mut self.origin_id),
                ("observers", &mut self.observers),
                ("dateClosed", &mut self.date_closed),
                ("isReturnCustomer", &mut self.is_return_customer),
                ("hasPhone", &mut self.has_phone),
                ("hasEmail", &mut self.has_email),
                ("hasImol", &mut self.has_imol),
                ("movedBy", &mut self.moved_by),
                ("movedTime", &mut self.moved_time),
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
                ("skype", &mut self.skype),
                ("icq", &mut self.icq),
                ("dateCreateShort", &mut self.date_create_short),
                ("dateModifyShort", &mut self.date_modify_short),
                ("isConvert", &mut self.is_convert),
                ("productId", &mut self.product_id),
                ("shortName", &mut self.short_name),
                ("address", &mut self.address),
                ("login", &mut self.login),
                ("fm", &mut self.fm),
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
pub enum LeadStageSemanticId {
    /// In progress.
    InProgress,
    /// Ended with success.
    Success,
    /// Ended without success.
    Failure,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for LeadStageSemanticId {
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

open_enum!(LeadStageSemanticId);

#[cfg(feature = "serde")]
serde_as_wire!(LeadStageSemanticId);
