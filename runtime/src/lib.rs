//! The hand-written half of the Bitrix24 REST 3.0 client: what every generated method leans on.
//!
//! Users depend on the `bitrix24` crate, which re-exports this one. Here stand the reading and writing of JSON without
//! code per type, the types of values and queries, errors, and the client itself.
//!
//! A call is a state machine that is given outcomes and the time, and says what to do next: send, wait, renew a token, or
//! hand over the result. It knows neither a clock nor a network, so every rule is tested without them; the drivers, one
//! asynchronous and one blocking, only carry out what it says. [`failures`] lists the rules.
//!
//! # Features
//! - `reqwest` (default): the default transport and runtime, reqwest on tokio. Without it, bring a [`Transport`].
//! - `gzip` (default): answers come compressed.
//! - `blocking`: `blocking::Client`, for programs without an asynchronous runtime.
//! - `tracing`: a span for each call, with the names of OpenTelemetry.

#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod auth;
pub mod batch;
#[cfg(feature = "blocking")]
pub mod blocking;
pub mod client;
#[doc(hidden)]
pub mod codegen_prelude;
pub mod decode;
pub mod encode;
pub mod error;
mod ids;
pub mod limits;
pub mod method;
pub mod observe;
pub mod pages;
pub mod prelude;
pub mod query;
pub mod retry;
pub mod runtime;
mod secret;
pub mod transport;
pub mod types;

pub use client::{Client, ClientBuilder, ConfigError};
pub use error::{AnyError, Error};
pub use method::{ErrorKind, Method};
pub use types::{Base64, Change, Date, DateTime, Id, Json, LocalDateTime, Nullable, Timestamp};
