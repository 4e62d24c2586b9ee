//! Diagnostics as a user sees them: each test has the smallest spec with the problem, and the text on the terminal.

#![allow(clippy::unwrap_used)]

mod causes;
mod coverage;
mod documents;
mod editor;
mod events;
mod example_lints;
mod examples;
mod explain;
mod fields;
mod files;
mod first_spec;
mod formats;
mod invalid_specs;
mod keys;
mod methods;
mod multiple_problems;
mod name_conflicts;
mod names;
mod nonsense;
mod one_slip;
mod one_slip_v2;
mod portal;
mod queries;
mod recovery;
mod robustness;
mod rows;
mod rules;
mod spec;
mod terminal;
mod types;
mod v2;
mod values;
mod warnings;
mod widespread;
mod yaml;
