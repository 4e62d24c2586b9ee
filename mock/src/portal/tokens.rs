//! The portal's tokens, as a test sees them.

use crate::lock::lock;
use crate::portal::MockPortal;

impl MockPortal {
    /// The access token that is good now; none after [`MockPortal::expire_token`].
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// assert_eq!(portal.token().as_deref(), Some("newtoken"));
    /// # }
    /// ```
    pub fn token(&self) -> Option<String> {
        lock(&self.core.auth).current().map(str::to_owned)
    }

    /// The refresh token that is good now; none after [`MockPortal::revoke_refresh_token`].
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// assert_eq!(portal.refresh_token().as_deref(), Some("newrefresh"));
    /// # }
    /// ```
    pub fn refresh_token(&self) -> Option<String> {
        lock(&self.core.auth).current_refresh().map(str::to_owned)
    }

    /// Lets the access token run out: it is answered with `expired_token` from now on.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// portal.expire_token();
    /// assert_eq!(portal.token(), None);
    /// # }
    /// ```
    pub fn expire_token(&self) {
        lock(&self.core.auth).expire();
    }

    /// Makes the refresh token useless: it is answered with `invalid_grant` from now on.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// portal.revoke_refresh_token();
    /// assert_eq!(portal.refresh_token(), None);
    /// # }
    /// ```
    pub fn revoke_refresh_token(&self) {
        lock(&self.core.auth).revoke();
    }

    /// A new authorization code, good for 30 seconds.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// assert_ne!(portal.issue_code(), portal.issue_code());
    /// # }
    /// ```
    pub fn issue_code(&self) -> String {
        lock(&self.core.auth).issue_code(self.core.clock.now())
    }
}
