// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! An estimate.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// An estimate.
///
/// Note: The page gives `begindate`, `closedate` and `actualDate` the type `date`; responses of other
/// CRM types contain dates with a time.
///
/// When one is added, the portal posts `ONCRMQUOTEADD` with `{"FIELDS":{"ID":"$id"}}`, in which `$id`
/// is the value of the field.
///
/// When one is changed, the portal posts `ONCRMQUOTEUPDATE` with `{"FIELDS":{"ID":"$id"}}`, in which
/// `$id` is the value of the field.
///
/// When one is deleted, the portal posts `ONCRMQUOTEDELETE` with `{"FIELDS":{"ID":"$id"}}`, in which
/// `$id` is the value of the field.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/crm/universal/object-fields.html#quote)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Quote {
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
    /// The estimate.
    pub id: Option<Id<entity::CrmItemQuote>>,
    /// Its name, by default its type and number.
    pub title: Option<String>,
    /// The number of the estimate.
    pub quote_number: Option<String>,
    /// What the estimate is for.
    pub content: Option<String>,
    /// The format of `content`: 0 unknown, 1 text, 2 BB code, 3 HTML.
    pub content_type: Option<i64>,
    /// The conditions of the estimate.
    pub terms: Option<String>,
    /// The format of `terms`: 0 unknown, 1 text, 2 BB code, 3 HTML.
    pub terms_type: Option<i64>,
    /// A comment, in BB code.
    pub comments: Option<String>,
    /// The format of `comments`: 0 unknown, 1 text, 2 BB code, 3 HTML.
    pub comments_type: Option<i64>,
    /// Its stage, as listed by `crm.status.list`.
    pub stage_id: Option<String>,
    /// Whether it has ended.
    pub closed: Option<v2::Yn>,
    /// The deal that it belongs to.
    pub deal_id: Option<Id<entity::CrmItemDeal>>,
    /// The lead that it was made from.
    pub lead_id: Option<Id<entity::CrmItemLead>>,
    /// Its company, 0 for none.
    pub company_id: Option<Id<entity::CrmItemCompany>>,
    /// Its first contact, 0 for none.
    pub contact_id: Option<Id<entity::CrmItemContact>>,
    /// Its contacts.
    pub contact_ids: Option<Vec<Id<entity::CrmItemContact>>>,
    /// The user's own company that it is for.
    pub mycompany_id: Option<Id<entity::CrmItemCompany>>,
    /// The amount.
    pub opportunity: Option<f64>,
    /// Whether the amount is set by hand, not computed of the products.
    pub is_manual_opportunity: Option<v2::Yn>,
    /// The amount of the tax.
    pub tax_value: Option<f64>,
    /// The currency, such as `USD`.
    pub currency_id: Option<String>,
    /// When it begins.
    pub begindate: Option<DateTime>,
    /// When it ends.
    pub closedate: Option<DateTime>,
    /// Until when it is valid.
    pub actual_date: Option<DateTime>,
    /// Where its files are: 1 as files, 2 in WebDAV, 3 on the Drive.
    pub storage_type_id: Option<i64>,
    /// Its files.
    ///
    /// Note: The tables of `crm.item.add` and `crm.item.update` give the type `integer`.
    pub storage_element_ids: Option<Vec<i64>>,
    /// Its location, used by the portal itself.
    pub location_id: Option<String>,
    /// The kind of payer.
    pub person_type_id: Option<i64>,
    /// The name of the client.
    pub client_title: Option<String>,
    /// The address of the client.
    pub client_addr: Option<String>,
    /// The contact of the client.
    pub client_contact: Option<String>,
    /// The e-mail address of the client.
    pub client_email: Option<String>,
    /// The telephone number of the client.
    pub client_phone: Option<String>,
    /// The taxpayer number of the client.
    pub client_tp_id: Option<String>,
    /// The second taxpayer number of the client.
    pub client_tpa_id: Option<String>,
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
    /// Whether it has products. Switched off: always `null`.
    pub has_products: Option<v2::Yn>,
    /// Fields that the portal adds, such as user fields.
    pub extra: ExtraFields,
}

