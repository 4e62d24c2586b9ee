//! `portal pages`: its output in every format, the accepted differences, and its exit codes.

use super::*;
use insta::assert_snapshot;

const API: &str = "api: { title: Shop, modules: { shop: Orders. } }\n";

const PING: &str = "method: shop.ping
summary: Answers.
docs: https://docs.example/shop/ping.html
effect: read
params: { host: { type: string, required: true } }
result: boolean
";

const PAGE: &str = "# Ping shop.ping

`https://{address}/rest/api/{user}/{secret}/shop.ping`

## Method Parameters

#|
|| **Name**
`type` | **Description** ||
|| **host***
[`string`](../types.md) | The host. ||
|#

### Returned Data

#|
|| **Name**
`type` | **Description** ||
|| **result**
[`boolean`](../types.md) | Whether it is there. ||
|#

### Possible Error Codes
";

/// Creates specs, and a page that agrees with them after this change.
fn folder(name: &str, from: &str, to: &str) -> Folder {
    let folder = Folder::new(name);
    assert!(PAGE.contains(from), "{from}");
    folder.write("spec/api.yaml", API).write("spec/shop/ping.yaml", PING);
    folder.write("docs/shop/ping.md", &PAGE.replacen(from, to, 1)).write("docs/notes.txt", "no page");
    folder
}

