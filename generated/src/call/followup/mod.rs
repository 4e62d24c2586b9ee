// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `call.followup.field`.
pub mod field;
pub mod fields;

mod get;
mod list;
mod object;

pub use get::{Get, GetResponse, GetError, GetMentionFormat};
pub use list::{
    List, ListResponse, ListError, ListCursor, ListFilter, ListFilterStartDate,
    ListOrder, ListOrderStartDate, ListMentionFormat, ListPagination,
};

pub use object::{
    Followup, Participant, Outcome, Track, Transcription, TranscriptionSegment, Overview,
    MeetingType, Agenda, Agreement, ActionItem, PlannedMeeting, Summary, SummarySegment,
    Insights, SpeakerAnalysis, SpeakerCriterion, MeetingStrength, MeetingWeakness,
    Evaluation, CalendarEvaluation, Criterion,
};
