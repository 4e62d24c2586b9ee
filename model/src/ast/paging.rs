//! Reads `pagination`.

use super::entries::Entries;
use super::field::{FieldAst, Role, source};
use super::keys;
use super::read::{Reader, SpannedNode};
use crate::diagnostic::Diagnostic;
use crate::model::{FactSource, Protocol};
use crate::source::Spanned;
use crate::yaml::Node;

/// How a list is paged.
#[derive(Clone, Debug)]
pub(crate) struct PaginationAst {
    pub(crate) family: Family,
    pub(crate) default: Option<Spanned<u32>>,
    pub(crate) max: Option<Spanned<u32>>,
    pub(crate) max_selecting: Vec<(Spanned<String>, Spanned<u32>)>,
    pub(crate) source: FactSource,
    pub(crate) normalized: bool,
    pub(crate) cursor: Vec<FieldAst>,
    pub(crate) next: Option<Spanned<String>>,
    pub(crate) more: Option<Spanned<String>>,
    /// The names of parameters and of a response key, by their keys.
    pub(crate) names: Vec<(&'static str, Spanned<String>)>,
}

impl PaginationAst {
    /// Returns the name under a key.
    pub(crate) fn name(&self, key: &str) -> Option<&Spanned<String>> {
        self.names.iter().find(|(own, _)| *own == key).map(|(_, name)| name)
    }
}

/// The keys of REST 2.0 with names.
const NAMES: [&str; 7] = ["param", "limit", "offset", "size", "inside", "row", "newer"];

/// The families of pagination.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Family {
    Offset,
    Tail,
    Cursor,
    Start,
    Limit,
    Since,
    Page,
    Take,
    Single,
}

impl Family {
    pub(crate) const ALL: [Self; 9] = [
        Self::Offset,
        Self::Tail,
        Self::Cursor,
        Self::Start,
        Self::Limit,
        Self::Since,
        Self::Page,
        Self::Take,
        Self::Single,
    ];

    /// Returns the only protocol whose lists can have it, if not all have.
    pub(crate) const fn protocol(self) -> Option<Protocol> {
        match self {
            Self::Offset | Self::Tail | Self::Cursor => Some(Protocol::V3),
            Self::Start | Self::Limit | Self::Since | Self::Page | Self::Take => Some(Protocol::V2),
            Self::Single => None,
        }
    }

    /// Returns the word in specs.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Offset => "offset",
            Self::Tail => "tail",
            Self::Cursor => "cursor",
            Self::Start => "start",
            Self::Limit => "limit",
            Self::Since => "since",
            Self::Page => "page",
            Self::Take => "take",
            Self::Single => "single",
        }
    }

    /// Returns the keys that a spec must give, each with its content in words.
    pub(crate) const fn required_keys(self) -> &'static [(&'static str, &'static str)] {
        const DEFAULT: (&str, &str) = ("default", "the default page size");
        const MAX: (&str, &str) = ("max", "the maximum page size");
        const LIMIT: (&str, &str) = ("limit", "the parameter of the page size");
        match self {
            Self::Offset | Self::Tail => &[DEFAULT, MAX],
            Self::Cursor => {
                &[DEFAULT, MAX, ("cursor", "the fields of a cursor"), ("next", "the response key of the next cursor")]
            }
            Self::Limit => &[DEFAULT, MAX, LIMIT, ("offset", "the parameter of the offset")],
            Self::Since => &[
                DEFAULT,
                MAX,
                LIMIT,
                ("param", "the parameter of the identifier"),
                ("row", "the key of the identifier in rows"),
            ],
            Self::Page => &[DEFAULT, ("param", "the parameter of the number of the page")],
            Self::Take => &[DEFAULT, LIMIT],
            Self::Start | Self::Single => &[],
        }
    }

    /// Returns the keys that not every family has.
    pub(crate) const fn own_keys(self) -> &'static [&'static str] {
        match self {
            Self::Offset | Self::Tail => &[],
            Self::Cursor => &["cursor", "next", "more"],
            Self::Start => &["param"],
            Self::Limit => &["limit", "offset", "inside", "more"],
            Self::Since => &["param", "row", "newer", "limit"],
            Self::Page => &["param", "size", "inside"],
            Self::Take => &["limit"],
            Self::Single => &["more"],
        }
    }
}

