//! Texts that once became code or failed the documentation.

use bitrix24_codegen::SourceFile;
use bitrix24_json::{Map, json};

const TEXTS: [&str; 24] = [
    "`\n\n~~~\n\npanic!(\"doc\")\n\n~~~\n\n`",
    "```\npanic!(\"doc\")\n```",
    "An odd ` and <script>alert(1)</script> and [a](https://a.example) and [dangling].",
    "See https://a.example/b?c=d and http://a.example.",
    "Some words that fill the line up to the place where it would be broken, within the code `of many words, and ~~~ too`.",
    "Some words that fill the line up to the place where it would be broken, within the code `of many word, and # too`.",
    "Some words that fill the line up to the place where it would be broken, within the code `of many wor, and <table> too`.",
    "Vec<T>, a::b, --flag, &lt;, \\, |a|, _b_, *c*, ~d~, $e$.",
    "1. one",
    "HTTPS://A.EXAMPLE/B, (https://a.example/b_(c)), 'http://пример.рф' and www.a.example or <mailto:a@b.example>.",
    "[link][ref], [ref]: https://a.example 'Title', [^note] and [^note]: one, ![x](http://a.example/x.png).",
    "[`Client`], [crate::Client], [struct@Vec], [fn@call()], [Self::new], [prim@u8] and Deal<T>::list().",
    "- [ ] open\n- [x] done\n* star\n+ plus",
    "Title\n=====\n\nSub\n---\n\n| a | b |\n|---|---|\n| 1 | 2 |",
    "<details><summary>x</summary></div>\n\n<!-- open\n\n<![CDATA[x]]> <?php ?>",
    "&nbsp; &#91;x&#93; &copy; AT&T &amp;lt;b&amp;gt;",
    "    four spaces\n\n\ttab\n\n> quote\n>> inner",
    "*/ ends nothing, nor does \"# or \"## or // or {} or {0:?} or \\u{0}.",
    "````x```` `a``b` `` ` `` ``` one",
    "Ends with a backslash \\",
    "Code \u{2018}a\u{2019}, \u{5e9}\u{5dc}\u{5d5}\u{5dd}, e\u{301}, \u{1f468}\u{200d}\u{1f469}, [\u{94fe}](\u{63a5}).",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    ": definition",
    "![",
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
