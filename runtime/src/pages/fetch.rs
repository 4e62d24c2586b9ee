//! The request for a page.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use super::page_facts::{KeySpec, PageFacts};
use super::page_slot::{PageSlot, RowsAt};
#[cfg(feature = "v2")]
use super::paging::Paging;
use super::paging::{ObjectOf, Paged};
use crate::client::{Call, Client};
use crate::decode::{Anomaly, Collected, DecodeError};
use crate::error::{Context as CallContext, Error, Executed, ResponseDecodeError, Undecodable};
use crate::method::{Method, UntypedErrorKind};
use crate::query::Projection;
use crate::transport::BoxFuture;
use crate::types::OrderedJson;

/// A page that arrived. `K` is the method's documented errors.
pub(super) struct FetchedPage<T, K> {
    pub(super) rows: Vec<Result<T, Error<K>>>,
    pub(super) facts: PageFacts,
    pub(super) anomalies: Vec<Anomaly>,
}

/// A page, or the error of the request.
pub(super) type FetchResult<T, K> = Result<FetchedPage<T, K>, Error<UntypedErrorKind>>;

/// How a page is read.
pub(super) struct PageSpec<P> {
    pub(super) projection: Arc<P>,
    pub(super) key_spec: KeySpec,
    /// Whether a row that cannot be decoded is an error of the page.
    pub(super) strict: bool,
    /// Whether the caller can see the anomalies.
    pub(super) collect: bool,
}

/// A request for a page, or its result if it arrived in advance.
pub(super) enum PageFetch<T, K> {
    Pending(BoxFuture<'static, FetchResult<T, K>>),
    Ready(Box<FetchResult<T, K>>),
}

impl<T: Send + 'static, K: 'static> PageFetch<T, K> {
    /// Sends a request for a page.
    pub(super) fn start<M, P>(client: Client, body: OrderedJson, spec: PageSpec<P>) -> Self
    where
        M: Paged<Error = K>,
        P: Projection<ObjectOf<M>, Row = T>,
    {
        Self::Pending(Box::pin(async move {
            let bad_row = |problem| row_error::<M>(&client, problem);
            let rows_at = RowsAt::of::<M::Response>();
            let slot =
                PageSlot::<ObjectOf<M>, P, _>::new(&spec.projection, M::PAGING, rows_at, &spec.key_spec, &bad_row);
            let mut slot = if spec.strict { slot.strict() } else { slot };
            slot.anomalies = spec.collect.then(Vec::new);
            let mut collected = spec.collect.then(Collected::default);
            let mut call = Call::of::<M>(&client, &body);
            if M::PAGING.removes_rows() {
                call = call.treated_as_write();
            }
            let meta = call.collect_into(&mut slot, collected.as_mut()).await?;
            slot.describe(&meta);
            #[cfg(feature = "v2")]
            if matches!(M::PAGING, Paging::V2(_)) {
                slot.facts.read_beside(meta.list);
            }
            let mut anomalies = slot.anomalies.unwrap_or_default();
            anomalies.iter_mut().for_each(|anomaly| anomaly.redact(&|text| client.inner().core.redact(text)));
            anomalies.extend(collected.into_iter().flat_map(|collected| collected.anomalies));
            Ok(FetchedPage { rows: slot.rows, facts: slot.facts, anomalies })
        }))
    }

    /// Polls the request without taking its result.
    pub(super) fn poll_prefetch(&mut self, cx: &mut Context<'_>) {
        if let Self::Pending(future) = self
            && let Poll::Ready(result) = future.as_mut().poll(cx)
        {
            *self = Self::Ready(Box::new(result));
        }
    }

    /// Returns the result; `None` if there is no request.
    pub(super) fn poll_result(this: &mut Option<Self>, cx: &mut Context<'_>) -> Poll<Option<FetchResult<T, K>>> {
        let Some(fetch) = this else { return Poll::Ready(None) };
        fetch.poll_prefetch(cx);
        match this.take() {
            Some(Self::Ready(result)) => Poll::Ready(Some(*result)),
            pending => {
                *this = pending;
                Poll::Pending
            }
        }
    }
}

/// Returns the error of a row that cannot be decoded. The row is the response that it keeps.
pub(crate) fn row_error<M: Method>(client: &Client, problem: DecodeError) -> Error<M::Error> {
    let core = &client.inner().core;
    let problem = if M::FACTS.envelope { problem.within("result") } else { problem };
    let response = core.keep(problem.raw().unwrap_or_default().as_bytes(), b"");
    let mut context = CallContext::new(M::NAME, client.host());
    (context.executed, context.goes_on) = (Executed::Yes, true);
    let error = core.redact_problem(problem);
    Error::Decode(ResponseDecodeError::new(context, Undecodable { error, response }))
}

/// Returns the next item of a stream.
pub(super) async fn next<S: futures_core::Stream + Unpin>(stream: &mut S) -> Option<S::Item> {
    poll_fn(|cx| Pin::new(&mut *stream).poll_next(cx)).await
}
