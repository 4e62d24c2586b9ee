//! Reading a YAML tree value by value, collecting every problem on the way.

use super::entries::Entries;
use crate::diagnostic::{CascadeKey, Diagnostic, Problem, Suppressed};
use crate::lexical::is_hidden;
use crate::number::Number;
use crate::source::{NodePath, Spanned};
use crate::suggest::{list, nearest};
use crate::yaml::Node;
use serde_json::Value as Json;

/// A node and where it stands.
#[derive(Clone)]
pub(crate) struct SpannedNode<'n> {
    pub(crate) node: &'n Node,
    pub(crate) place: NodePath,
}

/// Collects problems while specs are read, and the names of what had to be left out.
#[derive(Default)]
pub(crate) struct Reader {
    pub(crate) found: Vec<Diagnostic>,
    pub(crate) lost: Suppressed,
}

/// What a text starts with that `cargo xtask new` leaves to be written.
const TODO: &str = "TODO";

impl Reader {
    pub(crate) fn report(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// Remembers a spec whose name is in doubt: who misses it, or its module, is not to blame.
    pub(crate) fn lose_spec(&mut self, name: &str) {
        self.lost.add(CascadeKey::Spec(name.to_owned()));
        let module = name.split('.').next().unwrap_or_default();
        self.lost.add(CascadeKey::Module(module.to_owned()));
        self.lost.add(CascadeKey::Methods(module.to_owned()));
    }

    /// Passes a value on; without one, the name is among the lost.
    pub(crate) fn or_lost<T>(&mut self, value: Option<T>, name: CascadeKey) -> Option<T> {
        if value.is_none() {
            self.lost.add(name);
        }
        value
    }

    fn expected(&mut self, spot: &SpannedNode<'_>, wanted: &str) -> Problem {
        Diagnostic::new("wrong-type", &spot.place, format!("expected {wanted}, found {}", spot.node.kind()))
    }

    fn not_text(&mut self, spot: &SpannedNode<'_>) {
        let help = match spot.node {
            Node::Null => "write the text after the colon, or leave the key out",
            Node::Seq(_) => "write one text; if the `[` belongs to it, put it in quotes",
            Node::Map(_) => "write one text; if a `: ` or `{` belongs to it, put it in quotes",
            _ => "put the text in quotes",
        };
        let diagnostic = self.expected(spot, "text").help(help);
        self.report(diagnostic);
    }

    /// A map's entries; keys that are not text or stand twice are reported and left out.
    pub(crate) fn entries<'n>(&mut self, spot: &SpannedNode<'n>, wanted: &str) -> Option<Entries<'n>> {
        if let Node::Map(pairs) = spot.node {
            return Some(Entries::of(pairs, spot.place.clone(), self));
        }
        let help = match spot.node {
            Node::Str(text) if text.contains(':') => "a colon needs a space after it",
            Node::Seq(_) => "write `key: value` pairs, without `- ` or brackets around them",
            _ => "write `key: value` pairs: each in a line below, or all in one as in `{ key: value }`",
        };
        let diagnostic = self.expected(spot, wanted).help(help);
        self.report(diagnostic);
        None
    }

    pub(crate) fn items<'n>(&mut self, spot: &SpannedNode<'n>, wanted: &str) -> Vec<SpannedNode<'n>> {
        let Node::Seq(nodes) = spot.node else {
            let diagnostic = self.expected(spot, wanted).help("write `- ` before each item, or `[a, b]` in one line");
            self.report(diagnostic);
            return Vec::new();
        };
        let spot_of = |(index, node)| SpannedNode { node, place: spot.place.entry(index) };
        nodes.iter().enumerate().map(spot_of).collect()
    }

    /// Text that has something to read in it and is written already.
    pub(crate) fn text(&mut self, spot: SpannedNode<'_>) -> Option<Spanned<String>> {
        let text = self.name(spot)?;
        if let Some(task) = text.value.strip_prefix(TODO) {
            let message = format!("still to be written: {}", task.trim());
            self.report(
                Diagnostic::new("todo", &text.place, message).help("write it, or drop the key if it is optional"),
            );
        }
        Some(text)
    }

    /// A name of the API, which may be any text with something to read in it.
    pub(crate) fn name(&mut self, spot: SpannedNode<'_>) -> Option<Spanned<String>> {
        let Node::Str(text) = spot.node else {
            self.not_text(&spot);
            return None;
        };
        if text.chars().all(|c| c.is_whitespace() || is_hidden(c)) {
            self.report(
                Diagnostic::new("empty-text", &spot.place, "this text is empty").help("write it, or leave the key out"),
            );
            return None;
        }
        // What turns or hides text is taken out where documentation is written; these would break files of other kinds.
        if let Some(control) = text.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
            let message = format!("this text holds a control character, U+{:04X}", u32::from(control));
            self.report(Diagnostic::new("control-character", &spot.place, message).help("delete it"));
            return None;
        }
        Some(Spanned { value: text.trim().to_owned(), place: spot.place })
    }

    /// A whole web address.
    pub(crate) fn address(&mut self, spot: SpannedNode<'_>) -> Option<Spanned<String>> {
        let text = self.text(spot)?;
        if text.value.starts_with(TODO) {
            return Some(text);
        }
        let rest = text.value.strip_prefix("https://").or_else(|| text.value.strip_prefix("http://"));
        if rest.is_some_and(|rest| !rest.is_empty() && rest.chars().all(|c| c.is_ascii_graphic())) {
            return Some(text);
        }
        let message = format!("`{}` is not a web address", text.value);
        self.report(
            Diagnostic::new("bad-address", &text.place, message)
                .help("write it whole, from `https://` on and without spaces"),
        );
        None
    }

    pub(crate) fn boolean(&mut self, spot: SpannedNode<'_>) -> Option<bool> {
        if let Node::Bool(value) = spot.node {
            return Some(*value);
        }
        let help = match spot.node {
            Node::Str(text) if matches!(text.to_lowercase().as_str(), "yes" | "y" | "on" | "true") => {
                "write `true`, without quotes"
            }
            Node::Str(text) if matches!(text.to_lowercase().as_str(), "no" | "n" | "off" | "false") => {
                "write `false`, without quotes"
            }
            _ => "write `true` or `false`",
        };
        let diagnostic = self.expected(&spot, "`true` or `false`").help(help);
        self.report(diagnostic);
        None
    }

    pub(crate) fn count(&mut self, spot: SpannedNode<'_>) -> Option<u64> {
        match spot.node {
            Node::Int(value) if *value >= 0 => Some(value.unsigned_abs()),
            Node::UInt(value) => Some(*value),
            node => {
                let (found, help) = match node {
                    Node::Int(value) => (format!("{value}"), "write a number from 0 on"),
                    node => (node.kind().to_owned(), "write the number in digits, without quotes and units"),
                };
                let message = format!("expected a whole number that is not negative, found {found}");
                self.report(Diagnostic::new("wrong-type", &spot.place, message).help(help));
                None
            }
        }
    }

    /// A whole number that fits what it is for.
    pub(crate) fn small<T: TryFrom<u64>>(&mut self, spot: SpannedNode<'_>, wanted: &str) -> Option<T> {
        let place = spot.place.clone();
        let value = self.count(spot)?;
        let small = T::try_from(value).ok();
        if small.is_none() {
            self.report(
                Diagnostic::new("wrong-type", &place, format!("{value} is too large for {wanted}"))
                    .help("correct the number"),
            );
        }
        small
    }

    pub(crate) fn number(&mut self, spot: SpannedNode<'_>) -> Option<Number> {
        match spot.node {
            Node::Int(value) => Some((*value).into()),
            Node::UInt(value) => Some((*value).into()),
            Node::Float(value) if value.is_finite() => Number::from_f64(*value),
            _ => {
                let diagnostic =
                    self.expected(&spot, "a number").help("write the number in digits, without quotes and units");
                self.report(diagnostic);
                None
            }
        }
    }

    /// One word out of a list.
    pub(crate) fn choice<T: Copy>(&mut self, key: &str, spot: SpannedNode<'_>, choices: &[(&str, T)]) -> Option<T> {
        let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
        let (text, help) = match spot.node {
            Node::Str(text) => match choices.iter().find(|(name, _)| name == text) {
                Some((_, value)) => return Some(*value),
                None => (format!("`{text}`"), nearest(text, &names).map(|near| format!("did you mean `{near}`?"))),
            },
            node => (node.kind().to_owned(), None),
        };
        let problem = Diagnostic::new("unknown-value", &spot.place, format!("`{key}` cannot be {text}"));
        self.report(problem.help(help.unwrap_or_else(|| format!("write {}", list(&names)))));
        None
    }

    /// One name or a list of names.
    pub(crate) fn words(&mut self, spot: SpannedNode<'_>) -> Vec<Spanned<String>> {
        match spot.node {
            Node::Seq(_) => {
                let items = self.items(&spot, "a list of texts");
                items.into_iter().filter_map(|item| self.name(item)).collect()
            }
            _ => self.name(spot).into_iter().collect(),
        }
    }

    /// Any value as JSON. Keys that stand twice and numbers that JSON lacks are reported.
    pub(crate) fn json(&mut self, spot: &SpannedNode<'_>) -> Json {
        match spot.node {
            Node::Null => Json::Null,
            Node::Bool(value) => Json::from(*value),
            Node::Int(value) => Json::from(*value),
            Node::UInt(value) => Json::from(*value),
            Node::Float(value) if value.is_finite() => Json::from(*value),
            Node::Float(_) => {
                let diagnostic = Diagnostic::new("wrong-type", &spot.place, "JSON has no such number");
                self.report(diagnostic.help("write `null`, or put the word in quotes if it is text"));
                Json::Null
            }
            Node::Str(text) => Json::from(text.as_str()),
            Node::Seq(_) => self.items(spot, "a list").iter().map(|item| self.json(item)).collect(),
            Node::Map(_) => {
                let entries = self.entries(spot, "a map");
                entries.into_iter().flat_map(Entries::all).map(|(key, spot)| (key.value, self.json(&spot))).collect()
            }
        }
    }
}
