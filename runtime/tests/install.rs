//! Installations: posts that are checked before anything is stored or called.
#![allow(clippy::unwrap_used)]

mod on_tokio;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use bitrix24_runtime::auth::{App, Installation, MemoryStore, StoreError, StoreLock, Token, TokenStore};
use bitrix24_runtime::error::AuthErrorKind;
use bitrix24_runtime::transport::{BoxFuture, HttpRequest, HttpResponse, SendError, Transport};
use bitrix24_runtime::{Client, ClientBuilder, Error};
use on_tokio::OnTokio;
use serde_json::{Value, json};
use tokio::sync::Semaphore;

/// An authorization server whose `app.info` responds with `info`, and a portal at any host that accepts any token.
#[derive(Clone)]
struct Server(Arc<Inner>);

struct Inner {
    info: Mutex<Value>,
    /// The requests, as URL and body or token.
    seen: Mutex<Vec<(String, String)>>,
    /// The requests for tokens to let through.
    gate: Semaphore,
}

fn info() -> Value {
    json!({
        "client_id": "app", "scope": "task", "expires": "2999-01-01T00:00:00+00:00", "user_id": 7,
        "install": { "client_endpoint": "https://portal.example/rest/", "member_id": "m1", "domain": "portal.example" },
    })
}

impl Server {
    fn new(info: Value) -> Self {
        Self(Arc::new(Inner { info: Mutex::new(info), seen: Mutex::default(), gate: Semaphore::new(0) }))
    }

    fn client(&self, store: impl TokenStore) -> ClientBuilder {
        let app = App::new("app", "the key");
        Client::builder().app("https://portal.example", app, store).transport(self.clone()).runtime(OnTokio)
    }

    fn urls(&self) -> Vec<String> {
        self.0.seen.lock().unwrap().iter().map(|(url, _)| url.clone()).collect()
    }

