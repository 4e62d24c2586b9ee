//! Who may control the portal: programs, and the portal's own page, but no page of another origin.

use hyper::header::{HOST, ORIGIN};
use hyper::http::uri::Authority;

use crate::control::refusal::Refusal;
use crate::state::PortalState;
use crate::wire::http::HttpRequest;

/// Checks that a request may control the portal.
pub(crate) fn check(state: &PortalState, request: &HttpRequest) -> Result<(), Refusal> {
    if !state.control {
        return Err(Refusal::off(
            "the portal is not controlled over HTTP, because it does not listen on a loopback address; start it with `--control`",
        ));
    }
    let text = |name: &str| request.headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()));
    let host = text(HOST.as_str()).unwrap_or_default();
    if !is_own_host(state, &host) {
        // A page can give its own host the portal's address, and is then of the same origin.
        return Err(Refusal::refused(format!(
            "`{host}` is not the portal's host; use its IP address or `localhost`, or name the host with `--public-url`"
        )));
    }
    let of_other = |origin: &str| origin.split_once("://").is_none_or(|(_, origin)| origin != host);
    if let Some(origin) = text(ORIGIN.as_str()).filter(|origin| of_other(origin)) {
        return Err(Refusal::refused(format!("a page of `{origin}` must not control the portal")));
    }
    match text("sec-fetch-site").filter(|site| !["same-origin", "none"].contains(&&**site)) {
        Some(site) => Err(Refusal::refused(format!("a {site} page must not control the portal"))),
        None => Ok(()),
    }
}

/// Returns whether a host is the portal's: an IP address, which no other origin can take, `localhost`, or the host of the
/// public URL.
fn is_own_host(state: &PortalState, host: &str) -> bool {
    let Ok(authority) = Authority::try_from(host) else { return false };
    let name = authority.host();
    let address = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name);
    let public = state.options.public_url.as_deref().and_then(|url| url.parse::<hyper::Uri>().ok());
    let is_public = public.as_ref().and_then(hyper::Uri::host).is_some_and(|public| public.eq_ignore_ascii_case(name));
    !host.contains('@')
        && (name.eq_ignore_ascii_case("localhost") || is_public || address.parse::<std::net::IpAddr>().is_ok())
}
