// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The materials that the AI assistant makes of a call.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The materials that the AI assistant makes of a call.
///
/// `select` also takes the keys of the AI blocks, such as `overview.topic` or
/// `insights.speakerAnalysis`, but not the keys inside their arrays. A block that is not ready is
/// `null`.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/telephony/follow-up/fields.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Followup {
    /// The call, whose number identifies the follow-up.
    pub call_id: Option<Id<entity::CallFollowup>>,
    /// The kind of the call: 1 is an instant call, 2 a lasting conference, 3 a large room.
    pub call_type: Option<i64>,
    /// The chat that the call belongs to. Sent only if `select` names it.
    pub chat_id: Option<Id<entity::ImChat>>,
    /// Who started the call.
    pub initiator_id: Option<Id<entity::User>>,
    /// When the call started.
    pub start_date: Option<DateTime>,
    /// When the call ended, or `null` while it lasts.
    pub end_date: Option<DateTime>,
    /// How long the call lasted, in seconds.
    pub duration_seconds: Option<i64>,
    /// The UUID of the call. Sent only if `select` names it.
    pub uuid: Option<String>,
    /// The language of the transcription, such as `en`.
    pub language: Option<String>,
    /// The highest version of the format among the stored AI blocks.
    pub version: Option<i64>,
    /// Who took part.
    pub participants: Option<Vec<Participant>>,
    /// The AI blocks that are ready.
    pub outcomes: Option<Vec<Outcome>>,
    /// When the latest AI block was stored.
    pub created_at: Option<DateTime>,
    /// The recordings. Sent only if `select` names them.
    pub tracks: Option<Vec<Track>>,
    /// What was said.
    pub transcription: Option<Transcription>,
    /// What the meeting was about.
    pub overview: Option<Overview>,
    /// The course of the call in sections.
    pub summary: Option<Summary>,
    /// Observations about the meeting and its speakers.
    pub insights: Option<Insights>,
    /// How effective the meeting was.
    pub evaluation: Option<Evaluation>,
}

#[cfg(feature = "serde")]
impl Encode for Followup {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("callId", &self.call_id),
            ("callType", &self.call_type),
            ("chatId", &self.chat_id),
            ("initiatorId", &self.initiator_id),
            ("startDate", &self.start_date),
            ("endDate", &self.end_date),
            ("durationSeconds", &self.duration_seconds),
            ("uuid", &self.uuid),
            ("language", &self.language),
            ("version", &self.version),
            ("participants", &self.participants),
            ("outcomes", &self.outcomes),
            ("createdAt", &self.created_at),
            ("tracks", &self.tracks),
            ("transcription", &self.transcription),
            ("overview", &self.overview),
            ("summary", &self.summary),
            ("insights", &self.insights),
            ("evaluation", &self.evaluation),
        ]);
    }
}

impl Decode for Followup {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("callId", &mut self.call_id),
            ("callType", &mut self.call_type),
            ("chatId", &mut self.chat_id),
            ("initiatorId", &mut self.initiator_id),
            ("startDate", &mut self.start_date),
            ("endDate", &mut self.end_date),
            ("durationSeconds", &mut self.duration_seconds),
            ("uuid", &mut self.uuid),
            ("language", &mut self.language),
            ("version", &mut self.version),
            ("participants", &mut self.participants),
            ("outcomes", &mut self.outcomes),
            ("createdAt", &mut self.created_at),
            ("tracks", &mut self.tracks),
            ("transcription", &mut self.transcription),
            ("overview", &mut self.overview),
            ("summary", &mut self.summary),
            ("insights", &mut self.insights),
            ("evaluation", &mut self.evaluation),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Followup);

/// Who took part.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Participant {
    /// The participant.
    pub user_id: Id<entity::User>,
    /// How long the user took part, in seconds.
    pub talked_seconds: Option<i64>,
    /// The name of the user.
    pub name: Option<String>,
    /// The address of the user's picture.
    pub avatar: Option<String>,
    /// The user's job title.
    pub work_position: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for Participant {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("userId", &self.user_id),
            ("talkedSeconds", &self.talked_seconds),
            ("name", &self.name),
            ("avatar", &self.avatar),
            ("workPosition", &self.work_position),
        ]);
    }
}

