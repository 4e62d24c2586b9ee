//! Makes slips in a spec by machine: one key, value or file at a time.

use bitrix24_codegen::SourceFile;
use saphyr_parser::{Event, Parser, ScalarStyle};
use std::ops::Range;

/// A kind of slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// The file is missing.
    FileDropped,
    /// The entry is missing.
    Dropped,
    /// Two characters of the key are in the wrong order.
    KeyMisspelled,
    /// Two characters of the value are in the wrong order.
    ValueMisspelled,
    /// The first line of the entry is indented too far.
    LineIndented,
    /// All lines of the entry are indented too far.
    EntryIndented,
    /// The entry is there twice.
    Duplicated,
    /// The value is of another kind.
    Retyped,
}

/// A spec with a slip.
#[derive(Clone, Debug)]
pub(crate) struct Slip {
    pub(crate) kind: Kind,
    /// The keys and indices on the way to the entry.
    pub(crate) path: Vec<String>,
    /// The lines, from 1, between which the slip is.
    pub(crate) lines: Range<usize>,
    /// The text that the slip replaces.
    pub(crate) before: String,
    /// The whole text with the slip.
    pub(crate) text: String,
}

/// Returns every slip of a spec.
pub(crate) fn slips(source: &SourceFile) -> Vec<Slip> {
    let chars: Vec<char> = source.text.chars().collect();
    let document = Document { lines: line_starts(&chars), chars };
    let file = Slip {
        kind: Kind::FileDropped,
        path: Vec::new(),
        lines: 1..document.lines.len() + 1,
        before: String::new(),
        text: String::new(),
    };
    let entries = document.entries();
    let mut slips = vec![file];
    for entry in &entries {
        document.add_slips(entry, &mut slips);
    }
    slips.retain(|slip| slip.kind == Kind::FileDropped || slip.text != source.text);
    slips
}

/// A text in characters, and where its lines start.
struct Document {
    chars: Vec<char>,
    lines: Vec<usize>,
}

/// An entry of a map.
struct Entry {
    path: Vec<String>,
    key: Range<usize>,
    value: Option<Range<usize>>,
    /// The value if it is plain text.
    plain: Option<String>,
    is_scalar: bool,
    in_braces: bool,
    /// Whether a comma or line leads to this entry from one before it.
    is_first: bool,
    /// The start of the next key.
    next: Option<usize>,
    /// The lines of the map, from 1.
    parent: Range<usize>,
}

/// An open map or list while events are read.
struct Open {
    path: Vec<String>,
    is_map: bool,
    start: usize,
    in_braces: bool,
    /// The next key, if it has been read.
    key: Option<(String, Range<usize>)>,
    count: usize,
    entries: Vec<usize>,
}

fn line_starts(chars: &[char]) -> Vec<usize> {
    let ends = chars.iter().enumerate().filter(|(_, c)| **c == '\n').map(|(at, _)| at + 1);
    std::iter::once(0).chain(ends.filter(|start| *start < chars.len())).collect()
}

impl Document {
    fn text(&self, range: Range<usize>) -> String {
        self.chars[range].iter().collect()
    }

    fn line_of(&self, at: usize) -> usize {
        self.lines.partition_point(|start| *start <= at)
    }

