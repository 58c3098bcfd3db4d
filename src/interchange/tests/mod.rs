//! What this room's tests share.

pub mod json_schema;
pub mod samples;
