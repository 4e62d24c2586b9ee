//! Connections to portals, direct or through a proxy.

use std::future::{Ready, ready};
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use http::Uri;
use http::uri::Scheme;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::connect::proxy::{SocksV4, SocksV5, Tunnel};
use hyper_util::client::proxy::matcher::Intercept;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tower_service::Service;

use super::drivers;
use super::failure::{ConnectError, PROXY_CREDENTIALS, Source};
use super::proxy::{self, Proxies};
use super::stream::Stream;
use super::tls::Tls;
use crate::transport::{BoxFuture, SendErrorKind};

/// Connects to portals.
#[derive(Clone)]
pub(super) struct Connector<T = HttpConnector> {
    pub(super) tcp: T,
    pub(super) tls: Arc<Tls>,
    pub(super) proxies: Arc<Proxies>,
    pub(super) timeout: Duration,
}

impl<T> Service<Uri> for Connector<T>
where
    T: Service<Uri, Response = TokioIo<TcpStream>, Error: Into<Box<Source>>, Future: Send> + Clone + Send + 'static,
{
    type Response = Stream;
    type Error = ConnectError;
    type Future = BoxFuture<'static, Result<Stream, ConnectError>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), ConnectError>> {
        self.tcp.poll_ready(cx).map_err(ConnectError::of_tcp)
    }

    fn call(&mut self, target: Uri) -> Self::Future {
        let connector = self.clone();
        Box::pin(async move {
            let timeout = connector.timeout;
            tokio::time::timeout(timeout, connector.connect(target)).await.unwrap_or_else(|_| {
                let reason = format!("not connected within {timeout:?}, which `HyperBuilder::connect_timeout` sets");
                Err(ConnectError::new(SendErrorKind::Timeout, reason))
            })
        })
    }
}

impl<T> Connector<T>
where
    T: Service<Uri, Response = TokioIo<TcpStream>, Error: Into<Box<Source>>>,
{
    async fn connect(mut self, target: Uri) -> Result<Stream, ConnectError> {
        let secure = target.scheme() == Some(&Scheme::HTTPS);
        let stream = match self.proxies.of(&target) {
            None => self.open(target.clone()).await?,
            Some(proxy) => {
                let stream = self.reach(&proxy).await.map_err(ConnectError::at_proxy)?;
                if !secure && !proxy::is_socks(proxy.uri()) {
                    return Ok(stream.forwarding());
                }
                through(&proxy, stream, &target).await?
            }
        };
        if secure { self.tls.handshake(stream, &target).await } else { Ok(stream) }
    }

    async fn open(&mut self, address: Uri) -> Result<Stream, ConnectError> {
        let no_driver = || ConnectError::new(SendErrorKind::Unsupported, drivers::NO_IO);
        let tcp = drivers::open(self.tcp.call(address)).await.ok_or_else(no_driver)?;
        tcp.map(Stream::tcp).map_err(ConnectError::of_tcp)
    }

    /// Connects to a proxy, by TLS if its URL is `https`.
    async fn reach(&mut self, proxy: &Intercept) -> Result<Stream, ConnectError> {
        let address = proxy::address(proxy);
        let stream = self.open(address.clone()).await?;
        if address.scheme() == Some(&Scheme::HTTPS) { self.tls.handshake(stream, &address).await } else { Ok(stream) }
    }
}

/// Makes a proxy connect `stream` to `target`.
async fn through(proxy: &Intercept, stream: Stream, target: &Uri) -> Result<Stream, ConnectError> {
    let (address, stream) = (proxy.uri().clone(), Opened(Some(stream)));
    match proxy.uri().scheme_str() {
        Some("socks4") => socks4(SocksV4::new(address, stream), local(target).await?).await,
        Some("socks4a") => socks4(SocksV4::new(address, stream), with_port(target)).await,
        Some(scheme @ ("socks5" | "socks5h")) => {
            let mut socks = SocksV5::new(address, stream);
            if let Some((user, password)) = proxy.raw_auth() {
                socks = socks.with_auth(user.to_owned(), password.to_owned());
            }
            let target = if scheme == "socks5" { local(target).await? } else { with_port(target) };
            socks.call(target).await.map_err(|error| of_socks(error.to_string()))
        }
        _ => {
            let mut tunnel = Tunnel::new(address, stream);
            if let Some(credentials) = proxy.basic_auth() {
                tunnel = tunnel.with_auth(credentials.clone());
            }
            tunnel.call(with_port(target)).await.map_err(of_tunnel)
        }
    }
}

async fn socks4(mut socks: SocksV4<Opened>, target: Uri) -> Result<Stream, ConnectError> {
    socks.call(target).await.map_err(|error| of_socks(error.to_string()))
}

type TunnelError = <Tunnel<Opened> as Service<Uri>>::Error;

