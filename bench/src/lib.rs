//! Benchmarks of generating, compiling and calling, compared with other generators.
//!
//! Run by `cargo xtask bench`. Each section interleaves its subjects (A B A B): a machine that slows down affects all of
//! them alike. Raw figures go to `bench/results`, from which the report is written.

pub mod callers;
pub mod decoding;
pub mod fixture_crate;
pub mod machine;
pub mod openapi30;
pub mod peers;
pub mod portal;
pub mod process;
pub mod programs;
pub mod report;
pub mod results;
pub mod scale;
pub mod sections;
pub mod serde_baseline;
pub mod specs;
pub mod valgrind;
