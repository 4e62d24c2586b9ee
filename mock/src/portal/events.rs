//! The events that the portal posts to handlers.

use crate::portal::MockPortal;
use crate::state::lock::lock;
use crate::state::sent_events::SentEvent;

impl MockPortal {
    /// Returns the events that the portal has posted to handlers, or is about to. [`SentEvent`] has an example.
    pub fn events(&self) -> Vec<SentEvent> {
        lock(&self.state().sent_events).all().cloned().collect()
    }

    /// Waits until each event is delivered, or could not be. [`SentEvent`] has an example.
    pub async fn events_delivered(&self) {
        self.state().events_delivered().await;
    }
}
