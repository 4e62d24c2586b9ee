//! Errors in programs: converted, wrapped, found again and printed.
#![allow(clippy::unwrap_used)]

use std::error::Error as StdError;

use anyhow::Context as _;
use bitrix24_runtime::auth::{FileStore, Token, TokenStore};
use bitrix24_runtime::decode::{Decode, Decoded, Value};
use bitrix24_runtime::encode::{Encode, JsonWriter};
use bitrix24_runtime::error::{AnyErrorKind, ApiError, Executed};
use bitrix24_runtime::method::{Cause, Effect, MethodFacts, UntypedErrorKind};
use bitrix24_runtime::pages::Bookmark;
use bitrix24_runtime::retry::NoRetry;
use bitrix24_runtime::transport::{BoxFuture, HttpRequest, HttpResponse, SendError, SendErrorKind, Transport};
use bitrix24_runtime::{AnyError, Client, Error, ErrorKind, Json, Method};

/// A transport that always has this outcome.
struct Always(Result<HttpResponse, SendError>);

impl Transport for Always {
    fn send(&self, _: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        let outcome = self.0.clone();
        Box::pin(async move { outcome })
    }
}

fn portal(outcome: Result<HttpResponse, SendError>) -> Client {
    let builder = Client::builder().webhook("https://portal.example/rest/1/s3cretT0ken/");
    builder.transport(Always(outcome)).retry(NoRetry).build().unwrap()
}

fn text(status: u16, body: &str) -> Client {
    portal(Ok(HttpResponse::new(status, body)))
}

fn rejecting() -> Client {
    text(403, r#"{"error": {"code": "ACCESS_DENIED", "message": "No access"}}"#)
}

/// A write whose response has a task.
struct Add;

impl Encode for Add {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("messageId", &7)]);
    }
}

impl Method for Add {
    type Protocol = bitrix24_runtime::protocol::V3;
    const FACTS: MethodFacts = MethodFacts::new("a.add", Effect::Write, "a");
    type Response = Added;
    type Error = AddError;
}

#[derive(Debug, Default)]
struct Added {
    task_id: i64,
}

impl Decode for Added {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("taskId", &mut self.task_id)])
    }
}

#[derive(Debug, PartialEq)]
enum AddError {
    AccessDenied,
    Other(String),
}

impl ErrorKind for AddError {
    const CAUSES: &'static [Cause] = &[Cause::temporary("ACCESS_DENIED", "Locked", &[], "Busy.", "Wait.")];
    fn from_code(code: &str) -> Self {
        match code {
            "ACCESS_DENIED" => Self::AccessDenied,
            other => Self::Other(other.to_owned()),
        }
    }
    fn as_code(&self) -> &str {
        match self {
            Self::AccessDenied => "ACCESS_DENIED",
            Self::Other(code) => code,
        }
    }
}

async fn rejected() -> Error<AddError> {
    rejecting().call(&Add).await.unwrap_err()
}

