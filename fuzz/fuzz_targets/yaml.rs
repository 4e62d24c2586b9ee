//! The target `yaml`: see `tests/src/fuzz/yaml.rs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| bitrix24_tests::fuzz::yaml(bytes));
