// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`ImUser`](super::ImUser), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The user.
pub const ID: Field<super::ImUser, Id<entity::User>, Plain> = Field::new("id");

/// Whether the user can sign in.
pub const ACTIVE: Field<super::ImUser, bool, Plain> = Field::new("active");

/// The full name.
pub const NAME: Field<super::ImUser, String, Plain> = Field::new("name");

/// The given name.
pub const FIRST_NAME: Field<super::ImUser, String, Plain> = Field::new("first_name");

/// The family name.
pub const LAST_NAME: Field<super::ImUser, String, Plain> = Field::new("last_name");

/// The position.
pub const WORK_POSITION: Field<super::ImUser, String, Plain> = Field::new("work_position");

/// The color of the avatar, such as `#4ba984`.
pub const COLOR: Field<super::ImUser, String, Plain> = Field::new("color");

/// The address of the avatar, empty if there is none.
pub const AVATAR: Field<super::ImUser, String, Plain> = Field::new("avatar");

/// The address of the avatar in a high resolution.
pub const AVATAR_HR: Field<super::ImUser, String, Plain> = Field::new("avatar_hr");

/// The gender: `M` or `F`.
pub const GENDER: Field<super::ImUser, String, Plain> = Field::new("gender");

/// The birthday, such as `14-07`.
///
/// Note: One page gives `DD-MM`, another one shows an empty text.
pub const BIRTHDAY: Field<super::ImUser, String, Plain> = Field::new("birthday");

/// Whether it is a guest of the extranet.
pub const EXTRANET: Field<super::ImUser, bool, Plain> = Field::new("extranet");

/// Whether it is a user of the Bitrix24 network.
pub const NETWORK: Field<super::ImUser, bool, Plain> = Field::new("network");

/// Whether it is a bot.
pub const BOT: Field<super::ImUser, bool, Plain> = Field::new("bot");

/// Whether it is a user of Open Channels.
pub const CONNECTOR: Field<super::ImUser, bool, Plain> = Field::new("connector");

/// The kind of authentication.
pub const EXTERNAL_AUTH_ID: Field<super::ImUser, String, Plain> = Field::new("external_auth_id");

/// The status, such as `online`.
pub const STATUS: Field<super::ImUser, String, Plain> = Field::new("status");

/// Since when the user has been away. `false` stands for not.
///
/// Note: The page of `im.dialog.messages.get` gives the type `boolean`.
pub const IDLE: Field<super::ImUser, DateTime, Plain> = Field::new("idle");

/// When the user was last active.
pub const LAST_ACTIVITY_DATE: Field<super::ImUser, DateTime, Plain> = Field::new("last_activity_date");

/// When the user was last active in the mobile application. `false` stands for never.
pub const MOBILE_LAST_DATE: Field<super::ImUser, DateTime, Plain> = Field::new("mobile_last_date");

/// When the user was last active in the desktop application. `false` stands for never.
pub const DESKTOP_LAST_DATE: Field<super::ImUser, DateTime, Plain> = Field::new("desktop_last_date");

/// Until when the user is absent. `false` stands for not.
///
/// Note: The page of `im.dialog.messages.get` gives the type `boolean`.
pub const ABSENT: Field<super::ImUser, DateTime, Plain> = Field::new("absent");

/// The departments that the user belongs to.
pub const DEPARTMENTS: Field<super::ImUser, Vec<Id<entity::Department>>, Plain> = Field::new("departments");

/// The telephone numbers. `false` stands for none.
pub const PHONES: Field<super::ImUser, super::ImUserPhones, Plain> = Field::new("phones");

/// The data of a bot.
pub const BOT_DATA: Field<super::ImUser, Json, Plain> = Field::new("bot_data");

/// The kind of user, such as `user`.
pub const KIND: Field<super::ImUser, String, Plain> = Field::new("type");

/// The address of the website of the user.
pub const WEBSITE: Field<super::ImUser, String, Plain> = Field::new("website");

/// The e-mail address.
pub const EMAIL: Field<super::ImUser, String, Plain> = Field::new("email");
