// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `crm.deal.update`: Changes a deal.
//!
//! - effect: writes
//! - scope: `crm`
//! - who may call: A user who may change the deal.
//! - [official page](https://apidocs.bitrix24.com/api-reference/crm/deals/crm-deal-update.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Changes a deal.
///
/// The request of `crm.deal.update`.
///
/// Bitrix24 no longer develops the method; use `crm.item.update`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::crm::deal::DealUpdateOptions;
/// use bitrix24::v2::crm::deal::Update;
/// use bitrix24::v2::crm::deal::UpdateFields;
///
/// let request = Update::new(
///         123,
///         UpdateFields::new()
///             .title("New Deal Title!")
///             .type_id("GOODS")
///             .stage_id("WON")
///             .is_recurring(true)
///             .is_return_customer(true)
///             .opportunity(9999.99)
///             .is_manual_opportunity(true)
///             .assigned_by_id(1)
///             .extra("UF_CRM_1725365197310", "String")
///             .extra("PARENT_ID_1032", 1),
///     )
///     .options(
///         DealUpdateOptions::new()
///             .register_sonet_event(false)
///             .register_history_event(false),
///     );
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[deprecated(note = "outdated; use `crm.item.update`")]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Update {
    /// The deal.
    ///
    /// Must be at least 1.
    pub id: Id<entity::CrmDeal>,
    /// The new values.
    pub fields: UpdateFields,
    /// Further options.
    pub options: Option<DealUpdateOptions>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Update {
    /// Creates a request with its required parameters.
    pub fn new(id: impl Into<Id<entity::CrmDeal>>, fields: UpdateFields) -> Self {
        Self {
            id: id.into(),
            fields,
            options: None,
            extra: Default::default(),
        }
    }

    /// Sets `params`. Further options.
    #[must_use]
    pub fn options(mut self, options: DealUpdateOptions) -> Self {
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

impl Update {
    /// Takes `id` from another call of a batch.
    pub const PARAM_ID: Param<Self, Id<entity::CrmDeal>> = Param::new("id");
    /// Takes `fields` from another call of a batch.
    pub const PARAM_FIELDS: Param<Self, UpdateFields> = Param::new("fields");
    /// Takes `params` from another call of a batch.
    pub const PARAM_OPTIONS: Param<Self, DealUpdateOptions> = Param::new("params");
}

impl Encode for Update {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("id", &self.id), ("fields", &self.fields), ("params", &self.options)], &self.extra);
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
                ("params", &mut self.options),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Update);

impl Method for Update {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("crm.deal.update", Effect::Write, "crm")
        .codes(CODES);
    type Response = UpdateResponse;
    type Error = UpdateError;
}

/// The response to `crm.deal.update`.
pub type UpdateResponse = bool;

/// Further options.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DealUpdateOptions {
    /// Whether the feed shows the change.
    pub register_sonet_event: Option<v2::Yn>,
    /// Whether the history records the change.
    pub register_history_event: Option<v2::Yn>,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl DealUpdateOptions {
    /// Creates a value with no optional fields set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `REGISTER_SONET_EVENT`. Whether the feed shows the change.
    #[must_use]
    pub fn register_sonet_event(mut self, register_sonet_event: impl Into<v2::Yn>) -> Self {
        self.register_sonet_event = Some(register_sonet_event.into());
        self
    }

    /// Sets `REGISTER_HISTORY_EVENT`. Whether the history records the change.
    #[must_use]
    pub fn register_history_event(mut self, register_history_event: impl Into<v2::Yn>) -> Self {
        self.register_history_event = Some(register_history_event.into());
        self
    }

    /// Sets an undocumented field, such as a user field.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl DealUpdateOptions {
    /// Takes `REGISTER_SONET_EVENT` from another call of a batch.
    pub const PARAM_REGISTER_SONET_EVENT: Param<Self, v2::Yn> = Param::new("REGISTER_SONET_EVENT");
    /// Takes `REGISTER_HISTORY_EVENT` from another call of a batch.
    pub const PARAM_REGISTER_HISTORY_EVENT: Param<Self, v2::Yn> = Param::new("REGISTER_HISTORY_EVENT");
}

impl Encode for DealUpdateOptions {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("REGISTER_SONET_EVENT", &self.register_sonet_event),
                ("REGISTER_HISTORY_EVENT", &self.register_history_event),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for DealUpdateOptions {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("REGISTER_SONET_EVENT", &mut self.register_sonet_event),
                ("REGISTER_HISTORY_EVENT", &mut self.register_history_event),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(DealUpdateOptions);

/// The new values.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateFields {
    /// Its name, by default its type and number.
    pub title: Option<String>,
    /// Its type, as listed by `crm.status.list` for `DEAL_TYPE`.
    pub type_id: Change<String>,
    /// Its stage, as listed by `crm.status.list`.
    pub stage_id: Option<String>,
    /// Whether it is the template of a recurring deal.
    pub is_recurring: Option<v2::Yn>,
    /// Whether the customer has bought before.
    pub is_return_customer: Option<v2::Yn>,
    /// Whether the customer has asked before.
    pub is_repeated_approach: Option<v2::Yn>,
    /// How probable it is, in percent.
    pub probability: Change<i64>,
    /// The currency, such as `USD`.
    pub currency_id: Change<String>,
    /// The amount.
    pub opportunity: Change<f64>,
    /// Whether the amount is set by hand, not computed of the products.
    pub is_manual_opportunity: Option<v2::Yn>,
    /// The amount of the tax.
    pub tax_value: Change<f64>,
    /// Its company, 0 for none.
    pub company_id: Change<Id<entity::CrmCompany>>,
    /// Its first contact, 0 for none. Deprecated.
    pub contact_id: Change<Id<entity::CrmContact>>,
    /// Its contacts.
    pub contact_ids: Change<Vec<Id<entity::CrmContact>>>,
    /// When it begins.
    pub begindate: Change<DateTime>,
    /// When it ends.
    pub closedate: Change<DateTime>,
    /// Whether every user may see it.
    pub opened: Option<v2::Yn>,
    /// Whether it has ended.
    pub closed: Option<v2::Yn>,
    /// A comment, in BB code.
    pub comments: Change<String>,
    /// The user who is responsible.
    pub assigned_by_id: Option<Id<entity::User>>,
    /// Its source, as listed by `crm.status.list` for `SOURCE`.
    pub source_id: Change<String>,
    /// More about the source.
    pub source_description: Change<String>,
    /// More information.
    pub additional_info: Change<String>,
    /// Its location, used by the portal itself.
    pub location_id: Change<String>,
    /// The external system that it came from.
    pub originator_id: Change<String>,
    /// Its identifier in the external system.
    pub origin_id: Change<String>,
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
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl UpdateFields {
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
        self.type_id = Change::Set(type_id.into());
        self
    }

    /// Clears `TYPE_ID`.
    #[must_use]
    pub fn clear_type_id(mut self) -> Self {
        self.type_id = Change::Clear;
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
        self.probability = Change::Set(probability);
        self
    }

    /// Clears `PROBABILITY`.
    #[must_use]
    pub fn clear_probability(mut self) -> Self {
        self.probability = Change::Clear;
        self
    }

    /// Sets `CURRENCY_ID`. The currency, such as `USD`.
    #[must_use]
    pub fn currency_id(mut self, currency_id: impl Into<String>) -> Self {
        self.currency_id = Change::Set(currency_id.into());
        self
    }

    /// Clears `CURRENCY_ID`.
    #[must_use]
    pub fn clear_currency_id(mut self) -> Self {
        self.currency_id = Change::Clear;
        self
    }

    /// Sets `OPPORTUNITY`. The amount.
    #[must_use]
    pub fn opportunity(mut self, opportunity: f64) -> Self {
        self.opportunity = Change::Set(opportunity);
        self
    }

    /// Clears `OPPORTUNITY`.
    #[must_use]
    pub fn clear_opportunity(mut self) -> Self {
        self.opportunity = Change::Clear;
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
        self.tax_value = Change::Set(tax_value);
        self
    }

    /// Clears `TAX_VALUE`.
    #[must_use]
    pub fn clear_tax_value(mut self) -> Self {
        self.tax_value = Change::Clear;
        self
    }

    /// Sets `COMPANY_ID`. Its company, 0 for none.
    #[must_use]
    pub fn company_id(mut self, company_id: impl Into<Id<entity::CrmCompany>>) -> Self {
        self.company_id = Change::Set(company_id.into());
        self
    }

    /// Clears `COMPANY_ID`.
    #[must_use]
    pub fn clear_company_id(mut self) -> Self {
        self.company_id = Change::Clear;
        self
    }

    /// Sets `CONTACT_ID`. Its first contact, 0 for none. Deprecated.
    #[must_use]
    pub fn contact_id(mut self, contact_id: impl Into<Id<entity::CrmContact>>) -> Self {
        self.contact_id = Change::Set(contact_id.into());
        self
    }

    /// Clears `CONTACT_ID`.
    #[must_use]
    pub fn clear_contact_id(mut self) -> Self {
        self.contact_id = Change::Clear;
        self
    }

    /// Sets `CONTACT_IDS`. Its contacts.
    #[must_use]
    pub fn contact_ids(mut self, contact_ids: impl IntoIterator<Item = impl Into<Id<entity::CrmContact>>>) -> Self {
        self.contact_ids = Change::Set(contact_ids.into_iter().map(Into::into).collect());
        self
    }

    /// Clears `CONTACT_IDS`.
    #[must_use]
    pub fn clear_contact_ids(mut self) -> Self {
        self.contact_ids = Change::Clear;
        self
    }

    /// Sets `BEGINDATE`. When it begins.
    #[must_use]
    pub fn begindate(mut self, begindate: impl IntoValue<DateTime>) -> Self {
        self.begindate = Change::Set(begindate.into_value());
        self
    }

    /// Clears `BEGINDATE`.
    #[must_use]
    pub fn clear_begindate(mut self) -> Self {
        self.begindate = Change::Clear;
        self
    }

    /// Sets `CLOSEDATE`. When it ends.
    #[must_use]
    pub fn closedate(mut self, closedate: impl IntoValue<DateTime>) -> Self {
        self.closedate = Change::Set(closedate.into_value());
        self
    }

    /// Clears `CLOSEDATE`.
    #[must_use]
    pub fn clear_closedate(mut self) -> Self {
        self.closedate = Change::Clear;
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
        self.comments = Change::Set(comments.into());
        self
    }

    /// Clears `COMMENTS`.
    #[must_use]
    pub fn clear_comments(mut self) -> Self {
        self.comments = Change::Clear;
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
        self.source_id = Change::Set(source_id.into());
        self
    }

    /// Clears `SOURCE_ID`.
    #[must_use]
    pub fn clear_source_id(mut self) -> Self {
        self.source_id = Change::Clear;
        self
    }

    /// Sets `SOURCE_DESCRIPTION`. More about the source.
    #[must_use]
    pub fn source_description(mut self, source_description: impl Into<String>) -> Self {
        self.source_description = Change::Set(source_description.into());
        self
    }

    /// Clears `SOURCE_DESCRIPTION`.
    #[must_use]
    pub fn clear_source_description(mut self) -> Self {
        self.source_description = Change::Clear;
        self
    }

    /// Sets `ADDITIONAL_INFO`. More information.
    #[must_use]
    pub fn additional_info(mut self, additional_info: impl Into<String>) -> Self {
        self.additional_info = Change::Set(additional_info.into());
        self
    }

    /// Clears `ADDITIONAL_INFO`.
    #[must_use]
    pub fn clear_additional_info(mut self) -> Self {
        self.additional_info = Change::Clear;
        self
    }

    /// Sets `LOCATION_ID`. Its location, used by the portal itself.
    #[must_use]
    pub fn location_id(mut self, location_id: impl Into<String>) -> Self {
        self.location_id = Change::Set(location_id.into());
        self
    }

    /// Clears `LOCATION_ID`.
    #[must_use]
    pub fn clear_location_id(mut self) -> Self {
        self.location_id = Change::Clear;
        self
    }

    /// Sets `ORIGINATOR_ID`. The external system that it came from.
    #[must_use]
    pub fn originator_id(mut self, originator_id: impl Into<String>) -> Self {
        self.originator_id = Change::Set(originator_id.into());
        self
    }

    /// Clears `ORIGINATOR_ID`.
    #[must_use]
    pub fn clear_originator_id(mut self) -> Self {
        self.originator_id = Change::Clear;
        self
    }

    /// Sets `ORIGIN_ID`. Its identifier in the external system.
    #[must_use]
    pub fn origin_id(mut self, origin_id: impl Into<String>) -> Self {
        self.origin_id = Change::Set(origin_id.into());
        self
    }

    /// Clears `ORIGIN_ID`.
    #[must_use]
    pub fn clear_origin_id(mut self) -> Self {
        self.origin_id = Change::Clear;
        self
    }

    /// Sets `UTM_SOURCE`. The advertising system.
    #[must_use]
    pub fn utm_source(mut self, utm_source: impl Into<String>) -> Self {
        self.utm_source = Change::Set(utm_source.into());
        self
    }

    /// Clears `UTM_SOURCE`.
    #[must_use]
    pub fn clear_utm_source(mut self) -> Self {
        self.utm_source = Change::Clear;
        self
    }

    /// Sets `UTM_MEDIUM`. The kind of traffic: `CPC` for ads, `CPM` for banners.
    #[must_use]
    pub fn utm_medium(mut self, utm_medium: impl Into<String>) -> Self {
        self.utm_medium = Change::Set(utm_medium.into());
        self
    }

    /// Clears `UTM_MEDIUM`.
    #[must_use]
    pub fn clear_utm_medium(mut self) -> Self {
        self.utm_medium = Change::Clear;
        self
    }

    /// Sets `UTM_CAMPAIGN`. The advertising campaign.
    #[must_use]
    pub fn utm_campaign(mut self, utm_campaign: impl Into<String>) -> Self {
        self.utm_campaign = Change::Set(utm_campaign.into());
        self
    }

    /// Clears `UTM_CAMPAIGN`.
    #[must_use]
    pub fn clear_utm_campaign(mut self) -> Self {
        self.utm_campaign = Change::Clear;
        self
    }

    /// Sets `UTM_CONTENT`. The content of the campaign.
    #[must_use]
    pub fn utm_content(mut self, utm_content: impl Into<String>) -> Self {
        self.utm_content = Change::Set(utm_content.into());
        self
    }

    /// Clears `UTM_CONTENT`.
    #[must_use]
    pub fn clear_utm_content(mut self) -> Self {
        self.utm_content = Change::Clear;
        self
    }

    /// Sets `UTM_TERM`. The search condition of the campaign.
    #[must_use]
    pub fn utm_term(mut self, utm_term: impl Into<String>) -> Self {
        self.utm_term = Change::Set(utm_term.into());
        self
    }

    /// Clears `UTM_TERM`.
    #[must_use]
    pub fn clear_utm_term(mut self) -> Self {
        self.utm_term = Change::Clear;
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
    /// Takes `TITLE` from another call of a batch.
    pub const PARAM_TITLE: Param<Self, String> = Param::new("TITLE");
    /// Takes `TYPE_ID` from another call of a batch.
    pub const PARAM_TYPE_ID: Param<Self, String> = Param::new("TYPE_ID");
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
}

impl Encode for UpdateFields {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("TITLE", &self.title),
                ("TYPE_ID", &v2::Clearing::<_, false>(&self.type_id)),
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
                ("CONTACT_IDS", &v2::Clearing::<_, true>(&self.contact_ids)),
                ("BEGINDATE", &v2::Clearing::<_, false>(&self.begindate)),
                ("CLOSEDATE", &v2::Clearing::<_, false>(&self.closedate)),
                ("OPENED", &self.opened),
                ("CLOSED", &self.closed),
                ("COMMENTS", &v2::Clearing::<_, false>(&self.comments)),
                ("ASSIGNED_BY_ID", &self.assigned_by_id),
                ("SOURCE_ID", &v2::Clearing::<_, false>(&self.source_id)),
                ("SOURCE_DESCRIPTION", &v2::Clearing::<_, false>(&self.source_description)),
                ("ADDITIONAL_INFO", &v2::Clearing::<_, false>(&self.additional_info)),
                ("LOCATION_ID", &self.location_id),
                ("ORIGINATOR_ID", &v2::Clearing::<_, false>(&self.originator_id)),
                ("ORIGIN_ID", &v2::Clearing::<_, false>(&self.origin_id)),
                ("UTM_SOURCE", &v2::Clearing::<_, false>(&self.utm_source)),
                ("UTM_MEDIUM", &v2::Clearing::<_, false>(&self.utm_medium)),
                ("UTM_CAMPAIGN", &v2::Clearing::<_, false>(&self.utm_campaign)),
                ("UTM_CONTENT", &v2::Clearing::<_, false>(&self.utm_content)),
                ("UTM_TERM", &v2::Clearing::<_, false>(&self.utm_term)),
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
                ("TITLE", &mut self.title),
                ("TYPE_ID", &mut self.type_id),
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
            ],
            &mut self.extra,
        )
    }
}

