//! The tables of keys in the format's reference: marked parts of a Markdown text, generated from the same keys as the schema.

use crate::ast::keys::{self, DEFINITIONS, Key, OBJECT_FIELD, PARAM, RESULT, Shape, WhenAbsent, Word};
use crate::ast::types::{MAX_DEPTH as MAX_TYPE_DEPTH, MAX_NAME};
use crate::lower::MAX_BASES;
use crate::model::{Action, FILTER_OPERATORS, Protocol, RowOperator};
use crate::scalars::{SCALARS, ScalarRow};
use crate::yaml::{MAX_BYTES, MAX_DEPTH, MAX_NODES};
use std::fmt::Write as _;

const BEGIN: &str = "<!-- written by `cargo xtask generate`: ";
const MIDDLE: &str = " -->\n";
const END: &str = "<!-- end -->";

/// Returns the reference with its tables updated.
///
/// # Errors
///
/// Returns a message if the marks around the tables are invalid.
pub fn reference(text: &str) -> Result<String, String> {
    let (mut out, mut rest, mut missing) = (String::new(), text, tables());
    while let Some((before, after)) = rest.split_once(BEGIN) {
        let (name, after) = after.split_once(MIDDLE).ok_or_else(|| format!("`{BEGIN}` has no `-->`"))?;
        let (_, after) = after.split_once(END).ok_or_else(|| format!("the table `{name}` has no `{END}`"))?;
        let at = missing.iter().position(|(known, _)| *known == name);
        let (_, table) = missing.swap_remove(at.ok_or_else(|| format!("there is no table `{name}`, or it is twice"))?);
        let _ = write!(out, "{before}{BEGIN}{name}{MIDDLE}\n{table}\n{END}");
        rest = after;
    }
    match missing.first() {
        Some((name, _)) => Err(format!("the marks of the table `{name}` are missing")),
        None => Ok(out + rest),
    }
}

/// Returns all tables by name.
fn tables() -> Vec<(&'static str, String)> {
    let words = |keys: &[Key], key: &str| meanings(key, words_of(keys, key));
    let [table, table_v2] = [table_of(Protocol::V3), table_of(Protocol::V2)];
    vec![
        ("method", table(keys::METHOD)),
        ("action", words(keys::METHOD, "action")),
        ("v2-method", table_v2(&own_keys(keys::METHOD, &["filter", "order", "select"]))),
        ("v2-action", action_v2()),
        ("v2-filter", table_v2(keys::FILTER)),
        ("v2-dialect", words(keys::FILTER, "dialect")),
        ("v2-order", table_v2(keys::ORDER)),
        ("v2-select", table_v2(keys::SELECT)),
        ("v2-rows-at", table_v2(keys::ROWS_AT)),
        ("v2-pagination", table_v2(&own_keys(keys::PAGINATION, &["family", "default", "max", "more"]))),
        ("v2-family", families(Protocol::V2)),
        ("v2-keyset", table_v2(keys::KEYSET)),
        ("v2-object", table_v2(&own_keys(keys::OBJECT, &[]))),
        ("v2-variants", table_v2(keys::VARIANTS)),
        ("v2-variant-of", table_v2(keys::VARIANT_OF)),
        ("v2-same-as", table_v2(keys::SAME_AS)),
        ("v2-field", table_v2(&own_keys(OBJECT_FIELD, &[]))),
        ("v2-clear", words(OBJECT_FIELD, "clear")),
        ("v2-cause", table_v2(&own_keys(keys::CAUSE, &[]))),
        ("v2-example", table_v2(&own_keys(keys::EXAMPLE, &[]))),
        ("v2-type", types(Protocol::V2)),
        ("pagination", table(keys::PAGINATION)),
        ("family", families(Protocol::V3)),
        ("rows", table(keys::ROWS)),
        ("row-operator", row_operators()),
        ("cause", table(keys::CAUSE)),
        ("breaks", words(keys::CAUSE, "breaks")),
        ("rule", table(keys::RULE)),
        ("example", table(keys::EXAMPLE)),
        ("failure", table(keys::FAILURE)),
        ("validation", table(keys::VALIDATION)),
        ("field", fields()),
        ("source", words(OBJECT_FIELD, "source")),
        ("content", words(OBJECT_FIELD, "content")),
        ("value", table(keys::VALUE)),
        ("type", types(Protocol::V3)),
        ("object", table(keys::OBJECT)),
        ("events", table(keys::EVENTS)),
        ("event", table(keys::EVENT)),
        ("enum", table(keys::ENUM)),
        ("error", table(keys::ERROR)),
        ("category", words(keys::ERROR, "category")),
        ("api", table(keys::API)),
        ("listing", table(keys::LISTING)),
        ("limits", limits()),
    ]
}

