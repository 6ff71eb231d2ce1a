//! Dates: the proleptic Gregorian calendar.
