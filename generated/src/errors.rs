// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The error codes of the API.

use bitrix24_runtime::method::CodeInfo;

/// An error code: a documented one, or any other as the portal sent it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// The user may not see the follow-up of the call.
    ///
    /// Fix: Call on behalf of a participant, or of a member of the call's chat.
    ///
    /// Wire code: `access_denied`. HTTP status: 403.
    FollowupAccessDenied,
    /// The period lacks one of its ends, or ends before it starts.
    ///
    /// Fix: Pass `from` and `to`, the earlier time first.
    ///
    /// Wire code: `invalid_date_range`. HTTP status: 400.
    FollowupInvalidDateRange,
    /// `select` names something that follow-ups do not have.
    ///
    /// Fix: Take the names from the fields of a follow-up.
    ///
    /// Wire code: `invalid_select_field`. HTTP status: 400.
    FollowupInvalidSelectField,
    /// `order` is not an object with `startDate` and a direction.
    ///
    /// Fix: Pass `asc` or `desc` for `startDate`.
    ///
    /// Wire code: `invalid_order`. HTTP status: 400.
    FollowupInvalidOrder,
    /// The limit is not a positive integer, or the cursor lacks one of its keys.
    ///
    /// Fix: Pass a positive limit, and the cursor as the response has it.
    ///
    /// Wire code: `invalid_pagination`. HTTP status: 400.
    FollowupInvalidPagination,
    /// The user on whose behalf the call is made may not use the object, the module or the method.
    ///
    /// Fix: Check the user's rights to the object and to its module.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`. HTTP status: 403 or 400.
    ///
    /// Note: The overview gives status 403, many pages of single methods give 400.
    AccessDenied,
    /// The webhook or the application lacks the scope that the method needs.
    ///
    /// Fix: Grant the scope to the webhook or the application; `rest.scope.list` lists the scopes of
    /// methods.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INSUFFICIENTSCOPEEXCEPTION`. HTTP status: 403.
    InsufficientScope,
    /// The portal's plan does not include what the method works with.
    ///
    /// Fix: Move the portal to a plan that includes it.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_LICENSEEXCEPTION`. HTTP status: 400 or 403.
    ///
    /// Note: Not on the official pages.
    License,
    /// There is no object with the given identifier, or the user cannot see it.
    ///
    /// Fix: Check the identifier against the list of such objects.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION`. HTTP status: 400.
    EntityNotFound,
    /// REST 3.0 of this portal has no method of this name.
    ///
    /// Fix: Check the name against `rest.documentation.openapi`, which lists the portal's methods.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_METHODNOTFOUNDEXCEPTION`. HTTP status: 400.
    MethodNotFound,
    /// `select` asks for a related object that the portal has no method to read.
    ///
    /// Fix: Leave the relation out of `select` and read the related object with its own method.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_RELATIONMETHODNOTFOUNDEXCEPTION`. HTTP status: 400.
    ///
    /// Note: Not on the official pages.
    RelationMethodNotFound,
    /// `filter`, or the part of `select` that names a related object, names a field that the object does
    /// not have.
    ///
    /// Fix: Take the names from the object's `field.list`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_UNKNOWNDTOPROPERTYEXCEPTION`. HTTP status: 400.
    ///
    /// Note: The overview says that an unknown field of the object itself is silently ignored, some pages
    /// document this error for it.
    UnknownProperty,
    /// The object has no field with the name that `field.get` asks for.
    ///
    /// Fix: Take the name from the object's `field.list`.
    ///
    /// Wire code: `BITRIX_REST_V3_REALISATION_EXCEPTION_FIELDNOTFOUNDEXCEPTION`. HTTP status: 404 or 400.
    ///
    /// Note: The pages of `note` give status 404, the others none.
    FieldNotFound,
    /// The body is not JSON, or is sent in another format.
    ///
    /// Fix: Send a JSON body with the header `Content-Type` set to `application/json`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDJSONEXCEPTION`. HTTP status: 400.
    InvalidJson,
    /// `filter` is not a list of conditions, or has a condition that does not fit the call.
    ///
    /// Fix: Pass an array of conditions and groups.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDFILTEREXCEPTION`. HTTP status: 400.
    InvalidFilter,
    /// `select` is not a list of field names, or the body of a batch cannot be read.
    ///
    /// Fix: Pass an array of field names; in a batch, an array of calls whose references can be resolved.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDSELECTEXCEPTION`. HTTP status: 400.
    InvalidSelect,
    /// `order` is not an object of sortable fields with `ASC` or `DESC`.
    ///
    /// Fix: Pass an object that maps sortable fields to `ASC` or `DESC`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDORDEREXCEPTION`. HTTP status: 400.
    InvalidOrder,
    /// `pagination` cannot be read: a value is not a number, or the limit is zero.
    ///
    /// Fix: Pass an object with positive integers.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDPAGINATIONEXCEPTION`. HTTP status: 400.
    InvalidPagination,
    /// A condition has an operator that does not exist; a filter of the older API has the same effect.
    ///
    /// Fix: Use one of `=`, `!=`, `>`, `>=`, `<`, `<=`, `in` and `between`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_UNKNOWNFILTEROPERATOREXCEPTION`. HTTP status: 400.
    UnknownFilterOperator,
    /// An aggregation asks for a function that does not exist.
    ///
    /// Fix: Use one of `sum`, `avg`, `min`, `max`, `count` and `countDistinct`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_UNKNOWNAGGREGATEFUNCTIONEXCEPTION`. HTTP status: 400.
    ///
    /// Note: Not on the official pages.
    UnknownAggregateFunction,
    /// The method does not take requests of this HTTP verb.
    ///
    /// Fix: Send a POST request.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_WRONGHTTPREQUESTMETHODEXCEPTION`. HTTP status: 400.
    ///
    /// Note: Not on the official pages.
    WrongHttpRequestMethod,
    /// Each part of the call is valid, but not their combination.
    ///
    /// Fix: Read the message and change the parameters.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_LOGICEXCEPTION`. HTTP status: 400.
    ///
    /// Note: Not on the official pages.
    Logic,
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Fix: Correct the parameters that `validation` names.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`. HTTP status: 400.
    RequestValidation,
    /// A field of the object to be written is missing, cannot be written, or has a value that does not fit.
    ///
    /// Fix: Correct the fields that `validation` names.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_DTOVALIDATIONEXCEPTION`. HTTP status: 400.
    DtoValidation,
    /// A required parameter is missing.
    ///
    /// Fix: Add the parameter that `validation` names.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUIREDFIELDINREQUESTEXCEPTION`. HTTP status: 400.
    ///
    /// Note: Not on the official pages.
    RequiredFieldInRequest,
    /// A parameter's value is of another type than the method takes.
    ///
    /// Fix: Pass a value of the documented type for the parameter that `validation` names.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_INVALIDREQUESTFIELDTYPEEXCEPTION`. HTTP status: 400.
    ///
    /// Note: Not on the official pages.
    InvalidRequestFieldType,
    /// A field of the object lacks a property that the action needs, such as being editable, filterable or
    /// sortable.
    ///
    /// Fix: Leave out the field that `validation` names; `field.list` tells what each field allows.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_DTOFIELDREQUIREDATTRIBUTEEXCEPTION`. HTTP status: 400.
    ///
    /// Note: Not on the official pages.
    DtoFieldRequiredAttribute,
    /// A file in the request cannot be read or is not allowed.
    ///
    /// Fix: Check the file's name, its Base64 content and its size.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_INVALIDFILEEXCEPTION`. HTTP status: 400.
    ///
    /// Note: Not on the official pages.
    InvalidFile,
    /// The filter lacks a condition that the method requires.
    ///
    /// Fix: Add a condition on the field that `validation` names.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTFILTERVALIDATIONEXCEPTION`. HTTP status: 400.
    RequestFilterValidation,
    /// The method was called too often within a short time.
    ///
    /// Fix: Wait, then call again at a lower rate.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_RATELIMITEXCEPTION`. HTTP status: 429.
    ///
    /// Note: Not on the official pages.
    RateLimit,
    /// The same `Idempotency-Key` was used before with another body.
    ///
    /// Fix: Use a new key for each new call; reuse a key only with the identical body.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_IDEMPOTENCYKEYREUSEDEXCEPTION`. HTTP status: 422.
    IdempotencyKeyReused,
    /// The `Idempotency-Key` is empty, longer than 255 characters, or contains other characters than
    /// printable ASCII.
    ///
    /// Fix: Pass 1 to 255 printable ASCII characters.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDIDEMPOTENCYKEYEXCEPTION`. HTTP status: 400.
    InvalidIdempotencyKey,
    /// The method failed with an unknown error.
    ///
    /// Fix: Try again later; if that does not help, contact the portal's administrator or Bitrix24 support.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INTERNAL_INTERNALEXCEPTION`. HTTP status: 500.
    ///
    /// Note: Not on the official pages.
    Internal,
    /// The portal could not save the object.
    ///
    /// Fix: Check the values against each other and against the state of the object, then read it again
    /// before another try.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INTERNAL_ORMSAVEEXCEPTION`. HTTP status: 400.
    ///
    /// Note: Not on the official pages.
    OrmSave,
    /// The server failed with an internal error.
    ///
    /// Fix: Try again later; if that does not help, contact the server's administrator or Bitrix24 support.
    ///
    /// Wire code: `INTERNAL_SERVER_ERROR`. HTTP status: 500.
    InternalServerError,
    /// The server received an invalid response from an internal service.
    ///
    /// Fix: Try again later; if that does not help, contact the server's administrator or Bitrix24 support.
    ///
    /// Wire code: `ERROR_UNEXPECTED_ANSWER`. HTTP status: 500.
    UnexpectedAnswer,
    /// More requests came from this address to this portal than the leaky bucket holds.
    ///
    /// Fix: Wait and try again with increasing delays; 2 requests per second (5 on Enterprise) can be
    /// sustained.
    ///
    /// Wire code: `QUERY_LIMIT_EXCEEDED`. HTTP status: 503.
    QueryLimitExceeded,
    /// A batch contains a method that is not allowed in batches.
    ///
    /// Fix: Call the method outside of a batch.
    ///
    /// Wire code: `ERROR_BATCH_METHOD_NOT_ALLOWED`. HTTP status: 405.
    ///
    /// Note: Only on the earlier page, and on those of REST 2.0.
    BatchMethodNotAllowed,
    /// A batch exceeds its limit.
    ///
    /// Fix: Split the batch; the usual limit is 50 calls.
    ///
    /// Wire code: `ERROR_BATCH_LENGTH_EXCEEDED`. HTTP status: 400.
    ///
    /// Note: Only on the earlier page, and on those of REST 2.0.
    BatchLengthExceeded,
    /// The call has neither an access token nor a webhook's code.
    ///
    /// Fix: Pass an access token, or call a webhook's address.
    ///
    /// Wire code: `NO_AUTH_FOUND`. HTTP status: 401.
    ///
    /// Note: Portals are known to give it for wrong tokens and codes too, as the earlier page said.
    NoAuthFound,
    /// The call came over plain HTTP.
    ///
    /// Fix: Call over HTTPS.
    ///
    /// Wire code: `INVALID_REQUEST`. HTTP status: 401 or 400.
    HttpsRequired,
    /// Bitrix24 has manually blocked the portal's REST API because of overload.
    ///
    /// Fix: Ask Bitrix24 support to lift the block; waiting does not help.
    ///
    /// Wire code: `OVERLOAD_LIMIT`. HTTP status: 401 or 503.
    OverloadLimit,
    /// The portal is on a plan without REST.
    ///
    /// Fix: Move the portal to a commercial plan.
    ///
    /// Wire code: `ACCESS_DENIED`. HTTP status: 401 or 403.
    PlanRequired,
    /// The portal has no active webhook with this user and secret.
    ///
    /// Fix: Check the webhook's address, and that the webhook still exists.
    ///
    /// Wire code: `INVALID_CREDENTIALS`. HTTP status: 401 or 403.
    ///
    /// Note: The earlier page gave status 403, and missing rights of the user as the reason.
    InvalidCredentials,
    /// The manifest that the call names does not exist.
    ///
    /// Fix: Check which manifests the portal offers.
    ///
    /// Wire code: `ERROR_MANIFEST_IS_NOT_AVAILABLE`. HTTP status: 404.
    ///
    /// Note: Only on the earlier page.
    ManifestNotAvailable,
    /// The webhook or the application lacks the scope for the call.
    ///
    /// Fix: Grant the scope to the webhook or the application.
    ///
    /// Wire code: `insufficient_scope`. HTTP status: 401 or 403.
    ScopeMissing,
    /// The access token has expired; it is valid for an hour.
    ///
    /// Fix: Get a new access token with the refresh token and call again.
    ///
    /// Wire code: `expired_token`. HTTP status: 401.
    ExpiredToken,
    /// The application is installed, but the administrator has not granted this user access to it.
    ///
    /// Fix: Ask the portal's administrator to grant the user access to the application.
    ///
    /// Wire code: `user_access_error`. HTTP status: 401 or 403.
    UserAccess,
    /// The portal is deleted, or its public part is closed.
    ///
    /// Fix: On a self-hosted portal, open the public part again in the settings of the main module.
    ///
    /// Wire code: `PORTAL_DELETED`. HTTP status: 403 or 500.
    PortalDeleted,
    /// The access token cannot be verified.
    ///
    /// Fix: Authorize the application again.
    ///
    /// Wire code: `invalid_token`. HTTP status: 401.
    ///
    /// Note: Not on the official pages; observed on real portals.
    InvalidToken,
    /// The method does not take this kind of authorization, such as a webhook where it needs an
    /// application.
    ///
    /// Fix: Call with the kind of authorization that the method takes.
    ///
    /// Wire code: `WRONG_AUTH_TYPE`. HTTP status: 403.
    ///
    /// Note: Not on the official pages; observed on real portals.
    WrongAuthType,
    /// There is no such method at this address; a method of REST 3.0 called without `/api/` also fails with
    /// this code.
    ///
    /// Fix: Check the method's name, and that the address has `/rest/api/` in it.
    ///
    /// Wire code: `ERROR_METHOD_NOT_FOUND`. HTTP status: 404.
    ErrorMethodNotFound,
    /// The calls of this method by this webhook or application took more time than the portal allows in 10
    /// minutes.
    ///
    /// Fix: Wait until the latest `operating_reset_at` that a response contained, then call the method
    /// again.
    ///
    /// Wire code: `OPERATION_TIME_LIMIT`. HTTP status: 429.
    OperationTimeLimit,
    /// Documents are being imported into the knowledge base in the background.
    ///
    /// Fix: Wait for the import to end and call again.
    ///
    /// Wire code: `NOTE_COLLECTION_UNDER_IMPORT`. HTTP status: 409.
    NoteCollectionUnderImport,
    /// Another user is editing the document and has unsaved changes.
    ///
    /// Fix: Call again later, or with `overwrite` set to `true` to replace their text.
    ///
    /// Wire code: `NOTE_DOCUMENT_HAS_UNSAVED_CHANGES`. HTTP status: 409 or 400.
    ///
    /// Note: The page calls it a conflict and gives no status of its own; the other conflict of the module
    /// has 409, the rest of the page 400.
    NoteDocumentHasUnsavedChanges,
    /// The update changes nothing.
    ///
    /// Fix: Pass a new title, new content, or both.
    ///
    /// Wire code: `NOTE_EMPTY_UPDATE`. HTTP status: 400.
    NoteEmptyUpdate,
    /// The file is larger than the portal allows.
    ///
    /// Fix: Make the file smaller, or raise the limit in the portal's setting `main.max_file_size`.
    ///
    /// Wire code: `NOTE_FILE_TOO_LARGE`. HTTP status: 400.
    NoteFileTooLarge,
    /// The name of the file has no extension, or one that is not allowed.
    ///
    /// Fix: Use one of the extensions that `note.file.add` allows.
    ///
    /// Wire code: `NOTE_FILE_TYPE_NOT_ALLOWED`. HTTP status: 400.
    NoteFileTypeNotAllowed,
    /// The parent document is in another knowledge base.
    ///
    /// Fix: Pass a parent from the same knowledge base, or none.
    ///
    /// Wire code: `NOTE_INVALID_PARENT`. HTTP status: 400.
    NoteInvalidParent,
    /// The content is larger than 1,048,576 bytes.
    ///
    /// Fix: Shorten the content or split it over several documents.
    ///
    /// Wire code: `NOTE_MARKDOWN_TOO_LARGE`. HTTP status: 400.
    NoteMarkdownTooLarge,
    /// The query is longer than 200 characters.
    ///
    /// Fix: Shorten the query.
    ///
    /// Wire code: `NOTE_SEARCH_QUERY_TOO_LONG`. HTTP status: 400.
    NoteSearchQueryTooLong,
    /// The query is shorter than 3 characters.
    ///
    /// Fix: Search for at least 3 characters.
    ///
    /// Wire code: `NOTE_SEARCH_QUERY_TOO_SHORT`. HTTP status: 400.
    NoteSearchQueryTooShort,
    /// An undocumented error code, as the portal sent it.
    Unknown(Box<str>),
}

