// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The kind of a communication of a department or team.

use bitrix24_runtime::codegen_prelude::*;

/// The kind of a communication of a department or team.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Kind {
    /// A group chat.
    Chat,
    /// A channel, whose posts are read by more people than write them.
    Channel,
    /// A collab, where people work together, also with guests of the company.
    Collab,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for Kind {
    fn from_wire(text: &str) -> Self {
        match text {
            "CHAT" => Self::Chat,
            "CHANNEL" => Self::Channel,
            "COLLAB" => Self::Collab,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Chat => "CHAT",
            Self::Channel => "CHANNEL",
            Self::Collab => "COLLAB",
            Self::Other(text) => text,
        }
    }
}

open_enum!(Kind);

#[cfg(feature = "serde")]
serde_as_wire!(Kind);
