//! Tests of each refresh rule, without a clock, a disk or a network.

use super::{Action, Input, Refresh};
use crate::auth::{App, AuthErrorKind, Installation, StoreError, Token};
use crate::runtime::Now;
use crate::transport::{HttpResponse, SendError, SendErrorKind};
use std::time::Duration;

const PAIR: &str = r#"{"access_token": "new", "refresh_token": "next", "expires": "5", "user_id": "1"}"#;

fn start() -> Refresh {
    Refresh::with_refresh_token(App::new("app", "k&y secret"), Some("old".into()), None, None)
}

fn stored() -> Input {
    Input::Loaded(Some(Token { member_id: Some("m".into()), ..Token::new("old", "refresh token") }))
}

fn response(status: u16, body: &str) -> Input {
    Input::Response(Ok(HttpResponse::new(status, body)), Now::default())
}

fn lost() -> Input {
    Input::Response(Err(SendError::maybe_sent(SendErrorKind::Timeout)), Now::default())
}

/// Advances to the first request to the server.
fn advance_to_request(refresh: &mut Refresh) {
    assert!(matches!(refresh.next(Input::Start), Action::Lock));
    assert!(matches!(refresh.next(Input::Locked), Action::Load));
    assert!(matches!(refresh.next(stored()), Action::Send(_)));
}

fn failure(task: Action) -> (AuthErrorKind, Option<String>) {
    let Action::Done(Err(failure)) = task else { panic!("{task:?}") };
    (failure.kind, failure.code)
}

#[test]
fn new_tokens_are_saved_before_they_are_used() {
    let mut refresh = start();
    refresh.next(Input::Start);
    refresh.next(Input::Locked);
    let Action::Send(request) = refresh.next(stored()) else { panic!("nothing is sent") };
    assert_eq!(request.url(), "https://oauth.bitrix.info/oauth/token/");
    let form = "grant_type=refresh_token&client_id=app&client_secret=k%26y%20secret&refresh_token=refresh%20token";
    assert_eq!(std::str::from_utf8(request.body()).unwrap(), form);
    let Action::Save(token) = refresh.next(response(200, PAIR)) else { panic!("not saved") };
    assert_eq!((token.access.reveal(), token.refresh.reveal(), token.expires_at), ("new", "next", Some(5)));
    assert_eq!(token.member_id.as_deref(), Some("m"), "what the server leaves out stays");
    assert!(matches!(refresh.next(Input::Saved), Action::Done(Ok(done)) if done == token));
    assert_eq!(refresh.into_remembered().0, None);
}

#[test]
fn unsaved_tokens_are_saved_first_next_time() {
    let mut refresh = start();
    advance_to_request(&mut refresh);
    refresh.next(response(200, PAIR));
    let failed = refresh.next(Input::StoreFailed(StoreError::new("full")));
    assert_eq!(failure(failed), (AuthErrorKind::Store, None));
    let unsaved = refresh.into_remembered().0;
    assert_eq!(unsaved.as_ref().unwrap().refresh.reveal(), "next");
    let mut second = Refresh::with_refresh_token(App::new("app", "key"), Some("old".into()), unsaved, None);
    let Action::Save(token) = second.next(Input::Start) else { panic!("not saved first") };
    assert_eq!(token.access.reveal(), "new");
    assert!(matches!(second.next(Input::Saved), Action::Done(Ok(_))));
}

#[test]
fn tokens_refreshed_by_another_process_are_used() {
    let mut refresh = start();
    refresh.next(Input::Start);
    refresh.next(Input::Locked);
    let done = refresh.next(Input::Loaded(Some(Token::new("theirs", "r"))));
    assert!(matches!(done, Action::Done(Ok(token)) if token.access.reveal() == "theirs"));
}

