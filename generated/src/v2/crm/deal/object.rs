// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A deal, as the older methods of CRM show it.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A deal, as the older methods of CRM show it.
///
/// Note: The page gives `BEGINDATE` and `CLOSEDATE` the type `date`; responses contain dates with a
/// time.
///
/// When one is added, the portal posts `ONCRMDEALADD` with `{"FIELDS":{"ID":"$ID"}}`, in which `$ID` is
/// the value of the field.
///
/// When one is changed, the portal posts `ONCRMDEALUPDATE` with `{"FIELDS":{"ID":"$ID"}}`, in which
/// `$ID` is the value of the field.
///
/// When one is deleted, the portal posts `ONCRMDEALDELETE` with `{"FIELDS":{"ID":"$ID"}}`, in which
/// `$ID` is the value of the field.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/crm/deals/crm-deal-get.html#deal)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Deal {
    /// The deal.
    pub id: Option<Id<entity::CrmDeal>>,
    /// Its name, by default its type and number.
    pub title: Option<String>,
    /// Its type, as listed by `crm.status.list` for `DEAL_TYPE`.
    pub type_id: Option<String>,
    /// Its pipeline, 0 for the general one.
    pub category_id: Option<Id<entity::CrmCategory>>,
    /// Its stage, as listed by `crm.status.list`.
    pub stage_id: Option<String>,
    /// The group of its stage.
    pub stage_semantic_id: Option<DealStageSemanticId>,
    /// Whether it is new.
    pub is_new: Option<v2::Yn>,
    /// Whether it is the template of a recurring deal.
    pub is_recurring: Option<v2::Yn>,
    /// Whether the customer has bought before.
    pub is_return_customer: Option<v2::Yn>,
    /// Whether the customer has asked before.
    pub is_repeated_approach: Option<v2::Yn>,
    /// How probable it is, in percent.
    pub probability: Option<i64>,
    /// The currency, such as `USD`.
    pub currency_id: Option<String>,
    /// The amount.
    pub opportunity: Option<f64>,
    /// Whether the amount is set by hand, not computed of the products.
    pub is_manual_opportunity: Option<v2::Yn>,
    /// The amount of the tax.
    pub tax_value: Option<f64>,
    /// The lead that it was made from.
    pub lead_id: Option<Id<entity::CrmLead>>,
    /// Its company, 0 for none.
    pub company_id: Option<Id<entity::CrmCompany>>,
    /// Its first contact, 0 for none. Deprecated.
    pub contact_id: Option<Id<entity::CrmContact>>,
    /// The estimate that it was made from.
    pub quote_id: Option<Id<entity::CrmQuote>>,
    /// When it begins.
    pub begindate: Option<DateTime>,
    /// When it ends.
    pub closedate: Option<DateTime>,
    /// Whether every user may see it.
    pub opened: Option<v2::Yn>,
    /// Whether it has ended.
    pub closed: Option<v2::Yn>,
    /// A comment, in BB code.
    pub comments: Option<String>,
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
    /// When its stage was last changed.
    pub moved_time: Option<DateTime>,
    /// Its source, as listed by `crm.status.list` for `SOURCE`.
    pub source_id: Option<String>,
    /// More about the source.
    pub source_description: Option<String>,
    /// More information.
    pub additional_info: Option<String>,
    /// Its location, used by the portal itself.
    pub location_id: Option<String>,
    /// The external system that it came from.
    pub originator_id: Option<String>,
    /// Its identifier in the external system.
    pub origin_id: Option<String>,
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
    /// Fields that the portal adds, such as user fields.
    pub extra: ExtraFields,
}

