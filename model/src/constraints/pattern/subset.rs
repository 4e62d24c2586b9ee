//! The parts of regular expressions that mean the same everywhere.

use super::PatternError;
use crate::lexical::is_hidden;
use regex_syntax::ast::{
    Ast, ClassSet, ClassSetItem, Error, ErrorKind, GroupKind, HexLiteralKind, Literal, LiteralKind, RepetitionKind,
    RepetitionRange, Span, SpecialLiteralKind,
};

/// What can be escaped everywhere, beside `-` within brackets.
const ESCAPED: &str = r"^$\.*+?()[]{}|/";

/// How many characters and ranges a pattern has, with its repetitions written out. `regex` compiles each that has no more,
/// and none takes long to match.
const LARGEST: u64 = 10_000;

/// Checks a parsed regular expression.
pub(super) fn check(text: &str, ast: &Ast) -> Result<(), PatternError> {
    if let Some(c) = text.chars().find(|c| is_hidden(*c)) {
        let code = u32::from(c);
        return Err(refused(format!("U+{code:04X} in the pattern cannot be seen"), format!("write `\\u{code:04x}`")));
    }
    let whole = || {
        refused(
            "a pattern stands for whole texts: it starts with `^` and ends with `$`",
            "write `^…$`; put alternatives into a group, as in `^(a|b)$`",
        )
    };
    let Ast::Concat(concat) = ast else { return Err(whole()) };
    let [first, inner @ .., last] = concat.asts.as_slice() else { return Err(whole()) };
    if piece(text, first.span()) != "^" || piece(text, last.span()) != "$" {
        return Err(whole());
    }
    inner.iter().try_for_each(|ast| part(text, ast))?;
    if size(ast) > LARGEST {
        return Err(refused("the pattern is too large", "lower its repetition counts"));
    }
    Ok(())
}

/// Returns how many characters and ranges there are with all repetitions written out.
fn size(ast: &Ast) -> u64 {
    let sum = |asts: &[Ast]| asts.iter().map(size).fold(0, u64::saturating_add);
    match ast {
        Ast::ClassBracketed(class) => match &class.kind {
            ClassSet::Item(ClassSetItem::Union(union)) => union.items.len() as u64,
            ClassSet::Item(_) | ClassSet::BinaryOp(_) => 1,
        },
        Ast::Repetition(repetition) => {
            let times = match repetition.op.kind {
                RepetitionKind::Range(RepetitionRange::Exactly(most) | RepetitionRange::Bounded(_, most)) => {
                    most.max(1)
                }
                RepetitionKind::Range(RepetitionRange::AtLeast(least)) => least.saturating_add(1),
                RepetitionKind::ZeroOrOne | RepetitionKind::ZeroOrMore | RepetitionKind::OneOrMore => 1,
            };
            size(&repetition.ast).saturating_mul(times.into())
        }
        Ast::Group(group) => size(&group.ast),
        Ast::Alternation(alternation) => sum(&alternation.asts),
        Ast::Concat(concat) => sum(&concat.asts).max(1),
        Ast::Assertion(_) => 0,
        Ast::Empty(_) | Ast::Flags(_) | Ast::Literal(_) | Ast::Dot(_) | Ast::ClassUnicode(_) | Ast::ClassPerl(_) => 1,
    }
}

