//! A portal behind other addresses, and in browsers.

mod common;

use bitrix24_json::json;
use bitrix24_mock::{MockPortal, StartError};
use common::{Response, get, portal, post, send, start};

const GRANT: &str = "/oauth/token/?grant_type=authorization_code&client_id=app&client_secret=s&code=newcode";
const METHOD: &str = "/rest/api/1/s3cr3t/mail.message.get";
const PAGE: (&str, &str) = ("Origin", "http://localhost:3000");

fn preflight(portal: &MockPortal, path: &str, origin: &str) -> Response {
    let headers = [
        ("Origin", origin),
        ("Access-Control-Request-Method", "POST"),
        ("Access-Control-Request-Headers", "content-type,idempotency-key"),
        ("Access-Control-Request-Private-Network", "true"),
    ];
    send(portal, "OPTIONS", path, &headers, "").expect("a response")
}

#[test]
fn tokens_name_the_host_of_the_request_or_the_public_url() {
    let tokens = get(&portal(), GRANT).json();
    assert_eq!(
        (&tokens["client_endpoint"], &tokens["domain"]),
        (&json!("http://localhost/rest/"), &json!("localhost"))
    );
    let portal = start(MockPortal::builder().public_url("https://portal.example/mock/"));
    let tokens = get(&portal, GRANT).json();
    assert_eq!(tokens["client_endpoint"], "https://portal.example/mock/rest/");
    assert_eq!(tokens["server_endpoint"], "https://portal.example/mock/rest/");
}

#[test]
fn a_portal_on_all_addresses_is_reached_at_the_one_of_loopback() {
    let portal = start(MockPortal::builder().address(([0, 0, 0, 0], 0).into()));
    assert_eq!(portal.url(), format!("http://127.0.0.1:{}", portal.address().port()));
}

#[test]
fn a_page_of_an_allowed_origin_can_call_the_api() {
    let portal = start(MockPortal::builder().cors("https://app.example").cors("http://localhost:3000"));
    let allowed = preflight(&portal, METHOD, "http://localhost:3000");
    assert_eq!((allowed.status, allowed.text.as_str()), (204, ""));
    assert_eq!(allowed.header("access-control-allow-origin"), Some("http://localhost:3000"));
    assert_eq!(allowed.header("access-control-allow-methods"), Some("GET, POST"));
    assert_eq!(allowed.header("access-control-allow-headers"), Some("content-type,idempotency-key"));
    assert_eq!(allowed.header("access-control-allow-private-network"), Some("true"));
    for path in [METHOD, "/oauth/token/", "/rest/api/1/wrong/mail.message.get"] {
        let response = post(&portal, path, &[PAGE], r#"{"id":1}"#);
        assert_eq!(response.header("access-control-allow-origin"), Some("http://localhost:3000"), "{path}");
        assert_eq!(response.header("vary"), Some("Origin"));
    }
    assert!(portal.requests().iter().all(|request| request.method() == "mail.message.get"), "no preflight is recorded");
}

#[test]
fn pages_of_other_origins_get_no_permission() {
    for portal in [portal(), start(MockPortal::builder().cors("https://app.example"))] {
        let refused = preflight(&portal, METHOD, "http://localhost:3000");
        assert_eq!((refused.status, refused.header("access-control-allow-origin")), (400, None));
        let response = post(&portal, METHOD, &[PAGE], r#"{"id":1}"#);
        assert_eq!((response.status, response.header("access-control-allow-origin")), (200, None));
    }
    let any = start(MockPortal::builder().cors("*"));
    assert_eq!(
        preflight(&any, METHOD, "http://a.example").header("access-control-allow-origin"),
        Some("http://a.example")
    );
    let control = preflight(&any, "/_mock/reset", "http://a.example");
    assert_eq!(
        (control.status, control.header("access-control-allow-origin")),
        (403, None),
        "CORS opens the API alone"
    );
}

#[test]
fn invalid_options_are_named() {
    let problem = |builder: bitrix24_mock::MockPortalBuilder| match builder.start_blocking() {
        Err(StartError::Option(problem)) => problem,
        other => panic!("expected a wrong option: {other:?}"),
    };
    let secret = problem(MockPortal::builder().webhook(1, "a/b"));
    assert_eq!(secret, "the secret of the webhook contains '/'; use letters, digits, `-`, `.`, `_` and `~`");
    assert_eq!(problem(MockPortal::builder().webhook(1, "")), "the secret of the webhook is empty");
    assert!(
        problem(MockPortal::builder().cors("http://localhost:3000/")).contains("`http://localhost:3000/` is no origin")
    );
    assert!(problem(MockPortal::builder().public_url("portal.example")).contains("`portal.example` is no public URL"));
}

#[test]
fn a_body_above_the_limit_gets_413_and_the_connection_ends() {
    let portal = portal();
    let response = post(&portal, METHOD, &[], &" ".repeat((64 << 20) + 1));
    assert_eq!(response.status, 413);
    assert!(portal.requests().is_empty());
}
