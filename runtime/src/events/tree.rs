//! Forms with nested keys, in the notation of PHP: `data[FIELDS][ID]=7`.

use bitrix24_json::{Map, Value};

use super::PostError;
use crate::form::{pairs, unescape};
use crate::secret::Secret;

/// The largest post that is read. Events of chats contain whole messages; all others are smaller than a kilobyte.
const MAX_POST: usize = 1 << 20;
/// The largest number of values.
const MAX_VALUES: usize = 10_000;
/// How deep keys can be nested.
const MAX_DEPTH: usize = 32;

/// The values of a form, which are all strings.
pub(super) struct Tree(Map);

impl Tree {
    /// Reads a form.
    pub(super) fn read(form: &[u8]) -> Result<Self, PostError> {
        if form.len() > MAX_POST {
            return Err(PostError::malformed(format!("the post is larger than {} KiB", MAX_POST >> 10)));
        }
        let mut root = Map::new();
        let utf8 = |bytes| String::from_utf8(bytes).map_err(|_| PostError::malformed("the post is not UTF-8"));
        for (count, (key, value)) in pairs(form).filter(|(key, _)| !key.is_empty()).enumerate() {
            if count == MAX_VALUES {
                return Err(PostError::malformed(format!("the post has more than {MAX_VALUES} values")));
            }
            insert(&mut root, &segments(&utf8(key)?)?, utf8(unescape(value))?)?;
        }
        Ok(Self(root))
    }

    /// Returns the text of a key; `None` if it is missing or empty.
    pub(super) fn text(&self, key: &str) -> Result<Option<&str>, PostError> {
        match self.0.get(key) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.as_str()).filter(|text| !text.is_empty())),
            Some(_) => Err(PostError::malformed(format!("`{key}` is an array; expected a string"))),
        }
    }

    /// Returns the number of a key; `None` if it is missing or not a number.
    pub(super) fn number(&self, key: &str) -> Result<Option<i64>, PostError> {
        Ok(self.text(key)?.and_then(|digits| digits.parse().ok()))
    }

    /// Returns the token of a key.
    pub(super) fn token(&self, key: &str) -> Result<Option<Secret>, PostError> {
        let Some(token) = self.text(key)?.map(Secret::from) else { return Ok(None) };
        let invalid = || PostError::malformed(format!("`{key}` contains characters that no token has"));
        token.fits_header().then_some(Some(token)).ok_or_else(invalid)
    }

    /// Returns the values below a key; none if it is missing or empty.
    pub(super) fn branch(&mut self, key: &str) -> Result<Self, PostError> {
        match self.0.remove(key) {
            None => Ok(Self(Map::new())),
            Some(Value::Object(branch)) => Ok(Self(branch)),
            Some(Value::String(text)) if text.is_empty() => Ok(Self(Map::new())),
            Some(_) => Err(PostError::malformed(format!("`{key}` is a string; expected an array"))),
        }
    }

    /// Returns everything as a value, in which lists are arrays.
    pub(super) fn into_value(self) -> Value {
        with_lists(Value::Object(self.0))
    }
}

/// Returns the segments of a key: `a`, `b` and an empty one for `a[b][]`.
fn segments(key: &str) -> Result<Vec<&str>, PostError> {
    let malformed = || PostError::malformed("a key of the post has misplaced brackets");
    let Some((first, rest)) = key.split_once('[') else { return Ok(vec![key]) };
    let inner = rest.strip_suffix(']').ok_or_else(malformed)?;
    let segments: Vec<&str> = std::iter::once(first).chain(inner.split("][")).collect();
    if segments.len() > MAX_DEPTH {
        return Err(PostError::malformed(format!("a key of the post has more than {MAX_DEPTH} levels")));
    }
    if first.is_empty() || segments.iter().any(|segment| segment.contains(['[', ']'])) {
        return Err(malformed());
    }
    Ok(segments)
}

/// Sets the value of a key. A portal sends each once.
fn insert(root: &mut Map, segments: &[&str], value: String) -> Result<(), PostError> {
    let twice = || PostError::malformed("a key of the post occurs more than once");
    let Some((last, parents)) = segments.split_last() else { return Ok(()) };
    let mut map = root;
    for segment in parents {
        let key = key(map, segment);
        if !map.contains_key(&key) {
            map.insert(key.clone(), Value::Object(Map::new()));
        }
        map = match map.get_mut(&key) {
            Some(Value::Object(branch)) => branch,
            _ => return Err(twice()),
        };
    }
    match map.insert(key(map, last), Value::String(value)) {
        None => Ok(()),
        Some(_) => Err(twice()),
    }
}