impl ErrorCode {
    /// Returns the error code for a wire code.
    pub fn from_code(code: &str) -> Self {
        match code {
            codes::FOLLOWUP_ACCESS_DENIED => Self::FollowupAccessDenied,
            codes::FOLLOWUP_INVALID_DATE_RANGE => Self::FollowupInvalidDateRange,
            codes::FOLLOWUP_INVALID_SELECT_FIELD => Self::FollowupInvalidSelectField,
            codes::FOLLOWUP_INVALID_ORDER => Self::FollowupInvalidOrder,
            codes::FOLLOWUP_INVALID_PAGINATION => Self::FollowupInvalidPagination,
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::INSUFFICIENT_SCOPE => Self::InsufficientScope,
            codes::LICENSE => Self::License,
            codes::ENTITY_NOT_FOUND => Self::EntityNotFound,
            codes::METHOD_NOT_FOUND => Self::MethodNotFound,
            codes::RELATION_METHOD_NOT_FOUND => Self::RelationMethodNotFound,
            codes::UNKNOWN_PROPERTY => Self::UnknownProperty,
            codes::FIELD_NOT_FOUND => Self::FieldNotFound,
            codes::INVALID_JSON => Self::InvalidJson,
            codes::INVALID_FILTER => Self::InvalidFilter,
            codes::INVALID_SELECT => Self::InvalidSelect,
            codes::INVALID_ORDER => Self::InvalidOrder,
            codes::INVALID_PAGINATION => Self::InvalidPagination,
            codes::UNKNOWN_FILTER_OPERATOR => Self::UnknownFilterOperator,
            codes::UNKNOWN_AGGREGATE_FUNCTION => Self::UnknownAggregateFunction,
            codes::WRONG_HTTP_REQUEST_METHOD => Self::WrongHttpRequestMethod,
            codes::LOGIC => Self::Logic,
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::DTO_VALIDATION => Self::DtoValidation,
            codes::REQUIRED_FIELD_IN_REQUEST => Self::RequiredFieldInRequest,
            codes::INVALID_REQUEST_FIELD_TYPE => Self::InvalidRequestFieldType,
            codes::DTO_FIELD_REQUIRED_ATTRIBUTE => Self::DtoFieldRequiredAttribute,
            codes::INVALID_FILE => Self::InvalidFile,
            codes::REQUEST_FILTER_VALIDATION => Self::RequestFilterValidation,
            codes::RATE_LIMIT => Self::RateLimit,
            codes::IDEMPOTENCY_KEY_REUSED => Self::IdempotencyKeyReused,
            codes::INVALID_IDEMPOTENCY_KEY => Self::InvalidIdempotencyKey,
            codes::INTERNAL => Self::Internal,
            codes::ORM_SAVE => Self::OrmSave,
            codes::INTERNAL_SERVER_ERROR => Self::InternalServerError,
            codes::UNEXPECTED_ANSWER => Self::UnexpectedAnswer,
            codes::QUERY_LIMIT_EXCEEDED => Self::QueryLimitExceeded,
            codes::BATCH_METHOD_NOT_ALLOWED => Self::BatchMethodNotAllowed,
            codes::BATCH_LENGTH_EXCEEDED => Self::BatchLengthExceeded,
            codes::NO_AUTH_FOUND => Self::NoAuthFound,
            codes::HTTPS_REQUIRED => Self::HttpsRequired,
            codes::OVERLOAD_LIMIT => Self::OverloadLimit,
            codes::PLAN_REQUIRED => Self::PlanRequired,
            codes::INVALID_CREDENTIALS => Self::InvalidCredentials,
            codes::MANIFEST_NOT_AVAILABLE => Self::ManifestNotAvailable,
            codes::SCOPE_MISSING => Self::ScopeMissing,
            codes::EXPIRED_TOKEN => Self::ExpiredToken,
            codes::USER_ACCESS => Self::UserAccess,
            codes::PORTAL_DELETED => Self::PortalDeleted,
            codes::INVALID_TOKEN => Self::InvalidToken,
            codes::WRONG_AUTH_TYPE => Self::WrongAuthType,
            codes::ERROR_METHOD_NOT_FOUND => Self::ErrorMethodNotFound,
            codes::OPERATION_TIME_LIMIT => Self::OperationTimeLimit,
            codes::NOTE_COLLECTION_UNDER_IMPORT => Self::NoteCollectionUnderImport,
            codes::NOTE_DOCUMENT_HAS_UNSAVED_CHANGES => {
                Self::NoteDocumentHasUnsavedChanges
            }
            codes::NOTE_EMPTY_UPDATE => Self::NoteEmptyUpdate,
            codes::NOTE_FILE_TOO_LARGE => Self::NoteFileTooLarge,
            codes::NOTE_FILE_TYPE_NOT_ALLOWED => Self::NoteFileTypeNotAllowed,
            codes::NOTE_INVALID_PARENT => Self::NoteInvalidParent,
            codes::NOTE_MARKDOWN_TOO_LARGE => Self::NoteMarkdownTooLarge,
            codes::NOTE_SEARCH_QUERY_TOO_LONG => Self::NoteSearchQueryTooLong,
            codes::NOTE_SEARCH_QUERY_TOO_SHORT => Self::NoteSearchQueryTooShort,
            other => Self::Unknown(other.into()),
        }
    }

