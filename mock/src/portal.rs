//! The portal, as a test uses it.

pub(crate) mod delivery;
mod events;
mod expectations;
mod handlers;
mod rows;
mod tokens;
pub(crate) mod transport;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use bitrix24_model::{Api, Protocol};
use bitrix24_runtime::Method;

use crate::assertions::Calls;
use crate::methods::context::Contexts;
use crate::state::PortalState;
use crate::state::lock::lock;
use crate::state::recorded::Request;
use crate::wire::server::Server;

/// A running portal, which stops when it is dropped. Any number of portals can run at once.
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
    context: Arc<Contexts>,
    server: Option<Server>,
    address: SocketAddr,
    log: bool,
    /// Whether unmet expectations are no failure when the portal is dropped.
    allow_unmet: bool,
    /// Ends the transports in the process.
    running: Arc<()>,
}

impl MockPortal {
    pub(crate) fn new(context: Arc<Contexts>, server: Server, log: bool, allow_unmet: bool) -> Self {
        Self { context, address: server.address, server: Some(server), log, allow_unmet, running: Arc::default() }
    }

    fn state(&self) -> &PortalState {
        self.context.state()
    }

    /// Returns the URL of the portal, `http://127.0.0.1:PORT`.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// assert!(portal.url().starts_with("http://127.0.0.1:"));
    /// # }
    /// ```
    pub fn url(&self) -> String {
        self.state().url.clone()
    }

    /// Returns the socket address that the portal listens on.
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

    /// Returns the URL of the webhook, in the form in which a portal shows it.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// assert!(portal.webhook_url().ends_with("/rest/1/s3cr3t/"));
    /// # }
    /// ```
    pub fn webhook_url(&self) -> String {
        self.state().webhook_url(&self.state().url)
    }

    /// Returns the `client_endpoint` of OAuth responses, with which the URLs of an application's calls start.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// assert!(portal.client_endpoint().ends_with("/rest/"));
    /// # }
    /// ```
    pub fn client_endpoint(&self) -> String {
        format!("{}/rest/", self.state().url)
    }

    /// Returns the URL of the authorization server.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// assert!(portal.oauth_url().ends_with("/oauth/token/"));
    /// # }
    /// ```
    pub fn oauth_url(&self) -> String {
        format!("{}/oauth/token/", self.state().url)
    }

    /// Sets the operating time of each call of a method, which counts against its operating limit.
    ///
    /// [`Limits`](crate::Limits) has an example.
    pub fn set_operating_time(&self, method: &str, time: Duration) {
        lock(&self.state().operating_times).insert(method.to_owned(), time);
    }

    /// Sets the time of the portal's clock, since the Unix epoch.
    ///
    /// ```
    /// use bitrix24_mock::MockPortal;
    /// use std::time::Duration;
    ///
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), bitrix24_mock::StartError> {
    /// let portal = MockPortal::builder().paused_clock().start().await?;
    /// portal.set_time(Duration::from_secs(1_800_000_000));
    /// assert_eq!(portal.now().as_secs(), 1_800_000_000);
    /// # Ok(()) }
    /// ```
    pub fn set_time(&self, time: Duration) {
        self.state().clock.set(time);
    }

    /// Advances the portal's clock: tokens expire, limits recover, and delayed responses become due.
    ///
    /// ```
    /// use bitrix24_mock::MockPortal;
    /// use std::time::Duration;
    ///
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), bitrix24_mock::StartError> {
    /// let portal = MockPortal::builder().paused_clock().start().await?;
    /// let before = portal.now();
    /// portal.advance(Duration::from_secs(60));
    /// assert_eq!(portal.now(), before + Duration::from_secs(60));
    /// # Ok(()) }
    /// ```
    pub fn advance(&self, by: Duration) {
        self.state().clock.advance(by);
    }

    /// Returns the time of the portal's clock, since the Unix epoch.
    pub fn now(&self) -> Duration {
        self.state().clock.now()
    }

    /// Returns the times at which the responses that a [`Fault::Delay`](crate::Fault::Delay) holds back become due, since
    /// the Unix epoch. They tell how far to advance a paused clock.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// assert!(portal.delayed_responses().is_empty());
    /// # }
    /// ```
    pub fn delayed_responses(&self) -> Vec<Duration> {
        self.state().clock.awaited()
    }

    /// Returns the recorded requests, in which a batch comes before its calls. [`Request`] has an example.
    pub fn requests(&self) -> Vec<Request> {
        lock(&self.state().recorded).all().cloned().collect()
    }

    /// Returns the recorded requests of one method, for assertions. [`Calls`] has an example.
    pub fn calls<M: Method>(&self) -> Calls<M> {
        Calls::new(self.requests())
    }

    /// Clears the recorded requests.
    ///
    /// ```
    /// use bitrix24::Client;
    /// use bitrix24::mail::message::Get;
    ///
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// Client::webhook(&portal.webhook_url())?.call(&Get::new(1)).await?;
    /// assert_eq!(portal.requests().len(), 1);
    /// portal.clear_requests();
    /// assert!(portal.requests().is_empty());
    /// # Ok(()) }
    /// ```
    pub fn clear_requests(&self) {
        lock(&self.state().recorded).clear();
    }

    /// Restores the state at the start: the rows, rules and scopes that the builder gave, without handlers, scripts,
    /// expectations, requests, stored responses, operating times and what counts against limits.
    ///
    /// Tokens and the time stay as they are.
    ///
    /// ```
    /// use bitrix24::Client;
    /// use bitrix24::mail::message::Get;
    /// use bitrix24_mock::Failure;
    ///
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// portal.on::<Get>(|_| Err(Failure::error("AccessDenied")));
    /// portal.reset();
    /// assert!(Client::webhook(&portal.webhook_url())?.call(&Get::new(1)).await.is_ok());
    /// # Ok(()) }
    /// ```
    pub fn reset(&self) {
        self.state().reset();
    }

    /// Returns the specs of REST 3.0 of the portal.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// assert!(portal.specs().method("mail.message.get").is_some());
    /// # }
    /// ```
    pub fn specs(&self) -> &Api {
        &self.state().v3.api
    }

    /// Returns the specs of the portal of one protocol.
    ///
    /// ```
    /// use bitrix24_model::Protocol;
    ///
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let portal = bitrix24_mock::MockPortal::start().await;
    /// assert!(portal.specs_of(Protocol::V2).method("crm.item.list").is_some());
    /// # }
    /// ```
    pub fn specs_of(&self, protocol: Protocol) -> &Api {
        &self.state().data(protocol).api
    }

    /// Stops the portal and waits until its port is free again. Dropping the portal stops it without waiting.
    ///
    /// ```
    /// use bitrix24_mock::MockPortal;
    ///
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), bitrix24_mock::StartError> {
    /// let portal = MockPortal::start().await;
    /// let address = portal.address();
    /// portal.stop().await;
    /// assert_eq!(MockPortal::builder().address(address).start().await?.address(), address);
    /// # Ok(()) }
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
