//! Checks of the whole site of the real specs.
#![allow(clippy::unwrap_used)]

mod common;

use bitrix24_codegen::rust_api::RustMethod;
use bitrix24_codegen::{Api, Files, RustApi, generate_all, rust_example};
use bitrix24_model::{ExampleResponse, Method, documented_of_all};
use bitrix24_site::{Rustdoc, pages};
use bitrix24_tests::specs;
use common::{Parsed, apis, decoded, demo, html_pages, parse, resolved, search_entries, site};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

static APIS: LazyLock<Vec<Api>> = LazyLock::new(|| apis(&specs()));
static API: LazyLock<&Api> = LazyLock::new(|| &APIS[0]);
static SITE: LazyLock<Files> = LazyLock::new(|| pages(&APIS, None));
static PAGES: LazyLock<Vec<(&str, Parsed)>> = LazyLock::new(|| html_pages(&SITE));

/// Returns the methods of all protocols, with the paths of their pages.
fn methods() -> impl Iterator<Item = (String, &'static Method)> {
    let of = |api: &'static Api| {
        let folder = if api.protocol == API.protocol { "" } else { "v2/" };
        api.methods.iter().map(move |method| (format!("{folder}{}", method.name.replace('.', "/")), method))
    };
    APIS.iter().flat_map(of)
}

