//! A Bitrix24 REST 3.0 portal for tests.
//!
//! It answers every method of the specs, checks requests as a portal does, keeps what is written, pages, filters,
//! batches, and fails on demand. It reads the specs by itself, so that a client is tested against a second reading.
//!
//! A test of your own integration, in ten lines (with the `bitrix24` crate and its feature `both`):
//!
//! ```ignore
//! #[tokio::test]
//! async fn a_busy_portal_is_asked_again() {
//!     let portal = MockPortal::start().await;
//!     portal.script::<CreateChat>([Err(Failure::error("QueryLimitExceeded"))]);
//!
//!     let client = Client::webhook(&portal.webhook_url()).unwrap();
//!     my_integration::chat_about(&client, 15).await.unwrap();
//!
//!     portal.calls::<CreateChat>().times(2);
//! }
//! ```
//!
//! What a method answers, in this order: its [script](MockPortal::script), its [handler](MockPortal::on), the example
//! of the spec whose request is the same (while nothing that it speaks of has been changed), and else what the method
//! does: the standard actions work on rows in memory, other methods answer as their first example does.

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
pub use builder::{Builder, StartError};
pub use capture::Request;
pub use expect::Calls;
pub use failure::Failure;
pub use faults::{Fault, FaultRule};
pub use limits::Limits;
pub use portal::MockPortal;
