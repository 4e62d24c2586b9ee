// Written by `cargo xtask generate` from the files in spec/. Do not edit.

pub mod fields;

mod get_list;
mod object;

pub use get_list::{
    GetList, GetListResponse, GetListError, GetListNavParams, GetListParams,
};

pub use object::ElapsedItem;
