//! Malicious texts: the formatter formats them without loss, or reports why it cannot.

use crate::{config, formatted, meaning, specs, try_format};
use proptest::prelude::*;

/// Texts that some reader takes for something else, or that do not stand without quotes.
fn text() -> impl Strategy<Value = String> {
    let odd = [
        "",
        " ",
        "a",
        "a b",
        " a",
        "a ",
        "'",
        "\"",
        "it's",
        "'a'",
        "\"a\"",
        "a'\"\\",
        "\\",
        "#",
        "a #b",
        "a# b",
        "a:",
        "a: b",
        ":a",
        ": a",
        "-",
        "- a",
        "-a",
        "--- a",
        "...",
        "?",
        "? a",
        "?a",
        "&a",
        "*a",
        "!a",
        "|",
        ">",
        "|-",
        "%a",
        "@a",
        "`a`",
        "a,b",
        "a, b",
        "[a",
        "a]",
        "{a",
        "a}",
        "[]",
        "{}",
        ",",
        "null",
        "~",
        "Null",
        "true",
        "TRUE",
        "no",
        "Off",
        "y",
        "1",
        "-1",
        "+1",
        "1.5",
        "1e3",
        "0x1F",
        "0o7",
        "010",
        "1_000",
        "12:30",
        "2026-05-25",
        "2026-05-25T10:00:00Z",
        ".inf",
        "-.inf",
        ".nan",
        ".5",
        "=",
        "<<",
        "a\nb",
        "a\n\nb\n",
        "\na",
        "a\n",
        "\n",
        " a\n  b",
        "a\tb",
        "\ta",
        "a\t",
        "\u{7f}",
        "\u{85}",
        "\u{a0}",
        "a\u{2028}b",
        "\u{200b}",
        "\u{feff}a",
        "\u{1b}[0m",
        "名前",
        "é: ü",
        "🦀",
        "a:b",
        "http://x/?a=b#c",
        "a ? b",
        "a ?",
        "x: [y]",
        "0:?",
        "key: |\n  z",
    ];
    prop_oneof![
        4 => prop::sample::select(odd.to_vec()).prop_map(str::to_owned),
        1 => "[a-z \\-:#,'\"\\[\\]{}?!&*|>%@`\\\\\n\t0-9.]{0,12}",
        1 => "[a-z]{1,9}( [a-z]{1,9}){10,40}",
    ]
}

/// A value in the words of JSON, which is YAML too.
fn value() -> impl Strategy<Value = bitrix24_json::Value> {
    use bitrix24_json::Value;
    let leaf = prop_oneof![
        4 => text().prop_map(Value::String),
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(Value::Bool),
        1 => any::<i64>().prop_map(Value::from),
        1 => (-1e6..1e6f64).prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::Array),
            prop::collection::vec((text(), inner), 0..5).prop_map(|pairs| Value::Object(pairs.into_iter().collect())),
        ]
    })
}

/// JSON without the characters that YAML does not take as they are.
fn escaped(json: &str) -> String {
    let escape = |c: char| match u32::from(c) {
        code @ 0x7f..=0xffff => format!("\\u{code:04x}"),
        _ => c.to_string(),
    };
    json.chars().map(escape).collect()
}

proptest! {
    #![proptest_config(config())]

    /// Any JSON, as an example's answer, as JSON writes it and as YAML does.
    #[test]
    fn any_json(value in value()) {
        let inside = bitrix24_json::json!({ "method": "demo.ping", "examples": [{ "response": value }] });
        let json = escaped(&serde_json::to_string_pretty(&inside).unwrap());
        let expected: serde_yaml::Value = serde_yaml::from_str(&json).unwrap();
        let from_json = formatted(&json);
        prop_assert_eq!(meaning(&from_json), Some(expected.clone()));
        let yaml = serde_yaml::to_string(&inside).unwrap();
        // Keys over several lines are refused, and so are spaces of web pages without quotes.
        let has_odd_space = yaml.chars().any(|c| !c.is_ascii() && c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}'));
        if !has_odd_space && !yaml.lines().any(|line| line.trim_start_matches([' ', '-']).starts_with("? ")) {
            prop_assert_eq!(meaning(&formatted(&yaml)), Some(expected));
        }
    }

    /// Specs with characters lost, doubled or strewn in.
    #[test]
    fn damaged_specs(
        file in any::<prop::sample::Index>(),
        damages in prop::collection::vec((any::<prop::sample::Index>(), 0..3u8, prop::sample::select(STREWN)), 1..5),
    ) {
        let specs = specs();
        let mut chars: Vec<char> = file.get(specs).text.chars().collect();
        for (place, kind, c) in damages {
            let at = place.index(chars.len());
            match kind {
                0 => { chars.remove(at); }
                1 => chars.insert(at, c),
                _ => chars[at] = c,
            }
        }
        let text: String = chars.into_iter().collect();
        if try_format(&text).is_ok() {
            formatted(&text);
        }
    }

    /// Small texts of what YAML is made of.
    #[test]
    fn scraps(parts in prop::collection::vec(prop::sample::select(SCRAPS), 1..14)) {
        let text = parts.concat();
        if try_format(&text).is_ok() {
            formatted(&text);
        }
    }
}

const STREWN: &[char] = &[
    '#', ':', '-', '?', ',', '[', ']', '{', '}', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`', '\n', ' ', '\t',
    '\r', '\\', 'é',
];

const SCRAPS: &[&str] = &[
    "a",
    "b",
    "method",
    ": ",
    ":",
    "\n",
    "\n",
    "\n  ",
    "\n    ",
    "- ",
    "-",
    "\n- ",
    "\n  - ",
    "? ",
    "{",
    "}",
    "{ ",
    " }",
    "[",
    "]",
    ", ",
    ",",
    "# c",
    " # d",
    "\n# e",
    "\n  # f\n",
    "'x'",
    "\"y\"",
    "'",
    "\"",
    "|",
    ">-",
    "|+",
    "|2",
    "\n\n",
    "&a ",
    "*a",
    "!t ",
    "---\n",
    "\n...\n",
    "1",
    "~",
    "\t",
    "z z",
    "\r\n",
    "é",
];

#[test]
fn tabs_and_line_ends() {
    let text = "method: demo.ping\t# tab\nparams:\n  a:\t{ type: string }\nnote: |\n  a\tb\n  \tc\n";
    let expected = formatted(text);
    assert!(expected.contains("a: { type: string }") && expected.contains("  a\tb\n  \tc\n"), "{expected}");
    assert_eq!(formatted(&text.replace('\n', "\r\n")), expected);
    assert_eq!(formatted(&text.replace('\n', "\r")), expected);
    assert_eq!(formatted(&format!("\u{feff}{text}")), expected);
}

#[test]
fn size_and_depth() {
    let deep = format!("method: demo.ping\nexamples: [{{ response: {}1{} }}]\n", "[".repeat(55), "]".repeat(55));
    formatted(&deep);
    let wide: String = (0..3_000).map(|n| format!("  f{n}: {{ type: string, doc: 'A text, and more.' }}\n")).collect();
    formatted(&format!("method: demo.ping\nparams:\n{wide}"));
    let line = format!("method: demo.ping\nexamples: [ {{ response: [ {} ] }} ]\n", "1, ".repeat(15_000));
    formatted(&line);
    let comments = "# c\n".repeat(100_000);
    formatted(&format!("{comments}method: demo.ping\n"));
}
