//! Whatever passes the checks compiles without a warning: random specs with every type, hostile names and hostile texts.
#![allow(clippy::unwrap_used)]

use bitrix24_codegen::{SourceFile, generate, load};
use bitrix24_tests::workspace;
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

/// Small numbers in a row that is the same for the same seed (splitmix64).
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) as usize % bound
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }

    fn flag(&mut self) -> bool {
        self.below(2) == 0
    }
}

const NAMES: &[&str] = &[
    "id",
    "type",
    "self",
    "Self",
    "crate",
    "super",
    "fn",
    "match",
    "async",
    "gen",
    "try",
    "new",
    "value",
    "out",
    "clear",
    "fields",
    "object",
    "item",
    "items",
    "result",
    "ID",
    "userID",
    "isOAuth2Enabled",
    "a-b",
    "a.b",
    "MEMBER_HEAD",
    "x1",
    "_x",
    "UF_CRM",
    "default",
    "option",
    "string",
    "encode",
    "decode",
    "request",
    "answer",
    "client",
    "kind",
    "other",
    "code",
    "path",
    "Größe",
    "名前",
    "1st",
    "",
    "*/",
    "\\\"#",
    "clone",
    "box",
    "i64",
    "bool",
    "std",
    "core",
    "entity",
    "runtime",
];

const TEXTS: &[&str] = &[
    "Plain.",
    "Ends */ here.",
    "A \\\"quote\\\"# and {braces}.",
    "```\\nfn main() { boom }\\n```",
    "    indented",
    "[link](x) <b>",
    "`odd",
    "\\u202e turned",
    "- list",
    "# head",
    "1. one",
    "\\\\",
    "a & b | c ~ d _ e",
    "https://x.example/a(b)",
    "\\u2028 line",
];

const PLAIN: &[&str] = &[
    "boolean",
    "integer",
    "number",
    "string",
    "datetime",
    "datetime_local",
    "date",
    "timestamp",
    "base64",
    "any",
    "id<im.chat>",
    "id<demo.thing>",
    "demo.thing",
    "demo.colour",
];

fn ty(random: &mut Random) -> String {
    let mut ty = random.one(PLAIN).to_owned();
    for _ in 0..random.below(3) {
        ty = format!("{}<{ty}>", random.one(&["array", "map"]));
    }
    ty
}

/// A map of fields in YAML's flow form.
fn fields(random: &mut Random, depth: usize, role: &str) -> String {
    let mut names: Vec<&str> = (0..usize::from(depth > 0) + random.below(8)).map(|_| random.one(NAMES)).collect();
    names.sort_unstable();
    names.dedup();
    let mut text = String::from("{");
    for name in names {
        let mut keys = match random.below(8) {
            0 if depth < 3 => format!("type: array<object>, fields: {}", fields(random, depth + 1, role)),
            1 if depth < 3 => format!("type: object, fields: {}", fields(random, depth + 1, role)),
            2 => format!("type: enum, values: {{ \"{}\": x, b-c: y }}", random.one(&["a", "self", "1", "in_progress"])),
            _ => format!("type: {:?}", ty(random)),
        };
        if random.flag() {
            keys += ", nullable: true";
        }
        if random.flag() {
            keys += &format!(", {role}: true");
        }
        let _ = write!(text, " \"{name}\": {{ {keys}, doc: \"{}\" }},", random.one(TEXTS));
    }
    text + " }"
}

const STANDARD: &str = "object: demo.thing\nselect: true\nfilter: true\norder: true\npagination: { family: offset, default: 5, max: 10 }\n";

fn method(random: &mut Random, number: usize) -> SourceFile {
    let last = random.one(&["get", "list", "type", "match", "run", "createchat", "field", "x"]);
    let name = format!("demo.g{number}.{last}");
    let (summary, doc) = (random.one(TEXTS), random.one(TEXTS));
    let mut text =
        format!("method: {name}\nsummary: \"{summary}\"\ndoc: \"{doc}\"\neffect: {}\n", random.one(&["read", "write"]));
    // A body of its own leaves no room for the standard parameters.
    text += &match random.below(6) {
        0 => format!("body: {{ type: {:?} }}\n", ty(random)),
        1 | 2 => format!("{STANDARD}params: {}\n", fields(random, 0, "required")),
        _ => format!("params: {}\n", fields(random, 0, "required")),
    };
    text += &match random.below(4) {
        0 => format!("result: {:?}\n", ty(random)),
        1 => "result: { items: array<demo.thing> }\n".to_owned(),
        _ => format!("result: {}\n", fields(random, 0, "optional")),
    };
    text += &format!(
        "errors: {{ Denied: [ {{ cause: Why, field: [\"a\\\"b\"], when: \"{summary}\", fix: \"{doc}\" }} ] }}\n"
    );
    SourceFile::new(format!("{}.yaml", name.replace('.', "/")), text)
}

