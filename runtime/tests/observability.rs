//! Spans, and no secrets in any output.
#![cfg(all(feature = "hyper", feature = "tracing"))]
#![allow(clippy::unwrap_used)]

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Mutex, OnceLock};
use std::time::Duration;

use bitrix24_runtime::auth::{App, MemoryStore, Token};
use bitrix24_runtime::retry::Backoff;
use bitrix24_runtime::runtime::{Now, Runtime, TokioRuntime};
use bitrix24_runtime::transport::{BoxFuture, HttpRequest, HttpResponse, SendError, Transport};
use bitrix24_runtime::{Client, ClientBuilder};
use tracing_subscriber::fmt::format::FmtSpan;

static PRINTED: Mutex<Vec<u8>> = Mutex::new(Vec::new());
/// Serializes the tests that use this output.
static TURN: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

struct Print;

impl Write for Print {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        PRINTED.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Captures `log` as well as `tracing`, because libraries use both.
struct Log;

impl log::Log for Log {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }
    fn log(&self, record: &log::Record<'_>) {
        writeln!(Print, "{} {} {}", record.level(), record.target(), record.args()).unwrap();
    }
    fn flush(&self) {}
}

fn listen() {
    static ONCE: OnceLock<()> = OnceLock::new();
    ONCE.get_or_init(|| {
        tracing_subscriber::fmt()
            .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
            .with_span_events(FmtSpan::FULL)
            .with_ansi(false)
            .with_writer(|| Print)
            .init();
        log::set_logger(&Log).unwrap();
        log::set_max_level(log::LevelFilter::Trace);
    });
    PRINTED.lock().unwrap().clear();
}

fn printed() -> String {
    String::from_utf8(PRINTED.lock().unwrap().clone()).unwrap()
}

/// Responds to every request with the result of `response`.
fn serve(response: fn(&str) -> String) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let host = listener.local_addr().unwrap().to_string();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { return };
            std::thread::spawn(move || {
                while let Some(request) = next(&mut stream) {
                    let body = response(&request);
                    let head = if body.starts_with("HTTP") {
                        String::new()
                    } else {
                        format!("HTTP/1.1 502 Bad Gateway\r\nContent-Length: {}\r\n\r\n", body.len())
                    };
                    if stream.write_all(format!("{head}{body}").as_bytes()).is_err() {
                        return;
                    }
                }
            });
        }
    });
    host
}

/// Reads the next request on a connection, by its `Content-Length`.
fn next(stream: &mut TcpStream) -> Option<String> {
    let (mut request, mut buffer) = (Vec::new(), [0; 4096]);
    loop {
        let text = String::from_utf8_lossy(&request).to_ascii_lowercase();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head.split("content-length: ").nth(1)?.split("\r\n").next()?.parse::<usize>().ok()?;
            if body.len() >= length {
                return Some(String::from_utf8_lossy(&request).into_owned());
            }
        }
        match stream.read(&mut buffer) {
            // A TLS handshake, which this server does not support.
            Ok(1..) if request.is_empty() && buffer[0] == 0x16 => return None,
            Ok(count @ 1..) => request.extend_from_slice(&buffer[..count]),
            _ => return None,
        }
    }
}

/// Completes every wait immediately.
struct Instantly;

impl Runtime for Instantly {
    fn now(&self) -> Now {
        TokioRuntime.now()
    }
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        if duration < Duration::from_secs(60) { Box::pin(async {}) } else { Box::pin(std::future::pending()) }
    }
    fn spawn(&self, task: BoxFuture<'static, ()>) {
        TokioRuntime.spawn(task);
    }
}

const SECRETS: [&str; 5] = ["s3cretT0ken", "acc3ssT0ken", "r3freshT0ken", "cl1entKey", "pr0xyPassword"];

#[track_caller]
fn no_secret_in(text: &str) {
    for secret in SECRETS {
        let at = text.find(secret);
        assert!(
            at.is_none(),
            "{secret} in {:?}",
            at.map(|at| &text[at.saturating_sub(200)..(at + 50).min(text.len())])
        );
    }
}

/// Makes a call that must fail and collects everything that can be printed of it.
async fn fail(builder: ClientBuilder) -> String {
    let soon = Backoff { base: Duration::from_millis(1), max_retries: 1, ..Backoff::default() };
    let builder = builder.retry(soon).in_flight_timeout(Duration::ZERO).runtime(Instantly);
    let mut shown = format!("{builder:?}");
    let client = builder.build().unwrap();
    let error = client.call_raw("a.b", &serde_json::json!({ "x": 1 })).await.unwrap_err();
    shown.push_str(&format!("{client:?} {error} {error:?}"));
    let mut cause = std::error::Error::source(&error);
    while let Some(inner) = cause {
        shown.push_str(&format!("{inner} {inner:?}"));
        cause = inner.source();
    }
    shown
}

