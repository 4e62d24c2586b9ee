//! Token stores.

use std::error::Error as StdError;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use super::Token;
use crate::transport::BoxFuture;

/// Why tokens could not be loaded or saved. The message must not contain a token, because it may be printed.
///
/// ```
/// let error = bitrix24_runtime::auth::StoreError::new("the database is away");
/// assert_eq!(error.to_string(), "the database is away");
/// ```
#[derive(Clone)]
pub struct StoreError(Arc<dyn StdError + Send + Sync>);

impl StoreError {
    /// Creates an error with this cause.
    #[must_use]
    pub fn new(cause: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self(cause.into().into())
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "StoreError({})", self.0)
    }
}

impl StdError for StoreError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source()
    }
}

/// Held while tokens are refreshed; dropping it releases the lock.
///
/// ```
/// use bitrix24_runtime::auth::StoreLock;
/// let exclusive = ();
/// let lock: StoreLock = Box::new(exclusive);
/// ```
pub type StoreLock = Box<dyn Send>;

/// Stores tokens. Processes that share an application must share the store: the client loads the tokens again before it
/// refreshes them, and uses tokens that another process has refreshed.
///
/// ```
/// use bitrix24_runtime::auth::{StoreError, Token, TokenStore};
/// use bitrix24_runtime::transport::BoxFuture;
///
/// /// Loads fixed tokens and saves none.
/// struct ReadOnly(Token);
///
/// impl TokenStore for ReadOnly {
///     fn load(&self) -> BoxFuture<'_, Result<Option<Token>, StoreError>> {
///         Box::pin(async { Ok(Some(self.0.clone())) })
///     }
///     fn save<'s>(&'s self, _: &'s Token) -> BoxFuture<'s, Result<(), StoreError>> {
///         Box::pin(async { Err(StoreError::new("this store is read-only")) })
///     }
/// }
/// ```
pub trait TokenStore: Send + Sync + 'static {
    /// Returns the stored tokens; `None` if there are none yet.
    ///
    /// # Errors
    ///
    /// Returns an error if the store cannot be read.
    fn load(&self) -> BoxFuture<'_, Result<Option<Token>, StoreError>>;

    /// Replaces the stored tokens atomically. When it returns, the new tokens must survive a crash, because the old
    /// ones are no longer valid.
    ///
    /// # Errors
    ///
    /// Returns an error if the tokens are not saved. The client keeps them in memory and tries again before it uses
    /// them.
    fn save<'s>(&'s self, token: &'s Token) -> BoxFuture<'s, Result<(), StoreError>>;

    /// Waits until no other process refreshes the tokens. Without a lock, two processes may refresh at once; the one
    /// that fails then finds the other's tokens in the store.
    ///
    /// # Errors
    ///
    /// Returns an error if the lock cannot be acquired.
    fn lock(&self) -> BoxFuture<'_, Result<StoreLock, StoreError>> {
        Box::pin(async { Ok(Box::new(()) as StoreLock) })
    }
}

/// Stores tokens in memory: they are lost when the process ends.
///
/// ```
/// use bitrix24_runtime::auth::{MemoryStore, Token};
/// let store = MemoryStore::new(Token::new("access", "refresh"));
/// assert_eq!(store.token().unwrap().access.reveal(), "access");
/// ```
#[derive(Clone, Debug, Default)]
pub struct MemoryStore(Arc<Mutex<Option<Token>>>);

impl MemoryStore {
    /// Creates a store with these tokens. `MemoryStore::default()` is empty.
    #[must_use]
    pub fn new(token: Token) -> Self {
        Self(Arc::new(Mutex::new(Some(token))))
    }

    /// Returns the stored tokens.
    #[must_use]
    pub fn token(&self) -> Option<Token> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl TokenStore for MemoryStore {
    fn load(&self) -> BoxFuture<'_, Result<Option<Token>, StoreError>> {
        Box::pin(async { Ok(self.token()) })
    }

    fn save<'s>(&'s self, token: &'s Token) -> BoxFuture<'s, Result<(), StoreError>> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(token.clone());
        Box::pin(async { Ok(()) })
    }
}
