//! What generated code of REST 2.0 names, as `v2::…`.

pub use crate::auth::Secret;
pub use crate::decode::Ignored;
pub use crate::pages::ById;
pub use crate::protocol::V2;
pub use crate::protocol::v2::*;
pub use crate::query::{HasItem, Mask, OpenFields, OpenObject};
pub use crate::types::v2::*;
