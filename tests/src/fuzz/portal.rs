//! A portal's OpenAPI document: read, compared with specs, and imported.

use super::BASE;
use bitrix24_compare::portal::{Import, Published, compare, import};
use bitrix24_json::{Map, json};
use bitrix24_model::{Api, SourceFile, format, load};
use std::sync::LazyLock;

/// The specs that the document is compared with.
static API: LazyLock<Api> = LazyLock::new(|| load(&base()).unwrap_or_default());

fn base() -> Vec<SourceFile> {
    let methods = [
        (
            "demo/thing/list.yaml",
            "{ method: demo.thing.list, action: list, object: demo.thing, summary: Lists., select: true, filter: true }",
        ),
        ("demo/thing/add.yaml", "{ method: demo.thing.add, action: add, object: demo.thing, summary: Adds. }"),
    ];
    BASE.iter().chain(&methods).map(|(path, text)| SourceFile::new(*path, *text)).collect()
}

/// Reads the bytes as a document, compares it with the specs, and imports what is new.
///
/// # Panics
///
/// Panics if a new spec is not in canonical layout, or has other problems than TODOs.
pub fn portal(bytes: &[u8]) {
    assert!(!API.methods.is_empty(), "the specs have problems");
    let Ok(published) = Published::read(&String::from_utf8_lossy(bytes)) else { return };
    for difference in compare(&published, &API) {
        assert!(!difference.to_string().contains('\n'), "{difference}");
    }
    let unknown: Vec<_> = published.methods.iter().filter(|method| API.method(&method.name).is_none()).collect();
    let started = import(&API, &unknown);
    for file in &started.files {
        assert_eq!(format(file).ok().as_ref(), Some(&file.text), "{} is not in canonical layout", file.path);
    }
    let mut files = base();
    files.retain(|file| file.path != "api.yaml");
    files.push(api_file(&started));
    files.extend(started.files);
    let Err(problems) = load(&files) else { return };
    let others = problems.reports().iter().filter(|problem| problem.code != "todo");
    assert_eq!(others.count(), 0, "the new specs have other problems:\n{problems}");
}

/// Returns api.yaml with the lines that the new specs need.
fn api_file(started: &Import) -> SourceFile {
    let modules =
        API.modules.iter().map(|module| module.name.as_str()).chain(started.modules.iter().map(String::as_str));
    let mut entities: Map = API
        .entities
        .iter()
        .filter(|entity| entity.name == "im.chat")
        .map(|entity| (entity.name.clone(), json!(entity.doc)))
        .collect();
    entities.extend(started.entities.iter().map(|name| (name.clone(), json!("An entity."))));
    entities.retain(|name, _| !started.objects.contains(name));
    let modules: Map = modules.map(|name| (name.to_owned(), json!("A module."))).collect();
    let api = json!({ "api": { "title": "Demo", "modules": modules, "entities": entities } });
    SourceFile::new("api.yaml", api.to_string())
}
