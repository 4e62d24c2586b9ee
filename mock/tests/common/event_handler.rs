//! A handler of events, which keeps what it gets.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// How long to wait for a post before the test fails.
const PATIENCE: Duration = Duration::from_secs(30);

/// A server that responds to each post with 200 and keeps its body.
pub(crate) struct EventHandler {
    address: SocketAddr,
    posts: Receiver<String>,
}

impl EventHandler {
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let (sender, posts) = channel();
        let address = listener.local_addr().expect("an address");
        std::thread::spawn(move || {
            // Ends with the test, which drops the receiver.
            while let Ok((stream, _)) = listener.accept() {
                if sender.send(read(stream)).is_err() {
                    break;
                }
            }
        });
        Self { address, posts }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}/event?from=portal", self.address)
    }

    /// Waits for the next post and returns its body.
    #[track_caller]
    pub(crate) fn next(&self) -> String {
        self.posts.recv_timeout(PATIENCE).expect("a post")
    }

    /// Returns whether there is no other post.
    pub(crate) fn is_quiet(&self) -> bool {
        self.posts.try_recv().is_err()
    }
}

/// Reads the body of a form, and responds.
fn read(stream: TcpStream) -> String {
    let mut reader = BufReader::new(stream);
    let (mut length, mut line) = (0, String::new());
    let mut head = String::new();
    while reader.read_line(&mut line).is_ok_and(|read| read > 2) {
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().expect("a length");
        }
        head.push_str(&line);
        line.clear();
    }
    assert!(head.starts_with("POST /event?from=portal HTTP/1.1\r\n"), "{head}");
    assert!(head.contains("application/x-www-form-urlencoded"), "{head}");
    let mut body = vec![0; length];
    reader.read_exact(&mut body).expect("the whole body");
    let response = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    reader.into_inner().write_all(response).expect("an open connection");
    String::from_utf8(body).expect("text")
}
