//! Scaled specs pass the checks, have the requested number of methods, and are the same on each run.
#![allow(clippy::unwrap_used)]

use bitrix24_bench::scale::{Shape, specs};
use bitrix24_bench::{openapi30, programs, serde_baseline};
use bitrix24_codegen::{Api, RustApi, SourceFile, load};
use bitrix24_json::json;
use bitrix24_model::openapi;

fn real() -> Vec<SourceFile> {
    bitrix24_bench::specs::real().unwrap()
}

fn api(shape: Shape, methods: usize) -> Api {
    load(&specs(&real(), shape, methods)).unwrap_or_else(|problems| panic!("{}", problems.render("", false)))
}

#[test]
fn scaled_specs_have_the_requested_number_of_methods() {
    let real = real().len();
    for (shape, methods) in
        [(Shape::Rich, 1), (Shape::Rich, 7), (Shape::Rich, 106), (Shape::Real, 50), (Shape::Real, 200)]
    {
        assert_eq!(api(shape, methods).methods.len(), methods, "{shape:?} of {real} specs");
    }
}

#[test]
fn the_same_arguments_give_the_same_texts() {
    let texts =
        |files: Vec<SourceFile>| -> Vec<(String, String)> { files.into_iter().map(|f| (f.path, f.text)).collect() };
    assert_eq!(texts(specs(&real(), Shape::Rich, 150)), texts(specs(&real(), Shape::Rich, 150)));
}

#[test]
fn a_copy_is_the_original_under_another_name() {
    // Twice as many methods as there are.
    let api = api(Shape::Rich, 2 * real().len());
    let rust = RustApi::new(&api);
    let original = rust.method("mail.message.createchat").unwrap();
    let copy = rust.method("mail2.message.createchat").unwrap();
    assert_eq!(copy.path(), original.path().replacen("mail::", "mail2::", 1));
    assert_eq!(copy.method.examples.len(), original.method.examples.len());
    let docs = original.method.doc.link.as_deref().unwrap();
    assert_eq!(copy.method.doc.link.as_deref(), Some(docs), "addresses stay as they are");
}

#[test]
fn rich_specs_have_no_field_methods() {
    let api = api(Shape::Rich, 20);
    assert!(api.methods.iter().all(|method| !method.name.contains(".field.")));
    assert!(api.object("field").is_none());
}

#[test]
fn the_serde_baseline_and_programs_are_valid_rust() {
    let api = api(Shape::Rich, 60);
    let library = serde_baseline::library(&api);
    let file = syn::parse_file(&library).unwrap();
    assert!(library.contains("pub struct CreateChatResponse"), "{} items", file.items.len());
    let program = programs::program(&api, "bitrix24", "connect()", 5);
    syn::parse_file(&program).unwrap();
    assert_eq!(program.matches("Box::pin").count(), 5);
}

#[test]
fn a_downgraded_document_has_no_keywords_of_3_1() {
    let text = openapi30::downgrade(&openapi(&api(Shape::Rich, 60))).to_string();
    for word in ["\"3.1.0\"", "\"const\":", "\"prefixItems\":", "\"null\"", "\"if\":"] {
        assert!(!text.contains(word), "{word} is there");
    }
}

#[test]
fn undotted_enums_keep_other_values() {
    let document =
        json!({ "schemas": [{ "enum": ["creatorId", "creator.id", 1] }], "enum": { "a.b": { "enum": ["c.d"] } } });
    let expected = json!({ "schemas": [{ "enum": ["creatorId", 1] }], "enum": { "a.b": { "enum": [] } } });
    assert_eq!(openapi30::undotted(&document), expected);
}

#[test]
fn null_among_types_becomes_nullable() {
    let document = json!({
        "openapi": "3.1.0",
        "paths": {},
        "components": { "schemas": { "a": {
            "type": "object",
            "properties": {
                "type": { "type": ["string", "null"] },
                "enum": { "const": "x", "type": "string" },
                "child": { "anyOf": [{ "$ref": "#/b", "description": "gone" }, { "type": "null" }] },
            },
        } } },
    });
    assert_eq!(
        openapi30::downgrade(&document)["components"]["schemas"]["a"]["properties"],
        json!({
            "type": { "type": "string", "nullable": true },
            "enum": { "enum": ["x"], "type": "string" },
            "child": { "allOf": [{ "$ref": "#/b" }], "nullable": true },
        })
    );
}
