// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! An element of a universal list.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// An element of a universal list.
///
/// Note: The page has no table of the response; the fields are those of `SELECT`. Dates come in the
/// form that the portal shows them in. Elements can also be filtered by `ID`, which the table of the
/// filter leaves out.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/lists/elements/lists-element-get.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListElement {
    /// The element.
    pub id: Option<Id<entity::ListsElement>>,
    /// Its symbolic code.
    pub code: Option<String>,
    /// What users see as its name.
    pub name: Option<String>,
    /// The section that it is in.
    pub iblock_section_id: Option<Id<entity::ListsSection>>,
    /// The user who created it.
    pub created_by: Option<Id<entity::User>>,
    /// The name of the user who created it. Deprecated.
    pub created_user_name: Option<String>,
    /// Until when it is active. Deprecated.
    pub active_to: Option<v2::PortalDate>,
    /// Whether a workflow has published it. Deprecated.
    pub bp_published: Option<v2::Yn>,
    /// When it was created.
    pub date_create: Option<v2::PortalDate>,
    /// The text of the preview. Deprecated.
    pub preview_text: Option<String>,
    /// The format of the text of the preview. Deprecated.
    pub preview_text_type: Option<String>,
    /// The text in detail. Deprecated.
    pub detail_text: Option<String>,
    /// The format of the text in detail. Deprecated.
    pub detail_text_type: Option<String>,
    /// The position in the list.
    pub sort: Option<i64>,
    /// Fields that the portal adds, such as user fields.
    pub extra: ExtraFields,
}

#[cfg(feature = "serde")]
impl Encode for ListElement {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("ID", &self.id),
                ("CODE", &self.code),
                ("NAME", &self.name),
                ("IBLOCK_SECTION_ID", &self.iblock_section_id),
                ("CREATED_BY", &self.created_by),
                ("CREATED_USER_NAME", &self.created_user_name),
                ("ACTIVE_TO", &self.active_to),
                ("BP_PUBLISHED", &self.bp_published),
                ("DATE_CREATE", &self.date_create),
                ("PREVIEW_TEXT", &self.preview_text),
                ("PREVIEW_TEXT_TYPE", &self.preview_text_type),
                ("DETAIL_TEXT", &self.detail_text),
                ("DETAIL_TEXT_TYPE", &self.detail_text_type),
                ("SORT", &self.sort),
            ],
            &self.extra,
        );
    }
}

impl Decode for ListElement {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("ID", &mut self.id),
                ("CODE", &mut self.code),
                ("NAME", &mut self.name),
                ("IBLOCK_SECTION_ID", &mut self.iblock_section_id),
                ("CREATED_BY", &mut self.created_by),
                ("CREATED_USER_NAME", &mut self.created_user_name),
                ("ACTIVE_TO", &mut self.active_to),
                ("BP_PUBLISHED", &mut self.bp_published),
                ("DATE_CREATE", &mut self.date_create),
                ("PREVIEW_TEXT", &mut self.preview_text),
                ("PREVIEW_TEXT_TYPE", &mut self.preview_text_type),
                ("DETAIL_TEXT", &mut self.detail_text),
                ("DETAIL_TEXT_TYPE", &mut self.detail_text_type),
                ("SORT", &mut self.sort),
            ],
            &mut self.extra,
        )
    }
}

impl v2::OpenObject for ListElement {
    fn extra(&self) -> &ExtraFields {
        &self.extra
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ListElement);
