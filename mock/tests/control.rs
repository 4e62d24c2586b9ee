//! Control over HTTP, as tests in other languages use it.

mod common;

use bitrix24_json::{Map, Value as Json, json};
use bitrix24_mock::{Fault, FaultRule, Limits, MockPortal};
use common::{Response, call, get, portal, post, send, start};

fn control(portal: &MockPortal, verb: &str, path: &str, body: &Json) -> Response {
    send(portal, verb, &format!("/_mock/{path}"), &[], &body.to_string()).expect("a response")
}

/// Sends a request that succeeds.
#[track_caller]
fn done(portal: &MockPortal, verb: &str, path: &str, body: &Json) -> Json {
    let response = control(portal, verb, path, body);
    assert_eq!(response.status, 200, "{verb} {path}: {}", response.text);
    response.json()
}

fn document(portal: &MockPortal) -> Json {
    get(portal, "/_mock/openapi.json").json()
}

/// Returns the verb, the path, and the details of each operation in the document.
fn operations(document: &Json) -> Vec<(String, String, Json)> {
    let mut operations = Vec::new();
    for (path, item) in document["paths"].as_object().expect("paths") {
        let shared = item["parameters"].as_array().cloned().unwrap_or_default();
        let path = shared.iter().fold(path.clone(), |path, parameter| {
            let name = parameter["name"].as_str().expect("a name");
            let example = parameter["example"].as_str().map_or_else(|| parameter["example"].to_string(), str::to_owned);
            path.replace(&format!("{{{name}}}"), &example)
        });
        let verbs = item.as_object().expect("an item").iter().filter(|(key, _)| *key != "parameters");
        operations.extend(verbs.map(|(verb, details)| (verb.to_uppercase(), path.clone(), details.clone())));
    }
    operations
}

/// Returns a JSON Schema in which the references of the document resolve.
fn schema(document: &Json, schema: &Json) -> Json {
    json!({"$schema": "https://json-schema.org/draft/2020-12/schema", "allOf": [schema], "components": document["components"]})
}

fn assert_fits(document: &Json, expected: &Json, value: &Json, of: &str) {
    let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
    compiler.add_resource("http://control", schema(document, expected).into()).expect("a schema");
    let index = compiler.compile("http://control", &mut schemas).expect("a schema");
    let value: serde_json::Value = value.clone().into();
    schemas.validate(&value, index).unwrap_or_else(|error| panic!("{of}: {error:#}"));
}

#[test]
fn every_documented_operation_is_answered_as_documented() {
    let portal = portal();
    let document = document(&portal);
    for (verb, path, details) in operations(&document) {
        // Each on a fresh portal, with a recorded request.
        done(&portal, "POST", "reset", &json!({}));
        call(&portal, "mail.message.get", &json!({"id": 1}));
        let number = done(&portal, "GET", "requests", &json!({}))["requests"][0]["number"].to_string();
        let path = path.replace("/requests/1", &format!("/requests/{number}"));
        let content = &details["requestBody"]["content"]["application/json"];
        let body = &content["example"];
        if !content.is_null() {
            assert_fits(&document, &content["schema"], body, &format!("the body of {verb} {path}"));
        }
        let response = send(&portal, &verb, &path, &[], &body.to_string()).expect("a response");
        assert_eq!(response.status, 200, "{verb} {path}: {}", response.text);
        let content = details["responses"]["200"]["content"].as_object().expect("content");
        let (kind, media) = content.iter().next().expect("a media type");
        assert!(response.header("content-type").is_some_and(|given| given.starts_with(kind.as_str())), "{path}");
        if kind == "application/json" {
            assert_fits(&document, &media["schema"], &response.json(), &format!("{verb} {path}"));
        }
    }
}

#[test]
fn what_is_not_documented_is_not_answered() {
    let portal = portal();
    let document = document(&portal);
    let known = operations(&document);
    let error = &document["components"]["schemas"]["Error"];
    for (_, path, _) in &known {
        for verb in ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"] {
            if known.iter().any(|(other, at, _)| other == verb && at == path) {
                continue;
            }
            let response = send(&portal, verb, path, &[], "{}");
            // A response to HEAD has no body, but its length.
            if verb == "HEAD" {
                continue;
            }
            let response = response.expect("a response");
            assert_eq!(response.failure(), (405, "MOCK_NOT_ALLOWED".to_owned()), "{verb} {path}");
            assert_fits(&document, error, &response.json(), path);
        }
    }
    for path in ["nothing", "rows/mail.message/1/2", "reset/all", "requests/1/again"] {
        assert_eq!(control(&portal, "GET", path, &json!({})).failure(), (404, "MOCK_NOT_FOUND".to_owned()), "{path}");
    }
}

