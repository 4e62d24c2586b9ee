//! What the client knows of error codes is what the specs say.

use bitrix24::auth::{MemoryStore, Token};
use bitrix24::method::Effect;
use bitrix24::note::collection::Delete;
use bitrix24::retry::NoRetry;
use bitrix24::{Client, Error};
use bitrix24_codegen::{SourceFile, generate};
use bitrix24_mock::Failure;
use bitrix24_model::{Category, ErrorCode, Retry};
use bitrix24_tests::fixture;
use bitrix24_tests::fixture_crate::FixtureCrate;
use serde_json::{Value as Json, json};

use crate::common::{Harness, STEADY};

/// What the client made of a failure.
#[derive(Debug, PartialEq, Eq)]
struct Made {
    retryable: bool,
    may_have_executed: bool,
    /// Whether each was sent again: a read, a write under a key, and a write without one.
    repeated: [bool; 3],
}

impl Made {
    /// What the specs say is to be made of it.
    fn specified(error: &ErrorCode) -> Self {
        let (later, ran) = (error.retry == Retry::Later, error.may_have_executed);
        Self { retryable: later, may_have_executed: ran, repeated: [later, later, later && !ran] }
    }
}

/// A call of a method that fails so once, and works then.
async fn call(
    harness: &Harness,
    client: &Client,
    failure: &Failure,
    effect: Effect,
    key: bool,
) -> (Result<Json, Error>, usize) {
    harness.portal.clear_requests();
    harness.portal.on_raw("any.method", |_| Ok(json!(7)));
    harness.portal.script_raw::<Json>("any.method", [Err(failure.clone())]);
    let call = client.request_raw("any.method", &json!({})).effect(effect);
    let call = if key { call.idempotency_key("key") } else { call.without_idempotency_key() };
    let outcome = call.send().await.map(|answer| answer.result);
    let requests = harness.portal.requests().len();
    // What was not used up must not meet the next call.
    harness.portal.reset();
    (outcome, requests)
}

async fn made(failure: &Failure) -> Made {
    let harness = Harness::new().await;
    let once =
        harness.webhook().retry(NoRetry).on_operating_limit(bitrix24::limits::OnOperatingLimit::Fail).build().unwrap();
    let error = call(&harness, &once, failure, Effect::Write, false).await.0.unwrap_err();
    let mut repeated = [false; 3];
    for (at, (effect, key)) in
        [(Effect::Read, false), (Effect::Write, true), (Effect::Write, false)].into_iter().enumerate()
    {
        // A client of its own, as limits that one has met hold for its next calls.
        let client = harness.webhook().retry(STEADY).build().unwrap();
        let (outcome, requests) = call(&harness, &client, failure, effect, key).await;
        repeated[at] = requests == 2;
        assert_eq!(outcome.is_ok(), repeated[at], "{failure:?}");
    }
    Made { retryable: error.is_retryable(), may_have_executed: error.may_have_executed(), repeated }
}

/// Returns the errors of any method, by the specs.
fn common_errors() -> Vec<ErrorCode> {
    let mut files = bitrix24_tests::specs();
    files.retain(|file| file.path == "errors.yaml");
    files.push(SourceFile::new("api.yaml", "api: { title: Errors, modules: {} }"));
    bitrix24_codegen::load(&files).unwrap().errors
}

#[tokio::test]
async fn every_code_that_any_method_can_have_is_judged_as_the_specs_say() {
    let errors = common_errors();
    assert!(errors.iter().any(|error| error.category == Category::Limit) && errors.len() > 40);
    for error in errors {
        for status in &error.statuses {
            let failure = Failure::error(&error.name).status(*status);
            assert_eq!(made(&failure).await, Made::specified(&error), "{} with {status}", error.name);
        }
    }
}

#[tokio::test]
async fn a_code_of_one_module_is_judged_as_the_specs_say() {
    let harness = Harness::new().await;
    let client = harness.webhook().retry(STEADY).build().unwrap();
    harness.portal.script::<Delete>([Err(Failure::error("NoteCollectionUnderImport"))]);
    assert_eq!(client.call_with_metadata(&Delete::new(7)).await.unwrap().attempts, 2);
}

