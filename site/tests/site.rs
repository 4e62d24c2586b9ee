//! Checks of the whole site of the real specs.
#![allow(clippy::unwrap_used)]

mod common;

use bitrix24_codegen::{Api, Files, RustApi, generate, rust_example};
use bitrix24_model::documented_of_all;
use bitrix24_site::pages;
use common::{Parsed, api, demo, html_pages, parse, resolved, specs};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

static API: LazyLock<Api> = LazyLock::new(|| api(&specs()));
static SITE: LazyLock<Files> = LazyLock::new(|| pages(&API));
static PAGES: LazyLock<Vec<(&str, Parsed)>> = LazyLock::new(|| html_pages(&SITE));

#[test]
fn every_method_has_an_html_and_a_markdown_page() {
    let list = SITE.get("llms.txt").unwrap();
    for method in &API.methods {
        let path = method.name.replace('.', "/");
        let (html, markdown) = (SITE.get(&format!("{path}.html")).unwrap(), SITE.get(&format!("{path}.md")).unwrap());
        let parsed = parse(&path, html);
        assert!(parsed.text.contains(&method.name), "{path}.html");
        assert!(markdown.starts_with(&format!("# {}\n", method.name)), "{path}.md");
        assert!(list.contains(&format!("]({path}.md): ")), "{path} is not in llms.txt");
        let name = path.rsplit('/').next().unwrap();
        let alternate = parsed.tags.iter().find(|tag| tag.get("rel") == Some("alternate")).unwrap();
        assert_eq!(
            (alternate.get("type"), alternate.get("href")),
            (Some("text/markdown"), Some(&*format!("{name}.md")))
        );
    }
    let markdown_pages = SITE.iter().filter(|(path, _)| path.ends_with(".md")).count();
    assert_eq!(markdown_pages, PAGES.len());
}

#[test]
fn pages_name_the_version_of_their_official_page() {
    let text = |path: &str| SITE.get(path).unwrap();
    let versions = API.methods.iter().filter_map(|method| Some((method, method.docs_version.as_ref()?)));
    for (method, version) in versions {
        let path = method.name.replace('.', "/");
        assert!(
            parse(&path, text(&format!("{path}.html"))).text.contains(&format!("Official page of {version}")),
            "{path}"
        );
        assert!(text(&format!("{path}.md")).contains(&format!("[official page of {version}](")), "{path}");
    }
    let object = API.object("note.file").unwrap().docs_version.as_ref().unwrap();
    assert!(text("note/file.md").contains(&format!("[official page of {object}](")));
}

#[test]
fn pages_state_how_many_methods_are_documented_and_published() {
    let documented = format!("{} official pages", documented_of_all(&API));
    for page in ["index.md", "coverage.md"] {
        assert!(SITE.get(page).unwrap().contains(&documented), "{page}: {documented}");
    }
    let published = API.published.as_ref().unwrap();
    let published = format!("{} methods on a portal in the cloud on {}", published.methods, published.date);
    assert!(SITE.get("coverage.md").unwrap().contains(&published), "{published}");
}

/// Also checks that pages are well-formed, because `parse` panics otherwise.
#[test]
fn every_link_has_a_target() {
    let places: BTreeMap<&str, BTreeSet<&str>> =
        PAGES.iter().map(|(path, page)| (*path, page.tags.iter().filter_map(|tag| tag.get("id")).collect())).collect();
    let mut checked = 0;
    for (path, page) in PAGES.iter() {
        let ids = page.tags.iter().filter(|tag| tag.get("id").is_some()).count();
        assert_eq!(ids, places[path].len(), "{path} has a duplicate id");
        for address in page.tags.iter().filter_map(|tag| tag.get("href").or(tag.get("src"))) {
            if address.starts_with("https://") {
                continue;
            }
            let (file, place) = address.split_once('#').map_or((address, None), |(file, place)| (file, Some(place)));
            let target = if file.is_empty() { (*path).to_owned() } else { resolved(path, file).unwrap() };
            assert!(SITE.get(&target).is_some(), "{path}: {address} has no target");
            if let Some(place) = place {
                assert!(places[target.as_str()].contains(place), "{path}: {address} has no target");
            }
            checked += 1;
        }
        for name in ["aria-labelledby", "aria-controls"] {
            for id in page.tags.iter().filter_map(|tag| tag.get(name)) {
                assert!(places[path].contains(id), "{path}: {name} names {id}, which is not there");
            }
        }
    }
    assert!(checked > 10_000, "{checked}");
}

