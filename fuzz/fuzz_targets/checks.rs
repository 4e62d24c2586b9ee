//! The target `checks`: see `tests/src/fuzz/checks.rs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| bitrix24_tests::fuzz::checks(bytes));
