//! A change: what it does to programs, where it is, and what it is in words.

use std::fmt;

/// What a change does to programs that use the client, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// A program that compiled can stop compiling.
    Breaking,
    /// Every program compiles, but the client, the portal or the mock portal acts differently.
    Behaviour,
    /// Something can be done that could not be done before.
    Additive,
    /// Texts alone.
    Documentation,
}

impl Class {
    /// Every class, the worst first.
    pub const ALL: [Self; 4] = [Self::Breaking, Self::Behaviour, Self::Additive, Self::Documentation];

    /// The name: `breaking`, `behaviour`, `additive` or `documentation`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Breaking => "breaking",
            Self::Behaviour => "behaviour",
            Self::Additive => "additive",
            Self::Documentation => "documentation",
        }
    }
}

/// What happened to the place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// It was not there before.
    Added,
    /// It was there, and is.
    Changed,
    /// It is there no more.
    Removed,
}

impl Kind {
    /// The name: `added`, `changed` or `removed`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Removed => "removed",
        }
    }
}

/// What has a name of its own in the specs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// The API as a whole.
    Api,
    /// A module, which is a feature of the crate.
    Module(String),
    /// What identifiers point to.
    Entity(String),
    /// An error code, by its name in specs.
    Error(String),
    /// A shared enum.
    Enum(String),
    /// An object.
    Object(String),
    /// A method.
    Method(String),
}

impl Item {
    /// What it is: `method`, `object` and so on.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Api => "api",
            Self::Module(_) => "module",
            Self::Entity(_) => "entity",
            Self::Error(_) => "error",
            Self::Enum(_) => "enum",
            Self::Object(_) => "object",
            Self::Method(_) => "method",
        }
    }

    /// Its name; empty for the API.
    pub fn name(&self) -> &str {
        match self {
            Self::Api => "",
            Self::Module(name)
            | Self::Entity(name)
            | Self::Error(name)
            | Self::Enum(name)
            | Self::Object(name)
            | Self::Method(name) => name,
        }
    }
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Api => f.write_str("the API"),
            Self::Method(name) => write!(f, "`{name}`"),
            other => write!(f, "{} `{}`", other.kind(), other.name()),
        }
    }
}

/// The side of an item that a place is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// A parameter of a method.
    Parameter,
    /// A key of a method's answer.
    Answer,
    /// A field of an object.
    Field,
    /// A documented error of a method.
    Error,
}

impl Section {
    /// The name: `parameter`, `answer`, `field` or `error`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Parameter => "parameter",
            Self::Answer => "answer",
            Self::Field => "field",
            Self::Error => "error",
        }
    }
}

/// Where a change is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The item.
    pub item: Item,
    /// The side of the item; none for the item as a whole.
    pub section: Option<Section>,
    /// The way from there in names on the wire, such as `files[].name`; empty for the whole side.
    pub path: String,
}

impl Place {
    pub(super) fn of(item: Item) -> Self {
        Self { item, section: None, path: String::new() }
    }

    pub(super) fn side(&self, section: Section) -> Self {
        Self { section: Some(section), ..self.clone() }
    }

    /// A key of what stands here.
    pub(super) fn key(&self, name: &str) -> Self {
        let dot = if self.path.is_empty() { "" } else { "." };
        Self { path: format!("{}{dot}{name}", self.path), ..self.clone() }
    }

    /// What stands in a list (`[]`) or map (`{}`) here.
    pub(super) fn inside(&self, brackets: &str) -> Self {
        Self { path: format!("{}{brackets}", self.path), ..self.clone() }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.item)?;
        let Some(section) = self.section else { return Ok(()) };
        match self.path.as_str() {
            "" if section == Section::Answer => f.write_str(", answer"),
            "" => write!(f, ", {}s", section.name()),
            path => write!(f, ", {} `{path}`", section.name()),
        }
    }
}

/// A change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it does to programs.
    pub class: Class,
    /// What happened to the place.
    pub kind: Kind,
    /// Where it is.
    pub place: Place,
    /// What it is, in words that follow the place and a colon.
    pub text: String,
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.text)
    }
}
