//! Lists as iterators, and batches.

use super::Client;
use crate::batch::{BatchFailure, Calls};
use crate::error::Error;
use crate::method::Method;
use crate::pages::{ItemStream, PageStream, Paged, RowResults, TailStream, Tailable};
use crate::query::{HasItem, HasItems, Projection};
use crate::runtime::block_on;

/// A stream of the asynchronous client as an iterator. Created by [`Client::items`], [`Client::pages`] and
/// [`Client::follow`].
///
/// ```no_run
/// # use bitrix24_runtime::AnyError;
/// # use bitrix24_runtime::blocking::Client;
/// # use bitrix24_runtime::pages::Paged;
/// # fn run<M: Paged>(portal: &Client, list: &M) -> Result<(), AnyError> {
/// for row in portal.items(list).with(|rows| rows.page_size(100)) {
///     let row = row?;
/// }
/// # Ok(()) }
/// ```
#[derive(Debug)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct Iter<S>(S);

impl<S> Iter<S> {
    /// Changes the settings of the stream, such as [`ItemStream::page_size`].
    pub fn with<T>(self, set: impl FnOnce(S) -> T) -> Iter<T> {
        Iter(set(self.0))
    }

    /// Returns the stream, for its progress and its bookmark.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::AnyError;
    /// # use bitrix24_runtime::blocking::{Client, Iter};
    /// # use bitrix24_runtime::pages::{ItemStream, Paged};
    /// # fn run<M: Paged>(portal: &Client, list: &M) -> Result<(), AnyError> {
    /// let mut rows: Iter<ItemStream<M>> = portal.items(list);
    /// rows.next().transpose()?;
    /// println!("{} rows so far", rows.stream().progress().rows);
    /// # Ok(()) }
    /// ```
    pub fn stream(&self) -> &S {
        &self.0
    }
}

impl<S: futures_core::Stream + Unpin> Iterator for Iter<S> {
    type Item = S::Item;

    fn next(&mut self) -> Option<S::Item> {
        block_on(std::future::poll_fn(|cx| std::pin::Pin::new(&mut self.0).poll_next(cx)))
    }
}

impl Client {
    /// Returns the pages of a list; see [`crate::Client::pages`]. Each page is fetched when it is needed.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::AnyError;
    /// # use bitrix24_runtime::blocking::Client;
    /// # use bitrix24_runtime::pages::Paged;
    /// # fn run<M: Paged>(portal: &Client, request: &M) -> Result<(), AnyError> {
    /// for page in portal.pages(request).with(|pages| pages.max_pages(10)) {
    ///     println!("{} rows", page?.rows.len());
    /// }
    /// # Ok(()) }
    /// ```
    pub fn pages<M: Paged>(&self, list: &M) -> Iter<PageStream<M>> {
        Iter(self.0.pages(list).without_prefetch())
    }

    /// Returns the rows of a list; see [`crate::Client::items`].
    ///
    /// ```no_run
    /// # use bitrix24_runtime::AnyError;
    /// # use bitrix24_runtime::blocking::Client;
    /// # use bitrix24_runtime::pages::Paged;
    /// # fn run<M: Paged>(portal: &Client, request: &M) -> Result<(), AnyError> {
    /// let rows = portal.items(request).with(|rows| rows.on_bad_row(|error| eprintln!("skipped: {error}")));
    /// let rows = rows.collect::<Result<Vec<_>, _>>()?;
    /// # Ok(()) }
    /// ```
    pub fn items<M: Paged>(&self, list: &M) -> Iter<ItemStream<M>> {
        Iter(self.0.items(list).without_prefetch())
    }

    /// Returns the rows after a cursor and waits for new ones; see [`crate::Client::follow`].
    ///
    /// ```no_run
    /// # use bitrix24_runtime::AnyError;
    /// # use bitrix24_runtime::blocking::Client;
    /// # use bitrix24_runtime::pages::Tailable;
    /// # fn run<M: Tailable>(portal: &Client, request: &M) -> Result<(), AnyError> {
    /// for entry in portal.follow(request, std::time::Duration::from_secs(10)) {
    ///     let entry = entry?;
    /// }
    /// # Ok(()) }
    /// ```
    pub fn follow<M: Tailable>(&self, tail: &M, interval: std::time::Duration) -> Iter<TailStream<M>> {
        Iter(self.0.follow(tail, interval))
    }

    /// Reads single fields of one object; see [`crate::Client::row`].
    ///
    /// # Errors
    ///
    /// See [`crate::Client::row`].
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{AnyError, Method};
    /// # use bitrix24_runtime::blocking::Client;
    /// # use bitrix24_runtime::query::{Field, HasItem};
    /// # fn run<O: 'static, M: Method<Response: HasItem<Object = O>>>(portal: &Client, request: &M) -> Result<(), AnyError> {
    /// # let title = Field::<O, String>::new("title");
    /// let title = portal.row(request, title)?;
    /// # Ok(()) }
    /// ```
    pub fn row<M, P>(&self, request: &M, projection: P) -> Result<P::Row, Error<M::Error>>
    where
        M: Method<Response: HasItem>,
        P: Projection<<M::Response as HasItem>::Object>,
    {
        block_on(self.0.row(request, projection))
    }

    /// Reads single fields of several objects; see [`crate::Client::rows`].
    ///
    /// # Errors
    ///
    /// See [`crate::Client::row`].
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{AnyError, Method};
    /// # use bitrix24_runtime::blocking::Client;
    /// # use bitrix24_runtime::query::{Field, HasItems};
    /// # fn run<O: 'static, M: Method<Response: HasItems<Object = O>>>(portal: &Client, request: &M) -> Result<(), AnyError> {
    /// # let (id, title) = (Field::<O, i64>::new("id"), Field::<O, String>::new("title"));
    /// let rows = portal.rows(request, (id, title))?.into_iter().collect::<Result<Vec<_>, _>>()?;
    /// # Ok(()) }
    /// ```
    pub fn rows<M, P>(&self, request: &M, projection: P) -> Result<RowResults<M, P::Row>, Error<M::Error>>
    where
        M: Method<Response: HasItems>,
        P: Projection<<M::Response as HasItems>::Object>,
    {
        block_on(self.0.rows(request, projection))
    }

    /// Makes several calls in one request; see [`crate::Client::batch`].
    ///
    /// # Errors
    ///
    /// See [`crate::Client::batch`].
    ///
    /// ```no_run
    /// # use bitrix24_runtime::Method;
    /// # use bitrix24_runtime::blocking::Client;
    /// # use bitrix24_runtime::protocol::V3;
    /// # fn run<A: Method<Protocol = V3>, B: Method<Protocol = V3>>(portal: &Client, task: A, chat: B) -> Result<(), Box<dyn std::error::Error>> {
    /// let (task, chat) = portal.batch((task, chat))?;
    /// # Ok(()) }
    /// ```
    pub fn batch<C: Calls>(&self, calls: C) -> Result<C::Output, BatchFailure<C::Responses>> {
        block_on(self.0.batch(calls))
    }
}
