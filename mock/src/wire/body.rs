//! The body of a request, up to a size and within a time.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http_body_util::BodyExt as _;
use hyper::body::Body;

use crate::wire::http::HttpResponse;

/// The size of the largest body that is read.
pub(crate) const MAX_BODY: usize = 64 << 20;

/// The time in which a body has to arrive.
pub(crate) const BODY_TIMEOUT: Duration = Duration::from_secs(60);

/// Why a body was not read.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum BodyError {
    /// It is larger than [`MAX_BODY`].
    TooLarge,
    /// It did not arrive within [`BODY_TIMEOUT`].
    Slow,
    /// The client has disconnected.
    Disconnected,
}

impl BodyError {
    /// Returns the response, as gateways send it; `None` if nobody would receive it.
    pub(crate) fn response(&self) -> Option<HttpResponse> {
        let (status, title, note) = match self {
            Self::TooLarge => (413, "Request Entity Too Large", format!("the body exceeds {} MiB", MAX_BODY >> 20)),
            Self::Slow => {
                (408, "Request Time-out", format!("the body did not arrive within {} s", BODY_TIMEOUT.as_secs()))
            }
            Self::Disconnected => return None,
        };
        Some(HttpResponse { note: Some(note), ..HttpResponse::html(status, title) })
    }
}

/// Reads a body. The rest of one that is too large is read too, because most clients read no response before they have
/// sent everything.
pub(crate) async fn read_body<B: Body<Data = Bytes> + Unpin>(mut body: B) -> Result<Bytes, BodyError> {
    let read = async {
        // Copied, because what is kept of a body must not keep the buffer of its connection.
        let (mut whole, mut size) = (BytesMut::new(), 0_usize);
        while let Some(frame) = body.frame().await {
            let Ok(data) = frame.map_err(|_| BodyError::Disconnected)?.into_data() else { continue };
            size = size.saturating_add(data.len());
            if size > MAX_BODY {
                whole = BytesMut::new();
            } else {
                whole.extend_from_slice(&data);
            }
        }
        if size > MAX_BODY { Err(BodyError::TooLarge) } else { Ok(whole.freeze()) }
    };
    tokio::time::timeout(BODY_TIMEOUT, read).await.unwrap_or(Err(BodyError::Slow))
}
