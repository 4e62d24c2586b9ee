//! Snapshots of generated code, with one small spec for each feature.
#![allow(clippy::unwrap_used)]

use bitrix24_codegen::generate;
use bitrix24_tests::fixture;

/// The base specs of every fixture.
const BASE: &str = "\
--- api.yaml
api:
  title: A demo
  modules: { demo: The demo. }
  entities: { im.chat: A chat. }
--- errors.yaml
errors:
  AccessDenied: { code: DENIED, status: [403, 400], category: access, when: The user lacks rights., fix: Ask an administrator. }
  RequestValidation: { code: INVALID, aliases: [WRONG], status: 400, category: validation, when: A parameter is wrong., fix: Correct it. }
  InvalidSelect: { code: SELECT, status: 400, category: request, when: The select is wrong., fix: Correct it. }
";

#[track_caller]
fn written(spec: &str, path: &str) -> String {
    let files = generate(&fixture(&format!("{BASE}{spec}")));
    match files.get(path) {
        Some(text) => text.to_owned(),
        None => panic!("{path} is not among {:?}", files.iter().map(|(path, _)| path).collect::<Vec<_>>()),
    }
}

const CHAT: &str = "\
--- demo/createchat.yaml
method: demo.createchat
rust: create_chat
summary: Creates a chat.
doc: A second call finds the first one's chat.
docs: https://example.com/createchat.html
access: Everybody.
effect: write
params:
  messageId: { type: id<im.chat>, required: true, min: 1, doc: The e-mail. }
result:
  success: { type: boolean, doc: Whether it worked. }
  chatId: { type: id<im.chat>, doc: The chat. }
errors:
  RequestValidation:
    - { cause: InvalidMessageId, field: messageId, when: The identifier is wrong., fix: Correct it. }
    - { cause: Locked, when: Another call runs., fix: Try later., retry: later }
  AccessDenied:
    - { cause: AccessDenied, when: The user may not., fix: Ask. }
examples:
  - request: { messageId: 15 }
    response: { success: true, chatId: 100 }
";

#[test]
fn a_method_with_a_flat_answer() {
    insta::assert_snapshot!(written(CHAT, "demo/create_chat.rs"));
}

#[test]
fn the_modules_around_it() {
    let files = generate(&fixture(&format!("{BASE}{CHAT}")));
    let shown = ["lib.rs", "demo/mod.rs", "entity.rs", "errors.rs", "catalog.rs"];
    let text: Vec<String> = shown.iter().map(|path| format!("==> {path}\n{}", files.get(path).unwrap())).collect();
    insta::assert_snapshot!(text.join("\n"));
}

const NOTES: &str = "\
--- demo/note.yaml
object: demo.note
summary: A note.
fields:
  id: { type: id<demo.note>, filterable: true, sortable: true, doc: The note. }
  title: { type: string, add: required, update: optional, max_length: 255, sortable: true, doc: The title. }
  parentId: { type: id<demo.note>, nullable: true, add: optional, update: optional, doc: The note above. }
  parent: { type: demo.note, relation: true, doc: The note above. }
  readers: { type: array<demo.user>, relation: true, add: optional, write: array<id<demo.user>>, doc: Who may read., source: server }
  color: { type: enum, values: { red: Red., dark-blue: { doc: Dark blue., rust: Navy, source: observed } }, update: optional, doc: The color. }
--- demo/user.yaml
object: demo.user
summary: A user.
fields:
  name: { type: string, doc: The name. }
";

#[test]
fn an_object_that_select_cuts() {
    let list = "\
--- demo/note/list.yaml
method: demo.note.list
action: list
object: demo.note
summary: Lists notes.
select: true
filter: true
order: true
pagination: { family: offset, default: 50, max: 200 }
examples:
  - request: { select: [id, parent.title], pagination: { limit: 2 } }
    response: { items: [ { id: 1, parent: { title: Above } } ] }
";
    let spec = format!("{NOTES}{list}");
    insta::assert_snapshot!("object_partial", written(&spec, "demo/note/object.rs"));
    insta::assert_snapshot!("object_fields", written(&spec, "demo/note/fields.rs"));
    insta::assert_snapshot!("method_list", written(&spec, "demo/note/list.rs"));
}

#[test]
fn what_add_and_update_take() {
    let add = "--- demo/note/add.yaml\nmethod: demo.note.add\naction: add\nobject: demo.note\nsummary: Adds a note.\n";
    let update = "--- demo/note/update.yaml\nmethod: demo.note.update\naction: update\nobject: demo.note\nsummary: Changes a note.\n";
    let spec = format!("{NOTES}{add}{update}");
    insta::assert_snapshot!("method_add", written(&spec, "demo/note/add.rs"));
    insta::assert_snapshot!("method_update", written(&spec, "demo/note/update.rs"));
    insta::assert_snapshot!("object_whole", written(&spec, "demo/note/object.rs"));
}