/// Returns the key of a segment: the next number for an empty one.
fn key(map: &Map, segment: &str) -> String {
    if segment.is_empty() { map.len().to_string() } else { segment.to_owned() }
}

/// Converts objects whose keys are 0, 1, 2 and so on into arrays.
fn with_lists(value: Value) -> Value {
    let Value::Object(map) = value else { return value };
    let is_list = !map.is_empty() && map.keys().enumerate().all(|(index, key)| *key == index.to_string());
    let entries = map.into_iter().map(|(key, value)| (key, with_lists(value)));
    match is_list {
        true => Value::Array(entries.map(|(_, value)| value).collect()),
        false => Value::Object(entries.collect()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{MAX_DEPTH, MAX_POST, MAX_VALUES, Tree};

    fn read(form: &str) -> Result<String, String> {
        Tree::read(form.as_bytes()).map(|tree| tree.into_value().to_string()).map_err(|error| error.to_string())
    }

    #[test]
    fn keys_are_nested_as_php_writes_them() {
        for (form, json) in [
            ("", "{}"),
            ("&&", "{}"),
            ("a", r#"{"a":""}"#),
            ("a=b=c&d=+%2B%zz", r#"{"a":"b=c","d":" +%zz"}"#),
            ("z=1&a=2", r#"{"z":"1","a":"2"}"#),
            ("data[FIELDS][ID]=7&data%5BFIELDS%5D%5BX%5D=8", r#"{"data":{"FIELDS":{"ID":"7","X":"8"}}}"#),
            ("a[0]=x&a[1]=y", r#"{"a":["x","y"]}"#),
            ("a[]=x&a[]=y", r#"{"a":["x","y"]}"#),
            ("a[0][b]=x&a[1][b]=y", r#"{"a":[{"b":"x"},{"b":"y"}]}"#),
            ("a[1]=x&a[0]=y", r#"{"a":{"1":"x","0":"y"}}"#),
            ("a[567][ID]=x", r#"{"a":{"567":{"ID":"x"}}}"#),
            ("a[b c]=x&a.b=y", r#"{"a":{"b c":"x"},"a.b":"y"}"#),
            ("0=x", r#"["x"]"#),
        ] {
            assert_eq!(read(form).as_deref(), Ok(json), "{form}");
        }
    }

    #[test]
    fn what_no_portal_sends_is_refused() {
        let (twice, brackets) = ("a key of the post occurs more than once", "a key of the post has misplaced brackets");
        for (form, message) in [
            ("a=1&a=2", twice),
            ("a[b]=1&a[b]=2", twice),
            ("a=1&a[b]=2", twice),
            ("a[b]=1&a=2", twice),
            ("a[1]=x&a[]=y", twice),
            ("a[b=1", brackets),
            ("a[b]c=1", brackets),
            ("a[b[c]]=1", brackets),
            ("[b]=1", brackets),
            ("a=%FF", "the post is not UTF-8"),
            ("%FF=a", "the post is not UTF-8"),
        ] {
            assert_eq!(read(form), Err(message.to_owned()), "{form}");
        }
        assert!(read(&format!("a{}=1", "[b]".repeat(MAX_DEPTH - 1))).is_ok());
        assert!(read(&format!("a{}=1", "[b]".repeat(MAX_DEPTH))).unwrap_err().ends_with("more than 32 levels"));
        assert!(read(&"x".repeat(MAX_POST + 1)).unwrap_err().ends_with("larger than 1024 KiB"));
        let many: String = (0..=MAX_VALUES).map(|number| format!("a[]={number}&")).collect();
        assert!(read(&many).unwrap_err().ends_with("more than 10000 values"));
        assert!(read(&"[".repeat(MAX_POST)).is_err());
        assert!(read(&format!("a{}", "[]".repeat(MAX_POST / 2 - 1))).is_err());
    }

    proptest! {
        #[test]
        fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            drop(Tree::read(&bytes));
        }

        #[test]
        fn no_key_panics_and_no_error_shows_it(keys in prop::collection::vec("[ab0-2\\[\\]%=]{0,12}", 0..8), secret in "[x-z]{9}") {
            let form: Vec<String> = keys.iter().map(|key| format!("{key}{secret}={secret}")).collect();
            if let Err(error) = read(&form.join("&")) {
                prop_assert!(!error.contains(&secret), "{}", error);
            }
        }
    }
}
