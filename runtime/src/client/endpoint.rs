//! The URLs that a client calls.

use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::ConfigError;
use super::host::{is_host, is_internal, is_loopback};
use crate::protocol::Wire;
use crate::secret::Secret;
use crate::transport::Address;

/// The URL that method names are appended to, and the one that the portal has moved to.
#[derive(Debug)]
pub(crate) struct Endpoint {
    /// As the caller gave it.
    given: Arc<Address>,
    /// The address of the renamed portal.
    moved: Mutex<Option<Arc<Address>>>,
    /// Whether no observer was told of the last move.
    untold: AtomicBool,
    /// The part of a webhook's URL that must not be printed.
    secret: Option<Secret>,
    /// Whether the caller permits plain `http` to other machines.
    allow_http: bool,
}

impl Endpoint {
    /// Parses the URL of a webhook in any form that users paste.
    pub(crate) fn webhook(pasted: &str, allow_http: bool) -> Result<Self, ConfigError> {
        let parts = Parts::of(pasted, allow_http)?;
        let shape = || ConfigError::new("this is not the URL of a webhook; expected https://PORTAL/rest/USER/SECRET/");
        let segments: Vec<&str> = parts.path.split('/').filter(|segment| !segment.is_empty()).collect();
        let rest = segments.iter().position(|segment| *segment == "rest").ok_or_else(shape)?;
        let mut tail = segments[rest + 1..].iter().copied().peekable();
        tail.next_if_eq(&"api");
        let (Some(user), Some(secret)) = (tail.next(), tail.next()) else {
            return Err(shape());
        };
        // Only a method's name may follow.
        let more = (tail.next(), tail.next());
        let method = more.0.is_none_or(is_method);
        if !user.bytes().all(|byte| byte.is_ascii_digit()) || !is_token(secret) || !method || more.1.is_some() {
            return Err(shape());
        }
        let folder: String = segments[..rest].iter().map(|segment| format!("/{segment}")).collect();
        let base = format!("{}://{}{folder}/rest/api/{user}/{secret}/", parts.scheme, parts.host);
        Ok(Self::new(base, parts.host, Some(secret.into()), allow_http))
    }

    /// Parses the URL of a portal that is called with a token: the bare portal, its `/rest/`, or its `/rest/api/`.
    pub(crate) fn portal(pasted: &str, allow_http: bool) -> Result<Self, ConfigError> {
        let parts = Parts::of(pasted, allow_http)?;
        let mut folder = parts.path.trim_end_matches('/');
        folder = folder.strip_suffix("/api").unwrap_or(folder);
        folder = folder.strip_suffix("/rest").unwrap_or(folder);
        if folder.split('/').any(|segment| segment == "rest") {
            return Err(ConfigError::new("this is not the URL of a portal; use `webhook` for the URL of a webhook"));
        }
        let base = format!("{}://{}{folder}/rest/api/", parts.scheme, parts.host);
        Ok(Self::new(base, parts.host, None, allow_http))
    }

    fn new(base: String, host: String, secret: Option<Secret>, allow_http: bool) -> Self {
        let given = Arc::new(Address::new(base, host));
        Self { given, moved: Mutex::default(), untold: AtomicBool::new(false), secret, allow_http }
    }

    /// Returns host and port, as the caller gave them.
    pub(crate) fn host(&self) -> &str {
        self.given.host()
    }

    /// Returns the address to send requests to.
    pub(crate) fn current(&self) -> Arc<Address> {
        self.moved().as_ref().unwrap_or(&self.given).clone()
    }

    /// Returns the host of a renamed portal.
    pub(crate) fn moved_to(&self) -> Option<Arc<str>> {
        self.moved().as_ref().map(|address| address.host().clone())
    }

    /// Sends all further requests to another host. Many calls can find the same one at once.
    pub(crate) fn move_to(&self, address: Address) {
        let mut moved = self.moved();
        if address.host() != moved.as_ref().unwrap_or(&self.given).host() {
            *moved = (address.host() != self.given.host()).then(|| Arc::new(address));
            self.untold.store(true, Relaxed);
        }
    }

    /// Returns the new host, if no observer was told of it.
    pub(crate) fn take_news(&self) -> Option<Arc<str>> {
        self.untold.swap(false, Relaxed).then(|| self.current().host().clone())
    }