const BASE: [(&str, &str); 4] = [
    ("api.yaml", "api: { title: Random, modules: { demo: Random. }, entities: { im.chat: A chat. } }"),
    (
        "errors.yaml",
        "errors: { Denied: { code: DENIED, status: 403, category: access, when: Never., fix: Ask. },
          InvalidPagination: { code: P, status: 400, category: request, when: Never., fix: Mend. } }",
    ),
    (
        "demo/thing.yaml",
        "object: demo.thing
summary: A thing that holds itself.
fields:
  id: { type: id<demo.thing>, filterable: true, sortable: true, add: optional }
  twin: { type: demo.thing, nullable: true }
  twins: { type: array<demo.thing>, relation: true }
  colour: { type: demo.colour, optional: true, update: optional }",
    ),
    ("demo/colour.yaml", "enum: demo.colour\nsummary: A colour.\nvalues: { red: Red., 'dark red': Dark. }"),
];

/// Random methods that the checks accept, each tried alone so that one refusal costs no other.
fn accepted(random: &mut Random, count: usize) -> Vec<SourceFile> {
    let base: Vec<SourceFile> = BASE.map(|(path, text)| SourceFile::new(path, text)).to_vec();
    let uses =
        "method: demo.uses\nsummary: Uses all.\neffect: read\nresult: { thing: demo.thing, colour: demo.colour }";
    let mut files = [base, vec![SourceFile::new("demo/uses.yaml", uses)]].concat();
    let mut number = 0;
    while files.len() < count {
        number += 1;
        assert!(number < count * 40, "hardly any random spec passes the checks");
        let candidate = method(random, number);
        let alone: Vec<SourceFile> = files[..BASE.len() + 1].iter().chain([&candidate]).cloned().collect();
        match load(&alone) {
            Ok(_) => files.push(candidate),
            Err(problems) => {
                let known = ["bad-identifier", "name-clash", "empty-object", "control-character"];
                let report = problems.reports().iter().find(|report| !known.contains(&report.code));
                assert!(report.is_none(), "{}\n{problems}", candidate.text);
            }
        }
    }
    files
}

#[test]
fn what_passes_the_checks_compiles_without_a_warning() {
    // More, and others, where the variables ask for it.
    let number =
        |name: &str, otherwise: u64| std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise);
    let count = number("BITRIX24_RANDOM_SPECS", 120) as usize;
    let files = accepted(&mut Random(number("BITRIX24_RANDOM_SEED", 24)), count);
    let api = load(&files).unwrap_or_else(|problems| panic!("{problems}"));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("random");
    let _ = std::fs::remove_dir_all(folder.join("src"));
    for (path, text) in generate(&api).iter() {
        let path = folder.join("src").join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let runtime = workspace().join("runtime");
    // The features of the crate that the files are made for.
    let features = ["demo", "all-methods", "blocking", "reqwest", "server", "tracing"]
        .map(|name| format!("{name} = []\n"))
        .concat();
    let manifest = format!(
        "[package]\nname = \"random\"\nedition = \"2024\"\n[features]\n{features}[dependencies]\n\
         bitrix24-runtime = {{ path = {runtime:?}, default-features = false }}\n[workspace]\n"
    );
    std::fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    let _ = std::fs::copy(workspace().join("Cargo.lock"), folder.join("Cargo.lock"));
    let mut check = Command::new(env!("CARGO"));
    check.current_dir(&folder).env("RUSTFLAGS", "--deny warnings").args([
        "check",
        "--quiet",
        "--all-features",
        "--target-dir",
    ]);
    let output = check.arg(folder.join("target")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
