//! Reads a YAML tree value by value, and collects every problem.

use super::entries::Entries;
use super::misnamed::Misnamed;
use crate::diagnostic::{CascadeKey, Diagnostic, Problem, Suppressed};
use crate::lexical::{URL_HELP, is_date, is_hidden, is_key, is_url};
use crate::model::Protocol;
use crate::number::Number;
use crate::source::{NodePath, Spanned};
use crate::suggest::{list, nearest};
use crate::yaml::Node;
use bitrix24_json::Value as Json;

/// A node and its place.
#[derive(Clone)]
pub(crate) struct SpannedNode<'n> {
    pub(crate) node: &'n Node,
    pub(crate) place: NodePath,
}

/// Collects problems while specs are read, and the keys of what was skipped.
#[derive(Default)]
pub(crate) struct Reader {
    pub(crate) found: Vec<Diagnostic>,
    pub(crate) suppressed: Suppressed,
    /// The protocol of the specs.
    pub(crate) protocol: Protocol,
    /// The keys of the method that stand inside another key, which is reported.
    pub(crate) misplaced: Vec<String>,
    /// The spec, if its name is not that of its path.
    pub(crate) misnamed: Vec<Misnamed>,
}

/// The start of a text that `cargo xtask new` leaves to the author.
const TODO: &str = "TODO";
/// What is reported of it, before its text.
const UNRESOLVED: &str = "unresolved `TODO`";

/// Returns a text with the whitespace around it.
fn as_written(spot: &SpannedNode<'_>) -> Spanned<String> {
    let value = if let Node::Str(text) = spot.node { text.clone() } else { String::new() };
    Spanned { value, place: spot.place.clone() }
}

/// Spells a number that is not finite as YAML does.
fn infinite(value: f64) -> String {
    let spelling = match value {
        _ if value.is_nan() => ".nan",
        _ if value > 0.0 => ".inf",
        _ => "-.inf",
    };
    format!("`{spelling}`")
}

