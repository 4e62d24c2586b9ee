// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A smart process with its settings.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A smart process with its settings.
///
/// When one is added, the portal posts `ONCRMTYPEADD` with `{"FIELDS":{"ID":"$id"}}`, in which `$id` is
/// the value of the field.
///
/// When one is changed, the portal posts `ONCRMTYPEUPDATE` with `{"FIELDS":{"ID":"$id"}}`, in which
/// `$id` is the value of the field.
///
/// When one is deleted, the portal posts `ONCRMTYPEDELETE` with `{"FIELDS":{"ID":"$id"}}`, in which
/// `$id` is the value of the field.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/crm/data-types.html#type)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CrmType {
    /// The smart process.
    pub id: Id<entity::CrmType>,
    /// Its name.
    pub title: String,
    /// Its symbolic code.
    pub code: String,
    /// The CRM type of its items, the `entityTypeId` of `crm.item.list` and others.
    pub entity_type_id: i64,
    /// The user who created it.
    pub created_by: Id<entity::User>,
    /// When it was created.
    pub created_time: DateTime,
    /// The user who last changed it.
    pub updated_by: Id<entity::User>,
    /// When it was last changed.
    pub updated_time: DateTime,
    /// Whether it has pipelines of its own.
    pub is_categories_enabled: v2::Yn,
    /// Whether it has stages and a Kanban board.
    pub is_stages_enabled: v2::Yn,
    /// Whether items have `begindate` and `closedate`.
    pub is_begin_close_dates_enabled: v2::Yn,
    /// Whether items have contacts and a company.
    pub is_client_enabled: v2::Yn,
    /// Whether user fields can refer to its items.
    pub is_use_in_userfield_enabled: v2::Yn,
    /// Whether items have products.
    pub is_link_with_products_enabled: v2::Yn,
    /// Whether items have `mycompanyId`.
    pub is_mycompany_enabled: v2::Yn,
    /// Whether documents can be printed.
    pub is_documents_enabled: v2::Yn,
    /// Whether items have `sourceId` and `sourceDescription`.
    pub is_source_enabled: v2::Yn,
    /// Whether items have observers.
    pub is_observers_enabled: v2::Yn,
    /// Whether deleted items go to the trash.
    pub is_recyclebin_enabled: v2::Yn,
    /// Whether it has automation rules and triggers.
    pub is_automation_enabled: v2::Yn,
    /// Whether it has the workflow designer.
    pub is_biz_proc_enabled: v2::Yn,
    /// Whether new pipelines are open to all.
    pub is_set_open_permissions: v2::Yn,
    /// Whether it has payments. Used by the portal itself.
    pub is_payments_enabled: v2::Yn,
    /// Whether it has counters. Used by the portal itself.
    pub is_counters_enabled: v2::Yn,
    /// The digital workplaces. Deprecated.
    pub custom_sections: Option<Vec<Json>>,
    /// The digital workplace. Deprecated.
    pub custom_section_id: Option<i64>,
    /// The links to other CRM types. Lists leave them out.
    pub relations: Option<TypeRelations>,
    /// The user fields that show its items, such as `TASKS_TASK|UF_CRM_TASK`. Lists leave them out.
    pub linked_user_fields: Option<BTreeMap<String, Json>>,
}

#[cfg(feature = "serde")]
impl Encode for CrmType {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("title", &self.title),
            ("code", &self.code),
            ("entityTypeId", &self.entity_type_id),
            ("createdBy", &self.created_by),
            ("createdTime", &self.created_time),
            ("updatedBy", &self.updated_by),
            ("updatedTime", &self.updated_time),
            ("isCategoriesEnabled", &self.is_categories_enabled),
            ("isStagesEnabled", &self.is_stages_enabled),
            ("isBeginCloseDatesEnabled", &self.is_begin_close_dates_enabled),
            ("isClientEnabled", &self.is_client_enabled),
            ("isUseInUserfieldEnabled", &self.is_use_in_userfield_enabled),
            ("isLinkWithProductsEnabled", &self.is_link_with_products_enabled),
            ("isMycompanyEnabled", &self.is_mycompany_enabled),
            ("isDocumentsEnabled", &self.is_documents_enabled),
            ("isSourceEnabled", &self.is_source_enabled),
            ("isObserversEnabled", &self.is_observers_enabled),
            ("isRecyclebinEnabled", &self.is_recyclebin_enabled),
            ("isAutomationEnabled", &self.is_automation_enabled),
            ("isBizProcEnabled", &self.is_biz_proc_enabled),
            ("isSetOpenPermissions", &self.is_set_open_permissions),
            ("isPaymentsEnabled", &self.is_payments_enabled),
            ("isCountersEnabled", &self.is_counters_enabled),
            ("customSections", &self.custom_sections),
            ("customSectionId", &self.custom_section_id),
            ("relations", &self.relations),
            ("linkedUserFields", &self.linked_user_fields),
        ]);
    }
}

impl Decode for CrmType {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("title", &mut self.title),
            ("code", &mut self.code),
            ("entityTypeId", &mut self.entity_type_id),
            ("createdBy", &mut self.created_by),
            ("createdTime", &mut self.created_time),
            ("updatedBy", &mut self.updated_by),
            ("updatedTime", &mut self.updated_time),
            ("isCategoriesEnabled", &mut self.is_categories_enabled),
            ("isStagesEnabled", &mut self.is_stages_enabled),
            ("isBeginCloseDatesEnabled", &mut self.is_begin_close_dates_enabled),
            ("isClientEnabled", &mut self.is_client_enabled),
            ("isUseInUserfieldEnabled", &mut self.is_use_in_userfield_enabled),
            ("isLinkWithProductsEnabled", &mut self.is_link_with_products_enabled),
            ("isMycompanyEnabled", &mut self.is_mycompany_enabled),
            ("isDocumentsEnabled", &mut self.is_documents_enabled),
            ("isSourceEnabled", &mut self.is_source_enabled),
            ("isObserversEnabled", &mut self.is_observers_enabled),
            ("isRecyclebinEnabled", &mut self.is_recyclebin_enabled),
            ("isAutomationEnabled", &mut self.is_automation_enabled),
            ("isBizProcEnabled", &mut self.is_biz_proc_enabled),
            ("isSetOpenPermissions", &mut self.is_set_open_permissions),
            ("isPaymentsEnabled", &mut self.is_payments_enabled),
            ("isCountersEnabled", &mut self.is_counters_enabled),
            ("customSections", &mut self.custom_sections),
            ("customSectionId", &mut self.custom_section_id),
            ("relations", &mut self.relations),
            ("linkedUserFields", &mut self.linked_user_fields),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(CrmType);

/// The links to other CRM types. Lists leave them out.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TypeRelations {
    /// The types whose items can be parents of its items.
    pub parent: Option<Vec<crate::v2::crm::r#type::relation::TypeRelation>>,
    /// The types whose items can be children of its items.
    pub child: Option<Vec<crate::v2::crm::r#type::relation::TypeRelation>>,
}

#[cfg(feature = "serde")]
impl Encode for TypeRelations {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("parent", &self.parent), ("child", &self.child)]);
    }
}

impl Decode for TypeRelations {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("parent", &mut self.parent), ("child", &mut self.child)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(TypeRelations);
