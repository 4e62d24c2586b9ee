//! Types: every word, every name, and lists and maps around them.

use super::chance::Chance;
use super::world::World;
use bitrix24_model::scalars::SCALARS;

/// A type without an inline part.
pub(super) fn named(world: &World, chance: &mut Chance<'_>) -> String {
    let base = match chance.below(8) {
        5 => format!("id<{}>", world.entity(chance)),
        6 if !world.objects.is_empty() => world.objects[chance.below(world.objects.len())].0.clone(),
        7 if !world.enums.is_empty() => world.enums[chance.below(world.enums.len())].0.clone(),
        _ => chance.pick(&SCALARS).word.to_owned(),
    };
    wrapped(&base, chance)
}

/// Lists and maps of it, or itself.
pub(super) fn wrapped(base: &str, chance: &mut Chance<'_>) -> String {
    let depth = match chance.below(32) {
        31 => chance.below(8),
        16..=30 => 1 + chance.below(2),
        _ => 0,
    };
    (0..depth).fold(base.to_owned(), |ty, _| format!("{}<{ty}>", chance.one(&["array", "map"])))
}

/// What is left once lists and maps are taken away.
pub(super) fn base(ty: &str) -> &str {
    match ty.strip_prefix("array<").or_else(|| ty.strip_prefix("map<")) {
        Some(inner) => base(inner.strip_suffix('>').unwrap_or(inner)),
        None => ty,
    }
}
