//! Calls against a transport with scripted responses.
#![allow(clippy::unwrap_used)]

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use bitrix24_runtime::decode::{Decode, Decoded, Value};
use bitrix24_runtime::encode::{Encode, JsonWriter};
use bitrix24_runtime::error::{Executed, UnexpectedKind};
use bitrix24_runtime::method::{Cause, Effect, MethodFacts};
use bitrix24_runtime::retry::NoRetry;
use bitrix24_runtime::transport::{BoxFuture, HttpRequest, HttpResponse, SendError, SendErrorKind, Transport};
use bitrix24_runtime::types::Item;
use bitrix24_runtime::{AnyError, Client, ClientBuilder, Error, ErrorKind, Json, Method};

#[derive(Clone, Default)]
struct Script {
    answers: Arc<Mutex<VecDeque<Result<HttpResponse, SendError>>>>,
    sent: Arc<Mutex<Vec<HttpRequest>>>,
}

impl Script {
    fn of(response: Result<HttpResponse, SendError>) -> Self {
        let script = Self::default();
        script.answers.lock().unwrap().push_back(response);
        script
    }

    fn text(status: u16, body: &str) -> Self {
        Self::of(Ok(HttpResponse::new(status, body)))
    }

    fn client(&self) -> Client {
        self.with(Client::builder().webhook(WEBHOOK))
    }

    fn with(&self, builder: ClientBuilder) -> Client {
        builder.transport(self.clone()).retry(NoRetry).build().unwrap()
    }

    fn first(&self) -> HttpRequest {
        self.sent.lock().unwrap()[0].clone()
    }
}

impl Transport for Script {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        self.sent.lock().unwrap().push(request);
        let response = self.answers.lock().unwrap().pop_front();
        Box::pin(async move { response.unwrap_or_else(|| Err(SendError::not_sent(SendErrorKind::Connect))) })
    }
}

const WEBHOOK: &str = "https://portal.example/rest/1/s3cretT0ken/";
const VALIDATION: &str = "BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION";

struct CreateChat(i64);

impl Encode for CreateChat {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("messageId", &self.0)]);
    }
}

impl Method for CreateChat {
    type Protocol = bitrix24_runtime::protocol::V3;
    const FACTS: MethodFacts = MethodFacts::new("mail.message.createchat", Effect::Write, "mail");
    type Response = Chat;
    type Error = CreateChatError;
}

#[derive(Debug, Default, PartialEq)]
struct Chat {
    chat_id: i64,
    existing: bool,
}

impl Decode for Chat {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("chatId", &mut self.chat_id), ("existing", &mut self.existing)])
    }
}

#[derive(Debug, PartialEq)]
enum CreateChatError {
    RequestValidation,
    Other(String),
}

impl CreateChatError {
    const UNAVAILABLE: Cause = cause("MessageUnavailable", &["messageId"], false);
    const MODULES: Cause = cause("ModulesMissing", &[], false);
    const LOCKED: Cause = cause("Locked", &[], true);
}