#[test]
fn the_store_is_read_again_after_a_rejected_refresh_token() {
    let rejected = r#"{"error": "invalid_grant", "error_description": "refresh token is bad"}"#;
    let mut refresh = start();
    advance_to_request(&mut refresh);
    assert!(matches!(refresh.next(response(400, rejected)), Action::Sleep(_)));
    assert!(matches!(refresh.next(Input::Slept), Action::Load));
    let done = refresh.next(Input::Loaded(Some(Token::new("theirs", "r"))));
    assert!(matches!(done, Action::Done(Ok(token)) if token.access.reveal() == "theirs"));

    let mut refresh = start();
    advance_to_request(&mut refresh);
    refresh.next(response(400, rejected));
    refresh.next(Input::Slept);
    let dead = failure(refresh.next(stored()));
    assert_eq!(dead, (AuthErrorKind::AuthorizeAgain, Some("invalid_grant".to_owned())));
}

#[test]
fn a_refresh_without_tokens_fails() {
    for stored in [None, Some(Token::new("old", ""))] {
        let mut refresh = start();
        refresh.next(Input::Start);
        refresh.next(Input::Locked);
        assert_eq!(failure(refresh.next(Input::Loaded(stored))), (AuthErrorKind::AuthorizeAgain, None));
    }
}