impl Decode for Participant {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("userId", &mut self.user_id),
            ("talkedSeconds", &mut self.talked_seconds),
            ("name", &mut self.name),
            ("avatar", &mut self.avatar),
            ("workPosition", &mut self.work_position),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Participant);

/// The AI blocks that are ready.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Outcome {
    /// What was said.
    Transcription,
    /// What the meeting was about.
    Overview,
    /// The course of the call in sections.
    Summary,
    /// Observations about the meeting and its speakers.
    Insights,
    /// How effective the meeting was.
    Evaluation,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for Outcome {
    fn from_wire(text: &str) -> Self {
        match text {
            "transcription" => Self::Transcription,
            "overview" => Self::Overview,
            "summary" => Self::Summary,
            "insights" => Self::Insights,
            "evaluation" => Self::Evaluation,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Transcription => "transcription",
            Self::Overview => "overview",
            Self::Summary => "summary",
            Self::Insights => "insights",
            Self::Evaluation => "evaluation",
            Self::Other(text) => text,
        }
    }
}

open_enum!(Outcome);

#[cfg(feature = "serde")]
serde_as_wire!(Outcome);

/// The recordings. Sent only if `select` names them.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Track {
    /// The recording.
    pub track_id: Option<i64>,
    /// The kind of the recording.
    pub kind: Option<String>,
    /// The file.
    pub file_id: Option<i64>,
    /// The file on the Drive.
    pub disk_file_id: Option<Id<entity::DiskFile>>,
    /// How long it is, in seconds.
    pub duration: Option<i64>,
    /// The size of the file, in bytes.
    pub file_size: Option<i64>,
    /// The name of the file.
    pub file_name: Option<String>,
    /// The MIME type of the file.
    pub mime_type: Option<String>,
    /// The call.
    pub call_id: Option<Id<entity::CallFollowup>>,
    /// The address of the file, relative to the portal.
    pub rel_url: Option<String>,
    /// The whole address of the file.
    pub url: Option<String>,
    /// When the recording was registered.
    pub date_create: Option<DateTime>,
}

#[cfg(feature = "serde")]
impl Encode for Track {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("trackId", &self.track_id),
            ("type", &self.kind),
            ("fileId", &self.file_id),
            ("diskFileId", &self.disk_file_id),
            ("duration", &self.duration),
            ("fileSize", &self.file_size),
            ("fileName", &self.file_name),
            ("mimeType", &self.mime_type),
            ("callId", &self.call_id),
            ("relUrl", &self.rel_url),
            ("url", &self.url),
            ("dateCreate", &self.date_create),
        ]);
    }
}

impl Decode for Track {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("trackId", &mut self.track_id),
            ("type", &mut self.kind),
            ("fileId", &mut self.file_id),
            ("diskFileId", &mut self.disk_file_id),
            ("duration", &mut self.duration),
            ("fileSize", &mut self.file_size),
            ("fileName", &mut self.file_name),
            ("mimeType", &mut self.mime_type),
            ("callId", &mut self.call_id),
            ("relUrl", &mut self.rel_url),
            ("url", &mut self.url),
            ("dateCreate", &mut self.date_create),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Track);

/// What was said.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Transcription {
    /// The code of the language.
    pub language: Option<String>,
    /// The utterances in the order of their time.
    pub segments: Option<Vec<TranscriptionSegment>>,
}

#[cfg(feature = "serde")]
impl Encode for Transcription {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("language", &self.language), ("segments", &self.segments)]);
    }
}

impl Decode for Transcription {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("language", &mut self.language), ("segments", &mut self.segments)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Transcription);

/// The utterances in the order of their time.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TranscriptionSegment {
    /// Who spoke.
    pub user_id: Option<Id<entity::User>>,
    /// The speaker's name.
    pub user_name: Option<String>,
    /// When the utterance starts, counted from the start of the call, as `HH:MM:SS`.
    pub start: Option<String>,
    /// When the utterance ends, counted from the start of the call, as `HH:MM:SS`.
    pub end: Option<String>,
    /// What was said, with mentions in the form of `mentionFormat`.
    pub text: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for TranscriptionSegment {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("userId", &self.user_id),
            ("userName", &self.user_name),
            ("start", &self.start),
            ("end", &self.end),
            ("text", &self.text),
        ]);
    }
}

