//! Malicious specs: none of them makes the generator panic, hang or report a wrong place.

use crate::spec::{Spec, check, method, ping};
use bitrix24_codegen::{SourceFile, generate, load};
use insta::assert_snapshot;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};

#[test]
fn a_billion_laughs() {
    let mut text = String::from("method: demo.ping\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for n in 1..12 {
        text += &format!("a{n}: &a{n} [{}]\n", vec![format!("*a{}", n - 1); 9].join(", "));
    }
    assert_snapshot!(method(&text).problem(), @"
    error[bad-yaml]: the file has more than 20000 values with its aliases expanded
     --> spec/demo/ping.yaml:2:5
      |
    2 | a0: &a0 [x, x, x, x, x, x, x, x, x]
      |     ^
      = help: split the file into several specs, and use fewer aliases
    ");
}

#[test]
fn one_long_text_many_times() {
    let text = format!("text: &text {}\nall: [{}]\n", "x".repeat(100_000), vec!["*text"; 5_000].join(", "));
    let problem = method(&text).problem();
    assert_snapshot!(problem.lines().next().unwrap(), @"error[bad-yaml]: the file has more than 1024 KiB of text with its aliases expanded");
}

#[test]
fn depth() {
    let fields = "{ type: object, fields: { a: ".repeat(40) + "string" + &" } }".repeat(40);
    let problem = ping(&format!("params: {{ a: {fields} }}\n")).problem();
    assert_snapshot!(problem.lines().next().unwrap(), @"error[bad-yaml]: maps and lists are nested more than 64 levels deep");
}

#[test]
fn brackets_without_end() {
    assert_snapshot!(method(&"{a: ".repeat(200_000)).problem().lines().next().unwrap(), @"error[bad-yaml]: the file has more than 10000 brackets");
    assert_snapshot!(method(&"- ".repeat(200_000)).problem().lines().next().unwrap(), @"error[bad-yaml]: maps and lists are nested more than 64 levels deep");
}

#[test]
fn a_huge_file() {
    assert_snapshot!(method(&"# nothing\n".repeat(200_000)).problem(), @"
    error[bad-yaml]: the file is larger than 1024 KiB
     --> spec/demo/ping.yaml:1:1
      |
    1 | # nothing
      | ^
      = help: split the file into several specs
    ");
}

#[test]
fn many_values() {
    let fields: String = (0..30_000).map(|n| format!("  f{n}: string\n")).collect();
    let problem = ping(&format!("params:\n{fields}")).problem();
    assert_snapshot!(problem.lines().next().unwrap(), @"error[bad-yaml]: the file has more than 20000 values with its aliases expanded");
}

#[test]
fn many_problems_in_one_line() {
    let fields: String = (0..5_000).map(|n| format!("f{n}: demo.t{n}, ")).collect();
    assert_eq!(ping(&format!("params: {{ {fields} }}\n")).problems().reports().len(), 5_000);
}

#[test]
fn many_names_that_are_alike() {
    let fields: String = (0..3_000).map(|n| format!("parameter{n}: string, ")).collect();
    let names: Vec<String> = (0..3_000).map(|n| format!("perameter{n}")).collect();
    let text = format!("params: {{ {fields} }}\nrules: [ {{ any_of: [{}] }} ]\n", names.join(", "));
    // Those that are compared before the budget is spent stay apart.
    assert!(ping(&text).problems().reports().len() > 1);
}

/// Small specs with something of everything.
const WHOLE: [(&str, &str); 5] = [
    ("api.yaml", "api:\n  title: Demo\n  modules: { demo: For the tests. }\n  entities: { im.chat: A chat. }\n"),
    (
        "errors.yaml",
        "errors:
  Denied: { code: DENIED, aliases: [NO], status: [403, 400], category: access, when: It is forbidden., fix: Ask. }
  Missing:
    code: MISSING
    status: 404
    category: lookup
    when: It is not there.
    fix: Look again.
    retry: later
",
    ),
    (
        "demo/thing.yaml",
        "object: demo.thing
summary: A thing.
fields:
  id: { type: id<demo.thing>, doc: Its identifier., filterable: true, sortable: true }
  name: { type: string, nullable: true, add: required, update: optional, max_length: 255 }
  kind: { type: enum, values: { A: The first., B: { doc: The second., rust: Second } } }
  parent: { type: demo.thing, optional: true, relation: true }
",
    ),
    (
        "demo/thing/list.yaml",
        "method: demo.thing.list
action: list
object: demo.thing
summary: Lists things.
select: true
filter: { required: [id] }
order: true
pagination: { family: offset, default: 50, max: 1000 }
",
    ),
    (
        "demo/ping.yaml",
        "method: demo.ping
rust: send_ping
summary: Answers.
docs: https://example.com/ping
effect: write
params:
  chatId:
    type: id<im.chat>
    required: true
    min: 1
  name: { type: string, default: 'Größe', doc: \"A name, or: two.\" }
  inside: { type: array<object>, fields: { title: string, when: datetime } }
rules:
  - { any_of: [name, inside] }
  - { require: name, when: { chatId: 5 } }
result:
  thing: demo.thing
  more: { type: map<any>, optional: true }
errors:
  Denied:
    - { cause: Locked, field: [chatId], when: It is locked., fix: Wait., retry: later }
  Missing:
examples:
  - request: { chatId: 15, name: &name Ping }
    response: { thing: { id: 1, name: *name, kind: A } }
  - error: { code: Denied, message: No., validation: [ { field: chatId, message: No. } ] }
",
    ),
];

const SCRAPS: [&str; 60] = [
    "",
    " ",
    "  ",
    "\n",
    "\t",
    ":",
    ": ",
    "- ",
    "-",
    ",",
    "{",
    "}",
    "[",
    "]",
    "<",
    ">",
    "&a ",
    "*a",
    "!x ",
    "|\n",
    ">\n",
    "'",
    "\"",
    "#",
    " # ",
    "---\n",
    "...\n",
    "%",
    "@",
    "`",
    "?",
    "? ",
    "~",
    "null",
    "true",
    "no",
    "0",
    "-1",
    "1.5",
    ".inf",
    "99999999999999999999",
    "type",
    "fields",
    "values",
    "enum",
    "object",
    "array<",
    "id<im.chat>",
    "method",
    "api",
    "demo.thing",
    "<<",
    "é",
    "名",
    "\u{301}",
    "\u{202e}",
    "\u{85}",
    "\u{2028}",
    "\u{feff}",
    "\u{0}",
];

/// A change of a text: at a place, so many characters are replaced by a scrap, or by a copy from elsewhere.
type Change = (prop::sample::Index, usize, usize, prop::sample::Index);

fn change(text: &str, (at, length, scrap, from): &Change) -> String {
    let chars: Vec<char> = text.chars().collect();
    let start = at.index(chars.len() + 1);
    let end = (start + length).min(chars.len());
    let copied = from.index(chars.len() + 1);
    let put: String = match SCRAPS.get(*scrap) {
        Some(scrap) => (*scrap).to_owned(),
        None => chars[copied..(copied + 2 * length).min(chars.len())].iter().collect(),
    };
    chars[..start].iter().collect::<String>() + &put + &chars[end..].iter().collect::<String>()
}

/// What holds of any specs: they give a client, or problems that can be shown.
fn judge(sources: &[SourceFile]) {
    match load(sources) {
        Ok(api) => assert!(!generate(&api).is_empty()),
        Err(problems) => {
            assert!(!problems.reports().is_empty());
            problems.reports().iter().for_each(|report| check(report, sources));
            let shown = problems.render("spec/", false);
            assert!(shown.chars().all(|c| c == '\n' || !c.is_control()), "{shown}");
        }
    }
}

fn config(cases: u32) -> Config {
    Config { cases, failure_persistence: None, rng_seed: RngSeed::Fixed(24), ..Config::default() }
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn texts_that_look_like_yaml(scraps in prop::collection::vec(prop::sample::select(SCRAPS.as_slice()), 0..60), path in 0..WHOLE.len()) {
        let mut sources: Vec<SourceFile> = WHOLE.iter().map(|(path, text)| SourceFile::new(*path, *text)).collect();
        sources[path] = SourceFile::new(WHOLE[path].0, scraps.concat());
        judge(&sources);
    }

    #[test]
    fn any_text(text in ".{0,200}") {
        judge(&[SourceFile::new("demo/ping.yaml", text)]);
    }

    #[test]
    fn changed_specs(path in 0..WHOLE.len(), changes in prop::collection::vec(any::<(prop::sample::Index, u8, u8, prop::sample::Index)>(), 1..4)) {
        let mut text = WHOLE[path].1.to_owned();
        for (at, length, scrap, from) in changes {
            text = change(&text, &(at, usize::from(length % 16), usize::from(scrap) % (SCRAPS.len() + 20), from));
        }
        let mut sources: Vec<SourceFile> = WHOLE.iter().map(|(path, text)| SourceFile::new(*path, *text)).collect();
        sources[path] = SourceFile::new(WHOLE[path].0, text);
        judge(&sources);
    }
}

#[test]
fn specs_that_are_changed_are_fine_before() {
    let spec = WHOLE.iter().fold(Spec::new(), |spec, (path, text)| spec.file(path, text));
    assert!(spec.is_valid());
}
