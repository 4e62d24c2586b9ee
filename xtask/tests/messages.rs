//! Diagnostics in each message format, errors, colors and exit codes.

#![allow(clippy::unwrap_used)]

use insta::assert_snapshot;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// The result of a command.
struct ResponseShape {
    passed: bool,
    stdout: String,
    stderr: String,
}

/// Creates a folder with specs, under the name of its test.
fn specs(test: &str, files: &[(&str, &str)]) -> PathBuf {
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&root);
    for (path, text) in [("api.yaml", "api: { title: Demo, modules: { demo: For the tests. } }\n")].iter().chain(files)
    {
        let path = root.join("spec").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    root
}

/// Runs a command in the folder.
fn run(root: &PathBuf, arguments: &str, environment: &[(&str, &str)]) -> ResponseShape {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    let output =
        command.current_dir(root).args(arguments.split(' ')).envs(environment.iter().copied()).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    ResponseShape { passed: output.status.success(), stdout: text(output.stdout), stderr: text(output.stderr) }
}

const BROKEN: [(&str, &str); 1] =
    [("demo/ping.yaml", "method: demo.ping\nsummary: Answers.\neffect: raed\nresult: boolean\n")];
const POOR: [(&str, &str); 1] = [(
    "demo/ping.yaml",
    "method: demo.ping\nsummary: Answers\ndocs: https://example.com\neffect: read\nresult: boolean\nexamples: [ { response: true } ]\n",
)];
const COMMANDS: [&str; 4] = ["generate --out out", "openapi", "coverage", "lint"];

