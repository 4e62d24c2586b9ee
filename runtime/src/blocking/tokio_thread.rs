//! A transport that needs tokio, for the blocking client.

use std::future::pending;
use std::io;
use std::sync::Arc;
use std::sync::mpsc::{self, SyncSender};
use std::thread;

use tokio::runtime::{Builder, Handle};
use tokio::task::AbortHandle;

use super::SendBlocking;
use crate::client::ConfigError;
use crate::transport::{HttpRequest, HttpResponse, SendError, SendErrorKind, Transport};

/// Runs a transport that needs tokio on a thread of its own, so it works inside and outside of a tokio runtime. The thread
/// ends when this value is dropped.
///
/// A process that is made by `fork` without `exec` has no such thread: create the client there.
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
    tokio: Handle,
    /// The task that the thread runs for.
    alive: AbortHandle,
}

impl<T: Transport> TokioThread<T> {
    /// Starts the thread.
    ///
    /// # Errors
    ///
    /// Returns an error if the thread cannot be started.
    pub fn new(transport: T) -> Result<Self, ConfigError> {
        let cannot = |error| ConfigError::new(format!("the thread cannot be started: {error}"));
        let (report, started) = mpsc::sync_channel(1);
        thread::Builder::new().name("bitrix24".to_owned()).spawn(move || run(&report)).map_err(cannot)?;
        let started = started.recv().unwrap_or_else(|error| Err(io::Error::other(error)));
        let (tokio, alive) = started.map_err(cannot)?;
        Ok(Self { transport: Arc::new(transport), tokio, alive })
    }
}

type Started = io::Result<(Handle, AbortHandle)>;

/// Runs tokio until its first task is aborted. The runtime is made and dropped here, because it must not be dropped inside
/// another one.
fn run(report: &SyncSender<Started>) {
    let tokio = match Builder::new_current_thread().enable_all().build() {
        Ok(tokio) => tokio,
        Err(error) => return drop(report.send(Err(error))),
    };
    let alive = tokio.spawn(pending::<()>());
    report.send(Ok((tokio.handle().clone(), alive.abort_handle()))).ok();
    tokio.block_on(alive).ok();
    // The lookup of a name cannot be interrupted.
    tokio.shutdown_background();
}

impl<T: Transport> SendBlocking for TokioThread<T> {
    fn send(&self, request: HttpRequest) -> Result<HttpResponse, SendError> {
        let (report, outcome) = mpsc::sync_channel(1);
        let transport = self.transport.clone();
        self.tokio.spawn(async move {
            // The receiver is gone if the caller's thread has died.
            report.send(transport.send(request).await).ok();
        });
        // The task ends without a report if the transport panics.
        outcome.recv().unwrap_or_else(|_| Err(SendError::maybe_sent(SendErrorKind::Interrupted)))
    }
}

impl<T> Drop for TokioThread<T> {
    fn drop(&mut self) {
        self.alive.abort();
    }
}
