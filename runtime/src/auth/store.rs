//! Where tokens are kept.

use std::error::Error as StdError;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use super::Token;
use crate::transport::BoxFuture;

/// Why tokens can't be read or kept. Its message must hold no token: it can be printed.
///
/// ```
/// let error = bitrix24_runtime::auth::StoreError::new("the database is away");
/// assert_eq!(error.to_string(), "the database is away");
/// ```
#[derive(Clone)]
pub struct StoreError(Arc<dyn StdError + Send + Sync>);

impl StoreError {
    /// With this cause.
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

/// Held while tokens are renewed; dropping it lets others renew them.
///
/// ```
/// use bitrix24_runtime::auth::StoreLock;
/// let nobody_else_renews = ();
/// let lock: StoreLock = Box::new(nobody_else_renews);
/// ```
pub type StoreLock = Box<dyn Send>;

/// Where tokens are kept. A store that several processes share has to be the same for all of them: before tokens are
/// renewed they are read again, and another process's refresh is taken over.
///
/// ```
/// use bitrix24_runtime::auth::{StoreError, Token, TokenStore};
/// use bitrix24_runtime::transport::BoxFuture;
///
/// /// Takes tokens from elsewhere and keeps none.
/// struct ReadOnly(Token);
///
/// impl TokenStore for ReadOnly {
///     fn load(&self) -> BoxFuture<'_, Result<Option<Token>, StoreError>> {
///         Box::pin(async { Ok(Some(self.0.clone())) })
///     }
///     fn save<'s>(&'s self, _: &'s Token) -> BoxFuture<'s, Result<(), StoreError>> {
///         Box::pin(async { Err(StoreError::new("this store keeps nothing")) })
///     }
/// }
/// ```
pub trait TokenStore: Send + Sync + 'static {
    /// The tokens that are kept; `None` where there are none yet.
    ///
    /// # Errors
    /// Where the store can't be read.
    fn load(&self) -> BoxFuture<'_, Result<Option<Token>, StoreError>>;

    /// Keeps the tokens in place of those before, all or nothing. Once it returns they have to survive a crash: those
    /// before are worthless by then.
    ///
    /// # Errors
    /// Where the tokens are not kept. The client holds on to them and tries again before it uses them.
    fn save<'s>(&'s self, token: &'s Token) -> BoxFuture<'s, Result<(), StoreError>>;

    /// Waits until no other process renews the tokens. Without it two processes can renew at once; the loser then finds
    /// the winner's tokens in the store.
    ///
    /// # Errors
    /// Where the lock can't be had.
    fn lock(&self) -> BoxFuture<'_, Result<StoreLock, StoreError>> {
        Box::pin(async { Ok(Box::new(()) as StoreLock) })
    }
}

/// Keeps tokens in memory: they are lost with the process.
///
/// ```
/// use bitrix24_runtime::auth::{MemoryStore, Token};
/// let store = MemoryStore::new(Token::new("access", "refresh"));
/// assert_eq!(store.token().unwrap().access.reveal(), "access");
/// ```
#[derive(Clone, Debug, Default)]
pub struct MemoryStore(Arc<Mutex<Option<Token>>>);

impl MemoryStore {
    /// With these tokens. `MemoryStore::default()` has none.
    #[must_use]
    pub fn new(token: Token) -> Self {
        Self(Arc::new(Mutex::new(Some(token))))
    }

    /// The tokens that are kept.
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
