//! The same call over the same connections by the client, by reqwest with the same bytes, and by reqwest with serde.

use crate::decoding::SerdeMessage;
use bitrix24::Client;
use bitrix24::limits::RateLimit;
use bitrix24::mail::message::{Get, Message};
use bitrix24::transport::{BoxFuture, HttpRequest, HttpResponse, HyperTransport, SendError, Transport};
use serde::Deserialize;
use std::sync::{Arc, Mutex};

/// The subjects of the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallKind {
    /// Sends the request's bytes with reqwest and reads the response's bytes.
    Bare,
    /// Also decodes the response with serde's derives.
    Derived,
    /// Calls `client.call`.
    Client,
}

/// All subjects with their names.
pub const CALL_KINDS: [(CallKind, &str); 3] = {
    let [bare, derived, client] = crate::sections::call::CALL_KINDS;
    [(CallKind::Bare, bare), (CallKind::Derived, derived), (CallKind::Client, client)]
};

/// The clients and the request of calls.
#[derive(Clone)]
pub struct Caller {
    http: reqwest::Client,
    client: Client,
    request: Arc<HttpRequest>,
}

#[derive(Deserialize)]
struct Envelope {
    result: Item,
}

#[derive(Deserialize)]
struct Item {
    item: SerdeMessage,
}

/// Sends by hyper and keeps the last request, to send the same bytes again without the client.
struct Recording(HyperTransport, Arc<Mutex<Option<HttpRequest>>>);

impl Transport for Recording {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        if let Ok(mut last) = self.1.lock() {
            *last = Some(request.clone());
        }
        self.0.send(request)
    }
}

impl Caller {
    /// Creates the clients of a webhook and makes a first call.
    ///
    /// # Errors
    ///
    /// Fails if the portal does not respond.
    pub async fn new(webhook: &str) -> Result<Self, String> {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let http = reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none());
        let http = http.retry(reqwest::retry::never()).build().map_err(|error| error.to_string())?;
        let last = Arc::new(Mutex::new(None));
        let hyper = HyperTransport::builder().no_proxy().build().map_err(|error| error.to_string())?;
        let builder = || Client::builder().webhook(webhook).rate_limit(RateLimit::UNLIMITED);
        let recording = builder().transport(Recording(hyper.clone(), last.clone()));
        let recording = recording.build().map_err(|error| error.to_string())?;
        recording.call(&Get::new(15)).await.map_err(|error| error.to_string())?;
        let request = last.lock().map_err(|error| error.to_string())?.take().ok_or("no request was recorded")?;
        let client = builder().transport(hyper).build().map_err(|error| error.to_string())?;
        Ok(Self { http, client, request: Arc::new(request) })
    }

    /// Makes one call.
    ///
    /// # Errors
    ///
    /// Fails if the call fails.
    pub async fn call(&self, kind: CallKind) -> Result<(), String> {
        match kind {
            CallKind::Bare => self.bytes().await.map(|bytes| drop(std::hint::black_box(bytes))),
            CallKind::Derived => {
                let bytes = self.bytes().await?;
                let envelope: Envelope = serde_json::from_slice(&bytes).map_err(|error| error.to_string())?;
                drop(std::hint::black_box(envelope.result.item));
                Ok(())
            }
            CallKind::Client => {
                let answer = self.client.call(&Get::new(15)).await.map_err(|error| error.to_string())?;
                drop::<Message>(std::hint::black_box(answer.item));
                Ok(())
            }
        }
    }

    async fn bytes(&self) -> Result<Vec<u8>, String> {
        let mut builder = self.http.post(self.request.url());
        for (name, value) in self.request.headers() {
            builder = builder.header(name, value);
        }
        let answer = builder.body(self.request.body().to_vec()).send().await.map_err(|error| error.to_string())?;
        if !answer.status().is_success() {
            return Err(format!("the portal responded with status {}", answer.status()));
        }
        answer.bytes().await.map(Into::into).map_err(|error| error.to_string())
    }
}
