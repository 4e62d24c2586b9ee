//! Prints a tree: a value that fits in one line and has no inner comments is printed in one line.

use super::scalar::{breaks_at_end, in_line, on_lines};
use super::tokens::Comment;
use super::tree::{Document, Entry, Node, Scalar, Value, own};
use unicode_width::UnicodeWidthStr;

/// The maximum width of a line. Texts are not wrapped, so a line with a long text is wider.
const WIDTH: usize = 140;
const STEP: usize = 2;

/// Prints a file.
pub(super) fn print(document: &Document) -> String {
    let mut printer = Printer { out: String::new() };
    printer.comments(&document.header, 0);
    if let Value::Map(entries) = &document.root.value {
        printer.entries(entries, 0, false);
    }
    printer.comments(&document.root.tail, 0);
    printer.out
}

struct Printer {
    out: String,
}

impl Printer {
    /// Prints comments on their own lines.
    fn comments(&mut self, comments: &[Comment], indent: usize) {
        for comment in comments {
            self.blank(comment.blank);
            self.line(&comment.text, indent);
        }
    }

    fn blank(&mut self, wanted: bool) {
        if wanted && !self.out.is_empty() {
            self.out.push('\n');
        }
    }

    fn line(&mut self, text: &str, indent: usize) {
        self.indent(indent);
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn indent(&mut self, indent: usize) {
        self.out.extend(std::iter::repeat_n(' ', indent));
    }

    /// Prints the entries of a map or list. If `started`, the first one follows the dash of a list item.
    fn entries(&mut self, entries: &[Entry], indent: usize, started: bool) {
        for (at, entry) in entries.iter().enumerate() {
            let head = entry.key.as_ref().map_or_else(|| "-".to_owned(), key);
            let column = indent + head.width() + 1;
            let flow = flow(&entry.node, WIDTH.saturating_sub(column));
            if at > 0 || !started {
                self.comments(&above(entry, indent, flow.is_some()), indent);
                self.blank(entry.blank);
                self.indent(indent);
            }
            self.out.push_str(&head);
            self.node(entry, flow, indent);
            self.comments(&entry.node.tail, indent + STEP);
        }
    }

    /// Prints the value after a key or a dash.
    fn node(&mut self, entry: &Entry, flow: Option<String>, indent: usize) {
        if let Some(text) = flow {
            self.out.push(' ');
            self.out.push_str(&text);
            return self.end(entry);
        }
        match &entry.node.value {
            Value::Scalar(scalar) => self.scalar(scalar, entry, indent),
            Value::Map(entries) | Value::List(entries) if entry.key.is_some() => {
                self.end(entry);
                self.entries(entries, indent + STEP, false);
            }
            Value::Map(entries) | Value::List(entries) => {
                self.out.push(' ');
                self.entries(entries, indent + STEP, true);
            }
        }
    }

    /// Ends a line with its last trailing comment. Earlier ones are printed above the entry.
    fn end(&mut self, entry: &Entry) {
        if let Some(comment) = entry.trailing.last() {
            self.out.push_str("  ");
            self.out.push_str(comment);
        }
        self.out.push('\n');
    }

    /// Prints a scalar that does not fit in its line.
    fn scalar(&mut self, scalar: &Scalar, entry: &Entry, indent: usize) {
        let Some((head, lines)) = on_lines(scalar) else {
            if let Some(text) = in_line(scalar, false) {
                self.out.push(' ');
                self.out.push_str(&text);
            }
            return self.end(entry);
        };
        self.out.push(' ');
        self.out.push_str(&head);
        self.end(entry);
        for line in lines {
            self.line(line, if line.is_empty() { 0 } else { indent + STEP });
        }
        self.out.extend(std::iter::repeat_n('\n', breaks_at_end(scalar)));
    }
}

fn key(key: &Scalar) -> String {
    format!("{}:", in_line(key, false).unwrap_or_default())
}

/// Returns the comments above an entry: its own, the trailing ones except the last, and those of a first inner entry.
fn above(entry: &Entry, indent: usize, in_one_line: bool) -> Vec<Comment> {
    let mut comments = entry.before.clone();
    let (Value::Map(inner) | Value::List(inner)) = &entry.node.value else { return with_more(comments, entry, 1) };
    if in_one_line || entry.key.is_some() {
        return with_more(comments, entry, 1);
    }
    comments = with_more(comments, entry, 0);
    // The first entry of an item follows the dash, so the comments above it are above the item.
    if let Some(first) = inner.first() {
        let inner_indent = indent + STEP;
        let head = first.key.as_ref().map_or(1, |first| key(first).width());
        let fits = flow(&first.node, WIDTH.saturating_sub(inner_indent + head + 1)).is_some();
        comments.extend(above(first, inner_indent, fits));
    }
    comments
}

/// Adds the trailing comments of an entry, except the last `kept` ones.
fn with_more(mut comments: Vec<Comment>, entry: &Entry, kept: usize) -> Vec<Comment> {
    let count = entry.trailing.len().saturating_sub(kept);
    comments.extend(entry.trailing[..count].iter().cloned().map(own));
    comments
}

/// Returns a value in one line of at most this width. A scalar of one line may be wider.
fn flow(node: &Node, width: usize) -> Option<String> {
    match &node.value {
        Value::Scalar(scalar) => {
            let text = in_line(scalar, false)?;
            (scalar.lines.len() < 2 || text.width() <= width).then_some(text)
        }
        Value::Map(entries) | Value::List(entries) => {
            if node.open && !entries.is_empty() {
                return None;
            }
            let mut out = String::new();
            inside(node, if entries.is_empty() { usize::MAX } else { width }, &mut out)?;
            Some(out)
        }
    }
}

/// Adds the content of brackets, unless it has comments or is wider than `width`.
fn inside(node: &Node, width: usize, out: &mut String) -> Option<()> {
    if !node.tail.is_empty() {
        return None;
    }
    match &node.value {
        Value::Scalar(scalar) => out.push_str(&in_line(scalar, true)?),
        Value::Map(entries) if entries.is_empty() => out.push_str("{}"),
        Value::Map(entries) => {
            for (at, entry) in entries.iter().enumerate() {
                out.push_str(if at == 0 { "{ " } else { ", " });
                out.push_str(&in_line(entry.key.as_ref()?, true)?);
                out.push_str(": ");
                part(entry, width, out)?;
            }
            out.push_str(" }");
        }
        Value::List(items) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                out.push_str(if at == 0 { "" } else { ", " });
                // A list of maps reads best with one map a line.
                if matches!(&item.node.value, Value::Map(entries) if !entries.is_empty()) {
                    return None;
                }
                part(item, width, out)?;
            }
            out.push(']');
        }
    }
    (out.width() <= width).then_some(())
}

fn part(entry: &Entry, width: usize, out: &mut String) -> Option<()> {
    let alone = entry.before.is_empty() && entry.trailing.is_empty() && !entry.blank;
    let open = match &entry.node.value {
        Value::Scalar(_) => false,
        Value::Map(entries) | Value::List(entries) => entry.node.open && !entries.is_empty(),
    };
    if !alone || open || out.width() > width {
        return None;
    }
    inside(&entry.node, width, out)
}
