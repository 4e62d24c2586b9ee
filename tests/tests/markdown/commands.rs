//! Commands in pages, compared with the `--help` of the programs.

use bitrix24_tests::{program, workspace};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;

/// The programs of the workspace.
pub(crate) struct Programs {
    paths: BTreeMap<String, PathBuf>,
}

impl Programs {
    pub(crate) fn load() -> Self {
        let names = ["xtask", "bitrix24-mock", "bitrix24-bench", "bitrix24-portal"];
        let paths = names.map(|name| (name.to_owned(), program(name)));
        Self { paths: paths.into() }
    }

    /// Fails if a command or its options do not exist. Commands of other programs pass.
    pub(crate) fn check(&self, command: &str) -> Result<(), String> {
        let command = command.split("  #").next().unwrap_or_default().trim_end_matches('&').trim();
        let words: Vec<&str> = command.split_whitespace().skip_while(is_setting).collect();
        match words[..] {
            ["cargo", "xtask", "mock", ref rest @ ..] => self.flags("bitrix24-mock", &[], rest),
            ["cargo", "xtask", "bench", ref rest @ ..] => self.flags("bitrix24-bench", &[], rest),
            ["cargo", "xtask", flag] if flag.starts_with('-') => self.flags("xtask", &[], &[flag]),
            ["cargo", "xtask", "portal", name, ref rest @ ..] => self.xtask(&["portal", name], rest),
            ["cargo", "xtask", name, ref rest @ ..] => self.xtask(&[name], rest),
            ["bitrix24-mock", ref rest @ ..] => self.flags("bitrix24-mock", &[], rest),
            ["bitrix24-portal", name, ref rest @ ..] => self.flags("bitrix24-portal", &[name], rest),
            ["cargo", "run" | "test", ref rest @ ..] => targets(rest),
            ["cargo", "install", ref rest @ ..] => installation(rest),
            _ => Ok(()),
        }
    }

    fn xtask(&self, command: &[&str], rest: &[&str]) -> Result<(), String> {
        let (help, path) = (self.help("xtask", &["--help"]), command.join(" "));
        if !help.lines().any(|line| line.trim_start().starts_with(&format!("{path} "))) {
            return Err(format!("`cargo xtask` has no command `{path}`"));
        }
        self.flags("xtask", command, rest)
    }

    fn flags(&self, program: &str, command: &[&str], rest: &[&str]) -> Result<(), String> {
        let help = self.help(program, &[command, &["--help"]].concat());
        let flags = rest.iter().map(|word| word.trim_matches(['[', ']'])).filter(|word| word.starts_with("--"));
        for flag in flags.map(|flag| flag.split('=').next().unwrap_or(flag)) {
            let is_flag = |word: &str| word.trim_end_matches(',') == flag;
            if flag != "--" && !help.split([' ', '\n', '=']).any(is_flag) {
                return Err(format!("there is no option `{flag}`"));
            }
        }
        Ok(())
    }

    fn help(&self, program: &str, arguments: &[&str]) -> String {
        let output = Command::new(&self.paths[program]).args(arguments).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    }
}

/// Returns whether a word is an environment variable before a command, such as `NAME=value`.
fn is_setting(word: &&str) -> bool {
    word.split_once('=')
        .is_some_and(|(name, _)| name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_'))
}

/// Fails if a cargo command names a package, an example or a test that does not exist.
fn targets(words: &[&str]) -> Result<(), String> {
    let exists = |paths: &[String]| paths.iter().any(|path| workspace().join(path).exists());
    let folders = [
        "codegen",
        "compare",
        "examples",
        "generated",
        "mock",
        "model",
        "portal",
        "portal/example",
        "runtime",
        "tests",
        "xtask",
    ];
    for pair in words.windows(2) {
        let found = match pair {
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
        if !found {
            return Err(format!("there is no {} {}", pair[0].trim_start_matches('-'), pair[1]));
        }
    }
    Ok(())
}

/// Fails if `cargo install` finds no program: the crates are not published, and programs can require features.
fn installation(words: &[&str]) -> Result<(), String> {
    let after = |option: &str| words.iter().skip_while(|word| **word != option).nth(1);
    let Some(folder) = after("--path") else { return Err("there is no `--path`".to_owned()) };
    let manifest = std::fs::read_to_string(workspace().join(folder).join("Cargo.toml"));
    let manifest: toml::Table = manifest.map_err(|error| error.to_string())?.parse().unwrap();
    let listed = |list: &toml::Value| -> Vec<String> { list.clone().try_into().unwrap() };
    let mut features = manifest["features"].get("default").map(listed).unwrap_or_default();
    features.extend(after("--features").into_iter().flat_map(|list| list.split(',').map(str::to_owned)));
    let builds = |program: &toml::Value| {
        program.get("required-features").map(listed).unwrap_or_default().iter().all(|needed| features.contains(needed))
    };
    match manifest["bin"].as_array().unwrap().iter().any(builds) {
        true => Ok(()),
        false => Err("no program has its `required-features`".to_owned()),
    }
}
