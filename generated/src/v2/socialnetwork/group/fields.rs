// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`Workgroup`](super::Workgroup), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The group or project.
pub const ID: Field<
    super::Workgroup,
    Id<entity::SocialnetworkGroup>,
    FilterableSortable<v2::Kernel>,
> = Field::new("ID");

/// The site.
pub const SITE_ID: Field<super::Workgroup, String, Plain> = Field::new("SITE_ID");

/// What users see as its name.
pub const NAME: Field<super::Workgroup, String, FilterableSortable<v2::Kernel>> = Field::new("NAME");

/// What it is.
pub const DESCRIPTION: Field<super::Workgroup, String, Plain> = Field::new("DESCRIPTION");

/// When it was created.
pub const DATE_CREATE: Field<
    super::Workgroup,
    DateTime,
    FilterableSortable<v2::Kernel>,
> = Field::new("DATE_CREATE");

/// When it was last changed.
pub const DATE_UPDATE: Field<
    super::Workgroup,
    DateTime,
    FilterableSortable<v2::Kernel>,
> = Field::new("DATE_UPDATE");

/// When something last happened in it.
pub const DATE_ACTIVITY: Field<
    super::Workgroup,
    DateTime,
    FilterableSortable<v2::Kernel>,
> = Field::new("DATE_ACTIVITY");

/// Whether it is active.
pub const ACTIVE: Field<super::Workgroup, v2::Yn, FilterableSortable<v2::Kernel>> = Field::new("ACTIVE");

/// Whether users who are not members can see it.
pub const VISIBLE: Field<super::Workgroup, v2::Yn, FilterableSortable<v2::Kernel>> = Field::new("VISIBLE");

/// Whether users can join on their own.
pub const OPENED: Field<super::Workgroup, v2::Yn, FilterableSortable<v2::Kernel>> = Field::new("OPENED");

/// Whether it is archived.
pub const CLOSED: Field<super::Workgroup, v2::Yn, FilterableSortable<v2::Kernel>> = Field::new("CLOSED");

/// The subject.
pub const SUBJECT_ID: Field<super::Workgroup, i64, Plain> = Field::new("SUBJECT_ID");

/// The name of the subject.
pub const SUBJECT_NAME: Field<super::Workgroup, String, Plain> = Field::new("SUBJECT_NAME");

/// The owner.
pub const OWNER_ID: Field<
    super::Workgroup,
    Id<entity::User>,
    FilterableSortable<v2::Kernel>,
> = Field::new("OWNER_ID");

/// The words that a search finds it by.
pub const KEYWORDS: Field<super::Workgroup, String, Plain> = Field::new("KEYWORDS");

/// How many members it has.
pub const NUMBER_OF_MEMBERS: Field<super::Workgroup, i64, Plain> = Field::new("NUMBER_OF_MEMBERS");

/// The address of the picture. Only groups with a picture have it.
pub const IMAGE: Field<super::Workgroup, String, Plain> = Field::new("IMAGE");

/// Whether it is a project.
///
/// Known from an official example only.
pub const PROJECT: Field<super::Workgroup, v2::Yn, Plain> = Field::new("PROJECT");

/// Whether guests of the extranet can join.
pub const IS_EXTRANET: Field<super::Workgroup, v2::Yn, FilterableSortable<v2::Kernel>> = Field::new("IS_EXTRANET");
