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
mod batch;
#[cfg(feature = "blocking")]
pub mod blocking;
pub mod client;
pub mod decode;
pub mod encode;
pub mod error;
#[doc = include_str!("../docs/failures.md")]
pub mod failures {}
pub mod method;
pub mod pages;
pub mod prelude;
pub mod query;
pub mod runtime;
mod secret;
pub mod transport;
pub mod types;
mod unique;

pub use auth::{App, AuthErrorKind, FileStore, MemoryStore, StoreError, StoreLock, Token, TokenStore};
pub use batch::{BatchFailure, Calls, InBatch, Param, Ref, Step};
pub use client::{
    Answer, Backoff, Call, CallInfo, Client, ClientBuilder, ConfigError, Event, Failure, Finished, NoRetry, Observer,
    OnOperatingLimit, Operating, Plan, RetryPolicy, Stats, Time, WaitReason,
};
pub use decode::{Decode, Decoded, Elements, Entries, Extra, Ignored, Problem, Value, from_json, from_slice};
pub use encode::{Encode, Unwritable, Writer, to_json, to_vec};
pub use error::{
    AnyError, ApiError, AuthError, Context, DecodeError, Error, LimitError, LimitKind, Ran, RequestError,
    TransportError, UnexpectedError, UnexpectedKind, Validation,
};
pub use method::{Cause, Effect, Entry, ErrorKind, Method, RawKind};
pub use pages::{
    Bookmark, BookmarkError, End, Follow, ItemStream, Keyset, ObjectOf, PageRows, PageStream, Paged, Paging, Progress,
    Tailed,
};
pub use query::{As, Column, HasItem, HasItems, Optional, Project, Whole};
pub use query::{
    CanFilter, CanSort, Condition, Direction, Field, Filter, Filterable, FilterableSortable, Logic, Node, Operator,
    Order, Page, Plain, Relation, Relations, Select, Selectable, Sortable, TailCursor,
};
#[cfg(feature = "reqwest")]
pub use runtime::TokioRuntime;
pub use runtime::{Now, Runtime, ThreadRuntime};
pub use secret::Secret;
pub use transport::{BoxFuture, Request, Response, SendError, SendErrorKind, Transport};
#[cfg(feature = "reqwest")]
pub use transport::{ReqwestBuilder, ReqwestTransport};
pub use types::{
    Base64, Change, Date, DateTime, Done, Id, Item, Items, Json, LocalDateTime, Nullable, OpenEnum, Timestamp,
};
