//! A transport and a token store that the virtual clock waits for.

use std::sync::Arc;

use bitrix24::auth::{StoreError, StoreLock, Token, TokenStore};
use bitrix24::runtime::Runtime;
use bitrix24::transport::{BoxFuture, HttpRequest, HttpResponse, HyperTransport, SendError, SendErrorKind, Transport};

use super::Clock;

/// A callback for every request.
pub type Hook = Arc<dyn Fn(&HttpRequest) + Send + Sync>;

/// The default transport, with timeouts measured by the virtual clock.
pub struct Wire {
    clock: Clock,
    hyper: HyperTransport,
    hook: Option<Hook>,
}

impl Wire {
    pub fn new(clock: Clock, hyper: HyperTransport, hook: Option<Hook>) -> Self {
        Self { clock, hyper, hook }
    }
}

impl Transport for Wire {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        Box::pin(async move {
            if let Some(hook) = &self.hook {
                hook(&request);
            }
            let late = self.clock.sleep(request.timeout());
            let (busy, hyper) = (self.clock.busy(), self.hyper.clone());
            // The portal continues to process a request after its timeout, and the clock must wait for it.
            let sent = tokio::spawn(async move {
                let _busy = busy;
                hyper.send(request).await
            });
            tokio::select! {
                biased;
                outcome = sent => outcome.unwrap(),
                () = late => Err(SendError::maybe_sent(SendErrorKind::Timeout)),
            }
        })
    }
}

/// A store whose operations the clock waits for.
pub struct Watched<S> {
    clock: Clock,
    store: S,
}

impl<S> Watched<S> {
    pub fn new(clock: Clock, store: S) -> Self {
        Self { clock, store }
    }
}

impl<S: TokenStore> TokenStore for Watched<S> {
    fn load(&self) -> BoxFuture<'_, Result<Option<Token>, StoreError>> {
        Box::pin(async move {
            let _busy = self.clock.busy();
            self.store.load().await
        })
    }

    fn save<'s>(&'s self, token: &'s Token) -> BoxFuture<'s, Result<(), StoreError>> {
        Box::pin(async move {
            let _busy = self.clock.busy();
            self.store.save(token).await
        })
    }

    fn lock(&self) -> BoxFuture<'_, Result<StoreLock, StoreError>> {
        Box::pin(async move {
            let _busy = self.clock.busy();
            self.store.lock().await
        })
    }
}
