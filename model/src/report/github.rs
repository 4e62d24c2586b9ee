//! Output for GitHub Actions: workflow commands that become annotations of the changed lines.

use super::{Diagnostics, Report};

impl Diagnostics {
    /// Returns the problems as workflow commands of GitHub Actions, one per line. `prefix` precedes each path and leads from
    /// the root of the repository to the spec folder. `endColumn` is the column after the last character.
    pub fn github(&self, prefix: &str) -> String {
        self.reports.iter().map(|report| report.github(prefix)).collect()
    }
}

impl Report {
    fn github(&self, prefix: &str) -> String {
        let (file, line) = (property(&self.file(prefix)), self.span.line);
        let text = data(&format!("{}\nhelp: {}", self.message, self.help));
        format!(
            "::{severity} file={file},line={line},endLine={line},col={column},endColumn={end},title={title}::{text}\n",
            severity = self.severity.word(),
            column = self.span.column,
            end = self.span.end(),
            title = property(self.code),
        )
    }
}

/// Escapes the text of a command, which a line break would end.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes the value of a property, which a colon or a comma would end too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{data, property};

    #[test]
    fn nothing_ends_a_command_early() {
        assert_eq!(data("100%: a,\r\n::error::b"), "100%25: a,%0D%0A::error::b");
        assert_eq!(property("C:\\a,b%\n"), "C%3A\\a%2Cb%25%0A");
    }
}
