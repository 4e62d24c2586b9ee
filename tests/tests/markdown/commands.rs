//! Compares the commands in pages with the programs' help.

use bitrix24_tests::{programs, workspace};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;

/// The available programs.
pub(crate) struct Known {
    programs: BTreeMap<String, PathBuf>,
}

impl Known {
    pub(crate) fn load() -> Self {
        Self { programs: programs() }
    }

    /// Checks a command if its kind is known.
    pub(crate) fn check(&self, command: &str) -> Result<(), String> {
        let command = command.split("  #").next().unwrap_or_default().trim_end_matches('&').trim();
        let words: Vec<&str> = command.split_whitespace().skip_while(is_setting).collect();
        match words[..] {
            ["cargo", "xtask", "mock", ref rest @ ..] => self.flags("bitrix24-mock", &[], rest),
            ["cargo", "xtask", flag] if flag.starts_with('-') => self.flags("xtask", &[], &[flag]),
            ["cargo", "xtask", name, ref rest @ ..] => self.xtask(name, rest),
            ["bitrix24-mock", ref rest @ ..] => self.flags("bitrix24-mock", &[], rest),
            ["cargo", "run" | "test", ref rest @ ..] => targets(rest),
            _ => Ok(()),
        }
    }

    fn xtask(&self, name: &str, rest: &[&str]) -> Result<(), String> {
        let help = self.help("xtask", &["--help"]);
        let named = |line: &&str| line.strip_prefix("  ").is_some_and(|line| line.split(' ').next() == Some(name));
        if !help.lines().any(|line| named(&line)) {
            return Err(format!("`cargo xtask` has no command `{name}`"));
        }
        self.flags("xtask", &[name], rest)
    }

    fn flags(&self, program: &str, command: &[&str], rest: &[&str]) -> Result<(), String> {
        let help = self.help(program, &[command, &["--help"]].concat());
        let flags = rest.iter().map(|word| word.trim_matches(['[', ']'])).filter(|word| word.starts_with("--"));
        for flag in flags.map(|flag| flag.split('=').next().unwrap_or(flag)) {
            let known = |word: &str| word.trim_end_matches(',') == flag;
            if flag != "--" && !help.split([' ', '\n', '=']).any(known) {
                return Err(format!("it has no option `{flag}`"));
            }
        }
        Ok(())
    }

    fn help(&self, program: &str, arguments: &[&str]) -> String {
        let output = Command::new(&self.programs[program]).args(arguments).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    }
}

/// Returns whether a word is an assignment `NAME=value` before a command.
fn is_setting(word: &&str) -> bool {
    word.split_once('=')
        .is_some_and(|(name, _)| name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_'))
}

/// Checks the packages, examples and tests that a cargo command names.
fn targets(words: &[&str]) -> Result<(), String> {
    let exists = |paths: &[String]| paths.iter().any(|path| workspace().join(path).exists());
    let folders = ["codegen", "generated", "mock", "runtime", "tests", "xtask"];
    for pair in words.windows(2) {
        let known = match pair {
            ["-p" | "--package", name] => {
                let line = format!("name = \"{name}\"");
                let manifest =
                    |folder: &str| std::fs::read_to_string(workspace().join(folder).join("Cargo.toml")).unwrap();
                folders.iter().any(|folder| manifest(folder).lines().any(|own| own == line))
            }
            ["--example", name] => exists(&[format!("generated/examples/{name}.rs")]),
            ["--test", name] => {
                let paths = folders
                    .map(|folder| [format!("{folder}/tests/{name}.rs"), format!("{folder}/tests/{name}/main.rs")]);
                exists(&paths.concat())
            }
            _ => true,
        };
        if !known {
            return Err(format!("there is no {} {}", pair[0].trim_start_matches('-'), pair[1]));
        }
    }
    Ok(())
}
