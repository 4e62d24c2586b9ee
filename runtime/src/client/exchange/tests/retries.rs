//! Which calls are retried, and when.

use super::{OK, at, cause, core, header, read, secs, spec, webhook, write};
use crate::client::exchange::{Exchange, ExchangeStep, IdempotencyKey};
use crate::error::{Error, Executed};
use crate::method::{Cause, CodeInfo, Effect};
use crate::retry::{Backoff, NoRetry};
use crate::transport::HttpResponse;

#[test]
fn a_read_is_retried_with_backoff_until_it_succeeds() {
    let core = core(webhook());
    let mut call = read(&core);
    let first = call.sends(0.0);
    call.loses_response(0.0);
    assert_eq!(call.sleeps(0.0), secs(0.5));
    let second = call.sends(0.5);
    assert_eq!((first.url(), first.body()), (second.url(), second.body()));
    call.fails_to_connect(0.5);
    assert_eq!(call.sleeps(0.5), secs(1.0));
    call.sends(1.5);
    call.rejects(1.5, 500, "INTERNAL_SERVER_ERROR");
    assert_eq!(call.sleeps(1.5), secs(2.0));
    call.sends(3.5);
    call.responds(3.5, 200, OK);
    assert_eq!(call.succeeds(3.5).attempts, 4);
}

#[test]
fn the_last_error_is_returned_after_the_last_retry() {
    let core = core(webhook().retry(Backoff { max_retries: 1, ..Backoff::default() }));
    let mut call = read(&core);
    call.sends(0.0);
    call.loses_response(0.0);
    call.sends(1.0);
    call.fails_to_connect(1.0);
    let error = call.fails(1.0);
    assert!(matches!(&error, Error::Transport(_)));
    assert_eq!(error.context().attempts(), 2);
    assert_eq!(error.context().executed(), Executed::Maybe, "the first attempt may have been executed");
}

#[test]
fn the_bound_of_the_delay_doubles_up_to_the_maximum() {
    let backoff = Backoff { base: secs(1.0), max: secs(5.0), max_retries: 6 };
    let core = core(webhook().retry(backoff));
    let mut call = read(&core);
    let mut now = 0.0;
    for wait in [0.5, 1.0, 2.0, 2.5, 2.5, 2.5] {
        call.sends(now);
        call.fails_to_connect(now);
        assert_eq!(call.sleeps(now), secs(wait));
        now += wait;
    }
    call.sends(now);
    call.fails_to_connect(now);
    call.fails(now);
}

#[test]
fn a_write_that_was_not_executed_is_retried_without_a_key() {
    let core = core(webhook().without_idempotency_keys());
    let mut call = write(&core);
    assert_eq!(header(&call.sends(0.0), "Idempotency-Key"), None);
    call.fails_to_connect(0.0);
    call.sends(1.0);
    call.rejects(1.0, 503, "QUERY_LIMIT_EXCEEDED");
    call.sends(30.0);
    call.responds(30.0, 200, OK);
    call.succeeds(30.0);
}

#[test]
fn a_write_that_may_have_been_executed_is_not_retried_without_a_key() {
    let core = core(webhook().without_idempotency_keys());
    let mut call = write(&core);
    call.sends(0.0);
    call.loses_response(0.0);
    let error = call.fails(0.0);
    assert!(error.may_have_executed() && error.is_retryable());
}

#[test]
fn a_write_with_a_key_is_retried_when_it_can_no_longer_be_running() {
    let core = core(webhook());
    let mut call = write(&core);
    let key = header(&call.sends(0.0), "Idempotency-Key").unwrap();
    call.loses_response(2.0);
    assert_eq!(call.sleeps(2.0), secs(58.0));
    assert_eq!(header(&call.sends(60.0), "Idempotency-Key").as_ref(), Some(&key));
    let replay = HttpResponse::new(200, OK).with_header("Idempotent-Replayed", "true");
    call.receives(60.0, Ok(replay));
    let meta = call.succeeds(60.0);
    assert!(meta.replayed);
    assert_eq!((meta.idempotency_key.as_deref(), meta.attempts), (Some(&*key), 2));
    assert_eq!(core.stats.snapshot(Default::default()).replayed, 1);
}

#[test]
fn a_write_that_the_portal_has_ended_is_retried_without_waiting() {
    let core = core(webhook());
    let mut call = write(&core);
    call.sends(0.0);
    call.rejects(0.0, 500, "INTERNAL_SERVER_ERROR");
    assert_eq!(call.sleeps(0.0), secs(0.5));
    call.sends(0.5);
    call.responds(0.5, 504, "<html>Gateway Time-out</html>");
    assert_eq!(call.sleeps(0.5), secs(60.0), "behind a gateway it may still be running");
}

