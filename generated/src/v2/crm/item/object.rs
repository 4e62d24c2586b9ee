// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! An item of a smart process, or of any other CRM type.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// An item of a smart process, or of any other CRM type.
///
/// Has the fields of smart processes. The settings of a smart process decide which of them are in use;
/// the others are `null`.
///
/// Note: The page gives `begindate` and `closedate` the type `date`; responses contain dates with a
/// time.
///
/// When one is added, the portal posts `ONCRMDYNAMICITEMADD` and `ONCRMDYNAMICITEMADD_$entityTypeId`
/// with `{"FIELDS":{"ID":"$id","ENTITY_TYPE_ID":"$entityTypeId"}}`, in which `$entityTypeId` and `$id`
/// are the values of the fields.
///
/// When one is changed, the portal posts `ONCRMDYNAMICITEMUPDATE` and
/// `ONCRMDYNAMICITEMUPDATE_$entityTypeId` with
/// `{"FIELDS":{"ID":"$id","ENTITY_TYPE_ID":"$entityTypeId"}}`, in which `$entityTypeId` and `$id` are
/// the values of the fields.
///
/// When one is deleted, the portal posts `ONCRMDYNAMICITEMDELETE` and
/// `ONCRMDYNAMICITEMDELETE_$entityTypeId` with
/// `{"FIELDS":{"ID":"$id","ENTITY_TYPE_ID":"$entityTypeId"}}`, in which `$entityTypeId` and `$id` are
/// the values of the fields.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/crm/universal/object-fields.html#spa)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CrmItem {
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
    /// The item.
    pub id: Option<Id<entity::CrmItem>>,
    /// Its name, by default its type and number.
    pub title: Option<String>,
    /// Its identifier in another system.
    pub xml_id: Option<String>,
    /// Its pipeline.
    pub category_id: Option<Id<entity::CrmCategory>>,
    /// Its stage, as listed by `crm.status.list`.
    pub stage_id: Option<String>,
    /// The stage before the current one.
    pub previous_stage_id: Option<String>,
    /// The user who last changed its stage.
    pub moved_by: Option<Id<entity::User>>,
    /// When its stage was last changed.
    pub moved_time: Option<DateTime>,
    /// When it begins.
    pub begindate: Option<DateTime>,
    /// When it ends.
    pub closedate: Option<DateTime>,
    /// Its company, 0 for none.
    pub company_id: Option<Id<entity::CrmItemCompany>>,
    /// Its first contact, 0 for none.
    pub contact_id: Option<Id<entity::CrmItemContact>>,
    /// Its contacts.
    pub contact_ids: Option<Vec<Id<entity::CrmItemContact>>>,
    /// The amount.
    pub opportunity: Option<f64>,
    /// Whether the amount is set by hand, not computed of the products.
    pub is_manual_opportunity: Option<v2::Yn>,
    /// The amount of the tax.
    pub tax_value: Option<f64>,
    /// The currency, such as `USD`.
    pub currency_id: Option<String>,
    /// The amount in the currency of the accounts. Switched off: always `null`.
    pub opportunity_account: Option<f64>,
    /// The tax in the currency of the accounts. Switched off: always `null`.
    pub tax_value_account: Option<f64>,
    /// The currency of the accounts. Switched off: always `null`.
    pub account_currency_id: Option<String>,
    /// The user's own company that it is for.
    pub mycompany_id: Option<Id<entity::CrmItemCompany>>,
    /// Its source, as listed by `crm.status.list` for `SOURCE`.
    pub source_id: Option<String>,
    /// More about the source.
    pub source_description: Option<String>,
    /// The users who observe it.
    pub observers: Option<Vec<Id<entity::User>>>,
    /// Fields that the portal adds, such as user fields.
    pub extra: ExtraFields,
}

#[cfg(feature = "serde")]
impl Encode for CrmItem {
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
                ("xmlId", &self.xml_id),
                ("categoryId", &self.category_id),
                ("stageId", &self.stage_id),
                ("previousStageId", &self.previous_stage_id),
                ("movedBy", &self.moved_by),
                ("movedTime", &self.moved_time),
                ("begindate", &self.begindate),
                ("closedate", &self.closedate),
                ("companyId", &self.company_id),
                ("contactId", &self.contact_id),
                ("contactIds", &self.contact_ids),
                ("opportunity", &self.opportunity),
                ("isManualOpportunity", &self.is_manual_opportunity),
                ("taxValue", &self.tax_value),
                ("currencyId", &self.currency_id),
                ("opportunityAccount", &self.opportunity_account),
                ("taxValueAccount", &self.tax_value_account),
                ("accountCurrencyId", &self.account_currency_id),
                ("mycompanyId", &self.mycompany_id),
                ("sourceId", &self.source_id),
                ("sourceDescription", &self.source_description),
                ("observers", &self.observers),
            ],
            &self.extra,
        );
    }
}

impl Decode for CrmItem {
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
                ("xmlId", &mut self.xml_id),
                ("categoryId", &mut self.category_id),
                ("stageId", &mut self.stage_id),
                ("previousStageId", &mut self.previous_stage_id),
                ("movedBy", &mut self.moved_by),
                ("movedTime", &mut self.moved_time),
                ("begindate", &mut self.begindate),
                ("closedate", &mut self.closedate),
                ("companyId", &mut self.company_id),
                ("contactId", &mut self.contact_id),
                ("contactIds", &mut self.contact_ids),
                ("opportunity", &mut self.opportunity),
                ("isManualOpportunity", &mut self.is_manual_opportunity),
                ("taxValue", &mut self.tax_value),
                ("currencyId", &mut self.currency_id),
                ("opportunityAccount", &mut self.opportunity_account),
                ("taxValueAccount", &mut self.tax_value_account),
                ("accountCurrencyId", &mut self.account_currency_id),
                ("mycompanyId", &mut self.mycompany_id),
                ("sourceId", &mut self.source_id),
                ("sourceDescription", &mut self.source_description),
                ("observers", &mut self.observers),
            ],
            &mut self.extra,
        )
    }
}

impl v2::OpenObject for CrmItem {
    fn extra(&self) -> &ExtraFields {
        &self.extra
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(CrmItem);
