//! A list as a stream of pages.

use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_core::Stream;

use super::bookmark::Bookmark;
use super::end::End;
use super::fetch::{FetchResult, FetchedPage, PageFetch, PageSpec, next, row_error};
use super::items::ItemStream;
use super::pager::{Pager, PagerStep, Progress};
use super::paging::{Keyset, ObjectOf, Paged};
use crate::client::Client;
use crate::decode::Anomaly;
use crate::error::{Context as CallContext, Error, RequestError};
use crate::method::{Method, UntypedErrorKind};
use crate::query::{AllFields, Direction, Field, FilterableSortable, KeepUnknownFields, Projection};
use crate::transport::BoxFuture;

/// A page of rows.
///
/// ```no_run
/// # use bitrix24_runtime::{AnyError, Client};
/// # use bitrix24_runtime::pages::{ObjectOf, PageRows, PageStream, Paged};
/// # async fn run<M: Paged>(portal: &Client, list: &M) -> Result<(), AnyError> {
/// let mut pages: PageStream<M> = portal.pages(list);
/// while let Some(page) = pages.next().await {
///     let PageRows { rows, number, more, anomalies, .. } = page?;
///     for anomaly in anomalies {
///         // at `items[3].deadline`: found a date and time without an offset, read as no value
///         eprintln!("{anomaly}");
///     }
///     println!("page {number}: {} rows, more: {more:?}, go on from {:?}", rows.len(), pages.bookmark());
///     let rows: Vec<ObjectOf<M>> = rows.into_iter().collect::<Result<_, _>>()?;
/// }
/// # Ok(()) }
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct PageRows<T, K = UntypedErrorKind> {
    /// The rows, in the order of the list. A row that cannot be decoded is an error with its JSON path, and with its
    /// text in [`DecodeError::raw`](crate::decode::DecodeError::raw).
    pub rows: Vec<Result<T, Error<K>>>,
    /// The page's number in this iteration, from 1.
    pub number: u64,
    /// Whether there are more rows, if the portal or the page says so; `None` if only the next call can tell.
    pub more: Option<bool>,
    /// The position after this page, to resume later; `None` if the list cannot be resumed there.
    pub bookmark: Option<Bookmark>,
    /// The values of the response that were read although they were not in their documented form, as in
    /// [`Response::anomalies`](crate::client::Response::anomalies), with paths such as `items[3].deadline`.
    pub anomalies: Vec<Anomaly>,
}

/// The pages of a list as a stream. Created by [`Client::pages`]. `P` selects what is read of each row.
///
/// The next page is fetched while the caller processes the current one. The stream ends after the last page or the
/// first error; from there, [`resume`](Self::resume) continues the list. A row that cannot be decoded is no such error:
/// it is an `Err` among the [`rows`](PageRows::rows) of its page, and the list goes on.
///
/// ```no_run
/// # use bitrix24_runtime::{AnyError, Client};
/// # use bitrix24_runtime::pages::Paged;
/// # async fn run<M: Paged>(portal: &Client, list: &M) -> Result<(), AnyError> {
/// let mut pages = portal.pages(list).page_size(100).max_pages(10);
/// while let Some(page) = pages.next().await {
///     let page = page?;
///     println!("page {}: {} rows", page.number, page.rows.len());
/// }
/// println!("{:?}", pages.progress());
/// # Ok(()) }
/// ```
///
/// Change the settings before the first page is fetched:
///
/// ```no_run
/// # use bitrix24_runtime::Client;
/// # use bitrix24_runtime::pages::{Bookmark, Paged};
/// # fn run<M: Paged>(portal: &Client, list: &M, saved: Bookmark) {
/// let pages = portal.pages(list).page_size(100).max_pages(10).without_prefetch().resume(saved);
/// let rows = pages.on_progress(|progress| println!("{} rows", progress.rows)).items();
/// # }
/// ```
#[must_use = "streams do nothing unless polled"]
pub struct PageStream<M: Paged, P: Projection<ObjectOf<M>> = AllFields> {
    client: Client,
    pager: Pager,
    projection: Arc<P>,
    prefetch: bool,
    interval: Duration,
    observer: Option<Box<dyn FnMut(Progress) + Send>>,
    on_bad_row: Option<RowHandler<M::Error>>,
    strict: bool,
    /// Whether the anomalies of a page are collected.
    collect: bool,
    fetch: Option<PageFetch<P::Row, M::Error>>,
    sleep: Option<BoxFuture<'static, ()>>,
    method: PhantomData<fn() -> M>,
}

/// Receives the rows that cannot be decoded.
type RowHandler<K> = Box<dyn FnMut(Error<K>) + Send>;

