//! Types: every scalar, every named type, and arrays and maps of them.

use super::choices::Choices;
use super::scope::Scope;
use bitrix24_model::scalars::SCALARS;
use bitrix24_model::{Protocol, Scalar};

/// A type without an inline part.
pub(super) fn named(scope: &Scope, choices: &mut Choices<'_>) -> String {
    let base = match choices.below(8) {
        5 => format!("id<{}>", scope.entity(choices)),
        6 if !scope.objects.is_empty() => scope.objects[choices.below(scope.objects.len())].0.clone(),
        7 if !scope.enums.is_empty() => scope.enums[choices.below(scope.enums.len())].0.clone(),
        _ => {
            let rows = SCALARS.iter().filter(|row| row.protocol.is_none_or(|own| own == scope.protocol));
            // A request of REST 2.0 has no booleans.
            let is_written =
                |word: &&str| scope.protocol == Protocol::V3 || Scalar::from_word(word) != Some(Scalar::Boolean);
            let own: Vec<&str> = rows.map(|row| row.word).filter(is_written).collect();
            choices.one(&own).to_owned()
        }
    };
    wrapped(&base, choices)
}

/// Wraps a type in arrays and maps, or returns it unchanged.
pub(super) fn wrapped(base: &str, choices: &mut Choices<'_>) -> String {
    let depth = match choices.below(32) {
        31 => choices.below(8),
        16..=30 => 1 + choices.below(2),
        _ => 0,
    };
    (0..depth).fold(base.to_owned(), |ty, _| format!("{}<{ty}>", choices.one(&["array", "map"])))
}

/// Returns the innermost type of nested arrays and maps.
pub(super) fn base(ty: &str) -> &str {
    match ty.strip_prefix("array<").or_else(|| ty.strip_prefix("map<")) {
        Some(inner) => base(inner.strip_suffix('>').unwrap_or(inner)),
        None => ty,
    }
}
