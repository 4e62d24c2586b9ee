//! A Bitrix24 portal for tests, which speaks REST 3.0 and REST 2.0.
//!
//! The portal responds to every method of the specs, checks requests as a real portal does, stores what is written,
//! pages, filters, batches, and fails on demand. It reads the specs independently of the client that it tests.
//!
//! A test of an integration, with the feature `serde` of the `bitrix24` crate:
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
//! // The code under test: here, one call that fails and one that succeeds.
//! let client = Client::webhook(&portal.webhook_url())?;
//! assert!(matches!(client.call(&CreateChat::new(15)).await, Err(Error::Api(_))));
//! assert_eq!(client.call(&CreateChat::new(15)).await?.chat_id, 100.into());
//!
//! portal.calls::<CreateChat>().times(2);
//! # Ok(()) }
//! ```
//!
//! The response to a call comes from the first of these that applies:
//!
//! 1. the [script](MockPortal::script) of the method, or else its [handler](MockPortal::on);
//! 2. the example that the request asks for, by the header `X-Mock-Example` or in a portal with
//!    [examples](MockPortalBuilder::examples);
//! 3. the documented failure, if the request violates the spec;
//! 4. the portal's rows, on which the standard actions work, and the methods whose specs say what they do to rows;
//! 5. the first example of the method. The response then has the header `X-Mock-Answer: generated`.
//!
//! Names of methods and objects of REST 2.0 start with `v2.`: `portal.row("v2.crm.deal", 5)`. Both protocols share the
//! state, except for rows.
//!
//! Clients in other languages use the program: `bitrix24-mock --addr 127.0.0.1:0 --log` prints the URL that it listens
//! on. They request faults with the header `X-Mock-Fault`, whose values [`Fault::parse`] lists.

#![cfg_attr(docsrs, feature(doc_cfg))]

// Layers, from the highest to the lowest. A module imports only from its own layer and from lower ones.
mod builder;
mod portal;

mod assertions;
mod service;
mod specs;
mod start_error;

mod control;
mod endpoints;
mod methods;
mod state;
mod values;
mod wire;

pub use assertions::Calls;
pub use builder::MockPortalBuilder;
pub use portal::MockPortal;
pub use portal::transport::MockTransport;
pub use start_error::StartError;
pub use state::auth::Authorization;
pub use state::custom_fields::CustomField;
pub use state::faults::{Fault, FaultRule};
pub use state::limits::Limits;
pub use state::recorded::Request;
pub use state::sent_events::SentEvent;
pub use wire::failure::Failure;
