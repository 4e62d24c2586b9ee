// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The error codes of the API.

use bitrix24_runtime::method::CodeInfo;

/// An error code: a documented one, or any other as the portal sent it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// `select` is not an array.
    ///
    /// Fix: Pass an array of field names.
    ///
    /// Wire code: `VALIDATION_SELECT_TYPE`. HTTP status: 200.
    SelectType,
    /// `filter` is not an object.
    ///
    /// Fix: Pass an object.
    ///
    /// Wire code: `VALIDATION_FILTER_TYPE`. HTTP status: 200.
    FilterType,
    /// `order` is not an object.
    ///
    /// Fix: Pass an object.
    ///
    /// Wire code: `VALIDATION_ORDER_TYPE`. HTTP status: 200.
    OrderType,
    /// `select` names a field that it does not take.
    ///
    /// Fix: Leave the field out.
    ///
    /// Wire code: `VALIDATION_FIELD_NOT_ALLOWED_IN_SELECT`. HTTP status: 200.
    FieldNotAllowedInSelect,
    /// `filter` names a field that it does not take.
    ///
    /// Fix: Leave the field out.
    ///
    /// Wire code: `VALIDATION_FIELD_NOT_ALLOWED_IN_FILTER`. HTTP status: 200.
    FieldNotAllowedInFilter,
    /// `order` names a field that it does not take.
    ///
    /// Fix: Leave the field out.
    ///
    /// Wire code: `VALIDATION_FIELD_NOT_ALLOWED_IN_ORDER`. HTTP status: 200.
    FieldNotAllowedInOrder,
    /// The user may not read the catalog.
    ///
    /// Fix: Check the user's rights to the catalog.
    ///
    /// Wire code: `200040300010`. HTTP status: 400.
    CatalogAccessDenied,
    /// The user may not put an element into the section.
    ///
    /// Fix: Check the user's rights to the section.
    ///
    /// Wire code: `200040300050`. HTTP status: 400.
    CatalogSectionAccessDenied,
    /// The user may not add products.
    ///
    /// Fix: Check the user's rights to the catalog.
    ///
    /// Wire code: `200040300040`. HTTP status: 400.
    CatalogProductCreateDenied,
    /// There is no catalog with this identifier.
    ///
    /// Fix: Look the catalog up with `catalog.catalog.list`.
    ///
    /// Wire code: `200040300000`. HTTP status: 400.
    CatalogNotFound,
    /// The user may not change the element of the catalog.
    ///
    /// Fix: Check the user's rights to the catalog.
    ///
    /// Wire code: `200040300043`. HTTP status: 400.
    CatalogElementEditDenied,
    /// The value of a field does not fit the field.
    ///
    /// Fix: Look up the field's type with `crm.item.fields`.
    ///
    /// Wire code: `CRM_FIELD_ERROR_VALUE_NOT_VALID`. HTTP status: 400.
    FieldValueNotValid,
    /// The portal's plan does not allow items of smart processes to be added.
    ///
    /// Fix: Move the portal to a plan that includes smart processes.
    ///
    /// Wire code: `CREATE_DYNAMIC_ITEM_RESTRICTED`. HTTP status: 400.
    CreateDynamicItemRestricted,
    /// The portal's plan does not allow items of smart processes to be changed.
    ///
    /// Fix: Move the portal to a plan that includes smart processes.
    ///
    /// Wire code: `UPDATE_DYNAMIC_ITEM_RESTRICTED`. HTTP status: 400.
    UpdateDynamicItemRestricted,
    /// The CRM type does not have what the method works with.
    ///
    /// Fix: Pass another CRM type.
    ///
    /// Wire code: `ENTITY_TYPE_NOT_SUPPORTED`. HTTP status: 400.
    EntityTypeNotSupported,
    /// There is no CRM item of the type with this identifier.
    ///
    /// Fix: Correct the type and the identifier.
    ///
    /// Wire code: `OWNER_NOT_FOUND`. HTTP status: 400.
    OwnerNotFound,
    /// A date cannot be read.
    ///
    /// Fix: Pass a date in ISO 8601.
    ///
    /// Wire code: `WRONG_DATETIME_FORMAT`. HTTP status: 400.
    WrongDatetimeFormat,
    /// The user may not use templates of documents.
    ///
    /// Fix: Check the user's rights to templates.
    ///
    /// Wire code: `DOCGEN_ACCESS_ERROR`. HTTP status: 400.
    DocgenAccessError,
    /// The name is missing.
    ///
    /// Fix: Pass `NAME` in `data`.
    ///
    /// Wire code: `DISK_BASE_SERVICE_22001`. HTTP status: 400.
    NameMissing,
    /// The portal could not save the file.
    ///
    /// Fix: Check the free space on the Drive and the Base64 of the content.
    ///
    /// Wire code: `ERROR_COULD_NOT_SAVE_FILE`. HTTP status: 400.
    CouldNotSaveFile,
    /// The application has no such storage.
    ///
    /// Fix: Look the storage up with `entity.get`.
    ///
    /// Wire code: `ERROR_ENTITY_NOT_FOUND`. HTTP status: 400.
    StorageNotFound,
    /// The method failed, and only the message says why.
    ///
    /// Fix: Read the message, which can be in the portal's language.
    ///
    /// The wire code is empty. HTTP status: 400 or 403.
    ///
    /// Note: About a third of the documented failures have an empty code, `0` or `100`.
    Unclassified,
    /// The user may not do this, or the portal is on a plan without REST.
    ///
    /// Fix: Check the user's rights, and that the portal is on a commercial plan.
    ///
    /// Wire code: `ACCESS_DENIED`. HTTP status: 403 or 400.
    ///
    /// Note: The page of system errors gives status 403 and the plan as the reason, many pages of single
    /// methods give 400 and missing rights.
    AccessDenied,
    /// The webhook or the application lacks the scope for the call.
    ///
    /// Fix: Grant the scope to the webhook or the application.
    ///
    /// Wire code: `insufficient_scope`. HTTP status: 403 or 401.
    ///
    /// Note: The page gives status 403; clients have seen 401.
    ScopeMissing,
    /// The application is installed, but the administrator has not granted this user access to it.
    ///
    /// Fix: Ask the portal's administrator to grant the user access to the application.
    ///
    /// Wire code: `user_access_error`. HTTP status: 403.
    UserAccess,
    /// The user is not an employee, but a guest such as an extranet user.
    ///
    /// Fix: Call on behalf of an employee.
    ///
    /// Wire code: `allowed_only_intranet_user`. HTTP status: 403.
    IntranetOnly,
    /// The access token or the webhook's code is missing or wrong.
    ///
    /// Fix: Pass an access token, or call a webhook's address.
    ///
    /// Wire code: `NO_AUTH_FOUND`. HTTP status: 401.
    NoAuthFound,
    /// The user of the token or the webhook lacks the necessary rights, or the webhook does not exist.
    ///
    /// Fix: Check the webhook's address and its user.
    ///
    /// Wire code: `INVALID_CREDENTIALS`. HTTP status: 403 or 401.
    ///
    /// Note: The page gives status 403; clients have seen 401 for a webhook that does not exist.
    InvalidCredentials,
    /// The access token has expired; it is valid for an hour.
    ///
    /// Fix: Get a new access token with the refresh token and call again.
    ///
    /// Wire code: `expired_token`. HTTP status: 401.
    ExpiredToken,
    /// The access token cannot be verified.
    ///
    /// Fix: Authorize the application again.
    ///
    /// Wire code: `invalid_token`. HTTP status: 401.
    ///
    /// Note: Not on the official pages; observed on real portals.
    InvalidToken,
    /// The user of the token cannot be authorized, for example because the user was dismissed.
    ///
    /// Fix: Authorize the application again with an active user.
    ///
    /// Wire code: `authorization_error`. HTTP status: 401.
    ///
    /// Note: Not on the page of system errors; observed on real portals.
    AuthorizationError,
    /// The method needs the authorization of an application, and was called by a webhook.
    ///
    /// Fix: Call with an access token of an application.
    ///
    /// Wire code: `WRONG_AUTH_TYPE`. HTTP status: 403.
    WrongAuthType,
    /// There is no such method, or its module is not installed.
    ///
    /// Fix: Check the method's name.
    ///
    /// Wire code: `ERROR_METHOD_NOT_FOUND`. HTTP status: 404.
    ///
    /// Note: Not on the page of system errors; observed on real portals.
    MethodNotFound,
    /// The manifest that the call names does not exist.
    ///
    /// Fix: Check which manifests the portal offers.
    ///
    /// Wire code: `ERROR_MANIFEST_IS_NOT_AVAILABLE`. HTTP status: 404.
    ManifestNotAvailable,
    /// There is no object with the given identifier.
    ///
    /// Fix: Look the identifier up in the list of such objects.
    ///
    /// Wire code: `NOT_FOUND`. HTTP status: 400 or 404.
    NotFound,
    /// There is no object with the given identifier, or the user cannot see it.
    ///
    /// Fix: Look the identifier up in the list of such objects.
    ///
    /// Wire code: `ERROR_NOT_FOUND`. HTTP status: 400.
    ErrorNotFound,
    /// A parameter is missing or wrong.
    ///
    /// Fix: Correct the parameter that the message or `argument` names.
    ///
    /// Wire code: `ERROR_ARGUMENT`. HTTP status: 400 or 200.
    ///
    /// Note: The page of `placement.bind` gives status 200.
    ErrorArgument,
    /// The value of a parameter does not fit.
    ///
    /// Fix: Correct what the message names.
    ///
    /// Wire code: `INVALID_ARG_VALUE`. HTTP status: 400.
    InvalidArgument,
    /// The method failed, and only the message says why.
    ///
    /// Fix: Read the message.
    ///
    /// Wire code: `ERROR_CORE`. HTTP status: 400.
    ErrorCore,
    /// A batch contains a method that is not allowed in batches.
    ///
    /// Fix: Call the method outside of a batch.
    ///
    /// Wire code: `ERROR_BATCH_METHOD_NOT_ALLOWED`. HTTP status: 405.
    BatchMethodNotAllowed,
    /// A batch has more than 50 commands.
    ///
    /// Fix: Split the batch.
    ///
    /// Wire code: `ERROR_BATCH_LENGTH_EXCEEDED`. HTTP status: 400.
    BatchLengthExceeded,
    /// The call came over plain HTTP.
    ///
    /// Fix: Call over HTTPS.
    ///
    /// Wire code: `INVALID_REQUEST`. HTTP status: 400.
    HttpsRequired,
    /// More requests came from this address to this portal than the leaky bucket holds.
    ///
    /// Fix: Wait and try again with increasing delays; 2 requests per second (5 on Enterprise) can be
    /// sustained.
    ///
    /// Wire code: `QUERY_LIMIT_EXCEEDED`. HTTP status: 503.
    QueryLimitExceeded,
    /// The calls of this method by this webhook or application took more time than the portal allows in 10
    /// minutes.
    ///
    /// Fix: Wait until the latest `operating_reset_at` that a response contained, then call the method
    /// again.
    ///
    /// Wire code: `OPERATION_TIME_LIMIT`. HTTP status: 429.
    OperationTimeLimit,
    /// Bitrix24 has manually blocked the portal's REST API because of overload.
    ///
    /// Fix: Ask Bitrix24 support to lift the block; waiting does not help.
    ///
    /// Wire code: `OVERLOAD_LIMIT`. HTTP status: 503.
    OverloadLimit,
    /// The portal is deleted, or its public part is closed.
    ///
    /// Fix: On a self-hosted portal, open the public part again in the settings of the main module.
    ///
    /// Wire code: `PORTAL_DELETED`. HTTP status: 500 or 410.
    ///
    /// Note: The page gives status 500; clients have seen 410.
    PortalDeleted,
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
    /// There is no such event.
    ///
    /// Fix: Correct the name of the event.
    ///
    /// Wire code: `ERROR_EVENT_NOT_FOUND`. HTTP status: 400.
    EventNotFound,
    /// The handler is already bound to the event.
    ///
    /// Fix: Nothing; the handler receives the event.
    ///
    /// Wire code: `ERROR_EVENT_BINDING_EXISTS`. HTTP status: 400.
    ///
    /// Note: Not on the official page; clients are known to meet it.
    EventBindingExists,
    /// The message has neither a text nor an attachment.
    ///
    /// Fix: Pass a text or an attachment.
    ///
    /// Wire code: `MESSAGE_EMPTY`. HTTP status: 400.
    MessageEmpty,
    /// The user that the chat is identified by is missing or wrong.
    ///
    /// Fix: Correct the identifier of the chat.
    ///
    /// Wire code: `USER_ID_EMPTY`. HTTP status: 400.
    UserIdEmpty,
    /// There is no such user.
    ///
    /// Fix: Look the user up with `user.get`.
    ///
    /// Wire code: `USER_NOT_FOUND`. HTTP status: 400.
    UserNotFound,
    /// The message could not be sent to the chat, for example because there is no such chat.
    ///
    /// Fix: Check the identifier of the chat.
    ///
    /// Wire code: `CHAT_ID`. HTTP status: 400.
    ChatId,
    /// The user may not read the chat or write to it.
    ///
    /// Fix: Call on behalf of a participant of the chat.
    ///
    /// Wire code: `ACCESS_ERROR`. HTTP status: 400 or 403.
    AccessError,
    /// The parameters are invalid.
    ///
    /// Fix: Correct the parameters.
    ///
    /// Wire code: `PARAMS_ERROR`. HTTP status: 400.
    ParamsError,
    /// The attachment is invalid.
    ///
    /// Fix: Correct the blocks of the attachment.
    ///
    /// Wire code: `ATTACH_ERROR`. HTTP status: 400.
    AttachError,
    /// The attachment is too large.
    ///
    /// Fix: Shorten the attachment.
    ///
    /// Wire code: `ATTACH_OVERSIZE`. HTTP status: 400.
    AttachOversize,
    /// The keyboard is invalid.
    ///
    /// Fix: Correct the buttons.
    ///
    /// Wire code: `KEYBOARD_ERROR`. HTTP status: 400.
    KeyboardError,
    /// The menu is invalid.
    ///
    /// Fix: Correct the entries of the menu.
    ///
    /// Wire code: `MENU_ERROR`. HTTP status: 400.
    MenuError,
    /// The user may not read the message to reply to.
    ///
    /// Fix: Reply to a message of the chat.
    ///
    /// Wire code: `REPLY_ACCESS_ERROR`. HTTP status: 400.
    ReplyAccessError,
    /// The message to reply to is in another chat.
    ///
    /// Fix: Reply to a message of the same chat.
    ///
    /// Wire code: `REPLY_FROM_OTHER_CHAT_ERROR`. HTTP status: 400.
    ReplyFromOtherChatError,
    /// The identifier of the chat is missing or cannot be read.
    ///
    /// Fix: Pass `chat` with a number, `sg` with a number, or the number of a user.
    ///
    /// Wire code: `DIALOG_ID_EMPTY`. HTTP status: 400.
    DialogIdEmpty,
    /// `FIRST_ID` is not a number.
    ///
    /// Fix: Pass the identifier of a message.
    ///
    /// Wire code: `FIRST_ID_STRING`. HTTP status: 400.
    FirstIdString,
    /// `LAST_ID` is not a number.
    ///
    /// Fix: Pass the identifier of a message.
    ///
    /// Wire code: `LAST_ID_STRING`. HTTP status: 400.
    LastIdString,
    /// The text to search for is missing or too short.
    ///
    /// Fix: Pass at least two characters.
    ///
    /// Wire code: `FIND_SHORT`. HTTP status: 400.
    FindShort,
    /// A required parameter is missing.
    ///
    /// Fix: Pass the parameter that the message names.
    ///
    /// Wire code: `ERROR_REQUIRED_PARAMETERS_MISSING`. HTTP status: 400.
    RequiredParametersMissing,
    /// There is no such list.
    ///
    /// Fix: Look the list up with `lists.get`.
    ///
    /// Wire code: `ERROR_IBLOCK_NOT_FOUND`. HTTP status: 400.
    IblockNotFound,
    /// The place takes one handler only and has it already.
    ///
    /// Fix: Unbind the handler first.
    ///
    /// Wire code: `ERROR_PLACEMENT_MAX_COUNT`. HTTP status: 200.
    PlacementMaxCount,
    /// The place does not take handlers for single users.
    ///
    /// Fix: Leave `USER_ID` out.
    ///
    /// Wire code: `ERROR_PLACEMENT_USER_MODE`. HTTP status: 200.
    PlacementUserMode,
    /// The option `errorHandlerUrl` of `PAGE_BACKGROUND_WORKER` is missing.
    ///
    /// Fix: Pass it in `OPTIONS`.
    ///
    /// Wire code: `EMPTY_ERROR_HANDLER_URL`. HTTP status: 200.
    EmptyErrorHandlerUrl,
    /// An undocumented error code, as the portal sent it.
    Unknown(Box<str>),
}

