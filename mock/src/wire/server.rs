//! The HTTP server: sockets and connections around a [`Service`].

use std::any::Any;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::pin::Pin;
use std::sync::{Arc, LazyLock};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use bytes::Bytes;
use hyper::body::{Body, Frame, SizeHint};
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio::sync::oneshot;
use tokio::task::JoinSet;

use crate::wire::body::read_body;
use crate::wire::connection::{Connection, ResetFlag};
use crate::wire::http::{Delivery, HttpRequest, HttpResponse, copied};
use crate::wire::route::{Route, masked, route};

/// The pause after a connection that could not be accepted.
const ACCEPT_PAUSE: Duration = Duration::from_millis(10);

/// One runtime for all portals of a process, so that a portal works whichever runtime its test uses, or blocks.
static RUNTIME: LazyLock<io::Result<Runtime>> =
    LazyLock::new(|| tokio::runtime::Builder::new_multi_thread().enable_all().thread_name("bitrix24-mock").build());

/// Runs a task beside the servers.
pub(crate) fn spawn(task: impl Future<Output = ()> + Send + 'static) -> io::Result<()> {
    runtime()?.spawn(task);
    Ok(())
}

fn runtime() -> io::Result<&'static Runtime> {
    RUNTIME.as_ref().map_err(|error| io::Error::new(error.kind(), error.to_string()))
}

/// Responds to requests.
pub(crate) trait Service: Send + Sync + 'static {
    /// Returns the response, as soon as it is to be sent.
    fn respond(&self, request: &Arc<HttpRequest>) -> impl Future<Output = HttpResponse> + Send;
}

/// Responds to a request, however it arrived.
pub(crate) async fn respond<S: Service>(service: &S, request: &Arc<HttpRequest>, log: bool) -> HttpResponse {
    let began = Instant::now();
    let response = service.respond(request).await;
    if log {
        log_exchange(request, &response, began);
    }
    response
}

/// The options of a server.
#[derive(Clone, Default)]
pub(crate) struct ServerOptions {
    /// Whether to write a line about each request to standard error.
    pub(crate) log: bool,
    #[cfg(feature = "tls")]
    pub(crate) tls: Option<tokio_rustls::TlsAcceptor>,
}

impl ServerOptions {
    fn scheme(&self) -> &'static str {
        #[cfg(feature = "tls")]
        if self.tls.is_some() {
            return "https";
        }
        "http"
    }
}

/// An open port whose connections wait until a service is started.
pub(crate) struct BoundServer {
    listener: std::net::TcpListener,
    address: SocketAddr,
    options: ServerOptions,
}

impl BoundServer {
    /// Opens the port.
    pub(crate) fn bind(address: SocketAddr, options: ServerOptions) -> io::Result<Self> {
        let listener = std::net::TcpListener::bind(address)?;
        listener.set_nonblocking(true)?;
        Ok(Self { address: listener.local_addr()?, listener, options })
    }

    /// Returns the URL of the server, without a final slash.
    ///
    /// A server that listens on all addresses is reached at the one of loopback.
    pub(crate) fn url(&self) -> String {
        let ip = match self.address.ip() {
            IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
            IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
            ip => ip,
        };
        format!("{}://{}", self.options.scheme(), SocketAddr::new(ip, self.address.port()))
    }

    /// Returns whether only programs of this machine reach the server.
    pub(crate) fn is_loopback(&self) -> bool {
        self.address.ip().is_loopback()
    }

    /// Starts to respond to requests.
    pub(crate) fn start<S: Service>(self, service: Arc<S>) -> io::Result<Server> {
        let Self { listener, address, options } = self;
        let ((stop, stopping), (done, stopped)) = (oneshot::channel(), oneshot::channel());
        spawn(async move {
            if let Ok(listener) = TcpListener::from_std(listener) {
                accept(service, options, listener, stopping).await;
            }
            // `Server::stop` need not have been called.
            let _ = done.send(());
        })?;
        Ok(Server { address, stop: Some(stop), stopped: Some(stopped) })
    }
}

/// A server that runs until it is dropped.
#[derive(Debug)]
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    stopped: Option<oneshot::Receiver<()>>,
}

impl Server {
    /// Stops the server and waits until its port is free again.
    pub(crate) async fn stop(mut self) {
        drop(self.stop.take());
        if let Some(stopped) = self.stopped.take() {
            let _ = stopped.await;
        }
    }
}

