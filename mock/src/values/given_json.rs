//! JSON that a test gives: seeds, rules and the bodies of control requests. A key that an object has twice is a mistake.

use std::collections::HashMap;
use std::fmt;

use bitrix24_json::Value as Json;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

/// Reads JSON, and returns it with the problems of its keys, or why it is not JSON.
pub(crate) fn read(text: &[u8]) -> Result<(Json, Vec<String>), String> {
    let not_json = |error: serde_json::Error| format!("not JSON: {error}");
    // Editors on Windows start files with it.
    let text = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text);
    let json = serde_json::from_slice(text).map_err(not_json)?;
    let mut problems = Vec::new();
    let keys = Keys { place: &Place::Whole, problems: &mut problems };
    keys.deserialize(&mut serde_json::Deserializer::from_slice(text)).map_err(not_json)?;
    Ok((json, problems))
}

/// A place in a JSON value.
enum Place<'p> {
    Whole,
    Element(&'p Place<'p>, usize),
    Value(&'p Place<'p>, &'p str),
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let owner = match self {
            Self::Whole => return Ok(()),
            Self::Element(owner, at) => {
                write!(f, "element {}", at + 1)?;
                owner
            }
            Self::Value(owner, key) => {
                write!(f, "`{key}`")?;
                owner
            }
        };
        if matches!(owner, Self::Whole) { Ok(()) } else { write!(f, " of {owner}") }
    }
}

/// Reads the keys of a value, and adds a problem for each that its object has more than once.
struct Keys<'k> {
    place: &'k Place<'k>,
    problems: &'k mut Vec<String>,
}

impl Keys<'_> {
    fn inside<'k>(&'k mut self, place: &'k Place<'k>) -> Keys<'k> {
        Keys { place, problems: self.problems }
    }
}

impl<'de> DeserializeSeed<'de> for Keys<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, parser: D) -> Result<(), D::Error> {
        parser.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Keys<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut access: A) -> Result<(), A::Error> {
        let (owner, mut at) = (self.place, 0);
        while access.next_element_seed(self.inside(&Place::Element(owner, at)))?.is_some() {
            at += 1;
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut access: A) -> Result<(), A::Error> {
        let (owner, mut counts) = (self.place, HashMap::new());
        while let Some(key) = access.next_key::<String>()? {
            access.next_value_seed(self.inside(&Place::Value(owner, &key)))?;
            let count = counts.entry(key.clone()).or_insert(0);
            *count += 1;
            if *count == 2 {
                let problem = format!("the key `{key}` occurs more than once");
                let is_inside = !matches!(owner, Place::Whole);
                self.problems.push(if is_inside { format!("{owner}: {problem}") } else { problem });
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(text: &str) -> Vec<String> {
        read(text.as_bytes()).expect(text).1
    }

    #[test]
    fn every_key_that_occurs_more_than_once_is_named_with_its_place() {
        assert_eq!(
            problems(
                r#"{"a": 1, "b": [{}, {"c": {"d": [], "d": null, "d": 1.5, "e": [[{"f": 1, "f": 2}]]}}], "\u0061": 2}"#
            ),
            [
                "`c` of element 2 of `b`: the key `d` occurs more than once",
                "element 1 of element 1 of `e` of `c` of element 2 of `b`: the key `f` occurs more than once",
                "the key `a` occurs more than once",
            ]
        );
        assert_eq!(problems(r#"[{"a": true, "a": false}]"#), ["element 1: the key `a` occurs more than once"]);
    }

    #[test]
    fn other_json_is_read() {
        let text = "\u{feff}{\"a\": [{\"b\": 18446744073709551616}, {\"b\": \"\u{416}\"}], \"c\": {\"a\": -1e30}}";
        let read = read(text.as_bytes()).expect(text);
        assert_eq!(read, (text.trim_start_matches('\u{feff}').parse::<Json>().expect(text), vec![]));
        for text in ["", "{", "{} {}", "{\"a\": 1,}", "\u{feff}\u{feff}{}"] {
            assert!(super::read(text.as_bytes()).is_err_and(|error| error.starts_with("not JSON: ")), "{text}");
        }
        assert!(super::read(b"\"\xff\"").is_err());
        assert!(super::read("[".repeat(100_000).as_bytes()).is_err(), "too deep");
    }
}
