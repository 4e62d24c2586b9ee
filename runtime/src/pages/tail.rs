//! New rows of a list as an endless stream.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use futures_core::Stream;

use super::bookmark::Bookmark;
use super::fetch::next;
use super::items::ItemStream;
use super::pager::Progress;
use super::paging::{ObjectOf, Paged, Tailable};
use crate::client::Client;
use crate::error::Error;
use crate::query::{AllFields, KeepUnknownFields, Projection};

/// The rows after a cursor, and then new rows, as an endless stream. Created by [`Client::follow`].
///
/// The stream returns every error. After a retryable error it tries again after its interval, and after a row that cannot
/// be decoded the next row follows; any other error ends it. See [`Error::is_final`].
///
/// ```no_run
/// # use bitrix24_runtime::{AnyError, Client, Id};
/// # use bitrix24_runtime::pages::{ObjectOf, TailStream, Tailable};
/// # use bitrix24_runtime::query::Field;
/// # use std::time::Duration;
/// # async fn run<M: Tailable>(portal: &Client, tail: &M, id: Field<ObjectOf<M>, Id<()>>) -> Result<(), AnyError> {
/// let log: TailStream<M> = portal.follow(tail, Duration::from_secs(10)).page_size(500);
/// let mut ids = log.rows(id);
/// while let Some(id) = ids.next().await {
///     println!("{}, entry {}", id?, ids.progress().rows);
/// }
/// # Ok(()) }
/// ```
#[must_use = "streams do nothing unless polled"]
pub struct TailStream<M: Paged, P: Projection<ObjectOf<M>> = AllFields> {
    rows: ItemStream<M, P>,
}

impl<M: Paged, P: Projection<ObjectOf<M>>> TailStream<M, P> {
    /// Sets the page size; see [`PageStream::page_size`](super::PageStream::page_size).
    pub fn page_size(self, rows: u32) -> Self {
        Self { rows: self.rows.page_size(rows) }
    }

    /// Resumes after a bookmark; see [`PageStream::resume`](super::PageStream::resume).
    pub fn resume(self, bookmark: Bookmark) -> Self {
        Self { rows: self.rows.resume(bookmark) }
    }

    /// Reads only parts of each row; see [`PageStream::rows`](super::PageStream::rows).
    pub fn rows<Q: Projection<ObjectOf<M>>>(self, projection: Q) -> TailStream<M, Q> {
        TailStream { rows: self.rows.rows(projection) }
    }

    /// Passes rows that cannot be decoded to `handler` and returns only the others; see
    /// [`PageStream::on_bad_row`](super::PageStream::on_bad_row).
    pub fn on_bad_row(self, handler: impl FnMut(Error<M::Error>) + Send + 'static) -> Self {
        Self { rows: self.rows.on_bad_row(handler) }
    }

    /// Ends the stream at the first page with a row that cannot be decoded; see
    /// [`PageStream::strict`](super::PageStream::strict).
    pub fn strict(self) -> Self {
        Self { rows: self.rows.strict() }
    }

    /// Keeps the fields of each row that its type does not have; see
    /// [`PageStream::keep_unknown_fields`](super::PageStream::keep_unknown_fields).
    pub fn keep_unknown_fields(self) -> TailStream<M, KeepUnknownFields<P>> {
        TailStream { rows: self.rows.keep_unknown_fields() }
    }

    /// Waits for the next row and returns it. Returns `None` only after an error that ended the stream.
    ///
    /// # Errors
    ///
    /// See [`PageStream::next`](super::PageStream::next).
    pub async fn next(&mut self) -> Option<Result<P::Row, Error<M::Error>>> {
        next(self).await
    }

    /// Returns the progress; see [`ItemStream::progress`].
    #[must_use]
    pub fn progress(&self) -> Progress {
        self.rows.progress()
    }

    /// Returns the position, to resume after a restart; see [`ItemStream::bookmark`].
    #[must_use]
    pub fn bookmark(&self) -> Option<Bookmark> {
        self.rows.bookmark()
    }
}

impl<M: Paged, P: Projection<ObjectOf<M>>> Stream for TailStream<M, P> {
    type Item = Result<P::Row, Error<M::Error>>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Pin::new(&mut self.get_mut().rows).poll_next(cx)
    }
}

impl<M: Paged, P: Projection<ObjectOf<M>>> std::fmt::Debug for TailStream<M, P> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TailStream").field("rows", &self.rows).finish()
    }
}

impl Client {
    /// Returns the rows after the request's cursor, and then new rows. Asks again after each `interval` without new
    /// rows, with the client's [`Runtime`](crate::runtime::Runtime).
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{AnyError, Client};
    /// # use bitrix24_runtime::pages::Tailable;
    /// # use std::time::Duration;
    /// # async fn run<M: Tailable>(portal: &Client, tail: &M, saved: Option<String>) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut log = portal.follow(tail, Duration::from_secs(10));
    /// if let Some(saved) = saved {
    ///     log = log.resume(saved.parse()?);
    /// }
    /// while let Some(entry) = log.next().await {
    ///     match entry {
    ///         Ok(entry) => println!("{:?}", log.bookmark().map(|bookmark| bookmark.to_string())),
    ///         Err(error) => eprintln!("{error}"),
    ///     }
    /// }
    /// # Ok(()) }
    /// ```
    pub fn follow<M: Tailable>(&self, tail: &M, interval: Duration) -> TailStream<M> {
        TailStream { rows: self.pages(tail).without_prefetch().endless(interval).items() }
    }
}