fn of_tunnel(error: TunnelError) -> ConnectError {
    let (kind, reason) = match &error {
        TunnelError::ProxyAuthRequired => (SendErrorKind::Proxy, PROXY_CREDENTIALS),
        TunnelError::TunnelUnsuccessful => (
            SendErrorKind::Connect,
            "the proxy refuses to connect to the portal; allow the portal there, or use `no_proxy`",
        ),
        _ => (SendErrorKind::Connect, "the proxy does not respond to CONNECT as an HTTP proxy; check its URL"),
    };
    ConnectError::new(kind, reason).because(error)
}

/// Classifies a failure of SOCKS by its text, because its type is private.
fn of_socks(error: String) -> ConnectError {
    if error.contains("authentication") || error.contains("credentials") {
        let reason = "set them in the URL of the proxy, socks5://user:password@host:port";
        ConnectError::new(SendErrorKind::Proxy, reason).because(error)
    } else {
        let reason = "the SOCKS proxy does not connect to the portal; check its URL, and allow the portal there";
        ConnectError::new(SendErrorKind::Connect, reason).because(error)
    }
}

/// Returns `target` with its port.
fn with_port(target: &Uri) -> Uri {
    at(&format!("{}:{}", target.host().unwrap_or_default(), port(target)))
}

fn port(target: &Uri) -> u16 {
    target.port_u16().unwrap_or(if target.scheme() == Some(&Scheme::HTTPS) { 443 } else { 80 })
}

fn at(authority: &str) -> Uri {
    authority.parse().unwrap_or_default()
}

/// Returns `target` with an IP address instead of a name, for proxies that do not look up names.
async fn local(target: &Uri) -> Result<Uri, ConnectError> {
    let host = target.host().unwrap_or_default().trim_matches(['[', ']']);
    let found = tokio::net::lookup_host((host, port(target))).await.map_err(ConnectError::of_tcp)?;
    // IPv4 first: SOCKS4 knows no other addresses.
    let address = found.min_by_key(SocketAddr::is_ipv6);
    let address = address.ok_or_else(|| ConnectError::new(SendErrorKind::Connect, "the host has no IP address"))?;
    Ok(at(&address.to_string()))
}

/// A connection that is already open, as the connector that hyper's parts for proxies ask for.
struct Opened(Option<Stream>);

impl Service<Uri> for Opened {
    type Response = Stream;
    type Error = io::Error;
    type Future = Ready<io::Result<Stream>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: Uri) -> Self::Future {
        ready(self.0.take().ok_or_else(|| io::ErrorKind::NotConnected.into()))
    }
}

#[cfg(test)]
mod tests {
    use std::future::{Pending, pending};
    use std::io;
    use std::net::SocketAddr;
    use std::sync::Arc;
    use std::task::{Context, Poll};
    use std::time::Duration;

    use http::Uri;
    use hyper_util::client::legacy::connect::HttpConnector;
    use hyper_util::client::legacy::connect::dns::Name;
    use tokio::time::Instant;
    use tower_service::Service;

    use super::{Connector, Proxies, Tls, drivers};

    /// Never finds a name.
    #[derive(Clone)]
    struct Hangs;

    impl Service<Name> for Hangs {
        type Response = std::iter::Empty<SocketAddr>;
        type Error = io::Error;
        type Future = Pending<io::Result<Self::Response>>;

        fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<io::Result<()>> {
            Poll::Ready(Ok(()))
        }

        fn call(&mut self, _: Name) -> Self::Future {
            pending()
        }
    }

    fn hanging(proxies: Proxies) -> Connector<HttpConnector<Hangs>> {
        let mut tcp = HttpConnector::new_with_resolver(Hangs);
        tcp.enforce_http(false);
        let (tls, proxies) = (Arc::new(Tls::new(None, Vec::new())), Arc::new(proxies));
        Connector { tcp, tls, proxies, timeout: Duration::from_secs(3) }
    }

    #[tokio::test(start_paused = true)]
    async fn a_name_lookup_that_hangs_ends_at_the_connect_timeout() {
        for (proxies, url) in [
            (Proxies::Never, "https://portal.example/rest/"),
            (Proxies::Never, "http://portal.example/rest/"),
            (Proxies::always("http://proxy.example:3128").unwrap(), "https://portal.example/rest/"),
            (Proxies::always("socks5h://proxy.example").unwrap(), "https://portal.example/rest/"),
        ] {
            let start = Instant::now();
            let Err(error) = hanging(proxies).call(Uri::from_static(url)).await else { panic!("connected") };
            assert_eq!((start.elapsed().as_secs(), start.elapsed().subsec_millis()), (3, 0), "{url}");
            assert!(error.to_string().contains("not connected within 3s"), "{error}");
        }
    }

    /// The end of the call can be nearer than the connect timeout.
    #[tokio::test(start_paused = true)]
    async fn a_name_lookup_that_hangs_ends_with_its_request() {
        let (start, left) = (Instant::now(), Duration::from_millis(50));
        let connecting = hanging(Proxies::Never).call(Uri::from_static("https://portal.example/"));
        assert!(drivers::timeout(left, connecting).unwrap().await.is_err());
        assert_eq!(start.elapsed().as_millis(), 50);
    }
}
