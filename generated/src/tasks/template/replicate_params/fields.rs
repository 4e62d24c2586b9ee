// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.
//! The fields of [`ReplicateParams`](super::ReplicateParams), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;

/// The frequency.
pub const PERIOD: Field<super::ReplicateParams, String, Plain> = Field::new("period");

/// The interval in days.
pub const EVERY_DAY: Field<super::ReplicateParams, String, Plain> = Field::new("everyDay");

/// Whether only on working days.
pub const WORKDAY_ONLY: Field<super::ReplicateParams, String, Plain> = Field::new("workdayOnly");

/// The interval in days of the month.
pub const DAILY_MONTH_INTERVAL: Field<super::ReplicateParams, String, Plain> = Field::new("dailyMonthInterval");

/// The interval in weeks.
pub const EVERY_WEEK: Field<super::ReplicateParams, String, Plain> = Field::new("everyWeek");

/// The kind of monthly schedule.
pub const MONTHLY_TYPE: Field<super::ReplicateParams, String, Plain> = Field::new("monthlyType");

/// The day of the month.
pub const MONTHLY_DAY_NUM: Field<super::ReplicateParams, String, Plain> = Field::new("monthlyDayNum");

/// The first month of the period.
pub const MONTHLY_MONTH_NUM1: Field<super::ReplicateParams, String, Plain> = Field::new("monthlyMonthNum1");

/// The number of the week in the month.
pub const MONTHLY_WEEK_DAY_NUM: Field<super::ReplicateParams, String, Plain> = Field::new("monthlyWeekDayNum");

/// The day of the week.
pub const MONTHLY_WEEK_DAY: Field<super::ReplicateParams, String, Plain> = Field::new("monthlyWeekDay");

/// The second month of the period.
pub const MONTHLY_MONTH_NUM2: Field<super::ReplicateParams, String, Plain> = Field::new("monthlyMonthNum2");

/// The kind of yearly repetition.
pub const YEARLY_TYPE: Field<super::ReplicateParams, String, Plain> = Field::new("yearlyType");

/// The day of the month in a yearly repetition.
pub const YEARLY_DAY_NUM: Field<super::ReplicateParams, String, Plain> = Field::new("yearlyDayNum");

/// The first month of a yearly repetition.
pub const YEARLY_MONTH1: Field<super::ReplicateParams, String, Plain> = Field::new("yearlyMonth1");

/// The number of the week in a yearly repetition.
pub const YEARLY_WEEK_DAY_NUM: Field<super::ReplicateParams, String, Plain> = Field::new("yearlyWeekDayNum");

/// The day of the week in a yearly repetition.
pub const YEARLY_WEEK_DAY: Field<super::ReplicateParams, String, Plain> = Field::new("yearlyWeekDay");

/// The second month of a yearly repetition.
pub const YEARLY_MONTH2: Field<super::ReplicateParams, String, Plain> = Field::new("yearlyMonth2");

/// The time of day.
pub const TIME: Field<super::ReplicateParams, String, Plain> = Field::new("time");

/// The offset of the time zone.
pub const TIMEZONE_OFFSET: Field<super::ReplicateParams, String, Plain> = Field::new("timezoneOffset");

/// The date from which it recurs.
pub const START_DATE: Field<super::ReplicateParams, String, Plain> = Field::new("startDate");

/// The date until which it recurs.
pub const REPEAT_TILL: Field<super::ReplicateParams, String, Plain> = Field::new("repeatTill");

/// The date of the end.
pub const END_DATE: Field<super::ReplicateParams, String, Plain> = Field::new("endDate");

/// The number of repetitions.
pub const TIMES: Field<super::ReplicateParams, String, Plain> = Field::new("times");
