//! An address in the types of the crate `http`.

use bytes::Bytes;
use http::uri::{Authority, PathAndQuery, Scheme};
use http::{HeaderValue, Uri};

/// An address in the types of the crate `http`, whose clones share the text.
pub(crate) struct Target {
    scheme: Scheme,
    authority: Authority,
    path: String,
    /// The value of the header `Host`.
    host: HeaderValue,
}

impl Target {
    /// Parses a URL.
    pub(crate) fn parse(url: &str) -> Option<Self> {
        let parts = url.parse::<Uri>().ok()?.into_parts();
        let (scheme, authority) = (parts.scheme?, parts.authority?);
        let path = parts.path_and_query.map_or_else(|| "/".to_owned(), |path| path.as_str().to_owned());
        let host = HeaderValue::from_str(without_default_port(&scheme, authority.as_str())).ok()?;
        Some(Self { scheme, authority, path, host })
    }

    /// Returns the URL with `part` appended to its path.
    pub(super) fn uri(&self, part: &str) -> Option<Uri> {
        let mut path = String::with_capacity(self.path.len() + part.len());
        path.push_str(&self.path);
        path.push_str(part);
        let mut parts = http::uri::Parts::default();
        parts.scheme = Some(self.scheme.clone());
        parts.authority = Some(self.authority.clone());
        parts.path_and_query = Some(PathAndQuery::from_maybe_shared(Bytes::from(path)).ok()?);
        Uri::from_parts(parts).ok()
    }

    /// Returns the value of the header `Host`.
    pub(super) fn host(&self) -> HeaderValue {
        self.host.clone()
    }
}

fn without_default_port<'a>(scheme: &Scheme, authority: &'a str) -> &'a str {
    let port = if *scheme == Scheme::HTTPS { ":443" } else { ":80" };
    authority.strip_suffix(port).unwrap_or(authority)
}

#[cfg(test)]
mod tests {
    use super::Target;

    #[test]
    fn a_part_is_appended_and_the_default_port_is_left_out_of_the_host() {
        for (base, url, host) in [
            ("https://p.example/rest/api/", "https://p.example/rest/api/user.list", "p.example"),
            ("https://p.example:443/rest/", "https://p.example:443/rest/user.list", "p.example"),
            ("http://p.example:443/", "http://p.example:443/user.list", "p.example:443"),
            ("http://[::1]:80/a/", "http://[::1]:80/a/user.list", "[::1]"),
        ] {
            let target = Target::parse(base).unwrap();
            assert_eq!(
                (target.uri("user.list").unwrap().to_string(), target.host()),
                (url.to_owned(), host.parse().unwrap())
            );
        }
    }

    #[test]
    fn text_that_is_no_url_has_no_target() {
        for text in ["", "/rest/", "p.example/rest/", "https:// /"] {
            assert!(Target::parse(text).is_none(), "{text}");
        }
    }
}
