//! Authorization of applications: tokens, their stores, and their refresh.

mod app;
mod app_info;
mod error;
mod error_codes;
mod file_store;
mod installation;
mod refresh;
mod shared_refresh;
mod store;
mod token;
mod token_manager;

pub use app::App;
pub use error::AuthErrorKind;
pub(crate) use error::AuthFailure;
pub use file_store::FileStore;
pub use installation::{Installation, InstallationError};
pub use store::{MemoryStore, StoreError, StoreLock, TokenStore};
pub use token::{Authorized, Token};
#[cfg(feature = "v2")]
pub(crate) use token_manager::check_stored;
pub(crate) use token_manager::{TokenManager, authorize, check_installation, install, refresh_token, shutdown};

pub use crate::secret::Secret;
