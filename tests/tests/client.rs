//! The client against the mock portal, over real HTTP.
#![allow(clippy::unwrap_used)]

use bitrix24::error::UnexpectedKind;
use bitrix24::mail::message::{self, CreateChat, CreateChatError, RemoveCrmActivity};
use bitrix24::method::Effect;
use bitrix24::note::document;
use bitrix24::query::Page;
use bitrix24::retry::NoRetry;
use bitrix24::{Client, Error, ErrorCode, Method};
use bitrix24_mock::{Failure, Fault, FaultRule, MockPortal};
use serde_json::json;
use std::time::Duration;

/// A portal, and a client without retries, which are tested without a clock.
async fn portal() -> (MockPortal, Client) {
    let mock = MockPortal::start().await;
    let client = Client::builder().webhook(&mock.webhook_url()).retry(NoRetry).build().unwrap();
    (mock, client)
}

#[tokio::test]
async fn a_chat_is_made() {
    let (mock, client) = portal().await;
    let chat = client.call(&CreateChat::new(15)).await.unwrap();
    assert!(chat.success && !chat.existing);
    assert_eq!((chat.chat_id, chat.message_id), (100.into(), 15.into()));
    let request = mock.calls::<CreateChat>().once();
    assert_eq!(request.message_id, 15.into());
    assert_eq!(
        (CreateChat::NAME, CreateChat::EFFECT, CreateChat::SCOPE),
        ("mail.message.createchat", Effect::Write, "mail")
    );
}

#[tokio::test]
async fn the_five_shapes_of_responses() {
    let (_mock, client) = portal().await;
    let one = client.call(&message::Get::new(15).select([message::fields::ID.path(), "subject"])).await.unwrap().item;
    assert_eq!(one.id, Some(15.into()));
    let rows = client.call(&message::List::new().pagination(Page::limit(5))).await.unwrap().items;
    assert_eq!(rows.len(), 5);
    assert!(client.call(&RemoveCrmActivity::new(15)).await.unwrap());
    let fields = document::AddFields::new(42, "Chapter 1").markdown("# Chapter 1");
    let added = client.call(&document::Add::new(fields)).await.unwrap().item;
    assert_eq!(added.title.as_str(), "Chapter 1");
}

#[tokio::test]
async fn a_rejected_request_has_its_possible_causes() {
    let (_mock, client) = portal().await;
    let Err(Error::Api(error)) = client.call(&CreateChat::new(0)).await else { panic!("the portal took it") };
    assert_eq!(error.kind(), CreateChatError::RequestValidation);
    let causes: Vec<_> = error.causes().iter().map(|cause| cause.name).collect();
    assert_eq!(causes, ["InvalidMessageId", "MessageUnavailable"]);
    assert_eq!(error.status(), 400);
}

#[tokio::test]
async fn each_documented_error_arrives_as_its_variant() {
    let (mock, client) = portal().await;
    for (name, kind) in
        [("RequestValidation", CreateChatError::RequestValidation), ("AccessDenied", CreateChatError::AccessDenied)]
    {
        mock.script::<CreateChat>([Err(Failure::error(name))]);
        let Err(Error::Api(error)) = client.call(&CreateChat::new(15)).await else { panic!("{name} did not arrive") };
        assert_eq!(error.kind(), kind);
    }
    mock.script::<CreateChat>([Err(Failure::error("OverloadLimit"))]);
    let Err(Error::Api(error)) = client.call(&CreateChat::new(15)).await else { panic!("the overload did not arrive") };
    assert_eq!(error.kind(), CreateChatError::Other(ErrorCode::OverloadLimit));
}

#[tokio::test]
async fn a_lock_can_be_waited_for() {
    let (mock, client) = portal().await;
    mock.script::<CreateChat>([Err(Failure::error("RequestValidation").validation_message("locked"))]);
    let Err(Error::Api(error)) = client.call(&CreateChat::new(15)).await else { panic!("the lock did not arrive") };
    assert!(error.causes().contains(&&CreateChatError::LOCKED));
    assert!(error.context().is_retryable(), "the caller may try, though other causes that stay are possible too");
    assert!(
        !error.causes().contains(&&CreateChatError::INVALID_MESSAGE_ID),
        "it names a field, and the answer does not"
    );
}

