//! Explains the codes of diagnostics. `model/explain` has a Markdown file for each code: a heading with its meaning, the
//! reason for the rule, a spec that breaks it under `## Wrong`, and a corrected spec under `## Right`.

use crate::diagnostic::Severity;
use crate::report::terminal::Style;
use crate::source::SourceFile;
use crate::suggest::nearest;
use crate::{Check, Diagnostics, lint_with, load_with};
use std::fmt::Write as _;

/// The explanation of a diagnostic code.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// The code, such as `unknown-type`.
    pub code: &'static str,
    /// Whether the code belongs to an error or a warning.
    pub severity: Severity,
    /// The meaning in one line.
    pub meaning: String,
    /// The reason for the rule and the remedy, as Markdown paragraphs.
    pub text: String,
    /// Specs that break the rule.
    pub wrong: Vec<SourceFile>,
    /// The same specs, corrected.
    pub right: Vec<SourceFile>,
}

/// A code and its file.
struct Page {
    code: &'static str,
    severity: Severity,
    markdown: &'static str,
}

macro_rules! pages {
    ($severity:ident, $folder:literal: $($code:literal)*) => {
        &[$(Page {
            code: $code,
            severity: Severity::$severity,
            markdown: include_str!(concat!("../explain/", $folder, "/", $code, ".md")),
        }),*]
    };
}

const ERRORS: &[Page] = pages! { Error, "errors":
    "bad-address" "bad-arguments" "bad-bounds" "bad-cause" "bad-default" "bad-event" "bad-example" "bad-filter" "bad-identifier" "bad-name" "bad-open" "bad-pattern" "bad-relation"
    "bad-rows" "bad-rows-at" "bad-rule" "bad-status" "bad-type" "bad-variant" "bad-yaml" "conflict" "control-character" "duplicate-key" "duplicate-name"
    "empty-enum" "empty-file" "empty-object" "empty-text" "endless-object" "missing-file" "missing-key" "name-clash"
    "nothing-to-write" "outside-module" "path-mismatch" "todo" "two-dialects" "unknown-error" "unknown-field" "unknown-key"
    "unknown-kind" "unknown-module" "unknown-object" "unknown-type" "unknown-value" "unreachable" "unreadable-file"
    "unused-module" "written-boolean" "wrong-protocol" "wrong-type"
};

const WARNINGS: &[Page] = pages! { Warning, "warnings":
    "empty-example" "loose-type" "missing-breaks" "missing-doc" "missing-example" "missing-page" "outdated-page" "repeated-doc" "repeated-example"
    "several-sentences" "unchecked-guess" "unexplained-value" "unfinished-sentence" "uninformative-doc" "unshown-field"
    "unshown-parameter" "unused-entity" "unused-error" "unvouched-field"
};

/// The version that the pages of examples should have.
const OLDER_THAN: &str = "2026-01-01";

/// The api.yaml of an example that does not show one.
const API: &str = "api: { title: Demo, modules: { demo: For the example. } }\n";

/// Returns the explanations of all codes: errors by name, then warnings by name.
pub fn explanations() -> impl Iterator<Item = Explanation> {
    ERRORS.iter().chain(WARNINGS).map(Page::read)
}

/// Returns the explanation of a code.
///
/// ```
/// let explanation = bitrix24_model::explain("unknown-type").ok_or("no such code")?;
/// assert_eq!(explanation.wrong_problems(&|_| Vec::new()).reports()[0].code, "unknown-type");
/// # Ok::<(), &str>(())
/// ```
pub fn explain(code: &str) -> Option<Explanation> {
    ERRORS.iter().chain(WARNINGS).find(|page| page.code == code).map(Page::read)
}

/// Returns the code that a misspelled one most likely means.
pub fn nearest_code(code: &str) -> Option<&'static str> {
    let codes: Vec<&'static str> = ERRORS.iter().chain(WARNINGS).map(|page| page.code).collect();
    nearest(code, &codes)
}

impl Page {
    fn read(&self) -> Explanation {
        // A checkout may have changed the line endings.
        let markdown = self.markdown.replace("\r\n", "\n");
        let (text, examples) = markdown.split_once("\n## Wrong\n").unwrap_or((&markdown, ""));
        let (wrong, right) = examples.split_once("\n## Right\n").unwrap_or((examples, ""));
        let (heading, text) = text.split_once('\n').unwrap_or((text, ""));
        Explanation {
            code: self.code,
            severity: self.severity,
            meaning: heading.trim_start_matches('#').trim().to_owned(),
            text: text.trim().to_owned(),
            wrong: files(wrong),
            right: files(right),
        }
    }
}

/// Returns the specs in the code blocks. The first line of each is a comment with its path.
fn files(markdown: &str) -> Vec<SourceFile> {
    let blocks = markdown.split("```").skip(1).step_by(2).filter_map(|block| block.split_once('\n'));
    blocks
        .map(|(_, text)| {
            let path = text.lines().next().and_then(|line| line.strip_prefix("# spec/")).unwrap_or_default();
            SourceFile::new(path.trim(), text)
        })
        .collect()
}

impl Explanation {
    /// Returns the problems of the wrong specs, including those of a further check of the model.
    pub fn wrong_problems(&self, check: Check<'_>) -> Diagnostics {
        self.problems(&self.wrong, check)
    }

    /// Returns the problems of the right specs, which have none.
    pub fn right_problems(&self, check: Check<'_>) -> Diagnostics {
        self.problems(&self.right, check)
    }

    fn problems(&self, files: &[SourceFile], check: Check<'_>) -> Diagnostics {
        let sources = self.with_api(files);
        match self.severity {
            Severity::Error => load_with(&sources, check).err().unwrap_or_default(),
            Severity::Warning => lint_with(&sources, Some(OLDER_THAN)).unwrap_or_else(|problems| problems),
        }
    }

    /// Adds an api.yaml to an example that does not show one.
    fn with_api(&self, files: &[SourceFile]) -> Vec<SourceFile> {
        let shows_api = self.wrong.iter().chain(&self.right).any(|file| file.path == "api.yaml");
        let api = (!shows_api).then(|| SourceFile::new("api.yaml", API));
        files.iter().cloned().chain(api).collect()
    }

    /// Renders the explanation for a terminal: the meaning, the wrong specs with their problems, and the right specs.
    pub fn render(&self, color: bool, check: Check<'_>) -> String {
        let style = Style::of(color);
        let (accent, Style { bold, end, .. }) = (style.severity(self.severity), &style);
        let (word, code, meaning) = (self.severity.word(), self.code, &self.meaning);
        let mut out = format!("{accent}{word}[{code}]{end}{bold}: {meaning}{end}\n\n{}\n", self.text);
        // Writing to a string cannot fail.
        let _ = writeln!(out, "\n{bold}Wrong:{end}\n");
        show(&self.wrong, &mut out);
        let problems = self.wrong_problems(check);
        let _ = writeln!(out, "\n{bold}This gives:{end}\n\n{}", indented(problems.body("spec/", color).trim_end()));
        let _ = writeln!(out, "{bold}Right:{end}\n");
        show(&self.right, &mut out);
        out
    }
}

fn show(files: &[SourceFile], out: &mut String) {
    let texts: Vec<String> = files.iter().map(|file| indented(file.text.trim_end())).collect();
    out.push_str(&texts.join("\n"));
}

fn indented(text: &str) -> String {
    text.lines().map(|line| if line.is_empty() { "\n".to_owned() } else { format!("    {line}\n") }).collect()
}
