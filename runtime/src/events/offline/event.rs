//! An offline event.

use std::fmt;

use crate::decode::{Decode, DecodeError, Decoded, Form, Value, from_ordered_json};
use crate::events::EventType;
use crate::types::OrderedJson;
use crate::types::v2::PortalDate;

/// An event in the queue.
///
/// ```no_run
/// # use bitrix24_runtime::{Client, Error};
/// use bitrix24_runtime::events::{CONTACT_ADD, OfflineEvent, OfflineQueue};
/// # async fn run(portal: &Client) -> Result<(), Box<dyn std::error::Error>> {
/// let events: Vec<OfflineEvent> = OfflineQueue::new(portal).reserve().await?;
/// for event in &events {
///     if let Some(contact) = event.read(CONTACT_ADD)? {
///         println!("contact {} was created at {}, by {:?}", contact.id, event.changed_at().text(), event.user_id());
///     }
///     println!("{} {}: {}, reserved by {}", event.id(), event.name(), event.message_id(), event.process_id());
///     println!("{}", event.data());
/// }
/// # Ok(()) }
/// ```
#[derive(Clone, Default, PartialEq)]
pub struct OfflineEvent {
    id: i64,
    name: String,
    data: OrderedJson,
    changed_at: PortalDate,
    user_id: Option<i64>,
    message_id: String,
    process_id: String,
}

impl OfflineEvent {
    /// Returns the identifier of the event in the queue.
    #[must_use]
    pub fn id(&self) -> i64 {
        self.id
    }

    /// Returns the event's name in upper case, such as `ONCRMDEALADD`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the typed data, if the event is of this type.
    ///
    /// # Errors
    ///
    /// Returns a [`DecodeError`] with the path of the value if the data do not match the type.
    pub fn read<D: Decode + Default>(&self, event: EventType<D>) -> Result<Option<D>, DecodeError> {
        event.read(&self.name, &self.data).map_err(|error| error.within("EVENT_DATA"))
    }

    /// Returns the data; `false` if there are none.
    #[must_use]
    pub fn data(&self) -> &OrderedJson {
        &self.data
    }

    /// Returns when the object has changed last.
    #[must_use]
    pub fn changed_at(&self) -> &PortalDate {
        &self.changed_at
    }

    /// Returns the user who has changed it last.
    #[must_use]
    pub fn user_id(&self) -> Option<i64> {
        self.user_id
    }

    /// Returns what the event is about: the same text for each change of an object.
    #[must_use]
    pub fn message_id(&self) -> &str {
        &self.message_id
    }

    /// Returns the identifier under which the event is reserved.
    #[must_use]
    pub fn process_id(&self) -> &str {
        &self.process_id
    }

    pub(super) fn is_reserved(&self) -> bool {
        !self.process_id.is_empty()
    }

    pub(super) fn reserved_by(mut self, process_id: &str) -> Self {
        process_id.clone_into(&mut self.process_id);
        self
    }
}

impl fmt::Debug for OfflineEvent {
    /// Leaves out the data, which can be confidential.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OfflineEvent").field("id", &self.id).field("name", &self.name).finish_non_exhaustive()
    }
}

impl Decode for OfflineEvent {
    /// Requires the identifier alone: an odd value of one event must not stop the others.
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let mut row = OrderedJson::Null;
        row.decode(value)?;
        let number = |value: &OrderedJson| {
            let mut number = 0_i64;
            from_ordered_json(value, &mut number).map(|()| number)
        };
        let text = |key| row[key].as_str().unwrap_or_default().to_owned();
        *self = Self {
            id: number(&row["ID"]).map_err(|error| error.within("ID"))?,
            name: text("EVENT_NAME").to_ascii_uppercase(),
            changed_at: text("TIMESTAMP_X").into(),
            user_id: number(&row["EVENT_ADDITIONAL"]["user_id"]).ok(),
            message_id: text("MESSAGE_ID"),
            process_id: text("PROCESS_ID"),
            data: row["EVENT_DATA"].take(),
        };
        Ok(Form::DOCUMENTED)
    }
}
