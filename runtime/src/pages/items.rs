//! A list as a stream of rows.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use super::bookmark::Bookmark;
use super::fetch::next;
use super::pager::Progress;
use super::paging::{Keyset, ObjectOf, Paged};
use super::stream::PageStream;
use crate::error::Error;
use crate::query::{AllFields, Deserialized, Field, FilterableSortable, KeepUnknownFields, Projection};

/// The rows of a list as a stream. Created by [`Client::items`](crate::Client::items). It holds at most two pages.
///
/// A row that cannot be decoded is an `Err` in its place: an [`Error::Decode`] with the row's JSON path, and with its
/// text in [`DecodeError::raw`](crate::decode::DecodeError::raw). The list goes on after it, unlike after any other error;
/// [`Error::is_final`] tells them apart. [`on_bad_row`](Self::on_bad_row) separates such rows from the others, and
/// [`strict`](Self::strict) ends the list there.
///
/// ```no_run
/// # use bitrix24_runtime::{AnyError, Client};
/// # use bitrix24_runtime::pages::Paged;
/// # async fn run<M: Paged>(portal: &Client, list: &M) -> Result<(), AnyError> {
/// let mut rows = portal.items(list);
/// while let Some(row) = rows.next().await {
///     let row = row?;
/// }
/// println!("{} rows on {} pages", rows.progress().rows, rows.progress().pages);
/// # Ok(()) }
/// ```
///
/// Change the settings before the first row is fetched:
///
/// ```no_run
/// # use bitrix24_runtime::{AnyError, Client};
/// # use bitrix24_runtime::pages::{Bookmark, Paged};
/// # async fn run<M: Paged>(portal: &Client, list: &M, saved: Bookmark) -> Result<(), AnyError> {
/// let rows = portal.items(list).page_size(100).max_pages(10).without_prefetch().resume(saved);
/// let rows = rows.on_progress(|progress| println!("{} rows", progress.rows)).into_vec().await?;
/// # Ok(()) }
/// ```
#[must_use = "streams do nothing unless polled"]
pub struct ItemStream<M: Paged, P: Projection<ObjectOf<M>> = AllFields> {
    pages: PageStream<M, P>,
    page: std::vec::IntoIter<Result<P::Row, Error<M::Error>>>,
    /// The position after the last page whose rows were all returned.
    bookmark: Option<Bookmark>,
    behind: Option<Bookmark>,
}

impl<M: Paged, P: Projection<ObjectOf<M>>> ItemStream<M, P> {
    /// Creates a stream of the rows of `pages`.
    pub(super) fn new(pages: PageStream<M, P>) -> Self {
        let bookmark = pages.bookmark();
        Self { pages, page: Vec::new().into_iter(), behind: bookmark.clone(), bookmark }
    }

    fn with<Q: Projection<ObjectOf<M>>>(
        self,
        change: impl FnOnce(PageStream<M, P>) -> PageStream<M, Q>,
    ) -> ItemStream<M, Q> {
        ItemStream::new(change(self.pages))
    }

    /// Sets the page size; see [`PageStream::page_size`].
    pub fn page_size(self, rows: u32) -> Self {
        self.with(|pages| pages.page_size(rows))
    }

    /// Sets the maximum number of pages; see [`PageStream::max_pages`].
    pub fn max_pages(self, most: u64) -> Self {
        self.with(|pages| pages.max_pages(most))
    }

    /// Fetches each page only when it is needed; see [`PageStream::without_prefetch`].
    pub fn without_prefetch(self) -> Self {
        self.with(PageStream::without_prefetch)
    }

    /// Resumes after a bookmark; see [`PageStream::resume`].
    pub fn resume(self, bookmark: Bookmark) -> Self {
        self.with(|pages| pages.resume(bookmark))
    }

    /// Calls `observer` after each page; see [`PageStream::on_progress`].
    pub fn on_progress(self, observer: impl FnMut(Progress) + Send + 'static) -> Self {
        self.with(|pages| pages.on_progress(observer))
    }