    /// Reads all entries of all maps.
    fn entries(&self) -> Vec<Entry> {
        let (mut entries, mut open): (Vec<Entry>, Vec<Open>) = (Vec::new(), Vec::new());
        let text: String = self.chars.iter().collect();
        for (event, span) in Parser::new_from_str(&text).map(Result::unwrap) {
            let range = span.start.index()..span.end.index();
            match event {
                Event::MappingStart(..) | Event::SequenceStart(..) => {
                    let start =
                        open.last().and_then(|parent| parent.key.as_ref()).map_or(range.start, |(_, key)| key.start);
                    let path = self.begin(&mut open, &mut entries, range.clone(), None);
                    open.push(Open {
                        path,
                        is_map: matches!(event, Event::MappingStart(..)),
                        start,
                        in_braces: range.end > range.start,
                        key: None,
                        count: 0,
                        entries: Vec::new(),
                    });
                }
                Event::Scalar(text, style, ..) => {
                    let parent = open.last_mut().unwrap();
                    if parent.is_map && parent.key.is_none() {
                        parent.key = Some((text.into_owned(), range));
                    } else {
                        let plain = (style == ScalarStyle::Plain).then(|| text.into_owned());
                        self.begin(&mut open, &mut entries, range, Some(plain));
                    }
                }
                Event::MappingEnd | Event::SequenceEnd => {
                    let closed = open.pop().unwrap();
                    let end = if closed.in_braces { range.end } else { self.trimmed(range.start) };
                    let lines = self.line_of(closed.start)..self.line_of(end.saturating_sub(1)) + 1;
                    closed.entries.iter().for_each(|entry| entries[*entry].parent = lines.clone());
                    let parent = open.last().filter(|parent| parent.is_map);
                    if let Some(entry) = parent.and_then(|parent| parent.entries.last()) {
                        entries[*entry].value.as_mut().unwrap().end = end;
                    }
                }
                _ => {}
            }
        }
        entries
    }

    /// Begins a value; returns its path.
    fn begin(
        &self,
        open: &mut [Open],
        entries: &mut Vec<Entry>,
        range: Range<usize>,
        scalar: Option<Option<String>>,
    ) -> Vec<String> {
        let Some(parent) = open.last_mut() else { return Vec::new() };
        let step = match parent.key.take() {
            Some((name, key)) => {
                if let Some(previous) = parent.entries.last() {
                    entries[*previous].next = Some(key.start);
                }
                let path = parent.path.iter().cloned().chain([name.clone()]).collect();
                let is_scalar = scalar.is_some();
                parent.entries.push(entries.len());
                entries.push(Entry {
                    path,
                    key,
                    value: Some(range).filter(|range| !is_scalar || !range.is_empty()),
                    plain: scalar.flatten(),
                    is_scalar,
                    in_braces: parent.in_braces,
                    is_first: parent.count == 0,
                    next: None,
                    parent: 0..0,
                });
                name
            }
            None => parent.count.to_string(),
        };
        parent.count += 1;
        parent.path.iter().cloned().chain([step]).collect()
    }

    /// Returns the end of the text before a place, without whitespace.
    fn trimmed(&self, end: usize) -> usize {
        let end = end.min(self.chars.len());
        self.chars[..end].iter().rposition(|c| !c.is_whitespace()).map_or(0, |at| at + 1)
    }

    /// Returns the end of an entry that has lines of its own: that of the last line that is indented deeper.
    fn end_of_lines(&self, entry: &Entry) -> usize {
        let first = self.line_of(entry.key.start);
        let column = entry.key.start - self.lines[first - 1];
        let deeper = |line: &usize| {
            let start = self.lines[*line];
            let end = self.lines.get(line + 1).copied().unwrap_or(self.chars.len());
            let indent = self.chars[start..end].iter().take_while(|c| **c == ' ').count();
            indent > column || start + indent + 1 >= end
        };
        let last = (first..self.lines.len()).take_while(deeper).last().map_or(first, |line| line + 1);
        self.lines.get(last).copied().unwrap_or(self.chars.len())
    }

    fn end_of(&self, entry: &Entry) -> usize {
        match entry.in_braces {
            true => entry.value.as_ref().map_or(entry.key.end + 1, |value| value.end),
            false => self.end_of_lines(entry),
        }
    }

    fn replaced(&self, range: Range<usize>, with: &str) -> String {
        self.text(0..range.start) + with + &self.text(range.end..self.chars.len())
    }

