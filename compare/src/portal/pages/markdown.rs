//! The lines of a page: headings with what stands below them, and tables in both layouts that pages have.

use super::Unread;

/// A heading with what stands below it, up to the next heading.
#[derive(Debug)]
pub(super) struct Section<'t> {
    /// How deep it is: 1 for the title of the page, 0 for what stands before it.
    pub(super) level: usize,
    /// The text, without the anchor.
    pub(super) title: &'t str,
    /// The name that links lead to.
    pub(super) anchor: Option<&'t str>,
    /// The line of the heading, from 1.
    pub(super) line: usize,
    pub(super) tables: Vec<Table<'t>>,
    /// The other lines that are not code, each with its number.
    pub(super) lines: Vec<(usize, &'t str)>,
}

/// A table: its first row is the header.
#[derive(Debug)]
pub(super) struct Table<'t> {
    pub(super) rows: Vec<Row>,
    /// The label of the tab that it stands in: the reader of the page sees one tab at a time.
    pub(super) tab: Option<&'t str>,
}

/// A row of a table.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) line: usize,
    pub(super) cells: Vec<String>,
}

/// Reads the sections of a page. What cannot be read is reported, and left out.
pub(super) fn sections<'t>(text: &'t str, unread: &mut Vec<Unread>) -> Vec<Section<'t>> {
    let first = Section { level: 0, title: "", anchor: None, line: 1, tables: Vec::new(), lines: Vec::new() };
    let mut found = vec![first];
    let mut lines = (1..).zip(text.trim_start_matches('\u{feff}').lines()).peekable();
    let (mut is_code, mut tabs) = (false, Tabs::default());
    while let Some((number, line)) = lines.next() {
        let text = line.trim();
        if text.starts_with("```") {
            is_code = !is_code;
        }
        let Some(section) = found.last_mut().filter(|_| !is_code) else { continue };
        let tab = tabs.after(line);
        if text == "#|" {
            let rows = own_table(number, &mut lines, unread);
            section.tables.extend(rows.map(|rows| Table { rows, tab }));
        } else if is_delimiter(lines.peek().map_or("", |(_, next)| next)) && text.starts_with('|') {
            let mut rows = vec![Row { line: number, cells: cells(text) }];
            lines.next();
            while let Some((number, line)) = lines.next_if(|(_, line)| line.trim().starts_with('|')) {
                rows.push(Row { line: number, cells: cells(line) });
            }
            section.tables.push(Table { rows, tab });
        } else if let Some((level, title)) = heading(line) {
            let (title, anchor) = anchored(title);
            found.push(Section { level, title, anchor, line: number, tables: Vec::new(), lines: Vec::new() });
        } else {
            section.lines.push((number, text));
        }
    }
    found
}

/// The tabs that are open, which can stand in each other.
#[derive(Default)]
struct Tabs<'t> {
    /// The label of the current tab of each list, empty before its first one.
    open: Vec<&'t str>,
}

impl<'t> Tabs<'t> {
    /// Reads a line, and returns the label of the tab that is current after it.
    fn after(&mut self, line: &'t str) -> Option<&'t str> {
        let text = line.trim();
        if text.starts_with("{% list tabs") {
            self.open.push("");
        } else if text.starts_with("{% endlist") {
            self.open.pop();
        } else if let (Some(current), Some(label)) = (self.open.last_mut(), line.strip_prefix("- ")) {
            *current = label.trim();
        }
        self.open.last().copied().filter(|label| !label.is_empty())
    }
}

/// Returns the depth and the text of a heading.
fn heading(line: &str) -> Option<(usize, &str)> {
    let text = line.trim_start_matches('#');
    let level = line.len() - text.len();
    ((1..=6).contains(&level) && text.starts_with(' ')).then(|| (level, text.trim()))
}

/// Returns the text of a heading and its anchor: `Parameter order {#order}`.
fn anchored(title: &str) -> (&str, Option<&str>) {
    let parts = title.strip_suffix('}').and_then(|title| title.rsplit_once("{#"));
    parts.map_or((title, None), |(title, anchor)| (title.trim(), Some(anchor.trim())))
}

/// Returns whether a line stands between the header and the rows of a table in the layout of GitHub.
fn is_delimiter(line: &str) -> bool {
    let line = line.trim();
    line.starts_with('|') && line.contains('-') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

/// Reads a table in the layout of the official pages: `#|`, rows from `||` to `||`, `|#`.
fn own_table<'t>(
    start: usize,
    lines: &mut std::iter::Peekable<impl Iterator<Item = (usize, &'t str)>>,
    unread: &mut Vec<Unread>,
) -> Option<Vec<Row>> {
    let mut problem = |line: usize, reason: &str| unread.push(Unread { line, reason: reason.to_owned() });
    let (mut rows, mut open) = (Vec::new(), None::<(usize, String)>);
    // A heading ends a table that nothing closes, so that the rest of the page can be read.
    while let Some((number, line)) = lines.next_if(|(_, line)| heading(line).is_none()) {
        let text = line.trim();
        match &mut open {
            None if text == "|#" => return Some(rows),
            None if text.is_empty() => {}
            None => match text.strip_prefix("||") {
                Some(text) => open = Some((number, text.to_owned())),
                None => problem(number, "a line stands between the rows of a table; start the row with `||`"),
            },
            Some((line, _)) if text == "|#" || text.starts_with("|| ") => {
                problem(*line, "a row of a table has no end; end it with `||`");
                if text == "|#" {
                    return Some(rows);
                }
                open = Some((number, text[2..].to_owned()));
            }
            Some((_, row)) => {
                row.push('\n');
                row.push_str(line);
            }
        }
        if let Some((line, row)) = open.take_if(|(_, row)| row.trim_end().ends_with("||")) {
            rows.push(Row { line, cells: cells(&row) });
        }
    }
    problem(start, "a table has no end; add the line that closes it");
    None
}

/// Returns the cells of a row. A separator in code, or after a backslash, belongs to the text.
fn cells(row: &str) -> Vec<String> {
    let row = row.trim().trim_start_matches('|').trim_end_matches('|');
    let (mut cells, mut is_code, mut is_escaped) = (vec![String::new()], false, false);
    for c in row.chars() {
        is_code ^= c == '`';
        match cells.last_mut() {
            Some(cell) if c != '|' || is_code || is_escaped => cell.push(c),
            _ => cells.push(String::new()),
        }
        is_escaped = c == '\\';
    }
    cells.iter().map(|cell| cell.trim().to_owned()).collect()
}