/// The rows of a response to the method `M`, or why each cannot be decoded.
///
/// ```
/// use bitrix24_runtime::Method;
/// use bitrix24_runtime::pages::RowResults;
///
/// fn count_bad<M: Method, T>(rows: &RowResults<M, T>) -> usize {
///     rows.iter().filter(|row| row.is_err()).count()
/// }
/// ```
pub type RowResults<M, T> = Vec<Result<T, Error<<M as Method>::Error>>>;

/// A page, or the error that ends the list.
type PageResult<M, T> = Result<PageRows<T, <M as Method>::Error>, Error<<M as Method>::Error>>;

impl<M: Paged> PageStream<M, AllFields> {
    /// Creates a stream of the pages of `list`.
    pub(super) fn new(client: &Client, list: &M) -> Self {
        Self {
            client: client.clone(),
            pager: Pager::new(list),
            projection: Arc::new(AllFields),
            prefetch: true,
            interval: Duration::ZERO,
            observer: None,
            on_bad_row: None,
            strict: false,
            collect: true,
            fetch: None,
            sleep: None,
            method: PhantomData,
        }
    }
}

impl<M: Paged, P: Projection<ObjectOf<M>>> PageStream<M, P> {
    /// Sets the maximum number of rows per page. Portals silently reduce large sizes, which loses no rows. Defaults to
    /// the method's maximum.
    pub fn page_size(mut self, rows: u32) -> Self {
        self.pager.plan.size = Some(rows);
        self
    }

    /// Sets the maximum number of pages.
    pub fn max_pages(mut self, pages: u64) -> Self {
        self.pager.plan.pages = Some(pages);
        self
    }

    /// Fetches each page only when it is needed.
    pub fn without_prefetch(mut self) -> Self {
        self.prefetch = false;
        self
    }

    /// Resumes after a page of an earlier iteration over the same list with the same kind of pagination.
    pub fn resume(mut self, bookmark: Bookmark) -> Self {
        self.pager.plan.from = Some(bookmark);
        self
    }

    /// Calls `observer` after each page.
    pub fn on_progress(mut self, observer: impl FnMut(Progress) + Send + 'static) -> Self {
        self.observer = Some(Box::new(observer));
        self
    }

    /// Passes rows that cannot be decoded to `handler` and returns only the others. The rows of a page are passed before
    /// any of it is returned.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{AnyError, Client};
    /// # use bitrix24_runtime::pages::Paged;
    /// # async fn run<M: Paged>(portal: &Client, list: &M) -> Result<(), AnyError> {
    /// let rows = portal.items(list).on_bad_row(|error| eprintln!("skipped: {error}")).into_vec().await?;
    /// # Ok(()) }
    /// ```
    pub fn on_bad_row(mut self, handler: impl FnMut(Error<M::Error>) + Send + 'static) -> Self {
        self.on_bad_row = Some(Box::new(handler));
        self
    }

    /// Ends the list at the first page with a row that cannot be decoded. None of its rows are returned, and the
    /// bookmark stays before it.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{AnyError, Client};
    /// # use bitrix24_runtime::pages::Paged;
    /// # async fn run<M: Paged>(portal: &Client, list: &M) -> Result<(), AnyError> {
    /// let mut pages = portal.pages(list).strict();
    /// while let Some(page) = pages.next().await {
    ///     assert!(page?.rows.iter().all(Result::is_ok));
    /// }
    /// # Ok(()) }
    /// ```
    pub fn strict(mut self) -> Self {
        self.strict = true;
        self
    }

    /// Pages by the values of a field: each page starts after the last value of the page before. Rows that are added or
    /// removed in the meantime do not shift others, so none is lost or duplicated. The values must be unique. The list is
    /// ordered by the field.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{Client, Id};
    /// # use bitrix24_runtime::pages::{Keyset, ObjectOf};
    /// # use bitrix24_runtime::query::{Field, FilterableSortable};
    /// # fn run<M: Keyset>(portal: &Client, list: &M, id: Field<ObjectOf<M>, Id<()>, FilterableSortable>) {
    /// let pages = portal.pages(list).by_key(id);
    /// # }
    /// ```
    pub fn by_key<T>(self, field: Field<ObjectOf<M>, T, FilterableSortable>) -> Self
    where
        M: Keyset,
    {
        self.by(field, Direction::Asc)
    }

