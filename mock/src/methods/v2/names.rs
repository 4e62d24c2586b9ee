//! Names of fields in requests, which can differ from those in rows.

use bitrix24_model::breaks::Break;
use bitrix24_model::{Api, Field, Scalar, Type, TypeId};

use crate::methods::check::causes::error_of;
use crate::methods::protocol::StandardParam;
use crate::wire::failure::Failure;

/// A field that a request names.
pub(crate) struct NamedField<'a> {
    /// Its name in rows.
    pub(crate) wire: String,
    pub(crate) ty: Type,
    /// The field of the spec; a portal has added the others.
    pub(crate) known: Option<&'a Field>,
}

/// Returns the field that a request names: one of the object, or a key that portals add.
pub(crate) fn named<'a>(api: &'a Api, object: TypeId, name: &str) -> Option<NamedField<'a>> {
    let field = api.sent_field(object, name);
    match field {
        Some(field) => Some(NamedField { wire: field.wire.clone(), ty: field.ty.clone(), known: Some(field) }),
        None => {
            let ty = api.type_def(object).v2.open_type(name)?.clone();
            Some(NamedField { wire: name.to_owned(), ty, known: None })
        }
    }
}

impl StandardParam<'_> {
    /// Returns an error if a cause of the method says that the portal refuses what a call breaks of the parameter. Most
    /// portals ignore it.
    pub(crate) fn refuse(&self, breaks: Break, message: &str) -> Result<(), Failure> {
        match error_of(self.api, self.method, self.name, breaks) {
            Some(error) => {
                let failure = Failure::error(&error.name).message(message).about(self.name);
                Err(failure)
            }
            None => Ok(()),
        }
    }
}

/// Returns the type of the elements of an array, or the type itself.
pub(crate) fn element(ty: &Type) -> &Type {
    if let Type::Array(inner, _) = ty { inner } else { ty }
}

/// Returns whether a type holds texts that can be searched.
pub(crate) fn is_text(ty: &Type) -> bool {
    matches!(element(ty), Type::Scalar(Scalar::String | Scalar::Any, _))
}
