//! What a portal is told at its start, and why it may not start.

use std::net::{Ipv4Addr, SocketAddr};

use crate::limits::Limits;
use crate::oauth::Application;

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

impl Default for Options {
    fn default() -> Self {
        Self {
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
        }
    }
}

/// Why a portal could not start.
///
/// ```
/// use bitrix24_mock::{MockPortal, StartError};
///
/// let started = MockPortal::builder().seed("no JSON").start_blocking();
/// assert!(matches!(started, Err(StartError::Seed(_))));
/// ```
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
