//! The pool of connections, which keeps them as long as their server does.

use std::fmt;
use std::sync::{PoisonError, RwLock, RwLockReadGuard};
use std::time::Duration;

use http::{HeaderMap, Request};
use hyper_util::client::legacy::{Client, ResponseFuture};
use hyper_util::rt::{TokioExecutor, TokioTimer};

use super::body::RequestBody;
use super::connector::Connector;

/// As good as for ever: a hundred years.
const MAX_IDLE: Duration = Duration::from_secs(100 * 365 * 86_400);
/// How much earlier than its server the client closes a connection: a request can be on its way for as long.
const MARGIN: Duration = Duration::from_secs(1);

/// The connections of a transport.
pub(super) struct Pool(RwLock<State>);

struct State {
    connections: Client<Connector, RequestBody>,
    connector: Connector,
    /// How long an idle connection is kept.
    idle: Duration,
}

impl Pool {
    pub(super) fn new(connector: Connector, idle: Duration) -> Self {
        Self(RwLock::new(State::new(connector, idle)))
    }

    /// Sends a request, over an idle connection if there is one.
    pub(super) fn request(&self, request: Request<RequestBody>) -> ResponseFuture {
        self.state().connections.request(request)
    }

    /// Keeps idle connections for a shorter time, if the server says in `headers` that it closes them earlier. The setting
    /// cannot be changed for connections that exist, so they are closed.
    pub(super) fn obey(&self, headers: &HeaderMap) {
        let Some(idle) = timeout(headers).map(|timeout| timeout.saturating_sub(MARGIN)) else { return };
        if idle >= self.state().idle {
            return;
        }
        let mut state = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if idle < state.idle {
            *state = State::new(state.connector.clone(), idle);
        }
    }

    fn state(&self) -> RwLockReadGuard<'_, State> {
        self.0.read().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn new(connector: Connector, idle: Duration) -> Self {
        let connections = Client::builder(TokioExecutor::new())
            .pool_timer(TokioTimer::new())
            // The pool adds it to the current time.
            .pool_idle_timeout(idle.min(MAX_IDLE))
            .build(connector.clone());
        Self { connections, connector, idle }
    }
}

impl fmt::Debug for Pool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pool").field("idle", &self.state().idle).finish_non_exhaustive()
    }
}

/// Returns how long a server keeps an idle connection, by its header `Keep-Alive: timeout=5, max=100`; the shortest time if
/// it names several.
fn timeout(headers: &HeaderMap) -> Option<Duration> {
    let values = headers.get_all("keep-alive").iter().filter_map(|value| value.to_str().ok());
    let parameters = values.flat_map(|value| value.split([',', ';'])).filter_map(|parameter| parameter.split_once('='));
    let timeouts = parameters.filter(|(name, _)| name.trim().eq_ignore_ascii_case("timeout"));
    let seconds = timeouts.filter_map(|(_, seconds)| seconds.trim().trim_matches('"').parse().ok());
    seconds.min().map(Duration::from_secs)
}

#[cfg(test)]
mod tests {
    use super::timeout;
    use http::{HeaderMap, HeaderName, HeaderValue};

    fn seconds(values: &[&'static str]) -> Option<u64> {
        let mut headers = HeaderMap::new();
        headers.extend(
            values.iter().map(|value| (HeaderName::from_static("keep-alive"), HeaderValue::from_static(value))),
        );
        timeout(&headers).map(|timeout| timeout.as_secs())
    }

    #[test]
    fn the_timeout_of_a_server_is_read_in_every_spelling() {
        for value in ["timeout=5", "timeout=5, max=100", "max=100,Timeout = 5", "TIMEOUT=\"5\";max=1", " timeout= 5 "] {
            assert_eq!(seconds(&[value]), Some(5), "{value}");
        }
        assert_eq!(seconds(&["max=9", "timeout=7", "timeout=3"]), Some(3));
        assert_eq!(seconds(&["timeout=0"]), Some(0));
    }

    #[test]
    fn anything_else_is_ignored() {
        for value in
            ["", "timeout", "timeout=", "timeout=soon", "timeout=-1", "timeout=1.5", "max=2", "xtimeout=2", "5"]
        {
            assert_eq!(seconds(&[value]), None, "{value}");
        }
        assert_eq!(seconds(&[]), None);
    }
}
