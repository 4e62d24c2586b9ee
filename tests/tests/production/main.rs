//! Every rule of the client that production leans on, once over real HTTP.
#![allow(clippy::unwrap_used)]

#[path = "../common/mod.rs"]
mod common;

mod address;
mod answers;
mod authorization;
mod blocking;
mod cancelling;
mod codes;
mod limits;
mod observability;
mod repeats;
mod sharing;
