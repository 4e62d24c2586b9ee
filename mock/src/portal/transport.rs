//! The transport that reaches a portal without a socket.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::{Arc, Weak};

use bitrix24_runtime::transport::{BoxFuture, HttpRequest, HttpResponse, SendError, SendErrorKind, Transport};
use bytes::Bytes;
use hyper::header::{CONTENT_LENGTH, HOST, HeaderName, HeaderValue};
use hyper::http::uri::Authority;
use hyper::{HeaderMap, Method as Verb, StatusCode, Uri};
use tokio::runtime::Handle;
use tokio::time::timeout;

use crate::methods::context::Contexts;
use crate::portal::MockPortal;
use crate::wire::body::{BodyError, MAX_BODY};
use crate::wire::http::{Delivery, HttpRequest as PortalRequest, HttpResponse as PortalResponse};
use crate::wire::server::respond;

/// A transport that passes requests to a [`MockPortal`] in the same process; see [`MockPortal::transport`].
///
/// It can be wrapped, as any transport:
///
/// ```
/// use bitrix24::transport::{BoxFuture, HttpRequest, HttpResponse, SendError, Transport};
/// use bitrix24_mock::MockTransport;
///
/// /// Logs the requests of a test.
/// struct Logged(MockTransport);
///
/// impl Transport for Logged {
///     fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
///         println!("{} bytes to {}", request.body().len(), request.host());
///         self.0.send(request)
///     }
/// }
/// ```
#[derive(Clone)]
pub struct MockTransport {
    context: Arc<Contexts>,
    running: Weak<()>,
    log: bool,
}

impl MockPortal {
    /// Returns a transport that passes requests to the portal within the process, without sockets. The portal responds,
    /// fails and records as it does over HTTP; a request to another address fails to connect.
    ///
    /// It is for tests that pause tokio's time, in which I/O never becomes due: calls then wait for retries, limits and
    /// [delays](crate::Fault::Delay) without any real time passing, and the portal's clock moves with the calls. Do not
    /// combine it with [`paused_clock`](crate::MockPortalBuilder::paused_clock), which stands still.
    ///
    /// ```
    /// use bitrix24::Client;
    /// use bitrix24::mail::message::Get;
    /// use bitrix24_mock::{Fault, FaultRule, MockPortal};
    /// use std::time::Duration;
    ///
    /// // In a test: `#[tokio::test(start_paused = true)]`.
    /// # #[tokio::main(flavor = "current_thread", start_paused = true)]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let portal = MockPortal::start().await;
    /// portal.fault(FaultRule::new(Fault::TooMany).times(1));
    /// let client = Client::builder().webhook(&portal.webhook_url()).transport(portal.transport()).build()?;
    ///
    /// let start = tokio::time::Instant::now();
    /// client.call(&Get::new(1)).await?;
    /// assert_eq!(start.elapsed(), Duration::from_secs(60));
    /// # Ok(()) }
    /// ```
    pub fn transport(&self) -> MockTransport {
        let (context, running) = (Arc::clone(&self.context), Arc::downgrade(&self.running));
        MockTransport { context, running, log: self.log }
    }
}

impl Transport for MockTransport {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        Box::pin(async move {
            if Handle::try_current().is_err() {
                return Err(SendError::not_sent(SendErrorKind::Unsupported).because("the mock needs a tokio runtime"));
            }
            let exchange = timeout(request.timeout(), self.exchange(&request));
            exchange.await.unwrap_or_else(|_| Err(SendError::maybe_sent(SendErrorKind::Timeout)))
        })
    }
}

impl MockTransport {
    async fn exchange(&self, request: &HttpRequest) -> Result<HttpResponse, SendError> {
        let unsupported = SendError::not_sent(SendErrorKind::Unsupported);
        let arrived = portal_request(request).ok_or_else(|| unsupported.because("the request is no HTTP"))?;
        if self.running.strong_count() == 0 || !self.is_at(request) {
            return Err(SendError::not_sent(SendErrorKind::Connect).because("no mock has this address"));
        }
        let response = match BodyError::TooLarge.response().filter(|_| arrived.body.len() > MAX_BODY) {
            Some(response) => response,
            None => respond(&*self.context, &Arc::new(arrived), self.log).await,
        };
        deliver(response, request.max_response())
    }

    /// Returns whether a request is for an address of the portal, which has another name too.
    fn is_at(&self, request: &HttpRequest) -> bool {
        let place = |uri: &Uri| {
            let host = uri.host().map(|host| if host == "localhost" { "127.0.0.1" } else { host }.to_owned());
            (uri.scheme().cloned(), host, uri.authority().and_then(Authority::port_u16))
        };
        let state = self.context.state();
        let own = [Some(&state.url), state.options.public_url.as_ref()];
        let own = own.into_iter().flatten().filter_map(|url| url.parse().ok());
        request.url().parse().is_ok_and(|asked| own.map(|own| place(&own)).any(|own| own == place(&asked)))
    }
}

/// Returns the request as the server would read it.
fn portal_request(request: &HttpRequest) -> Option<PortalRequest> {
    let uri: Uri = request.url().parse().ok()?;
    let mut headers = HeaderMap::new();
    for (name, value) in request.headers() {
        headers.append(HeaderName::from_bytes(name.as_bytes()).ok()?, HeaderValue::from_str(value).ok()?);
    }
    headers.insert(HOST, HeaderValue::from_str(uri.authority()?.as_str()).ok()?);
    headers.insert(CONTENT_LENGTH, HeaderValue::from(request.body().len()));
    Some(PortalRequest {
        verb: Verb::POST,
        path: uri.path().to_owned(),
        query: uri.query().unwrap_or_default().to_owned(),
        headers,
        body: Bytes::from_owner(Arc::clone(request.body())),
        peer: IpAddr::V4(Ipv4Addr::LOCALHOST),
    })
}

/// Returns the response as a client would receive it.
fn deliver(response: PortalResponse, max: usize) -> Result<HttpResponse, SendError> {
    let status = response.status_code();
    let has_body = ![StatusCode::NO_CONTENT, StatusCode::NOT_MODIFIED].contains(&status);
    let body = if has_body { response.body } else { Bytes::new() };
    if response.delivery == Delivery::Reset || (response.delivery == Delivery::Truncated && has_body) {
        return Err(SendError::maybe_sent(SendErrorKind::Interrupted));
    }
    if body.len() > max {
        return Err(SendError::maybe_sent(SendErrorKind::TooLarge));
    }
    let text = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    let headers = response.headers.iter().map(|(name, value)| (name.as_str().to_owned(), text(value)));
    Ok(HttpResponse { status: status.as_u16(), headers: headers.collect(), body: body.to_vec() })
}

impl std::fmt::Debug for MockTransport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MockTransport").field("portal", &self.context.state().url).finish_non_exhaustive()
    }
}
