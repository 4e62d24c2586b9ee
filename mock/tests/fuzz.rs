//! Whatever comes over HTTP, the portal answers in one of the protocol's shapes and goes on.
//!
//! The requests are made by chance, but the same ones each time. `BITRIX24_MOCK_FUZZ` says how many, for a longer run.

mod chance;
mod common;

use chance::{Answer, Dice, Request, Words};
use common::shop::shop;
use common::{call, portal, post};
use serde_json::{Value as Json, json};

/// How many requests each portal gets before the next one takes its place.
const ROUND: u64 = 250;
const ROUNDS: u64 = 6;

#[test]
fn the_portal_answers_anything_in_the_protocols_shapes_and_goes_on() {
    let wanted = std::env::var("BITRIX24_MOCK_FUZZ").ok().and_then(|count| count.parse().ok());
    let rounds = wanted.map_or(ROUNDS, |count: u64| count.div_ceil(ROUND));
    let mut seen = Seen::default();
    for round in 0..rounds {
        // The specs that the portal carries in turn with a small API that has every kind of list.
        let (portal, good) =
            if round % 2 == 0 { (portal(), "mail.message.createchat") } else { (shop(), "shop.check") };
        let words = Words::of(&portal);
        for number in 0..ROUND {
            let mut dice = Dice(round * ROUND + number);
            let request = Request::by_chance(&mut dice, &words);
            let answer =
                request.send(&portal).unwrap_or_else(|error| panic!("{error} instead of an answer\n{request}"));
            if let Err(why) = seen.judge(&request, &answer) {
                panic!("{why}\n{answer}\n\nround {round}, request {number}:\n{request}");
            }
        }
        let answer = call(&portal, good, &json!({"messageId": 15})).result();
        assert!(answer.is_object(), "after round {round}: {answer}");
    }
    // Chance has been to all of them, else this test shows little.
    assert!(seen.results > 50 && seen.structured > 50 && seen.flat > 50 && seen.tokens > 0, "{seen:?}");
}

/// Bodies that would break a reader that recurses without a bound, or takes any number for an index.
#[test]
fn deep_and_large_bodies_are_answered() {
    let portal = portal();
    let path = |method: &str| format!("/rest/api/1/s3cr3t/{method}");
    for depth in [100, 120, 1_000, 100_000] {
        for (open, close) in [("[", "]"), (r#"{"filter":["#, "]}"), (r#"{"conditions":[["#, "]]}")] {
            let body = format!(r#"{{"filter":{}{}}}"#, open.repeat(depth), close.repeat(depth));
            let answer = post(&portal, &path("main.eventlog.list"), &[], &body);
            let error = &answer.json()["error"];
            assert!(answer.status == 400 && error["code"].is_string(), "{depth} times {open}: {answer:?}");
        }
    }
    let long = "x".repeat(3 << 20);
    let answer = call(&portal, "mail.message.createchat", &json!({ "messageId": long }));
    assert_eq!(answer.failure().0, 400);
    let calls: Vec<Json> = (0..5_000).map(|_| json!({"method": "main.eventlog.get", "query": {"id": 1}})).collect();
    assert_eq!(call(&portal, "batch", &json!(calls)).failure().1, "ERROR_BATCH_LENGTH_EXCEEDED");
}

/// How often each shape has come.
#[derive(Debug, Default)]
struct Seen {
    results: u32,
    structured: u32,
    flat: u32,
    tokens: u32,
    bare: u32,
    pages: u32,
}

impl Seen {
    /// Counts an answer by its shape; says what is wrong where it has none of the protocol's.
    fn judge(&mut self, request: &Request, answer: &Answer) -> Result<(), String> {
        if answer.status == 500 && !request.headers.contains("error=InternalServerError") {
            return Err("status 500 that nobody asked for".to_owned());
        }
        if answer.body.starts_with("<html>") {
            self.pages += 1;
            let ours = ["/rest/", "//rest", "/oauth"].iter().any(|start| request.path.starts_with(start));
            return if ours || answer.status != 404 { Err("a page of HTML".to_owned()) } else { Ok(()) };
        }
        let body: Json = serde_json::from_str(&answer.body).map_err(|error| error.to_string())?;
        let keys: Vec<&str> = body.as_object().into_iter().flatten().map(|(key, _)| key.as_str()).collect();
        let count = match (answer.status, &keys[..]) {
            (200, ["result", "time"]) if is_timing(&body["time"]) => &mut self.results,
            (200, ["access_token", ..]) => &mut self.tokens,
            (200, ["openapi", ..]) => &mut self.bare,
            (400..600, ["error"]) if is_structured(&body["error"]) => &mut self.structured,
            (400..600, ["error", "error_description"]) if body["error"].is_string() => &mut self.flat,
            _ => return Err("a shape that the protocol does not have".to_owned()),
        };
        *count += 1;
        Ok(())
    }
}

fn is_timing(time: &Json) -> bool {
    let numbers = ["start", "finish", "duration", "processing"].iter().all(|key| time[key].is_number());
    numbers && time["date_start"].is_string() && time["date_finish"].is_string()
}

fn is_structured(error: &Json) -> bool {
    let known = |key: &String| ["code", "message", "validation"].contains(&key.as_str());
    let entries = error.get("validation").map_or(Some(&[][..]), |entries| entries.as_array().map(Vec::as_slice));
    let good = |entry: &Json| entry["message"].is_string() && entry.get("field").is_none_or(Json::is_string);
    error["code"].is_string()
        && error["message"].is_string()
        && error.as_object().is_some_and(|error| error.keys().all(known))
        && entries.is_some_and(|entries| entries.iter().all(good))
}
