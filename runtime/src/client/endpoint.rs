//! The URLs that a client calls.

use std::net::{Ipv4Addr, Ipv6Addr};
use std::sync::Arc;

use super::ConfigError;
use crate::secret::Secret;

/// The URL that method names are appended to.
#[derive(Clone, Debug)]
pub(crate) struct Endpoint {
    /// Scheme, host and path up to the final slash.
    base: Secret,
    /// Host and port.
    host: Arc<str>,
    /// The part of a webhook's URL that must not be printed.
    secret: Option<Secret>,
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
        Ok(Self {
            base: format!("{}://{}{folder}/rest/api/{user}/{secret}/", parts.scheme, parts.host).into(),
            host: parts.host.into(),
            secret: Some(secret.into()),
        })
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
        Ok(Self { base: base.into(), host: parts.host.into(), secret: None })
    }

    /// Returns host and port.
    pub(crate) fn host(&self) -> &str {
        &self.host
    }

    /// Returns the host, shared.
    pub(crate) fn shared_host(&self) -> Arc<str> {
        self.host.clone()
    }

    /// Returns the URL of a method.
    pub(crate) fn of_method(&self, name: &str) -> Secret {
        format!("{}{name}", self.base.reveal()).into()
    }

    /// Returns the base URL and host of a renamed portal from the `Location` of its redirect. Only the host may differ,
    /// and the connection must not become less secure, so a redirect to a login page does not count.
    pub(crate) fn renamed(&self, location: &str, method: &str) -> Option<(Secret, String)> {
        let (scheme, old) = self.base.reveal().split_once("://")?;
        let new = Parts::of(location, scheme == "http").ok()?;
        let path = old.strip_prefix(&*self.host)?;
        let same = new.path.strip_suffix(method)? == path;
        let secure = new.scheme == "https" || scheme == "http";
        if !same || !secure || new.host == *self.host {
            return None;
        }
        Some((format!("{}://{}{path}", new.scheme, new.host).into(), new.host))
    }

    /// Returns the webhook's secret.
    pub(crate) fn secret(&self) -> Option<&Secret> {
        self.secret.as_ref()
    }
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
        if !is_host(&host) {
            return Err(ConfigError::new("the URL has no valid host"));
        }
        if path.contains(|character: char| character.is_whitespace() || character.is_control() || character == '\\') {
            return Err(ConfigError::new("the URL contains whitespace"));
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

/// Returns whether `host` is a name or an IP endpoint with an optional port. User names are not allowed.
pub(crate) fn is_host(host: &str) -> bool {
    let (name, port) = split_port(host);
    let name = name.strip_prefix('[').and_then(|inner| inner.strip_suffix(']')).map_or_else(
        || name.strip_suffix('.').unwrap_or(name).split('.').all(is_label),
        |inner| inner.parse::<Ipv6Addr>().is_ok(),
    );
    // `parse` accepts a sign.
    name && port.is_none_or(|port| port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok())
}

/// Returns whether `label` is a valid part of a name, between dots.
fn is_label(label: &str) -> bool {
    label.contains(char::is_alphanumeric)
        && label.chars().all(|character| character.is_alphanumeric() || "-_".contains(character))
}

pub(crate) fn split_port(host: &str) -> (&str, Option<&str>) {
    match host.rsplit_once(':') {
        Some((name, port)) if !port.ends_with(']') => (name, Some(port)),
        _ => (host, None),
    }
}

pub(crate) fn is_loopback(host: &str) -> bool {
    let name = split_port(host).0.trim_matches(['[', ']']);
    let number = name.parse::<Ipv4Addr>().is_ok_and(|ip| ip.is_loopback())
        || name.parse::<Ipv6Addr>().is_ok_and(|ip| ip.to_canonical().is_loopback());
    number || name == "localhost"
}

#[cfg(test)]
mod tests {
    use super::{Endpoint, is_method};

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
            assert_eq!(endpoint.of_method("m").reveal(), format!("{BASE}m"), "{pasted}");
            assert_eq!(endpoint.host(), "portal.example");
        }
    }

    #[test]
    fn the_path_of_a_portal_is_kept() {
        let endpoint = Endpoint::webhook("https://intra.example:8443/b24/rest/7/abcd/", false).unwrap();
        assert_eq!(endpoint.of_method("m").reveal(), "https://intra.example:8443/b24/rest/api/7/abcd/m");
        let endpoint = Endpoint::portal("https://intra.example/b24", false).unwrap();
        assert_eq!(endpoint.of_method("m").reveal(), "https://intra.example/b24/rest/api/m");
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
        for host in ["localhost", "127.0.0.1:8080", "[::1]:80", "127.9.9.9"] {
            assert!(Endpoint::webhook(&format!("http://{host}/rest/1/abcd/"), false).is_ok(), "{host}");
        }
        for host in ["portal.example", "10.0.0.1", "localhost.example", "[2001:db8::1]"] {
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
            assert_eq!(endpoint.of_method("m").reveal(), "https://p.example/rest/api/m", "{pasted}");
        }
        assert!(Endpoint::portal("https://p.example/rest/1/abcd/", false).is_err());
        let error = Endpoint::portal("https://..", false).unwrap_err();
        assert_eq!(error.to_string(), "the URL has no valid host");
        assert!(Endpoint::portal("https://p.example./a/..", false).is_err());
        assert_eq!(Endpoint::portal("https://p_1.example.:8443", false).unwrap().host(), "p_1.example.:8443");
    }

    #[test]
    fn only_the_host_of_a_renamed_portal_may_differ() {
        let endpoint = Endpoint::webhook("https://old.example/rest/1/abcd/", false).unwrap();
        let (base, host) = endpoint.renamed("https://new.example/rest/api/1/abcd/m?x=1", "m").unwrap();
        assert_eq!((base.reveal(), &*host), ("https://new.example/rest/api/1/abcd/", "new.example"));
        for location in [
            "",
            "/rest/api/1/abcd/m",
            "https://old.example/rest/api/1/abcd/m",
            "http://new.example/rest/api/1/abcd/m",
            "http://127.0.0.1/rest/api/1/abcd/m",
            "https://new.example/auth/?backurl=/rest/api/1/abcd/m",
            "https://new.example/rest/1/abcd/m",
        ] {
            assert!(endpoint.renamed(location, "m").is_none(), "{location}");
        }
    }

    #[test]
    fn method_names_cannot_change_the_path() {
        assert!(is_method("crm.activity.mail.getContent"));
        for name in ["", "..", "a/b", "a?b", "a b", "а"] {
            assert!(!is_method(name), "{name}");
        }
    }
}
