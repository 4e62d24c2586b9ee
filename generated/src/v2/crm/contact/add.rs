// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `crm.contact.add`: Adds a contact.
//!
//! - effect: writes
//! - scope: `crm`
//! - who may call: A user who may add or import contacts.
//! - [official page](https://apidocs.bitrix24.com/api-reference/crm/contacts/crm-contact-add.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Adds a contact.
///
/// The request of `crm.contact.add`.
///
/// Bitrix24 no longer develops the method; use `crm.item.add`.
///
/// Note: The portal ignores keys in `fields` that it does not know, so a misspelled one is lost.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::Base64;
/// use bitrix24::DateTime;
/// use bitrix24::types::v2::Upload;
/// use bitrix24::v2::crm::contact::Add;
/// use bitrix24::v2::crm::contact::AddFields;
/// use bitrix24::v2::crm::contact::ContactAddOptions;
/// use bitrix24::v2::crm::multifield::MultiField;
///
/// let request = Add::new(
///         AddFields::new()
///             .honorific("HNR_RU_1")
///             .name("John")
///             .second_name("Doe")
///             .last_name("Smith")
///             .photo(Upload::new("photo.png", "iVBORw0KGgo=".parse::<Base64>()?.0))
///             .birthdate("2001-11-11T02:00:00+02:00".parse::<DateTime>()?)
///             .type_id("PARTNER")
///             .source_id("WEB")
///             .post("Administrator")
///             .opened(true)
///             .export(false)
///             .assigned_by_id(6)
///             .company_id(12)
///             .company_ids([12, 13, 15])
///             .phone([
///                 {
///                     let mut value = MultiField::default();
///                     value.value = "+1333333555".into();
///                     value.value_type = Some("WORK".into());
///                     value
///                 },
///                 {
///                     let mut value = MultiField::default();
///                     value.value = "+15599888666".into();
///                     value.value_type = Some("HOME".into());
///                     value
///                 },
///             ])
///             .email([
///                 {
///                     let mut value = MultiField::default();
///                     value.value = "john.smith@example.mailing".into();
///                     value.value_type = Some("MAILING".into());
///                     value
///                 },
///             ])
///             .utm_source("google")
///             .extra("UF_CRM_1720697698689", "Example")
///             .extra("PARENT_ID_1224", 12),
///     )
///     .options(ContactAddOptions::new().register_sonet_event(true).import(false));
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
    pub options: Option<ContactAddOptions>,
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
    pub fn options(mut self, options: ContactAddOptions) -> Self {
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
    pub const PARAM_OPTIONS: Param<Self, ContactAddOptions> = Param::new("params");
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
    const FACTS: MethodFacts = MethodFacts::new("crm.contact.add", Effect::Write, "crm")
        .codes(CODES);
    type Response = AddResponse;
    type Error = AddError;
}

/// The response to `crm.contact.add`.
pub type AddResponse = Id<entity::CrmContact>;

/// Further options.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ContactAddOptions {
    /// Whether the feed shows the new contact.
    ///
    /// Defaults to `"N"`.
    pub register_sonet_event: Option<v2::Yn>,
    /// Whether the contact is imported and takes `DATE_CREATE` and other fields that the portal fills
    /// otherwise.
    ///
    /// Defaults to `0`.
    ///
    /// Note: The page has `Y` for yes, and `0`, the empty text or nothing for no; `1` is assumed to be
    /// taken for yes.
    pub import: Option<v2::Flag>,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl ContactAddOptions {
    /// Creates a value with no optional fields set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `REGISTER_SONET_EVENT`. Whether the feed shows the new contact.
    ///
    /// Defaults to `"N"`.
    #[must_use]
    pub fn register_sonet_event(mut self, register_sonet_event: impl Into<v2::Yn>) -> Self {
        self.register_sonet_event = Some(register_sonet_event.into());
        self
    }

    /// Sets `IMPORT`. Whether the contact is imported and takes `DATE_CREATE` and other fields that the
    /// portal fills otherwise.
    ///
    /// Defaults to `0`.
    ///
    /// Note: The page has `Y` for yes, and `0`, the empty text or nothing for no; `1` is assumed to be
    /// taken for yes.
    #[must_use]
    pub fn import(mut self, import: impl Into<v2::Flag>) -> Self {
        self.import = Some(import.into());
        self
    }

    /// Sets an undocumented field, such as a user field.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl ContactAddOptions {
    /// Takes `REGISTER_SONET_EVENT` from another call of a batch.
    pub const PARAM_REGISTER_SONET_EVENT: Param<Self, v2::Yn> = Param::new("REGISTER_SONET_EVENT");
    /// Takes `IMPORT` from another call of a batch.
    pub const PARAM_IMPORT: Param<Self, v2::Flag> = Param::new("IMPORT");
}

