//! One call in three ways, over the same connections: by the client, and by reqwest alone with the same bytes.

use crate::decoding::DerivedMessage;
use bitrix24::Client;
use bitrix24::limits::RateLimit;
use bitrix24::mail::message::{Get, Message};
use bitrix24::transport::{BoxFuture, HttpRequest, HttpResponse, ReqwestTransport, SendError, Transport};
use serde::Deserialize;
use std::sync::{Arc, Mutex};

/// How a call is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The request's bytes by reqwest, and the bytes of the answer.
    Bare,
    /// The same, and the answer read by derives of serde.
    Derived,
    /// `client.call`.
    Client,
}

/// All of them, with their names.
pub const WAYS: [(Way, &str); 3] = {
    let [bare, derived, client] = crate::sections::call::WAYS;
    [(Way::Bare, bare), (Way::Derived, derived), (Way::Client, client)]
};

/// What calls need.
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
    item: DerivedMessage,
}

/// Sends by reqwest and keeps the last request, to send the same bytes again without the client.
struct Recording(ReqwestTransport, Arc<Mutex<Option<HttpRequest>>>);

impl Transport for Recording {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        if let Ok(mut last) = self.1.lock() {
            *last = Some(request.clone());
        }
        self.0.send(request)
    }
}

impl Caller {
    /// A client of the portal at this webhook, and its first call.
    ///
    /// # Errors
    /// A portal that does not answer.
    pub async fn new(webhook: &str) -> Result<Self, String> {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let http = reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none());
        let http = http.retry(reqwest::retry::never()).build().map_err(|error| error.to_string())?;
        let last = Arc::new(Mutex::new(None));
        let transport = || ReqwestTransport::with_client(http.clone());
        let builder = || Client::builder().webhook(webhook).rate_limit(RateLimit::UNLIMITED);
        let recording = builder().transport(Recording(transport(), last.clone()));
        let recording = recording.build().map_err(|error| error.to_string())?;
        recording.call(&Get::new(15)).await.map_err(|error| error.to_string())?;
        let request = last.lock().map_err(|error| error.to_string())?.take().ok_or("no request was recorded")?;
        let client = builder().transport(transport()).build().map_err(|error| error.to_string())?;
        Ok(Self { http, client, request: Arc::new(request) })
    }

    /// Makes one call.
    ///
    /// # Errors
    /// A call that fails.
    pub async fn call(&self, way: Way) -> Result<(), String> {
        match way {
            Way::Bare => self.bytes().await.map(|bytes| drop(std::hint::black_box(bytes))),
            Way::Derived => {
                let bytes = self.bytes().await?;
                let envelope: Envelope = serde_json::from_slice(&bytes).map_err(|error| error.to_string())?;
                drop(std::hint::black_box(envelope.result.item));
                Ok(())
            }
            Way::Client => {
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
            return Err(format!("the portal answered {}", answer.status()));
        }
        answer.bytes().await.map(Into::into).map_err(|error| error.to_string())
    }
}