/// Accepts connections until told to stop, which also ends the open ones.
async fn accept<S: Service>(
    service: Arc<S>,
    options: ServerOptions,
    listener: TcpListener,
    mut stopping: oneshot::Receiver<()>,
) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            _ = &mut stopping => return connections.shutdown().await,
            Some(_) = connections.join_next() => {}
            accepted = listener.accept() => {
                let Ok((stream, peer)) = accepted else {
                    // Accepting again at once would occupy a core while the process is out of file descriptors.
                    tokio::time::sleep(ACCEPT_PAUSE).await;
                    continue;
                };
                let _ = stream.set_nodelay(true);
                let reset = ResetFlag::default();
                let stream = Connection::new(stream, reset.clone());
                let exchanges = Exchanges { service: Arc::clone(&service), log: options.log, reset, peer: peer.ip() };
                connections.spawn(serve(options.clone(), stream, exchanges));
            }
        }
    }
}

#[cfg_attr(not(feature = "tls"), expect(unused_variables, reason = "only TLS has options for a connection"))]
async fn serve<S: Service>(options: ServerOptions, stream: Connection, exchanges: Exchanges<S>) {
    #[cfg(feature = "tls")]
    if let Some(acceptor) = options.tls {
        if let Ok(stream) = acceptor.accept(stream).await {
            exchanges.serve(stream).await;
        }
        return;
    }
    exchanges.serve(stream).await;
}

/// The exchanges of one connection.
struct Exchanges<S> {
    service: Arc<S>,
    log: bool,
    reset: ResetFlag,
    peer: IpAddr,
}

impl<S: Service> Exchanges<S> {
    async fn serve(&self, stream: impl AsyncRead + AsyncWrite + Unpin) {
        // An error here is a client that has disconnected, or a requested fault.
        let _ = hyper::server::conn::http1::Builder::new()
            .timer(TokioTimer::new())
            .serve_connection(TokioIo::new(stream), service_fn(|request| self.exchange(request)))
            .await;
    }

    async fn exchange<B: Body<Data = Bytes> + Unpin>(
        &self,
        request: hyper::Request<B>,
    ) -> Result<hyper::Response<ResponseBody>, ConnectionEnded> {
        let began = Instant::now();
        let (parts, body) = request.into_parts();
        let mut request = HttpRequest {
            verb: parts.method,
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
            headers: copied(parts.headers),
            body: Bytes::new(),
            peer: self.peer,
        };
        let response = match read_body(body).await {
            Ok(body) => {
                request.body = body;
                respond(&*self.service, &Arc::new(request), self.log).await
            }
            Err(error) => {
                let response = error.response().ok_or(ConnectionEnded)?;
                if self.log {
                    log_exchange(&request, &response, began);
                }
                response
            }
        };
        if response.delivery != Delivery::Complete {
            self.reset.set();
        }
        if response.delivery == Delivery::Reset { Err(ConnectionEnded) } else { Ok(into_hyper(response)) }
    }
}

fn into_hyper(response: HttpResponse) -> hyper::Response<ResponseBody> {
    let (truncated, status) = (response.delivery == Delivery::Truncated, response.status_code());
    let mut hyper =
        hyper::Response::new(ResponseBody { body: Some(response.body), truncated, _until_sent: response.until_sent });
    *hyper.status_mut() = status;
    hyper.headers_mut().extend(response.headers);
    hyper
}

/// Writes a line with the request, its secrets masked, the status and the code, and the elapsed time. Control of the
/// portal is no traffic of the client under test, so only what fails there is logged.
fn log_exchange(request: &HttpRequest, response: &HttpResponse, began: Instant) {
    if response.status >= 400 || !matches!(route(&request.path), Route::Control(_)) {
        eprintln!("{} {:.1?}{}", line(request, response), began.elapsed(), note(response));
    }
}

/// Returns the part of the log line that does not depend on the time.
fn line(request: &HttpRequest, response: &HttpResponse) -> String {
    let status = if response.delivery == Delivery::Reset { "reset".to_owned() } else { response.status.to_string() };
    let query = if request.query.is_empty() { "" } else { "?…" };
    let code = response.code.as_ref().map(|code| format!(" {}", code.escape_debug())).unwrap_or_default();
    format!("{} {}{query} {status}{code} {}b", request.verb, masked(&request.path), response.body.len())
}

fn note(response: &HttpResponse) -> String {
    response.note.as_ref().map(|note| format!(" ({})", note.escape_debug())).unwrap_or_default()
}

