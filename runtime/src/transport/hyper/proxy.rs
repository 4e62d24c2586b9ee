//! Which proxy a connection goes through.

use std::env;
use std::fmt;

use http::uri::Scheme;
use http::{HeaderValue, Uri};
use hyper_util::client::proxy::matcher::{Intercept, Matcher};

use crate::client::ConfigError;
use crate::client::host::{is_host, is_loopback, may_be_loopback};
use crate::transport::{SendError, SendErrorKind};

/// The proxies of a transport.
pub(super) enum Proxies {
    /// No proxy.
    Never,
    /// One proxy for everything.
    Always(Intercept),
    /// Those of the environment and the system, which are not used for this machine.
    System(Matcher),
}

impl Proxies {
    /// Uses the proxy with this URL for everything.
    pub(super) fn always(url: &str) -> Result<Self, ConfigError> {
        parse(url).map(Self::Always).map_err(|reason| ConfigError::new(format!("the URL of the proxy {reason}")))
    }

    /// Reads the settings of the environment and the system.
    pub(super) fn system() -> Result<Self, ConfigError> {
        let excluded = ["NO_PROXY", "no_proxy"].into_iter().find_map(|name| env::var(name).ok()).unwrap_or_default();
        // hyper-util applies `*` to names, and not to IP addresses.
        if excluded.split(',').any(|host| host.trim() == "*") {
            return Ok(Self::Never);
        }
        // As in hyper-util: in a CGI program, `HTTP_PROXY` is the header `Proxy` of a request.
        if env::var_os("REQUEST_METHOD").is_none() {
            for names in [["ALL_PROXY", "all_proxy"], ["HTTPS_PROXY", "https_proxy"], ["HTTP_PROXY", "http_proxy"]] {
                let set = names.into_iter().find_map(|name| Some((name, env::var(name).ok()?)));
                if let Some((name, url)) = set.filter(|(_, url)| !url.is_empty()) {
                    parse(&url).map_err(|reason| {
                        ConfigError::new(format!(
                            "the environment variable `{name}` is not the URL of a proxy: it {reason}; \
                             correct it, or set `proxy` or `no_proxy` of the transport"
                        ))
                    })?;
                }
            }
        }
        Ok(Self::System(Matcher::from_system()))
    }

    /// Returns the proxy for `target`.
    pub(super) fn of(&self, target: &Uri) -> Option<Intercept> {
        match self {
            Self::Never => None,
            Self::Always(proxy) => Some(proxy.clone()),
            Self::System(_) if may_be_loopback(&host(target)) => None,
            Self::System(matcher) => matcher.intercept(target),
        }
    }

    /// Returns the header with the credentials that a request to `target` must have. Only plain `http` through an HTTP
    /// proxy needs it; tunnels have theirs.
    ///
    /// # Errors
    ///
    /// Returns an error if the request would leave this machine through the proxy, readable, without permission.
    pub(super) fn forward(&self, target: &Uri, allow_http: bool) -> Result<Option<HeaderValue>, SendError> {
        if target.scheme() == Some(&Scheme::HTTPS) {
            return Ok(None);
        }
        let Some(proxy) = self.of(target) else { return Ok(None) };
        let stays = is_loopback(&host(target)) && is_loopback(&host(proxy.uri()));
        if !(allow_http || stays) {
            let reason =
                "plain http would leave this machine through the proxy; use https, `no_proxy`, or `allow_http`";
            return Err(SendError::not_sent(SendErrorKind::Unsupported).explained(Some(reason.into()), None));
        }
        Ok(proxy.basic_auth().cloned())
    }
}

impl fmt::Debug for Proxies {
    /// The URLs of proxies contain passwords.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Never => "no proxy",
            Self::Always(_) => "one proxy",
            Self::System(_) => "the system's proxies",
        })
    }
}

/// Returns the address of a proxy; of SOCKS with its default port.
pub(super) fn address(proxy: &Intercept) -> Uri {
    let uri = proxy.uri();
    let port = if is_socks(uri) && uri.port().is_none() { ":1080" } else { "" };
    let host = uri.authority().map_or("", |authority| authority.as_str());
    let scheme = if uri.scheme() == Some(&Scheme::HTTPS) { "https" } else { "http" };
    format!("{scheme}://{host}{port}/").parse().unwrap_or_else(|_| uri.clone())
}

pub(super) fn is_socks(proxy: &Uri) -> bool {
    proxy.scheme_str().is_some_and(|scheme| scheme.starts_with("socks"))
}

fn host(uri: &Uri) -> String {
    uri.host().unwrap_or_default().to_ascii_lowercase()
}

const UNESCAPED: &str = "has credentials with special characters; percent-encode them";

/// Parses the URL of a proxy, or says what is wrong with it, without showing it.
fn parse(url: &str) -> Result<Intercept, &'static str> {
    let (scheme, rest) = url.split_once("://").unwrap_or(("http", url));
    let scheme = scheme.to_ascii_lowercase();
    let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let (user, host) = authority.rsplit_once('@').map_or((None, authority), |(user, host)| (Some(user), host));
    if !url.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err("contains whitespace or characters that are not ASCII; percent-encode them, a host in Punycode");
    }
    if !matches!(scheme.as_str(), "http" | "https" | "socks4" | "socks4a" | "socks5" | "socks5h") {
        return Err("has an unknown scheme; use http, https, socks4, socks4a, socks5 or socks5h");
    }
    if !is_host(&host.to_ascii_lowercase()) {
        return Err("has no valid host and port; expected scheme://user:password@host:port");
    }
    if user.is_some_and(|user| user.contains('@')) {
        return Err(UNESCAPED);
    }
    if !matches!(path, "" | "/") {
        return Err("has a path; a proxy has only host and port");
    }
    let url = format!("{scheme}://{authority}");
    let proxy = Matcher::builder().all(url).build().intercept(&Uri::from_static("https://portal.example/"));
    let proxy = proxy.ok_or(UNESCAPED)?;
    match (user, proxy.raw_auth()) {
        (Some(_), _) if scheme.starts_with("socks4") => Err("has credentials, which SOCKS4 cannot send; use socks5"),
        (_, Some((user, password))) if user.len().max(password.len()) > 255 => {
            Err("has credentials that are too long for SOCKS; at most 255 bytes each")
        }
        _ => Ok(proxy),
    }
}
