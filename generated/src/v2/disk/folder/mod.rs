// Written by `cargo xtask generate` from the files in spec/. Do not edit.

mod get_children;
mod upload_file;

pub use get_children::{GetChildren, GetChildrenResponse, GetChildrenError};
pub use upload_file::{
    UploadFile, UploadFileResponse, UploadFileError, DiskUploadData, DiskRight,
};
