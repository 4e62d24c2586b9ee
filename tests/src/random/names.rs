//! Names as an API could have them, and values of `rust:` for names that have no Rust spelling.

use super::choices::Choices;
use bitrix24_model::is_hidden;
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

/// Names that generated code, the runtime or the prelude uses for something else.
const USED_BY_GENERATED_CODE: &[&str] = &[
    "answer", "assert", "bool", "box", "catalog", "clear", "client", "clone", "code", "core", "decode", "encode",
    "entity", "err", "error", "errors", "extra", "f64", "field", "fields", "filter", "format", "i64", "id", "item",
    "items", "iter", "json", "key", "kind", "limit", "main", "method", "new", "none", "object", "ok", "option",
    "order", "other", "out", "page", "panic", "path", "request", "response", "result", "runtime", "select", "some",
    "std", "str", "string", "todo", "u8", "unit", "value", "values", "vec", "writer",
];

/// Letter cases and separators found in APIs.
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

/// Many scripts and odd characters: lone combining marks, right-to-left text, ligatures, emoji, invisible characters.
const NON_ASCII: &[&str] = &[
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

/// Names with a meaning in Rust, terminals, HTML, Markdown or JSON.
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
    &["id", "name", "title", "size", "color", "owner", "parent", "state", "created", "amount", "flags", "place"];

/// Returns a name as the API spells it.
pub(super) fn wire(choices: &mut Choices<'_>) -> String {
    let list = choices.pick(&[PLAIN, PLAIN, KEYWORDS, USED_BY_GENERATED_CODE, SPELLINGS, NON_ASCII, HOSTILE]);
    let name = choices.one(list).to_owned();
    let name = match choices.below(24) {
        21 => name + choices.one(NON_ASCII),
        22 => name.to_uppercase(),
        23 => format!("{name}{}", choices.below(300)),
        _ => name,
    };
    // The checks reject names with characters that no one can see.
    name.chars().filter(|c| !is_hidden(*c)).collect::<String>().trim().to_owned()
}

/// Sibling names, each with a value for `rust:` where it needs one.
#[derive(Default)]
pub(super) struct Names {
    wires: HashSet<String>,
    rust_words: HashSet<String>,
}

/// A name, and its value of `rust:`.
pub(super) struct Name {
    pub(super) wire: String,
    pub(super) rust: Option<String>,
}

impl Names {
    /// Returns another name, or `None` if the name chosen is already used. `pascal` selects the case of its Rust name.
    pub(super) fn next(&mut self, choices: &mut Choices<'_>, pascal: bool) -> Option<Name> {
        let wire =
            Some(wire(choices)).filter(|wire| pascal || !wire.is_empty()).unwrap_or_else(|| "unnamed".to_owned());
        self.wires.insert(wire.clone()).then(|| self.rust_words(wire, choices, pascal))
    }

    fn rust_words(&mut self, wire: String, choices: &mut Choices<'_>, pascal: bool) -> Name {
        // Names that are equal in Rust are equal without separators; this test needs to know no more of the spelling.
        let bare: String = wire.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
        let can_be_rust =
            wire.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ' | '/' | ':'))
                && bare.starts_with(|c: char| c.is_ascii_alphabetic());
        if can_be_rust && !choices.once_in(8) && !is_refused(&bare, pascal) && self.rust_words.insert(bare) {
            return Name { wire, rust: None };
        }
        let number = self.wires.len();
        let word =
            if pascal { format!("Own{number}") } else { format!("own_{number}_{}", ["x", "type", "self"][number % 3]) };
        self.rust_words.insert(word.to_lowercase().replace('_', ""));
        Name { wire, rust: Some(word) }
    }
}

/// Whether the checks reject a name because a generated item has it.
fn is_refused(bare: &str, pascal: bool) -> bool {
    if pascal {
        bare == "other"
    } else {
        matches!(bare, "new" | "clone" | "default" | "encode" | "decode") || bare.starts_with("clear")
    }
}
