//! The bodies of the fuzz targets in `fuzz/`. An ordinary test replays the corpus through the same functions.

mod checks;
mod invariants;
mod portal;
mod random_specs;
mod valid;
mod yaml;

use bitrix24_codegen::SourceFile;
use checks::BASE;
pub use checks::checks;
pub use invariants::check_invariants;
pub use portal::portal;
pub use random_specs::random_specs;
pub use yaml::yaml;

/// The body of a target.
pub type Target = fn(&[u8]);

/// The targets by name.
pub const TARGETS: [(&str, Target); 4] =
    [("yaml", yaml), ("checks", checks), ("random_specs", random_specs), ("portal", portal)];

/// Returns the specs of an input.
pub type Specs = fn(&[u8]) -> Vec<SourceFile>;

/// The targets whose inputs can be the specs of a client, by name.
pub const CLIENTS: [(&str, Specs); 2] = [("checks", checks::specs), ("random_specs", random_specs::specs)];