/// Returns what makes a table of the keys that specs of a protocol have.
fn table_of(protocol: Protocol) -> impl Fn(&[Key]) -> String {
    move |keys| {
        let mut out = String::from("| key | type | default | meaning |\n|---|---|---|---|\n");
        for key in keys.iter().filter(|key| key.is_in(protocol)) {
            let shape = shape(key.shape, protocol);
            let _ = writeln!(out, "| {} | {shape} | {} | {} |", name(key), absent(key), key.doc);
        }
        out
    }
}

/// Returns the keys that only specs of REST 2.0 have, and some of the others.
fn own_keys(keys: &[Key], others: &[&str]) -> Vec<Key> {
    keys.iter().filter(|key| key.protocol == Some(Protocol::V2) || others.contains(&key.name)).copied().collect()
}

/// Returns the words that a key accepts.
fn words_of(keys: &[Key], key: &str) -> &'static [Word] {
    match keys.iter().find(|known| known.name == key).map(|known| known.shape) {
        Some(Shape::OneOf(words) | Shape::OneOrMore(words)) => words,
        _ => &[],
    }
}

fn families(protocol: Protocol) -> String {
    let key = keys::PAGINATION.iter().find(|key| key.name == "family");
    let words = key.map(|key| key.words(words_of(keys::PAGINATION, "family"), protocol));
    meanings("family", &words.unwrap_or_default())
}

/// Returns the actions of REST 2.0, which imply less.
fn action_v2() -> String {
    let meaning = |action: Action| match action {
        Action::List => "Returns rows of the object, see `rows_at`. Reads.",
        Action::Add => "Requires `fields`, the object's fields marked `add`. Writes.",
        Action::Update => "Requires `id` and `fields`, the object's fields marked `update`. Writes.",
        Action::Delete => "Requires `id`. Writes.",
        Action::Get | Action::Tail | Action::FieldList | Action::FieldGet => "Requires `id`. Reads.",
    };
    let own = Action::ALL.into_iter().filter(|action| action.is_in_v2());
    meanings("action", &own.map(|action| (action.word(), meaning(action))).collect::<Vec<_>>())
}

/// Returns one table of the keys of all kinds of fields, with the kinds and types to which each applies.
fn fields() -> String {
    let has = |keys: &[Key], key: &Key| keys.iter().any(|known| known.name == key.name);
    let mut all: Vec<&Key> = Vec::new();
    for key in PARAM.iter().chain(RESULT).chain(OBJECT_FIELD) {
        if !all.iter().any(|known| known.name == key.name) {
            all.push(key);
        }
    }
    let mut out = String::from("| key | where | type | default | meaning |\n|---|---|---|---|---|\n");
    for key in all.into_iter().filter(|key| key.is_in(Protocol::V3)) {
        let kinds = match (has(PARAM, key), has(RESULT, key), has(OBJECT_FIELD, key)) {
            (true, true, _) => "",
            (true, false, _) => "parameters",
            (false, true, _) => "results, objects",
            (false, false, _) => "objects",
        };
        let places: Vec<&str> = [kinds, key.of.words()].into_iter().filter(|words| !words.is_empty()).collect();
        let place = if places.is_empty() { "all".to_owned() } else { places.join(": ") };
        let _ = writeln!(
            out,
            "| {} | {place} | {} | {} | {} |",
            name(key),
            shape(key.shape, Protocol::V3),
            absent(key),
            key.doc
        );
    }
    out
}

