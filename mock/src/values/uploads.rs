//! Uploads: the files in the values of requests.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use bitrix24_json::{Value as Json, json};
use bitrix24_model::{Api, Body, Field, FileFact, Method, Scalar, Type, TypeId};

/// A file in a request.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Upload {
    /// Empty where the value has none.
    pub(crate) name: String,
    pub(crate) content: Vec<u8>,
}

/// Reads a value of a type that holds a file.
pub(crate) fn read(ty: &Type, value: &Json) -> Option<Upload> {
    let decoded = |text: &Json| BASE64_STANDARD.decode(text.as_str()?).ok();
    let pair = |value: &Json| match value.as_array().map(Vec::as_slice)? {
        [name, content] => Some(Upload { name: name.as_str()?.to_owned(), content: decoded(content)? }),
        _ => None,
    };
    match ty.scalar()? {
        Scalar::UploadPair => pair(value),
        Scalar::UploadData => pair(value.get("fileData")?),
        Scalar::UploadValue => pair(value.get("value")?.get("fileData")?),
        Scalar::Base64 => Some(Upload { name: String::new(), content: decoded(value)? }),
        _ => None,
    }
}

/// Returns a file as a value of a type that holds one.
pub(crate) fn written(ty: &Type, upload: &Upload) -> Json {
    let content = BASE64_STANDARD.encode(&upload.content);
    let pair = json!([upload.name, content]);
    match ty.scalar() {
        Some(Scalar::UploadData) => json!({ "fileData": pair }),
        Some(Scalar::UploadValue) => json!({ "value": { "fileData": pair } }),
        Some(Scalar::Base64) => json!(content),
        _ => pair,
    }
}

/// Returns whether values of a type hold a file.
pub(crate) fn is_file(ty: &Type) -> bool {
    let files = [Scalar::UploadPair, Scalar::UploadData, Scalar::UploadValue, Scalar::Base64];
    ty.scalar().is_some_and(|scalar| files.contains(&scalar))
}

/// Returns the parameter of a method that holds a file.
pub(crate) fn file_param(method: &Method) -> Option<&Field> {
    let params = if let Body::Params(params) = &method.body { params.as_slice() } else { &[] };
    params.iter().find(|param| is_file(param.written_type()))
}

/// Returns the parameter of a method that holds a file, if the object says something of it.
pub(crate) fn content_param<'a>(api: &Api, method: &'a Method, object: TypeId) -> Option<&'a Field> {
    let says = |field: &Field| matches!(field.uses.content, Some(FileFact::Address | FileFact::Size));
    file_param(method).filter(|_| api.fields_of(object).iter().any(says))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_several_forms() {
        let upload = || Upload { name: "a.txt".to_owned(), content: b"Hello".to_vec() };
        for scalar in [Scalar::UploadPair, Scalar::UploadData, Scalar::UploadValue] {
            assert_eq!(read(&scalar.into(), &scalar.sample()), Some(upload()));
            assert_eq!(written(&scalar.into(), &upload()), scalar.sample());
        }
        assert_eq!(read(&Scalar::Base64.into(), &json!("SGVsbG8=")), Some(Upload { name: String::new(), ..upload() }));
        assert_eq!(read(&Scalar::String.into(), &json!("SGVsbG8=")), None);
        assert_eq!(read(&Scalar::UploadPair.into(), &json!(["a.txt", "?"])), None);
        for other in ["SGVsbG8", "SGVsbG9=", "SGVs bG8=", "SGVsb-8=", "===="] {
            assert_eq!(read(&Scalar::Base64.into(), &json!(other)), None, "{other}");
        }
    }
}
