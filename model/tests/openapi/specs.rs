//! The export of this project's own specs.

use crate::validator::Validator;
use bitrix24_codegen::{SourceFile, load};
use bitrix24_json::Value as Json;
use bitrix24_model::openapi;
use std::collections::BTreeSet;
use std::path::Path;

/// The specs of this project, as they are.
fn sources() -> Vec<SourceFile> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let (mut open, mut sources) = (vec![root.clone()], Vec::new());
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{error}")).flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "yaml") {
                let name = path.strip_prefix(&root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
                sources.push(SourceFile::new(
                    name,
                    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{error}")),
                ));
            }
        }
    }
    sources
}

fn document(sources: &[SourceFile]) -> Json {
    openapi(&load(sources).unwrap_or_else(|problems| panic!("{}", problems.render("spec/", false))))
}

#[test]
fn the_order_of_the_files_does_not_matter() {
    let mut sources = sources();
    let text = document(&sources).to_string();
    sources.reverse();
    assert_eq!(document(&sources).to_string(), text);
}

#[test]
fn every_example_of_the_specs_fits_its_schema() {
    let document = document(&sources());
    let mut validator = Validator::new(document.clone());
    let (mut count, mut problems) = (0, Vec::new());
    for (pointer, media) in contents(&document) {
        for (name, example) in media["examples"].as_object().into_iter().flatten() {
            count += 1;
            if let Err(problem) = validator.validate(&format!("{pointer}/schema"), &example["value"]) {
                problems.push(format!("{pointer}/examples/{name}: {problem}"));
            }
        }
    }
    assert!(count > 100, "there are only {count} examples");
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// Every content of every operation with its place in the document.
fn contents(document: &Json) -> Vec<(String, &Json)> {
    let mut found = Vec::new();
    for (path, item) in document["paths"].as_object().into_iter().flatten() {
        for (verb, operation) in item.as_object().into_iter().flatten() {
            let at = format!("/paths/{}/{verb}", path.replace('/', "~1"));
            let request = operation.get("requestBody").map(|body| (format!("{at}/requestBody"), body));
            let answers = operation["responses"].as_object().into_iter().flatten();
            let answers = answers.map(|(status, answer)| (format!("{at}/responses/{status}"), answer));
            let bodies = request.into_iter().chain(answers).filter(|(_, body)| body.get("content").is_some());
            found.extend(
                bodies.map(|(at, body)| {
                    (format!("{at}/content/application~1json"), &body["content"]["application/json"])
                }),
            );
        }
    }
    found
}

#[test]
fn references_lead_somewhere_and_operations_have_names_of_their_own() {
    let document = document(&sources());
    let (mut open, mut operations) = (vec![&document], Vec::new());
    while let Some(value) = open.pop() {
        match value {
            Json::Object(entries) => {
                if let Some(Json::String(reference)) = entries.get("$ref") {
                    assert!(document.pointer(reference.trim_start_matches('#')).is_some(), "{reference} leads nowhere");
                }
                operations.extend(entries.get("operationId").and_then(Json::as_str));
                // Values of examples can have a key `$ref` of their own.
                open.extend(
                    entries
                        .iter()
                        .filter(|(key, _)| !matches!(key.as_str(), "value" | "x-request"))
                        .map(|(_, entry)| entry),
                );
            }
            Json::Array(items) => open.extend(items),
            _ => {}
        }
    }
    let distinct: BTreeSet<String> = operations.iter().map(|id| id.to_lowercase()).collect();
    assert!(!operations.is_empty());
    assert_eq!(distinct.len(), operations.len());
}
