// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`TelephonyCall`](super::TelephonyCall), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The record.
pub const ID: Field<
    super::TelephonyCall,
    Id<entity::VoximplantCall>,
    FilterableSortable<v2::Kernel>,
> = Field::new("ID");

/// The call, as other methods of telephony name it.
pub const CALL_ID: Field<super::TelephonyCall, String, FilterableSortable<v2::Kernel>> = Field::new("CALL_ID");

/// The call in the PBX or the integration.
pub const EXTERNAL_CALL_ID: Field<
    super::TelephonyCall,
    String,
    FilterableSortable<v2::Kernel>,
> = Field::new("EXTERNAL_CALL_ID");

/// The category of the call.
pub const CALL_CATEGORY: Field<
    super::TelephonyCall,
    String,
    FilterableSortable<v2::Kernel>,
> = Field::new("CALL_CATEGORY");

/// The user who made or took the call.
pub const PORTAL_USER_ID: Field<
    super::TelephonyCall,
    Id<entity::User>,
    FilterableSortable<v2::Kernel>,
> = Field::new("PORTAL_USER_ID");

/// The number of the line.
pub const PORTAL_NUMBER: Field<
    super::TelephonyCall,
    String,
    FilterableSortable<v2::Kernel>,
> = Field::new("PORTAL_NUMBER");

/// The number of the subscriber.
pub const PHONE_NUMBER: Field<
    super::TelephonyCall,
    String,
    FilterableSortable<v2::Kernel>,
> = Field::new("PHONE_NUMBER");

/// Who called whom.
pub const CALL_TYPE: Field<
    super::TelephonyCall,
    crate::v2::voximplant::CallType,
    Filterable<v2::Kernel>,
> = Field::new("CALL_TYPE");

/// How long the call took in seconds.
pub const CALL_DURATION: Field<
    super::TelephonyCall,
    i64,
    FilterableSortable<v2::Kernel>,
> = Field::new("CALL_DURATION");

/// When the call began.
pub const CALL_START_DATE: Field<
    super::TelephonyCall,
    DateTime,
    FilterableSortable<v2::Kernel>,
> = Field::new("CALL_START_DATE");

/// The address of the log.
pub const CALL_LOG: Field<
    super::TelephonyCall,
    String,
    FilterableSortable<v2::Kernel>,
> = Field::new("CALL_LOG");

/// The address of the recording.
pub const CALL_RECORD_URL: Field<
    super::TelephonyCall,
    String,
    FilterableSortable<v2::Kernel>,
> = Field::new("CALL_RECORD_URL");

/// The rating from 1 to 5, 0 or `null` for none.
pub const CALL_VOTE: Field<super::TelephonyCall, i64, FilterableSortable<v2::Kernel>> = Field::new("CALL_VOTE");

/// What the call cost.
pub const COST: Field<super::TelephonyCall, f64, FilterableSortable<v2::Kernel>> = Field::new("COST");

/// The currency of the cost.
pub const COST_CURRENCY: Field<
    super::TelephonyCall,
    String,
    FilterableSortable<v2::Kernel>,
> = Field::new("COST_CURRENCY");

/// The outcome of the call, such as `200` for success and `304` for a missed call.
pub const CALL_FAILED_CODE: Field<
    super::TelephonyCall,
    String,
    FilterableSortable<v2::Kernel>,
> = Field::new("CALL_FAILED_CODE");

/// The outcome in words.
pub const CALL_FAILED_REASON: Field<
    super::TelephonyCall,
    String,
    FilterableSortable<v2::Kernel>,
> = Field::new("CALL_FAILED_REASON");

/// The kind of the CRM object.
pub const CRM_ENTITY_TYPE: Field<
    super::TelephonyCall,
    crate::v2::voximplant::CallCrmType,
    FilterableSortable<v2::Kernel>,
> = Field::new("CRM_ENTITY_TYPE");

/// The CRM object.
pub const CRM_ENTITY_ID: Field<
    super::TelephonyCall,
    i64,
    FilterableSortable<v2::Kernel>,
> = Field::new("CRM_ENTITY_ID");

/// The CRM activity of the call.
pub const CRM_ACTIVITY_ID: Field<
    super::TelephonyCall,
    Id<entity::CrmActivity>,
    FilterableSortable<v2::Kernel>,
> = Field::new("CRM_ACTIVITY_ID");

/// The application that registered the call.
pub const REST_APP_ID: Field<
    super::TelephonyCall,
    i64,
    FilterableSortable<v2::Kernel>,
> = Field::new("REST_APP_ID");

/// The name of the application.
pub const REST_APP_NAME: Field<
    super::TelephonyCall,
    String,
    FilterableSortable<v2::Kernel>,
> = Field::new("REST_APP_NAME");

/// The transcript.
pub const TRANSCRIPT_ID: Field<
    super::TelephonyCall,
    i64,
    FilterableSortable<v2::Kernel>,
> = Field::new("TRANSCRIPT_ID");

/// Whether the transcript is being made.
pub const TRANSCRIPT_PENDING: Field<
    super::TelephonyCall,
    v2::Yn,
    FilterableSortable<v2::Kernel>,
> = Field::new("TRANSCRIPT_PENDING");

/// The session of the telephony.
pub const SESSION_ID: Field<super::TelephonyCall, i64, FilterableSortable<v2::Kernel>> = Field::new("SESSION_ID");

/// How many times a callback has dialed.
pub const REDIAL_ATTEMPT: Field<
    super::TelephonyCall,
    i64,
    FilterableSortable<v2::Kernel>,
> = Field::new("REDIAL_ATTEMPT");

/// What an employee has noted about the call.
pub const COMMENT: Field<super::TelephonyCall, String, FilterableSortable<v2::Kernel>> = Field::new("COMMENT");

/// How long the recording is in seconds.
pub const RECORD_DURATION: Field<
    super::TelephonyCall,
    i64,
    FilterableSortable<v2::Kernel>,
> = Field::new("RECORD_DURATION");

/// The file of the recording.
///
/// Known from an official example only.
pub const RECORD_FILE_ID: Field<super::TelephonyCall, Id<entity::DiskFile>, Plain> = Field::new("RECORD_FILE_ID");
