//! A small HTTP client, which sees the portal as a client in any language does.
#![allow(dead_code, reason = "each test file uses only a part")]

pub(crate) mod event_handler;
pub(crate) mod fixture;
pub(crate) mod splitmix;

use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};

use bitrix24_json::Value as Json;
use bitrix24_mock::{MockPortal, MockPortalBuilder};
use bitrix24_model::{Method, Protocol};

/// A response.
#[derive(Debug)]
pub(crate) struct Response {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) text: String,
}

impl Response {
    /// Returns the body as JSON. Panics if it is not.
    #[track_caller]
    pub(crate) fn json(&self) -> Json {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error} in {self:?}"))
    }

    /// Returns the result of a successful call.
    #[track_caller]
    pub(crate) fn result(&self) -> Json {
        let mut json = self.json();
        assert_eq!(self.status, 200, "{json}");
        json["result"].take()
    }

    /// Returns the status and code of a failure in either form.
    #[track_caller]
    pub(crate) fn failure(&self) -> (u16, String) {
        let json = self.json();
        let code = json["error"]["code"].as_str().or(json["error"].as_str());
        (self.status, code.unwrap_or_else(|| panic!("not a failure: {json}")).to_owned())
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
}

/// Starts a portal with the default options.
pub(crate) fn portal() -> MockPortal {
    start(MockPortal::builder())
}

pub(crate) fn start(builder: MockPortalBuilder) -> MockPortal {
    builder.start_blocking().expect("a free port on the loopback address")
}

/// Calls a method of the specs: one of REST 2.0 as an application, with arguments in their order.
pub(crate) fn call_of(portal: &MockPortal, protocol: Protocol, method: &Method, params: &Json) -> Response {
    call_of_with(portal, protocol, method, &[], params)
}

pub(crate) fn call_of_with(
    portal: &MockPortal,
    protocol: Protocol,
    method: &Method,
    headers: &[(&str, &str)],
    params: &Json,
) -> Response {
    if protocol == Protocol::V3 {
        return call_with(portal, &method.name, headers, params);
    }
    let arguments = method.v2.as_ref().map_or(&[][..], |v2| &v2.arguments);
    let in_order = || arguments.iter().map(|name| params[name.as_str()].clone()).collect::<Json>();
    let body = if arguments.is_empty() { params.to_string() } else { in_order().to_string() };
    post(portal, &format!("/rest/{}?auth=newtoken", method.name), headers, &body)
}

/// Calls a method through the webhook.
pub(crate) fn call(portal: &MockPortal, method: &str, params: &Json) -> Response {
    post(portal, &format!("/rest/api/1/s3cr3t/{method}"), &[], &params.to_string())
}

pub(crate) fn call_with(portal: &MockPortal, method: &str, headers: &[(&str, &str)], params: &Json) -> Response {
    post(portal, &format!("/rest/api/1/s3cr3t/{method}"), headers, &params.to_string())
}

pub(crate) fn post(portal: &MockPortal, path: &str, headers: &[(&str, &str)], body: &str) -> Response {
    send(portal, "POST", path, headers, body).expect("a response")
}

pub(crate) fn get(portal: &MockPortal, path: &str) -> Response {
    send(portal, "GET", path, &[], "").expect("a response")
}

/// Sends a request on a connection of its own.
pub(crate) fn send(
    portal: &MockPortal,
    verb: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> std::io::Result<Response> {
    exchange(portal, &request(verb, path, headers, body))
}

/// Sends the text of a request on a connection of its own.
pub(crate) fn exchange(portal: &MockPortal, text: &str) -> std::io::Result<Response> {
    let mut stream = TcpStream::connect(("127.0.0.1", portal.address().port()))?;
    stream.write_all(text.as_bytes())?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    let _ = stream.shutdown(Shutdown::Both);
    parse(&bytes)
}

pub(crate) fn request(verb: &str, path: &str, headers: &[(&str, &str)], body: &str) -> String {
    let mut text =
        format!("{verb} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: {}\r\n", body.len());
    for (name, value) in headers {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    text + "\r\n" + body
}

fn parse(bytes: &[u8]) -> std::io::Result<Response> {
    let incomplete = |what: &str| std::io::Error::new(std::io::ErrorKind::UnexpectedEof, what.to_owned());
    let text = String::from_utf8_lossy(bytes);
    let (head, body) = text.split_once("\r\n\r\n").ok_or_else(|| incomplete("no head"))?;
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|status| status.parse().ok());
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    let length = headers
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
        .and_then(|(_, value)| value.parse().ok());
    if length.is_some_and(|length: usize| length != body.len()) {
        return Err(incomplete("a truncated body"));
    }
    Ok(Response { status: status.ok_or_else(|| incomplete("no status"))?, headers, text: body.to_owned() })
}
