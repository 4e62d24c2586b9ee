// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A user as chats show them.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A user as chats show them.
///
/// Note: Searches leave some of the fields out.
///
/// [Official
/// page](https://apidocs.bitrix24.com/api-reference/chats/messages/im-dialog-messages-get.html#user)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ImUser {
    /// The user.
    pub id: Id<entity::User>,
    /// Whether the user can sign in.
    pub active: Option<bool>,
    /// The full name.
    pub name: String,
    /// The given name.
    pub first_name: String,
    /// The family name.
    pub last_name: String,
    /// The position.
    pub work_position: String,
    /// The color of the avatar, such as `#4ba984`.
    pub color: String,
    /// The address of the avatar, empty if there is none.
    pub avatar: String,
    /// The address of the avatar in a high resolution.
    pub avatar_hr: Option<String>,
    /// The gender: `M` or `F`.
    pub gender: String,
    /// The birthday, such as `14-07`.
    ///
    /// Note: One page gives `DD-MM`, another one shows an empty text.
    pub birthday: Option<String>,
    /// Whether it is a guest of the extranet.
    pub extranet: bool,
    /// Whether it is a user of the Bitrix24 network.
    pub network: bool,
    /// Whether it is a bot.
    pub bot: bool,
    /// Whether it is a user of Open Channels.
    pub connector: bool,
    /// The kind of authentication.
    pub external_auth_id: String,
    /// The status, such as `online`.
    pub status: String,
    /// Since when the user has been away. `false` stands for not.
    ///
    /// Note: The page of `im.dialog.messages.get` gives the type `boolean`.
    pub idle: Option<DateTime>,
    /// When the user was last active.
    pub last_activity_date: Option<DateTime>,
    /// When the user was last active in the mobile application. `false` stands for never.
    pub mobile_last_date: Option<DateTime>,
    /// When the user was last active in the desktop application. `false` stands for never.
    pub desktop_last_date: Option<DateTime>,
    /// Until when the user is absent. `false` stands for not.
    ///
    /// Note: The page of `im.dialog.messages.get` gives the type `boolean`.
    pub absent: Option<DateTime>,
    /// The departments that the user belongs to.
    pub departments: Vec<Id<entity::Department>>,
    /// The telephone numbers. `false` stands for none.
    pub phones: Option<ImUserPhones>,
    /// The data of a bot.
    pub bot_data: Option<Json>,
    /// The kind of user, such as `user`.
    pub kind: Option<String>,
    /// The address of the website of the user.
    pub website: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for ImUser {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("active", &self.active),
            ("name", &self.name),
            ("first_name", &self.first_name),
            ("last_name", &self.last_name),
            ("work_position", &self.work_position),
            ("color", &self.color),
            ("avatar", &self.avatar),
            ("avatar_hr", &self.avatar_hr),
            ("gender", &self.gender),
            ("birthday", &self.birthday),
            ("extranet", &self.extranet),
            ("network", &self.network),
            ("bot", &self.bot),
            ("connector", &self.connector),
            ("external_auth_id", &self.external_auth_id),
            ("status", &self.status),
            ("idle", &self.idle),
            ("last_activity_date", &self.last_activity_date),
            ("mobile_last_date", &self.mobile_last_date),
            ("desktop_last_date", &self.desktop_last_date),
            ("absent", &self.absent),
            ("departments", &self.departments),
            ("phones", &self.phones),
            ("bot_data", &self.bot_data),
            ("type", &self.kind),
            ("website", &self.website),
            ("email", &self.email),
        ]);
    }
}

impl Decode for ImUser {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("active", &mut self.active),
            ("name", &mut self.name),
            ("first_name", &mut self.first_name),
            ("last_name", &mut self.last_name),
            ("work_position", &mut self.work_position),
            ("color", &mut self.color),
            ("avatar", &mut self.avatar),
            ("avatar_hr", &mut self.avatar_hr),
            ("gender", &mut self.gender),
            ("birthday", &mut self.birthday),
            ("extranet", &mut self.extranet),
            ("network", &mut self.network),
            ("bot", &mut self.bot),
            ("connector", &mut self.connector),
            ("external_auth_id", &mut self.external_auth_id),
            ("status", &mut self.status),
            ("idle", &mut self.idle),
            ("last_activity_date", &mut self.last_activity_date),
            ("mobile_last_date", &mut self.mobile_last_date),
            ("desktop_last_date", &mut self.desktop_last_date),
            ("absent", &mut self.absent),
            ("departments", &mut self.departments),
            ("phones", &mut self.phones),
            ("bot_data", &mut self.bot_data),
            ("type", &mut self.kind),
            ("website", &mut self.website),
            ("email", &mut self.email),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ImUser);

/// The telephone numbers. `false` stands for none.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ImUserPhones {
    /// The number at work.
    pub work_phone: Option<String>,
    /// The mobile number.
    pub personal_mobile: Option<String>,
    /// The extension.
    pub inner_phone: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for ImUserPhones {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("work_phone", &self.work_phone),
            ("personal_mobile", &self.personal_mobile),
            ("inner_phone", &self.inner_phone),
        ]);
    }
}

impl Decode for ImUserPhones {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("work_phone", &mut self.work_phone),
            ("personal_mobile", &mut self.personal_mobile),
            ("inner_phone", &mut self.inner_phone),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ImUserPhones);
