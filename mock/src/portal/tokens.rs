//! The portal's tokens.

use crate::portal::MockPortal;
use crate::state::lock::lock;

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
}
