//! The server: sockets, connections and HTTP around the exchange.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::sync::{Arc, LazyLock};
use std::task::{Context, Poll};
use std::time::Instant;

use bytes::Bytes;
use http_body_util::{BodyExt, Limited};
use hyper::body::{Body, Frame, Incoming as HttpBody, SizeHint};
use hyper::service::service_fn;
use hyper::{Request as HttpRequest, Response as HttpResponse, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio::sync::oneshot;
use tokio::task::JoinSet;

use crate::core::Core;
use crate::exchange::{Fate, Incoming, Reply};
use crate::route::masked;
use crate::wire::{Tear, Wire};

/// The largest body that is read.
const LARGEST: usize = 64 << 20;

/// One runtime for all portals of a process, so that a portal works whatever runtime its test has, or blocks.
static RUNTIME: LazyLock<io::Result<Runtime>> =
    LazyLock::new(|| tokio::runtime::Builder::new_multi_thread().enable_all().thread_name("bitrix24-mock").build());

/// A server that runs until it is dropped.
#[derive(Debug)]
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    stopped: Option<oneshot::Receiver<()>>,
}

impl Server {
    /// Starts to listen and to serve.
    pub(crate) fn start(core: Arc<Core>, address: SocketAddr) -> io::Result<Self> {
        let runtime = RUNTIME.as_ref().map_err(|error| io::Error::new(error.kind(), error.to_string()))?;
        // Bound here, so that the port is known and open before anybody calls.
        let listener = std::net::TcpListener::bind(address)?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        core.set_base_url(format!("{}://{address}", crate::tls::scheme(&core)));
        let ((stop, stopping), (done, stopped)) = (oneshot::channel(), oneshot::channel());
        runtime.spawn(async move {
            if let Ok(listener) = TcpListener::from_std(listener) {
                accept(core, listener, stopping).await;
            }
            // Nobody need wait for it.
            let _ = done.send(());
        });
        Ok(Self { address, stop: Some(stop), stopped: Some(stopped) })
    }

    /// Stops, and waits until the port is free again.
    pub(crate) async fn stop(mut self) {
        drop(self.stop.take());
        if let Some(stopped) = self.stopped.take() {
            let _ = stopped.await;
        }
    }
}

/// How long to wait before the next connection where one could not be taken.
const OUT_OF_FILES: std::time::Duration = std::time::Duration::from_millis(10);

/// Takes connections until told to stop; those that are open end with it.
async fn accept(core: Arc<Core>, listener: TcpListener, mut stopping: oneshot::Receiver<()>) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            _ = &mut stopping => return,
            Some(_) = connections.join_next() => {}
            accepted = listener.accept() => {
                let Ok((stream, peer)) = accepted else {
                    // A connection that failed before it was taken is its client's affair; but where the process is out
                    // of files, asking again at once would take a whole core until one is closed.
                    tokio::time::sleep(OUT_OF_FILES).await;
                    continue;
                };
                let _ = stream.set_nodelay(true);
                let tear = Tear::default();
                connections.spawn(connection(Arc::clone(&core), Wire::new(stream, tear.clone()), tear, peer.ip()));
            }
        }
    }
}

async fn connection(core: Arc<Core>, wire: Wire, tear: Tear, peer: IpAddr) {
    #[cfg(feature = "tls")]
    if let Some(acceptor) = core.options.tls.clone() {
        if let Ok(stream) = acceptor.0.accept(wire).await {
            serve(core, stream, tear, peer).await;
        }
        return;
    }
    serve(core, wire, tear, peer).await;
}

async fn serve(core: Arc<Core>, stream: impl AsyncRead + AsyncWrite + Unpin, tear: Tear, peer: IpAddr) {
    let service = service_fn(|request| exchange(Arc::clone(&core), request, tear.clone(), peer));
    // An error here is a client that went away, or a fault that was asked for.
    let _ = hyper::server::conn::http1::Builder::new()
        .timer(TokioTimer::new())
        .serve_connection(TokioIo::new(stream), service)
        .await;
}

async fn exchange(
    core: Arc<Core>,
    request: HttpRequest<HttpBody>,
    tear: Tear,
    peer: IpAddr,
) -> Result<HttpResponse<Payload>, Torn> {
    let began = Instant::now();
    let (parts, body) = request.into_parts();
    let body = Limited::new(body, LARGEST).collect().await.map_err(|_| Torn)?.to_bytes();
    let query = parts.uri.query().unwrap_or_default().to_owned();
    let incoming =
        Incoming { verb: parts.method, path: parts.uri.path().to_owned(), query, headers: parts.headers, body, peer };
    let reply = core.respond(&incoming);
    if let Some(due) = reply.due {
        core.clock.reach(due).await;
    }
    if core.options.log {
        log(&incoming, &reply, began);
    }
    if reply.fate != Fate::Whole {
        tear.reset();
    }
    if reply.fate == Fate::Reset { Err(Torn) } else { response(reply) }
}

fn response(reply: Reply) -> Result<HttpResponse<Payload>, Torn> {
    let cut = reply.fate == Fate::Cut;
    let mut response = HttpResponse::new(Payload { body: Some(reply.body), cut });
    *response.status_mut() = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    response.headers_mut().extend(reply.headers);
    Ok(response)
}

/// One line: the request with its secrets masked, the answer, the time that it took.
fn log(incoming: &Incoming, reply: &Reply, began: Instant) {
    let outcome = if reply.fate == Fate::Reset { "reset".to_owned() } else { reply.status.to_string() };
    let query = if incoming.query.is_empty() { "" } else { "?…" };
    let path = masked(&incoming.path);
    eprintln!("{} {path}{query} {outcome} {}b {:.1?}", incoming.verb, reply.body.len(), began.elapsed());
}

/// The connection ends here, as a fault asks or because the request broke off.
#[derive(Debug)]
struct Torn;

impl std::fmt::Display for Torn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the connection is torn")
    }
}

impl std::error::Error for Torn {}

/// A body that can break off in the middle, though its whole length has been announced.
struct Payload {
    body: Option<Bytes>,
    cut: bool,
}

impl Body for Payload {
    type Data = Bytes;
    type Error = Torn;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Torn>>> {
        Poll::Ready(match self.body.take() {
            Some(body) if self.cut => Some(Ok(Frame::data(body.slice(..body.len() / 2)))),
            Some(body) if !body.is_empty() => Some(Ok(Frame::data(body))),
            _ if self.cut => Some(Err(Torn)),
            _ => None,
        })
    }

    fn is_end_stream(&self) -> bool {
        !self.cut && self.body.as_ref().is_none_or(Bytes::is_empty)
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.body.as_ref().map_or(0, Bytes::len) as u64)
    }
}
