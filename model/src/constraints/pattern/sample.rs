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
    let plain = ('a'..='z').chain('0'..='9').chain('A'..='Z').chain(' '..='~');
    // A class starts where one of its ranges does; what it leaves out ends there, or starts at the first character.
    let edges = ranges(set).flat_map(|(first, last)| [first, (last..=char::MAX).nth(1).unwrap_or_default()]);
    plain.chain(edges).chain(['\0']).find(|c| holds(set, *c) != negated)
}

fn holds(set: &ClassSet, c: char) -> bool {
    ranges(set).any(|(first, last)| (first..=last).contains(&c))
}

/// The first and the last character of each range; a single character is both.
fn ranges(set: &ClassSet) -> impl Iterator<Item = (char, char)> {
    let items = match set {
        ClassSet::Item(ClassSetItem::Union(union)) => union.items.as_slice(),
        ClassSet::Item(item) => std::slice::from_ref(item),
        ClassSet::BinaryOp(_) => &[],
    };
    items.iter().filter_map(|item| match item {
        ClassSetItem::Literal(literal) => Some((literal.c, literal.c)),
        ClassSetItem::Range(range) => Some((range.start.c, range.end.c)),
        // Refused, or within no other pair of brackets.
        ClassSetItem::Union(_)
        | ClassSetItem::Empty(_)
        | ClassSetItem::Ascii(_)
        | ClassSetItem::Unicode(_)
        | ClassSetItem::Perl(_)
        | ClassSetItem::Bracketed(_) => None,
    })
}
