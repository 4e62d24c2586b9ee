//! The errors of the portal itself, which specs need not define.

use bitrix24_model::{ErrorShape, Protocol};

/// An error of the portal itself: its message, and the facts for specs that do not define it.
pub(crate) struct Builtin {
    pub(crate) name: &'static str,
    pub(crate) code: &'static str,
    pub(crate) status: u16,
    pub(crate) shape: ErrorShape,
    pub(crate) message: &'static str,
}

const fn structured_builtin(name: &'static str, code: &'static str, status: u16, message: &'static str) -> Builtin {
    Builtin { name, code, status, shape: ErrorShape::Structured, message }
}

const fn flat_builtin(name: &'static str, code: &'static str, status: u16, message: &'static str) -> Builtin {
    Builtin { name, code, status, shape: ErrorShape::Flat, message }
}

/// Those of both protocols.
#[rustfmt::skip]
const COMMON: &[Builtin] = &[
    flat_builtin("InternalServerError", "INTERNAL_SERVER_ERROR", 500, "Internal server error"),
    flat_builtin("QueryLimitExceeded", "QUERY_LIMIT_EXCEEDED", 503, "Too many requests"),
    flat_builtin("OperationTimeLimit", "OPERATION_TIME_LIMIT", 429, "Method is blocked due to operation time limit."),
    flat_builtin("BatchMethodNotAllowed", "ERROR_BATCH_METHOD_NOT_ALLOWED", 405, "Method is not allowed for batch usage"),
    flat_builtin("BatchLengthExceeded", "ERROR_BATCH_LENGTH_EXCEEDED", 400, "Max batch length exceeded"),
    flat_builtin("NoAuthFound", "NO_AUTH_FOUND", 401, "Wrong authorization data"),
    flat_builtin("InvalidToken", "invalid_token", 401, "Unable to get application by token"),
    flat_builtin("ExpiredToken", "expired_token", 401, "The access token provided has expired"),
];

/// Those of REST 3.0.
#[rustfmt::skip]
const V3: &[Builtin] = &[
    structured_builtin("AccessDenied", "BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION", 403, "Access denied"),
    structured_builtin("InsufficientScope", "BITRIX_REST_V3_EXCEPTION_INSUFFICIENTSCOPEEXCEPTION", 403, "The scope of this call is not granted"),
    structured_builtin("EntityNotFound", "BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION", 400, "Record not found"),
    structured_builtin("UnknownProperty", "BITRIX_REST_V3_EXCEPTION_UNKNOWNDTOPROPERTYEXCEPTION", 400, "Unknown field"),
    structured_builtin("FieldNotFound", "BITRIX_REST_V3_REALISATION_EXCEPTION_FIELDNOTFOUNDEXCEPTION", 400, "Field not found"),
    structured_builtin("InvalidJson", "BITRIX_REST_V3_EXCEPTION_INVALIDJSONEXCEPTION", 400, "The request body is not valid JSON"),
    structured_builtin("InvalidFilter", "BITRIX_REST_V3_EXCEPTION_INVALIDFILTEREXCEPTION", 400, "Unable to recognize filter expression"),
    structured_builtin("InvalidSelect", "BITRIX_REST_V3_EXCEPTION_INVALIDSELECTEXCEPTION", 400, "Unable to recognize select expression"),
    structured_builtin("InvalidOrder", "BITRIX_REST_V3_EXCEPTION_INVALIDORDEREXCEPTION", 400, "Unable to recognize order expression"),
    structured_builtin("InvalidPagination", "BITRIX_REST_V3_EXCEPTION_INVALIDPAGINATIONEXCEPTION", 400, "Unable to recognize pagination parameter"),
    structured_builtin("UnknownFilterOperator", "BITRIX_REST_V3_EXCEPTION_UNKNOWNFILTEROPERATOREXCEPTION", 400, "Unknown filter operator"),
    structured_builtin("WrongHttpRequestMethod", "BITRIX_REST_V3_EXCEPTION_WRONGHTTPREQUESTMETHODEXCEPTION", 400, "The HTTP request method is not allowed"),
    structured_builtin("RequestValidation", "BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION", 400, "Error validating request object"),
    structured_builtin("DtoValidation", "BITRIX_REST_V3_EXCEPTION_VALIDATION_DTOVALIDATIONEXCEPTION", 400, "Error during object validation"),
    structured_builtin("RequestFilterValidation", "BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTFILTERVALIDATIONEXCEPTION", 400, "The filter lacks a required condition"),
    structured_builtin("IdempotencyKeyReused", "BITRIX_REST_V3_EXCEPTION_IDEMPOTENCYKEYREUSEDEXCEPTION", 422, "The idempotency key was used with another request body"),
    structured_builtin("InvalidIdempotencyKey", "BITRIX_REST_V3_EXCEPTION_INVALIDIDEMPOTENCYKEYEXCEPTION", 400, "The idempotency key must be 1 to 255 printable ASCII characters"),
    structured_builtin("MethodNotFound", "BITRIX_REST_V3_EXCEPTION_METHODNOTFOUNDEXCEPTION", 400, "Method not found"),
    flat_builtin("ErrorMethodNotFound", "ERROR_METHOD_NOT_FOUND", 404, "Method not found!"),
];

/// Those of REST 2.0, which has a body of one form for all.
#[rustfmt::skip]
const V2: &[Builtin] = &[
    flat_builtin("AccessDenied", "ACCESS_DENIED", 403, "Access denied"),
    flat_builtin("ScopeMissing", "insufficient_scope", 403, "The request requires higher privileges than provided by the access token"),
    flat_builtin("WrongAuthType", "WRONG_AUTH_TYPE", 403, "Current authorization type is denied for this method"),
    flat_builtin("NotFound", "NOT_FOUND", 400, "Not found"),
    flat_builtin("ErrorArgument", "ERROR_ARGUMENT", 400, "The value of an argument has an invalid type"),
    flat_builtin("MethodNotFound", "ERROR_METHOD_NOT_FOUND", 404, "Method not found!"),
];

/// The names in REST 3.0 of errors that REST 2.0 has under other names.
const NAMES_IN_V2: &[(&str, &str)] = &[
    ("EntityNotFound", "NotFound"),
    ("ErrorMethodNotFound", "MethodNotFound"),
    ("InsufficientScope", "ScopeMissing"),
    ("InvalidJson", "ErrorArgument"),
    ("RequestValidation", "ErrorArgument"),
];

/// Returns the errors of a protocol.
pub(crate) fn builtin(protocol: Protocol) -> impl Iterator<Item = &'static Builtin> {
    let own = match protocol {
        Protocol::V3 => V3,
        Protocol::V2 => V2,
    };
    own.iter().chain(COMMON)
}

/// Returns the name that a protocol has for an error.
pub(crate) fn name_in(protocol: Protocol, name: &str) -> &str {
    match protocol {
        Protocol::V3 => name,
        Protocol::V2 => NAMES_IN_V2.iter().find(|(other, _)| *other == name).map_or(name, |(_, own)| own),
    }
}

/// Returns the form of an unknown error.
pub(crate) fn unknown_shape(protocol: Protocol) -> ErrorShape {
    match protocol {
        Protocol::V3 => ErrorShape::Structured,
        Protocol::V2 => ErrorShape::Flat,
    }
}
