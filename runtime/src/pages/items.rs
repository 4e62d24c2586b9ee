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
use crate::query::{AllFields, Deserialized, Field, FilterableSortable, Projection};

/// The rows of a list, as a stream; made by [`Client::items`](crate::Client::items). At most two pages are held at a time.
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
#[must_use = "a stream does nothing until it is polled"]
pub struct ItemStream<M: Paged, P: Projection<ObjectOf<M>> = AllFields> {
    pages: PageStream<M, P>,
    page: std::vec::IntoIter<P::Row>,
    /// The place behind the last page whose rows have all been given.
    bookmark: Option<Bookmark>,
    behind: Option<Bookmark>,
}

/// What is set here is set before the first row is asked for:
///
/// ```no_run
/// # use bitrix24_runtime::{AnyError, Client};
/// # use bitrix24_runtime::pages::{Bookmark, Paged};
/// # async fn run<M: Paged>(portal: &Client, list: &M, saved: Bookmark) -> Result<(), AnyError> {
/// let rows = portal.items(list).page_size(100).max_pages(10).without_prefetch().resume(saved);
/// let rows = rows.on_progress(|progress| println!("{} rows", progress.rows)).into_vec().await?;
/// # Ok(()) }
/// ```
impl<M: Paged, P: Projection<ObjectOf<M>>> ItemStream<M, P> {
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

    /// As [`PageStream::page_size`].
    pub fn page_size(self, rows: u32) -> Self {
        self.with(|pages| pages.page_size(rows))
    }

    /// As [`PageStream::max_pages`].
    pub fn max_pages(self, most: u64) -> Self {
        self.with(|pages| pages.max_pages(most))
    }

    /// As [`PageStream::without_prefetch`].
    pub fn without_prefetch(self) -> Self {
        self.with(PageStream::without_prefetch)
    }

    /// As [`PageStream::resume`].
    pub fn resume(self, bookmark: Bookmark) -> Self {
        self.with(|pages| pages.resume(bookmark))
    }

    /// As [`PageStream::on_progress`].
    pub fn on_progress(self, observer: impl FnMut(Progress) + Send + 'static) -> Self {
        self.with(|pages| pages.on_progress(observer))
    }

    /// As [`PageStream::by_key`].
    pub fn by_key<T>(self, field: Field<ObjectOf<M>, T, FilterableSortable>) -> Self
    where
        M: Keyset,
    {
        self.with(|pages| pages.by_key(field))
    }

    /// As [`PageStream::by_key_desc`].
    pub fn by_key_desc<T>(self, field: Field<ObjectOf<M>, T, FilterableSortable>) -> Self
    where
        M: Keyset,
    {
        self.with(|pages| pages.by_key_desc(field))
    }

    /// As [`PageStream::rows`].
    pub fn rows<Q: Projection<ObjectOf<M>>>(self, project: Q) -> ItemStream<M, Q> {
        self.with(|pages| pages.rows(project))
    }

    /// Reads each row as a type of your own that implements `serde::Deserialize`; see [`Deserialized`].
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

    /// The next row; `None` after the last.
    ///
    /// # Errors
    /// As of [`PageStream::next`].
    pub async fn next(&mut self) -> Option<Result<P::Row, Error<M::Error>>> {
        next(self).await
    }

    /// All rows that are left, at once.
    ///
    /// # Errors
    /// As of [`PageStream::next`]; the rows before the error are lost.
    pub async fn into_vec(mut self) -> Result<Vec<P::Row>, Error<M::Error>> {
        let mut rows = Vec::new();
        while let Some(row) = self.next().await {
            rows.push(row?);
        }
        Ok(rows)
    }

    /// How far the walk has come, by the pages that have arrived.
    #[must_use]
    pub fn progress(&self) -> Progress {
        self.pages.progress()
    }

    /// The place behind the last page whose rows have all been given. Going on from there repeats the rows that the
    /// stream has given since.
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
                return Poll::Ready(Some(Ok(row)));
            }
            match ready!(Pin::new(&mut this.pages).poll_next(cx)) {
                Some(Ok(page)) => {
                    this.behind = page.bookmark;
                    this.page = page.rows.into_iter();
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
