//! Texts that once became code or failed the documentation.

use bitrix24_codegen::SourceFile;
use bitrix24_json::{Map, json};

const TEXTS: [&str; 9] = [
    "`\n\n~~~\n\npanic!(\"doc\")\n\n~~~\n\n`",
    "```\npanic!(\"doc\")\n```",
    "An odd ` and <script>alert(1)</script> and [a](https://a.example) and [dangling].",
    "See https://a.example/b?c=d and http://a.example.",
    "Some words that fill the line up to the place where it would be broken, within the code `of many words, and ~~~ too`.",
    "Some words that fill the line up to the place where it would be broken, within the code `of many word, and # too`.",
    "Some words that fill the line up to the place where it would be broken, within the code `of many wor, and <table> too`.",
    "Vec<T>, a::b, --flag, &lt;, \\, |a|, _b_, *c*, ~d~, $e$.",
    "1. one",
];

/// Returns a spec with each of the texts.
pub(crate) fn files() -> Vec<SourceFile> {
    let params: Map = TEXTS
        .iter()
        .enumerate()
        .map(|(at, text)| (format!("p{at}"), json!({ "type": "integer", "doc": text, "note": text })))
        .collect();
    let spec = json!({
        "method": "demo.saysmuch", "summary": TEXTS[0], "doc": TEXTS[2], "access": TEXTS[1], "note": TEXTS[3],
        "effect": "read", "params": params, "result": "boolean",
    });
    vec![SourceFile::new("demo/saysmuch.yaml", spec.to_string())]
}
