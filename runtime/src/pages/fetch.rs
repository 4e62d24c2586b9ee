//! The request for a page.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use super::page_facts::{KeySpec, PageFacts};
use super::page_slot::PageSlot;
use super::paging::{ObjectOf, Paged};
use crate::client::{Call, Client};
use crate::error::Error;
use crate::method::UntypedErrorKind;
use crate::query::Projection;
use crate::transport::BoxFuture;
use crate::types::OrderedJson;

/// The rows of a page with its facts, or the error of the request.
pub(super) type FetchResult<T> = Result<(Vec<T>, PageFacts), Error<UntypedErrorKind>>;

/// A request for a page, or its result if it arrived in advance.
pub(super) enum PageFetch<T> {
    Pending(BoxFuture<'static, FetchResult<T>>),
    Ready(Box<FetchResult<T>>),
}

impl<T: Send + 'static> PageFetch<T> {
    /// Sends a request for a page.
    pub(super) fn start<M, P>(client: Client, body: OrderedJson, projection: Arc<P>, key_spec: KeySpec) -> Self
    where
        M: Paged,
        P: Projection<ObjectOf<M>, Row = T>,
    {
        Self::Pending(Box::pin(async move {
            let mut slot = PageSlot::<ObjectOf<M>, P>::new(&projection, M::PAGING, &key_spec);
            Call::of::<M>(&client, &body).send_into(&mut slot).await?;
            Ok((slot.rows, slot.facts))
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
    pub(super) fn poll_result(this: &mut Option<Self>, cx: &mut Context<'_>) -> Poll<Option<FetchResult<T>>> {
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

/// Returns the next item of a stream.
pub(super) async fn next<S: futures_core::Stream + Unpin>(stream: &mut S) -> Option<S::Item> {
    poll_fn(|cx| Pin::new(&mut *stream).poll_next(cx)).await
}
