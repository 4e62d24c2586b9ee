//! An application, as the authorization server knows it.

use std::fmt;

use crate::secret::Secret;

/// An application, as the authorization server knows it.
///
/// ```
/// use bitrix24_runtime::Client;
/// use bitrix24_runtime::auth::{App, MemoryStore, Token};
///
/// # #[cfg(feature = "reqwest")] {
/// let app = App::new("local.5f1a", "the application's key");
/// let store = MemoryStore::new(Token::new("access", "refresh"));
/// let portal = Client::builder().app("https://portal.example", app, store).build()?;
/// # }
/// # Ok::<(), bitrix24_runtime::ConfigError>(())
/// ```
#[derive(Clone)]
pub struct App {
    pub(super) id: String,
    pub(super) secret: Secret,
    pub(super) server: String,
}

impl App {
    /// The application with this `client_id` and `client_secret`, at the authorization server of the cloud.
    #[must_use]
    pub fn new(id: impl Into<String>, secret: impl Into<Secret>) -> Self {
        Self { id: id.into(), secret: secret.into(), server: "https://oauth.bitrix.info/oauth/token/".to_owned() }
    }

    /// Asks another authorization server: the address that gives out tokens.
    ///
    /// ```
    /// use bitrix24_runtime::auth::App;
    /// let app = App::new("local.5f1a", "the application's key").server("https://portal.example/oauth/token/");
    /// ```
    #[must_use]
    pub fn server(mut self, address: impl Into<String>) -> Self {
        self.server = address.into();
        self
    }

    pub(crate) fn token_endpoint(&self) -> &str {
        &self.server
    }
}

impl fmt::Debug for App {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("App").field("id", &self.id).field("server", &self.server).finish_non_exhaustive()
    }
}
