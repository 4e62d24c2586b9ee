//! The portal as a test holds it.

mod answers;
mod tokens;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use bitrix24_model::Api;
use bitrix24_runtime::Method;

use crate::builder::Builder;
use crate::capture::Request;
use crate::core::Core;
use crate::expect::Calls;
use crate::lock::lock;
use crate::select::World;
use crate::server::Server;

/// A running portal. It stops when it is dropped; as many as you like can run at once.
///
/// ```
/// use bitrix24_mock::MockPortal;
///
/// # #[tokio::main(flavor = "current_thread")] async fn main() {
/// let portal = MockPortal::start().await;
/// assert_eq!(portal.webhook_url(), format!("{}/rest/1/s3cr3t/", portal.url()));
/// # }
/// ```
pub struct MockPortal {
    core: Arc<Core>,
    server: Option<Server>,
    address: SocketAddr,
}

impl MockPortal {
    pub(crate) fn new(core: Arc<Core>, server: Server) -> Self {
        Self { core, address: server.address, server: Some(server) }
    }

    /// A portal with the default options on a free port of the loopback address.
    ///
    /// # Panics
    /// Where the machine lets no process listen on its loopback address.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// let portal = bitrix24_mock::MockPortal::start().await;
    /// assert!(portal.requests().is_empty());
    /// # }
    /// ```
    pub async fn start() -> Self {
        match Self::builder().start().await {
            Ok(portal) => portal,
            Err(error) => panic!("the portal cannot start: {error}"),
        }
    }

    /// A portal with options.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), bitrix24_mock::StartError> {
    /// let portal = bitrix24_mock::MockPortal::builder().webhook(7, "other").start().await?;
    /// assert!(portal.webhook_url().ends_with("/rest/7/other/"));
    /// # Ok(()) }
    /// ```
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// `http://127.0.0.1:PORT`
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// assert!(portal.url().starts_with("http://127.0.0.1:"));
    /// # }
    /// ```
    pub fn url(&self) -> String {
        self.core.base_url().to_owned()
    }

    /// The address that the portal listens on.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// assert_ne!(portal.address().port(), 0);
    /// # }
    /// ```
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The webhook's address, as a portal hands it out.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// assert!(portal.webhook_url().ends_with("/rest/1/s3cr3t/"));
    /// # }
    /// ```
    pub fn webhook_url(&self) -> String {
        format!("{}/rest/{}/{}/", self.core.base_url(), self.core.options.user, self.core.options.secret)
    }

    /// The address that an application's calls start with, as `client_endpoint` of an OAuth answer.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// assert!(portal.client_endpoint().ends_with("/rest/"));
    /// # }
    /// ```
    pub fn client_endpoint(&self) -> String {
        format!("{}/rest/", self.core.base_url())
    }

    /// The address of the authorization server.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// assert!(portal.oauth_url().ends_with("/oauth/token/"));
    /// # }
    /// ```
    pub fn oauth_url(&self) -> String {
        format!("{}/oauth/token/", self.core.base_url())
    }

    /// Says what a call of a method takes by the portal's reckoning, for its budget and for `time`.
    ///
    /// ```
    /// # use bitrix24_mock::MockPortal;
    /// # use std::time::Duration;
    /// # fn doc(portal: &MockPortal) {
    /// portal.cost("tasks.task.list", Duration::from_secs(100));
    /// # }
    /// ```
    pub fn cost(&self, method: &str, cost: Duration) {
        lock(&self.core.costs).insert(method.to_owned(), cost);
    }

    /// Pushes the portal's time on: tokens run out, buckets leak, delayed answers come.
    ///
    /// ```
    /// # use bitrix24_mock::MockPortal;
    /// # use std::time::Duration;
    /// # fn doc(portal: &MockPortal) {
    /// portal.advance(Duration::from_secs(3600));
    /// # }
    /// ```
    pub fn advance(&self, by: Duration) {
        self.core.clock.advance(by);
    }

    /// The portal's time since 1970.
    ///
    /// ```
    /// # use std::time::Duration;
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// let before = portal.now();
    /// portal.advance(Duration::from_secs(60));
    /// assert!(portal.now() >= before + Duration::from_secs(60));
    /// # }
    /// ```
    pub fn now(&self) -> Duration {
        self.core.clock.now()
    }

    /// The moments, since 1970, at which answers go out that a [`Fault::Delay`](crate::Fault::Delay) holds back. Where the
    /// time is held, they tell how far to push it.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// assert!(portal.held_answers().is_empty());
    /// # }
    /// ```
    pub fn held_answers(&self) -> Vec<Duration> {
        self.core.clock.awaited()
    }

    /// The requests so far, a batch before the calls in it.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// assert!(portal.requests().is_empty());
    /// # }
    /// ```
    pub fn requests(&self) -> Vec<Request> {
        lock(&self.core.capture).all()
    }

    /// The requests so far for one method, for assertions.
    ///
    /// ```
    /// use bitrix24::mail::message::CreateChat;
    /// # fn doc(portal: &bitrix24_mock::MockPortal) {
    /// assert_eq!(portal.calls::<CreateChat>().once().message_id, 15.into());
    /// # }
    /// ```
    pub fn calls<M: Method>(&self) -> Calls<M> {
        Calls::new(self.requests())
    }

    /// Forgets the requests so far.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// portal.forget_requests();
    /// assert!(portal.requests().is_empty());
    /// # }
    /// ```
    pub fn forget_requests(&self) {
        lock(&self.core.capture).clear();
    }

    /// Everything as it was at the start: rows, handlers, scripts, faults, requests, stored answers and limits. Tokens
    /// and the time stay.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// portal.reset();
    /// assert!(portal.requests().is_empty());
    /// # }
    /// ```
    pub fn reset(&self) {
        self.core.reset();
    }

    /// The specs that the portal answers by.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// assert!(portal.specs().method("mail.message.get").is_some());
    /// # }
    /// ```
    pub fn specs(&self) -> &Api {
        self.core.api()
    }

    /// Stops the portal and waits until its port is free again. Dropping it stops it too, without a wait.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// let portal = bitrix24_mock::MockPortal::start().await;
    /// portal.stop().await;
    /// # }
    /// ```
    pub async fn stop(mut self) {
        if let Some(server) = self.server.take() {
            server.stop().await;
        }
    }
}

impl std::fmt::Debug for MockPortal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MockPortal").field("address", &self.address).finish_non_exhaustive()
    }
}
