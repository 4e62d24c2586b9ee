//! Objects whose fields a portal can add to.

use super::Field;
use crate::decode::{Decode, DecodeError, Decoded, Entries, Value, from_json};
use crate::encode::{Encode, to_json};
use crate::types::{ExtraFields, IntoValue};

/// An object of a response to which portals add fields, such as user fields. It keeps those that its type does not have.
/// Generated code implements it.
///
/// ```
/// use bitrix24_runtime::decode::{Decode, Decoded, Value, from_slice};
/// use bitrix24_runtime::query::{Field, Filterable, OpenObject};
/// use bitrix24_runtime::types::ExtraFields;
///
/// #[derive(Default)]
/// struct Deal { title: Option<String>, extra: ExtraFields }
/// impl Decode for Deal {
///     fn decode(&mut self, value: Value<'_>) -> Decoded {
///         value.object_with(&mut [("TITLE", &mut self.title)], &mut self.extra)
///     }
/// }
/// impl OpenObject for Deal {
///     fn extra(&self) -> &ExtraFields { &self.extra }
/// }
/// const BUDGET: Field<Deal, i64, Filterable> = Field::custom("UF_CRM_BUDGET");
/// const TITLE: Field<Deal, String> = Field::new("TITLE");
///
/// let mut deal = Deal::default();
/// from_slice(br#"{"TITLE": "Roof", "UF_CRM_BUDGET": "1000"}"#, &mut deal)?;
/// assert_eq!(deal.get(&BUDGET)?, Some(1000));
/// assert_eq!((deal.title.as_deref(), deal.extra().iter().count()), (Some("Roof"), 1));
/// // A documented field has its place in the struct.
/// assert!(deal.get(&TITLE).is_err());
/// # Ok::<(), bitrix24_runtime::decode::DecodeError>(())
/// ```
pub trait OpenObject: Decode + Default {
    /// Returns the fields that the type does not have.
    fn extra(&self) -> &ExtraFields;

    /// Returns the value of a field that the type does not have; `None` if the response does not contain it, or no value.
    ///
    /// # Errors
    ///
    /// Returns a [`DecodeError`] with the field's name if the value is of another type, or if the type has the field.
    fn get<T: Decode + Default, C>(&self, field: &Field<Self, T, C>) -> Result<Option<T>, DecodeError> {
        let name = field.path();
        let mut value = None;
        match self.extra().get(name) {
            Some(json) => from_json(json, &mut value).map(|_| value).map_err(|problem| problem.within(name)),
            None if has_field::<Self>(name) => {
                Err(DecodeError::mismatch("a field that the type does not have", "one that it has").within(name))
            }
            None => Ok(None),
        }
    }
}

/// Returns whether a type has a field of its own with this name.
fn has_field<O: OpenObject>(name: &str) -> bool {
    let mut object = O::default();
    let mut entry = OneEntry { name, read: false };
    // The value is null, so the outcome says nothing.
    let _outcome = object.decode(Value::Object(&mut entry));
    object.extra().get(name).is_none()
}

/// An object with one key, whose value is null.
struct OneEntry<'n> {
    name: &'n str,
    read: bool,
}

impl Entries for OneEntry<'_> {
    fn next_key(&mut self) -> Result<Option<&str>, DecodeError> {
        Ok((!std::mem::replace(&mut self.read, true)).then_some(self.name))
    }

    fn next_value(&mut self, slot: &mut dyn Decode) -> Result<(), DecodeError> {
        let read: Decoded = slot.decode(Value::Null);
        read.map(|_| ())
    }
}

/// The fields of a request that writes an object to which portals add fields. Generated code implements it.
///
/// ```
/// use bitrix24_runtime::encode::{Encode, JsonWriter, to_vec};
/// use bitrix24_runtime::query::{Field, OpenFields};
/// use bitrix24_runtime::types::ExtraFields;
///
/// struct Deal;
/// #[derive(Default)]
/// struct AddFields { title: Option<String>, extra: ExtraFields }
/// impl Encode for AddFields {
///     fn encode(&self, out: &mut JsonWriter) { out.object_with(&[("TITLE", &self.title)], &self.extra); }
/// }
/// impl OpenFields for AddFields {
///     type Object = Deal;
///     fn extra_mut(&mut self) -> &mut ExtraFields { &mut self.extra }
/// }
/// const BUDGET: Field<Deal, i64> = Field::custom("UF_CRM_BUDGET");
///
/// let mut fields = AddFields::default().set(BUDGET, 1000);
/// assert_eq!(to_vec(&fields)?, br#"{"UF_CRM_BUDGET":1000}"#);
/// assert!(!fields.extra_mut().is_empty());
/// # Ok::<(), bitrix24_runtime::encode::EncodeError>(())
/// ```
pub trait OpenFields: Sized {
    /// The object that is written.
    type Object;

    /// Returns the fields that the type does not have.
    fn extra_mut(&mut self) -> &mut ExtraFields;

    /// Sets a field that the type does not have. A field that it does have is rejected before anything is sent: it has a
    /// setter of its own.
    #[must_use]
    fn set<T: Encode, C>(mut self, field: Field<Self::Object, T, C>, value: impl IntoValue<T>) -> Self {
        match to_json(&value.into_value()) {
            Ok(json) => self.extra_mut().insert(field.path(), json),
            Err(reason) => self.extra_mut().fail(reason),
        }
        self
    }
}
