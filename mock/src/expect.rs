//! Assertions on the requests that came in.

use std::fmt::Write as _;
use std::marker::PhantomData;

use bitrix24_runtime::Method;
use bitrix24_runtime::decode::Decode;

use crate::capture::Request;

/// The requests for one method. Each assertion that fails lists what came in instead.
///
/// ```should_panic
/// use bitrix24::mail::message::CreateChat;
/// use bitrix24_mock::MockPortal;
///
/// # #[tokio::main(flavor = "current_thread")] async fn main() {
/// let portal = MockPortal::start().await;
/// // Nobody has called anything: this panics and says so.
/// portal.calls::<CreateChat>().times(2);
/// # }
/// ```
#[derive(Debug)]
pub struct Calls<M> {
    all: Vec<Request>,
    method: PhantomData<M>,
}

/// ```
/// use bitrix24::mail::message::CreateChat;
/// use bitrix24_mock::{Calls, MockPortal};
///
/// fn chats(portal: &MockPortal) -> usize {
///     let calls: Calls<CreateChat> = portal.calls();
///     calls.count()
/// }
/// ```
impl<M: Method> Calls<M> {
    pub(crate) fn new(all: Vec<Request>) -> Self {
        Self { all, method: PhantomData }
    }

    /// How many there were.
    ///
    /// ```
    /// use bitrix24::mail::message::CreateChat;
    /// # fn doc(portal: &bitrix24_mock::MockPortal) {
    /// assert!(portal.calls::<CreateChat>().count() < 3);
    /// # }
    /// ```
    pub fn count(&self) -> usize {
        self.requests().count()
    }

    /// The requests as they came.
    ///
    /// ```
    /// use bitrix24::mail::message::CreateChat;
    /// # fn doc(portal: &bitrix24_mock::MockPortal) {
    /// assert!(portal.calls::<CreateChat>().requests().all(|request| request.status() == Some(200)));
    /// # }
    /// ```
    pub fn requests(&self) -> impl Iterator<Item = &Request> {
        self.all.iter().filter(|request| request.method == M::NAME)
    }

    /// There was none.
    ///
    /// # Panics
    /// Where there was one.
    ///
    /// ```
    /// use bitrix24::mail::message::CreateChat;
    /// # fn doc(portal: &bitrix24_mock::MockPortal) {
    /// portal.calls::<CreateChat>().never();
    /// # }
    /// ```
    #[track_caller]
    pub fn never(&self) {
        self.expect(0);
    }

    /// There were so many.
    ///
    /// # Panics
    /// Where there were more or fewer.
    ///
    /// ```
    /// use bitrix24::mail::message::CreateChat;
    /// # fn doc(portal: &bitrix24_mock::MockPortal) {
    /// portal.calls::<CreateChat>().times(2);
    /// # }
    /// ```
    #[track_caller]
    pub fn times(&self, count: usize) {
        self.expect(count);
    }

    /// There was one: this.
    ///
    /// # Panics
    /// Where there were none or more, or where the request does not fit its type.
    ///
    /// ```
    /// use bitrix24::mail::message::CreateChat;
    /// # fn doc(portal: &bitrix24_mock::MockPortal) {
    /// let request: CreateChat = portal.calls::<CreateChat>().once();
    /// # let _ = request;
    /// # }
    /// ```
    #[track_caller]
    pub fn once(&self) -> M
    where
        M: Decode + Default,
    {
        self.expect(1);
        self.typed().pop().unwrap_or_default()
    }

    /// All of them as the type of the method.
    ///
    /// # Panics
    /// Where a request does not fit its type.
    ///
    /// ```
    /// use bitrix24::mail::message::CreateChat;
    /// # fn doc(portal: &bitrix24_mock::MockPortal) {
    /// for request in portal.calls::<CreateChat>().typed() {
    ///     # let _ = request;
    /// }
    /// # }
    /// ```
    #[track_caller]
    pub fn typed(&self) -> Vec<M>
    where
        M: Decode + Default,
    {
        let mut typed = Vec::new();
        for request in self.requests() {
            match request.decode::<M>() {
                Ok(request) => typed.push(request),
                Err(problem) => panic!("a request does not fit `{}`: {problem}\n  {request}", M::NAME),
            }
        }
        typed
    }

    #[track_caller]
    fn expect(&self, count: usize) {
        let seen = self.count();
        assert!(seen == count, "expected {} of `{}`, saw {seen}\n{}", times(count), M::NAME, listed(&self.all));
    }
}

fn times(count: usize) -> String {
    match count {
        0 => "no call".to_owned(),
        1 => "one call".to_owned(),
        more => format!("{more} calls"),
    }
}

fn listed(requests: &[Request]) -> String {
    let mut text = format!("requests so far: {}", requests.len());
    for (at, request) in requests.iter().enumerate() {
        let _ = write!(text, "\n  {}. {request}", at + 1);
    }
    text
}
