//! Events on their way to the handlers that applications have bound, and into the queue of offline events.

use std::time::Duration;

use bitrix24_json::{Value as Json, json};

use crate::state::auth::MEMBER_ID;
use crate::state::lock::lock;
use crate::state::outbox::{HeldPosts, Post};
use crate::state::raised::RaisedEvent;
use crate::state::sent_events::{Outcome, SentEvent};
use crate::state::{PortalState, host_of};
use crate::values::number::integer;
use crate::values::objects::{Values, object_type};
use crate::wire::php::form_of;

/// The object of bound handlers.
const HANDLER: &str = "event.handler";

/// The event that tells a handler of new events in the queue.
const NEWS_OF_QUEUE: &str = "ONOFFLINEEVENT";

/// The least time between two posts of [`NEWS_OF_QUEUE`] by default, in seconds.
const LEAST_PAUSE: u64 = 1;

/// A handler that an application has bound.
struct Bound {
    /// The identifier of the handler.
    id: i64,
    event: String,
    /// The address; empty for the handler of offline events.
    address: String,
    /// The source of the changes that cause no event.
    connector: String,
    least_pause: Duration,
}

impl Bound {
    fn of(id: i64, row: &impl Values) -> Self {
        let text = |name: &str| row.value(name).and_then(|text| text.as_str().map(str::to_owned)).unwrap_or_default();
        let is_offline = row.value("offline").is_some_and(|offline| integer(&offline) == Some(1));
        let pause = row.value("options").and_then(|options| integer(options.get("minTimeout")?));
        let pause = pause.map_or(LEAST_PAUSE, |seconds| u64::try_from(seconds).unwrap_or(0));
        Self {
            id,
            event: text("event"),
            address: if is_offline { String::new() } else { text("handler") },
            connector: text("connector_id"),
            least_pause: Duration::from_secs(pause),
        }
    }

    fn takes(&self, event: &str) -> bool {
        self.event.eq_ignore_ascii_case(event)
    }
}

impl PortalState {
    /// Posts events to the handlers that are bound to them, once what it returns is dropped, and queues those that have
    /// offline handlers. `connector` is the source that the call names, whose queue does not get them.
    pub(crate) fn raise(&self, events: &[RaisedEvent], connector: &str) -> Option<HeldPosts> {
        let bound = if events.is_empty() { Vec::new() } else { self.bound() };
        if bound.is_empty() {
            return None;
        }
        let (mut posts, mut is_queued) = (Vec::new(), false);
        for event in events {
            for handler in bound.iter().filter(|handler| handler.takes(&event.name)) {
                if !handler.address.is_empty() {
                    posts.push(self.post(handler, event));
                } else if connector.is_empty() || connector != handler.connector {
                    self.v2.queue_event(event, &handler.connector, self.options.user);
                    is_queued = true;
                }
            }
        }
        let news = bound.iter().filter(|handler| is_queued && handler.takes(NEWS_OF_QUEUE));
        let news = news.filter(|handler| !handler.address.is_empty() && self.is_due(handler));
        posts.extend(
            news.map(|handler| self.post(handler, &RaisedEvent { name: NEWS_OF_QUEUE.to_owned(), data: json!([]) })),
        );
        Some(HeldPosts::new(posts, self.outbox.clone()))
    }

    /// Returns the handlers, each once.
    fn bound(&self) -> Vec<Bound> {
        let Some(id) = object_type(&self.v2.api, HANDLER) else { return Vec::new() };
        let table = self.v2.table(id);
        let mut bound: Vec<Bound> = Vec::new();
        for (id, row) in table.listed() {
            let next = Bound::of(id, &row);
            let is_same = |known: &Bound| {
                known.takes(&next.event) && known.address == next.address && known.connector == next.connector
            };
            if !bound.iter().any(is_same) {
                bound.push(next);
            }
        }
        bound
    }

    /// Returns whether a handler is told of the queue again: not within the least time since it was told.
    fn is_due(&self, handler: &Bound) -> bool {
        let now = self.clock.now();
        let mut told = lock(&self.told_of_queue);
        let is_due = told.get(&handler.id).is_none_or(|last| now >= *last + handler.least_pause);
        if is_due {
            told.insert(handler.id, now);
        }
        is_due
    }

    /// Records an event, and returns its post.
    fn post(&self, handler: &Bound, event: &RaisedEvent) -> Post {
        let RaisedEvent { name, data } = event.clone();
        let body = json!({
            "event": name,
            "event_handler_id": handler.id,
            "data": data,
            "ts": self.clock.timestamp(),
            "auth": self.event_authorization(&name),
        });
        let sent = SentEvent {
            number: 0,
            name: name.clone(),
            data,
            handler: handler.address.clone(),
            raised: self.clock.now(),
            outcome: Outcome::Pending,
        };
        let number = lock(&self.sent_events).push(sent);
        Post { number, event: name, handler: handler.address.clone(), form: form_of(&body) }
    }

    /// Returns what an event says of the portal and of the user who caused it. Only news of the queue bring a refresh token.
    fn event_authorization(&self, event: &str) -> Json {
        let endpoint = format!("{}/rest/", self.options.public_url.as_ref().unwrap_or(&self.url));
        let mut authorization = json!({
            "domain": host_of(&endpoint).trim_end_matches("/rest/"),
            "server_endpoint": endpoint,
            "client_endpoint": endpoint,
            "member_id": MEMBER_ID,
            "status": "L",
            "scope": self.scopes().join(","),
            "application_token": self.options.application_token,
        });
        let (auth, now) = (lock(&self.auth), self.clock.now());
        if let Some(token) = auth.current() {
            let expires = auth.expiry(token, now).unwrap_or(now).saturating_sub(now);
            authorization["access_token"] = token.into();
            authorization["expires_in"] = expires.as_secs().into();
            authorization["user_id"] = self.options.user.into();
        }
        if let Some(token) = auth.current_refresh().filter(|_| event == NEWS_OF_QUEUE) {
            authorization["refresh_token"] = token.into();
        }
        authorization
    }
}
