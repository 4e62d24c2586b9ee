//! A transport that needs tokio, for the blocking client.

use std::sync::mpsc;

use tokio::runtime::{Builder, Runtime};

use super::SendBlocking;
use crate::client::ConfigError;
use crate::transport::{HttpRequest, HttpResponse, SendError, SendErrorKind, Transport};
use std::sync::Arc;

/// Runs a transport that needs tokio on a thread of its own, so it works inside and outside of a tokio runtime.
///
/// ```
/// use bitrix24_runtime::blocking::{Client, OnThread, TokioThread};
/// # #[cfg(feature = "hyper")] {
/// use bitrix24_runtime::transport::HyperTransport;
///
/// let hyper = HyperTransport::builder().no_proxy().build()?;
/// let builder = Client::builder().webhook("https://portal.example/rest/1/secret/");
/// let portal = builder.transport(OnThread(TokioThread::new(hyper)?)).build()?;
/// # }
/// # Ok::<(), bitrix24_runtime::ConfigError>(())
/// ```
#[derive(Debug)]
pub struct TokioThread<T> {
    transport: Arc<T>,
    /// `None` only while it is dropped.
    runtime: Option<Runtime>,
}

impl<T: Transport> TokioThread<T> {
    /// Starts the thread.
    ///
    /// # Errors
    ///
    /// Returns an error if the thread cannot be started.
    pub fn new(transport: T) -> Result<Self, ConfigError> {
        let runtime = Builder::new_multi_thread().worker_threads(1).thread_name("bitrix24").enable_all().build();
        let runtime = runtime.map_err(|error| ConfigError::new(format!("the thread cannot be started: {error}")))?;
        Ok(Self { transport: Arc::new(transport), runtime: Some(runtime) })
    }
}

impl<T: Transport> SendBlocking for TokioThread<T> {
    fn send(&self, request: HttpRequest) -> Result<HttpResponse, SendError> {
        let Some(runtime) = &self.runtime else {
            return Err(SendError::not_sent(SendErrorKind::Unsupported));
        };
        let (report, outcome) = mpsc::channel();
        let transport = self.transport.clone();
        runtime.spawn(async move {
            // The receiver is gone if the caller's thread has died.
            report.send(transport.send(request).await).ok();
        });
        outcome.recv().unwrap_or_else(|_| Err(SendError::maybe_sent(SendErrorKind::Interrupted)))
    }
}

impl<T> Drop for TokioThread<T> {
    fn drop(&mut self) {
        // A runtime that waits for its tasks must not be dropped inside another one.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}