#[test]
fn rows_are_read_put_and_removed() {
    let portal = portal();
    done(&portal, "PUT", "rows/mail.message", &json!([{"id": 5, "subject": "One"}, {"subject": "Two"}]));
    let rows = done(&portal, "GET", "rows/mail.message?offset=1&limit=1", &json!({}));
    assert_eq!((&rows["total"], &rows["rows"][0]["id"]), (&json!(2), &json!(6)));
    let put = done(&portal, "PUT", "rows/mail.message/5", &json!({"subject": "Changed"}));
    assert_eq!((&put["id"], &put["subject"]), (&json!(5), &json!("Changed")));
    let got = call(&portal, "mail.message.get", &json!({"id": 5})).result();
    assert_eq!(got["item"]["subject"], "Changed");
    done(&portal, "DELETE", "rows/mail.message/5", &json!({}));
    assert_eq!(control(&portal, "GET", "rows/mail.message/5", &json!({})).status, 404);
    assert_eq!(call(&portal, "mail.message.get", &json!({"id": 5})).status, 400);
    let objects = done(&portal, "GET", "rows", &json!({}));
    let mail = objects["objects"].as_array().expect("objects").iter().find(|object| object["name"] == "mail.message");
    assert_eq!(mail.expect("the object")["rows"], 1);
}

#[test]
fn faults_scripts_and_expectations_are_those_of_the_library() {
    let portal = portal();
    portal.fault(FaultRule::new(Fault::Html).method("note.*"));
    done(&portal, "POST", "faults", &json!({"rules": [{"fault": "503", "method": "mail.*", "times": 1}]}));
    let get = || call(&portal, "mail.message.get", &json!({"id": 1})).status;
    assert_eq!([get(), get()], [503, 200]);
    let rules = done(&portal, "GET", "faults", &json!({}))["rules"].take();
    assert_eq!(rules[0], json!({"fault": "html", "method": "note.*", "seen": 0, "triggered": 0}));
    assert_eq!(rules[1], json!({"fault": "503", "method": "mail.*", "times": 1, "seen": 1, "triggered": 1}));
    done(&portal, "DELETE", "faults", &json!({}));
    assert_eq!(done(&portal, "GET", "faults", &json!({}))["rules"], json!([]));

    let denied = json!({"failure": {"error": "AccessDenied", "status": 418, "message": "No", "validation": [{"field": "id", "message": "Not this"}]}});
    let script = json!({"method": "mail.message.get", "results": [denied, {"result": {"item": {"id": 9}}}]});
    done(&portal, "POST", "scripts", &script);
    assert_eq!(done(&portal, "GET", "scripts", &json!({}))["scripts"], json!([script]));
    done(&portal, "POST", "expectations", &json!({"method": "mail.message.get", "times": 2}));
    let failed = call(&portal, "mail.message.get", &json!({"id": 1}));
    assert_eq!((failed.status, &failed.json()["error"]["validation"][0]["message"]), (418, &json!("Not this")));
    let unmet = done(&portal, "GET", "expectations", &json!({}));
    assert_eq!(
        unmet["unmet"],
        json!([
            "`mail.message.get`: expected 2 calls, saw one call",
            "`mail.message.get`: one scripted result was not used",
        ])
    );
    assert_eq!(call(&portal, "mail.message.get", &json!({"id": 1})).result(), json!({"item": {"id": 9}}));
    assert_eq!(done(&portal, "GET", "expectations", &json!({}))["met"], true);
}

