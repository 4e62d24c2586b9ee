//! Authorization as an application: tokens, where they are kept, and how they are renewed.

mod app;
mod authority;
mod failure;
mod file;
mod flight;
mod renewal;
mod store;
mod token;

pub use app::App;
pub(crate) use authority::{Authority, authorize, renew};
pub use failure::AuthErrorKind;
pub(crate) use failure::AuthFailure;
pub use file::FileStore;
pub use store::{MemoryStore, StoreError, StoreLock, TokenStore};
pub use token::Token;
