//! The help of the program: its commands in groups.

use crate::Arguments;
use crate::error::EXIT_CODES;
use clap::{Command, CommandFactory};
use std::fmt::Write as _;

/// The groups of commands. A test compares the table with the commands that exist.
const GROUPS: [(&str, &[&str]); 4] = [
    ("Specs", &["generate", "new", "fmt", "lint", "explain", "coverage"]),
    ("Portals", &["portal drift", "portal import", "portal pages"]),
    ("Outputs", &["openapi", "site", "mock"]),
    ("Maintenance", &["diff", "ci", "fuzz", "bench", "release", "tools"]),
];

/// Returns the program's command line with its help.
pub(crate) fn command() -> Command {
    let command = Arguments::command();
    let header = *command.get_styles().get_header();
    let template = format!(
        "{{about-with-newline}}\n{{usage-heading}} {{usage}}\n\n{}{header}Options:{header:#}\n{{options}}\n\n{header}Exit \
         codes:{header:#}\n{}",
        groups(&command),
        EXIT_CODES.lines().map(|line| format!("  {line}\n")).collect::<String>(),
    );
    command.help_template(template)
}

fn groups(command: &Command) -> String {
    let (header, literal) = (command.get_styles().get_header(), command.get_styles().get_literal());
    let width = GROUPS.iter().flat_map(|(_, paths)| *paths).map(|path| path.len()).max().unwrap_or_default();
    let mut text = String::new();
    for (title, paths) in GROUPS {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{header}{title}:{header:#}");
        for path in paths {
            let about = find(command, path).and_then(Command::get_about).map(ToString::to_string).unwrap_or_default();
            let _ = writeln!(text, "  {literal}{path:width$}{literal:#}  {about}");
        }
        text.push('\n');
    }
    text
}

/// Returns the subcommand of a path such as `portal drift`.
fn find<'c>(command: &'c Command, path: &str) -> Option<&'c Command> {
    path.split(' ').try_fold(command, |command, name| command.find_subcommand(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The paths of the commands that have no subcommands.
    fn paths(command: &Command, prefix: &str) -> Vec<String> {
        let path = |child: &Command| format!("{prefix}{}", child.get_name());
        let children = command.get_subcommands();
        children
            .flat_map(|child| match child.has_subcommands() {
                true => paths(child, &format!("{} ", path(child))),
                false => vec![path(child)],
            })
            .collect()
    }

    #[test]
    fn every_command_stands_in_one_group() {
        let mut grouped: Vec<&str> = GROUPS.iter().flat_map(|(_, paths)| *paths).copied().collect();
        let mut existing = paths(&Arguments::command(), "");
        grouped.sort_unstable();
        existing.sort_unstable();
        assert_eq!(grouped, existing);
    }

    #[test]
    fn the_readme_lists_every_command() {
        let readme = std::fs::read_to_string(crate::folder::workspace().join("README.md")).unwrap_or_default();
        for path in GROUPS.iter().flat_map(|(_, paths)| *paths) {
            assert!(readme.contains(&format!("| `cargo xtask {path}` |")), "README.md does not list `{path}`");
        }
    }
}
