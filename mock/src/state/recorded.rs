//! The recorded requests.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use bitrix24_json::Value as Json;
use bitrix24_runtime::Method;
use bitrix24_runtime::decode::{Decode, DecodeError, from_slice};
use bytes::Bytes;

use crate::state::auth::{Authorization, Caller};
use crate::state::raised::RaisedEvent;
use crate::wire::http::HttpRequest;

/// The size of the responses that are kept. Beyond it, the oldest requests lose theirs.
const RESPONSES: usize = 32 << 20;

/// A request that the portal received.
///
/// ```
/// use bitrix24::Client;
/// use bitrix24::mail::message::CreateChat;
/// use bitrix24_mock::{Authorization, MockPortal, Request};
///
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let portal = MockPortal::start().await;
/// Client::webhook(&portal.webhook_url())?.call(&CreateChat::new(15)).await?;
///
/// let request: &Request = &portal.requests()[0];
/// assert_eq!(request.method(), "mail.message.createchat");
/// assert_eq!(request.params()["messageId"], 15);
/// assert_eq!(request.body(), br#"{"messageId":15}"#);
/// assert_eq!(request.decode::<CreateChat>()?.message_id, 15.into());
/// assert_eq!(request.header("Content-Type"), Some("application/json"));
/// assert_eq!(request.authorization(), Authorization::Webhook);
/// assert_eq!((request.status(), request.error_code()), (Some(200), None));
/// assert!(request.response().is_some_and(|body| body.starts_with(br#"{"result":{"#)));
/// assert!(!request.in_batch() && !request.replayed());
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
pub struct Request {
    /// Counted from 1 in the order of recording, and never used again.
    pub(crate) number: u64,
    /// The HTTP request, which the calls of a batch share.
    pub(crate) http: Arc<HttpRequest>,
    pub(crate) method: String,
    pub(crate) params: Json,
    pub(crate) authorization: Authorization,
    pub(crate) caller: Caller,
    /// The time of the portal's clock when the request arrived.
    pub(crate) received: Duration,
    /// How long the portal took.
    pub(crate) took: Duration,
    pub(crate) status: Option<u16>,
    pub(crate) code: Option<String>,
    pub(crate) response: Option<Bytes>,
    pub(crate) in_batch: bool,
    pub(crate) replayed: bool,
    /// The events that it has raised, until they are posted.
    pub(crate) events: Vec<RaisedEvent>,
}

impl Request {
    /// Creates the record of a request that was received at a time.
    pub(crate) fn new(http: Arc<HttpRequest>, method: &str, received: Duration) -> Self {
        Self {
            number: 0,
            http,
            method: method.to_owned(),
            params: Json::Null,
            authorization: Authorization::Missing,
            caller: Caller::default(),
            received,
            took: Duration::ZERO,
            status: None,
            code: None,
            response: None,
            in_batch: false,
            replayed: false,
            events: Vec::new(),
        }
    }

    /// Returns the name of the method. That of a method of REST 2.0 starts with `v2.`.
    pub fn method(&self) -> &str {
        &self.method
    }

    /// Returns the parameters without `auth`, or `null` if they were invalid: in REST 3.0 the body, in REST 2.0 the query and
    /// the body.
    pub fn params(&self) -> &Json {
        &self.params
    }

    /// Returns the bytes of the body; for a call in a batch, those of the whole batch.
    pub fn body(&self) -> &[u8] {
        &self.http.body
    }

