//! The calls of the queue.
//!
//! The client retries each like a read: the events of a call whose response was lost are found again, and to remove or mark
//! an event twice is the same as once.

use super::{OfflineEvent, Selector};
use crate::decode::{Decode, Decoded, Value};
use crate::encode::{Encode, JsonWriter};
use crate::method::{Effect, Method, MethodFacts, UntypedErrorKind};
use crate::protocol::V2;
use crate::types::v2::{Flag, Rows};

macro_rules! calls {
    ($($request:ident: $name:literal => $response:ty;)+) => {$(
        impl Method for $request<'_> {
            type Protocol = V2;
            const FACTS: MethodFacts = MethodFacts::new($name, Effect::Read, "basic").application_only();
            type Response = $response;
            type Error = UntypedErrorKind;
        }
    )+};
}

calls! {
    Reserve: "event.offline.get" => Page;
    Reserved: "event.offline.list" => Option<Rows<OfflineEvent>>;
    Clear: "event.offline.clear" => bool;
    Fail: "event.offline.error" => bool;
}

/// Reserves the next events.
pub(super) struct Reserve<'q> {
    pub(super) selector: &'q Selector,
    pub(super) limit: i64,
}

impl Encode for Reserve<'_> {
    fn encode(&self, out: &mut JsonWriter) {
        let Selector { connector, failed } = self.selector;
        out.object(&[
            ("clear", &Flag(false)),
            ("limit", &self.limit),
            ("error", &Flag(*failed)),
            ("auth_connector", connector),
        ]);
    }
}

/// Events that are reserved.
#[derive(Default)]
pub(super) struct Page {
    pub(super) process_id: Option<String>,
    /// `None` means no events, as an empty array does.
    pub(super) events: Option<Vec<OfflineEvent>>,
}

impl Decode for Page {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("process_id", &mut self.process_id), ("events", &mut self.events)])
    }
}

/// Lists the events that are reserved, whose identifier is above `after`.
pub(super) struct Reserved<'q> {
    pub(super) selector: &'q Selector,
    pub(super) after: i64,
}

impl Encode for Reserved<'_> {
    fn encode(&self, out: &mut JsonWriter) {
        let filter = Filter { failed: self.selector.failed, after: self.after };
        out.object(&[("filter", &filter), ("order", &Ascending), ("auth_connector", &self.selector.connector)]);
    }
}

struct Filter {
    failed: bool,
    after: i64,
}

impl Encode for Filter {
    fn encode(&self, out: &mut JsonWriter) {
        // The queue's filters have no operator for what a field is not.
        out.object(&[("=ERROR", &Flag(self.failed)), (">PROCESS_ID", &""), (">ID", &self.after)]);
    }
}

struct Ascending;

impl Encode for Ascending {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("ID", &"ASC")]);
    }
}

/// Removes events. Not by `message_id`, whose length portals check.
pub(super) struct Clear<'q> {
    pub(super) selector: &'q Selector,
    pub(super) process_id: &'q str,
    pub(super) id: Vec<i64>,
}

impl Encode for Clear<'_> {
    fn encode(&self, out: &mut JsonWriter) {
        let connector = &self.selector.connector;
        out.object(&[("process_id", &self.process_id), ("id", &self.id), ("auth_connector", connector)]);
    }
}

/// Marks events as failed.
pub(super) struct Fail<'q> {
    pub(super) selector: &'q Selector,
    pub(super) process_id: &'q str,
    pub(super) message_id: Vec<String>,
}

impl Encode for Fail<'_> {
    fn encode(&self, out: &mut JsonWriter) {
        let connector = &self.selector.connector;
        out.object(&[
            ("process_id", &self.process_id),
            ("message_id", &self.message_id),
            ("auth_connector", connector),
        ]);
    }
}
