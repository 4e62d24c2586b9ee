//! The public crates of the workspace, as `cargo metadata` tells them.

use crate::cargo;
use serde_json::Value as Json;

/// A crate that is published.
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) version: String,
    /// The crates of the workspace that have to be published before it, with the versions that it asks for.
    pub(crate) needs: Vec<(String, String)>,
    /// Keys of the manifest that users of the registry miss.
    pub(crate) missing: Vec<&'static str>,
}

/// The public crates, each after those that it needs.
pub(crate) fn public() -> Result<Vec<Package>, String> {
    let output = cargo::command().args(["metadata", "--no-deps", "--format-version", "1"]).output();
    let output = output.map_err(cargo::not_started)?;
    let metadata: Json = serde_json::from_slice(&output.stdout).map_err(|_| {
        format!("error: the manifests cannot be read\n{}", String::from_utf8_lossy(&output.stderr).trim_end())
    })?;
    let packages = metadata["packages"].as_array().map(Vec::as_slice).unwrap_or_default();
    // `publish = false` is an empty list of registries.
    let public = packages.iter().filter(|package| package["publish"].as_array().is_none_or(|list| !list.is_empty()));
    in_order(public.map(package).collect())
}

fn package(package: &Json) -> Package {
    let text = |value: &Json| value.as_str().unwrap_or_default().to_owned();
    let dependencies = package["dependencies"].as_array().map(Vec::as_slice).unwrap_or_default();
    // A dependency by path alone is left out of what is published.
    let inside = dependencies.iter().filter(|needed| needed["path"].is_string() && needed["req"] != "*");
    let empty = |value: &Json| value.is_null() || value.as_array().is_some_and(Vec::is_empty);
    let keys = ["description", "license", "repository", "readme", "keywords", "categories", "rust_version"];
    let mut missing: Vec<&str> = keys.into_iter().filter(|key| empty(&package[*key])).collect();
    if package["metadata"]["docs"]["rs"]["all-features"] != true {
        missing.push("package.metadata.docs.rs.all-features");
    }
    Package {
        name: text(&package["name"]),
        version: text(&package["version"]),
        needs: inside.map(|needed| (text(&needed["name"]), text(&needed["req"]))).collect(),
        missing,
    }
}

/// The order in which crates can be published.
fn in_order(mut waiting: Vec<Package>) -> Result<Vec<Package>, String> {
    let mut ready: Vec<Package> = Vec::new();
    while !waiting.is_empty() {
        let open =
            |package: &Package| package.needs.iter().all(|(need, _)| ready.iter().any(|done| done.name == *need));
        let Some(at) = waiting.iter().position(open) else {
            let names: Vec<&str> = waiting.iter().map(|package| package.name.as_str()).collect();
            return Err(format!(
                "error: {} need each other, or a crate that is not published\n  = help: name one of them by `path` alone in [dev-dependencies], which publishing leaves out",
                names.join(", ")
            ));
        };
        ready.push(waiting.remove(at));
    }
    Ok(ready)
}

#[cfg(test)]
mod tests {
    use super::{Package, in_order};

    fn package(name: &str, needs: &[&str]) -> Package {
        let needs = needs.iter().map(|need| ((*need).to_owned(), "^1.0.0".to_owned())).collect();
        Package { name: name.to_owned(), version: "1.0.0".to_owned(), needs, missing: Vec::new() }
    }

    #[test]
    fn each_crate_comes_after_what_it_needs() {
        let order = in_order(vec![package("a", &["c", "b"]), package("b", &["c"]), package("c", &[])]);
        let names: Vec<String> = order.unwrap_or_default().into_iter().map(|package| package.name).collect();
        assert_eq!(names, ["c", "b", "a"]);
    }

    #[test]
    fn a_circle_is_named() {
        let circle = in_order(vec![package("a", &["b"]), package("b", &["a"]), package("c", &[])]);
        assert!(circle.is_err_and(|problem| problem.starts_with("error: a, b need each other")));
    }
}
