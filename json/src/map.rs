//! An object whose keys keep their order.

use std::collections::BTreeMap;
use std::{fmt, iter, slice, vec};

use crate::Value;

/// The number of keys up to which comparing each of them is faster than an index.
const UNINDEXED: usize = 16;

/// The entries of an object in the order of insertion. A key that is inserted again keeps its place and gets the new
/// value. Equality ignores the order.
///
/// ```
/// use bitrix24_json::Map;
///
/// let mut order = Map::new();
/// order.insert("title".into(), "asc".into());
/// order.extend([("id", "asc"), ("title", "desc")]);
/// assert_eq!(order.keys().collect::<Vec<_>>(), ["title", "id"]);
/// assert_eq!(order["title"], "desc");
///
/// assert_eq!(order.remove("title"), Some("desc".into()));
/// assert!(order.len() == 1 && !order.contains_key("title"));
/// ```
#[derive(Clone, Default)]
pub struct Map {
    entries: Vec<(String, Value)>,
    /// The position of each key; empty up to [`UNINDEXED`] keys.
    index: BTreeMap<String, usize>,
}

impl Map {
    /// Creates an empty object.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates an empty object with space for entries.
    #[must_use]
    pub fn with_capacity(capacity: usize) -> Self {
        Self { entries: Vec::with_capacity(capacity), index: BTreeMap::new() }
    }

    /// Returns the number of entries.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Returns whether there are no entries.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Returns whether there is a key.
    #[must_use]
    pub fn contains_key(&self, key: &str) -> bool {
        self.position(key).is_some()
    }

    /// Returns the value of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.position(key).map(|at| &self.entries[at].1)
    }

    /// Returns the value of a key.
    pub fn get_mut(&mut self, key: &str) -> Option<&mut Value> {
        self.position(key).map(|at| &mut self.entries[at].1)
    }

    /// Sets the value of a key, and returns its former value. A new key becomes the last one.
    pub fn insert(&mut self, key: String, value: Value) -> Option<Value> {
        match self.get_mut(&key) {
            Some(place) => Some(std::mem::replace(place, value)),
            None => {
                self.push(key, value);
                None
            }
        }
    }

    /// Removes a key, and returns its value. The others keep their order.
    pub fn remove(&mut self, key: &str) -> Option<Value> {
        let at = self.position(key)?;
        let (_, value) = self.entries.remove(at);
        self.index_entries();
        Some(value)
    }

    /// Removes all entries.
    pub fn clear(&mut self) {
        self.entries.clear();
        self.index.clear();
    }

    /// Keeps the entries for which `keep` returns `true`.
    pub fn retain(&mut self, mut keep: impl FnMut(&String, &mut Value) -> bool) {
        self.entries.retain_mut(|(key, value)| keep(key, value));
        self.index_entries();
    }

    /// Iterates over the entries.
    pub fn iter(&self) -> Iter<'_> {
        self.entries.iter().map(|(key, value)| (key, value))
    }

    /// Iterates over the entries, with values that can be changed.
    pub fn iter_mut(&mut self) -> IterMut<'_> {
        self.entries.iter_mut().map(|(key, value)| (key, value))
    }

    /// Iterates over the keys.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &String> + ExactSizeIterator + Clone {
        self.entries.iter().map(|(key, _)| key)
    }

    /// Iterates over the values.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &Value> + ExactSizeIterator + Clone {
        self.entries.iter().map(|(_, value)| value)
    }

    /// Iterates over the values, which can be changed.
    pub fn values_mut(&mut self) -> impl DoubleEndedIterator<Item = &mut Value> + ExactSizeIterator {
        self.entries.iter_mut().map(|(_, value)| value)
    }

    /// Returns the value of a key, which is `null` if it is new.
    pub(crate) fn get_or_insert_null(&mut self, key: &str) -> &mut Value {
        let at = self.position(key).unwrap_or_else(|| self.push(key.to_owned(), Value::Null));
        &mut self.entries[at].1
    }

    fn position(&self, key: &str) -> Option<usize> {
        if self.index.is_empty() {
            self.entries.iter().position(|(known, _)| known == key)
        } else {
            self.index.get(key).copied()
        }
    }

    /// Appends a new key, and returns its position.
    fn push(&mut self, key: String, value: Value) -> usize {
        let at = self.entries.len();
        if !self.index.is_empty() {
            self.index.insert(key.clone(), at);
        }
        self.entries.push((key, value));
        if at == UNINDEXED {
            self.index_entries();
        }
        at
    }

    /// Builds the index, after positions have changed.
    fn index_entries(&mut self) {
        self.index.clear();
        if self.entries.len() > UNINDEXED {
            self.index.extend(self.entries.iter().enumerate().map(|(at, (key, _))| (key.clone(), at)));
        }
    }
}

/// The iterator over the entries of a [`Map`].
pub type Iter<'m> = iter::Map<slice::Iter<'m, (String, Value)>, fn(&(String, Value)) -> (&String, &Value)>;

/// The iterator over the entries of a [`Map`] with values that can be changed.
pub type IterMut<'m> =
    iter::Map<slice::IterMut<'m, (String, Value)>, fn(&mut (String, Value)) -> (&String, &mut Value)>;

/// The iterator over the entries of a [`Map`] that is consumed.
pub type IntoIter = vec::IntoIter<(String, Value)>;

impl<'m> IntoIterator for &'m Map {
    type Item = (&'m String, &'m Value);
    type IntoIter = Iter<'m>;

    fn into_iter(self) -> Iter<'m> {
        self.iter()
    }
}

impl<'m> IntoIterator for &'m mut Map {
    type Item = (&'m String, &'m mut Value);
    type IntoIter = IterMut<'m>;

    fn into_iter(self) -> IterMut<'m> {
        self.iter_mut()
    }
}

impl IntoIterator for Map {
    type Item = (String, Value);
    type IntoIter = IntoIter;

    fn into_iter(self) -> IntoIter {
        self.entries.into_iter()
    }
}

impl<K: Into<String>, V: Into<Value>> Extend<(K, V)> for Map {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) {
        entries.into_iter().for_each(|(key, value)| drop(self.insert(key.into(), value.into())));
    }
}

impl<K: Into<String>, V: Into<Value>> FromIterator<(K, V)> for Map {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut map = Self::new();
        map.extend(entries);
        map
    }
}

impl<K: Into<String>, V: Into<Value>, const N: usize> From<[(K, V); N]> for Map {
    fn from(entries: [(K, V); N]) -> Self {
        entries.into_iter().collect()
    }
}

impl PartialEq for Map {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().all(|(key, value)| other.get(key) == Some(value))
    }
}

impl Eq for Map {}

impl std::ops::Index<&str> for Map {
    type Output = Value;

    fn index(&self, key: &str) -> &Value {
        self.get(key).unwrap_or_else(|| panic!("there is no key {key:?}"))
    }
}

impl fmt::Debug for Map {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self).finish()
    }
}
