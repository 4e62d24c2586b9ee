//! Fields of a request that its type does not have.

use std::fmt;

use super::Json;
use crate::encode::EncodeError;

/// Fields of a request that its type does not have: user fields, and parameters of newer portals.
///
/// They are sent after the documented fields, in the order in which they were set. Requests and their `fields` have a
/// setter, `extra`. A field that the type does have is rejected before anything is sent: it has a setter of its own.
///
/// ```
/// use bitrix24_runtime::encode::{Encode, JsonWriter, to_vec};
/// use bitrix24_runtime::types::ExtraFields;
///
/// #[derive(Default)]
/// struct AddFields { title: String, extra: ExtraFields }
///
/// impl Encode for AddFields {
///     fn encode(&self, out: &mut JsonWriter) { out.object_with(&[("title", &self.title)], &self.extra); }
/// }
///
/// let mut fields = AddFields::default();
/// fields.extra.insert("ufBudget", 1000);
/// fields.extra.insert("ufApproved", true);
/// assert_eq!(to_vec(&fields)?, br#"{"title":"","ufBudget":1000,"ufApproved":true}"#);
/// assert_eq!(fields.extra.get("ufBudget"), Some(&1000.into()));
///
/// let names: Vec<&str> = fields.extra.iter().map(|(name, _)| name).collect();
/// assert_eq!((names, fields.extra.is_empty()), (vec!["ufBudget", "ufApproved"], false));
///
/// fields.extra.insert("title", "Plan");
/// assert!(to_vec(&fields).unwrap_err().to_string().starts_with("`title` is a documented field"));
/// # Ok::<(), bitrix24_runtime::encode::EncodeError>(())
/// ```
#[derive(Clone, Default, PartialEq)]
pub struct ExtraFields {
    fields: Vec<(String, Json)>,
    /// Why a value that was set has no JSON form.
    error: Option<EncodeError>,
}

impl ExtraFields {
    /// Sets a field. A name that is set twice keeps its place and has the last value.
    pub fn insert(&mut self, name: impl Into<String>, value: impl Into<Json>) {
        let (name, value) = (name.into(), value.into());
        match self.fields.iter_mut().find(|(known, _)| *known == name) {
            Some((_, known)) => *known = value,
            None => self.fields.push((name, value)),
        }
    }

    /// Returns the value of a field.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Json> {
        self.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// Returns whether there are no fields.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// Returns the fields in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Json)> {
        self.fields.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// Removes all fields.
    pub(crate) fn clear(&mut self) {
        self.fields.clear();
        self.error = None;
    }

    /// Records that a value has no JSON form.
    #[cfg(feature = "v2")]
    pub(crate) fn fail(&mut self, reason: EncodeError) {
        self.error.get_or_insert(reason);
    }

    /// Returns why a value has no JSON form.
    pub(crate) fn error(&self) -> Option<&EncodeError> {
        self.error.as_ref()
    }
}

impl fmt::Debug for ExtraFields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}