#[test]
fn every_markdown_link_has_a_target() {
    let mut checked = 0;
    for (path, text) in SITE.iter().filter(|(path, _)| path.ends_with(".md") || path.ends_with(".txt")) {
        for address in markdown_links(text) {
            if !address.starts_with("https://") {
                let target = resolved(path, &address).unwrap();
                assert!(target.ends_with(".md") && SITE.get(&target).is_some(), "{path}: {address} has no target");
                checked += 1;
            }
        }
    }
    assert!(checked > 2_000, "{checked}");
}

fn markdown_links(text: &str) -> Vec<String> {
    use pulldown_cmark::{Event, Options, Parser, Tag};
    let parser = Parser::new_ext(text, Options::ENABLE_TABLES);
    parser
        .filter_map(|event| match event {
            Event::Start(Tag::Link { dest_url, .. }) => Some(dest_url.into_string()),
            _ => None,
        })
        .collect()
}

#[test]
fn search_entries_have_targets() {
    let script = SITE.get("assets/search.js").unwrap();
    let json = script.strip_prefix("window.searchEntries = ").unwrap().strip_suffix(";\n").unwrap();
    let entries: Vec<[String; 5]> = serde_json::from_str(json).unwrap();
    for method in &API.methods {
        assert!(entries.iter().any(|[kind, name, ..]| name == &method.name && (kind == "method" || kind == "fields")));
    }
    for [_, name, _, address, _] in &entries {
        let (file, place) =
            address.split_once('#').map_or((address.as_str(), None), |(file, place)| (file, Some(place)));
        let (_, page) = PAGES.iter().find(|(path, _)| *path == file).unwrap();
        assert!(
            place.is_none_or(|place| page.tags.iter().any(|tag| tag.get("id") == Some(place))),
            "{name}: {address}"
        );
    }
}

/// External URLs occur only in links that users follow; the browser never loads them.
#[test]
fn no_external_resources_are_loaded() {
    for (path, page) in PAGES.iter() {
        for tag in &page.tags {
            let loads = ["src", "srcset", "data", "poster", "action"].iter().find_map(|name| tag.get(name));
            let link = if tag.name == "a" { None } else { tag.get("href") };
            let address = loads.or(link).unwrap_or_default();
            assert!(!address.contains("//") && !address.starts_with("data:"), "{path}: {tag:?}");
            assert!(
                tag.get("style").is_none() && !tag.attributes.keys().any(|name| name.starts_with("on")),
                "{path}: {tag:?}"
            );
        }
    }
    for asset in ["assets/style.css", "assets/site.js", "assets/theme.js"] {
        let text = SITE.get(asset).unwrap();
        assert!(!text.contains("http") && !text.contains("@import") && !text.contains("url("), "{asset}");
    }
}

/// A page shows the same call as the client's documentation.
#[test]
fn the_rust_call_is_the_one_of_the_documentation() {
    let client = generate(&API);
    let mut shown = 0;
    let rust = RustApi::new(&API);
    for (method, rust_method) in API.methods.iter().zip(&rust.methods) {
        let Some(call) = rust_example(&rust, rust_method) else { continue };
        let docs: String = call.lines().map(|line| format!("/// {line}").trim_end().to_owned() + "\n").collect();
        assert!(client.iter().any(|(_, text)| text.contains(&docs)), "{}\n{docs}", method.name);
        let path = method.name.replace('.', "/");
        assert!(parse(&path, SITE.get(&format!("{path}.html")).unwrap()).text.contains(call.trim_end()), "{path}.html");
        assert!(SITE.get(&format!("{path}.md")).unwrap().contains(&format!("```rust\n{call}```")), "{path}.md");
        shown += 1;
    }
    assert!(shown > 0);
    API.methods.iter().for_each(|method| assert!(has_call(&method.name), "{}", method.name));
}

