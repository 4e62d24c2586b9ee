//! A Bitrix24 REST 3.0 portal for tests.
//!
//! It answers every method of the specs, checks requests as a portal does, keeps what is written, pages, filters,
//! batches, and fails on demand. It reads the specs by itself, so that a client is tested against a second reading.
//!
//! A test of your own integration, in ten lines (with the feature `server` of the `bitrix24` crate):
//!
//! ```
//! use bitrix24::mail::message::CreateChat;
//! use bitrix24::{Client, Error};
//! use bitrix24_mock::{Failure, MockPortal};
//!
//! # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let portal = MockPortal::start().await;
//! portal.script::<CreateChat>([Err(Failure::error("AccessDenied"))]);
//!
//! // What you test: here, one call that is refused and one that is not.
//! let client = Client::webhook(&portal.webhook_url())?;
//! assert!(matches!(client.call(&CreateChat::new(15)).await, Err(Error::Api(_))));
//! assert_eq!(client.call(&CreateChat::new(15)).await?.chat_id, 100.into());
//!
//! portal.calls::<CreateChat>().times(2);
//! # Ok(()) }
//! ```
//!
//! What a method answers, in this order: its [script](MockPortal::script), its [handler](MockPortal::on), the example
//! of the spec whose request is the same (while nothing that it speaks of has been changed), and else what the method
//! does: the standard actions work on rows in memory, other methods answer as their first example does.
//!
//! Clients in other languages use the program: `bitrix24-mock --addr 127.0.0.1:0 --log` prints where it listens. They
//! ask for faults with the header `X-Mock-Fault`, whose values [`Fault::parse`] lists.

#![cfg_attr(docsrs, feature(doc_cfg))]

mod actions;
mod auth;
mod batch;
mod builder;
mod capture;
mod check;
mod clock;
mod core;
mod describe;
mod envelope;
mod examples;
mod exchange;
mod expect;
mod failure;
mod fake;
mod faults;
mod filter;
mod handlers;
mod idempotency;
mod limits;
mod listing;
mod lock;
mod mishap;
mod moment;
mod notes;
mod oauth;
mod options;
mod order;
mod page;
mod portal;
mod query;
mod references;
mod route;
mod rows;
mod seed;
mod select;
mod server;
mod specs;
mod system;
mod tls;
mod typed;
mod wire;
mod write;

pub use auth::Authorization;
pub use builder::Builder;
pub use capture::Request;
pub use expect::Calls;
pub use failure::Failure;
pub use faults::{Fault, FaultRule};
pub use limits::Limits;
pub use options::StartError;
pub use portal::MockPortal;