    /// Sends all further requests to the address that the caller gave, if they went to `address`.
    pub(crate) fn move_back_from(&self, address: &Arc<Address>) {
        let mut moved = self.moved();
        if moved.as_ref().is_some_and(|moved| Arc::ptr_eq(moved, address)) {
            *moved = None;
        }
    }

    fn moved(&self) -> MutexGuard<'_, Option<Arc<Address>>> {
        self.moved.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns the address of a renamed portal from the `Location` that the response to a request to `from` has. A redirect
    /// to a login page does not count.
    pub(crate) fn renamed(&self, from: &Address, location: &str, method: &str, wire: &dyn Wire) -> Option<Address> {
        let new = Parts::of(location, self.allow_http).ok()?;
        let path = new.path.strip_suffix(method)?;
        at_another_host(from, &new, &wire.path(path))
    }

    /// Returns the address of a renamed portal from the `client_endpoint` that comes with tokens.
    pub(crate) fn of_client_endpoint(&self, url: &str) -> Option<Address> {
        let new = Parts::of(url, self.allow_http).ok()?;
        at_another_host(&self.current(), &new, &format!("{}/api/", new.path.trim_end_matches('/')))
    }

    /// Returns whether a `client_endpoint` is that of this portal, under its given or its current address. The scheme may
    /// differ, because the caller's is used.
    pub(crate) fn is_client_endpoint(&self, url: &str) -> bool {
        let place = |address: &Address| address.base().reveal().split_once("://").map(|(_, place)| place.to_owned());
        let Ok(other) = Self::portal(url, self.allow_http) else { return false };
        let other = place(&other.given);
        other == place(&self.given) || other == place(&self.current())
    }

    /// Returns the webhook's secret.
    pub(crate) fn secret(&self) -> Option<&Secret> {
        self.secret.as_ref()
    }
}

/// Returns the address `from` at another host. The path must be the same, the connection not less secure, and the host not
/// within the network of the program's machine, because a portal chooses its own name.
fn at_another_host(from: &Address, new: &Parts<'_>, path: &str) -> Option<Address> {
    let (scheme, old) = from.base().reveal().split_once("://")?;
    let same = old.strip_prefix(&**from.host())? == path;
    let secure = new.scheme == "https" || scheme == "http";
    let inwards = is_internal(&new.host) && !is_internal(from.host());
    if !same || !secure || inwards || *new.host == **from.host() {
        return None;
    }
    Some(Address::new(format!("{}://{}{path}", new.scheme, new.host), new.host.as_str()))
}

/// Checks the `client_endpoint` of any portal, as the authorization server at `server` names it. A portal registers its
/// own address there, so an address within the network of the application's machine is refused, unless the authorization
/// server is on that machine itself.
pub(crate) fn check_client_endpoint(url: &str, server: &str, allow_http: bool) -> Result<(), ConfigError> {
    let host = Endpoint::portal(url, allow_http)?.host().to_owned();
    let server = server.split_once("://").map_or(server, |(_, host)| host);
    if is_internal(&host) && !is_loopback(server) {
        return Err(ConfigError::new("the host is an address of this machine or its local network"));
    }
    Ok(())
}

/// Returns whether a text can be a method's name, and so a segment of the URL.
pub(crate) fn is_method(name: &str) -> bool {
    let bytes = name.as_bytes();
    let word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    bytes.first().is_some_and(|&first| word(first)) && bytes.iter().all(|&byte| word(byte) || byte == b'.')
}

fn is_token(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_~.".contains(&byte))
}

/// Checks the URL of the authorization server.
pub(crate) fn check_url(url: &str, allow_http: bool) -> Result<(), ConfigError> {
    Parts::of(url, allow_http).map(drop)
}

struct Parts<'t> {
    scheme: &'static str,
    host: String,
    path: &'t str,
}