    /// Returns the wire code.
    pub fn as_code(&self) -> &str {
        match self {
            Self::FollowupAccessDenied => codes::FOLLOWUP_ACCESS_DENIED,
            Self::FollowupInvalidDateRange => codes::FOLLOWUP_INVALID_DATE_RANGE,
            Self::FollowupInvalidSelectField => codes::FOLLOWUP_INVALID_SELECT_FIELD,
            Self::FollowupInvalidOrder => codes::FOLLOWUP_INVALID_ORDER,
            Self::FollowupInvalidPagination => codes::FOLLOWUP_INVALID_PAGINATION,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::InsufficientScope => codes::INSUFFICIENT_SCOPE,
            Self::License => codes::LICENSE,
            Self::EntityNotFound => codes::ENTITY_NOT_FOUND,
            Self::MethodNotFound => codes::METHOD_NOT_FOUND,
            Self::RelationMethodNotFound => codes::RELATION_METHOD_NOT_FOUND,
            Self::UnknownProperty => codes::UNKNOWN_PROPERTY,
            Self::FieldNotFound => codes::FIELD_NOT_FOUND,
            Self::InvalidJson => codes::INVALID_JSON,
            Self::InvalidFilter => codes::INVALID_FILTER,
            Self::InvalidSelect => codes::INVALID_SELECT,
            Self::InvalidOrder => codes::INVALID_ORDER,
            Self::InvalidPagination => codes::INVALID_PAGINATION,
            Self::UnknownFilterOperator => codes::UNKNOWN_FILTER_OPERATOR,
            Self::UnknownAggregateFunction => codes::UNKNOWN_AGGREGATE_FUNCTION,
            Self::WrongHttpRequestMethod => codes::WRONG_HTTP_REQUEST_METHOD,
            Self::Logic => codes::LOGIC,
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::DtoValidation => codes::DTO_VALIDATION,
            Self::RequiredFieldInRequest => codes::REQUIRED_FIELD_IN_REQUEST,
            Self::InvalidRequestFieldType => codes::INVALID_REQUEST_FIELD_TYPE,
            Self::DtoFieldRequiredAttribute => codes::DTO_FIELD_REQUIRED_ATTRIBUTE,
            Self::InvalidFile => codes::INVALID_FILE,
            Self::RequestFilterValidation => codes::REQUEST_FILTER_VALIDATION,
            Self::RateLimit => codes::RATE_LIMIT,
            Self::IdempotencyKeyReused => codes::IDEMPOTENCY_KEY_REUSED,
            Self::InvalidIdempotencyKey => codes::INVALID_IDEMPOTENCY_KEY,
            Self::Internal => codes::INTERNAL,
            Self::OrmSave => codes::ORM_SAVE,
            Self::InternalServerError => codes::INTERNAL_SERVER_ERROR,
            Self::UnexpectedAnswer => codes::UNEXPECTED_ANSWER,
            Self::QueryLimitExceeded => codes::QUERY_LIMIT_EXCEEDED,
            Self::BatchMethodNotAllowed => codes::BATCH_METHOD_NOT_ALLOWED,
            Self::BatchLengthExceeded => codes::BATCH_LENGTH_EXCEEDED,
            Self::NoAuthFound => codes::NO_AUTH_FOUND,
            Self::HttpsRequired => codes::HTTPS_REQUIRED,
            Self::OverloadLimit => codes::OVERLOAD_LIMIT,
            Self::PlanRequired => codes::PLAN_REQUIRED,
            Self::InvalidCredentials => codes::INVALID_CREDENTIALS,
            Self::ManifestNotAvailable => codes::MANIFEST_NOT_AVAILABLE,
            Self::ScopeMissing => codes::SCOPE_MISSING,
            Self::ExpiredToken => codes::EXPIRED_TOKEN,
            Self::UserAccess => codes::USER_ACCESS,
            Self::PortalDeleted => codes::PORTAL_DELETED,
            Self::InvalidToken => codes::INVALID_TOKEN,
            Self::WrongAuthType => codes::WRONG_AUTH_TYPE,
            Self::ErrorMethodNotFound => codes::ERROR_METHOD_NOT_FOUND,
            Self::OperationTimeLimit => codes::OPERATION_TIME_LIMIT,
            Self::NoteCollectionUnderImport => codes::NOTE_COLLECTION_UNDER_IMPORT,
            Self::NoteDocumentHasUnsavedChanges => {
                codes::NOTE_DOCUMENT_HAS_UNSAVED_CHANGES
            }
            Self::NoteEmptyUpdate => codes::NOTE_EMPTY_UPDATE,
            Self::NoteFileTooLarge => codes::NOTE_FILE_TOO_LARGE,
            Self::NoteFileTypeNotAllowed => codes::NOTE_FILE_TYPE_NOT_ALLOWED,
            Self::NoteInvalidParent => codes::NOTE_INVALID_PARENT,
            Self::NoteMarkdownTooLarge => codes::NOTE_MARKDOWN_TOO_LARGE,
            Self::NoteSearchQueryTooLong => codes::NOTE_SEARCH_QUERY_TOO_LONG,
            Self::NoteSearchQueryTooShort => codes::NOTE_SEARCH_QUERY_TOO_SHORT,
            Self::Unknown(code) => code,
        }
    }
}