#[test]
fn human_diagnostics_go_to_standard_error() {
    let root = specs("people", &BROKEN);
    let outcome = run(&root, "generate --spec spec --out out", &[]);
    assert!(!outcome.passed && outcome.stdout.is_empty());
    assert_snapshot!(outcome.stderr, @"
    error[unknown-value]: `effect` cannot be `raed`
     --> spec/demo/ping.yaml:3:9
      |
    3 | effect: raed
      |         ^^^^
      = help: did you mean `read`?

    error: 1 problem in 1 file
    For more about a code, run `cargo xtask explain unknown-value`.
    ");
}

#[test]
fn json_diagnostics_go_to_standard_output() {
    let root = specs("editors", &BROKEN);
    let outcome = run(&root, "generate --spec spec --out out --format json", &[]);
    assert!(!outcome.passed);
    assert_snapshot!(outcome.stdout, @r#"{"severity":"error","code":"unknown-value","message":"`effect` cannot be `raed`","help":"did you mean `read`?","file":"spec/demo/ping.yaml","line":3,"column":9,"end_column":13,"rendered":"error[unknown-value]: `effect` cannot be `raed`\n --> spec/demo/ping.yaml:3:9\n  |\n3 | effect: raed\n  |         ^^^^\n  = help: did you mean `read`?\n"}"#);
    assert_snapshot!(outcome.stderr, @"
    error: 1 problem in 1 file
    For more about a code, run `cargo xtask explain unknown-value`.
    ");
}

#[test]
fn github_annotations_go_to_standard_output_and_the_text_to_standard_error() {
    let root = specs("github", &BROKEN);
    let outcome = run(&root, "generate --spec spec --out out --format github", &[]);
    assert!(!outcome.passed);
    assert_snapshot!(outcome.stdout, @"::error file=spec/demo/ping.yaml,line=3,endLine=3,col=9,endColumn=13,title=unknown-value::`effect` cannot be `raed`%0Ahelp: did you mean `read`?");
    assert_eq!(outcome.stderr, run(&root, "generate --spec spec --out out", &[]).stderr);
}

#[test]
fn every_command_that_reads_specs_has_the_formats() {
    let root = specs("commands", &BROKEN);
    let expected = run(&root, "lint --spec spec --format json", &[]);
    assert!(!expected.passed && expected.stdout.starts_with("{\"severity\":\"error\""));
    for command in COMMANDS {
        let outcome = run(&root, &format!("{command} --spec spec --format json"), &[]);
        assert_eq!(
            (outcome.passed, &outcome.stdout, &outcome.stderr),
            (false, &expected.stdout, &expected.stderr),
            "{command}"
        );
    }
    assert!(!root.join("out").exists() && !root.join("spec/schema.json").exists(), "broken specs leave nothing");
}

#[test]
fn standard_output_has_nothing_else_for_programs() {
    let root = specs("programs", &POOR);
    let for_people = run(&root, "generate --out out --spec spec --format human", &[]);
    assert!(for_people.passed && for_people.stderr.is_empty(), "{}", for_people.stderr);
    let outcome = run(&root, "generate --out out --spec spec --format json", &[]);
    assert!(outcome.passed && outcome.stdout.is_empty() && !outcome.stderr.is_empty());
}

#[test]
fn other_errors_go_to_standard_error_in_every_format() {
    let root = specs("elsewhere", &[]);
    let outcome = run(&root, "lint --spec nowhere --format json", &[]);
    assert!(!outcome.passed && outcome.stdout.is_empty());
    assert!(outcome.stderr.starts_with("error: cannot read the specs in `nowhere`: "), "{}", outcome.stderr);
}

#[test]
fn colors_follow_the_user_and_the_environment() {
    let root = specs("colors", &BROKEN);
    let has_color = |arguments: &str, environment: &[(&str, &str)]| {
        run(&root, format!("lint --spec spec {arguments}").trim_end(), environment).stderr.contains('\u{1b}')
    };
    let (no, force) = (("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1"));
    assert!(!has_color("", &[]), "a pipe is plain");
    assert!(has_color("", &[force]));
    assert!(!has_color("", &[force, no]));
    assert!(has_color("", &[force, ("NO_COLOR", "")]), "an empty NO_COLOR is ignored");
    assert!(has_color("--color always", &[no]));
    assert!(!has_color("--color never", &[force]));
    assert!(!has_color("--format json --color never", &[force]));
    let error = run(&root, "lint --spec nowhere --color always", &[]).stderr;
    assert!(error.contains("\u{1b}[31merror\u{1b}[0m"), "{error:?}");
}

#[test]
fn warnings_fail_only_if_denied() {
    let root = specs("warnings", &POOR);
    let outcome = run(&root, "lint --spec spec", &[]);
    assert!(outcome.passed && outcome.stdout.is_empty());
    assert_snapshot!(outcome.stderr, @"
    warning[unfinished-sentence]: the text does not end like a sentence
     --> spec/demo/ping.yaml:2:10
      |
    2 | summary: Answers
      |          ^^^^^^^
      = help: end the text with a full stop

    warning: 1 problem in 1 file
    For more about a code, run `cargo xtask explain unfinished-sentence`.
    ");
    let denied = run(&root, "lint --spec spec --deny", &[]);
    assert!(!denied.passed);
    assert_snapshot!(denied.stderr.strip_prefix(&outcome.stderr).unwrap(), @"
    error: warnings are denied by `--deny`
      = help: fix what they name
    ");
    let annotated = run(&root, "lint --spec spec --format github", &[]);
    assert!(annotated.stdout.starts_with("::warning file=spec/demo/ping.yaml,line=2,"), "{}", annotated.stdout);
}

#[test]
fn no_warnings() {
    let root = specs("fine", &[(POOR[0].0, &POOR[0].1.replace("Answers", "Answers."))]);
    let outcome = run(&root, "lint --spec spec --deny", &[]);
    assert!(outcome.passed && outcome.stderr.is_empty());
    assert_snapshot!(outcome.stdout, @"no warnings in 2 files");
}

#[test]
fn codes_are_explained() {
    let root = specs("explain", &[]);
    let outcome = run(&root, "explain unknown-value", &[]);
    assert!(outcome.passed && outcome.stdout.starts_with("error[unknown-value]: an unknown word"));
    assert!(
        run(&root, "explain unknown-value --color always", &[]).stdout.contains("\u{1b}[1;31merror[unknown-value]")
    );
}

#[test]
fn unknown_codes() {
    let root = specs("unexplained", &[]);
    let misspelt = run(&root, "explain unknwon-value", &[]);
    assert!(!misspelt.passed && misspelt.stdout.is_empty());
    assert_snapshot!(misspelt.stderr, @"
    error: no diagnostic has the code `unknwon-value`
      = help: did you mean `unknown-value`? `cargo xtask explain` lists all codes
    ");
    assert_snapshot!(run(&root, "explain E0308", &[]).stderr, @"
    error: no diagnostic has the code `E0308`
      = help: `cargo xtask explain` lists all codes
    ");
}

#[test]
fn codes_are_listed() {
    let root = specs("codes", &[]);
    let outcome = Command::new(env!("CARGO_BIN_EXE_xtask")).arg("explain").current_dir(&root).output().unwrap();
    assert_snapshot!(String::from_utf8(outcome.stdout).unwrap(), @"
    Errors: the specs cannot be used.
      bad-address          a URL that is not complete
      bad-arguments        arguments that are not the parameters of the method
      bad-bounds           a constraint that does not fit the type, or contradicts another one
      bad-cause            a cause that no request can have
      bad-default          a default that its parameter does not accept
      bad-event            an event whose name or content cannot be
      bad-example          an example that does not fit its method
      bad-filter           a required condition on a field that is not filterable
      bad-identifier       a name that cannot be a Rust name
      bad-name             a dotted name with invalid characters
      bad-open             a pattern of added keys that says nothing
      bad-pattern          a pattern that not every reader of regular expressions takes alike
      bad-relation         a relation that does not lead to an object
      bad-rows             a condition or a value of `rows` that cannot hold
      bad-rows-at          rows where the response has none
      bad-rule             a rule between parameters that is empty or can never hold
      bad-status           a number that is not an HTTP status
      bad-type             a type in an unknown notation
      bad-variant          an object that stands for no variant
      bad-yaml             text that is not YAML
      conflict             two keys that exclude each other
      control-character    a text with a control character
      duplicate-key        a duplicate key in a map
      duplicate-name       a name that is used twice
      empty-enum           an enum without values
      empty-file           an empty file
      empty-object         an object without fields
      empty-text           an empty text
      endless-object       an object that always contains itself
      missing-file         a required file is missing
      missing-key          a required key is missing
      name-clash           two things with the same Rust name
      nothing-to-write     a writing action without a field to write
      outside-module       an object outside of all modules that uses a module
      path-mismatch        a file whose path does not match its content
      todo                 an unresolved `TODO`
      two-dialects         an object that is filtered by two dialects
      unknown-error        an error that is not defined
      unknown-field        an unknown parameter or field
      unknown-key          an unknown key
      unknown-kind         a file without a kind
      unknown-module       a module that api.yaml does not list
      unknown-object       an unknown object
      unknown-type         an unknown type
      unknown-value        an unknown word as the value of a key
      unreachable          an object or enum that no method uses
      unreadable-file      a file that cannot be read as a spec
      unused-module        a module without specs
      written-boolean      a boolean that a request contains
      wrong-protocol       a key, a type or a word of the other protocol
      wrong-type           a value of the wrong type

    Warnings of `cargo xtask lint`: the specs can be used, but should be better.
      empty-example        an example with an empty response
      loose-type           a string that is a date in every example
      missing-breaks       a cause that does not say what of its request a call breaks
      missing-doc          a parameter or field without a description
      missing-example      a method without an example of its response
      missing-page         a method without a link to its official page
      outdated-page        a spec that was written from an old version of its official page
      repeated-doc         two descriptions with the same text
      repeated-example     an example that repeats an earlier one
      several-sentences    a summary of several sentences
      unchecked-guess      a guess that is still marked
      unexplained-value    a value of an enum without an explanation
      unfinished-sentence  a text that does not end like a sentence
      uninformative-doc    a description that only repeats the name
      unshown-field        a result field without a value in any example
      unshown-parameter    a parameter that no example uses
      unused-entity        an entity that no identifier refers to
      unused-error         an error code of a module that no method uses
      unvouched-field      a required field of a response that no official page vouches for

    `cargo xtask explain CODE` explains one of them.
    ");
}
