// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `crm.item.update`: Changes an item of a CRM type.
//!
//! - effect: writes
//! - scope: `crm`
//! - who may call: A user who may change the item.
//! - [official page](https://apidocs.bitrix24.com/api-reference/crm/universal/crm-item-update.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Changes an item of a CRM type.
///
/// Fields that `fields` leaves out stay as they are.
///
/// The request of `crm.item.update`.
///
/// Note: The portal ignores keys in `fields` that it does not know, so a misspelled one is lost. The
/// page gives the code of a single value for several as `100`, and none for the stage. It does not say
/// which error a call gets if there is no item with the identifier.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Update {
    /// The identifier of the object.
    pub id: Id<entity::CrmItem>,
    /// The new values.
    pub fields: UpdateFields,
    /// The CRM type: 1 for leads, 2 deals, 3 contacts, 4 companies, 7 estimates, 31 invoices, others as
    /// listed by `crm.type.list`.
    pub entity_type_id: i64,
    /// Whether user fields are named as in `UF_CRM_2_1639669411830`, not as in `ufCrm2_1639669411830`.
    ///
    /// Defaults to `"N"`.
    pub use_original_uf_names: Option<v2::Yn>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Update {
    /// Creates a request with its required parameters.
    pub fn of(id: impl Into<Id<entity::CrmItem>>, fields: UpdateFields, entity_type_id: i64) -> Self {
        Self {
            id: id.into(),
            fields,
            entity_type_id,
            use_original_uf_names: None,
            extra: Default::default(),
        }
    }

    /// Sets `useOriginalUfNames`. Whether user fields are named as in `UF_CRM_2_1639669411830`, not as in
    /// `ufCrm2_1639669411830`.
    ///
    /// Defaults to `"N"`.
    #[must_use]
    pub fn use_original_uf_names(mut self, use_original_uf_names: impl Into<v2::Yn>) -> Self {
        self.use_original_uf_names = Some(use_original_uf_names.into());
        self
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl Update {
    /// Takes `id` from another call of a batch.
    pub const PARAM_ID: Param<Self, Id<entity::CrmItem>> = Param::new("id");
    /// Takes `fields` from another call of a batch.
    pub const PARAM_FIELDS: Param<Self, UpdateFields> = Param::new("fields");
    /// Takes `entityTypeId` from another call of a batch.
    pub const PARAM_ENTITY_TYPE_ID: Param<Self, i64> = Param::new("entityTypeId");
    /// Takes `useOriginalUfNames` from another call of a batch.
    pub const PARAM_USE_ORIGINAL_UF_NAMES: Param<Self, v2::Yn> = Param::new("useOriginalUfNames");
}

impl Encode for Update {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("id", &self.id),
                ("fields", &self.fields),
                ("entityTypeId", &self.entity_type_id),
                ("useOriginalUfNames", &self.use_original_uf_names),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for Update {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("id", &mut self.id),
                ("fields", &mut self.fields),
                ("entityTypeId", &mut self.entity_type_id),
                ("useOriginalUfNames", &mut self.use_original_uf_names),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Update);

impl Method for Update {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("crm.item.update", Effect::Write, "crm")
        .codes(CODES);
    type Response = UpdateResponse;
    type Error = UpdateError;
}

/// The response to `crm.item.update`.
pub type UpdateResponse = Item<super::CrmItem>;

/// The new values.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateFields {
    /// The user who is responsible.
    pub assigned_by_id: Option<Id<entity::User>>,
    /// Whether every user may see it.
    pub opened: Option<v2::Yn>,
    /// The CRM form that it came from.
    pub webform_id: Change<Id<entity::CrmWebform>>,
    /// The advertising system.
    pub utm_source: Change<String>,
    /// The kind of traffic: `CPC` for ads, `CPM` for banners.
    pub utm_medium: Change<String>,
    /// The advertising campaign.
    pub utm_campaign: Change<String>,
    /// The content of the campaign.
    pub utm_content: Change<String>,
    /// The search condition of the campaign.
    pub utm_term: Change<String>,
    /// Its name, by default its type and number.
    pub title: Option<String>,
    /// Its identifier in another system.
    pub xml_id: Change<String>,
    /// Its pipeline.
    pub category_id: Change<Id<entity::CrmCategory>>,
    /// Its stage, as listed by `crm.status.list`.
    pub stage_id: Change<String>,
    /// When it begins.
    pub begindate: Change<DateTime>,
    /// When it ends.
    pub closedate: Change<DateTime>,
    /// Its company, 0 for none.
    pub company_id: Change<Id<entity::CrmItemCompany>>,
    /// Its first contact, 0 for none.
    pub contact_id: Change<Id<entity::CrmItemContact>>,
    /// Its contacts.
    pub contact_ids: Change<Vec<Id<entity::CrmItemContact>>>,
    /// The amount.
    pub opportunity: Change<f64>,
    /// Whether the amount is set by hand, not computed of the products.
    pub is_manual_opportunity: Change<v2::Yn>,
    /// The amount of the tax.
    pub tax_value: Change<f64>,
    /// The currency, such as `USD`.
    pub currency_id: Change<String>,
    /// The user's own company that it is for.
    pub mycompany_id: Change<Id<entity::CrmItemCompany>>,
    /// Its source, as listed by `crm.status.list` for `SOURCE`.
    pub source_id: Change<String>,
    /// More about the source.
    pub source_description: Change<String>,
    /// The users who observe it.
    pub observers: Change<Vec<Id<entity::User>>>,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl UpdateFields {
    /// Creates a value with no optional fields set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `assignedById`. The user who is responsible.
    #[must_use]
    pub fn assigned_by_id(mut self, assigned_by_id: impl Into<Id<entity::User>>) -> Self {
        self.assigned_by_id = Some(assigned_by_id.into());
        self
    }

    /// Sets `opened`. Whether every user may see it.
    #[must_use]
    pub fn opened(mut self, opened: impl Into<v2::Yn>) -> Self {
        self.opened = Some(opened.into());
        self
    }

    /// Sets `webformId`. The CRM form that it came from.
    #[must_use]
    pub fn webform_id(mut self, webform_id: impl Into<Id<entity::CrmWebform>>) -> Self {
        self.webform_id = Change::Set(webform_id.into());
        self
    }

    /// Clears `webformId`.
    #[must_use]
    pub fn clear_webform_id(mut self) -> Self {
        self.webform_id = Change::Clear;
        self
    }

    /// Sets `utmSource`. The advertising system.
    #[must_use]
    pub fn utm_source(mut self, utm_source: impl Into<String>) -> Self {
        self.utm_source = Change::Set(utm_source.into());
        self
    }

    /// Clears `utmSource`.
    #[must_use]
    pub fn clear_utm_source(mut self) -> Self {
        self.utm_source = Change::Clear;
        self
    }

    /// Sets `utmMedium`. The kind of traffic: `CPC` for ads, `CPM` for banners.
    #[must_use]
    pub fn utm_medium(mut self, utm_medium: impl Into<String>) -> Self {
        self.utm_medium = Change::Set(utm_medium.into());
        self
    }

    /// Clears `utmMedium`.
    #[must_use]
    pub fn clear_utm_medium(mut self) -> Self {
        self.utm_medium = Change::Clear;
        self
    }

    /// Sets `utmCampaign`. The advertising campaign.
    #[must_use]
    pub fn utm_campaign(mut self, utm_campaign: impl Into<String>) -> Self {
        self.utm_campaign = Change::Set(utm_campaign.into());
        self
    }

    /// Clears `utmCampaign`.
    #[must_use]
    pub fn clear_utm_campaign(mut self) -> Self {
        self.utm_campaign = Change::Clear;
        self
    }

    /// Sets `utmContent`. The content of the campaign.
    #[must_use]
    pub fn utm_content(mut self, utm_content: impl Into<String>) -> Self {
        self.utm_content = Change::Set(utm_content.into());
        self
    }

    /// Clears `utmContent`.
    #[must_use]
    pub fn clear_utm_content(mut self) -> Self {
        self.utm_content = Change::Clear;
        self
    }

    /// Sets `utmTerm`. The search condition of the campaign.
    #[must_use]
    pub fn utm_term(mut self, utm_term: impl Into<String>) -> Self {
        self.utm_term = Change::Set(utm_term.into());
        self
    }

    /// Clears `utmTerm`.
    #[must_use]
    pub fn clear_utm_term(mut self) -> Self {
        self.utm_term = Change::Clear;
        self
    }

    /// Sets `title`. Its name, by default its type and number.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Sets `xmlId`. Its identifier in another system.
    #[must_use]
    pub fn xml_id(mut self, xml_id: impl Into<String>) -> Self {
        self.xml_id = Change::Set(xml_id.into());
        self
    }

    /// Clears `xmlId`.
    #[must_use]
    pub fn clear_xml_id(mut self) -> Self {
        self.xml_id = Change::Clear;
        self
    }

    /// Sets `categoryId`. Its pipeline.
    #[must_use]
    pub fn category_id(mut self, category_id: impl Into<Id<entity::CrmCategory>>) -> Self {
        self.category_id = Change::Set(category_id.into());
        self
    }

    /// Clears `categoryId`.
    #[must_use]
    pub fn clear_category_id(mut self) -> Self {
        self.category_id = Change::Clear;
        self
    }

    /// Sets `stageId`. Its stage, as listed by `crm.status.list`.
    #[must_use]
    pub fn stage_id(mut self, stage_id: impl Into<String>) -> Self {
        self.stage_id = Change::Set(stage_id.into());
        self
    }

    /// Clears `stageId`.
    #[must_use]
    pub fn clear_stage_id(mut self) -> Self {
        self.stage_id = Change::Clear;
        self
    }

    /// Sets `begindate`. When it begins.
    #[must_use]
    pub fn begindate(mut self, begindate: impl IntoValue<DateTime>) -> Self {
        self.begindate = Change::Set(begindate.into_value());
        self
    }

    /// Clears `begindate`.
    #[must_use]
    pub fn clear_begindate(mut self) -> Self {
        self.begindate = Change::Clear;
        self
    }

    /// Sets `closedate`. When it ends.
    #[must_use]
    pub fn closedate(mut self, closedate: impl IntoValue<DateTime>) -> Self {
        self.closedate = Change::Set(closedate.into_value());
        self
    }

    /// Clears `closedate`.
    #[must_use]
    pub fn clear_closedate(mut self) -> Self {
        self.closedate = Change::Clear;
        self
    }

    /// Sets `companyId`. Its company, 0 for none.
    #[must_use]
    pub fn company_id(mut self, company_id: impl Into<Id<entity::CrmItemCompany>>) -> Self {
        self.company_id = Change::Set(company_id.into());
        self
    }

    /// Clears `companyId`.
    #[must_use]
    pub fn clear_company_id(mut self) -> Self {
        self.company_id = Change::Clear;
        self
    }

    /// Sets `contactId`. Its first contact, 0 for none.
    #[must_use]
    pub fn contact_id(mut self, contact_id: impl Into<Id<entity::CrmItemContact>>) -> Self {
        self.contact_id = Change::Set(contact_id.into());
        self
    }

    /// Clears `contactId`.
    #[must_use]
    pub fn clear_contact_id(mut self) -> Self {
        self.contact_id = Change::Clear;
        self
    }

    /// Sets `contactIds`. Its contacts.
    #[must_use]
    pub fn contact_ids(mut self, contact_ids: impl IntoIterator<Item = impl Into<Id<entity::CrmItemContact>>>) -> Self {
        self.contact_ids = Change::Set(contact_ids.into_iter().map(Into::into).collect());
        self
    }

    /// Clears `contactIds`.
    #[must_use]
    pub fn clear_contact_ids(mut self) -> Self {
        self.contact_ids = Change::Clear;
        self
    }

    /// Sets `opportunity`. The amount.
    #[must_use]
    pub fn opportunity(mut self, opportunity: f64) -> Self {
        self.opportunity = Change::Set(opportunity);
        self
    }

    /// Clears `opportunity`.
    #[must_use]
    pub fn clear_opportunity(mut self) -> Self {
        self.opportunity = Change::Clear;
        self
    }

    /// Sets `isManualOpportunity`. Whether the amount is set by hand, not computed of the products.
    #[must_use]
    pub fn is_manual_opportunity(mut self, is_manual_opportunity: impl Into<v2::Yn>) -> Self {
        self.is_manual_opportunity = Change::Set(is_manual_opportunity.into());
        self
    }

    /// Clears `isManualOpportunity`.
    #[must_use]
    pub fn clear_is_manual_opportunity(mut self) -> Self {
        self.is_manual_opportunity = Change::Clear;
        self
    }

    /// Sets `taxValue`. The amount of the tax.
    #[must_use]
    pub fn tax_value(mut self, tax_value: f64) -> Self {
        self.tax_value = Change::Set(tax_value);
        self
    }

    /// Clears `taxValue`.
    #[must_use]
    pub fn clear_tax_value(mut self) -> Self {
        self.tax_value = Change::Clear;
        self
    }

    /// Sets `currencyId`. The currency, such as `USD`.
    #[must_use]
    pub fn currency_id(mut self, currency_id: impl Into<String>) -> Self {
        self.currency_id = Change::Set(currency_id.into());
        self
    }

    /// Clears `currencyId`.
    #[must_use]
    pub fn clear_currency_id(mut self) -> Self {
        self.currency_id = Change::Clear;
        self
    }

    /// Sets `mycompanyId`. The user's own company that it is for.
    #[must_use]
    pub fn mycompany_id(mut self, mycompany_id: impl Into<Id<entity::CrmItemCompany>>) -> Self {
        self.mycompany_id = Change::Set(mycompany_id.into());
        self
    }

    /// Clears `mycompanyId`.
    #[must_use]
    pub fn clear_mycompany_id(mut self) -> Self {
        self.mycompany_id = Change::Clear;
        self
    }

    /// Sets `sourceId`. Its source, as listed by `crm.status.list` for `SOURCE`.
    #[must_use]
    pub fn source_id(mut self, source_id: impl Into<String>) -> Self {
        self.source_id = Change::Set(source_id.into());
        self
    }

    /// Clears `sourceId`.
    #[must_use]
    pub fn clear_source_id(mut self) -> Self {
        self.source_id = Change::Clear;
        self
    }

    /// Sets `sourceDescription`. More about the source.
    #[must_use]
    pub fn source_description(mut self, source_description: impl Into<String>) -> Self {
        self.source_description = Change::Set(source_description.into());
        self
    }

    /// Clears `sourceDescription`.
    #[must_use]
    pub fn clear_source_description(mut self) -> Self {
        self.source_description = Change::Clear;
        self
    }

    /// Sets `observers`. The users who observe it.
    #[must_use]
    pub fn observers(mut self, observers: impl IntoIterator<Item = impl Into<Id<entity::User>>>) -> Self {
        self.observers = Change::Set(observers.into_iter().map(Into::into).collect());
        self
    }

    /// Clears `observers`.
    #[must_use]
    pub fn clear_observers(mut self) -> Self {
        self.observers = Change::Clear;
        self
    }

    /// Sets an undocumented field, such as a user field.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl UpdateFields {
    /// Takes `assignedById` from another call of a batch.
    pub const PARAM_ASSIGNED_BY_ID: Param<Self, Id<entity::User>> = Param::new("assignedById");
    /// Takes `opened` from another call of a batch.
    pub const PARAM_OPENED: Param<Self, v2::Yn> = Param::new("opened");
    /// Takes `webformId` from another call of a batch.
    pub const PARAM_WEBFORM_ID: Param<Self, Id<entity::CrmWebform>> = Param::new("webformId");
    /// Takes `utmSource` from another call of a batch.
    pub const PARAM_UTM_SOURCE: Param<Self, String> = Param::new("utmSource");
    /// Takes `utmMedium` from another call of a batch.
    pub const PARAM_UTM_MEDIUM: Param<Self, String> = Param::new("utmMedium");
    /// Takes `utmCampaign` from another call of a batch.
    pub const PARAM_UTM_CAMPAIGN: Param<Self, String> = Param::new("utmCampaign");
    /// Takes `utmContent` from another call of a batch.
    pub const PARAM_UTM_CONTENT: Param<Self, String> = Param::new("utmContent");
    /// Takes `utmTerm` from another call of a batch.
    pub const PARAM_UTM_TERM: Param<Self, String> = Param::new("utmTerm");
    /// Takes `title` from another call of a batch.
    pub const PARAM_TITLE: Param<Self, String> = Param::new("title");
    /// Takes `xmlId` from another call of a batch.
    pub const PARAM_XML_ID: Param<Self, String> = Param::new("xmlId");
    /// Takes `categoryId` from another call of a batch.
    pub const PARAM_CATEGORY_ID: Param<Self, Id<entity::CrmCategory>> = Param::new("categoryId");
    /// Takes `stageId` from another call of a batch.
    pub const PARAM_STAGE_ID: Param<Self, String> = Param::new("stageId");
    /// Takes `begindate` from another call of a batch.
    pub const PARAM_BEGINDATE: Param<Self, DateTime> = Param::new("begindate");
    /// Takes `closedate` from another call of a batch.
    pub const PARAM_CLOSEDATE: Param<Self, DateTime> = Param::new("closedate");
    /// Takes `companyId` from another call of a batch.
    pub const PARAM_COMPANY_ID: Param<Self, Id<entity::CrmItemCompany>> = Param::new("companyId");
    /// Takes `contactId` from another call of a batch.
    pub const PARAM_CONTACT_ID: Param<Self, Id<entity::CrmItemContact>> = Param::new("contactId");
    /// Takes `contactIds` from another call of a batch.
    pub const PARAM_CONTACT_IDS: Param<Self, Vec<Id<entity::CrmItemContact>>> = Param::new("contactIds");
    /// Takes `opportunity` from another call of a batch.
    pub const PARAM_OPPORTUNITY: Param<Self, f64> = Param::new("opportunity");
    /// Takes `isManualOpportunity` from another call of a batch.
    pub const PARAM_IS_MANUAL_OPPORTUNITY: Param<Self, v2::Yn> = Param::new("isManualOpportunity");
    /// Takes `taxValue` from another call of a batch.
    pub const PARAM_TAX_VALUE: Param<Self, f64> = Param::new("taxValue");
    /// Takes `currencyId` from another call of a batch.
    pub const PARAM_CURRENCY_ID: Param<Self, String> = Param::new("currencyId");
    /// Takes `mycompanyId` from another call of a batch.
    pub const PARAM_MYCOMPANY_ID: Param<Self, Id<entity::CrmItemCompany>> = Param::new("mycompanyId");
    /// Takes `sourceId` from another call of a batch.
    pub const PARAM_SOURCE_ID: Param<Self, String> = Param::new("sourceId");
    /// Takes `sourceDescription` from another call of a batch.
    pub const PARAM_SOURCE_DESCRIPTION: Param<Self, String> = Param::new("sourceDescription");
    /// Takes `observers` from another call of a batch.
    pub const PARAM_OBSERVERS: Param<Self, Vec<Id<entity::User>>> = Param::new("observers");
}

impl Encode for UpdateFields {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("assignedById", &self.assigned_by_id),
                ("opened", &self.opened),
                ("webformId", &self.webform_id),
                ("utmSource", &self.utm_source),
                ("utmMedium", &self.utm_medium),
                ("utmCampaign", &self.utm_campaign),
                ("utmContent", &self.utm_content),
                ("utmTerm", &self.utm_term),
                ("title", &self.title),
                ("xmlId", &self.xml_id),
                ("categoryId", &self.category_id),
                ("stageId", &self.stage_id),
                ("begindate", &self.begindate),
                ("closedate", &self.closedate),
                ("companyId", &self.company_id),
                ("contactId", &self.contact_id),
                ("contactIds", &v2::Clearing::<_, true>(&self.contact_ids)),
                ("opportunity", &self.opportunity),
                ("isManualOpportunity", &self.is_manual_opportunity),
                ("taxValue", &self.tax_value),
                ("currencyId", &self.currency_id),
                ("mycompanyId", &self.mycompany_id),
                ("sourceId", &self.source_id),
                ("sourceDescription", &self.source_description),
                ("observers", &v2::Clearing::<_, true>(&self.observers)),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for UpdateFields {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("assignedById", &mut self.assigned_by_id),
                ("opened", &mut self.opened),
                ("webformId", &mut self.webform_id),
                ("utmSource", &mut self.utm_source),
                ("utmMedium", &mut self.utm_medium),
                ("utmCampaign", &mut self.utm_campaign),
                ("utmContent", &mut self.utm_content),
                ("utmTerm", &mut self.utm_term),
                ("title", &mut self.title),
                ("xmlId", &mut self.xml_id),
                ("categoryId", &mut self.category_id),
                ("stageId", &mut self.stage_id),
                ("begindate", &mut self.begindate),
                ("closedate", &mut self.closedate),
                ("companyId", &mut self.company_id),
                ("contactId", &mut self.contact_id),
                ("contactIds", &mut self.contact_ids),
                ("opportunity", &mut self.opportunity),
                ("isManualOpportunity", &mut self.is_manual_opportunity),
                ("taxValue", &mut self.tax_value),
                ("currencyId", &mut self.currency_id),
                ("mycompanyId", &mut self.mycompany_id),
                ("sourceId", &mut self.source_id),
                ("sourceDescription", &mut self.source_description),
                ("observers", &mut self.observers),
            ],
            &mut self.extra,
        )
    }
}

impl v2::OpenFields for UpdateFields {
    type Object = super::CrmItem;
    fn extra_mut(&mut self) -> &mut ExtraFields {
        &mut self.extra
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(UpdateFields);

/// The errors of `crm.item.update`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum UpdateError {
    /// The user is not an employee, but a guest such as an extranet user. Fix: Call on behalf of an
    /// employee.
    ///
    /// Wire code: `allowed_only_intranet_user`.
    IntranetOnly,
    /// There is no such CRM type. Fix: Look the type up with `crm.type.list`.
    ///
    /// The portal's message: `SPA not found`.
    ///
    /// Wire code: `NOT_FOUND`.
    NotFound,
    /// The user may not change items of the type. Fix: Check the user's role in CRM.
    ///
    /// The portal's message: `Access denied`.
    ///
    /// Wire code: `ACCESS_DENIED`.
    AccessDenied,
    /// A value does not fit its field. Fix: Look the field's type up with `crm.item.fields`.
    ///
    /// The portal's message: `Invalid value for field "field"`.
    ///
    /// Wire code: `CRM_FIELD_ERROR_VALUE_NOT_VALID`.
    FieldValueNotValid,
    /// The method failed, and only the message says why.
    ///
    /// Documented causes: [`NOT_A_LIST`](Self::NOT_A_LIST),
    /// [`MAY_NOT_CHANGE_STAGE`](Self::MAY_NOT_CHANGE_STAGE).
    ///
    /// The wire code is empty.
    Unclassified,
    /// The plan does not allow items of smart processes to be changed. Fix: Move the portal to a plan that
    /// includes smart processes.
    ///
    /// The portal's message: `You cannot change the item due to your plan restrictions`.
    ///
    /// Wire code: `UPDATE_DYNAMIC_ITEM_RESTRICTED`.
    UpdateDynamicItemRestricted,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl UpdateError {
    /// There is no such CRM type. Fix: Look the type up with `crm.type.list`.
    ///
    /// The portal's message: `SPA not found`.
    pub const TYPE_NOT_FOUND: Cause = Cause::new(
        codes::NOT_FOUND,
        "TypeNotFound",
        &["entityTypeId"],
        "There is no such CRM type.",
        "Look the type up with `crm.type.list`.",
    );

    /// The user may not change items of the type. Fix: Check the user's role in CRM.
    ///
    /// The portal's message: `Access denied`.
    pub const MAY_NOT_UPDATE: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "MayNotUpdate",
        &[],
        "The user may not change items of the type.",
        "Check the user's role in CRM.",
    );

    /// A value does not fit its field. Fix: Look the field's type up with `crm.item.fields`.
    ///
    /// The portal's message: `Invalid value for field "field"`.
    pub const INVALID_VALUE: Cause = Cause::new(
        codes::FIELD_VALUE_NOT_VALID,
        "InvalidValue",
        &["fields"],
        "A value does not fit its field.",
        "Look the field's type up with `crm.item.fields`.",
    );

    /// A user field with several values gets a single one. Fix: Pass an array.
    ///
    /// The portal's message: ``Expected iterable value for multiple field, but got `type` instead``.
    pub const NOT_A_LIST: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "NotAList",
        &[],
        "A user field with several values gets a single one.",
        "Pass an array.",
    );

    /// The user may not move the item to the stage. Fix: Check the user's role in CRM.
    ///
    /// The portal's message: `Insufficient permissions to change the stage`.
    pub const MAY_NOT_CHANGE_STAGE: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "MayNotChangeStage",
        &[],
        "The user may not move the item to the stage.",
        "Check the user's role in CRM.",
    );

    /// The plan does not allow items of smart processes to be changed. Fix: Move the portal to a plan that
    /// includes smart processes.
    ///
    /// The portal's message: `You cannot change the item due to your plan restrictions`.
    pub const PLAN_RESTRICTED: Cause = Cause::new(
        codes::UPDATE_DYNAMIC_ITEM_RESTRICTED,
        "PlanRestricted",
        &[],
        "The plan does not allow items of smart processes to be changed.",
        "Move the portal to a plan that includes smart processes.",
    );
}

impl ErrorKind for UpdateError {
    const CAUSES: &'static [Cause] = &[
        Self::TYPE_NOT_FOUND,
        Self::MAY_NOT_UPDATE,
        Self::INVALID_VALUE,
        Self::NOT_A_LIST,
        Self::MAY_NOT_CHANGE_STAGE,
        Self::PLAN_RESTRICTED,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::INTRANET_ONLY => Self::IntranetOnly,
            codes::NOT_FOUND => Self::NotFound,
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::FIELD_VALUE_NOT_VALID => Self::FieldValueNotValid,
            codes::UNCLASSIFIED | "0" | "100" => Self::Unclassified,
            codes::UPDATE_DYNAMIC_ITEM_RESTRICTED => Self::UpdateDynamicItemRestricted,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::IntranetOnly => codes::INTRANET_ONLY,
            Self::NotFound => codes::NOT_FOUND,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::FieldValueNotValid => codes::FIELD_VALUE_NOT_VALID,
            Self::Unclassified => codes::UNCLASSIFIED,
            Self::UpdateDynamicItemRestricted => codes::UPDATE_DYNAMIC_ITEM_RESTRICTED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(UpdateError);