impl Decode for TranscriptionSegment {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("userId", &mut self.user_id),
            ("userName", &mut self.user_name),
            ("start", &mut self.start),
            ("end", &mut self.end),
            ("text", &mut self.text),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(TranscriptionSegment);

/// What the meeting was about.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Overview {
    /// The topic in a few words.
    pub topic: Option<String>,
    /// The results in detail.
    pub detailed_takeaways: Option<String>,
    /// The kind of the meeting.
    pub meeting_type: Option<MeetingType>,
    /// What was to be discussed.
    pub agenda: Option<Agenda>,
    /// What was agreed.
    pub agreements: Option<Vec<Agreement>>,
    /// What is to be done.
    pub action_items: Option<Vec<ActionItem>>,
    /// The meetings that were planned.
    pub meetings: Option<Vec<PlannedMeeting>>,
}

#[cfg(feature = "serde")]
impl Encode for Overview {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("topic", &self.topic),
            ("detailedTakeaways", &self.detailed_takeaways),
            ("meetingType", &self.meeting_type),
            ("agenda", &self.agenda),
            ("agreements", &self.agreements),
            ("actionItems", &self.action_items),
            ("meetings", &self.meetings),
        ]);
    }
}

impl Decode for Overview {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("topic", &mut self.topic),
            ("detailedTakeaways", &mut self.detailed_takeaways),
            ("meetingType", &mut self.meeting_type),
            ("agenda", &mut self.agenda),
            ("agreements", &mut self.agreements),
            ("actionItems", &mut self.action_items),
            ("meetings", &mut self.meetings),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Overview);

/// The kind of the meeting.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct MeetingType {
    /// Why it is of this kind.
    pub explanation: Option<String>,
    /// The code of the kind.
    pub type_tag: Option<String>,
    /// The name of the kind.
    pub title: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for MeetingType {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("explanation", &self.explanation),
            ("typeTag", &self.type_tag),
            ("title", &self.title),
        ]);
    }
}

impl Decode for MeetingType {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("explanation", &mut self.explanation),
            ("typeTag", &mut self.type_tag),
            ("title", &mut self.title),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(MeetingType);

/// What was to be discussed.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Agenda {
    /// The agenda in words.
    pub explanation: Option<String>,
    /// What was said about it.
    pub quote: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for Agenda {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("explanation", &self.explanation), ("quote", &self.quote)]);
    }
}

impl Decode for Agenda {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("explanation", &mut self.explanation), ("quote", &mut self.quote)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Agenda);

/// What was agreed.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Agreement {
    /// What the participants agreed on.
    pub agreement: Option<String>,
    /// What was said about it.
    pub quote: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for Agreement {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("agreement", &self.agreement), ("quote", &self.quote)]);
    }
}

impl Decode for Agreement {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("agreement", &mut self.agreement), ("quote", &mut self.quote)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Agreement);

/// What is to be done.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ActionItem {
    /// The task, with mentions of participants.
    pub action_item: Option<String>,
    /// The task without mentions.
    pub action_item_mention_less: Option<String>,
    /// What was said about it.
    pub quote: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for ActionItem {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("actionItem", &self.action_item),
            ("actionItemMentionLess", &self.action_item_mention_less),
            ("quote", &self.quote),
        ]);
    }
}

impl Decode for ActionItem {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("actionItem", &mut self.action_item),
            ("actionItemMentionLess", &mut self.action_item_mention_less),
            ("quote", &mut self.quote),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ActionItem);

/// The meetings that were planned.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PlannedMeeting {
    /// The meeting, with mentions of participants.
    pub meeting: Option<String>,
    /// The meeting without mentions.
    pub meeting_mention_less: Option<String>,
    /// What was said about it.
    pub quote: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for PlannedMeeting {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("meeting", &self.meeting),
            ("meetingMentionLess", &self.meeting_mention_less),
            ("quote", &self.quote),
        ]);
    }
}

