//! The bodies of requests and responses.

use std::convert::Infallible;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use hyper::body::Incoming;

use crate::transport::{SendError, SendErrorKind};

/// Whether a request has started to leave.
#[derive(Clone, Default)]
pub(super) struct Progress(Arc<AtomicBool>);

impl Progress {
    /// Returns the error of a request that was interrupted.
    pub(super) fn interrupted(&self, kind: SendErrorKind) -> SendError {
        if self.0.load(Relaxed) { SendError::maybe_sent(kind) } else { SendError::not_sent(kind) }
    }
}

/// A body that is sent as a whole.
pub(super) struct RequestBody {
    bytes: Option<Bytes>,
    progress: Progress,
}

impl RequestBody {
    pub(super) fn new(body: Arc<[u8]>, progress: Progress) -> Self {
        Self { bytes: Some(Bytes::from_owner(body)), progress }
    }
}

impl Body for RequestBody {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        // hyper asks for the body after it has a connection, and has begun to write the head.
        self.progress.0.store(true, Relaxed);
        Poll::Ready(self.bytes.take().map(|bytes| Ok(Frame::data(bytes))))
    }

    fn is_end_stream(&self) -> bool {
        self.bytes.is_none()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.bytes.as_ref().map_or(0, |bytes| bytes.len() as u64))
    }
}

/// Returns the next part of the data of a response.
pub(super) async fn next_chunk(body: &mut Incoming) -> Option<Result<Bytes, hyper::Error>> {
    loop {
        match poll_fn(|cx| Pin::new(&mut *body).poll_frame(cx)).await? {
            Ok(frame) => {
                if let Ok(data) = frame.into_data() {
                    return Some(Ok(data));
                }
            }
            Err(error) => return Some(Err(error)),
        }
    }
}
