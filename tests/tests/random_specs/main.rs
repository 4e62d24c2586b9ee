//! Specs that pass the checks compile and are documented without warnings: random specs with every type, hostile names and hostile texts.
#![allow(clippy::unwrap_used)]

mod accepted;
mod compiled;
#[path = "../common/differences.rs"]
mod differences;
mod queries;
mod texts;

use bitrix24_codegen::load;

/// Reads a number from an environment variable.
fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

#[test]
fn accepted_specs_compile_and_are_documented_without_warnings() {
    let count = number("BITRIX24_RANDOM_SPECS", 120) as usize;
    let mut files = accepted::files(number("BITRIX24_RANDOM_SEED", 24), count);
    files.extend(queries::files());
    files.extend(texts::files());
    let api = load(&files).unwrap_or_else(|problems| panic!("{problems}"));
    let older = accepted::files_v2(number("BITRIX24_RANDOM_SEED", 24), count);
    let older = load(&older).unwrap_or_else(|problems| panic!("{problems}"));
    compiled::without_a_warning(&[api, older]);
}
