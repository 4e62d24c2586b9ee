//! The OpenAPI export: one small spec a feature, and what becomes of it.

mod specs;
mod validator;

use bitrix24_codegen::{SourceFile, load};
use bitrix24_json::{Value as Json, json};
use bitrix24_model::openapi;
use std::collections::BTreeSet;
use validator::Validator;

const API: &str = "api: { title: Demo, docs: 'https://example.com/docs', modules: { demo: For the tests. }, entities: { user: A user. } }";

const ERRORS: &str = "
errors:
  RequestValidation: { code: VALIDATION, status: 400, category: validation, when: A parameter is wrong., fix: Mend it. }
  AccessDenied: { code: DENIED, aliases: [FORBIDDEN], status: [403, 400], category: access, when: The user may not., fix: Ask for the right. }
  KeyReused: { code: KEY_REUSED, status: 422, category: idempotency, when: The key came with another body., fix: Take a new key. }
  Internal: { code: INTERNAL, status: 500, category: internal, when: It broke., fix: Wait., retry: later, executed: maybe }
  Expired: { code: expired, status: [401, 403], category: authorization, shape: flat, when: The token is old., fix: Refresh it., retry: refresh }
";

const ROW: &str = "
object: demo.row
summary: A row.
fields:
  id: { type: id<demo.row>, filterable: true, sortable: true }
  title: { type: string, add: required, update: optional, filterable: true, max_length: 10, doc: Its title. }
  state:
    type: enum
    doc: Its state.
    values: { open: It can change., closed: { doc: It cannot., rust: Final, source: example } }
  note: { type: string, nullable: true, optional: true, update: optional, source: server, note: The page calls it `remark`. }
  parent: { type: demo.row, relation: true }
";

/// The document of specs beside the common ones; the path follows from the name.
fn document(specs: &[&str]) -> Json {
    let path = |text: &str| {
        let name = text.trim().lines().next().and_then(|line| line.split_once(": ")).map(|(_, name)| name);
        format!("{}.yaml", name.unwrap_or_default().replace('.', "/"))
    };
    let common = [SourceFile::new("api.yaml", API), SourceFile::new("errors.yaml", ERRORS)];
    let sources: Vec<SourceFile> =
        common.into_iter().chain(specs.iter().map(|text| SourceFile::new(path(text), *text))).collect();
    let api = load(&sources).unwrap_or_else(|problems| panic!("{}", problems.render("", false)));
    openapi(&api)
}

fn post<'a>(document: &'a Json, method: &str) -> &'a Json {
    &document["paths"][format!("/{method}")]["post"]
}

fn request<'a>(document: &'a Json, method: &str) -> &'a Json {
    &post(document, method)["requestBody"]["content"]["application/json"]["schema"]
}

fn answer<'a>(document: &'a Json, method: &str, status: &str) -> &'a Json {
    &post(document, method)["responses"][status]["content"]["application/json"]["schema"]
}

/// The components that a fixture adds to those that are always there.
fn schemas(document: &Json, prefix: &str) -> Json {
    let all = document["components"]["schemas"].as_object().into_iter().flatten();
    all.filter(|(name, _)| name.starts_with(prefix)).map(|(name, schema)| (name.clone(), schema.clone())).collect()
}

fn pretty(value: &Json) -> String {
    serde_json::to_string_pretty(value).unwrap_or_else(|error| panic!("{error}"))
}

macro_rules! assert_export {
    ($name:literal, $value:expr) => {
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "../snapshots/openapi" }, {
            insta::assert_snapshot!($name, pretty($value));
        })
    };
}

const PING: &str = "
method: demo.ping
summary: Answers.
doc: It does nothing else.
docs: https://example.com/ping
access: Anybody.
effect: read
result: { pong: boolean }
note: The page calls it `pong`.";

#[test]
fn a_whole_document() {
    assert_export!("document", &document(&[PING]));
}

#[test]
fn a_method_that_takes_nothing_can_be_read_with_get() {
    let document = document(&[
        PING,
        "
method: demo.greet
summary: Answers.
effect: read
params: { name: string }
result: boolean",
    ]);
    let get = &document["paths"]["/demo.ping"]["get"];
    assert_eq!(get["operationId"], "demo.ping.viaGet");
    assert_eq!(get["responses"], post(&document, "demo.ping")["responses"]);
    assert!(get.get("requestBody").is_none());
    assert!(document["paths"]["/demo.greet"].get("get").is_none());
}

