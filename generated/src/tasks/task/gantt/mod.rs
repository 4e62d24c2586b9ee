// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// A dependency between two tasks in the Gantt chart.
pub mod link;
