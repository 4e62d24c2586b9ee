//! What differs in REST 2.0: the address, the token, errors, and that a write is never retried.

use super::{OK, SECRET, at, core, header, secs, spec, webhook};
use crate::client::Client;
use crate::client::Core;
use crate::client::exchange::{CallSpec, Exchange, ExchangeStep, IdempotencyKey};
use crate::error::{Error, Executed, UnexpectedKind};
use crate::method::Effect;
use crate::protocol::{V2, wire};
use crate::transport::HttpResponse;

fn call<'c>(core: &'c Core, effect: Effect, body: &str) -> Exchange<'c> {
    let spec = CallSpec { wire: wire::<V2>(), body: Ok(body.as_bytes().into()), ..spec(core, effect) };
    Exchange::new(core, spec, at(0.0))
}

fn read(core: &Core) -> Exchange<'_> {
    call(core, Effect::Read, "{}")
}

/// Returns the error of a call whose response this is.
fn error(status: u16, body: &str) -> Error {
    let core = core(webhook());
    let mut call = call(&core, Effect::Write, "{}");
    call.sends(0.0);
    call.responds(0.0, status, body);
    call.fails(0.0)
}

/// Returns the parts of a rejection: code, message, and the named parameter.
fn rejection(status: u16, body: &str) -> (String, String, Option<String>) {
    let Error::Api(error) = error(status, body) else { panic!("no rejection: {body}") };
    let named = error.validation().first().and_then(|entry| entry.field.clone());
    (error.code().to_owned(), error.message().to_owned(), named)
}

#[test]
fn calls_go_below_rest() {
    let core = core(webhook());
    let request = read(&core).sends(0.0);
    assert_eq!(request.url(), format!("https://portal.example/rest/1/{SECRET}/a.b"));
    let folder = super::core(Client::builder().webhook("https://intra.example/b24/rest/api/7/abcd/"));
    assert_eq!(read(&folder).sends(0.0).url(), "https://intra.example/b24/rest/7/abcd/a.b");
}

#[test]
fn both_protocols_share_a_limit() {
    let core = core(webhook().rate_limit(crate::limits::RateLimit::new(1, 2.0)));
    super::read(&core).sends(0.0);
    assert_eq!(read(&core).sleeps(0.0), secs(0.5));
}

