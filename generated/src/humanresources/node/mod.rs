// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// A chat, a channel or a collab that is bound to a department or team.
pub mod communication;
/// Methods under `humanresources.node.field`.
pub mod field;
/// A user of a department or team, with the role there.
pub mod member;
/// A department or team of an employee.
pub mod reference;
pub mod fields;

mod add;
mod authority;
mod children;
mod color;
mod count;
mod edit;
mod get;
mod kind;
mod list;
mod object;
mod r#move;
mod search;

pub use add::{Add, AddResponse, AddError, MembersByRole, NodeSettings};
pub use authority::Authority;
pub use children::{Children, ChildrenResponse, ChildrenError};
pub use color::Color;
pub use count::{Count, CountResponse, CountError};
pub use edit::{Edit, EditResponse, EditError};
pub use get::{Get, GetResponse, GetError};
pub use kind::Kind;
pub use list::{List, ListResponse, ListError};
pub use object::Node;
pub use r#move::{Move, MoveResponse, MoveError};
pub use search::{Search, SearchResponse, SearchError, SearchPagination};
