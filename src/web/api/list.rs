//! Lists by key: `?limit=&cursor=`, answered with `{"items":[…],"next":"…"|null}`.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Deserializer, Serialize};

use crate::language::Sentence;
use crate::web::failure::Failure;

/// Most items of one answer.
pub const MOST: i64 = 200;

/// Which part of a list.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// How many items, 1 to 200; 50 if left out.
    #[param(minimum = 1, maximum = 200)]
    #[serde(default, deserialize_with = "within_bounds")]
    pub limit: Option<i64>,
    /// `next` of the answer before.
    pub cursor: Option<String>,
}

/// Reads a limit: a list of no items, or of fewer, is a slip of the pen; and who asks for more than [`MOST`] shall not
/// take a part of the list for the whole of it.
pub(super) fn within_bounds<'de, D: Deserializer<'de>>(value: D) -> Result<Option<i64>, D::Error> {
    let limit = Option::<i64>::deserialize(value)?;
    match limit {
        Some(limit) if !(1..=MOST).contains(&limit) => {
            Err(serde::de::Error::custom(format!("a limit is a number from 1 to {MOST}")))
        }
        limit => Ok(limit),
    }
}

impl Part {
    /// How many items.
    #[must_use]
    pub fn limit(&self) -> i64 {
        self.limit.unwrap_or(50).clamp(1, MOST)
    }

    /// Where to go on.
    ///
    /// # Errors
    /// When the cursor is not one of ours.
    pub fn after<T: for<'a> Deserialize<'a>>(&self) -> Result<Option<T>, Failure> {
        let Some(cursor) = &self.cursor else { return Ok(None) };
        URL_SAFE_NO_PAD
            .decode(cursor)
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .map(Some)
            .ok_or_else(|| Failure::Malformed(Sentence::of("refused-cursor")))
    }
}

impl Part {
    /// The part of a list that is all here already. The cursor is a place in it: such a list only grows at its end.
    ///
    /// # Errors
    /// When the cursor is not one of ours.
    pub fn of_all<T>(&self, all: Vec<T>) -> Result<Page<T>, Failure> {
        let from: usize = self.after()?.unwrap_or_default();
        let most = usize::try_from(self.limit()).unwrap_or(usize::MAX);
        let items: Vec<T> = all.into_iter().skip(from).take(most.saturating_add(1)).collect();
        let to = from.saturating_add(most);
        Ok(Page::of(items, self.limit(), |_| to))
    }
}

/// A part of a list.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct Page<T> {
    /// The items.
    pub items: Vec<T>,
    /// Where to go on; null at the end.
    pub next: Option<String>,
}

impl<T> Page<T> {
    /// From one item more than was asked for: the last only tells that there is more.
    pub fn of<K: Serialize>(mut items: Vec<T>, limit: i64, key: impl Fn(&T) -> K) -> Self {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let more = items.len() > limit;
        items.truncate(limit);
        let next = items
            .last()
            .filter(|_| more)
            .and_then(|last| serde_json::to_vec(&key(last)).ok())
            .map(|bytes| URL_SAFE_NO_PAD.encode(bytes));
        Self { items, next }
    }
}
