//! The constraints of a type as they are written beside it, and those of its elements under `items`.

use super::entries::Entries;
use super::keys;
use super::read::{Reader, SpannedNode};
use crate::constraints::pattern::Pattern;
use crate::constraints::{CONSTRAINTS, Constraint, ConstraintKind};
use crate::diagnostic::Diagnostic;
use crate::source::{NodePath, Spanned};

/// Constraints, each with its place so that a wrong one can be shown.
#[derive(Clone, Debug, Default)]
pub(crate) struct ConstraintsAst {
    pub(crate) list: Vec<Spanned<Constraint>>,
    /// Those of the elements of an array or the values of a map, and the place of the key `items`.
    pub(crate) items: Option<(NodePath, Box<ConstraintsAst>)>,
}

impl ConstraintsAst {
    /// Takes the constraints out of the keys of a field, or out of those of `items`.
    pub(super) fn read(entries: &mut Entries<'_>, reader: &mut Reader) -> Self {
        let mut list = Vec::new();
        for row in CONSTRAINTS {
            let Some(spot) = entries.take(row.key) else { continue };
            let place = spot.place.clone();
            list.extend(constraint(row.kind, spot, reader).map(|value| Spanned { value, place }));
        }
        let items = entries.take("items").and_then(|spot| {
            let place = spot.place.key();
            let mut entries = reader.entries(&spot, "a map of constraints")?;
            let inner = Self::read(&mut entries, reader);
            entries.finish(keys::ITEMS, reader);
            Some((place, Box::new(inner)))
        });
        Self { list, items }
    }
}

fn pattern(spot: SpannedNode<'_>, reader: &mut Reader) -> Option<Pattern> {
    let text = reader.text(spot)?;
    match Pattern::new(&text.value) {
        Ok(pattern) => Some(pattern),
        Err(error) => {
            reader.report(Diagnostic::new("bad-pattern", &text.place, error.message).help(error.help));
            None
        }
    }
}

/// Checks that a word can stand behind the dot in the name of a file.
fn check_extension(word: &Spanned<String>, reader: &mut Reader) {
    let is_inner = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+');
    if word.value.starts_with(|c: char| c.is_ascii_alphanumeric()) && word.value.chars().all(is_inner) {
        return;
    }
    let problem = Diagnostic::new("bad-bounds", &word.place, format!("`{}` is not an extension", word.value));
    reader.report(problem.help("write what follows the dot, such as `png`"));
}

fn constraint(kind: ConstraintKind, spot: SpannedNode<'_>, reader: &mut Reader) -> Option<Constraint> {
    Some(match kind {
        ConstraintKind::Min => Constraint::Min(reader.number(spot)?),
        ConstraintKind::Max => Constraint::Max(reader.number(spot)?),
        ConstraintKind::MinLength => Constraint::MinLength(reader.count(spot)?),
        ConstraintKind::MaxLength => Constraint::MaxLength(reader.count(spot)?),
        ConstraintKind::MaxBytes => Constraint::MaxBytes(reader.count(spot)?),
        ConstraintKind::MinItems => Constraint::MinItems(reader.count(spot)?),
        ConstraintKind::MaxItems => Constraint::MaxItems(reader.count(spot)?),
        ConstraintKind::Pattern => Constraint::Pattern(pattern(spot, reader)?),
        ConstraintKind::Extensions => {
            let words = reader.different_words(spot);
            words.iter().for_each(|word| check_extension(word, reader));
            Constraint::Extensions(words.into_iter().map(|word| word.value).collect())
        }
    })
}
