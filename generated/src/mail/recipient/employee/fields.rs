// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.
//! The fields of [`Employee`](super::Employee), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The employee.
pub const ID: Field<super::Employee, Id<entity::User>, Plain> = Field::new("id");

/// The address.
pub const EMAIL: Field<super::Employee, String, Plain> = Field::new("email");

/// The first and the last name of the employee.
pub const NAME: Field<super::Employee, String, Plain> = Field::new("name");
