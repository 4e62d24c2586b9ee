// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The schedule for creating tasks from a template.

use bitrix24_runtime::codegen_prelude::*;

/// The schedule for creating tasks from a template.
///
/// Note: The official table gives each field a few words and the type string, and lists no values.
///
/// [Official
/// page](https://apidocs.bitrix24.com/api-reference/tasks/fields-rest-v3.html#template-replicate-params)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ReplicateParams {
    /// The frequency.
    pub period: Option<String>,
    /// The interval in days.
    pub every_day: Option<String>,
    /// Whether only on working days.
    pub workday_only: Option<String>,
    /// The interval in days of the month.
    pub daily_month_interval: Option<String>,
    /// The interval in weeks.
    pub every_week: Option<String>,
    /// The kind of monthly schedule.
    pub monthly_type: Option<String>,
    /// The day of the month.
    pub monthly_day_num: Option<String>,
    /// The first month of the period.
    pub monthly_month_num1: Option<String>,
    /// The number of the week in the month.
    pub monthly_week_day_num: Option<String>,
    /// The day of the week.
    pub monthly_week_day: Option<String>,
    /// The second month of the period.
    pub monthly_month_num2: Option<String>,
    /// The kind of yearly repetition.
    pub yearly_type: Option<String>,
    /// The day of the month in a yearly repetition.
    pub yearly_day_num: Option<String>,
    /// The first month of a yearly repetition.
    pub yearly_month1: Option<String>,
    /// The number of the week in a yearly repetition.
    pub yearly_week_day_num: Option<String>,
    /// The day of the week in a yearly repetition.
    pub yearly_week_day: Option<String>,
    /// The second month of a yearly repetition.
    pub yearly_month2: Option<String>,
    /// The time of day.
    pub time: Option<String>,
    /// The offset of the time zone.
    pub timezone_offset: Option<String>,
    /// The date from which it recurs.
    pub start_date: Option<String>,
    /// The date until which it recurs.
    pub repeat_till: Option<String>,
    /// The date of the end.
    pub end_date: Option<String>,
    /// The number of repetitions.
    pub times: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for ReplicateParams {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("period", &self.period),
            ("everyDay", &self.every_day),
            ("workdayOnly", &self.workday_only),
            ("dailyMonthInterval", &self.daily_month_interval),
            ("everyWeek", &self.every_week),
            ("monthlyType", &self.monthly_type),
            ("monthlyDayNum", &self.monthly_day_num),
            ("monthlyMonthNum1", &self.monthly_month_num1),
            ("monthlyWeekDayNum", &self.monthly_week_day_num),
            ("monthlyWeekDay", &self.monthly_week_day),
            ("monthlyMonthNum2", &self.monthly_month_num2),
            ("yearlyType", &self.yearly_type),
            ("yearlyDayNum", &self.yearly_day_num),
            ("yearlyMonth1", &self.yearly_month1),
            ("yearlyWeekDayNum", &self.yearly_week_day_num),
            ("yearlyWeekDay", &self.yearly_week_day),
            ("yearlyMonth2", &self.yearly_month2),
            ("time", &self.time),
            ("timezoneOffset", &self.timezone_offset),
            ("startDate", &self.start_date),
            ("repeatTill", &self.repeat_till),
            ("endDate", &self.end_date),
            ("times", &self.times),
        ]);
    }
}

impl Decode for ReplicateParams {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("period", &mut self.period),
            ("everyDay", &mut self.every_day),
            ("workdayOnly", &mut self.workday_only),
            ("dailyMonthInterval", &mut self.daily_month_interval),
            ("everyWeek", &mut self.every_week),
            ("monthlyType", &mut self.monthly_type),
            ("monthlyDayNum", &mut self.monthly_day_num),
            ("monthlyMonthNum1", &mut self.monthly_month_num1),
            ("monthlyWeekDayNum", &mut self.monthly_week_day_num),
            ("monthlyWeekDay", &mut self.monthly_week_day),
            ("monthlyMonthNum2", &mut self.monthly_month_num2),
            ("yearlyType", &mut self.yearly_type),
            ("yearlyDayNum", &mut self.yearly_day_num),
            ("yearlyMonth1", &mut self.yearly_month1),
            ("yearlyWeekDayNum", &mut self.yearly_week_day_num),
            ("yearlyWeekDay", &mut self.yearly_week_day),
            ("yearlyMonth2", &mut self.yearly_month2),
            ("time", &mut self.time),
            ("timezoneOffset", &mut self.timezone_offset),
            ("startDate", &mut self.start_date),
            ("repeatTill", &mut self.repeat_till),
            ("endDate", &mut self.end_date),
            ("times", &mut self.times),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ReplicateParams);