/// The error types of a program, in every manner that `thiserror` has.
#[derive(Debug, thiserror::Error)]
enum Program {
    #[error("adding the task")]
    Typed(#[from] Error<AddError>),
    #[error(transparent)]
    Transparent(#[from] AnyError),
    #[error("the rejection")]
    Source {
        #[source]
        rejection: ApiError<AddError>,
    },
    #[error("the box")]
    Boxed(#[source] Box<dyn StdError + Send + Sync>),
    #[error(transparent)]
    Anyhow(#[from] anyhow::Error),
}

#[tokio::test]
async fn one_line_finds_the_error_however_it_was_converted() {
    let Error::Api(rejection) = rejected().await else { panic!("not rejected") };
    let chains: Vec<Box<dyn StdError + Send + Sync>> = vec![
        rejected().await.into(),
        Box::new(AnyError::from(rejected().await)),
        Box::new(Program::from(rejected().await)),
        Box::new(Program::from(AnyError::from(rejected().await))),
        Box::new(Program::Source { rejection }),
        Box::new(Program::Boxed(rejected().await.into())),
        Box::new(Program::from(anyhow::Error::from(rejected().await).context("adding"))),
        anyhow::Error::from(rejected().await).into(),
        anyhow::Error::from(AnyError::from(rejected().await)).context("one").context("two").into(),
        anyhow::Error::from(Program::from(AnyError::from(rejected().await))).context("outside").into(),
        std::io::Error::other(rejected().await).into(),
        Box::new(std::sync::Arc::new(AnyError::from(rejected().await))),
        rejecting().batch((Add,)).await.unwrap_err().into(),
        Box::new(AnyError::from(rejecting().batch(vec![Add, Add]).await.unwrap_err())),
    ];
    for (index, error) in chains.iter().enumerate() {
        let found = AnyError::find(&**error).unwrap_or_else(|| panic!("chain {index}: {error:?}"));
        assert_eq!((found.kind(), found.code(), found.status()), (AnyErrorKind::Api, Some("ACCESS_DENIED"), Some(403)));
        assert_eq!((found.is_retryable(), found.causes().len()), (index < 12, usize::from(index < 12)), "{index}");
        assert_eq!(found.context().unwrap().host(), "portal.example");
        let typed = found.to_error::<AddError>().unwrap();
        assert!(matches!(typed, Error::Api(error) if error.kind() == AddError::AccessDenied), "{index}");
    }
    assert!(AnyError::find(&std::fmt::Error).is_none());
}

#[tokio::test]
async fn a_chain_prints_no_sentence_twice() {
    let message = "a.add: ACCESS_DENIED: No access (HTTP 403, request ";
    let consequence = "the portal did not execute the call, and a retry can succeed";
    for (error, before) in [
        (anyhow::Error::from(rejected().await), ""),
        (anyhow::Error::from(AnyError::from(rejected().await)), ""),
        (anyhow::Error::from(rejected().await).context("saving"), "saving: "),
        (Program::from(rejected().await).into(), "adding the task: "),
        (Program::from(AnyError::from(rejected().await)).into(), ""),
    ] {
        let shown = format!("{error:#}");
        assert!(shown.starts_with(&format!("{before}{message}")), "{shown}");
        assert_eq!((shown.matches(message).count(), shown.matches(consequence).count()), (1, 1), "{shown}");
        assert!(shown.ends_with(&format!("): {consequence}")), "{shown}");
    }
    let failure = rejecting().batch((Add, Add)).await.unwrap_err();
    let shown = format!("{:#}", anyhow::Error::from(AnyError::from(failure)));
    assert_eq!(shown.matches("No access").count(), 1, "{shown}");

    let reset = std::io::Error::from(std::io::ErrorKind::ConnectionReset);
    let lost = portal(Err(SendError::maybe_sent(SendErrorKind::Interrupted).because(reset)));
    let shown = format!("{:#}", anyhow::Error::from(lost.call(&Add).await.unwrap_err()));
    assert!(
        shown.ends_with(": the portal may have executed the call, and a retry can succeed: connection reset"),
        "{shown}"
    );
}

#[tokio::test]
async fn a_source_prints_its_whole_message_as_a_clone() {
    let error = rejected().await;
    let source: &AnyError = error.source().unwrap().downcast_ref().unwrap();
    assert_eq!(AnyError::find(&error).unwrap().to_string(), error.to_string());
    assert_eq!(source.to_string(), "the portal did not execute the call, and a retry can succeed");
    assert_eq!(source.clone().to_string(), error.to_string());
    assert_eq!(format!("{source:#}"), format!("{error:#}"));
    assert_eq!(format!("{source:?}"), format!("{error:?}"));
    assert!(format!("{source:#}").ends_with("Locked: Busy. Wait."), "{source:#}");
}

/// Everything that a program does, with one error type.
async fn program(portal: &Client, step: usize) -> Result<(), AnyError> {
    match step {
        0 => {
            drop(Client::builder().webhook("http://portal.example/rest/1/x/").transport(Always(Err(OFFLINE))).build()?)
        }
        1 => drop(portal.authorize("code").await?),
        2 => drop("page 7".parse::<Bookmark>()?),
        7 => drop(FileStore::new("/nowhere/tokens.json").save(&Token::new("a", "b")).await?),
        3 => assert!(portal.call(&Add).await?.task_id > 0),
        4 => drop(portal.call_raw("a.b", &Json::Null).await?),
        5 => assert!(portal.batch((Add,)).await?.0.task_id > 0),
        _ => drop(portal.batch(vec![Add, Add]).await?),
    }
    Ok(())
}

const OFFLINE: SendError = SendError::not_sent(SendErrorKind::Connect);

#[tokio::test]
async fn one_type_takes_the_errors_of_a_whole_program() {
    use AnyErrorKind::{Auth, Bookmark, Config, Store, Transport};
    let portal = portal(Err(OFFLINE));
    for (step, kind) in
        [Config, Auth, Bookmark, Transport, Transport, Transport, Transport, Store].into_iter().enumerate()
    {
        let error = program(&portal, step).await.unwrap_err();
        assert_eq!((error.kind(), error.executed()), (kind, Executed::No), "{error}");
        let of_call = !matches!(kind, Config | Bookmark | Store);
        assert_eq!((error.context().is_some(), error.to_error::<UntypedErrorKind>().is_some()), (of_call, of_call));
        assert!(!error.to_string().is_empty() && anyhow::Error::from(error).downcast_ref::<AnyError>().is_some());
    }
    let boxed = async { program(&portal, 0).await.context("starting") }.await.unwrap_err();
    assert_eq!(format!("{boxed:#}").matches("https").count(), 1, "{boxed:#}");
}

#[tokio::test]
async fn an_error_of_a_write_keeps_the_response() {
    for (body, id) in [
        // The request has a `messageId`.
        (r#"{"result": {"taskId": null, "messageId": 7}}"#, None),
        (r#"{"result": {"chatId": 9, "messageId": 7}}"#, Some(9)),
        (r#"{"result": {"item": {"id": "15"}}}"#, Some(15)),
        (r#"{"result": {"item": {"id": 15, "title": "s3cretT0ken"#, Some(15)),
        ("<b>Warning</b>: s3cretT0ken", None),
    ] {
        let error = AnyError::from(text(200, body).call(&Add).await.unwrap_err());
        let response = error.response().unwrap();
        assert_eq!(response.raw(), body.replace("s3cretT0ken", "***"));
        assert_eq!(response.id::<()>().map(i64::from), id, "{body}");
        assert!(error.may_have_executed());
    }
}

#[tokio::test]
async fn a_value_that_is_longer_than_the_limit_is_not_kept() {
    let body = r#"{"result": {"taskId": "x123456789"}}"#;
    for (limit, raw) in [(0, None), (11, None), (12, Some(r#""x123456789""#))] {
        let transport = Always(Ok(HttpResponse::new(200, body)));
        let builder = Client::builder().webhook("https://portal.example/rest/1/s3cretT0ken/").transport(transport);
        let error = builder.max_kept_response(limit).build().unwrap().call(&Add).await.unwrap_err();
        let Error::Decode(error) = error else { panic!("{error}") };
        assert_eq!((error.decode_error().raw(), error.response().raw()), (raw, &body[..limit]));
    }
}

#[tokio::test]
async fn a_printed_error_contains_nothing_of_the_response() {
    for body in [
        r#"{"result": {"taskId": {"name": "Private"}}}"#,
        r#"{"result": {"taskId": 1, "name": "Private"#,
        r#"["Private"]"#,
        r#"Private"#,
    ] {
        let error = text(200, body).call(&Add).await.unwrap_err();
        let source = error.source().unwrap();
        let shown = format!("{error} {error:#} {error:?} {error:#?} {source} {source:#} {source:?}");
        assert!(!shown.contains("Private"), "{shown}");
        let error = AnyError::from(error);
        assert!(error.response().unwrap().raw().contains("Private"));
    }
}
