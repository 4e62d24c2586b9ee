//! Texts that match a pattern.

use regex_syntax::ast::{Ast, ClassSet, ClassSetItem, RepetitionKind, RepetitionRange};

/// How many more repetitions than needed are tried.
pub(super) const MOST: u32 = 64;
/// How long a sample gets.
const LONGEST: usize = 10_000;

/// Returns a text that matches, with so many more repetitions than needed, as far as they are allowed.
pub(super) fn of(ast: &Ast, extra: u32) -> Option<String> {
    let mut out = String::new();
    write(ast, extra, &mut out).map(|()| out)
}

fn write(ast: &Ast, extra: u32, out: &mut String) -> Option<()> {
    match ast {
        Ast::Empty(_) | Ast::Assertion(_) => {}
        Ast::Literal(literal) => out.push(literal.c),
        Ast::ClassBracketed(class) => out.push(member(&class.kind, class.negated)?),
        Ast::Repetition(repetition) => {
            let (least, most) = match &repetition.op.kind {
                RepetitionKind::ZeroOrOne => (0, 1),
                RepetitionKind::ZeroOrMore | RepetitionKind::Range(RepetitionRange::AtLeast(0)) => (0, u32::MAX),
                RepetitionKind::OneOrMore => (1, u32::MAX),
                RepetitionKind::Range(RepetitionRange::Exactly(count)) => (*count, *count),
                RepetitionKind::Range(RepetitionRange::AtLeast(least)) => (*least, u32::MAX),
                RepetitionKind::Range(RepetitionRange::Bounded(least, most)) => (*least, *most),
            };
            for _ in 0..least.saturating_add(extra).min(most) {
                write(&repetition.ast, extra, out)?;
                if out.len() > LONGEST {
                    return None;
                }
            }
        }
        Ast::Group(group) => write(&group.ast, extra, out)?,
        Ast::Alternation(choice) => write(choice.asts.get(extra as usize % choice.asts.len())?, extra, out)?,
        Ast::Concat(concat) => concat.asts.iter().try_for_each(|ast| write(ast, extra, out))?,
        Ast::Flags(_) | Ast::Dot(_) | Ast::ClassUnicode(_) | Ast::ClassPerl(_) => return None,
    }
    Some(())
}

/// A character of a class: a letter or digit if one is in it.
fn member(set: &ClassSet, negated: bool) -> Option<char> {
    let plain = ('a'..='z').chain('0'..='9').chain('A'..='Z');
    plain.chain(' '..=char::MAX).chain('\0'..' ').find(|c| holds(set, *c) != negated)
}

fn holds(set: &ClassSet, c: char) -> bool {
    match set {
        ClassSet::Item(item) => is_in(item, c),
        ClassSet::BinaryOp(_) => false,
    }
}

fn is_in(item: &ClassSetItem, c: char) -> bool {
    match item {
        ClassSetItem::Literal(literal) => literal.c == c,
        ClassSetItem::Range(range) => (range.start.c..=range.end.c).contains(&c),
        ClassSetItem::Union(union) => union.items.iter().any(|item| is_in(item, c)),
        ClassSetItem::Empty(_)
        | ClassSetItem::Ascii(_)
        | ClassSetItem::Unicode(_)
        | ClassSetItem::Perl(_)
        | ClassSetItem::Bracketed(_) => false,
    }
}