#[tokio::test]
async fn what_is_to_be_refreshed_is() {
    let harness = Harness::new().await;
    let refreshed = harness.portal.specs().errors.iter().filter(|error| error.retry == Retry::Refresh);
    let codes: Vec<_> = refreshed.map(|error| error.code.clone()).collect();
    assert_eq!(codes, ["expired_token"]);
    for code in codes {
        let store = MemoryStore::new(Token::new("newtoken", "newrefresh"));
        let client = harness.app(store).retry(NoRetry).build().unwrap();
        harness.portal.script_raw("any.method", [Err(Failure::error(&code)), Ok(json!(7))]);
        assert_eq!(client.call_raw("any.method", &json!({})).await.unwrap(), 7);
        assert_eq!(client.stats().refreshes, 1);
    }
}

#[tokio::test]
async fn a_code_that_nobody_knows_is_judged_by_its_status() {
    for (status, retryable, may_have_executed) in
        [(400, false, false), (403, false, false), (429, true, false), (500, true, true), (503, true, true)]
    {
        let made = made(&Failure::error("NEW_EXCEPTION").status(status)).await;
        assert_eq!((made.retryable, made.may_have_executed), (retryable, may_have_executed), "{status}");
    }
}

const FOREIGN: &str = "\
--- api.yaml
api: { title: Foreign, modules: { demo: The demo. } }
--- errors.yaml
errors: { Busy: { code: BUSY, status: 400, category: conflict, when: It is busy., fix: Wait.EDIT } }
--- demo/run.yaml
{ method: demo.run, summary: Runs., effect: read, result: boolean }
";

const FOREIGN_MANIFEST: &str = "\
[lib]
name = \"bitrix24\"

[features]
default = [\"blocking\", \"demo\"]
all-methods = []
blocking = [\"bitrix24-runtime/blocking\"]
demo = []
hyper = []
serde = []
tracing = []

[dependencies]
bitrix24-runtime = { path = \"../bitrix24-rs/runtime\", default-features = false }
";

/// A program that prints how often a call is sent that fails with `BUSY`.
const ATTEMPTS: &str = r##"
use bitrix24::blocking::{Client, OnThread, SendBlocking};
use bitrix24::retry::{Failure, RetryPolicy};
use bitrix24::transport::{HttpRequest, HttpResponse, SendError};
use std::time::Duration;

struct Busy;
impl SendBlocking for Busy {
    fn send(&self, _: HttpRequest) -> Result<HttpResponse, SendError> {
        Ok(HttpResponse::new(400, r#"{"error": {"code": "BUSY", "message": ""}}"#))
    }
}

struct Once;
impl RetryPolicy for Once {
    fn delay(&self, failure: &Failure<'_>) -> Option<Duration> {
        (failure.retries == 0).then_some(Duration::ZERO)
    }
}

fn main() {
    let webhook = Client::builder().webhook("https://portal.example/rest/1/secret/");
    let portal = webhook.retry(Once).transport(OnThread(Busy)).build().unwrap();
    print!("{}", portal.call(&bitrix24::demo::Run::new()).unwrap_err().context().attempts());
}
"##;

#[test]
fn an_edit_of_foreign_specs_changes_a_retry() {
    let client = FixtureCrate::new(env!("CARGO_TARGET_TMPDIR"), "foreign", FOREIGN_MANIFEST);
    client.write("examples/attempts.rs", ATTEMPTS);
    for (edit, attempts) in [("", "1"), (", retry: later", "2")] {
        for (path, text) in generate(&fixture(&FOREIGN.replace("EDIT", edit))).iter() {
            client.write(&format!("src/{path}"), text);
        }
        let printed = client.cargo(&["run", "--quiet", "--example", "attempts"], &[]);
        assert_eq!(String::from_utf8(printed).unwrap(), attempts, "{edit}");
    }
}
