//! The target `portal`: see `tests/src/fuzz/portal.rs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| bitrix24_tests::fuzz::portal(bytes));
