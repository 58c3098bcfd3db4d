//! The binary `stampbook`: see [`stampbook::cli`].

fn main() {}
