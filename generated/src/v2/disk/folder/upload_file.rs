// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `disk.folder.uploadFile`: Uploads a file to a folder.
//!
//! - effect: writes
//! - scope: `disk`
//! - who may call: A user who may add files to the folder.
//! - [official page](https://apidocs.bitrix24.com/api-reference/disk/folder/disk-folder-upload-file.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Uploads a file to a folder.
///
/// Without `fileContent`, returns an address instead; a POST request with the content in a form of the
/// type `multipart/form-data` to that address uploads the file and has the same response as this
/// method.
///
/// The request of `disk.folder.uploadFile`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::Base64;
/// use bitrix24::types::v2::Upload;
/// use bitrix24::v2::disk::folder::DiskRight;
/// use bitrix24::v2::disk::folder::DiskUploadData;
/// use bitrix24::v2::disk::folder::UploadFile;
///
/// let request = UploadFile::new(8930, DiskUploadData::new("test.png"))
///     .file_content(Upload::new("test.png", "iVBORw0KGgo=".parse::<Base64>()?.0))
///     .rights([DiskRight::new(75, "U1271")])
///     .generate_unique_name(true);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct UploadFile {
    /// The folder.
    pub id: Id<entity::DiskObject>,
    /// The properties of the file.
    ///
    /// Note: The page says that it can be left out if the file is uploaded to an address.
    pub data: DiskUploadData,
    /// The name and the content of the file.
    pub file_content: Option<v2::Upload<v2::Pair>>,
    /// The rights to the file.
    pub rights: Option<Vec<DiskRight>>,
    /// Whether the file gets another name, such as `file (1).docx`, if there is one with this name.
    ///
    /// Defaults to `0`.
    ///
    /// Note: The page has `true` and `false`.
    pub generate_unique_name: Option<v2::Flag>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl UploadFile {
    /// Creates a request with its required parameters.
    pub fn new(id: impl Into<Id<entity::DiskObject>>, data: DiskUploadData) -> Self {
        Self {
            id: id.into(),
            data,
            file_content: None,
            rights: None,
            generate_unique_name: None,
            extra: Default::default(),
        }
    }

    /// Sets `fileContent`. The name and the content of the file.
    #[must_use]
    pub fn file_content(mut self, file_content: v2::Upload<v2::Pair>) -> Self {
        self.file_content = Some(file_content);
        self
    }

    /// Sets `rights`. The rights to the file.
    #[must_use]
    pub fn rights(mut self, rights: impl Into<Vec<DiskRight>>) -> Self {
        self.rights = Some(rights.into());
        self
    }

    /// Sets `generateUniqueName`. Whether the file gets another name, such as `file (1).docx`, if there is
    /// one with this name.
    ///
    /// Defaults to `0`.
    ///
    /// Note: The page has `true` and `false`.
    #[must_use]
    pub fn generate_unique_name(mut self, generate_unique_name: impl Into<v2::Flag>) -> Self {
        self.generate_unique_name = Some(generate_unique_name.into());
        self
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl UploadFile {
    /// Takes `id` from another call of a batch.
    pub const PARAM_ID: Param<Self, Id<entity::DiskObject>> = Param::new("id");
    /// Takes `data` from another call of a batch.
    pub const PARAM_DATA: Param<Self, DiskUploadData> = Param::new("data");
    /// Takes `fileContent` from another call of a batch.
    pub const PARAM_FILE_CONTENT: Param<Self, v2::Upload<v2::Pair>> = Param::new("fileContent");
    /// Takes `rights` from another call of a batch.
    pub const PARAM_RIGHTS: Param<Self, Vec<DiskRight>> = Param::new("rights");
    /// Takes `generateUniqueName` from another call of a batch.
    pub const PARAM_GENERATE_UNIQUE_NAME: Param<Self, v2::Flag> = Param::new("generateUniqueName");
}

impl Encode for UploadFile {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("id", &self.id),
                ("data", &self.data),
                ("fileContent", &self.file_content),
                ("rights", &self.rights),
                ("generateUniqueName", &self.generate_unique_name),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for UploadFile {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("id", &mut self.id),
                ("data", &mut self.data),
                ("fileContent", &mut self.file_content),
                ("rights", &mut self.rights),
                ("generateUniqueName", &mut self.generate_unique_name),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(UploadFile);

impl Method for UploadFile {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("disk.folder.uploadFile", Effect::Write, "disk")
        .codes(CODES);
    type Response = UploadFileResponse;
    type Error = UploadFileError;
}

/// The response to `disk.folder.uploadFile`.
pub type UploadFileResponse = crate::v2::disk::upload::DiskUpload;

/// The properties of the file.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct DiskUploadData {
    /// The name of the file.
    pub name: String,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl DiskUploadData {
    /// Creates a value with its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            extra: Default::default(),
        }
    }

    /// Sets an undocumented field, such as a user field.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl DiskUploadData {
    /// Takes `NAME` from another call of a batch.
    pub const PARAM_NAME: Param<Self, String> = Param::new("NAME");
}

impl Encode for DiskUploadData {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("NAME", &self.name)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for DiskUploadData {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("NAME", &mut self.name)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(DiskUploadData);

/// The rights to the file.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct DiskRight {
    /// The access level, as listed by `disk.rights.getTasks`.
    pub task_id: i64,
    /// Who has it: `U35` for a user, `*` for all users, `D5` for a department, `DR5` for a department with
    /// those below it.
    pub access_code: String,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl DiskRight {
    /// Creates a value with its required fields.
    pub fn new(task_id: i64, access_code: impl Into<String>) -> Self {
        Self {
            task_id,
            access_code: access_code.into(),
            extra: Default::default(),
        }
    }

    /// Sets an undocumented field, such as a user field.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl DiskRight {
    /// Takes `TASK_ID` from another call of a batch.
    pub const PARAM_TASK_ID: Param<Self, i64> = Param::new("TASK_ID");
    /// Takes `ACCESS_CODE` from another call of a batch.
    pub const PARAM_ACCESS_CODE: Param<Self, String> = Param::new("ACCESS_CODE");
}

impl Encode for DiskRight {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("TASK_ID", &self.task_id), ("ACCESS_CODE", &self.access_code)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for DiskRight {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("TASK_ID", &mut self.task_id),
                ("ACCESS_CODE", &mut self.access_code),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(DiskRight);

/// The errors of `disk.folder.uploadFile`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum UploadFileError {
    /// `id` is missing. Fix: Pass the folder.
    ///
    /// The portal's message: `Invalid value of parameter {Parameter #0}`.
    ///
    /// Wire code: `ERROR_ARGUMENT`.
    ErrorArgument,
    /// There is no folder with this identifier. Fix: Look the folder up with `disk.storage.getChildren`.
    ///
    /// The portal's message: `` Could not find entity with id `X` ``.
    ///
    /// Wire code: `ERROR_NOT_FOUND`.
    ErrorNotFound,
    /// `NAME` in `data` is missing. Fix: Pass the name of the file.
    ///
    /// The portal's message: `Error: required parameter NAME (DISK_BASE_SERVICE_22001)`.
    ///
    /// Wire code: `DISK_BASE_SERVICE_22001`.
    NameMissing,
    /// The Drive is full, or the content is not Base64. Fix: Free some space or correct the content.
    ///
    /// The portal's message: `Could not save file`.
    ///
    /// Wire code: `ERROR_COULD_NOT_SAVE_FILE`.
    CouldNotSaveFile,
    /// The user may not add files to the folder. Fix: Check the user's rights to the folder.
    ///
    /// The portal's message: `Access denied`.
    ///
    /// Wire code: `ACCESS_DENIED`.
    AccessDenied,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl UploadFileError {
    /// `id` is missing. Fix: Pass the folder.
    ///
    /// The portal's message: `Invalid value of parameter {Parameter #0}`.
    pub const ID_MISSING: Cause = Cause::new(
        codes::ERROR_ARGUMENT,
        "IdMissing",
        &["id"],
        "`id` is missing.",
        "Pass the folder.",
    );

    /// There is no folder with this identifier. Fix: Look the folder up with `disk.storage.getChildren`.
    ///
    /// The portal's message: `` Could not find entity with id `X` ``.
    pub const FOLDER_NOT_FOUND: Cause = Cause::new(
        codes::ERROR_NOT_FOUND,
        "FolderNotFound",
        &["id"],
        "There is no folder with this identifier.",
        "Look the folder up with `disk.storage.getChildren`.",
    );

    /// `NAME` in `data` is missing. Fix: Pass the name of the file.
    ///
    /// The portal's message: `Error: required parameter NAME (DISK_BASE_SERVICE_22001)`.
    pub const NAME_MISSING: Cause = Cause::new(
        codes::NAME_MISSING,
        "NameMissing",
        &["data.NAME"],
        "`NAME` in `data` is missing.",
        "Pass the name of the file.",
    );

    /// The Drive is full, or the content is not Base64. Fix: Free some space or correct the content.
    ///
    /// The portal's message: `Could not save file`.
    pub const COULD_NOT_SAVE: Cause = Cause::new(
        codes::COULD_NOT_SAVE_FILE,
        "CouldNotSave",
        &["fileContent"],
        "The Drive is full, or the content is not Base64.",
        "Free some space or correct the content.",
    );

    /// The user may not add files to the folder. Fix: Check the user's rights to the folder.
    ///
    /// The portal's message: `Access denied`.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not add files to the folder.",
        "Check the user's rights to the folder.",
    );
}

impl ErrorKind for UploadFileError {
    const CAUSES: &'static [Cause] = &[
        Self::ID_MISSING,
        Self::FOLDER_NOT_FOUND,
        Self::NAME_MISSING,
        Self::COULD_NOT_SAVE,
        Self::ACCESS_DENIED,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::ERROR_ARGUMENT => Self::ErrorArgument,
            codes::ERROR_NOT_FOUND => Self::ErrorNotFound,
            codes::NAME_MISSING => Self::NameMissing,
            codes::COULD_NOT_SAVE_FILE => Self::CouldNotSaveFile,
            codes::ACCESS_DENIED => Self::AccessDenied,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::ErrorArgument => codes::ERROR_ARGUMENT,
            Self::ErrorNotFound => codes::ERROR_NOT_FOUND,
            Self::NameMissing => codes::NAME_MISSING,
            Self::CouldNotSaveFile => codes::COULD_NOT_SAVE_FILE,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(UploadFileError);
