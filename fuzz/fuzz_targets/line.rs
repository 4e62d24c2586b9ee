//! The target `line`: see `tests/src/fuzz/line.rs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| bitrix24_tests::fuzz::line(bytes));