#[test]
fn an_infinite_in_flight_timeout_forbids_the_retry() {
    let core = core(webhook().in_flight_timeout(std::time::Duration::MAX));
    let mut call = write(&core);
    call.sends(1.0);
    call.loses_response(2.0);
    assert!(call.fails(2.0).may_have_executed());
}

#[test]
fn an_error_contains_the_key_of_the_caller() {
    let core = core(webhook());
    let given = super::CallSpec { key: IdempotencyKey::Given("order 17".into()), ..spec(&core, Effect::Write) };
    let mut call = Exchange::new(&core, given, at(0.0));
    assert_eq!(header(&call.sends(0.0), "Idempotency-Key").as_deref(), Some("order 17"));
    call.rejects(0.0, 400, "X");
    assert_eq!(call.fails(0.0).context().idempotency_key(), Some("order 17"));
    for key in ["", "ключ", "a\nb", &"x".repeat(256)] {
        let bad = super::CallSpec { key: IdempotencyKey::Given(key.into()), ..spec(&core, Effect::Write) };
        assert!(matches!(Exchange::new(&core, bad, at(0.0)).fails(0.0), Error::Request(_)), "{key}");
    }
}

#[test]
fn reads_and_batches_get_no_key() {
    let core = core(webhook());
    assert_eq!(header(&read(&core).sends(0.0), "Idempotency-Key"), None);
    let batch = super::CallSpec { name: "batch".into(), ..spec(&core, Effect::Write) };
    assert_eq!(header(&Exchange::new(&core, batch, at(0.0)).sends(0.0), "Idempotency-Key"), None);
}

#[test]
fn a_permanent_rejection_is_not_retried() {
    for (status, code) in
        [(403, "ACCESS_DENIED"), (503, "OVERLOAD_LIMIT"), (400, "BITRIX_REST_V3_EXCEPTION_LICENSEEXCEPTION")]
    {
        let core = core(webhook());
        let mut call = read(&core);
        call.sends(0.0);
        call.rejects(0.0, status, code);
        let error = call.fails(0.0);
        assert!(!error.is_retryable() && !error.may_have_executed(), "{code}");
    }
}

