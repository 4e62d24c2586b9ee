//! The portal responds to any HTTP request in a form of the protocol.
//!
//! The requests are random, but the same in each run. `BITRIX24_MOCK_FUZZ` sets their number, for a longer run.

mod common;
mod random;

use bitrix24_json::{Value as Json, json};
use common::fixture::fixture_portal;
use common::{call, portal, post};
use random::{Random, Request, Response, Vocabulary};

/// The number of requests to each portal.
const ROUND: u64 = 250;
const ROUNDS: u64 = 6;

#[test]
fn every_response_has_a_form_of_the_protocol() {
    let wanted = std::env::var("BITRIX24_MOCK_FUZZ").ok().and_then(|count| count.parse().ok());
    let rounds = wanted.map_or(ROUNDS, |count: u64| count.div_ceil(ROUND));
    let mut seen = Seen::default();
    for round in 0..rounds {
        // The embedded specs, and in turn a small API with every family of lists.
        let (portal, method) =
            if round % 2 == 0 { (portal(), "mail.message.createchat") } else { (fixture_portal(), "shop.check") };
        let vocabulary = Vocabulary::new(&portal);
        for number in 0..ROUND {
            let mut random = Random(round * ROUND + number);
            let request = Request::random(&mut random, &vocabulary);
            let response =
                request.send(&portal).unwrap_or_else(|error| panic!("{error} instead of a response\n{request}"));
            if let Err(error) = seen.count(&request, &response) {
                panic!("{error}\n{response}\n\nround {round}, request {number}:\n{request}");
            }
        }
        let response = call(&portal, method, &json!({"messageId": 15})).result();
        assert!(response.is_object(), "after round {round}: {response}");
    }
    // A test that does not reach every form proves little.
    assert!(seen.results > 50 && seen.structured > 50 && seen.flat > 50 && seen.tokens > 0, "{seen:?}");
}

/// Bodies that would break unbounded recursion, and numbers that would break indexing.
#[test]
fn deep_and_large_bodies_get_a_response() {
    let portal = portal();
    let path = |method: &str| format!("/rest/api/1/s3cr3t/{method}");
    for depth in [100, 120, 1_000, 100_000] {
        for (open, close) in [("[", "]"), (r#"{"filter":["#, "]}"), (r#"{"conditions":[["#, "]]}")] {
            let body = format!(r#"{{"filter":{}{}}}"#, open.repeat(depth), close.repeat(depth));
            let response = post(&portal, &path("main.eventlog.list"), &[], &body);
            let error = &response.json()["error"];
            assert!(response.status == 400 && error["code"].is_string(), "{depth} times {open}: {response:?}");
        }
    }
    let long = "x".repeat(3 << 20);
    let response = call(&portal, "mail.message.createchat", &json!({ "messageId": long }));
    assert_eq!(response.failure().0, 400);
    let calls: Vec<Json> = (0..5_000).map(|_| json!({"method": "main.eventlog.get", "query": {"id": 1}})).collect();
    assert_eq!(call(&portal, "batch", &json!(calls)).failure().1, "ERROR_BATCH_LENGTH_EXCEEDED");
}

#[test]
fn deep_bodies_of_rest_2_get_a_response() {
    let portal = portal();
    for depth in [20, 60, 100, 1_000, 100_000] {
        let json = format!("{{\"filter\":{}{}}}", "{\"0\":".repeat(depth) + "1", "}".repeat(depth));
        let form = format!("entityTypeId=2&filter{}=1", "[0]".repeat(depth));
        for body in [json, form] {
            let response = post(&portal, "/rest/1/s3cr3t/crm.item.list", &[], &body);
            assert!([200, 400].contains(&response.status), "{depth}: {response:?}");
        }
    }
}

/// The number of responses of each form.
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
    /// Counts a response by its form. Returns an error if it has no form of the protocol.
    fn count(&mut self, request: &Request, response: &Response) -> Result<(), String> {
        if response.status == 500 && !request.headers.contains("error=InternalServerError") {
            return Err("unexpected status 500".to_owned());
        }
        if response.body.starts_with("<html>") {
            self.pages += 1;
            let is_endpoint = ["/rest/", "//rest", "/oauth"].iter().any(|start| request.path.starts_with(start));
            return if is_endpoint || response.status != 404 { Err("unexpected HTML page".to_owned()) } else { Ok(()) };
        }
        let body: Json = serde_json::from_str(&response.body).map_err(|error| error.to_string())?;
        let keys: Vec<&str> = body.as_object().into_iter().flatten().map(|(key, _)| key.as_str()).collect();
        let counter = match (response.status, &keys[..]) {
            (200, ["result", beside @ .., "time"]) if is_timing(&body["time"]) && are_numbers(&body, beside) => {
                &mut self.results
            }
            (200, ["access_token", ..]) => &mut self.tokens,
            (200, ["openapi", ..]) => &mut self.bare,
            (400..600, ["error"]) if is_structured(&body["error"]) => &mut self.structured,
            (200 | 400..600, ["error", "error_description"] | ["error", "error_description", "argument"])
                if body["error"].is_string() =>
            {
                &mut self.flat
            }
            _ => return Err("not a form of the protocol".to_owned()),
        };
        *counter += 1;
        Ok(())
    }
}

/// Returns whether what stands beside a result is the count of rows and the start of the next page.
fn are_numbers(body: &Json, beside: &[&str]) -> bool {
    beside.iter().all(|key| ["next", "total"].contains(key) && body[*key].is_u64())
}

fn is_timing(time: &Json) -> bool {
    let numbers = ["start", "finish", "duration", "processing"].iter().all(|key| time[key].is_number());
    numbers && time["date_start"].is_string() && time["date_finish"].is_string()
}

fn is_structured(error: &Json) -> bool {
    let known = |key: &String| ["code", "message", "validation"].contains(&key.as_str());
    let entries = error.get("validation").map_or(Some(&[][..]), |entries| entries.as_array().map(Vec::as_slice));
    let valid = |entry: &Json| entry["message"].is_string() && entry.get("field").is_none_or(Json::is_string);
    error["code"].is_string()
        && error["message"].is_string()
        && error.as_object().is_some_and(|error| error.keys().all(known))
        && entries.is_some_and(|entries| entries.iter().all(valid))
}