    fn add_slips(&self, entry: &Entry, slips: &mut Vec<Slip>) {
        let end = self.end_of(entry);
        let line = self.line_of(entry.key.start);
        let lines = line..self.line_of(end.saturating_sub(1)) + 1;
        let line_start = self.lines[line - 1];
        let key = self.text(entry.key.clone());
        let value = entry.value.clone().unwrap_or(entry.key.end + 1..entry.key.end + 1);
        let before = self.text(value.clone());
        let mut add = |kind, lines: Range<usize>, before: &str, text: String| {
            slips.push(Slip { kind, path: entry.path.clone(), lines, before: before.to_owned(), text });
        };
        let dropped = match (entry.next, entry.in_braces, entry.is_first) {
            (Some(next), ..) => entry.key.start..next,
            (None, false, true) => entry.key.start..self.trimmed(end),
            (None, false, false) => line_start..end,
            (None, true, true) => entry.key.start..end,
            (None, true, false) => {
                let comma = self.chars[..entry.key.start].iter().rposition(|c| *c == ',').unwrap();
                comma..end
            }
        };
        add(Kind::Dropped, entry.parent.clone(), &key, self.replaced(dropped, ""));
        add(Kind::KeyMisspelled, line..line + 1, &key, self.replaced(entry.key.clone(), &misspelled(&key)));
        let is_word =
            |text: &String| !text.is_empty() && !text.contains(char::is_whitespace) && text.parse::<f64>().is_err();
        if entry.plain.as_ref().is_some_and(is_word) {
            add(Kind::ValueMisspelled, lines.clone(), &before, self.replaced(value.clone(), &misspelled(&before)));
        }
        if !entry.in_braces {
            add(Kind::LineIndented, line..line + 2, &key, self.replaced(line_start..line_start, "  "));
            if lines.len() > 1 {
                let whole: String = self.text(line_start..end).lines().map(|line| format!("  {line}\n")).collect();
                add(Kind::EntryIndented, lines.clone(), &key, self.replaced(line_start..end, &whole));
            }
            let column = entry.key.start - line_start;
            let again = self.text(entry.key.start..end) + &" ".repeat(column);
            let twice = lines.start..lines.end + lines.len();
            add(Kind::Duplicated, twice, &key, self.replaced(entry.key.start..entry.key.start, &again));
        } else {
            let again = self.text(entry.key.start..end) + ", ";
            add(Kind::Duplicated, lines.clone(), &key, self.replaced(entry.key.start..entry.key.start, &again));
        }
        let other = retyped(&before, entry);
        let other =
            if entry.value.is_none() || self.chars[value.start - 1] != ' ' { format!(" {other}") } else { other };
        add(Kind::Retyped, lines, &before, self.replaced(value.start..value.end, &other));
    }
}

/// Swaps two different characters in the middle, or repeats one.
fn misspelled(text: &str) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    let is_letter =
        |at: &usize| chars[*at].is_alphanumeric() && chars[at + 1].is_alphanumeric() && chars[*at] != chars[at + 1];
    let middle = chars.len() / 2;
    let pairs: Vec<usize> = (0..chars.len().saturating_sub(1)).filter(is_letter).collect();
    match pairs.iter().min_by_key(|at| at.abs_diff(middle.saturating_sub(1))) {
        Some(at) => chars.swap(*at, at + 1),
        None => chars.insert(middle, 'x'),
    }
    chars.into_iter().collect()
}

/// Returns a number for a text, the same one on every machine and with every version of Rust.
pub(crate) fn stable_hash(text: &str) -> u64 {
    text.bytes().fold(0, |hash: u64, byte| (hash.rotate_left(5) ^ u64::from(byte)).wrapping_mul(0x9e37_79b9_7f4a_7c15))
}

/// Returns a value of another kind.
fn retyped(before: &str, entry: &Entry) -> String {
    let index = (stable_hash(&entry.path.join("/")) >> 32) as usize;
    let types = ["string", "integer", "boolean", "datetime", "array<any>", "map<any>"];
    if entry.path.last().is_some_and(|key| key == "type") {
        let others: Vec<&str> = types.into_iter().filter(|ty| *ty != before).collect();
        return others[index % others.len()].to_owned();
    }
    if entry.value.is_none() || !entry.is_scalar {
        return ["text", "7", "true"][index % 3].to_owned();
    }
    match entry.plain.as_deref() {
        Some("true" | "false") => ["'yes'", "7", "[true]"][index % 3].to_owned(),
        Some(number) if number.parse::<f64>().is_ok() => ["text", "true", "[7]"][index % 3].to_owned(),
        _ => ["7", "true", "[text]", "{ key: text }"][index % 4].to_owned(),
    }
}
