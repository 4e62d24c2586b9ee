//! The modules import only from their own layer and from lower ones, and no modules import each other in a circle.

use std::collections::BTreeMap;
use std::path::Path;

/// The layers from the lowest to the highest. Modules at the top of `src` are above them.
const LAYERS: [&str; 6] = ["values", "wire", "state", "methods", "endpoints", "control"];

fn layer(module: &str) -> usize {
    let folder = module.split("::").next();
    LAYERS.iter().position(|layer| folder == Some(layer)).unwrap_or(LAYERS.len())
}

#[test]
fn modules_import_only_from_their_own_layer_and_lower_ones() {
    for (module, imports) in modules() {
        for import in imports {
            assert!(layer(&import) <= layer(&module), "`{module}` imports `{import}` of a higher layer");
        }
    }
}

#[test]
fn no_modules_import_each_other_in_a_circle() {
    let mut left = modules();
    while let Some(leaf) = left.iter().find(|(_, imports)| !imports.iter().any(|import| left.contains_key(import))) {
        let leaf = leaf.0.clone();
        left.remove(&leaf);
    }
    assert!(left.is_empty(), "a circle is among {left:#?}");
}

/// Returns the modules of the library, each with the modules that it imports.
fn modules() -> BTreeMap<String, Vec<String>> {
    let mut texts = BTreeMap::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "", &mut texts);
    let import = |path: &str| {
        let mut module = path;
        while !texts.contains_key(module) {
            module =
                module.rsplit_once("::").map_or_else(|| panic!("no module of `crate::{path}`"), |(owner, _)| owner);
        }
        module.to_owned()
    };
    let imports = |name: &str, text: &str| {
        let text = text.split("#[cfg(test)]").next().unwrap_or(text);
        assert!(!text.contains("super::"), "`{name}` imports by `super`");
        let uses = text.split("use crate::").skip(1).flat_map(paths);
        uses.map(|path| import(&path)).filter(|import| import != name).collect()
    };
    texts.iter().map(|(name, text)| (name.clone(), imports(name, text))).collect()
}

/// Returns the paths of an import, of which `{…}` holds several.
fn paths(import: &str) -> Vec<String> {
    let end = import.find(|c: char| !c.is_alphanumeric() && c != '_' && c != ':').unwrap_or(import.len());
    let (start, rest) = import.split_at(end);
    match rest.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
        Some((names, _)) => names.split(',').map(|name| format!("{start}{}", name.trim())).collect(),
        None => vec![start.to_owned()],
    }
}

fn collect(folder: &Path, owner: &str, texts: &mut BTreeMap<String, String>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let stem = path.file_stem().expect("a name").to_string_lossy();
        let module = if owner.is_empty() { stem.into_owned() } else { format!("{owner}::{stem}") };
        if path.is_dir() {
            collect(&path, &module, texts);
        } else if !["lib", "main"].contains(&module.as_str()) {
            texts.insert(module, std::fs::read_to_string(&path).expect("text"));
        }
    }
}
