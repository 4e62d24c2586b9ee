// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.
//! What a node of the company structure is.

use bitrix24_runtime::prelude::*;

/// What a node of the company structure is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// A department, with heads, deputy heads and employees.
    Department,
    /// A team, with heads, deputy heads and members; it can have a colour.
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

impl Default for Kind {
    fn default() -> Self {
        Self::Other(String::new())
    }
}

impl Decode for Kind {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.open_enum(self)
    }
}

impl Encode for Kind {
    fn encode(&self, out: &mut Writer) {
        out.str(self.as_wire());
    }
}
