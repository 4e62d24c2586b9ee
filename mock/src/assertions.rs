//! Assertions about the recorded requests.

use std::fmt::Write as _;
use std::marker::PhantomData;

use bitrix24_runtime::Method;
use bitrix24_runtime::decode::Decode;

use crate::state::expectations::calls;
use crate::state::names::name_of;
use crate::state::recorded::Request;

/// The recorded requests of one method. A failed assertion lists all recorded requests.
///
/// ```
/// use bitrix24::Client;
/// use bitrix24::mail::message::{CreateChat, Get};
/// use bitrix24_mock::{Calls, MockPortal};
///
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let portal = MockPortal::start().await;
/// let client = Client::webhook(&portal.webhook_url())?;
/// client.call(&CreateChat::new(15)).await?;
///
/// portal.calls::<Get>().never();
/// portal.calls::<CreateChat>().times(1);
/// assert_eq!(portal.calls::<CreateChat>().once().message_id, 15.into());
///
/// client.call(&CreateChat::new(16)).await?;
/// let calls: Calls<CreateChat> = portal.calls();
/// assert_eq!(calls.count(), 2);
/// assert_eq!(calls.typed()[1].message_id, 16.into());
/// assert!(calls.requests().all(|request| request.status() == Some(200)));
/// # Ok(()) }
/// ```
///
/// ```should_panic
/// use bitrix24::mail::message::CreateChat;
/// use bitrix24_mock::MockPortal;
///
/// # #[tokio::main(flavor = "current_thread")] async fn main() {
/// let portal = MockPortal::start().await;
/// portal.calls::<CreateChat>().times(2);
/// # }
/// ```
#[derive(Debug)]
pub struct Calls<M> {
    all: Vec<Request>,
    method: PhantomData<M>,
}

impl<M: Method> Calls<M> {
    pub(crate) fn new(all: Vec<Request>) -> Self {
        Self { all, method: PhantomData }
    }

    /// Returns how many times the method was called.
    pub fn count(&self) -> usize {
        self.requests().count()
    }

    /// Returns the requests in the order of their arrival.
    pub fn requests(&self) -> impl Iterator<Item = &Request> {
        let name = name_of::<M>();
        self.all.iter().filter(move |request| request.method == name)
    }

    /// Asserts that the method was never called.
    ///
    /// # Panics
    ///
    /// Panics if the method was called.
    #[track_caller]
    pub fn never(&self) {
        self.assert_count(0);
    }

    /// Asserts that the method was called `count` times.
    ///
    /// # Panics
    ///
    /// Panics if the method was called more or fewer times.
    #[track_caller]
    pub fn times(&self, count: usize) {
        self.assert_count(count);
    }

    /// Asserts that the method was called exactly once and returns the request.
    ///
    /// # Panics
    ///
    /// Panics if the method was called never or more than once, or if the request does not fit its type.
    #[track_caller]
    pub fn once(&self) -> M
    where
        M: Decode + Default,
    {
        self.assert_count(1);
        self.typed().pop().unwrap_or_default()
    }

    /// Returns the requests as the type of the method.
    ///
    /// # Panics
    ///
    /// Panics if a request does not fit its type.
    #[track_caller]
    pub fn typed(&self) -> Vec<M>
    where
        M: Decode + Default,
    {
        let mut typed = Vec::new();
        for request in self.requests() {
            match request.decode::<M>() {
                Ok(request) => typed.push(request),
                Err(error) => panic!("a request does not fit `{}`: {error}\n  {request}", M::NAME),
            }
        }
        typed
    }

    #[track_caller]
    fn assert_count(&self, count: usize) {
        let seen = self.count();
        assert!(seen == count, "expected {} of `{}`, saw {seen}\n{}", calls(count as u64), M::NAME, listed(&self.all));
    }
}

/// Returns a list of requests, for the messages of failed assertions.
pub(crate) fn listed(requests: &[Request]) -> String {
    let mut text = format!("recorded requests: {}", requests.len());
    for (at, request) in requests.iter().enumerate() {
        let _ = write!(text, "\n  {}. {request}", at + 1);
    }
    text
}
