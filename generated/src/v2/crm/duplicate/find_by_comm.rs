// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `crm.duplicate.findbycomm`: Finds the leads, contacts and companies with a telephone number or an
//! e-mail address.
//!
//! - effect: reads
//! - scope: `crm`
//! - who may call: A user who may read CRM.
//! - [official page](https://apidocs.bitrix24.com/api-reference/crm/duplicates/crm-duplicate-find-by-comm.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Finds the leads, contacts and companies with a telephone number or an e-mail address.
///
/// If one type has 20 or more, the types that follow in the order of leads, contacts and companies are
/// left out.
///
/// The request of `crm.duplicate.findbycomm`.
///
/// Note: The table of errors has the status for the code, and the example has a message for it; similar
/// methods leave the code empty.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::crm::duplicate::CommunicationKind;
/// use bitrix24::v2::crm::duplicate::DuplicateKind;
/// use bitrix24::v2::crm::duplicate::FindByComm;
///
/// let request = FindByComm::new(CommunicationKind::Phone, ["8976543", "11223355"])
///     .entity_type(DuplicateKind::Contact);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct FindByComm {
    /// What `values` are.
    pub kind: CommunicationKind,
    /// The addresses or numbers, without extensions.
    ///
    /// Must have from 1 to 20 elements.
    pub values: Vec<String>,
    /// The type to search in, by default all three.
    pub entity_type: Option<DuplicateKind>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl FindByComm {
    /// Creates a request with its required parameters.
    pub fn new(kind: CommunicationKind, values: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            kind,
            values: values.into_iter().map(Into::into).collect(),
            entity_type: None,
            extra: Default::default(),
        }
    }

    /// Sets `entity_type`. The type to search in, by default all three.
    #[must_use]
    pub fn entity_type(mut self, entity_type: DuplicateKind) -> Self {
        self.entity_type = Some(entity_type);
        self
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl FindByComm {
    /// Takes `type` from another call of a batch.
    pub const PARAM_KIND: Param<Self, CommunicationKind> = Param::new("type");
    /// Takes `values` from another call of a batch.
    pub const PARAM_VALUES: Param<Self, Vec<String>> = Param::new("values");
    /// Takes `entity_type` from another call of a batch.
    pub const PARAM_ENTITY_TYPE: Param<Self, DuplicateKind> = Param::new("entity_type");
}

impl Encode for FindByComm {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("type", &self.kind),
                ("values", &self.values),
                ("entity_type", &self.entity_type),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for FindByComm {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("type", &mut self.kind),
                ("values", &mut self.values),
                ("entity_type", &mut self.entity_type),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(FindByComm);

impl Method for FindByComm {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("crm.duplicate.findbycomm", Effect::Read, "crm")
        .codes(CODES);
    type Response = FindByCommResponse;
    type Error = FindByCommError;
}

/// The response to `crm.duplicate.findbycomm`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct FindByCommResponse {
    /// The leads.
    pub lead: Option<Vec<Id<entity::CrmLead>>>,
    /// The contacts.
    pub contact: Option<Vec<Id<entity::CrmContact>>>,
    /// The companies.
    pub company: Option<Vec<Id<entity::CrmCompany>>>,
}

#[cfg(feature = "serde")]
impl Encode for FindByCommResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("LEAD", &self.lead),
            ("CONTACT", &self.contact),
            ("COMPANY", &self.company),
        ]);
    }
}

impl Decode for FindByCommResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("LEAD", &mut self.lead),
            ("CONTACT", &mut self.contact),
            ("COMPANY", &mut self.company),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(FindByCommResponse);

/// What `values` are.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum CommunicationKind {
    /// E-mail addresses.
    Email,
    /// Telephone numbers.
    Phone,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for CommunicationKind {
    fn from_wire(text: &str) -> Self {
        match text {
            "EMAIL" => Self::Email,
            "PHONE" => Self::Phone,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Email => "EMAIL",
            Self::Phone => "PHONE",
            Self::Other(text) => text,
        }
    }
}

open_enum!(CommunicationKind);

#[cfg(feature = "serde")]
serde_as_wire!(CommunicationKind);

/// The type to search in, by default all three.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum DuplicateKind {
    /// Leads.
    Lead,
    /// Contacts.
    Contact,
    /// Companies.
    Company,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for DuplicateKind {
    fn from_wire(text: &str) -> Self {
        match text {
            "LEAD" => Self::Lead,
            "CONTACT" => Self::Contact,
            "COMPANY" => Self::Company,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Lead => "LEAD",
            Self::Contact => "CONTACT",
            Self::Company => "COMPANY",
            Self::Other(text) => text,
        }
    }
}

open_enum!(DuplicateKind);

#[cfg(feature = "serde")]
serde_as_wire!(DuplicateKind);

/// The errors of `crm.duplicate.findbycomm`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum FindByCommError {
    /// The method failed, and only the message says why.
    ///
    /// Documented causes: [`ACCESS_DENIED`](Self::ACCESS_DENIED), [`TYPE_MISSING`](Self::TYPE_MISSING),
    /// [`INVALID_TYPE`](Self::INVALID_TYPE), [`VALUES_MISSING`](Self::VALUES_MISSING).
    ///
    /// The wire code is empty.
    Unclassified,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl FindByCommError {
    /// The user may not read CRM. Fix: Check the user's role in CRM.
    ///
    /// The portal's message: `Access denied`.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "AccessDenied",
        &[],
        "The user may not read CRM.",
        "Check the user's role in CRM.",
    );

    /// `type` is missing. Fix: Pass `EMAIL` or `PHONE`.
    ///
    /// The portal's message: `Communication type is not defined`.
    pub const TYPE_MISSING: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "TypeMissing",
        &["type"],
        "`type` is missing.",
        "Pass `EMAIL` or `PHONE`.",
    );

    /// `type` has another value. Fix: Pass `EMAIL` or `PHONE`.
    ///
    /// The portal's message: `Communication type '{type}' is not supported in current context`.
    pub const INVALID_TYPE: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "InvalidType",
        &["type"],
        "`type` has another value.",
        "Pass `EMAIL` or `PHONE`.",
    );

    /// `values` is missing. Fix: Pass at least one value.
    ///
    /// The portal's message: `Communication values is not defined`.
    pub const VALUES_MISSING: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "ValuesMissing",
        &["values"],
        "`values` is missing.",
        "Pass at least one value.",
    );
}

impl ErrorKind for FindByCommError {
    const CAUSES: &'static [Cause] = &[
        Self::ACCESS_DENIED,
        Self::TYPE_MISSING,
        Self::INVALID_TYPE,
        Self::VALUES_MISSING,
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

impl_error!(FindByCommError);
