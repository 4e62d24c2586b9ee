//! The tables of keys in the format's reference: marked parts of a Markdown text, generated from the same keys as the schema.

use crate::ast::keys::{self, DEFINITIONS, Key, OBJECT_FIELD, PARAM, RESULT, Shape, WhenAbsent, Word};
use crate::model::{FILTER_OPERATORS, RowOperator};
use crate::scalars::SCALARS;
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
    let words = |keys: &[Key], key: &str| match keys.iter().find(|known| known.name == key).map(|known| known.shape) {
        Some(Shape::OneOf(words) | Shape::OneOrMore(words)) => meanings(key, words),
        _ => String::new(),
    };
    vec![
        ("method", table(keys::METHOD)),
        ("action", words(keys::METHOD, "action")),
        ("pagination", table(keys::PAGINATION)),
        ("family", words(keys::PAGINATION, "family")),
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
        ("value", table(keys::VALUE)),
        ("type", types()),
        ("object", table(keys::OBJECT)),
        ("enum", table(keys::ENUM)),
        ("error", table(keys::ERROR)),
        ("category", words(keys::ERROR, "category")),
        ("api", table(keys::API)),
        ("listing", table(keys::LISTING)),
    ]
}

fn table(keys: &[Key]) -> String {
    let mut out = String::from("| key | type | default | meaning |\n|---|---|---|---|\n");
    for key in keys {
        let _ = writeln!(out, "| {} | {} | {} | {} |", name(key), shape(key.shape), absent(key), key.doc);
    }
    out
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
    for key in all {
        let kinds = match (has(PARAM, key), has(RESULT, key), has(OBJECT_FIELD, key)) {
            (true, true, _) => "",
            (true, false, _) => "parameters",
            (false, true, _) => "results, objects",
            (false, false, _) => "objects",
        };
        let places: Vec<&str> = [kinds, key.of.words()].into_iter().filter(|words| !words.is_empty()).collect();
        let place = if places.is_empty() { "all".to_owned() } else { places.join(": ") };
        let _ = writeln!(out, "| {} | {place} | {} | {} | {} |", name(key), shape(key.shape), absent(key), key.doc);
    }
    out
}

fn types() -> String {
    let mut out = String::from("| type | JSON | Rust |\n|---|---|---|\n");
    for row in &SCALARS {
        let _ = writeln!(out, "| `{}` | {} | `{}` |", row.word, row.wire, row.rust);
    }
    for ty in keys::TYPES {
        let _ = writeln!(out, "| `{}` | {} | {} |", ty.written, ty.json, ty.rust);
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

fn shape(shape: Shape) -> String {
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
        Shape::Filter => "boolean, or `{required: fields}`".to_owned(),
        Shape::Operators => format!("boolean, or list of {}", codes(FILTER_OPERATORS)),
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
