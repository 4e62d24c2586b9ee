// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The kind of a CRM object that calls belong to.

use bitrix24_runtime::codegen_prelude::*;

/// The kind of a CRM object that calls belong to.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum CallCrmType {
    /// A person of a client.
    Contact,
    /// The firm of a client.
    Company,
    /// A request that is no deal yet.
    Lead,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for CallCrmType {
    fn from_wire(text: &str) -> Self {
        match text {
            "CONTACT" => Self::Contact,
            "COMPANY" => Self::Company,
            "LEAD" => Self::Lead,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Contact => "CONTACT",
            Self::Company => "COMPANY",
            Self::Lead => "LEAD",
            Self::Other(text) => text,
        }
    }
}

open_enum!(CallCrmType);

#[cfg(feature = "serde")]
serde_as_wire!(CallCrmType);
