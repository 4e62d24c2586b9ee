//! What goes to the terminal.

use std::io::IsTerminal;

/// Whether errors may have colours: on a terminal, unless `NO_COLOR` is set.
pub(crate) fn colour() -> bool {
    std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()) && std::io::stderr().is_terminal()
}

/// A text that ends its last line.
pub(crate) fn with_line_end(text: &str) -> String {
    if text.ends_with('\n') { text.to_owned() } else { format!("{text}\n") }
}
