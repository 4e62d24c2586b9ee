//! Names as a wire could have them, and words for `rust:` where they have none in Rust.

use super::chance::Chance;
use std::collections::HashSet;

/// Keywords of every edition, strict, reserved and weak.
const KEYWORDS: &[&str] = &[
    "abstract",
    "as",
    "async",
    "auto",
    "await",
    "become",
    "box",
    "break",
    "const",
    "continue",
    "crate",
    "default",
    "do",
    "dyn",
    "else",
    "enum",
    "extern",
    "false",
    "final",
    "fn",
    "for",
    "gen",
    "if",
    "impl",
    "in",
    "let",
    "loop",
    "macro",
    "macro_rules",
    "match",
    "mod",
    "move",
    "mut",
    "override",
    "priv",
    "pub",
    "raw",
    "ref",
    "return",
    "safe",
    "self",
    "Self",
    "static",
    "struct",
    "super",
    "trait",
    "true",
    "try",
    "type",
    "typeof",
    "union",
    "unsafe",
    "unsized",
    "use",
    "virtual",
    "where",
    "while",
    "yield",
];

/// What generated code, the runtime or the prelude calls something else.
const TAKEN: &[&str] = &[
    "answer", "assert", "bool", "box", "catalog", "clear", "client", "clone", "code", "core", "decode", "encode",
    "entity", "err", "error", "errors", "f64", "field", "fields", "filter", "format", "i64", "id", "item", "items",
    "iter", "json", "key", "kind", "limit", "main", "method", "new", "none", "object", "ok", "option", "order",
    "other", "out", "page", "panic", "path", "request", "response", "result", "runtime", "select", "some", "std",
    "str", "string", "todo", "u8", "unit", "value", "values", "vec", "writer",
];

/// Spellings of the wire.
const SPELLINGS: &[&str] = &[
    "userID",
    "isOAuth2Enabled",
    "MEMBER_HEAD",
    "UF_CRM",
    "x1",
    "_x",
    "__",
    "a-b",
    "a.b",
    "a b",
    "a/b",
    "a:b",
    "PascalCase",
    "kebab-case-long",
    "HTTPServer2Go",
    "x_1_y",
    "ID",
    "Id",
    "iD",
    "_",
    "A",
    "z9",
    "trailing_",
    "a__b",
    "camelCaseName",
];

/// Every alphabet, and what is hardly one: accents that stand alone, right to left, ligatures, emoji, nothing to see.
const FOREIGN: &[&str] = &[
    "Größe",
    "façade",
    "e\u{301}te\u{301}",
    "\u{301}",
    "İstanbul",
    "ıdil",
    "ﬁne",
    "straße",
    "Ελληνικά",
    "имя",
    "Ім’я",
    "שם",
    "اسم",
    "नाम",
    "ชื่อ",
    "名前",
    "姓名",
    "이름",
    "ᚠᚢᚦ",
    "𝒳𝓎",
    "ａｂｃ",
    "٣٤",
    "🦀",
    "👩\u{200d}👩\u{200d}👧",
    "🇩🇪",
    "a\u{200b}b",
    "\u{202e}desrever",
    "\u{2066}x\u{2069}",
    "\u{feff}",
    "\u{ad}",
    "\u{e0001}",
    "\u{1f1e6}",
    "Ǆ",
    "\u{345}",
    "\u{fffd}",
    "\u{10ffff}",
    "\u{2028}",
    "\u{3000}",
];

/// What means something to Rust, to a terminal, to HTML, to Markdown or to JSON.
const HOSTILE: &[&str] = &[
    "",
    " ",
    "*/",
    "/*",
    "\"",
    "\\",
    "\"#",
    "\\\"#",
    "{}",
    "{0}",
    "{",
    "}",
    "//",
    "///",
    "//!",
    "#[cfg]",
    "r#type",
    "'",
    "'a",
    "<b>",
    "</script>",
    "`",
    "```",
    "[x](y)",
    "&amp;",
    "%s",
    "$x",
    "1st",
    "007",
    "-1",
    "1e5",
    "0x1",
    "null",
    "true",
    "~",
    "<<",
    "a\tb",
    "a\nb",
    "\0",
    "\u{7f}",
    "\u{85}",
    "\u{1b}[31m",
    "$ref",
    "__proto__",
    "a\"b",
    "?",
    "- a",
    "# a",
    "a: b",
];

const PLAIN: &[&str] =
    &["id", "name", "title", "size", "colour", "owner", "parent", "state", "created", "amount", "flags", "place"];

/// A name on the wire.
pub(super) fn wire(chance: &mut Chance<'_>) -> String {
    let list = chance.pick(&[PLAIN, PLAIN, KEYWORDS, TAKEN, SPELLINGS, FOREIGN, HOSTILE]);
    let name = chance.one(list).to_owned();
    match chance.below(24) {
        21 => name + chance.one(FOREIGN),
        22 => name.to_uppercase(),
        23 => format!("{name}{}", chance.below(300)),
        _ => name,
    }
}

/// Names that stand beside each other, each with a word for Rust where it needs one.
#[derive(Default)]
pub(super) struct Names {
    wires: HashSet<String>,
    spelt: HashSet<String>,
}

/// A name, and the word for `rust:`.
pub(super) struct Name {
    pub(super) wire: String,
    pub(super) rust: Option<String>,
}

impl Names {
    /// Another name; `pascal` says in which case its word is. None where the wire's name is taken.
    pub(super) fn next(&mut self, chance: &mut Chance<'_>, pascal: bool) -> Option<Name> {
        let wire = wire(chance);
        self.wires.insert(wire.clone()).then(|| self.spelt(wire, chance, pascal))
    }

    fn spelt(&mut self, wire: String, chance: &mut Chance<'_>, pascal: bool) -> Name {
        // What is the same in Rust is the same without its marks; that is all the generator has to know of spelling.
        let bare: String = wire.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
        let can_be_rust =
            wire.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ' | '/' | ':'))
                && bare.starts_with(|c: char| c.is_ascii_alphabetic());
        if can_be_rust && !chance.once_in(8) && !is_refused(&bare, pascal) && self.spelt.insert(bare) {
            return Name { wire, rust: None };
        }
        let number = self.wires.len();
        let word =
            if pascal { format!("Own{number}") } else { format!("own_{number}_{}", ["x", "type", "self"][number % 3]) };
        self.spelt.insert(word.to_lowercase().replace('_', ""));
        Name { wire, rust: Some(word) }
    }
}

/// Names that the checks refuse because something generated has them.
fn is_refused(bare: &str, pascal: bool) -> bool {
    if pascal {
        bare == "other"
    } else {
        matches!(bare, "new" | "clone" | "default" | "encode" | "decode") || bare.starts_with("clear")
    }
}
