//! Keys and tokens: who a request comes from, and proof for others.

pub mod password;
pub mod secret;
pub mod tokens;