impl Decode for PlannedMeeting {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("meeting", &mut self.meeting),
            ("meetingMentionLess", &mut self.meeting_mention_less),
            ("quote", &mut self.quote),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(PlannedMeeting);

/// The course of the call in sections.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Summary {
    /// The sections.
    pub segments: Option<Vec<SummarySegment>>,
}

#[cfg(feature = "serde")]
impl Encode for Summary {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("segments", &self.segments)]);
    }
}

impl Decode for Summary {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("segments", &mut self.segments)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Summary);

/// The sections.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SummarySegment {
    /// When the section starts, counted from the start of the call, as `HH:MM:SS`.
    pub start: Option<String>,
    /// When the section ends, counted from the start of the call, as `HH:MM:SS`.
    pub end: Option<String>,
    /// The heading of the section.
    pub title: Option<String>,
    /// What the section was about.
    pub summary: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for SummarySegment {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("start", &self.start),
            ("end", &self.end),
            ("title", &self.title),
            ("summary", &self.summary),
        ]);
    }
}

impl Decode for SummarySegment {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("start", &mut self.start),
            ("end", &mut self.end),
            ("title", &mut self.title),
            ("summary", &mut self.summary),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(SummarySegment);

/// Observations about the meeting and its speakers.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Insights {
    /// Whether speakers are rated, which they are only in the CIS.
    pub speaker_evaluation_available: Option<bool>,
    /// What the assistant found about each speaker, by share of speech and rating.
    pub speaker_analysis: Option<Vec<SpeakerAnalysis>>,
    /// What went well.
    pub meeting_strengths: Option<Vec<MeetingStrength>>,
    /// What went badly.
    pub meeting_weaknesses: Option<Vec<MeetingWeakness>>,
    /// How the way of speaking affected the result.
    pub speech_style_influence: Option<String>,
    /// How engaged the participants were.
    pub engagement_level: Option<String>,
    /// Who answers for what, by the results of the meeting.
    pub areas_of_responsibility: Option<String>,
    /// What to do better next time.
    pub final_recommendations: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for Insights {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("speakerEvaluationAvailable", &self.speaker_evaluation_available),
            ("speakerAnalysis", &self.speaker_analysis),
            ("meetingStrengths", &self.meeting_strengths),
            ("meetingWeaknesses", &self.meeting_weaknesses),
            ("speechStyleInfluence", &self.speech_style_influence),
            ("engagementLevel", &self.engagement_level),
            ("areasOfResponsibility", &self.areas_of_responsibility),
            ("finalRecommendations", &self.final_recommendations),
        ]);
    }
}

impl Decode for Insights {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("speakerEvaluationAvailable", &mut self.speaker_evaluation_available),
            ("speakerAnalysis", &mut self.speaker_analysis),
            ("meetingStrengths", &mut self.meeting_strengths),
            ("meetingWeaknesses", &mut self.meeting_weaknesses),
            ("speechStyleInfluence", &mut self.speech_style_influence),
            ("engagementLevel", &mut self.engagement_level),
            ("areasOfResponsibility", &mut self.areas_of_responsibility),
            ("finalRecommendations", &mut self.final_recommendations),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Insights);

/// What the assistant found about each speaker, by share of speech and rating.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SpeakerAnalysis {
    /// The speaker.
    pub user_id: Option<Id<entity::User>>,
    /// How the speaker took part.
    pub detailed_insight: Option<String>,
    /// The rating of the speaker, from 0 to 100.
    pub efficiency_value: Option<i64>,
    /// What the rating is made of, by the codes of the criteria.
    pub evaluation_criteria: Option<BTreeMap<String, SpeakerCriterion>>,
    /// The share of speech in percent, taken from the transcription.
    pub talk_percentage: Option<i64>,
    /// How long the speaker spoke, in seconds, taken from the transcription.
    pub duration: Option<i64>,
    /// How long the speaker spoke, as text, taken from the transcription.
    pub duration_format: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for SpeakerAnalysis {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("userId", &self.user_id),
            ("detailedInsight", &self.detailed_insight),
            ("efficiencyValue", &self.efficiency_value),
            ("evaluationCriteria", &self.evaluation_criteria),
            ("talkPercentage", &self.talk_percentage),
            ("duration", &self.duration),
            ("durationFormat", &self.duration_format),
        ]);
    }
}

