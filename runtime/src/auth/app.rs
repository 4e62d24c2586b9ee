//! The credentials of an application.

use std::fmt;

use crate::client::ConfigError;
use crate::secret::{Secret, fits_header};

/// The credentials of an application.
///
/// ```
/// use bitrix24_runtime::Client;
/// use bitrix24_runtime::auth::{App, MemoryStore, Token};
///
/// # #[cfg(feature = "hyper")] {
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
    /// Creates an application with this `client_id` and `client_secret`, for the authorization server of the cloud.
    #[must_use]
    pub fn new(id: impl Into<String>, secret: impl Into<Secret>) -> Self {
        Self { id: id.into(), secret: secret.into(), server: "https://oauth.bitrix.info/oauth/token/".to_owned() }
    }

    /// Sets the URL of the authorization server's token endpoint.
    ///
    /// ```
    /// use bitrix24_runtime::auth::App;
    /// let app = App::new("local.5f1a", "the application's key").server("https://portal.example/oauth/token/");
    /// ```
    #[must_use]
    pub fn server(mut self, url: impl Into<String>) -> Self {
        self.server = url.into();
        self
    }

    /// Checks the credentials: a secret that is read from a file can end in a line break.
    pub(crate) fn check(&self) -> Result<(), ConfigError> {
        for (name, text) in [("identifier", &*self.id), ("secret", self.secret.reveal())] {
            let problem = match text {
                "" => "is empty",
                text if !fits_header(text) => "contains invalid characters, or whitespace around it",
                _ => continue,
            };
            return Err(ConfigError::new(format!("the application's {name} {problem}")));
        }
        Ok(())
    }

    /// Returns the URL of the token endpoint.
    pub(crate) fn token_endpoint(&self) -> &str {
        &self.server
    }

    /// Returns the URL of `app.info` at the authorization server, beside the token endpoint or else at its root.
    pub(super) fn app_info_endpoint(&self) -> String {
        let base = self.server.trim_end_matches('/').strip_suffix("/oauth/token");
        format!("{}/rest/app.info/", base.unwrap_or_else(|| self.origin()))
    }

    /// Returns scheme, host and port of the authorization server.
    pub(crate) fn origin(&self) -> &str {
        let start = self.server.find("://").map_or(0, |at| at + 3);
        let end = self.server[start..].find(['/', '?', '#']).map_or(self.server.len(), |at| start + at);
        &self.server[..end]
    }
}

impl fmt::Debug for App {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("App").field("id", &self.id).field("server", &self.server).finish_non_exhaustive()
    }
}
