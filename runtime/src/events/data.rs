//! The data of events.

use crate::decode::{Decode, DecodeError, Decoded, Form, Ignored, Value};

/// An object that was created, changed or deleted.
///
/// ```
/// use bitrix24_runtime::decode::from_slice;
/// use bitrix24_runtime::events::Changed;
/// let mut deal = Changed::default();
/// from_slice(br#"{"FIELDS": {"ID": "759"}}"#, &mut deal)?;
/// assert_eq!(deal, Changed { id: 759 });
/// # Ok::<(), bitrix24_runtime::decode::DecodeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Changed {
    /// The identifier of the object.
    pub id: i64,
}

impl Decode for Changed {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("FIELDS", &mut Fields(&mut [("ID", &mut self.id)]))])
    }
}

/// An item of a smart process that was created, changed or deleted.
///
/// ```
/// use bitrix24_runtime::decode::from_slice;
/// use bitrix24_runtime::events::ChangedItem;
/// let mut item = ChangedItem::default();
/// from_slice(br#"{"FIELDS": {"ID": "22", "ENTITY_TYPE_ID": "147"}}"#, &mut item)?;
/// assert_eq!(item, ChangedItem { id: 22, entity_type_id: 147 });
/// # Ok::<(), bitrix24_runtime::decode::DecodeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ChangedItem {
    /// The identifier of the item.
    pub id: i64,
    /// The smart process.
    pub entity_type_id: i64,
}

impl Decode for ChangedItem {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let Self { id, entity_type_id } = self;
        value.object(&mut [("FIELDS", &mut Fields(&mut [("ID", id), ("ENTITY_TYPE_ID", entity_type_id)]))])
    }
}

/// The fields of an object.
struct Fields<'a, 'f>(&'a mut [(&'static str, &'f mut dyn Decode)]);

impl Decode for Fields<'_, '_> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(self.0)
    }
}

/// A task that was created, changed or deleted.
///
/// ```
/// use bitrix24_runtime::decode::from_slice;
/// use bitrix24_runtime::events::ChangedTask;
/// let mut task = ChangedTask::default();
/// from_slice(br#"{"FIELDS_BEFORE": "undefined", "FIELDS_AFTER": {"ID": "123"}}"#, &mut task)?;
/// assert_eq!(task, ChangedTask { id: 123 });
/// # Ok::<(), bitrix24_runtime::decode::DecodeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ChangedTask {
    /// The identifier of the task.
    pub id: i64,
}

impl Decode for ChangedTask {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let (mut before, mut after) = (TaskFields(None), TaskFields(None));
        value.object(&mut [("FIELDS_BEFORE", &mut before), ("FIELDS_AFTER", &mut after)])?;
        self.id = after.0.or(before.0).ok_or_else(|| DecodeError::missing().within("ID").within("FIELDS_AFTER"))?;
        Ok(Form::DOCUMENTED)
    }
}

/// The fields of a task; the text `undefined` if there are none.
struct TaskFields(Option<i64>);

impl Decode for TaskFields {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        match value {
            Value::Object(_) => value.object(&mut [("ID", &mut self.0)]),
            other => Ignored.decode(other),
        }
    }

    fn absent(&mut self) -> Result<(), DecodeError> {
        Ok(())
    }
}

macro_rules! app_data {
    ($($(#[doc = $doc:literal])+ $name:ident { $($(#[doc = $about:literal])+ $field:ident: $type:ty = $key:literal,)+ })+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[doc = $about])+ pub $field: $type,)+
        }

        impl Decode for $name {
            fn decode(&mut self, value: Value<'_>) -> Decoded {
                value.object(&mut [$(($key, &mut self.$field)),+])
            }
        }
    )+};
}

app_data! {
    /// An application that was installed.
    AppInstalled {
        /// The installed version.
        version: Option<String> = "VERSION",
        /// Whether the installation is complete. Before that, there are no events.
        installed: Option<bool> = "INSTALLED",
        /// Whether the application is active.
        active: Option<bool> = "ACTIVE",
        /// The language of the portal.
        language: Option<String> = "LANGUAGE_ID",
    }

    /// An application that was updated.
    AppUpdated {
        /// The installed version.
        version: Option<String> = "VERSION",
        /// The version before.
        previous_version: Option<String> = "PREVIOUS_VERSION",
        /// The language of the portal.
        language: Option<String> = "LANGUAGE_ID",
    }

    /// An application that was uninstalled.
    AppUninstalled {
        /// Whether the user wants the application's data to be deleted.
        clean: bool = "CLEAN",
        /// The language of the portal.
        language: Option<String> = "LANGUAGE_ID",
    }
}
