//! The blocking client.
#![cfg(feature = "blocking")]
#![allow(clippy::unwrap_used)]

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};

use bitrix24_runtime::auth::{App, MemoryStore, Token};
use bitrix24_runtime::blocking::{Client, OnThread, SendBlocking};
use bitrix24_runtime::retry::Backoff;
use bitrix24_runtime::transport::{HttpRequest, HttpResponse, SendError, SendErrorKind};

/// Fails the first requests.
struct Flaky(AtomicU32);

impl SendBlocking for Flaky {
    fn send(&self, _: HttpRequest) -> Result<HttpResponse, SendError> {
        match self.0.fetch_sub(1, SeqCst) {
            1 => Ok(HttpResponse::new(200, r#"{"result": 7}"#)),
            _ => Err(SendError::not_sent(SendErrorKind::Connect)),
        }
    }
}

#[test]
fn calls_are_retried_on_the_callers_thread() {
    let at_once = Backoff { base: std::time::Duration::ZERO, ..Backoff::default() };
    let builder = Client::builder().webhook("https://portal.example/rest/1/secret/").retry(at_once);
    let client = builder.transport(OnThread(Flaky(3.into()))).build().unwrap();
    let call = client.request_raw("a.b", &serde_json::json!({})).with(|call| call.idempotency_key("one"));
    let response = call.send().unwrap();
    assert_eq!((response.result, response.attempts), (7.into(), 3));
    assert_eq!(response.idempotency_key.as_deref(), Some("one"));
}

/// Accepts only the second token.
struct Expiring;

impl SendBlocking for Expiring {
    fn send(&self, request: HttpRequest) -> Result<HttpResponse, SendError> {
        if request.host() != "portal.example" {
            return Ok(HttpResponse::new(200, r#"{"access_token": "second", "refresh_token": "r2"}"#));
        }
        let fresh = request.headers().any(|(_, value)| value == "Bearer second");
        Ok(if fresh {
            HttpResponse::new(200, r#"{"result": 7}"#)
        } else {
            HttpResponse::new(401, r#"{"error": "expired_token"}"#)
        })
    }
}

#[test]
fn any_thread_can_refresh_tokens() {
    let store = MemoryStore::new(Token::new("first", "r1"));
    let builder = Client::builder().app("https://portal.example", App::new("id", "key"), store.clone());
    let client = builder.transport(OnThread(Expiring)).build().unwrap();
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| assert_eq!(client.call_raw("a.b", &serde_json::json!({})).unwrap(), 7));
        }
    });
    assert_eq!(client.stats().refreshes, 1);
    assert_eq!(store.token().unwrap().refresh.reveal(), "r2");
}

#[cfg(feature = "hyper")]
#[test]
fn the_default_transport_works_inside_and_outside_of_a_runtime() {
    let rejected = || {
        let host = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let builder = Client::builder().webhook(&format!("http://{host}/rest/1/secret/"));
        let client = builder.retry(bitrix24_runtime::retry::NoRetry).build().unwrap();
        client.call_raw("a.b", &serde_json::json!({})).unwrap_err()
    };
    let check = |error: bitrix24_runtime::Error| {
        let bitrix24_runtime::Error::Transport(error) = error else { panic!("{error}") };
        assert_eq!(error.kind(), SendErrorKind::Connect);
    };
    check(rejected());
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    check(runtime.block_on(async { rejected() }));
}

/// Does not respond to a refresh.
struct HangingRefresh(std::sync::Mutex<std::sync::mpsc::Receiver<()>>);

impl SendBlocking for HangingRefresh {
    fn send(&self, request: HttpRequest) -> Result<HttpResponse, SendError> {
        if request.host() != "portal.example" {
            // Ends with the test.
            self.0.lock().unwrap().recv().ok();
        }
        Ok(HttpResponse::new(401, r#"{"error": "expired_token"}"#))
    }
}

#[test]
fn a_call_ends_in_time_while_a_refresh_hangs() {
    let (end, hang) = std::sync::mpsc::channel();
    let store = MemoryStore::new(Token::new("first", "r1"));
    let builder = Client::builder().app("https://portal.example", App::new("id", "key"), store);
    let limit = std::time::Duration::from_millis(50);
    let builder = builder.transport(OnThread(HangingRefresh(hang.into()))).total_timeout(limit);
    let client = builder.build().unwrap();
    let bitrix24_runtime::Error::Auth(error) = client.call_raw("a.b", &serde_json::json!({})).unwrap_err() else {
        panic!("not told")
    };
    assert!(error.context().is_retryable(), "{error}");
    assert!(!client.authorize("c0de").unwrap_err().context().is_retryable());
    client.shutdown().unwrap_err();
    drop(end);
}

#[cfg(feature = "hyper")]
mod tokio_thread {
    use super::{Client, OnThread, SendErrorKind};
    use bitrix24_runtime::blocking::TokioThread;
    use bitrix24_runtime::retry::NoRetry;
    use bitrix24_runtime::transport::{BoxFuture, HttpRequest, HttpResponse, SendError, Transport};
    use bitrix24_runtime::{Error, Json};
    use serde_json::json;
    use std::future::pending;
    use std::io::{Read, Write};
    use std::net::{TcpListener, TcpStream};
    use std::sync::mpsc::{RecvTimeoutError, Sender, TryRecvError, channel};
    use std::thread::{JoinHandle, scope, spawn};
    use std::time::Duration;

    /// Responds to `{}` until the client closes the connection.
    fn respond(mut stream: TcpStream) {
        let (mut request, mut buffer) = (Vec::new(), [0; 4096]);
        while let Ok(count @ 1..) = stream.read(&mut buffer) {
            request.extend_from_slice(&buffer[..count]);
            if request.ends_with(b"\r\n\r\n{}") {
                request.clear();
                stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{\"result\":7}").unwrap();
            }
        }
    }

    /// Serves one connection until it is closed.
    fn portal() -> (String, JoinHandle<()>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let webhook = format!("http://{}/rest/1/secret/", listener.local_addr().unwrap());
        (webhook, spawn(move || respond(listener.accept().unwrap().0)))
    }

    fn call(client: &Client) -> Result<Json, Error> {
        client.call_raw("a.b", &json!({}))
    }

    #[test]
    fn the_last_clone_closes_the_connections_also_inside_a_runtime() {
        let (webhook, closed) = portal();
        let client = Client::webhook(&webhook).unwrap();
        assert_eq!(call(&client.clone()).unwrap(), 7);
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async move { assert_eq!(call(&client).unwrap(), 7) });
        closed.join().unwrap();
    }

    #[test]
    fn threads_call_at_the_same_time() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let webhook = format!("http://{}/rest/1/secret/", listener.local_addr().unwrap());
        spawn(move || listener.incoming().for_each(|stream| drop(spawn(|| respond(stream.unwrap())))));
        let client = Client::webhook(&webhook).unwrap();
        scope(|threads| {
            for _ in 0..8 {
                threads.spawn(|| assert_eq!(call(&client).unwrap(), 7));
            }
        });
        assert_eq!(client.stats().calls, 8);
    }

    /// Leaves a task behind, which holds a channel open as long as tokio runs.
    struct Leaves(Sender<()>);

    impl Transport for Leaves {
        fn send(&self, _: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
            let held = self.0.clone();
            Box::pin(async move {
                tokio::spawn(async move {
                    let _held = held;
                    pending::<()>().await;
                });
                Ok(HttpResponse::new(200, r#"{"result": 7}"#))
            })
        }
    }

    #[test]
    fn the_thread_ends_with_the_last_clone() {
        let (held, ended) = channel();
        let builder = Client::builder().webhook("https://portal.example/rest/1/secret/");
        let client = builder.transport(OnThread(TokioThread::new(Leaves(held)).unwrap())).build().unwrap();
        assert_eq!(call(&client.clone()).unwrap(), 7);
        assert_eq!(ended.try_recv(), Err(TryRecvError::Empty));
        drop(client);
        assert!(ended.recv_timeout(Duration::from_secs(60)).is_err_and(|end| end == RecvTimeoutError::Disconnected));
    }

    /// Panics at one method.
    struct Panics;

    impl Transport for Panics {
        fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
            Box::pin(async move {
                assert!(!request.url().ends_with("a.b"), "this method panics");
                Ok(HttpResponse::new(200, r#"{"result": 7}"#))
            })
        }
    }

    #[test]
    fn a_panic_of_the_transport_ends_one_call() {
        let builder = Client::builder().webhook("https://portal.example/rest/1/secret/").retry(NoRetry);
        let client = builder.transport(OnThread(TokioThread::new(Panics).unwrap())).build().unwrap();
        let error = call(&client).unwrap_err();
        assert!(error.may_have_executed());
        let Error::Transport(error) = error else { panic!("{error}") };
        assert_eq!(error.kind(), SendErrorKind::Interrupted);
        assert_eq!(client.call_raw("c.d", &json!({})).unwrap(), 7);
    }
}
