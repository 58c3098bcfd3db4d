//! The heart: what is said about learning, what may be said, and what follows from it. Pure.

pub mod crosswalk;
pub mod framework;
pub mod framework_rules;
pub mod passport;
