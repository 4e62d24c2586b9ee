// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The kind of a node of the company structure.

use bitrix24_runtime::codegen_prelude::*;

/// The kind of a node of the company structure.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Kind {
    /// A department, with heads, deputy heads and employees.
    Department,
    /// A team, with heads, deputy heads and members; it can have a color.
    Team,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for Kind {
    fn from_wire(text: &str) -> Self {
        match text {
            "DEPARTMENT" => Self::Department,
            "TEAM" => Self::Team,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Department => "DEPARTMENT",
            Self::Team => "TEAM",
            Self::Other(text) => text,
        }
    }
}

open_enum!(Kind);

#[cfg(feature = "serde")]
serde_as_wire!(Kind);
