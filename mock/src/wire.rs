//! The wire: the HTTP server, requests and responses, envelopes and failure bodies. Knows nothing of the portal's state.

pub(crate) mod body;
pub(crate) mod builtin;
pub(crate) mod connection;
pub(crate) mod cors;
pub(crate) mod envelope;
pub(crate) mod failure;
pub(crate) mod form;
pub(crate) mod http;
pub(crate) mod multipart;
pub(crate) mod percent;
pub(crate) mod php;
pub(crate) mod post;
pub(crate) mod route;
pub(crate) mod server;
#[cfg(feature = "tls")]
pub(crate) mod tls;
