//! Why a client of reqwest has no connection.

use std::error::Error as StdError;

#[cfg(feature = "hyper")]
use crate::transport::hyper;
use crate::transport::{SendErrorKind, sources};

/// Returns why there is no connection, if the error is about that.
pub(super) fn connect_kind(error: &reqwest::Error) -> Option<SendErrorKind> {
    match (error.is_connect(), error.is_timeout()) {
        (true, true) => Some(SendErrorKind::Timeout),
        (true, false) => Some(tls_kind(error).unwrap_or(SendErrorKind::Connect)),
        (false, _) => is_late_rejection(error).then_some(SendErrorKind::Tls),
    }
}

/// The words of libraries for TLS about what no retry changes.
const PERMANENT: [&str; 8] = [
    "certificate",
    "handshakefailure",
    "handshake failure",
    "protocolversion",
    "unsupported protocol",
    "wrong version number",
    "peer is incompatible",
    "corrupt message",
];

/// Returns the kind of a failure of TLS. The client decides about the library for TLS: errors of rustls are known by their
/// type if this crate has it, those of others by their words.
fn tls_kind(error: &(dyn StdError + 'static)) -> Option<SendErrorKind> {
    #[cfg(feature = "hyper")]
    if let Some(error) = sources(error).find_map(|source| source.downcast_ref()) {
        return Some(hyper::tls_reason(error).0);
    }
    let is_permanent = |text: String| PERMANENT.iter().any(|words| text.contains(words));
    sources(error).any(|source| is_permanent(source.to_string().to_lowercase())).then_some(SendErrorKind::Tls)
}

/// Returns whether a server has rejected the client after the handshake, without reading the request.
fn is_late_rejection(error: &(dyn StdError + 'static)) -> bool {
    #[cfg(feature = "hyper")]
    return sources(error)
        .find_map(|source| source.downcast_ref())
        .is_some_and(|error| hyper::late_rejection(error).is_some());
    #[cfg(not(feature = "hyper"))]
    sources(error).any(|source| source.to_string().contains("fatal alert: CertificateRequired"))
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::{SendErrorKind, is_late_rejection, tls_kind};

    #[test]
    fn failures_of_tls_are_known_by_their_words() {
        for words in [
            "error:0A000086:SSL routines::certificate verify failed",
            "The certificate was not trusted.",
            "invalid peer certificate: UnknownIssuer",
            "received fatal alert: HandshakeFailure",
            "received fatal alert: ProtocolVersion",
            "error:0A00010B:SSL routines:ssl3_get_record:wrong version number",
            "received corrupt message of type InvalidContentType",
        ] {
            let nested = io::Error::other(io::Error::new(io::ErrorKind::InvalidData, words));
            assert_eq!(tls_kind(&nested), Some(SendErrorKind::Tls), "{words}");
        }
        for words in ["connection refused", "dns error", "received fatal alert: InternalError"] {
            assert_eq!(tls_kind(&io::Error::other(words)), None, "{words}");
        }
        assert!(!is_late_rejection(&io::Error::other("connection reset")));
    }

    #[cfg(feature = "hyper")]
    #[test]
    fn errors_of_rustls_are_known_by_their_type() {
        use rustls::{AlertDescription as Alert, Error};
        let nested = |error: Error| io::Error::other(io::Error::new(io::ErrorKind::InvalidData, error));
        for (error, kind) in [
            (Error::InvalidCertificate(rustls::CertificateError::Revoked), SendErrorKind::Tls),
            (Error::AlertReceived(Alert::UnrecognisedName), SendErrorKind::Tls),
            (Error::HandshakeNotComplete, SendErrorKind::Tls),
            (Error::AlertReceived(Alert::InternalError), SendErrorKind::Connect),
        ] {
            assert_eq!(tls_kind(&nested(error.clone())), Some(kind), "{error}");
        }
        assert!(is_late_rejection(&nested(Error::AlertReceived(Alert::CertificateRequired))));
        assert!(!is_late_rejection(&nested(Error::AlertReceived(Alert::InternalError))));
    }
}
