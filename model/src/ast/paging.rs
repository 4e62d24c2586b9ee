//! Reads `pagination`.

use super::entries::Entries;
use super::field::{FieldAst, Role, source};
use super::keys;
use super::read::{Reader, SpannedNode};
use crate::diagnostic::Diagnostic;
use crate::model::FactSource;
use crate::source::Spanned;

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
}

/// The families of pagination.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Family {
    Offset,
    Tail,
    Cursor,
    Single,
}

impl Family {
    pub(crate) const ALL: [Self; 4] = [Self::Offset, Self::Tail, Self::Cursor, Self::Single];

    /// Returns the word in specs.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Offset => "offset",
            Self::Tail => "tail",
            Self::Cursor => "cursor",
            Self::Single => "single",
        }
    }

    /// Returns the keys that a spec must give, each with its content in words.
    pub(crate) const fn required_keys(self) -> &'static [(&'static str, &'static str)] {
        const DEFAULT: (&str, &str) = ("default", "the default page size");
        const MAX: (&str, &str) = ("max", "the maximum page size");
        match self {
            Self::Offset | Self::Tail => &[DEFAULT, MAX],
            Self::Cursor => {
                &[DEFAULT, MAX, ("cursor", "the fields of a cursor"), ("next", "the response key of the next cursor")]
            }
            Self::Single => &[],
        }
    }

    /// Returns the keys that no other family has.
    pub(crate) const fn own_keys(self) -> &'static [&'static str] {
        match self {
            Self::Offset | Self::Tail => &[],
            Self::Cursor => &["cursor", "next", "more"],
            Self::Single => &["more"],
        }
    }
}

/// Reads `pagination`. The family decides which keys are allowed.
pub(super) fn pagination(spot: SpannedNode<'_>, reader: &mut Reader) -> Option<Spanned<PaginationAst>> {
    let place = spot.place.clone();
    let mut entries = reader.entries(&spot, "a map with `family`")?;
    let family = entries
        .need_with("family", "add `family:` with `offset`, `tail`, `cursor` or `single`")
        .and_then(|spot| reader.choice("family", spot, &Family::ALL.map(|family| (family.word(), family))));
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
    entries.finish(&keys::names(keys::PAGINATION), reader);
    let family = family?;
    let value = PaginationAst { family, default, max, max_selecting, source, normalized, cursor, next, more };
    Some(Spanned { value, place })
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
    for key in Family::ALL.into_iter().flat_map(Family::own_keys) {
        if family.is_some_and(|family| owns(family, key)) || entries.take(key).is_none() {
            continue;
        }
        if let (Some(place), Some(_)) = (entries.key_place(key), family) {
            let words: Vec<&str> =
                Family::ALL.into_iter().filter(|other| owns(*other, key)).map(Family::word).collect();
            let message = match words.as_slice() {
                [word] => format!("`{key}` applies only to the family `{word}`"),
                words => format!("`{key}` applies only to the families `{}`", words.join("` and `")),
            };
            let help = format!("remove `{key}`, or write `family: {}`", words.join("` or `family: "));
            reader.report(Diagnostic::new("conflict", &place, message).help(help));
        }
    }
}
