//! Cross-origin requests: which pages of other origins may call the portal from a browser.

use hyper::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_HEADERS,
    ACCESS_CONTROL_REQUEST_METHOD, HeaderName, HeaderValue, ORIGIN, VARY,
};
use hyper::{Method as Verb, Uri};

use crate::wire::http::{HttpRequest, HttpResponse};

const REQUEST_PRIVATE_NETWORK: HeaderName = HeaderName::from_static("access-control-request-private-network");
const ALLOW_PRIVATE_NETWORK: HeaderName = HeaderName::from_static("access-control-allow-private-network");

/// The origins whose pages may call the portal.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cors(Vec<String>);

impl Cors {
    /// Adds an origin, such as `http://localhost:3000`, or `*` for all.
    pub(crate) fn allow(&mut self, origin: String) {
        self.0.push(origin);
    }

    /// Returns what is wrong with the origins.
    pub(crate) fn problems(&self) -> impl Iterator<Item = String> {
        self.0.iter().filter_map(|origin| problem(origin))
    }

    /// Returns the response to a preflight request of an allowed origin.
    pub(crate) fn preflight(&self, request: &HttpRequest) -> Option<HttpResponse> {
        let asked = request.verb == Verb::OPTIONS && request.headers.contains_key(ACCESS_CONTROL_REQUEST_METHOD);
        if !asked || self.allowed(request).is_none() {
            return None;
        }
        let mut response = HttpResponse::empty(204);
        response.headers.push((ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static("GET, POST")));
        response.headers.push((ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("600")));
        if let Some(names) = request.headers.get(ACCESS_CONTROL_REQUEST_HEADERS) {
            response.headers.push((ACCESS_CONTROL_ALLOW_HEADERS, names.clone()));
        }
        if request.headers.contains_key(REQUEST_PRIVATE_NETWORK) {
            response.headers.push((ALLOW_PRIVATE_NETWORK, HeaderValue::from_static("true")));
        }
        Some(response)
    }

    /// Lets the page that sent a request read its response, if its origin is allowed.
    pub(crate) fn apply(&self, request: &HttpRequest, response: &mut HttpResponse) {
        if self.0.is_empty() {
            return;
        }
        response.headers.push((VARY, HeaderValue::from_static("Origin")));
        if let Some(origin) = self.allowed(request) {
            response.headers.push((ACCESS_CONTROL_ALLOW_ORIGIN, origin.clone()));
            response.headers.push((ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("*")));
        }
    }

    /// Returns the origin of a request, if it is allowed.
    fn allowed<'r>(&self, request: &'r HttpRequest) -> Option<&'r HeaderValue> {
        let origin = request.headers.get(ORIGIN)?;
        self.0.iter().any(|allowed| allowed == "*" || origin == allowed.as_str()).then_some(origin)
    }
}

fn problem(origin: &str) -> Option<String> {
    if origin == "*" {
        return None;
    }
    let bare = origin.split_once("://").is_some_and(|(scheme, host)| {
        ["http", "https"].contains(&scheme) && !host.is_empty() && !host.contains(['/', '?', '#', '@'])
    });
    let fits = bare && origin.parse::<Uri>().is_ok() && origin.to_lowercase() == origin;
    (!fits).then(|| format!("`{origin}` is no origin; write the scheme, the host and the port alone, such as `http://localhost:3000`, or `*` for all"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_a_scheme_a_host_and_a_port() {
        for valid in ["*", "http://localhost:3000", "https://app.example"] {
            assert_eq!(problem(valid), None, "{valid}");
        }
        for invalid in
            ["", "localhost:3000", "http://localhost:3000/", "http://", "ftp://a", "http://A.example", "null"]
        {
            assert!(problem(invalid).is_some(), "{invalid}");
        }
    }
}