impl<'t> Parts<'t> {
    fn of(pasted: &'t str, allow_http: bool) -> Result<Self, ConfigError> {
        let text = pasted.trim().trim_matches(['"', '\'', '<', '>']);
        let (scheme, rest) =
            text.split_once("://").ok_or_else(|| ConfigError::new("the URL must start with https://"))?;
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let host = rest[..end].to_lowercase();
        let path = rest[end..].split(['?', '#']).next().unwrap_or_default();
        if !host.is_ascii() {
            return Err(ConfigError::new(
                "the host of the URL is not ASCII; write it in Punycode, as in `xn--80ak.example`",
            ));
        }
        if host.contains('@') {
            return Err(ConfigError::new("the URL contains a user name or a password before the host; remove them"));
        }
        if !is_host(&host) {
            return Err(ConfigError::new("the URL has no valid host and port"));
        }
        if path.contains(|character: char| character.is_whitespace() || character.is_control()) {
            return Err(ConfigError::new("the URL contains whitespace"));
        }
        if path.contains(|character: char| !character.is_ascii() || "\"<>\\^`{|}".contains(character)) {
            return Err(ConfigError::new("the path of the URL has characters that must be percent-encoded"));
        }
        if path.split('/').any(|segment| matches!(segment, "." | "..")) {
            return Err(ConfigError::new("the URL path contains a `.` or `..` segment"));
        }
        let scheme = match scheme.to_ascii_lowercase().as_str() {
            "https" => "https",
            "http" if allow_http || is_loopback(&host) => "http",
            "http" => {
                return Err(ConfigError::new("http would expose the secret; use https, or `allow_http`"));
            }
            _ => return Err(ConfigError::new("the URL must start with https://")),
        };
        Ok(Self { scheme, host, path })
    }
}

#[cfg(test)]
mod tests {
    use super::{Endpoint, check_client_endpoint, is_method};
    use crate::protocol::V3;

    /// Returns the URL of the method `m`.
    fn url(endpoint: &Endpoint) -> String {
        format!("{}m", endpoint.current().base().reveal())
    }

    const BASE: &str = "https://portal.example/rest/api/1/s3cretT0ken/";

    #[test]
    fn webhook_urls_are_accepted_in_every_common_form() {
        for pasted in [
            "https://portal.example/rest/1/s3cretT0ken/",
            "https://portal.example/rest/1/s3cretT0ken",
            "https://portal.example/rest/api/1/s3cretT0ken/",
            "https://portal.example/rest/api/1/s3cretT0ken",
            "  https://portal.example/rest/1/s3cretT0ken/\n",
            "\"https://portal.example/rest/1/s3cretT0ken/\"",
            "https://portal.example/rest/1/s3cretT0ken/profile.json",
            "https://portal.example/rest/api/1/s3cretT0ken/tasks.task.get?id=1",
            "HTTPS://Portal.Example/rest/1/s3cretT0ken/",
            "https://portal.example//rest/1/s3cretT0ken//",
        ] {
            let endpoint = Endpoint::webhook(pasted, false).unwrap();
            assert_eq!(url(&endpoint), format!("{BASE}m"), "{pasted}");
            assert_eq!(endpoint.host(), "portal.example");
        }
    }

    #[test]
    fn the_path_of_a_portal_is_kept() {
        let endpoint = Endpoint::webhook("https://intra.example:8443/b24/rest/7/abcd/", false).unwrap();
        assert_eq!(url(&endpoint), "https://intra.example:8443/b24/rest/api/7/abcd/m");
        let endpoint = Endpoint::portal("https://intra.example/b24", false).unwrap();
        assert_eq!(url(&endpoint), "https://intra.example/b24/rest/api/m");
    }

    #[test]
    fn invalid_webhook_urls_are_rejected_without_showing_them() {
        for pasted in [
            "",
            "portal.example/rest/1/s3cretT0ken/",
            "ftp://portal.example/rest/1/s3cretT0ken/",
            "https://portal.example/",
            "https://portal.example/rest/1/",
            "https://portal.example/rest/admin/s3cretT0ken/",
            "https://portal.example/rest/1/s3cret T0ken/",
            "https://portal.example/rest/1/s3cretT0ken/a/b",
            "https://user:s3cretT0ken@portal.example/rest/1/s3cretT0ken/",
            "https:///rest/1/s3cretT0ken/",
            "https://portal.example:port/rest/1/s3cretT0ken/",
            "https://portal.example:/rest/1/s3cretT0ken/",
            "https://portal.example:+80/rest/1/s3cretT0ken/",
            "https://portal.example:0/rest/1/s3cretT0ken/",
            "https://portal.example:65536/rest/1/s3cretT0ken/",
            "https://портал.example/rest/1/s3cretT0ken/",
            "https://[fe80::1%eth0]/rest/1/s3cretT0ken/",
            "https://portal.example/б24/rest/1/s3cretT0ken/",
            "https://portal.example/a{b}/rest/1/s3cretT0ken/",
            "https://../rest/1/s3cretT0ken/",
            "https://./rest/1/s3cretT0ken/",
            "https://portal..example/rest/1/s3cretT0ken/",
            "https://-/rest/1/s3cretT0ken/",
            "https://portal.example/../rest/1/s3cretT0ken/",
            "https://portal.example/rest/1/../",
        ] {
            let error = Endpoint::webhook(pasted, false).unwrap_err();
            assert!(!format!("{error} {error:?}").contains("s3cret"), "{pasted}");
        }
    }

