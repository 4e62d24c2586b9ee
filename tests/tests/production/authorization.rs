//! Tokens: how they are requested, refreshed and stored.

use std::sync::{Arc, Mutex};

use bitrix24::auth::{App, FileStore, MemoryStore, StoreError, Token, TokenStore};
use bitrix24::error::AuthErrorKind;
use bitrix24::mail::message::CreateChat;
use bitrix24::transport::BoxFuture;
use bitrix24::{Client, Error};
use bitrix24_mock::{Authorization, MockPortal};

use crate::common::{APP, Folder, Harness, secs};

fn first() -> MemoryStore {
    MemoryStore::new(Token::new("newtoken", "newrefresh"))
}

/// Makes calls at once and says how many succeeded.
async fn at_once(client: &Client, count: usize) -> usize {
    let call = || {
        let client = client.clone();
        tokio::spawn(async move { client.call(&CreateChat::new(15)).await })
    };
    let calls: Vec<_> = std::iter::repeat_with(call).take(count).collect();
    let mut succeeded = 0;
    for call in calls {
        succeeded += usize::from(call.await.unwrap().is_ok());
    }
    succeeded
}

#[tokio::test]
async fn calls_with_an_expired_token_share_one_refresh() {
    let harness = Harness::new().await;
    let store = first();
    let client = harness.app(store.clone()).rate_limit(bitrix24::limits::RateLimit::UNLIMITED).build().unwrap();
    assert_eq!(at_once(&client, 64).await, 64);
    harness.portal.expire_token();
    assert_eq!(at_once(&client, 64).await, 64);
    assert_eq!(client.stats().refreshes, 1);
    assert_eq!(harness.portal.token().as_deref(), Some("access1"));
    assert_eq!(store.token().unwrap().access.reveal(), "access1");
    assert_eq!(store.token().unwrap().refresh.reveal(), "refresh1");
}

/// The same on several threads, where tasks race one another for real.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn threads_share_every_refresh() {
    let portal = MockPortal::builder().application(APP.0, APP.1).start().await.unwrap();
    let app = App::new(APP.0, APP.1).server(portal.oauth_url());
    let builder = Client::builder()
        .app(&portal.client_endpoint(), app, first())
        .rate_limit(bitrix24::limits::RateLimit::UNLIMITED);
    let client = builder.build().unwrap();
    for expiries in 1..=20 {
        portal.expire_token();
        assert_eq!(at_once(&client, 32).await, 32);
        assert_eq!(client.stats().refreshes, expiries);
    }
    assert_eq!(portal.token().as_deref(), Some("access20"), "each refresh was granted");
}

#[tokio::test]
async fn a_token_is_refreshed_after_an_hour() {
    let harness = Harness::new().await;
    let client = harness.app(first()).build().unwrap();
    harness.portal.expire_token();
    client.call(&CreateChat::new(1)).await.unwrap();
    harness.portal.advance(secs(3_599));
    client.call(&CreateChat::new(2)).await.unwrap();
    assert_eq!(client.stats().refreshes, 1, "the portal says when it is time, and no timer");
    harness.portal.advance(secs(1));
    client.call(&CreateChat::new(3)).await.unwrap();
    assert_eq!(client.stats().refreshes, 2);
}

#[tokio::test]
async fn the_identical_request_is_sent_after_a_refresh() {
    let harness = Harness::new().await;
    let client = harness.app(first()).build().unwrap();
    harness.portal.expire_token();
    let answer = client.call_with_metadata(&CreateChat::new(15)).await.unwrap();
    assert_eq!(answer.attempts, 2);
    let requests = harness.portal.requests();
    let [before, after] = &requests[..] else { panic!("{requests:?}") };
    assert_eq!((before.status(), after.status()), (Some(401), Some(200)));
    assert_eq!(before.body(), after.body());
    assert!(before.header("Idempotency-Key").is_some());
    for same in ["Idempotency-Key", "X-Request-Id", "Content-Type", "User-Agent"] {
        assert_eq!(before.header(same), after.header(same));
    }
    assert_eq!(before.header("Authorization"), Some("Bearer newtoken"));
    assert_eq!(after.header("Authorization"), Some("Bearer access1"));
}

#[tokio::test]
async fn a_token_can_go_into_the_body_where_a_proxy_drops_the_header() {
    let harness = Harness::new().await;
    let client = harness.app(first()).token_in_body().build().unwrap();
    harness.portal.expire_token();
    assert!(client.call(&CreateChat::new(15)).await.unwrap().success);
    let requests = harness.portal.requests();
    assert!(requests.iter().all(|request| request.authorization() == Authorization::Body), "{requests:?}");
    assert_eq!(requests[1].params(), &serde_json::json!({ "messageId": 15 }));
}

/// Notes what happens to tokens, in order.
#[derive(Clone)]
struct Noted(MemoryStore, Arc<Mutex<Vec<String>>>);

