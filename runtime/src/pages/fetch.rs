//! One page on its way.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use super::facts::{Facts, Notice};
use super::paging::{ObjectOf, Paged};
use super::slot::PageSlot;
use crate::client::{Call, Client};
use crate::error::Error;
use crate::method::RawKind;
use crate::query::Project;
use crate::transport::BoxFuture;
use crate::types::Json;

/// What came of a request for a page.
pub(super) type Landed<T> = Result<(Vec<T>, Facts), Error<RawKind>>;

/// A request for a page, or its outcome where it came before it was wanted.
pub(super) enum Flight<T> {
    Under(BoxFuture<'static, Landed<T>>),
    Landed(Box<Landed<T>>),
}

impl<T: Send + 'static> Flight<T> {
    /// Sends a request for a page.
    pub(super) fn start<M, P>(client: Client, body: Json, project: Arc<P>, notice: Notice) -> Self
    where
        M: Paged,
        P: Project<ObjectOf<M>, Row = T>,
    {
        Self::Under(Box::pin(async move {
            let mut slot = PageSlot::<ObjectOf<M>, P>::new(&project, M::PAGING, &notice);
            Call::of::<M>(&client, &body).send_into(&mut slot).await?;
            Ok((slot.rows, slot.facts))
        }))
    }

    /// Lets the request make progress, without taking its outcome.
    pub(super) fn nudge(&mut self, cx: &mut Context<'_>) {
        if let Self::Under(future) = self
            && let Poll::Ready(landed) = future.as_mut().poll(cx)
        {
            *self = Self::Landed(Box::new(landed));
        }
    }

    /// The outcome, which can be taken once.
    pub(super) fn land(this: &mut Option<Self>, cx: &mut Context<'_>) -> Poll<Option<Landed<T>>> {
        let Some(flight) = this else { return Poll::Ready(None) };
        flight.nudge(cx);
        match this.take() {
            Some(Self::Landed(landed)) => Poll::Ready(Some(*landed)),
            under => {
                *this = under;
                Poll::Pending
            }
        }
    }
}

/// The next value of a stream.
pub(super) async fn next<S: futures_core::Stream + Unpin>(stream: &mut S) -> Option<S::Item> {
    poll_fn(|cx| Pin::new(&mut *stream).poll_next(cx)).await
}