#[test]
fn every_method_has_an_html_and_a_markdown_page() {
    let list = SITE.get("llms.txt").unwrap();
    for (path, method) in methods() {
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
    let versions = methods().filter_map(|(path, method)| Some((path, method.docs_version.as_ref()?)));
    for (path, version) in versions {
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
    let entries = search_entries(&SITE);
    for (path, method) in methods() {
        let address = format!("{path}.html");
        assert!(entries.iter().any(|[_, name, _, to, _]| (name, to) == (&method.name, &address)), "{address}");
    }
    for [kind, name, _, address, _] in &entries {
        let (file, place) =
            address.split_once('#').map_or((address.as_str(), None), |(file, place)| (file, Some(place)));
        let (_, page) = PAGES.iter().find(|(path, _)| *path == file).unwrap();
        let place = place.map(decoded);
        let there = |place: &String| page.tags.iter().any(|tag| tag.get("id") == Some(place));
        assert!(place.as_ref().is_none_or(there), "{kind} {name}: {address}");
    }
}

/// Whatever a reader may look for has an entry, which leads to its place.
#[test]
fn everything_can_be_searched() {
    let entries = search_entries(&site(&demo("Words.")));
    let found = |kind: &str, name: &str| {
        let entry = entries.iter().find(|[known, named, ..]| (&**known, &**named) == (kind, name));
        entry.unwrap_or_else(|| panic!("{kind} {name}"))
    };
    for (kind, name, address) in [
        ("method", "demo.make", "demo/make.html"),
        ("object", "demo.row", "demo/row.html"),
        ("field of demo.row", "title", "demo/row.html#field-title"),
        ("parameter of demo.make", "place.street", "demo/make.html#param-place.street"),
        ("key of demo.make", "hint", "demo/make.html#response-hint"),
        ("error", "Busy", "errors.html#Busy"),
        ("error type", "MakeError", "demo/make.html#errors"),
        ("cause of demo.make", "WrongTitle", "demo/make.html#cause-RequestValidation-WrongTitle"),
        ("identifier", "id<demo.row>", "types.html#id-demo.row"),
        ("module", "Words.", "demo/index.html"),
        ("guide", "Paging", "guide/lists.html"),
        ("method, REST 2.0", "demo.make", "v2/demo/make.html"),
        ("method, REST 2.0", "old.item.list", "v2/old/item/list.html"),
        ("object, REST 2.0", "old.item.deal", "v2/old/item/deal.html"),
        ("field of old.item.deal, REST 2.0", "link", "v2/old/item/deal.html#field-link"),
        ("parameter of old.item.list, REST 2.0", "kindId", "v2/old/item/list.html#param-kindId"),
        ("error, REST 2.0", "NotFound", "v2/errors.html#NotFound"),
        ("error type, REST 2.0", "ListError", "v2/old/item/list.html#errors"),
        ("cause of old.item.list, REST 2.0", "NoKind", "v2/old/item/list.html#cause-NotFound-NoKind"),
        ("identifier, REST 2.0", "id<old.item>", "v2/types.html#id-old.item"),
        ("module, REST 2.0", "Words.", "v2/demo/index.html"),
    ] {
        assert_eq!(found(kind, name)[3], address);
    }
    for (kind, name, words) in [
        ("method", "demo.make", "write bitrix24::demo::Make"),
        ("object", "demo.row", "bitrix24::demo::row::Row"),
        ("enum", "demo.state", "bitrix24::demo::State open closed"),
        ("error", "Busy", "busy 503 codes::BUSY ErrorCode::Busy"),
        ("error type", "MakeError", "bitrix24::demo::MakeError"),
        ("cause of demo.make", "WrongTitle", "MakeError::WRONG_TITLE"),
        ("module", "Words.", "demo"),
        ("method, REST 2.0", "demo.make", "write bitrix24::v2::demo::Make"),
        ("method, REST 2.0", "old.item.list", "read bitrix24::v2::old::item::List bitrix24::v2::old::item::deal::List"),
    ] {
        assert_eq!(found(kind, name)[4], words);
    }
}

/// Names of the Rust client are links only if there is something to link to.
#[test]
fn rust_items_link_to_given_documentation() {
    let apis = apis(&demo("Words."));
    let links = |address: Option<&str>, format: &str| {
        let rustdoc = address.map(|address| Rustdoc::new(address).unwrap());
        let site = pages(&apis, rustdoc.as_ref());
        let text = ["demo/make", "demo/row", "demo/index", "errors", "v2/demo/make", "v2/old/index", "v2/errors"];
        let text = text.map(|page| site.get(&format!("{page}{format}")).unwrap());
        text.map(str::to_owned)
    };
    for (address, root) in
        [("../doc/bitrix24/", "../../doc/bitrix24"), ("https://docs.example/bitrix24", "https://docs.example/bitrix24")]
    {
        for (format, open, close) in [(".html", "href=\"", "\""), (".md", "](<", ">)")] {
            let [method, object, module, errors, older_method, older_module, older_errors] =
                links(Some(address), format);
            let here = root.strip_prefix("../").unwrap_or(root);
            let below = if root.starts_with("../") { format!("../{root}") } else { root.to_owned() };
            for (page, link) in [
                (&method, format!("{root}/demo/struct.Make.html")),
                (&method, format!("{root}/demo/enum.MakeError.html")),
                (&method, format!("{root}/demo/enum.MakeError.html#variant.RequestValidation")),
                (&method, format!("{root}/demo/enum.MakeError.html#associatedconstant.WRONG_TITLE")),
                (&object, format!("{root}/demo/row/struct.Row.html")),
                (&module, format!("{root}/demo/index.html")),
                (&errors, format!("{here}/errors/enum.ErrorCode.html#variant.Busy")),
                (&older_method, format!("{below}/v2/demo/struct.Make.html")),
                (&older_module, format!("{below}/v2/old/index.html")),
                (&older_errors, format!("{root}/v2/errors/enum.ErrorCode.html#variant.NotFound")),
            ] {
                assert!(page.contains(&format!("{open}{link}{close}")), "{link} is not in\n{page}");
            }
        }
    }
    for format in [".html", ".md"] {
        let [method, ..] = links(None, format);
        assert!(method.contains("MakeError") && !method.contains("enum.MakeError"), "{method}");
    }
    for wrong in ["", "javascript:alert(1)", "/doc", "C:\\doc", "a b", "\"x"] {
        assert!(Rustdoc::new(wrong).unwrap_err().contains("is not an address of documentation"), "{wrong}");
    }
}

/// The names of Rust items are those of the client.
#[test]
fn rust_items_are_those_of_the_client() {
    let rustdoc = Rustdoc::new("doc").unwrap();
    let site = pages(&APIS, Some(&rustdoc));
    let client = generate_all(&APIS);
    let file = |path: String| client.get(&path).unwrap_or_default();
    let pages = html_pages(&site);
    let addresses = pages.iter().flat_map(|(_, page)| page.tags.iter().filter_map(|tag| tag.get("href")));
    let items = addresses.filter_map(|address| address.trim_start_matches("../").strip_prefix("doc/"));
    let items: BTreeSet<&str> = items.collect();
    for address in &items {
        let (item, part) = address.split_once('#').unwrap_or((address, ""));
        let (module, item) = item.rsplit_once('/').unwrap_or(("", item));
        let files = [format!("{module}/mod.rs"), format!("{module}.rs"), "lib.rs".to_owned()].map(file);
        let text = if module.is_empty() { files[2].to_owned() } else { files[..2].concat() };
        let (kind, name) = item.split_once('.').unwrap();
        let name = name.trim_end_matches(".html");
        assert!(!text.is_empty() && (kind == "index" || text.contains(name)), "{address}");
        let declared = match kind {
            "index" => continue,
            kind => format!("pub {kind} {name} "),
        };
        let declares = |(path, text): (&str, &str)| {
            path.starts_with(module) && text.contains(&declared) && text.contains(part.rsplit('.').next().unwrap())
        };
        assert!(client.iter().any(declares), "{address}");
    }
    let checked = items.len();
    assert!(checked > API.methods.len(), "{checked}");
}

/// Code that calls a client says what the client is, in both formats.
#[test]
fn examples_define_their_client() {
    let mut checked = 0;
    for (path, text) in SITE.iter().filter(|(path, _)| path.ends_with(".md")) {
        for code in text.split("```rust\n").skip(1).map(|rest| rest.split("\n```").next().unwrap()) {
            for client in ["client", "portal"] {
                let forms = [" ", "\n", "("].map(|before| format!("{before}{client}."));
                let Some(call) = forms.iter().filter_map(|form| code.rfind(form.as_str())).max() else { continue };
                let before = &code[..call];
                let defined = [format!("let {client} ="), format!("{client}: "), format!("{client}): ")]
                    .iter()
                    .any(|form| before.contains(form.as_str()));
                assert!(defined, "{path}\n{code}");
                checked += 1;
            }
        }
    }
    assert!(checked > 0);
}

/// Examples stand in the section that they belong to, so that a narrow page has them there.
#[test]
fn examples_follow_their_parameters() {
    let markdown = site(&demo("Words."));
    let markdown = markdown.get("demo/make.md").unwrap();
    let headings: Vec<&str> = markdown.lines().filter(|line| line.starts_with("##")).collect();
    let wanted = [
        "## At a glance",
        "## Parameters",
        "### Call",
        "## Response",
        "### Response",
        "## Errors",
        "### Error: RequestValidation",
        "### Error: Busy",
    ];
    assert_eq!(headings, wanted);
}

/// The first page is read from the top: a first call, the guides, the modules.
#[test]
fn the_first_page_opens_with_start_guides_and_modules() {
    let (_, home) = PAGES.iter().find(|(path, _)| *path == "index.html").unwrap();
    let sections = home.tags.iter().filter(|tag| tag.name == "section").filter_map(|tag| tag.get("id"));
    assert_eq!(sections.take(3).collect::<Vec<_>>(), ["start", "guides", "modules"]);
}

/// Every page has the menu with all modules of its protocol, by their titles.
#[test]
fn every_page_lists_all_modules() {
    for (path, page) in PAGES.iter() {
        let folded = page.tags.iter().filter_map(|tag| tag.get("data-module")).count();
        let open = page.tags.iter().any(|tag| tag.get("class") == Some("module") && tag.get("open").is_some());
        let api = &APIS[usize::from(path.starts_with("v2/"))];
        assert_eq!(folded + usize::from(open), api.modules.len(), "{path}");
        assert!(api.modules.iter().all(|module| page.text.contains(&module.title)), "{path}");
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
    let client = generate_all(&APIS);
    let mut shown = 0;
    let rust: Vec<RustApi<'_>> = APIS.iter().map(RustApi::new).collect();
    let requests = rust.iter().flat_map(|rust| rust.methods.iter().map(move |method| (rust, method)));
    for ((path, method), (rust, rust_method)) in methods().zip(requests) {
        let Some(call) = rust_example(rust, meant(rust, rust_method)) else { continue };
        let docs: String = call.lines().map(|line| format!("/// {line}").trim_end().to_owned() + "\n").collect();
        assert!(client.iter().any(|(_, text)| text.contains(&docs)), "{}\n{docs}", method.name);
        let (uses, body) = call.split_once("\n\n").unwrap();
        let client = "let client = bitrix24::Client::webhook(\n    \"https://portal.example/rest/1/secret/\",\n)?;";
        let call = format!("{uses}\n\n{client}\n{body}");
        assert!(parse(&path, SITE.get(&format!("{path}.html")).unwrap()).text.contains(call.trim_end()), "{path}.html");
        assert!(SITE.get(&format!("{path}.md")).unwrap().contains(&format!("```rust\n{call}```")), "{path}.md");
        shown += 1;
    }
    assert!(shown > 0);
    for (path, _) in methods() {
        assert!(SITE.get(&format!("{path}.md")).unwrap().contains("\n```rust\nuse bitrix24::"), "{path}");
    }
}

/// Returns the method of the variant that the first example of a method means, or the method itself.
fn meant<'r, 'a>(rust: &'r RustApi<'a>, method: &'r RustMethod<'a>) -> &'r RustMethod<'a> {
    let first = method.method.examples.iter().find(|example| matches!(example.response, ExampleResponse::Result(_)));
    let Some(example) = first else { return method };
    let path = rust.model.meant_by(method.method, &example.request).path();
    rust.all_methods().find(|own| own.method.path() == path).unwrap()
}

/// The older protocol has pages of its own, and each page leads to the one of the other protocol.
#[test]
fn pages_lead_to_those_of_the_other_protocol() {
    let site = site(&demo("Words."));
    for (from, to) in [
        ("index", "v2/index"),
        ("errors", "v2/errors"),
        ("demo/index", "v2/demo/index"),
        ("demo/make", "v2/demo/make"),
        ("demo/row", "v2/index"),
        ("guide/lists", "v2/index"),
        ("v2/index", "index"),
        ("v2/demo/make", "demo/make"),
        ("v2/old/item/list", "index"),
    ] {
        let path = format!("{from}.html");
        let page = parse(&path, site.get(&path).unwrap());
        let after = page.tags.iter().skip_while(|tag| tag.get("class") != Some("protocols"));
        let link = after.filter(|tag| tag.name == "a").find_map(|tag| tag.get("href")).unwrap();
        assert_eq!(resolved(&path, link).unwrap(), format!("{to}.html"), "{path}");
    }
    for (from, to, name) in
        [("demo/make", "../v2/demo/make", "REST 2.0"), ("v2/demo/make", "../../demo/make", "REST 3.0")]
    {
        let markdown = site.get(&format!("{from}.md")).unwrap();
        assert!(markdown.contains(&format!("[Also in {name}]({to}.md)")), "{markdown}");
    }
    assert!(!site.get("v2/old/item/list.md").unwrap().contains("Also in"));
    assert!(site.get("v2/guide/lists.html").is_none());
}

/// A site of one protocol does not speak of others, whichever it is.
#[test]
fn one_protocol_is_at_the_root() {
    for older in [false, true] {
        let mut sources = demo("Words.");
        sources.retain(|source| source.path.starts_with("v2/") == older);
        let site = site(&sources);
        assert!(site.get("index.html").is_some() && site.get("demo/make.html").is_some());
        for (path, page) in html_pages(&site) {
            assert!(
                !path.starts_with("v2/") && page.tags.iter().all(|tag| tag.get("class") != Some("protocols")),
                "{path}"
            );
        }
    }
}

/// A program that copies a `curl` command sends what the portal expects.
#[test]
fn calls_have_the_form_of_their_protocol() {
    let site = site(&demo("Words."));
    let page = |path: &str| parse(path, site.get(path).unwrap()).text;
    let (newer, older) = (page("demo/make.html"), page("v2/demo/make.html"));
    assert!(newer.contains("https://portal.example/rest/api/1/secret/demo.make"));
    assert!(newer.contains("Authorization: Bearer ACCESS_TOKEN") && !newer.contains("\"auth\""));
    assert!(older.contains("https://portal.example/rest/1/secret/demo.make"));
    assert!(older.contains("\"auth\": \"ACCESS_TOKEN\"") && !older.contains("Authorization: Bearer"));
    // The portal takes these by their positions, whatever the order of the example.
    assert!(older.contains(r#"{ "title": "Words.", "flags": ["Y"] }"#), "{older}");
    let list = site.get("v2/old/item/list.md").unwrap();
    assert!(list.contains("\"next\": 50,\n  \"total\": 51"), "{list}");
    assert!(list.contains("\"error\": \"NOT_FOUND\""), "{list}");
}

#[test]
fn the_same_specs_give_the_same_bytes() {
    let mut turned = specs();
    turned.reverse();
    assert!(site(&turned) == *SITE);
}

/// Assets are loaded by every page and must stay small.
#[test]
fn assets_are_small() {
    for (asset, most) in
        [("assets/style.css", 24), ("assets/site.js", 20), ("assets/theme.js", 1), ("assets/icon.svg", 1)]
    {
        let size = SITE.get(asset).unwrap().len();
        assert!(size <= most * 1024, "{asset} has {size} bytes");
    }
}

#[test]
fn one_method_as_html_and_as_markdown() {
    let site = site(&demo("Words with `code` and `demo.row.list`."));
    // One tag per line makes changes readable.
    let html = site.get("demo/make.html").unwrap().replace('<', "\n<").replace("\n</", "</");
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("method.md", site.get("demo/make.md").unwrap());
        insta::assert_snapshot!("method.html", html.trim_start());
        insta::assert_snapshot!("method_v2.md", site.get("v2/old/item/list.md").unwrap());
        insta::assert_snapshot!("object_v2.md", site.get("v2/old/item/deal.md").unwrap());
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
    for (path, page) in html_pages(&site(&sources)) {
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
    let site = site(&sources);
    for (ours, theirs, name) in [("demo/index", "demo/index-2", "demo.index"), ("coverage", "coverage-2", "coverage")] {
        assert!(site.get(&format!("{ours}.html")).is_some_and(|page| !page.contains("Method</p>")), "{ours}");
        assert!(
            site.get(&format!("{theirs}.md")).is_some_and(|markdown| markdown.starts_with(&format!("# {name}\n"))),
            "{theirs}"
        );
    }
}