fn has_call(method: &str) -> bool {
    SITE.get(&format!("{}.md", method.replace('.', "/"))).unwrap().contains("\n```rust\nuse bitrix24::")
}

#[test]
fn the_same_specs_give_the_same_bytes() {
    let mut turned = specs();
    turned.reverse();
    assert!(pages(&api(&turned)) == *SITE);
}

/// Assets are loaded by every page and must stay small.
#[test]
fn assets_are_small() {
    for (asset, most) in
        [("assets/style.css", 24), ("assets/site.js", 14), ("assets/theme.js", 1), ("assets/icon.svg", 1)]
    {
        let size = SITE.get(asset).unwrap().len();
        assert!(size <= most * 1024, "{asset} has {size} bytes");
    }
}

#[test]
fn one_method_as_html_and_as_markdown() {
    let site = pages(&api(&demo("Words with `code` and `demo.row.list`.")));
    // One tag per line makes changes readable.
    let html = site.get("demo/make.html").unwrap().replace('<', "\n<").replace("\n</", "</");
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("method.md", site.get("demo/make.md").unwrap());
        insta::assert_snapshot!("method.html", html.trim_start());
        insta::assert_snapshot!("llms.txt", site.get("llms.txt").unwrap());
    });
}

/// Keys that look alike in a URL still have unique fragments.
#[test]
fn every_key_has_a_unique_fragment() {
    let spec = |path: &str, text: &str| bitrix24_codegen::SourceFile::new(path, text);
    let sources = [
        spec("api.yaml", "api: { title: Demo, modules: { demo: For the test. } }"),
        spec("errors.yaml", "errors: {}"),
        spec("demo/row.yaml", "object: demo.row\nsummary: A row.\nfields: { id: id<demo.row>, items: string }"),
        spec("demo/row/list.yaml", "method: demo.row.list\nsummary: Lists.\naction: list\nobject: demo.row"),
        spec(
            "demo/make.yaml",
            "method: demo.make\nsummary: Makes.\neffect: write\nresult: boolean\nparams:\n  a b: string\n  a_b: { type: string, rust: other }\n  x.y: { type: string, rust: third }\n  x: { type: object, fields: { y: string } }",
        ),
    ];
    for (path, page) in html_pages(&pages(&api(&sources))) {
        let ids: Vec<&str> = page.tags.iter().filter_map(|tag| tag.get("id")).collect();
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{path}: {ids:?}");
    }
}

/// Fixed pages and methods can have the same name; both get a page.
#[test]
fn conflicting_names_get_separate_pages() {
    let spec = |path: &str, text: &str| bitrix24_codegen::SourceFile::new(path, text);
    let method = |name: &str| format!("method: {name}\nsummary: Answers.\neffect: read\nresult: boolean");
    let sources = [
        spec("api.yaml", "api: { title: Demo, modules: { demo: For the test. } }"),
        spec("errors.yaml", "errors: {}"),
        spec("demo/index.yaml", &method("demo.index")),
        spec("coverage.yaml", &method("coverage")),
    ];
    let site = pages(&api(&sources));
    for (ours, theirs, name) in [("demo/index", "demo/index-2", "demo.index"), ("coverage", "coverage-2", "coverage")] {
        assert!(site.get(&format!("{ours}.html")).is_some_and(|page| !page.contains("Method</p>")), "{ours}");
        assert!(
            site.get(&format!("{theirs}.md")).is_some_and(|markdown| markdown.starts_with(&format!("# {name}\n"))),
            "{theirs}"
        );
    }
}
