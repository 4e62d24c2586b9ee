//! The target `random_specs`: see `tests/src/fuzz/random_specs.rs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| bitrix24_tests::fuzz::random_specs(bytes));
