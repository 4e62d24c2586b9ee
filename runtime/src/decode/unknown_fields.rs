//! Fields that a type does not have: user fields, and fields of newer portals.

use std::ops::Index;
use std::{iter, slice};

use crate::Json;

/// Fields that a response's type does not have, by their JSON paths, such as `item.ufCrmTask`, in the order in which
/// they came.
///
/// ```
/// use bitrix24_runtime::Json;
/// use bitrix24_runtime::decode::UnknownFields;
///
/// fn user_fields(unknown_fields: &UnknownFields) -> impl Iterator<Item = &str> {
///     unknown_fields.keys().filter(|path| path.contains(".uf"))
/// }
///
/// let fields: UnknownFields = [("item.ufB", 2), ("item.a", 1), ("item.ufA", 3)]
///     .map(|(path, value)| (path.to_owned(), Json::from(value)))
///     .into_iter()
///     .collect();
/// assert!(user_fields(&fields).eq(["item.ufB", "item.ufA"]));
/// assert_eq!((fields.get("item.a"), fields.get("a")), (Some(&Json::from(1)), None));
/// assert_eq!((&fields["item.ufA"], fields.len(), fields.is_empty()), (&Json::from(3), 3, false));
///
/// let paths: Vec<String> = fields.into_iter().map(|(path, _)| path).collect();
/// assert_eq!(paths, ["item.ufB", "item.a", "item.ufA"]);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UnknownFields(Vec<(String, Json)>);

type Iter<'f> = iter::Map<slice::Iter<'f, (String, Json)>, fn(&'f (String, Json)) -> (&'f str, &'f Json)>;

impl UnknownFields {
    /// Creates an empty collection.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Returns the number of fields.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns whether there are no fields.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the value of the field with this path.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&Json> {
        self.iter().find(|(known, _)| *known == path).map(|(_, value)| value)
    }

    /// Returns the paths and values of the fields.
    pub fn iter(&self) -> Iter<'_> {
        self.0.iter().map(|(path, value)| (path, value))
    }

    /// Returns the paths of the fields.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.iter().map(|(path, _)| path)
    }

    /// Adds a field.
    pub(crate) fn push(&mut self, path: String, value: Json) {
        self.0.push((path, value));
    }

    /// Removes all fields.
    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }
}

impl Index<&str> for UnknownFields {
    type Output = Json;

    /// # Panics
    ///
    /// Panics if there is no field with this path.
    fn index(&self, path: &str) -> &Json {
        self.get(path).unwrap_or_else(|| panic!("there is no unknown field `{path}`"))
    }
}

impl FromIterator<(String, Json)> for UnknownFields {
    fn from_iter<I: IntoIterator<Item = (String, Json)>>(fields: I) -> Self {
        Self(fields.into_iter().collect())
    }
}

impl IntoIterator for UnknownFields {
    type Item = (String, Json);
    type IntoIter = std::vec::IntoIter<(String, Json)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'f> IntoIterator for &'f UnknownFields {
    type Item = (&'f str, &'f Json);
    type IntoIter = Iter<'f>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