impl ErrorCode {
    /// Returns the error code for a wire code.
    pub fn from_code(code: &str) -> Self {
        match code {
            codes::SELECT_TYPE => Self::SelectType,
            codes::FILTER_TYPE => Self::FilterType,
            codes::ORDER_TYPE => Self::OrderType,
            codes::FIELD_NOT_ALLOWED_IN_SELECT => Self::FieldNotAllowedInSelect,
            codes::FIELD_NOT_ALLOWED_IN_FILTER => Self::FieldNotAllowedInFilter,
            codes::FIELD_NOT_ALLOWED_IN_ORDER => Self::FieldNotAllowedInOrder,
            codes::CATALOG_ACCESS_DENIED => Self::CatalogAccessDenied,
            codes::CATALOG_SECTION_ACCESS_DENIED => Self::CatalogSectionAccessDenied,
            codes::CATALOG_PRODUCT_CREATE_DENIED => Self::CatalogProductCreateDenied,
            codes::CATALOG_NOT_FOUND => Self::CatalogNotFound,
            codes::CATALOG_ELEMENT_EDIT_DENIED => Self::CatalogElementEditDenied,
            codes::FIELD_VALUE_NOT_VALID => Self::FieldValueNotValid,
            codes::CREATE_DYNAMIC_ITEM_RESTRICTED => Self::CreateDynamicItemRestricted,
            codes::UPDATE_DYNAMIC_ITEM_RESTRICTED => Self::UpdateDynamicItemRestricted,
            codes::ENTITY_TYPE_NOT_SUPPORTED => Self::EntityTypeNotSupported,
            codes::OWNER_NOT_FOUND => Self::OwnerNotFound,
            codes::WRONG_DATETIME_FORMAT => Self::WrongDatetimeFormat,
            codes::DOCGEN_ACCESS_ERROR => Self::DocgenAccessError,
            codes::NAME_MISSING => Self::NameMissing,
            codes::COULD_NOT_SAVE_FILE => Self::CouldNotSaveFile,
            codes::STORAGE_NOT_FOUND => Self::StorageNotFound,
            codes::UNCLASSIFIED | "0" | "100" => Self::Unclassified,
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::SCOPE_MISSING => Self::ScopeMissing,
            codes::USER_ACCESS => Self::UserAccess,
            codes::INTRANET_ONLY => Self::IntranetOnly,
            codes::NO_AUTH_FOUND => Self::NoAuthFound,
            codes::INVALID_CREDENTIALS => Self::InvalidCredentials,
            codes::EXPIRED_TOKEN => Self::ExpiredToken,
            codes::INVALID_TOKEN => Self::InvalidToken,
            codes::AUTHORIZATION_ERROR => Self::AuthorizationError,
            codes::WRONG_AUTH_TYPE => Self::WrongAuthType,
            codes::METHOD_NOT_FOUND => Self::MethodNotFound,
            codes::MANIFEST_NOT_AVAILABLE => Self::ManifestNotAvailable,
            codes::NOT_FOUND => Self::NotFound,
            codes::ERROR_NOT_FOUND => Self::ErrorNotFound,
            codes::ERROR_ARGUMENT => Self::ErrorArgument,
            codes::INVALID_ARGUMENT => Self::InvalidArgument,
            codes::ERROR_CORE => Self::ErrorCore,
            codes::BATCH_METHOD_NOT_ALLOWED => Self::BatchMethodNotAllowed,
            codes::BATCH_LENGTH_EXCEEDED => Self::BatchLengthExceeded,
            codes::HTTPS_REQUIRED => Self::HttpsRequired,
            codes::QUERY_LIMIT_EXCEEDED => Self::QueryLimitExceeded,
            codes::OPERATION_TIME_LIMIT => Self::OperationTimeLimit,
            codes::OVERLOAD_LIMIT => Self::OverloadLimit,
            codes::PORTAL_DELETED => Self::PortalDeleted,
            codes::INTERNAL_SERVER_ERROR => Self::InternalServerError,
            codes::UNEXPECTED_ANSWER => Self::UnexpectedAnswer,
            codes::EVENT_NOT_FOUND => Self::EventNotFound,
            codes::EVENT_BINDING_EXISTS => Self::EventBindingExists,
            codes::MESSAGE_EMPTY => Self::MessageEmpty,
            codes::USER_ID_EMPTY => Self::UserIdEmpty,
            codes::USER_NOT_FOUND => Self::UserNotFound,
            codes::CHAT_ID => Self::ChatId,
            codes::ACCESS_ERROR => Self::AccessError,
            codes::PARAMS_ERROR => Self::ParamsError,
            codes::ATTACH_ERROR => Self::AttachError,
            codes::ATTACH_OVERSIZE => Self::AttachOversize,
            codes::KEYBOARD_ERROR => Self::KeyboardError,
            codes::MENU_ERROR => Self::MenuError,
            codes::REPLY_ACCESS_ERROR => Self::ReplyAccessError,
            codes::REPLY_FROM_OTHER_CHAT_ERROR => Self::ReplyFromOtherChatError,
            codes::DIALOG_ID_EMPTY => Self::DialogIdEmpty,
            codes::FIRST_ID_STRING => Self::FirstIdString,
            codes::LAST_ID_STRING => Self::LastIdString,
            codes::FIND_SHORT => Self::FindShort,
            codes::REQUIRED_PARAMETERS_MISSING => Self::RequiredParametersMissing,
            codes::IBLOCK_NOT_FOUND => Self::IblockNotFound,
            codes::PLACEMENT_MAX_COUNT => Self::PlacementMaxCount,
            codes::PLACEMENT_USER_MODE => Self::PlacementUserMode,
            codes::EMPTY_ERROR_HANDLER_URL => Self::EmptyErrorHandlerUrl,
            other => Self::Unknown(other.into()),
        }
    }

