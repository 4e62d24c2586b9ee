//! Parses YAML to a tree that keeps duplicate keys and the order of entries, which serde's own types lose.
//!

use crate::yaml_errors::YamlError;
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::cell::Cell;
use std::fmt;

/// A YAML value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Node {
    Null,
    Bool(bool),
    Int(i64),
    UInt(u64),
    Float(f64),
    Str(String),
    Seq(Vec<Node>),
    Map(Vec<(Node, Node)>),
}

impl Node {
    /// Describes the kind of the value for messages.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Bool(_) => "a boolean",
            Self::Int(_) | Self::UInt(_) => "an integer",
            Self::Float(_) => "a number",
            Self::Str(_) => "text",
            Self::Seq(_) => "a list",
            Self::Map(_) => "a map",
        }
    }
}

/// The maximum nesting of maps and lists. Specs need about ten levels; the limit prevents later passes from overflowing the
/// stack.
pub(crate) const MAX_DEPTH: usize = 64;
/// The maximum number of values in a file with its aliases expanded.
pub(crate) const MAX_NODES: usize = 20_000;
/// The maximum size of a file in bytes, and of its texts with its aliases expanded.
pub(crate) const MAX_BYTES: usize = 1 << 20;

/// Reads one document.
pub(crate) fn parse(text: &str) -> Result<Node, YamlError> {
    check_size(text)?;
    let limits = Limits { nodes: Cell::new(MAX_NODES), bytes: Cell::new(MAX_BYTES), exceeded: Cell::new(None) };
    let seed = Seed { depth: 0, limits: &limits };
    let mut documents = serde_yaml::Deserializer::from_str(text);
    let Some(first) = documents.next() else { return Ok(Node::Null) };
    let node = seed.deserialize(first).map_err(|error| yaml_error(text, &error, limits.exceeded.get()))?;
    let Some(second) = documents.next() else { return Ok(node) };
    // Unreadable text is not a second document, but the rest of the first one.
    match serde::de::IgnoredAny::deserialize(second) {
        Err(error) => Err(yaml_error(text, &error, None)),
        Ok(_) => {
            let at = crate::locate::second_document(text).unwrap_or((1, 1));
            Err(YamlError::new("unexpected second document", "move the second document to its own file", at))
        }
    }
}

/// Rejects files that would take too long to parse.
fn check_size(text: &str) -> Result<(), YamlError> {
    let help = "split the file into several specs";
    if text.len() > MAX_BYTES {
        return Err(YamlError::new(format!("the file is larger than {} KiB", MAX_BYTES >> 10), help, (1, 1)));
    }
    // The library's time grows with the square of the nesting of brackets, which it does not limit.
    if text.bytes().filter(|byte| matches!(byte, b'[' | b'{')).count() > MAX_NODES / 2 {
        return Err(YamlError::new(format!("the file has more than {} brackets", MAX_NODES / 2), help, (1, 1)));
    }
    Ok(())
}

fn yaml_error(text: &str, error: &serde_yaml::Error, exceeded: Option<Limit>) -> YamlError {
    let offset = error.location().map_or(0, |location| location.index());
    let at = || crate::yaml_errors::point(text, offset);
    let help = "split the file into several specs, and use fewer aliases";
    match exceeded {
        Some(Limit::Depth) => crate::yaml_errors::too_deep(at()),
        Some(Limit::Nodes) => {
            YamlError::new(format!("the file has more than {MAX_NODES} values with its aliases expanded"), help, at())
        }
        Some(Limit::Bytes) => YamlError::new(
            format!("the file has more than {} KiB of text with its aliases expanded", MAX_BYTES >> 10),
            help,
            at(),
        ),
        Some(Limit::Tag) => crate::yaml_errors::tag(at()),
        None => crate::yaml_errors::explain(text, &error.to_string(), offset),
    }
}

/// The rest of each limit, and the one that was exceeded.
struct Limits {
    nodes: Cell<usize>,
    bytes: Cell<usize>,
    exceeded: Cell<Option<Limit>>,
}

#[derive(Clone, Copy)]
enum Limit {
    Depth,
    Nodes,
    Bytes,
    Tag,
}

#[derive(Clone, Copy)]
struct Seed<'b> {
    depth: usize,
    limits: &'b Limits,
}

impl Seed<'_> {
    fn inner<E: Error>(self) -> Result<Self, E> {
        if self.depth == MAX_DEPTH {
            Err(self.refuse(Limit::Depth))
        } else {
            Ok(Self { depth: self.depth + 1, ..self })
        }
    }

    fn spend<E: Error>(self, left: &Cell<usize>, amount: usize, limit: Limit) -> Result<(), E> {
        left.set(left.get().checked_sub(amount).ok_or_else(|| self.refuse(limit))?);
        Ok(())
    }

    /// Records the exceeded limit, because the error of the library carries only text.
    fn refuse<E: Error>(self, limit: Limit) -> E {
        self.limits.exceeded.set(Some(limit));
        E::custom("limit exceeded")
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Node;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        self.spend(&self.limits.nodes, 1, Limit::Nodes)?;
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a YAML value")
    }
    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }
    fn visit_none<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Bool(value))
    }
    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Int(value))
    }
    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(i64::try_from(value).map_or(Node::UInt(value), Node::Int))
    }
    fn visit_i128<E>(self, value: i128) -> Result<Node, E> {
        Ok(Node::Float(value as f64))
    }
    fn visit_u128<E>(self, value: u128) -> Result<Node, E> {
        Ok(Node::Float(value as f64))
    }
    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        Ok(Node::Float(value))
    }
    fn visit_str<E: Error>(self, value: &str) -> Result<Node, E> {
        self.spend(&self.limits.bytes, value.len(), Limit::Bytes)?;
        Ok(Node::Str(value.to_owned()))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Node, A::Error> {
        let inner = self.inner()?;
        let mut items = Vec::new();
        while let Some(item) = seq.next_element_seed(inner)? {
            items.push(item);
        }
        Ok(Node::Seq(items))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let inner = self.inner()?;
        let mut entries = Vec::new();
        while let Some(key) = map.next_key_seed(inner)? {
            entries.push((key, map.next_value_seed(inner)?));
        }
        Ok(Node::Map(entries))
    }
    fn visit_enum<A: serde::de::EnumAccess<'de>>(self, _data: A) -> Result<Node, A::Error> {
        Err(self.refuse(Limit::Tag))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeated_keys_and_order_are_kept() {
        let Node::Map(entries) = parse("b: 1\na: 2\nb: 3").unwrap() else { panic!("not a map") };
        let keys: Vec<_> = entries.iter().map(|(key, _)| key.clone()).collect();
        assert_eq!(keys, ["b", "a", "b"].map(|key| Node::Str(key.into())));
    }

    #[test]
    fn a_billion_laughs_end_early() {
        let mut text = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for n in 1..12 {
            let aliases = vec![format!("*a{}", n - 1); 9].join(", ");
            text += &format!("a{n}: &a{n} [{aliases}]\n");
        }
        assert!(parse(&text).is_err());
    }

    #[test]
    fn depth_is_bounded() {
        let text = "[".repeat(100) + &"]".repeat(100);
        assert!(parse(&text).unwrap_err().message.contains("levels deep"));
    }
}
