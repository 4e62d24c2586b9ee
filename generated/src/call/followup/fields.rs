// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`Followup`](super::Followup), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The call, whose number identifies the follow-up.
pub const CALL_ID: Field<super::Followup, Id<entity::CallFollowup>, Plain> = Field::new("callId");

/// The kind of the call: 1 is an instant call, 2 a lasting conference, 3 a large room.
pub const CALL_TYPE: Field<super::Followup, i64, Plain> = Field::new("callType");

/// The chat that the call belongs to. Sent only if `select` names it.
pub const CHAT_ID: Field<super::Followup, Id<entity::ImChat>, Plain> = Field::new("chatId");

/// Who started the call.
pub const INITIATOR_ID: Field<super::Followup, Id<entity::User>, Plain> = Field::new("initiatorId");

/// When the call started.
pub const START_DATE: Field<super::Followup, DateTime, Plain> = Field::new("startDate");

/// When the call ended, or `null` while it lasts.
pub const END_DATE: Field<super::Followup, DateTime, Plain> = Field::new("endDate");

/// How long the call lasted, in seconds.
pub const DURATION_SECONDS: Field<super::Followup, i64, Plain> = Field::new("durationSeconds");

/// The UUID of the call. Sent only if `select` names it.
pub const UUID: Field<super::Followup, String, Plain> = Field::new("uuid");

/// The language of the transcription, such as `en`.
pub const LANGUAGE: Field<super::Followup, String, Plain> = Field::new("language");

/// The highest version of the format among the stored AI blocks.
pub const VERSION: Field<super::Followup, i64, Plain> = Field::new("version");

/// Who took part.
pub const PARTICIPANTS: Field<super::Followup, Vec<super::Participant>, Plain> = Field::new("participants");

/// The AI blocks that are ready.
pub const OUTCOMES: Field<super::Followup, Vec<super::Outcome>, Plain> = Field::new("outcomes");

/// When the latest AI block was stored.
pub const CREATED_AT: Field<super::Followup, DateTime, Plain> = Field::new("createdAt");

/// The recordings. Sent only if `select` names them.
pub const TRACKS: Field<super::Followup, Vec<super::Track>, Plain> = Field::new("tracks");

/// What was said.
pub const TRANSCRIPTION: Field<super::Followup, super::Transcription, Plain> = Field::new("transcription");

/// What the meeting was about.
pub const OVERVIEW: Field<super::Followup, super::Overview, Plain> = Field::new("overview");

/// The course of the call in sections.
pub const SUMMARY: Field<super::Followup, super::Summary, Plain> = Field::new("summary");

/// Observations about the meeting and its speakers.
pub const INSIGHTS: Field<super::Followup, super::Insights, Plain> = Field::new("insights");

/// How effective the meeting was.
pub const EVALUATION: Field<super::Followup, super::Evaluation, Plain> = Field::new("evaluation");
