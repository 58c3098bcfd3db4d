//! What a form sent: its fields as they came, and what is wrong with them said beside each.

use serde::Deserialize;

use crate::record::refusal::Refusal;
use crate::web::failure::{Failure, FieldProblem};
use crate::web::page::Form;
use crate::web::words::Words;

/// The fields of a form in their order; a name may come several times.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(transparent)]
pub(crate) struct Sent(pub(crate) Vec<(String, String)>);

impl Sent {
    /// The first value of a field; empty where there is none.
    pub(crate) fn value(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.as_str())
    }

    /// Every value of a field.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// The form with everything that was typed.
    pub(crate) fn form(&self) -> Form {
        let typed = self.0.iter().filter(|(field, _)| field != "csrf");
        typed.fold(Form::default(), |form, (field, value)| form.with(field, value.clone()))
    }
}

/// What a rule found wrong, said at the form's field; `names` says which field a pointer means where they are
/// called differently. Anything else stays a failure.
pub(crate) fn mended(
    t: Words,
    form: Form,
    failure: Failure,
    names: &[(&str, &str)],
) -> Result<Form, Failure> {
    let at = |form: Form, problem: &FieldProblem| {
        let pointer = problem.pointer.trim_start_matches('/');
        let field = names.iter().find(|(from, _)| *from == pointer).map_or(pointer, |(_, to)| to);
        form.wrong(field, problem.detail.said_in(t.language()))
    };
    match failure {
        Failure::Refused(refusal @ (Refusal::AlreadyDone(_) | Refusal::NotNow(_))) => {
            Ok(form.wrong("", t.said(&refusal)))
        }
        Failure::Refused(Refusal::Invalid { .. }) | Failure::Invalid(_) => {
            Ok(failure.fields().iter().fold(form, at))
        }
        other => Err(other),
    }
}
