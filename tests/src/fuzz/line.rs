//! The whole line: specs that the bytes make, meant to pass the checks.

use super::judge;
use crate::random::{BASE, Chance, group};
use bitrix24_codegen::SourceFile;

/// Makes a group of specs of the bytes, and goes down the whole line with it.
///
/// # Panics
/// Where the generator does what it never may.
pub fn line(bytes: &[u8]) {
    let base = BASE.iter().map(|(path, text)| SourceFile::new(*path, *text));
    let made = group(1, &mut Chance::of(bytes));
    judge(&base.chain(made.iter().map(|spec| spec.file())).collect::<Vec<_>>());
}