    /// Pages by the values of a field, descending; see [`by_key`](Self::by_key).
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{Client, Id};
    /// # use bitrix24_runtime::pages::{Keyset, ObjectOf};
    /// # use bitrix24_runtime::query::{Field, FilterableSortable};
    /// # fn run<M: Keyset>(portal: &Client, list: &M, id: Field<ObjectOf<M>, Id<()>, FilterableSortable>) {
    /// let newest_first = portal.pages(list).by_key_desc(id);
    /// # }
    /// ```
    pub fn by_key_desc<T>(self, field: Field<ObjectOf<M>, T, FilterableSortable>) -> Self
    where
        M: Keyset,
    {
        self.by(field, Direction::Desc)
    }

    /// Reads the list by identifier: each page starts after the last row of the page before, in ascending order. Rows that
    /// are added or removed in the meantime do not shift others, and the portal neither counts nor skips rows, so a long list
    /// is read in a fraction of the time. There is no [`total`](Progress::total). The request cannot have an order of its own.
    ///
    /// A list that ignores the condition is an error at its second page.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::Client;
    /// # use bitrix24_runtime::pages::ById;
    /// # fn run<M: ById>(portal: &Client, list: &M) {
    /// let pages = portal.pages(list).by_id();
    /// # }
    /// ```
    #[cfg(feature = "v2")]
    pub fn by_id(mut self) -> Self
    where
        M: super::ById,
    {
        self.pager.plan.id = Some(M::WALK);
        self
    }

    fn by<T>(mut self, field: Field<ObjectOf<M>, T, FilterableSortable>, direction: Direction) -> Self {
        self.pager.plan.key = Some((field.path().to_owned(), direction));
        self
    }

    /// Reads only parts of each row: a field, a tuple of fields, or a type of your own with
    /// [`Deserialized`](crate::query::Deserialized). Adds the fields to the request's `select`, if the method has it.
    pub fn rows<Q: Projection<ObjectOf<M>>>(self, projection: Q) -> PageStream<M, Q> {
        self.project(|_| Arc::new(projection))
    }

    /// Keeps the fields of each row that its type does not have, such as user fields. Call it after [`rows`](Self::rows).
    ///
    /// A list with `select` returns only the selected fields, so select user fields by their names.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{AnyError, Client};
    /// # use bitrix24_runtime::pages::Paged;
    /// # async fn run<M: Paged>(portal: &Client, list: &M) -> Result<(), AnyError> {
    /// let mut rows = portal.items(list).keep_unknown_fields();
    /// while let Some(row) = rows.next().await.transpose()? {
    ///     println!("{:?}", row.unknown_fields.get("ufBudget"));
    /// }
    /// # Ok(()) }
    /// ```
    pub fn keep_unknown_fields(self) -> PageStream<M, KeepUnknownFields<P>> {
        self.project(|projection| Arc::new(KeepUnknownFields::shared(projection)))
    }

    fn project<Q: Projection<ObjectOf<M>>>(self, change: impl FnOnce(Arc<P>) -> Arc<Q>) -> PageStream<M, Q> {
        let Self { client, mut pager, projection, prefetch, interval, observer, on_bad_row, strict, collect, .. } =
            self;
        let projection = change(projection);
        pager.plan.select.0 = projection.select();
        PageStream {
            client,
            pager,
            projection,
            prefetch,
            interval,
            observer,
            on_bad_row,
            strict,
            collect,
            fetch: None,
            sleep: None,
            method: PhantomData,
        }
    }

    /// Makes the stream endless: it waits for `interval` when there are no new rows.
    pub(super) fn endless(mut self, interval: Duration) -> Self {
        self.pager.plan.endless = true;
        self.interval = interval;
        self
    }

    /// Returns the rows as a stream.
    pub fn items(mut self) -> ItemStream<M, P> {
        self.collect = false;
        ItemStream::new(self)
    }

    /// Returns the next page; `None` after the last.
    ///
    /// # Errors
    ///
    /// See [`Client::call`]. A list that makes no progress is an [`Error::Decode`].
    pub async fn next(&mut self) -> Option<Result<PageRows<P::Row, M::Error>, Error<M::Error>>> {
        next(self).await
    }

    /// Returns the progress.
    #[must_use]
    pub fn progress(&self) -> Progress {
        self.pager.progress()
    }

    /// Returns the position after the last returned page, to resume later.
    #[must_use]
    pub fn bookmark(&self) -> Option<Bookmark> {
        self.pager.bookmark()
    }

    /// Polls the request for the next page.
    pub(super) fn poll_prefetch(&mut self, cx: &mut Context<'_>) {
        if let Some(fetch) = &mut self.fetch {
            fetch.poll_prefetch(cx);
        }
    }