#[test]
fn requests_are_listed_waited_for_and_executed_again() {
    let portal = portal();
    let body = r#"{"id":1,"auth":"newtoken"}"#;
    post(&portal, "/rest/api/mail.message.get?auth=newtoken", &[("Authorization", "Bearer newtoken")], body).result();
    call(&portal, "mail.message.get", &json!({"id": -5}));
    let listed = done(&portal, "GET", "requests?method=mail.*", &json!({}))["requests"].take();
    assert_eq!((&listed[0]["params"], &listed[0]["authorization"]), (&json!({"id": 1}), &json!("header")));
    assert!(listed[1]["status"] == 400 && listed[1]["code"].is_string(), "{listed}");
    assert_eq!(done(&portal, "GET", "requests?after=1&limit=1", &json!({}))["requests"][0]["number"], 2);

    let whole = control(&portal, "GET", "requests/1", &json!({}));
    assert!(whole.json()["response"]["result"]["item"].is_object(), "{}", whole.text);
    assert!(whole.text.contains("***") && !whole.text.contains("newtoken"), "secrets are masked: {}", whole.text);

    let again = done(&portal, "POST", "requests/2/replay", &json!({}));
    assert_eq!((&again["status"], &again["code"]), (&json!(400), &listed[1]["code"]));
    assert_eq!(portal.requests().len(), 3);
    done(&portal, "POST", "requests/1/replay", &json!({}));
    assert_eq!(portal.requests().last().and_then(|request| request.status()), Some(200), "with its token");

    let found = done(&portal, "GET", "requests/wait?method=mail.message.get&count=4", &json!({}));
    assert_eq!(found["requests"].as_array().map(Vec::len), Some(4));
    let missed = control(&portal, "GET", "requests/wait?method=note.*&timeout=0", &json!({}));
    assert_eq!(missed.failure(), (409, "MOCK_NOT_REACHED".to_owned()));
    assert_eq!(missed.json()["error"]["message"], "expected one call of note.*, saw no call in 0 s");
    let form = [("Content-Type", "application/x-www-form-urlencoded")];
    post(&portal, "/rest/server.time", &form, "a=1&auth=newtoken").result();
    let last = done(&portal, "GET", "requests?limit=1", &json!({}))["requests"][0]["number"].to_string();
    assert_eq!(done(&portal, "GET", &format!("requests/{last}"), &json!({}))["http"]["body"], "a=1&auth=***");
    done(&portal, "DELETE", "requests", &json!({}));
    assert!(portal.requests().is_empty());
}

#[test]
fn waiting_ends_when_the_request_arrives() {
    let portal = portal();
    std::thread::scope(|scope| {
        let waiting =
            scope.spawn(|| done(&portal, "GET", "requests/wait?method=note.document.get&timeout=300", &json!({})));
        call(&portal, "note.document.get", &json!({"id": 1}));
        let found = waiting.join().expect("no panic");
        assert_eq!(found["requests"][0]["method"], "note.document.get");
    });
}

#[test]
fn the_clock_is_set_paused_and_advanced() {
    let portal = portal();
    let set = done(&portal, "PUT", "time", &json!({"now": "2026-12-31T18:00:00+01:00", "paused": true}));
    assert_eq!(set, json!({"now": 1_798_736_400.0, "date": "2026-12-31T20:00:00+03:00", "paused": true}));
    let advanced = done(&portal, "POST", "time/advance", &json!({"seconds": 1.5}));
    assert_eq!(advanced["now"], 1_798_736_401.5);
    assert_eq!(portal.now().as_millis(), 1_798_736_401_500);
    assert_eq!(done(&portal, "PUT", "time", &json!({"now": 5, "paused": false}))["paused"], false);
}

#[test]
fn operating_times_count_against_the_limit() {
    let portal = start(MockPortal::builder().paused_clock().limits(Limits::Standard));
    let set = done(&portal, "PUT", "time/operating", &json!({"method": "mail.message.get", "seconds": 481}));
    assert_eq!(set, json!({"seconds": {"mail.message.get": 481.0}}));
    assert_eq!(done(&portal, "GET", "time/operating", &json!({})), set);
    let get = || call(&portal, "mail.message.get", &json!({"id": 1}));
    assert_eq!(get().json()["time"]["operating"], 481.0);
    assert_eq!(get().failure().1, "OPERATION_TIME_LIMIT");
    assert_eq!(call(&portal, "mail.message.list", &json!({})).status, 200, "another method");
    done(&portal, "POST", "reset", &json!({}));
    assert_eq!(done(&portal, "GET", "time/operating", &json!({})), json!({"seconds": {}}));
}

#[test]
fn tokens_and_scopes_are_those_of_the_library() {
    let portal = portal();
    assert_eq!(done(&portal, "GET", "tokens", &json!({}))["access_token"], "newtoken");
    let issued = done(&portal, "POST", "tokens", &json!({}));
    assert_eq!(issued["access_token"].as_str(), portal.token().as_deref());
    assert_eq!(issued["client_endpoint"], "http://localhost/rest/");
    assert_eq!(done(&portal, "POST", "tokens/expire", &json!({}))["access_token"], Json::Null);
    done(&portal, "POST", "tokens/revoke", &json!({}));
    assert_eq!((portal.token(), portal.refresh_token()), (None, None));
    let code = done(&portal, "POST", "tokens/code", &json!({}))["code"].as_str().expect("a code").to_owned();
    let grant = format!("/oauth/token/?grant_type=authorization_code&client_id=a&client_secret=s&code={code}");
    assert_eq!(get(&portal, &grant).status, 200);

    done(&portal, "PUT", "scopes", &json!({"granted": ["tasks"]}));
    assert_eq!(call(&portal, "mail.message.get", &json!({"id": 1})).status, 403);
    let all = done(&portal, "PUT", "scopes", &json!({"granted": null}));
    assert!(all["granted"].as_array().is_some_and(|all| all.contains(&json!("mail"))));
    assert_eq!(call(&portal, "mail.message.get", &json!({"id": 1})).status, 200);
}

