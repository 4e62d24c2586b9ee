//! Importing a document: the new specs are in canonical layout, only their TODOs are missing, and they agree with it.

use super::*;
use bitrix24_compare::portal::{GUESS, Import, PublishedMethod, import};
use bitrix24_json::json;
use bitrix24_model::{format, schema_line};
use insta::assert_snapshot;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};

/// Specs of another module, so that the methods of the document are new.
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
        SourceFile::new("base/hue.yaml", "enum: base.hue\nrust: Color\nsummary: A color.\nvalues: { RED: Red. }\n"),
        SourceFile::new(
            "base/paint.yaml",
            "method: base.paint\nsummary: Paints.\neffect: write\nparams: { hue: base.hue }\nresult: boolean\n",
        ),
    ]
}

/// Imports the methods that have no spec.
fn imported(published: &Published, sources: &[SourceFile]) -> Import {
    let api = checked(sources);
    let new: Vec<&PublishedMethod> =
        published.methods.iter().filter(|method| api.method(&method.name).is_none()).collect();
    import(&api, &new)
}

/// Returns the specs with the new ones, and with the lines of api.yaml that they need.
fn joined(sources: &[SourceFile], import: &Import) -> Vec<SourceFile> {
    let mut joined: Vec<SourceFile> = sources.iter().filter(|file| file.path != "api.yaml").cloned().collect();
    joined.extend(import.files.iter().cloned());
    let mut text = String::from("api:\n  title: Demo\n  modules:\n    base: What was there before.\n");
    import.modules.iter().for_each(|module| text += &format!("    {module}: New.\n"));
    text += "  entities:\n    user: A user.\n";
    import.entities.iter().for_each(|entity| text += &format!("    {entity}: An entity.\n"));
    joined.push(SourceFile::new("api.yaml", text));
    joined
}

/// Returns the codes of the specs' problems.
fn codes(sources: &[SourceFile]) -> Vec<&'static str> {
    load(sources).err().map(|problems| problems.reports().iter().map(|it| it.code).collect()).unwrap_or_default()
}

/// Returns the specs without TODOs.
fn finished(mut sources: Vec<SourceFile>) -> Vec<SourceFile> {
    for file in &mut sources {
        file.text = file.text.replace("TODO The URL of the official page.", "https://example.com/");
        file.text = file.text.replace("TODO", "Do");
    }
    sources
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
    assert!(codes(&joined).iter().all(|code| *code == "todo"));
    assert_eq!(lines(&document(), &finished(joined)), "module-gone base\n");
}

/// Returns a document with one method.
fn one(name: &str, parameters: Json, result: Json) -> Json {
    let body = json!({ "content": { "application/json": { "schema": parameters } } });
    let answer = json!({ "content": { "application/json": { "schema": { "properties": { "result": result } } } } });
    json!({ "paths": { (format!("/{name}")): { "post": { "requestBody": body, "responses": { "200": answer } } } } })
}

/// Returns the specs of such a document, and checks that they agree with it once they are finished.
fn only(name: &str, parameters: Json, result: Json) -> String {
    let document = one(name, parameters, result);
    let import = imported(&read(&document), &base());
    let joined = joined(&base(), &import);
    let differences = lines(&document, &finished(joined)).replace("module-gone base\n", "");
    assert_eq!(differences, "");
    import.files.iter().map(|file| format!("--- {}\n{}", file.path, file.text.split_once('\n').unwrap().1)).collect()
}

