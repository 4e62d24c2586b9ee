// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A chat, a channel or a collab that is bound to a department or team.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// A chat, a channel or a collab that is bound to a department or team.
///
/// [Official
/// page](https://apidocs.bitrix24.com/api-reference/departments/node-communication/humanresources-node-communication-list.html#communication)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Communication {
    /// The chat, the channel or the collab.
    pub id: Id<entity::HumanresourcesNodeCommunication>,
    /// Its kind.
    pub kind: super::Kind,
    /// The dialog in the messenger, such as `chat21`.
    pub dialog_id: String,
    /// The title in the list of dialogs.
    pub title: String,
    /// The line below the title, in the language of the portal.
    pub subtitle: String,
    /// The address of the picture; empty or `null` if there is none.
    pub avatar: Option<String>,
    /// The color, such as `#8474c8`. Collabs have none.
    pub color: Option<String>,
    /// Whether the calling user may open it.
    pub has_access: bool,
    /// Whether external users take part. Absent for collabs.
    pub is_extranet: Option<bool>,
    /// The department or team that it was inherited from; `null` if it is bound to this one directly.
    pub original_node_id: Option<Id<entity::HumanresourcesNode>>,
}

#[cfg(feature = "serde")]
impl Encode for Communication {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("type", &self.kind),
            ("dialogId", &self.dialog_id),
            ("title", &self.title),
            ("subtitle", &self.subtitle),
            ("avatar", &self.avatar),
            ("color", &self.color),
            ("hasAccess", &self.has_access),
            ("isExtranet", &self.is_extranet),
            ("originalNodeId", &self.original_node_id),
        ]);
    }
}

impl Decode for Communication {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("type", &mut self.kind),
            ("dialogId", &mut self.dialog_id),
            ("title", &mut self.title),
            ("subtitle", &mut self.subtitle),
            ("avatar", &mut self.avatar),
            ("color", &mut self.color),
            ("hasAccess", &mut self.has_access),
            ("isExtranet", &mut self.is_extranet),
            ("originalNodeId", &mut self.original_node_id),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Communication);
