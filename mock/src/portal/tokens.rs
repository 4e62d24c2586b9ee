//! The portal's tokens.

use crate::portal::MockPortal;
use crate::state::lock::lock;
use crate::state::problems::listed;

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
