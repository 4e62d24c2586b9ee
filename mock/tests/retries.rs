//! Idempotency keys, limits and tokens, which a client must handle when it retries.

mod common;

use std::time::Duration;

use bitrix24_json::{Value as Json, json};
use bitrix24_mock::{Limits, MockPortal};
use common::fixture::{fixture_builder, fixture_portal};
use common::{Response, call, call_with, get, post, start};

fn add(portal: &MockPortal, key: &str, title: &str) -> Response {
    call_with(portal, "shop.item.add", &[("Idempotency-Key", key)], &json!({"fields": {"title": title}}))
}

fn count(portal: &MockPortal, title: &str) -> usize {
    let found = call(portal, "shop.item.list", &json!({"filter": [["title", title]]})).result();
    found["items"].as_array().map_or(0, Vec::len)
}

#[test]
fn a_retried_write_gets_the_stored_response() {
    let portal = fixture_portal();
    let first = add(&portal, "k1", "Once");
    assert_eq!((first.header("idempotency-key"), first.header("idempotent-replayed")), (Some("k1"), None));
    let again = add(&portal, "k1", "Once");
    assert_eq!((again.header("idempotency-key"), again.header("idempotent-replayed")), (Some("k1"), Some("true")));
    assert_eq!(first.text, again.text);
    assert_eq!(count(&portal, "Once"), 1);
    let replayed: Vec<bool> = portal.requests().iter().take(2).map(|request| request.replayed()).collect();
    assert_eq!(replayed, [false, true]);
}

#[test]
fn a_key_applies_to_one_body_one_method_and_a_day() {
    let portal = start(fixture_builder().paused_clock());
    add(&portal, "k1", "One").result();
    assert_eq!(
        add(&portal, "k1", "Two").failure(),
        (422, "BITRIX_REST_V3_EXCEPTION_IDEMPOTENCYKEYREUSEDEXCEPTION".to_owned())
    );
    call_with(&portal, "shop.item.delete", &[("Idempotency-Key", "k1")], &json!({"id": 1})).result();
    portal.advance(Duration::from_secs(24 * 3600));
    add(&portal, "k1", "Two").result();
}

#[test]
fn failures_and_reads_are_not_stored() {
    let portal = fixture_portal();
    let body = json!({"id": 61});
    assert_eq!(call_with(&portal, "shop.item.delete", &[("Idempotency-Key", "k")], &body).status, 400);
    call(&portal, "shop.item.add", &json!({"fields": {"title": "Now there"}})).result();
    call_with(&portal, "shop.item.delete", &[("Idempotency-Key", "k")], &body).result();
    let read = call_with(&portal, "shop.item.get", &[("Idempotency-Key", "ключ")], &json!({"id": 1}));
    assert_eq!((read.status, read.header("idempotency-key")), (200, None));
}

#[test]
fn invalid_keys_are_rejected() {
    let portal = fixture_portal();
    for key in ["", "ключ", &"x".repeat(256)] {
        let failure = add(&portal, key, "X").failure();
        assert_eq!(failure, (400, "BITRIX_REST_V3_EXCEPTION_INVALIDIDEMPOTENCYKEYEXCEPTION".to_owned()), "{key}");
    }
    add(&portal, &"x".repeat(255), "X").result();
}

#[test]
fn the_rate_limit_follows_the_portals_clock() {
    let portal = start(fixture_builder().paused_clock().limits(Limits::Standard));
    let request = || call(&portal, "shop.item.get", &json!({"id": 1}));
    assert!((0..50).all(|_| request().status == 200));
    assert_eq!(request().failure(), (503, "QUERY_LIMIT_EXCEEDED".to_owned()));
    portal.advance(Duration::from_secs(1));
    assert_eq!([request().status, request().status, request().status], [200, 200, 503]);
}

#[test]
fn the_operating_limit_of_a_method_is_reached_and_expires() {
    let portal = start(fixture_builder().paused_clock().limits(Limits::Standard));
    portal.set_operating_time("shop.item.list", Duration::from_secs(250));
    let time = |response: Response| response.json()["time"].take();
    let first = time(call(&portal, "shop.item.list", &json!({})));
    assert_eq!((&first["operating"], &first["operating_reset_at"]), (&json!(250.0), &json!(1_700_000_600)));
    portal.advance(Duration::from_secs(90));
    assert_eq!(time(call(&portal, "shop.item.list", &json!({})))["operating"], 500.0);
    assert_eq!(call(&portal, "shop.item.list", &json!({})).failure(), (429, "OPERATION_TIME_LIMIT".to_owned()));
    assert_eq!(
        call(&portal, "batch", &json!([{"method": "shop.item.list"}])).failure().0,
        429,
        "the limit applies in a batch too"
    );
    assert_eq!(call(&portal, "shop.item.get", &json!({"id": 1})).status, 200, "other methods have their own limit");
    portal.advance(Duration::from_secs(510));
    assert_eq!(call(&portal, "shop.item.list", &json!({})).status, 200);
}

fn token(portal: &MockPortal, form: &str) -> Response {
    post(portal, "/oauth/token/", &[("Content-Type", "application/x-www-form-urlencoded")], form)
}

