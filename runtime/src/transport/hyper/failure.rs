//! Why there is no connection.

use std::borrow::Cow;
use std::error::Error as StdError;
use std::fmt;
use std::io;
use std::sync::Arc;

use hyper_util::client::legacy::Error as PoolError;
use rustls::{AlertDescription, CertificateError, Error as TlsError, OtherError};

use super::body::Progress;
use crate::transport::{SendError, SendErrorKind, sources};

pub(super) type Source = dyn StdError + Send + Sync;

/// The remedy for credentials that an HTTP proxy rejects.
pub(super) const PROXY_CREDENTIALS: &str = "set them in the URL of the proxy, http://user:password@host:port";

/// Why there is no connection. It is classified where it happens, because hyper passes it on in a box.
#[derive(Clone, Debug)]
pub(super) struct ConnectError {
    kind: SendErrorKind,
    reason: Option<Cow<'static, str>>,
    source: Option<Arc<Source>>,
}

impl ConnectError {
    pub(super) fn new(kind: SendErrorKind, reason: impl Into<Cow<'static, str>>) -> Self {
        Self { kind, reason: Some(reason.into()), source: None }
    }

    pub(super) fn because(mut self, source: impl Into<Box<Source>>) -> Self {
        self.source = Some(source.into().into());
        self
    }

    /// Classifies what prevented a TCP connection.
    pub(super) fn of_tcp(error: impl Into<Box<Source>>) -> Self {
        let error: Box<Source> = error.into();
        let timed_out = sources(&*error).any(|source| {
            source.downcast_ref().is_some_and(|error: &io::Error| error.kind() == io::ErrorKind::TimedOut)
        });
        let kind = if timed_out { SendErrorKind::Timeout } else { SendErrorKind::Connect };
        Self { kind, reason: None, source: Some(error.into()) }
    }

    /// Classifies what ended a TLS handshake: the network, whose failures pass, or TLS.
    pub(super) fn of_handshake(error: io::Error) -> Self {
        let (kind, reason) = match error.get_ref().and_then(|inner| inner.downcast_ref()) {
            Some(error) => tls_reason(error),
            None if error.kind() == io::ErrorKind::TimedOut => (SendErrorKind::Timeout, "no TLS handshake"),
            None => (SendErrorKind::Connect, "the connection was closed during the TLS handshake"),
        };
        Self::new(kind, reason).because(error)
    }

    /// Names the proxy as the one that could not be connected to.
    pub(super) fn at_proxy(mut self) -> Self {
        let reason = self.reason.take();
        self.reason = Some(match reason {
            Some(reason) => format!("at the proxy: {reason}").into(),
            None => "the proxy is not reachable; check its address".into(),
        });
        self
    }
}

impl fmt::Display for ConnectError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.reason.as_deref().unwrap_or("no connection"))
    }
}

impl StdError for ConnectError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}

/// Returns the error of a request for which there was no connection.
fn of_connect(error: &PoolError) -> SendError {
    match sources(error).find_map(|source| source.downcast_ref::<ConnectError>()) {
        Some(ConnectError { kind, reason, source }) => {
            SendError::not_sent(*kind).explained(reason.clone(), source.clone())
        }
        None => SendError::not_sent(SendErrorKind::Connect),
    }
}

/// Returns the error of a request without a response.
pub(super) fn of_exchange(error: PoolError, progress: &Progress) -> SendError {
    if error.is_connect() {
        return of_connect(&error);
    }
    let rejection = sources(&error).find_map(|source| source.downcast_ref()).and_then(late_rejection);
    let is_no_http = sources(&error).find_map(|source| source.downcast_ref()).is_some_and(hyper::Error::is_parse);
    let (failure, reason) = match rejection {
        Some(reason) => (SendError::not_sent(SendErrorKind::Tls), Some(reason)),
        None => (progress.interrupted(SendErrorKind::Interrupted), is_no_http.then_some(NO_HTTP)),
    };
    failure.explained(reason.map(Cow::from), None).because(error)
}

const NO_HTTP: &str = "the response is not valid HTTP; check the scheme and the port of the URL";

/// Returns why a server does not accept the client, if it does so after the client has ended the handshake. In TLS 1.3 the
/// client sends the request before it hears of that, and the server does not read it.
pub(in crate::transport) fn late_rejection(error: &TlsError) -> Option<&'static str> {
    use AlertDescription as Alert;
    match error {
        TlsError::AlertReceived(Alert::CertificateRequired | Alert::BadCertificate | Alert::AccessDenied) => {
            Some(tls_reason(error).1)
        }
        _ => None,
    }
}

/// Returns what a TLS error means, with its remedy.
pub(in crate::transport) fn tls_reason(error: &TlsError) -> (SendErrorKind, &'static str) {
    use AlertDescription as Alert;
    match error {
        TlsError::InvalidCertificate(error) => (SendErrorKind::Tls, certificate_reason(error)),
        TlsError::AlertReceived(Alert::InternalError | Alert::UserCanceled | Alert::CloseNotify) => {
            (SendErrorKind::Connect, "the server ended the TLS handshake")
        }
        TlsError::PeerIncompatible(_)
        | TlsError::AlertReceived(Alert::ProtocolVersion | Alert::HandshakeFailure | Alert::InsufficientSecurity) => {
            (SendErrorKind::Tls, "no common version or cipher of TLS; the server must support TLS 1.2 or 1.3")
        }
        TlsError::AlertReceived(Alert::UnrecognisedName) => {
            (SendErrorKind::Tls, "the server does not know this host name; check the host of the URL")
        }
        TlsError::AlertReceived(Alert::CertificateRequired | Alert::BadCertificate | Alert::AccessDenied) => {
            (SendErrorKind::Tls, "the server demands a client certificate; set a `Transport` that has one")
        }
        TlsError::InvalidMessage(_) => {
            (SendErrorKind::Tls, "the server does not speak TLS on this port; check the scheme and the port of the URL")
        }
        _ => (SendErrorKind::Tls, "the TLS handshake failed"),
    }
}

fn certificate_reason(error: &CertificateError) -> &'static str {
    match error {
        CertificateError::UnknownIssuer => {
            "the certificate is not trusted; trust its authority with `HyperBuilder::extra_ca`"
        }
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
            "the certificate has expired; renew it, or correct the clock of this machine"
        }
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
            "the certificate is not valid yet; correct the clock of this machine"
        }
        CertificateError::NotValidForNameContext { presented, .. } if presented.is_empty() => {
            "the certificate names no host as a subject alternative name; issue one that does"
        }
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            "the certificate is for another host; use the host that it names"
        }
        CertificateError::Revoked => "the certificate is revoked; renew it",
        CertificateError::Other(OtherError(other)) if other.to_string().contains("CaUsedAsEndEntity") => {
            "the server uses the certificate of an authority as its own; issue one for the server (`CA:FALSE`)"
        }
        _ => "the certificate is not valid",
    }
}
