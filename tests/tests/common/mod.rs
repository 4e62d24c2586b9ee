//! A portal and its clients with a shared virtual clock.
#![allow(dead_code, unreachable_pub, reason = "not every test that lives in this harness needs all of it")]

mod clock;
mod wire;

use std::sync::Arc;
use std::time::Duration;

use bitrix24::auth::{App, TokenStore};
use bitrix24::retry::{Failure, RetryPolicy};
use bitrix24::transport::HyperTransport;
use bitrix24::{Client, ClientBuilder};
use bitrix24_mock::{MockPortal, MockPortalBuilder};

pub use clock::Clock;
pub use wire::{Hook, Watched, Wire};

/// The application registered at the portal.
pub const APP: (&str, &str) = ("local.app", "cl1entSecret");

/// A portal over real HTTP with a clock shared with its clients. It requires a single-threaded runtime, where idleness can
/// be detected.
pub struct Harness {
    pub portal: Arc<MockPortal>,
    pub clock: Clock,
    hyper: HyperTransport,
    hook: Option<Hook>,
}

impl Harness {
    /// Creates a portal with default options.
    pub async fn new() -> Self {
        Self::of(MockPortal::builder()).await
    }

    /// Creates a portal with options.
    pub async fn of(builder: MockPortalBuilder) -> Self {
        let portal = Arc::new(builder.application(APP.0, APP.1).paused_clock().start().await.unwrap());
        let clock = Clock::start(portal.clone());
        let hyper = HyperTransport::builder().no_proxy().build().unwrap();
        Self { portal, clock, hyper, hook: None }
    }

    /// Calls `hook` before each request is sent.
    pub fn watch(&mut self, hook: impl Fn(&bitrix24::transport::HttpRequest) + Send + Sync + 'static) {
        self.hook = Some(Arc::new(hook));
    }

    /// Returns a builder of a client with a webhook.
    pub fn webhook(&self) -> ClientBuilder {
        self.living(Client::builder().webhook(&self.portal.webhook_url()))
    }

    /// Returns a builder of a client with the tokens in a store.
    pub fn app(&self, store: impl TokenStore) -> ClientBuilder {
        self.app_as(App::new(APP.0, APP.1).server(self.portal.oauth_url()), store)
    }

    /// Returns a builder of a client of any application.
    pub fn app_as(&self, app: App, store: impl TokenStore) -> ClientBuilder {
        let store = Watched::new(self.clock.clone(), store);
        self.living(Client::builder().app(&self.portal.client_endpoint(), app, store))
    }

    /// Sets the shared clock and transport of a client.
    pub fn living(&self, builder: ClientBuilder) -> ClientBuilder {
        let wire = Wire::new(self.clock.clone(), self.hyper.clone(), self.hook.clone());
        builder.transport(wire).runtime(self.clock.clone())
    }
}

/// A retry policy with a number of retries and a constant delay.
#[derive(Clone, Copy)]
pub struct Steady(pub u32, pub Duration);

impl RetryPolicy for Steady {
    fn delay(&self, failure: &Failure<'_>) -> Option<Duration> {
        (failure.retries < self.0).then_some(self.1)
    }
}

/// Three retries, each after a second.
pub const STEADY: Steady = Steady(3, Duration::from_secs(1));

/// Returns a duration in seconds.
pub const fn secs(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// A temporary folder, removed on drop.
pub struct Folder(pub std::path::PathBuf);

impl Folder {
    pub fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("bitrix24-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub fn file(&self, name: &str) -> std::path::PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}
