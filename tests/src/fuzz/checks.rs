//! The checks: several files that refer to each other.

use super::{check_invariants, valid};
use crate::files;
use bitrix24_codegen::SourceFile;
use bitrix24_model::ROOT_V2;

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

/// Specs of REST 2.0 that the files can refer to.
const BASE_V2: [(&str, &str); 4] = [
    (
        "v2/api.yaml",
        "api: { protocol: 2, title: Demo, modules: { demo: For the tests. }, entities: { user: A user. } }",
    ),
    (
        "v2/errors.yaml",
        "errors: { Unclassified: { code: '', aliases: ['0'], status: 400, category: request, when: Often., fix: Read it. } }",
    ),
    (
        "v2/demo/thing.yaml",
        "object: demo.thing
summary: A thing.
open: { UF_*: any }
fields:
  ID: { type: id<demo.thing>, filterable: true, sortable: true, add: optional }
  NAME: { type: string, filterable: ['=', '%'], sortable: true, add: required, update: optional, clear: empty }
  DONE: { type: yn, nullable: true }",
    ),
    (
        "v2/demo/thing/list.yaml",
        "{ method: demo.thing.list, action: list, object: demo.thing, summary: Lists., rows_at: result, select: { masks: ['*'] }, filter: { dialect: classic }, order: true, pagination: { family: start }, keyset: { field: ID } }",
    ),
];

/// Reads the bytes as files that each start with a line `--- path`, and checks them together with the base specs. A file
/// with the path of a base spec replaces it. Those of REST 2.0 are there if a path leads below `v2/`.
///
/// # Panics
///
/// Panics if the generator breaks an invariant.
pub fn checks(bytes: &[u8]) {
    if check_invariants(&specs(bytes)) {
        valid::keep(bytes);
    }
}

/// Returns the specs of an input.
pub(super) fn specs(bytes: &[u8]) -> Vec<SourceFile> {
    let given = files(&String::from_utf8_lossy(bytes));
    let is_given = |path: &str| given.iter().any(|file| file.path == path);
    let older = given.iter().any(|file| file.path.starts_with(ROOT_V2)).then_some(&BASE_V2[..]);
    let base = BASE.iter().chain(older.unwrap_or_default()).filter(|(path, _)| !is_given(path));
    let base = base.map(|(path, text)| SourceFile::new(*path, *text));
    base.chain(given.iter().cloned()).collect()
}
