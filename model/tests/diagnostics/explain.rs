//! Explanations: each code has one, and its examples are kept true.

use crate::coverage::codes_in_sources;
use bitrix24_codegen::{RustApi, SourceFile};
use bitrix24_model::{Api, Diagnostic, Severity, explain, explanations, nearest_code};
use insta::assert_snapshot;
use std::collections::BTreeSet;

/// The further check that `cargo xtask generate` makes.
fn names(api: &Api) -> Vec<Diagnostic> {
    RustApi::problems(api)
}

#[test]
fn every_code_is_explained_and_nothing_else() {
    let explained: BTreeSet<(String, Severity)> =
        explanations().map(|explanation| (explanation.code.to_owned(), explanation.severity)).collect();
    let codes = codes_in_sources();
    let (missing, extra): (Vec<_>, Vec<_>) =
        (codes.difference(&explained).collect(), explained.difference(&codes).collect());
    assert!(missing.is_empty(), "model/explain has no file for {missing:?}");
    assert!(extra.is_empty(), "no check in src has the codes that model/explain tells of: {extra:?}");
}

#[test]
fn every_file_is_listed() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("explain");
    for (folder, severity) in [("errors", Severity::Error), ("warnings", Severity::Warning)] {
        for entry in std::fs::read_dir(root.join(folder)).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            let listed = explain(name.strip_suffix(".md").unwrap());
            assert_eq!(listed.map(|explanation| explanation.severity), Some(severity), "{name}");
        }
    }
}

#[test]
fn wrong_examples_give_their_code_and_no_other() {
    for explanation in explanations() {
        let problems = explanation.wrong_problems(&names);
        let codes: Vec<&str> = problems.reports().iter().map(|report| report.code).collect();
        assert_eq!(codes, [explanation.code], "{problems}");
        assert_eq!(problems.reports()[0].severity, explanation.severity, "{}", explanation.code);
    }
}

#[test]
fn right_examples_have_no_problem() {
    for explanation in explanations() {
        let problems = explanation.right_problems(&names);
        assert!(problems.is_empty(), "{}: {problems}", explanation.code);
    }
}

#[test]
fn explanations_are_well_formed() {
    for explanation in explanations() {
        let code = explanation.code;
        assert!(!explanation.meaning.is_empty() && !explanation.meaning.ends_with('.'), "{code}");
        assert!(explanation.text.ends_with('.') && !explanation.text.contains("```"), "{code}");
        let files: Vec<&SourceFile> = explanation.wrong.iter().chain(&explanation.right).collect();
        assert!(!explanation.wrong.is_empty() && !explanation.right.is_empty(), "{code}");
        assert!(
            files.iter().all(|file| SourceFile::looks_like_spec(&file.path)),
            "{code}: a spec starts with `# spec/PATH`"
        );
        let texts = files.iter().map(|file| file.text.as_str()).chain([explanation.text.as_str()]);
        assert!(texts.flat_map(str::lines).all(|line| line.chars().count() <= 115), "{code}: a line is too long");
    }
}

#[test]
fn explanation_as_text() {
    assert_snapshot!(explain("unknown-type").unwrap().render(false, &names), @"
    error[unknown-type]: an unknown type

    A type is one of the words in spec/README.md, or the dotted name of an object or enum with a file. The words
    can differ from those of other languages: `integer` for whole numbers, `boolean` for flags, `string` for text.

    Wrong:

        # spec/demo/ping.yaml
        method: demo.ping
        summary: Answers.
        effect: read
        result: bool

    This gives:

        error[unknown-type]: unknown type `bool`
         --> spec/demo/ping.yaml:5:9
          |
        5 | result: bool
          |         ^^^^
          = help: did you mean `boolean`?

    Right:

        # spec/demo/ping.yaml
        method: demo.ping
        summary: Answers.
        effect: read
        result: boolean
    ");
}

#[test]
fn explanation_of_several_files() {
    assert_snapshot!(explain("unused-error").unwrap().render(false, &names), @"
    warning[unused-error]: an error code of a module that no method uses

    The errors.yaml of a module defines the codes that only its methods return. An unused code is a leftover, or a
    method lacks it under `errors`.

    Wrong:

        # spec/demo/errors.yaml
        errors:
          DemoIsOver: { code: DEMO_IS_OVER, status: 403, category: access, when: The trial is over., fix: Buy a plan. }

        # spec/demo/ping.yaml
        method: demo.ping
        summary: Answers.
        docs: https://example.com/demo/ping.html
        effect: read
        result:
          pong: { type: boolean, doc: Whether the portal is there. }
        examples:
          - response: { pong: true }

    This gives:

        warning[unused-error]: no method of the module uses the error `DemoIsOver`
         --> spec/demo/errors.yaml:3:3
          |
        3 |   DemoIsOver: { code: DEMO_IS_OVER, status: 403, category: access, when: The trial is over., fix: Buy a plan. }
          |   ^^^^^^^^^^
          = help: add the error to `errors` of a method, or remove it

    Right:

        # spec/demo/errors.yaml
        errors:
          DemoIsOver: { code: DEMO_IS_OVER, status: 403, category: access, when: The trial is over., fix: Buy a plan. }

        # spec/demo/ping.yaml
        method: demo.ping
        summary: Answers.
        docs: https://example.com/demo/ping.html
        effect: read
        result:
          pong: { type: boolean, doc: Whether the portal is there. }
        errors: { DemoIsOver: }
        examples:
          - response: { pong: true }
    ");
}

#[test]
fn explanation_in_color() {
    let text = explain("unknown-type").unwrap().render(true, &names).replace('\u{1b}', "^");
    let lines: Vec<&str> = text.lines().filter(|line| line.contains('^')).collect();
    assert_snapshot!(lines.join("\n"), @"
    ^[1;31merror[unknown-type]^[0m^[1m: an unknown type^[0m
    ^[1mWrong:^[0m
    ^[1mThis gives:^[0m
        ^[1;31merror[unknown-type]^[0m^[1m: unknown type `bool`^[0m
         ^[1;34m-->^[0m spec/demo/ping.yaml:5:9
          ^[1;34m|^[0m
        ^[1;34m5 |^[0m result: bool
          ^[1;34m|^[0m         ^[1;31m^^^^^[0m
          ^[1;34m=^[0m ^[1mhelp^[0m: did you mean `boolean`?
    ^[1mRight:^[0m
    ");
}

#[test]
fn misspelled_code() {
    assert_eq!(nearest_code("unknown-typ"), Some("unknown-type"));
    assert_eq!(nearest_code("E0308"), None);
}