#[test]
fn a_temporary_documented_cause_is_retried() {
    const CAUSES: &[Cause] = &[cause("Locked", &[], true), cause("Missing", &["id"], false)];
    let core = core(webhook());
    for (validation, retries) in [(r#"[{"message": "x"}]"#, true), (r#"[{"field": "id", "message": "x"}]"#, false)] {
        let documented = super::CallSpec { causes: CAUSES, ..spec(&core, Effect::Write) };
        let mut call = Exchange::new(&core, documented, at(0.0));
        call.sends(0.0);
        call.responds(
            0.0,
            400,
            &format!(r#"{{"error": {{"code": "INVALID", "message": "", "validation": {validation}}}}}"#),
        );
        assert_eq!(matches!(call.step(at(0.0)), ExchangeStep::Sleep(_)), retries, "{validation}");
    }
}

#[test]
fn a_rejection_with_mixed_causes_is_left_to_the_caller() {
    const MIXED: &[Cause] = &[cause("Locked", &[], true), cause("Missing", &["id"], false)];
    const PASSING: &[Cause] = &[cause("Locked", &[], true), cause("Busy", &["id"], true)];
    let core = core(webhook());
    for (causes, retries) in [(MIXED, false), (PASSING, true)] {
        let documented = super::CallSpec { causes, ..spec(&core, Effect::Read) };
        let mut call = Exchange::new(&core, documented, at(0.0));
        call.sends(0.0);
        call.rejects(0.0, 400, "INVALID");
        match call.step(at(0.0)) {
            ExchangeStep::Sleep(_) => assert!(retries),
            ExchangeStep::Done(Err(error)) => assert!(!retries && error.is_retryable()),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn the_specification_of_the_method_decides_about_its_codes() {
    const CODES: &[CodeInfo] =
        &[CodeInfo::new("ELSE").retry_later(), CodeInfo::new("ACCESS_DENIED").retry_later().maybe_executed()];
    let core = core(webhook().without_idempotency_keys());
    for (code, codes, retries, executed) in [
        ("ELSE", CODES, true, Executed::No),
        ("ELSE", &[], false, Executed::No),
        ("ACCESS_DENIED", CODES, false, Executed::Maybe),
        ("ACCESS_DENIED", &[], false, Executed::No),
        ("internal_server_error", CODES, false, Executed::Maybe),
    ] {
        let documented = super::CallSpec { codes, ..spec(&core, Effect::Write) };
        let mut call = Exchange::new(&core, documented, at(0.0));
        call.sends(0.0);
        call.rejects(0.0, 400, code);
        assert_eq!(call.executed, executed, "{code}");
        assert_eq!(matches!(call.step(at(0.0)), ExchangeStep::Sleep(_)), retries, "{code}");
    }
}

#[test]
fn infinite_times_do_not_overflow() {
    let (end, limit) = (std::time::Duration::MAX, u64::MAX.to_string());
    let endless =
        |builder: crate::client::ClientBuilder| builder.timeout(end).total_timeout(end).in_flight_timeout(end);
    let mut core = core(endless(webhook().retry(Backoff { base: end, max: end, max_retries: 9 })));
    for random in [(|| 0.0) as fn() -> f64, || 1.0, || f64::NAN] {
        core.random = random;
        for mut call in [read(&core), write(&core)] {
            assert!(call.sends(5.0).timeout() > secs(1e19));
            call.receives(5.0, Ok(HttpResponse::new(503, "<html>").with_header("Retry-After", &*limit)));
            let _wait = call.step(at(5.0));
        }
    }
    let core = super::core(endless(webhook().on_operating_limit(Default::default())));
    for reset in [i64::MIN, i64::MAX] {
        let mut call = read(&core);
        call.sends(0.0);
        call.responds(
            0.0,
            200,
            &format!(r#"{{"result": 7, "time": {{"operating": 1, "operating_reset_at": {reset}}}}}"#),
        );
        call.succeeds(0.0);
    }
    let mut call = read(&core);
    call.sends(0.0);
    call.rejects(0.0, 429, "OPERATION_TIME_LIMIT");
    assert_eq!(call.sleeps(0.0), secs(60.0));
}

#[test]
fn a_clock_at_its_maximum_does_not_overflow() {
    use crate::limits::{QueueSlot, RateLimit};
    let core = core(webhook().rate_limit(RateLimit::new(1, 0.01)));
    let monotonic = std::time::Duration::MAX - secs(10.0);
    let late = crate::runtime::Now { monotonic, unix: std::time::Duration::MAX };
    core.limits.mark_full(late);
    let mut waiting = [QueueSlot::new(&core.limits), QueueSlot::new(&core.limits)];
    assert!(waiting.iter_mut().all(|slot| core.limits.acquire(slot, late).is_some()));
    for full in [true, false] {
        let mut call = Exchange::new(&core, spec(&core, Effect::Write), late);
        let ExchangeStep::Done(Err(Error::Limit(error))) = call.step(late) else {
            panic!("the queue is longer than the call")
        };
        assert_eq!(error.kind() == crate::error::LimitKind::Requests, full);
        core.limits.record_rejection("a.b", None, late);
    }
}

#[test]
fn an_executed_call_is_not_retried() {
    let core = core(webhook());
    for mut call in [read(&core), write(&core)] {
        call.sends(0.0);
        let mut number = 0_i64;
        let mut slot =
            crate::client::parse_response::ResultSlot { result: &mut number, collected: None, envelope: true };
        call.outcome(Ok(HttpResponse::new(200, r#"{"result": []}"#)), &mut slot, at(0.0));
        let error = call.fails(0.0);
        assert!(matches!(&error, Error::Decode(_)) && !error.is_retryable());
        assert_eq!(error.context().executed(), Executed::Yes);
    }
}

/// Compresses a body and damages it: keeps `length` bytes, or all with another check sum.
#[cfg(feature = "gzip")]
fn damaged(status: u16, body: &[u8], length: Option<usize>) -> HttpResponse {
    use std::io::Write;
    let mut zip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    zip.write_all(body).unwrap();
    let mut zipped = zip.finish().unwrap();
    let sum = zipped.len() - 8;
    zipped[sum] ^= u8::from(length.is_none());
    zipped.truncate(length.unwrap_or(zipped.len()));
    HttpResponse::new(status, zipped).with_header("Content-Encoding", "gzip").with_header("X-Request-Id", "r1")
}

#[test]
#[cfg(feature = "gzip")]
fn a_damaged_compressed_response_is_kept_and_its_status_decides() {
    use crate::error::UnexpectedKind;
    let body = br#"{"result": {"id": 15, "title": "a long text that is kept up to the damage"}}"#;
    for (status, executed, retryable) in [
        (200, Executed::Maybe, true),
        (500, Executed::Maybe, true),
        (400, Executed::No, false),
        (429, Executed::No, true),
    ] {
        for length in [None, Some(60)] {
            let core = core(webhook().retry(NoRetry));
            let mut call = write(&core);
            call.sends(0.0);
            call.receives(0.0, Ok(damaged(status, body, length)));
            let error = call.fails(0.0);
            let context = error.context();
            assert_eq!((context.executed(), context.is_retryable()), (executed, retryable), "{status}");
            assert_eq!((context.status(), context.request_id()), (Some(status), Some("r1")));
            let Error::Unexpected(error) = error else { panic!("{error}") };
            assert_eq!(error.kind(), UnexpectedKind::InvalidGzip);
            assert_eq!(error.response().id::<()>(), Some(crate::Id::new(15)));
            assert!(error.to_string().contains("the response is compressed and damaged (HTTP"), "{error}");
        }
    }
    let core = core(webhook());
    let mut call = write(&core);
    call.sends(0.0);
    call.receives(0.0, Ok(damaged(200, body, None)));
    assert_eq!(call.sleeps(0.0), secs(0.5), "the portal has finished");
}

#[test]
#[cfg(feature = "gzip")]
fn a_renamed_portal_is_followed_whatever_its_body() {
    let core = core(webhook());
    let mut call = read(&core);
    call.sends(0.0);
    let target = format!("https://new.example/rest/api/1/{}/a.b", super::SECRET);
    call.receives(0.0, Ok(damaged(302, b"<html>", None).with_header("Location", target)));
    assert_eq!(call.sends(0.0).host(), "new.example");
}

#[test]
fn a_503_is_known_as_not_executed_only_by_its_code_or_a_web_page() {
    for (body, executed) in [
        (r#"{"error": "QUERY_LIMIT_EXCEEDED", "error_description": ""}"#, Executed::No),
        ("<html><center>nginx</center>", Executed::No),
        (r#"{"error": "NEW_CODE", "error_description": ""}"#, Executed::Maybe),
        (r#"{"error": {"code": "NEW_CODE", "message": ""}}"#, Executed::Maybe),
        (r#"{"message": "Service Unavailable"}"#, Executed::Maybe),
        ("upstream connect error or disconnect/reset before headers", Executed::Maybe),
        ("", Executed::Maybe),
    ] {
        let core = core(webhook().without_idempotency_keys().retry(NoRetry));
        let mut call = write(&core);
        call.sends(0.0);
        call.responds(0.0, 503, body);
        let error = call.fails(0.0);
        assert_eq!((error.context().executed(), error.is_retryable()), (executed, true), "{body}");
    }
}

#[test]
fn a_write_behind_a_gateway_is_retried_when_it_can_no_longer_be_running() {
    for (status, body, wait) in [
        (504, r#"{"error": "Gateway Timeout"}"#, 60.0),
        (502, r#"{"error": {"code": "BAD_GATEWAY", "message": ""}}"#, 60.0),
        (503, "upstream connect error", 60.0),
        (408, "<html>", 60.0),
        (504, r#"{"error": "INTERNAL_SERVER_ERROR", "error_description": ""}"#, 0.5),
        (500, r#"{"error": "NEW_CODE", "error_description": ""}"#, 0.5),
        (503, "<html>", 0.5),
        (503, r#"{"error": "QUERY_LIMIT_EXCEEDED", "error_description": ""}"#, 0.5),
    ] {
        let core = core(webhook());
        let mut call = write(&core);
        call.sends(0.0);
        call.responds(0.0, status, body);
        assert_eq!(call.sleeps(0.0), secs(wait), "{status} {body}");
    }
}

#[test]
fn every_kind_of_a_transports_failure_is_classified() {
    use crate::transport::{SendError, SendErrorKind as Kind};
    for (kind, retryable, executed) in [
        (Kind::Connect, true, None),
        (Kind::Tls, false, None),
        (Kind::Proxy, false, None),
        (Kind::Timeout, true, None),
        (Kind::Interrupted, true, None),
        (Kind::TooLarge, false, Some(Executed::Maybe)),
        (Kind::Unsupported, false, None),
    ] {
        for (failure, sent) in
            [(SendError::not_sent(kind), Executed::No), (SendError::maybe_sent(kind), Executed::Maybe)]
        {
            let core = core(webhook());
            let mut call = read(&core);
            call.sends(0.0);
            call.receives(0.0, Err(failure));
            let retried = matches!(call.step(at(0.0)), ExchangeStep::Sleep(_));
            assert_eq!((retried, call.executed), (retryable, executed.unwrap_or(sent)), "{kind:?}");
        }
    }
}

fn unavailable(wait: &str) -> HttpResponse {
    HttpResponse::new(503, "<html>").with_header("Retry-After", wait)
}

#[test]
fn retry_after_is_honored() {
    // The date is 20 seconds after the start of the tests' clock.
    for (wait, slept) in [("17", 17.0), ("17.5", 17.5), ("Thu, 28 May 2026 20:27:00 GMT", 20.0)] {
        let core = core(webhook());
        let mut call = read(&core);
        call.sends(0.0);
        call.receives(0.0, Ok(unavailable(wait)));
        assert_eq!(call.sleeps(0.0), secs(slept), "{wait}");
    }
    let core = core(webhook());
    let mut call = read(&core);
    call.sends(0.0);
    call.receives(0.0, Ok(unavailable("Sun, 06 Nov 1994 08:49:37 GMT")));
    assert_eq!(call.sleeps(0.0), secs(0.5), "a date in the past leaves the delay of the policy");
}

#[test]
fn a_retry_after_beyond_the_total_timeout_ends_the_call_and_is_reported() {
    for (wait, reported) in [
        ("180", secs(180.0)),
        ("99999999999", secs(99_999_999_999.0)),
        (&"9".repeat(100), std::time::Duration::MAX),
        ("Thu, 28 May 2026 21:26:40 GMT", secs(3600.0)),
    ] {
        let core = core(webhook());
        let mut call = read(&core);
        call.sends(0.0);
        call.receives(0.0, Ok(unavailable(wait)));
        let error = call.fails(0.0);
        assert_eq!((error.context().retry_after(), error.is_retryable()), (Some(reported), true), "{wait}");
    }
}

#[test]
fn the_operating_limit_waits_for_retry_after() {
    let rejected = |wait: &str| {
        let body = r#"{"error": "OPERATION_TIME_LIMIT", "error_description": ""}"#;
        HttpResponse::new(429, body).with_header("Retry-After", wait)
    };
    let core = core(webhook());
    let mut call = read(&core);
    call.sends(0.0);
    call.receives(0.0, Ok(rejected("25")));
    assert_eq!(call.sleeps(0.0), secs(25.0));
    assert_eq!(read(&core).sleeps(5.0), secs(20.0), "other calls of the method wait too");
    let mut call = read(&core);
    call.sends(25.0);
    call.receives(25.0, Ok(rejected("100000")));
    assert_eq!(call.fails(25.0).context().retry_after(), Some(secs(600.0)), "longer than the limit's window");
}

#[test]
fn no_retry_exceeds_the_total_timeout() {
    let core = core(webhook().total_timeout(secs(10.0)));
    let mut call = read(&core);
    let request = call.sends(0.0);
    assert_eq!(request.timeout(), secs(10.0), "an attempt gets the remaining time");
    call.loses_response(9.6);
    assert!(matches!(call.fails(9.6), Error::Transport(_)));
}

#[test]
fn retries_spend_the_budget_of_the_client() {
    let core = core(webhook().retry_budget(2));
    for repeated in [true, true, false] {
        let mut call = read(&core);
        call.sends(0.0);
        call.fails_to_connect(0.0);
        assert_eq!(matches!(call.step(at(0.0)), ExchangeStep::Sleep(_)), repeated);
    }
}

#[test]
fn a_policy_can_forbid_all_retries() {
    let core = core(webhook().retry(NoRetry));
    let mut call = read(&core);
    call.sends(0.0);
    call.fails_to_connect(0.0);
    call.fails(0.0);
    let mut call = read(&core);
    call.sends(0.0);
    call.rejects(0.0, 429, "OPERATION_TIME_LIMIT");
    let error = call.fails(0.0);
    assert_eq!((error.context().attempts(), error.context().retry_after()), (1, Some(secs(60.0))));
    assert_eq!(read(&core).sleeps(1.0), secs(59.0), "a first request is not a retry");
}

#[test]
fn a_retry_for_the_operating_limit_counts_for_the_policy() {
    let core = core(webhook().retry(Backoff { max_retries: 1, ..Backoff::default() }));
    let mut call = read(&core);
    call.sends(0.0);
    call.rejects(0.0, 429, "OPERATION_TIME_LIMIT");
    assert_eq!(call.sleeps(0.0), secs(60.0));
    call.sends(60.0);
    call.rejects(60.0, 429, "OPERATION_TIME_LIMIT");
    assert_eq!(call.fails(60.0).context().attempts(), 2);
}
