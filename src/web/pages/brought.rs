//! A form with files that are read at once and looked at before anything changes.

use actix_web::{HttpMessage as _, HttpRequest, web};

use super::kept::PutAside;
use crate::interchange::SIZE_LIMIT;
use crate::web::failure::Failure;
use crate::web::incoming::{Part, Parts, whole};
use crate::web::who::{Registrar, SignedIn};

/// Most files of one form.
const MOST_FILES: usize = 50;

/// What a form brought.
pub(crate) struct Sent {
    /// Who sent it.
    pub(crate) who: SignedIn,
    /// What was typed and chosen.
    pub(crate) fields: Vec<(String, String)>,
    /// Names and contents; none where no file was chosen.
    pub(crate) files: Vec<(String, Vec<u8>)>,
    /// The files together are larger than what is read, or too many.
    pub(crate) too_large: bool,
}

impl Sent {
    /// The first value of a field, without spaces around it.
    pub(crate) fn one(&self, name: &str) -> &str {
        self.fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.trim())
    }
}

/// Reads a registrar's form. Files are taken only after its token; of somebody whose sign-in has ended the
/// fields are put aside.
pub(crate) async fn read(
    request: &HttpRequest,
    who: Result<Registrar, Failure>,
    payload: web::Payload,
) -> Result<Sent, Failure> {
    read_of_anybody(request, who.map(|registrar| registrar.0), payload).await
}

/// Reads the form of anybody who is signed in, in the same way.
pub(crate) async fn read_of_anybody(
    request: &HttpRequest,
    who: Result<SignedIn, Failure>,
    payload: web::Payload,
) -> Result<Sent, Failure> {
    let who = match who {
        Err(failure) if !matches!(failure, Failure::NotSignedIn) => return Err(failure),
        who => who,
    };
    let (mut fields, mut files, mut over) = (Vec::new(), Vec::new(), false);
    let mut parts = Parts::of(request, payload).await?;
    let mut left = SIZE_LIMIT;
    while let Some(part) = parts.next().await? {
        let (file, part) = match part {
            Part::Words(name, value) => {
                fields.push((name, value));
                continue;
            }
            Part::File(name, part) => (name, part),
        };
        let Ok(who) = &who else { break };
        who.check_csrf(token(&fields))?;
        let Some(bytes) = whole(part, left).await? else {
            over = true;
            continue;
        };
        if file.is_empty() && bytes.is_empty() {
            continue;
        }
        left = left.saturating_sub(bytes.len());
        over |= files.len() >= MOST_FILES;
        if !over {
            files.push((file, bytes.to_vec()));
        }
    }
    match who {
        Ok(who) => {
            who.check_csrf(token(&fields))?;
            if over {
                files.clear();
            }
            Ok(Sent { who, fields, files, too_large: over })
        }
        Err(failure) => {
            let words = serde_urlencoded::to_string(&fields).unwrap_or_default();
            request.extensions_mut().insert(PutAside(words.into()));
            Err(failure)
        }
    }
}

fn token(fields: &[(String, String)]) -> &str {
    fields.iter().find(|(name, _)| name == "csrf").map_or("", |(_, value)| value.as_str())
}