impl std::fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_code())
    }
}

/// What the specification says of the error codes. The client decides about retries by it.
pub static CODES: &[CodeInfo] = &[
    CodeInfo::new("access_denied"),
    CodeInfo::new("invalid_date_range"),
    CodeInfo::new("invalid_select_field"),
    CodeInfo::new("invalid_order"),
    CodeInfo::new("invalid_pagination"),
    CodeInfo::new("BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION"),
    CodeInfo::new("BITRIX_REST_V3_EXCEPTION_INSUFFICIENTSCOPEEXCEPTION"),
    CodeInfo::new("BITRIX_REST_V3_EXCEPTION_LICENSEEXCEPTION"),
    CodeInfo::new("BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION"),
    CodeInfo::new("BITRIX_REST_V3_EXCEPTION_METHODNOTFOUNDEXCEPTION"),
    CodeInfo::new("BITRIX_REST_V3_EXCEPTION_RELATIONMETHODNOTFOUNDEXCEPTION"),
    CodeInfo::new("BITRIX_REST_V3_EXCEPTION_UNKNOWNDTOPROPERTYEXCEPTION"),
    CodeInfo::new("BITRIX_REST_V3_REALISATION_EXCEPTION_FIELDNOTFOUNDEXCEPTION"),
    CodeInfo::new("BITRIX_REST_V3_EXCEPTION_INVALIDJSONEXCEPTION"),
    CodeInfo::new("BITRIX_REST_V3_EXCEPTION_INVALIDFILTEREXCEPTION"),
    CodeInfo::new("BITRIX_REST_V3_EXCEPTION_INVALIDSELECTEXCEPTION"),
    CodeInfo::new("BITRIX_REST_V3_EXCEPTION_INVALIDORDEREXCEPTION"),
    CodeInfo::new("BITRIX_REST_V3_EXCEPTION_INVALIDPAGINATIONEXCEPTION"),
    CodeInfo::new("BITRIX_REST_V3_EXCEPTION_UNKNOWNFILTEROPERATOREXCEPTION"),
    CodeInfo::new("BITRIX_REST_V3_EXCEPTION_UNKNOWNAGGREGATEFUNCTIONEXCEPTION"),
    CodeInfo::new("BITRIX_REST_V3_EXCEPTION_WRONGHTTPREQUESTMETHODEXCEPTION"),
    CodeInfo::new("BITRIX_REST_V3_EXCEPTION_LOGICEXCEPTION"),
    CodeInfo::new("BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION"),
    CodeInfo::new("BITRIX_REST_V3_EXCEPTION_VALIDATION_DTOVALIDATIONEXCEPTION"),
    CodeInfo::new("BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUIREDFIELDINREQUESTEXCEPTION"),
    CodeInfo::new("BITRIX_REST_V3_EXCEPTION_VALIDATION_INVALIDREQUESTFIELDTYPEEXCEPTION"),
    CodeInfo::new("BITRIX_REST_V3_EXCEPTION_VALIDATION_DTOFIELDREQUIREDATTRIBUTEEXCEPTION"),
    CodeInfo::new("BITRIX_REST_V3_EXCEPTION_VALIDATION_INVALIDFILEEXCEPTION"),
    CodeInfo::new("BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTFILTERVALIDATIONEXCEPTION"),
    CodeInfo::new("BITRIX_REST_V3_EXCEPTION_RATELIMITEXCEPTION")
        .retry_later()
        .rate_limit(),
    CodeInfo::new("BITRIX_REST_V3_EXCEPTION_IDEMPOTENCYKEYREUSEDEXCEPTION"),
    CodeInfo::new("BITRIX_REST_V3_EXCEPTION_INVALIDIDEMPOTENCYKEYEXCEPTION"),
    CodeInfo::new("BITRIX_REST_V3_EXCEPTION_INTERNAL_INTERNALEXCEPTION")
        .retry_later()
        .maybe_executed(),
    CodeInfo::new("BITRIX_REST_V3_EXCEPTION_INTERNAL_ORMSAVEEXCEPTION").maybe_executed(),
    CodeInfo::new("INTERNAL_SERVER_ERROR").retry_later().maybe_executed(),
    CodeInfo::new("ERROR_UNEXPECTED_ANSWER").retry_later().maybe_executed(),
    CodeInfo::new("QUERY_LIMIT_EXCEEDED").retry_later().rate_limit(),
    CodeInfo::new("ERROR_BATCH_METHOD_NOT_ALLOWED"),
    CodeInfo::new("ERROR_BATCH_LENGTH_EXCEEDED"),
    CodeInfo::new("NO_AUTH_FOUND"),
    CodeInfo::new("INVALID_REQUEST"),
    CodeInfo::new("OVERLOAD_LIMIT").unavailable(),
    CodeInfo::new("ACCESS_DENIED"),
    CodeInfo::new("INVALID_CREDENTIALS"),
    CodeInfo::new("ERROR_MANIFEST_IS_NOT_AVAILABLE"),
    CodeInfo::new("insufficient_scope"),
    CodeInfo::new("expired_token").retry_after_refresh(),
    CodeInfo::new("user_access_error"),
    CodeInfo::new("PORTAL_DELETED").unavailable(),
    CodeInfo::new("invalid_token"),
    CodeInfo::new("WRONG_AUTH_TYPE"),
    CodeInfo::new("ERROR_METHOD_NOT_FOUND"),
    CodeInfo::new("OPERATION_TIME_LIMIT").retry_later().operating_limit(),
    CodeInfo::new("NOTE_COLLECTION_UNDER_IMPORT").retry_later(),
    CodeInfo::new("NOTE_DOCUMENT_HAS_UNSAVED_CHANGES"),
    CodeInfo::new("NOTE_EMPTY_UPDATE"),
    CodeInfo::new("NOTE_FILE_TOO_LARGE"),
    CodeInfo::new("NOTE_FILE_TYPE_NOT_ALLOWED"),
    CodeInfo::new("NOTE_INVALID_PARENT"),
    CodeInfo::new("NOTE_MARKDOWN_TOO_LARGE"),
    CodeInfo::new("NOTE_SEARCH_QUERY_TOO_LONG"),
    CodeInfo::new("NOTE_SEARCH_QUERY_TOO_SHORT"),
];

