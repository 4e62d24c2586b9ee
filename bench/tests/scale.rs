//! Scaled specs pass the checks and have the requested number of methods.
#![allow(clippy::unwrap_used)]

use bitrix24_bench::scale::{METHODS, specs};
use bitrix24_bench::{openapi30, programs, serde_baseline};
use bitrix24_codegen::{Api, RustApi, load};
use bitrix24_json::json;
use bitrix24_model::openapi;

fn api(methods: usize) -> Api {
    let fixed = bitrix24_bench::specs::fixed().unwrap();
    load(&specs(&fixed, methods)).unwrap_or_else(|problems| panic!("{}", problems.render("", false)))
}

#[test]
fn scaled_specs_have_the_requested_number_of_methods() {
    for copies in 1..=3 {
        assert_eq!(api(copies * METHODS).methods.len(), copies * METHODS);
    }
}

#[test]
fn a_copy_is_the_original_under_another_name() {
    let api = api(2 * METHODS);
    let rust = RustApi::new(&api);
    let original = rust.method("mail.message.createchat").unwrap();
    let copy = rust.method("mailx2.message.createchat").unwrap();
    assert_eq!(copy.path(), original.path().replacen("mail::", "mailx2::", 1));
    assert_eq!(copy.method.examples.len(), original.method.examples.len());
    let docs = original.method.doc.link.as_deref().unwrap();
    assert_eq!(copy.method.doc.link.as_deref(), Some(docs), "addresses stay as they are");
}

#[test]
fn the_serde_baseline_and_the_program_are_valid_rust() {
    let api = api(METHODS);
    let library = serde_baseline::library(&api);
    let file = syn::parse_file(&library).unwrap();
    assert!(library.contains("pub struct CreateChatResponse"), "{} items", file.items.len());
    let program = programs::program(&api, "bitrix24", "connect()");
    syn::parse_file(&program).unwrap();
    assert_eq!(program.matches("Box::pin").count(), METHODS);
}

#[test]
fn a_downgraded_document_has_no_keywords_of_3_1() {
    let text = openapi30::downgrade(&openapi(&api(METHODS))).to_string();
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
