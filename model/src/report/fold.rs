//! Folds problems that are alike: one habit, or one slip in a list, gives one message.

use super::Report;
use crate::ast::FEW;
use crate::diagnostic::Severity;
use crate::snippet::printable;
use std::collections::HashMap;

/// The number of names that a message lists.
const LISTED: usize = 5;

/// Folds more than a few errors with the same words, or with the same words about other names of one file, into the first
/// of them. The reports are sorted.
pub(super) fn fold(reports: Vec<Report>) -> Vec<Report> {
    let same = |report: &Report| format!("{}\n{}\n{}", report.code, report.message, report.help);
    let reports = fold_by(reports, &same, &|first, others| {
        let next = &others[0];
        let next = match next.path == first.path {
            true => format!("in line {}", next.span.line),
            false => format!("in {}", printable(&next.path)),
        };
        format!("{}, in {} places, the next {next}", first.message, others.len() + 1)
    });
    let alike = |report: &Report| {
        let names = names(&report.message);
        let help = names.iter().fold(report.help.clone(), |help, name| help.replace(&format!("`{name}`"), ""));
        format!("{}\n{}\n{}\n{help}", report.code, report.path, template(&report.message))
    };
    fold_by(reports, &alike, &|first, others| {
        let own = names(&first.message);
        let name = |other: &Report| {
            let others = names(&other.message);
            let differs = others.iter().zip(&own).find(|(name, own)| name != own);
            differs.map(|(name, _)| format!("`{name}`"))
        };
        let listed: Vec<String> = others.iter().filter_map(name).take(LISTED).collect();
        let listed = match (others.len() - listed.len(), listed.join(", ")) {
            (0, listed) => listed,
            (more, listed) if listed.is_empty() => format!("{more} more"),
            (more, listed) => format!("{listed} and {more} more"),
        };
        format!("{}; the same holds for {listed}", first.message)
    })
}

fn fold_by(
    reports: Vec<Report>,
    key: &dyn Fn(&Report) -> String,
    message: &dyn Fn(&Report, &[Report]) -> String,
) -> Vec<Report> {
    let mut groups: HashMap<String, Vec<Report>> = HashMap::new();
    let is_single = |report: &Report| report.severity != Severity::Error || report.code == "todo";
    let (mut folded, others): (Vec<Report>, Vec<Report>) = reports.into_iter().partition(is_single);
    for report in others {
        groups.entry(key(&report)).or_default().push(report);
    }
    for mut group in groups.into_values() {
        if group.len() > FEW {
            let others = group.split_off(1);
            group[0].message = message(&group[0], &others);
        }
        folded.append(&mut group);
    }
    folded.sort_by(|a, b| a.order().cmp(&b.order()));
    folded
}

/// Returns the texts in backticks.
fn names(message: &str) -> Vec<&str> {
    message.split('`').skip(1).step_by(2).filter(|name| !name.is_empty()).collect()
}

/// Returns a message without what it is about: names, numbers and paths.
fn template(message: &str) -> String {
    let words: String = message.split('`').step_by(2).collect::<Vec<_>>().join("`");
    let is_word = |word: &&str| {
        !word.contains(".yaml") && !word.starts_with("place") && !word.contains(|c: char| c.is_ascii_digit())
    };
    words.split(' ').filter(is_word).collect::<Vec<_>>().join(" ")
}
