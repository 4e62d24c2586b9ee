//! A portal whose responses a test gives, and the places in a response.
#![allow(dead_code, unreachable_pub, reason = "not every test needs all of it")]

use std::sync::{Arc, Mutex};

use bitrix24::limits::RateLimit;
use bitrix24::transport::{BoxFuture, HttpRequest, HttpResponse, SendError, Transport};
use bitrix24::{Client, Json};

/// Responds with what a test has set last.
#[derive(Clone)]
pub struct Answer(Arc<Mutex<Responder>>);

/// Returns the body of a response by the body of its request.
type Responder = Box<dyn Fn(&[u8]) -> String + Send>;

impl Answer {
    /// Creates a portal, and a client of it.
    pub fn portal() -> (Self, Client) {
        let answer = Self(Arc::new(Mutex::new(Box::new(|_| String::new()))));
        let builder = Client::builder().webhook("https://portal.example/rest/1/secret/").transport(answer.clone());
        (answer, builder.rate_limit(RateLimit::UNLIMITED).build().unwrap())
    }

    /// Sets the body of the next responses.
    pub fn set(&self, body: impl Into<String>) {
        let body = body.into();
        self.set_by_request(move |_| body.clone());
    }

    /// Sets how the next responses follow from their requests.
    pub fn set_by_request(&self, responder: impl Fn(&[u8]) -> String + Send + 'static) {
        *self.0.lock().unwrap() = Box::new(responder);
    }
}

impl Transport for Answer {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        let body = self.0.lock().unwrap()(request.body());
        Box::pin(async move { Ok(HttpResponse::new(200, body)) })
    }
}

/// Returns the JSON pointers of all values inside `json`.
pub fn pointers(json: &Json, at: &str, found: &mut Vec<String>) {
    let children: Vec<(String, &Json)> = match json {
        Json::Object(map) => {
            map.iter().map(|(key, value)| (key.replace('~', "~0").replace('/', "~1"), value)).collect()
        }
        Json::Array(array) => array.iter().enumerate().map(|(index, value)| (index.to_string(), value)).collect(),
        _ => Vec::new(),
    };
    for (key, child) in children {
        let pointer = format!("{at}/{key}");
        pointers(child, &pointer, found);
        found.push(pointer);
    }
}
