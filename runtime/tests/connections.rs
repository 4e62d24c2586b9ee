//! What becomes of calls when connections end.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "hyper")]

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::time::Duration;

use bitrix24_runtime::method::Effect;
use bitrix24_runtime::retry::NoRetry;
use bitrix24_runtime::transport::{HyperBuilder, HyperTransport, SendErrorKind};
use bitrix24_runtime::{Client, ClientBuilder, Error, Json};
use serde_json::json;

const OK: &str = "HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{\"result\":7}";

/// A server whose connections behave by their number.
struct Server {
    host: String,
    connections: Arc<AtomicUsize>,
}

impl Server {
    fn start(serve: impl Fn(usize, TcpStream) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let host = listener.local_addr().unwrap().to_string();
        let connections = Arc::new(AtomicUsize::new(0));
        let (count, serve) = (connections.clone(), Arc::new(serve));
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let (number, serve) = (count.fetch_add(1, SeqCst), serve.clone());
                std::thread::spawn(move || serve(number, stream.unwrap()));
            }
        });
        Self { host, connections }
    }

    fn builder(&self) -> ClientBuilder {
        Client::builder().webhook(&format!("http://{}/rest/1/s3cretT0ken/", self.host)).retry(NoRetry)
    }

    fn client(&self) -> Client {
        self.builder().build().unwrap()
    }

    fn connections(&self) -> usize {
        self.connections.load(SeqCst)
    }
}

/// Reads one request; returns whether there was one.
fn request(stream: &mut TcpStream) -> bool {
    let (mut received, mut buffer) = (Vec::new(), [0; 4096]);
    while !received.ends_with(b"}") {
        match stream.read(&mut buffer) {
            Ok(0) | Err(_) => return false,
            Ok(count) => received.extend_from_slice(&buffer[..count]),
        }
    }
    true
}

/// Responds to every request.
fn respond(mut stream: TcpStream) {
    while request(&mut stream) {
        stream.write_all(OK.as_bytes()).unwrap();
    }
}

/// Writes, with an idempotency key.
async fn write(client: &Client) -> Result<Json, Error> {
    client.call_raw("a.b", &json!({ "fields": {} })).await
}

fn transport(builder: HyperBuilder) -> HyperTransport {
    builder.no_proxy().build().unwrap()
}

#[tokio::test]
async fn connections_are_kept_while_they_are_used() {
    let server = Server::start(|_, stream| respond(stream));
    let client = server.client();
    for _ in 0..5 {
        write(&client).await.unwrap();
    }
    assert_eq!(server.connections(), 1);
    // Without a time for idle connections, each call connects.
    let client = server.builder().transport(transport(HyperTransport::builder().idle_timeout(Duration::ZERO)));
    let client = client.build().unwrap();
    for _ in 0..5 {
        write(&client).await.unwrap();
    }
    assert_eq!(server.connections(), 6);
}

#[tokio::test]
async fn idle_connections_can_be_kept_for_ever() {
    let server = Server::start(|_, stream| respond(stream));
    let panics = Arc::new(AtomicUsize::new(0));
    let (count, here) = (panics.clone(), std::thread::current().id());
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        count.fetch_add(usize::from(std::thread::current().id() == here), SeqCst);
        hook(panic);
    }));
    let client = server.builder().transport(transport(HyperTransport::builder().idle_timeout(Duration::MAX)));
    let client = client.timeout(Duration::MAX).total_timeout(Duration::MAX).build().unwrap();
    for _ in 0..2 {
        write(&client).await.unwrap();
        // The pool looks for idle connections in a task of its own.
        tokio::task::yield_now().await;
    }
    assert_eq!((server.connections(), panics.load(SeqCst)), (1, 0));
}

/// Servers close idle connections from the fifth second on.
#[tokio::test]
async fn idle_connections_are_dropped_before_servers_drop_them() {
    let server = Server::start(|_, stream| respond(stream));
    let client = server.client();
    write(&client).await.unwrap();
    for (idle, connections) in [(3, 1), (5, 2)] {
        tokio::time::pause();
        tokio::time::advance(Duration::from_secs(idle)).await;
        tokio::time::resume();
        write(&client).await.unwrap();
        assert_eq!(server.connections(), connections, "after {idle} s");
    }
}

