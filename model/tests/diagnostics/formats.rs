//! Problems as programs read them.

use crate::spec::{Spec, ping, without_warnings};
use bitrix24_codegen::Diagnostics;
use insta::assert_snapshot;

/// Two problems in two files, one of them in a line with wide characters.
fn problems() -> Diagnostics {
    ping("params: { id: inteegr }\n")
        .file("demo/other.yaml", "method: demo.other\nsummary: Answers.\neffect: read\nresult: { id: { type: integer, doc: 名前。, nulable: true } }\n")
        .problems()
}

#[test]
fn json() {
    assert_snapshot!(problems().json("spec/"), @r#"
    {"severity":"error","code":"unknown-key","message":"unknown key `nulable`","help":"did you mean `nullable`?","file":"spec/demo/other.yaml","line":4,"column":42,"end_column":49,"rendered":"error[unknown-key]: unknown key `nulable`\n --> spec/demo/other.yaml:4:42\n  |\n4 | result: { id: { type: integer, doc: 名前。, nulable: true } }\n  |                                             ^^^^^^^\n  = help: did you mean `nullable`?\n"}
    {"severity":"error","code":"unknown-type","message":"unknown type `inteegr`","help":"did you mean `integer`?","file":"spec/demo/ping.yaml","line":5,"column":15,"end_column":22,"rendered":"error[unknown-type]: unknown type `inteegr`\n --> spec/demo/ping.yaml:5:15\n  |\n5 | params: { id: inteegr }\n  |               ^^^^^^^\n  = help: did you mean `integer`?\n"}
    "#);
}

#[test]
fn annotations() {
    assert_snapshot!(problems().github("spec/"), @"
    ::error file=spec/demo/other.yaml,line=4,endLine=4,col=42,endColumn=49,title=unknown-key::unknown key `nulable`%0Ahelp: did you mean `nullable`?
    ::error file=spec/demo/ping.yaml,line=5,endLine=5,col=15,endColumn=22,title=unknown-type::unknown type `inteegr`%0Ahelp: did you mean `integer`?
    ");
}

#[test]
fn warnings_are_warnings_everywhere() {
    let warnings = without_warnings("result: any\n").warnings();
    assert!(warnings.json("spec/").starts_with("{\"severity\":\"warning\",\"code\":\"missing-example\","));
    assert_snapshot!(warnings.github("spec/"), @"::warning file=spec/demo/ping.yaml,line=1,endLine=1,col=9,endColumn=18,title=missing-example::`demo.ping` has no example of a response%0Ahelp: add an example with `request` and `response`, such as the one of the official page");
    assert_snapshot!(warnings.render("", true).replace('\u{1b}', "^"), @"
    ^[1;33mwarning[missing-example]^[0m^[1m: `demo.ping` has no example of a response^[0m
     ^[1;34m-->^[0m demo/ping.yaml:1:9
      ^[1;34m|^[0m
    ^[1;34m1 |^[0m method: demo.ping
      ^[1;34m|^[0m         ^[1;33m^^^^^^^^^^[0m
      ^[1;34m=^[0m ^[1mhelp^[0m: add an example with `request` and `response`, such as the one of the official page

    ^[1;33mwarning^[0m: 1 problem in 1 file
    For more about a code, run `cargo xtask explain missing-example`.
    ");
}

#[test]
fn each_line_is_json_of_its_own() {
    let problems = ping("\"\\e[31mred\\nerror\": 1\n\"::error::x%0A\": 2\n").problems();
    let lines: Vec<bitrix24_json::Value> =
        problems.json("a \"b\"/").lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), problems.reports().len());
    for (line, report) in lines.iter().zip(problems.reports()) {
        assert_eq!(line["file"], "a \"b\"/demo/ping.yaml");
        assert_eq!(line["message"], report.message);
        let (column, end) = (line["column"].as_u64().unwrap(), line["end_column"].as_u64().unwrap());
        assert_eq!(end - column, report.span.width as u64);
        assert!(line["rendered"].as_str().unwrap().ends_with(&format!("help: {}\n", report.help)));
    }
}

#[test]
fn nothing_ends_an_annotation_early() {
    let spec = ping("\"::error::x%0A\": 1\n").file("demo/a,b:c.yaml", "summary: Answers.\n");
    let text = spec.problems().github("my,spec: 50%/");
    assert_eq!(text.lines().count(), 2, "{text}");
    assert_snapshot!(text, @"
    ::error file=my%2Cspec%3A 50%25/demo/a%2Cb%3Ac.yaml,line=1,endLine=1,col=1,endColumn=8,title=unknown-kind::the file has no `method`, `object`, `enum`, `errors` or `api` key%0Ahelp: start the file with `method:`, `object:` or `enum:` and the dotted name that matches the path
    ::error file=my%2Cspec%3A 50%25/demo/ping.yaml,line=5,endLine=5,col=1,endColumn=16,title=unknown-key::unknown key `::error::x%250A`%0Ahelp: use `method`, `rust`, `action`, `object`, `summary`, `doc`, `docs`, `docs_version`, `scope`, `access`, `effect`, `select`, `filter`, `order`, `params`, `body`, `pagination`, `rows`, `rules`, `envelope`, `result`, `errors`, `examples` or `note`
    ");
}

#[test]
fn a_file_that_is_not_there_has_a_place_too() {
    assert_snapshot!(ping("").without("api.yaml").problems().github("spec/"), @"::error file=spec/api.yaml,line=1,endLine=1,col=1,endColumn=2,title=missing-file::missing file api.yaml%0Ahelp: add the file with `api:`, and `title:` and `modules:` under it; spec/README.md lists its keys");
}

#[test]
fn without_problems_there_is_no_text() {
    let none = without_warnings("result: any\nnote: The page shows no answer.\n").warnings();
    assert_eq!((none.render("", true), none.json(""), none.github("")), Default::default());
    assert!(Spec::new().file("demo/ping.yaml", "").problems().count().starts_with("1 problem in 1 file"));
}
