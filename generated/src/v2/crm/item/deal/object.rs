// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A deal.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A deal.
///
/// Note: The page gives `begindate` and `closedate` the type `date`; responses contain dates with a
/// time.
///
/// When one is added, the portal posts `ONCRMDEALADD` with `{"FIELDS":{"ID":"$id"}}`, in which `$id` is
/// the value of the field.
///
/// When one is changed, the portal posts `ONCRMDEALUPDATE` with `{"FIELDS":{"ID":"$id"}}`, in which
/// `$id` is the value of the field.
///
/// When one is deleted, the portal posts `ONCRMDEALDELETE` with `{"FIELDS":{"ID":"$id"}}`, in which
/// `$id` is the value of the field.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/crm/universal/object-fields.html#deal)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Deal {
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
    /// The deal.
    pub id: Option<Id<entity::CrmItemDeal>>,
    /// Its name, by default its type and number.
    pub title: Option<String>,
    /// Its type, as listed by `crm.status.list` for `DEAL_TYPE`.
    pub type_id: Option<String>,
    /// Its pipeline.
    pub category_id: Option<Id<entity::CrmCategory>>,
    /// Its stage, as listed by `crm.status.list`.
    pub stage_id: Option<String>,
    /// The group of its stage.
    pub stage_semantic_id: Option<DealStageSemanticId>,
    /// Whether it is new.
    pub is_new: Option<v2::Yn>,
    /// Whether it recurs.
    pub is_recurring: Option<v2::Yn>,
    /// Whether the customer has bought before.
    pub is_return_customer: Option<v2::Yn>,
    /// Whether the customer has asked before.
    pub is_repeated_approach: Option<v2::Yn>,
    /// Whether it has ended.
    pub closed: Option<v2::Yn>,
    /// How probable it is, in percent.
    pub probability: Option<i64>,
    /// The amount.
    pub opportunity: Option<f64>,
    /// Whether the amount is set by hand, not computed of the products.
    pub is_manual_opportunity: Option<v2::Yn>,
    /// The amount of the tax.
    pub tax_value: Option<f64>,
    /// The currency, such as `USD`.
    pub currency_id: Option<String>,
    /// The lead that it was made from.
    pub lead_id: Option<Id<entity::CrmItemLead>>,
    /// Its company, 0 for none.
    pub company_id: Option<Id<entity::CrmItemCompany>>,
    /// Its first contact, 0 for none.
    pub contact_id: Option<Id<entity::CrmItemContact>>,
    /// Its contacts.
    pub contact_ids: Option<Vec<Id<entity::CrmItemContact>>>,
    /// The estimate that it belongs to.
    pub quote_id: Option<Id<entity::CrmItemQuote>>,
    /// When it begins.
    pub begindate: Option<DateTime>,
    /// When it ends.
    pub closedate: Option<DateTime>,
    /// A comment, in BB code.
    pub comments: Option<String>,
    /// Its source, as listed by `crm.status.list` for `SOURCE`.
    pub source_id: Option<String>,
    /// More about the source.
    pub source_description: Option<String>,
    /// The external system that it came from.
    pub originator_id: Option<String>,
    /// Its identifier in the external system.
    pub origin_id: Option<String>,
    /// More information.
    pub additional_info: Option<String>,
    /// The users who observe it.
    pub observers: Option<Vec<Id<entity::User>>>,
    /// Its location, used by the portal itself.
    pub location_id: Option<String>,
    /// The user who last changed its stage.
    pub moved_by: Option<Id<entity::User>>,
    /// When its stage was last changed.
    pub moved_time: Option<DateTime>,
    /// The date of the event.
    pub event_date: Option<DateTime>,
    /// The type of the event, as listed by `crm.status.list`.
    pub event_id: Option<String>,
    /// The description of the event.
    pub event_description: Option<String>,
    /// How much of it has been paid.
    pub order_stage: Option<String>,
    /// The text that the full-text search finds it by.
    pub search_content: Option<String>,
    /// The short form of `createdTime`. Switched off: always `null`.
    pub date_create_short: Option<DateTime>,
    /// The short form of `updatedTime`. Switched off: always `null`.
    pub date_modify_short: Option<DateTime>,
    /// The short form of `begindate`. Switched off: always `null`.
    pub begindate_short: Option<DateTime>,
    /// The short form of `closedate`. Switched off: always `null`.
    pub closedate_short: Option<DateTime>,
    /// The short form of `eventDate`. Switched off: always `null`.
    pub event_date_short: Option<DateTime>,
    /// The product, which older items had. Switched off: always `null`.
    pub product_id: Option<String>,
    /// Whether work on it goes on. Switched off: always `null`.
    pub is_work: Option<v2::Yn>,
    /// Whether it ended with success. Switched off: always `null`.
    pub is_won: Option<v2::Yn>,
    /// Whether it ended without success. Switched off: always `null`.
    pub is_lose: Option<v2::Yn>,
    /// The amount received. Switched off: always `null`.
    pub received_amount: Option<String>,
    /// The amount lost. Switched off: always `null`.
    pub lost_amount: Option<String>,
    /// Whether it has products. Switched off: always `null`.
    pub has_products: Option<v2::Yn>,
    /// Fields that the portal adds, such as user fields.
    pub extra: ExtraFields,
}