/// Some servers close idle connections earlier than most, and say so.
#[tokio::test]
async fn idle_connections_are_dropped_before_the_time_that_the_server_names() {
    let after = async |client: &Client, seconds: u64| {
        tokio::time::pause();
        tokio::time::advance(Duration::from_secs(seconds)).await;
        tokio::time::resume();
        write(client).await.unwrap();
    };
    for (keep_alive, calls) in [
        // Once it is known, no older connection is used.
        ("timeout=3, max=100", [(0, 2), (0, 2), (1, 2), (3, 3), (1, 3)]),
        // A second is what a request may take to arrive.
        ("timeout=1", [(0, 2), (0, 3), (0, 4), (0, 5), (0, 6)]),
        ("timeout=0", [(0, 2), (0, 3), (0, 4), (0, 5), (0, 6)]),
        // As long as the client keeps them.
        ("timeout=75", [(0, 1), (1, 1), (3, 1), (5, 2), (3, 2)]),
        ("timeout=soon", [(0, 1), (1, 1), (3, 1), (5, 2), (3, 2)]),
    ] {
        let server = Server::start(move |_, mut stream| {
            while request(&mut stream) {
                let head = format!("HTTP/1.1 200 OK\r\nKeep-Alive: {keep_alive}\r\nContent-Length: 12\r\n\r\n");
                stream.write_all(head.as_bytes()).unwrap();
                stream.write_all(b"{\"result\":7}").unwrap();
            }
        });
        let client = server.client();
        write(&client).await.unwrap();
        for (place, (idle, connections)) in calls.into_iter().enumerate() {
            after(&client, idle).await;
            assert_eq!(server.connections(), connections, "{keep_alive}, call {place}");
        }
    }
}

/// Also if only the direction from the server is closed, so that a write would not fail.
#[tokio::test]
async fn a_connection_that_the_server_has_closed_is_not_used() {
    let other = Server::start(|_, stream| respond(stream));
    for direction in [Shutdown::Both, Shutdown::Write] {
        let (closed, wait) = std::sync::mpsc::channel();
        let server = Server::start(move |_, mut stream| {
            assert!(request(&mut stream));
            stream.write_all(OK.as_bytes()).unwrap();
            stream.shutdown(direction).unwrap();
            closed.send(()).unwrap();
            // Holds the other direction open.
            request(&mut stream);
        });
        let client = server.builder().without_idempotency_keys().build().unwrap();
        for number in 1..=3 {
            assert_eq!(write(&client).await.unwrap(), 7, "{direction:?}");
            assert_eq!(server.connections(), number);
            wait.recv().unwrap();
            // hyper hears of it while this call waits for its response.
            write(&other.client()).await.unwrap();
        }
    }
}

#[tokio::test]
async fn a_server_that_closes_every_connection_at_once_ends_in_an_error() {
    let server = Server::start(|_, stream| drop(stream));
    let Err(Error::Transport(error)) = write(&server.client()).await else { panic!("a response from nowhere") };
    assert_eq!((error.kind(), error.context().attempts()), (SendErrorKind::Interrupted, 1));
    assert_eq!(server.connections(), 1);
}

/// Only the first call asks at the old address.
#[tokio::test]
async fn a_renamed_portal_costs_one_more_request_for_all_calls() {
    let new = Server::start(|_, stream| respond(stream));
    let host = new.host.clone();
    let old = Server::start(move |_, mut stream| {
        assert!(request(&mut stream));
        let location = format!("http://{host}/rest/api/1/s3cretT0ken/a.b");
        write!(stream, "HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n").unwrap();
    });
    let client = old.client();
    for _ in 0..3 {
        assert_eq!(write(&client.clone()).await.unwrap(), 7);
    }
    assert_eq!((old.connections(), new.connections(), client.stats().requests), (1, 1, 4));
    assert_eq!((client.stats().moved_to, client.host()), (Some(new.host), &*old.host));
}