/// Compares the pages; returns the exit code, standard output and standard error.
fn pages(folder: &Folder, arguments: &[&str]) -> (i32, String, String) {
    let output = xtask(folder, &[&["portal", "pages", "--spec", "spec"], arguments].concat());
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn pages_that_agree() {
    let folder = folder("pages-agree", "", "");
    let (code, out, err) = pages(&folder, &["docs"]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert_snapshot!(out, @"no differences; methods of REST 3.0 with a page: 1, of them in the specs: 1");
    assert_eq!(pages(&folder, &["docs", "--format", "lines"]), (0, String::new(), String::new()));
}

#[test]
fn differences_are_named_with_their_places() {
    let folder = folder("pages-differ", "**host***", "**name***");
    folder.write("docs/shop/pong.md", &PAGE.replace("shop.ping", "shop.pong"));
    folder.write(
        "docs/shop/broken.md",
        &PAGE.replace("shop.ping", "shop.broken").replacen("The host. ||", "The host.", 1),
    );
    let (code, out, err) = pages(&folder, &["docs"]);
    assert_eq!((code, err.as_str()), (1, ""));
    assert_snapshot!(out, @"
    shop.broken
      has a page and no spec (shop/broken.md)

    shop.ping
      parameter: only the page has name (string) (shop/ping.md:10)
      parameter: only the spec has host (string) (shop/ping.md)

    shop.pong
      has a page and no spec (shop/pong.md)

    shop/broken.md
      could not be read: a row of a table has no end; end it with `||` (shop/broken.md:10)

    5 differences; methods of REST 3.0 with a page: 3, of them in the specs: 1
    ");
    let (code, out, err) = pages(&folder, &["docs", "--format", "lines"]);
    assert_eq!((code, err.as_str()), (1, ""));
    assert_snapshot!(out, @r#"
    page-new shop.broken
    parameter-new shop.ping name page=string
    parameter-gone shop.ping host specs=string
    page-new shop.pong
    unread "shop/broken.md" "a row of a table has no end; end it with `||`"
    "#);
}

#[test]
fn accepted_differences_need_a_reason_and_expire() {
    let folder = folder("pages-accepted", "**host***", "**name***");
    let (code, out, err) = pages(&folder, &["docs", "--accept"]);
    assert_eq!(code, 1, "the reasons are missing");
    assert_snapshot!(format!("{out}{err}"), @"
    no differences, and 2 accepted; methods of REST 3.0 with a page: 1, of them in the specs: 1
    2 differences accepted in spec/contradictions.txt
    error: spec/contradictions.txt:2: no reason; add it after a `#`: parameter-new shop.ping name page=string
    error: spec/contradictions.txt:3: no reason; add it after a `#`: parameter-gone shop.ping host specs=string
    ");
    let accepted = folder.read("spec/contradictions.txt");
    assert_snapshot!(accepted, @"
    # Where official pages contradict themselves, each other or the wire, as `cargo xtask portal pages` lists it. Add the reason after a `#`.
    parameter-new shop.ping name page=string
    parameter-gone shop.ping host specs=string
    ");
    let explained: String = accepted
        .lines()
        .map(|line| if line.starts_with('#') { format!("{line}\n") } else { format!("{line} # so it is\n") })
        .collect();
    folder.write("spec/contradictions.txt", &explained);
    let (code, out, err) = pages(&folder, &["docs"]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert_snapshot!(out, @"no differences, and 2 accepted; methods of REST 3.0 with a page: 1, of them in the specs: 1");
    folder.write("docs/shop/ping.md", PAGE);
    let (code, _, err) = pages(&folder, &["docs"]);
    assert_eq!(code, 0);
    assert_snapshot!(err, @"
    note: spec/contradictions.txt accepts a difference that no longer exists: parameter-gone shop.ping host specs=string
    note: spec/contradictions.txt accepts a difference that no longer exists: parameter-new shop.ping name page=string
    ");
    let (code, _, err) = pages(&folder, &["docs", "--partial"]);
    assert_eq!((code, err.as_str()), (0, ""), "a line can be about another page");
    pages(&folder, &["docs", "--accept"]);
    assert_eq!(folder.read("spec/contradictions.txt").lines().count(), 1);
}

/// The specs and a page of REST 2.0, which agree.
const API_V2: &str = "api: { protocol: 2, title: Old shop, modules: { shop: Orders. } }\n";

#[test]
fn each_protocol_has_its_own_pages_and_accepted_differences() {
    let folder = folder("pages-protocols", "**host***", "**name***");
    let old = PAGE.replace("/rest/api/{user}/{secret}/", "/rest/").replace("**host***", "**address***");
    folder.write("spec/v2/api.yaml", API_V2).write("spec/v2/shop/ping.yaml", PING);
    folder.write("docs/old/shop/ping.md", &old).write("docs/old/shop/pong.md", &old.replace("shop.ping", "shop.pong"));
    let (code, out, err) = pages(&folder, &["docs"]);
    assert_eq!((code, err.as_str()), (1, ""));
    assert_snapshot!(out, @"
    shop.ping
      parameter: only the page has name (string) (shop/ping.md:10)
      parameter: only the spec has host (string) (shop/ping.md)

    2 differences; methods of REST 3.0 with a page: 1, of them in the specs: 1
    shop.ping
      parameter: only the page has address (string) (old/shop/ping.md:10)
      parameter: only the spec has host (string) (old/shop/ping.md)

    2 differences; methods of REST 2.0 with a page: 2, of them in the specs: 1
    ");
    pages(&folder, &["docs", "--accept"]);
    let accepted = ["spec/contradictions.txt", "spec/v2/contradictions.txt"].map(|path| folder.read(path));
    assert_snapshot!(accepted.map(|text| text.lines().skip(1).collect::<Vec<_>>().join("\n")).join("\n\n"), @"
    parameter-new shop.ping name page=string
    parameter-gone shop.ping host specs=string

    parameter-new shop.ping address page=string
    parameter-gone shop.ping host specs=string
    ");
}

#[test]
fn a_later_folder_has_newer_pages() {
    let folder = folder("pages-newer", "", "");
    folder.write("newer/reference/shop/ping.md", &PAGE.replacen("**host***", "**host**", 1));
    let (code, out, _) = pages(&folder, &["docs", "newer", "--format", "lines"]);
    assert_eq!(code, 1);
    assert_snapshot!(out, @"required shop.ping host page=optional specs=required");
}

#[test]
fn wrong_usage() {
    let folder = folder("pages-wrong", "", "");
    folder.write("empty/readme.md", "# Nothing\n");
    let errors =
        [&["nowhere"][..], &["empty"], &["docs", "--baseline", "nowhere.txt"], &["docs", "--accept", "--partial"]];
    let errors: String = errors
        .iter()
        .map(|arguments| {
            let (code, out, err) = pages(&folder, arguments);
            assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}");
            err
        })
        .collect();
    assert_snapshot!(errors.replace("(os error 2)", "").replace("(os error 3)", ""), @"
    error: cannot read `nowhere`: No such file or directory 
      = help: name a folder with official pages as Markdown, such as a clone of their repository
    error: no page in `empty` describes a method
      = help: name a folder with official pages as Markdown, such as a clone of their repository
    error: cannot read `nowhere.txt`: No such file or directory 
      = help: create it with `--baseline nowhere.txt --accept`
    error: the argument '--accept' cannot be used with '--partial'

    Usage: cargo xtask portal pages --spec <DIR> --accept <FOLDER>...

    For more information, try '--help'.
    ");
}

#[test]
fn a_page_that_is_no_text_is_named() {
    let folder = folder("pages-bytes", "", "");
    std::fs::write(folder.0.join("docs/shop/bytes.md"), [0xff, 0xfe]).unwrap();
    let (code, out, _) = pages(&folder, &["docs"]);
    assert_eq!(code, 1);
    assert_snapshot!(out, @"
    shop/bytes.md
      could not be read: stream did not contain valid UTF-8; save it as UTF-8 text (shop/bytes.md:1)

    1 difference; methods of REST 3.0 with a page: 1, of them in the specs: 1
    ");
}

#[test]
fn the_contradictions_of_the_project_have_reasons() {
    let folder = folder("pages-reasons", "", "");
    for name in ["contradictions.txt", "v2/contradictions.txt"] {
        let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec").join(name);
        let (code, _, err) = pages(&folder, &["docs", "--partial", "--baseline", own.to_str().unwrap()]);
        assert_eq!((code, err.as_str()), (0, ""), "{name}");
    }
}
