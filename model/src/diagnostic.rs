//! Problems of specs and their remedies. Each check words its own message and help: search for the code, such as
//! `bad-bounds`, in `model/src` and `codegen/src/rust_api`.

use crate::source::NodePath;
use std::collections::HashSet;

/// The severity of a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The specs cannot be used.
    Error,
    /// The specs can be used, but should be improved.
    Warning,
}

impl Severity {
    /// Returns `error` or `warning`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// A problem in the specs: what is wrong, where, and what to do.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// The severity.
    pub(crate) severity: Severity,
    /// The short name of the check that failed.
    pub(crate) code: &'static str,
    /// The message: what is wrong.
    pub(crate) message: String,
    /// The help: what to do.
    pub(crate) help: String,
    /// The location.
    pub(crate) at: Location,
    /// What the check did not find. The problem is suppressed if reading has skipped one of these.
    cascades_from: Box<[CascadeKey]>,
}

/// A problem without its help yet. Each diagnostic has a help.
#[must_use]
pub struct Problem {
    severity: Severity,
    code: &'static str,
    message: String,
    at: Location,
}

/// The location of a problem: a node, a point that the YAML library reports, or a missing file.
#[derive(Clone, Debug)]
pub(crate) enum Location {
    NodePath(NodePath),
    Point { file: usize, line: usize, column: usize },
    Path(String),
}

impl From<&NodePath> for Location {
    fn from(place: &NodePath) -> Self {
        Self::NodePath(place.clone())
    }
}

/// What a check did not find.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum CascadeKey {
    /// An object, enum or entity.
    Spec(String),
    /// An entity in api.yaml.
    Entity(String),
    /// A module in api.yaml.
    Module(String),
    /// An error code.
    Error(String),
    /// A parameter or a field of an object, with the file that describes it.
    Field(usize, String),
    /// Anything in a file.
    File(usize),
    /// Any method of a module.
    Methods(String),
    /// Anything: every other problem can be the cause.
    Anything,
}

/// What reading has skipped. Problems that it causes are suppressed.
#[derive(Debug, Default)]
pub(crate) struct Suppressed {
    keys: HashSet<CascadeKey>,
    /// Kinds of which anything may have been skipped.
    kinds: HashSet<Kind>,
}

/// A kind of key; for fields, together with their file.
type Kind = (std::mem::Discriminant<CascadeKey>, Option<usize>);

impl CascadeKey {
    fn kind(&self) -> Kind {
        let file = if let Self::Field(file, _) = self { Some(*file) } else { None };
        (std::mem::discriminant(self), file)
    }
}

impl Diagnostic {
    /// Creates an error at a node.
    #[allow(clippy::new_ret_no_self)]
    pub fn new(code: &'static str, place: &NodePath, message: impl Into<String>) -> Problem {
        Self::at(code, Location::NodePath(place.clone()), message)
    }

    /// Creates an error at any location.
    pub(crate) fn at(code: &'static str, at: Location, message: impl Into<String>) -> Problem {
        Problem { severity: Severity::Error, code, message: message.into(), at }
    }

    /// Creates a warning.
    pub(crate) fn warning(code: &'static str, at: impl Into<Location>, message: impl Into<String>) -> Problem {
        Problem { severity: Severity::Warning, code, message: message.into(), at: at.into() }
    }

    /// Adds a key that the check did not find. The diagnostic is suppressed if reading has skipped one of its keys.
    pub(crate) fn cascades_from(mut self, key: CascadeKey) -> Self {
        let keys = std::mem::take(&mut self.cascades_from).into_iter();
        self.cascades_from = keys.chain([key]).collect();
        self
    }

    /// Returns a diagnostic that is reported only if there is no other, because any other problem may be its cause.
    #[must_use]
    pub fn if_alone(self) -> Self {
        self.cascades_from(CascadeKey::Anything)
    }

    /// Returns the number of the file, unless it is missing.
    pub(crate) fn file(&self) -> Option<usize> {
        match &self.at {
            Location::NodePath(place) => Some(place.file),
            Location::Point { file, .. } => Some(*file),
            Location::Path(_) => None,
        }
    }

    /// Returns what the check did not find.
    pub(crate) fn cascades(&self) -> &[CascadeKey] {
        &self.cascades_from
    }

    /// Returns whether the problem may be caused by something that reading has skipped.
    pub(crate) fn is_suppressed_by(&self, suppressed: &Suppressed) -> bool {
        self.cascades_from.iter().any(|key| suppressed.contains(key))
    }

    /// Returns whether it may follow from a problem of reading: from one inside the entry that it reports, or, if it compares
    /// the keys of a map, from one of any of these keys.
    pub(crate) fn may_follow_from(&self, read: &[(usize, Vec<usize>)]) -> bool {
        let Location::NodePath(place) = &self.at else { return false };
        let (file, mut entry) = place.position();
        if matches!(self.code, "conflict" | "missing-key") {
            entry.pop();
        }
        read.iter().any(|(other, inner)| *other == file && inner.starts_with(&entry))
    }

    /// Returns the entry that it reports.
    pub(crate) fn position(&self) -> Option<(usize, Vec<usize>)> {
        if let Location::NodePath(place) = &self.at { Some(place.position()) } else { None }
    }

    /// Returns whether any other problem may be its cause.
    pub(crate) fn is_suppressed_by_any(&self) -> bool {
        self.cascades_from.contains(&CascadeKey::Anything)
    }
}

impl Problem {
    /// Adds the help.
    pub fn help(self, help: impl Into<String>) -> Diagnostic {
        let Self { severity, code, message, at } = self;
        Diagnostic { severity, code, message, help: help.into(), at, cascades_from: Box::default() }
    }
}

impl Suppressed {
    pub(crate) fn add(&mut self, key: CascadeKey) {
        self.keys.insert(key);
    }

    /// Suppresses everything of the same kind.
    pub(crate) fn add_all(&mut self, kind: &CascadeKey) {
        self.kinds.insert(kind.kind());
    }

    pub(crate) fn append(&mut self, other: Self) {
        self.keys.extend(other.keys);
        self.kinds.extend(other.kinds);
    }

    fn contains(&self, key: &CascadeKey) -> bool {
        self.keys.contains(key) || self.kinds.contains(&key.kind())
    }
}
