// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A typed client for Bitrix24 REST 3.0.
//!
//! [Official overview](https://apidocs.bitrix24.com/api-reference/rest-v3.html)
#![cfg_attr(doc, doc = include_str!("../docs/crate.md"))]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(
    not(
        all(
            feature = "all-methods",
            feature = "blocking",
            feature = "hyper",
            feature = "serde"
        )
    ),
    allow(rustdoc::broken_intra_doc_links)
)]
#![allow(
    clippy::module_inception,
    clippy::self_named_constructors,
    clippy::should_implement_trait,
    clippy::too_many_arguments,
    special_module_name
)]

pub use bitrix24_runtime::{
    auth, batch, chrono, client, decode, encode, error, limits, method, observe, pages,
    prelude, protocol, query, retry, runtime, transport, types,
};

#[cfg(feature = "blocking")]
pub use bitrix24_runtime::blocking;
#[cfg(feature = "v2")]
pub use bitrix24_runtime::events;
pub use bitrix24_runtime::{
    AnyError, Base64, Change, Client, ClientBuilder, ConfigError, Date, DateTime, Error,
    ErrorKind, Id, Json, LocalDateTime, Method, Nullable, Timestamp,
};

pub use self::errors::ErrorCode;

/// Marker types of entities, for typed identifiers.
pub mod entity;
/// Error codes.
pub mod errors;
/// A table of all methods, for tools.
#[cfg(feature = "serde")]
pub mod catalog;

/// Guides by task, with examples that run.
#[cfg(all(doc, not(doctest), feature = "hyper", feature = "all-methods"))]
pub mod guide {
    #[doc = include_str!("../docs/guide/first_call.md")]
    pub mod first_call {}
    #[doc = include_str!("../docs/guide/oauth.md")]
    pub mod oauth {}
    #[doc = include_str!("../docs/guide/rest2.md")]
    #[cfg(feature = "v2-all-methods")]
    pub mod rest2 {}
    #[doc = include_str!("../docs/guide/events.md")]
    #[cfg(feature = "v2-all-methods")]
    pub mod events {}
    #[doc = include_str!("../docs/guide/lists.md")]
    pub mod lists {}
    #[doc = include_str!("../docs/guide/filters.md")]
    pub mod filters {}
    #[doc = include_str!("../docs/guide/times.md")]
    pub mod times {}
    #[doc = include_str!("../docs/guide/user_fields.md")]
    pub mod user_fields {}
    #[doc = include_str!("../docs/guide/batch.md")]
    pub mod batch {}
    #[doc = include_str!("../docs/guide/retries.md")]
    pub mod retries {}
    #[doc = include_str!("../docs/guide/errors.md")]
    pub mod errors {}
    #[doc = include_str!("../docs/guide/generic.md")]
    pub mod generic {}
    #[doc = include_str!("../docs/guide/anomalies.md")]
    pub mod anomalies {}
    #[doc = include_str!("../docs/guide/serde.md")]
    #[cfg(feature = "serde")]
    pub mod serde {}
    #[doc = include_str!("../docs/guide/testing.md")]
    #[cfg(feature = "serde")]
    pub mod testing {}
    #[doc = include_str!("../docs/guide/observability.md")]
    #[cfg(feature = "tracing")]
    pub mod observability {}
    #[doc = include_str!("../docs/guide/blocking.md")]
    #[cfg(feature = "blocking")]
    pub mod blocking {}
    #[doc = include_str!("../docs/guide/transport.md")]
    pub mod transport {}
    #[doc = include_str!("../docs/guide/tls.md")]
    pub mod tls {}
}

/// The methods of REST 2.0.
#[cfg(feature = "v2")]
pub mod v2;

/// The workflow designer.
#[cfg(feature = "bizprocdesigner")]
pub mod bizprocdesigner;
/// Calls and what follows them.
#[cfg(feature = "call")]
pub mod call;
/// CRM: companies, contacts, deals and forms.
#[cfg(feature = "crm")]
pub mod crm;
/// The description of a field of an object.
pub mod field;
/// Company structure: departments, teams and employees.
#[cfg(feature = "humanresources")]
pub mod humanresources;
/// Websites.
#[cfg(feature = "landing")]
pub mod landing;
/// Mailboxes, e-mails and recipients.
#[cfg(feature = "mail")]
pub mod mail;
/// The main module: event log, users and what all modules share.
#[cfg(feature = "main")]
pub mod main;
/// Knowledge bases and their documents.
#[cfg(feature = "note")]
pub mod note;
/// The REST API itself: applications, webhooks, events, scopes and documentation.
#[cfg(feature = "rest")]
pub mod rest;
/// Tasks with their results, files, rights and chats.
#[cfg(feature = "tasks")]
pub mod tasks;
/// Time tracking.
#[cfg(feature = "timeman")]
pub mod timeman;
/// The catalog of vibe coding.
#[cfg(feature = "vibecodeconnector")]
pub mod vibecodeconnector;

mod batch_method;
mod documentation_method;
mod scopes_method;

pub use batch_method::{Batch, BatchResponse, BatchError, BatchCall};
pub use documentation_method::{Documentation, DocumentationResponse, DocumentationError};
pub use scopes_method::{Scopes, ScopesResponse, ScopesError};
