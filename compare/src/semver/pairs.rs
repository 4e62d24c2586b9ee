//! Pairs of elements from two lists: in both, only in the old one, or only in the new one.

/// An element of one list or of both.
pub(super) enum Pair<'a, T> {
    Both(&'a T, &'a T),
    Removed(&'a T),
    New(&'a T),
}

/// Pairs the elements of two lists that have the same first name, and then those with the same second name.
pub(super) fn pairs<'a, T, K: PartialEq, L: PartialEq>(
    old: &'a [T],
    new: &'a [T],
    first: impl Fn(&'a T) -> K,
    second: impl Fn(&'a T) -> Option<L>,
) -> Vec<Pair<'a, T>> {
    let has = |list: &'a [T], one: &'a T| list.iter().any(|other| first(other) == first(one));
    let partner = |one: &'a T| {
        let same = new.iter().find(|other| first(other) == first(one));
        same.or_else(|| {
            new.iter().find(|other| !has(old, other) && second(other).is_some() && second(other) == second(one))
        })
    };
    let mut pairs: Vec<Pair<'a, T>> = Vec::new();
    let mut paired: Vec<&'a T> = Vec::new();
    for one in old {
        match partner(one).filter(|other| !paired.iter().any(|known| std::ptr::eq(*known, *other))) {
            Some(other) => {
                paired.push(other);
                pairs.push(Pair::Both(one, other));
            }
            None => pairs.push(Pair::Removed(one)),
        }
    }
    let added = new.iter().filter(|one| !paired.iter().any(|known| std::ptr::eq(*known, *one)));
    pairs.extend(added.map(Pair::New));
    pairs
}
