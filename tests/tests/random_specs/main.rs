//! Specs that pass the checks compile and are documented without warnings: random specs with every type, hostile names and hostile texts.
#![allow(clippy::unwrap_used)]

mod accepted;
#[allow(dead_code, reason = "the part for responses is of the examples")]
#[path = "../common/canonical.rs"]
mod canonical;
mod compiled;
#[path = "../common/differences.rs"]
mod differences;
mod fuzzed;
mod keys;
mod queries;
mod texts;

use bitrix24_codegen::load;
use keys::Format;

/// Reads a number from an environment variable.
fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

/// `cargo xtask fuzz --rustdoc` runs it with the valid inputs that it has found.
#[test]
fn clients_of_fuzzed_specs_are_documented_without_warnings() {
    let variable = |name: &str| std::env::var(name).ok();
    match (variable("BITRIX24_FUZZ_TARGET"), variable("BITRIX24_FUZZ_VALID")) {
        (Some(target), Some(folder)) => fuzzed::documented(&target, folder.as_ref()),
        _ => eprintln!("skipped: set BITRIX24_FUZZ_TARGET and BITRIX24_FUZZ_VALID"),
    }
}

#[test]
fn accepted_specs_compile_and_are_documented_without_warnings() {
    let count = number("BITRIX24_RANDOM_SPECS", 120) as usize;
    let mut files = accepted::files(number("BITRIX24_RANDOM_SEED", 24), count);
    files.extend(queries::files());
    files.extend(texts::files());
    let api = load(&files).unwrap_or_else(|problems| panic!("{problems}"));
    let mut older = accepted::files_v2(number("BITRIX24_RANDOM_SEED", 24), count);
    older.extend(queries::files_v2());
    let older = load(&older).unwrap_or_else(|problems| panic!("{problems}"));
    compiled::without_a_warning(&[api, older]);
}

/// The keys of specs below `my/`, whose code stands in another crate: that of `portal/example`.
const OF_PORTALS: [(&str, &str); 3] =
    [("object_file", "variant_of"), ("variant_of", "object"), ("variant_of", "value")];

/// A key of the format that no random spec has is not compiled with hostile names and texts.
#[test]
fn random_specs_have_every_key_of_the_format() {
    for (schema, files) in
        [("spec/schema.json", accepted::files(24, 1_000)), ("spec/v2/schema.json", accepted::files_v2(24, 5_000))]
    {
        let mut unused = Format::of(schema).unused(&files);
        unused.retain(|(part, key)| !OF_PORTALS.contains(&(part, key)));
        assert!(unused.is_empty(), "{schema}: {unused:#?}");
    }
}