    /// Returns the wire code.
    pub fn as_code(&self) -> &str {
        match self {
            Self::SelectType => codes::SELECT_TYPE,
            Self::FilterType => codes::FILTER_TYPE,
            Self::OrderType => codes::ORDER_TYPE,
            Self::FieldNotAllowedInSelect => codes::FIELD_NOT_ALLOWED_IN_SELECT,
            Self::FieldNotAllowedInFilter => codes::FIELD_NOT_ALLOWED_IN_FILTER,
            Self::FieldNotAllowedInOrder => codes::FIELD_NOT_ALLOWED_IN_ORDER,
            Self::CatalogAccessDenied => codes::CATALOG_ACCESS_DENIED,
            Self::CatalogSectionAccessDenied => codes::CATALOG_SECTION_ACCESS_DENIED,
            Self::CatalogProductCreateDenied => codes::CATALOG_PRODUCT_CREATE_DENIED,
            Self::CatalogNotFound => codes::CATALOG_NOT_FOUND,
            Self::CatalogElementEditDenied => codes::CATALOG_ELEMENT_EDIT_DENIED,
            Self::FieldValueNotValid => codes::FIELD_VALUE_NOT_VALID,
            Self::CreateDynamicItemRestricted => codes::CREATE_DYNAMIC_ITEM_RESTRICTED,
            Self::UpdateDynamicItemRestricted => codes::UPDATE_DYNAMIC_ITEM_RESTRICTED,
            Self::EntityTypeNotSupported => codes::ENTITY_TYPE_NOT_SUPPORTED,
            Self::OwnerNotFound => codes::OWNER_NOT_FOUND,
            Self::WrongDatetimeFormat => codes::WRONG_DATETIME_FORMAT,
            Self::DocgenAccessError => codes::DOCGEN_ACCESS_ERROR,
            Self::NameMissing => codes::NAME_MISSING,
            Self::CouldNotSaveFile => codes::COULD_NOT_SAVE_FILE,
            Self::StorageNotFound => codes::STORAGE_NOT_FOUND,
            Self::Unclassified => codes::UNCLASSIFIED,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::ScopeMissing => codes::SCOPE_MISSING,
            Self::UserAccess => codes::USER_ACCESS,
            Self::IntranetOnly => codes::INTRANET_ONLY,
            Self::NoAuthFound => codes::NO_AUTH_FOUND,
            Self::InvalidCredentials => codes::INVALID_CREDENTIALS,
            Self::ExpiredToken => codes::EXPIRED_TOKEN,
            Self::InvalidToken => codes::INVALID_TOKEN,
            Self::AuthorizationError => codes::AUTHORIZATION_ERROR,
            Self::WrongAuthType => codes::WRONG_AUTH_TYPE,
            Self::MethodNotFound => codes::METHOD_NOT_FOUND,
            Self::ManifestNotAvailable => codes::MANIFEST_NOT_AVAILABLE,
            Self::NotFound => codes::NOT_FOUND,
            Self::ErrorNotFound => codes::ERROR_NOT_FOUND,
            Self::ErrorArgument => codes::ERROR_ARGUMENT,
            Self::InvalidArgument => codes::INVALID_ARGUMENT,
            Self::ErrorCore => codes::ERROR_CORE,
            Self::BatchMethodNotAllowed => codes::BATCH_METHOD_NOT_ALLOWED,
            Self::BatchLengthExceeded => codes::BATCH_LENGTH_EXCEEDED,
            Self::HttpsRequired => codes::HTTPS_REQUIRED,
            Self::QueryLimitExceeded => codes::QUERY_LIMIT_EXCEEDED,
            Self::OperationTimeLimit => codes::OPERATION_TIME_LIMIT,
            Self::OverloadLimit => codes::OVERLOAD_LIMIT,
            Self::PortalDeleted => codes::PORTAL_DELETED,
            Self::InternalServerError => codes::INTERNAL_SERVER_ERROR,
            Self::UnexpectedAnswer => codes::UNEXPECTED_ANSWER,
            Self::EventNotFound => codes::EVENT_NOT_FOUND,
            Self::EventBindingExists => codes::EVENT_BINDING_EXISTS,
            Self::MessageEmpty => codes::MESSAGE_EMPTY,
            Self::UserIdEmpty => codes::USER_ID_EMPTY,
            Self::UserNotFound => codes::USER_NOT_FOUND,
            Self::ChatId => codes::CHAT_ID,
            Self::AccessError => codes::ACCESS_ERROR,
            Self::ParamsError => codes::PARAMS_ERROR,
            Self::AttachError => codes::ATTACH_ERROR,
            Self::AttachOversize => codes::ATTACH_OVERSIZE,
            Self::KeyboardError => codes::KEYBOARD_ERROR,
            Self::MenuError => codes::MENU_ERROR,
            Self::ReplyAccessError => codes::REPLY_ACCESS_ERROR,
            Self::ReplyFromOtherChatError => codes::REPLY_FROM_OTHER_CHAT_ERROR,
            Self::DialogIdEmpty => codes::DIALOG_ID_EMPTY,
            Self::FirstIdString => codes::FIRST_ID_STRING,
            Self::LastIdString => codes::LAST_ID_STRING,
            Self::FindShort => codes::FIND_SHORT,
            Self::RequiredParametersMissing => codes::REQUIRED_PARAMETERS_MISSING,
            Self::IblockNotFound => codes::IBLOCK_NOT_FOUND,
            Self::PlacementMaxCount => codes::PLACEMENT_MAX_COUNT,
            Self::PlacementUserMode => codes::PLACEMENT_USER_MODE,
            Self::EmptyErrorHandlerUrl => codes::EMPTY_ERROR_HANDLER_URL,
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
    CodeInfo::new("VALIDATION_SELECT_TYPE"),
    CodeInfo::new("VALIDATION_FILTER_TYPE"),
    CodeInfo::new("VALIDATION_ORDER_TYPE"),
    CodeInfo::new("VALIDATION_FIELD_NOT_ALLOWED_IN_SELECT"),
    CodeInfo::new("VALIDATION_FIELD_NOT_ALLOWED_IN_FILTER"),
    CodeInfo::new("VALIDATION_FIELD_NOT_ALLOWED_IN_ORDER"),
    CodeInfo::new("200040300010"),
    CodeInfo::new("200040300050"),
    CodeInfo::new("200040300040"),
    CodeInfo::new("200040300000"),
    CodeInfo::new("200040300043"),
    CodeInfo::new("CRM_FIELD_ERROR_VALUE_NOT_VALID"),
    CodeInfo::new("CREATE_DYNAMIC_ITEM_RESTRICTED"),
    CodeInfo::new("UPDATE_DYNAMIC_ITEM_RESTRICTED"),
    CodeInfo::new("ENTITY_TYPE_NOT_SUPPORTED"),
    CodeInfo::new("OWNER_NOT_FOUND"),
    CodeInfo::new("WRONG_DATETIME_FORMAT"),
    CodeInfo::new("DOCGEN_ACCESS_ERROR"),
    CodeInfo::new("DISK_BASE_SERVICE_22001"),
    CodeInfo::new("ERROR_COULD_NOT_SAVE_FILE"),
    CodeInfo::new("ERROR_ENTITY_NOT_FOUND"),
    CodeInfo::new(""),
    CodeInfo::new("0"),
    CodeInfo::new("100"),
    CodeInfo::new("ACCESS_DENIED"),
    CodeInfo::new("insufficient_scope"),
    CodeInfo::new("user_access_error"),
    CodeInfo::new("allowed_only_intranet_user"),
    CodeInfo::new("NO_AUTH_FOUND"),
    CodeInfo::new("INVALID_CREDENTIALS"),
    CodeInfo::new("expired_token").retry_after_refresh(),
    CodeInfo::new("invalid_token"),
    CodeInfo::new("authorization_error"),
    CodeInfo::new("WRONG_AUTH_TYPE"),
    CodeInfo::new("ERROR_METHOD_NOT_FOUND"),
    CodeInfo::new("ERROR_MANIFEST_IS_NOT_AVAILABLE"),
    CodeInfo::new("NOT_FOUND"),
    CodeInfo::new("ERROR_NOT_FOUND"),
    CodeInfo::new("ERROR_ARGUMENT"),
    CodeInfo::new("INVALID_ARG_VALUE"),
    CodeInfo::new("ERROR_CORE"),
    CodeInfo::new("ERROR_BATCH_METHOD_NOT_ALLOWED"),
    CodeInfo::new("ERROR_BATCH_LENGTH_EXCEEDED"),
    CodeInfo::new("INVALID_REQUEST"),
    CodeInfo::new("QUERY_LIMIT_EXCEEDED").retry_later().rate_limit(),
    CodeInfo::new("OPERATION_TIME_LIMIT").retry_later().rate_limit(),
    CodeInfo::new("OVERLOAD_LIMIT").unavailable(),
    CodeInfo::new("PORTAL_DELETED").unavailable(),
    CodeInfo::new("INTERNAL_SERVER_ERROR").retry_later().maybe_executed(),
    CodeInfo::new("ERROR_UNEXPECTED_ANSWER").retry_later().maybe_executed(),
    CodeInfo::new("ERROR_EVENT_NOT_FOUND"),
    CodeInfo::new("ERROR_EVENT_BINDING_EXISTS"),
    CodeInfo::new("MESSAGE_EMPTY"),
    CodeInfo::new("USER_ID_EMPTY"),
    CodeInfo::new("USER_NOT_FOUND"),
    CodeInfo::new("CHAT_ID"),
    CodeInfo::new("ACCESS_ERROR"),
    CodeInfo::new("PARAMS_ERROR"),
    CodeInfo::new("ATTACH_ERROR"),
    CodeInfo::new("ATTACH_OVERSIZE"),
    CodeInfo::new("KEYBOARD_ERROR"),
    CodeInfo::new("MENU_ERROR"),
    CodeInfo::new("REPLY_ACCESS_ERROR"),
    CodeInfo::new("REPLY_FROM_OTHER_CHAT_ERROR"),
    CodeInfo::new("DIALOG_ID_EMPTY"),
    CodeInfo::new("FIRST_ID_STRING"),
    CodeInfo::new("LAST_ID_STRING"),
    CodeInfo::new("FIND_SHORT"),
    CodeInfo::new("ERROR_REQUIRED_PARAMETERS_MISSING"),
    CodeInfo::new("ERROR_IBLOCK_NOT_FOUND"),
    CodeInfo::new("ERROR_PLACEMENT_MAX_COUNT"),
    CodeInfo::new("ERROR_PLACEMENT_USER_MODE"),
    CodeInfo::new("EMPTY_ERROR_HANDLER_URL"),
];

/// The wire codes as constants.
pub mod codes {
    /// [`ErrorCode::SelectType`](super::ErrorCode::SelectType).
    pub const SELECT_TYPE: &str = "VALIDATION_SELECT_TYPE";
    /// [`ErrorCode::FilterType`](super::ErrorCode::FilterType).
    pub const FILTER_TYPE: &str = "VALIDATION_FILTER_TYPE";
    /// [`ErrorCode::OrderType`](super::ErrorCode::OrderType).
    pub const ORDER_TYPE: &str = "VALIDATION_ORDER_TYPE";
    /// [`ErrorCode::FieldNotAllowedInSelect`](super::ErrorCode::FieldNotAllowedInSelect).
    pub const FIELD_NOT_ALLOWED_IN_SELECT: &str = "VALIDATION_FIELD_NOT_ALLOWED_IN_SELECT";
    /// [`ErrorCode::FieldNotAllowedInFilter`](super::ErrorCode::FieldNotAllowedInFilter).
    pub const FIELD_NOT_ALLOWED_IN_FILTER: &str = "VALIDATION_FIELD_NOT_ALLOWED_IN_FILTER";
    /// [`ErrorCode::FieldNotAllowedInOrder`](super::ErrorCode::FieldNotAllowedInOrder).
    pub const FIELD_NOT_ALLOWED_IN_ORDER: &str = "VALIDATION_FIELD_NOT_ALLOWED_IN_ORDER";
    /// [`ErrorCode::CatalogAccessDenied`](super::ErrorCode::CatalogAccessDenied).
    pub const CATALOG_ACCESS_DENIED: &str = "200040300010";
    /// [`ErrorCode::CatalogSectionAccessDenied`](super::ErrorCode::CatalogSectionAccessDenied).
    pub const CATALOG_SECTION_ACCESS_DENIED: &str = "200040300050";
    /// [`ErrorCode::CatalogProductCreateDenied`](super::ErrorCode::CatalogProductCreateDenied).
    pub const CATALOG_PRODUCT_CREATE_DENIED: &str = "200040300040";
    /// [`ErrorCode::CatalogNotFound`](super::ErrorCode::CatalogNotFound).
    pub const CATALOG_NOT_FOUND: &str = "200040300000";
    /// [`ErrorCode::CatalogElementEditDenied`](super::ErrorCode::CatalogElementEditDenied).
    pub const CATALOG_ELEMENT_EDIT_DENIED: &str = "200040300043";
    /// [`ErrorCode::FieldValueNotValid`](super::ErrorCode::FieldValueNotValid).
    pub const FIELD_VALUE_NOT_VALID: &str = "CRM_FIELD_ERROR_VALUE_NOT_VALID";
    /// [`ErrorCode::CreateDynamicItemRestricted`](super::ErrorCode::CreateDynamicItemRestricted).
    pub const CREATE_DYNAMIC_ITEM_RESTRICTED: &str = "CREATE_DYNAMIC_ITEM_RESTRICTED";
    /// [`ErrorCode::UpdateDynamicItemRestricted`](super::ErrorCode::UpdateDynamicItemRestricted).
    pub const UPDATE_DYNAMIC_ITEM_RESTRICTED: &str = "UPDATE_DYNAMIC_ITEM_RESTRICTED";
    /// [`ErrorCode::EntityTypeNotSupported`](super::ErrorCode::EntityTypeNotSupported).
    pub const ENTITY_TYPE_NOT_SUPPORTED: &str = "ENTITY_TYPE_NOT_SUPPORTED";
    /// [`ErrorCode::OwnerNotFound`](super::ErrorCode::OwnerNotFound).
    pub const OWNER_NOT_FOUND: &str = "OWNER_NOT_FOUND";
    /// [`ErrorCode::WrongDatetimeFormat`](super::ErrorCode::WrongDatetimeFormat).
    pub const WRONG_DATETIME_FORMAT: &str = "WRONG_DATETIME_FORMAT";
    /// [`ErrorCode::DocgenAccessError`](super::ErrorCode::DocgenAccessError).
    pub const DOCGEN_ACCESS_ERROR: &str = "DOCGEN_ACCESS_ERROR";
    /// [`ErrorCode::NameMissing`](super::ErrorCode::NameMissing).
    pub const NAME_MISSING: &str = "DISK_BASE_SERVICE_22001";
    /// [`ErrorCode::CouldNotSaveFile`](super::ErrorCode::CouldNotSaveFile).
    pub const COULD_NOT_SAVE_FILE: &str = "ERROR_COULD_NOT_SAVE_FILE";
    /// [`ErrorCode::StorageNotFound`](super::ErrorCode::StorageNotFound).
    pub const STORAGE_NOT_FOUND: &str = "ERROR_ENTITY_NOT_FOUND";
    /// [`ErrorCode::Unclassified`](super::ErrorCode::Unclassified).
    pub const UNCLASSIFIED: &str = "";
    /// [`ErrorCode::AccessDenied`](super::ErrorCode::AccessDenied).
    pub const ACCESS_DENIED: &str = "ACCESS_DENIED";
    /// [`ErrorCode::ScopeMissing`](super::ErrorCode::ScopeMissing).
    pub const SCOPE_MISSING: &str = "insufficient_scope";
    /// [`ErrorCode::UserAccess`](super::ErrorCode::UserAccess).
    pub const USER_ACCESS: &str = "user_access_error";
    /// [`ErrorCode::IntranetOnly`](super::ErrorCode::IntranetOnly).
    pub const INTRANET_ONLY: &str = "allowed_only_intranet_user";
    /// [`ErrorCode::NoAuthFound`](super::ErrorCode::NoAuthFound).
    pub const NO_AUTH_FOUND: &str = "NO_AUTH_FOUND";
    /// [`ErrorCode::InvalidCredentials`](super::ErrorCode::InvalidCredentials).
    pub const INVALID_CREDENTIALS: &str = "INVALID_CREDENTIALS";
    /// [`ErrorCode::ExpiredToken`](super::ErrorCode::ExpiredToken).
    pub const EXPIRED_TOKEN: &str = "expired_token";
    /// [`ErrorCode::InvalidToken`](super::ErrorCode::InvalidToken).
    pub const INVALID_TOKEN: &str = "invalid_token";
    /// [`ErrorCode::AuthorizationError`](super::ErrorCode::AuthorizationError).
    pub const AUTHORIZATION_ERROR: &str = "authorization_error";
    /// [`ErrorCode::WrongAuthType`](super::ErrorCode::WrongAuthType).
    pub const WRONG_AUTH_TYPE: &str = "WRONG_AUTH_TYPE";
    /// [`ErrorCode::MethodNotFound`](super::ErrorCode::MethodNotFound).
    pub const METHOD_NOT_FOUND: &str = "ERROR_METHOD_NOT_FOUND";
    /// [`ErrorCode::ManifestNotAvailable`](super::ErrorCode::ManifestNotAvailable).
    pub const MANIFEST_NOT_AVAILABLE: &str = "ERROR_MANIFEST_IS_NOT_AVAILABLE";
    /// [`ErrorCode::NotFound`](super::ErrorCode::NotFound).
    pub const NOT_FOUND: &str = "NOT_FOUND";
    /// [`ErrorCode::ErrorNotFound`](super::ErrorCode::ErrorNotFound).
    pub const ERROR_NOT_FOUND: &str = "ERROR_NOT_FOUND";
    /// [`ErrorCode::ErrorArgument`](super::ErrorCode::ErrorArgument).
    pub const ERROR_ARGUMENT: &str = "ERROR_ARGUMENT";
    /// [`ErrorCode::InvalidArgument`](super::ErrorCode::InvalidArgument).
    pub const INVALID_ARGUMENT: &str = "INVALID_ARG_VALUE";
    /// [`ErrorCode::ErrorCore`](super::ErrorCode::ErrorCore).
    pub const ERROR_CORE: &str = "ERROR_CORE";
    /// [`ErrorCode::BatchMethodNotAllowed`](super::ErrorCode::BatchMethodNotAllowed).
    pub const BATCH_METHOD_NOT_ALLOWED: &str = "ERROR_BATCH_METHOD_NOT_ALLOWED";
    /// [`ErrorCode::BatchLengthExceeded`](super::ErrorCode::BatchLengthExceeded).
    pub const BATCH_LENGTH_EXCEEDED: &str = "ERROR_BATCH_LENGTH_EXCEEDED";
    /// [`ErrorCode::HttpsRequired`](super::ErrorCode::HttpsRequired).
    pub const HTTPS_REQUIRED: &str = "INVALID_REQUEST";
    /// [`ErrorCode::QueryLimitExceeded`](super::ErrorCode::QueryLimitExceeded).
    pub const QUERY_LIMIT_EXCEEDED: &str = "QUERY_LIMIT_EXCEEDED";
    /// [`ErrorCode::OperationTimeLimit`](super::ErrorCode::OperationTimeLimit).
    pub const OPERATION_TIME_LIMIT: &str = "OPERATION_TIME_LIMIT";
    /// [`ErrorCode::OverloadLimit`](super::ErrorCode::OverloadLimit).
    pub const OVERLOAD_LIMIT: &str = "OVERLOAD_LIMIT";
    /// [`ErrorCode::PortalDeleted`](super::ErrorCode::PortalDeleted).
    pub const PORTAL_DELETED: &str = "PORTAL_DELETED";
    /// [`ErrorCode::InternalServerError`](super::ErrorCode::InternalServerError).
    pub const INTERNAL_SERVER_ERROR: &str = "INTERNAL_SERVER_ERROR";
    /// [`ErrorCode::UnexpectedAnswer`](super::ErrorCode::UnexpectedAnswer).
    pub const UNEXPECTED_ANSWER: &str = "ERROR_UNEXPECTED_ANSWER";
    /// [`ErrorCode::EventNotFound`](super::ErrorCode::EventNotFound).
    pub const EVENT_NOT_FOUND: &str = "ERROR_EVENT_NOT_FOUND";
    /// [`ErrorCode::EventBindingExists`](super::ErrorCode::EventBindingExists).
    pub const EVENT_BINDING_EXISTS: &str = "ERROR_EVENT_BINDING_EXISTS";
    /// [`ErrorCode::MessageEmpty`](super::ErrorCode::MessageEmpty).
    pub const MESSAGE_EMPTY: &str = "MESSAGE_EMPTY";
    /// [`ErrorCode::UserIdEmpty`](super::ErrorCode::UserIdEmpty).
    pub const USER_ID_EMPTY: &str = "USER_ID_EMPTY";
    /// [`ErrorCode::UserNotFound`](super::ErrorCode::UserNotFound).
    pub const USER_NOT_FOUND: &str = "USER_NOT_FOUND";
    /// [`ErrorCode::ChatId`](super::ErrorCode::ChatId).
    pub const CHAT_ID: &str = "CHAT_ID";
    /// [`ErrorCode::AccessError`](super::ErrorCode::AccessError).
    pub const ACCESS_ERROR: &str = "ACCESS_ERROR";
    /// [`ErrorCode::ParamsError`](super::ErrorCode::ParamsError).
    pub const PARAMS_ERROR: &str = "PARAMS_ERROR";
    /// [`ErrorCode::AttachError`](super::ErrorCode::AttachError).
    pub const ATTACH_ERROR: &str = "ATTACH_ERROR";
    /// [`ErrorCode::AttachOversize`](super::ErrorCode::AttachOversize).
    pub const ATTACH_OVERSIZE: &str = "ATTACH_OVERSIZE";
    /// [`ErrorCode::KeyboardError`](super::ErrorCode::KeyboardError).
    pub const KEYBOARD_ERROR: &str = "KEYBOARD_ERROR";
    /// [`ErrorCode::MenuError`](super::ErrorCode::MenuError).
    pub const MENU_ERROR: &str = "MENU_ERROR";
    /// [`ErrorCode::ReplyAccessError`](super::ErrorCode::ReplyAccessError).
    pub const REPLY_ACCESS_ERROR: &str = "REPLY_ACCESS_ERROR";
    /// [`ErrorCode::ReplyFromOtherChatError`](super::ErrorCode::ReplyFromOtherChatError).
    pub const REPLY_FROM_OTHER_CHAT_ERROR: &str = "REPLY_FROM_OTHER_CHAT_ERROR";
    /// [`ErrorCode::DialogIdEmpty`](super::ErrorCode::DialogIdEmpty).
    pub const DIALOG_ID_EMPTY: &str = "DIALOG_ID_EMPTY";
    /// [`ErrorCode::FirstIdString`](super::ErrorCode::FirstIdString).
    pub const FIRST_ID_STRING: &str = "FIRST_ID_STRING";
    /// [`ErrorCode::LastIdString`](super::ErrorCode::LastIdString).
    pub const LAST_ID_STRING: &str = "LAST_ID_STRING";
    /// [`ErrorCode::FindShort`](super::ErrorCode::FindShort).
    pub const FIND_SHORT: &str = "FIND_SHORT";
    /// [`ErrorCode::RequiredParametersMissing`](super::ErrorCode::RequiredParametersMissing).
    pub const REQUIRED_PARAMETERS_MISSING: &str = "ERROR_REQUIRED_PARAMETERS_MISSING";
    /// [`ErrorCode::IblockNotFound`](super::ErrorCode::IblockNotFound).
    pub const IBLOCK_NOT_FOUND: &str = "ERROR_IBLOCK_NOT_FOUND";
    /// [`ErrorCode::PlacementMaxCount`](super::ErrorCode::PlacementMaxCount).
    pub const PLACEMENT_MAX_COUNT: &str = "ERROR_PLACEMENT_MAX_COUNT";
    /// [`ErrorCode::PlacementUserMode`](super::ErrorCode::PlacementUserMode).
    pub const PLACEMENT_USER_MODE: &str = "ERROR_PLACEMENT_USER_MODE";
    /// [`ErrorCode::EmptyErrorHandlerUrl`](super::ErrorCode::EmptyErrorHandlerUrl).
    pub const EMPTY_ERROR_HANDLER_URL: &str = "EMPTY_ERROR_HANDLER_URL";
}
