//! The rate limit and the operating limit.

use super::{OK, at, core, read, secs, spec, webhook};
use crate::client::exchange::{Exchange, ExchangeStep};
use crate::error::{Error, LimitKind};
use crate::limits::{OnOperatingLimit, RateLimit};
use crate::method::Effect;

const TIMED: &str = r#"{"result": 7, "time": {"finish": 1000.0, "operating": 470.5, "operating_reset_at": 1042}}"#;

#[test]
fn calls_share_the_rate_limit_and_wait_in_order() {
    let core = core(webhook().rate_limit(RateLimit::new(2, 2.0)));
    read(&core).sends(0.0);
    read(&core).sends(0.0);
    let mut third = read(&core);
    let mut fourth = read(&core);
    assert_eq!(third.sleeps(0.0), secs(0.5));
    assert_eq!(fourth.sleeps(0.0), secs(1.0));
    third.sends(0.5);
    assert_eq!(fourth.sleeps(0.5), secs(0.5));
    fourth.sends(1.0);
    let stats = core.stats.snapshot(Default::default());
    assert_eq!((stats.requests, stats.waits, stats.waited), (4, 3, secs(2.0)));
}

#[test]
fn a_dropped_call_delays_no_other_call() {
    let core = core(webhook().rate_limit(RateLimit::new(1, 1.0)));
    read(&core).sends(0.0);
    let mut dropped = read(&core);
    let mut waiting = read(&core);
    assert_eq!(dropped.sleeps(0.0), secs(1.0));
    assert_eq!(waiting.sleeps(0.0), secs(2.0));
    drop(dropped);
    waiting.sends(1.0);
    assert_eq!(core.stats.snapshot(Default::default()).cancelled, 2);
}

#[test]
fn a_queue_that_is_too_long_fails_immediately() {
    let core = core(webhook().rate_limit(RateLimit::new(1, 1.0)).total_timeout(secs(1.5)));
    read(&core).sends(0.0);
    let mut second = read(&core);
    assert_eq!(second.sleeps(0.0), secs(1.0));
    let Error::Limit(error) = read(&core).fails(0.0) else { panic!("not a limit") };
    assert_eq!((error.kind(), error.retry_after()), (LimitKind::Requests, secs(2.0)));
    assert!(error.context().is_retryable());
}

#[test]
fn a_turn_at_the_deadline_fails_immediately() {
    let core = core(webhook().rate_limit(RateLimit::new(1, 1.0)).total_timeout(secs(2.0)));
    read(&core).sends(0.0);
    let mut waiting = [read(&core), read(&core)];
    assert_eq!(waiting[0].sleeps(0.0), secs(1.0));
    assert!(matches!(waiting[1].fails(0.0), Error::Limit(_)), "nothing is sent at the deadline");
}

#[test]
fn an_exceeded_rate_limit_applies_to_all_calls() {
    let core = core(webhook());
    let mut call = read(&core);
    call.sends(0.0);
    call.rejects(0.0, 503, "QUERY_LIMIT_EXCEEDED");
    assert_eq!(read(&core).sleeps(0.0), secs(0.5));
}

#[test]
fn calls_wait_for_the_reset_of_the_operating_limit() {
    let core = core(webhook());
    let mut call = read(&core);
    call.sends(0.0);
    call.responds(0.0, 200, TIMED);
    call.succeeds(0.0);
    assert_eq!(core.limits.operating_usage()["a.b"].used, 470.5);
    let mut call = read(&core);
    call.sends(10.0);
    call.rejects(10.0, 429, "OPERATION_TIME_LIMIT");
    assert_eq!(call.sleeps(10.0), secs(32.0));
    assert_eq!(read(&core).sleeps(12.0), secs(30.0), "other calls of the method wait too");
    let other = super::CallSpec { name: "a.c".into(), ..spec(&core, Effect::Read) };
    Exchange::new(&core, other, at(12.0)).sends(12.0);
    call.sends(42.0);
    call.responds(42.0, 200, OK);
    call.succeeds(42.0);
}

#[test]
fn an_operating_limit_can_fail_immediately() {
    let core = core(webhook().on_operating_limit(OnOperatingLimit::Fail));
    let mut call = read(&core);
    call.sends(0.0);
    call.rejects(0.0, 429, "OPERATION_TIME_LIMIT");
    let error = call.fails(0.0);
    assert!(matches!(&error, Error::Api(_)));
    assert_eq!(error.context().retry_after(), Some(secs(60.0)));
    let Error::Limit(error) = read(&core).fails(20.0) else { panic!("it was sent again") };
    assert_eq!((error.kind(), error.retry_after()), (LimitKind::Operating, secs(40.0)));
    read(&core).sends(60.0);
}

#[test]
fn a_reset_after_the_deadline_fails_immediately() {
    let core = core(webhook().total_timeout(secs(30.0)));
    let mut call = read(&core);
    call.sends(0.0);
    call.rejects(0.0, 429, "OPERATION_TIME_LIMIT");
    assert!(matches!(call.fails(0.0), Error::Api(_)));
    assert!(matches!(read(&core).step(at(1.0)), ExchangeStep::Done(Err(Error::Limit(_)))));
}
