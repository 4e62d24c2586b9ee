// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `crm.item.add`: Adds an item of a CRM type.
//!
//! - effect: writes
//! - scope: `crm`
//! - who may call: A user who may add items of the type.
//! - [official page](https://apidocs.bitrix24.com/api-reference/crm/universal/crm-item-add.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Adds an item of a CRM type.
///
/// Automation rules start after the item is saved.
///
/// The request of `crm.item.add`.
///
/// Note: The portal ignores keys in `fields` that it does not know, so a misspelled one is lost. The
/// page gives the code of a single value for several as `100`, one of those that say nothing.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::Json;
/// use bitrix24::v2::crm::item::Add;
/// use bitrix24::v2::crm::item::AddFields;
///
/// let request = Add::of(
///         AddFields::new()
///             .title("New item")
///             .extra("UF_CRM_44_1721812760630", "Text")
///             .extra(
///                 "UF_CRM_44_1721812898903",
///                 r#"["photo.png","iVBORw0KGgo="]"#.parse::<Json>()?,
///             ),
///         1268,
///     )
///     .use_original_uf_names(true);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Add {
    /// The values of the new object.
    pub fields: AddFields,
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

impl Add {
    /// Creates a request with its required parameters.
    pub fn of(fields: AddFields, entity_type_id: i64) -> Self {
        Self {
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

impl Add {
    /// Takes `fields` from another call of a batch.
    pub const PARAM_FIELDS: Param<Self, AddFields> = Param::new("fields");
    /// Takes `entityTypeId` from another call of a batch.
    pub const PARAM_ENTITY_TYPE_ID: Param<Self, i64> = Param::new("entityTypeId");
    /// Takes `useOriginalUfNames` from another call of a batch.
    pub const PARAM_USE_ORIGINAL_UF_NAMES: Param<Self, v2::Yn> = Param::new("useOriginalUfNames");
}

impl Encode for Add {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("fields", &self.fields),
                ("entityTypeId", &self.entity_type_id),
                ("useOriginalUfNames", &self.use_original_uf_names),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for Add {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("fields", &mut self.fields),
                ("entityTypeId", &mut self.entity_type_id),
                ("useOriginalUfNames", &mut self.use_original_uf_names),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Add);

impl Method for Add {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("crm.item.add", Effect::Write, "crm")
        .codes(CODES);
    type Response = AddResponse;
    type Error = AddError;
}

/// The response to `crm.item.add`.
pub type AddResponse = Item<super::CrmItem>;

/// The values of the new object.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AddFields {
    /// The user who is responsible.
    pub assigned_by_id: Option<Id<entity::User>>,
    /// Whether every user may see it.
    pub opened: Option<v2::Yn>,
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
    /// Its name, by default its type and number.
    pub title: Option<String>,
    /// Its identifier in another system.
    pub xml_id: Option<String>,
    /// Its pipeline.
    pub category_id: Option<Id<entity::CrmCategory>>,
    /// Its stage, as listed by `crm.status.list`.
    pub stage_id: Option<String>,
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
    /// The user's own company that it is for.
    pub mycompany_id: Option<Id<entity::CrmItemCompany>>,
    /// Its source, as listed by `crm.status.list` for `SOURCE`.
    pub source_id: Option<String>,
    /// More about the source.
    pub source_description: Option<String>,
    /// The users who observe it.
    pub observers: Option<Vec<Id<entity::User>>>,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl AddFields {
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
        self.webform_id = Some(webform_id.into());
        self
    }

    /// Sets `utmSource`. The advertising system.
    #[must_use]
    pub fn utm_source(mut self, utm_source: impl Into<String>) -> Self {
        self.utm_source = Some(utm_source.into());
        self
    }

    /// Sets `utmMedium`. The kind of traffic: `CPC` for ads, `CPM` for banners.
    #[must_use]
    pub fn utm_medium(mut self, utm_medium: impl Into<String>) -> Self {
        self.utm_medium = Some(utm_medium.into());
        self
    }

    /// Sets `utmCampaign`. The advertising campaign.
    #[must_use]
    pub fn utm_campaign(mut self, utm_campaign: impl Into<String>) -> Self {
        self.utm_campaign = Some(utm_campaign.into());
        self
    }

    /// Sets `utmContent`. The content of the campaign.
    #[must_use]
    pub fn utm_content(mut self, utm_content: impl Into<String>) -> Self {
        self.utm_content = Some(utm_content.into());
        self
    }

    /// Sets `utmTerm`. The search condition of the campaign.
    #[must_use]
    pub fn utm_term(mut self, utm_term: impl Into<String>) -> Self {
        self.utm_term = Some(utm_term.into());
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
        self.xml_id = Some(xml_id.into());
        self
    }

    /// Sets `categoryId`. Its pipeline.
    #[must_use]
    pub fn category_id(mut self, category_id: impl Into<Id<entity::CrmCategory>>) -> Self {
        self.category_id = Some(category_id.into());
        self
    }

    /// Sets `stageId`. Its stage, as listed by `crm.status.list`.
    #[must_use]
    pub fn stage_id(mut self, stage_id: impl Into<String>) -> Self {
        self.stage_id = Some(stage_id.into());
        self
    }

    /// Sets `begindate`. When it begins.
    #[must_use]
    pub fn begindate(mut self, begindate: impl IntoValue<DateTime>) -> Self {
        self.begindate = Some(begindate.into_value());
        self
    }

    /// Sets `closedate`. When it ends.
    #[must_use]
    pub fn closedate(mut self, closedate: impl IntoValue<DateTime>) -> Self {
        self.closedate = Some(closedate.into_value());
        self
    }

    /// Sets `companyId`. Its company, 0 for none.
    #[must_use]
    pub fn company_id(mut self, company_id: impl Into<Id<entity::CrmItemCompany>>) -> Self {
        self.company_id = Some(company_id.into());
        self
    }

    /// Sets `contactId`. Its first contact, 0 for none.
    #[must_use]
    pub fn contact_id(mut self, contact_id: impl Into<Id<entity::CrmItemContact>>) -> Self {
        self.contact_id = Some(contact_id.into());
        self
    }

    /// Sets `contactIds`. Its contacts.
    #[must_use]
    pub fn contact_ids(mut self, contact_ids: impl IntoIterator<Item = impl Into<Id<entity::CrmItemContact>>>) -> Self {
        self.contact_ids = Some(contact_ids.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `opportunity`. The amount.
    #[must_use]
    pub fn opportunity(mut self, opportunity: f64) -> Self {
        self.opportunity = Some(opportunity);
        self
    }

    /// Sets `isManualOpportunity`. Whether the amount is set by hand, not computed of the products.
    #[must_use]
    pub fn is_manual_opportunity(mut self, is_manual_opportunity: impl Into<v2::Yn>) -> Self {
        self.is_manual_opportunity = Some(is_manual_opportunity.into());
        self
    }

    /// Sets `taxValue`. The amount of the tax.
    #[must_use]
    pub fn tax_value(mut self, tax_value: f64) -> Self {
        self.tax_value = Some(tax_value);
        self
    }

    /// Sets `currencyId`. The currency, such as `USD`.
    #[must_use]
    pub fn currency_id(mut self, currency_id: impl Into<String>) -> Self {
        self.currency_id = Some(currency_id.into());
        self
    }

    /// Sets `mycompanyId`. The user's own company that it is for.
    #[must_use]
    pub fn mycompany_id(mut self, mycompany_id: impl Into<Id<entity::CrmItemCompany>>) -> Self {
        self.mycompany_id = Some(mycompany_id.into());
        self
    }

    /// Sets `sourceId`. Its source, as listed by `crm.status.list` for `SOURCE`.
    #[must_use]
    pub fn source_id(mut self, source_id: impl Into<String>) -> Self {
        self.source_id = Some(source_id.into());
        self
    }

    /// Sets `sourceDescription`. More about the source.
    #[must_use]
    pub fn source_description(mut self, source_description: impl Into<String>) -> Self {
        self.source_description = Some(source_description.into());
        self
    }

    /// Sets `observers`. The users who observe it.
    #[must_use]
    pub fn observers(mut self, observers: impl IntoIterator<Item = impl Into<Id<entity::User>>>) -> Self {
        self.observers = Some(observers.into_iter().map(Into::into).collect());
        self
    }

    /// Sets an undocumented field, such as a user field.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl AddFields {
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

impl Encode for AddFields {
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
                ("contactIds", &self.contact_ids),
                ("opportunity", &self.opportunity),
                ("isManualOpportunity", &self.is_manual_opportunity),
                ("taxValue", &self.tax_value),
                ("currencyId", &self.currency_id),
                ("mycompanyId", &self.mycompany_id),
                ("sourceId", &self.source_id),
                ("sourceDescription", &self.source_description),
                ("observers", &self.observers),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for AddFields {
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

impl v2::OpenFields for AddFields {
    type Object = super::CrmItem;
    fn extra_mut(&mut self) -> &mut ExtraFields {
        &mut self.extra
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(AddFields);

/// The errors of `crm.item.add`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AddError {
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
    /// The user may not add items of the type. Fix: Check the user's role in CRM.
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
    /// A user field with several values gets a single one. Fix: Pass an array.
    ///
    /// The portal's message: ``Expected iterable value for multiple field, but got `type` instead``.
    ///
    /// The wire code is empty.
    Unclassified,
    /// The plan does not allow items of smart processes to be added. Fix: Move the portal to a plan that
    /// includes smart processes.
    ///
    /// The portal's message: `You cannot create a new item due to your plan restrictions`.
    ///
    /// Wire code: `CREATE_DYNAMIC_ITEM_RESTRICTED`.
    CreateDynamicItemRestricted,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl AddError {
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

    /// The user may not add items of the type. Fix: Check the user's role in CRM.
    ///
    /// The portal's message: `Access denied`.
    pub const MAY_NOT_ADD: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "MayNotAdd",
        &[],
        "The user may not add items of the type.",
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

    /// The plan does not allow items of smart processes to be added. Fix: Move the portal to a plan that
    /// includes smart processes.
    ///
    /// The portal's message: `You cannot create a new item due to your plan restrictions`.
    pub const PLAN_RESTRICTED: Cause = Cause::new(
        codes::CREATE_DYNAMIC_ITEM_RESTRICTED,
        "PlanRestricted",
        &[],
        "The plan does not allow items of smart processes to be added.",
        "Move the portal to a plan that includes smart processes.",
    );
}

impl ErrorKind for AddError {
    const CAUSES: &'static [Cause] = &[
        Self::TYPE_NOT_FOUND,
        Self::MAY_NOT_ADD,
        Self::INVALID_VALUE,
        Self::NOT_A_LIST,
        Self::PLAN_RESTRICTED,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::INTRANET_ONLY => Self::IntranetOnly,
            codes::NOT_FOUND => Self::NotFound,
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::FIELD_VALUE_NOT_VALID => Self::FieldValueNotValid,
            codes::UNCLASSIFIED | "0" | "100" => Self::Unclassified,
            codes::CREATE_DYNAMIC_ITEM_RESTRICTED => Self::CreateDynamicItemRestricted,
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
            Self::CreateDynamicItemRestricted => codes::CREATE_DYNAMIC_ITEM_RESTRICTED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(AddError);
