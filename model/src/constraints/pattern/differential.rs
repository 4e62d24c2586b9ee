//! Random patterns: those that are accepted match alike with `regex_lite` and with `regex`, which validators of JSON Schema use.

use super::Pattern;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngSeed};

const PIECES: &[&str] = &[
    "a",
    "b",
    "0",
    "-",
    "^",
    "$",
    "[",
    "[^",
    "]",
    "{",
    "}",
    "(",
    "(?:",
    "(?i)",
    ")",
    "|",
    "*",
    "+",
    "?",
    ".",
    "&&",
    "--",
    "~~",
    " ",
    "\n",
    "ä",
    "ſ",
    "😀",
    "a-z",
    "[a-c]",
    "[^a]",
    "(a|b)",
    "{2}",
    "{,5}",
    "{1,2}",
    "{2,1}",
    "{0}",
    "{1,}",
    r"\.",
    r"\-",
    r"\]",
    r"\/",
    r"\x61",
    r"\u00e4",
    r"\u{61}",
    r"\n",
    r"\v",
    r"\d",
    r"\b",
    r"\1",
    r"\0",
    "[:alpha:]",
];
const TEXTS: &[&str] = &[
    "a", "b", "z", "A", "0", "5", "-", "^", "$", "[", "]", "{", "}", "(", ")", "|", "*", "+", "?", ".", "&", "~", "/",
    "\\", " ", "\n", "\u{b}", "ä", "ſ", "s", "😀", ":", ",",
];

fn text_of(pieces: &'static [&'static str], most: usize) -> impl Strategy<Value = String> {
    vec(select(pieces), 0..most).prop_map(|pieces| pieces.concat())
}

fn pattern() -> impl Strategy<Value = String> {
    let brackets = vec(text_of(PIECES, 4).prop_map(|inner| format!("[{inner}]")), 1..4).prop_map(|sets| sets.concat());
    prop_oneof![text_of(PIECES, 8), brackets].prop_map(|inner| format!("^{inner}$"))
}

proptest! {
    #![proptest_config(Config {
        rng_seed: RngSeed::Fixed(1),
        failure_persistence: None,
        cases: 1000,
        ..Config::default()
    })]

    #[test]
    fn accepted_patterns_match_alike(pattern in pattern(), texts in vec(text_of(TEXTS, 5), 20)) {
        let Ok(pattern) = Pattern::new(&pattern) else { return Ok(()) };
        let other = regex::Regex::new(pattern.as_str()).expect("an accepted pattern compiles");
        for text in texts {
            prop_assert_eq!(pattern.matches(&text), other.is_match(&text), "{:?} on {:?}", pattern, text);
        }
        for sample in pattern.samples().take(4) {
            prop_assert!(pattern.matches(&sample) && other.is_match(&sample), "{:?} on {:?}", pattern, sample);
        }
    }
}
