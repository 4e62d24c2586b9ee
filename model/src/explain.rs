//! What each code of a diagnostic means. `model/explain` has a Markdown file for each: a heading that says it in a line,
//! why the rule is there and what to do, a spec that breaks it under `## Wrong`, and how it ought to be under `## Right`.

use crate::diagnostic::Severity;
use crate::report::terminal::Style;
use crate::source::SourceFile;
use crate::suggest::nearest;
use crate::{Check, Diagnostics, lint, load_with};
use std::fmt::Write as _;

/// What a code of a diagnostic means.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// The code, such as `unknown-type`.
    pub code: &'static str,
    /// Whether it is that of an error or of a warning.
    pub severity: Severity,
    /// What is wrong, in a line.
    pub meaning: String,
    /// Why the rule is there, and what to do: paragraphs of Markdown.
    pub text: String,
    /// Specs that break the rule.
    pub wrong: Vec<SourceFile>,
    /// The same specs as they ought to be.
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
    "bad-address" "bad-bounds" "bad-default" "bad-example" "bad-filter" "bad-identifier" "bad-name" "bad-pattern" "bad-relation"
    "bad-rule" "bad-status" "bad-type" "bad-yaml" "conflict" "control-character" "duplicate-key" "duplicate-name"
    "empty-enum" "empty-file" "empty-object" "empty-text" "endless-object" "missing-file" "missing-key" "name-clash"
    "nothing-to-write" "outside-module" "path-mismatch" "todo" "unknown-error" "unknown-field" "unknown-key"
    "unknown-kind" "unknown-module" "unknown-object" "unknown-type" "unknown-value" "unreachable" "unused-module"
    "wrong-type"
};

const WARNINGS: &[Page] = pages! { Warning, "warnings":
    "empty-example" "loose-type" "missing-doc" "missing-example" "missing-page" "repeated-doc" "repeated-example"
    "several-sentences" "unchecked-guess" "unexplained-value" "unfinished-sentence" "uninformative-doc" "unshown-field"
    "unshown-parameter" "unused-entity" "unused-error"
};

/// What an example has beside its own files, unless it shows an api.yaml itself.
const API: &str = "api: { title: Demo, modules: { demo: For the example. } }\n";

/// What every code means: those of errors by name, then those of warnings.
pub fn explanations() -> impl Iterator<Item = Explanation> {
    ERRORS.iter().chain(WARNINGS).map(Page::read)
}

/// What a code means.
///
/// ```
/// let explanation = bitrix24_model::explain("unknown-type").ok_or("no such code")?;
/// assert_eq!(explanation.wrong_problems(&|_| Vec::new()).reports()[0].code, "unknown-type");
/// # Ok::<(), &str>(())
/// ```
pub fn explain(code: &str) -> Option<Explanation> {
    ERRORS.iter().chain(WARNINGS).find(|page| page.code == code).map(Page::read)
}

/// The code that a misspelt one most likely means.
pub fn nearest_code(code: &str) -> Option<&'static str> {
    let codes: Vec<&'static str> = ERRORS.iter().chain(WARNINGS).map(|page| page.code).collect();
    nearest(code, &codes)
}

impl Page {
    fn read(&self) -> Explanation {
        // A checkout may have given the files other line ends.
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

/// The specs in blocks of code. Each starts with its path as a comment, which is a line of it.
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
    /// Returns the problems of the wrong specs, those of a further check of the model included.
    pub fn wrong_problems(&self, check: Check<'_>) -> Diagnostics {
        self.problems(&self.wrong, check)
    }

    /// Returns the problems of the right specs: there are none.
    pub fn right_problems(&self, check: Check<'_>) -> Diagnostics {
        self.problems(&self.right, check)
    }

    fn problems(&self, files: &[SourceFile], check: Check<'_>) -> Diagnostics {
        let sources = self.whole(files);
        match self.severity {
            Severity::Error => load_with(&sources, check).err().unwrap_or_default(),
            Severity::Warning => lint(&sources).unwrap_or_else(|problems| problems),
        }
    }

    /// An example with the api.yaml that it needs and does not show.
    fn whole(&self, files: &[SourceFile]) -> Vec<SourceFile> {
        let shows_api = self.wrong.iter().chain(&self.right).any(|file| file.path == "api.yaml");
        let api = (!shows_api).then(|| SourceFile::new("api.yaml", API));
        files.iter().cloned().chain(api).collect()
    }

    /// The explanation as text for a terminal: what the code means, what breaks the rule and what is then said, and how
    /// it ought to be.
    pub fn render(&self, colour: bool, check: Check<'_>) -> String {
        let style = Style::of(colour);
        let (accent, Style { bold, end, .. }) = (style.severity(self.severity), &style);
        let (word, code, meaning) = (self.severity.word(), self.code, &self.meaning);
        let mut out = format!("{accent}{word}[{code}]{end}{bold}: {meaning}{end}\n\n{}\n", self.text);
        // Writing to a string cannot fail.
        let _ = writeln!(out, "\n{bold}Wrong:{end}\n");
        show(&self.wrong, &mut out);
        let problems = self.wrong_problems(check);
        let _ = writeln!(out, "\n{bold}This gives:{end}\n\n{}", indented(problems.body("spec/", colour).trim_end()));
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
