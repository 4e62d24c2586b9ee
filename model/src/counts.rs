//! Counts of what the specs describe, for documentation that must not fall behind.

use crate::lower::describes_fields;
use crate::model::{Api, Listing, Method};

/// How many methods there are, by what they are for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Methods that do something with objects.
    pub callable: usize,
    /// Methods that only describe the fields of an object.
    pub describing: usize,
    /// Those of `callable` with an official page of their own.
    pub documented_callable: usize,
    /// Those of `describing` with an official page of their own.
    pub documented_describing: usize,
    /// Methods with examples.
    pub with_examples: usize,
}

impl Counts {
    /// Counts methods.
    pub fn of<'a>(methods: impl IntoIterator<Item = &'a Method>) -> Self {
        let mut counts = Self::default();
        for method in methods {
            let documented = usize::from(has_page(method));
            if describes_fields(method.action) {
                counts.describing += 1;
                counts.documented_describing += documented;
            } else {
                counts.callable += 1;
                counts.documented_callable += documented;
            }
            counts.with_examples += usize::from(!method.examples.is_empty());
        }
        counts
    }

    /// Returns the number of all methods.
    pub const fn methods(&self) -> usize {
        self.callable + self.describing
    }

    /// Returns the number of methods with an official page of their own.
    pub const fn documented(&self) -> usize {
        self.documented_callable + self.documented_describing
    }
}

/// Returns how many methods have an official page of their own, of all that have one as far as is known: `108 of 108`.
/// Specs of pages that are newer than the count of all count too.
pub fn documented_of_all(api: &Api) -> String {
    let ours = Counts::of(&api.methods).documented();
    let of_all = |listing: &Listing| format!("{ours} of {}", listing.methods.max(ours));
    api.documented.as_ref().map_or_else(|| ours.to_string(), of_all)
}

/// Returns whether a method has an official page of its own. A link with a fragment leads to a part of an overview.
fn has_page(method: &Method) -> bool {
    method.doc.link.as_ref().is_some_and(|link| !link.contains('#'))
}

const BEGIN: &str = "<!-- counts -->";
const END: &str = "<!-- end of counts -->";

/// Returns a text whose marked parts state how many methods the specs describe, or `None` if it has no such part.
pub fn with_counts(text: &str, api: &Api) -> Option<String> {
    let counts = Counts::of(&api.methods);
    let published = api.published.as_ref().map_or_else(String::new, |listing| {
        format!("; a portal in the cloud listed {} methods on {}", listing.methods, listing.date)
    });
    let sentence = format!(
        "{} methods, of which {} describe fields; {} with an official page ({} and {}){published}",
        counts.methods(),
        counts.describing,
        documented_of_all(api),
        counts.documented_callable,
        counts.documented_describing
    );
    let (mut out, mut rest) = (String::new(), text);
    while let Some((before, after)) = rest.split_once(BEGIN) {
        let (_, after) = after.split_once(END)?;
        out += &format!("{before}{BEGIN}{sentence}{END}");
        rest = after;
    }
    if out.is_empty() { None } else { Some(out + rest) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SourceFile;

    fn api(documented: usize) -> Api {
        let method = |name: &str, facts: &str| {
            SourceFile::new(format!("{}.yaml", name.replace('.', "/")), format!("{{ method: {name}, {facts} }}"))
        };
        let act = "summary: Acts., effect: read, result: boolean";
        crate::load(&[
            SourceFile::new("api.yaml", format!("api: {{ title: Demo, modules: {{ one: First. }}, entities: {{ one.thing: A thing. }}, documented: {{ methods: {documented}, date: 2026-05-26 }}, published: {{ methods: 7, date: 2026-05-27 }} }}")),
            SourceFile::new(
                "field.yaml",
                "{ object: field, rust: FieldInfo, summary: A field., fields: { name: { type: string, doc: Its name. } } }",
            ),
            method("one.a", &format!("{act}, docs: 'https://example.com/a.html', examples: [{{ response: true }}]")),
            method("one.b", &format!("{act}, docs: 'https://example.com/overview.html#b'")),
            method("one.thing.field.list", "action: field.list, object: one.thing, docs: 'https://example.com/c.html'"),
        ])
        .unwrap_or_else(|problems| panic!("{}", problems.render("", false)))
    }

    #[test]
    fn methods_that_describe_fields_and_parts_of_an_overview_are_told_apart() {
        let expected =
            Counts { callable: 2, describing: 1, documented_callable: 1, documented_describing: 1, with_examples: 1 };
        assert_eq!(Counts::of(&api(5).methods), expected);
    }

    #[test]
    fn a_page_that_is_newer_than_the_count_of_all_counts_too() {
        assert_eq!([5, 2, 1].map(|documented| documented_of_all(&api(documented))), ["2 of 5", "2 of 2", "2 of 2"]);
    }

    #[test]
    fn marked_parts_of_a_text_are_replaced() {
        let text = with_counts("a <!-- counts -->old<!-- end of counts --> b", &api(5));
        let expected = "a <!-- counts -->3 methods, of which 1 describe fields; 2 of 5 with an official page (1 and 1); a portal in the cloud listed 7 methods on 2026-05-27<!-- end of counts --> b";
        assert_eq!(text.as_deref(), Some(expected));
        assert_eq!(with_counts("no mark", &api(5)), None);
    }
}
