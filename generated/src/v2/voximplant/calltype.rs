// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! Who called whom.

use bitrix24_runtime::codegen_prelude::*;

/// Who called whom.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum CallType {
    /// The portal called.
    Outgoing,
    /// The portal was called.
    Incoming,
    /// The portal was called, and the call was forwarded.
    Redirected,
    /// The portal called back.
    Callback,
    /// The portal called to read out a text.
    Informational,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for CallType {
    fn from_wire(text: &str) -> Self {
        match text {
            "1" => Self::Outgoing,
            "2" => Self::Incoming,
            "3" => Self::Redirected,
            "4" => Self::Callback,
            "5" => Self::Informational,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Outgoing => "1",
            Self::Incoming => "2",
            Self::Redirected => "3",
            Self::Callback => "4",
            Self::Informational => "5",
            Self::Other(text) => text,
        }
    }
}

open_enum!(CallType);

#[cfg(feature = "serde")]
serde_as_wire!(CallType);
