//! Handlers and scripts: responses that a test provides.

use std::collections::{BTreeMap, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex};

use bitrix24_json::Value as Json;

use crate::state::lock::lock;
use crate::state::recorded::Request;
use crate::wire::failure::Failure;

/// A result, or a failure.
pub(crate) type MethodResult = Result<Json, Failure>;

type Function = dyn FnMut(&Request) -> MethodResult + Send;

/// A function that handles the calls of a method.
#[derive(Clone)]
pub(crate) struct Handler {
    /// Whether the portal checks requests first.
    pub(crate) checked: bool,
    function: Arc<Mutex<Box<Function>>>,
}

impl Handler {
    pub(crate) fn new(checked: bool, function: impl FnMut(&Request) -> MethodResult + Send + 'static) -> Self {
        Self { checked, function: Arc::new(Mutex::new(Box::new(function))) }
    }

    /// Handles a request. If the handler panics, as with a failed assertion, the client gets a failure with status 500
    /// and the message of the panic.
    pub(crate) fn handle(&self, request: &Request) -> MethodResult {
        let mut function = lock(&self.function);
        catch_unwind(AssertUnwindSafe(|| function(request))).unwrap_or_else(|panic| {
            let text =
                panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
            Err(Failure::error("InternalServerError")
                .message(format!("the handler panicked: {}", text.unwrap_or("no message"))))
        })
    }
}

/// The handlers and scripts of a portal, by method.
#[derive(Default)]
pub(crate) struct Handlers(BTreeMap<String, MethodHandlers>);

#[derive(Default)]
struct MethodHandlers {
    script: VecDeque<MethodResult>,
    handler: Option<Handler>,
}

/// The response that a test provides for a call.
pub(crate) enum Override {
    Scripted(MethodResult),
    Handled(Handler),
}

impl Handlers {
    pub(crate) fn set(&mut self, method: &str, handler: Handler) {
        self.0.entry(method.to_owned()).or_default().handler = Some(handler);
    }

    pub(crate) fn script(&mut self, method: &str, results: impl IntoIterator<Item = MethodResult>) {
        self.0.entry(method.to_owned()).or_default().script.extend(results);
    }

    /// Takes the next result of the method's script, or else returns its handler.
    pub(crate) fn take(&mut self, method: &str) -> Option<Override> {
        let handlers = self.0.get_mut(method)?;
        handlers.script.pop_front().map(Override::Scripted).or_else(|| handlers.handler.clone().map(Override::Handled))
    }

    /// Returns the results that are left of the scripts, by method.
    pub(crate) fn scripts(&self) -> impl Iterator<Item = (&str, &VecDeque<MethodResult>)> {
        let scripts = self.0.iter().map(|(method, handlers)| (method.as_str(), &handlers.script));
        scripts.filter(|(_, script)| !script.is_empty())
    }

    /// Returns the names of the methods with a handler or a script.
    pub(crate) fn methods(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Removes the scripts. Handlers stay.
    pub(crate) fn clear_scripts(&mut self) {
        self.0.values_mut().for_each(|handlers| handlers.script.clear());
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }
}
