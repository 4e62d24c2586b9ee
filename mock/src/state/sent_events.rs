//! The events that the portal has posted to handlers.

use std::collections::VecDeque;
use std::time::Duration;

use bitrix24_json::Value as Json;

/// An event that the portal has posted to a handler, or could not.
///
/// ```
/// use bitrix24::Client;
/// use bitrix24::auth::{App, MemoryStore, Token};
/// use bitrix24::v2::event::Bind;
/// use bitrix24_mock::{MockPortal, SentEvent};
/// use serde_json::json;
///
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let portal = MockPortal::start().await;
/// let app = App::new("local.5f1a", "key").server(portal.oauth_url());
/// let store = MemoryStore::new(Token::new("newtoken", "newrefresh"));
/// let client = Client::builder().app(&portal.client_endpoint(), app, store).build()?;
/// client.call(&Bind::new("ONCRMDEALUPDATE").handler("http://127.0.0.1:9/event")).await?;
///
/// // A person changes a deal in the portal's interface.
/// portal.put_row("v2.crm.deal", 7, json!({"TITLE": "Changed"}));
/// portal.events_delivered().await;
/// let event: &SentEvent = &portal.events()[0];
/// assert_eq!((event.name(), event.data()["FIELDS"]["ID"].as_i64()), ("ONCRMDEALUPDATE", Some(7)));
/// assert_eq!((event.handler(), event.status()), ("http://127.0.0.1:9/event", None));
/// assert!(event.problem().is_some_and(|problem| problem.starts_with("cannot connect")));
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
pub struct SentEvent {
    /// Counted from 1, and never used again.
    pub(crate) number: u64,
    pub(crate) name: String,
    pub(crate) data: Json,
    pub(crate) handler: String,
    /// The time of the portal's clock when it was raised.
    pub(crate) raised: Duration,
    pub(crate) outcome: Outcome,
}

/// What became of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It waits for the response to the call that has raised it, or for the events before it.
    Pending,
    /// The handler has responded with this HTTP status.
    Answered(u16),
    /// It could not be delivered.
    Failed(String),
}

impl SentEvent {
    /// Returns the event's name in upper case, such as `ONCRMDEALADD`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns what it carries.
    pub fn data(&self) -> &Json {
        &self.data
    }

    /// Returns the address of the handler.
    pub fn handler(&self) -> &str {
        &self.handler
    }

    /// Returns the HTTP status with which the handler has responded, if it has.
    pub fn status(&self) -> Option<u16> {
        if let Outcome::Answered(status) = self.outcome { Some(status) } else { None }
    }

    /// Returns why the event could not be delivered.
    pub fn problem(&self) -> Option<&str> {
        if let Outcome::Failed(problem) = &self.outcome { Some(problem) } else { None }
    }
}

/// The last events that the portal has posted.
#[derive(Debug)]
pub(crate) struct SentEvents {
    max: usize,
    events: VecDeque<SentEvent>,
    /// How many events there were.
    count: u64,
    /// How many have no outcome yet.
    pending: usize,
}

impl SentEvents {
    /// Creates an empty record that keeps the last `max` events.
    pub(crate) fn new(max: usize) -> Self {
        Self { max, events: VecDeque::new(), count: 0, pending: 0 }
    }

    /// Adds an event, and returns its number.
    pub(crate) fn push(&mut self, event: SentEvent) -> u64 {
        self.count += 1;
        self.pending += 1;
        if self.events.len() >= self.max {
            self.events.pop_front();
        }
        if self.max > 0 {
            self.events.push_back(SentEvent { number: self.count, ..event });
        }
        self.count
    }

    /// Records the outcome of an event.
    pub(crate) fn end(&mut self, number: u64, outcome: Outcome) {
        self.pending -= 1;
        if let Some(event) = self.events.iter_mut().rfind(|event| event.number == number) {
            event.outcome = outcome;
        }
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = &SentEvent> {
        self.events.iter()
    }

    /// Returns whether each event has an outcome.
    pub(crate) fn is_idle(&self) -> bool {
        self.pending == 0
    }

    pub(crate) fn clear(&mut self) {
        self.events.clear();
    }
}
