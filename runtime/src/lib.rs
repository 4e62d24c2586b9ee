//! The runtime of the Bitrix24 REST 3.0 client: what generated code and programs share.
//!
//! Programs depend on the `bitrix24` crate, which re-exports this one.
//!
//! A call is a state machine without I/O: it receives outcomes and the time, and returns the next step (send, wait,
//! refresh a token, or return the result). Two drivers, one asynchronous and one blocking, carry these steps out, so
//! all rules are tested without a clock or a network. The [`retry`] module lists the rules.
//!
//! # Modules
//!
//! | module | content |
//! | --- | --- |
//! | [`auth`] | applications, tokens and their stores |
//! | [`batch`] | several calls in one request |
//! | `blocking` | the client without an asynchronous runtime |
//! | [`client`] | the client, its builder, calls and responses |
//! | [`decode`], [`encode`] | JSON to values and back |
//! | [`error`] | why a call failed |
//! | [`limits`] | the portal's rate limit and operating limit |
//! | [`method`] | the traits that generated methods implement |
//! | [`observe`] | events and statistics |
//! | [`pages`] | lists as streams |
//! | [`query`] | fields, filters, orders, selections and pages |
//! | [`retry`] | retry policies, and what the client does about each failure |
//! | [`runtime`] | clocks and tasks |
//! | [`transport`] | HTTP |
//! | [`types`] | types of values |
//! | [`protocol`] | REST 3.0, and REST 2.0 with the feature `v2` |
//! | [`prelude`] | what most programs import |
//!
//! # Features
//!
//! - `hyper` (default): the default transport and runtime, hyper on tokio. Without it, provide a
//!   [`Transport`](transport::Transport).
//! - `ring` (default), `aws-lc-rs`: the cryptography of the default transport. Without both, the program installs a
//!   provider of rustls.
//! - `reqwest`: a transport over a `reqwest::Client` of the program.
//! - `tokio`: waits and tasks by tokio; `hyper` and `reqwest` turn it on.
//! - `gzip` (default): compressed responses.
//! - `blocking`: `blocking::Client`, for programs without an asynchronous runtime.
//! - `v2`: REST 2.0 beside REST 3.0.
//! - `tracing`: a span for each call, with the field names of OpenTelemetry.
//! - `jiff`, `time`: setters and conditions take the dates and times of these crates; see [`IntoValue`](types::IntoValue).

#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(test, allow(clippy::unwrap_used))]
// Pages link to items of every feature; with fewer features they show the names alone.
#![cfg_attr(not(all(feature = "blocking", feature = "hyper")), allow(rustdoc::broken_intra_doc_links))]

#[cfg(all(target_family = "wasm", target_os = "unknown", not(feature = "reqwest")))]
compile_error!(
    "on this target the client needs the feature `reqwest`, for a clock, a timer and random numbers: set \
     `default-features = false, features = [\"reqwest\", …]`"
);
#[cfg(all(target_family = "wasm", target_os = "unknown", any(feature = "hyper", feature = "blocking")))]
compile_error!(
    "the features `hyper` (a default) and `blocking` need sockets and threads, which this target does not have: set \
     `default-features = false, features = [\"reqwest\", …]`"
);

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
pub mod protocol;
pub mod query;
pub mod retry;
pub mod runtime;
mod secret;
pub mod transport;
pub mod types;

pub use ::chrono;
pub use client::{Client, ClientBuilder, ConfigError};
pub use error::{AnyError, Error};
pub use method::{ErrorKind, Method};
pub use types::{Base64, Change, Date, DateTime, Id, Json, LocalDateTime, Nullable, Timestamp};
