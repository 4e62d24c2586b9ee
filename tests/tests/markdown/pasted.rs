//! The programs of README and guides, as a reader builds them: from the Rust and the manifest that the page prints. The
//! doctests of the same text run it, but with the dependencies of the crate that includes the page.

use crate::page::{Block, Page, pages};
use bitrix24_tests::fixture_crate::FixtureCrate;
use bitrix24_tests::{files_in, workspace};
use std::collections::{BTreeMap, BTreeSet};

/// Crates that hidden lines use to give an example a portal and a runtime, with the names in code.
const HIDDEN: &[(&str, &str)] = &[
    ("bitrix24_mock", r#"bitrix24-mock = { path = "../bitrix24-rs/mock", features = ["tls"] }"#),
    ("serde_json", r#"serde_json = "1""#),
    ("tempfile", r#"tempfile = "3""#),
    ("tokio", r#"tokio = { version = "1", features = ["macros", "rt-multi-thread", "time"] }"#),
    ("tower", r#"tower = { version = "0.5", features = ["util"] }"#),
];

/// A block of Rust as a file of a crate.
struct Program {
    name: String,
    page: Page,
    block: Block,
}

#[test]
fn every_manifest_lists_the_crates_of_its_programs() {
    for (manifest, programs) in by_manifest() {
        for (name, _) in unlisted(&manifest) {
            let program = programs.iter().find(|program| uses(&program.block.visible(), name));
            let place = program.map(|program| program.page.at(&program.block));
            assert_eq!(place, None, "no manifest above the program lists `{name}`");
        }
    }
}

#[test]
fn every_program_builds_with_the_manifest_of_its_page() {
    for (index, crates) in readers().into_iter().enumerate() {
        let name = |at: usize| format!("page-{index}-{at}");
        let members = (0..crates.len()).map(|at| format!("{0} = {{ path = \"{0}\" }}\n", name(at)));
        let manifest = format!("[dependencies]\n{}", members.collect::<String>());
        let root = FixtureCrate::new(env!("CARGO_TARGET_TMPDIR"), &format!("pages-{index}"), &manifest);
        root.write("src/lib.rs", "");
        for (at, (manifest, programs)) in crates.iter().enumerate() {
            root.write_member(&name(at), &with_hidden(manifest, programs));
            // A manifest has to be right without a program too.
            root.write(&format!("{}/src/lib.rs", name(at)), "");
            for program in programs {
                root.write(&format!("{}/{}", name(at), program.path()), &program.block.program());
            }
        }
        let _ = root.cargo(&["check", "--quiet", "--keep-going", "--workspace", "--lib", "--bins", "--examples"], &[]);
        for (at, (_, programs)) in crates.iter().enumerate() {
            for program in programs.iter().filter(|program| program.can_run()) {
                let _ = root.cargo(&["run", "--quiet", "--package", &name(at), "--bin", &program.name], &[]);
            }
        }
    }
}

/// The page of `bitrix24-portal` names the example for the rest: its build script and its specs.
#[test]
fn the_manifest_for_the_fields_of_a_portal_builds_their_module() {
    let page = pages().into_iter().find(|page| page.path == "portal/README.md").unwrap();
    let manifest = page.blocks().into_iter().find(|block| block.language() == "toml").unwrap().text;
    let module = page.text.split('`').find(|code| code.starts_with("mod my {")).unwrap();
    let reader = FixtureCrate::new(env!("CARGO_TARGET_TMPDIR"), "page-of-portal", &manifest);
    reader.write("src/lib.rs", &format!("pub {module}\n"));
    let example = workspace().join("portal/example");
    let specs = files_in(&example.join("crm-spec"), "yaml");
    for path in specs.into_iter().chain([example.join("build.rs")]) {
        let name = path.strip_prefix(&example).unwrap().to_str().unwrap().to_owned();
        reader.write(&name, &std::fs::read_to_string(path).unwrap());
    }
    let _ = reader.cargo(&["check", "--quiet"], &[]);
}

/// Returns the manifests with their programs, those together that list no crate with different features: they can be built
/// at once, without one of them lending the others a feature of a crate that these list.
fn readers() -> Vec<Vec<(String, Vec<Program>)>> {
    let mut groups = Vec::<(BTreeMap<String, BTreeSet<String>>, Vec<_>)>::new();
    for (manifest, programs) in by_manifest() {
        let listed = listed(&manifest);
        let fits = |(of_group, _): &&mut (BTreeMap<String, BTreeSet<String>>, _)| {
            listed.iter().all(|(name, lines)| of_group.get(name).is_none_or(|other| other == lines))
        };
        match groups.iter_mut().find(fits) {
            Some((of_group, crates)) => {
                of_group.extend(listed);
                crates.push((manifest, programs));
            }
            None => groups.push((listed, vec![(manifest, programs)])),
        }
    }
    groups.into_iter().map(|(_, crates)| crates).collect()
}

/// Only rustdoc hides lines.
#[test]
fn pages_outside_of_the_documentation_have_no_hidden_lines() {
    for page in pages_for_readers().filter(|page| !page.path.starts_with("generated/docs/")) {
        for block in page.blocks().iter().filter(|block| block.language() == "rust") {
            assert!(!block.has_hidden_lines(), "{}: a line starts with `# `", page.at(block));
        }
    }
}

/// Returns the pages for users of the client.
fn pages_for_readers() -> impl Iterator<Item = Page> {
    pages().into_iter().filter(|page| page.path == "README.md" || page.path.starts_with("generated/"))
}

/// Returns the programs by the manifest that is printed nearest above them, in their page or else in the README.
fn by_manifest() -> BTreeMap<String, Vec<Program>> {
    let readme = pages_for_readers().find(|page| page.path == "README.md").unwrap();
    let first = readme.blocks().into_iter().find(|block| block.language() == "toml").unwrap().text;
    let mut found = BTreeMap::<_, Vec<_>>::new();
    for page in pages_for_readers() {
        let mut manifest = first.clone();
        for block in page.blocks() {
            match block.language() {
                "toml" => {
                    manifest = block.text;
                    found.entry(manifest.clone()).or_default();
                }
                "rust" if !block.info.contains("compile_fail") => {
                    let name = page.path.trim_end_matches(".md").replace('/', "_").to_lowercase();
                    let program = Program { name: format!("{name}_{}", block.line), page: page.clone(), block };
                    found.entry(manifest.clone()).or_default().push(program);
                }
                _ => {}
            }
        }
    }
    found
}

/// Returns the crates that a manifest lists, by their names in code, each with its versions and features.
fn listed(manifest: &str) -> BTreeMap<String, BTreeSet<String>> {
    let table: toml::Table = manifest.parse().unwrap();
    let tables = ["dependencies", "dev-dependencies"].into_iter().filter_map(|name| table.get(name)?.as_table());
    let mut listed = BTreeMap::<_, BTreeSet<_>>::new();
    for (name, line) in tables.flatten() {
        listed.entry(name.replace('-', "_")).or_default().insert(line.to_string());
    }
    listed
}

/// Returns the crates of hidden lines that a manifest does not list.
fn unlisted(manifest: &str) -> Vec<(&'static str, &'static str)> {
    let listed = listed(manifest);
    HIDDEN.iter().filter(|(name, _)| !listed.contains_key(*name)).copied().collect()
}

/// Adds to a manifest the crates that only hidden lines of its programs use.
fn with_hidden(manifest: &str, programs: &[Program]) -> String {
    let used = |name: &str| programs.iter().any(|program| uses(&program.block.program(), name));
    let lines: String =
        unlisted(manifest).iter().filter(|(name, _)| used(name)).map(|(_, line)| format!("{line}\n")).collect();
    assert!(manifest.contains("[dependencies]\n"), "a manifest without dependencies:\n{manifest}");
    manifest.replace("[dependencies]\n", &format!("[dependencies]\n{lines}"))
}

/// Returns whether code names a crate.
fn uses(code: &str, name: &str) -> bool {
    code.contains(&format!("{name}::"))
}

impl Program {
    /// Returns the path in the crate: a whole program is one, which does not see the dependencies of tests.
    fn path(&self) -> String {
        let folder = if self.block.visible().contains("fn main()") { "src/bin" } else { "examples" };
        format!("{folder}/{}.rs", self.name)
    }

    /// Returns whether it runs as it is printed. The doctests run those of guides.
    fn can_run(&self) -> bool {
        let is_guide = self.page.path.starts_with("generated/docs/guide/");
        self.path().starts_with("src/bin")
            && !is_guide
            && !self.block.has_hidden_lines()
            && !self.block.info.contains("no_run")
    }
}
