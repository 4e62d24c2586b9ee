//! What is wrong with the specs, and what to do about it.

use crate::source::NodePath;
use std::collections::HashSet;

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The specs cannot be used.
    Error,
    /// The specs can be used, and should be better.
    Warning,
}

impl Severity {
    /// `error` or `warning`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// One problem in the specs: what, where, and what to do.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// How bad it is.
    pub(crate) severity: Severity,
    /// The short name of the check that failed.
    pub(crate) code: &'static str,
    /// What is wrong.
    pub(crate) message: String,
    /// What to do.
    pub(crate) help: String,
    /// Where.
    pub(crate) at: Location,
    /// What is missed, where the problem is that something is not there.
    misses: Box<[CascadeKey]>,
}

/// A problem that lacks its remedy yet: none is shown without one.
#[must_use]
pub struct Problem {
    severity: Severity,
    code: &'static str,
    message: String,
    at: Location,
}

/// Where a problem is: found later, or told by the YAML reader.
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

/// What a check looked for in vain.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum CascadeKey {
    /// An object, enum or entity.
    Spec(String),
    /// A module in api.yaml.
    Module(String),
    /// An error code.
    Error(String),
    /// A parameter or a field of an object, with the file that describes it.
    Field(usize, String),
    /// Anything that stands in a file.
    File(usize),
    /// Any method of a module.
    Methods(String),
    /// Anything at all: every other problem can be the reason.
    Anything,
}

/// What reading had to leave out: whoever misses it is not to blame.
#[derive(Debug, Default)]
pub(crate) struct Suppressed {
    names: HashSet<CascadeKey>,
    /// Kinds of which any name may be among the lost.
    all: HashSet<Kind>,
}

/// What can be lost as a whole; fields only those of one file.
type Kind = (std::mem::Discriminant<CascadeKey>, Option<usize>);

impl CascadeKey {
    fn kind(&self) -> Kind {
        let file = if let Self::Field(file, _) = self { Some(*file) } else { None };
        (std::mem::discriminant(self), file)
    }
}

impl Diagnostic {
    /// A problem at a place.
    #[allow(clippy::new_ret_no_self)]
    pub fn new(code: &'static str, place: &NodePath, message: impl Into<String>) -> Problem {
        Self::at(code, Location::NodePath(place.clone()), message)
    }

    /// A problem that is not at a place inside a spec that was read.
    pub(crate) fn at(code: &'static str, at: Location, message: impl Into<String>) -> Problem {
        Problem { severity: Severity::Error, code, message: message.into(), at }
    }

    /// Something that can be used as it is, and should be better.
    pub(crate) fn warning(code: &'static str, at: impl Into<Location>, message: impl Into<String>) -> Problem {
        Problem { severity: Severity::Warning, code, message: message.into(), at: at.into() }
    }

    /// Says what was looked for, so that the problem is not told where reading has lost it. It can be missed in several
    /// places.
    pub(crate) fn misses(mut self, missed: CascadeKey) -> Self {
        let misses = std::mem::take(&mut self.misses).into_iter();
        self.misses = misses.chain([missed]).collect();
        self
    }

    /// Whether it may be there only because something else could not be read.
    pub(crate) fn follows_from(&self, lost: &Suppressed) -> bool {
        self.misses.iter().any(|missed| lost.has(missed))
    }

    /// Whether it can follow from any other problem.
    pub(crate) fn can_follow_from_any(&self) -> bool {
        self.misses.contains(&CascadeKey::Anything)
    }
}

impl Problem {
    /// Adds the remedy.
    pub fn help(self, help: impl Into<String>) -> Diagnostic {
        let Self { severity, code, message, at } = self;
        Diagnostic { severity, code, message, help: help.into(), at, misses: Box::default() }
    }
}

impl Suppressed {
    pub(crate) fn add(&mut self, missed: CascadeKey) {
        self.names.insert(missed);
    }

    /// Whatever is of the same kind may be among the lost.
    pub(crate) fn add_all(&mut self, kind: &CascadeKey) {
        self.all.insert(kind.kind());
    }

    pub(crate) fn append(&mut self, other: Self) {
        self.names.extend(other.names);
        self.all.extend(other.all);
    }

    fn has(&self, missed: &CascadeKey) -> bool {
        self.names.contains(missed) || self.all.contains(&missed.kind())
    }
}
