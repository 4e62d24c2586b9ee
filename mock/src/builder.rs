//! The options of a portal.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use bitrix24_model::Api;

use crate::clock::Clock;
use crate::core::{Core, Start};
use crate::faults::{self, FaultRule, Faults};
use crate::limits::Limits;
use crate::oauth::Application;
use crate::options::{Options, StartError};
use crate::portal::MockPortal;
use crate::server::Server;
use crate::{seed, specs};

/// A portal to be started.
///
/// ```
/// use bitrix24_mock::{Limits, MockPortal};
///
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), bitrix24_mock::StartError> {
/// let portal = MockPortal::builder().rows(200).limits(Limits::Standard).held_time().start().await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Default)]
pub struct Builder {
    options: Options,
    api: Option<Arc<Api>>,
    seed: Option<String>,
    rules: Vec<FaultRule>,
    fault_file: Option<String>,
    held: bool,
    #[cfg(feature = "tls")]
    certificate: Option<(Vec<u8>, Vec<u8>)>,
}

/// ```
/// use bitrix24_mock::{Builder, MockPortal};
///
/// /// What all tests have in common.
/// fn portal() -> Builder {
///     MockPortal::builder().held_time().rows(10)
/// }
/// ```
impl Builder {
    /// Where to listen. By default on a free port of the loopback address.
    ///
    /// ```
    /// # use bitrix24_mock::MockPortal;
    /// let portal = MockPortal::builder().address(([127, 0, 0, 1], 0).into());
    /// # let _ = portal;
    /// ```
    #[must_use]
    pub fn address(mut self, address: SocketAddr) -> Self {
        self.options.address = address;
        self
    }

    /// The webhook's user and secret. By default `1` and `s3cr3t`.
    ///
    /// ```
    /// # use bitrix24_mock::MockPortal;
    /// let portal = MockPortal::builder().webhook(7, "other");
    /// # let _ = portal;
    /// ```
    #[must_use]
    pub fn webhook(mut self, user: u64, secret: impl Into<String>) -> Self {
        self.options.user = user;
        self.options.secret = secret.into();
        self
    }

    /// The first access token, which runs out only by rotation. By default `newtoken`.
    ///
    /// ```
    /// # use bitrix24_mock::MockPortal;
    /// let portal = MockPortal::builder().token("access");
    /// # let _ = portal;
    /// ```
    #[must_use]
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.options.token = token.into();
        self
    }

    /// The first refresh token. By default `newrefresh`.
    ///
    /// ```
    /// # use bitrix24_mock::MockPortal;
    /// let portal = MockPortal::builder().refresh_token("refresh");
    /// # let _ = portal;
    /// ```
    #[must_use]
    pub fn refresh_token(mut self, token: impl Into<String>) -> Self {
        self.options.refresh_token = token.into();
        self
    }

    /// The first authorization code. By default `newcode`.
    ///
    /// ```
    /// # use bitrix24_mock::MockPortal;
    /// let portal = MockPortal::builder().code("from the redirect");
    /// # let _ = portal;
    /// ```
    #[must_use]
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.options.code = code.into();
        self
    }

    /// The application's identifier and secret, which `/oauth/token/` then insists on. By default any will do.
    ///
    /// ```
    /// # use bitrix24_mock::MockPortal;
    /// let portal = MockPortal::builder().application("local.app", "secret");
    /// # let _ = portal;
    /// ```
    #[must_use]
    pub fn application(mut self, id: impl Into<String>, secret: impl Into<String>) -> Self {
        self.options.application = Some(Application { id: id.into(), secret: secret.into() });
        self
    }

    /// The scopes that are granted. By default all.
    ///
    /// ```
    /// # use bitrix24_mock::MockPortal;
    /// let portal = MockPortal::builder().scopes(["mail", "tasks"]);
    /// # let _ = portal;
    /// ```
    #[must_use]
    pub fn scopes<S: Into<String>>(mut self, scopes: impl IntoIterator<Item = S>) -> Self {
        self.options.scopes = Some(scopes.into_iter().map(Into::into).collect());
        self
    }

    /// How many rows of each object there are. By default 60, made from the examples of the specs, with the identifiers
    /// from 1.
    ///
    /// ```
    /// # use bitrix24_mock::MockPortal;
    /// let portal = MockPortal::builder().rows(1_000);
    /// # let _ = portal;
    /// ```
    #[must_use]
    pub fn rows(mut self, rows: u32) -> Self {
        self.options.rows = rows;
        self
    }

    /// Rows of your own, as JSON: the dotted name of an object to a list of its rows. Objects that it does not name are
    /// filled as without it; fields that a row leaves out are empty.
    ///
    /// ```
    /// # use bitrix24_mock::MockPortal;
    /// let portal = MockPortal::builder().seed(r#"{"mail.message": [{"id": 5, "subject": "Hello"}]}"#);
    /// # let _ = portal;
    /// ```
    #[must_use]
    pub fn seed(mut self, json: impl Into<String>) -> Self {
        self.seed = Some(json.into());
        self
    }

    /// The portal's limits. By default none.
    ///
    /// ```
    /// # use bitrix24_mock::MockPortal;
    /// let portal = MockPortal::builder().limits(bitrix24_mock::Limits::Enterprise);
    /// # let _ = portal;
    /// ```
    #[must_use]
    pub fn limits(mut self, limits: Limits) -> Self {
        self.options.limits = limits;
        self
    }

    /// A rule by which something goes wrong.
    ///
    /// ```
    /// # use bitrix24_mock::{Fault, FaultRule, MockPortal};
    /// let portal = MockPortal::builder().fault(FaultRule::new(Fault::CutBody).times(1));
    /// # let _ = portal;
    /// ```
    #[must_use]
    pub fn fault(mut self, rule: FaultRule) -> Self {
        self.rules.push(rule);
        self
    }

    /// Rules by which something goes wrong, as JSON:
    /// `{"seed": 1, "rules": [{"fault": "cut", "method": "mail.*", "nth": 2, "times": 1, "probability": 0.5}]}`.
    ///
    /// ```
    /// # use bitrix24_mock::MockPortal;
    /// let portal = MockPortal::builder().faults(r#"[{"fault": "reset-after", "method": "mail.message.send"}]"#);
    /// # let _ = portal;
    /// ```
    #[must_use]
    pub fn faults(mut self, json: impl Into<String>) -> Self {
        self.fault_file = Some(json.into());
        self
    }

    /// Refuses a batch that is an object with numbers for keys, as the official JavaScript SDK sends it.
    ///
    /// ```
    /// # use bitrix24_mock::MockPortal;
    /// let portal = MockPortal::builder().strict_batch();
    /// # let _ = portal;
    /// ```
    #[must_use]
    pub fn strict_batch(mut self) -> Self {
        self.options.strict_batch = true;
        self
    }

    /// The portal's time stands still and moves only by [`MockPortal::advance`]. It starts in November 2023.
    ///
    /// ```
    /// # use bitrix24_mock::MockPortal;
    /// let portal = MockPortal::builder().held_time();
    /// # let _ = portal;
    /// ```
    #[must_use]
    pub fn held_time(mut self) -> Self {
        self.held = true;
        self
    }

    /// How many requests are kept for [`MockPortal::requests`]. By default the last 10,000.
    ///
    /// ```
    /// # use bitrix24_mock::MockPortal;
    /// let portal = MockPortal::builder().kept_requests(100);
    /// # let _ = portal;
    /// ```
    #[must_use]
    pub fn kept_requests(mut self, most: usize) -> Self {
        self.options.kept_requests = most;
        self
    }

    /// Writes a line about each request to standard error, with secrets masked.
    ///
    /// ```
    /// # use bitrix24_mock::MockPortal;
    /// let portal = MockPortal::builder().log();
    /// # let _ = portal;
    /// ```
    #[must_use]
    pub fn log(mut self) -> Self {
        self.options.log = true;
        self
    }

    /// Other specs than those that the portal carries.
    ///
    /// ```
    /// use bitrix24_model::{SourceFile, load};
    /// # use bitrix24_mock::MockPortal;
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let own = [SourceFile::new("api.yaml", "api: { title: Demo, modules: {} }")];
    /// let portal = MockPortal::builder().specs(load(&own)?.into()).start_blocking()?;
    /// assert!(portal.specs().methods.is_empty());
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn specs(mut self, api: Arc<Api>) -> Self {
        self.api = Some(api);
        self
    }

    /// Answers over HTTPS with this certificate chain and its key, both as PEM.
    ///
    /// ```no_run
    /// # use bitrix24_mock::MockPortal;
    /// # fn main() -> std::io::Result<()> {
    /// let portal = MockPortal::builder().tls(std::fs::read("cert.pem")?, std::fs::read("key.pem")?);
    /// # let _ = portal;
    /// # Ok(()) }
    /// ```
    #[cfg(feature = "tls")]
    #[must_use]
    pub fn tls(mut self, certificate: impl Into<Vec<u8>>, key: impl Into<Vec<u8>>) -> Self {
        self.certificate = Some((certificate.into(), key.into()));
        self
    }

    /// Starts the portal.
    ///
    /// # Errors
    /// Where the address is taken, or a file cannot be used.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), bitrix24_mock::StartError> {
    /// let portal = bitrix24_mock::MockPortal::builder().start().await?;
    /// # Ok(()) }
    /// ```
    #[expect(clippy::unused_async, reason = "so that starting may wait one day without a change for callers")]
    pub async fn start(self) -> Result<MockPortal, StartError> {
        self.start_blocking()
    }

    /// Starts the portal, outside of async code. It runs on threads of its own either way.
    ///
    /// # Errors
    /// As [`Builder::start`].
    ///
    /// ```
    /// # fn main() -> Result<(), bitrix24_mock::StartError> {
    /// let portal = bitrix24_mock::MockPortal::builder().start_blocking()?;
    /// # Ok(()) }
    /// ```
    pub fn start_blocking(self) -> Result<MockPortal, StartError> {
        let address = self.options.address;
        let core = Arc::new(self.core()?);
        let server = Server::start(Arc::clone(&core), address).map_err(|error| StartError::Bind(address, error))?;
        Ok(MockPortal::new(core, server))
    }

    #[cfg_attr(not(feature = "tls"), expect(unused_mut, reason = "only a certificate changes the options"))]
    fn core(mut self) -> Result<Core, StartError> {
        let api = match self.api {
            Some(api) => api,
            None => specs::embedded().map_err(StartError::Specs)?,
        };
        #[cfg(feature = "tls")]
        if let Some((certificate, key)) = &self.certificate {
            self.options.tls = Some(crate::tls::Acceptor::new(certificate, key).map_err(StartError::Certificate)?);
        }
        let seeds = self.seed.as_deref().map(|text| seed::read(&api, text)).transpose().map_err(StartError::Seed)?;
        let (mut rules, chance) =
            self.fault_file.as_deref().map(faults::read).transpose().map_err(StartError::Faults)?.unwrap_or_default();
        rules.extend(self.rules);
        // A round number of seconds since 1970 is as good a start as any.
        let clock = if self.held { Clock::held(Duration::from_secs(1_700_000_000)) } else { Clock::system() };
        let start = Start { api, clock, seeds: seeds.unwrap_or_default(), faults: Faults::new(rules, chance) };
        Ok(Core::new(self.options, start))
    }
}
