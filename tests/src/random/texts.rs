//! Texts that try to break out of where they are written: into code, comments, HTML, Markdown, or past a string's end.

use super::choices::Choices;

const SCRAPS: &[&str] = &[
    "Plain.",
    "Ends */ here.",
    "/* begins",
    "A \"quote\"# and {braces}.",
    "{}",
    "{0:?}",
    "r##\"raw\"##",
    "```\nfn main() { boom }\n```",
    "~~~\ncode\n~~~",
    "    indented",
    "\tindented",
    "[link](x) <b>",
    "[dangling]",
    "<https://x>",
    "`odd",
    "``even``",
    "\u{202e} turned",
    "\u{2066}isolated",
    "\u{200b}",
    "- list",
    "* list",
    "+ list",
    "1. one",
    "1) one",
    "# head",
    "head\n===",
    "head\n---",
    "> quote",
    "| a | b |\n|---|---|",
    "***",
    "---",
    "\\",
    "\\n",
    "a & b | c ~ d _ e * f",
    "https://x.example/a(b)",
    "\u{2028} line",
    "\u{2029}",
    "&lt;b&gt;",
    "<!-- c",
    "</div>",
    "<script>x</script>",
    "$x^2$",
    "[^1]: note",
    "[a]: b",
    "![i](j)",
    "\n",
    "\n\n",
    "  \n",
    "//! inner",
    "/// outer",
    "#![x]",
    "\u{feff}",
    "e\u{301}",
    "\u{301}",
    "👩\u{200d}👩\u{200d}👧",
    "名前。",
    "שלום",
    "مرحبا",
    "İ",
    "Größe",
    "-->",
    "'",
    "\"",
    "\"#",
    "''",
    "%s",
    "{{x}}",
    "$(x)",
    "https://apidocs.bitrix24.com",
    "see `demo.thing`",
    "***bold",
    "<T>",
    "Vec<T>",
    "a::b",
    "@user",
    "\u{10ffff}",
    "`",
    "~~~",
    "`\n\n~~~\n\npanic!(\"doc\")\n\n~~~\n\n`",
    "an odd ` <script> [a](https://x.example)",
    "`a `` b` ```rust",
    "http://x.example/path?a=1&b=2",
    "--flag ... x",
    "words that fill the line up to the place where it would be broken, and some more of them, so that",
];

/// Returns a text that is not empty.
pub(super) fn text(choices: &mut Choices<'_>) -> String {
    let length = match choices.below(200) {
        199 => 2_000 * (1 + choices.below(8)),
        150..=198 => 6,
        _ => choices.below(3),
    };
    if length > 100 {
        // Long without a space, or long with many.
        let unit = choices.one(&["a", "word ", "`x` ", "名", "\u{301}", "*", "a\n"]);
        return format!("x{}", unit.repeat(length / unit.len()));
    }
    let pieces: Vec<&str> = (0..=length).map(|_| choices.one(SCRAPS)).collect();
    let text = pieces.join(choices.one(&[" ", "", "\n", "\n\n"]));
    // The checks reject texts without a visible character.
    if text.chars().any(|c| c.is_ascii_graphic() || c.is_alphanumeric()) { text } else { format!("Nothing.{text}") }
}
