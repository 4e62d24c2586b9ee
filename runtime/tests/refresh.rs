//! Tokens that are shared by many calls and processes.
#![allow(clippy::unwrap_used)]

mod on_tokio;

use std::error::Error as StdError;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering::SeqCst};
use std::sync::{Arc, Mutex};
use std::task::{Context, Waker};
use std::time::Duration;

use bitrix24_runtime::auth::{App, FileStore, MemoryStore, StoreError, Token, TokenStore};
use bitrix24_runtime::error::AuthErrorKind;
use bitrix24_runtime::runtime::{Now, Runtime, ThreadRuntime};
use bitrix24_runtime::transport::{BoxFuture, HttpRequest, HttpResponse, SendError, Transport};
use bitrix24_runtime::{AnyError, Client, Error, Json};
use on_tokio::OnTokio;
use tokio::sync::Semaphore;

/// A portal that accepts only the newest access token, and an authorization server that accepts each refresh token
/// once.
struct Server {
    generation: AtomicU32,
    asked: AtomicU32,
    /// The number of refreshes to let through.
    gate: Semaphore,
}

#[derive(Clone)]
struct Portal(Arc<Server>);

impl Portal {
    /// Creates a server whose tokens of generation 0 have expired.
    fn new(open: usize) -> Self {
        Self(Arc::new(Server { generation: 1.into(), asked: 0.into(), gate: Semaphore::new(open) }))
    }

    fn client(&self, store: impl TokenStore) -> Client {
        let app = App::new("app", "the key");
        Client::builder()
            .app("https://portal.example", app, store)
            .transport(self.clone())
            .runtime(OnTokio)
            .build()
            .unwrap()
    }

    fn refresh_count(&self) -> u32 {
        self.0.asked.load(SeqCst)
    }

    async fn refresh(&self, request: &HttpRequest) -> String {
        let form = String::from_utf8(request.body().to_vec()).unwrap();
        self.0.asked.fetch_add(1, SeqCst);
        let now = self.0.generation.load(SeqCst);
        if !form.contains(&format!("&refresh_token=refresh{}", now - 1)) {
            return r#"{"error": "invalid_grant"}"#.to_owned();
        }
        // From here on the old refresh token is used up, whatever happens to the response.
        self.0.generation.store(now + 1, SeqCst);
        self.0.gate.acquire().await.unwrap().forget();
        format!(r#"{{"access_token": "access{now}", "refresh_token": "refresh{now}"}}"#)
    }

    fn call(&self, request: &HttpRequest) -> HttpResponse {
        let newest = format!("Bearer access{}", self.0.generation.load(SeqCst) - 1);
        let token = request.headers().find(|(name, _)| *name == "Authorization").map(|(_, value)| value);
        match token == Some(&newest) && newest != "Bearer access0" {
            true => HttpResponse::new(200, r#"{"result": 7}"#),
            false => HttpResponse::new(401, r#"{"error": "expired_token", "error_description": ""}"#),
        }
    }
}

impl Transport for Portal {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        Box::pin(async move {
            tokio::task::yield_now().await;
            if request.host() == "oauth.bitrix.info" {
                return Ok(HttpResponse::new(200, self.refresh(&request).await));
            }
            Ok(self.call(&request))
        })
    }
}

fn old() -> Token {
    Token::new("access0", "refresh0")
}

async fn call(client: &Client) -> Result<Json, Error> {
    client.call_raw("a.b", &serde_json::json!({})).await
}

#[tokio::test]
async fn all_waiting_calls_share_one_refresh() {
    let portal = Portal::new(1);
    let client = portal.client(MemoryStore::new(old()));
    let calls: Vec<_> = (0..20)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { call(&client).await })
        })
        .collect();
    for call in calls {
        assert_eq!(call.await.unwrap().unwrap(), 7);
    }
    assert_eq!((portal.refresh_count(), client.stats().refreshes), (1, 1));
}

#[tokio::test]
async fn dropping_a_call_loses_no_token() {
    let portal = Portal::new(0);
    let store = MemoryStore::new(old());
    let client = portal.client(store.clone());
    let dropped = tokio::spawn({
        let client = client.clone();
        async move { call(&client).await }
    });
    while portal.refresh_count() == 0 {
        tokio::task::yield_now().await;
    }
    dropped.abort();
    assert!(dropped.await.unwrap_err().is_cancelled());
    assert_eq!(store.token(), Some(old()), "the response has not arrived yet");
    portal.0.gate.add_permits(1);
    assert_eq!(call(&client).await.unwrap(), 7);
    assert_eq!(store.token().unwrap().refresh.reveal(), "refresh1");
    assert_eq!(portal.refresh_count(), 1);
    assert_eq!(client.stats().cancelled, 1);
}