#[test]
fn a_method_without_any_schema() {
    assert_snapshot!(only("shop.order.archive", json!({ "properties": [] }), json!({ "type": "object" })), @"
    --- shop/order/archive.yaml
    method: shop.order.archive
    summary: 'TODO One sentence: what the method does.'
    docs: TODO The URL of the official page.
    access: TODO Who can call the method.
    effect: write  # guess: the document does not say whether it only reads
    result: any  # guess: the response; the document does not describe it
    # guess: that there are no parameters; the document does not list any
    # guess: that there are no errors; the document does not list any
    ");
}

#[test]
fn parameters_and_results() {
    let parameters = json!({
        "properties": {
            "mode": { "enum": ["FAST", "SLOW"], "type": "string", "description": "TODO" },
            "on": { "type": "bool", "description": "It's on:\n# or off" },
            "note": { "type": "string" },
            "no": { "type": "number" },
            "address": { "properties": { "city": { "type": "string" }, "map": { "properties": { "x": { "properties": { "y": {} } } } } }, "required": ["city"] },
        },
        "required": ["on"],
    });
    let result = json!({ "properties": { "type": { "type": "string", "nullable": true }, "rows": { "items": { "properties": { "id": { "type": "int" } } } } } });
    assert_snapshot!(only("shop.order.run", parameters, result), @r#"
    --- shop/order/run.yaml
    method: shop.order.run
    summary: 'TODO One sentence: what the method does.'
    docs: TODO The URL of the official page.
    access: TODO Who can call the method.
    effect: write  # guess: the document does not say whether it only reads
    params:
      mode:  # guess: the text is the portal's; write your own
        type: enum
        doc: TODO
        source: server
        values:
          FAST: TODO What it means.
          SLOW: TODO What it means.
      'on': { type: boolean, required: true, doc: "It's on: # or off", source: server }  # guess: the text is the portal's; write your own
      note: { type: string, source: server }
      'no': { type: number, source: server }
      address:
        type: object
        source: server
        fields:
          city: { type: string, required: true, source: server }
          map:
            type: object
            source: server
            fields:
              x: { type: map<any>, source: server }  # guess: its keys, which are `y`
    result:
      type: { type: string, optional: true, nullable: true, source: server }
      rows:
        type: array<object>
        optional: true
        source: server
        fields:
          id: { type: integer, optional: true, source: server }
    # guess: that there are no errors; the document does not list any
    "#);
}

#[test]
fn methods_that_look_like_a_standard_action() {
    let select = json!({ "type": "array", "example": ["id", "rank"] });
    assert_snapshot!(only("shop.order.field.list", json!({ "properties": { "select": select } }), json!({ "type": "array", "items": {} })), @"
    --- shop/order/field.yaml
    object: shop.order.field
    summary: TODO What it is.
    fields:
      id: { type: id<shop.order.field>, optional: true, source: server }  # guess: what it identifies
      rank: { type: any, optional: true, source: server }  # guess: its type
    --- shop/order/field/list.yaml
    method: shop.order.field.list
    action: list  # guess: by the name and the parameters
    object: shop.order.field
    summary: 'TODO One sentence: what the method does.'
    docs: TODO The URL of the official page.
    access: TODO Who can call the method.
    select: true
    # guess: that there are no errors; the document does not list any
    ");
    assert_snapshot!(only("shop.order.get", json!({ "properties": { "name": {} } }), json!({ "type": "string" })), @"
    --- shop/order/get.yaml
    method: shop.order.get
    summary: 'TODO One sentence: what the method does.'
    docs: TODO The URL of the official page.
    access: TODO Who can call the method.
    effect: write  # guess: the document does not say whether it only reads
    params:
      name: { type: any, source: server }  # guess: its type
    result: string
    # guess: that there are no errors; the document does not list any
    ");
}

/// Where the document contradicts the action, the spec follows the document.
#[test]
fn an_action_with_another_result() {
    let parameters = json!({ "properties": { "id": { "type": "string" }, "fields": { "type": "object" } } });
    assert_snapshot!(only("shop.order.update", parameters, json!({ "properties": { "version": { "type": "integer" } } })), @"
    --- shop/order.yaml
    object: shop.order
    summary: TODO What it is.
    fields:
      id: { type: id<shop.order>, optional: true, source: server }  # guess: what it identifies
    # guess: that there are no other fields; the document does not list any
    --- shop/order/update.yaml
    method: shop.order.update
    action: update  # guess: by the name and the parameters
    object: shop.order
    summary: 'TODO One sentence: what the method does.'
    docs: TODO The URL of the official page.
    access: TODO Who can call the method.
    params:
      id: { type: string, source: server }
      fields: { type: map<any>, source: server }  # guess: its keys
    result:
      version: { type: integer, optional: true, source: server }
    # guess: that there are no errors; the document does not list any
    ");
}

/// A file can hold one spec only, on file systems that ignore case too.
#[test]
fn methods_whose_file_is_taken() {
    let names = [
        "shop.order",
        "shop.errors",
        "api",
        "base.row",
        "shop.list",
        "Shop.list",
        "base.hue.set",
        "base.hue.Set",
        "shop.1",
    ];
    let paths: bitrix24_json::Map = names.iter().map(|name| (format!("/{name}"), json!({}))).collect();
    let import = imported(&read(&json!({ "paths": paths })), &base());
    assert_snapshot!(import.left_out.iter().map(|(name, why)| format!("{name}: {why}")).collect::<Vec<_>>().join("\n"), @"
    api: `api.yaml` is not the path of a method or object
    base.hue.set: `base/hue/set.yaml` is already the spec of the method `base.hue.Set`
    base.row: `base/row.yaml` is already the spec of the object `base.row`
    shop.errors: `shop/errors.yaml` is not the path of a method or object
    shop.list: its folder `shop` and `Shop` differ in case only
    shop.order: its folder `shop` and `Shop` differ in case only
    ");
    let paths: Vec<&str> = import.files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(paths, ["Shop/list.yaml", "base/hue/Set.yaml"]);
}

/// Guesses name the keys that are left out.
#[test]
fn keys_that_no_spec_can_have() {
    let parameters = json!({ "properties": { "a\u{200b}b": {}, "mode": { "type": "string", "enum": ["", "ONE"] } } });
    let result = json!({ "properties": { " ": { "type": "string" } } });
    let import = imported(&read(&one("shop.order.run", parameters, result)), &base());
    let lines: Vec<&str> = import.files[0].text.lines().filter(|line| line.contains("no spec can have")).collect();
    assert_snapshot!(lines.join("\n"), @r#"
    params:  # guess: without the keys that no spec can have: "a\u{200b}b"
      mode:  # guess: without the keys that no spec can have: ""
    result: any  # guess: the response, whose keys no spec can have
    "#);
    let keys: bitrix24_json::Map = (0..15_000).map(|n| (format!("k{n}"), json!({}))).collect();
    let import = imported(&read(&one("shop.order.run", json!({ "properties": keys }), json!({}))), &base());
    assert_eq!((import.files.len(), import.left_out[0].0.as_str()), (0, "shop.order.run"));
}

/// An existing object is used as it is, even if it differs from the document.
#[test]
fn an_existing_object() {
    let select = json!({ "type": "array", "example": ["sellerId", "isPaid", "color", "size"] });
    let row = json!({ "type": "array", "items": {} });
    let document = one("base.row.list", json!({ "properties": { "select": select } }), row);
    let import = imported(&read(&document), &base());
    assert_eq!(import.files.len(), 1);
    let joined = finished(joined(&base(), &import));
    assert_eq!(lines(&document, &joined).lines().last(), Some("select-new base.row.list size"));
}

#[test]
fn every_new_spec_has_a_schema_line_and_marks() {
    for file in imported(&read(&document()), &base()).files {
        let name = file.path.trim_end_matches(".yaml").replace('/', ".");
        assert!(file.text.starts_with(&schema_line(&name)), "{}", file.text);
        assert!(file.text.contains(GUESS) || file.text.contains("TODO"), "{}", file.text);
        assert_eq!(format(&file).unwrap(), file.text);
    }
}

/// The names in a random document.
struct Words {
    groups: &'static [&'static str],
    verbs: &'static [&'static str],
    keys: &'static [&'static str],
    /// The values of enums.
    values: [&'static str; 4],
}

/// Names that need no other name in Rust.
const PLAIN: Words = Words {
    groups: &["shop.deal", "shop", "stock.item.part", "shop.deal.part"],
    verbs: &["get", "list", "tail", "add", "update", "delete", "archive", "getList", "count"],
    keys: &[
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
        "limit",
        "UF_X",
        "createdAt",
        "isX",
        "no",
        "two words",
        "aB",
    ],
    values: ["ONE", "two words", "no", "n/a"],
};

/// Names that YAML must quote or that are no keys, and names that clash in Rust or are invalid.
const HOSTILE: Words = Words {
    groups: &[
        "shop.order",
        "shop",
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
    ],
    verbs: &[
        "get",
        "list",
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
        "mod",
        "option",
        "main",
        "x",
    ],
    keys: &[
        "id",
        "name",
        "select",
        "filter",
        "order",
        "fields",
        "items",
        "result",
        "type",
        "new",
        "default",
        "1st",
        "\u{fc}",
        "aB",
        "a_b",
        "response",
        "error",
        "self",
        "no",
        "#",
        "",
        " a",
        "a\u{200b}b",
        "a\nb",
        "- x",
        "k: v",
    ],
    values: ["ONE", "", "Other", "\u{fc}\u{ad}"],
};

/// Any schema that a portal could publish, of limited depth.
fn schema(words: &'static Words, depth: u32) -> BoxedStrategy<Json> {
    let kinds = ["string", "integer", "number", "boolean", "array", "object", "any"];
    let plain =
        (proptest::sample::select(kinds.to_vec()), any::<bool>(), 0..5usize).prop_map(|(kind, nullable, texts)| {
            let mut schema = json!({ "type": kind, "nullable": nullable });
            if kind == "string" && texts > 1 {
                schema["enum"] = json!(words.values[..texts - 1]);
            }
            if texts == 1 {
                schema["description"] = json!("TODO is not `what` it's: # like \u{200b}");
            }
            schema
        });
    if depth == 0 {
        return plain.boxed();
    }
    prop_oneof![
        2 => plain,
        1 => schema(words, depth - 1).prop_map(|items| json!({ "type": "array", "items": items })),
        1 => keys(words, depth - 1).prop_map(|properties| json!({ "type": "object", "properties": properties })),
    ]
    .boxed()
}

fn keys(words: &'static Words, depth: u32) -> impl Strategy<Value = Json> {
    let entry = (proptest::sample::select(words.keys), schema(words, depth));
    prop::collection::vec(entry, 0..6)
        .prop_map(|entries| entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

/// A document of a few methods with the same objects.
fn some_document(words: &'static Words) -> impl Strategy<Value = Json> {
    let names = prop::collection::vec("[a-c]", 0..4);
    let method = (
        proptest::sample::select(words.groups),
        proptest::sample::select(words.verbs),
        keys(words, 2),
        prop::collection::vec(proptest::sample::select(words.keys), 0..3),
        schema(words, 3),
        names,
    );
    prop::collection::vec(method, 1..8).prop_map(|methods| {
        let mut paths = bitrix24_json::Map::new();
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

/// Checks that the specs are in canonical layout and that their only problems are TODOs. Returns the finished specs.
fn only_to_be_finished(import: &Import) -> Result<Vec<SourceFile>, TestCaseError> {
    for file in &import.files {
        prop_assert_eq!(format(file).unwrap(), file.text.as_str());
    }
    let joined = joined(&base(), import);
    let codes = codes(&joined);
    prop_assert!(codes.iter().all(|code| *code == "todo"), "{codes:?}\n{}", texts(import));
    Ok(finished(joined))
}

proptest! {
    #![proptest_config(Config { cases: 40, rng_seed: RngSeed::Fixed(11), failure_persistence: None, ..Config::default() })]

    #[test]
    fn finished_specs_agree_with_any_document(document in some_document(&PLAIN)) {
        let published = read(&document);
        let import = imported(&published, &base());
        let finished = only_to_be_finished(&import)?;
        let differences = compare(&published, &checked(&finished));
        let differences: Vec<String> = differences.iter().filter(|it| it.method != "base").map(ToString::to_string).collect();
        prop_assert!(differences.is_empty(), "{}\n{document:#}\n{}", differences.join("\n"), texts(&import));
    }

    #[test]
    fn specs_with_any_names_are_in_canonical_layout(document in some_document(&HOSTILE)) {
        only_to_be_finished(&imported(&read(&document), &base()))?;
    }
}

/// Whatever is dropped stands in the comment of a guess, and there is no guess without it.
#[test]
fn what_is_not_imported_is_a_guess() {
    let parameters = json!({ "properties": {
        "both": { "type": ["string", "integer"] },
        "maybe": { "type": ["string", "null"] },
        "limited": { "type": "integer", "minimum": 1, "maximum": 50, "default": 20 },
        "text": { "allOf": [{ "type": "string", "minLength": 2 }, { "pattern": "^a # b$" }] },
        "level": { "type": "integer", "enum": [1, 2] },
        "list": { "type": "array", "maxItems": 9, "items": { "type": "number", "exclusiveMinimum": 0 } },
        "long": { "type": "string", "default": "word ".repeat(40) },
        "either": { "oneOf": [{ "type": "integer", "maximum": 5 }, { "type": "integer", "minimum": 7 }] },
        "encoded": { "type": "string", "contentEncoding": "base64", "deprecated": true, "writeOnly": false },
        "counts": { "type": "object", "additionalProperties": { "type": "integer" }, "minProperties": 1 },
        "open": { "type": "object", "additionalProperties": true },
    } });
    assert_snapshot!(only("shop.order.ship", parameters, json!({ "type": "integer", "minimum": 3 })), @r#"
    --- shop/order/ship.yaml
    method: shop.order.ship
    summary: 'TODO One sentence: what the method does.'
    docs: TODO The URL of the official page.
    access: TODO Who can call the method.
    effect: write  # guess: the document does not say whether it only reads
    params:
      both: { type: string, source: server }  # guess: without what the document adds: `type: ["string","integer"]`
      maybe: { type: string, nullable: true, source: server }
      limited: { type: integer, source: server }  # guess: without what the document adds: `default: 20`, `minimum: 1`, `maximum: 50`
      text: { type: string, source: server }  # guess: without what the document adds: `minLength: 2`, `pattern: "^a # b$"`
      level: { type: integer, source: server }  # guess: without what the document adds: `enum: [1,2]`
      list: { type: array<number>, source: server }  # guess: without what the document adds: `maxItems: 9`, `exclusiveMinimum: 0`
      long: { type: string, source: server }  # guess: without what the document adds: `default: "word word word word word word word word word word …`
      either: { type: integer, source: server }  # guess: without what the document adds: `maximum: 5`, `minimum: 7`
      encoded: { type: string, source: server }  # guess: without what the document adds: `contentEncoding: "base64"`, `deprecated: true`
      counts: { type: map<any>, source: server }  # guess: its keys; without what the document adds: `minProperties: 1`, `additionalProperties: {"type":"integer"}`
      open: { type: map<any>, source: server }  # guess: its keys
    result: integer  # guess: without what the document adds: `minimum: 3`
    # guess: that there are no errors; the document does not list any
    "#);
}
