//! The types of events: their names with the types of their data.

use std::marker::PhantomData;

use super::data::{AppInstalled, AppUninstalled, AppUpdated, Changed, ChangedItem, ChangedTask};
use crate::decode::{Decode, DecodeError, Ignored, from_ordered_json};
use crate::types::OrderedJson;

/// A type of events, with the type of their data. For an event that has no constant here, make one:
///
/// ```
/// use bitrix24_runtime::auth::Secret;
/// use bitrix24_runtime::decode::{Decode, Decoded, Value};
/// use bitrix24_runtime::events::{DEAL_ADD, Event, EventType};
///
/// /// A user who was invited.
/// #[derive(Default)]
/// struct User { id: i64, email: Option<String> }
///
/// impl Decode for User {
///     fn decode(&mut self, value: Value<'_>) -> Decoded {
///         value.object(&mut [("ID", &mut self.id), ("EMAIL", &mut self.email)])
///     }
/// }
///
/// const USER_ADD: EventType<User> = EventType::new("ONUSERADD");
///
/// let body = b"event=ONUSERADD&data[ID]=12&data[EMAIL]=user@example.com&auth[application_token]=51856f";
/// let event = Event::from_form(body)?.verify(&Secret::from("51856f"))?;
/// assert_eq!(event.read(USER_ADD)?.map(|user| user.id), Some(12));
/// // The names are those that `event.bind` takes.
/// assert_eq!(DEAL_ADD.name(), "ONCRMDEALADD");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct EventType<D> {
    name: &'static str,
    /// Whether there is an event for each type of items too, whose name ends with the type.
    by_item_type: bool,
    data: PhantomData<fn() -> D>,
}

// Implemented by hand, because derives would require the same traits of `D`.
impl<D> Clone for EventType<D> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<D> Copy for EventType<D> {}

impl<D> EventType<D> {
    /// Creates a type of events with this name, whose case does not matter.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self { name, by_item_type: false, data: PhantomData }
    }

    /// Includes the events for one type of items, such as `ONCRMDYNAMICITEMADD_147`.
    const fn by_item_type(mut self) -> Self {
        self.by_item_type = true;
        self
    }

    /// Returns the name as it was given; those of the constants are in upper case, as portals return them.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// Returns whether the event called `name` is of this type.
    fn includes(self, name: &str) -> bool {
        let Some((start, rest)) = name.split_at_checked(self.name.len()) else { return false };
        let is_item_type = |rest: &str| {
            rest.strip_prefix('_')
                .is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
        };
        start.eq_ignore_ascii_case(self.name) && (rest.is_empty() || self.by_item_type && is_item_type(rest))
    }
}

impl<D: Decode + Default> EventType<D> {
    /// Returns the typed data of an event, if it is of this type.
    pub(super) fn read(self, name: &str, data: &OrderedJson) -> Result<Option<D>, DecodeError> {
        if !self.includes(name) {
            return Ok(None);
        }
        let mut typed = D::default();
        from_ordered_json(data, &mut typed)?;
        Ok(Some(typed))
    }
}