    async fn respond(&self, url: &str) -> HttpResponse {
        if url.ends_with("/rest/app.info/") {
            return HttpResponse::new(200, json!({ "result": *self.0.info.lock().unwrap() }).to_string());
        }
        if url.ends_with("/oauth/token/") {
            self.0.gate.acquire().await.unwrap().forget();
            return HttpResponse::new(200, r#"{"access_token": "a2", "refresh_token": "r2", "member_id": "m1"}"#);
        }
        match self.0.seen.lock().unwrap().last() {
            Some((_, token)) if token == "Bearer stale" => HttpResponse::new(401, r#"{"error": "expired_token"}"#),
            _ => HttpResponse::new(200, r#"{"result": 7}"#),
        }
    }
}

impl Transport for Server {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        let token = request.headers().find(|(name, _)| *name == "Authorization").map(|(_, token)| token.to_string());
        let body = token.unwrap_or_else(|| String::from_utf8(request.body().to_vec()).unwrap());
        let url = request.url().to_owned();
        self.0.seen.lock().unwrap().push((url.clone(), body));
        Box::pin(async move { Ok(self.respond(&url).await) })
    }
}

/// A post whose every address points elsewhere.
fn post() -> Installation {
    let post = "DOMAIN=evil.example&SERVER_ENDPOINT=https%3A%2F%2Fevil.example%2Frest%2F&AUTH_ID=a1&REFRESH_ID=r1";
    Installation::from_form(post.as_bytes()).unwrap()
}

fn stored(member: &str) -> MemoryStore {
    let mut token = Token::new("stale", "r0");
    token.member_id = Some(member.to_owned());
    MemoryStore::new(token)
}

async fn call(client: &Client) -> Result<bitrix24_runtime::Json, Error> {
    client.call_raw("a.b", &json!({})).await
}

#[tokio::test]
async fn an_installation_is_checked_and_then_stored() {
    let (server, store) = (Server::new(info()), MemoryStore::default());
    let client = server.client(store.clone()).build().unwrap();
    let who = client.install(&post()).await.unwrap();
    assert_eq!((who.domain.as_deref(), who.member_id.as_deref()), (Some("portal.example"), Some("m1")));
    assert_eq!((who.scopes, who.user_id), (vec!["task".to_owned()], Some(7)));
    assert!(who.expires_at.is_some());
    let token = store.token().unwrap();
    assert_eq!((token.access.reveal(), token.refresh.reveal()), ("a1", "r1"));
    call(&client).await.unwrap();
    assert_eq!(server.urls(), ["https://oauth.bitrix.info/rest/app.info/", "https://portal.example/rest/api/a.b"]);
    assert_eq!(client.stats().refreshes, 0, "no tokens were requested");
}

#[tokio::test]
async fn an_installation_of_another_application_or_portal_changes_nothing() {
    for (place, value) in [
        ("/client_id", "other"),
        ("/install/client_endpoint", "https://other.example/rest/"),
        ("/install/client_endpoint", "https://portal.example/other/rest/"),
        ("/install/client_endpoint", "http://portal.example/rest/"),
        ("/install/client_endpoint", "https://127.0.0.1/rest/"),
        ("/install/client_endpoint", "https://portal.example@evil.example/rest/"),
        ("/install/client_endpoint", ""),
    ] {
        let server = Server::new(info());
        *server.0.info.lock().unwrap().pointer_mut(place).unwrap() = value.into();
        let store = stored("m0");
        let client = server.client(store.clone()).build().unwrap();
        let error = client.install(&post()).await.unwrap_err();
        assert_eq!(error.kind(), AuthErrorKind::Untrusted, "{value}");
        assert!(!error.context().is_retryable() && error.context().method() == "app.info", "{error}");
        assert_eq!(store.token(), stored("m0").token(), "{value}");
        assert_eq!(server.urls().len(), 1, "{value}");
        assert_eq!(client.stats().moved_to, None);
    }
}

#[tokio::test]
async fn the_message_about_another_portal_names_it() {
    let server = Server::new(info());
    server.0.info.lock().unwrap()["install"]["client_endpoint"] = "https://other.example/rest/".into();
    let error = server.client(MemoryStore::default()).build().unwrap().install(&post()).await.unwrap_err();
    let message = "the access token belongs to other.example, which is not the portal of this client";
    assert!(error.to_string().ends_with(&format!("the post is not to be trusted: {message}")), "{error}");
}

/// The identifier of a portal stays the same, so the stored tokens tell a renamed portal from another one.
#[tokio::test]
async fn a_renamed_portal_is_known_by_its_stored_tokens() {
    let (server, store) = (Server::new(info()), stored("m1"));
    server.0.info.lock().unwrap()["install"]["client_endpoint"] = "https://renamed.example/rest/".into();
    let client = server.client(store.clone()).build().unwrap();
    let who = client.install(&post()).await.unwrap();
    assert_eq!(who.domain.as_deref(), Some("renamed.example"));
    call(&client).await.unwrap();
    assert_eq!(server.urls().last().unwrap(), "https://renamed.example/rest/api/a.b");
    assert_eq!(client.stats().moved_to.as_deref(), Some("renamed.example"));
}

#[tokio::test]
async fn a_service_with_many_portals_checks_posts_of_any() {
    let server = Server::new(info());
    server.0.info.lock().unwrap()["install"]["client_endpoint"] = "https://other.example/rest/".into();
    let builder = Client::builder().any_portal(App::new("app", "the key"));
    let portals = builder.transport(server.clone()).runtime(OnTokio).build().unwrap();
    let token = portals.check_installation(&post()).await.unwrap();
    assert_eq!(token.client_endpoint.as_deref(), Some("https://other.example/rest/"));
    assert_eq!((token.access.reveal(), token.refresh.reveal()), ("a1", "r1"));
    let Err(Error::Auth(error)) = call(&portals).await else { panic!("called") };
    assert_eq!(error.kind(), AuthErrorKind::AuthorizeAgain, "the check stored nothing");
    assert_eq!(portals.install(&post()).await.unwrap_err().kind(), AuthErrorKind::Untrusted);
    let webhook = Client::builder().webhook("https://portal.example/rest/1/abcd/").transport(server).build().unwrap();
    assert_eq!(webhook.check_installation(&post()).await.unwrap_err().kind(), AuthErrorKind::Rejected);
}

#[tokio::test]
async fn a_portal_cannot_be_renamed_to_an_address_that_is_not_called() {
    for url in ["https://127.0.0.1/rest/", "http://renamed.example/rest/", "https://renamed.example/rest/1/abcd/"] {
        let (server, store) = (Server::new(info()), stored("m1"));
        server.0.info.lock().unwrap()["install"]["client_endpoint"] = url.into();
        let error = server.client(store.clone()).build().unwrap().install(&post()).await.unwrap_err();
        assert_eq!(error.kind(), AuthErrorKind::Untrusted, "{url}");
        assert_eq!(store.token(), stored("m1").token());
    }
}

/// A portal chooses its own address. One on this machine is called only if the program names it.
#[tokio::test]
async fn an_address_on_this_machine_must_be_that_of_the_program() {
    let server = Server::new(info());
    server.0.info.lock().unwrap()["install"]["client_endpoint"] = "https://localhost:8443/rest/".into();
    let builder = Client::builder().app("https://localhost:8443", App::new("app", "the key"), MemoryStore::default());
    let client = builder.transport(server).runtime(OnTokio).build().unwrap();
    let error = client.check_installation(&post()).await.unwrap_err();
    assert_eq!(error.kind(), AuthErrorKind::Untrusted);
    assert!(error.to_string().contains("`client_endpoint`"), "{error}");
    client.install(&post()).await.unwrap();
}

/// Anyone can post while a refresh is running, and calls that wait for the refresh must not fail for it.
#[tokio::test]
async fn a_forged_post_does_not_disturb_a_refresh() {
    let (server, store) = (Server::new(info()), stored("m1"));
    server.0.info.lock().unwrap()["client_id"] = "other".into();
    let client = server.client(store.clone()).build().unwrap();
    let waiting = tokio::spawn({
        let client = client.clone();
        async move { call(&client).await }
    });
    while !server.urls().iter().any(|url| url.ends_with("/oauth/token/")) {
        tokio::task::yield_now().await;
    }
    client.install(&post()).await.unwrap_err();
    server.0.gate.add_permits(1);
    assert_eq!(waiting.await.unwrap().unwrap(), 7);
    assert_eq!(store.token().unwrap().access.reveal(), "a2");
}

/// The tokens of a real one replace those of a refresh that is running, whichever is saved first.
#[tokio::test]
async fn an_installation_replaces_the_tokens_of_a_running_refresh() {
    let (server, store) = (Server::new(info()), stored("m1"));
    let client = server.client(store.clone()).build().unwrap();
    let spawned = |client: Client| tokio::spawn(async move { call(&client).await });
    let waiting = spawned(client.clone());
    while !server.urls().iter().any(|url| url.ends_with("/oauth/token/")) {
        tokio::task::yield_now().await;
    }
    let installed = tokio::spawn({
        let client = client.clone();
        async move { client.install(&post()).await }
    });
    while !server.urls().iter().any(|url| url.ends_with("/app.info/")) {
        tokio::task::yield_now().await;
    }
    server.0.gate.add_permits(1);
    waiting.await.unwrap().unwrap();
    installed.await.unwrap().unwrap();
    assert_eq!(store.token().unwrap().access.reveal(), "a1");
}

#[tokio::test]
async fn an_installation_revives_a_client_whose_tokens_are_dead() {
    let server = Server::new(info());
    let mut dead = Token::new("stale", "");
    dead.member_id = Some("m1".to_owned());
    let client = server.client(MemoryStore::new(dead)).build().unwrap();
    let Err(Error::Auth(error)) = call(&client).await else { panic!("called") };
    assert_eq!(error.kind(), AuthErrorKind::AuthorizeAgain);
    client.install(&post()).await.unwrap();
    assert_eq!(call(&client).await.unwrap(), 7);
}

/// A store that hangs or fails.
struct Broken(bool);

impl TokenStore for Broken {
    fn load(&self) -> BoxFuture<'_, Result<Option<Token>, StoreError>> {
        Box::pin(async { Ok(None) })
    }
    fn save<'s>(&'s self, _: &'s Token) -> BoxFuture<'s, Result<(), StoreError>> {
        Box::pin(async { Err(StoreError::new("the disk is full")) })
    }
    fn lock(&self) -> BoxFuture<'_, Result<StoreLock, StoreError>> {
        match self.0 {
            true => Box::pin(std::future::pending()),
            false => Box::pin(async { Ok(Box::new(()) as StoreLock) }),
        }
    }
}