#[tokio::test]
async fn no_other_call_sends_a_token_that_is_being_refreshed() {
    let portal = Portal::new(0);
    let client = portal.client(MemoryStore::new(old()));
    let begun = |client: Client| tokio::spawn(async move { call(&client).await });
    let first = begun(client.clone());
    while portal.refresh_count() == 0 {
        tokio::task::yield_now().await;
    }
    let second = begun(client.clone());
    while client.stats().calls < 2 {
        tokio::task::yield_now().await;
    }
    portal.0.gate.add_permits(1);
    assert_eq!((first.await.unwrap().unwrap(), second.await.unwrap().unwrap()), (Json::from(7), Json::from(7)));
    assert_eq!(client.stats().requests, 3, "one found the token expired, and two had the new one");
}

#[tokio::test(start_paused = true)]
async fn two_processes_with_one_store_use_each_others_tokens() {
    let portal = Portal::new(2);
    let store = MemoryStore::new(old());
    let (one, two) = (portal.client(store.clone()), portal.client(store.clone()));
    assert_eq!(call(&one).await.unwrap(), 7);
    assert_eq!(call(&two).await.unwrap(), 7);
    assert_eq!(portal.refresh_count(), 1);
}

#[tokio::test(start_paused = true)]
async fn two_concurrent_refreshes_both_succeed() {
    let portal = Portal::new(2);
    let store = MemoryStore::new(old());
    let (one, two) = (portal.client(store.clone()), portal.client(store.clone()));
    let (first, second) = tokio::join!(call(&one), call(&two));
    assert_eq!((first.unwrap(), second.unwrap()), (Json::from(7), Json::from(7)));
    assert_eq!(portal.refresh_count(), 2, "without a lock, one of them was rejected");
}

#[tokio::test(start_paused = true)]
async fn the_error_of_an_invalid_refresh_token_says_what_to_do() {
    let portal = Portal::new(1);
    let client = portal.client(MemoryStore::new(Token::new("access0", "stolen")));
    let Err(Error::Auth(error)) = call(&client).await else { panic!("not told") };
    assert_eq!((error.kind(), error.code()), (AuthErrorKind::AuthorizeAgain, Some("invalid_grant")));
    assert!(error.to_string().contains("authorize it again"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn a_dead_refresh_token_costs_one_request_in_all() {
    let portal = Portal::new(1);
    let store = MemoryStore::new(Token::new("access0", "stolen"));
    let client = portal.client(store.clone());
    for _ in 0..5 {
        let Err(Error::Auth(error)) = call(&client).await else { panic!("not told") };
        assert_eq!((error.kind(), error.context().is_retryable()), (AuthErrorKind::AuthorizeAgain, false));
    }
    assert_eq!((portal.refresh_count(), client.stats().requests), (1, 1));
    // Another process authorizes the application.
    portal.0.generation.store(6, SeqCst);
    store.save(&Token::new("access5", "refresh5")).await.unwrap();
    assert_eq!(call(&client).await.unwrap(), 7);
    assert_eq!((portal.refresh_count(), client.stats().requests), (1, 2));
}

/// Does not respond for the first `0` requests for tokens, or the first operations on the store, and obeys no timeout.
#[derive(Clone)]
struct Hangs(Arc<AtomicU32>);

impl Hangs {
    fn new(times: u32) -> Self {
        Self(Arc::new(times.into()))
    }

    async fn hang(&self) {
        let left = self.0.fetch_update(SeqCst, SeqCst, |left| left.checked_sub(1));
        if left.is_ok() {
            std::future::pending().await
        }
    }
}

/// A server that hangs.
struct HangingServer(Portal, Hangs);

impl Transport for HangingServer {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        Box::pin(async move {
            if request.host() == "oauth.bitrix.info" {
                self.1.hang().await;
            }
            self.0.send(request).await
        })
    }
}

/// A store that hangs when it loads.
struct HangingLoad(MemoryStore, Hangs);

impl TokenStore for HangingLoad {
    fn load(&self) -> BoxFuture<'_, Result<Option<Token>, StoreError>> {
        Box::pin(async {
            self.1.hang().await;
            self.0.load().await
        })
    }
    fn save<'s>(&'s self, token: &'s Token) -> BoxFuture<'s, Result<(), StoreError>> {
        self.0.save(token)
    }
}

/// A store that hangs when it saves.
struct HangingSave(MemoryStore, Hangs);

impl TokenStore for HangingSave {
    fn load(&self) -> BoxFuture<'_, Result<Option<Token>, StoreError>> {
        self.0.load()
    }
    fn save<'s>(&'s self, token: &'s Token) -> BoxFuture<'s, Result<(), StoreError>> {
        Box::pin(async {
            self.1.hang().await;
            self.0.save(token).await
        })
    }
}