#[tokio::test]
async fn a_wrong_secret_is_rejected() {
    let (mock, _) = portal().await;
    let client = Client::webhook(&format!("{}/rest/1/wrong/", mock.url())).unwrap();
    let Err(Error::Api(error)) = client.call(&CreateChat::new(15)).await else { panic!("the secret was taken") };
    assert_eq!((error.kind(), error.status()), (CreateChatError::Other(ErrorCode::NoAuthFound), 401));
}

#[tokio::test]
async fn a_token_is_sent_where_no_proxy_logs_it() {
    let (mock, _) = portal().await;
    let token = mock.token().unwrap();
    let client = Client::oauth(&mock.client_endpoint(), token.clone()).unwrap();
    client.call(&CreateChat::new(15)).await.unwrap();
    let request = &mock.requests()[0];
    assert_eq!(request.header("authorization"), Some(format!("Bearer {token}").as_str()));
    assert!(!String::from_utf8_lossy(request.body()).contains(&token));
}

#[tokio::test]
async fn a_method_without_a_spec_is_called_by_name() {
    let (mock, client) = portal().await;
    mock.on_raw("crm.item.list", |request| Ok(json!({ "asked": request.params() })));
    let answer = client.call_raw("crm.item.list", &json!({ "entityTypeId": 2 })).await.unwrap();
    assert_eq!(answer, json!({ "asked": { "entityTypeId": 2 } }));
    let error = client.call_raw("no.such.method", &json!({})).await.unwrap_err();
    assert!(error.to_string().contains("METHODNOTFOUNDEXCEPTION"), "{error}");
}

#[tokio::test]
async fn a_typed_handler_responds() {
    let (mock, client) = portal().await;
    mock.on::<CreateChat>(|request| {
        let mut chat = message::CreateChatResponse::default();
        (chat.success, chat.chat_id, chat.message_id) = (true, 7.into(), request.message_id);
        Ok(chat)
    });
    let chat = client.call(&CreateChat::new(3)).await.unwrap();
    assert_eq!((chat.chat_id, chat.message_id), (7.into(), 3.into()));
}

/// A call that meets a fault on every attempt, and the error that comes of it.
async fn faulty(fault: Fault) -> Error<CreateChatError> {
    let (mock, client) = portal().await;
    mock.fault(FaultRule::new(fault).method(CreateChat::NAME));
    client.call(&CreateChat::new(15)).await.unwrap_err()
}

#[tokio::test]
async fn a_web_page_is_not_an_api_response() {
    let error = faulty(Fault::Html).await;
    let Error::Unexpected(error) = &error else { panic!("{error:?}") };
    assert_eq!(error.kind(), UnexpectedKind::Html);
    assert!(!error.to_string().contains('<'), "{error}");
}

#[tokio::test]
async fn a_body_that_is_not_json_names_the_place() {
    let error = faulty(Fault::CutBody).await;
    assert!(error.may_have_executed(), "the portal had done its work: {error}");
}

#[tokio::test]
async fn a_refused_connection_executes_nothing() {
    let (mock, client) = portal().await;
    mock.stop().await;
    let error = client.call(&CreateChat::new(15)).await.unwrap_err();
    assert!(matches!(error, Error::Transport(_)), "{error:?}");
    assert!(!error.may_have_executed());
    assert!(!format!("{error:?} {error}").contains("s3cr3t"));
}

#[tokio::test]
async fn a_slow_portal_is_given_up() {
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}/rest/1/s3cr3t/", silent.local_addr().unwrap());
    let client = Client::builder().webhook(&address).timeout(Duration::from_millis(50)).retry(NoRetry).build().unwrap();
    let error = client.call(&CreateChat::new(15)).await.unwrap_err();
    assert!(matches!(error, Error::Transport(_)), "{error:?}");
    assert!(error.may_have_executed(), "the request was on its way: {error}");
}
