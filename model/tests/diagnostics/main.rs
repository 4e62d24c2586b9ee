//! What a user sees of specs that cannot be used: each test holds the smallest spec with the problem, and the text that
//! the terminal shows.

#![allow(clippy::unwrap_used)]

mod coverage;
mod documents;
mod editor;
mod examples;
mod explain;
mod fields;
mod files;
mod formats;
mod hostile;
mod invalid_specs;
mod keys;
mod lessons;
mod methods;
mod name_conflicts;
mod names;
mod newcomers;
mod queries;
mod recovery;
mod rules;
mod several;
mod spec;
mod terminal;
mod types;
mod values;
mod warnings;
mod yaml;