/// The wire codes as constants.
pub mod codes {
    /// [`ErrorCode::FollowupAccessDenied`](super::ErrorCode::FollowupAccessDenied).
    pub const FOLLOWUP_ACCESS_DENIED: &str = "access_denied";
    /// [`ErrorCode::FollowupInvalidDateRange`](super::ErrorCode::FollowupInvalidDateRange).
    pub const FOLLOWUP_INVALID_DATE_RANGE: &str = "invalid_date_range";
    /// [`ErrorCode::FollowupInvalidSelectField`](super::ErrorCode::FollowupInvalidSelectField).
    pub const FOLLOWUP_INVALID_SELECT_FIELD: &str = "invalid_select_field";
    /// [`ErrorCode::FollowupInvalidOrder`](super::ErrorCode::FollowupInvalidOrder).
    pub const FOLLOWUP_INVALID_ORDER: &str = "invalid_order";
    /// [`ErrorCode::FollowupInvalidPagination`](super::ErrorCode::FollowupInvalidPagination).
    pub const FOLLOWUP_INVALID_PAGINATION: &str = "invalid_pagination";
    /// [`ErrorCode::AccessDenied`](super::ErrorCode::AccessDenied).
    pub const ACCESS_DENIED: &str = "BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION";
    /// [`ErrorCode::InsufficientScope`](super::ErrorCode::InsufficientScope).
    pub const INSUFFICIENT_SCOPE: &str = "BITRIX_REST_V3_EXCEPTION_INSUFFICIENTSCOPEEXCEPTION";
    /// [`ErrorCode::License`](super::ErrorCode::License).
    pub const LICENSE: &str = "BITRIX_REST_V3_EXCEPTION_LICENSEEXCEPTION";
    /// [`ErrorCode::EntityNotFound`](super::ErrorCode::EntityNotFound).
    pub const ENTITY_NOT_FOUND: &str = "BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION";
    /// [`ErrorCode::MethodNotFound`](super::ErrorCode::MethodNotFound).
    pub const METHOD_NOT_FOUND: &str = "BITRIX_REST_V3_EXCEPTION_METHODNOTFOUNDEXCEPTION";
    /// [`ErrorCode::RelationMethodNotFound`](super::ErrorCode::RelationMethodNotFound).
    pub const RELATION_METHOD_NOT_FOUND: &str = "BITRIX_REST_V3_EXCEPTION_RELATIONMETHODNOTFOUNDEXCEPTION";
    /// [`ErrorCode::UnknownProperty`](super::ErrorCode::UnknownProperty).
    pub const UNKNOWN_PROPERTY: &str = "BITRIX_REST_V3_EXCEPTION_UNKNOWNDTOPROPERTYEXCEPTION";
    /// [`ErrorCode::FieldNotFound`](super::ErrorCode::FieldNotFound).
    pub const FIELD_NOT_FOUND: &str = "BITRIX_REST_V3_REALISATION_EXCEPTION_FIELDNOTFOUNDEXCEPTION";
    /// [`ErrorCode::InvalidJson`](super::ErrorCode::InvalidJson).
    pub const INVALID_JSON: &str = "BITRIX_REST_V3_EXCEPTION_INVALIDJSONEXCEPTION";
    /// [`ErrorCode::InvalidFilter`](super::ErrorCode::InvalidFilter).
    pub const INVALID_FILTER: &str = "BITRIX_REST_V3_EXCEPTION_INVALIDFILTEREXCEPTION";
    /// [`ErrorCode::InvalidSelect`](super::ErrorCode::InvalidSelect).
    pub const INVALID_SELECT: &str = "BITRIX_REST_V3_EXCEPTION_INVALIDSELECTEXCEPTION";
    /// [`ErrorCode::InvalidOrder`](super::ErrorCode::InvalidOrder).
    pub const INVALID_ORDER: &str = "BITRIX_REST_V3_EXCEPTION_INVALIDORDEREXCEPTION";
    /// [`ErrorCode::InvalidPagination`](super::ErrorCode::InvalidPagination).
    pub const INVALID_PAGINATION: &str = "BITRIX_REST_V3_EXCEPTION_INVALIDPAGINATIONEXCEPTION";
    /// [`ErrorCode::UnknownFilterOperator`](super::ErrorCode::UnknownFilterOperator).
    pub const UNKNOWN_FILTER_OPERATOR: &str = "BITRIX_REST_V3_EXCEPTION_UNKNOWNFILTEROPERATOREXCEPTION";
    /// [`ErrorCode::UnknownAggregateFunction`](super::ErrorCode::UnknownAggregateFunction).
    pub const UNKNOWN_AGGREGATE_FUNCTION: &str = "BITRIX_REST_V3_EXCEPTION_UNKNOWNAGGREGATEFUNCTIONEXCEPTION";
    /// [`ErrorCode::WrongHttpRequestMethod`](super::ErrorCode::WrongHttpRequestMethod).
    pub const WRONG_HTTP_REQUEST_METHOD: &str = "BITRIX_REST_V3_EXCEPTION_WRONGHTTPREQUESTMETHODEXCEPTION";
    /// [`ErrorCode::Logic`](super::ErrorCode::Logic).
    pub const LOGIC: &str = "BITRIX_REST_V3_EXCEPTION_LOGICEXCEPTION";
    /// [`ErrorCode::RequestValidation`](super::ErrorCode::RequestValidation).
    pub const REQUEST_VALIDATION: &str = "BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION";
    /// [`ErrorCode::DtoValidation`](super::ErrorCode::DtoValidation).
    pub const DTO_VALIDATION: &str = "BITRIX_REST_V3_EXCEPTION_VALIDATION_DTOVALIDATIONEXCEPTION";
    /// [`ErrorCode::RequiredFieldInRequest`](super::ErrorCode::RequiredFieldInRequest).
    pub const REQUIRED_FIELD_IN_REQUEST: &str = "BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUIREDFIELDINREQUESTEXCEPTION";
    /// [`ErrorCode::InvalidRequestFieldType`](super::ErrorCode::InvalidRequestFieldType).
    pub const INVALID_REQUEST_FIELD_TYPE: &str = "BITRIX_REST_V3_EXCEPTION_VALIDATION_INVALIDREQUESTFIELDTYPEEXCEPTION";
    /// [`ErrorCode::DtoFieldRequiredAttribute`](super::ErrorCode::DtoFieldRequiredAttribute).
    pub const DTO_FIELD_REQUIRED_ATTRIBUTE: &str = "BITRIX_REST_V3_EXCEPTION_VALIDATION_DTOFIELDREQUIREDATTRIBUTEEXCEPTION";
    /// [`ErrorCode::InvalidFile`](super::ErrorCode::InvalidFile).
    pub const INVALID_FILE: &str = "BITRIX_REST_V3_EXCEPTION_VALIDATION_INVALIDFILEEXCEPTION";
    /// [`ErrorCode::RequestFilterValidation`](super::ErrorCode::RequestFilterValidation).
    pub const REQUEST_FILTER_VALIDATION: &str = "BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTFILTERVALIDATIONEXCEPTION";
    /// [`ErrorCode::RateLimit`](super::ErrorCode::RateLimit).
    pub const RATE_LIMIT: &str = "BITRIX_REST_V3_EXCEPTION_RATELIMITEXCEPTION";
    /// [`ErrorCode::IdempotencyKeyReused`](super::ErrorCode::IdempotencyKeyReused).
    pub const IDEMPOTENCY_KEY_REUSED: &str = "BITRIX_REST_V3_EXCEPTION_IDEMPOTENCYKEYREUSEDEXCEPTION";
    /// [`ErrorCode::InvalidIdempotencyKey`](super::ErrorCode::InvalidIdempotencyKey).
    pub const INVALID_IDEMPOTENCY_KEY: &str = "BITRIX_REST_V3_EXCEPTION_INVALIDIDEMPOTENCYKEYEXCEPTION";
    /// [`ErrorCode::Internal`](super::ErrorCode::Internal).
    pub const INTERNAL: &str = "BITRIX_REST_V3_EXCEPTION_INTERNAL_INTERNALEXCEPTION";
    /// [`ErrorCode::OrmSave`](super::ErrorCode::OrmSave).
    pub const ORM_SAVE: &str = "BITRIX_REST_V3_EXCEPTION_INTERNAL_ORMSAVEEXCEPTION";
    /// [`ErrorCode::InternalServerError`](super::ErrorCode::InternalServerError).
    pub const INTERNAL_SERVER_ERROR: &str = "INTERNAL_SERVER_ERROR";
    /// [`ErrorCode::UnexpectedAnswer`](super::ErrorCode::UnexpectedAnswer).
    pub const UNEXPECTED_ANSWER: &str = "ERROR_UNEXPECTED_ANSWER";
    /// [`ErrorCode::QueryLimitExceeded`](super::ErrorCode::QueryLimitExceeded).
    pub const QUERY_LIMIT_EXCEEDED: &str = "QUERY_LIMIT_EXCEEDED";
    /// [`ErrorCode::BatchMethodNotAllowed`](super::ErrorCode::BatchMethodNotAllowed).
    pub const BATCH_METHOD_NOT_ALLOWED: &str = "ERROR_BATCH_METHOD_NOT_ALLOWED";
    /// [`ErrorCode::BatchLengthExceeded`](super::ErrorCode::BatchLengthExceeded).
    pub const BATCH_LENGTH_EXCEEDED: &str = "ERROR_BATCH_LENGTH_EXCEEDED";
    /// [`ErrorCode::NoAuthFound`](super::ErrorCode::NoAuthFound).
    pub const NO_AUTH_FOUND: &str = "NO_AUTH_FOUND";
    /// [`ErrorCode::HttpsRequired`](super::ErrorCode::HttpsRequired).
    pub const HTTPS_REQUIRED: &str = "INVALID_REQUEST";
    /// [`ErrorCode::OverloadLimit`](super::ErrorCode::OverloadLimit).
    pub const OVERLOAD_LIMIT: &str = "OVERLOAD_LIMIT";
    /// [`ErrorCode::PlanRequired`](super::ErrorCode::PlanRequired).
    pub const PLAN_REQUIRED: &str = "ACCESS_DENIED";
    /// [`ErrorCode::InvalidCredentials`](super::ErrorCode::InvalidCredentials).
    pub const INVALID_CREDENTIALS: &str = "INVALID_CREDENTIALS";
    /// [`ErrorCode::ManifestNotAvailable`](super::ErrorCode::ManifestNotAvailable).
    pub const MANIFEST_NOT_AVAILABLE: &str = "ERROR_MANIFEST_IS_NOT_AVAILABLE";
    /// [`ErrorCode::ScopeMissing`](super::ErrorCode::ScopeMissing).
    pub const SCOPE_MISSING: &str = "insufficient_scope";
    /// [`ErrorCode::ExpiredToken`](super::ErrorCode::ExpiredToken).
    pub const EXPIRED_TOKEN: &str = "expired_token";
    /// [`ErrorCode::UserAccess`](super::ErrorCode::UserAccess).
    pub const USER_ACCESS: &str = "user_access_error";
    /// [`ErrorCode::PortalDeleted`](super::ErrorCode::PortalDeleted).
    pub const PORTAL_DELETED: &str = "PORTAL_DELETED";
    /// [`ErrorCode::InvalidToken`](super::ErrorCode::InvalidToken).
    pub const INVALID_TOKEN: &str = "invalid_token";
    /// [`ErrorCode::WrongAuthType`](super::ErrorCode::WrongAuthType).
    pub const WRONG_AUTH_TYPE: &str = "WRONG_AUTH_TYPE";
    /// [`ErrorCode::ErrorMethodNotFound`](super::ErrorCode::ErrorMethodNotFound).
    pub const ERROR_METHOD_NOT_FOUND: &str = "ERROR_METHOD_NOT_FOUND";
    /// [`ErrorCode::OperationTimeLimit`](super::ErrorCode::OperationTimeLimit).
    pub const OPERATION_TIME_LIMIT: &str = "OPERATION_TIME_LIMIT";
    /// [`ErrorCode::NoteCollectionUnderImport`](super::ErrorCode::NoteCollectionUnderImport).
    pub const NOTE_COLLECTION_UNDER_IMPORT: &str = "NOTE_COLLECTION_UNDER_IMPORT";
    /// [`ErrorCode::NoteDocumentHasUnsavedChanges`](super::ErrorCode::NoteDocumentHasUnsavedChanges).
    pub const NOTE_DOCUMENT_HAS_UNSAVED_CHANGES: &str = "NOTE_DOCUMENT_HAS_UNSAVED_CHANGES";
    /// [`ErrorCode::NoteEmptyUpdate`](super::ErrorCode::NoteEmptyUpdate).
    pub const NOTE_EMPTY_UPDATE: &str = "NOTE_EMPTY_UPDATE";
    /// [`ErrorCode::NoteFileTooLarge`](super::ErrorCode::NoteFileTooLarge).
    pub const NOTE_FILE_TOO_LARGE: &str = "NOTE_FILE_TOO_LARGE";
    /// [`ErrorCode::NoteFileTypeNotAllowed`](super::ErrorCode::NoteFileTypeNotAllowed).
    pub const NOTE_FILE_TYPE_NOT_ALLOWED: &str = "NOTE_FILE_TYPE_NOT_ALLOWED";
    /// [`ErrorCode::NoteInvalidParent`](super::ErrorCode::NoteInvalidParent).
    pub const NOTE_INVALID_PARENT: &str = "NOTE_INVALID_PARENT";
    /// [`ErrorCode::NoteMarkdownTooLarge`](super::ErrorCode::NoteMarkdownTooLarge).
    pub const NOTE_MARKDOWN_TOO_LARGE: &str = "NOTE_MARKDOWN_TOO_LARGE";
    /// [`ErrorCode::NoteSearchQueryTooLong`](super::ErrorCode::NoteSearchQueryTooLong).
    pub const NOTE_SEARCH_QUERY_TOO_LONG: &str = "NOTE_SEARCH_QUERY_TOO_LONG";
    /// [`ErrorCode::NoteSearchQueryTooShort`](super::ErrorCode::NoteSearchQueryTooShort).
    pub const NOTE_SEARCH_QUERY_TOO_SHORT: &str = "NOTE_SEARCH_QUERY_TOO_SHORT";
}