impl Encode for ContactAddOptions {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("REGISTER_SONET_EVENT", &self.register_sonet_event),
                ("IMPORT", &self.import),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for ContactAddOptions {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("REGISTER_SONET_EVENT", &mut self.register_sonet_event),
                ("IMPORT", &mut self.import),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ContactAddOptions);

/// The values of the new object.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AddFields {
    /// The form of address, as listed by `crm.status.list` for `HONORIFIC`.
    pub honorific: Option<String>,
    /// The first name.
    pub name: Option<String>,
    /// The middle name.
    pub second_name: Option<String>,
    /// The family name.
    pub last_name: Option<String>,
    /// The picture of the person.
    pub photo: Option<v2::Upload<v2::Data>>,
    /// The date of birth, with a time that does not matter.
    ///
    /// Note: The page gives the type `date`, and its request has `11.11.2001`.
    pub birthdate: Option<DateTime>,
    /// Its type, as listed by `crm.status.list` for `CONTACT_TYPE`.
    pub type_id: Option<String>,
    /// Its source, as listed by `crm.status.list` for `SOURCE`.
    pub source_id: Option<String>,
    /// More about the source.
    pub source_description: Option<String>,
    /// The position.
    pub post: Option<String>,
    /// A comment, in BB code.
    pub comments: Option<String>,
    /// Whether every user may see it.
    pub opened: Option<v2::Yn>,
    /// Whether it is exported.
    pub export: Option<v2::Yn>,
    /// The user who is responsible.
    pub assigned_by_id: Option<Id<entity::User>>,
    /// Its main company.
    pub company_id: Option<Id<entity::CrmCompany>>,
    /// Its companies.
    pub company_ids: Option<Vec<Id<entity::CrmCompany>>>,
    /// The telephone numbers.
    pub phone: Option<Vec<crate::v2::crm::multifield::MultiField>>,
    /// The e-mail addresses.
    pub email: Option<Vec<crate::v2::crm::multifield::MultiField>>,
    /// The websites.
    pub web: Option<Vec<crate::v2::crm::multifield::MultiField>>,
    /// The messengers.
    pub im: Option<Vec<crate::v2::crm::multifield::MultiField>>,
    /// Links that the portal itself uses.
    pub link: Option<Vec<crate::v2::crm::multifield::MultiField>>,
    /// When it was created. Can be written with `IMPORT`.
    pub date_create: Option<DateTime>,
    /// When it was last changed. Can be written with `IMPORT`.
    pub date_modify: Option<DateTime>,
    /// The user who created it. Can be written with `IMPORT`.
    pub created_by_id: Option<Id<entity::User>>,
    /// The user who last changed it. Can be written with `IMPORT`.
    pub modify_by_id: Option<Id<entity::User>>,
    /// The external system that it came from.
    pub originator_id: Option<String>,
    /// Its identifier in the external system.
    pub origin_id: Option<String>,
    /// Its version in the external system.
    pub origin_version: Option<String>,
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
    /// The address. Deprecated.
    pub address: Option<String>,
    /// The second line of the address. Deprecated.
    pub address_2: Option<String>,
    /// The city. Deprecated.
    pub address_city: Option<String>,
    /// The postal code. Deprecated.
    pub address_postal_code: Option<String>,
    /// The district. Deprecated.
    pub address_region: Option<String>,
    /// The region. Deprecated.
    pub address_province: Option<String>,
    /// The country. Deprecated.
    pub address_country: Option<String>,
    /// The code of the country. Deprecated.
    pub address_country_code: Option<String>,
    /// The address in the module of locations. Deprecated.
    pub address_loc_addr_id: Option<i64>,
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

    /// Sets `HONORIFIC`. The form of address, as listed by `crm.status.list` for `HONORIFIC`.
    #[must_use]
    pub fn honorific(mut self, honorific: impl Into<String>) -> Self {
        self.honorific = Some(honorific.into());
        self
    }

