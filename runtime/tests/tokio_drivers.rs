//! The default transport in tokio runtimes without timer or I/O.
#![cfg(feature = "hyper")]
#![allow(clippy::unwrap_used)]

use std::error::Error as _;
use std::net::TcpListener;
use std::time::Duration;

use bitrix24_runtime::runtime::{Runtime, TokioRuntime};
use bitrix24_runtime::transport::SendErrorKind;
use bitrix24_runtime::{Client, Error};
use tokio::runtime::Builder;

/// Calls a portal, which listens but need not respond, and returns the reason of the failure.
fn fails(runtime: &mut Builder) -> String {
    let portal = TcpListener::bind("127.0.0.1:0").unwrap();
    let webhook = format!("http://{}/rest/1/secret/", portal.local_addr().unwrap());
    let client = Client::builder().webhook(&webhook).build().unwrap();
    let error = runtime.build().unwrap().block_on(client.call_raw("a.b", &serde_json::json!({}))).unwrap_err();
    assert!(!error.may_have_executed());
    let Error::Transport(error) = error else { panic!("{error}") };
    assert_eq!((error.kind(), error.context().attempts()), (SendErrorKind::Unsupported, 1));
    let sources = std::iter::successors(error.source(), |&error| error.source());
    sources.fold(error.to_string(), |text, source| format!("{text}: {source}"))
}

#[test]
fn a_runtime_without_timer_is_an_error() {
    let reason = fails(Builder::new_current_thread().enable_io());
    assert!(reason.contains("has no timer; call `enable_all`"), "{reason}");
}

#[test]
fn a_runtime_without_io_is_an_error() {
    let reason = fails(Builder::new_current_thread().enable_time());
    assert!(reason.contains("has no I/O driver; call `enable_all`"), "{reason}");
}

#[test]
fn waits_end_in_a_runtime_without_timer() {
    let runtime = Builder::new_current_thread().build().unwrap();
    runtime.block_on(async { TokioRuntime.sleep(Duration::ZERO).await });
}
