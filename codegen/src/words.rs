//! What the model says in sentences, for whoever writes pages for people. Code stands between backticks.

pub use crate::emit::docs::bounds;
pub use crate::openapi::text::{pages, rule};
