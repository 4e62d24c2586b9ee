//! The public crates of the workspace, from `cargo metadata`.

use crate::cargo;
use crate::error::{CommandError, Result};
use bitrix24_json::Value as Json;

/// A crate that is published.
pub(super) struct Package {
    pub(super) name: String,
    pub(super) version: String,
    /// The crates of the workspace that it depends on, with the versions that it requires.
    pub(super) dependencies: Vec<(String, String)>,
    /// The keys that its manifest should have for users of the registry, and lacks.
    pub(super) missing: Vec<&'static str>,
}

/// Returns the public crates, each after its dependencies.
pub(super) fn public() -> Result<Vec<Package>> {
    let output = cargo::command().args(["metadata", "--no-deps", "--format-version", "1"]).output();
    let output = output.map_err(cargo::not_started)?;
    let metadata: Json = serde_json::from_slice(&output.stdout).map_err(|_| {
        let reason = String::from_utf8_lossy(&output.stderr);
        CommandError::new(format!("cannot read the manifests\n{}", reason.trim_end()))
    })?;
    let packages = metadata["packages"].as_array().map(Vec::as_slice).unwrap_or_default();
    // `publish = false` is an empty list of registries.
    let public = packages.iter().filter(|package| package["publish"].as_array().is_none_or(|list| !list.is_empty()));
    in_order(public.map(package).collect())
}

fn package(package: &Json) -> Package {
    let text = |value: &Json| value.as_str().unwrap_or_default().to_owned();
    let dependencies = package["dependencies"].as_array().map(Vec::as_slice).unwrap_or_default();
    // Publishing leaves out a dependency with only a path.
    let inside = dependencies.iter().filter(|needed| needed["path"].is_string() && needed["req"] != "*");
    let empty = |value: &Json| value.is_null() || value.as_array().is_some_and(Vec::is_empty);
    let keys = ["description", "license", "readme", "keywords", "categories", "rust_version"];
    let mut missing: Vec<&str> = keys.into_iter().filter(|key| empty(&package[*key])).collect();
    if package["metadata"]["docs"]["rs"]["all-features"] != true {
        missing.push("package.metadata.docs.rs.all-features");
    }
    Package {
        name: text(&package["name"]),
        version: text(&package["version"]),
        dependencies: inside.map(|needed| (text(&needed["name"]), text(&needed["req"]))).collect(),
        missing,
    }
}

/// Sorts crates in the order in which they can be published.
fn in_order(mut waiting: Vec<Package>) -> Result<Vec<Package>> {
    let mut ready: Vec<Package> = Vec::new();
    while !waiting.is_empty() {
        let open = |package: &Package| {
            package.dependencies.iter().all(|(name, _)| ready.iter().any(|done| done.name == *name))
        };
        let Some(at) = waiting.iter().position(open) else {
            let names: Vec<&str> = waiting.iter().map(|package| package.name.as_str()).collect();
            let message = format!("{} depend on each other, or on a crate that is not published", names.join(", "));
            return Err(CommandError::new(message)
                .with_help("name one of them with only a `path` in [dev-dependencies], which publishing leaves out"));
        };
        ready.push(waiting.remove(at));
    }
    Ok(ready)
}

#[cfg(test)]
mod tests {
    use super::{Package, in_order};

    fn package(name: &str, dependencies: &[&str]) -> Package {
        let dependencies = dependencies.iter().map(|name| ((*name).to_owned(), "^1.0.0".to_owned())).collect();
        Package { name: name.to_owned(), version: "1.0.0".to_owned(), dependencies, missing: Vec::new() }
    }

    #[test]
    fn each_crate_comes_after_its_dependencies() {
        let order = in_order(vec![package("a", &["c", "b"]), package("b", &["c"]), package("c", &[])]);
        let names: Vec<String> = order.unwrap_or_default().into_iter().map(|package| package.name).collect();
        assert_eq!(names, ["c", "b", "a"]);
    }

    #[test]
    fn a_cycle_is_named() {
        let cycle = in_order(vec![package("a", &["b"]), package("b", &["a"]), package("c", &[])]);
        assert!(cycle.is_err_and(|error| error.to_string().contains("a, b depend on each other")));
    }
}