/// The second request finds the connection closed, before or after it was handed to it, and is sent again at once: it has
/// not left, so even a write without an idempotency key is safe.
#[tokio::test]
async fn a_request_that_did_not_leave_is_sent_again_at_once() {
    let mut again = 0;
    for round in 0..50 {
        let (closed, wait) = std::sync::mpsc::channel();
        let server = Server::start(move |_, mut stream| {
            if request(&mut stream) {
                stream.write_all(OK.as_bytes()).unwrap();
            }
            drop(stream);
            closed.send(()).unwrap();
        });
        let client = server.builder().without_idempotency_keys().build().unwrap();
        write(&client).await.unwrap();
        // The kernel has the end of the connection; whether hyper has seen it differs from round to round.
        wait.recv().unwrap();
        if round % 2 == 0 {
            tokio::task::yield_now().await;
        }
        let call = client.request_raw("a.b", &json!({})).effect(Effect::Write).send().await;
        match call {
            Ok(response) => {
                assert_eq!((response.result, response.attempts), (json!(7), 1));
                again += 1;
            }
            // The end arrived between hyper's look and its write: nobody can know.
            Err(Error::Transport(error)) => {
                assert_eq!(error.kind(), SendErrorKind::Interrupted);
                assert!(error.context().executed() == bitrix24_runtime::error::Executed::Maybe);
            }
            Err(error) => panic!("{error}"),
        }
    }
    assert!(again > 0);
}

#[tokio::test]
async fn a_connection_that_breaks_with_bytes_on_the_way_leaves_the_outcome_unknown() {
    type Serve = fn(usize, TcpStream);
    let servers: [Serve; 3] = [
        |_, mut stream| assert!(request(&mut stream)),
        |_, mut stream| drop(stream.read(&mut [0; 10])),
        |_, mut stream| {
            request(&mut stream);
            stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{\"res").unwrap();
        },
    ];
    for serve in servers {
        let server = Server::start(serve);
        let error = write(&server.client()).await.unwrap_err();
        assert!(error.may_have_executed(), "{error}");
        let Error::Transport(error) = error else { panic!("{error}") };
        assert_eq!(error.kind(), SendErrorKind::Interrupted);
    }
}

#[tokio::test]
async fn no_response_in_time_leaves_the_outcome_unknown() {
    let server = Server::start(|_, mut stream| {
        request(&mut stream);
        // Until the client gives up.
        request(&mut stream);
    });
    let client = server.builder().timeout(Duration::from_millis(20)).build().unwrap();
    let error = write(&client).await.unwrap_err();
    assert!(error.may_have_executed(), "{error}");
    let Error::Transport(error) = error else { panic!("{error}") };
    assert_eq!(error.kind(), SendErrorKind::Timeout);
}

/// A peer that announces gigabytes, or nonsense, does not make the client allocate or panic.
#[tokio::test]
async fn the_announced_length_is_only_the_peers_word() {
    for length in
        ["30000000000", "18446744073709551615", "18446744073709551616", "-1", "twelve", "12\r\nContent-Length: 13"]
    {
        let server = Server::start(move |_, mut stream| {
            request(&mut stream);
            write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n{{\"result\":7}}").unwrap();
        });
        let client = server.builder().max_response(usize::MAX).build().unwrap();
        let Err(Error::Transport(error)) = write(&client).await else { panic!("accepted: {length}") };
        assert_eq!(error.kind(), SendErrorKind::Interrupted, "{length}");
        // With a limit, a long response is refused before its body.
        let refused = write(&server.client()).await.unwrap_err();
        assert!(refused.may_have_executed(), "{refused}");
    }
}

#[tokio::test]
async fn endless_heads_and_bodies_end_in_an_error() {
    type Flood = fn(&mut TcpStream) -> std::io::Result<()>;
    let body: Flood = |stream| stream.write_all(b"10\r\n{\"result\":      \r\n");
    let head: Flood = |stream| stream.write_all(b"X-Noise: noise noise noise noise noise\r\n");
    for (flood, chunked) in [(body, "Transfer-Encoding: chunked\r\n\r\n"), (head, "")] {
        let server = Server::start(move |_, mut stream| {
            request(&mut stream);
            write!(stream, "HTTP/1.1 200 OK\r\n{chunked}").unwrap();
            while flood(&mut stream).is_ok() {}
        });
        let client = server.builder().max_response(1 << 16).build().unwrap();
        let Err(Error::Transport(error)) = write(&client).await else { panic!("accepted") };
        assert!(matches!(error.kind(), SendErrorKind::TooLarge | SendErrorKind::Interrupted), "{error}");
    }
}

/// A connection belongs to the runtime that made it, and ends with it.
#[test]
fn a_client_outlives_the_runtimes_that_it_is_used_in() {
    let server = Server::start(|_, stream| respond(stream));
    let client = server.client();
    for number in 1..=3 {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        for _ in 0..2 {
            assert_eq!(runtime.block_on(write(&client)).unwrap(), 7);
        }
        drop(runtime);
        assert_eq!(server.connections(), number);
    }
}
