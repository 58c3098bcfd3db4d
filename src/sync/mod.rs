//! Sync: what one store gives another, and what it takes. No database, no network and no clock in here; the door and the feed
//! are the store's, the wire is the web's and the command line's.
//!
//! * [`wire`]: what travels, as JSON;
//! * [`cursor`]: how far somebody has read the feed of another store;
//! * [`give`]: a page of what a reader may see now.
//!
//! What is taken goes through [`Door::take`](crate::store::log::Door::take). `docs/sync-protocol.md` tells others how to speak it.

pub mod cursor;
pub mod give;
pub mod wire;