    #[test]
    fn http_needs_loopback_or_permission() {
        for host in ["localhost", "LOCALHOST:80", "127.0.0.1:8080", "[::1]:80", "127.9.9.9", "[::ffff:127.0.0.1]"] {
            assert!(Endpoint::webhook(&format!("http://{host}/rest/1/abcd/"), false).is_ok(), "{host}");
        }
        // Some resolvers ask other machines for `localhost.` and `127.1`.
        for host in ["portal.example", "10.0.0.1", "localhost.example", "localhost.", "127.1", "[2001:db8::1]"] {
            assert!(Endpoint::webhook(&format!("http://{host}/rest/1/abcd/"), false).is_err(), "{host}");
            assert!(Endpoint::webhook(&format!("http://{host}/rest/1/abcd/"), true).is_ok(), "{host}");
        }
    }

    #[test]
    fn portal_urls_are_accepted_bare_or_with_a_path() {
        for pasted in
            ["https://p.example", "https://p.example/", "https://p.example/rest/", "https://p.example/rest/api/"]
        {
            let endpoint = Endpoint::portal(pasted, false).unwrap();
            assert_eq!(url(&endpoint), "https://p.example/rest/api/m", "{pasted}");
        }
        assert!(Endpoint::portal("https://p.example/rest/1/abcd/", false).is_err());
        let error = Endpoint::portal("https://..", false).unwrap_err();
        assert_eq!(error.to_string(), "the URL has no valid host and port");
        assert!(Endpoint::portal("https://p.example./a/..", false).is_err());
        let error = Endpoint::portal("https://user:s3cret@p.example/", false).unwrap_err().to_string();
        assert_eq!(error, "the URL contains a user name or a password before the host; remove them");
        assert_eq!(Endpoint::portal("https://p_1.example.:8443", false).unwrap().host(), "p_1.example.:8443");
    }

    #[test]
    fn only_the_host_of_a_renamed_portal_may_differ() {
        let endpoint = Endpoint::webhook("https://old.example/rest/1/abcd/", false).unwrap();
        let renamed = |location: &str| endpoint.renamed(&endpoint.current(), location, "m", &V3);
        let new = renamed("https://new.example/rest/api/1/abcd/m?x=1").unwrap();
        assert_eq!((new.base().reveal(), &**new.host()), ("https://new.example/rest/api/1/abcd/", "new.example"));
        for location in [
            "",
            "/rest/api/1/abcd/m",
            "https://old.example/rest/api/1/abcd/m",
            "http://new.example/rest/api/1/abcd/m",
            "http://127.0.0.1/rest/api/1/abcd/m",
            "https://127.0.0.1/rest/api/1/abcd/m",
            "https://[fe80::1]/rest/api/1/abcd/m",
            "https://new.example/auth/?backurl=/rest/api/1/abcd/m",
            "https://new.example/rest/1/abcd/m",
        ] {
            assert!(renamed(location).is_none(), "{location}");
        }
    }

    #[test]
    fn tokens_can_name_the_new_host() {
        let endpoint = Endpoint::portal("https://old.example/b24/", false).unwrap();
        let new = endpoint.of_client_endpoint("https://new.example/b24/rest/").unwrap();
        assert_eq!((new.base().reveal(), &**new.host()), ("https://new.example/b24/rest/api/", "new.example"));
        for other in [
            "",
            "https://old.example/b24/rest/",
            "https://new.example/rest/",
            "http://new.example/b24/rest/",
            "https://localhost/b24/rest/",
        ] {
            assert!(endpoint.of_client_endpoint(other).is_none(), "{other}");
        }
        // An address of this machine does not lead to another one in plain text.
        let local = Endpoint::portal("http://127.0.0.1:80/", false).unwrap();
        assert!(local.of_client_endpoint("http://10.0.0.1/rest/").is_none());
        assert!(local.of_client_endpoint("http://localhost:80/rest/").is_some());
    }