/// Returns the types of REST 3.0, or those that REST 2.0 has besides.
fn types(protocol: Protocol) -> String {
    let mut out = String::from("| type | JSON | Rust |\n|---|---|---|\n");
    let is_own = |row: &&ScalarRow| match protocol {
        Protocol::V3 => row.protocol != Some(Protocol::V2),
        Protocol::V2 => row.protocol == Some(Protocol::V2),
    };
    for row in SCALARS.iter().filter(is_own) {
        let _ = writeln!(out, "| `{}` | {} | `{}` |", row.word, row.wire, row.rust);
    }
    for ty in keys::TYPES.iter().filter(|_| protocol == Protocol::V3) {
        let _ = writeln!(out, "| `{}` | {} | {} |", ty.written, ty.json, ty.rust);
    }
    out
}

/// Returns how large specs and their parts can be.
fn limits() -> String {
    let (segments, characters) = MAX_NAME;
    let limits = [
        ("Segments of a dotted name", segments),
        ("Characters of a dotted name", characters),
        ("Levels of a type: `array<string>` has two", MAX_TYPE_DEPTH),
        ("Bases of an object, with the bases of its base", MAX_BASES),
        ("Levels of maps and lists in a file", MAX_DEPTH),
        ("Values in a file, with its aliases expanded", MAX_NODES),
        ("Bytes of a file, and of its texts with its aliases expanded", MAX_BYTES),
    ];
    let mut out = String::from("| what | at most |\n|---|---|\n");
    for (what, limit) in limits {
        let _ = writeln!(out, "| {what} | {limit} |");
    }
    out
}

fn meanings(key: &str, words: &[Word]) -> String {
    let mut out = format!("| {key} | meaning |\n|---|---|\n");
    for (word, meaning) in words {
        let _ = writeln!(out, "| `{word}` | {meaning} |");
    }
    out
}

/// Returns the operators of conditions on rows with their meanings.
fn row_operators() -> String {
    meanings("operator", &RowOperator::ALL.map(|operator| (operator.word(), operator.meaning())))
}

/// Returns the key, with a mark if it is optional.
fn name(key: &Key) -> String {
    let mark = if matches!(key.absent, WhenAbsent::Refused) { "" } else { " ?" };
    format!("`{}`{mark}", key.name)
}

fn absent(key: &Key) -> String {
    match key.absent {
        WhenAbsent::Nothing => "none".to_owned(),
        WhenAbsent::Refused => "required".to_owned(),
        WhenAbsent::RefusedIf(words) | WhenAbsent::Follows(words) => words.to_owned(),
        WhenAbsent::Means(json) => format!("`{}`", json.trim_matches('"')),
    }
}