    /// Returns the value of a header, if it is present and valid text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.http.headers.get(name)?.to_str().ok()
    }

    /// Returns where the request carried its authorization.
    pub fn authorization(&self) -> Authorization {
        self.authorization
    }

    /// Returns the HTTP status of the response. It is `None` if the connection was reset, and for a call in a batch.
    pub fn status(&self) -> Option<u16> {
        self.status
    }

    /// Returns the error code of the response, or of the call in a batch, if it failed.
    pub fn error_code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// Returns the body of the response. It is `None` for a call in a batch, and for old requests, once the responses of
    /// newer ones exceed 32 MiB.
    pub fn response(&self) -> Option<&[u8]> {
        self.response.as_deref()
    }

    /// Returns whether the request was a call in a batch.
    pub fn in_batch(&self) -> bool {
        self.in_batch
    }

    /// Returns whether the response was a stored one, because of an idempotency key.
    pub fn replayed(&self) -> bool {
        self.replayed
    }

    /// Decodes the parameters as the request type of the method.
    ///
    /// # Errors
    ///
    /// Returns an error if a parameter does not fit the type.
    pub fn decode<M: Method + Decode + Default>(&self) -> Result<M, DecodeError> {
        let mut request = M::default();
        from_slice(self.params.to_string().as_bytes(), &mut request)?;
        Ok(request)
    }
}

/// Writes one line: the method, its parameters, the status and the error code.
impl std::fmt::Display for Request {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.method, self.params)?;
        match self.status {
            Some(status) => write!(f, " -> {status}")?,
            None if self.in_batch => f.write_str(" (in a batch)")?,
            None => f.write_str(" -> reset")?,
        }
        self.code.as_ref().map_or(Ok(()), |code| write!(f, " {code}"))
    }
}

/// The last requests that the portal received.
#[derive(Debug)]
pub(crate) struct RecordedRequests {
    max: usize,
    requests: VecDeque<Request>,
    /// How many requests were recorded.
    count: u64,
    /// The size of the kept responses.
    size: usize,
}

impl RecordedRequests {
    /// Creates an empty record that keeps the last `max` requests.
    pub(crate) fn new(max: usize) -> Self {
        Self { max, requests: VecDeque::new(), count: 0, size: 0 }
    }

    pub(crate) fn push(&mut self, mut request: Request) {
        self.count += 1;
        if self.max == 0 {
            return;
        }
        if self.requests.len() >= self.max {
            let oldest = self.requests.pop_front();
            self.size -= oldest.and_then(|oldest| oldest.response).map_or(0, |response| response.len());
        }
        request.number = self.count;
        self.size += request.response.as_ref().map_or(0, Bytes::len);
        self.requests.push_back(request);
        let mut with_responses = self.requests.iter_mut().filter(|request| request.response.is_some());
        while self.size > RESPONSES
            && let Some(oldest) = with_responses.next()
        {
            self.size -= oldest.response.take().map_or(0, |response| response.len());
        }
    }

    pub(crate) fn all(&self) -> impl DoubleEndedIterator<Item = &Request> {
        self.requests.iter()
    }

    pub(crate) fn clear(&mut self) {
        self.requests.clear();
        self.size = 0;
    }
}

#[cfg(test)]
mod tests {
    use std::net::{IpAddr, Ipv4Addr};

    use super::*;

    fn request(response: Bytes) -> Request {
        let http = HttpRequest {
            verb: hyper::Method::POST,
            path: "/rest/api/m".to_owned(),
            query: String::new(),
            headers: hyper::HeaderMap::new(),
            body: Bytes::new(),
            peer: IpAddr::V4(Ipv4Addr::LOCALHOST),
        };
        Request { response: Some(response), ..Request::new(Arc::new(http), "m", Duration::ZERO) }
    }

    #[test]
    fn the_oldest_responses_make_room_and_the_requests_stay() {
        let (mut recorded, response) = (RecordedRequests::new(30), Bytes::from(vec![b' '; RESPONSES / 4]));
        (0..20).for_each(|_| recorded.push(request(response.clone())));
        let kept: Vec<u64> =
            recorded.all().filter(|request| request.response.is_some()).map(|request| request.number).collect();
        assert_eq!((recorded.all().count(), kept), (20, vec![17, 18, 19, 20]));
        (0..30).for_each(|_| recorded.push(request(Bytes::from_static(b"{}"))));
        assert_eq!((recorded.all().count(), recorded.size), (30, 60));
        recorded.clear();
        recorded.push(request(Bytes::from_static(b"{}")));
        assert_eq!(recorded.all().map(|request| request.number).collect::<Vec<_>>(), [51]);
    }
}
