// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.
//! The target of `mail.message.movetofolder`.

use bitrix24_runtime::codegen_prelude::*;

/// The target of `mail.message.movetofolder`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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

impl Default for MoveAction {
    fn default() -> Self {
        Self::Other(String::new())
    }
}

impl Decode for MoveAction {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.open_enum(self)
    }
}

impl Encode for MoveAction {
    fn encode(&self, out: &mut JsonWriter) {
        out.str(self.as_wire());
    }
}
