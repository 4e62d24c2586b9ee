//! What the fuzz targets in `fuzz/` do with their bytes. An ordinary test replays the corpus through the same functions.

mod checks;
mod judge;
mod line;
mod portal;
mod yaml;

use checks::BASE;
pub use checks::checks;
pub use judge::judge;
pub use line::line;
pub use portal::portal;
pub use yaml::yaml;

/// What a target does with its bytes.
pub type Target = fn(&[u8]);

/// The targets by name.
pub const TARGETS: [(&str, Target); 4] = [("yaml", yaml), ("checks", checks), ("line", line), ("portal", portal)];
