//! Tests of each refresh rule, without a clock, a disk or a network.

use super::{Action, Input, Refresh};
use crate::auth::{App, AuthErrorKind, StoreError, Token};
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
fn temporary_failures_are_retried_and_hide_no_code() {
    for (status, body, code) in [
        (500, r#"{"error": "server_error"}"#, "server_error"),
        (503, r#"{"error": "temporarily_unavailable"}"#, "temporarily_unavailable"),
        (429, r#"{"error": "QUERY_LIMIT_EXCEEDED"}"#, "QUERY_LIMIT_EXCEEDED"),
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
    assert!(matches!(start().next(response(200, PAIR)), Action::Save(_)));
    let lost = start().next(lost());
    assert_eq!(failure(lost).0, AuthErrorKind::Unreachable);
    let unsent = start().next(Input::Response(Err(SendError::not_sent(SendErrorKind::Connect)), Now::default()));
    assert!(matches!(unsent, Action::Sleep(_)));
    let spent = start().next(response(400, r#"{"error": "invalid_grant"}"#));
    assert_eq!(failure(spent).0, AuthErrorKind::AuthorizeAgain);
}