fn part(text: &str, ast: &Ast) -> Result<(), PatternError> {
    let piece = piece(text, ast.span());
    match ast {
        Ast::Empty(_) => Ok(()),
        Ast::Literal(found) => literal(text, found, false),
        Ast::Dot(_) => Err(refused(
            "`.` means other characters in JavaScript than in Rust",
            "write the characters in brackets, or `[^\\n]` for all but the line break",
        )),
        Ast::Assertion(_) if matches!(piece, "^" | "$") => {
            Err(refused(format!("`{piece}` stands inside the pattern"), format!("drop it, or write `\\{piece}`")))
        }
        Ast::Assertion(_) => Err(refused(
            format!("`{piece}` is not read alike everywhere"),
            "describe the text from `^` to `$` without it",
        )),
        Ast::Flags(_) => Err(flags(piece)),
        Ast::ClassUnicode(_) | Ast::ClassPerl(_) => Err(class(piece)),
        // JavaScript reads a range from `-`, and Rust two times `-`.
        Ast::ClassBracketed(_) if piece.starts_with("[--") || piece.starts_with("[^--") => {
            Err(refused("`--` at the start of brackets is not read alike everywhere", r"write `\-` once"))
        }
        Ast::ClassBracketed(bracketed) => set(text, &bracketed.kind),
        Ast::Repetition(repetition) => {
            let op = self::piece(text, &repetition.op.span);
            if matches!(*repetition.ast, Ast::Repetition(_) | Ast::Empty(_)) {
                return Err(refused(
                    format!("`{piece}` repeats a repetition"),
                    "put the inner one into a group, `(…)`",
                ));
            }
            let is_plain = match &repetition.op.kind {
                RepetitionKind::ZeroOrOne | RepetitionKind::ZeroOrMore | RepetitionKind::OneOrMore => true,
                RepetitionKind::Range(_) => !op.starts_with("{,") && !op.contains(char::is_whitespace),
            };
            if !is_plain {
                let help = "write `{n}`, `{n,}` or `{n,m}`, without spaces";
                return Err(refused(format!("`{op}` is not read as a repetition everywhere"), help));
            }
            if matches!(&*repetition.ast, Ast::Literal(literal) if is_pair(literal)) {
                let message = format!("`{piece}` repeats half a character in JavaScript without the flag `u`");
                return Err(refused(message, "put the character into a group, `(…)`"));
            }
            part(text, &repetition.ast)
        }
        Ast::Group(group) => match &group.kind {
            GroupKind::CaptureIndex(_) => part(text, &group.ast),
            GroupKind::NonCapturing(set) if set.items.is_empty() => part(text, &group.ast),
            GroupKind::NonCapturing(_) => Err(flags(piece)),
            GroupKind::CaptureName { .. } => {
                Err(refused(format!("the group `{piece}` has a name"), "write `(…)` without a name"))
            }
        },
        Ast::Alternation(alternation) => alternation.asts.iter().try_for_each(|ast| part(text, ast)),
        Ast::Concat(concat) => concat.asts.iter().try_for_each(|ast| part(text, ast)),
    }
}

fn literal(text: &str, literal: &Literal, in_brackets: bool) -> Result<(), PatternError> {
    let piece = piece(text, &literal.span);
    if in_brackets && is_pair(literal) {
        let message = format!("`{piece}` within brackets is two characters in JavaScript without the flag `u`");
        return Err(refused(message, "write the characters as alternatives, `(…|…)`"));
    }
    let is_same = match &literal.kind {
        LiteralKind::Verbatim => !matches!(literal.c, ']' | '}') || in_brackets && literal.c == '}',
        LiteralKind::Meta | LiteralKind::Superfluous => ESCAPED.contains(literal.c) || in_brackets && literal.c == '-',
        LiteralKind::HexFixed(HexLiteralKind::X | HexLiteralKind::UnicodeShort) => true,
        LiteralKind::Special(
            SpecialLiteralKind::FormFeed
            | SpecialLiteralKind::Tab
            | SpecialLiteralKind::LineFeed
            | SpecialLiteralKind::CarriageReturn
            | SpecialLiteralKind::VerticalTab,
        ) => true,
        LiteralKind::HexFixed(HexLiteralKind::UnicodeLong)
        | LiteralKind::HexBrace(_)
        | LiteralKind::Octal
        | LiteralKind::Special(SpecialLiteralKind::Bell | SpecialLiteralKind::Space) => false,
    };
    if is_same {
        return Ok(());
    }
    let help = match (&literal.kind, u32::from(literal.c)) {
        (LiteralKind::Verbatim, _) => format!("write `\\{}`", literal.c),
        (LiteralKind::Meta | LiteralKind::Superfluous, _) => format!("write `{}` without the backslash", literal.c),
        (_, code @ ..=0xffff) => format!("write `\\u{code:04x}`"),
        (..) => "write the character itself".to_owned(),
    };
    Err(refused(format!("`{piece}` is not read alike everywhere"), help))
}

