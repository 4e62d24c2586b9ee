// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The color of a team.

use bitrix24_runtime::codegen_prelude::*;

/// The color of a team.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Color {
    /// The team is shown in blue.
    Blue,
    /// The team is shown in green.
    Green,
    /// The team is shown in cyan.
    Cyan,
    /// The team is shown in orange.
    Orange,
    /// The team is shown in purple.
    Purple,
    /// The team is shown in pink.
    Pink,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for Color {
    fn from_wire(text: &str) -> Self {
        match text {
            "blue" => Self::Blue,
            "green" => Self::Green,
            "cyan" => Self::Cyan,
            "orange" => Self::Orange,
            "purple" => Self::Purple,
            "pink" => Self::Pink,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Blue => "blue",
            Self::Green => "green",
            Self::Cyan => "cyan",
            Self::Orange => "orange",
            Self::Purple => "purple",
            Self::Pink => "pink",
            Self::Other(text) => text,
        }
    }
}

open_enum!(Color);

#[cfg(feature = "serde")]
serde_as_wire!(Color);
