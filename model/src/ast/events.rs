//! Reads `events`: what a portal posts when objects change.

use super::keys;
use super::read::{Reader, SpannedNode};
use crate::diagnostic::Diagnostic;
use crate::model::RowsEffect;
use crate::source::Spanned;
use crate::yaml::Node;
use bitrix24_json::Value as Json;

/// An event as written.
#[derive(Clone, Debug)]
pub(crate) struct EventAst {
    /// The change that causes it.
    pub(crate) cause: RowsEffect,
    pub(crate) names: Vec<Spanned<String>>,
    pub(crate) data: Option<Spanned<Json>>,
}

/// Reads `events`.
pub(super) fn events(spot: &SpannedNode<'_>, reader: &mut Reader) -> Vec<Spanned<EventAst>> {
    let Some(mut entries) = reader.entries(spot, "a map, such as `{ creates: EVENT }`") else { return Vec::new() };
    let causes = RowsEffect::ALL.into_iter().filter(|cause| !cause.reads());
    let taken: Vec<_> = causes.filter_map(|cause| Some((cause, entries.take(cause.word())?))).collect();
    entries.finish(keys::EVENTS, reader);
    taken.into_iter().filter_map(|(cause, spot)| event(cause, spot, reader)).collect()
}

/// Reads an event: its name, or a map with details.
fn event(cause: RowsEffect, spot: SpannedNode<'_>, reader: &mut Reader) -> Option<Spanned<EventAst>> {
    let place = spot.place.clone();
    let (names, data) = match spot.node {
        Node::Map(_) => {
            let mut entries = reader.entries(&spot, "a map with `name`")?;
            let names = entries.need("name").map(|spot| reader.different_words(spot)).unwrap_or_default();
            let data = entries.take("data").map(|spot| Spanned { value: reader.json(&spot), place: spot.place });
            entries.finish(keys::EVENT, reader);
            (names, data)
        }
        _ => (reader.different_words(spot), None),
    };
    names.iter().for_each(|name| check_name(name, reader));
    Some(Spanned { value: EventAst { cause, names, data }, place })
}

/// Reports a name in other letters than those in which portals write it. The field behind `$` is checked with the others.
pub(super) fn check_name(name: &Spanned<String>, reader: &mut Reader) {
    let written = name.value.split_once('$').map_or(name.value.as_str(), |(start, _)| start);
    if !written.is_empty() && written.bytes().all(|byte| matches!(byte, b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'.')) {
        return;
    }
    let message = format!("`{}` is not the name of an event", name.value);
    let problem = Diagnostic::new("bad-event", &name.place, message);
    reader.report(problem.help("write the name in upper case, as portals do: `ONCRMDEALADD`"));
}