    /// Sets `NAME`. The first name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `SECOND_NAME`. The middle name.
    #[must_use]
    pub fn second_name(mut self, second_name: impl Into<String>) -> Self {
        self.second_name = Some(second_name.into());
        self
    }

    /// Sets `LAST_NAME`. The family name.
    #[must_use]
    pub fn last_name(mut self, last_name: impl Into<String>) -> Self {
        self.last_name = Some(last_name.into());
        self
    }

    /// Sets `PHOTO`. The picture of the person.
    #[must_use]
    pub fn photo(mut self, photo: v2::Upload<v2::Data>) -> Self {
        self.photo = Some(photo);
        self
    }

    /// Sets `BIRTHDATE`. The date of birth, with a time that does not matter.
    ///
    /// Note: The page gives the type `date`, and its request has `11.11.2001`.
    #[must_use]
    pub fn birthdate(mut self, birthdate: impl IntoValue<DateTime>) -> Self {
        self.birthdate = Some(birthdate.into_value());
        self
    }

    /// Sets `TYPE_ID`. Its type, as listed by `crm.status.list` for `CONTACT_TYPE`.
    #[must_use]
    pub fn type_id(mut self, type_id: impl Into<String>) -> Self {
        self.type_id = Some(type_id.into());
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

    /// Sets `POST`. The position.
    #[must_use]
    pub fn post(mut self, post: impl Into<String>) -> Self {
        self.post = Some(post.into());
        self
    }

    /// Sets `COMMENTS`. A comment, in BB code.
    #[must_use]
    pub fn comments(mut self, comments: impl Into<String>) -> Self {
        self.comments = Some(comments.into());
        self
    }

    /// Sets `OPENED`. Whether every user may see it.
    #[must_use]
    pub fn opened(mut self, opened: impl Into<v2::Yn>) -> Self {
        self.opened = Some(opened.into());
        self
    }

    /// Sets `EXPORT`. Whether it is exported.
    #[must_use]
    pub fn export(mut self, export: impl Into<v2::Yn>) -> Self {
        self.export = Some(export.into());
        self
    }

    /// Sets `ASSIGNED_BY_ID`. The user who is responsible.
    #[must_use]
    pub fn assigned_by_id(mut self, assigned_by_id: impl Into<Id<entity::User>>) -> Self {
        self.assigned_by_id = Some(assigned_by_id.into());
        self
    }

    /// Sets `COMPANY_ID`. Its main company.
    #[must_use]
    pub fn company_id(mut self, company_id: impl Into<Id<entity::CrmCompany>>) -> Self {
        self.company_id = Some(company_id.into());
        self
    }

    /// Sets `COMPANY_IDS`. Its companies.
    #[must_use]
    pub fn company_ids(mut self, company_ids: impl IntoIterator<Item = impl Into<Id<entity::CrmCompany>>>) -> Self {
        self.company_ids = Some(company_ids.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `PHONE`. The telephone numbers.
    #[must_use]
    pub fn phone(mut self, phone: impl Into<Vec<crate::v2::crm::multifield::MultiField>>) -> Self {
        self.phone = Some(phone.into());
        self
    }

    /// Sets `EMAIL`. The e-mail addresses.
    #[must_use]
    pub fn email(mut self, email: impl Into<Vec<crate::v2::crm::multifield::MultiField>>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// Sets `WEB`. The websites.
    #[must_use]
    pub fn web(mut self, web: impl Into<Vec<crate::v2::crm::multifield::MultiField>>) -> Self {
        self.web = Some(web.into());
        self
    }

    /// Sets `IM`. The messengers.
    #[must_use]
    pub fn im(mut self, im: impl Into<Vec<crate::v2::crm::multifield::MultiField>>) -> Self {
        self.im = Some(im.into());
        self
    }

    /// Sets `LINK`. Links that the portal itself uses.
    #[must_use]
    pub fn link(mut self, link: impl Into<Vec<crate::v2::crm::multifield::MultiField>>) -> Self {
        self.link = Some(link.into());
        self
    }

    /// Sets `DATE_CREATE`. When it was created. Can be written with `IMPORT`.
    #[must_use]
    pub fn date_create(mut self, date_create: impl IntoValue<DateTime>) -> Self {
        self.date_create = Some(date_create.into_value());
        self
    }

    /// Sets `DATE_MODIFY`. When it was last changed. Can be written with `IMPORT`.
    #[must_use]
    pub fn date_modify(mut self, date_modify: impl IntoValue<DateTime>) -> Self {
        self.date_modify = Some(date_modify.into_value());
        self
    }

    /// Sets `CREATED_BY_ID`. The user who created it. Can be written with `IMPORT`.
    #[must_use]
    pub fn created_by_id(mut self, created_by_id: impl Into<Id<entity::User>>) -> Self {
        self.created_by_id = Some(created_by_id.into());
        self
    }

    /// Sets `MODIFY_BY_ID`. The user who last changed it. Can be written with `IMPORT`.
    #[must_use]
    pub fn modify_by_id(mut self, modify_by_id: impl Into<Id<entity::User>>) -> Self {
        self.modify_by_id = Some(modify_by_id.into());
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

    /// Sets `ORIGIN_VERSION`. Its version in the external system.
    #[must_use]
    pub fn origin_version(mut self, origin_version: impl Into<String>) -> Self {
        self.origin_version = Some(origin_version.into());
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

    /// Sets `ADDRESS`. The address. Deprecated.
    #[must_use]
    pub fn address(mut self, address: impl Into<String>) -> Self {
        self.address = Some(address.into());
        self
    }

    /// Sets `ADDRESS_2`. The second line of the address. Deprecated.
    #[must_use]
    pub fn address_2(mut self, address_2: impl Into<String>) -> Self {
        self.address_2 = Some(address_2.into());
        self
    }

    /// Sets `ADDRESS_CITY`. The city. Deprecated.
    #[must_use]
    pub fn address_city(mut self, address_city: impl Into<String>) -> Self {
        self.address_city = Some(address_city.into());
        self
    }

    /// Sets `ADDRESS_POSTAL_CODE`. The postal code. Deprecated.
    #[must_use]
    pub fn address_postal_code(mut self, address_postal_code: impl Into<String>) -> Self {
        self.address_postal_code = Some(address_postal_code.into());
        self
    }

    /// Sets `ADDRESS_REGION`. The district. Deprecated.
    #[must_use]
    pub fn address_region(mut self, address_region: impl Into<String>) -> Self {
        self.address_region = Some(address_region.into());
        self
    }

    /// Sets `ADDRESS_PROVINCE`. The region. Deprecated.
    #[must_use]
    pub fn address_province(mut self, address_province: impl Into<String>) -> Self {
        self.address_province = Some(address_province.into());
        self
    }

    /// Sets `ADDRESS_COUNTRY`. The country. Deprecated.
    #[must_use]
    pub fn address_country(mut self, address_country: impl Into<String>) -> Self {
        self.address_country = Some(address_country.into());
        self
    }

    /// Sets `ADDRESS_COUNTRY_CODE`. The code of the country. Deprecated.
    #[must_use]
    pub fn address_country_code(mut self, address_country_code: impl Into<String>) -> Self {
        self.address_country_code = Some(address_country_code.into());
        self
    }

    /// Sets `ADDRESS_LOC_ADDR_ID`. The address in the module of locations. Deprecated.
    #[must_use]
    pub fn address_loc_addr_id(mut self, address_loc_addr_id: i64) -> Self {
        self.address_loc_addr_id = Some(address_loc_addr_id);
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
    /// Takes `HONORIFIC` from another call of a batch.
    pub const PARAM_HONORIFIC: Param<Self, String> = Param::new("HONORIFIC");
    /// Takes `NAME` from another call of a batch.
    pub const PARAM_NAME: Param<Self, String> = Param::new("NAME");
    /// Takes `SECOND_NAME` from another call of a batch.
    pub const PARAM_SECOND_NAME: Param<Self, String> = Param::new("SECOND_NAME");
    /// Takes `LAST_NAME` from another call of a batch.
    pub const PARAM_LAST_NAME: Param<Self, String> = Param::new("LAST_NAME");
    /// Takes `PHOTO` from another call of a batch.
    pub const PARAM_PHOTO: Param<Self, v2::Upload<v2::Data>> = Param::new("PHOTO");
    /// Takes `BIRTHDATE` from another call of a batch.
    pub const PARAM_BIRTHDATE: Param<Self, DateTime> = Param::new("BIRTHDATE");
    /// Takes `TYPE_ID` from another call of a batch.
    pub const PARAM_TYPE_ID: Param<Self, String> = Param::new("TYPE_ID");
    /// Takes `SOURCE_ID` from another call of a batch.
    pub const PARAM_SOURCE_ID: Param<Self, String> = Param::new("SOURCE_ID");
    /// Takes `SOURCE_DESCRIPTION` from another call of a batch.
    pub const PARAM_SOURCE_DESCRIPTION: Param<Self, String> = Param::new("SOURCE_DESCRIPTION");
    /// Takes `POST` from another call of a batch.
    pub const PARAM_POST: Param<Self, String> = Param::new("POST");
    /// Takes `COMMENTS` from another call of a batch.
    pub const PARAM_COMMENTS: Param<Self, String> = Param::new("COMMENTS");
    /// Takes `OPENED` from another call of a batch.
    pub const PARAM_OPENED: Param<Self, v2::Yn> = Param::new("OPENED");
    /// Takes `EXPORT` from another call of a batch.
    pub const PARAM_EXPORT: Param<Self, v2::Yn> = Param::new("EXPORT");
    /// Takes `ASSIGNED_BY_ID` from another call of a batch.
    pub const PARAM_ASSIGNED_BY_ID: Param<Self, Id<entity::User>> = Param::new("ASSIGNED_BY_ID");
    /// Takes `COMPANY_ID` from another call of a batch.
    pub const PARAM_COMPANY_ID: Param<Self, Id<entity::CrmCompany>> = Param::new("COMPANY_ID");
    /// Takes `COMPANY_IDS` from another call of a batch.
    pub const PARAM_COMPANY_IDS: Param<Self, Vec<Id<entity::CrmCompany>>> = Param::new("COMPANY_IDS");
    /// Takes `PHONE` from another call of a batch.
    pub const PARAM_PHONE: Param<Self, Vec<crate::v2::crm::multifield::MultiField>> = Param::new("PHONE");
    /// Takes `EMAIL` from another call of a batch.
    pub const PARAM_EMAIL: Param<Self, Vec<crate::v2::crm::multifield::MultiField>> = Param::new("EMAIL");
    /// Takes `WEB` from another call of a batch.
    pub const PARAM_WEB: Param<Self, Vec<crate::v2::crm::multifield::MultiField>> = Param::new("WEB");
    /// Takes `IM` from another call of a batch.
    pub const PARAM_IM: Param<Self, Vec<crate::v2::crm::multifield::MultiField>> = Param::new("IM");
    /// Takes `LINK` from another call of a batch.
    pub const PARAM_LINK: Param<Self, Vec<crate::v2::crm::multifield::MultiField>> = Param::new("LINK");
    /// Takes `DATE_CREATE` from another call of a batch.
    pub const PARAM_DATE_CREATE: Param<Self, DateTime> = Param::new("DATE_CREATE");
    /// Takes `DATE_MODIFY` from another call of a batch.
    pub const PARAM_DATE_MODIFY: Param<Self, DateTime> = Param::new("DATE_MODIFY");
    /// Takes `CREATED_BY_ID` from another call of a batch.
    pub const PARAM_CREATED_BY_ID: Param<Self, Id<entity::User>> = Param::new("CREATED_BY_ID");
    /// Takes `MODIFY_BY_ID` from another call of a batch.
    pub const PARAM_MODIFY_BY_ID: Param<Self, Id<entity::User>> = Param::new("MODIFY_BY_ID");
    /// Takes `ORIGINATOR_ID` from another call of a batch.
    pub const PARAM_ORIGINATOR_ID: Param<Self, String> = Param::new("ORIGINATOR_ID");
    /// Takes `ORIGIN_ID` from another call of a batch.
    pub const PARAM_ORIGIN_ID: Param<Self, String> = Param::new("ORIGIN_ID");
    /// Takes `ORIGIN_VERSION` from another call of a batch.
    pub const PARAM_ORIGIN_VERSION: Param<Self, String> = Param::new("ORIGIN_VERSION");
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
    /// Takes `ADDRESS` from another call of a batch.
    pub const PARAM_ADDRESS: Param<Self, String> = Param::new("ADDRESS");
    /// Takes `ADDRESS_2` from another call of a batch.
    pub const PARAM_ADDRESS_2: Param<Self, String> = Param::new("ADDRESS_2");
    /// Takes `ADDRESS_CITY` from another call of a batch.
    pub const PARAM_ADDRESS_CITY: Param<Self, String> = Param::new("ADDRESS_CITY");
    /// Takes `ADDRESS_POSTAL_CODE` from another call of a batch.
    pub const PARAM_ADDRESS_POSTAL_CODE: Param<Self, String> = Param::new("ADDRESS_POSTAL_CODE");
    /// Takes `ADDRESS_REGION` from another call of a batch.
    pub const PARAM_ADDRESS_REGION: Param<Self, String> = Param::new("ADDRESS_REGION");
    /// Takes `ADDRESS_PROVINCE` from another call of a batch.
    pub const PARAM_ADDRESS_PROVINCE: Param<Self, String> = Param::new("ADDRESS_PROVINCE");
    /// Takes `ADDRESS_COUNTRY` from another call of a batch.
    pub const PARAM_ADDRESS_COUNTRY: Param<Self, String> = Param::new("ADDRESS_COUNTRY");
    /// Takes `ADDRESS_COUNTRY_CODE` from another call of a batch.
    pub const PARAM_ADDRESS_COUNTRY_CODE: Param<Self, String> = Param::new("ADDRESS_COUNTRY_CODE");
    /// Takes `ADDRESS_LOC_ADDR_ID` from another call of a batch.
    pub const PARAM_ADDRESS_LOC_ADDR_ID: Param<Self, i64> = Param::new("ADDRESS_LOC_ADDR_ID");
    /// Takes `TRACE` from another call of a batch.
    pub const PARAM_TRACE: Param<Self, String> = Param::new("TRACE");
}

impl Encode for AddFields {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("HONORIFIC", &self.honorific),
                ("NAME", &self.name),
                ("SECOND_NAME", &self.second_name),
                ("LAST_NAME", &self.last_name),
                ("PHOTO", &self.photo),
                ("BIRTHDATE", &self.birthdate),
                ("TYPE_ID", &self.type_id),
                ("SOURCE_ID", &self.source_id),
                ("SOURCE_DESCRIPTION", &self.source_description),
                ("POST", &self.post),
                ("COMMENTS", &self.comments),
                ("OPENED", &self.opened),
                ("EXPORT", &self.export),
                ("ASSIGNED_BY_ID", &self.assigned_by_id),
                ("COMPANY_ID", &self.company_id),
                ("COMPANY_IDS", &self.company_ids),
                ("PHONE", &self.phone),
                ("EMAIL", &self.email),
                ("WEB", &self.web),
                ("IM", &self.im),
                ("LINK", &self.link),
                ("DATE_CREATE", &self.date_create),
                ("DATE_MODIFY", &self.date_modify),
                ("CREATED_BY_ID", &self.created_by_id),
                ("MODIFY_BY_ID", &self.modify_by_id),
                ("ORIGINATOR_ID", &self.originator_id),
                ("ORIGIN_ID", &self.origin_id),
                ("ORIGIN_VERSION", &self.origin_version),
                ("UTM_SOURCE", &self.utm_source),
                ("UTM_MEDIUM", &self.utm_medium),
                ("UTM_CAMPAIGN", &self.utm_campaign),
                ("UTM_CONTENT", &self.utm_content),
                ("UTM_TERM", &self.utm_term),
                ("ADDRESS", &self.address),
                ("ADDRESS_2", &self.address_2),
                ("ADDRESS_CITY", &self.address_city),
                ("ADDRESS_POSTAL_CODE", &self.address_postal_code),
                ("ADDRESS_REGION", &self.address_region),
                ("ADDRESS_PROVINCE", &self.address_province),
                ("ADDRESS_COUNTRY", &self.address_country),
                ("ADDRESS_COUNTRY_CODE", &self.address_country_code),
                ("ADDRESS_LOC_ADDR_ID", &self.address_loc_addr_id),
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
                ("HONORIFIC", &mut self.honorific),
                ("NAME", &mut self.name),
                ("SECOND_NAME", &mut self.second_name),
                ("LAST_NAME", &mut self.last_name),
                ("PHOTO", &mut self.photo),
                ("BIRTHDATE", &mut self.birthdate),
                ("TYPE_ID", &mut self.type_id),
                ("SOURCE_ID", &mut self.source_id),
                ("SOURCE_DESCRIPTION", &mut self.source_description),
                ("POST", &mut self.post),
                ("COMMENTS", &mut self.comments),
                ("OPENED", &mut self.opened),
                ("EXPORT", &mut self.export),
                ("ASSIGNED_BY_ID", &mut self.assigned_by_id),
                ("COMPANY_ID", &mut self.company_id),
                ("COMPANY_IDS", &mut self.company_ids),
                ("PHONE", &mut self.phone),
                ("EMAIL", &mut self.email),
                ("WEB", &mut self.web),
                ("IM", &mut self.im),
                ("LINK", &mut self.link),
                ("DATE_CREATE", &mut self.date_create),
                ("DATE_MODIFY", &mut self.date_modify),
                ("CREATED_BY_ID", &mut self.created_by_id),
                ("MODIFY_BY_ID", &mut self.modify_by_id),
                ("ORIGINATOR_ID", &mut self.originator_id),
                ("ORIGIN_ID", &mut self.origin_id),
                ("ORIGIN_VERSION", &mut self.origin_version),
                ("UTM_SOURCE", &mut self.utm_source),
                ("UTM_MEDIUM", &mut self.utm_medium),
                ("UTM_CAMPAIGN", &mut self.utm_campaign),
                ("UTM_CONTENT", &mut self.utm_content),
                ("UTM_TERM", &mut self.utm_term),
                ("ADDRESS", &mut self.address),
                ("ADDRESS_2", &mut self.address_2),
                ("ADDRESS_CITY", &mut self.address_city),
                ("ADDRESS_POSTAL_CODE", &mut self.address_postal_code),
                ("ADDRESS_REGION", &mut self.address_region),
                ("ADDRESS_PROVINCE", &mut self.address_province),
                ("ADDRESS_COUNTRY", &mut self.address_country),
                ("ADDRESS_COUNTRY_CODE", &mut self.address_country_code),
                ("ADDRESS_LOC_ADDR_ID", &mut self.address_loc_addr_id),
                ("TRACE", &mut self.trace),
            ],
            &mut self.extra,
        )
    }
}

impl v2::OpenFields for AddFields {
    type Object = super::Contact;
    fn extra_mut(&mut self) -> &mut ExtraFields {
        &mut self.extra
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(AddFields);

/// The errors of `crm.contact.add`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AddError {
    /// The method failed, and only the message says why.
    ///
    /// Documented causes: [`INVALID_FIELDS`](Self::INVALID_FIELDS),
    /// [`INVALID_PARAMS`](Self::INVALID_PARAMS), [`MAY_NOT_ADD`](Self::MAY_NOT_ADD),
    /// [`DISK_FULL`](Self::DISK_FULL).
    ///
    /// The wire code is empty.
    Unclassified,
    /// An e-mail address is invalid. Fix: Correct the address.
    ///
    /// The portal's message: ``The field `Work e-mail` contains an invalid address``.
    ///
    /// Wire code: `ERROR_CORE`.
    ErrorCore,
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

    /// The user may not add or import contacts. Fix: Check the user's role in CRM.
    ///
    /// The portal's message: `Access denied`.
    pub const MAY_NOT_ADD: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "MayNotAdd",
        &[],
        "The user may not add or import contacts.",
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

    /// An e-mail address is invalid. Fix: Correct the address.
    ///
    /// The portal's message: ``The field `Work e-mail` contains an invalid address``.
    pub const INVALID_EMAIL: Cause = Cause::new(
        codes::ERROR_CORE,
        "InvalidEmail",
        &[],
        "An e-mail address is invalid.",
        "Correct the address.",
    );
}

impl ErrorKind for AddError {
    const CAUSES: &'static [Cause] = &[
        Self::INVALID_FIELDS,
        Self::INVALID_PARAMS,
        Self::MAY_NOT_ADD,
        Self::DISK_FULL,
        Self::INVALID_EMAIL,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::UNCLASSIFIED | "0" | "100" => Self::Unclassified,
            codes::ERROR_CORE => Self::ErrorCore,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::Unclassified => codes::UNCLASSIFIED,
            Self::ErrorCore => codes::ERROR_CORE,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(AddError);
