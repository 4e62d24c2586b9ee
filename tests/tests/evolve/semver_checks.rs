//! cargo-semver-checks sees the lints that each case names, and nothing in a case that breaks no program.
