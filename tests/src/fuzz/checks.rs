//! The checks: several files that refer to each other.

use super::check_invariants;
use crate::files;
use bitrix24_codegen::SourceFile;

/// Specs that the files can refer to.
pub(super) const BASE: [(&str, &str); 5] = [
    ("api.yaml", "api: { title: Demo, modules: { demo: For the tests. }, entities: { im.chat: A chat. } }"),
    (
        "errors.yaml",
        "errors:
  Denied: { code: DENIED, aliases: [NO], status: [403, 400], category: access, when: It is forbidden., fix: Ask. }
  InvalidPagination: { code: PAGE, status: 400, category: request, when: The page is wrong., fix: Correct it. }",
    ),
    (
        "demo/thing.yaml",
        "object: demo.thing
summary: A thing.
fields:
  id: { type: id<demo.thing>, filterable: true, sortable: true }
  name: { type: string, nullable: true, add: required, update: optional, max_length: 255 }
  parent: { type: demo.thing, optional: true, relation: true }",
    ),
    ("demo/color.yaml", "enum: demo.color\nsummary: A color.\nvalues: { red: Red., dark-red: Dark. }"),
    // Uses all: the checks reject what no method reaches.
    (
        "demo/paint.yaml",
        "{ method: demo.paint, summary: Paints., effect: write, params: { in: demo.color }, result: { thing: demo.thing } }",
    ),
];

/// Reads the bytes as files that each start with a line `--- path`, and checks them together with the base specs. A file
/// with the path of a base spec replaces it.
///
/// # Panics
///
/// Panics if the generator breaks an invariant.
pub fn checks(bytes: &[u8]) {
    check_invariants(&specs(bytes));
}

/// Returns the specs of an input.
pub(super) fn specs(bytes: &[u8]) -> Vec<SourceFile> {
    let given = files(&String::from_utf8_lossy(bytes));
    let is_given = |path: &str| given.iter().any(|file| file.path == path);
    let base = BASE.iter().filter(|(path, _)| !is_given(path)).map(|(path, text)| SourceFile::new(*path, *text));
    base.chain(given.iter().cloned()).collect()
}
