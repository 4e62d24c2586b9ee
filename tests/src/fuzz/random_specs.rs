//! The whole generator on random specs that are meant to pass the checks.

use super::{check_invariants, valid};
use crate::random::{BASE, BASE_V2, Choices, Spec, group, group_v2};
use bitrix24_codegen::SourceFile;
use bitrix24_model::ROOT_V2;

/// Builds a group of specs of each protocol from the bytes and runs the whole generator on them.
///
/// # Panics
///
/// Panics if the generator breaks an invariant.
pub fn random_specs(bytes: &[u8]) {
    if check_invariants(&specs(bytes)) {
        valid::keep(bytes);
    }
}

/// Returns the specs of an input.
pub(super) fn specs(bytes: &[u8]) -> Vec<SourceFile> {
    let made = files(&BASE_V2, group_v2(1, &mut Choices::of(bytes)));
    let older = made.map(|file| SourceFile::new(format!("{ROOT_V2}{}", file.path), file.text));
    files(&BASE, group(1, &mut Choices::of(bytes))).chain(older).collect()
}

fn files(base: &'static [(&str, &str)], made: Vec<Spec>) -> impl Iterator<Item = SourceFile> {
    let base = base.iter().map(|(path, text)| SourceFile::new(*path, *text));
    base.chain(made.into_iter().map(|spec| spec.file()))
}
