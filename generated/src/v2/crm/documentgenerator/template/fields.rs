// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`DocumentTemplate`](super::DocumentTemplate), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The template.
pub const ID: Field<
    super::DocumentTemplate,
    Id<entity::CrmDocumentgeneratorTemplate>,
    FilterableSortable<v2::Plain>,
> = Field::new("id");

/// What users see as its name.
pub const NAME: Field<super::DocumentTemplate, String, FilterableSortable<v2::Plain>> = Field::new("name");

/// The region, such as `de`.
pub const REGION: Field<
    super::DocumentTemplate,
    String,
    FilterableSortable<v2::Plain>,
> = Field::new("region");

/// Its symbolic code.
pub const CODE: Field<super::DocumentTemplate, String, FilterableSortable<v2::Plain>> = Field::new("code");

/// Whether it is active.
pub const ACTIVE: Field<
    super::DocumentTemplate,
    v2::Yn,
    FilterableSortable<v2::Plain>,
> = Field::new("active");

/// The module that owns it, which is `crm`.
pub const MODULE_ID: Field<
    super::DocumentTemplate,
    String,
    FilterableSortable<v2::Plain>,
> = Field::new("moduleId");

/// The numerator of its documents.
pub const NUMERATOR_ID: Field<
    super::DocumentTemplate,
    i64,
    FilterableSortable<v2::Plain>,
> = Field::new("numeratorId");

/// Whether documents get stamps and signatures.
pub const WITH_STAMPS: Field<
    super::DocumentTemplate,
    v2::Yn,
    FilterableSortable<v2::Plain>,
> = Field::new("withStamps");

/// Whether it is deleted. Without a condition on it, deleted ones are left out.
pub const IS_DELETED: Field<
    super::DocumentTemplate,
    v2::Yn,
    FilterableSortable<v2::Plain>,
> = Field::new("isDeleted");

/// The position among the templates.
pub const SORT: Field<super::DocumentTemplate, i64, FilterableSortable<v2::Plain>> = Field::new("sort");

/// When it was created.
pub const CREATE_TIME: Field<
    super::DocumentTemplate,
    DateTime,
    FilterableSortable<v2::Plain>,
> = Field::new("createTime");

/// When it was last changed.
pub const UPDATE_TIME: Field<
    super::DocumentTemplate,
    DateTime,
    FilterableSortable<v2::Plain>,
> = Field::new("updateTime");

/// Who may use it, as access codes such as `UA`. Only if `select` names it.
pub const USERS: Field<super::DocumentTemplate, Vec<String>, Plain> = Field::new("users");

/// The CRM types that it is for, such as `2_category_37`. Only if `select` names it.
pub const ENTITY_TYPE_ID: Field<
    super::DocumentTemplate,
    Vec<String>,
    Filterable<v2::Plain>,
> = Field::new("entityTypeId");

/// The address of its file for users of the portal.
pub const DOWNLOAD: Field<super::DocumentTemplate, String, Plain> = Field::new("download");

/// The address of its file for applications. It contains a token.
pub const DOWNLOAD_MACHINE: Field<super::DocumentTemplate, v2::Secret, Plain> = Field::new("downloadMachine");
