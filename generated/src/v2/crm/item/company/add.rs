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
/// `entityTypeId` is `4`.
///
/// Note: The portal ignores keys in `fields` that it does not know, so a misspelled one is lost. The
/// page gives the code of a single value for several as `100`, one of those that say nothing.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Add {
    /// The values of the new object.
    pub fields: AddFields,
    /// Whether user fields are named as in `UF_CRM_2_1639669411830`, not as in `ufCrm2_1639669411830`.
    ///
    /// Defaults to `"N"`.
    pub use_original_uf_names: Option<v2::Yn>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Add {
    /// Creates a request with its required parameters.
    pub fn new(fields: AddFields) -> Self {
        Self {
            fields,
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
    /// Takes `useOriginalUfNames` from another call of a batch.
    pub const PARAM_USE_ORIGINAL_UF_NAMES: Param<Self, v2::Yn> = Param::new("useOriginalUfNames");
}

impl Encode for Add {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("entityTypeId", &4i64),
                ("fields", &self.fields),
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
                ("entityTypeId", &mut v2::Ignored),
                ("fields", &mut self.fields),
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
pub type AddResponse = Item<super::Company>;

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
    /// Its type, as listed by `crm.status.list` for `COMPANY_TYPE`.
    pub type_id: Option<String>,
    /// The picture of the company.
    pub logo: Option<v2::Upload<v2::Pair>>,
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
    ///
    /// Assumed from similar methods.
    pub category_id: Option<Id<entity::CrmCategory>>,
    /// The telephone numbers, e-mail addresses and other contact data. `select` takes it only as part of
    /// `*`. On adding, it is an array of objects with `typeId`, `valueType` and `value`; on changing, an
    /// object of such objects by the `id` of the value to change, by `n0`, `n1` and so on for new ones, and
    /// with an empty `value` to remove one.
    pub fm: Option<Json>,
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

    /// Sets `typeId`. Its type, as listed by `crm.status.list` for `COMPANY_TYPE`.
    #[must_use]
    pub fn type_id(mut self, type_id: impl Into<String>) -> Self {
        self.type_id = Some(type_id.into());
        self
    }

    /// Sets `logo`. The picture of the company.
    #[must_use]
    pub fn logo(mut self, logo: v2::Upload<v2::Pair>) -> Self {
        self.logo = Some(logo);
        self
    }

    /// Sets `bankingDetails`. The bank details.
    #[must_use]
    pub fn banking_details(mut self, banking_details: impl Into<String>) -> Self {
        self.banking_details = Some(banking_details.into());
        self
    }

    /// Sets `industry`. The industry, as listed by `crm.status.list` for `INDUSTRY`.
    #[must_use]
    pub fn industry(mut self, industry: impl Into<String>) -> Self {
        self.industry = Some(industry.into());
        self
    }

    /// Sets `employees`. The number of employees, as listed by `crm.status.list` for `EMPLOYEES`.
    #[must_use]
    pub fn employees(mut self, employees: impl Into<String>) -> Self {
        self.employees = Some(employees.into());
        self
    }

    /// Sets `currencyId`. The currency, such as `USD`.
    #[must_use]
    pub fn currency_id(mut self, currency_id: impl Into<String>) -> Self {
        self.currency_id = Some(currency_id.into());
        self
    }

    /// Sets `revenue`. The annual turnover.
    #[must_use]
    pub fn revenue(mut self, revenue: f64) -> Self {
        self.revenue = Some(revenue);
        self
    }

    /// Sets `comments`. A comment, in BB code.
    #[must_use]
    pub fn comments(mut self, comments: impl Into<String>) -> Self {
        self.comments = Some(comments.into());
        self
    }

    /// Sets `isMyCompany`. Whether it is one of the user's own companies.
    #[must_use]
    pub fn is_my_company(mut self, is_my_company: impl Into<v2::Yn>) -> Self {
        self.is_my_company = Some(is_my_company.into());
        self
    }

    /// Sets `contactIds`. Its contacts.
    #[must_use]
    pub fn contact_ids(mut self, contact_ids: impl IntoIterator<Item = impl Into<Id<entity::CrmItemContact>>>) -> Self {
        self.contact_ids = Some(contact_ids.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `leadId`. The lead that it was made from.
    #[must_use]
    pub fn lead_id(mut self, lead_id: impl Into<Id<entity::CrmItemLead>>) -> Self {
        self.lead_id = Some(lead_id.into());
        self
    }

    /// Sets `originatorId`. The external system that it came from.
    #[must_use]
    pub fn originator_id(mut self, originator_id: impl Into<String>) -> Self {
        self.originator_id = Some(originator_id.into());
        self
    }

    /// Sets `originId`. Its identifier in the external system.
    #[must_use]
    pub fn origin_id(mut self, origin_id: impl Into<String>) -> Self {
        self.origin_id = Some(origin_id.into());
        self
    }

    /// Sets `originVersion`. Its version in the external system.
    #[must_use]
    pub fn origin_version(mut self, origin_version: impl Into<String>) -> Self {
        self.origin_version = Some(origin_version.into());
        self
    }

    /// Sets `observers`. The users who observe it.
    #[must_use]
    pub fn observers(mut self, observers: impl IntoIterator<Item = impl Into<Id<entity::User>>>) -> Self {
        self.observers = Some(observers.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `categoryId`. Its pipeline.
    ///
    /// Assumed from similar methods.
    #[must_use]
    pub fn category_id(mut self, category_id: impl Into<Id<entity::CrmCategory>>) -> Self {
        self.category_id = Some(category_id.into());
        self
    }

    /// Sets `fm`. The telephone numbers, e-mail addresses and other contact data. `select` takes it only as
    /// part of `*`. On adding, it is an array of objects with `typeId`, `valueType` and `value`; on
    /// changing, an object of such objects by the `id` of the value to change, by `n0`, `n1` and so on for
    /// new ones, and with an empty `value` to remove one.
    #[must_use]
    pub fn fm(mut self, fm: impl Into<Json>) -> Self {
        self.fm = Some(fm.into());
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
    /// Takes `typeId` from another call of a batch.
    pub const PARAM_TYPE_ID: Param<Self, String> = Param::new("typeId");
    /// Takes `logo` from another call of a batch.
    pub const PARAM_LOGO: Param<Self, v2::Upload<v2::Pair>> = Param::new("logo");
    /// Takes `bankingDetails` from another call of a batch.
    pub const PARAM_BANKING_DETAILS: Param<Self, String> = Param::new("bankingDetails");
    /// Takes `industry` from another call of a batch.
    pub const PARAM_INDUSTRY: Param<Self, String> = Param::new("industry");
    /// Takes `employees` from another call of a batch.
    pub const PARAM_EMPLOYEES: Param<Self, String> = Param::new("employees");
    /// Takes `currencyId` from another call of a batch.
    pub const PARAM_CURRENCY_ID: Param<Self, String> = Param::new("currencyId");
    /// Takes `revenue` from another call of a batch.
    pub const PARAM_REVENUE: Param<Self, f64> = Param::new("revenue");
    /// Takes `comments` from another call of a batch.
    pub const PARAM_COMMENTS: Param<Self, String> = Param::new("comments");
    /// Takes `isMyCompany` from another call of a batch.
    pub const PARAM_IS_MY_COMPANY: Param<Self, v2::Yn> = Param::new("isMyCompany");
    /// Takes `contactIds` from another call of a batch.
    pub const PARAM_CONTACT_IDS: Param<Self, Vec<Id<entity::CrmItemContact>>> = Param::new("contactIds");
    /// Takes `leadId` from another call of a batch.
    pub const PARAM_LEAD_ID: Param<Self, Id<entity::CrmItemLead>> = Param::new("leadId");
    /// Takes `originatorId` from another call of a batch.
    pub const PARAM_ORIGINATOR_ID: Param<Self, String> = Param::new("originatorId");
    /// Takes `originId` from another call of a batch.
    pub const PARAM_ORIGIN_ID: Param<Self, String> = Param::new("originId");
    /// Takes `originVersion` from another call of a batch.
    pub const PARAM_ORIGIN_VERSION: Param<Self, String> = Param::new("originVersion");
    /// Takes `observers` from another call of a batch.
    pub const PARAM_OBSERVERS: Param<Self, Vec<Id<entity::User>>> = Param::new("observers");
    /// Takes `categoryId` from another call of a batch.
    pub const PARAM_CATEGORY_ID: Param<Self, Id<entity::CrmCategory>> = Param::new("categoryId");
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
                ("fm", &self.fm),
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
                ("fm", &mut self.fm),
            ],
            &mut self.extra,
        )
    }
}

impl v2::OpenFields for AddFields {
    type Object = super::Company;
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
