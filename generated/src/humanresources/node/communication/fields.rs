// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.
//! The fields of [`Communication`](super::Communication), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The chat, the channel or the collab.
pub const ID: Field<
    super::Communication,
    Id<entity::HumanresourcesNodeCommunication>,
    Plain,
> = Field::new("id");

/// Its kind.
pub const KIND: Field<super::Communication, super::Kind, Plain> = Field::new("type");

/// The dialog in the messenger, such as `chat21`.
pub const DIALOG_ID: Field<super::Communication, String, Plain> = Field::new("dialogId");

/// The title in the list of dialogs.
pub const TITLE: Field<super::Communication, String, Plain> = Field::new("title");

/// The line below the title, in the language of the portal.
pub const SUBTITLE: Field<super::Communication, String, Plain> = Field::new("subtitle");

/// The address of the picture; empty or `null` if there is none.
pub const AVATAR: Field<super::Communication, String, Plain> = Field::new("avatar");

/// The color, such as `#8474c8`. Collabs have none.
pub const COLOR: Field<super::Communication, String, Plain> = Field::new("color");

/// Whether the calling user may open it.
pub const HAS_ACCESS: Field<super::Communication, bool, Plain> = Field::new("hasAccess");

/// Whether external users take part. Absent for collabs.
pub const IS_EXTRANET: Field<super::Communication, bool, Plain> = Field::new("isExtranet");

/// The department or team that it was inherited from; `null` if it is bound to this one directly.
pub const ORIGINAL_NODE_ID: Field<
    super::Communication,
    Id<entity::HumanresourcesNode>,
    Plain,
> = Field::new("originalNodeId");
