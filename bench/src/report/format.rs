//! Formats numbers and tables.

use crate::results::{Results, Series};

/// Returns a Markdown table.
pub(super) fn table(heads: &[String], rows: &[Vec<String>]) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let mut text = line(heads);
    let marks: Vec<String> = (0..heads.len()).map(|at| if at == 0 { "---" } else { "--:" }.to_owned()).collect();
    text += &line(&marks);
    rows.iter().for_each(|row| text += &line(row));
    text
}

/// Returns the heads of a table.
pub(super) fn heads(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// Formats a time given in seconds.
pub(super) fn seconds(value: f64) -> String {
    match value {
        value if value < 0.0995 => format!("{:.0} ms", value * 1e3),
        value if value < 9.995 => format!("{value:.2} s"),
        value => format!("{value:.1} s"),
    }
}

/// Formats the median of a series of seconds, with its range if there are several values.
pub(super) fn spread(series: &Series) -> String {
    let (low, high) = series.range();
    if series.values.len() < 2 {
        return seconds(series.median());
    }
    format!("{} ({}–{})", seconds(series.median()), seconds(low), seconds(high))
}

/// Formats a series of seconds, or a dash if it was not measured.
pub(super) fn time(results: &Results, what: &str, of: &str, size: usize) -> String {
    results.get(what, of, size).map_or_else(missing, spread)
}

/// Formats the median of a series of megabytes.
pub(super) fn megabytes(results: &Results, what: &str, of: &str, size: usize) -> String {
    results.median(what, of, size).map_or_else(missing, |value| match value {
        value if value < 10.0 => format!("{value:.1} MB"),
        value => format!("{} MB", grouped(value)),
    })
}

/// Formats a ratio.
pub(super) fn times(more: Option<f64>, less: Option<f64>) -> String {
    match (more, less) {
        (Some(more), Some(less)) if less > 0.0 => format!("{:.1}×", more / less),
        _ => missing(),
    }
}

/// Formats a count with thousands separators.
pub(super) fn grouped(value: f64) -> String {
    let digits = format!("{value:.0}");
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Returns the dash for missing values.
pub(super) fn missing() -> String {
    "–".to_owned()
}
