//! Answers and faults that a test gives.

use bitrix24_runtime::Method;
use bitrix24_runtime::decode::Decode;
use bitrix24_runtime::encode::Encode;
use serde_json::Value as Json;

use crate::capture::Request;
use crate::failure::Failure;
use crate::faults::FaultRule;
use crate::handlers::Handler;
use crate::lock::lock;
use crate::portal::MockPortal;
use crate::typed;

impl MockPortal {
    /// Answers a method with a function of the typed request. Requests that break a rule of the method's spec do not
    /// reach it: they get the documented failure.
    ///
    /// ```
    /// use bitrix24::mail::message::{CreateChat, CreateChatError, CreateChatResponse};
    /// # fn doc(portal: &bitrix24_mock::MockPortal) {
    /// portal.on::<CreateChat>(|request| {
    ///     if request.message_id == 13.into() {
    ///         return Err(CreateChatError::AccessDenied.into());
    ///     }
    ///     let mut chat = CreateChatResponse::default();
    ///     chat.message_id = request.message_id;
    ///     Ok(chat)
    /// });
    /// # }
    /// ```
    pub fn on<M>(&self, mut answer: impl FnMut(M) -> Result<M::Response, Failure> + Send + 'static)
    where
        M: Method + Decode + Default,
        M::Response: Encode,
    {
        let handler = Handler::new(true, move |request| typed::encoded(answer(typed::decoded(request)?)));
        lock(&self.core.handlers).set(M::NAME, handler);
    }

    /// Answers a method with a function of the request as it came, checked by nobody; the method need not be one that
    /// the specs know.
    ///
    /// ```
    /// # use bitrix24_mock::MockPortal;
    /// # use serde_json::json;
    /// # fn doc(portal: &MockPortal) {
    /// portal.on_raw("crm.deal.magic", |request| Ok(json!({"echo": request.params()})));
    /// # }
    /// ```
    pub fn on_raw(&self, method: &str, answer: impl FnMut(&Request) -> Result<Json, Failure> + Send + 'static) {
        lock(&self.core.handlers).set(method, Handler::new(false, answer));
    }

    /// Answers the next requests for a method in turn, whatever they hold; those after them are answered as before.
    ///
    /// ```
    /// use bitrix24::mail::message::{CreateChat, CreateChatResponse};
    /// use bitrix24_mock::Failure;
    /// # fn doc(portal: &bitrix24_mock::MockPortal) {
    /// // The first call meets a busy portal, the second one works.
    /// portal.script::<CreateChat>([Err(Failure::error("QueryLimitExceeded")), Ok(CreateChatResponse::default())]);
    /// # }
    /// ```
    pub fn script<M>(&self, answers: impl IntoIterator<Item = Result<M::Response, Failure>>)
    where
        M: Method,
        M::Response: Encode,
    {
        let answers: Vec<_> = answers.into_iter().map(typed::encoded).collect();
        lock(&self.core.handlers).script(M::NAME, answers);
    }

    /// The same for a method by name, with what stands under `result`.
    ///
    /// ```
    /// # use bitrix24_mock::MockPortal;
    /// # use serde_json::json;
    /// # fn doc(portal: &MockPortal) {
    /// portal.script_raw("mail.message.list", [Ok(json!({"items": []}))]);
    /// # }
    /// ```
    pub fn script_raw(&self, method: &str, answers: impl IntoIterator<Item = Result<Json, Failure>>) {
        lock(&self.core.handlers).script(method, answers);
    }

    /// Adds a rule by which something goes wrong.
    ///
    /// ```
    /// # use bitrix24_mock::{Fault, FaultRule, MockPortal};
    /// # fn doc(portal: &MockPortal) {
    /// portal.fault(FaultRule::new(Fault::ResetAfter).method("mail.message.send").nth(1));
    /// # }
    /// ```
    pub fn fault(&self, rule: FaultRule) {
        lock(&self.core.faults).add(rule);
    }
}