#[test]
fn the_error_of_a_rejected_application_hides_its_secret() {
    let mut refresh = start();
    advance_to_request(&mut refresh);
    let task =
        refresh.next(response(401, r#"{"error": "invalid_client", "error_description": "k&y secret is wrong"}"#));
    assert!(!format!("{task:?}").contains("secret"), "{task:?}");
    assert_eq!(failure(task), (AuthErrorKind::Rejected, Some("invalid_client".to_owned())));
}

#[test]
fn an_unreachable_server_is_tried_three_times() {
    for event in [|| lost(), || response(502, "<html>"), || response(200, "[]")] {
        let mut refresh = start();
        advance_to_request(&mut refresh);
        for seconds in 1..=2 {
            let task = refresh.next(event());
            assert!(matches!(task, Action::Sleep(wait) if wait == Duration::from_secs(seconds)), "{task:?}");
            assert!(matches!(refresh.next(Input::Slept), Action::Send(_)));
        }
        assert_eq!(failure(refresh.next(event())).0, AuthErrorKind::Unreachable);
    }
}

#[test]
fn a_failure_of_the_transport_that_stays_is_not_retried() {
    for kind in [SendErrorKind::Tls, SendErrorKind::Proxy, SendErrorKind::Unsupported, SendErrorKind::TooLarge] {
        let mut refresh = start();
        advance_to_request(&mut refresh);
        let Action::Done(Err(failure)) = refresh.next(Input::Response(Err(SendError::not_sent(kind)), Now::default()))
        else {
            panic!("{kind}")
        };
        assert_eq!((failure.kind, failure.retryable), (AuthErrorKind::Unreachable, false), "{kind}");
        assert!(failure.to_string().contains(&format!("cannot be reached: {kind}")), "{failure}");
    }
}

#[test]
fn temporary_failures_are_retried_and_hide_no_code() {
    for (status, body, code) in [
        (500, r#"{"error": "server_error"}"#, "server_error"),
        (503, r#"{"error": "temporarily_unavailable"}"#, "temporarily_unavailable"),
        (429, r#"{"error": "QUERY_LIMIT_EXCEEDED"}"#, "QUERY_LIMIT_EXCEEDED"),
        (403, r#"{"error": {"code": "QUERY_LIMIT_EXCEEDED", "message": "x"}}"#, "QUERY_LIMIT_EXCEEDED"),
        (200, "<html>maintenance", ""),
        (200, "", ""),
        (408, "", ""),
    ] {
        let mut refresh = start();
        advance_to_request(&mut refresh);
        for _ in 0..2 {
            assert!(matches!(refresh.next(response(status, body)), Action::Sleep(_)), "{status}");
            refresh.next(Input::Slept);
        }
        let Action::Done(Err(failure)) = refresh.next(response(status, body)) else { panic!("not over") };
        assert_eq!((failure.kind, failure.code.unwrap_or_default()), (AuthErrorKind::Unreachable, code.to_owned()));
        assert!(failure.retryable);
    }
}

#[test]
fn a_retry_waits_as_long_as_the_server_asks() {
    let busy = |seconds: &'static str| {
        let response = HttpResponse::new(503, "").with_header("Retry-After", seconds);
        Input::Response(Ok(response), Now::default())
    };
    let mut refresh = start();
    advance_to_request(&mut refresh);
    assert!(matches!(refresh.next(busy("17")), Action::Sleep(wait) if wait == Duration::from_secs(17)));
    refresh.next(Input::Slept);
    assert_eq!(failure(refresh.next(busy("3600"))).0, AuthErrorKind::Unreachable, "no call would wait for an hour");
}

#[test]
fn noise_around_the_tokens_is_skipped() {
    for body in [format!("\u{feff}{PAIR}"), format!("<b>Warning</b>: x\n{PAIR}"), format!("{PAIR}<!-- 0.1 s -->")] {
        let mut refresh = start();
        advance_to_request(&mut refresh);
        assert!(matches!(refresh.next(response(200, &body)), Action::Save(_)), "{body}");
    }
}

#[test]
#[cfg(feature = "gzip")]
fn compressed_tokens_are_read() {
    use std::io::Write;
    let mut zip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    zip.write_all(PAIR.as_bytes()).unwrap();
    let response = HttpResponse::new(200, zip.finish().unwrap()).with_header("Content-Encoding", "gzip");
    let mut refresh = start();
    advance_to_request(&mut refresh);
    assert!(matches!(refresh.next(Input::Response(Ok(response), Now::default())), Action::Save(_)));
}

#[test]
fn the_time_of_expiry_follows_from_the_lifetime() {
    let now = Now { unix: Duration::from_secs(1_000), ..Now::default() };
    for (keys, expires) in [
        (r#""expires_in": 3600"#, Some(4_600)),
        (r#""expires_in": "3600""#, Some(4_600)),
        (r#""expires": 5, "expires_in": 3600"#, Some(5)),
        (r#""expires_in": 9223372036854775807"#, None),
        (r#""expires_in": "soon""#, None),
        (r#""scope": """#, None),
    ] {
        let mut refresh = start();
        advance_to_request(&mut refresh);
        let body = format!(r#"{{"access_token": "new", "refresh_token": "next", {keys}}}"#);
        let Action::Save(token) = refresh.next(Input::Response(Ok(HttpResponse::new(200, body)), now)) else {
            panic!("{keys}")
        };
        assert_eq!(token.expires_at, expires, "{keys}");
    }
}

#[test]
fn tokens_that_no_header_can_carry_are_neither_saved_nor_used() {
    for token in ["new\\n", " new", "new\\r\\nX: 1", "n\u{e9}w", "new\\t"] {
        for pair in [("access_token", "refresh_token"), ("refresh_token", "access_token")] {
            let mut refresh = start();
            advance_to_request(&mut refresh);
            let body = format!(r#"{{"{}": "{token}", "{}": "good"}}"#, pair.0, pair.1);
            assert!(matches!(refresh.next(response(200, &body)), Action::Sleep(_)), "{token}");
            assert_eq!(refresh.into_remembered().0, None);
        }
    }
    let mut refresh = start();
    refresh.next(Input::Start);
    refresh.next(Input::Locked);
    let done = refresh.next(Input::Loaded(Some(Token::new("stored\n", "r"))));
    let Action::Done(Err(failure)) = done else { panic!("used") };
    assert_eq!(failure.kind, AuthErrorKind::Store);
    assert!(failure.to_string().contains("invalid characters; authorize"), "{failure}");
}

#[test]
fn rejected_tokens_are_remembered_until_the_store_has_others() {
    let mut refresh = start();
    advance_to_request(&mut refresh);
    refresh.next(response(400, r#"{"error": "invalid_grant"}"#));
    refresh.next(Input::Slept);
    failure(refresh.next(stored()));
    let dead = refresh.into_remembered().1;
    assert!(dead.is_some());
    // Without a stale token, because the client no longer has one.
    let again = || Refresh::with_refresh_token(App::new("app", "key"), None, None, dead.clone());
    let mut second = again();
    second.next(Input::Start);
    second.next(Input::Locked);
    let told = failure(second.next(stored()));
    assert_eq!(told, (AuthErrorKind::AuthorizeAgain, Some("invalid_grant".to_owned())));
    assert!(second.into_remembered().1.is_some());
    let mut third = again();
    third.next(Input::Start);
    third.next(Input::Locked);
    assert!(matches!(third.next(Input::Loaded(Some(Token::new("theirs", "r")))), Action::Done(Ok(_))));
    assert!(third.into_remembered().1.is_none());
}

#[test]
fn a_code_is_sent_again_only_if_the_server_has_not_used_it() {
    for (status, body, again) in [
        (503, "", true),
        (429, r#"{"error": "QUERY_LIMIT_EXCEEDED"}"#, true),
        (200, r#"{"error": "temporarily_unavailable"}"#, true),
        (500, r#"{"error": "server_error"}"#, false),
        (502, "<html>", false),
        (200, "<html>", false),
    ] {
        let mut refresh = Refresh::with_code(App::new("app", "key"), "c0de".into());
        refresh.next(Input::Start);
        refresh.next(Input::Locked);
        match refresh.next(response(status, body)) {
            Action::Sleep(_) => assert!(again, "{status} {body}"),
            action => {
                let Action::Done(Err(failure)) = action else { panic!("{action:?}") };
                assert_eq!((again, failure.kind, failure.retryable), (false, AuthErrorKind::Unreachable, false));
            }
        }
    }
}

#[test]
fn a_code_is_sent_only_once() {
    let start = || {
        let mut refresh =
            Refresh::with_code(App::new("app", "key").server("https://auth.example/token"), "c0de".into());
        assert!(matches!(refresh.next(Input::Start), Action::Lock));
        let Action::Send(request) = refresh.next(Input::Locked) else { panic!("nothing is sent") };
        assert_eq!((request.url(), request.host()), ("https://auth.example/token", "auth.example"));
        assert!(request.body().ends_with(b"&code=c0de"));
        refresh
    };
    let mut saved = start();
    assert!(matches!(saved.next(response(200, PAIR)), Action::Load));
    assert!(matches!(saved.next(Input::Loaded(None)), Action::Save(_)));
    let lost = start().next(lost());
    assert_eq!(failure(lost).0, AuthErrorKind::Unreachable);
    let unsent = start().next(Input::Response(Err(SendError::not_sent(SendErrorKind::Connect)), Now::default()));
    assert!(matches!(unsent, Action::Sleep(_)));
    let spent = start().next(response(400, r#"{"error": "invalid_grant"}"#));
    assert_eq!(failure(spent).0, AuthErrorKind::AuthorizeAgain);
}

const POST: &[u8] = b"AUTH_ID=acc3ss&REFRESH_ID=r3fresh&member_id=m1&DOMAIN=evil.example";

/// A response to `app.info`, changed by `change`.
fn info(change: impl FnOnce(&mut serde_json::Value)) -> Input {
    let mut info = serde_json::json!({ "result": {
        "client_id": "app", "scope": "task,im", "expires": "1970-01-01T00:00:05+00:00", "user_id": "7",
        "install": { "installed": false, "version": "1", "status": "L", "scope": "task,im,crm", "domain": "portal.example",
            "client_endpoint": "https://portal.example/rest/", "member_id": "m1" },
    }});
    change(&mut info["result"]);
    response(200, &info.to_string())
}

/// Advances to the request that checks a post.
fn check() -> Refresh {
    let app = App::new("app", "key").server("https://auth.example/oauth/token/");
    let mut check = Refresh::with_installation(app, Installation::from_form(POST).unwrap());
    let Action::Send(request) = check.next(Input::Start) else { panic!("not sent at once") };
    assert_eq!(request.url(), "https://auth.example/rest/app.info/");
    assert_eq!(**request.body(), *b"auth=acc3ss");
    assert!(!check.requests_tokens());
    check
}

#[test]
fn who_and_where_come_from_the_authorization_server() {
    let Action::Done(Ok(token)) = check().next(info(|_| {})) else { panic!("refused") };
    assert_eq!((token.access.reveal(), token.refresh.reveal()), ("acc3ss", "r3fresh"));
    assert_eq!(token.client_endpoint.as_deref(), Some("https://portal.example/rest/"));
    assert_eq!((token.member_id.as_deref(), token.scope.as_deref()), (Some("m1"), Some("task,im")));
    assert_eq!((token.user_id, token.expires_at), (Some(7), Some(5)));
    let number = info(|info| info["expires"] = 6.into());
    assert!(matches!(check().next(number), Action::Done(Ok(token)) if token.expires_at == Some(6)));
}

#[test]
fn what_the_authorization_server_does_not_vouch_for_is_refused() {
    use AuthErrorKind::{AuthorizeAgain, Untrusted};
    let cases: [(&str, serde_json::Value, AuthErrorKind); 12] = [
        ("/client_id", "other".into(), Untrusted),
        ("/client_id", "".into(), Untrusted),
        ("/client_id", serde_json::json!(["app"]), Untrusted),
        ("/install", serde_json::Value::Null, Untrusted),
        ("/install", serde_json::json!([]), Untrusted),
        ("/install/client_endpoint", serde_json::Value::Null, Untrusted),
        ("/install/member_id", serde_json::Value::Null, Untrusted),
        ("/install/member_id", "m2".into(), Untrusted),
        ("/install/member_id", "../m1".into(), Untrusted),
        ("/expires", 0.into(), AuthorizeAgain),
        ("/expires", (-1).into(), AuthorizeAgain),
        ("/expires", "1969-12-31T23:00:00-01:00".into(), AuthorizeAgain),
    ];
    for (place, value, kind) in cases {
        let shown = format!("{place} {value}");
        let task = check().next(info(|info| *info.pointer_mut(place).unwrap() = value));
        let Action::Done(Err(failure)) = task else { panic!("{shown}: {task:?}") };
        assert_eq!((failure.kind, failure.retryable), (kind, false), "{shown}");
        assert!(!format!("{failure}").contains("acc3ss"), "{failure}");
    }
}

#[test]
fn errors_of_the_check_say_whether_the_post_or_the_server_is_at_fault() {
    for (status, body, kind) in [
        (401, r#"{"error": "expired_token"}"#, AuthErrorKind::AuthorizeAgain),
        (400, r#"{"error": "NOT_INSTALLED"}"#, AuthErrorKind::AuthorizeAgain),
        (401, r#"{"error": "invalid_token", "error_description": "no token acc3ss"}"#, AuthErrorKind::Untrusted),
        (401, r#"{"error": "NO_AUTH_FOUND"}"#, AuthErrorKind::Untrusted),
        (403, r#"{"error": "wrong_client"}"#, AuthErrorKind::Untrusted),
    ] {
        let Action::Done(Err(error)) = check().next(response(status, body)) else { panic!("{body}") };
        assert_eq!((error.kind, error.retryable), (kind, false), "{body}");
        assert!(error.code.is_some() && !format!("{error:?}").contains("acc3ss"), "{error:?}");
    }
    for event in [lost, || response(502, "<html>"), || response(200, "{}"), || response(200, r#"{"result": []}"#)] {
        let mut check = check();
        for _ in 0..2 {
            assert!(matches!(check.next(event()), Action::Sleep(_)));
            assert!(matches!(check.next(Input::Slept), Action::Send(_)));
        }
        assert_eq!(failure(check.next(event())).0, AuthErrorKind::Unreachable);
    }
}

#[test]
fn checked_tokens_are_saved_under_the_lock() {
    let mut save = Refresh::with_checked(App::new("app", "key"), Token::new("acc3ss", "r3fresh"));
    assert!(matches!(save.next(Input::Start), Action::Lock));
    assert!(matches!(save.next(Input::Locked), Action::Load));
    assert!(matches!(save.next(Input::Loaded(None)), Action::Save(token) if token.access.reveal() == "acc3ss"));
    assert!(matches!(save.next(Input::Saved), Action::Done(Ok(_))));
}

/// Returns tokens of a portal.
fn token(member: &str, application: Option<&str>) -> Token {
    let (member_id, application_token) = (Some(member.to_owned()), application.map(Into::into));
    Token { member_id, application_token, ..Token::new("acc3ss", "r3fresh") }
}

/// The portal sends it at the installation alone, and with each event.
#[test]
fn the_application_token_outlives_all_other_tokens() {
    let application = |action| match action {
        Action::Save(token) => token.application_token.map(|token| token.reveal().to_owned()),
        action => panic!("{action:?}"),
    };
    let mut refresh = start();
    refresh.next(Input::Start);
    refresh.next(Input::Locked);
    refresh.next(Input::Loaded(Some(Token { access: "old".into(), ..token("m", Some("app")) })));
    assert_eq!(application(refresh.next(response(200, PAIR))).as_deref(), Some("app"));

    let locked = |grant: Token| {
        let mut save = Refresh::with_checked(App::new("app", "key"), grant);
        save.next(Input::Start);
        let action = save.next(Input::Locked);
        (save, action)
    };
    let (_, posted) = locked(token("m", Some("new")));
    assert_eq!(application(posted).as_deref(), Some("new"), "it is saved without a look at the old one");
    for (stored, kept) in [
        (Input::Loaded(Some(token("m", Some("app")))), Some("app")),
        (Input::Loaded(Some(token("other", Some("app")))), None),
        (Input::Loaded(None), None),
        (Input::StoreFailed(StoreError::new("no tokens")), None),
    ] {
        let (mut save, action) = locked(token("m", None));
        assert!(matches!(action, Action::Load));
        assert_eq!(application(save.next(stored)).as_deref(), kept);
        assert_eq!(failure(save.next(Input::StoreFailed(StoreError::new("full")))).0, AuthErrorKind::Store);
    }
}

/// A posted refresh token can be one of another portal, which the check of the access token does not show.
#[test]
fn a_refresh_that_brings_the_tokens_of_another_portal_is_rejected() {
    let foreign = || response(200, r#"{"access_token": "new", "refresh_token": "next", "member_id": "other"}"#);
    let mut refresh = start();
    advance_to_request(&mut refresh);
    assert!(matches!(refresh.next(foreign()), Action::Sleep(_)));
    assert!(matches!(refresh.next(Input::Slept), Action::Load));
    assert_eq!(failure(refresh.next(stored())).0, AuthErrorKind::AuthorizeAgain);
    assert!(refresh.into_remembered().1.is_some(), "it is not tried again");
}

#[test]
fn app_info_is_beside_the_token_endpoint() {
    for (server, url) in [
        ("https://oauth.bitrix.info/oauth/token/", "https://oauth.bitrix.info/rest/app.info/"),
        ("https://intra.example:8443/b24/oauth/token", "https://intra.example:8443/b24/rest/app.info/"),
        ("https://auth.example/token?x=/y", "https://auth.example/rest/app.info/"),
        ("https://auth.example", "https://auth.example/rest/app.info/"),
    ] {
        assert_eq!(App::new("app", "key").server(server).app_info_endpoint(), url);
    }
}
