// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `humanresources.node.member.field`.
pub mod field;
pub mod fields;

mod add;
mod object;
mod r#move;
mod remove;
mod role;
mod set;

pub use add::{Add, AddResponse, AddError};
pub use object::Member;
pub use r#move::{Move, MoveResponse, MoveError};
pub use remove::{Remove, RemoveResponse, RemoveError, FailedRemoval};
pub use role::Role;
pub use set::{Set, SetResponse, SetError, MembersByRole};
