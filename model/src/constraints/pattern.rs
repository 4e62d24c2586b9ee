//! Regular expressions that JavaScript, JSON Schema and Rust's `regex` read alike.

#[cfg(test)]
mod differential;
mod sample;
mod subset;

use regex_syntax::ast::Ast;
use regex_syntax::ast::parse::ParserBuilder;
use std::fmt;

/// How deeply groups are nested at most; `regex_lite` takes a few more.
const DEEPEST: u32 = 40;

/// A regular expression for a whole text: from `^` to `$`. It counts characters, as JavaScript does with the flag `u`.
#[derive(Clone)]
pub struct Pattern {
    text: String,
    matcher: regex_lite::Regex,
}

/// Why a text is not a [`Pattern`], and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatternError {
    /// What is wrong with which part.
    pub message: String,
    /// The remedy.
    pub help: String,
}

impl Pattern {
    /// Reads a regular expression.
    ///
    /// # Errors
    ///
    /// Fails where the text is no regular expression, where it does not stand for whole texts, and where it has a part
    /// that is read in several ways.
    pub fn new(text: &str) -> Result<Self, PatternError> {
        subset::check(text, &parse(text)?)?;
        let matcher = regex_lite::Regex::new(text).map_err(|_| PatternError {
            message: "the pattern is too large".to_owned(),
            help: "lower its repetition counts".to_owned(),
        })?;
        Ok(Self { text: text.to_owned(), matcher })
    }

    /// Returns the regular expression.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns whether a text matches.
    pub fn matches(&self, text: &str) -> bool {
        self.matcher.is_match(text)
    }

    /// Returns short texts that match.
    pub fn samples(&self) -> impl Iterator<Item = String> {
        let ast = parse(&self.text).ok();
        (0..=sample::MOST).filter_map(move |extra| sample::of(ast.as_ref()?, extra))
    }
}

fn parse(text: &str) -> Result<Ast, PatternError> {
    ParserBuilder::new().nest_limit(DEEPEST).build().parse(text).map_err(|error| subset::malformed(&error))
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Pattern({:?})", self.text)
    }
}

/// As code in a sentence: nothing in it ends the code, and no space is lost where the sentence is wrapped.
impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.text.replace('`', r"\x60").replace("  ", r" \x20"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_texts_match() {
        let color = Pattern::new("^#[0-9a-fA-F]{6}$").unwrap();
        assert!(color.matches("#00ff00"));
        assert!(!["#00ff0", "x#00ff00", "#00ff00\n", ""].into_iter().any(|text| color.matches(text)));
    }

    #[test]
    fn samples_match() {
        let patterns = [
            "^#[0-9a-fA-F]{6}$",
            "^[^a-z0-9]+$",
            "^(?:on|off)?$",
            r"^[A-Z]{2,}\.[\-_/\]]\/?(x|yz)*$",
            r"^\u00e4\x20\t$",
            "^$",
            r"^[\ue000-\ue0ff]{2500}$",
            r"^[^\x00-\uffff]{2500}$",
            r"^[\r\n]$",
            "^(😀|x)*$",
        ];
        for text in patterns {
            let pattern = Pattern::new(text).unwrap();
            assert!(pattern.samples().count() > 0);
            assert!(pattern.samples().all(|sample| pattern.matches(&sample)), "{text}");
        }
    }

    #[test]
    fn what_is_read_in_several_ways_is_refused() {
        let deep = format!("^{}a{}$", "(".repeat(45), ")".repeat(45));
        let refused = [
            (r"^(?=a)a$", "looks around"),
            (r"^(a)\1$", "refers to a group"),
            (r"^\d+$", r"`\d` means"),
            (r"^[\w-]+$", r"`\w` means"),
            (r"^\p{L}+$", "means other characters"),
            ("^[[:alpha:]]$", "`[:alpha:]`"),
            ("^.+$", "`.` means"),
            (r"^\bword$", r"`\b` is"),
            (r"^\Aa$", r"`\A` is"),
            ("a", "starts with `^` and ends with `$`"),
            ("^a|b$", "starts with `^` and ends with `$`"),
            ("^a$b$", "`$` stands inside"),
            ("^(?i)a$", "`(?i)` changes"),
            ("^(?i:a)$", "`(?i:a)` changes"),
            ("^(?P<x>a)$", "has a name"),
            ("^a**$", "repeats a repetition"),
            ("^a{,5}$", "no regular expression"),
            ("^a{ 2 }$", "`{ 2 }`"),
            ("^[a[b]]$", "`[b]`"),
            ("^[a-z&&[^b]]$", "`&&`"),
            ("^[]a]$", "`]`"),
            ("^a}$", "`}`"),
            (r"^\@$", r"`\@`"),
            (r"^\-$", r"`\-`"),
            (r"^\a$", r"`\a`"),
            (r"^\x{61}$", r"`\x{61}`"),
            ("^\u{200b}$", "cannot be seen"),
            ("^(a$", "unclosed group"),
            ("^((a{900}){900}){900}$", "too large"),
            ("^([^a]{50000})?$", "too large"),
            ("^(?:(?:(?:){4000000000}){4000000000}){4000000000}$", "too large"),
            (&deep, "too many groups"),
            ("^[--b]$", "`--` at the start"),
            ("^[^--b]$", "`--` at the start"),
            ("^[😀]$", "within brackets is two characters"),
            ("^😀?$", "repeats half a character"),
        ];
        for (text, reason) in refused {
            let error = Pattern::new(text).expect_err(text);
            assert!(error.message.contains(reason), "{text}: {error:?}");
        }
    }
}
