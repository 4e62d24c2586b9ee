//! New specs out of a portal's document: they pass the checks, agree with the document, and mark what is a guess.

use super::*;
use bitrix24_codegen::generate;
use bitrix24_compare::portal::{GUESS, Import, PublishedMethod, import};
use bitrix24_model::schema_line;
use insta::assert_snapshot;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};
use serde_json::json;

/// Specs with one method, so that everything else is new.
fn base() -> Vec<SourceFile> {
    vec![
        SourceFile::new(
            "api.yaml",
            "api:\n  title: Demo\n  modules:\n    base: What was there before.\n  entities:\n    user: A user.\n",
        ),
        SourceFile::new("field.yaml", sources().iter().find(|file| file.path == "field.yaml").unwrap().text.clone()),
        SourceFile::new(
            "base/row.yaml",
            "object: base.row\nsummary: A row.\nfields: { sellerId: id<user>, isPaid: boolean, color: string }\n",
        ),
        SourceFile::new(
            "base/row/field/list.yaml",
            "method: base.row.field.list\naction: field.list\nobject: base.row\n",
        ),
        SourceFile::new(
            "base/row/get.yaml",
            "method: base.row.get\naction: get\nobject: base.row\nsummary: Reads a row.\n",
        ),
        SourceFile::new("base/hue.yaml", "enum: base.hue\nrust: Colour\nsummary: A colour.\nvalues: { RED: Red. }\n"),
        SourceFile::new(
            "base/paint.yaml",
            "method: base.paint\nsummary: Paints.\neffect: write\nparams: { hue: base.hue }\nresult: boolean\n",
        ),
    ]
}

/// Imports whatever is new.
fn imported(published: &Published, sources: &[SourceFile]) -> Import {
    let api = checked(sources);
    let new: Vec<&PublishedMethod> =
        published.methods.iter().filter(|method| api.method(&method.name).is_none()).collect();
    import(&api, &new)
}

/// The specs with the new ones, and what api.yaml then says.
fn joined(sources: &[SourceFile], import: &Import) -> Vec<SourceFile> {
    let mut joined: Vec<SourceFile> = sources.iter().filter(|file| file.path != "api.yaml").cloned().collect();
    joined.extend(import.files.iter().cloned());
    let mut text = String::from("api:\n  title: Demo\n  modules:\n    base: What was there before.\n");
    import.modules.iter().for_each(|module| text += &format!("    {module}: New.\n"));
    text += "  entities:\n    user: A user.\n";
    import.entities.iter().for_each(|(entity, doc)| text += &format!("    {entity}: '{doc}'\n"));
    joined.push(SourceFile::new("api.yaml", text));
    joined
}

fn texts(import: &Import) -> String {
    let mut out: String = import.files.iter().map(|file| format!("--- {}\n{}", file.path, file.text)).collect();
    out += &format!("--- modules: {:?}\n--- entities: {:?}\n", import.modules, import.entities);
    out + &format!("--- left out: {:?}\n", import.left_out)
}

macro_rules! assert_import {
    ($name:literal, $value:expr) => {
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "../snapshots/portal" }, {
            insta::assert_snapshot!($name, $value);
        })
    };
}

#[test]
fn the_whole_fixture() {
    let published = read(&document());
    let import = imported(&published, &base());
    assert_import!("fixture", texts(&import));
    let joined = joined(&base(), &import);
    generate(&checked(&joined));
    assert_eq!(lines(&document(), &joined), "module-gone base\n");
}

/// A document with one method.
fn one(name: &str, parameters: Json, result: Json) -> Json {
    let body = json!({ "content": { "application/json": { "schema": parameters } } });
    let answer = json!({ "content": { "application/json": { "schema": { "properties": { "result": result } } } } });
    json!({ "paths": { format!("/{name}"): { "post": { "requestBody": body, "responses": { "200": answer } } } } })
}

/// What is imported out of such a document, which passes the checks and agrees with it.
fn only(name: &str, parameters: Json, result: Json) -> String {
    let document = one(name, parameters, result);
    let import = imported(&read(&document), &base());
    let joined = joined(&base(), &import);
    let differences = lines(&document, &joined).replace("module-gone base\n", "");
    assert_eq!(differences, "");
    import.files.iter().map(|file| format!("--- {}\n{}", file.path, file.text.split_once('\n').unwrap().1)).collect()
}

