//! Every rule of the client that production leans on, once over real HTTP.
#![allow(clippy::unwrap_used)]

#[path = "../common/mod.rs"]
mod common;

mod authorization;
mod blocking;
mod cancelling;
mod codes;
mod endpoint;
mod installation;
mod limits;
mod observability;
mod responses;
mod retries;
mod sharing;