/// Whether a character takes two units of UTF-16.
fn is_pair(literal: &Literal) -> bool {
    literal.c.len_utf16() > 1
}

fn set(text: &str, set: &ClassSet) -> Result<(), PatternError> {
    match set {
        ClassSet::Item(found) => item(text, found),
        ClassSet::BinaryOp(op) => {
            let between = Span::new(op.lhs.span().end, op.rhs.span().start);
            let message = format!("`{}` within brackets is not read alike everywhere", piece(text, &between));
            Err(refused(message, "list the characters, or write `\\x26`, `\\x2d` or `\\x7e` for the character itself"))
        }
    }
}

fn item(text: &str, item: &ClassSetItem) -> Result<(), PatternError> {
    match item {
        ClassSetItem::Empty(_) => Ok(()),
        ClassSetItem::Literal(found) => literal(text, found, true),
        ClassSetItem::Range(range) => literal(text, &range.start, true).and_then(|()| literal(text, &range.end, true)),
        ClassSetItem::Ascii(_) | ClassSetItem::Unicode(_) | ClassSetItem::Perl(_) => {
            Err(class(piece(text, item.span())))
        }
        ClassSetItem::Bracketed(_) => {
            let message = format!("`{}` within brackets is not read alike everywhere", piece(text, item.span()));
            Err(refused(
                message,
                "write `\\[` for the character itself, or list all characters in one pair of brackets",
            ))
        }
        ClassSetItem::Union(union) => union.items.iter().try_for_each(|inner| self::item(text, inner)),
    }
}

fn class(piece: &str) -> PatternError {
    let help = match piece {
        r"\d" => "write `[0-9]`; within brackets, `0-9`",
        r"\w" => "write `[A-Za-z0-9_]`; within brackets, `A-Za-z0-9_`",
        r"\s" => r"write `[ \t\n]`; within brackets, ` \t\n`",
        r"\D" => "write `[^0-9]`",
        r"\W" => "write `[^A-Za-z0-9_]`",
        r"\S" => r"write `[^ \t\n]`",
        _ => "write the characters in brackets, such as `[A-Za-z]`",
    };
    refused(format!("`{piece}` means other characters in JavaScript than in Rust"), help)
}

fn flags(piece: &str) -> PatternError {
    refused(
        format!("`{piece}` changes how the pattern is read, which is not possible everywhere"),
        "drop the flags; write both cases, as in `[Aa]`",
    )
}

/// A text that is no regular expression.
pub(super) fn malformed(error: &Error) -> PatternError {
    let piece = piece(error.pattern(), error.span());
    match error.kind() {
        ErrorKind::UnsupportedLookAround => refused(
            format!("the pattern looks around with `{piece}`, which Rust does not know"),
            "describe the text from `^` to `$` without it",
        ),
        ErrorKind::UnsupportedBackreference => refused(
            format!("the pattern refers to a group with `{piece}`, which Rust does not know"),
            "write out what the group matches",
        ),
        ErrorKind::NestLimitExceeded(_) => {
            refused("the pattern has too many groups within groups", "drop the groups that are not needed")
        }
        kind => refused(format!("the pattern is no regular expression: {kind}"), "correct the pattern, or drop it"),
    }
}

fn piece<'t>(text: &'t str, span: &Span) -> &'t str {
    text.get(span.start.offset..span.end.offset).unwrap_or_default()
}

fn refused(message: impl Into<String>, help: impl Into<String>) -> PatternError {
    PatternError { message: message.into(), help: help.into() }
}