#[test]
fn a_method_of_which_nothing_is_said() {
    assert_snapshot!(only("shop.order.archive", json!({ "properties": [] }), json!({ "type": "object" })), @"
    --- shop/order/archive.yaml
    method: shop.order.archive
    summary: 'Calls `shop.order.archive`.'  # guess: say what it does; the document does not
    effect: write  # guess: nothing in the name says that it only reads
    result: any  # guess: the answer; the document does not describe it
    # guess: that there are no parameters; the document does not list any
    # guess: who may call, the errors, the examples; take them from the official page
    ");
}

#[test]
fn parameters_and_answers_are_written_out() {
    let parameters = json!({
        "properties": {
            "mode": { "enum": ["FAST", "SLOW"], "type": "string", "description": "TODO" },
            "on": { "type": "bool", "description": "It's on:\n# or off" },
            "new": { "type": "string" },
            "1st": { "type": "number" },
            "address": { "properties": { "city": { "type": "string" }, "map": { "properties": { "x": { "properties": { "y": {} } } } } }, "required": ["city"] },
        },
        "required": ["on"],
    });
    let result = json!({ "properties": { "type": { "type": "string", "nullable": true }, "rows": { "items": { "properties": { "id": { "type": "int" } } } } } });
    assert_snapshot!(only("shop.order.run", parameters, result), @"
    --- shop/order/run.yaml
    method: shop.order.run
    summary: 'Calls `shop.order.run`.'  # guess: say what it does; the document does not
    effect: write  # guess: nothing in the name says that it only reads
    params:
      mode: { type: enum, values: { FAST: 'The value `FAST`.', SLOW: 'The value `SLOW`.' } }  # guess: what the values mean
      'on': { type: boolean, required: true, doc: 'It''s on: # or off' }  # guess: the text is the portal's own; write yours
      new: { type: string, rust: field_new }
      '1st': { type: number, rust: field_1st }
      address:
        type: object
        fields:
          city: { type: string, required: true }
          map:
            type: object
            fields:
              x: { type: map<any> }  # guess: its keys
    result:
      type: { type: string, optional: true, nullable: true }  # guess: whether it can be absent
      rows:  # guess: whether it can be absent
        type: array<object>
        optional: true
        fields:
          id: { type: integer, optional: true }  # guess: whether it can be absent
    # guess: who may call, the errors, the examples; take them from the official page
    ");
}

#[test]
fn what_only_looks_like_a_standard_action() {
    let select = json!({ "type": "array", "example": ["id", "rank"] });
    assert_snapshot!(only("shop.order.field.list", json!({ "properties": { "select": select } }), json!({ "type": "array", "items": {} })), @"
    --- shop/order/field.yaml
    object: shop.order.field
    rust: OrderField
    summary: 'What the methods of `shop.order.field` are about.'  # guess: say what it is; the document does not
    fields:
      id: { type: id<shop.order.field> }  # guess: what it identifies
      rank: { type: any }  # guess: its type
    --- shop/order/field/list.yaml
    method: shop.order.field.list
    action: list  # guess: by the name, the parameters and the answer
    object: shop.order.field
    summary: 'Lists what there is of `shop.order.field`.'  # guess: say what it does; the document does not
    select: true
    # guess: who may call, the errors, the examples; take them from the official page
    ");
    assert_snapshot!(only("shop.order.get", json!({ "properties": { "name": {} } }), json!({ "type": "string" })), @"
    --- shop/order/get.yaml
    method: shop.order.get
    summary: 'Calls `shop.order.get`.'  # guess: say what it does; the document does not
    effect: read  # guess: by the name; a call that only reads is repeated
    params:
      name: { type: any }  # guess: its type
    result: string
    # guess: who may call, the errors, the examples; take them from the official page
    ");
}

/// The portal contradicts the action, and what it says is what is written.
#[test]
fn an_action_with_another_answer() {
    let parameters = json!({ "properties": { "id": { "type": "string" }, "fields": { "type": "object" } } });
    assert_snapshot!(only("shop.order.update", parameters, json!({ "properties": { "version": { "type": "integer" } } })), @"
    --- shop/order.yaml
    object: shop.order
    rust: ShopOrder
    summary: 'What the methods of `shop.order` are about.'  # guess: say what it is; the document does not
    fields:
      id: { type: id<shop.order>, optional: true }  # guess: what it identifies; whether it can be absent
    # guess: that there are no other fields; the document does not list any
    --- shop/order/update.yaml
    method: shop.order.update
    action: update  # guess: by the name, the parameters and the answer
    object: shop.order
    summary: 'Changes a `shop.order`.'  # guess: say what it does; the document does not
    params:
      id: { type: string }
      fields: { type: map<any> }  # guess: its keys
    result:
      version: { type: integer, optional: true }  # guess: whether it can be absent
    # guess: who may call, the errors, the examples; take them from the official page
    ");
}

#[test]
fn names_that_rust_cannot_have() {
    let paths = [
        "shop.order.send",
        "shop.order",
        "shop.order.object",
        "shop.errors",
        "api",
        "base.row",
        "base.row.get.more",
        "shop.Method",
        "Base.row",
        "shop.mod",
        "shop.mod.open",
        "shop.default.option",
        "tracing.start",
        "entity.x",
        "base.hue.darken",
        "base.row.fields.get",
        "shop.orderItem.x",
        "shop.order_item.y",
    ];
    let paths: serde_json::Map<String, Json> = paths.iter().map(|name| (format!("/{name}"), json!({}))).collect();
    let published = read(&json!({ "paths": paths }));
    let import = imported(&published, &base());
    checked(&joined(&base(), &import));
    let words: Vec<&str> =
        import.files.iter().flat_map(|file| file.text.lines()).filter(|line| line.starts_with("rust:")).collect();
    assert_snapshot!(words.join("\n"), @"
    rust: method_shop
    rust: option_default
    rust: mod_shop
    rust: order_shop
    rust: object_order
    rust: send_order
    ");
    assert_snapshot!(import.left_out.iter().map(|(name, why)| format!("{name}: {why}")).collect::<Vec<_>>().join("\n"), @"
    Base.row: `base` and `Base` would be the same in Rust
    api: api.yaml is not the place of a method
    base.hue.darken: the enum `base.hue` is the module `hue` in Rust already, and takes nothing below it
    base.row: base/row.yaml is the spec of the object `base.row`
    base.row.fields.get: the object `base.row` is the module `fields` in Rust already, and takes nothing below it
    base.row.get.more: the method `base.row.get` is the module `get` in Rust already, and takes nothing below it
    entity.x: its group would be the module `entity`, which the generated crate has already
    shop.errors: shop/errors.yaml is not the place of a method
    shop.mod.open: its group would be the module `mod`, whose file Rust takes for that of the group
    shop.order_item.y: `shop.orderItem` and `shop.order_item` would be the same in Rust
    tracing.start: the generated crate has something else that is called `tracing`
    ");
}

#[test]
fn new_modules_that_rust_cannot_tell_apart() {
    let import =
        imported(&read(&json!({ "paths": { "/Shop.open": {}, "/shop.close": {}, "/Shop.move": {} } })), &base());
    checked(&joined(&base(), &import));
    assert_eq!(import.modules, ["Shop"]);
    let why = "`Shop` and `shop` would be the same in Rust".to_owned();
    assert_eq!(import.left_out, [("shop.close".to_owned(), why)]);
}

/// An object that has a spec is used as it is; where it differs from the document, the comparison says so.
#[test]
fn an_object_that_is_there_already() {
    let select = json!({ "type": "array", "example": ["sellerId", "isPaid", "color", "size"] });
    let row = json!({ "type": "array", "items": {} });
    let document = one("base.row.list", json!({ "properties": { "select": select } }), row);
    let import = imported(&read(&document), &base());
    assert_eq!(import.files.len(), 1);
    assert_eq!(lines(&document, &joined(&base(), &import)).lines().last(), Some("select-new base.row.list size"));
}

#[test]
fn every_new_spec_starts_as_the_others_do() {
    for file in imported(&read(&document()), &base()).files {
        let name = file.path.trim_end_matches(".yaml").replace('/', ".");
        assert!(file.text.starts_with(&schema_line(&name)), "{}", file.text);
        assert!(file.text.contains(GUESS) && !file.text.contains("TODO"), "{}", file.text);
    }
}

/// A schema as a portal could publish it, down to some depth.
fn schema(depth: u32) -> BoxedStrategy<Json> {
    let kinds = ["string", "integer", "number", "boolean", "array", "object", "any"];
    let plain =
        (proptest::sample::select(kinds.to_vec()), any::<bool>(), 0..4usize).prop_map(|(kind, nullable, texts)| {
            let names = ["ONE", "two words", "Other", "ü"];
            let mut schema = json!({ "type": kind, "nullable": nullable });
            if kind == "string" && texts > 1 {
                schema["enum"] = json!(names[..texts]);
            }
            if texts == 1 {
                schema["description"] = json!("TODO is not `what` it's: # like");
            }
            schema
        });
    if depth == 0 {
        return plain.boxed();
    }
    let object = (keys(depth - 1), any::<bool>())
        .prop_map(|(properties, _)| json!({ "type": "object", "properties": properties }));
    prop_oneof![
        2 => plain,
        1 => schema(depth - 1).prop_map(|items| json!({ "type": "array", "items": items })),
        1 => object,
    ]
    .boxed()
}

const KEYS: [&str; 30] = [
    "id",
    "name",
    "select",
    "filter",
    "order",
    "pagination",
    "cursor",
    "fields",
    "item",
    "items",
    "result",
    "type",
    "doc",
    "new",
    "default",
    "1st",
    "ü",
    "a b",
    "y",
    "aB",
    "a_b",
    "response",
    "error",
    "self",
    "limit",
    "UF_X",
    "createdAt",
    "isX",
    "no",
    "#",
];

fn keys(depth: u32) -> impl Strategy<Value = Json> {
    let entry = (proptest::sample::select(&KEYS[..]), schema(depth));
    prop::collection::vec(entry, 0..6)
        .prop_map(|entries| entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

/// Groups, some of which no module can be called, or two names that are one in Rust.
const GROUPS: [&str; 16] = [
    "shop.order",
    "shop",
    "stock.item.part",
    "shop.order.fields",
    "base.row",
    "base.row.fields",
    "base.hue",
    "base.hue.get",
    "shop.mod",
    "shop.Order",
    "Shop.order",
    "shop.orderFields",
    "shop_order",
    "shop.object",
    "core.lib",
    "self.super",
];

const VERBS: [&str; 22] = [
    "get",
    "list",
    "tail",
    "add",
    "update",
    "delete",
    "field.list",
    "field.get",
    "send",
    "fields",
    "addFields",
    "add_fields",
    "AddFields",
    "getResponse",
    "order",
    "Order",
    "errors",
    "getList",
    "mod",
    "option",
    "main",
    "x",
];

/// A document of a few methods that are about the same few things.
fn some_document() -> impl Strategy<Value = Json> {
    let groups = GROUPS.to_vec();
    let verbs = VERBS.to_vec();
    let names = prop::collection::vec("[a-c]", 0..4);
    let method = (
        proptest::sample::select(groups),
        proptest::sample::select(verbs),
        keys(2),
        prop::collection::vec(proptest::sample::select(&KEYS[..]), 0..3),
        schema(3),
        names,
    );
    prop::collection::vec(method, 1..8).prop_map(|methods| {
        let mut paths = serde_json::Map::new();
        for (group, verb, mut parameters, required, result, listed) in methods {
            if let Some(select) = parameters.get_mut("select").filter(|_| !listed.is_empty()) {
                *select = json!({ "type": "array", "example": listed });
            }
            let name = format!("{group}.{verb}");
            let document =
                one(&name, json!({ "type": "object", "properties": parameters, "required": required }), result);
            paths.extend(document["paths"].as_object().unwrap().clone());
        }
        json!({ "paths": paths })
    })
}

/// Whether every type has documentation, without which the client would not compile without a warning.
fn is_documented(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().collect();
    let before = |at: usize| lines[..at].iter().rev().find(|line| !line.starts_with("#["));
    let is_type = |line: &str| line.starts_with("pub struct ") || line.starts_with("pub enum ");
    (0..lines.len()).filter(|at| is_type(lines[*at])).all(|at| before(at).is_some_and(|line| line.starts_with("///")))
}

proptest! {
    #![proptest_config(Config { cases: 40, rng_seed: RngSeed::Fixed(11), failure_persistence: None, ..Config::default() })]

    /// Whatever a portal publishes becomes specs that pass the checks and agree with it.
    #[test]
    fn whatever_is_imported_passes_and_agrees(document in some_document()) {
        let published = read(&document);
        let import = imported(&published, &base());
        let joined = joined(&base(), &import);
        let api = match load(&joined) {
            Ok(api) => api,
            Err(problems) => return Err(TestCaseError::fail(format!("{problems}\n{}", texts(&import)))),
        };
        let files = generate(&api);
        prop_assert!(files.iter().all(|(_, text)| is_documented(text)), "{}", texts(&import));
        let left_out = |name: &str| import.left_out.iter().any(|(method, _)| method == name);
        let about_known = |name: &str| name == "base.paint" || name.starts_with("base.row");
        let differences: Vec<String> = compare(&published, &api)
            .iter()
            .filter(|difference| difference.method != "base" && !left_out(&difference.method) && !about_known(&difference.method))
            .map(ToString::to_string)
            .collect();
        prop_assert!(differences.is_empty(), "{}\n{document:#}\n{}", differences.join("\n"), texts(&import));
    }
}