impl v2::OpenFields for UpdateFields {
    type Object = super::Deal;
    fn extra_mut(&mut self) -> &mut ExtraFields {
        &mut self.extra
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(UpdateFields);

/// The errors of `crm.deal.update`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum UpdateError {
    /// The method failed, and only the message says why.
    ///
    /// Documented causes: [`INVALID_ID`](Self::INVALID_ID), [`DEAL_NOT_FOUND`](Self::DEAL_NOT_FOUND),
    /// [`INVALID_FIELDS`](Self::INVALID_FIELDS), [`INVALID_PARAMS`](Self::INVALID_PARAMS),
    /// [`MAY_NOT_UPDATE`](Self::MAY_NOT_UPDATE), [`DISK_FULL`](Self::DISK_FULL),
    /// [`INVALID_CURRENCY`](Self::INVALID_CURRENCY).
    ///
    /// The wire code is empty.
    Unclassified,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl UpdateError {
    /// `id` is missing or not a positive integer. Fix: Pass the identifier of a deal.
    ///
    /// The portal's message: `ID is not defined or invalid`.
    pub const INVALID_ID: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "InvalidId",
        &["id"],
        "`id` is missing or not a positive integer.",
        "Pass the identifier of a deal.",
    );

    /// There is no deal with this identifier. Fix: Look the identifier up with `crm.item.list`.
    ///
    /// The portal's message: `Not found`.
    pub const DEAL_NOT_FOUND: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "DealNotFound",
        &["id"],
        "There is no deal with this identifier.",
        "Look the identifier up with `crm.item.list`.",
    );

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

    /// The user may not change the deal. Fix: Check the user's role in CRM.
    ///
    /// The portal's message: `Access denied`.
    pub const MAY_NOT_UPDATE: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "MayNotUpdate",
        &[],
        "The user may not change the deal.",
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

impl ErrorKind for UpdateError {
    const CAUSES: &'static [Cause] = &[
        Self::INVALID_ID,
        Self::DEAL_NOT_FOUND,
        Self::INVALID_FIELDS,
        Self::INVALID_PARAMS,
        Self::MAY_NOT_UPDATE,
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

impl_error!(UpdateError);
