//! Reads `pagination`.

use super::entries::Entries;
use super::field::{FieldAst, Role};
use super::keys;
use super::read::{Reader, SpannedNode};
use crate::diagnostic::Diagnostic;
use crate::source::Spanned;

/// How a list is paged.
#[derive(Clone, Debug)]
pub(crate) struct PaginationAst {
    pub(crate) family: Family,
    pub(crate) default: Option<Spanned<u32>>,
    pub(crate) max: Option<Spanned<u32>>,
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

const FAMILIES: [(&str, Family); 4] =
    [("offset", Family::Offset), ("tail", Family::Tail), ("cursor", Family::Cursor), ("single", Family::Single)];

/// Reads `pagination`. The family decides which keys are allowed.
pub(super) fn pagination(spot: SpannedNode<'_>, reader: &mut Reader) -> Option<Spanned<PaginationAst>> {
    let place = spot.place.clone();
    let mut entries = reader.entries(&spot, "a map with `family`")?;
    let family = entries
        .need_with("family", "add `family:` with `offset`, `tail`, `cursor` or `single`")
        .and_then(|spot| reader.choice("family", spot, &FAMILIES));
    if let Some(Family::Offset | Family::Tail | Family::Cursor) = family {
        let _ = entries.need_with("default", "add `default:` with the default page size");
        let _ = entries.need_with("max", "add `max:` with the maximum page size");
    }
    let mut size = |key| {
        let spot = entries.take(key)?;
        let place = spot.place.clone();
        reader.small(spot, "a page size").map(|value| Spanned { value, place })
    };
    let (default, max) = (size("default"), size("max"));
    refuse_other_families(family, &mut entries, reader);
    let (mut cursor, mut next, mut more) = (Vec::new(), None, None);
    if family == Some(Family::Cursor) {
        let spot = entries.need_with("cursor", "add `cursor:` with the fields of a cursor");
        cursor = spot.map(|spot| FieldAst::read_some(&spot, Role::Result, reader)).unwrap_or_default();
        let spot = entries.need_with("next", "add `next:` with the response key of the next cursor");
        next = spot.and_then(|spot| reader.text(spot));
    }
    if family == Some(Family::Single) {
        more = entries.take("more").and_then(|spot| reader.text(spot));
    }
    entries.finish(&keys::names(keys::PAGINATION), reader);
    Some(Spanned { value: PaginationAst { family: family?, default, max, cursor, next, more }, place })
}

/// Rejects keys of other families. Without a family, nothing is rejected.
fn refuse_other_families(family: Option<Family>, entries: &mut Entries<'_>, reader: &mut Reader) {
    for (key, (word, own)) in [("cursor", FAMILIES[2]), ("next", FAMILIES[2]), ("more", FAMILIES[3])] {
        if family == Some(own) || entries.take(key).is_none() {
            continue;
        }
        if let (Some(place), Some(_)) = (entries.key_place(key), family) {
            let problem = Diagnostic::new("conflict", &place, format!("`{key}` applies only to the family `{word}`"));
            reader.report(problem.help(format!("remove `{key}`, or write `family: {word}`")));
        }
    }
}