#[test]
fn the_token_is_a_parameter() {
    let core = core(Client::builder().oauth("https://portal.example", "tok\"en"));
    for (body, sent) in [
        ("{}", r#"{"auth":"tok\"en"}"#),
        (r#"{"id":1,"a":{"b":2}}"#, r#"{"id":1,"a":{"b":2},"auth":"tok\"en"}"#),
        ("[15,{\"TEXT\":\"a\"}]", r#"{"0":15,"1":{"TEXT":"a"},"auth":"tok\"en"}"#),
    ] {
        let request = call(&core, Effect::Read, body).sends(0.0);
        assert_eq!(request.url(), "https://portal.example/rest/a.b");
        assert_eq!(header(&request, "Authorization"), None);
        assert_eq!(String::from_utf8_lossy(request.body()), sent);
    }
}

#[test]
fn a_write_has_no_idempotency_key() {
    let core = core(webhook());
    assert_eq!(header(&call(&core, Effect::Write, "{}").sends(0.0), "Idempotency-Key"), None);
    let key = IdempotencyKey::Given("my key".into());
    let spec = CallSpec { key, wire: wire::<V2>(), ..spec(&core, Effect::Write) };
    let error = Exchange::new(&core, spec, at(0.0)).fails(0.0);
    assert!(error.to_string().contains("REST 2.0 ignores idempotency keys"), "{error}");
}

#[test]
fn a_write_of_unknown_fate_is_not_repeated() {
    let core = core(webhook());
    let mut write = call(&core, Effect::Write, "{}");
    write.sends(0.0);
    write.loses_response(0.0);
    assert_eq!(write.fails(0.0).context().executed(), Executed::Maybe);
    for (status, body) in [(500, r#"{"error":"INTERNAL_SERVER_ERROR"}"#), (502, "<html>Bad gateway"), (504, "")] {
        assert_eq!(error(status, body).context().executed(), Executed::Maybe, "{status}");
    }
}

#[test]
fn what_was_not_executed_is_repeated() {
    for (status, code) in [(503, "QUERY_LIMIT_EXCEEDED"), (429, "A")] {
        let core = core(webhook());
        let mut write = call(&core, Effect::Write, "{}");
        write.sends(0.0);
        write.rejects(0.0, status, code);
        assert!(matches!(write.step(at(0.0)), ExchangeStep::Sleep(_)), "{code}");
    }
    let core = core(webhook());
    let mut unsent = call(&core, Effect::Write, "{}");
    unsent.sends(0.0);
    unsent.fails_to_connect(0.0);
    assert!(matches!(unsent.step(at(0.0)), ExchangeStep::Sleep(_)));
}

#[test]
fn a_read_is_repeated() {
    let core = core(webhook());
    let mut read = read(&core);
    read.sends(0.0);
    read.loses_response(0.0);
    assert!(matches!(read.step(at(0.0)), ExchangeStep::Sleep(_)));
    read.sends(60.0);
    read.responds(60.0, 200, OK);
    assert_eq!(read.succeeds(60.0).attempts, 2);
}

#[test]
fn errors_are_flat() {
    let parts = |code: &str, message: &str| (code.to_owned(), message.to_owned(), None);
    let body = r#"{"error":"ACCESS_DENIED","error_description":"Access denied!"}"#;
    assert_eq!(rejection(403, body), parts("ACCESS_DENIED", "Access denied!"));
    assert_eq!(rejection(400, r#"{"error":"","error_description":"Not found"}"#), parts("", "Not found"));
    assert_eq!(rejection(400, r#"{"error":200040300010,"error_description":"No"}"#), parts("200040300010", "No"));
    assert_eq!(rejection(400, r#"{"error":0,"error_description":null}"#), parts("0", ""));
    assert_eq!(rejection(400, r#"{"error":""}"#), parts("", ""));
    assert_eq!(rejection(200, r#"{"error":"ERROR_CORE","time":{}}"#), parts("ERROR_CORE", ""));
    assert_eq!(rejection(200, r#"{"result":[],"error":"ERROR_CORE"}"#), parts("ERROR_CORE", ""));
    let named = r#"{"error":"ERROR_ARGUMENT","error_description":"Wrong","argument":"id"}"#;
    assert_eq!(rejection(400, named), ("ERROR_ARGUMENT".into(), "Wrong".into(), Some("id".into())));
}

#[test]
fn a_rejection_shows_what_it_has() {
    for (body, shown) in [
        (r#"{"error":"A","error_description":"b"}"#, "a.b: A: b (HTTP 400"),
        (r#"{"error":"A"}"#, "a.b: A (HTTP 400"),
        (r#"{"error":"","error_description":"Not found"}"#, "a.b: Not found (HTTP 400"),
        (r#"{"error":""}"#, "a.b: the portal rejected the call without a code and a message (HTTP 400"),
        (r#"{"error":{}}"#, "a.b: the portal rejected the call without a code and a message (HTTP 400"),
    ] {
        let error = error(400, body).to_string();
        assert!(error.starts_with(shown), "{error}");
    }
}

#[test]
fn a_page_of_html_is_no_rejection() {
    for (status, body) in [(400, "<html>"), (404, "<!DOCTYPE html><p>nginx")] {
        let Error::Unexpected(error) = error(status, body) else { panic!("read {body}") };
        assert_eq!(error.kind(), UnexpectedKind::Html);
    }
}

#[test]
fn an_empty_error_beside_a_result_is_none() {
    let core = core(webhook());
    let mut read = read(&core);
    read.sends(0.0);
    read.responds(0.0, 200, r#"{"result":7,"error":"","total":"3","next":50}"#);
    assert_eq!(read.succeeds(0.0).list, (Some(3), Some(50)));
}

#[test]
fn what_stands_beside_the_result_can_be_anything() {
    let core = core(webhook());
    for (beside, list) in [
        (r#""total":null,"next":null"#, (None, None)),
        (r#""total":-1"#, (Some(-1), None)),
        (r#""total":[1],"next":{"a":1}"#, (None, None)),
        (r#""total":false,"next":"soon""#, (None, None)),
    ] {
        let mut read = read(&core);
        read.sends(0.0);
        read.responds(0.0, 200, &format!(r#"{{"result":null,{beside}}}"#));
        assert_eq!(read.succeeds(0.0).list, list, "{beside}");
    }
}

#[test]
fn a_renamed_portal_is_followed_by_both_protocols() {
    let core = core(webhook());
    let mut call = call(&core, Effect::Write, r#"{"id":1}"#);
    let before = call.sends(0.0);
    let location = format!("https://new.example/rest/1/{SECRET}/a.b");
    call.receives(0.0, Ok(HttpResponse::new(302, "<html>").with_header("Location", location.as_str())));
    let after = call.sends(0.0);
    assert_eq!((after.url(), after.body()), (&*location, before.body()));
    call.responds(0.0, 200, OK);
    assert_eq!(call.succeeds(0.0).moved_to.as_deref(), Some("new.example"));
    assert_eq!(super::read(&core).sends(0.0).url(), format!("https://new.example/rest/api/1/{SECRET}/a.b"));
}

#[test]
fn a_webhook_cannot_call_the_methods_of_applications() {
    let core = core(webhook());
    let spec = CallSpec { application_only: true, wire: wire::<V2>(), ..spec(&core, Effect::Write) };
    let error = Exchange::new(&core, spec, at(0.0)).fails(0.0);
    assert!(error.to_string().contains("only applications can call the method"), "{error}");
    assert_eq!(error.context().executed(), Executed::No);
}

#[test]
fn a_response_reveals_no_token() {
    let core = core(Client::builder().oauth("https://portal.example", SECRET));
    let mut call = call(&core, Effect::Write, r#"{"id":1}"#);
    call.sends(0.0);
    call.responds(0.0, 400, &format!(r#"{{"error":"{SECRET}","error_description":"auth={SECRET}"}}"#));
    let error = call.fails(0.0);
    assert!(!format!("{error} {error:?}").contains(SECRET), "{error}");
}
