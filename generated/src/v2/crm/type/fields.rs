// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`CrmType`](super::CrmType), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The smart process.
pub const ID: Field<
    super::CrmType,
    Id<entity::CrmType>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("id");

/// Its name.
pub const TITLE: Field<super::CrmType, String, FilterableSortable<v2::FullLogic>> = Field::new("title");

/// Its symbolic code.
pub const CODE: Field<super::CrmType, String, FilterableSortable<v2::FullLogic>> = Field::new("code");

/// The CRM type of its items, the `entityTypeId` of `crm.item.list` and others.
pub const ENTITY_TYPE_ID: Field<
    super::CrmType,
    i64,
    FilterableSortable<v2::FullLogic>,
> = Field::new("entityTypeId");

/// The user who created it.
pub const CREATED_BY: Field<
    super::CrmType,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("createdBy");

/// When it was created.
pub const CREATED_TIME: Field<
    super::CrmType,
    DateTime,
    FilterableSortable<v2::FullLogic>,
> = Field::new("createdTime");

/// The user who last changed it.
pub const UPDATED_BY: Field<
    super::CrmType,
    Id<entity::User>,
    FilterableSortable<v2::FullLogic>,
> = Field::new("updatedBy");

/// When it was last changed.
pub const UPDATED_TIME: Field<
    super::CrmType,
    DateTime,
    FilterableSortable<v2::FullLogic>,
> = Field::new("updatedTime");

/// Whether it has pipelines of its own.
pub const IS_CATEGORIES_ENABLED: Field<
    super::CrmType,
    v2::Yn,
    FilterableSortable<v2::FullLogic>,
> = Field::new("isCategoriesEnabled");

/// Whether it has stages and a Kanban board.
pub const IS_STAGES_ENABLED: Field<
    super::CrmType,
    v2::Yn,
    FilterableSortable<v2::FullLogic>,
> = Field::new("isStagesEnabled");

/// Whether items have `begindate` and `closedate`.
pub const IS_BEGIN_CLOSE_DATES_ENABLED: Field<
    super::CrmType,
    v2::Yn,
    FilterableSortable<v2::FullLogic>,
> = Field::new("isBeginCloseDatesEnabled");

/// Whether items have contacts and a company.
pub const IS_CLIENT_ENABLED: Field<
    super::CrmType,
    v2::Yn,
    FilterableSortable<v2::FullLogic>,
> = Field::new("isClientEnabled");

/// Whether user fields can refer to its items.
pub const IS_USE_IN_USERFIELD_ENABLED: Field<
    super::CrmType,
    v2::Yn,
    FilterableSortable<v2::FullLogic>,
> = Field::new("isUseInUserfieldEnabled");

/// Whether items have products.
pub const IS_LINK_WITH_PRODUCTS_ENABLED: Field<
    super::CrmType,
    v2::Yn,
    FilterableSortable<v2::FullLogic>,
> = Field::new("isLinkWithProductsEnabled");

/// Whether items have `mycompanyId`.
pub const IS_MYCOMPANY_ENABLED: Field<
    super::CrmType,
    v2::Yn,
    FilterableSortable<v2::FullLogic>,
> = Field::new("isMycompanyEnabled");

/// Whether documents can be printed.
pub const IS_DOCUMENTS_ENABLED: Field<
    super::CrmType,
    v2::Yn,
    FilterableSortable<v2::FullLogic>,
> = Field::new("isDocumentsEnabled");

/// Whether items have `sourceId` and `sourceDescription`.
pub const IS_SOURCE_ENABLED: Field<
    super::CrmType,
    v2::Yn,
    FilterableSortable<v2::FullLogic>,
> = Field::new("isSourceEnabled");

/// Whether items have observers.
pub const IS_OBSERVERS_ENABLED: Field<
    super::CrmType,
    v2::Yn,
    FilterableSortable<v2::FullLogic>,
> = Field::new("isObserversEnabled");

/// Whether deleted items go to the trash.
pub const IS_RECYCLEBIN_ENABLED: Field<
    super::CrmType,
    v2::Yn,
    FilterableSortable<v2::FullLogic>,
> = Field::new("isRecyclebinEnabled");

/// Whether it has automation rules and triggers.
pub const IS_AUTOMATION_ENABLED: Field<
    super::CrmType,
    v2::Yn,
    FilterableSortable<v2::FullLogic>,
> = Field::new("isAutomationEnabled");

/// Whether it has the workflow designer.
pub const IS_BIZ_PROC_ENABLED: Field<
    super::CrmType,
    v2::Yn,
    FilterableSortable<v2::FullLogic>,
> = Field::new("isBizProcEnabled");

/// Whether new pipelines are open to all.
pub const IS_SET_OPEN_PERMISSIONS: Field<
    super::CrmType,
    v2::Yn,
    FilterableSortable<v2::FullLogic>,
> = Field::new("isSetOpenPermissions");

/// Whether it has payments. Used by the portal itself.
pub const IS_PAYMENTS_ENABLED: Field<
    super::CrmType,
    v2::Yn,
    FilterableSortable<v2::FullLogic>,
> = Field::new("isPaymentsEnabled");

/// Whether it has counters. Used by the portal itself.
pub const IS_COUNTERS_ENABLED: Field<
    super::CrmType,
    v2::Yn,
    FilterableSortable<v2::FullLogic>,
> = Field::new("isCountersEnabled");

/// The digital workplace. Deprecated.
pub const CUSTOM_SECTION_ID: Field<
    super::CrmType,
    i64,
    FilterableSortable<v2::FullLogic>,
> = Field::new("customSectionId");

/// The links to other CRM types. Lists leave them out.
pub const RELATIONS: Field<super::CrmType, super::TypeRelations, Plain> = Field::new("relations");

/// The user fields that show its items, such as `TASKS_TASK|UF_CRM_TASK`. Lists leave them out.
pub const LINKED_USER_FIELDS: Field<super::CrmType, BTreeMap<String, Json>, Plain> = Field::new("linkedUserFields");