impl Decode for SpeakerAnalysis {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("userId", &mut self.user_id),
            ("detailedInsight", &mut self.detailed_insight),
            ("efficiencyValue", &mut self.efficiency_value),
            ("evaluationCriteria", &mut self.evaluation_criteria),
            ("talkPercentage", &mut self.talk_percentage),
            ("duration", &mut self.duration),
            ("durationFormat", &mut self.duration_format),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(SpeakerAnalysis);

/// What the rating is made of, by the codes of the criteria.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SpeakerCriterion {
    /// Whether the speaker meets the criterion.
    pub value: Option<bool>,
    /// What the criterion asks for.
    pub criteria: Option<String>,
    /// The name of the criterion.
    pub title: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for SpeakerCriterion {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("value", &self.value),
            ("criteria", &self.criteria),
            ("title", &self.title),
        ]);
    }
}

impl Decode for SpeakerCriterion {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("value", &mut self.value),
            ("criteria", &mut self.criteria),
            ("title", &mut self.title),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(SpeakerCriterion);

/// What went well.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct MeetingStrength {
    /// The name of the strength.
    pub strength_title: Option<String>,
    /// Why it is one.
    pub strength_explanation: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for MeetingStrength {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("strengthTitle", &self.strength_title),
            ("strengthExplanation", &self.strength_explanation),
        ]);
    }
}

impl Decode for MeetingStrength {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("strengthTitle", &mut self.strength_title),
            ("strengthExplanation", &mut self.strength_explanation),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(MeetingStrength);

/// What went badly.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct MeetingWeakness {
    /// The name of the weakness.
    pub weakness_title: Option<String>,
    /// Why it is one.
    pub weakness_explanation: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for MeetingWeakness {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("weaknessTitle", &self.weakness_title),
            ("weaknessExplanation", &self.weakness_explanation),
        ]);
    }
}

impl Decode for MeetingWeakness {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("weaknessTitle", &mut self.weakness_title),
            ("weaknessExplanation", &mut self.weakness_explanation),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(MeetingWeakness);

/// How effective the meeting was.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Evaluation {
    /// The overall rating, from 0 to 100.
    pub efficiency_value: Option<i64>,
    /// How well the meeting kept to its plan.
    pub calendar: Option<CalendarEvaluation>,
    /// What the rating is made of, by the codes of the criteria.
    pub criteria: Option<BTreeMap<String, Criterion>>,
}

#[cfg(feature = "serde")]
impl Encode for Evaluation {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("efficiencyValue", &self.efficiency_value),
            ("calendar", &self.calendar),
            ("criteria", &self.criteria),
        ]);
    }
}

impl Decode for Evaluation {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("efficiencyValue", &mut self.efficiency_value),
            ("calendar", &mut self.calendar),
            ("criteria", &mut self.criteria),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Evaluation);

/// How well the meeting kept to its plan.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CalendarEvaluation {
    /// Whether it took longer than planned.
    pub overhead: Option<bool>,
}

#[cfg(feature = "serde")]
impl Encode for CalendarEvaluation {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("overhead", &self.overhead)]);
    }
}

impl Decode for CalendarEvaluation {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("overhead", &mut self.overhead)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(CalendarEvaluation);

/// What the rating is made of, by the codes of the criteria.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Criterion {
    /// Whether the meeting meets the criterion.
    pub value: Option<bool>,
    /// What the criterion asks for.
    pub criteria: Option<String>,
    /// Why it was judged so.
    pub thoughts: Option<String>,
    /// The name of the criterion.
    pub title: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for Criterion {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("value", &self.value),
            ("criteria", &self.criteria),
            ("thoughts", &self.thoughts),
            ("title", &self.title),
        ]);
    }
}

impl Decode for Criterion {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("value", &mut self.value),
            ("criteria", &mut self.criteria),
            ("thoughts", &mut self.thoughts),
            ("title", &mut self.title),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Criterion);