fn with_token(portal: &MockPortal, token: &str) -> Response {
    post(portal, "/rest/api/shop.item.get", &[("Authorization", &format!("Bearer {token}"))], r#"{"id":1}"#)
}

#[test]
fn a_refresh_replaces_both_tokens() {
    let portal = start(fixture_builder().paused_clock());
    let response =
        token(&portal, "grant_type=refresh_token&client_id=app&client_secret=s&refresh_token=newrefresh").json();
    let access = response["access_token"].as_str().expect("a token");
    assert_eq!((&response["expires_in"], &response["expires"]), (&json!(3600), &json!(1_700_003_600)));
    assert_eq!(response["client_endpoint"], "http://localhost/rest/", "the host of the request");
    assert_eq!(portal.token().as_deref(), Some(access));
    assert_eq!(portal.refresh_token().as_deref(), response["refresh_token"].as_str());
    assert_eq!(with_token(&portal, "newtoken").failure(), (401, "expired_token".to_owned()));
    assert_eq!(with_token(&portal, access).status, 200);
    portal.advance(Duration::from_secs(3600));
    assert_eq!(with_token(&portal, access).failure(), (401, "expired_token".to_owned()));

    let used = token(&portal, "grant_type=refresh_token&client_id=app&client_secret=s&refresh_token=newrefresh");
    assert_eq!(used.failure(), (400, "invalid_grant".to_owned()));
}

#[test]
fn the_authorization_server_says_who_a_token_belongs_to() {
    let portal = start(fixture_builder().application("local.app", "key").paused_clock());
    let info = get(&portal, "/rest/app.info/?auth=newtoken").json();
    let (result, install) = (&info["result"], &info["result"]["install"]);
    assert_eq!((&result["client_id"], &result["user_id"]), (&json!("local.app"), &json!("1")));
    assert_eq!(result["expires"], "2023-11-15T02:13:20+03:00");
    assert_eq!(install["client_endpoint"], "http://localhost/rest/");
    assert_eq!(install["member_id"].as_str().map(str::len), Some(32));
    let form = [("Content-Type", "application/x-www-form-urlencoded")];
    assert_eq!(post(&portal, "/rest/app.info/", &form, "auth=newtoken").json(), info);
    assert_eq!(post(&portal, "/rest/app.info/", &[], r#"{"auth": "newtoken"}"#).json(), info);
    for (auth, code) in [("", "NO_AUTH_FOUND"), ("auth=f0rged", "invalid_token")] {
        assert_eq!(get(&portal, &format!("/rest/app.info/?{auth}")).failure(), (401, code.to_owned()));
    }
    portal.advance(Duration::from_secs(7200));
    assert_eq!(get(&portal, "/rest/app.info/?auth=newtoken").status, 200, "the first token does not expire by time");
    portal.expire_token();
    assert_eq!(get(&portal, "/rest/app.info/?auth=newtoken").failure(), (401, "expired_token".to_owned()));
    let nobody = get(&fixture_portal(), "/rest/app.info/?auth=newtoken");
    assert_eq!(nobody.failure(), (400, "wrong_client".to_owned()));
}

#[test]
fn tokens_can_be_requested_by_get_by_json_and_with_a_code() {
    let portal = fixture_portal();
    let response =
        get(&portal, "/oauth/token/?grant_type=authorization_code&client_id=app&client_secret=s&code=newcode").json();
    let refresh = response["refresh_token"].as_str().expect("a token");
    let body =
        json!({"grant_type": "refresh_token", "client_id": "app", "client_secret": "s", "refresh_token": refresh});
    assert!(post(&portal, "/oauth/token", &[], &body.to_string()).json()["access_token"].is_string());
    let code = portal.issue_code();
    portal.advance(Duration::from_secs(31));
    let late =
        get(&portal, &format!("/oauth/token/?grant_type=authorization_code&client_id=app&client_secret=s&code={code}"));
    assert_eq!(late.failure(), (400, "invalid_grant".to_owned()));
}

#[test]
fn the_authorization_server_checks_the_application() {
    let portal = start(fixture_builder().application("app", "right"));
    let with = |secret: &str, kind: &str| {
        token(&portal, &format!("grant_type={kind}&client_id=app&client_secret={secret}&refresh_token=newrefresh"))
    };
    assert_eq!(with("wrong", "refresh_token").failure(), (401, "invalid_client".to_owned()));
    assert_eq!(with("", "refresh_token").failure(), (401, "invalid_client".to_owned()));
    assert_eq!(with("right", "password").failure(), (400, "invalid_request".to_owned()));
    portal.revoke_refresh_token();
    assert_eq!(with("right", "refresh_token").failure(), (400, "invalid_grant".to_owned()));
}

#[test]
fn a_new_token_in_the_body_makes_another_body() {
    let portal = fixture_portal();
    let send = |token: &str| {
        let body: Json = json!({"fields": {"title": "T"}, "auth": token});
        post(&portal, "/rest/api/shop.item.add", &[("Idempotency-Key", "k")], &body.to_string())
    };
    send("newtoken").result();
    let response =
        token(&portal, "grant_type=refresh_token&client_id=app&client_secret=s&refresh_token=newrefresh").json();
    assert_eq!(send(response["access_token"].as_str().expect("a token")).failure().0, 422);
}