const fn cause(name: &'static str, fields: &'static [&'static str], retry: bool) -> Cause {
    match retry {
        true => Cause::temporary(VALIDATION, name, fields, "Busy.", "Try again."),
        false => Cause::new(VALIDATION, name, fields, "Busy.", "Try again."),
    }
}

impl ErrorKind for CreateChatError {
    const CAUSES: &'static [Cause] = &[Self::UNAVAILABLE, Self::MODULES, Self::LOCKED];
    fn from_code(code: &str) -> Self {
        match code {
            VALIDATION => Self::RequestValidation,
            other => Self::Other(other.to_owned()),
        }
    }
    fn as_code(&self) -> &str {
        match self {
            Self::RequestValidation => VALIDATION,
            Self::Other(code) => code,
        }
    }
}

async fn rejected(status: u16, body: &str) -> Error<CreateChatError> {
    Script::text(status, body).client().call(&CreateChat(15)).await.unwrap_err()
}

#[tokio::test]
async fn a_result_is_decoded_into_the_methods_type() {
    let script = Script::text(200, r#"{"result": {"chatId": "100", "existing": "N"}, "time": {"operating": 0.5}}"#);
    let response = script.client().call_with_metadata(&CreateChat(15)).await.unwrap();
    assert_eq!(response.result, Chat { chat_id: 100, existing: false });
    assert_eq!((response.time.operating, response.time.start), (Some(0.5), None));
    let sent = script.first();
    assert_eq!(sent.url(), "https://portal.example/rest/api/1/s3cretT0ken/mail.message.createchat");
    assert_eq!(&**sent.body(), br#"{"messageId":15}"#);
}

#[tokio::test]
async fn time_can_be_malformed_partial_or_absent() {
    for time in ["null", "[]", "5", r#"{"start": "x", "operating": {}}"#, r#"{"operating_reset_at": "1780000000"}"#] {
        let script = Script::text(200, &format!(r#"{{"time": {time}, "result": 7}}"#));
        assert_eq!(script.client().call_raw("any.method", &Json::Null).await.unwrap(), 7, "{time}");
    }
}

#[tokio::test]
async fn an_api_error_has_its_code_and_the_possible_causes() {
    let body = |validation: &str| format!(r#"{{"error": {{"code": "{VALIDATION}", "message": "Nein"{validation}}}}}"#);
    for (validation, causes) in [
        (r#", "validation": [{"field": "messageId", "message": "x"}]"#, vec!["MessageUnavailable"]),
        (r#", "validation": [{"message": "x"}]"#, vec!["ModulesMissing", "Locked"]),
        (r#", "validation": [{"field": "other", "message": "x"}]"#, vec![]),
        ("", vec!["MessageUnavailable", "ModulesMissing", "Locked"]),
    ] {
        let error = rejected(400, &body(validation)).await;
        let Error::Api(error) = error else { panic!("{error}") };
        assert_eq!(error.kind(), CreateChatError::RequestValidation);
        assert_eq!((error.code(), error.message(), error.status()), (VALIDATION, "Nein", 400));
        assert_eq!(error.causes().iter().map(|cause| cause.name).collect::<Vec<_>>(), causes, "{validation}");
        assert_eq!(error.context().is_retryable(), causes.contains(&"Locked"));
        let shown = (error.to_string(), format!("{error:#}"));
        assert!(!shown.0.contains("Try again"), "{}", shown.0);
        assert_eq!(shown.1.contains("Locked: Busy. Try again."), causes.contains(&"Locked"), "{}", shown.1);
    }
}

#[tokio::test]
async fn a_flat_error_is_parsed_with_any_status() {
    for status in [200, 401, 500] {
        let Error::Api(error) = rejected(status, r#"{"error": "expired_token", "error_description": "Old"}"#).await
        else {
            panic!("not an API error")
        };
        assert_eq!(error.kind(), CreateChatError::Other("expired_token".into()));
        assert_eq!((error.message(), error.context().executed()), ("Old", Executed::No));
    }
}

#[tokio::test]
async fn a_web_page_is_recognized_and_shortened() {
    let error = rejected(502, "<html><head><title>502 Bad Gateway</title></head><body>\n</body></html>").await;
    assert_eq!(
        error.to_string().split(" (").next().unwrap(),
        "mail.message.createchat: the response is a web page: \"502 Bad Gateway\""
    );
    assert!(error.may_have_executed() && error.is_retryable());
    let Error::Unexpected(error) = error else { panic!("{error}") };
    assert_eq!((error.kind(), error.context().status()), (UnexpectedKind::Html, Some(502)));
}

#[tokio::test]
async fn invalid_responses_are_distinguished() {
    for (body, kind) in [
        ("", UnexpectedKind::InvalidJson),
        (r#"{"result": {"chatId": 1"#, UnexpectedKind::InvalidJson),
        ("{}", UnexpectedKind::NoResult),
        ("[]", UnexpectedKind::NoResult),
        (r#"{"error": null}"#, UnexpectedKind::NoResult),
        ("17", UnexpectedKind::NoResult),
    ] {
        let Error::Unexpected(error) = rejected(200, body).await else { panic!("{body}") };
        assert_eq!((error.kind(), error.context().executed()), (kind, Executed::Maybe), "{body}");
        assert_eq!(error.to_string().contains("the response is empty"), body.is_empty(), "{error}");
    }
}

#[tokio::test]
async fn an_encoding_that_is_not_read_is_named() {
    let brotli = |body: &[u8]| Ok(HttpResponse::new(200, body).with_header("Content-Encoding", "br"));
    let call = async |body: &[u8]| Script::of(brotli(body)).client().call_raw("a.b", &Json::Null).await;
    let Err(Error::Unexpected(error)) = call(b"\x0B\x02\x80{}\x03").await else { panic!("read") };
    assert_eq!((error.kind(), error.excerpt()), (UnexpectedKind::UnknownEncoding, "br"));
    assert_eq!((error.context().executed(), error.context().is_retryable()), (Executed::Maybe, false));
    assert!(error.to_string().contains("is encoded as `br`, which the client did not ask for"), "{error}");
    // Some portals name an encoding that their body does not have.
    assert_eq!(call(br#"{"result": 7}"#).await.unwrap(), 7);
}

#[tokio::test]
async fn a_mismatched_result_has_its_path() {
    let error = rejected(200, r#"{"result": {"chatId": [], "existing": true}}"#).await;
    let Error::Decode(error) = error else { panic!("{error}") };
    assert_eq!(error.decode_error().path(), "result.chatId");
    assert_eq!(error.context().executed(), Executed::Yes);
}

#[tokio::test]
async fn an_unknown_redirect_is_not_followed_and_its_path_is_hidden() {
    let moved = HttpResponse::new(302, "").with_header("Location", "https://new.example/rest/api/1/s3cretT0ken/x");
    let error = Script::of(Ok(moved)).client().call(&CreateChat(1)).await.unwrap_err();
    let shown = format!("{error} {error:?}");
    assert!(shown.contains("new.example") && !shown.contains("s3cret"), "{shown}");
}

#[tokio::test]
async fn unknown_fields_are_kept_on_request() {
    let script = Script::text(
        200,
        r#"{"result": {"item": {"chatId": 1, "existing": true, "ufA": [1], "b": {"c": 2}}, "d": 3}}"#,
    );
    struct Get;
    impl Encode for Get {
        fn encode(&self, out: &mut JsonWriter) {
            out.object(&[]);
        }
    }
    impl Method for Get {
        type Protocol = bitrix24_runtime::protocol::V3;
        const FACTS: MethodFacts = MethodFacts::new("a.get", Effect::Read, "a");
        type Response = Item<Chat>;
        type Error = CreateChatError;
    }
    let response = script.client().request(&Get).keep_unknown_fields().send().await.unwrap();
    let paths: Vec<_> = response.unknown_fields.keys().collect();
    assert_eq!(paths, ["item.ufA", "item.b", "d"], "in the order of the response");
    assert_eq!(response.unknown_fields["item.b"], serde_json::json!({ "c": 2 }));
    assert_eq!(response.result.item.chat_id, 1);
}

#[tokio::test]
async fn invalid_requests_are_not_sent() {
    let script = Script::default();
    let error = script.client().call_raw("../1/user.current", &Json::Null).await.unwrap_err();
    assert!(matches!(error, Error::Request(_)), "{error}");
    assert!(!error.may_have_executed());
    assert!(script.sent.lock().unwrap().is_empty());
}

#[tokio::test]
async fn a_token_is_sent_in_a_header_or_on_request_in_the_body() {
    let header = |sent: &HttpRequest| {
        sent.headers().find(|(name, _)| *name == "Authorization").map(|(_, value)| value.to_owned())
    };
    let script = Script::text(200, r#"{"result": 1}"#);
    let client = script.with(Client::builder().oauth("https://portal.example/rest/", "t0ken"));
    client.call_raw("a.b", &serde_json::json!({})).await.unwrap();
    assert_eq!(header(&script.first()).as_deref(), Some("Bearer t0ken"));
    assert_eq!(&**script.first().body(), b"{}");
    for (params, body, in_header) in [
        (serde_json::json!({}), r#"{"auth":"t0ken"}"#, false),
        (serde_json::json!({ "a": 1 }), r#"{"auth":"t0ken","a":1}"#, false),
        (serde_json::json!([1]), "[1]", true),
    ] {
        let script = Script::text(200, r#"{"result": 1}"#);
        let builder = Client::builder().oauth("https://portal.example/rest/", "t0ken").token_in_body();
        script.with(builder).call_raw("a.b", &params).await.unwrap();
        assert_eq!(std::str::from_utf8(script.first().body()).unwrap(), body);
        assert_eq!(header(&script.first()).is_some(), in_header);
    }
}

#[tokio::test]
async fn echoed_secrets_are_redacted() {
    let page = "<h1>Not Found</h1> /rest/api/1/s3cretT0ken/x was not found";
    let flat = r#"{"error": "X", "error_description": "no /rest/1/s3cretT0ken/"}"#;
    let fields = r#"{"error": {"code": "X", "message": "", "validation": [{"field": "s3cretT0ken", "message": "s3cretT0ken"}]}}"#;
    for (status, body) in [(404, page), (400, flat), (400, fields)] {
        let error = rejected(status, body).await;
        let mut shown = format!("{error} {error:?}");
        shown.push_str(&format!("{:?}", AnyError::from(error)));
        assert!(shown.contains("***") && !shown.contains("s3cret"), "{shown}");
    }
}

#[tokio::test]
async fn an_error_contains_no_part_of_a_secret() {
    let echo = |before: usize| format!("{}s3cretT0ken rest", "x".repeat(before));
    let mut bodies: Vec<String> = (0..45).map(|before| format!(r#"{{"result": {:?}}}"#, echo(before))).collect();
    bodies.extend((0..45).map(|before| format!(r#"{{"result": {{"chatId": {:?}}}}}"#, echo(before))));
    for body in bodies {
        let error = rejected(200, &body).await;
        assert!(matches!(error, Error::Decode(_)), "{error}");
        let shown = format!("{error} {error:?}");
        assert!(!shown.contains("s3c"), "{shown}");
    }
    for before in 150..=205 {
        for (status, body) in
            [(502, format!("<p>{}", echo(before))), (200, echo(before)), (200, format!("[{:?}]", echo(before)))]
        {
            let error = rejected(status, &body).await;
            let shown = format!("{error} {error:?}");
            assert!(!shown.contains("s3c"), "{shown}");
        }
    }
    let script = Script::text(200, r#"{"result": {"t0kenOfMine": {"chatId": "t0kenOfMine"}}}"#);
    let client = script.with(Client::builder().oauth("https://portal.example", "t0kenOfMine"));
    let error = client.request(&Nested).send().await.unwrap_err();
    assert_eq!(
        error.to_string().split(" (").next().unwrap(),
        r#"a.nested: the result does not match the specification: at `result.***.chatId`: expected an integer, found a string"#
    );
}

struct Nested;

impl Encode for Nested {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[]);
    }
}

impl Method for Nested {
    type Protocol = bitrix24_runtime::protocol::V3;
    const FACTS: MethodFacts = MethodFacts::new("a.nested", Effect::Read, "a");
    type Response = std::collections::BTreeMap<String, Chat>;
    type Error = CreateChatError;
}

#[tokio::test]
async fn an_error_shows_only_possible_causes() {
    let body = format!(r#"{{"error": {{"code": "{VALIDATION}", "message": "", "validation": [{{"message": "x"}}]}}}}"#);
    let shown = format!("{:?}", rejected(400, &body).await);
    assert!(shown.contains("ModulesMissing") && !shown.contains("MessageUnavailable"), "{shown}");
    let shown = format!("{:?}", rejected(400, r#"{"error": "ELSE", "error_description": "no"}"#).await);
    assert!(shown.contains("ELSE") && !shown.contains("Cause"), "{shown}");
}

#[test]
fn a_token_that_no_header_can_carry_is_rejected() {
    for token in ["", " ", "\t\n"] {
        let error = Client::builder().oauth("https://portal.example", token).transport(Script::default()).build();
        assert_eq!(error.unwrap_err().to_string(), "the token is empty", "{token:?}");
    }
    for token in ["t0ken\n", " t0ken", "t0\tken", "t0\0ken", "t0\r\nken", "t\u{43e}ken"] {
        let error = Client::builder().oauth("https://portal.example", token).transport(Script::default()).build();
        let message = "the token contains invalid characters, or whitespace around it";
        assert_eq!(error.unwrap_err().to_string(), message, "{token:?}");
    }
}

#[test]
fn settings_that_let_every_call_fail_are_refused() {
    use bitrix24_runtime::auth::{App, MemoryStore};
    use std::time::Duration;
    let app = |id: &str, secret: &str| {
        Client::builder().app("https://portal.example", App::new(id, secret), MemoryStore::default())
    };
    for (builder, message) in [
        (Client::builder().webhook(WEBHOOK).timeout(Duration::ZERO), "the timeout is zero"),
        (Client::builder().webhook(WEBHOOK).total_timeout(Duration::ZERO), "the total timeout is zero"),
        (app("", "s3cretT0ken"), "the application's identifier is empty"),
        (app("id", ""), "the application's secret is empty"),
        (app("id", "s3cretT0ken\n"), "the application's secret contains invalid characters, or whitespace around it"),
        (app("id\t", "s3cretT0ken"), "the application's identifier contains invalid characters"),
    ] {
        let error = builder.transport(Script::default()).build().unwrap_err().to_string();
        assert!(error.starts_with(message) && !error.contains("s3cret"), "{error}");
    }
}

#[test]
fn errors_are_small_send_sync_and_static() {
    fn anywhere<T: Send + Sync + 'static>() {}
    anywhere::<Error<CreateChatError>>();
    anywhere::<AnyError>();
    assert!(size_of::<Error<CreateChatError>>() <= 16);
    assert!(size_of::<AnyError>() <= 16);
}
