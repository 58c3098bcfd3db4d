//! Pages and API over HTTP.

#[allow(dead_code, reason = "pages are drawn before their handlers are wired")]
pub(crate) mod assets;
#[allow(dead_code, reason = "pages are drawn before their handlers are wired")]
pub(crate) mod page;
#[allow(dead_code, reason = "pages are drawn before their handlers are wired")]
pub(crate) mod views;
#[allow(dead_code, reason = "pages are drawn before their handlers are wired")]
pub(crate) mod words;

#[cfg(test)]
mod look;
