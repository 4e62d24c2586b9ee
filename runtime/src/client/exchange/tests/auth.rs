//! Expired tokens.

use super::{OK, SECRET, core, header, read, write};
use crate::auth::{App, AuthErrorKind, AuthFailure, MemoryStore};
use crate::client::exchange::ExchangeStep;
use crate::client::{Client, ClientBuilder};
use crate::error::Error;

fn app() -> ClientBuilder {
    Client::builder().app("https://portal.example", App::new("id", "key"), MemoryStore::default())
}

#[test]
fn a_missing_token_is_requested_first() {
    let core = core(app());
    let mut call = read(&core);
    assert!(matches!(call.step(super::at(0.0)), ExchangeStep::Refresh { stale: None, .. }));
    call.refreshed(Err(AuthFailure::new(AuthErrorKind::AuthorizeAgain, "there are no tokens")));
    let Error::Auth(error) = call.fails(0.0) else { panic!("no error") };
    assert_eq!(error.kind(), AuthErrorKind::AuthorizeAgain);
    assert!(error.to_string().contains("authorize it again"), "{error}");
    assert_eq!((error.context().attempts(), error.context().is_retryable()), (0, false));
}

#[test]
fn the_identical_request_is_sent_after_a_refresh() {
    let core = core(app());
    let manager = core.token_manager().unwrap();
    manager.set_for_test("first");
    let mut call = write(&core);
    let before = call.sends(0.0);
    assert_eq!(header(&before, "Authorization").as_deref(), Some("Bearer first"));
    call.rejects(0.0, 401, "expired_token");
    let ExchangeStep::Refresh { stale: Some(stale), within } = call.step(super::at(0.0)) else { panic!("no refresh") };
    assert_eq!((stale.reveal(), within), ("first", super::secs(180.0)));
    manager.set_for_test("second");
    call.refreshed(Ok(()));
    let after = call.sends(0.0);
    assert_eq!(header(&after, "Authorization").as_deref(), Some("Bearer second"));
    assert_eq!((before.url(), before.body()), (after.url(), after.body()));
    assert_eq!(header(&before, "Idempotency-Key"), header(&after, "Idempotency-Key"));
    call.responds(0.0, 200, OK);
    assert_eq!(call.succeeds(0.0).attempts, 2);
}

#[test]
fn a_token_that_stays_expired_is_refreshed_twice() {
    let core = core(app());
    core.token_manager().unwrap().set_for_test("first");
    let mut call = read(&core);
    for _ in 0..2 {
        call.sends(0.0);
        call.rejects(0.0, 401, "expired_token");
        assert!(matches!(call.step(super::at(0.0)), ExchangeStep::Refresh { .. }));
        call.refreshed(Ok(()));
    }
    call.sends(0.0);
    call.rejects(0.0, 401, "expired_token");
    assert!(matches!(call.fails(0.0), Error::Api(_)));
}

#[test]
fn a_token_from_the_caller_is_not_refreshed() {
    let core = core(Client::builder().oauth("https://portal.example", SECRET));
    let mut call = read(&core);
    call.sends(0.0);
    call.rejects(0.0, 401, "expired_token");
    let Error::Api(error) = call.fails(0.0) else { panic!("no error") };
    assert_eq!(error.code(), "expired_token");
}
