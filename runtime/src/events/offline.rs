//! Events that the portal keeps in a queue.

mod event;
mod requests;

pub use event::OfflineEvent;

use requests::{Clear, Fail, Page, Reserve, Reserved};

use crate::client::Client;
use crate::error::Error;

/// The default number of events that are reserved at once: the portal's own.
const PAGE_SIZE: u32 = 50;

/// The queue of an application's offline events, from which nothing is lost if the process dies.
///
/// The portal puts an event into the queue if its handler was bound with `event_type: offline`. There is one event for each
/// changed object, however often it has changed.
///
/// Events are reserved and not removed when they are read, and are removed when they are handled. What a process reserved
/// and did not handle before it died, the next [`drain`](Self::drain) gets again, so an event can be handled twice. The
/// portal keeps reserved events for 30 days. Only the application of an administrator can read them, and a portal's plan
/// must include it: `feature.get` with the code `rest_offline_extended` tells.
///
/// ```no_run
/// # use bitrix24_runtime::{Client, Error};
/// use bitrix24_runtime::events::{DEAL_UPDATE, Handled, OfflineEvent, OfflineQueue};
///
/// # async fn copy(deal: i64) -> Result<(), ()> { Ok(()) }
/// /// Copies the deal that an event is about.
/// async fn handle(event: OfflineEvent) -> Handled {
///     match event.read(DEAL_UPDATE) {
///         Ok(Some(deal)) => match copy(deal.id).await {
///             Ok(()) => Handled::Done,
///             Err(()) => Handled::Retry,
///         },
///         Ok(None) => Handled::Done,
///         Err(_) => Handled::Failed,
///     }
/// }
///
/// # async fn run(portal: &Client) -> Result<(), Error> {
/// let mut queue = OfflineQueue::new(portal).connector("warehouse");
/// let drained = queue.drain(handle).await?;
/// println!("{} events are handled, {} wait for the next time", drained.done, drained.retry);
/// # Ok(()) }
/// ```
///
/// A method that is called with the `auth_connector` of the queue, here `warehouse`, causes no event in it. Without that,
/// a handler that changes the object of its event gets an event of its own change.
#[derive(Debug)]
pub struct OfflineQueue {
    client: Client,
    selector: Selector,
    page_size: u32,
}

/// Which of the application's queues it is.
#[derive(Debug, Default)]
struct Selector {
    connector: Option<String>,
    /// Whether it is that of the events which were marked as failed.
    failed: bool,
}

/// What became of an event.
///
/// ```
/// use bitrix24_runtime::events::Handled;
///
/// fn of(outcome: Result<(), std::io::Error>) -> Handled {
///     outcome.map_or(Handled::Retry, |()| Handled::Done)
/// }
/// assert_eq!(of(Ok(())), Handled::Done);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Handled {
    /// It is handled, and removed.
    Done,
    /// It stays reserved, and the next [`drain`](OfflineQueue::drain) gets it again.
    Retry,
    /// It is marked as failed. Only a queue of [`failed`](OfflineQueue::failed) events gets it again. Until then it absorbs
    /// later changes of the object: the portal adds no new event for them.
    Failed,
}

/// How many events a call of [`OfflineQueue::drain`] handled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Drained {
    /// Events that were removed.
    pub done: usize,
    /// Events that stay reserved.
    pub retry: usize,
    /// Events that were marked as failed.
    pub failed: usize,
}

impl OfflineQueue {
    /// Creates the queue of events without a connector.
    #[must_use]
    pub fn new(portal: &Client) -> Self {
        Self { client: portal.clone(), selector: Selector::default(), page_size: PAGE_SIZE }
    }

    /// Sets the connector, for which the application has a queue of its own: the `auth_connector` of `event.bind`.
    #[must_use]
    pub fn connector(mut self, key: impl Into<String>) -> Self {
        self.selector.connector = Some(key.into());
        self
    }

    /// Sets how many events are reserved at once; 50 by default. They are removed together, after the last one is handled.
    #[must_use]
    pub fn page_size(mut self, events: u32) -> Self {
        self.page_size = events.max(1);
        self
    }

    /// Reads the events that were marked as failed instead of the others.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{Client, Error};
    /// use bitrix24_runtime::events::{Drained, Handled, OfflineQueue};
    /// # async fn run(portal: &Client) -> Result<(), Error> {
    /// let mut failed = OfflineQueue::new(portal).page_size(10).failed();
    /// let drained: Drained = failed.drain(async |event| {
    ///     eprintln!("{} of {:?} has failed", event.name(), event.data());
    ///     Handled::Done
    /// }).await?;
    /// assert_eq!(drained.failed, 0);
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn failed(mut self) -> Self {
        self.selector.failed = true;
        self
    }