#[test]
fn parameters_of_every_type() {
    let document = document(&["
method: demo.types
summary: Takes everything.
effect: read
params:
  flag: { type: boolean, required: true, doc: Yes or no. }
  whole: { type: integer, min: 1, max: 10, default: 5 }
  real: { type: number, min: 0.5, nullable: true }
  text: { type: string, min_length: 1, max_length: 30, max_bytes: 20, doc: Some text., note: The page says 10. }
  color: { type: string, pattern: '^#[0-9a-f]{6}$' }
  sizes: { type: array<integer>, items: { min: 9007199254740993, max: 9223372036854775807 } }
  moment: datetime
  wall: datetime_local
  day: date
  second: timestamp
  bytes: base64
  anything: { type: any, nullable: true, doc: Whatever. }
  who: { type: 'id<user>', required: true }
  list: { type: 'array<string>', min_items: 1, max_items: 3, nullable: true }
  map: 'map<integer>'
  inner: { type: object, doc: A part., nullable: true, fields: { x: { type: integer, required: true } } }
result: boolean"]);
    assert_export!("parameters", request(&document, "demo.types"));
}

#[test]
fn shapes_of_answers() {
    let method = |name: &str, result: &str| format!("method: demo.{name}\nsummary: Answers.\neffect: read\n{result}");
    let specs = [
        method("one", "result: { item: demo.row }"),
        method("many", "result: { items: array<demo.row> }"),
        method("flag", "result: { result: boolean }"),
        method("fields", "result: { a: integer, b: { type: map<string>, optional: true, nullable: true } }"),
        method("bare", "result: array<integer>"),
        method("document", "result: map<any>\nenvelope: false"),
    ];
    let specs: Vec<&str> = specs.iter().map(String::as_str).chain([ROW]).collect();
    let document = document(&specs);
    let names = ["one", "many", "flag", "fields", "bare", "document"];
    let shapes = names.map(|name| (name.to_owned(), answer(&document, &format!("demo.{name}"), "200").clone()));
    assert_export!("responses", &shapes.into_iter().collect());
}

#[test]
fn objects_and_enums_become_components() {
    let document = document(&[
        ROW,
        "
method: demo.row.get
action: get
object: demo.row
summary: Reads a row.",
        "
method: demo.row.add
action: add
object: demo.row
summary: Adds a row.
params: { mode: { type: enum, values: { fast: At once., slow: Later. } } }",
        "
method: demo.row.update
action: update
object: demo.row
summary: Changes a row.",
    ]);
    assert_export!("components", &schemas(&document, "demo."));
    assert_export!(
        "actions",
        &["add", "get", "update"]
            .map(|name| (name.to_owned(), request(&document, &format!("demo.row.{name}")).clone()))
            .into_iter()
            .collect()
    );
}

#[test]
fn standard_parameters() {
    let document = document(&[
        ROW,
        "
method: demo.row.list
action: list
object: demo.row
summary: Lists rows.
select: true
filter: { required: [title] }
order: true
pagination: { family: offset, default: 20, max: 200 }",
    ]);
    assert_export!("list", post(&document, "demo.row.list"));
    assert_export!("queries", &schemas(&document, "demo."));
}

#[test]
fn families_of_pages() {
    let method =
        |name: &str, more: &str| format!("method: demo.row.{name}\nobject: demo.row\nsummary: Lists rows.\n{more}");
    let specs = [
        method("tail", "action: tail"),
        method(
            "after",
            "action: list\npagination: { family: cursor, default: 5, max: 50, next: nextCursor, cursor: { position: integer, id: id<demo.row> } }",
        ),
        method("single", "action: list\npagination: { family: single, max: 10, more: hasMore }"),
    ];
    let specs: Vec<&str> = specs.iter().map(String::as_str).chain([ROW]).collect();
    let document = document(&specs);
    let methods = ["tail", "after", "single"].map(|name| format!("demo.row.{name}"));
    let parts = methods.map(|name| {
        let operation = post(&document, &name);
        let parts = json!({
            "description": operation["description"],
            "x-pagination": operation["x-pagination"],
            "request": request(&document, &name)["properties"],
            "answer": answer(&document, &name, "200")["properties"]["result"],
        });
        (name, parts)
    });
    assert_export!("pages", &parts.into_iter().collect());
}

#[test]
fn failures_with_codes_causes_and_examples() {
    let document = document(&["
method: demo.fail
summary: Fails.
effect: write
params: { name: { type: string, required: true } }
result: boolean
errors:
  RequestValidation:
    - { cause: NoName, field: name, when: The name is missing., fix: Pass one. }
    - { cause: Busy, when: Somebody else is at it., fix: Wait., retry: later }
  AccessDenied:
  Expired:
examples:
  - { title: It works, request: { name: x }, response: true }
  - { request: {}, error: { code: RequestValidation, message: Wrong, validation: [{ field: name, message: Missing }, { message: Odd }] } }
  - { title: Too late, request: { name: x }, status: 403, error: { code: Expired, message: Late } }"]);
    assert_export!("failures", &post(&document, "demo.fail")["responses"]);
    assert_export!("failing-request", &post(&document, "demo.fail")["requestBody"]);
    assert_export!("codes", &schemas(&document, "Error."));
    assert_export!("any-failure", &document["components"]["responses"]["Failure"]);
}

const RULES: &str = "
method: demo.rules
summary: Has rules.
effect: read
params:
  mode: { type: string, default: copy }
  folder: string
  a: integer
  b: integer
  c: integer
  fields: { type: object, fields: { x: integer, y: integer } }
result: boolean
rules:
  - { any_of: [fields.x, fields.y], doc: There must be something to do. }
  - { one_of: [a, b, c] }
  - { require: folder, when: { mode: move } }
  - { forbid: folder, when: { mode: copy } }";

#[test]
fn rules_between_parameters() {
    let document = document(&[RULES]);
    assert_export!("rules", &request(&document, "demo.rules")["allOf"]);
    assert_export!("rules-in-words", &post(&document, "demo.rules")["description"]);
    let mut validator = Validator::new(document);
    let mut fits = |value: Json| {
        validator.validate("/paths/~1demo.rules/post/requestBody/content/application~1json/schema", &value).is_ok()
    };
    assert!(fits(json!({ "a": 1, "fields": { "y": 1 } })));
    assert!(!fits(json!({ "a": 1, "fields": {} })), "none of the two");
    assert!(!fits(json!({ "a": 1 })), "none of the two, nor what holds them");
    assert!(!fits(json!({ "fields": { "x": 1 } })), "none of the three");
    assert!(!fits(json!({ "a": 1, "c": 1, "fields": { "x": 1 } })), "two of the three");
    assert!(!fits(json!({ "a": 1, "fields": { "x": 1 }, "mode": "move" })), "required and not there");
    assert!(fits(json!({ "a": 1, "fields": { "x": 1 }, "mode": "move", "folder": "f" })));
    assert!(!fits(json!({ "a": 1, "fields": { "x": 1 }, "folder": "f" })), "refused by the default");
}

#[test]
fn a_body_that_is_no_object() {
    let document = document(&[
        PING,
        "
method: several
summary: Runs calls.
effect: write
body: { type: array<object>, max_items: 2, doc: The calls., fields: { call: { type: string, required: true } } }
result: array<any>
examples: [{ request: [{ call: a }], response: [1] }]",
    ]);
    assert_export!("bare-body", post(&document, "several"));
}

#[test]
fn names_differ_in_more_than_case() {
    let row = "object: demo.row\nsummary: A row.\nfields: { part: { type: object, rust_type: Part, fields: { x: integer } }, other: demo.row.part }";
    let part = "object: demo.row.part\nsummary: A part.\nfields: { y: integer }";
    let document = document(&[row, part, "method: demo.row.get\naction: get\nobject: demo.row\nsummary: Reads."]);
    let names: BTreeSet<String> =
        schemas(&document, "demo.").as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect();
    assert_eq!(names, ["demo.row", "demo.row.part", "demo.row.part_2"].map(str::to_owned).into());
    let fields = &document["components"]["schemas"]["demo.row"]["properties"];
    assert_eq!(fields["part"]["$ref"], "#/components/schemas/demo.row.part_2");
    assert_eq!(fields["other"]["$ref"], "#/components/schemas/demo.row.part");
}
