//! Signing in, the first run, passwords.

use askama::Template;

use crate::web::page::{Form, Frame};
use crate::web::words::Words;

/// `GET /sign-in`. Fields: `email`, `password`, `next`; the link form posts `email` and `next` to `/sign-in/link`.
#[derive(Template)]
#[template(path = "sign_in/sign_in.html")]
pub(crate) struct SignInPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) form: Form,
    /// The organisation's name.
    pub(crate) organisation: String,
    /// Sign-ins of a demo instance, to try with one tap.
    pub(crate) demo: Vec<DemoPerson>,
    /// What the person wrote before their sign-in expired, as fields to carry along.
    pub(crate) carried: Vec<(String, String)>,
}

/// After signing in with something carried along: what was written, and one button to send it.
#[derive(Template)]
#[template(path = "sign_in/kept.html")]
pub(crate) struct KeptPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    /// Where it was going.
    pub(crate) action: String,
    /// The texts among it, to see that nothing is lost.
    pub(crate) shown: Vec<String>,
    /// What could not be kept, in words; empty: everything was.
    pub(crate) lost: String,
    /// All of it.
    pub(crate) fields: Vec<(String, String)>,
}

/// A person of the demo organisation.
#[derive(Clone, Debug)]
pub(crate) struct DemoPerson {
    /// Their name.
    pub(crate) name: String,
    /// Their role in words.
    pub(crate) role: String,
    /// Mail address to sign in with.
    pub(crate) email: String,
    /// Password to sign in with.
    pub(crate) password: String,
}

/// After `POST /sign-in/link`: the same words for known and unknown addresses.
#[derive(Template)]
#[template(path = "sign_in/link_sent.html")]
pub(crate) struct LinkSentPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    /// As typed.
    pub(crate) email: String,
    /// How long the link works, in minutes.
    pub(crate) minutes: u32,
    /// A new password was asked for, not a sign-in.
    pub(crate) for_password: bool,
}

/// `GET /sign-in/link/{token}`: a button to press, so that a mail scanner that opens links uses none up.
#[derive(Template)]
#[template(path = "sign_in/link.html")]
pub(crate) struct LinkPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    /// Where the button posts to.
    pub(crate) action: String,
    /// The link was used or is too old.
    pub(crate) spent: bool,
}

/// `GET /first-run`. Fields: `code`, `organisation`, `name`, `email`, `password`.
#[derive(Template)]
#[template(path = "sign_in/first_run.html")]
pub(crate) struct FirstRunPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) form: Form,
}

/// `GET /password/{token}`. Field: `password`.
#[derive(Template)]
#[template(path = "sign_in/set_password.html")]
pub(crate) struct SetPasswordPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) form: Form,
    /// Whose password, by mail address.
    pub(crate) email: String,
    /// Where the form posts to.
    pub(crate) action: String,
    /// The link was used or is too old.
    pub(crate) spent: bool,
}

/// `GET /password/forgotten`. Field: `email`.
#[derive(Template)]
#[template(path = "sign_in/forgotten.html")]
pub(crate) struct ForgottenPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) form: Form,
}