    /// Handles all events: first those that stayed reserved, then those that nobody has reserved, until there are none.
    ///
    /// Call it when `ONOFFLINEEVENT` is posted ([`OFFLINE_EVENT`](super::OFFLINE_EVENT)), and every few minutes, because that
    /// event is posted only once. One call at a time: it takes the events of another one, in this process or elsewhere, for
    /// those of a process that died. Several processes share a queue by [`reserve`](Self::reserve), while one of them drains
    /// what [`reserved`](Self::reserved) returns.
    ///
    /// A dropped future leaves the events of the current page reserved.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if a call fails. Events that were handled and not removed stay reserved.
    pub async fn drain<F, H>(&mut self, mut handle: F) -> Result<Drained, Error>
    where
        F: FnMut(OfflineEvent) -> H,
        H: Future<Output = Handled>,
    {
        let mut drained = Drained::default();
        let mut last = 0;
        loop {
            let page = self.reserved(last).await?;
            let Some(event) = page.last() else { break };
            last = event.id();
            self.handle(page, &mut handle, &mut drained).await?;
        }
        let mut before: Vec<i64> = Vec::new();
        loop {
            let page = self.reserve().await?;
            // A portal that reserved nothing would return the same events forever.
            if page.is_empty() || page.iter().any(|event| before.contains(&event.id())) {
                return Ok(drained);
            }
            before = page.iter().map(OfflineEvent::id).collect();
            self.handle(page, &mut handle, &mut drained).await?;
        }
    }

    /// Handles events, and tells the portal what became of them.
    async fn handle<F, H>(&self, page: Vec<OfflineEvent>, handle: &mut F, drained: &mut Drained) -> Result<(), Error>
    where
        F: FnMut(OfflineEvent) -> H,
        H: Future<Output = Handled>,
    {
        let (mut done, mut failed) = (Vec::new(), Vec::new());
        for event in page {
            match handle(event.clone()).await {
                Handled::Done => done.push(event),
                Handled::Retry => drained.retry += 1,
                Handled::Failed => failed.push(event),
            }
        }
        self.clear(&done).await?;
        drained.done += done.len();
        self.fail(&failed).await?;
        drained.failed += failed.len();
        Ok(())
    }

    /// Reserves the next events, the oldest first. Returns none if the queue is empty. Calls at the same time get different
    /// events.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{Client, Error};
    /// use bitrix24_runtime::events::OfflineQueue;
    /// # async fn run(portal: &Client) -> Result<(), Error> {
    /// let queue = OfflineQueue::new(portal);
    /// let events = queue.reserve().await?;
    /// let (good, bad): (Vec<_>, Vec<_>) = events.into_iter().partition(|event| event.name().starts_with("ONCRM"));
    /// queue.clear(&good).await?;
    /// queue.fail(&bad).await?;
    /// // The events of processes that died.
    /// let reserved = queue.reserved(0).await?;
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if the call fails. If its response was lost, [`reserved`](Self::reserved) has the events.
    pub async fn reserve(&self) -> Result<Vec<OfflineEvent>, Error> {
        let request = Reserve { selector: &self.selector, limit: self.page_size.into() };
        let Page { process_id, events } = self.client.request(&request).send().await?.result;
        let process_id = process_id.unwrap_or_default();
        Ok(events.into_iter().flatten().map(|event| event.reserved_by(&process_id)).collect())
    }

    /// Returns the first events that are reserved, by any process, and whose identifier is above `after`. Returns none after
    /// the last ones.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if the call fails.
    pub async fn reserved(&self, after: i64) -> Result<Vec<OfflineEvent>, Error> {
        let mut after = after;
        loop {
            let page = self.client.request(&Reserved { selector: &self.selector, after }).send().await?.result;
            let rows = page.map(|page| page.rows).unwrap_or_default();
            // A list that ignores the filter would be read forever.
            let Some(last) = rows.last().map(OfflineEvent::id).filter(|last| *last > after) else {
                return Ok(Vec::new());
            };
            let reserved: Vec<_> = rows.into_iter().filter(|event| event.id() > after && event.is_reserved()).collect();
            if !reserved.is_empty() {
                return Ok(reserved);
            }
            after = last;
        }
    }

    /// Removes events that are handled.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if a call fails.
    pub async fn clear(&self, events: &[OfflineEvent]) -> Result<(), Error> {
        for (process_id, events) in by_process(events) {
            let id = events.iter().map(|event| event.id()).collect();
            self.client.request(&Clear { selector: &self.selector, process_id, id }).send().await?;
        }
        Ok(())
    }

    /// Marks events as failed: see [`Handled::Failed`]. Those of a queue of failed events stay reserved.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if a call fails.
    pub async fn fail(&self, events: &[OfflineEvent]) -> Result<(), Error> {
        for (process_id, events) in by_process(events) {
            let message_id = events.iter().map(|event| event.message_id().to_owned()).collect();
            self.client.request(&Fail { selector: &self.selector, process_id, message_id }).send().await?;
        }
        Ok(())
    }
}

/// Groups events by the process that has reserved them.
fn by_process(events: &[OfflineEvent]) -> Vec<(&str, Vec<&OfflineEvent>)> {
    let mut groups: Vec<(&str, Vec<&OfflineEvent>)> = Vec::new();
    for event in events {
        match groups.iter_mut().find(|(process, _)| *process == event.process_id()) {
            Some((_, group)) => group.push(event),
            None => groups.push((event.process_id(), vec![event])),
        }
    }
    groups
}
