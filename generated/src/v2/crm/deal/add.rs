// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `crm.deal.add`: Adds a deal.
//!
//! - effect: writes
//! - scope: `crm`
//! - who may call: A user who may add deals.
//! - [official page](https://apidocs.bitrix24.com/api-reference/crm/deals/crm-deal-add.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Adds a deal.
///
/// The request of `crm.deal.add`.
///
/// Bitrix24 no longer develops the method; use `crm.item.add`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::DateTime;
/// use bitrix24::v2::crm::deal::Add;
/// use bitrix24::v2::crm::deal::AddFields;
/// use bitrix24::v2::crm::deal::DealAddOptions;
///
/// let request = Add::new(
///         AddFields::new()
///             .title("New Deal #1")
///             .type_id("COMPLEX")
///             .category_id(0)
///             .stage_id("PREPARATION")
///             .is_recurring(false)
///             .is_return_customer(true)
///             .is_repeated_approach(true)
///             .probability(99)
///             .currency_id("EUR")
///             .opportunity(1000000.0)
///             .is_manual_opportunity(true)
///             .tax_value(0.1)
///             .company_id(9)
///             .contact_ids([84, 83])
///             .begindate("2024-08-30T14:29:00+02:00".parse::<DateTime>()?)
///             .closedate("2024-09-09T14:29:00+02:00".parse::<DateTime>()?)
///             .opened(true)
///             .closed(false)
///             .comments("Example comment")
///             .source_id("CALLBACK")
///             .source_description("Additional information about the source")
///             .additional_info("Additional information")
///             .utm_source("google")
///             .utm_medium("CPC")
///             .extra("PARENT_ID_1220", 22)
///             .extra("UF_CRM_1721244482250", "Hello World!"),
///     )
///     .options(DealAddOptions::new().register_sonet_event(false));
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[deprecated(note = "outdated; use `crm.item.add`")]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Add {
    /// The values of the new object.
    pub fields: AddFields,
    /// Further options.
    pub options: Option<DealAddOptions>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Add {
    /// Creates a request with its required parameters.
    pub fn new(fields: AddFields) -> Self {
        Self {
            fields,
            options: None,
            extra: Default::default(),
        }
    }

    /// Sets `params`. Further options.
    #[must_use]
    pub fn options(mut self, options: DealAddOptions) -> Self {
        self.options = Some(options);
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
    /// Takes `params` from another call of a batch.
    pub const PARAM_OPTIONS: Param<Self, DealAddOptions> = Param::new("params");
}

impl Encode for Add {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("fields", &self.fields), ("params", &self.options)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Add {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("fields", &mut self.fields), ("params", &mut self.options)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Add);

impl Method for Add {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("crm.deal.add", Effect::Write, "crm")
        .codes(CODES);
    type Response = AddResponse;
    type Error = AddError;
}

/// The response to `crm.deal.add`.
pub type AddResponse = Id<entity::CrmDeal>;

/// Further options.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DealAddOptions {
    /// Whether the feed shows the new deal.
    ///
    /// Defaults to `"Y"`.
    pub register_sonet_event: Option<v2::Yn>,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl DealAddOptions {
    /// Creates a value with no optional fields set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `REGISTER_SONET_EVENT`. Whether the feed shows the new deal.
    ///
    /// Defaults to `"Y"`.
    #[must_use]
    pub fn register_sonet_event(mut self, register_sonet_event: impl Into<v2::Yn>) -> Self {
        self.register_sonet_event = Some(register_sonet_event.into());
        self
    }

    /// Sets an undocumented field, such as a user field.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl DealAddOptions {
    /// Takes `REGISTER_SONET_EVENT` from another call of a batch.
    pub const PARAM_REGISTER_SONET_EVENT: Param<Self, v2::Yn> = Param::new("REGISTER_SONET_EVENT");
}

impl Encode for DealAddOptions {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("REGISTER_SONET_EVENT", &self.register_sonet_event)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for DealAddOptions {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("REGISTER_SONET_EVENT", &mut self.register_sonet_event)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(DealAddOptions);

/// The values of the new object.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AddFields {
    /// Its name, by default its type and number.
    pub title: Option<String>,
    /// Its type, as listed by `crm.status.list` for `DEAL_TYPE`.
    pub type_id: Option<String>,
    /// Its pipeline, 0 for the general one.
    pub category_id: Option<Id<entity::CrmCategory>>,
    /// Its stage, as listed by `crm.status.list`.
    pub stage_id: Option<String>,
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
    /// Its company, 0 for none.
    pub company_id: Option<Id<entity::CrmCompany>>,
    /// Its first contact, 0 for none. Deprecated.
    pub contact_id: Option<Id<entity::CrmContact>>,
    /// Its contacts.
    pub contact_ids: Option<Vec<Id<entity::CrmContact>>>,
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
    /// The data of Sales Intelligence.
    pub trace: Option<String>,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl AddFields {
    /// Creates a value with no optional fields set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `TITLE`. Its name, by default its type and number.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Sets `TYPE_ID`. Its type, as listed by `crm.status.list` for `DEAL_TYPE`.
    #[must_use]
    pub fn type_id(mut self, type_id: impl Into<String>) -> Self {
        self.type_id = Some(type_id.into());
        self
    }

    /// Sets `CATEGORY_ID`. Its pipeline, 0 for the general one.
    #[must_use]
    pub fn category_id(mut self, category_id: impl Into<Id<entity::CrmCategory>>) -> Self {
        self.category_id = Some(category_id.into());
        self
    }

    /// Sets `STAGE_ID`. Its stage, as listed by `crm.status.list`.
    #[must_use]
    pub fn stage_id(mut self, stage_id: impl Into<String>) -> Self {
        self.stage_id = Some(stage_id.into());
        self
    }

    /// Sets `IS_RECURRING`. Whether it is the template of a recurring deal.
    #[must_use]
    pub fn is_recurring(mut self, is_recurring: impl Into<v2::Yn>) -> Self {
        self.is_recurring = Some(is_recurring.into());
        self
    }

    /// Sets `IS_RETURN_CUSTOMER`. Whether the customer has bought before.
    #[must_use]
    pub fn is_return_customer(mut self, is_return_customer: impl Into<v2::Yn>) -> Self {
        self.is_return_customer = Some(is_return_customer.into());
        self
    }

    /// Sets `IS_REPEATED_APPROACH`. Whether the customer has asked before.
    #[must_use]
    pub fn is_repeated_approach(mut self, is_repeated_approach: impl Into<v2::Yn>) -> Self {
        self.is_repeated_approach = Some(is_repeated_approach.into());
        self
    }

    /// Sets `PROBABILITY`. How probable it is, in percent.
    #[must_use]
    pub fn probability(mut self, probability: i64) -> Self {
        self.probability = Some(probability);
        self
    }

    /// Sets `CURRENCY_ID`. The currency, such as `USD`.
    #[must_use]
    pub fn currency_id(mut self, currency_id: impl Into<String>) -> Self {
        self.currency_id = Some(currency_id.into());
        self
    }

    /// Sets `OPPORTUNITY`. The amount.
    #[must_use]
    pub fn opportunity(mut self, opportunity: f64) -> Self {
        self.opportunity = Some(opportunity);
        self
    }

    /// Sets `IS_MANUAL_OPPORTUNITY`. Whether the amount is set by hand, not computed of the products.
    #[must_use]
    pub fn is_manual_opportunity(mut self, is_manual_opportunity: impl Into<v2::Yn>) -> Self {
        self.is_manual_opportunity = Some(is_manual_opportunity.into());
        self
    }

    /// Sets `TAX_VALUE`. The amount of the tax.
    #[must_use]
    pub fn tax_value(mut self, tax_value: f64) -> Self {
        self.tax_value = Some(tax_value);
        self
    }

    /// Sets `COMPANY_ID`. Its company, 0 for none.
    #[must_use]
    pub fn company_id(mut self, company_id: impl Into<Id<entity::CrmCompany>>) -> Self {
        self.company_id = Some(company_id.into());
        self
    }

    /// Sets `CONTACT_ID`. Its first contact, 0 for none. Deprecated.
    #[must_use]
    pub fn contact_id(mut self, contact_id: impl Into<Id<entity::CrmContact>>) -> Self {
        self.contact_id = Some(contact_id.into());
        self
    }

    /// Sets `CONTACT_IDS`. Its contacts.
    #[must_use]
    pub fn contact_ids(mut self, contact_ids: impl IntoIterator<Item = impl Into<Id<entity::CrmContact>>>) -> Self {
        self.contact_ids = Some(contact_ids.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `BEGINDATE`. When it begins.
    #[must_use]
    pub fn begindate(mut self, begindate: impl IntoValue<DateTime>) -> Self {
        self.begindate = Some(begindate.into_value());
        self
    }

    /// Sets `CLOSEDATE`. When it ends.
    #[must_use]
    pub fn closedate(mut self, closedate: impl IntoValue<DateTime>) -> Self {
        self.closedate = Some(closedate.into_value());
        self
    }

    /// Sets `OPENED`. Whether every user may see it.
    #[must_use]
    pub fn opened(mut self, opened: impl Into<v2::Yn>) -> Self {
        self.opened = Some(opened.into());
        self
    }

    /// Sets `CLOSED`. Whether it has ended.
    #[must_use]
    pub fn closed(mut self, closed: impl Into<v2::Yn>) -> Self {
        self.closed = Some(closed.into());
        self
    }

    /// Sets `COMMENTS`. A comment, in BB code.
    #[must_use]
    pub fn comments(mut self, comments: impl Into<String>) -> Self {
        self.comments = Some(comments.into());
        self
    }

    /// Sets `ASSIGNED_BY_ID`. The user who is responsible.
    #[must_use]
    pub fn assigned_by_id(mut self, assigned_by_id: impl Into<Id<entity::User>>) -> Self {
        self.assigned_by_id = Some(assigned_by_id.into());
        self
    }

    /// Sets `SOURCE_ID`. Its source, as listed by `crm.status.list` for `SOURCE`.
    #[must_use]
    pub fn source_id(mut self, source_id: impl Into<String>) -> Self {
        self.source_id = Some(source_id.into());
        self
    }

    /// Sets `SOURCE_DESCRIPTION`. More about the source.
    #[must_use]
    pub fn source_description(mut self, source_description: impl Into<String>) -> Self {
        self.source_description = Some(source_description.into());
        self
    }

    /// Sets `ADDITIONAL_INFO`. More information.
    #[must_use]
    pub fn additional_info(mut self, additional_info: impl Into<String>) -> Self {
        self.additional_info = Some(additional_info.into());
        self
    }

    /// Sets `LOCATION_ID`. Its location, used by the portal itself.
    #[must_use]
    pub fn location_id(mut self, location_id: impl Into<String>) -> Self {
        self.location_id = Some(location_id.into());
        self
    }

    /// Sets `ORIGINATOR_ID`. The external system that it came from.
    #[must_use]
    pub fn originator_id(mut self, originator_id: impl Into<String>) -> Self {
        self.originator_id = Some(originator_id.into());
        self
    }

    /// Sets `ORIGIN_ID`. Its identifier in the external system.
    #[must_use]
    pub fn origin_id(mut self, origin_id: impl Into<String>) -> Self {
        self.origin_id = Some(origin_id.into());
        self
    }

    /// Sets `UTM_SOURCE`. The advertising system.
    #[must_use]
    pub fn utm_source(mut self, utm_source: impl Into<String>) -> Self {
        self.utm_source = Some(utm_source.into());
        self
    }

    /// Sets `UTM_MEDIUM`. The kind of traffic: `CPC` for ads, `CPM` for banners.
    #[must_use]
    pub fn utm_medium(mut self, utm_medium: impl Into<String>) -> Self {
        self.utm_medium = Some(utm_medium.into());
        self
    }

    /// Sets `UTM_CAMPAIGN`. The advertising campaign.
    #[must_use]
    pub fn utm_campaign(mut self, utm_campaign: impl Into<String>) -> Self {
        self.utm_campaign = Some(utm_campaign.into());
        self
    }

    /// Sets `UTM_CONTENT`. The content of the campaign.
    #[must_use]
    pub fn utm_content(mut self, utm_content: impl Into<String>) -> Self {
        self.utm_content = Some(utm_content.into());
        self
    }

    /// Sets `UTM_TERM`. The search condition of the campaign.
    #[must_use]
    pub fn utm_term(mut self, utm_term: impl Into<String>) -> Self {
        self.utm_term = Some(utm_term.into());
        self
    }

    /// Sets `TRACE`. The data of Sales Intelligence.
    #[must_use]
    pub fn trace(mut self, trace: impl Into<String>) -> Self {
        self.trace = Some(trace.into());
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
    /// Takes `TITLE` from another call of a batch.
    pub const PARAM_TITLE: Param<Self, String> = Param::new("TITLE");
    /// Takes `TYPE_ID` from another call of a batch.
    pub const PARAM_TYPE_ID: Param<Self, String> = Param::new("TYPE_ID");
    /// Takes `CATEGORY_ID` from another call of a batch.
    pub const PARAM_CATEGORY_ID: Param<Self, Id<entity::CrmCategory>> = Param::new("CATEGORY_ID");
    /// Takes `STAGE_ID` from another call of a batch.
    pub const PARAM_STAGE_ID: Param<Self, String> = Param::new("STAGE_ID");
    /// Takes `IS_RECURRING` from another call of a batch.
    pub const PARAM_IS_RECURRING: Param<Self, v2::Yn> = Param::new("IS_RECURRING");
    /// Takes `IS_RETURN_CUSTOMER` from another call of a batch.
    pub const PARAM_IS_RETURN_CUSTOMER: Param<Self, v2::Yn> = Param::new("IS_RETURN_CUSTOMER");
    /// Takes `IS_REPEATED_APPROACH` from another call of a batch.
    pub const PARAM_IS_REPEATED_APPROACH: Param<Self, v2::Yn> = Param::new("IS_REPEATED_APPROACH");
    /// Takes `PROBABILITY` from another call of a batch.
    pub const PARAM_PROBABILITY: Param<Self, i64> = Param::new("PROBABILITY");
    /// Takes `CURRENCY_ID` from another call of a batch.
    pub const PARAM_CURRENCY_ID: Param<Self, String> = Param::new("CURRENCY_ID");
    /// Takes `OPPORTUNITY` from another call of a batch.
    pub const PARAM_OPPORTUNITY: Param<Self, f64> = Param::new("OPPORTUNITY");
    /// Takes `IS_MANUAL_OPPORTUNITY` from another call of a batch.
    pub const PARAM_IS_MANUAL_OPPORTUNITY: Param<Self, v2::Yn> = Param::new("IS_MANUAL_OPPORTUNITY");
    /// Takes `TAX_VALUE` from another call of a batch.
    pub const PARAM_TAX_VALUE: Param<Self, f64> = Param::new("TAX_VALUE");
    /// Takes `COMPANY_ID` from another call of a batch.
    pub const PARAM_COMPANY_ID: Param<Self, Id<entity::CrmCompany>> = Param::new("COMPANY_ID");
    /// Takes `CONTACT_ID` from another call of a batch.
    pub const PARAM_CONTACT_ID: Param<Self, Id<entity::CrmContact>> = Param::new("CONTACT_ID");
    /// Takes `CONTACT_IDS` from another call of a batch.
    pub const PARAM_CONTACT_IDS: Param<Self, Vec<Id<entity::CrmContact>>> = Param::new("CONTACT_IDS");
    /// Takes `BEGINDATE` from another call of a batch.
    pub const PARAM_BEGINDATE: Param<Self, DateTime> = Param::new("BEGINDATE");
    /// Takes `CLOSEDATE` from another call of a batch.
    pub const PARAM_CLOSEDATE: Param<Self, DateTime> = Param::new("CLOSEDATE");
    /// Takes `OPENED` from another call of a batch.
    pub const PARAM_OPENED: Param<Self, v2::Yn> = Param::new("OPENED");
    /// Takes `CLOSED` from another call of a batch.
    pub const PARAM_CLOSED: Param<Self, v2::Yn> = Param::new("CLOSED");
    /// Takes `COMMENTS` from another call of a batch.
    pub const PARAM_COMMENTS: Param<Self, String> = Param::new("COMMENTS");
    /// Takes `ASSIGNED_BY_ID` from another call of a batch.
    pub const PARAM_ASSIGNED_BY_ID: Param<Self, Id<entity::User>> = Param::new("ASSIGNED_BY_ID");
    /// Takes `SOURCE_ID` from another call of a batch.
    pub const PARAM_SOURCE_ID: Param<Self, String> = Param::new("SOURCE_ID");
    /// Takes `SOURCE_DESCRIPTION` from another call of a batch.
    pub const PARAM_SOURCE_DESCRIPTION: Param<Self, String> = Param::new("SOURCE_DESCRIPTION");
    /// Takes `ADDITIONAL_INFO` from another call of a batch.
    pub const PARAM_ADDITIONAL_INFO: Param<Self, String> = Param::new("ADDITIONAL_INFO");
    /// Takes `LOCATION_ID` from another call of a batch.
    pub const PARAM_LOCATION_ID: Param<Self, String> = Param::new("LOCATION_ID");
    /// Takes `ORIGINATOR_ID` from another call of a batch.
    pub const PARAM_ORIGINATOR_ID: Param<Self, String> = Param::new("ORIGINATOR_ID");
    /// Takes `ORIGIN_ID` from another call of a batch.
    pub const PARAM_ORIGIN_ID: Param<Self, String> = Param::new("ORIGIN_ID");
    /// Takes `UTM_SOURCE` from another call of a batch.
    pub const PARAM_UTM_SOURCE: Param<Self, String> = Param::new("UTM_SOURCE");
    /// Takes `UTM_MEDIUM` from another call of a batch.
    pub const PARAM_UTM_MEDIUM: Param<Self, String> = Param::new("UTM_MEDIUM");
    /// Takes `UTM_CAMPAIGN` from another call of a batch.
    pub const PARAM_UTM_CAMPAIGN: Param<Self, String> = Param::new("UTM_CAMPAIGN");
    /// Takes `UTM_CONTENT` from another call of a batch.
    pub const PARAM_UTM_CONTENT: Param<Self, String> = Param::new("UTM_CONTENT");
    /// Takes `UTM_TERM` from another call of a batch.
    pub const PARAM_UTM_TERM: Param<Self, String> = Param::new("UTM_TERM");
    /// Takes `TRACE` from another call of a batch.
    pub const PARAM_TRACE: Param<Self, String> = Param::new("TRACE");
}

impl Encode for AddFields {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("TITLE", &self.title),
                ("TYPE_ID", &self.type_id),
                ("CATEGORY_ID", &self.category_id),
                ("STAGE_ID", &self.stage_id),
                ("IS_RECURRING", &self.is_recurring),
                ("IS_RETURN_CUSTOMER", &self.is_return_customer),
                ("IS_REPEATED_APPROACH", &self.is_repeated_approach),
                ("PROBABILITY", &self.probability),
                ("CURRENCY_ID", &self.currency_id),
                ("OPPORTUNITY", &self.opportunity),
                ("IS_MANUAL_OPPORTUNITY", &self.is_manual_opportunity),
                ("TAX_VALUE", &self.tax_value),
                ("COMPANY_ID", &self.company_id),
                ("CONTACT_ID", &self.contact_id),
                ("CONTACT_IDS", &self.contact_ids),
                ("BEGINDATE", &self.begindate),
                ("CLOSEDATE", &self.closedate),
                ("OPENED", &self.opened),
                ("CLOSED", &self.closed),
                ("COMMENTS", &self.comments),
                ("ASSIGNED_BY_ID", &self.assigned_by_id),
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
                ("TRACE", &self.trace),
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
                ("TITLE", &mut self.title),
                ("TYPE_ID", &mut self.type_id),
                ("CATEGORY_ID", &mut self.category_id),
                ("STAGE_ID", &mut self.stage_id),
                ("IS_RECURRING", &mut self.is_recurring),
                ("IS_RETURN_CUSTOMER", &mut self.is_return_customer),
                ("IS_REPEATED_APPROACH", &mut self.is_repeated_approach),
                ("PROBABILITY", &mut self.probability),
                ("CURRENCY_ID", &mut self.currency_id),
                ("OPPORTUNITY", &mut self.opportunity),
                ("IS_MANUAL_OPPORTUNITY", &mut self.is_manual_opportunity),
                ("TAX_VALUE", &mut self.tax_value),
                ("COMPANY_ID", &mut self.company_id),
                ("CONTACT_ID", &mut self.contact_id),
                ("CONTACT_IDS", &mut self.contact_ids),
                ("BEGINDATE", &mut self.begindate),
                ("CLOSEDATE", &mut self.closedate),
                ("OPENED", &mut self.opened),
                ("CLOSED", &mut self.closed),
                ("COMMENTS", &mut self.comments),
                ("ASSIGNED_BY_ID", &mut self.assigned_by_id),
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
                ("TRACE", &mut self.trace),
            ],
            &mut self.extra,
        )
    }
}

impl v2::OpenFields for AddFields {
    type Object = super::Deal;
    fn extra_mut(&mut self) -> &mut ExtraFields {
        &mut self.extra
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(AddFields);

/// The errors of `crm.deal.add`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AddError {
    /// The method failed, and only the message says why.
    ///
    /// Documented causes: [`INVALID_FIELDS`](Self::INVALID_FIELDS),
    /// [`INVALID_PARAMS`](Self::INVALID_PARAMS), [`MAY_NOT_ADD`](Self::MAY_NOT_ADD),
    /// [`DISK_FULL`](Self::DISK_FULL), [`INVALID_CURRENCY`](Self::INVALID_CURRENCY).
    ///
    /// The wire code is empty.
    Unclassified,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl AddError {
    /// `fields` is not an object. Fix: Pass an object.
    ///
    /// The portal's message: `Parameter 'fields' must be array.`.
    pub const INVALID_FIELDS: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "InvalidFields",
        &["fields"],
        "`fields` is not an object.",
        "Pass an object.",
    );

    /// `params` is not an object. Fix: Pass an object.
    ///
    /// The portal's message: `Parameter 'params' must be array.`.
    pub const INVALID_PARAMS: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "InvalidParams",
        &["params"],
        "`params` is not an object.",
        "Pass an object.",
    );

    /// The user may not add deals. Fix: Check the user's role in CRM.
    ///
    /// The portal's message: `Access denied`.
    pub const MAY_NOT_ADD: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "MayNotAdd",
        &[],
        "The user may not add deals.",
        "Check the user's role in CRM.",
    );

    /// The disk of the portal is full. Fix: Free some space.
    ///
    /// The portal's message: `Disk resource exhausted`.
    pub const DISK_FULL: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "DiskFull",
        &[],
        "The disk of the portal is full.",
        "Free some space.",
    );

    /// The portal does not have the currency. Fix: Look the currency up with `crm.currency.list`.
    ///
    /// The portal's message: `Invalid value for the "Currency" field`.
    pub const INVALID_CURRENCY: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "InvalidCurrency",
        &[],
        "The portal does not have the currency.",
        "Look the currency up with `crm.currency.list`.",
    );
}

impl ErrorKind for AddError {
    const CAUSES: &'static [Cause] = &[
        Self::INVALID_FIELDS,
        Self::INVALID_PARAMS,
        Self::MAY_NOT_ADD,
        Self::DISK_FULL,
        Self::INVALID_CURRENCY,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::UNCLASSIFIED | "0" | "100" => Self::Unclassified,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::Unclassified => codes::UNCLASSIFIED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(AddError);