#[test]
fn bare_values_both_ways() {
    insta::assert_snapshot!(written(
        "\
--- demo/all.yaml
method: demo.all
summary: Takes a list and answers with one.
effect: read
envelope: false
body: { type: array<object>, rust: calls, rust_type: Call, fields: { name: { type: string, required: true }, query: any } }
result: { type: array<map<array<integer>>>, max_items: 3, items: { items: { items: { min: 1 } } } }
",
        "demo/all.rs"
    ));
}

#[test]
fn every_plain_type_and_recursion() {
    insta::assert_snapshot!(written(
        "\
--- demo/types.yaml
method: demo.types
summary: Takes one of each.
effect: read
params:
  a: { type: boolean, default: true }
  b: integer
  c: number
  d: { type: string, required: true, nullable: true }
  e: datetime
  f: datetime_local
  g: date
  h: timestamp
  i: base64
  j: any
  k: { type: array<string>, min_items: 1 }
  l: { type: map<id<im.chat>>, nullable: true }
  m: { type: object, fields: { deep: { type: object, fields: { er: integer } } } }
rules:
  - { any_of: [a, m.deep] }
  - { one_of: [b, c] }
  - { require: g, when: { b: 1 }, doc: Because. }
  - { forbid: e, when: { a: false } }
result:
  tree: demo.tree
--- demo/tree.yaml
object: demo.tree
summary: A tree.
fields:
  left: { type: demo.tree, nullable: true, doc: A half. }
  more: { type: array<demo.tree>, doc: Others. }
",
        "demo/types.rs"
    ));
}

#[test]
fn pages_with_a_cursor_and_single_pages() {
    let spec = format!(
        "{NOTES}--- demo/note/walk.yaml
method: demo.note.walk
action: list
object: demo.note
summary: Walks over notes.
pagination: {{ family: cursor, default: 50, max: 200, cursor: {{ position: integer, id: id<demo.note> }}, next: nextCursor }}
--- demo/note/search.yaml
method: demo.note.search
action: list
object: demo.note
summary: Finds notes.
pagination: {{ family: single, default: 20, max: 50, more: hasMore }}
--- demo/note/tail.yaml
method: demo.note.tail
action: tail
object: demo.note
summary: Follows notes.
filter: {{ required: [id] }}
"
    );
    insta::assert_snapshot!("pages_cursor", written(&spec, "demo/note/walk.rs"));
    insta::assert_snapshot!("pages_single", written(&spec, "demo/note/search.rs"));
    insta::assert_snapshot!("pages_tail", written(&spec, "demo/note/tail.rs"));
}

#[test]
fn a_shared_enum() {
    insta::assert_snapshot!(written(
        "\
--- demo/kind.yaml
enum: demo.kind
summary: What it is.
values: { TEAM: A team., DEPARTMENT: A department., in_progress: Neither yet. }
--- demo/count.yaml
method: demo.count
summary: Counts.
effect: read
params: { kind: { type: demo.kind, required: true } }
result: { total: integer }
",
        "demo/kind.rs"
    ));
}

#[test]
fn hostile_names_and_texts_stay_text() {
    insta::assert_snapshot!(written(
        "\
--- demo/match.yaml
method: demo.match
summary: \"Ends */ a comment, `x\\\" # [link](javascript:x) <b> \\u202e {} and a lone ` tick.\"
doc: \"```rust\\nfn run_me() {}\\n```\\n\\n    indented code\\n\\n- a list\\n# a heading\"
docs: 'https://example.com/a)b(c'
effect: read
params:
  type: { type: string, required: true, doc: A keyword. }
  self: { type: string, doc: A keyword that cannot be raw. }
  isOAuth2Enabled: { type: boolean, rust: is_oauth2_enabled, doc: \"1. not a list\" }
  fn: { type: enum, values: { self: Itself., 'Type': Not a keyword. }, doc: Another. }
result: { 'crate': { type: string, doc: '\\' } }
errors:
  AccessDenied:
    - { cause: Quote, field: 'a\"b', when: 'He said \"no\" \\ twice.', fix: \"New\\nline.\" }
",
        "demo/match.rs"
    ));
}

#[test]
fn features_follow_the_modules() {
    let manifest = "[features]\n# The features below follow the modules in spec/ and are written by `cargo xtask generate`.\nold = []\n# End of the generated features.\n\n[dependencies]\n";
    let api = fixture(&format!("{BASE}{CHAT}"));
    insta::assert_snapshot!(bitrix24_codegen::manifest::update(manifest, std::slice::from_ref(&api)).unwrap());
    assert!(bitrix24_codegen::manifest::update("[features]\n", std::slice::from_ref(&api)).is_err());
}

#[test]
fn the_order_of_files_makes_no_difference() {
    let mut specs = bitrix24_tests::specs();
    let forwards = generate(&bitrix24_codegen::load(&specs).unwrap());
    specs.reverse();
    let backwards = generate(&bitrix24_codegen::load(&specs).unwrap());
    assert!(forwards == backwards);
}
