//! The table of failures in the documentation says what the code does.

use std::collections::BTreeMap;

use super::{Exchange, SECRET, Step, at, cause, core, secs, spec, webhook};
use crate::auth::{App, MemoryStore};
use crate::client::reply::Slot;
use crate::client::{Client, ClientBuilder};
use crate::error::Ran;
use crate::method::{Cause, Effect};
use crate::transport::{Response, SendError, SendErrorKind};

const CAUSES: &[Cause] = &[
    cause("Locked", &[], true),
    Cause { code: "MIXED", ..cause("Locked", &[], true) },
    Cause { code: "MIXED", ..cause("Missing", &["id"], false) },
];

/// A row by its first cell: what makes the client, and the outcome that it gets.
fn outcome(row: &str) -> (ClientBuilder, Result<Response, SendError>) {
    use SendErrorKind::{Connect, Interrupted, Tls, TooLarge, Unsupported};
    let text = |status, body: &str| (webhook(), Ok(Response::new(status, body)));
    let code = |status, code: &str| text(status, &format!(r#"{{"error": "{code}", "error_description": ""}}"#));
    let expired = || Ok(Response::new(401, r#"{"error": "expired_token", "error_description": ""}"#));
    let moved = |to: &str| (webhook(), Ok(Response::new(302, "").with_header("Location", to)));
    match row {
        "no connection" => (webhook(), Err(SendError::not_sent(Connect))),
        "no secure connection" => (webhook(), Err(SendError::not_sent(Tls))),
        "the connection breaks, or time runs out" => (webhook(), Err(SendError::maybe_sent(Interrupted))),
        "an answer that is too large" => (webhook(), Err(SendError::maybe_sent(TooLarge))),
        "a transport that can't send the request" => (webhook(), Err(SendError::not_sent(Unsupported))),
        "a web page, 403" => text(403, "<html>"),
        "a web page, 502 or 504" => text(504, "<html>"),
        "a web page, 503" => text(503, "<html>"),
        "a web page, 200" => text(200, "<html>"),
        "an answer that breaks off" => text(200, r#"{"result": {"#),
        "a result of another shape" => text(200, r#"{"result": "x"}"#),
        "a redirect to another host, same path" => moved(&format!("https://new.example/rest/api/1/{SECRET}/a.b")),
        "any other redirect" => moved("https://portal.example/auth/"),
        "`expired_token`" => {
            let store = MemoryStore::default();
            (Client::builder().app("https://portal.example", App::new("id", "key"), store), expired())
        }
        "`expired_token` of a token of the caller's own" => {
            (Client::builder().oauth("https://portal.example", "t0ken"), expired())
        }
        "`QUERY_LIMIT_EXCEEDED`" => code(503, "QUERY_LIMIT_EXCEEDED"),
        "`OPERATION_TIME_LIMIT`" => code(429, "OPERATION_TIME_LIMIT"),
        "`OVERLOAD_LIMIT`" => code(503, "OVERLOAD_LIMIT"),
        "`INTERNAL_SERVER_ERROR`, 500" => code(500, "INTERNAL_SERVER_ERROR"),
        "`ACCESS_DENIED`, 403" => code(403, "ACCESS_DENIED"),
        "a documented cause that passes" => code(400, "INVALID"),
        "a documented cause that passes, or another that stays" => code(400, "MIXED"),
        "validation, and any other code below 500" => code(400, "ELSE"),
        other => panic!("the table has a row without a test: {other}"),
    }
}

/// What the client does about a row, in the words of the table, and whether the portal acted.
fn does(row: &str, effect: Effect, key: bool) -> (&'static str, Ran) {
    let (builder, outcome) = outcome(row);
    let core = core(if key { builder } else { builder.without_idempotency_keys() });
    if let Some(authority) = core.authority() {
        authority.set_for_test("t0ken");
    }
    let mut call = Exchange::new(&core, super::Spec { causes: CAUSES, ..spec(&core, effect) }, at(0.0));
    call.sends(0.0);
    let mut number = 0_i64;
    let mut slot = Slot { result: &mut number, extra: None, envelope: true };
    call.outcome(outcome, &mut slot, at(1.0));
    let ran = call.ran;
    let word = match call.step(at(1.0)) {
        Step::Sleep(wait) if wait == secs(0.5) => "repeats",
        Step::Sleep(wait) if wait == secs(59.0) => "settles",
        Step::Sleep(wait) if wait == secs(60.0) => "waits",
        Step::Refresh { .. } => "renews",
        Step::Send(_) => "follows",
        Step::Done(Err(_)) => "error",
        other => panic!("{row}: {other:?}"),
    };
    (word, ran)
}

#[test]
fn the_table_of_failures_says_what_the_client_does() {
    let text = include_str!("../../../../docs/failures.md");
    let rows: BTreeMap<_, _> = text
        .lines()
        .filter(|line| line.starts_with('|'))
        .skip(2)
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect::<Vec<_>>())
        .map(|cells| (cells[0], cells[1..5].to_vec()))
        .collect();
    assert_eq!(rows.len(), 23);
    for (row, cells) in rows {
        let acted = match does(row, Effect::Read, true).1 {
            Ran::No => "no",
            Ran::Maybe => "maybe",
            Ran::Yes => "yes",
        };
        let [read, with, without] = [(Effect::Read, true), (Effect::Write, true), (Effect::Write, false)]
            .map(|(effect, key)| does(row, effect, key).0);
        assert_eq!(cells, [acted, read, with, without], "{row}");
    }
}
