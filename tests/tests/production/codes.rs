//! What the client knows of error codes is what the specs say.

use bitrix24::auth::{MemoryStore, Token};
use bitrix24::method::Effect;
use bitrix24::note::collection::Delete;
use bitrix24::retry::NoRetry;
use bitrix24::{Client, Error};
use bitrix24_codegen::SourceFile;
use bitrix24_mock::Failure;
use bitrix24_model::{Category, ErrorCode, Retry};
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
async fn a_code_of_one_module_is_judged_by_the_causes_of_its_methods() {
    let harness = Harness::new().await;
    let api = harness.portal.specs();
    let documented = api.methods.iter().flat_map(|method| &method.errors);
    for error in documented.filter(|error| api.error(error.error).retry == Retry::Later) {
        assert!(error.causes.iter().any(|cause| cause.retry), "{}", api.error(error.error).name);
    }
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