#[cfg(feature = "serde")]
impl Encode for Deal {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("ID", &self.id),
                ("TITLE", &self.title),
                ("TYPE_ID", &self.type_id),
                ("CATEGORY_ID", &self.category_id),
                ("STAGE_ID", &self.stage_id),
                ("STAGE_SEMANTIC_ID", &self.stage_semantic_id),
                ("IS_NEW", &self.is_new),
                ("IS_RECURRING", &self.is_recurring),
                ("IS_RETURN_CUSTOMER", &self.is_return_customer),
                ("IS_REPEATED_APPROACH", &self.is_repeated_approach),
                ("PROBABILITY", &self.probability),
                ("CURRENCY_ID", &self.currency_id),
                ("OPPORTUNITY", &self.opportunity),
                ("IS_MANUAL_OPPORTUNITY", &self.is_manual_opportunity),
                ("TAX_VALUE", &self.tax_value),
                ("LEAD_ID", &self.lead_id),
                ("COMPANY_ID", &self.company_id),
                ("CONTACT_ID", &self.contact_id),
                ("QUOTE_ID", &self.quote_id),
                ("BEGINDATE", &self.begindate),
                ("CLOSEDATE", &self.closedate),
                ("OPENED", &self.opened),
                ("CLOSED", &self.closed),
                ("COMMENTS", &self.comments),
                ("ASSIGNED_BY_ID", &self.assigned_by_id),
                ("CREATED_BY_ID", &self.created_by_id),
                ("MODIFY_BY_ID", &self.modify_by_id),
                ("MOVED_BY_ID", &self.moved_by_id),
                ("DATE_CREATE", &self.date_create),
                ("DATE_MODIFY", &self.date_modify),
                ("MOVED_TIME", &self.moved_time),
                ("SOURCE_ID", &self.source_id),
                ("SOURCE_DESCRIPTION", &self.source_description),
                ("ADDITIONAL_INFO", &self.additional_info),
                ("LOCATION_ID", &self.location_id),
                ("ORIGINATOR_ID", &self.originator_id),
                ("ORIGIN_ID", &self.origin_id),
                ("UTM_SOURCE", &self.utm_source),
                ("UTM_MEDIUM", &self.utm_medium),
                ("UTM_CAMPAIGN", &self.utm_campaign),
                ("UTM_CONTENT", &self.utm_content),
                ("UTM_TERM", &self.utm_term),
                ("LAST_ACTIVITY_TIME", &self.last_activity_time),
                ("LAST_ACTIVITY_BY", &self.last_activity_by),
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
                ("ID", &mut self.id),
                ("TITLE", &mut self.title),
                ("TYPE_ID", &mut self.type_id),
                ("CATEGORY_ID", &mut self.category_id),
                ("STAGE_ID", &mut self.stage_id),
                ("STAGE_SEMANTIC_ID", &mut self.stage_semantic_id),
                ("IS_NEW", &mut self.is_new),
                ("IS_RECURRING", &mut self.is_recurring),
                ("IS_RETURN_CUSTOMER", &mut self.is_return_customer),
                ("IS_REPEATED_APPROACH", &mut self.is_repeated_approach),
                ("PROBABILITY", &mut self.probability),
                ("CURRENCY_ID", &mut self.currency_id),
                ("OPPORTUNITY", &mut self.opportunity),
                ("IS_MANUAL_OPPORTUNITY", &mut self.is_manual_opportunity),
                ("TAX_VALUE", &mut self.tax_value),
                ("LEAD_ID", &mut self.lead_id),
                ("COMPANY_ID", &mut self.company_id),
                ("CONTACT_ID", &mut self.contact_id),
                ("QUOTE_ID", &mut self.quote_id),
                ("BEGINDATE", &mut self.begindate),
                ("CLOSEDATE", &mut self.closedate),
                ("OPENED", &mut self.opened),
                ("CLOSED", &mut self.closed),
                ("COMMENTS", &mut self.comments),
                ("ASSIGNED_BY_ID", &mut self.assigned_by_id),
                ("CREATED_BY_ID", &mut self.created_by_id),
                ("MODIFY_BY_ID", &mut self.modify_by_id),
                ("MOVED_BY_ID", &mut self.moved_by_id),
                ("DATE_CREATE", &mut self.date_create),
                ("DATE_MODIFY", &mut self.date_modify),
                ("MOVED_TIME", &mut self.moved_time),
                ("SOURCE_ID", &mut self.source_id),
                ("SOURCE_DESCRIPTION", &mut self.source_description),
                ("ADDITIONAL_INFO", &mut self.additional_info),
                ("LOCATION_ID", &mut self.location_id),
                ("ORIGINATOR_ID", &mut self.originator_id),
                ("ORIGIN_ID", &mut self.origin_id),
                ("UTM_SOURCE", &mut self.utm_source),
                ("UTM_MEDIUM", &mut self.utm_medium),
                ("UTM_CAMPAIGN", &mut self.utm_campaign),
                ("UTM_CONTENT", &mut self.utm_content),
                ("UTM_TERM", &mut self.utm_term),
                ("LAST_ACTIVITY_TIME", &mut self.last_activity_time),
                ("LAST_ACTIVITY_BY", &mut self.last_activity_by),
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
