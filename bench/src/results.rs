//! Raw figures, stored as JSON, one file per section.

use crate::machine;
use crate::process::Cost;
use crate::sections::Options;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// The measurements of a section.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Results {
    /// The date, the machine, the load and other facts.
    pub facts: BTreeMap<String, String>,
    /// The measurements.
    pub series: Vec<Series>,
}

/// The values of one metric of one subject.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Series {
    /// The metric, such as `check`.
    pub what: String,
    /// The subject, such as `progenitor`.
    pub of: String,
    /// The number of methods, calls in flight or rows.
    pub size: usize,
    /// The unit of the values.
    pub unit: String,
    /// The values, in order of measurement.
    pub values: Vec<f64>,
}

impl Series {
    /// Returns the median.
    #[must_use]
    pub fn median(&self) -> f64 {
        let mut sorted = self.values.clone();
        sorted.sort_by(f64::total_cmp);
        match sorted.len() {
            0 => f64::NAN,
            length if length % 2 == 1 => sorted[length / 2],
            length => (sorted[length / 2 - 1] + sorted[length / 2]) / 2.0,
        }
    }
}

impl Results {
    /// Creates results with the facts of this run.
    #[must_use]
    pub fn begin(options: &Options) -> Self {
        let mut results = Self::default();
        results.fact("date", machine::today());
        results.fact("machine", machine::description());
        results.fact("rustc", machine::version("rustc"));
        results.fact("load before", format!("{:.1}", machine::load()));
        if options.quick {
            results.fact("quick", "few runs of few methods: trust the order of magnitude only");
        }
        results
    }

    /// Sets a fact.
    pub fn fact(&mut self, name: &str, value: impl Into<String>) {
        self.facts.insert(name.to_owned(), value.into());
    }

    /// Adds a value to a series.
    pub fn add(&mut self, what: &str, of: &str, size: usize, unit: &str, value: f64) {
        let is_it = |series: &&mut Series| series.what == what && series.of == of && series.size == size;
        match self.series.iter_mut().find(is_it) {
            Some(series) => series.values.push(value),
            None => self.series.push(Series {
                what: what.to_owned(),
                of: of.to_owned(),
                size,
                unit: unit.to_owned(),
                values: vec![value],
            }),
        }
    }

    /// Adds the times and the memory of a process.
    pub fn cost(&mut self, what: &str, of: &str, size: usize, cost: Cost) {
        self.add(what, of, size, "s", cost.wall);
        self.add(&format!("{what}: CPU"), of, size, "s", cost.cpu);
        self.add(&format!("{what}: memory"), of, size, "MB", cost.peak as f64 / 1e6);
    }

    /// Returns a series.
    #[must_use]
    pub fn get(&self, what: &str, of: &str, size: usize) -> Option<&Series> {
        self.series.iter().find(|series| series.what == what && series.of == of && series.size == size)
    }

    /// Returns the median of a series.
    #[must_use]
    pub fn median(&self, what: &str, of: &str, size: usize) -> Option<f64> {
        self.get(what, of, size).map(Series::median)
    }

    /// Returns the sizes at which a metric was measured, in ascending order.
    #[must_use]
    pub fn sizes(&self, what: &str) -> Vec<usize> {
        let mut sizes: Vec<usize> = self.series.iter().filter(|series| series.what == what).map(|s| s.size).collect();
        sizes.sort_unstable();
        sizes.dedup();
        sizes
    }

    /// Loads the stored results of a section.
    #[must_use]
    pub fn load(section: &str) -> Option<Self> {
        serde_json::from_str(&std::fs::read_to_string(path(section)).ok()?).ok()
    }

    /// Stores the results of a section.
    ///
    /// # Errors
    ///
    /// Fails if the file cannot be written.
    pub fn save(&mut self, section: &str) -> Result<(), String> {
        self.fact("load after", format!("{:.1}", machine::load()));
        let path = path(section);
        let failed = |reason: String| format!("error: {} cannot be written: {reason}", path.display());
        let mut text = serde_json::to_string_pretty(self).map_err(|error| failed(error.to_string()))?;
        text.push('\n');
        std::fs::create_dir_all(folder()).map_err(|error| failed(error.to_string()))?;
        std::fs::write(&path, text).map_err(|error| failed(error.to_string()))
    }
}

fn folder() -> PathBuf {
    machine::root().join("bench/results")
}

fn path(section: &str) -> PathBuf {
    folder().join(format!("{section}.json"))
}
