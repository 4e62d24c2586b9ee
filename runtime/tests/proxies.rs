//! Connections through proxies, and those that must not go through one.
#![allow(clippy::unwrap_used)]
#![cfg(all(feature = "hyper", feature = "ring"))]

mod net;

use std::ffi::OsStr;
use std::fmt::Debug;
use std::process::Command;

use SendErrorKind::{Connect, Proxy, Tls};
use bitrix24_runtime::retry::NoRetry;
use bitrix24_runtime::transport::{HyperBuilder, HyperTransport, SendErrorKind};
use net::{Seen, Socket, call, call_with, certificate, connect, failure, head, portal, server, tls};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// `user:passw0rd` in Base64.
const CREDENTIALS: &str = "Proxy-Authorization: Basic dXNlcjpwYXNzdzByZA==\r\n";

fn through(proxy: &str) -> HyperBuilder {
    HyperTransport::builder().extra_ca(certificate("ca")).proxy(proxy)
}

/// Starts an HTTP proxy that connects to `portal` whatever the name, with TLS on its own if `secure`.
async fn http_proxy(portal: u16, secure: bool) -> (u16, Seen) {
    let (seen, acceptor) = (Seen::default(), secure.then(|| tls("server")));
    let requests = seen.clone();
    let port = server(move |stream| {
        let (seen, acceptor) = (requests.clone(), acceptor.clone());
        async move {
            match acceptor {
                Some(acceptor) => tunnel(acceptor.accept(stream).await.unwrap(), &seen, portal).await,
                None => tunnel(stream, &seen, portal).await,
            }
        }
    });
    (port.await, seen)
}

async fn tunnel(mut stream: impl Socket, seen: &Seen, portal: u16) {
    let request = head(&mut stream).await;
    seen.lock().unwrap().push(request.clone());
    if request.starts_with("CONNECT ") {
        stream.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").await.unwrap();
        connect(stream, portal).await;
    } else {
        stream
            .write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 12\r\n\r\n{\"result\":7}")
            .await
            .unwrap();
        let _ = stream.read(&mut [0; 512]).await;
    }
}

#[tokio::test]
async fn tls_goes_through_a_tunnel_of_an_http_proxy() {
    let (portal, requests) = portal(Some(tls("server"))).await;
    for secure in [false, true] {
        let (port, seen) = http_proxy(portal, secure).await;
        let scheme = if secure { "https" } else { "http" };
        let proxy = format!("{scheme}://user:passw0rd@127.0.0.1:{port}/");
        assert_eq!(call("https://portal.example", through(&proxy)).await.unwrap(), 7);
        // TLS in the tunnel is no plain http, and an explicit proxy is used for this machine too.
        assert_eq!(call(&format!("https://localhost:{portal}"), through(&proxy)).await.unwrap(), 7);
        assert_eq!(call("https://portal.example.", through(&proxy)).await.unwrap(), 7);
        let seen = seen.lock().unwrap();
        assert!(
            seen[0].starts_with("CONNECT portal.example:443 HTTP/1.1\r\n") && seen[0].contains(CREDENTIALS),
            "{seen:?}"
        );
        assert!(seen[1].starts_with(&format!("CONNECT localhost:{portal} ")), "{seen:?}");
        assert!(seen[2].starts_with("CONNECT portal.example.:443 "), "{seen:?}");
        assert!(!seen.iter().any(|seen| seen.contains("s3cretT0ken")), "{seen:?}");
    }
    let requests = requests.lock().unwrap();
    assert_eq!(requests.iter().filter(|seen| seen.starts_with("POST /rest/api/1/s3cretT0ken/")).count(), 6);
    assert!(!requests.iter().any(|seen| seen.to_lowercase().contains("proxy-authorization")), "{requests:?}");
}

/// Also in pieces, and with what old and odd proxies write.
#[tokio::test]
async fn a_tunnel_opens_however_the_proxy_says_so() {
    let (portal, _) = portal(Some(tls("server"))).await;
    for response in [
        &b"HTTP/1.1 200 Connection established\r\n\r\n"[..],
        b"HTTP/1.0 200 OK\r\nProxy-Agent: old\r\nX-Note: \xC4\xE0\r\n\r\n",
        b"HTTP/1.1 200\r\n\r\n",
        b"HTTP/1.1 200 \xC4\xE0\n\n",
    ] {
        let port = server(move |mut stream| async move {
            head(&mut stream).await;
            for byte in response {
                stream.write_all(&[*byte]).await.unwrap();
                tokio::task::yield_now().await;
            }
            connect(stream, portal).await;
        });
        let proxy = format!("http://127.0.0.1:{}", port.await);
        let result = call("https://portal.example", through(&proxy)).await;
        assert_eq!(result.unwrap(), 7, "{}", String::from_utf8_lossy(response));
    }
}