macro_rules! event_types {
    ($($(#[doc = $doc:literal])+ $constant:ident: $name:literal => $data:ty $(, $option:ident)?;)+) => {
        $($(#[doc = $doc])+
        pub const $constant: EventType<$data> = EventType::new($name)$(.$option())?;)+

        #[cfg(test)]
        const NAMES: &[&str] = &[$($name),+];
    };
}

event_types! {
    /// The application was installed. Its tokens: [`Unverified::installation`](super::Unverified::installation).
    APP_INSTALL: "ONAPPINSTALL" => AppInstalled;
    /// The application was updated, which removes its handlers: bind them again. Brings tokens as [`APP_INSTALL`] does.
    APP_UPDATE: "ONAPPUPDATE" => AppUpdated;
    /// The application was uninstalled. Its tokens are no longer valid.
    APP_UNINSTALL: "ONAPPUNINSTALL" => AppUninstalled;
    /// `event.test` was called; the parameters of the call are in `QUERY`.
    APP_TEST: "ONAPPTEST" => OrderedJson;
    /// There are offline events in the queue: see [`OfflineQueue`](super::OfflineQueue).
    OFFLINE_EVENT: "ONOFFLINEEVENT" => Ignored;
    /// A lead was created.
    LEAD_ADD: "ONCRMLEADADD" => Changed;
    /// A lead was changed.
    LEAD_UPDATE: "ONCRMLEADUPDATE" => Changed;
    /// A lead was deleted.
    LEAD_DELETE: "ONCRMLEADDELETE" => Changed;
    /// A deal was created.
    DEAL_ADD: "ONCRMDEALADD" => Changed;
    /// A deal was changed.
    DEAL_UPDATE: "ONCRMDEALUPDATE" => Changed;
    /// A deal was deleted.
    DEAL_DELETE: "ONCRMDEALDELETE" => Changed;
    /// A contact was created.
    CONTACT_ADD: "ONCRMCONTACTADD" => Changed;
    /// A contact was changed.
    CONTACT_UPDATE: "ONCRMCONTACTUPDATE" => Changed;
    /// A contact was deleted.
    CONTACT_DELETE: "ONCRMCONTACTDELETE" => Changed;
    /// A company was created.
    COMPANY_ADD: "ONCRMCOMPANYADD" => Changed;
    /// A company was changed.
    COMPANY_UPDATE: "ONCRMCOMPANYUPDATE" => Changed;
    /// A company was deleted.
    COMPANY_DELETE: "ONCRMCOMPANYDELETE" => Changed;
    /// An estimate was created.
    QUOTE_ADD: "ONCRMQUOTEADD" => Changed;
    /// An estimate was changed.
    QUOTE_UPDATE: "ONCRMQUOTEUPDATE" => Changed;
    /// An estimate was deleted.
    QUOTE_DELETE: "ONCRMQUOTEDELETE" => Changed;
    /// An activity was created.
    ACTIVITY_ADD: "ONCRMACTIVITYADD" => Changed;
    /// An activity was changed.
    ACTIVITY_UPDATE: "ONCRMACTIVITYUPDATE" => Changed;
    /// An activity was deleted.
    ACTIVITY_DELETE: "ONCRMACTIVITYDELETE" => Changed;
    /// The details of a company or a contact were created.
    REQUISITE_ADD: "ONCRMREQUISITEADD" => Changed;
    /// The details of a company or a contact were changed.
    REQUISITE_UPDATE: "ONCRMREQUISITEUPDATE" => Changed;
    /// The details of a company or a contact were deleted.
    REQUISITE_DELETE: "ONCRMREQUISITEDELETE" => Changed;
    /// An item of a smart process was created. Includes the events of one type of items, `ONCRMDYNAMICITEMADD_147`.
    ITEM_ADD: "ONCRMDYNAMICITEMADD" => ChangedItem, by_item_type;
    /// An item of a smart process was changed. Includes the events of one type of items, `ONCRMDYNAMICITEMUPDATE_147`.
    ITEM_UPDATE: "ONCRMDYNAMICITEMUPDATE" => ChangedItem, by_item_type;
    /// An item of a smart process was deleted. Includes the events of one type of items, `ONCRMDYNAMICITEMDELETE_147`.
    ITEM_DELETE: "ONCRMDYNAMICITEMDELETE" => ChangedItem, by_item_type;
    /// A task was created.
    TASK_ADD: "ONTASKADD" => ChangedTask;
    /// A task was changed.
    TASK_UPDATE: "ONTASKUPDATE" => ChangedTask;
    /// A task was deleted.
    TASK_DELETE: "ONTASKDELETE" => ChangedTask;
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{DEAL_ADD, ITEM_ADD, NAMES};

    #[test]
    fn an_event_is_of_the_type_with_its_name() {
        assert!(DEAL_ADD.includes("ONCRMDEALADD") && DEAL_ADD.includes("onCrmDealAdd"));
        for other in ["", "ONCRMDEAL", "ONCRMDEALADDED", "ONCRMDEALADD_147", "ONCRMDEALUPDATE", "ONCRMDEALAD\u{e9}"] {
            assert!(!DEAL_ADD.includes(other), "{other}");
        }
        assert!(ITEM_ADD.includes("ONCRMDYNAMICITEMADD") && ITEM_ADD.includes("ONCRMDYNAMICITEMADD_147"));
        for other in
            ["ONCRMDYNAMICITEMADD_", "ONCRMDYNAMICITEMADD_a", "ONCRMDYNAMICITEMADD147", "ONCRMDYNAMICITEMADD_1_2"]
        {
            assert!(!ITEM_ADD.includes(other), "{other}");
        }
    }

    #[test]
    fn names_are_unique_and_as_portals_write_them() {
        assert_eq!(NAMES.iter().collect::<BTreeSet<_>>().len(), NAMES.len());
        assert!(NAMES.iter().all(|name| name.starts_with("ON") && name.bytes().all(|byte| byte.is_ascii_uppercase())));
    }
}
