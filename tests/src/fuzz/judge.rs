//! What holds of any specs: they give a client, or problems that can be shown.

use bitrix24_codegen::{Api, Diagnostics, Report, SourceFile, generate, load, openapi, schema};

/// Loads specs and goes down the whole line with them.
///
/// # Panics
/// Where the generator does what it never may.
pub fn judge(sources: &[SourceFile]) {
    match load(sources) {
        Ok(api) => accepted(&api),
        Err(problems) => refused(&problems, sources),
    }
}

/// A client whose every file is Rust, and documents that can be written.
fn accepted(api: &Api) {
    for (path, text) in generate(api).iter() {
        assert!(!text.contains("compile_error!("), "{path} holds what is not Rust:\n{text}");
        if let Err(error) = syn::parse_file(text) {
            panic!("{path} is not Rust: {error}\n{text}");
        }
    }
    assert!(openapi(api).is_object() && schema(api).is_object());
}

/// Problems that stand in the texts, help, and act on no terminal.
fn refused(problems: &Diagnostics, sources: &[SourceFile]) {
    assert!(!problems.reports().is_empty());
    problems.reports().iter().for_each(|report| in_its_text(report, sources));
    let plain = problems.render("spec/", false);
    assert!(plain.chars().all(|c| c == '\n' || !c.is_control()), "{plain}");
    assert_eq!(without_colours(&problems.render("spec/", true)), plain);
}

fn in_its_text(report: &Report, sources: &[SourceFile]) {
    assert!(!report.message.is_empty() && !report.help.is_empty(), "{report:?}");
    assert!(!report.message.contains('\n') && !report.help.contains('\n'), "{report:?}");
    let span = report.span;
    let within = |source: &SourceFile| {
        let line = source.text.lines().chain(source.text.is_empty().then_some("")).nth(span.line - 1);
        source.path == report.path
            && line.is_some_and(|line| (1..=line.chars().count() + 1).contains(&span.column) && span.width > 0)
    };
    assert!(report.code == "missing-file" || sources.iter().any(within), "{report:?}");
}

fn without_colours(text: &str) -> String {
    let mut pieces = text.split("\u{1b}[");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |out, piece| out + piece.split_once('m').map_or(piece, |(_, rest)| rest))
}
