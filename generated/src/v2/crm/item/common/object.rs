// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields that items of all CRM types have.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The fields that items of all CRM types have.
///
/// Note: Whether a field can be filtered and sorted by is documented by `crm.item.fields` of a portal
/// alone; here, every field can that is stored with the item. The tables of `crm.item.add` list
/// `webformId` for leads, estimates and invoices only, and no tags of campaigns for invoices and smart
/// processes.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/crm/universal/object-fields.html#common)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CommonItem {
    /// The CRM type, for example 2 for deals.
    pub entity_type_id: i64,
    /// The user who is responsible.
    pub assigned_by_id: Id<entity::User>,
    /// Whether every user may see it.
    pub opened: v2::Yn,
    /// The user who created it.
    pub created_by: Id<entity::User>,
    /// When it was created.
    pub created_time: DateTime,
    /// The user who last changed it.
    pub updated_by: Id<entity::User>,
    /// When it was last changed.
    pub updated_time: DateTime,
    /// The user who was last active in its timeline.
    pub last_activity_by: Id<entity::User>,
    /// When something last happened in its timeline.
    pub last_activity_time: DateTime,
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
    /// Fields that the portal adds, such as user fields.
    pub extra: ExtraFields,
}

#[cfg(feature = "serde")]
impl Encode for CommonItem {
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
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for CommonItem {
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
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(CommonItem);