impl Reader {
    pub(crate) fn report(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// Suppresses the problems that a spec with an uncertain name may cause.
    pub(crate) fn suppress_spec(&mut self, name: &str) {
        self.suppressed.add(CascadeKey::Spec(name.to_owned()));
        let module = name.split('.').next().unwrap_or_default();
        self.suppressed.add(CascadeKey::Module(module.to_owned()));
        self.suppressed.add(CascadeKey::Methods(module.to_owned()));
    }

    /// Returns the value. Without one, suppresses the problems that its absence may cause.
    pub(crate) fn or_suppress<T>(&mut self, value: Option<T>, name: CascadeKey) -> Option<T> {
        if value.is_none() {
            self.suppressed.add(name);
        }
        value
    }

    /// Reports the texts that are left to the author once: at the first, with their number.
    pub(crate) fn fold_todos(&mut self) {
        let is_todo = |diagnostic: &Diagnostic| diagnostic.code == "todo";
        let count = self.found.iter().filter(|diagnostic| is_todo(diagnostic)).count();
        let Some(at) = self.found.iter().position(is_todo).filter(|_| count > 1) else { return };
        let mut first = self.found[at].clone();
        let text = first.message.trim_start_matches(UNRESOLVED).trim_start_matches(": ");
        let text = if text.is_empty() { String::new() } else { format!(", the first: {text}") };
        first.message = format!("{count} {UNRESOLVED}s{text}");
        first.help = "write each text, or remove its key if it is optional".to_owned();
        self.found.retain(|diagnostic| !is_todo(diagnostic));
        self.found.insert(at.min(self.found.len()), first);
    }

    fn expected(&mut self, spot: &SpannedNode<'_>, wanted: &str) -> Problem {
        Diagnostic::new("wrong-type", &spot.place, format!("expected {wanted}, found {}", spot.node.kind()))
    }

    fn not_text(&mut self, spot: &SpannedNode<'_>) {
        let help = match spot.node {
            Node::Null => "write the text after the colon, or remove the key",
            Node::Seq(_) => "write text, and put it in quotes if it starts with `[`",
            Node::Map(_) => "write text, and put it in quotes if it starts with `{` or contains `: `",
            _ => "put the text in quotes",
        };
        let diagnostic = self.expected(spot, "text").help(help);
        self.report(diagnostic);
    }

    /// Reads the entries of a map. Reports and skips keys that are not text or are duplicates.
    pub(crate) fn entries<'n>(&mut self, spot: &SpannedNode<'n>, wanted: &str) -> Option<Entries<'n>> {
        if let Node::Map(pairs) = spot.node {
            return Some(Entries::of(pairs, spot.place.clone(), self));
        }
        let help = match spot.node {
            Node::Str(text) if text.contains('\n') => "remove the `|` or `>` before the text",
            Node::Str(text) if text.contains(':') => "add a space after the colon",
            Node::Seq(_) => "write `key: value` pairs, without `- ` or brackets around them",
            _ => "write `key: value` pairs, one per line or all in one line as in `{ key: value }`",
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

    /// Reads a visible text without `TODO`.
    pub(crate) fn text(&mut self, spot: SpannedNode<'_>) -> Option<Spanned<String>> {
        let text = self.visible_text(spot)?;
        if let Some(task) = text.value.strip_prefix(TODO) {
            let task = task.trim_start_matches(':').trim();
            let message = if task.is_empty() { UNRESOLVED.to_owned() } else { format!("{UNRESOLVED}: {task}") };
            self.report(
                Diagnostic::new("todo", &text.place, message)
                    .help("write the text, or remove the key if it is optional"),
            );
        }
        Some(text)
    }

    /// Reads a name of the API, which may be any text without invisible characters.
    pub(crate) fn name(&mut self, spot: SpannedNode<'_>) -> Option<Spanned<String>> {
        let whole = as_written(&spot);
        let name = self.visible_text(spot)?;
        self.can_be_name(&whole).then_some(name)
    }

    /// Returns whether a text can be a name of the API, and reports it otherwise: no one could tell it from another one.
    pub(crate) fn can_be_name(&mut self, name: &Spanned<String>) -> bool {
        let hidden = name.value.chars().find(|c| is_hidden(*c));
        let message = match hidden {
            Some(c) => format!("the name contains the invisible character U+{:04X}", u32::from(c)),
            None if name.value.trim() != name.value => {
                format!("the name `{}` starts or ends with whitespace", name.value)
            }
            None => return true,
        };
        self.report(Diagnostic::new("control-character", &name.place, message).help("delete the character"));
        false
    }

    /// Reads a text that can be seen.
    fn visible_text(&mut self, spot: SpannedNode<'_>) -> Option<Spanned<String>> {
        let Node::Str(text) = spot.node else {
            self.not_text(&spot);
            return None;
        };
        if text.chars().all(|c| c.is_whitespace() || is_hidden(c)) {
            self.report(
                Diagnostic::new("empty-text", &spot.place, "the text is empty")
                    .help("write the text, or remove the key"),
            );
            return None;
        }
        // Documentation removes characters that hide or reverse text; control characters would break other files.
        if let Some(control) = text.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
            let message = format!("the text contains the control character U+{:04X}", u32::from(control));
            self.report(Diagnostic::new("control-character", &spot.place, message).help("delete the character"));
            return None;
        }
        Some(Spanned { value: text.trim().to_owned(), place: spot.place })
    }

    /// Reads the name of a parameter, as requests have it.
    pub(crate) fn param(&mut self, spot: SpannedNode<'_>) -> Option<Spanned<String>> {
        self.param_if(spot, is_key)
    }

    /// Reads the name of a parameter, or names with dots between them that lead to one through objects.
    pub(crate) fn param_path(&mut self, spot: SpannedNode<'_>) -> Option<Spanned<String>> {
        self.param_if(spot, |path| path.split('.').all(is_key))
    }

    fn param_if(&mut self, spot: SpannedNode<'_>, is_valid: fn(&str) -> bool) -> Option<Spanned<String>> {
        let name = self.name(spot)?;
        if is_valid(&name.value) {
            return Some(name);
        }
        let message = format!("`{}` is not the name of a parameter", name.value);
        let problem = Diagnostic::new("bad-identifier", &name.place, message);
        self.report(problem.help("write the name as in the request, such as `CATALOG_ID`"));
        None
    }

    /// Reads an error code, which can be empty in REST 2.0.
    pub(crate) fn code(&mut self, spot: SpannedNode<'_>) -> Option<Spanned<String>> {
        match spot.node {
            Node::Str(text) if text.is_empty() && self.protocol == Protocol::V2 => {
                Some(Spanned { value: String::new(), place: spot.place })
            }
            _ => {
                let whole = as_written(&spot);
                self.text(spot).filter(|_| self.can_be_name(&whole))
            }
        }
    }

    /// Reads a complete URL.
    pub(crate) fn address(&mut self, spot: SpannedNode<'_>) -> Option<Spanned<String>> {
        let text = self.text(spot)?;
        if text.value.starts_with(TODO) {
            return Some(text);
        }
        if is_url(&text.value) {
            return Some(text);
        }
        let message = format!("`{}` is not a URL", text.value);
        self.report(Diagnostic::new("bad-address", &text.place, message).help(URL_HELP));
        None
    }

