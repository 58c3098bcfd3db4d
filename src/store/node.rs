//! This node: the writer that appends here, and its key.

use diesel::prelude::*;
use ed25519_dalek::SigningKey;

use super::connection::Conn;
use super::error::Error;
use super::schema::writers;
use crate::clock::Instant;
use crate::ids::{Ids, WriterId};

/// Who appends here.
#[derive(Clone)]
pub struct Node {
    /// Its name in every head it writes.
    pub writer: WriterId,
    /// What it signs with.
    pub(super) key: SigningKey,
}

impl Node {
    /// The node of this database; made at the first start.
    pub fn load_or_create(conn: &mut Conn, ids: &Ids, now: Instant) -> Result<Self, Error> {
        let known: Option<(String, Option<Vec<u8>>)> = writers::table
            .filter(writers::retired_at.is_null().and(writers::secret_key.is_not_null()))
            .order(writers::made_at)
            .select((writers::id, writers::secret_key))
            .first(conn)
            .optional()?;
        if let Some((id, Some(secret))) = known {
            let bytes: [u8; 32] =
                secret.try_into().map_err(|_| Error::other("the node's key in table writers is damaged"))?;
            let writer = id.parse().map_err(|_| Error::other("the node's id in table writers is damaged"))?;
            return Ok(Self { writer, key: SigningKey::from_bytes(&bytes) });
        }
        let node = Self { writer: ids.mint(now), key: SigningKey::from_bytes(&ids.secret()) };
        diesel::insert_into(writers::table)
            .values((
                writers::id.eq(node.writer.to_string()),
                writers::public_key.eq(node.key.verifying_key().to_bytes().to_vec()),
                writers::secret_key.eq(Some(node.key.to_bytes().to_vec())),
                writers::made_at.eq(now.as_microsecond()),
            ))
            .execute(conn)?;
        Ok(node)
    }
}