#[test]
fn a_reset_restores_replaced_rows_and_the_mode_of_examples() {
    let portal = portal();
    let source = || {
        let response = call(&portal, "humanresources.node.count", &json!({}));
        response.header("x-mock-answer").map(str::to_owned)
    };
    done(&portal, "PUT", "examples", &json!({"enabled": true}));
    assert_eq!(source().as_deref(), Some("example"));
    let before = done(&portal, "GET", "rows/mail.message", &json!({}))["total"].take();
    done(&portal, "PUT", "rows/mail.message", &json!([]));
    done(&portal, "PUT", "rows/note.document", &json!([{"id": 7}]));
    done(&portal, "POST", "reset", &json!({}));
    assert_eq!(done(&portal, "GET", "rows/mail.message", &json!({}))["total"], before);
    assert_eq!(done(&portal, "GET", "rows/note.document/1", &json!({}))["id"], 1, "rows that were not read before");
    assert_eq!(done(&portal, "GET", "examples", &json!({}))["enabled"], false);
    assert_ne!(source().as_deref(), Some("example"));
}

#[test]
fn wrong_control_requests_are_refused_with_their_problem() {
    let portal = portal();
    let cases: &[(&str, &str, Json, &str)] = &[
        ("GET", "rows/mail.mesage", json!({}), "unknown object `mail.mesage`; did you mean `mail.message`?"),
        ("GET", "rows/mail.message/x", json!({}), "`x` must be an integer from 1"),
        ("GET", "rows/mail.message/99999", json!({}), "`mail.message` has no row 99999"),
        ("GET", "rows/mail.message?limit=x", json!({}), "`limit` must be a number, not `x`"),
        ("GET", "rows/mail.message?limits=1", json!({}), "unknown parameter `limits`; did you mean `limit`?"),
        ("PUT", "rows/mail.message/1", json!({"subjct": "a"}), "unknown field `subjct`; did you mean `subject`?"),
        ("PUT", "rows/mail.message/1", json!({"id": 2}), "row 1 cannot have the identifier 2"),
        ("PUT", "rows/mail.message/1", json!([]), "the body must be an object with the fields of the row"),
        ("PUT", "rows/mail.message", json!({}), "the rows of `mail.message` must be an array of objects"),
        ("POST", "faults", json!({"rules": [{"fault": "cutt"}]}), "rule 1: unknown fault `cutt`; did you mean `cut`?"),
        ("POST", "faults", json!({"rule": []}), "the body: unknown key `rule`; did you mean `rules`?"),
        ("POST", "faults", json!({}), "the body: `rules` is missing; it is an array of rules"),
        ("POST", "faults", json!({"rules": [{"fault": "cut", "method": "zzz"}]}), "rule 1: unknown method `zzz`"),
        ("POST", "scripts", json!({"method": "m", "results": [{}]}), "result 1 needs either `result` or `failure`"),
        (
            "POST",
            "scripts",
            json!({"method": "m", "results": [{"failure": {"error": "AccesDenied"}}]}),
            "result 1, the failure: unknown error `AccesDenied`; did you mean `AccessDenied`?",
        ),
        (
            "POST",
            "scripts",
            json!({"method": "m", "results": [{"failure": {"error": "E", "status": 9}}]}),
            "result 1, the failure: `status` must be an HTTP status",
        ),
        (
            "POST",
            "expectations",
            json!({"method": "mail.message.gett", "times": 1}),
            "unknown method `mail.message.gett`; did you mean `mail.message.get`?",
        ),
        (
            "POST",
            "expectations",
            json!({"method": "mail.message.get", "times": -1}),
            "the body: `times` must be an integer from 0",
        ),
        ("GET", "requests/7", json!({}), "request 7 is not recorded"),
        ("GET", "requests/wait?timeout=1e9", json!({}), "`timeout` must be from 0 to 300 seconds, not 1000000000"),
        ("GET", "requests/wait?timeout=NaN", json!({}), "`timeout` must be from 0 to 300 seconds, not NaN"),
        (
            "PUT",
            "time",
            json!({"now": "2026-12-31T18:00:00"}),
            "the body: `now` must be seconds since the Unix epoch, or a date with a time and an offset, up to the year 9999",
        ),
        (
            "PUT",
            "time",
            json!({"now": 1e300}),
            "the body: `now` must be seconds since the Unix epoch, or a date with a time and an offset, up to the year 9999",
        ),
        ("POST", "time/advance", json!({"seconds": -1}), "the body: `seconds` must be a number from 0"),
        (
            "PUT",
            "time/operating",
            json!({"method": "mail.message.gte", "seconds": 5}),
            "unknown method `mail.message.gte`; did you mean `mail.message.get`?",
        ),
        ("PUT", "scopes", json!({"granted": ["mial"]}), "unknown scope `mial`; did you mean `mail`?"),
    ];
    for (verb, path, body, problem) in cases {
        let refused = control(&portal, verb, path, body);
        assert!([400, 404].contains(&refused.status), "{verb} {path}: {}", refused.text);
        assert_eq!(refused.json()["error"]["message"], *problem, "{verb} {path}");
    }
    let no_json = send(&portal, "POST", "/_mock/faults", &[], "{").expect("a response");
    assert!(no_json.json()["error"]["message"].as_str().is_some_and(|text| text.starts_with("the body: not JSON: ")));
    let rules = r#"{"rules": [{"fault": "cut", "nth": 1, "nth": 2}], "rules": []}"#;
    let twice = send(&portal, "POST", "/_mock/faults", &[], rules).expect("a response");
    assert_eq!(
        twice.json()["error"]["message"],
        "\n  the body: element 1 of `rules`: the key `nth` occurs more than once\
         \n  the body: the key `rules` occurs more than once"
    );
    assert_eq!(done(&portal, "GET", "expectations", &json!({}))["met"], true, "nothing was added");
}

