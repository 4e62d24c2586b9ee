//! Whatever passes the checks compiles without a warning: random specs with every type, hostile names and hostile texts.
#![allow(clippy::unwrap_used)]

mod accepted;
mod compiled;

use bitrix24_codegen::{generate, load};

/// More, and others, where the variables ask for it.
fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

#[test]
fn what_passes_the_checks_compiles_without_a_warning() {
    let count = number("BITRIX24_RANDOM_SPECS", 120) as usize;
    let files = accepted::files(number("BITRIX24_RANDOM_SEED", 24), count);
    let api = load(&files).unwrap_or_else(|problems| panic!("{problems}"));
    compiled::without_a_warning(&generate(&api));
}