fn hanging(server: Hangs, store: impl TokenStore) -> Client {
    let app = App::new("app", "the key");
    let builder = Client::builder().app("https://portal.example", app, store).runtime(OnTokio);
    let server = HangingServer(Portal::new(9), server);
    builder.transport(server).total_timeout(Duration::from_secs(2)).build().unwrap()
}

#[tokio::test(start_paused = true)]
async fn no_call_waits_longer_than_its_timeout_whatever_hangs() {
    let never = || Hangs::new(u32::MAX);
    for client in [
        hanging(never(), MemoryStore::new(old())),
        hanging(Hangs::new(0), HangingLoad(MemoryStore::new(old()), never())),
        hanging(Hangs::new(0), HangingSave(MemoryStore::new(old()), never())),
        hanging(Hangs::new(0), Locked(MemoryStore::new(old()))),
    ] {
        let start = tokio::time::Instant::now();
        let Err(Error::Auth(error)) = call(&client).await else { panic!("not told") };
        assert!(error.context().is_retryable() && start.elapsed() <= Duration::from_secs(3), "{:?}", start.elapsed());
        let start = tokio::time::Instant::now();
        let error = client.authorize("c0de").await.unwrap_err();
        assert!(start.elapsed() <= Duration::from_secs(3), "{error}");
        let start = tokio::time::Instant::now();
        client.shutdown().await.unwrap_err();
        assert!(start.elapsed() <= Duration::from_secs(3));
    }
}

#[tokio::test(start_paused = true)]
async fn a_refresh_that_hangs_ends_so_that_later_calls_begin_another() {
    let store = MemoryStore::new(old());
    for client in [
        hanging(Hangs::new(1), store.clone()),
        hanging(Hangs::new(0), HangingLoad(MemoryStore::new(old()), Hangs::new(1))),
        hanging(Hangs::new(0), HangingSave(MemoryStore::new(old()), Hangs::new(1))),
    ] {
        call(&client).await.unwrap_err();
        call(&client).await.unwrap_err();
        tokio::time::sleep(Duration::from_secs(40)).await;
        assert_eq!(call(&client).await.unwrap(), 7);
    }
    assert_eq!(store.token().unwrap().refresh.reveal(), "refresh1");
}

#[tokio::test]
async fn shutdown_waits_until_the_new_tokens_are_saved() {
    let portal = Portal::new(0);
    let store = MemoryStore::new(old());
    let client = portal.client(store.clone());
    client.shutdown().await.unwrap();
    let call = tokio::spawn({
        let client = client.clone();
        async move { call(&client).await }
    });
    while portal.refresh_count() == 0 {
        tokio::task::yield_now().await;
    }
    call.abort();
    let mut end = Box::pin(client.shutdown());
    assert!(end.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
    portal.0.gate.add_permits(1);
    end.await.unwrap();
    assert_eq!(store.token().unwrap().refresh.reveal(), "refresh1");
}

#[tokio::test]
async fn shutdown_saves_tokens_that_could_not_be_saved() {
    let store = Full(MemoryStore::new(old()), Arc::default());
    let client = Portal::new(1).client(store.clone());
    call(&client).await.unwrap_err();
    assert_eq!(client.shutdown().await.unwrap_err().kind(), AuthErrorKind::Store);
    store.1.store(true, SeqCst);
    client.shutdown().await.unwrap();
    assert_eq!(store.0.token().unwrap().refresh.reveal(), "refresh1");
}

/// Fails to save tokens until it is repaired.
#[derive(Clone)]
struct Full(MemoryStore, Arc<AtomicBool>);

impl TokenStore for Full {
    fn load(&self) -> BoxFuture<'_, Result<Option<Token>, StoreError>> {
        self.0.load()
    }
    fn save<'s>(&'s self, token: &'s Token) -> BoxFuture<'s, Result<(), StoreError>> {
        match self.1.load(SeqCst) {
            true => self.0.save(token),
            false => Box::pin(async { Err(StoreError::new("the disk is full")) }),
        }
    }
}

#[tokio::test]
async fn unsaved_tokens_are_neither_used_nor_lost() {
    let portal = Portal::new(1);
    let store = Full(MemoryStore::new(old()), Arc::default());
    let client = portal.client(store.clone());
    for _ in 0..2 {
        let Err(Error::Auth(error)) = call(&client).await else { panic!("used") };
        assert_eq!(error.kind(), AuthErrorKind::Store);
        let error = AnyError::from(error);
        let sources = std::iter::successors(Some(&error as &dyn StdError), |&error| error.source());
        assert_eq!(sources.last().unwrap().to_string(), "the disk is full");
    }
    store.1.store(true, SeqCst);
    assert_eq!(call(&client).await.unwrap(), 7);
    assert_eq!(store.0.token().unwrap().refresh.reveal(), "refresh1");
    assert_eq!(portal.refresh_count(), 1);
}

