//! What a user sees of specs that cannot be used: each test holds the smallest spec with the problem, and the text that
//! the terminal shows.

#![allow(clippy::unwrap_used)]

mod clashes;
mod coverage;
mod documents;
mod doubts;
mod editor;
mod examples;
mod explain;
mod fields;
mod files;
mod formats;
mod hostile;
mod hundred;
mod keys;
mod lessons;
mod methods;
mod names;
mod newcomers;
mod queries;
mod rules;
mod several;
mod spec;
mod terminal;
mod types;
mod values;
mod warnings;
mod yaml;
