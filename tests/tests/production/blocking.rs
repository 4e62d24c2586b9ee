//! The client without a runtime keeps the same rules.

use std::time::Duration;

use bitrix24::auth::{App, Installation, MemoryStore, Token};
use bitrix24::blocking::{Client, ClientBuilder, OnThread, TokioThread};
use bitrix24::note::collection::{Add, AddFields, Get};
use bitrix24::retry::NoRetry;
use bitrix24::transport::HyperTransport;
use bitrix24::{Error, Method};
use bitrix24_mock::{Failure, Fault, FaultRule, MockPortal};

use crate::common::{APP, Steady};

fn portal() -> MockPortal {
    MockPortal::builder().application(APP.0, APP.1).start_blocking().unwrap()
}

/// Nothing is waited for here.
fn client(builder: ClientBuilder) -> Client {
    let hyper = HyperTransport::builder().no_proxy().build().unwrap();
    let builder = builder.transport(OnThread(TokioThread::new(hyper).unwrap()));
    builder.retry(Steady(3, Duration::ZERO)).in_flight_timeout(Duration::ZERO).build().unwrap()
}

fn webhook(portal: &MockPortal) -> Client {
    client(Client::builder().webhook(&portal.webhook_url()))
}

#[test]
fn a_typed_call_and_a_call_by_name_succeed() {
    let portal = portal();
    let client = webhook(&portal);
    assert_eq!(client.call(&Get::new(7)).unwrap().item.id, 7.into());
    assert_eq!(client.call_raw(Get::NAME, &serde_json::json!({ "id": 7 })).unwrap()["item"]["id"], 7);
    let Err(Error::Api(error)) = client.call(&Get::new(1_000)) else { panic!("found") };
    assert_eq!(error.status(), 400);
}

#[test]
fn a_lost_response_is_replayed() {
    let portal = portal();
    portal.fault(FaultRule::new(Fault::ResetAfter).nth(1));
    let answer = webhook(&portal).call_with_metadata(&Add::new(AddFields::new("Once"))).unwrap();
    assert_eq!((answer.replayed, answer.attempts), (true, 2));
    assert_eq!(portal.requests().iter().filter(|request| !request.replayed()).count(), 1);
}

#[test]
fn a_write_without_a_key_is_not_retried() {
    let portal = portal();
    portal.fault(FaultRule::new(Fault::ResetAfter));
    let client = webhook(&portal);
    let call = client.request(&Add::new(AddFields::new("Once"))).with(bitrix24::client::Call::without_idempotency_key);
    assert!(call.send().unwrap_err().may_have_executed());
    assert_eq!(portal.requests().len(), 1);
}

#[test]
fn a_token_is_refreshed_once_for_all_threads() {
    let portal = portal();
    let store = MemoryStore::new(Token::new("newtoken", "newrefresh"));
    let app = App::new(APP.0, APP.1).server(portal.oauth_url());
    let client = client(Client::builder().app(&portal.client_endpoint(), app, store.clone()));
    portal.expire_token();
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| client.call(&Get::new(7)).unwrap());
        }
    });
    assert_eq!((client.stats().refreshes, store.token().unwrap().access.reveal()), (1, "access1"));
}

#[test]
fn a_manual_block_fails_immediately() {
    let portal = portal();
    portal.fault(FaultRule::new(Fault::Fails(Failure::error("OverloadLimit"))));
    let client = webhook(&portal);
    assert!(!client.call(&Get::new(7)).unwrap_err().is_retryable());
    assert_eq!(client.stats().requests, 1);
}

#[test]
fn an_unreachable_portal_is_an_error_without_retries() {
    let address = portal().webhook_url();
    let client = Client::builder().webhook(&address).retry(NoRetry).build().unwrap();
    assert!(matches!(client.call(&Get::new(7)), Err(Error::Transport(_))));
}

#[test]
fn an_installation_is_checked_and_stored() {
    let portal = portal();
    let app = App::new(APP.0, APP.1).server(portal.oauth_url());
    let posted = Installation::from_form(portal.installation_form().as_bytes()).unwrap();
    let store = MemoryStore::default();
    let client = client(Client::builder().app(&portal.client_endpoint(), app, store.clone()));
    assert_eq!(client.check_installation(&posted).unwrap().access.reveal(), "newtoken");
    assert_eq!(store.token(), None);
    assert_eq!(client.install(&posted).unwrap().user_id, Some(1));
    client.call(&Get::new(7)).unwrap();
    assert_eq!(store.token().unwrap().refresh.reveal(), "newrefresh");
}