/// Ends the connection, because of a fault or an incomplete request.
#[derive(Debug)]
struct ConnectionEnded;

impl std::fmt::Display for ConnectionEnded {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the connection has ended")
    }
}

impl std::error::Error for ConnectionEnded {}

/// A body that announces its whole length and can end halfway.
struct ResponseBody {
    body: Option<Bytes>,
    truncated: bool,
    _until_sent: Option<Arc<dyn Any + Send + Sync>>,
}

impl Body for ResponseBody {
    type Data = Bytes;
    type Error = ConnectionEnded;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, ConnectionEnded>>> {
        Poll::Ready(match self.body.take() {
            Some(body) if self.truncated => Some(Ok(Frame::data(body.slice(..body.len() / 2)))),
            Some(body) if !body.is_empty() => Some(Ok(Frame::data(body))),
            _ if self.truncated => Some(Err(ConnectionEnded)),
            _ => None,
        })
    }

    fn is_end_stream(&self) -> bool {
        !self.truncated && self.body.as_ref().is_none_or(Bytes::is_empty)
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.body.as_ref().map_or(0, Bytes::len) as u64)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use crate::wire::body::{BODY_TIMEOUT, MAX_BODY};

    use super::*;

    /// Counts the requests that reach it.
    #[derive(Default)]
    struct Counted(AtomicUsize);

    impl Service for Counted {
        async fn respond(&self, _: &Arc<HttpRequest>) -> HttpResponse {
            self.0.fetch_add(1, Ordering::Relaxed);
            HttpResponse::empty(204)
        }
    }

    /// A body of equal pieces, which then ends or hangs.
    struct Pieces {
        left: usize,
        ends: bool,
    }

    impl Body for Pieces {
        type Data = Bytes;
        type Error = ConnectionEnded;

        fn poll_frame(
            mut self: Pin<&mut Self>,
            _: &mut Context<'_>,
        ) -> Poll<Option<Result<Frame<Bytes>, ConnectionEnded>>> {
            match self.left.checked_sub(1) {
                Some(left) => {
                    self.left = left;
                    Poll::Ready(Some(Ok(Frame::data(Bytes::from_static(&[b' '; 1 << 20])))))
                }
                None if self.ends => Poll::Ready(None),
                None => Poll::Pending,
            }
        }
    }

    /// Returns the status of the response to a body, and how many requests reached the service.
    async fn exchange(body: Pieces) -> (u16, usize) {
        let (service, peer) = (Arc::new(Counted::default()), IpAddr::V4(Ipv4Addr::LOCALHOST));
        let exchanges = Exchanges { service: Arc::clone(&service), log: false, reset: ResetFlag::default(), peer };
        let response = exchanges.exchange(hyper::Request::new(body)).await.expect("a response");
        (response.status().as_u16(), service.0.load(Ordering::Relaxed))
    }

    #[tokio::test(start_paused = true)]
    async fn a_body_that_does_not_arrive_gets_408() {
        let start = tokio::time::Instant::now();
        assert_eq!(exchange(Pieces { left: 1, ends: false }).await, (408, 0));
        assert_eq!(start.elapsed(), BODY_TIMEOUT);
    }

    #[tokio::test]
    async fn a_body_above_the_limit_gets_413() {
        assert_eq!(exchange(Pieces { left: MAX_BODY >> 20, ends: true }).await, (204, 1));
        assert_eq!(exchange(Pieces { left: (MAX_BODY >> 20) + 1, ends: true }).await, (413, 0));
    }

    #[test]
    fn a_line_has_the_code_and_no_secrets_or_line_breaks() {
        let request = HttpRequest {
            verb: hyper::Method::POST,
            path: "/rest/api/1/s3cr3t/mail.message.get".to_owned(),
            query: "auth=hidden".to_owned(),
            headers: hyper::HeaderMap::new(),
            body: Bytes::new(),
            peer: IpAddr::V4(Ipv4Addr::LOCALHOST),
        };
        let failure = bitrix24_json::json!({"error": {"code": "OWN\nCODE"}});
        let response = HttpResponse { note: Some("a\nnote".to_owned()), ..HttpResponse::failure(400, &failure) };
        assert_eq!(line(&request, &response), r"POST /rest/api/1/***/mail.message.get?… 400 OWN\nCODE 30b");
        assert_eq!(note(&response), r" (a\nnote)");
    }
}