    /// Reads a calendar date.
    pub(crate) fn date(&mut self, spot: SpannedNode<'_>) -> Option<Spanned<String>> {
        let text = self.text(spot)?;
        if is_date(&text.value) || text.value.starts_with(TODO) {
            return Some(text);
        }
        let problem = Diagnostic::new("wrong-type", &text.place, format!("`{}` is not a date", text.value));
        self.report(problem.help("write a date like `2026-05-26`"));
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
                    Node::Int(value) => (format!("`{value}`"), "write a number of at least 0"),
                    Node::Float(value) if value.is_finite() => {
                        (format!("`{value:?}`"), "write a whole number in digits")
                    }
                    Node::Float(value) => (infinite(*value), "write a whole number, or drop the key"),
                    node => (node.kind().to_owned(), "write the number in digits, without quotes or units"),
                };
                let message = format!("expected a non-negative integer, found {found}");
                self.report(Diagnostic::new("wrong-type", &spot.place, message).help(help));
                None
            }
        }
    }

    /// Reads a non-negative integer that fits the target type.
    pub(crate) fn small<T: TryFrom<u64>>(&mut self, spot: SpannedNode<'_>, wanted: &str) -> Option<T> {
        let place = spot.place.clone();
        let value = self.count(spot)?;
        let small = T::try_from(value).ok();
        if small.is_none() {
            self.report(
                Diagnostic::new("wrong-type", &place, format!("`{value}` is too large for {wanted}"))
                    .help("write a smaller number"),
            );
        }
        small
    }

    pub(crate) fn number(&mut self, spot: SpannedNode<'_>) -> Option<Number> {
        match spot.node {
            Node::Int(value) => Some((*value).into()),
            Node::UInt(value) => Some((*value).into()),
            Node::Float(value) if value.is_finite() => Number::from_f64(*value),
            Node::Float(value) => {
                let message = format!("expected a finite number, found {}", infinite(*value));
                self.report(
                    Diagnostic::new("wrong-type", &spot.place, message)
                        .help("write the number in digits, or drop the key"),
                );
                None
            }
            _ => {
                let diagnostic =
                    self.expected(&spot, "a number").help("write the number in digits, without quotes or units");
                self.report(diagnostic);
                None
            }
        }
    }

    /// Reads one word of a list.
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

    /// Reads one name or a list of names.
    pub(crate) fn words(&mut self, spot: SpannedNode<'_>) -> Vec<Spanned<String>> {
        match spot.node {
            Node::Seq(nodes) if nodes.is_empty() => {
                let problem = Diagnostic::new("empty-text", &spot.place, "the list is empty");
                self.report(problem.help("add an item, or remove the key"));
                Vec::new()
            }
            Node::Seq(_) => {
                let items = self.items(&spot, "a list of texts");
                items.into_iter().filter_map(|item| self.visible_text(item)).collect()
            }
            _ => self.visible_text(spot).into_iter().collect(),
        }
    }

    /// Reads one name or a list of different names.
    pub(crate) fn different_words(&mut self, spot: SpannedNode<'_>) -> Vec<Spanned<String>> {
        let words = self.words(spot);
        self.once(words, String::as_str)
    }

    /// Reports words that stand in a list before, and removes them.
    pub(crate) fn once<T: PartialEq>(&mut self, words: Vec<Spanned<T>>, text: fn(&T) -> &str) -> Vec<Spanned<T>> {
        let mut once: Vec<Spanned<T>> = Vec::with_capacity(words.len());
        for word in words {
            if once.iter().any(|known| known.value == word.value) {
                let message = format!("duplicate `{}`", text(&word.value));
                let problem = Diagnostic::new("duplicate-name", &word.place, message);
                self.report(problem.help("remove one of the two"));
            } else {
                once.push(word);
            }
        }
        once
    }

    /// Reads any value as JSON. Reports duplicate keys and numbers that JSON cannot represent.
    pub(crate) fn json(&mut self, spot: &SpannedNode<'_>) -> Json {
        match spot.node {
            Node::Null => Json::Null,
            Node::Bool(value) => Json::from(*value),
            Node::Int(value) => Json::from(*value),
            Node::UInt(value) => Json::from(*value),
            Node::Float(value) if value.is_finite() => Json::from(*value),
            Node::Float(value) => {
                let message = format!("JSON cannot represent {}", infinite(*value));
                let diagnostic = Diagnostic::new("wrong-type", &spot.place, message);
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
