//! Changes: their class, kind, place and description.

use bitrix24_model::Protocol;
use bitrix24_model::text::code;
use std::fmt;

/// The effect of a change on programs that use the client, ordered from the most severe.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// A program that compiled can stop compiling.
    Breaking,
    /// Every program compiles, but the client, the portal or the mock portal acts differently.
    Behavior,
    /// Programs can do more.
    Additive,
    /// Only texts change.
    Documentation,
}

impl Class {
    /// All classes, ordered from the most severe.
    pub const ALL: [Self; 4] = [Self::Breaking, Self::Behavior, Self::Additive, Self::Documentation];

    /// Returns the name: `breaking`, `behavior`, `additive` or `documentation`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Breaking => "breaking",
            Self::Behavior => "behavior",
            Self::Additive => "additive",
            Self::Documentation => "documentation",
        }
    }
}

/// What happened at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeKind {
    /// The place is new.
    Added,
    /// The place exists before and after.
    Changed,
    /// The place no longer exists.
    Removed,
}

impl ChangeKind {
    /// Returns the name: `added`, `changed` or `removed`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Removed => "removed",
        }
    }
}

/// A named item of the specs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// The API as a whole.
    Api,
    /// A module, which is a feature of the crate.
    Module(String),
    /// An entity that identifiers refer to.
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

impl Change {
    /// Names the item by its protocol too: that of the client's root has no mark.
    pub(super) fn within(mut self, protocol: Protocol) -> Self {
        if protocol == Protocol::V2 {
            self.place.item = match self.place.item {
                Item::Api => Item::Api,
                Item::Module(name) => Item::Module(format!("v2-{name}")),
                Item::Entity(name) => Item::Entity(format!("v2/{name}")),
                Item::Error(name) => Item::Error(format!("v2/{name}")),
                Item::Enum(name) => Item::Enum(format!("v2/{name}")),
                Item::Object(name) => Item::Object(format!("v2/{name}")),
                Item::Method(name) => Item::Method(format!("v2/{name}")),
            };
        }
        self
    }
}

impl Item {
    /// Returns the kind of the item, such as `method` or `object`.
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

    /// Returns the name, which is empty for the API.
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

/// A part of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// A parameter of a method.
    Parameter,
    /// A key of a method's response.
    Response,
    /// A field of an object.
    Field,
    /// A documented error of a method.
    Error,
}

impl Section {
    /// Returns the name: `parameter`, `response`, `field` or `error`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Parameter => "parameter",
            Self::Response => "response",
            Self::Field => "field",
            Self::Error => "error",
        }
    }
}

/// The place of a change: a path into an item.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The item.
    pub item: Item,
    /// The part of the item, or `None` for the whole item.
    pub section: Option<Section>,
    /// The path from there in wire names, such as `files[].name`; empty for the whole section.
    pub path: String,
}

impl Place {
    /// Returns the place of a whole item.
    pub(super) fn of(item: Item) -> Self {
        Self { item, section: None, path: String::new() }
    }

    /// Returns a section of the item.
    pub(super) fn section(&self, section: Section) -> Self {
        Self { section: Some(section), ..self.clone() }
    }

    /// Returns the place of a key below this one.
    pub(super) fn key(&self, name: &str) -> Self {
        let dot = if self.path.is_empty() { "" } else { "." };
        Self { path: format!("{}{dot}{name}", self.path), ..self.clone() }
    }

    /// Returns the place of the elements of an array (`[]`) or map (`{}`) here.
    pub(super) fn inside(&self, brackets: &str) -> Self {
        Self { path: format!("{}{brackets}", self.path), ..self.clone() }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.item)?;
        let Some(section) = self.section else { return Ok(()) };
        match self.path.as_str() {
            "" if section == Section::Response => f.write_str(", response"),
            "" => write!(f, ", {}s", section.name()),
            path => write!(f, ", {} {}", section.name(), code(path)),
        }
    }
}

/// A change between two states of the specs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The effect on programs.
    pub class: Class,
    /// What happened at the place.
    pub kind: ChangeKind,
    /// The place.
    pub place: Place,
    /// The description, which follows the place and a colon.
    pub text: String,
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.text)
    }
}