    /// Sends the next request. Returns any other step, for later.
    fn start_fetch(&mut self) -> Option<PagerStep> {
        match self.pager.step() {
            PagerStep::Fetch(body) => {
                let (projection, key_spec) = (self.projection.clone(), self.pager.key_spec());
                let spec = PageSpec { projection, key_spec, strict: self.strict, collect: self.collect };
                self.fetch = Some(PageFetch::start::<M, P>(self.client.clone(), body, spec));
                None
            }
            other => Some(other),
        }
    }

    /// Converts a result for the caller; `None` for a page without rows.
    fn on_result(&mut self, result: FetchResult<P::Row, M::Error>) -> Option<PageResult<M, P::Row>> {
        let FetchedPage { rows, facts, anomalies } = match result {
            Ok(page) => page,
            Err(mut error) => {
                self.pager.failed(error.is_retryable());
                error.context_mut().goes_on = !self.pager.is_over();
                return Some(Err(error.typed()));
            }
        };
        let shown = match self.pager.page_received(&facts) {
            Ok(shown) => shown?,
            Err(problem) => {
                let mut error = row_error::<M>(&self.client, problem);
                error.context_mut().goes_on = false;
                return Some(Err(error));
            }
        };
        let progress = self.pager.progress();
        if let Some(observer) = &mut self.observer {
            observer(progress);
        }
        let complete = progress.end == Some(End::Complete);
        let more = facts.more.or_else(|| facts.next.as_ref().map(|_| true)).or(complete.then_some(false));
        let rows = self.good_rows(rows, shown, facts.bad_rows.is_empty());
        Some(Ok(PageRows { rows, number: progress.pages, more, bookmark: self.pager.bookmark(), anomalies }))
    }

    /// Returns the first `shown` rows, without the bad ones if there is a handler for them.
    fn good_rows(&mut self, mut rows: RowResults<M, P::Row>, shown: usize, all: bool) -> RowResults<M, P::Row> {
        rows.truncate(shown);
        match &mut self.on_bad_row {
            Some(handler) if !all => {
                rows.into_iter().filter_map(|row| row.map_err(&mut *handler).ok().map(Ok)).collect()
            }
            _ => rows,
        }
    }
}

impl<M: Paged, P: Projection<ObjectOf<M>>> Unpin for PageStream<M, P> {}

impl<M: Paged, P: Projection<ObjectOf<M>>> Stream for PageStream<M, P> {
    type Item = PageResult<M, P::Row>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            if let Some(sleep) = &mut this.sleep {
                ready!(sleep.as_mut().poll(cx));
                this.sleep = None;
                this.pager.resume_after_wait();
            }
            if let Some(result) = ready!(PageFetch::poll_result(&mut this.fetch, cx)) {
                let Some(page) = this.on_result(result) else { continue };
                let prefetch = this.prefetch && !M::PAGING.removes_rows();
                if prefetch && page.is_ok() && !this.pager.is_over() {
                    // Any other step is carried out when the caller asks for the next page.
                    let _later = this.start_fetch();
                    this.poll_prefetch(cx);
                }
                return Poll::Ready(Some(page));
            }
            match this.start_fetch() {
                None => {}
                Some(PagerStep::Wait) => this.sleep = Some(this.client.inner().runtime.sleep(this.interval)),
                Some(PagerStep::Reject(reason)) => {
                    let error = RequestError::new(CallContext::new(M::NAME, this.client.host()), reason);
                    return Poll::Ready(Some(Err(Error::Request(error))));
                }
                Some(PagerStep::Fetch(_) | PagerStep::Done) => return Poll::Ready(None),
            }
        }
    }
}

impl<M: Paged, P: Projection<ObjectOf<M>>> fmt::Debug for PageStream<M, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PageStream")
            .field("method", &M::NAME)
            .field("progress", &self.progress())
            .finish_non_exhaustive()
    }
}

impl Client {
    /// Returns the pages of a list as a stream.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{AnyError, Client};
    /// # use bitrix24_runtime::pages::Paged;
    /// # async fn run<M: Paged>(portal: &Client, list: &M) -> Result<(), AnyError> {
    /// let mut pages = portal.pages(list);
    /// let first = pages.next().await.transpose()?;
    /// # Ok(()) }
    /// ```
    pub fn pages<M: Paged>(&self, list: &M) -> PageStream<M> {
        PageStream::new(self, list)
    }

    /// Returns the rows of a list as a stream.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{AnyError, Client};
    /// # use bitrix24_runtime::pages::Paged;
    /// # async fn run<M: Paged>(portal: &Client, list: &M) -> Result<(), AnyError> {
    /// let rows = portal.items(list).page_size(200).into_vec().await?;
    /// # Ok(()) }
    /// ```
    pub fn items<M: Paged>(&self, list: &M) -> ItemStream<M> {
        self.pages(list).items()
    }
}
