//! The portal's tokens.

use bitrix24_json::json;

use crate::portal::MockPortal;
use crate::state::auth::{MEMBER_ID, TOKEN_LIFETIME};
use crate::state::host_of;
use crate::state::lock::lock;
use crate::values::problems::listed;
use crate::wire::form::encoded;

impl MockPortal {
    /// Returns the valid access token, or `None` after [`MockPortal::expire_token`].
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// assert_eq!(portal.token().as_deref(), Some("newtoken"));
    /// # }
    /// ```
    pub fn token(&self) -> Option<String> {
        lock(&self.state().auth).current().map(str::to_owned)
    }

    /// Returns the valid refresh token, or `None` after [`MockPortal::revoke_refresh_token`].
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// assert_eq!(portal.refresh_token().as_deref(), Some("newrefresh"));
    /// # }
    /// ```
    pub fn refresh_token(&self) -> Option<String> {
        lock(&self.state().auth).current_refresh().map(str::to_owned)
    }

    /// Expires the access token: requests with it fail with `expired_token`.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// portal.expire_token();
    /// assert_eq!(portal.token(), None);
    /// # }
    /// ```
    pub fn expire_token(&self) {
        lock(&self.state().auth).expire();
    }

    /// Revokes the refresh token: a refresh with it fails with `invalid_grant`.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// portal.revoke_refresh_token();
    /// assert_eq!(portal.refresh_token(), None);
    /// # }
    /// ```
    pub fn revoke_refresh_token(&self) {
        lock(&self.state().auth).revoke();
    }

    /// Returns the form that the portal posts to an application's page when it is installed, with the valid tokens. The
    /// authorization server vouches for them if the portal has an
    /// [`application`](crate::MockPortalBuilder::application).
    ///
    /// ```
    /// use bitrix24::Client;
    /// use bitrix24::auth::{App, Installation, MemoryStore};
    /// use bitrix24_mock::MockPortal;
    ///
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let portal = MockPortal::builder().application("local.5f1a", "key").start().await?;
    /// let app = App::new("local.5f1a", "key").server(portal.oauth_url());
    /// let client = Client::builder().app(&portal.url(), app, MemoryStore::default()).build()?;
    /// let who = client.install(&Installation::from_form(portal.installation_form().as_bytes())?).await?;
    /// assert_eq!(who.user_id, Some(1));
    /// # Ok(()) }
    /// ```
    pub fn installation_form(&self) -> String {
        let (access, refresh) = (self.token().unwrap_or_default(), self.refresh_token().unwrap_or_default());
        encoded(&[
            ("AUTH_ID", &access),
            ("AUTH_EXPIRES", &TOKEN_LIFETIME.as_secs().to_string()),
            ("REFRESH_ID", &refresh),
            ("SERVER_ENDPOINT", &self.client_endpoint()),
            ("APPLICATION_TOKEN", &self.state().options.application_token),
            ("APPLICATION_SCOPE", &self.state().scopes().join(",")),
            ("member_id", MEMBER_ID),
            ("status", "L"),
            ("PLACEMENT", "DEFAULT"),
        ])
    }

    /// Returns the event `ONAPPINSTALL`, which announces the installation of an application without a page, as JSON with the
    /// valid tokens.
    ///
    /// ```
    /// use bitrix24::auth::Installation;
    ///
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), bitrix24::auth::InstallationError> {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// let event = portal.installation_json();
    /// assert!(event.contains("ONAPPINSTALL"));
    /// Installation::from_json(event.as_bytes())?;
    /// # Ok(()) }
    /// ```
    pub fn installation_json(&self) -> String {
        let state = self.state();
        let event = json!({
            "event": "ONAPPINSTALL",
            "data": { "VERSION": "1", "ACTIVE": "Y", "INSTALLED": "Y", "LANGUAGE_ID": "en" },
            "ts": self.now().as_secs().to_string(),
            "auth": {
                "access_token": self.token(),
                "refresh_token": self.refresh_token(),
                "expires_in": TOKEN_LIFETIME.as_secs().to_string(),
                "scope": state.scopes().join(","),
                "domain": host_of(&state.url),
                "server_endpoint": self.client_endpoint(),
                "client_endpoint": self.client_endpoint(),
                "status": "L",
                "member_id": MEMBER_ID,
                "application_token": state.options.application_token,
            },
        });
        event.to_string()
    }

    /// Issues an authorization code that expires in 30 seconds.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// assert_ne!(portal.issue_code(), portal.issue_code());
    /// # }
    /// ```
    pub fn issue_code(&self) -> String {
        lock(&self.state().auth).issue_code(self.state().clock.now())
    }

    /// Issues a new access token and a new refresh token. The old ones become invalid.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// portal.issue_tokens();
    /// assert_ne!(portal.token().as_deref(), Some("newtoken"));
    /// # }
    /// ```
    pub fn issue_tokens(&self) {
        lock(&self.state().auth).issue(self.state().clock.now());
    }

    /// Sets the granted scopes.
    ///
    /// # Panics
    ///
    /// Panics if the specs do not define a scope.
    ///
    /// ```
    /// use bitrix24::Client;
    /// use bitrix24::mail::message::Get;
    /// use bitrix24_mock::MockPortal;
    ///
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let portal = MockPortal::start().await;
    /// portal.set_scopes(["tasks"]);
    /// assert!(Client::webhook(&portal.webhook_url())?.call(&Get::new(1)).await.is_err());
    /// # Ok(()) }
    /// ```
    #[track_caller]
    pub fn set_scopes<S: Into<String>>(&self, scopes: impl IntoIterator<Item = S>) {
        let scopes = scopes.into_iter().map(Into::into).collect();
        if let Err(problems) = self.state().set_scopes(Some(scopes)) {
            panic!("{}", listed(&problems));
        }
    }
}