fn shape(shape: Shape, protocol: Protocol) -> String {
    match shape {
        Shape::Boolean => "boolean".to_owned(),
        Shape::Number => "number".to_owned(),
        Shape::Count => "integer".to_owned(),
        Shape::Size => "integer of at least 1".to_owned(),
        Shape::Status => "integer from 100 to 599".to_owned(),
        Shape::Any => "JSON value".to_owned(),
        Shape::Address => "URL".to_owned(),
        Shape::Date => "date".to_owned(),
        Shape::OneOf(words) if words.len() > 4 => "see below".to_owned(),
        Shape::OneOf(words) => codes(words.iter().map(|(word, _)| *word)),
        Shape::OneOrMore(_) => "words, see below".to_owned(),
        Shape::Ref(name) => words(name).to_owned(),
        Shape::ListOf("rows") => "list of `rows`".to_owned(),
        Shape::ListOf(name) => format!("list of {name}s, see below"),
        Shape::MapOf(_) => "name → text".to_owned(),
        Shape::Conditions => "parameter → JSON value".to_owned(),
        Shape::Choice => "list of at least two names".to_owned(),
        Shape::Errors => "error name → list of causes, or nothing".to_owned(),
        Shape::Filter if protocol == Protocol::V3 => "boolean, or `{required: fields}`".to_owned(),
        Shape::Filter => "a map, see below".to_owned(),
        Shape::Order | Shape::Select if protocol == Protocol::V3 => "boolean".to_owned(),
        Shape::Order | Shape::Select => "boolean, or a map, see below".to_owned(),
        Shape::Successor => "dotted name, or `true`".to_owned(),
        Shape::Names => "name → name".to_owned(),
        Shape::Open => "pattern → type".to_owned(),
        Shape::Protocol => "`3`, `2`".to_owned(),
        Shape::RowsAt => "name of a key, or `{key, map}`".to_owned(),
        Shape::Event => "text or list of texts, or `{name, data}`".to_owned(),
        Shape::VariantsOf => "integer → dotted name".to_owned(),
        Shape::Operators if protocol == Protocol::V3 => format!("boolean, or list of {}", codes(FILTER_OPERATORS)),
        Shape::Operators => "boolean, or list of operators".to_owned(),
        Shape::RowConditions => "list of `[field, operator, value]`".to_owned(),
        Shape::RowValues => "field → JSON value or `$parameter`".to_owned(),
        Shape::Sizes => "field → integer of at least 1".to_owned(),
        Shape::Result => "fields, or a type, or a field with `type`".to_owned(),
        Shape::Statuses => "integer or list of integers, from 100 to 599".to_owned(),
    }
}

/// Lists words of specs.
fn codes<'w>(words: impl IntoIterator<Item = &'w str>) -> String {
    words.into_iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

/// Describes a definition in words.
fn words(name: &str) -> &str {
    DEFINITIONS.iter().find(|(known, _)| *known == name).map_or(name, |(_, words)| words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_definition_has_words() {
        let all = [
            keys::METHOD,
            keys::PAGINATION,
            keys::FILTER,
            keys::ORDER,
            keys::SELECT,
            keys::ROWS_AT,
            keys::KEYSET,
            keys::VARIANTS,
            keys::SAME_AS,
            keys::ROWS,
            keys::CAUSE,
            keys::RULE,
            keys::EXAMPLE,
            keys::FAILURE,
            PARAM,
            keys::ITEMS,
            RESULT,
            OBJECT_FIELD,
            keys::OBJECT,
            keys::EVENTS,
            keys::EVENT,
            keys::ENUM,
            keys::ERROR,
            keys::API,
            keys::API_FILE,
            keys::LISTING,
            keys::VALUE,
            keys::VALIDATION,
        ];
        for key in all.into_iter().flatten() {
            if let Shape::Ref(name) = key.shape {
                assert!(DEFINITIONS.iter().any(|(known, _)| *known == name), "{name}");
            }
        }
    }

    #[test]
    fn cells_stay_cells() {
        for (name, table) in tables() {
            let mut lines = table.lines();
            let cells = |line: &str| line.matches('|').count();
            let first = cells(lines.next().unwrap_or_default());
            assert!(first > 2 && lines.all(|line| cells(line) == first), "{name}\n{table}");
        }
    }

    #[test]
    fn marks_that_are_wrong_are_told() {
        let all: String = tables().iter().map(|(name, _)| format!("{BEGIN}{name}{MIDDLE}| stale |\n{END}\n")).collect();
        let fresh = reference(&all).unwrap();
        assert_eq!(reference(&fresh).as_deref(), Ok(fresh.as_str()));
        assert!(!fresh.contains("stale"));
        let wrong = |from: &str, to: &str| reference(&all.replacen(from, to, 1)).unwrap_err();
        assert_eq!(wrong(": cause -->", ": causes -->"), "there is no table `causes`, or it is twice");
        assert_eq!(wrong(": cause -->", ": rule -->"), "there is no table `rule`, or it is twice");
        assert_eq!(reference("").unwrap_err(), "the marks of the table `method` are missing");
        assert_eq!(reference(&format!("{BEGIN}rule{MIDDLE}")).unwrap_err(), "the table `rule` has no `<!-- end -->`");
    }
}
