// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A group or project.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A group or project.
///
/// When one is added, the portal posts `ONSONETGROUPADD` with `{"FIELDS":{"ID":"$ID"}}`, in which `$ID`
/// is the value of the field.
///
/// When one is changed, the portal posts `ONSONETGROUPUPDATE` with `{"FIELDS":{"ID":"$ID"}}`, in which
/// `$ID` is the value of the field.
///
/// When one is deleted, the portal posts `ONSONETGROUPDELETE` with `{"FIELDS":{"ID":"$ID"}}`, in which
/// `$ID` is the value of the field.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/sonet-group/sonet-group-get.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Workgroup {
    /// The group or project.
    pub id: Id<entity::SocialnetworkGroup>,
    /// The site.
    pub site_id: String,
    /// What users see as its name.
    pub name: String,
    /// What it is.
    pub description: Option<String>,
    /// When it was created.
    pub date_create: DateTime,
    /// When it was last changed.
    pub date_update: DateTime,
    /// When something last happened in it.
    pub date_activity: DateTime,
    /// Whether it is active.
    pub active: v2::Yn,
    /// Whether users who are not members can see it.
    pub visible: v2::Yn,
    /// Whether users can join on their own.
    pub opened: v2::Yn,
    /// Whether it is archived.
    pub closed: v2::Yn,
    /// The subject.
    pub subject_id: i64,
    /// The name of the subject.
    pub subject_name: String,
    /// The owner.
    pub owner_id: Id<entity::User>,
    /// The words that a search finds it by.
    pub keywords: Option<String>,
    /// How many members it has.
    pub number_of_members: i64,
    /// The address of the picture. Only groups with a picture have it.
    pub image: Option<String>,
    /// Whether it is a project.
    ///
    /// Known from an official example only.
    pub project: Option<v2::Yn>,
    /// Whether guests of the extranet can join.
    pub is_extranet: v2::Yn,
}

#[cfg(feature = "serde")]
impl Encode for Workgroup {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("ID", &self.id),
            ("SITE_ID", &self.site_id),
            ("NAME", &self.name),
            ("DESCRIPTION", &self.description),
            ("DATE_CREATE", &self.date_create),
            ("DATE_UPDATE", &self.date_update),
            ("DATE_ACTIVITY", &self.date_activity),
            ("ACTIVE", &self.active),
            ("VISIBLE", &self.visible),
            ("OPENED", &self.opened),
            ("CLOSED", &self.closed),
            ("SUBJECT_ID", &self.subject_id),
            ("SUBJECT_NAME", &self.subject_name),
            ("OWNER_ID", &self.owner_id),
            ("KEYWORDS", &self.keywords),
            ("NUMBER_OF_MEMBERS", &self.number_of_members),
            ("IMAGE", &self.image),
            ("PROJECT", &self.project),
            ("IS_EXTRANET", &self.is_extranet),
        ]);
    }
}

impl Decode for Workgroup {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("ID", &mut self.id),
            ("SITE_ID", &mut self.site_id),
            ("NAME", &mut self.name),
            ("DESCRIPTION", &mut self.description),
            ("DATE_CREATE", &mut self.date_create),
            ("DATE_UPDATE", &mut self.date_update),
            ("DATE_ACTIVITY", &mut self.date_activity),
            ("ACTIVE", &mut self.active),
            ("VISIBLE", &mut self.visible),
            ("OPENED", &mut self.opened),
            ("CLOSED", &mut self.closed),
            ("SUBJECT_ID", &mut self.subject_id),
            ("SUBJECT_NAME", &mut self.subject_name),
            ("OWNER_ID", &mut self.owner_id),
            ("KEYWORDS", &mut self.keywords),
            ("NUMBER_OF_MEMBERS", &mut self.number_of_members),
            ("IMAGE", &mut self.image),
            ("PROJECT", &mut self.project),
            ("IS_EXTRANET", &mut self.is_extranet),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Workgroup);
