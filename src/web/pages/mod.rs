//! Pages for people. One file a noun.
