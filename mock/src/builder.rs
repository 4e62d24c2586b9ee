//! The options of a portal.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use bitrix24_codegen::Api;

use crate::clock::Clock;
use crate::core::{Core, Start};
use crate::faults::{self, FaultRule, Faults};
use crate::limits::Limits;
use crate::oauth::Application;
use crate::portal::MockPortal;
use crate::server::Server;
use crate::{seed, specs};

/// What a portal is told at its start and never changes.
#[derive(Clone, Debug)]
pub(crate) struct Options {
    pub(crate) address: SocketAddr,
    pub(crate) user: u64,
    pub(crate) secret: String,
    pub(crate) token: String,
    pub(crate) refresh_token: String,
    pub(crate) code: String,
    pub(crate) application: Option<Application>,
    pub(crate) scopes: Option<Vec<String>>,
    pub(crate) rows: u32,
    pub(crate) limits: Limits,
    pub(crate) strict_batch: bool,
    pub(crate) kept_requests: usize,
    pub(crate) log: bool,
    #[cfg(feature = "tls")]
    pub(crate) tls: Option<crate::tls::Acceptor>,
}

/// A portal to be started.
///
/// ```
/// use bitrix24_mock::{Limits, MockPortal};
///
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), bitrix24_mock::StartError> {
/// let portal = MockPortal::builder().rows(200).limits(Limits::Standard).held_time().start().await?;
/// # Ok(()) }
/// ```
#[derive(Debug)]
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

/// Why a portal could not start.
#[derive(Debug)]
#[non_exhaustive]
pub enum StartError {
    /// The address is taken, or not this machine's.
    Bind(SocketAddr, std::io::Error),
    /// The specs have mistakes, which are listed.
    Specs(String),
    /// The seeds cannot be read.
    Seed(String),
    /// The rules for faults cannot be read.
    Faults(String),
    /// The certificate or its key cannot be used.
    Certificate(String),
}

impl std::fmt::Display for StartError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Bind(address, error) => write!(f, "cannot listen on {address}: {error}"),
            Self::Specs(problems) => write!(f, "the specs cannot be used:\n{problems}"),
            Self::Seed(problem) => write!(f, "the seeds cannot be read: {problem}"),
            Self::Faults(problem) => write!(f, "the rules for faults cannot be read: {problem}"),
            Self::Certificate(problem) => write!(f, "the certificate cannot be used: {problem}"),
        }
    }
}

impl std::error::Error for StartError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Bind(_, error) => Some(error),
            _ => None,
        }
    }
}

impl Default for Builder {
    fn default() -> Self {
        let options = Options {
            address: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            user: 1,
            secret: "s3cr3t".to_owned(),
            token: "newtoken".to_owned(),
            refresh_token: "newrefresh".to_owned(),
            code: "newcode".to_owned(),
            application: None,
            scopes: None,
            rows: 60,
            limits: Limits::Off,
            strict_batch: false,
            kept_requests: 10_000,
            log: false,
            #[cfg(feature = "tls")]
            tls: None,
        };
        Self {
            options,
            api: None,
            seed: None,
            rules: Vec::new(),
            fault_file: None,
            held: false,
            #[cfg(feature = "tls")]
            certificate: None,
        }
    }
}

/// Each method below sets one option; the example at [`Builder`] shows how they are chained.
impl Builder {
    /// Where to listen. By default on a free port of the loopback address.
    #[must_use]
    pub fn address(mut self, address: SocketAddr) -> Self {
        self.options.address = address;
        self
    }

    /// The webhook's user and secret. By default `1` and `s3cr3t`.
    #[must_use]
    pub fn webhook(mut self, user: u64, secret: impl Into<String>) -> Self {
        self.options.user = user;
        self.options.secret = secret.into();
        self
    }

    /// The first access token, which runs out only by rotation. By default `newtoken`.
    #[must_use]
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.options.token = token.into();
        self
    }

    /// The first refresh token. By default `newrefresh`.
    #[must_use]
    pub fn refresh_token(mut self, token: impl Into<String>) -> Self {
        self.options.refresh_token = token.into();
        self
    }

    /// The first authorization code. By default `newcode`.
    #[must_use]
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.options.code = code.into();
        self
    }

    /// The application's identifier and secret, which `/oauth/token/` then insists on. By default any will do.
    #[must_use]
    pub fn application(mut self, id: impl Into<String>, secret: impl Into<String>) -> Self {
        self.options.application = Some(Application { id: id.into(), secret: secret.into() });
        self
    }

    /// The scopes that are granted. By default all.
    #[must_use]
    pub fn scopes<S: Into<String>>(mut self, scopes: impl IntoIterator<Item = S>) -> Self {
        self.options.scopes = Some(scopes.into_iter().map(Into::into).collect());
        self
    }

    /// How many rows of each object there are. By default 60, made from the examples of the specs, with the identifiers
    /// from 1.
    #[must_use]
    pub fn rows(mut self, rows: u32) -> Self {
        self.options.rows = rows;
        self
    }

    /// Rows of your own, as JSON: the dotted name of an object to a list of its rows. Objects that it does not name are
    /// filled as without it; fields that a row leaves out are empty.
    #[must_use]
    pub fn seed(mut self, json: impl Into<String>) -> Self {
        self.seed = Some(json.into());
        self
    }

    /// The portal's limits. By default none.
    #[must_use]
    pub fn limits(mut self, limits: Limits) -> Self {
        self.options.limits = limits;
        self
    }

    /// A rule by which something goes wrong.
    #[must_use]
    pub fn fault(mut self, rule: FaultRule) -> Self {
        self.rules.push(rule);
        self
    }

    /// Rules by which something goes wrong, as JSON:
    /// `{"seed": 1, "rules": [{"fault": "cut", "method": "mail.*", "nth": 2, "times": 1, "probability": 0.5}]}`.
    #[must_use]
    pub fn faults(mut self, json: impl Into<String>) -> Self {
        self.fault_file = Some(json.into());
        self
    }

    /// Refuses a batch that is an object with numbers for keys, as the official JavaScript SDK sends it.
    #[must_use]
    pub fn strict_batch(mut self) -> Self {
        self.options.strict_batch = true;
        self
    }

    /// The portal's time stands still and moves only by [`MockPortal::advance`]. It starts in November 2023.
    #[must_use]
    pub fn held_time(mut self) -> Self {
        self.held = true;
        self
    }

    /// How many requests are kept for [`MockPortal::requests`]. By default the last 10,000.
    #[must_use]
    pub fn kept_requests(mut self, most: usize) -> Self {
        self.options.kept_requests = most;
        self
    }

    /// Writes a line about each request to standard error, with secrets masked.
    #[must_use]
    pub fn log(mut self) -> Self {
        self.options.log = true;
        self
    }

    /// Other specs than those that the portal carries.
    #[must_use]
    pub fn specs(mut self, api: Arc<Api>) -> Self {
        self.api = Some(api);
        self
    }

    /// Answers over HTTPS with this certificate chain and its key, both as PEM.
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
    #[expect(clippy::unused_async, reason = "so that starting may wait one day without a change for callers")]
    pub async fn start(self) -> Result<MockPortal, StartError> {
        self.start_blocking()
    }

    /// Starts the portal, outside of async code. It runs on threads of its own either way.
    ///
    /// # Errors
    /// As [`Builder::start`].
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
