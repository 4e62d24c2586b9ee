//! What generating, compiling and calling cost, beside other generators.
//!
//! `cargo xtask bench` runs it. Each section measures its subjects in turn (A B A B), so that a machine that slows down
//! slows down all of them, and leaves its raw figures in `bench/results`; the report is made of those.

#[cfg(feature = "calls")]
pub mod calling;
pub mod decoding;
pub mod derived;
pub mod lay;
pub mod machine;
pub mod openapi30;
pub mod peers;
pub mod process;
pub mod programs;
pub mod report;
pub mod results;
pub mod scale;
pub mod sections;
pub mod size;
pub mod specs;
