//! The portal as a test holds it.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use bitrix24_codegen::Api;
use bitrix24_runtime::{Decode, Encode, Method};
use serde_json::Value as Json;

use crate::builder::Builder;
use crate::capture::Request;
use crate::core::Core;
use crate::expect::Calls;
use crate::failure::Failure;
use crate::faults::FaultRule;
use crate::handlers::Handler;
use crate::lock::lock;
use crate::select::World;
use crate::server::Server;
use crate::typed;

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

    /// Answers a method with a function of the typed request. Requests that break a rule of the method's spec do not
    /// reach it: they get the documented failure.
    ///
    /// ```
    /// # use bitrix24_mock::{Failure, MockPortal};
    /// # use bitrix24_runtime::{Decode, Encode, Method};
    /// # fn doc<CreateChat>(portal: &MockPortal) where CreateChat: Method + Decode + Default, CreateChat::Response: Encode {
    /// portal.on::<CreateChat>(|_request| Err(Failure::error("AccessDenied")));
    /// # }
    /// ```
    pub fn on<M>(&self, mut answer: impl FnMut(M) -> Result<M::Response, Failure> + Send + 'static)
    where
        M: Method + Decode + Default,
        M::Response: Encode,
    {
        let handler = Handler::new(true, move |request| typed::encoded(answer(typed::decoded(request)?)));
        lock(&self.core.handlers).set(M::NAME, handler);
    }

    /// Answers a method with a function of the request as it came, checked by nobody; the method need not be one that
    /// the specs know.
    ///
    /// ```
    /// # use bitrix24_mock::MockPortal;
    /// # use serde_json::json;
    /// # fn doc(portal: &MockPortal) {
    /// portal.on_raw("crm.deal.magic", |request| Ok(json!({"echo": request.params()})));
    /// # }
    /// ```
    pub fn on_raw(&self, method: &str, answer: impl FnMut(&Request) -> Result<Json, Failure> + Send + 'static) {
        lock(&self.core.handlers).set(method, Handler::new(false, answer));
    }

    /// Answers the next requests for a method in turn, whatever they hold; those after them are answered as before.
    ///
    /// ```
    /// # use bitrix24_mock::{Failure, MockPortal};
    /// # use bitrix24_runtime::{Encode, Method};
    /// # fn doc<CreateChat: Method>(portal: &MockPortal, chat: CreateChat::Response) where CreateChat::Response: Encode {
    /// // The first call meets a busy portal, the second one works.
    /// portal.script::<CreateChat>([Err(Failure::error("QueryLimitExceeded")), Ok(chat)]);
    /// # }
    /// ```
    pub fn script<M>(&self, answers: impl IntoIterator<Item = Result<M::Response, Failure>>)
    where
        M: Method,
        M::Response: Encode,
    {
        let answers: Vec<_> = answers.into_iter().map(typed::encoded).collect();
        lock(&self.core.handlers).script(M::NAME, answers);
    }

    /// The same for a method by name, with what stands under `result`.
    ///
    /// ```
    /// # use bitrix24_mock::MockPortal;
    /// # use serde_json::json;
    /// # fn doc(portal: &MockPortal) {
    /// portal.script_raw("mail.message.list", [Ok(json!({"items": []}))]);
    /// # }
    /// ```
    pub fn script_raw(&self, method: &str, answers: impl IntoIterator<Item = Result<Json, Failure>>) {
        lock(&self.core.handlers).script(method, answers);
    }

    /// Adds a rule by which something goes wrong.
    ///
    /// ```
    /// # use bitrix24_mock::{Fault, FaultRule, MockPortal};
    /// # fn doc(portal: &MockPortal) {
    /// portal.fault(FaultRule::new(Fault::ResetAfter).method("mail.message.send").nth(1));
    /// # }
    /// ```
    pub fn fault(&self, rule: FaultRule) {
        lock(&self.core.faults).add(rule);
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
    /// # use bitrix24_mock::MockPortal;
    /// # use std::time::Duration;
    /// # fn doc(portal: &MockPortal) {
    /// let before = portal.now();
    /// portal.advance(Duration::from_secs(60));
    /// assert!(portal.now() >= before + Duration::from_secs(60));
    /// # }
    /// ```
    pub fn now(&self) -> Duration {
        self.core.clock.now()
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
    /// # use bitrix24_mock::MockPortal;
    /// # use bitrix24_runtime::{Decode, Method};
    /// # fn doc<CreateChat: Method + Decode + Default>(portal: &MockPortal) {
    /// let request = portal.calls::<CreateChat>().once();
    /// # let _ = request;
    /// # }
    /// ```
    pub fn calls<M: Method>(&self) -> Calls<M> {
        Calls::new(self.requests())
    }

    /// Forgets the requests so far.
    ///
    /// ```
    /// # use bitrix24_mock::MockPortal;
    /// # fn doc(portal: &MockPortal) {
    /// portal.forget_requests();
    /// # }
    /// ```
    pub fn forget_requests(&self) {
        lock(&self.core.capture).clear();
    }

    /// Everything as it was at the start: rows, handlers, scripts, faults, requests, stored answers and limits. Tokens
    /// and the time stay.
    ///
    /// ```
    /// # use bitrix24_mock::MockPortal;
    /// # fn doc(portal: &MockPortal) {
    /// portal.reset();
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
