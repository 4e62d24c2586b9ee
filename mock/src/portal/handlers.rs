//! Handlers, scripts and faults that a test sets on a portal.

use bitrix24_json::Value as Json;
use bitrix24_runtime::Method;
use bitrix24_runtime::decode::Decode;
use bitrix24_runtime::encode::{Encode, EncodeError, to_ordered_json};

use crate::control;
use crate::portal::MockPortal;
use crate::state::faults::FaultRule;
use crate::state::handlers::Handler;
use crate::state::lock::lock;
use crate::state::names::name_of;
use crate::state::recorded::Request;
use crate::values::problems::listed;
use crate::wire::failure::Failure;

impl MockPortal {
    /// Handles the calls of a method with a function of the typed request.
    ///
    /// The portal checks requests first: one that violates the method's spec gets the documented failure.
    ///
    /// ```
    /// use bitrix24::Client;
    /// use bitrix24::mail::message::{CreateChat, CreateChatError, CreateChatResponse};
    /// use bitrix24_mock::MockPortal;
    ///
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let portal = MockPortal::start().await;
    /// portal.on::<CreateChat>(|request| {
    ///     if request.message_id == 13.into() {
    ///         return Err(CreateChatError::AccessDenied.into());
    ///     }
    ///     let mut chat = CreateChatResponse::default();
    ///     chat.chat_id = 7.into();
    ///     Ok(chat)
    /// });
    ///
    /// let client = Client::webhook(&portal.webhook_url())?;
    /// assert_eq!(client.call(&CreateChat::new(15)).await?.chat_id, 7.into());
    /// assert!(client.call(&CreateChat::new(13)).await.is_err());
    /// # Ok(()) }
    /// ```
    pub fn on<M>(&self, mut handler: impl FnMut(M) -> Result<M::Response, Failure> + Send + 'static)
    where
        M: Method + Decode + Default,
        M::Response: Encode,
    {
        let handler = Handler::new(true, move |request| {
            let request = request.decode::<M>();
            let request =
                request.map_err(|error| Failure::error("RequestValidation").validation_message(error.to_string()))?;
            encoded(handler(request))
        });
        lock(&self.state().handlers).set(&name_of::<M>(), handler);
    }

    /// Handles the calls of a method, by its name, with a function of the unchecked request.
    ///
    /// The specs need not define the method. The name of a method of REST 2.0 starts with `v2.`. The result is any JSON value: one of `serde_json`, or one of `bitrix24_json`,
    /// which keeps the order of its keys.
    ///
    /// ```
    /// use bitrix24::Client;
    /// use bitrix24_mock::MockPortal;
    /// use serde_json::json;
    ///
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let portal = MockPortal::start().await;
    /// portal.on_raw("crm.deal.archive", |request| Ok(json!({"archived": request.params()["id"]})));
    ///
    /// let client = Client::webhook(&portal.webhook_url())?;
    /// let result = client.call_raw("crm.deal.archive", &json!({"id": 5})).await?;
    /// assert_eq!(result, json!({"archived": 5}));
    /// # Ok(()) }
    /// ```
    pub fn on_raw<J: Into<Json>>(
        &self,
        method: &str,
        mut handler: impl FnMut(&Request) -> Result<J, Failure> + Send + 'static,
    ) {
        let handler = Handler::new(false, move |request| handler(request).map(Into::into));
        lock(&self.state().handlers).set(method, handler);
    }

    /// Responds to the next calls of a method with these results, one after the other, without checking the requests.
    ///
    /// If results are left when the portal is dropped, the test fails.
    ///
    /// ```
    /// use bitrix24::Client;
    /// use bitrix24::mail::message::{CreateChat, CreateChatResponse};
    /// use bitrix24_mock::{Failure, MockPortal};
    ///
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let portal = MockPortal::start().await;
    /// let mut chat = CreateChatResponse::default();
    /// chat.chat_id = 7.into();
    /// portal.script::<CreateChat>([Err(Failure::error("AccessDenied")), Ok(chat)]);
    ///
    /// let client = Client::webhook(&portal.webhook_url())?;
    /// assert!(client.call(&CreateChat::new(15)).await.is_err());
    /// assert_eq!(client.call(&CreateChat::new(15)).await?.chat_id, 7.into());
    /// # Ok(()) }
    /// ```
    pub fn script<M>(&self, results: impl IntoIterator<Item = Result<M::Response, Failure>>)
    where
        M: Method,
        M::Response: Encode,
    {
        let results: Vec<_> = results.into_iter().map(encoded).collect();
        lock(&self.state().handlers).script(&name_of::<M>(), results);
    }

    /// Responds to the next calls of a method, by its name, with these results.
    ///
    /// ```
    /// use bitrix24::Client;
    /// use bitrix24::mail::message::Get;
    /// use bitrix24_mock::MockPortal;
    /// use serde_json::json;
    ///
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let portal = MockPortal::start().await;
    /// portal.script_raw("mail.message.get", [Ok(json!({"item": {"id": 1, "subject": "Scripted"}}))]);
    ///
    /// let message = Client::webhook(&portal.webhook_url())?.call(&Get::new(1)).await?.item;
    /// assert_eq!(message.subject.as_deref(), Some("Scripted"));
    /// # Ok(()) }
    /// ```
    pub fn script_raw<J: Into<Json>>(&self, method: &str, results: impl IntoIterator<Item = Result<J, Failure>>) {
        let results = results.into_iter().map(|result| result.map(Into::into));
        lock(&self.state().handlers).script(method, results);
    }

    /// Adds a rule that triggers a fault. [`FaultRule`] has an example.
    ///
    /// # Panics
    ///
    /// Panics if the rule never triggers: its probability is not above 0 and at most 1, it counts from 0, or the specs do not
    /// define its method.
    #[track_caller]
    pub fn fault(&self, rule: FaultRule) {
        if let Err(problems) = control::faults::add(self.state(), vec![rule]) {
            panic!("{}", listed(&problems));
        }
    }

    /// Removes all rules that trigger faults, also those of the builder.
    ///
    /// ```
    /// use bitrix24::Client;
    /// use bitrix24::mail::message::Get;
    /// use bitrix24_mock::{Fault, FaultRule, MockPortal};
    ///
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let portal = MockPortal::start().await;
    /// portal.fault(FaultRule::new(Fault::Html));
    /// portal.clear_faults();
    /// assert!(Client::webhook(&portal.webhook_url())?.call(&Get::new(1)).await.is_ok());
    /// # Ok(()) }
    /// ```
    pub fn clear_faults(&self) {
        lock(&self.state().faults).clear();
    }

    /// Removes what is left of all scripts.
    ///
    /// ```
    /// use bitrix24::mail::message::Get;
    /// use bitrix24_mock::{Failure, MockPortal};
    ///
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let portal = MockPortal::start().await;
    /// portal.script::<Get>([Err(Failure::error("AccessDenied"))]);
    /// portal.clear_scripts();
    /// portal.verify();
    /// # }
    /// ```
    pub fn clear_scripts(&self) {
        lock(&self.state().handlers).clear_scripts();
    }
}

/// Encodes a typed result.
fn encoded(result: Result<impl Encode, Failure>) -> Result<Json, Failure> {
    let failure = |error: EncodeError| {
        Failure::error("InternalServerError").message(format!("the handler's response cannot be encoded: {error}"))
    };
    result.and_then(|response| to_ordered_json(&response).map_err(failure))
}
