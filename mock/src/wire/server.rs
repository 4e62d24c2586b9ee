//! The HTTP server: sockets and connections around a [`Service`].

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::sync::{Arc, LazyLock};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use bytes::Bytes;
use http_body_util::{BodyExt, Limited};
use hyper::body::{Body, Frame, Incoming, SizeHint};
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio::sync::oneshot;
use tokio::task::JoinSet;

use crate::wire::connection::{Connection, ResetFlag};
use crate::wire::http::{Delivery, HttpRequest, HttpResponse};
use crate::wire::route::masked;

/// The size of the largest body that is read.
pub(crate) const MAX_BODY: usize = 64 << 20;

/// The pause after a connection that could not be accepted.
const ACCEPT_PAUSE: Duration = Duration::from_millis(10);

/// One runtime for all portals of a process, so that a portal works whichever runtime its test uses, or blocks.
static RUNTIME: LazyLock<io::Result<Runtime>> =
    LazyLock::new(|| tokio::runtime::Builder::new_multi_thread().enable_all().thread_name("bitrix24-mock").build());

/// Responds to requests.
pub(crate) trait Service: Send + Sync + 'static {
    /// Returns the response, as soon as it is to be sent.
    fn respond(&self, request: &HttpRequest) -> impl Future<Output = HttpResponse> + Send;
}

/// Responds to a request, however it arrived.
pub(crate) async fn respond<S: Service>(service: &S, request: &HttpRequest, log: bool) -> HttpResponse {
    let began = Instant::now();
    let response = service.respond(request).await;
    if log {
        write_line(request, &response, began);
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
    pub(crate) fn url(&self) -> String {
        format!("{}://{}", self.options.scheme(), self.address)
    }

    /// Starts to respond to requests.
    pub(crate) fn start<S: Service>(self, service: Arc<S>) -> io::Result<Server> {
        let runtime = RUNTIME.as_ref().map_err(|error| io::Error::new(error.kind(), error.to_string()))?;
        let Self { listener, address, options } = self;
        let ((stop, stopping), (done, stopped)) = (oneshot::channel(), oneshot::channel());
        runtime.spawn(async move {
            if let Ok(listener) = TcpListener::from_std(listener) {
                accept(service, options, listener, stopping).await;
            }
            // `Server::stop` need not have been called.
            let _ = done.send(());
        });
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

    async fn exchange(
        &self,
        request: hyper::Request<Incoming>,
    ) -> Result<hyper::Response<ResponseBody>, ConnectionEnded> {
        let (parts, body) = request.into_parts();
        let body = Limited::new(body, MAX_BODY).collect().await.map_err(|_| ConnectionEnded)?.to_bytes();
        let request = HttpRequest {
            verb: parts.method,
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
            headers: parts.headers,
            body,
            peer: self.peer,
        };
        let response = respond(&*self.service, &request, self.log).await;
        if response.delivery != Delivery::Complete {
            self.reset.set();
        }
        if response.delivery == Delivery::Reset { Err(ConnectionEnded) } else { Ok(into_hyper(response)) }
    }
}

fn into_hyper(response: HttpResponse) -> hyper::Response<ResponseBody> {
    let (truncated, status) = (response.delivery == Delivery::Truncated, response.status_code());
    let mut hyper = hyper::Response::new(ResponseBody { body: Some(response.body), truncated });
    *hyper.status_mut() = status;
    hyper.headers_mut().extend(response.headers);
    hyper
}

/// Writes a line with the request, its secrets masked, the status, and the elapsed time.
fn write_line(request: &HttpRequest, response: &HttpResponse, began: Instant) {
    let status = if response.delivery == Delivery::Reset { "reset".to_owned() } else { response.status.to_string() };
    let query = if request.query.is_empty() { "" } else { "?…" };
    let path = masked(&request.path);
    eprintln!("{} {path}{query} {status} {}b {:.1?}", request.verb, response.body.len(), began.elapsed());
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