    /// Passes rows that cannot be decoded to `handler` and returns only the others; see [`PageStream::on_bad_row`].
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{AnyError, Client};
    /// # use bitrix24_runtime::pages::Paged;
    /// # use std::sync::mpsc::channel;
    /// # async fn run<M: Paged>(portal: &Client, list: &M) -> Result<(), AnyError> {
    /// let (bad_rows, later) = channel();
    /// let good = portal.items(list).on_bad_row(move |error| drop(bad_rows.send(error))).into_vec().await?;
    /// for error in later {
    ///     eprintln!("{error}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn on_bad_row(self, handler: impl FnMut(Error<M::Error>) + Send + 'static) -> Self {
        self.with(|pages| pages.on_bad_row(handler))
    }

    /// Ends the list at the first page with a row that cannot be decoded; see [`PageStream::strict`].
    pub fn strict(self) -> Self {
        self.with(PageStream::strict)
    }

    /// Pages by the values of a field; see [`PageStream::by_key`].
    pub fn by_key<T>(self, field: Field<ObjectOf<M>, T, FilterableSortable>) -> Self
    where
        M: Keyset,
    {
        self.with(|pages| pages.by_key(field))
    }

    /// Pages by the values of a field, descending; see [`PageStream::by_key_desc`].
    pub fn by_key_desc<T>(self, field: Field<ObjectOf<M>, T, FilterableSortable>) -> Self
    where
        M: Keyset,
    {
        self.with(|pages| pages.by_key_desc(field))
    }

    /// Reads the list by identifier; see [`PageStream::by_id`].
    #[cfg(feature = "v2")]
    pub fn by_id(self) -> Self
    where
        M: super::ById,
    {
        self.with(PageStream::by_id)
    }

    /// Reads only parts of each row; see [`PageStream::rows`].
    pub fn rows<Q: Projection<ObjectOf<M>>>(self, projection: Q) -> ItemStream<M, Q> {
        self.with(|pages| pages.rows(projection))
    }

    /// Keeps the fields of each row that its type does not have; see [`PageStream::keep_unknown_fields`].
    pub fn keep_unknown_fields(self) -> ItemStream<M, KeepUnknownFields<P>> {
        self.with(PageStream::keep_unknown_fields)
    }

    /// Decodes each row as a type that implements `serde::Deserialize`; see [`Deserialized`].
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{AnyError, Client};
    /// # use bitrix24_runtime::pages::Paged;
    /// #[derive(serde::Deserialize)]
    /// struct Row { id: i64, title: Option<String> }
    ///
    /// # async fn run<M: Paged>(portal: &Client, list: &M) -> Result<(), AnyError> {
    /// let rows: Vec<Row> = portal.items(list).rows_as().into_vec().await?;
    /// # Ok(()) }
    /// ```
    pub fn rows_as<T>(self) -> ItemStream<M, Deserialized<T>>
    where
        Deserialized<T>: Projection<ObjectOf<M>>,
        T: serde::de::DeserializeOwned,
    {
        self.rows(Deserialized::new())
    }

    /// Returns the next row; `None` after the last.
    ///
    /// # Errors
    ///
    /// See [`PageStream::next`]. A row that cannot be decoded is an [`Error::Decode`], after which the next row follows.
    pub async fn next(&mut self) -> Option<Result<P::Row, Error<M::Error>>> {
        next(self).await
    }

    /// Collects all remaining rows.
    ///
    /// # Errors
    ///
    /// See [`next`](Self::next). The rows before the first error are lost, so
    /// [`on_bad_row`](Self::on_bad_row) should handle the rows that cannot be decoded.
    pub async fn into_vec(mut self) -> Result<Vec<P::Row>, Error<M::Error>> {
        let mut rows = Vec::new();
        while let Some(row) = self.next().await {
            rows.push(row?);
        }
        Ok(rows)
    }

    /// Returns the progress, by the pages that have arrived.
    #[must_use]
    pub fn progress(&self) -> Progress {
        self.pages.progress()
    }

    /// Returns the position after the last page whose rows were all returned. Resuming there returns the rows
    /// after that page again.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{AnyError, Client, Id};
    /// # use bitrix24_runtime::pages::{ItemStream, Keyset, ObjectOf};
    /// # use bitrix24_runtime::query::{Field, FilterableSortable};
    /// # async fn run<M: Keyset>(portal: &Client, list: &M, id: Field<ObjectOf<M>, Id<()>, FilterableSortable>) -> Result<(), AnyError> {
    /// let mut up: ItemStream<M> = portal.items(list).by_key(id.clone());
    /// let down = portal.items(list).by_key_desc(id);
    /// while let Some(row) = up.next().await {
    ///     row?;
    ///     println!("go on from {:?}", up.bookmark().map(|bookmark| bookmark.to_string()));
    /// }
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn bookmark(&self) -> Option<Bookmark> {
        self.bookmark.clone()
    }
}

impl<M: Paged, P: Projection<ObjectOf<M>>> Unpin for ItemStream<M, P> {}

impl<M: Paged, P: Projection<ObjectOf<M>>> Stream for ItemStream<M, P> {
    type Item = Result<P::Row, Error<M::Error>>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            if let Some(row) = this.page.next() {
                if this.page.len() == 0 {
                    this.bookmark.clone_from(&this.behind);
                }
                this.pages.poll_prefetch(cx);
                return Poll::Ready(Some(row));
            }
            match ready!(Pin::new(&mut this.pages).poll_next(cx)) {
                Some(Ok(page)) => {
                    this.behind = page.bookmark;
                    this.page = page.rows.into_iter();
                    if this.page.len() == 0 {
                        this.bookmark.clone_from(&this.behind);
                    }
                }
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

impl<M: Paged, P: Projection<ObjectOf<M>>> fmt::Debug for ItemStream<M, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ItemStream")
            .field("method", &M::NAME)
            .field("progress", &self.progress())
            .finish_non_exhaustive()
    }
}
