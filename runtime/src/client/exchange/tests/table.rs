//! The table in `docs/failure_handling.md` matches the code.

use std::collections::BTreeMap;

use super::{Exchange, ExchangeStep, SECRET, at, cause, core, secs, spec, webhook};
use crate::auth::{App, MemoryStore};
use crate::client::parse_response::ResultSlot;
use crate::client::{Client, ClientBuilder};
use crate::error::Executed;
use crate::method::{Cause, Effect};
use crate::transport::{HttpResponse, SendError, SendErrorKind};

const CAUSES: &[Cause] = &[
    cause("Locked", &[], true),
    Cause { code: "MIXED", ..cause("Locked", &[], true) },
    Cause { code: "MIXED", ..cause("Missing", &["id"], false) },
];

/// Returns the client and the outcome for a row of the table.
fn outcome(row: &str) -> (ClientBuilder, Result<HttpResponse, SendError>) {
    use SendErrorKind::{Connect, Interrupted, Proxy, Tls, TooLarge, Unsupported};
    let text = |status, body: &str| (webhook(), Ok(HttpResponse::new(status, body)));
    let code = |status, code: &str| text(status, &format!(r#"{{"error": "{code}", "error_description": ""}}"#));
    let expired = || Ok(HttpResponse::new(401, r#"{"error": "expired_token", "error_description": ""}"#));
    let moved = |to: &str| (webhook(), Ok(HttpResponse::new(302, "").with_header("Location", to)));
    match row {
        "no connection" => (webhook(), Err(SendError::not_sent(Connect))),
        "credentials that the proxy rejects" => (webhook(), Err(SendError::not_sent(Proxy))),
        "no secure connection" => (webhook(), Err(SendError::not_sent(Tls))),
        "interrupted connection or timeout" => (webhook(), Err(SendError::maybe_sent(Interrupted))),
        "compressed response that is damaged, 200" => {
            let damaged =
                HttpResponse::new(200, &b"\x1F\x8B and no stream"[..]).with_header("Content-Encoding", "gzip");
            (webhook(), Ok(damaged))
        }
        "response in an encoding that the client does not read, 200" => {
            (webhook(), Ok(HttpResponse::new(200, &b"\x0B\x02\x80"[..]).with_header("Content-Encoding", "br")))
        }
        "response too large" => (webhook(), Err(SendError::maybe_sent(TooLarge))),
        "request that the transport does not support" => (webhook(), Err(SendError::not_sent(Unsupported))),
        "web page, 403" => text(403, "<html>"),
        "web page, 502 or 504" => text(504, "<html>"),
        "web page, 429 or 503" => text(503, "<html>"),
        "503 without a web page or an error code" => text(503, "upstream connect error"),
        "web page, 200" => text(200, "<html>"),
        "truncated response" => text(200, r#"{"result": {"#),
        "result of another type" => text(200, r#"{"result": "x"}"#),
        "redirect to another host, same path" => moved(&format!("https://new.example/rest/api/1/{SECRET}/a.b")),
        "any other redirect" => moved("https://portal.example/auth/"),
        "`expired_token`" => {
            let store = MemoryStore::default();
            (Client::builder().app("https://portal.example", App::new("id", "key"), store), expired())
        }
        "`expired_token` for a token passed to `Client::oauth`" => {
            (Client::builder().oauth("https://portal.example", "t0ken"), expired())
        }
        "`QUERY_LIMIT_EXCEEDED`" => code(503, "QUERY_LIMIT_EXCEEDED"),
        "`OPERATION_TIME_LIMIT`" => code(429, "OPERATION_TIME_LIMIT"),
        "`OVERLOAD_LIMIT`" => code(503, "OVERLOAD_LIMIT"),
        "`INTERNAL_SERVER_ERROR`, 500" => code(500, "INTERNAL_SERVER_ERROR"),
        "any other code, 429" => code(429, "ELSE"),
        "any other code, 408 or 502 to 504" => code(503, "ELSE"),
        "any other code, 500 or from 505" => code(500, "ELSE"),
        "`ACCESS_DENIED`, 403" => code(403, "ACCESS_DENIED"),
        "only temporary causes documented" => code(400, "INVALID"),
        "temporary and permanent causes documented" => code(400, "MIXED"),
        "validation, and any other code" => code(400, "ELSE"),
        other => panic!("the table has a row without a test: {other}"),
    }
}

/// Returns what the client does about a row, in the words of the table, and whether the portal executed the call.
fn does(row: &str, effect: Effect, key: bool) -> (&'static str, Executed) {
    let (builder, outcome) = outcome(row);
    let core = core(if key { builder } else { builder.without_idempotency_keys() });
    if let Some(manager) = core.token_manager() {
        manager.set_for_test("t0ken");
    }
    let mut call = Exchange::new(&core, super::CallSpec { causes: CAUSES, ..spec(&core, effect) }, at(0.0));
    call.sends(0.0);
    let mut number = 0_i64;
    let mut slot = ResultSlot { result: &mut number, collected: None, envelope: true };
    call.outcome(outcome, &mut slot, at(1.0));
    let executed = call.executed;
    let word = match call.step(at(1.0)) {
        ExchangeStep::Sleep(wait) if wait == secs(0.5) => "retries",
        ExchangeStep::Sleep(wait) if wait == secs(59.0) => "later",
        ExchangeStep::Sleep(wait) if wait == secs(60.0) => "waits",
        ExchangeStep::Refresh { .. } => "refreshes",
        ExchangeStep::Send(_) => "follows",
        ExchangeStep::Done(Err(_)) => "error",
        other => panic!("{row}: {other:?}"),
    };
    (word, executed)
}

#[test]
fn the_table_of_failures_matches_the_client() {
    let text = include_str!("../../../../docs/failure_handling.md");
    let rows: BTreeMap<_, _> = text
        .lines()
        .filter(|line| line.starts_with('|'))
        .skip(2)
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect::<Vec<_>>())
        .map(|cells| (cells[0], cells[1..5].to_vec()))
        .collect();
    assert!(!rows.is_empty());
    for (row, cells) in rows {
        let acted = match does(row, Effect::Read, true).1 {
            Executed::No => "no",
            Executed::Maybe => "maybe",
            Executed::Yes => "yes",
        };
        let [read, with, without] = [(Effect::Read, true), (Effect::Write, true), (Effect::Write, false)]
            .map(|(effect, key)| does(row, effect, key).0);
        assert_eq!(cells, [acted, read, with, without], "{row}");
    }
}
