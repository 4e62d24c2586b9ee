//! A portal with a single response, which costs nothing and never varies: what callers are counted against.

use std::io::{BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// The response to every request.
const RESULT: &str = r#"{"result":{"success":true,"chatId":100,"messageId":15,"existing":false},"time":{"start":1748251055.123456,"finish":1748251055.234567,"duration":0.111111,"processing":0.045678,"date_start":"2026-05-26T12:17:35+03:00","date_finish":"2026-05-26T12:17:35+03:00","operating_reset_at":1748251655,"operating":0.045678}}"#;

/// A portal on a free port of this machine; its threads end with the process.
#[derive(Debug)]
pub struct Portal {
    /// Its address, without a final slash.
    pub address: String,
    last: Arc<Mutex<Request>>,
}

/// A request as far as it is the same in every call: the names of its headers, sorted, with the lengths of their
/// values, and the body.
pub type Request = (Vec<(String, usize)>, Vec<u8>);

impl Portal {
    /// Starts a portal.
    ///
    /// # Errors
    ///
    /// Fails if no port is free.
    pub fn start() -> Result<Self, String> {
        let listener = TcpListener::bind("127.0.0.1:0").map_err(|error| format!("error: no port: {error}"))?;
        let address = listener.local_addr().map_err(|error| format!("error: no port: {error}"))?;
        let last = Arc::new(Mutex::new(Request::default()));
        let seen = last.clone();
        std::thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let seen = seen.clone();
                // A connection that breaks is the caller's to report.
                std::thread::spawn(move || serve(&connection, &seen));
            }
        });
        Ok(Self { address: format!("http://{address}"), last })
    }

    /// Returns the last request.
    #[must_use]
    pub fn last(&self) -> Request {
        self.last.lock().map(|last| last.clone()).unwrap_or_default()
    }
}

/// Responds until the caller closes the connection.
fn serve(connection: &TcpStream, last: &Mutex<Request>) -> std::io::Result<()> {
    connection.set_nodelay(true)?;
    let mut reader = BufReader::new(connection);
    let response = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: {}\r\ndate: Tue, 26 May 2026 \
         09:17:35 GMT\r\nserver: nginx\r\nconnection: keep-alive\r\n\r\n{RESULT}",
        RESULT.len()
    );
    while let Some(request) = request(&mut reader)? {
        if let Ok(mut last) = last.lock() {
            *last = request;
        }
        (&*connection).write_all(response.as_bytes())?;
    }
    Ok(())
}

/// Reads a request; returns `None` at the end of the connection.
fn request(reader: &mut impl std::io::BufRead) -> std::io::Result<Option<Request>> {
    let mut line = String::new();
    if reader.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let (mut headers, mut length) = (Vec::new(), 0);
    loop {
        line.clear();
        reader.read_line(&mut line)?;
        let Some((name, value)) = line.trim_end().split_once(": ") else { break };
        let name = name.to_ascii_lowercase();
        if name == "content-length" {
            length = value.parse().unwrap_or(0);
        }
        headers.push((name, value.len()));
    }
    headers.sort();
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    Ok(Some((headers, body)))
}
