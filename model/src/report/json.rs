//! Output for editors and other programs: one JSON object per line.

use super::{Diagnostics, Report};
use bitrix24_json::{Value as Json, json};

impl Diagnostics {
    /// Returns the problems as JSON Lines: one object each, in the order of files and lines. The keys are stable:
    ///
    /// | key | value |
    /// |---|---|
    /// | `severity` | `"error"` or `"warning"` |
    /// | `code` | the short name of the check, as `cargo xtask explain` knows it |
    /// | `message` | what is wrong, one line |
    /// | `help` | what to do, one line |
    /// | `file` | the file: `prefix` and the path below the spec folder, with `/` between its parts |
    /// | `line` | the line, from 1 |
    /// | `column` | the column of the first character, from 1, in characters |
    /// | `end_column` | the column after the last character; always in the same line, and larger than `column` |
    /// | `rendered` | the same as text for people, on several lines and without colors |
    ///
    /// New keys may be added.
    pub fn json(&self, prefix: &str) -> String {
        self.reports.iter().map(|report| format!("{}\n", report.json(prefix))).collect()
    }
}

impl Report {
    fn json(&self, prefix: &str) -> Json {
        json!({
            "severity": self.severity.word(),
            "code": self.code,
            "message": self.message,
            "help": self.help,
            "file": self.file(prefix),
            "line": self.span.line,
            "column": self.span.column,
            "end_column": self.span.end(),
            "rendered": self.plain(prefix),
        })
    }
}
