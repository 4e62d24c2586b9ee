//! Markdown files: their code blocks, commands and links.

use bitrix24_tests::{files_in, workspace};
use std::path::PathBuf;

/// A Markdown file of the project.
#[derive(Clone)]
pub(crate) struct Page {
    /// The path from the root of the workspace.
    pub(crate) path: String,
    pub(crate) text: String,
}

/// A block of code.
#[derive(Clone)]
pub(crate) struct Block {
    /// The info string after the fence.
    pub(crate) info: String,
    pub(crate) text: String,
    /// The line number of the fence.
    pub(crate) line: usize,
}

impl Block {
    pub(crate) fn language(&self) -> &str {
        self.info.split(',').next().unwrap_or_default()
    }

    /// Returns what rustdoc shows of a block of Rust.
    pub(crate) fn visible(&self) -> String {
        self.text.lines().filter(|line| hidden(line).is_none()).map(|line| format!("{line}\n")).collect()
    }

    pub(crate) fn has_hidden_lines(&self) -> bool {
        self.text.lines().any(|line| hidden(line).is_some())
    }

    /// Returns a block of Rust as a program, as rustdoc compiles it, but with all parts that depend on a feature of the crate.
    pub(crate) fn program(&self) -> String {
        let line = |line| hidden(line).map_or(line, |code| if code.starts_with("#[cfg(") { "{" } else { code });
        let code: String = self.text.lines().map(|text| format!("{}\n", line(text))).collect();
        match () {
            () if code.contains("fn main()") => code,
            () if code.trim_end().ends_with("(())") => format!(
                "fn main() {{\nfn run() -> Result<(), impl std::fmt::Debug> {{\n{code}}}\nrun().unwrap();\n}}\n"
            ),
            () => format!("fn main() {{\n{code}}}\n"),
        }
    }
}

/// Returns the code of a line that rustdoc does not show.
fn hidden(line: &str) -> Option<&str> {
    let line = line.trim_start();
    line.strip_prefix("# ").or((line == "#").then_some(""))
}

/// Returns every Markdown file of the project.
pub(crate) fn pages() -> Vec<Page> {
    let root = workspace();
    let page = |path: PathBuf| Page {
        path: path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/"),
        text: std::fs::read_to_string(&path).unwrap(),
    };
    files_in(&root, "md").into_iter().map(page).collect()
}

impl Page {
    /// Returns the place of a block, for messages.
    pub(crate) fn at(&self, block: &Block) -> String {
        format!("{}:{}", self.path, block.line)
    }

    pub(crate) fn blocks(&self) -> Vec<Block> {
        let (mut blocks, mut open) = (Vec::new(), None::<Block>);
        for (number, line) in (1..).zip(self.text.lines()) {
            match (line.trim_start().strip_prefix("```"), &mut open) {
                (Some(info), None) => open = Some(Block { info: info.to_owned(), text: String::new(), line: number }),
                (Some(_), Some(_)) => blocks.extend(open.take()),
                (None, Some(block)) => block.text += &format!("{line}\n"),
                (None, None) => {}
            }
        }
        assert!(open.is_none(), "{}: a block without an end", self.path);
        blocks
    }

    /// Returns the shell commands in blocks and in prose, with their line numbers.
    pub(crate) fn commands(&self) -> Vec<(usize, String)> {
        let mut commands = Vec::new();
        for block in self.blocks().iter().filter(|block| ["console", "sh"].contains(&block.language())) {
            // In a block with prompts, the other lines are output.
            let prompts = block.text.lines().any(|line| line.starts_with("$ "));
            for (number, line) in (block.line + 1..).zip(block.text.lines()) {
                let command = if prompts { line.strip_prefix("$ ") } else { Some(line) };
                commands.extend(command.map(|command| (number, command.to_owned())));
            }
        }
        for (number, line) in (1..).zip(self.text.lines()) {
            let spans = line.split('`').skip(1).step_by(2).filter(|span| span.starts_with("cargo "));
            commands.extend(spans.map(|span| (number, span.to_owned())));
        }
        commands
    }

    /// Returns the links to files of the project.
    pub(crate) fn links(&self) -> Vec<String> {
        let targets = self.text.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
        let targets = targets.map(|(target, _)| target.split('#').next().unwrap_or_default());
        let outside = |target: &str| target.is_empty() || target.contains("::") || target.contains("://");
        // The name of an item is an intra-doc link, which rustdoc checks.
        targets.filter(|target| !outside(target) && target.contains(['/', '.'])).map(str::to_owned).collect()
    }
}
