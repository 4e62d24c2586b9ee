// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The target of `mail.message.movetofolder`.

use bitrix24_runtime::codegen_prelude::*;

/// The target of `mail.message.movetofolder`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum MoveAction {
    /// To the folder that `folder` names.
    Move,
    /// To the folder for spam.
    Spam,
    /// To the trash.
    Delete,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for MoveAction {
    fn from_wire(text: &str) -> Self {
        match text {
            "move" => Self::Move,
            "spam" => Self::Spam,
            "delete" => Self::Delete,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Move => "move",
            Self::Spam => "spam",
            Self::Delete => "delete",
            Self::Other(text) => text,
        }
    }
}

open_enum!(MoveAction);

#[cfg(feature = "serde")]
serde_as_wire!(MoveAction);