#[cfg(feature = "serde")]
impl Encode for Quote {
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
                ("quoteNumber", &self.quote_number),
                ("content", &self.content),
                ("contentType", &self.content_type),
                ("terms", &self.terms),
                ("termsType", &self.terms_type),
                ("comments", &self.comments),
                ("commentsType", &self.comments_type),
                ("stageId", &self.stage_id),
                ("closed", &self.closed),
                ("dealId", &self.deal_id),
                ("leadId", &self.lead_id),
                ("companyId", &self.company_id),
                ("contactId", &self.contact_id),
                ("contactIds", &self.contact_ids),
                ("mycompanyId", &self.mycompany_id),
                ("opportunity", &self.opportunity),
                ("isManualOpportunity", &self.is_manual_opportunity),
                ("taxValue", &self.tax_value),
                ("currencyId", &self.currency_id),
                ("begindate", &self.begindate),
                ("closedate", &self.closedate),
                ("actualDate", &self.actual_date),
                ("storageTypeId", &self.storage_type_id),
                ("storageElementIds", &self.storage_element_ids),
                ("locationId", &self.location_id),
                ("personTypeId", &self.person_type_id),
                ("clientTitle", &self.client_title),
                ("clientAddr", &self.client_addr),
                ("clientContact", &self.client_contact),
                ("clientEmail", &self.client_email),
                ("clientPhone", &self.client_phone),
                ("clientTpId", &self.client_tp_id),
                ("clientTpaId", &self.client_tpa_id),
                ("searchContent", &self.search_content),
                ("dateCreateShort", &self.date_create_short),
                ("dateModifyShort", &self.date_modify_short),
                ("begindateShort", &self.begindate_short),
                ("closedateShort", &self.closedate_short),
                ("hasProducts", &self.has_products),
            ],
            &self.extra,
        );
    }
}

impl Decode for Quote {
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
                ("quoteNumber", &mut self.quote_number),
                ("content", &mut self.content),
                ("contentType", &mut self.content_type),
                ("terms", &mut self.terms),
                ("termsType", &mut self.terms_type),
                ("comments", &mut self.comments),
                ("commentsType", &mut self.comments_type),
                ("stageId", &mut self.stage_id),
                ("closed", &mut self.closed),
                ("dealId", &mut self.deal_id),
                ("leadId", &mut self.lead_id),
                ("companyId", &mut self.company_id),
                ("contactId", &mut self.contact_id),
                ("contactIds", &mut self.contact_ids),
                ("mycompanyId", &mut self.mycompany_id),
                ("opportunity", &mut self.opportunity),
                ("isManualOpportunity", &mut self.is_manual_opportunity),
                ("taxValue", &mut self.tax_value),
                ("currencyId", &mut self.currency_id),
                ("begindate", &mut self.begindate),
                ("closedate", &mut self.closedate),
                ("actualDate", &mut self.actual_date),
                ("storageTypeId", &mut self.storage_type_id),
                ("storageElementIds", &mut self.storage_element_ids),
                ("locationId", &mut self.location_id),
                ("personTypeId", &mut self.person_type_id),
                ("clientTitle", &mut self.client_title),
                ("clientAddr", &mut self.client_addr),
                ("clientContact", &mut self.client_contact),
                ("clientEmail", &mut self.client_email),
                ("clientPhone", &mut self.client_phone),
                ("clientTpId", &mut self.client_tp_id),
                ("clientTpaId", &mut self.client_tpa_id),
                ("searchContent", &mut self.search_content),
                ("dateCreateShort", &mut self.date_create_short),
                ("dateModifyShort", &mut self.date_modify_short),
                ("begindateShort", &mut self.begindate_short),
                ("closedateShort", &mut self.closedate_short),
                ("hasProducts", &mut self.has_products),
            ],
            &mut self.extra,
        )
    }
}

impl v2::OpenObject for Quote {
    fn extra(&self) -> &ExtraFields {
        &self.extra
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Quote);