    #[test]
    fn a_portal_cannot_register_an_address_within_the_applications_network() {
        let cloud = "https://oauth.example";
        for url in ["https://portal.example/rest/", "https://10.0.0.7:8443/b24/rest/", "https://[2001:db8::1]/rest/"] {
            assert!(check_client_endpoint(url, cloud, false).is_ok(), "{url}");
        }
        for url in [
            "",
            "portal.example",
            "http://portal.example/rest/",
            "ftp://portal.example/rest/",
            "https://user@portal.example/rest/",
            "https://portal.example/rest/1/s3cret/",
            "https://portal.example/../rest/",
            "https://portal.example\r\nX: 1/rest/",
            "http://127.0.0.1/rest/",
            "http://localhost:6379/rest/",
            "https://127.0.0.1/rest/",
            "https://localhost./rest/",
            "https://a.localhost/rest/",
            "https://0.0.0.0/rest/",
            "https://127.1/rest/",
            "https://2130706433/rest/",
            "https://0x7f.0x1/rest/",
            "https://169.254.169.254/rest/",
            "https://[::1]/rest/",
            "https://[::]/rest/",
            "https://[::ffff:127.0.0.1]/rest/",
            "https://[fe80::1]/rest/",
        ] {
            assert!(check_client_endpoint(url, cloud, false).is_err(), "{url}");
        }
        assert!(check_client_endpoint("http://portal.example/rest/", cloud, true).is_ok());
        assert!(check_client_endpoint("http://127.0.0.1/rest/", cloud, true).is_err());
        assert!(check_client_endpoint("http://127.0.0.1:81/rest/", "http://127.0.0.1:80", false).is_ok());
    }

    #[test]
    fn a_client_endpoint_is_that_of_the_portal_or_of_its_new_name() {
        let endpoint = Endpoint::portal("http://old.example/b24", true).unwrap();
        assert!(endpoint.is_client_endpoint("https://old.example/b24/rest/"));
        let new = endpoint.of_client_endpoint("https://new.example/b24/rest/").unwrap();
        assert!(!endpoint.is_client_endpoint("https://new.example/b24/rest/"));
        endpoint.move_to(new);
        assert!(endpoint.is_client_endpoint("https://new.example/b24/rest/"));
        let strict = Endpoint::portal("https://old.example/b24", false).unwrap();
        assert!(!strict.is_client_endpoint("http://old.example/b24/rest/"));
        for other in ["", "https://old.example/rest/", "https://old.example:8443/b24/rest/", "https://x.example/b24/"] {
            assert!(!endpoint.is_client_endpoint(other), "{other}");
        }
    }

    #[test]
    fn the_new_address_is_used_until_it_is_gone() {
        let endpoint = Endpoint::portal("https://old.example", false).unwrap();
        endpoint.move_to(endpoint.of_client_endpoint("https://new.example/rest/").unwrap());
        assert_eq!((endpoint.moved_to().as_deref(), endpoint.host()), (Some("new.example"), "old.example"));
        let new = endpoint.current();
        endpoint.move_to(endpoint.renamed(&new, "https://newer.example/rest/api/m", "m", &V3).unwrap());
        endpoint.move_back_from(&new);
        assert_eq!(endpoint.moved_to().as_deref(), Some("newer.example"), "another call has moved on");
        endpoint.move_back_from(&endpoint.current());
        assert_eq!(endpoint.moved_to(), None);
    }

    /// What is accepted can be sent: no call fails for what the builder could have refused.
    #[cfg(feature = "hyper")]
    #[test]
    fn every_accepted_url_is_one_for_hyper() {
        use proptest::prelude::*;
        proptest!(|(host in "[a-zA-Z0-9.:_+%@é\\[\\]-]{0,20}", folder in "(/[ -~é]{0,5}){0,2}", scheme in "https?")| {
            for url in [format!("{scheme}://{host}{folder}"), format!("{scheme}://{host}{folder}/rest/1/abcd/")] {
                for endpoint in [Endpoint::portal(&url, true), Endpoint::webhook(&url, true)].into_iter().flatten() {
                    let base = endpoint.current();
                    let sent = base.base().reveal().parse::<http::Uri>();
                    prop_assert!(sent.is_ok_and(|uri| uri.host().is_some() && uri.port_u16() != Some(0)), "{url}");
                }
            }
        });
    }

    #[test]
    fn method_names_cannot_change_the_path() {
        assert!(is_method("crm.activity.mail.getContent"));
        for name in ["", "..", "a/b", "a?b", "a b", "а"] {
            assert!(!is_method(name), "{name}");
        }
    }
}