#[tokio::test]
async fn failing_calls_print_no_secret_even_at_trace_level() {
    let _turn = TURN.lock().await;
    listen();
    let echo = serve(|request| format!("<html>You sent {request}</html>"));
    let moved = serve(|_| {
        "HTTP/1.1 302 Found\r\nLocation: https://127.0.0.1:1/rest/api/1/s3cretT0ken/a.b\r\nContent-Length: 0\r\n\r\n"
            .to_owned()
    });
    let gone = { TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string() };
    let mut shown = String::new();
    for host in [&echo, &moved, &gone] {
        shown.push_str(&fail(Client::builder().webhook(&format!("http://{host}/rest/1/s3cretT0ken/"))).await);
        shown.push_str(&fail(Client::builder().oauth(&format!("http://{host}"), "acc3ssT0ken")).await);
        shown.push_str(&fail(Client::builder().oauth(&format!("http://{host}"), "acc3ssT0ken").token_in_body()).await);
        let app = App::new("app", "cl1entKey").server(format!("http://{host}/oauth/token/"));
        let store = MemoryStore::new(Token::new("acc3ssT0ken", "r3freshT0ken"));
        shown.push_str(&format!("{app:?} {store:?}"));
        shown.push_str(&fail(Client::builder().app(&format!("http://{host}"), app, store)).await);
    }
    // TLS to a server without TLS.
    shown.push_str(&fail(Client::builder().webhook(&format!("https://{echo}/rest/1/s3cretT0ken/"))).await);
    let proxy =
        bitrix24_runtime::transport::HyperTransport::builder().proxy(format!("http://user:pr0xyPassword@{gone}"));
    shown.push_str(&format!("{proxy:?}"));
    let proxy = proxy.build().unwrap();
    shown.push_str(&format!("{proxy:?}"));
    shown.push_str(
        &fail(Client::builder().webhook("https://portal.example/rest/1/s3cretT0ken/").transport(proxy)).await,
    );
    let logged = printed();
    assert!(logged.contains("TRACE") && logged.contains("hyper"), "no output of libraries was captured");
    no_secret_in(&logged);
    no_secret_in(&shown);
}

/// Reports an expired token; the authorization server rejects the refresh with an echo.
struct Expired;

impl Transport for Expired {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        let body = String::from_utf8_lossy(request.body()).into_owned();
        let response = match request.host() {
            "portal.example" => serde_json::json!({ "error": "expired_token", "error_description": body }),
            _ => serde_json::json!({ "error": "invalid_client", "error_description": body }),
        };
        Box::pin(async move { Ok(HttpResponse::new(401, response.to_string())) })
    }
}

#[tokio::test]
async fn a_failing_refresh_prints_no_secret() {
    let _turn = TURN.lock().await;
    listen();
    let store = MemoryStore::new(Token::new("acc3ssT0ken", "r3freshT0ken"));
    let builder = Client::builder().app("https://portal.example", App::new("app", "cl1entKey"), store);
    let shown = fail(builder.transport(Expired)).await;
    assert!(shown.contains("invalid_client") && shown.contains("***"), "{shown}");
    no_secret_in(&shown);
    no_secret_in(&printed());
}

/// Responds as a portal does.
struct Fine;

impl Transport for Fine {
    fn send(&self, _: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        Box::pin(async { Ok(HttpResponse::new(200, r#"{"result": 7, "time": {"operating": 1.5}}"#)) })
    }
}

#[tokio::test]
async fn a_call_has_a_span_with_opentelemetry_names() {
    let _turn = TURN.lock().await;
    listen();
    let builder = Client::builder().webhook("https://portal.example:8443/rest/1/s3cretT0ken/");
    let client = builder.transport(Fine).build().unwrap();
    client.call_raw("a.b", &serde_json::json!({})).await.unwrap();
    let logged = printed();
    let closed = logged.lines().find(|line| line.contains("close")).unwrap();
    for field in [
        "bitrix24.call{",
        "otel.kind=\"client\"",
        "otel.name=\"POST a.b\"",
        "http.request.method=\"POST\"",
        "http.request.resend_count=0",
        "http.response.status_code=200",
        "server.address=\"portal.example\"",
        "server.port=8443",
        "bitrix24.method=\"a.b\"",
        "bitrix24.attempts=1",
        "bitrix24.operating=1.5",
        "bitrix24.replayed=false",
    ] {
        assert!(closed.contains(field), "{field} is not in {closed}");
    }
}
