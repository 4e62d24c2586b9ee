//! Answers that a test gives itself.

use std::collections::{HashMap, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex};

use serde_json::Value as Json;

use crate::capture::Request;
use crate::failure::Failure;
use crate::lock::lock;

/// What stands under `result`, or a failure.
pub(crate) type ResponseShape = Result<Json, Failure>;

type Function = dyn FnMut(&Request) -> ResponseShape + Send;

/// A function that answers a method.
#[derive(Clone)]
pub(crate) struct Handler {
    /// Whether the portal first refuses what breaks a rule of the method.
    pub(crate) checked: bool,
    function: Arc<Mutex<Box<Function>>>,
}

impl Handler {
    pub(crate) fn new(checked: bool, function: impl FnMut(&Request) -> ResponseShape + Send + 'static) -> Self {
        Self { checked, function: Arc::new(Mutex::new(Box::new(function))) }
    }

    /// Answers a request. A handler that panics (a failed assertion, say) is answered for with status 500, so that the
    /// client under test sees an answer and the test its message.
    pub(crate) fn answer(&self, request: &Request) -> ResponseShape {
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
pub(crate) struct Handlers(HashMap<String, Slot>);

#[derive(Default)]
struct Slot {
    script: VecDeque<ResponseShape>,
    handler: Option<Handler>,
}

/// What a test has to say to a request.
pub(crate) enum Own {
    Scripted(ResponseShape),
    Handled(Handler),
}

impl Handlers {
    pub(crate) fn set(&mut self, method: &str, handler: Handler) {
        self.0.entry(method.to_owned()).or_default().handler = Some(handler);
    }

    pub(crate) fn script(&mut self, method: &str, answers: impl IntoIterator<Item = ResponseShape>) {
        self.0.entry(method.to_owned()).or_default().script.extend(answers);
    }

    /// The next answer of the method's script, or its handler.
    pub(crate) fn take(&mut self, method: &str) -> Option<Own> {
        let slot = self.0.get_mut(method)?;
        slot.script.pop_front().map(Own::Scripted).or_else(|| slot.handler.clone().map(Own::Handled))
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }
}
