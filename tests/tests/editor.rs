//! The JSON Schema accepts all specs that the checks accept: those of the workspace, and random ones.
#![allow(clippy::unwrap_used)]

use bitrix24_codegen::{Api, SourceFile, load};
use bitrix24_model::{ROOT_V2, schema};
use bitrix24_tests::random::{BASE, Choices, bytes_of, group};
use bitrix24_tests::{api, api_v2, specs};
use boon::{Compiler, Schemas};
use serde_json::Value as Json;

/// Validates values against the schema of an API.
fn accepts(api: &Api, values: &[(&str, Json)]) {
    let (mut compiler, mut schemas) = (Compiler::new(), Schemas::new());
    let place = "https://example.com/schema.json";
    compiler.add_resource(place, schema(api, &bitrix24_codegen::reserved_names(api.protocol)).into()).unwrap();
    let index = compiler.compile(place, &mut schemas).unwrap();
    // The validator needs many stack frames per nesting level.
    std::thread::scope(|scope| {
        let validate = || {
            for (path, value) in values {
                schemas.validate(value, index).unwrap_or_else(|error| panic!("{path}: {value:#}\n{error:#}"));
            }
        };
        std::thread::Builder::new().stack_size(256 << 20).spawn_scoped(scope, validate).unwrap().join().unwrap();
    });
}

#[test]
fn the_specs_of_the_workspace() {
    let files = specs();
    let (inner, outer): (Vec<_>, Vec<_>) = files.iter().partition(|file| file.path.starts_with(ROOT_V2));
    for (api, files) in [(api(), outer), (api_v2(), inner)] {
        let values: Vec<(&str, Json)> =
            files.iter().map(|file| (file.path.as_str(), serde_yaml::from_str(&file.text).unwrap())).collect();
        assert!(!values.is_empty());
        accepts(&api, &values);
    }
}

#[test]
fn random_specs() {
    let mut accepted = 0;
    for seed in 0..60 {
        let made = group(1, &mut Choices::of(&bytes_of(seed, 16 << 10)));
        let base = BASE.iter().map(|(path, text)| SourceFile::new(*path, *text));
        let files: Vec<SourceFile> = base.chain(made.iter().map(|spec| spec.file())).collect();
        if let Ok(api) = load(&files) {
            let values: Vec<(&str, Json)> =
                made.iter().map(|spec| (spec.path.as_str(), spec.holds.clone().into())).collect();
            accepts(&api, &values);
            accepted += 1;
        }
    }
    assert!(accepted > 30, "hardly any random spec passes the checks");
}
