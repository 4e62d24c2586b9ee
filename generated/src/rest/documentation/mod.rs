// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

mod open_api;

pub use open_api::{OpenApi, OpenApiResponse, OpenApiError};
