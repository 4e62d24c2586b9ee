//! Arranges a tree: sorts known keys in the order of the format, and distinguishes text from other scalars.

use super::grammar::Kind;
use super::tree::{Document, Entry, Node, Scalar, Style, Value};
use crate::yaml;
use std::cmp::Ordering;

/// Arranges a file; `meaning` is its parsed content. Returns `None` if the two have different structures.
pub(super) fn arrange(document: &mut Document, meaning: &yaml::Node) -> Option<()> {
    let gap = keep_header(document);
    node(&mut document.root, meaning, Kind::of_file(meaning))?;
    // Below the header, the first entry keeps its comments like any other entry.
    if let (Value::Map(entries), false) = (&mut document.root.value, document.header.is_empty()) {
        let first = entries.first_mut()?;
        *first.before.first_mut().map_or(&mut first.blank, |comment| &mut comment.blank) = gap;
    }
    Some(())
}

/// Keeps the comments at the top of a file, even if the key below them moves: those above an empty line, and the one
/// that names the schema for editors. Returns whether an empty line follows them.
fn keep_header(document: &mut Document) -> bool {
    let Value::Map(entries) = &mut document.root.value else { return false };
    let Some(first) = entries.first_mut() else { return false };
    let header = &mut document.header;
    let on_top = header.len();
    header.append(&mut first.before);
    // Whether an empty line follows each of them.
    let after = header.iter().skip(1).map(|comment| comment.blank).chain([first.blank]);
    let gaps: Vec<bool> = header.iter().zip(after).map(|(_, gap)| gap).collect();
    let schema = header.iter().position(|comment| comment.text.contains("yaml-language-server"));
    let last_gap = gaps.iter().rposition(|gap| *gap);
    let end = [on_top, last_gap.map_or(0, |at| at + 1), schema.map_or(0, |at| at + 1)].into_iter().max().unwrap_or(0);
    first.before = header.split_off(end);
    end > 0 && gaps.get(end - 1).copied().unwrap_or_default()
}

fn node(tree: &mut Node, meaning: &yaml::Node, kind: Kind) -> Option<()> {
    tree.open = kind.is_open();
    match (&mut tree.value, meaning) {
        (Value::Scalar(text), meaning) => scalar(text, meaning),
        (Value::List(items), yaml::Node::Seq(meanings)) if items.len() == meanings.len() => {
            for (item, meaning) in items.iter_mut().zip(meanings) {
                node(&mut item.node, meaning, kind.of_item())?;
            }
            clear_first_blank(items);
            Some(())
        }
        (Value::Map(entries), yaml::Node::Map(meanings)) if entries.len() == meanings.len() => {
            // Before sorting too, because the empty line above the first entry must not move with it.
            clear_first_blank(entries);
            let mut ranked = Vec::new();
            for (mut entry, (key, value)) in std::mem::take(entries).into_iter().zip(meanings) {
                scalar(entry.key.as_mut()?, key)?;
                node(&mut entry.node, value, kind.of_key(key, value))?;
                ranked.push((kind.rank(key), entry));
            }
            ranked.sort_by_key(|(rank, _)| *rank);
            entries.extend(ranked.into_iter().map(|(_, entry)| entry));
            clear_first_blank(entries);
            Some(())
        }
        _ => None,
    }
}

/// Removes the empty line at the start of a map or list.
fn clear_first_blank(entries: &mut [Entry]) {
    let Some(first) = entries.first_mut() else { return };
    *first.before.first_mut().map_or(&mut first.blank, |comment| &mut comment.blank) = false;
}

fn scalar(scalar: &mut Scalar, meaning: &yaml::Node) -> Option<()> {
    match meaning {
        yaml::Node::Seq(_) | yaml::Node::Map(_) => return None,
        yaml::Node::Str(text) => scalar.value.clone_from(text),
        yaml::Node::Null if scalar.style == Style::Empty => {}
        _ => {
            scalar.style = Style::Other;
            if matches!(meaning, yaml::Node::Null | yaml::Node::Bool(_)) {
                scalar.value.make_ascii_lowercase();
            }
            if matches!(meaning, yaml::Node::Null) {
                scalar.value = "null".to_owned();
            }
        }
    }
    Some(())
}

/// Returns whether two files have the same meaning. Only the order of known keys is insignificant.
pub(super) fn same(a: &yaml::Node, b: &yaml::Node) -> bool {
    let kind = Kind::of_file(a);
    same_node(&sorted(a, kind), &sorted(b, kind))
}

fn sorted(node: &yaml::Node, kind: Kind) -> yaml::Node {
    match node {
        yaml::Node::Map(entries) => {
            let mut sorted_entries: Vec<(yaml::Node, yaml::Node)> =
                entries.iter().map(|(key, value)| (key.clone(), sorted(value, kind.of_key(key, value)))).collect();
            sorted_entries.sort_by_key(|(key, _)| kind.rank(key));
            yaml::Node::Map(sorted_entries)
        }
        yaml::Node::Seq(items) => yaml::Node::Seq(items.iter().map(|item| sorted(item, kind.of_item())).collect()),
        other => other.clone(),
    }
}

fn same_node(a: &yaml::Node, b: &yaml::Node) -> bool {
    use yaml::Node::{Float, Map, Seq};
    match (a, b) {
        (Float(a), Float(b)) => a.total_cmp(b) == Ordering::Equal,
        (Seq(a), Seq(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same_node(a, b)),
        (Map(a), Map(b)) => {
            let entry = |(a, b): (&(yaml::Node, yaml::Node), &(yaml::Node, yaml::Node))| {
                same_node(&a.0, &b.0) && same_node(&a.1, &b.1)
            };
            a.len() == b.len() && a.iter().zip(b).all(entry)
        }
        _ => a == b,
    }
}
