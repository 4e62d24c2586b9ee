//! URLs, authorization, bodies and envelopes.

mod common;

use bitrix24_json::json;
use bitrix24_mock::{Authorization, MockPortal};
use common::{Response, call, get, portal, post, send, start};

const BODY: &str = r#"{"messageId":15}"#;

fn code(response: &Response) -> (u16, &'static str) {
    let (status, code) = response.failure();
    (status, code.leak())
}

#[test]
fn extra_slashes_and_query_parameters_are_ignored() {
    let portal = portal();
    for path in [
        "/rest/api/1/s3cr3t/mail.message.createchat",
        "//rest/api/1/s3cr3t//mail.message.createchat",
        "/rest/api/1/s3cr3t/mail.message.createchat/?unknown=1&b",
        "/rest/api/1/s3cr3t/mail%2Emessage.create%63hat",
        "/rest/api/mail.message.createchat?auth=newtoken&unknown=1",
    ] {
        assert_eq!(post(&portal, path, &[], BODY).result()["chatId"], 100, "{path}");
    }
}

#[test]
fn a_token_can_be_in_the_header_the_body_or_the_query() {
    let portal = portal();
    let path = "/rest/api/mail.message.createchat";
    post(&portal, path, &[("Authorization", "Bearer newtoken")], BODY).result();
    post(&portal, path, &[], r#"{"messageId":15,"auth":"newtoken"}"#).result();
    post(&portal, &format!("{path}?auth=newtoken"), &[], BODY).result();
    let places: Vec<_> = portal.requests().iter().map(|request| request.authorization()).collect();
    assert_eq!(places, [Authorization::Header, Authorization::Body, Authorization::Query]);
    assert!(
        portal.requests().iter().all(|request| *request.params() == json!({"messageId": 15})),
        "`auth` is not a parameter"
    );
}

#[test]
fn wrong_secrets_fail_with_401() {
    let portal = portal();
    let path = "/rest/api/mail.message.createchat";
    assert_eq!(code(&post(&portal, "/rest/api/1/wrong/mail.message.createchat", &[], BODY)), (401, "NO_AUTH_FOUND"));
    assert_eq!(code(&post(&portal, "/rest/api/2/s3cr3t/mail.message.createchat", &[], BODY)), (401, "NO_AUTH_FOUND"));
    assert_eq!(code(&post(&portal, path, &[], BODY)), (401, "NO_AUTH_FOUND"));
    assert_eq!(code(&post(&portal, path, &[("Authorization", "Bearer other")], BODY)), (401, "invalid_token"));
    portal.expire_token();
    assert_eq!(code(&post(&portal, path, &[("Authorization", "Bearer newtoken")], BODY)), (401, "expired_token"));
}

#[test]
fn an_unknown_method_fails_with_its_code_and_a_suggestion() {
    let portal = portal();
    let code_of_unknown = (400, "BITRIX_REST_V3_EXCEPTION_METHODNOTFOUNDEXCEPTION");
    let alone = post(&portal, "/rest/api/1/s3cr3t/mail.message.gett", &[], "{}");
    assert_eq!(code(&alone), code_of_unknown);
    let message = alone.json()["error"]["message"].as_str().expect("a message").to_owned();
    assert!(message.contains("`mail.message.gett`: did you mean `mail.message.get`?"), "{message}");
    assert!(message.starts_with("Method not found.") && message.contains("specify the method in `spec/`"), "{message}");
    let batch = call(&portal, "batch", &json!([{"method": "mail.message.nothing"}]));
    assert_eq!(code(&batch), code_of_unknown);
    assert_eq!(
        code(&post(&portal, "/rest/api/1/wrong/mail.message.nothing", &[], "{}")).0,
        401,
        "the caller comes first"
    );
}

#[test]
fn rest_2_fails_in_the_flat_form_and_says_what_to_do() {
    let portal = portal();
    for (path, advice) in [
        ("/rest/1/s3cr3t/crm.deal.archive", "no method `crm.deal.archive`: did you mean"),
        ("/rest/1/s3cr3t/mail.message.get", "`mail.message.get` is a method of REST 3.0: add `/api` to the address"),
        (
            "/rest/mail.message.get?auth=newtoken",
            "`mail.message.get` is a method of REST 3.0: add `/api` to the address",
        ),
        ("/rest/api/1/s3cr3t/crm.deal.list", "`crm.deal.list` is a method of REST 2.0: remove `/api` from the address"),
    ] {
        let response = post(&portal, path, &[], "{}");
        assert_eq!(code(&response), (404, "ERROR_METHOD_NOT_FOUND"), "{path}");
        let description = response.json()["error_description"].as_str().expect("a text").to_owned();
        assert!(description.contains(advice) && !description.contains("s3cr3t,"), "{path}: {description}");
    }
    assert_eq!(code(&post(&portal, "/rest/api/1/s3cr3t", &[], "{}")), (401, "NO_AUTH_FOUND"));
    let other = get(&portal, "/company/");
    assert_eq!(other.status, 404);
    assert!(other.header("content-type").is_some_and(|kind| kind.starts_with("text/html")));
}

#[test]
fn a_body_that_is_not_json_is_rejected() {
    let portal = portal();
    let path = "/rest/api/1/s3cr3t/mail.message.createchat";
    for body in ["{", "messageId=15", "<xml/>", "{\"messageId\":15}}"] {
        assert_eq!(
            code(&post(&portal, path, &[], body)),
            (400, "BITRIX_REST_V3_EXCEPTION_INVALIDJSONEXCEPTION"),
            "{body}"
        );
    }
    assert_eq!(
        code(&post(&portal, "/rest/api/mail.message.createchat", &[], "{")).0,
        400,
        "an invalid body may contain the token"
    );
}

#[test]
fn get_and_empty_bodies_have_no_parameters() {
    let portal = portal();
    assert!(get(&portal, "/rest/api/1/s3cr3t/rest.documentation.openapi").json()["openapi"].is_string());
    assert!(
        post(&portal, "/rest/api/1/s3cr3t/documentation", &[], "").json()["paths"]["/mail.message.get"].is_object()
    );
    get(&portal, "/rest/api/1/s3cr3t/rest.scope.list").result();
    let response = get(&portal, "/rest/api/1/s3cr3t/mail.message.get?id=15");
    assert_eq!(
        code(&response).1,
        "BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION",
        "the query holds no parameters"
    );
    let put = send(&portal, "PUT", "/rest/api/1/s3cr3t/mail.message.get", &[], "{}").expect("a response");
    assert_eq!(code(&put).1, "BITRIX_REST_V3_EXCEPTION_WRONGHTTPREQUESTMETHODEXCEPTION");
}

#[test]
fn a_call_without_its_scope_fails() {
    let portal = start(MockPortal::builder().scopes(["note"]));
    let denied = call(&portal, "mail.message.get", &json!({"id": 15}));
    assert_eq!(code(&denied), (403, "BITRIX_REST_V3_EXCEPTION_INSUFFICIENTSCOPEEXCEPTION"));
    call(&portal, "rest.scope.list", &json!({})).result();
    call(&portal, "batch", &json!([{"method": "note.document.get", "query": {"id": 1}}])).result();
}

#[test]
fn scopes_are_grouped_by_module_controller_and_method() {
    let portal = portal();
    let all = call(&portal, "rest.scope.list", &json!({})).result();
    assert_eq!(all["mail"]["message"]["createchat"], "mail");
    let some = call(&portal, "rest.scope.list", &json!({"filterModule": "note", "filterMethod": "add"})).result();
    assert!(some.as_object().is_some_and(|modules| modules.keys().eq(["note"])));
    assert!(some["note"]["document"].get("get").is_none());
}

#[test]
fn the_time_is_that_of_the_portals_clock() {
    let portal = start(MockPortal::builder().paused_clock());
    let response = call(&portal, "mail.message.get", &json!({"id": 15})).json();
    let time = &response["time"];
    assert!(time.is_object(), "{response}");
    assert_eq!(time["start"], 1_700_000_000.0);
    assert_eq!(time["date_start"], "2023-11-15T01:13:20+03:00");
    assert_eq!(time["operating_reset_at"], 1_700_000_600);
    let server_time = get(&portal, "/rest/1/s3cr3t/server.time");
    assert_eq!((server_time.result(), server_time.header("X-Mock-Answer")), (time["date_start"].clone(), None));
    let (start, finish, duration) = (time["start"].as_f64(), time["finish"].as_f64(), time["duration"].as_f64());
    assert!((finish.expect("a number") - start.expect("a number") - duration.expect("a number")).abs() < 1e-3);
}
