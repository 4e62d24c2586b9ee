// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A record of a call in the statistics of telephony.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A record of a call in the statistics of telephony.
///
/// Note: The page has no table of the response; the fields are those of `FILTER`. The failure codes of
/// the page are more than the portal can be held to, so they stay a text.
///
/// [Official
/// page](https://apidocs.bitrix24.com/api-reference/telephony/voximplant/voximplant-statistic-get.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TelephonyCall {
    /// The record.
    pub id: Id<entity::VoximplantCall>,
    /// The call, as other methods of telephony name it.
    pub call_id: String,
    /// The call in the PBX or the integration.
    pub external_call_id: Option<String>,
    /// The category of the call.
    pub call_category: String,
    /// The user who made or took the call.
    pub portal_user_id: Id<entity::User>,
    /// The number of the line.
    pub portal_number: String,
    /// The number of the subscriber.
    pub phone_number: String,
    /// Who called whom.
    pub call_type: crate::v2::voximplant::CallType,
    /// How long the call took in seconds.
    pub call_duration: i64,
    /// When the call began.
    pub call_start_date: DateTime,
    /// The address of the log.
    pub call_log: Option<String>,
    /// The address of the recording.
    pub call_record_url: Option<String>,
    /// The rating from 1 to 5, 0 or `null` for none.
    pub call_vote: Option<i64>,
    /// What the call cost.
    pub cost: f64,
    /// The currency of the cost.
    pub cost_currency: String,
    /// The outcome of the call, such as `200` for success and `304` for a missed call.
    pub call_failed_code: String,
    /// The outcome in words.
    pub call_failed_reason: String,
    /// The kind of the CRM object.
    pub crm_entity_type: crate::v2::voximplant::CallCrmType,
    /// The CRM object.
    pub crm_entity_id: i64,
    /// The CRM activity of the call.
    pub crm_activity_id: Id<entity::CrmActivity>,
    /// The application that registered the call.
    pub rest_app_id: Option<i64>,
    /// The name of the application.
    pub rest_app_name: Option<String>,
    /// The transcript.
    pub transcript_id: Option<i64>,
    /// Whether the transcript is being made.
    pub transcript_pending: v2::Yn,
    /// The session of the telephony.
    pub session_id: Option<i64>,
    /// How many times a callback has dialed.
    pub redial_attempt: Option<i64>,
    /// What an employee has noted about the call.
    pub comment: Option<String>,
    /// How long the recording is in seconds.
    pub record_duration: Option<i64>,
    /// The file of the recording.
    ///
    /// Known from an official example only.
    pub record_file_id: Option<Id<entity::DiskFile>>,
}

#[cfg(feature = "serde")]
impl Encode for TelephonyCall {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("ID", &self.id),
            ("CALL_ID", &self.call_id),
            ("EXTERNAL_CALL_ID", &self.external_call_id),
            ("CALL_CATEGORY", &self.call_category),
            ("PORTAL_USER_ID", &self.portal_user_id),
            ("PORTAL_NUMBER", &self.portal_number),
            ("PHONE_NUMBER", &self.phone_number),
            ("CALL_TYPE", &self.call_type),
            ("CALL_DURATION", &self.call_duration),
            ("CALL_START_DATE", &self.call_start_date),
            ("CALL_LOG", &self.call_log),
            ("CALL_RECORD_URL", &self.call_record_url),
            ("CALL_VOTE", &self.call_vote),
            ("COST", &self.cost),
            ("COST_CURRENCY", &self.cost_currency),
            ("CALL_FAILED_CODE", &self.call_failed_code),
            ("CALL_FAILED_REASON", &self.call_failed_reason),
            ("CRM_ENTITY_TYPE", &self.crm_entity_type),
            ("CRM_ENTITY_ID", &self.crm_entity_id),
            ("CRM_ACTIVITY_ID", &self.crm_activity_id),
            ("REST_APP_ID", &self.rest_app_id),
            ("REST_APP_NAME", &self.rest_app_name),
            ("TRANSCRIPT_ID", &self.transcript_id),
            ("TRANSCRIPT_PENDING", &self.transcript_pending),
            ("SESSION_ID", &self.session_id),
            ("REDIAL_ATTEMPT", &self.redial_attempt),
            ("COMMENT", &self.comment),
            ("RECORD_DURATION", &self.record_duration),
            ("RECORD_FILE_ID", &self.record_file_id),
        ]);
    }
}

impl Decode for TelephonyCall {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("ID", &mut self.id),
            ("CALL_ID", &mut self.call_id),
            ("EXTERNAL_CALL_ID", &mut self.external_call_id),
            ("CALL_CATEGORY", &mut self.call_category),
            ("PORTAL_USER_ID", &mut self.portal_user_id),
            ("PORTAL_NUMBER", &mut self.portal_number),
            ("PHONE_NUMBER", &mut self.phone_number),
            ("CALL_TYPE", &mut self.call_type),
            ("CALL_DURATION", &mut self.call_duration),
            ("CALL_START_DATE", &mut self.call_start_date),
            ("CALL_LOG", &mut self.call_log),
            ("CALL_RECORD_URL", &mut self.call_record_url),
            ("CALL_VOTE", &mut self.call_vote),
            ("COST", &mut self.cost),
            ("COST_CURRENCY", &mut self.cost_currency),
            ("CALL_FAILED_CODE", &mut self.call_failed_code),
            ("CALL_FAILED_REASON", &mut self.call_failed_reason),
            ("CRM_ENTITY_TYPE", &mut self.crm_entity_type),
            ("CRM_ENTITY_ID", &mut self.crm_entity_id),
            ("CRM_ACTIVITY_ID", &mut self.crm_activity_id),
            ("REST_APP_ID", &mut self.rest_app_id),
            ("REST_APP_NAME", &mut self.rest_app_name),
            ("TRANSCRIPT_ID", &mut self.transcript_id),
            ("TRANSCRIPT_PENDING", &mut self.transcript_pending),
            ("SESSION_ID", &mut self.session_id),
            ("REDIAL_ATTEMPT", &mut self.redial_attempt),
            ("COMMENT", &mut self.comment),
            ("RECORD_DURATION", &mut self.record_duration),
            ("RECORD_FILE_ID", &mut self.record_file_id),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(TelephonyCall);