/// A runtime that is shutting down and drops every task.
struct Dying;

impl Runtime for Dying {
    fn now(&self) -> Now {
        ThreadRuntime.now()
    }
    fn sleep(&self, _: Duration) -> BoxFuture<'static, ()> {
        Box::pin(async {})
    }
    fn spawn(&self, task: BoxFuture<'static, ()>) {
        drop(task);
    }
}

#[tokio::test]
async fn an_interrupted_refresh_fails_all_waiting_calls() {
    let app = App::new("app", "the key");
    let builder = Client::builder().app("https://portal.example", app, MemoryStore::new(old()));
    let client = builder.transport(Portal::new(1)).runtime(Dying).build().unwrap();
    for _ in 0..2 {
        let Err(Error::Auth(error)) = call(&client).await else { panic!("not told") };
        assert_eq!(error.kind(), AuthErrorKind::Interrupted);
    }
}

/// A store whose lock is never released.
struct Locked(MemoryStore);

impl TokenStore for Locked {
    fn load(&self) -> BoxFuture<'_, Result<Option<Token>, StoreError>> {
        self.0.load()
    }
    fn save<'s>(&'s self, token: &'s Token) -> BoxFuture<'s, Result<(), StoreError>> {
        self.0.save(token)
    }
    fn lock(&self) -> BoxFuture<'_, Result<bitrix24_runtime::auth::StoreLock, StoreError>> {
        Box::pin(std::future::pending())
    }
}

#[tokio::test(start_paused = true)]
async fn a_call_waits_for_a_refresh_only_until_its_timeout() {
    let client = Portal::new(1).client(Locked(MemoryStore::new(old())));
    let start = tokio::time::Instant::now();
    let Err(Error::Auth(error)) = call(&client).await else { panic!("not told") };
    assert!(error.context().is_retryable());
    assert!(start.elapsed() <= Duration::from_secs(180));
}

/// Responds to the exchange of a code.
struct Exchanged(Mutex<Vec<HttpRequest>>);

impl Transport for Exchanged {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        self.0.lock().unwrap().push(request);
        Box::pin(async {
            Ok(HttpResponse::new(
                200,
                r#"{"access_token": "a", "refresh_token": "r", "scope": "task, im", "expires": "5",
                "client_endpoint": "https://portal.example/rest/", "member_id": "m", "user_id": 1}"#,
            ))
        })
    }
}

#[tokio::test]
async fn a_code_is_exchanged_for_the_first_tokens() {
    let store = MemoryStore::default();
    let app = App::new("app", "the key");
    let builder = Client::builder().app("https://portal.example", app, store.clone());
    let client = builder.transport(Exchanged(Mutex::default())).runtime(OnTokio).build().unwrap();
    let who = client.authorize("c0de").await.unwrap();
    assert_eq!((who.member_id.as_deref(), who.domain.as_deref()), (Some("m"), Some("portal.example")));
    assert_eq!((who.scopes, who.expires_at, who.user_id), (vec!["task".to_owned(), "im".to_owned()], Some(5), Some(1)));
    assert_eq!(store.token().unwrap().scope.as_deref(), Some("task, im"));
}

/// A directory of this test, removed at the end.
struct Folder(std::path::PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("bitrix24-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}

#[tokio::test]
async fn only_the_owner_can_read_the_file() {
    let folder = Folder::new("file");
    let path = folder.0.join("tokens.json");
    let store = FileStore::new(&path);
    assert_eq!(store.load().await.unwrap(), None);
    for token in [old(), Token::new("a \"b\"", "r")] {
        store.save(&token).await.unwrap();
        assert_eq!(store.load().await.unwrap(), Some(token));
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }
    assert_eq!(std::fs::read_dir(&folder.0).unwrap().count(), 1, "no other file is left");
}

#[tokio::test]
async fn the_error_of_an_invalid_file_hides_its_content() {
    let folder = Folder::new("broken");
    let path = folder.0.join("tokens.json");
    std::fs::write(&path, r#"{"access_token": ["s3cret"]}"#).unwrap();
    let error = FileStore::new(&path).load().await.unwrap_err();
    assert!(!format!("{error} {error:?}").contains("s3cret"));
    assert!(FileStore::new(folder.0.join("no/folder")).save(&old()).await.is_err());
}

#[tokio::test]
async fn a_lock_excludes_other_processes() {
    let folder = Folder::new("lock");
    let store = FileStore::new(folder.0.join("tokens.json"));
    let lock = store.lock().await.unwrap();
    let other = std::fs::OpenOptions::new().write(true).open(folder.0.join("tokens.json.lock")).unwrap();
    assert!(other.try_lock().is_err());
    drop(lock);
    other.try_lock().unwrap();
}
