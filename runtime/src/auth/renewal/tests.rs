//! Each rule of a renewal, without a clock, a disk or a network.

use super::{Event, Renewal, Task};
use crate::auth::{App, AuthErrorKind, StoreError, Token};
use crate::transport::{Response, SendError, SendErrorKind};
use std::time::Duration;

const PAIR: &str = r#"{"access_token": "new", "refresh_token": "next", "expires": "5", "user_id": "1"}"#;

fn refresh() -> Renewal {
    Renewal::refresh(App::new("app", "k&y secret"), Some("old".into()), None)
}

fn kept() -> Event {
    Event::Loaded(Some(Token { member_id: Some("m".into()), ..Token::new("old", "refresh token") }))
}

fn answer(status: u16, body: &str) -> Event {
    Event::Answered(Ok(Response::new(status, body)))
}

/// Drives to the first question to the server.
fn asked(renewal: &mut Renewal) {
    assert!(matches!(renewal.next(Event::Start), Task::Lock));
    assert!(matches!(renewal.next(Event::Locked), Task::Load));
    assert!(matches!(renewal.next(kept()), Task::Send(_)));
}

fn failure(task: Task) -> (AuthErrorKind, Option<String>) {
    let Task::Done(Err(failure)) = task else { panic!("{task:?}") };
    (failure.kind, failure.code)
}

#[test]
fn new_tokens_are_kept_before_they_are_used() {
    let mut renewal = refresh();
    renewal.next(Event::Start);
    renewal.next(Event::Locked);
    let Task::Send(request) = renewal.next(kept()) else { panic!("nothing is sent") };
    assert_eq!(request.url(), "https://oauth.bitrix.info/oauth/token/");
    let form = "grant_type=refresh_token&client_id=app&client_secret=k%26y%20secret&refresh_token=refresh%20token";
    assert_eq!(std::str::from_utf8(request.body()).unwrap(), form);
    let Task::Save(token) = renewal.next(answer(200, PAIR)) else { panic!("not kept") };
    assert_eq!((token.access.reveal(), token.refresh.reveal(), token.expires_at), ("new", "next", Some(5)));
    assert_eq!(token.member_id.as_deref(), Some("m"), "what the server leaves out stays");
    assert!(matches!(renewal.next(Event::Saved), Task::Done(Ok(done)) if done == token));
    assert_eq!(renewal.into_unsaved(), None);
}

#[test]
fn tokens_that_cannot_be_kept_are_held_on_to_and_kept_first_the_next_time() {
    let mut renewal = refresh();
    asked(&mut renewal);
    renewal.next(answer(200, PAIR));
    let failed = renewal.next(Event::StoreFailed(StoreError::new("full")));
    assert_eq!(failure(failed), (AuthErrorKind::Store, None));
    let unsaved = renewal.into_unsaved();
    assert_eq!(unsaved.as_ref().unwrap().refresh.reveal(), "next");
    let mut second = Renewal::refresh(App::new("app", "key"), Some("old".into()), unsaved);
    let Task::Save(token) = second.next(Event::Start) else { panic!("not kept first") };
    assert_eq!(token.access.reveal(), "new");
    assert!(matches!(second.next(Event::Saved), Task::Done(Ok(_))));
}

#[test]
fn another_processs_renewal_is_taken_over() {
    let mut renewal = refresh();
    renewal.next(Event::Start);
    renewal.next(Event::Locked);
    let done = renewal.next(Event::Loaded(Some(Token::new("theirs", "r"))));
    assert!(matches!(done, Task::Done(Ok(token)) if token.access.reveal() == "theirs"));
}

#[test]
fn a_refused_refresh_token_is_looked_up_once_more() {
    let refused = r#"{"error": "invalid_grant", "error_description": "refresh token is bad"}"#;
    let mut renewal = refresh();
    asked(&mut renewal);
    assert!(matches!(renewal.next(answer(400, refused)), Task::Sleep(_)));
    assert!(matches!(renewal.next(Event::Slept), Task::Load));
    let done = renewal.next(Event::Loaded(Some(Token::new("theirs", "r"))));
    assert!(matches!(done, Task::Done(Ok(token)) if token.access.reveal() == "theirs"));

    let mut renewal = refresh();
    asked(&mut renewal);
    renewal.next(answer(400, refused));
    renewal.next(Event::Slept);
    let dead = failure(renewal.next(kept()));
    assert_eq!(dead, (AuthErrorKind::AuthorizeAgain, Some("invalid_grant".to_owned())));
}

#[test]
fn without_tokens_there_is_nothing_to_renew() {
    for kept in [None, Some(Token::new("old", ""))] {
        let mut renewal = refresh();
        renewal.next(Event::Start);
        renewal.next(Event::Locked);
        assert_eq!(failure(renewal.next(Event::Loaded(kept))), (AuthErrorKind::AuthorizeAgain, None));
    }
}

#[test]
fn an_application_that_is_refused_is_told_so_without_its_key() {
    let mut renewal = refresh();
    asked(&mut renewal);
    let task = renewal.next(answer(401, r#"{"error": "invalid_client", "error_description": "k&y secret is wrong"}"#));
    assert!(!format!("{task:?}").contains("secret"), "{task:?}");
    assert_eq!(failure(task), (AuthErrorKind::Rejected, Some("invalid_client".to_owned())));
}

#[test]
fn a_server_that_cannot_be_reached_is_asked_three_times() {
    for event in [
        || Event::Answered(Err(SendError::maybe_sent(SendErrorKind::Timeout))),
        || answer(502, "<html>"),
        || answer(200, "[]"),
    ] {
        let mut renewal = refresh();
        asked(&mut renewal);
        for seconds in 1..=2 {
            let task = renewal.next(event());
            assert!(matches!(task, Task::Sleep(wait) if wait == Duration::from_secs(seconds)), "{task:?}");
            assert!(matches!(renewal.next(Event::Slept), Task::Send(_)));
        }
        assert_eq!(failure(renewal.next(event())).0, AuthErrorKind::Unreachable);
    }
}

#[test]
fn a_code_is_exchanged_and_never_sent_twice() {
    let start = || {
        let mut renewal = Renewal::code(App::new("app", "key").server("https://auth.example/token"), "c0de".into());
        assert!(matches!(renewal.next(Event::Start), Task::Lock));
        let Task::Send(request) = renewal.next(Event::Locked) else { panic!("nothing is sent") };
        assert_eq!((request.url(), request.host()), ("https://auth.example/token", "auth.example"));
        assert!(request.body().ends_with(b"&code=c0de"));
        renewal
    };
    assert!(matches!(start().next(answer(200, PAIR)), Task::Save(_)));
    let lost = start().next(Event::Answered(Err(SendError::maybe_sent(SendErrorKind::Timeout))));
    assert_eq!(failure(lost).0, AuthErrorKind::Unreachable);
    let unsent = start().next(Event::Answered(Err(SendError::not_sent(SendErrorKind::Connect))));
    assert!(matches!(unsent, Task::Sleep(_)));
    let spent = start().next(answer(400, r#"{"error": "invalid_grant"}"#));
    assert_eq!(failure(spent).0, AuthErrorKind::AuthorizeAgain);
}