#[test]
fn other_pages_cannot_control_the_portal() {
    let portal = portal();
    let with =
        |headers: &[(&str, &str)]| send(&portal, "POST", "/_mock/reset", headers, "").expect("a response").status;
    assert_eq!(with(&[("Origin", "http://localhost"), ("Sec-Fetch-Site", "same-origin")]), 200, "its own page");
    assert_eq!(with(&[("Sec-Fetch-Site", "none")]), 200, "the address bar");
    for headers in [
        [("Origin", "http://evil.example")],
        [("Origin", "http://localhost:3000")],
        [("Origin", "null")],
        [("Sec-Fetch-Site", "cross-site")],
        [("Sec-Fetch-Site", "same-site")],
    ] {
        assert_eq!(with(&headers), 403, "{headers:?}");
    }
}

#[test]
fn a_name_that_leads_to_the_portal_cannot_control_it() {
    let portal = start(MockPortal::builder().public_url("http://mock:8080"));
    let with = |host: &str| {
        let text = format!("GET /_mock/health HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        common::exchange(&portal, &text).expect("a response").status
    };
    for own in
        ["127.0.0.1", "127.0.0.1:8080", "localhost:80", "LOCALHOST", "[::1]:8080", "mock:8080", "mock", "10.0.0.7"]
    {
        assert_eq!(with(own), 200, "{own}");
    }
    for other in ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "a@localhost", "", "mock.evil"] {
        assert_ne!(with(other), 200, "{other}");
    }
}

#[test]
fn control_is_off_where_other_machines_reach_the_portal() {
    let all = || MockPortal::builder().address(([0, 0, 0, 0], 0).into());
    let health = |portal: &MockPortal| get(portal, "/_mock/health");
    let off = health(&start(all()));
    assert_eq!(off.failure(), (404, "MOCK_CONTROL_OFF".to_owned()));
    assert_eq!(health(&start(all().control(true))).status, 200);
    assert_eq!(health(&start(MockPortal::builder().control(false))).status, 404);
}

#[test]
fn the_page_may_run_its_own_script_alone() {
    let page = get(&portal(), "/_mock/");
    let policy = page.header("content-security-policy").expect("a policy");
    assert!(policy.contains("default-src 'none'") && policy.contains("script-src 'self'"), "{policy}");
    assert!(!page.text.contains("<script>") && page.text.contains(r#"<script src="/_mock/page.js""#), "{}", page.text);
}

#[test]
fn the_document_has_no_schema_without_use() {
    let document = document(&portal());
    let text = document.to_string();
    let schemas = document["components"]["schemas"].as_object().map(Map::keys).expect("schemas");
    for name in schemas {
        assert!(text.contains(&format!("#/components/schemas/{name}\"")), "{name}");
    }
}