/// Reads `pagination`. The family decides which keys are allowed.
pub(super) fn pagination(spot: SpannedNode<'_>, reader: &mut Reader) -> Option<Spanned<PaginationAst>> {
    let place = spot.place.clone();
    let mut entries = reader.entries(&spot, "a map with `family`")?;
    entries.refuse_other_protocols(keys::PAGINATION, reader);
    let family = family(&mut entries, reader);
    for (key, content) in family.map_or(&[][..], Family::required_keys) {
        let _ = entries.need_with(key, &format!("add `{key}:` with {content}"));
    }
    let mut size = |key| {
        let spot = entries.take(key)?;
        let place = spot.place.clone();
        reader.small(spot, "a page size").map(|value| Spanned { value, place })
    };
    let (default, max) = (size("default"), size("max"));
    let max_selecting = max_selecting(&mut entries, reader);
    let source = source("source", &mut entries, reader);
    let normalized = entries.take("normalized").and_then(|spot| reader.boolean(spot)).unwrap_or(false);
    refuse_other_families(family, &mut entries, reader);
    let mut own = |key| {
        let is_own = family.is_some_and(|family| family.own_keys().contains(&key));
        if is_own { entries.take(key) } else { None }
    };
    let cursor = own("cursor").map(|spot| FieldAst::read_some(&spot, Role::Result, reader)).unwrap_or_default();
    let next = own("next").and_then(|spot| reader.text(spot));
    let more = own("more").and_then(|spot| reader.text(spot));
    let mut names = Vec::new();
    for key in NAMES {
        let read = if key == "inside" { Reader::param_path } else { Reader::param };
        names.extend(own(key).and_then(|spot| read(reader, spot)).map(|name| (key, name)));
    }
    entries.finish(keys::PAGINATION, reader);
    let family = family?;
    let value = PaginationAst { family, default, max, max_selecting, source, normalized, cursor, next, more, names };
    Some(Spanned { value, place })
}

/// Reads the family, one of those that lists of the protocol can have.
fn family(entries: &mut Entries<'_>, reader: &mut Reader) -> Option<Family> {
    let protocol = reader.protocol;
    let is_own = |family: &Family| family.protocol().is_none_or(|own| own == protocol);
    let own: Vec<String> =
        Family::ALL.iter().filter(|family| is_own(family)).map(|family| format!("`{}`", family.word())).collect();
    let own = match own.split_last() {
        Some((last, most)) => format!("{} or {last}", most.join(", ")),
        None => String::new(),
    };
    let spot = entries.need_with("family", &format!("add `family:` with {own}"))?;
    let place = spot.place.clone();
    let other = Family::ALL
        .into_iter()
        .find(|family| !is_own(family) && matches!(spot.node, Node::Str(word) if word == family.word()));
    if let Some(home) = other.and_then(Family::protocol) {
        let word = other.map_or("", Family::word);
        let message = format!("the family `{word}` is one of {}", home.name());
        reader.report(Diagnostic::new("wrong-protocol", &place, message).help(format!("write {own}")));
        return None;
    }
    let known: Vec<(&str, Family)> =
        Family::ALL.into_iter().filter(is_own).map(|family| (family.word(), family)).collect();
    reader.choice("family", spot, &known)
}

/// Reads `max_selecting`: the maximum page sizes by fields of `select`.
fn max_selecting(entries: &mut Entries<'_>, reader: &mut Reader) -> Vec<(Spanned<String>, Spanned<u32>)> {
    let Some(spot) = entries.take("max_selecting") else { return Vec::new() };
    let Some(sizes) = reader.entries(&spot, "a map from fields to page sizes") else { return Vec::new() };
    let mut read = Vec::new();
    for (name, spot) in sizes.all() {
        let place = spot.place.clone();
        read.extend(reader.small(spot, "a page size").map(|value| (name, Spanned { value, place })));
    }
    read
}

/// Rejects keys of other families. Without a family, nothing is rejected.
fn refuse_other_families(family: Option<Family>, entries: &mut Entries<'_>, reader: &mut Reader) {
    let owns = |family: Family, key: &str| family.own_keys().contains(&key);
    let protocol = reader.protocol;
    let is_in = |family: Family| family.protocol().is_none_or(|own| own == protocol);
    for key in Family::ALL.into_iter().flat_map(Family::own_keys) {
        if family.is_some_and(|family| owns(family, key)) || entries.take(key).is_none() {
            continue;
        }
        if let (Some(place), Some(_)) = (entries.key_place(key), family) {
            let words: Vec<&str> =
                Family::ALL.into_iter().filter(|other| owns(*other, key) && is_in(*other)).map(Family::word).collect();
            let message = match words.as_slice() {
                [word] => format!("`{key}` applies only to the family `{word}`"),
                words => format!("`{key}` applies only to the families `{}`", words.join("` and `")),
            };
            let help = format!("remove `{key}`, or write `family: {}`", words.join("` or `family: "));
            reader.report(Diagnostic::new("conflict", &place, message).help(help));
        }
    }
}