#[cfg(feature = "serde")]
impl Encode for Deal {
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
                ("categoryId", &self.category_id),
                ("stageId", &self.stage_id),
                ("stageSemanticId", &self.stage_semantic_id),
                ("isNew", &self.is_new),
                ("isRecurring", &self.is_recurring),
                ("isReturnCustomer", &self.is_return_customer),
                ("isRepeatedApproach", &self.is_repeated_approach),
                ("closed", &self.closed),
                ("probability", &self.probability),
                ("opportunity", &self.opportunity),
                ("isManualOpportunity", &self.is_manual_opportunity),
                ("taxValue", &self.tax_value),
                ("currencyId", &self.currency_id),
                ("leadId", &self.lead_id),
                ("companyId", &self.company_id),
                ("contactId", &self.contact_id),
                ("contactIds", &self.contact_ids),
                ("quoteId", &self.quote_id),
                ("begindate", &self.begindate),
                ("closedate", &self.closedate),
                ("comments", &self.comments),
                ("sourceId", &self.source_id),
                ("sourceDescription", &self.source_description),
                ("originatorId", &self.originator_id),
                ("originId", &self.origin_id),
                ("additionalInfo", &self.additional_info),
                ("observers", &self.observers),
                ("locationId", &self.location_id),
                ("movedBy", &self.moved_by),
                ("movedTime", &self.moved_time),
                ("eventDate", &self.event_date),
                ("eventId", &self.event_id),
                ("eventDescription", &self.event_description),
                ("orderStage", &self.order_stage),
                ("searchContent", &self.search_content),
                ("dateCreateShort", &self.date_create_short),
                ("dateModifyShort", &self.date_modify_short),
                ("begindateShort", &self.begindate_short),
                ("closedateShort", &self.closedate_short),
                ("eventDateShort", &self.event_date_short),
                ("productId", &self.product_id),
                ("isWork", &self.is_work),
                ("isWon", &self.is_won),
                ("isLose", &self.is_lose),
                ("receivedAmount", &self.received_amount),
                ("lostAmount", &self.lost_amount),
                ("hasProducts", &self.has_products),
            ],
            &self.extra,
        );
    }
}

impl Decode for Deal {
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
                ("categoryId", &mut self.category_id),
                ("stageId", &mut self.stage_id),
                ("stageSemanticId", &mut self.stage_semantic_id),
                ("isNew", &mut self.is_new),
                ("isRecurring", &mut self.is_recurring),
                ("isReturnCustomer", &mut self.is_return_customer),
                ("isRepeatedApproach", &mut self.is_repeated_approach),
                ("closed", &mut self.closed),
                ("probability", &mut self.probability),
                ("opportunity", &mut self.opportunity),
                ("isManualOpportunity", &mut self.is_manual_opportunity),
                ("taxValue", &mut self.tax_value),
                ("currencyId", &mut self.currency_id),
                ("leadId", &mut self.lead_id),
                ("companyId", &mut self.company_id),
                ("contactId", &mut self.contact_id),
                ("contactIds", &mut self.contact_ids),
                ("quoteId", &mut self.quote_id),
                ("begindate", &mut self.begindate),
                ("closedate", &mut self.closedate),
                ("comments", &mut self.comments),
                ("sourceId", &mut self.source_id),
                ("sourceDescription", &mut self.source_description),
                ("originatorId", &mut self.originator_id),
                ("originId", &mut self.origin_id),
                ("additionalInfo", &mut self.additional_info),
                ("observers", &mut self.observers),
                ("locationId", &mut self.location_id),
                ("movedBy", &mut self.moved_by),
                ("movedTime", &mut self.moved_time),
                ("eventDate", &mut self.event_date),
                ("eventId", &mut self.event_id),
                ("eventDescription", &mut self.event_description),
                ("orderStage", &mut self.order_stage),
                ("searchContent", &mut self.search_content),
                ("dateCreateShort", &mut self.date_create_short),
                ("dateModifyShort", &mut self.date_modify_short),
                ("begindateShort", &mut self.begindate_short),
                ("closedateShort", &mut self.closedate_short),
                ("eventDateShort", &mut self.event_date_short),
                ("productId", &mut self.product_id),
                ("isWork", &mut self.is_work),
                ("isWon", &mut self.is_won),
                ("isLose", &mut self.is_lose),
                ("receivedAmount", &mut self.received_amount),
                ("lostAmount", &mut self.lost_amount),
                ("hasProducts", &mut self.has_products),
            ],
            &mut self.extra,
        )
    }
}

impl v2::OpenObject for Deal {
    fn extra(&self) -> &ExtraFields {
        &self.extra
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Deal);

/// The group of its stage.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum DealStageSemanticId {
    /// In progress.
    InProgress,
    /// Ended with success.
    Success,
    /// Ended without success.
    Failure,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for DealStageSemanticId {
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

open_enum!(DealStageSemanticId);

#[cfg(feature = "serde")]
serde_as_wire!(DealStageSemanticId);
