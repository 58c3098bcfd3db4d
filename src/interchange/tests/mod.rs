//! What this room's tests share.

pub mod json_schema;
mod messages;
pub mod samples;
