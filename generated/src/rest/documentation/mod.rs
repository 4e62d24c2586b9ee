// Written by `cargo xtask generate` from the files in spec/. Do not edit.

mod open_api;

pub use open_api::{OpenApi, OpenApiResponse, OpenApiError};
