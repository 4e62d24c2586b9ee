//! A portal's own document: read, held against specs, and specs started from it.

use super::BASE;
use bitrix24_compare::portal::{Import, Published, compare, import};
use bitrix24_model::{Api, SourceFile, load};
use serde_json::{Map, Value as Json, json};
use std::sync::LazyLock;

/// The specs that the document is held against.
static API: LazyLock<Api> = LazyLock::new(|| load(&base()).unwrap_or_default());

fn base() -> Vec<SourceFile> {
    let methods = [
        (
            "demo/thing/list.yaml",
            "{ method: demo.thing.list, action: list, object: demo.thing, summary: Lists., select: true, filter: true }",
        ),
        ("demo/thing/add.yaml", "{ method: demo.thing.add, action: add, object: demo.thing, summary: Adds. }"),
        (
            "demo/paint.yaml",
            "{ method: demo.paint, summary: Paints., effect: write, params: { in: demo.colour }, result: boolean }",
        ),
    ];
    BASE.iter().chain(&methods).map(|(path, text)| SourceFile::new(*path, *text)).collect()
}

/// Reads the bytes as a document. What is started from it are specs that pass the checks.
///
/// # Panics
/// Where the generator does what it never may.
pub fn portal(bytes: &[u8]) {
    assert!(!API.methods.is_empty(), "the specs have problems");
    let Ok(published) = Published::read(&String::from_utf8_lossy(bytes)) else { return };
    for difference in compare(&published, &API) {
        assert!(!difference.to_string().contains('\n'), "{difference}");
    }
    let unknown: Vec<_> = published.methods.iter().filter(|method| API.method(&method.name).is_none()).collect();
    let started = import(&API, &unknown);
    let mut files = base();
    files.retain(|file| file.path != "api.yaml");
    files.push(api_file(&started));
    files.extend(started.files);
    if let Err(problems) = load(&files) {
        panic!("what was started does not pass the checks:\n{problems}");
    }
}

/// api.yaml with what the new specs need of it.
fn api_file(started: &Import) -> SourceFile {
    let modules =
        API.modules.iter().map(|module| module.name.as_str()).chain(started.modules.iter().map(String::as_str));
    let mut entities: Map<String, Json> = API
        .entities
        .iter()
        .filter(|entity| entity.name == "im.chat")
        .map(|entity| (entity.name.clone(), json!(entity.doc)))
        .collect();
    entities.extend(started.entities.iter().map(|(name, sentence)| (name.clone(), json!(sentence))));
    entities.retain(|name, _| !started.objects.contains(name));
    let modules: Map<String, Json> = modules.map(|name| (name.to_owned(), json!("A module."))).collect();
    let api = json!({ "api": { "title": "Demo", "modules": modules, "entities": entities } });
    SourceFile::new("api.yaml", api.to_string())
}
