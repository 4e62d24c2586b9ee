//! Formats printed code: puts in what did not pass through the printer, joins short calls, and separates items with empty
//! lines.

use super::deferred;
use std::borrow::Cow;

/// The maximum width of a joined line.
pub(super) const WIDTH: usize = 120;

/// Formats printed code and appends it to a text.
pub(super) fn format_printed(code: &str, deferred: &[String], text: &mut String) {
    let mut lines = Lines::of(code, deferred);
    let mut at = 0;
    while at < lines.lines.len() {
        lines.hug_from(at);
        at = lines.after(at);
    }
    text.reserve(code.len() + code.len() / 16);
    lines.write(text);
}

struct Lines<'c> {
    lines: Vec<Line<'c>>,
}

struct Line<'c> {
    indent: usize,
    /// The line without its indentation.
    text: Cow<'c, str>,
    /// Whether it has been joined to the line before it.
    joined: bool,
}

impl<'c> Lines<'c> {
    fn of(code: &'c str, deferred: &[String]) -> Self {
        let mut lines = Vec::with_capacity(code.len() / 16);
        for line in code.lines() {
            let text = line.trim_start();
            let indent = line.len() - text.len();
            match deferred::restored(text, deferred) {
                None => lines.push(Line { indent, text: Cow::Borrowed(text), joined: false }),
                Some(restored) => lines.extend(restored.lines().map(|line| {
                    let text = line.trim_start();
                    Line { indent: indent + line.len() - text.len(), text: Cow::Owned(text.to_owned()), joined: false }
                })),
            }
        }
        Self { lines }
    }

    /// Returns the index of the next line that is not joined.
    fn after(&self, at: usize) -> usize {
        let rest = self.lines.get(at + 1..).unwrap_or_default();
        at + 1 + rest.iter().take_while(|line| line.joined).count()
    }

    fn text(&self, at: usize) -> &str {
        self.lines.get(at).map_or("", |line| &line.text)
    }

    /// Removes the breaks after a line that rustfmt would not put there: `out.object(&[` … `]);` for a list in a call,
    /// `value.object(` for a call on a short name.
    fn hug_from(&mut self, at: usize) {
        // A doc comment is no code, whatever it ends with.
        while !self.text(at).starts_with("//") {
            let next = self.after(at);
            if self.text(at) == "value" && self.text(next).starts_with('.') {
                self.join(at);
            } else if let Some(end) = self.closing(at, next) {
                self.hug(at, end);
            } else if let Some(end) = self.end_of_short_call(at, next) {
                self.join_arguments(at, end);
            } else {
                return;
            }
        }
    }

    /// Returns the line that ends a call whose arguments, one per line, fit on the line of the call: `Field::new(` … `)`.
    fn end_of_short_call(&self, at: usize, next: usize) -> Option<usize> {
        if !self.text(at).ends_with('(') {
            return None;
        }
        let inside = self.lines.get(next)?.indent;
        let (mut line, mut width) = (next, self.lines[at].indent + self.text(at).len());
        while self.lines.get(line)?.indent == inside && self.text(line).ends_with(',') {
            width += self.text(line).len() + 1;
            line = self.after(line);
        }
        let end = self.lines.get(line)?;
        (line > next && end.indent + 4 == inside && end.text.starts_with(')') && width + end.text.len() <= WIDTH + 2)
            .then_some(line)
    }

    fn join_arguments(&mut self, at: usize, end: usize) {
        let mut next = self.after(at);
        while next < end {
            let after = self.after(next);
            if after == end {
                self.drop_comma(next);
            } else {
                self.lines[next].text.to_mut().push(' ');
            }
            self.join(at);
            next = after;
        }
        self.join(at);
    }

    /// Returns the line that closes the only argument of the call that a line opens.
    fn closing(&self, at: usize, next: usize) -> Option<usize> {
        if !self.text(at).ends_with('(') || !matches!(self.text(next), "&[" | "&mut [") {
            return None;
        }
        let (outside, inside) = (self.lines[at].indent, self.lines[next].indent);
        let end = (next + 1..self.lines.len()).find(|line| self.lines[*line].indent <= inside)?;
        let last = self.lines.get(self.after(end))?;
        let call_ends = last.text.starts_with(')') && last.indent + 4 == inside;
        (self.text(end) == "]," && call_ends && inside > outside).then_some(end)
    }

    /// Indents the lines of an argument, up to the one that closes it, like its call.
    fn hug(&mut self, at: usize, end: usize) {
        let surplus = self.lines[end].indent - self.lines[at].indent;
        for line in &mut self.lines[at + 2..=end] {
            line.indent = line.indent.saturating_sub(surplus);
        }
        self.drop_comma(end);
        self.join(end);
        self.join(at);
    }

    fn drop_comma(&mut self, at: usize) {
        self.lines[at].text.to_mut().pop();
    }

    /// Appends the next line to this one.
    fn join(&mut self, at: usize) {
        let next = self.after(at);
        let Some(line) = self.lines.get_mut(next) else { return };
        line.joined = true;
        let text = std::mem::take(&mut line.text);
        self.lines[at].text.to_mut().push_str(&text);
    }

    /// Writes the lines, with an empty line after each item that ends a block, and between the functions of an `impl`.
    fn write(&self, out: &mut String) {
        let mut lines = self.lines.iter().filter(|line| !line.joined).peekable();
        while let Some(line) = lines.next() {
            line.write(out);
            if lines.peek().is_some_and(|next| line.ends_block_before(next)) {
                out.push('\n');
            }
        }
    }
}

impl Line<'_> {
    /// Returns whether an item of several lines ends here and another one follows.
    fn ends_block_before(&self, next: &Self) -> bool {
        let ends_body = matches!((self.indent, &*self.text), (0 | 4, "}" | "};"));
        let ends_constant = self.text.ends_with(';') && self.indent > next.indent || self.text == ");";
        ends_body && next.indent == self.indent && !next.text.starts_with('}')
            || ends_constant && next.text.starts_with("///")
    }

    fn write(&self, out: &mut String) {
        out.extend(std::iter::repeat_n(' ', self.indent));
        out.push_str(&self.text);
        out.push('\n');
    }
}
