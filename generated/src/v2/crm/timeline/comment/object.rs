// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A comment in the timeline of a CRM item.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A comment in the timeline of a CRM item.
///
/// When one is added, the portal posts `ONCRMTIMELINECOMMENTADD` with `{"ID":"$ID"}`, in which `$ID` is
/// the value of the field.
///
/// When one is changed, the portal posts `ONCRMTIMELINECOMMENTUPDATE` with `{"ID":"$ID"}`, in which
/// `$ID` is the value of the field.
///
/// When one is deleted, the portal posts `ONCRMTIMELINECOMMENTDELETE` with `{"ID":"$ID"}`, in which
/// `$ID` is the value of the field.
///
/// [Official
/// page](https://apidocs.bitrix24.com/api-reference/crm/timeline/comments/crm-timeline-comment-get.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TimelineComment {
    /// The comment.
    pub id: Option<Id<entity::CrmTimelineComment>>,
    /// The item that it belongs to, of the type `ENTITY_TYPE`.
    pub entity_id: Option<i64>,
    /// The type of the item: `lead`, `deal`, `contact`, `company`, `order`, or `dynamic_1046` for a smart
    /// process.
    pub entity_type: Option<String>,
    /// When it was created.
    pub created: Option<DateTime>,
    /// The text.
    ///
    /// Must have at least 1 character.
    pub comment: Option<String>,
    /// The author.
    pub author_id: Option<Id<entity::User>>,
    /// The files: read as their descriptions by identifier, written with their contents.
    pub files: Option<BTreeMap<String, crate::v2::crm::timeline::file::TimelineFile>>,
}

#[cfg(feature = "serde")]
impl Encode for TimelineComment {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("ID", &self.id),
            ("ENTITY_ID", &self.entity_id),
            ("ENTITY_TYPE", &self.entity_type),
            ("CREATED", &self.created),
            ("COMMENT", &self.comment),
            ("AUTHOR_ID", &self.author_id),
            ("FILES", &self.files),
        ]);
    }
}

impl Decode for TimelineComment {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("ID", &mut self.id),
            ("ENTITY_ID", &mut self.entity_id),
            ("ENTITY_TYPE", &mut self.entity_type),
            ("CREATED", &mut self.created),
            ("COMMENT", &mut self.comment),
            ("AUTHOR_ID", &mut self.author_id),
            ("FILES", &mut self.files),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(TimelineComment);