#[tokio::test]
async fn a_forwarding_proxy_that_rejects_the_credentials_is_named() {
    let port = server(|mut stream| async move {
        head(&mut stream).await;
        let _ = stream.write_all(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 2\r\n\r\n{}").await;
    });
    let (error, text) =
        failure(call("http://127.0.0.1:81", through(&format!("http://127.0.0.1:{}", port.await))).await);
    assert_eq!((error.kind(), error.context().attempts()), (Proxy, 1), "{text}");
    assert!(error.to_string().contains("http://user:password@host:port"), "{text}");
}

#[tokio::test]
async fn plain_http_is_forwarded_with_the_whole_url() {
    for secure in [false, true] {
        let (port, seen) = http_proxy(0, secure).await;
        let proxy = format!("{}://user:passw0rd@localhost:{port}", if secure { "https" } else { "http" });
        let permitted = call_with("http://portal.example", through(&proxy), |client| client.allow_http());
        assert_eq!(permitted.await.unwrap(), 7);
        // Between two programs on this machine nothing leaves it.
        assert_eq!(call("http://127.0.0.1:81", through(&proxy)).await.unwrap(), 7);
        let seen = seen.lock().unwrap();
        assert!(
            seen[0].starts_with("POST http://portal.example/rest/api/1/s3cretT0ken/user.current HTTP/1.1\r\n"),
            "{seen:?}"
        );
        assert!(seen[0].to_lowercase().contains(&CREDENTIALS.to_lowercase()), "{seen:?}");
        assert!(seen[1].starts_with("POST http://127.0.0.1:81/rest/"), "{seen:?}");
    }
}

#[tokio::test]
async fn plain_http_leaves_this_machine_only_with_permission() {
    for proxy in ["http://proxy.invalid:3128", "https://proxy.invalid", "socks5h://proxy.invalid", "socks4://192.0.2.1"]
    {
        let (error, text) = failure(call("http://127.0.0.1:81", through(proxy)).await);
        assert_eq!((error.kind(), error.context().attempts()), (SendErrorKind::Unsupported, 1), "{text}");
        assert!(error.to_string().contains("use https, `no_proxy`, or `allow_http`"), "{text}");
    }
}

/// Starts a SOCKS proxy that connects to `portal`, and reports the version, credentials and target of each request.
async fn socks_proxy(portal: u16) -> (u16, Seen) {
    let seen = Seen::default();
    let requests = seen.clone();
    let port = server(move |mut stream| {
        let seen = requests.clone();
        async move {
            let (target, response) = match stream.read_u8().await.unwrap() {
                4 => (socks4(&mut stream).await, &[0, 90, 0, 0, 0, 0, 0, 0][..]),
                _ => (socks5(&mut stream).await, &[5, 0, 0, 1, 0, 0, 0, 0, 0, 0][..]),
            };
            seen.lock().unwrap().push(target);
            stream.write_all(response).await.unwrap();
            connect(stream, portal).await;
        }
    });
    (port.await, seen)
}

async fn socks4(stream: &mut impl Socket) -> String {
    let mut head = [0; 7];
    stream.read_exact(&mut head).await.unwrap();
    let (user, ip) = (text_to_zero(stream).await, &head[3..7]);
    let host = if ip[..3] == [0, 0, 0] { text_to_zero(stream).await } else { format!("{ip:?}") };
    format!("4 {user} {host} {}", u16::from_be_bytes([head[1], head[2]]))
}

async fn text_to_zero(stream: &mut impl Socket) -> String {
    let mut text = String::new();
    while let Ok(byte @ 1..) = stream.read_u8().await {
        text.push(byte.into());
    }
    text
}

async fn socks5(stream: &mut impl Socket) -> String {
    let methods = sized(stream).await;
    let method = if methods.contains(&2) { 2 } else { 0 };
    stream.write_all(&[5, method]).await.unwrap();
    let mut credentials = String::new();
    if method == 2 {
        assert_eq!(stream.read_u8().await.unwrap(), 1);
        let (user, password) = (sized(stream).await, sized(stream).await);
        credentials = format!("{}:{}", String::from_utf8(user).unwrap(), String::from_utf8(password).unwrap());
        stream.write_all(&[1, 0]).await.unwrap();
    }
    let mut head = [0; 4];
    stream.read_exact(&mut head).await.unwrap();
    let host = if head[3] == 3 {
        String::from_utf8(sized(stream).await).unwrap()
    } else {
        let mut ip = vec![0; if head[3] == 4 { 16 } else { 4 }];
        stream.read_exact(&mut ip).await.unwrap();
        format!("{ip:?}")
    };
    format!("5 {credentials} {host} {}", stream.read_u16().await.unwrap())
}

async fn sized(stream: &mut impl Socket) -> Vec<u8> {
    let mut bytes = vec![0; stream.read_u8().await.unwrap().into()];
    stream.read_exact(&mut bytes).await.unwrap();
    bytes
}

#[tokio::test]
async fn socks_proxies_look_up_names_if_their_scheme_says_so() {
    let (portal, _) = portal(Some(tls("server"))).await;
    let (port, seen) = socks_proxy(portal).await;
    for (scheme, target, expected) in [
        ("socks5h://user:passw%300rd@", "https://portal.example", "5 user:passw00rd portal.example 443"),
        ("socks5h://", "https://portal.example", "5  portal.example 443"),
        ("SOCKS5://", "https://localhost", "5  [127, 0, 0, 1] 443"),
        ("socks4a://", "https://portal.example", "4  portal.example 443"),
        ("socks4://", "https://localhost", "4  [127, 0, 0, 1] 443"),
    ] {
        let result = call(target, through(&format!("{scheme}127.0.0.1:{port}"))).await;
        assert_eq!(result.unwrap(), 7, "{scheme}");
        assert_eq!(seen.lock().unwrap().pop().unwrap(), expected, "{scheme}");
    }
}

#[tokio::test]
async fn plain_http_through_socks_has_the_port_of_http() {
    let (portal, _) = portal(None).await;
    let (port, seen) = socks_proxy(portal).await;
    let transport = through(&format!("socks5h://127.0.0.1:{port}"));
    assert_eq!(call_with("http://portal.example", transport, |client| client.allow_http()).await.unwrap(), 7);
    assert_eq!(*seen.lock().unwrap(), ["5  portal.example 80"]);
}

#[tokio::test]
async fn addresses_of_ipv6_go_through_every_proxy_that_has_them() {
    let (portal, _) = portal(None).await;
    let (socks, seen) = socks_proxy(portal).await;
    for scheme in ["socks5", "socks5h"] {
        assert_eq!(call("http://[::1]:81", through(&format!("{scheme}://127.0.0.1:{socks}"))).await.unwrap(), 7);
        let expected = format!("5  {:?} 81", std::net::Ipv6Addr::LOCALHOST.octets());
        assert_eq!(seen.lock().unwrap().pop().unwrap(), expected, "{scheme}");
    }
    let proxy = format!("socks4://127.0.0.1:{socks}");
    failure(call_with("http://[::1]:81", through(&proxy), |client| client.retry(NoRetry)).await);
    // The certificate is for other addresses.
    let (http, seen) = http_proxy(net::portal(Some(tls("server"))).await.0, false).await;
    let (error, text) = failure(call("https://[::1]:81", through(&format!("http://127.0.0.1:{http}"))).await);
    assert_eq!(error.kind(), Tls, "{text}");
    assert!(seen.lock().unwrap()[0].starts_with("CONNECT [::1]:81 HTTP/1.1\r\nHost: [::1]:81\r\n"), "{seen:?}");
}

/// The scheme of a proxy, what it responds to each message, and the error.
const REFUSALS: &[(&str, &[&[u8]], SendErrorKind, &str)] = &[
    ("http", &[b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n"], Proxy, "http://user:password@host:port"),
    ("http", &[b"HTTP/1.0 407 Proxy Authentication Required\n\n"], Proxy, "http://user:password@host:port"),
    ("http", &[b"HTTP/1.1 403 Forbidden\r\n\r\n"], Connect, "allow the portal there"),
    ("http", &[b"HTTP/1.1 502 Bad Gateway\r\n\r\n"], Connect, "allow the portal there"),
    ("http", &[b""], Connect, "does not respond to CONNECT"),
    ("http", &[b"HTTP/1.1 200 OK\r\n"], Connect, "does not respond to CONNECT"),
    ("http", &[b"SSH-2.0-proxy\r\n"], Connect, "allow the portal there"),
    ("https", &[b"HTTP/1.1 400 Bad Request\r\n\r\n"], Tls, "at the proxy: the server does not speak TLS on this port"),
    ("socks5", &[b"\x05\xff"], Proxy, "socks5://user:password@host:port"),
    ("socks5", &[b"\x05\x02", b"\x01\x01"], Proxy, "socks5://user:password@host:port"),
    ("socks5", &[b"\x05\x02", b"\x01\x00", b"\x05\x02\x00\x01\0\0\0\0\0\0"], Connect, "allow the portal there"),
    ("socks5", &[b"HTTP/1.1 400 Bad Request\r\n\r\n"], Connect, "check its URL"),
];

#[tokio::test]
async fn a_proxy_that_refuses_is_named_with_the_remedy() {
    for &(scheme, answers, kind, words) in REFUSALS {
        let port = server(move |mut stream| async move {
            for &answer in answers {
                let _ = stream.read(&mut [0; 4096]).await;
                let _ = stream.write_all(answer).await;
            }
        });
        let proxy = format!("{scheme}://user:passw0rd@127.0.0.1:{}", port.await);
        let result = call_with("https://127.0.0.1:1", through(&proxy), |client| client.retry(NoRetry));
        let (error, text) = failure(result.await);
        assert_eq!(error.kind(), kind, "{text}");
        assert!(error.to_string().contains(words), "{words}: {text}");
        assert_eq!(error.context().is_retryable(), kind == SendErrorKind::Connect, "{text}");
    }
}

#[tokio::test]
async fn a_proxy_that_is_not_there_is_named() {
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let proxy = format!("http://{closed}");
    let (error, text) =
        failure(call_with("https://127.0.0.1:1", through(&proxy), |client| client.retry(NoRetry)).await);
    assert_eq!(error.kind(), SendErrorKind::Connect, "{text}");
    assert!(error.to_string().contains("the proxy is not reachable; check its address"), "{text}");
}

#[test]
fn the_url_of_a_proxy_is_checked_where_it_is_given() {
    for (url, words) in [
        ("", "no valid host and port"),
        (" ", "whitespace"),
        ("http://proxy.example:3128\n", "whitespace"),
        ("http://прокси.example", "not ASCII"),
        ("socks9://passw0rd.example", "unknown scheme; use http, https, socks4, socks4a, socks5 or socks5h"),
        ("http://", "no valid host and port"),
        ("http://user:passw0rd@", "no valid host and port"),
        ("http://proxy.example:+80", "no valid host and port"),
        ("http://proxy.example:99999", "no valid host and port"),
        ("http://proxy.example:0", "no valid host and port"),
        ("http://proxy.example/passw0rd", "has a path"),
        ("http://proxy.example?passw0rd", "has a path"),
        ("http://us@er:passw0rd@proxy.example", "percent-encode them"),
        ("socks4://user:passw0rd@proxy.example", "use socks5"),
    ] {
        let error = HyperTransport::builder().proxy(url).build().unwrap_err().to_string();
        assert!(error.starts_with("the URL of the proxy ") && error.contains(words), "{url:?}: {error}");
        assert!(!error.contains("passw0rd"), "{error}");
    }
    let long = format!("socks5://user:{}@proxy.example", "x".repeat(256));
    assert!(HyperTransport::builder().proxy(long).build().unwrap_err().to_string().contains("at most 255 bytes"));
    for url in
        ["proxy.example", "proxy.example:3128", "HTTPS://proxy.example/", "socks5://[::1]:1080", "http://u%40:p@a.b"]
    {
        assert!(HyperTransport::builder().proxy(url).build().is_ok(), "{url}");
    }
    // The last setting counts.
    assert!(HyperTransport::builder().proxy("socks9://").no_proxy().build().is_ok());
}

/// Runs the ignored test `name` of this file in a process with only these variables.
fn in_environment(name: &str, variables: &[(&str, impl AsRef<OsStr> + Debug)]) {
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", name, "--ignored"]).env_clear().envs(variables.iter().map(|(name, value)| (name, value)));
    let output = child.output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && text.contains("1 passed"), "{variables:?}\n{text}");
}

#[tokio::test]
async fn the_environment_decides_about_other_machines_only() {
    let (portal, _) = portal(Some(tls("server"))).await;
    let (proxy, seen) = http_proxy(portal, false).await;
    let proxy = format!("http://user:passw0rd@127.0.0.1:{proxy}");
    let run = async |name, variables: [(&'static str, &str); 2]| {
        let variables = variables.map(|(name, value)| (name, value.to_owned()));
        tokio::task::spawn_blocking(move || in_environment(name, &variables)).await.unwrap();
        std::mem::take(&mut *seen.lock().unwrap())
    };
    for variables in
        [[("http_proxy", &*proxy), ("https_proxy", &proxy)], [("ALL_PROXY", &proxy), ("NO_PROXY", "other.example")]]
    {
        let seen = run("calls_of_a_child", variables).await;
        assert!(seen[0].starts_with("CONNECT portal.example:443 ") && seen[0].contains(CREDENTIALS), "{seen:?}");
        assert!(seen[1].starts_with("POST http://portal.example/rest/"), "{seen:?}");
        assert_eq!(seen.len(), 2, "{seen:?}");
    }
    for variables in [
        [("ALL_PROXY", &*proxy), ("NO_PROXY", "0.0.0.0")],
        [("http_proxy", &proxy), ("no_proxy", "other.example, *")],
        [("HTTP_PROXY", &proxy), ("NO_PROXY", "0.0.0.0/8")],
        [("HTTP_PROXY", &proxy), ("REQUEST_METHOD", "GET")],
    ] {
        assert_eq!(run("a_call_without_a_proxy", variables).await, Vec::<String>::new(), "{variables:?}");
    }
}

#[tokio::test]
#[ignore = "runs in a process of its own"]
async fn calls_of_a_child() {
    let default = || HyperTransport::builder().extra_ca(certificate("ca"));
    assert_eq!(call("https://portal.example", default()).await.unwrap(), 7);
    assert_eq!(call_with("http://portal.example", default(), |client| client.allow_http()).await.unwrap(), 7);
    let (plain, _) = portal(None).await;
    let (secure, _) = portal(Some(tls("server"))).await;
    assert_eq!(call(&format!("http://127.0.0.1:{plain}"), default()).await.unwrap(), 7);
    assert_eq!(call(&format!("http://localhost:{plain}"), default()).await.unwrap(), 7);
    assert_eq!(call(&format!("https://localhost:{secure}"), default()).await.unwrap(), 7);
    // Other names of this machine, which not every resolver knows, and no certificate has.
    for name in ["localhost.", "127.1"] {
        let _ = call_with(&format!("https://{name}:{secure}"), default(), |client| client.retry(NoRetry)).await;
    }
}

#[tokio::test]
#[ignore = "runs in a process of its own"]
async fn a_call_without_a_proxy() {
    // An address of this machine, but not a loopback address.
    let (plain, _) = portal(None).await;
    let address = format!("http://0.0.0.0:{plain}");
    assert_eq!(call_with(&address, HyperTransport::builder(), |client| client.allow_http()).await.unwrap(), 7);
}

#[test]
fn an_invalid_proxy_of_the_environment_is_named() {
    for (name, value) in [("HTTPS_PROXY", "socks9://passw0rd"), ("http_proxy", "a b"), ("all_proxy", "http://:80")] {
        in_environment("an_invalid_environment", &[(name, value), ("EXPECTED", name)]);
    }
}

#[test]
#[ignore = "runs in a process of its own"]
fn an_invalid_environment() {
    let error = HyperTransport::new().unwrap_err().to_string();
    let name = std::env::var("EXPECTED").unwrap();
    assert!(error.starts_with(&format!("the environment variable `{name}` is not the URL of a proxy: it ")), "{error}");
    assert!(error.contains("set `proxy` or `no_proxy`") && !error.contains("passw0rd"), "{error}");
    assert!(HyperTransport::builder().no_proxy().build().is_ok());
}