#[tokio::test(start_paused = true)]
async fn an_installation_ends_within_the_total_timeout_and_can_be_repeated() {
    for (hangs, kind) in [(true, AuthErrorKind::Unreachable), (false, AuthErrorKind::Store)] {
        let builder = Server::new(info()).client(Broken(hangs)).total_timeout(Duration::from_secs(2));
        let client = builder.build().unwrap();
        let start = tokio::time::Instant::now();
        let error = client.install(&post()).await.unwrap_err();
        assert_eq!((error.kind(), error.context().is_retryable()), (kind, true), "{error}");
        assert!(start.elapsed() <= Duration::from_secs(3), "{:?}", start.elapsed());
    }
}

/// A refresh token of another portal beside an access token that is vouched for: its tokens are never used.
#[tokio::test(start_paused = true)]
async fn the_refresh_token_of_another_portal_brings_nothing() {
    let server = Server::new(info());
    let client = server.client(stored("m9")).build().unwrap();
    server.0.gate.add_permits(9);
    for _ in 0..3 {
        let Err(Error::Auth(error)) = call(&client).await else { panic!("used") };
        assert_eq!(error.kind(), AuthErrorKind::AuthorizeAgain);
    }
    let asked = server.urls().iter().filter(|url| url.ends_with("/oauth/token/")).count();
    assert_eq!(asked, 1, "it is remembered");
}