impl TokenStore for Noted {
    fn load(&self) -> BoxFuture<'_, Result<Option<Token>, StoreError>> {
        self.0.load()
    }
    fn save<'s>(&'s self, token: &'s Token) -> BoxFuture<'s, Result<(), StoreError>> {
        self.1.lock().unwrap().push(format!("kept {}", token.access.reveal()));
        self.0.save(token)
    }
}

#[tokio::test]
async fn new_tokens_are_kept_before_they_are_used() {
    let mut harness = Harness::new().await;
    let notes = Arc::new(Mutex::new(Vec::new()));
    let heard = notes.clone();
    harness.watch(move |request| {
        let token = request.headers().find(|(name, _)| *name == "Authorization");
        heard.lock().unwrap().extend(token.map(|(_, value)| value.replace("Bearer", "used")));
    });
    let client = harness.app(Noted(first(), notes.clone())).build().unwrap();
    harness.portal.expire_token();
    client.call(&CreateChat::new(15)).await.unwrap();
    assert_eq!(*notes.lock().unwrap(), ["used newtoken", "kept access1", "used access1"]);
}

#[tokio::test]
async fn a_code_brings_the_first_tokens() {
    let harness = Harness::new().await;
    let store = MemoryStore::default();
    let client = harness.app(store.clone()).build().unwrap();
    let Err(Error::Auth(error)) = client.call(&CreateChat::new(15)).await else { panic!("called without tokens") };
    assert_eq!((error.kind(), error.context().attempts()), (AuthErrorKind::AuthorizeAgain, 0));
    client.authorize(harness.portal.issue_code()).await.unwrap();
    client.call(&CreateChat::new(15)).await.unwrap();
    let token = store.token().unwrap();
    assert_eq!(token.member_id.as_deref(), Some("0123456789abcdef0123456789abcdef"));
    assert_eq!(token.client_endpoint, Some(harness.portal.client_endpoint()));
    assert_eq!((token.user_id, token.expires_at), (Some(1), Some(1_700_003_600)));
}

#[tokio::test]
async fn an_expired_code_is_rejected() {
    let harness = Harness::new().await;
    let client = harness.app(MemoryStore::default()).build().unwrap();
    let code = harness.portal.issue_code();
    harness.portal.advance(secs(31));
    let error = client.authorize(code).await.unwrap_err();
    assert_eq!((error.kind(), error.code()), (AuthErrorKind::AuthorizeAgain, Some("invalid_grant")));
}

#[tokio::test]
async fn a_dead_refresh_token_says_to_authorize_again_and_a_code_mends_it() {
    let harness = Harness::new().await;
    let client = harness.app(first()).build().unwrap();
    harness.portal.expire_token();
    harness.portal.revoke_refresh_token();
    let Err(Error::Auth(error)) = client.call(&CreateChat::new(15)).await else { panic!("called") };
    assert_eq!((error.kind(), error.code()), (AuthErrorKind::AuthorizeAgain, Some("invalid_grant")));
    assert!(error.to_string().contains("install the application or authorize it again"), "{error}");
    assert!(!error.context().is_retryable());
    client.authorize(harness.portal.issue_code()).await.unwrap();
    client.call(&CreateChat::new(15)).await.unwrap();
}

#[tokio::test]
async fn a_rejected_application_differs_from_an_invalid_token() {
    let harness = Harness::new().await;
    let wrong = App::new(APP.0, "wr0ngSecret").server(harness.portal.oauth_url());
    let client = harness.app_as(wrong, first()).build().unwrap();
    harness.portal.expire_token();
    let Err(Error::Auth(error)) = client.call(&CreateChat::new(15)).await else { panic!("called") };
    assert_eq!((error.kind(), error.code()), (AuthErrorKind::Rejected, Some("invalid_client")));
    assert!(harness.portal.refresh_token().is_some(), "nothing was used up");
}

#[tokio::test]
async fn a_token_from_the_caller_is_not_refreshed() {
    let harness = Harness::new().await;
    let client =
        harness.living(Client::builder().oauth(&harness.portal.client_endpoint(), "newtoken")).build().unwrap();
    client.call(&CreateChat::new(15)).await.unwrap();
    harness.portal.expire_token();
    let Err(Error::Api(error)) = client.call(&CreateChat::new(15)).await else { panic!("called") };
    assert_eq!((error.code(), error.status(), client.stats().requests), ("expired_token", 401, 2));
}

#[tokio::test]
async fn tokens_in_a_file_outlive_the_client() {
    let harness = Harness::new().await;
    let folder = Folder::new("outlive");
    let store = FileStore::new(folder.file("tokens.json"));
    store.save(&Token::new("newtoken", "newrefresh")).await.unwrap();
    let client = harness.app(store.clone()).build().unwrap();
    harness.portal.expire_token();
    client.call(&CreateChat::new(1)).await.unwrap();
    drop(client);
    let next = harness.app(store).build().unwrap();
    next.call(&CreateChat::new(2)).await.unwrap();
    assert_eq!(next.stats().requests, 1, "the kept token is good");
    assert_eq!(next.stats().refreshes, 0);
}
