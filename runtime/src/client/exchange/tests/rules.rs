//! Renamed portals, observers, statistics, secrets.

use std::sync::{Arc, Mutex};

use super::{OK, SECRET, core, read, webhook};
use crate::auth::Token;
use crate::client::Client;
use crate::error::{Error, UnexpectedKind};
use crate::observe::{CallInfo, Event, Observer};
use crate::transport::{HttpResponse, SendError, SendErrorKind};

fn moved(host: &str) -> HttpResponse {
    HttpResponse::new(302, "").with_header("Location", format!("https://{host}/rest/api/1/{SECRET}/a.b"))
}

#[test]
fn a_renamed_portal_is_followed_and_reported() {
    let core = core(webhook());
    let mut call = read(&core);
    let before = call.sends(0.0);
    call.receives(0.0, Ok(moved("new.example")));
    let after = call.sends(0.0);
    assert_eq!(after.url(), format!("https://new.example/rest/api/1/{SECRET}/a.b"));
    assert_eq!((after.host(), after.body()), ("new.example", before.body()));
    call.responds(0.0, 200, OK);
    assert_eq!(call.succeeds(0.0).moved_to.as_deref(), Some("new.example"));
    let mut next = read(&core);
    assert_eq!(next.sends(0.0).host(), "new.example", "the client remembers");
    next.responds(0.0, 200, OK);
    assert_eq!(next.succeeds(0.0).moved_to.as_deref(), Some("new.example"));
}

#[test]
fn a_new_name_is_told_once() {
    let log = Log::default();
    let core = core(Client::builder().oauth("https://portal.example", SECRET).observer(log.clone()));
    let told = || log.0.lock().unwrap().iter().filter(|line| line.contains("Moved")).count();
    let mut calls = [read(&core), read(&core), read(&core)];
    calls.iter_mut().for_each(|call| drop(call.sends(0.0)));
    for call in &mut calls {
        let redirect = HttpResponse::new(302, "").with_header("Location", "https://new.example/rest/api/a.b");
        call.receives(0.0, Ok(redirect));
        assert_eq!((call.sends(0.0).host(), told()), ("new.example", 1));
    }
    // New tokens name a host too.
    for _ in 0..2 {
        let client_endpoint = Some("https://newer.example/rest/".to_owned());
        core.follow_tokens(&Token { client_endpoint, ..Token::new("access", "refresh") });
        assert_eq!((read(&core).sends(0.0).host(), told()), ("newer.example", 2));
    }
}

/// A portal can be renamed again while the client runs, and back.
#[test]
fn later_calls_follow_further_names() {
    let core = core(webhook());
    for (from, to) in
        [("portal.example", "new.example"), ("new.example", "newer.example"), ("newer.example", "portal.example")]
    {
        let mut call = read(&core);
        assert_eq!(call.sends(0.0).host(), from);
        call.receives(0.0, Ok(moved(to)));
        assert_eq!(call.sends(0.0).host(), to);
    }
    assert_eq!(core.endpoint.moved_to(), None, "the portal has its old name again");
}

#[test]
fn an_address_that_is_gone_is_forgotten() {
    let core = core(webhook());
    let mut call = read(&core);
    call.sends(0.0);
    call.receives(0.0, Ok(moved("gone.example")));
    call.sends(0.0);
    call.receives(0.0, Err(SendError::maybe_sent(SendErrorKind::Interrupted)));
    assert_eq!(core.endpoint.moved_to().as_deref(), Some("gone.example"), "it was reached");
    call.sleeps(0.0);
    call.sends(10.0);
    call.receives(10.0, Err(SendError::not_sent(SendErrorKind::Connect)));
    assert_eq!(core.endpoint.moved_to(), None);
    assert_eq!(read(&core).sends(20.0).host(), "portal.example");
}

#[test]
fn a_second_redirect_is_not_followed() {
    let core = core(webhook());
    let mut call = read(&core);
    call.sends(0.0);
    call.receives(0.0, Ok(moved("new.example")));
    call.sends(0.0);
    call.receives(0.0, Ok(moved("newer.example")));
    let Error::Unexpected(error) = call.fails(0.0) else { panic!("followed") };
    assert_eq!((error.kind(), error.excerpt()), (UnexpectedKind::Redirect, "newer.example"));
}

#[test]
fn a_redirect_to_a_login_page_is_not_followed() {
    let core = core(webhook());
    let mut call = read(&core);
    call.sends(0.0);
    let login = HttpResponse::new(302, "").with_header("Location", "https://portal.example/auth/");
    call.receives(0.0, Ok(login));
    assert!(matches!(call.fails(0.0), Error::Unexpected(_)));
}

#[test]
fn a_redirect_that_is_not_followed_names_the_host_of_its_target() {
    for (target, host) in [
        (None, ""),
        (Some(" "), ""),
        (Some("/auth/?to=//else.example/"), "portal.example"),
        (Some("auth/"), "portal.example"),
        (Some("//login.example/auth/"), "login.example"),
        (Some("https://user:password@login.example:8443?a=/"), "login.example:8443"),
        (Some("https://login.example\\@else.example"), "login.example"),
    ] {
        let core = core(webhook());
        let mut call = read(&core);
        call.sends(0.0);
        let response = HttpResponse::new(302, "");
        call.receives(
            0.0,
            Ok(target.iter().fold(response, |response, target| response.with_header("Location", *target))),
        );
        let Error::Unexpected(error) = call.fails(0.0) else { panic!("followed") };
        assert_eq!((error.kind(), error.excerpt()), (UnexpectedKind::Redirect, host), "{target:?}");
        let message = if host.is_empty() {
            "a.b: the response is a redirect without a target (HTTP 302,".to_owned()
        } else {
            format!("a.b: the response redirects to {host} (HTTP 302,")
        };
        assert!(error.to_string().starts_with(&message), "{error}");
    }
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<String>>>);

impl Observer for Log {
    fn event(&self, call: &CallInfo<'_>, event: &Event<'_>) {
        self.0.lock().unwrap().push(format!("{} {event:?}", call.method));
    }
}

#[test]
fn an_observer_receives_every_event_and_no_secret() {
    let log = Log::default();
    let core = core(webhook().observer(log.clone()));
    let mut call = read(&core);
    call.sends(0.0);
    call.rejects(0.0, 500, "INTERNAL_SERVER_ERROR");
    call.sleeps(0.0);
    call.sends(0.5);
    call.rejects(0.5, 403, SECRET);
    call.fails(1.0);
    let told = log.0.lock().unwrap();
    let steps: Vec<_> = told.iter().map(|line| line.split([' ', '{', '(']).nth(1).unwrap()).collect();
    assert_eq!(steps, ["Sending", "Waiting", "Sending", "Finished"]);
    assert!(told[3].contains("attempts: 2, duration: 1s, status: Some(403), error: Some(\"***\")"), "{}", told[3]);
    assert!(!told.concat().contains(SECRET));
}

#[test]
fn calls_are_counted_by_outcome() {
    let core = core(webhook());
    let mut good = read(&core);
    good.sends(0.0);
    good.responds(0.0, 200, OK);
    good.succeeds(0.0);
    let mut bad = read(&core);
    bad.sends(0.0);
    bad.rejects(0.0, 403, "ACCESS_DENIED");
    bad.fails(0.0);
    drop((good, bad, read(&core)));
    let stats = core.stats.snapshot(Default::default());
    assert_eq!((stats.calls, stats.succeeded, stats.failed, stats.cancelled), (3, 1, 1, 1));
    assert_eq!((stats.requests, stats.retries), (2, 0));
}
