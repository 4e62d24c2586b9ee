//! The whole generator on random specs that are meant to pass the checks.

use super::check_invariants;
use crate::random::{BASE, Choices, group};
use bitrix24_codegen::SourceFile;

/// Builds a group of specs from the bytes and runs the whole generator on it.
///
/// # Panics
///
/// Panics if the generator breaks an invariant.
pub fn random_specs(bytes: &[u8]) {
    check_invariants(&specs(bytes));
}

/// Returns the specs of an input.
pub(super) fn specs(bytes: &[u8]) -> Vec<SourceFile> {
    let base = BASE.iter().map(|(path, text)| SourceFile::new(*path, *text));
    let made = group(1, &mut Choices::of(bytes));
    base.chain(made.iter().map(|spec| spec.file())).collect()
}
