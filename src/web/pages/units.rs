//! The parts of the organisation: which there are, what they are called, what is part of what.

use std::collections::{BTreeSet, HashMap};

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::people::said;
use super::sign_in::see;
use crate::app::App;
use crate::ids::{PersonId, UnitId};
use crate::language::Sentence;
use crate::store::people::{self, Unit};
use crate::store::{AppendError, Conn, Error};
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::page::{self, Form};
use crate::web::views::parts::Choice;
use crate::web::views::people::{UnitEditPage, UnitLine, UnitsPage};
use crate::web::who::{PostedByRegistrar, Registrar};

/// Units on one page, and in a list to choose from.
const MOST: u16 = 1000;

/// All units with the names above each, in the order of a tree.
pub(super) fn tree(conn: &mut Conn) -> Result<Vec<(Unit, Vec<String>)>, Error> {
    let all = people::units(conn, None, MOST)?;
    let known: HashMap<UnitId, &Unit> = all.iter().map(|unit| (unit.id, unit)).collect();
    let mut placed: Vec<(Unit, Vec<String>)> = all
        .iter()
        .map(|unit| {
            let (mut above, mut seen) = (Vec::new(), BTreeSet::from([unit.id]));
            let mut next = unit.parent;
            while let Some(parent) = next.filter(|id| seen.insert(*id)).and_then(|id| known.get(&id)) {
                above.insert(0, parent.name.clone());
                next = parent.parent;
            }
            (unit.clone(), above)
        })
        .collect();
    placed.sort_by_cached_key(|(unit, above)| {
        (above.iter().chain([&unit.name]).map(|name| name.to_lowercase()).collect::<Vec<_>>(), unit.id)
    });
    Ok(placed)
}

/// A name with the names above it.
fn path(unit: &Unit, above: &[String]) -> String {
    above.iter().chain([&unit.name]).cloned().collect::<Vec<_>>().join(" › ")
}

pub(super) fn parents(units: &[(Unit, Vec<String>)], but: Option<UnitId>) -> Vec<Choice> {
    units
        .iter()
        .filter(|(unit, _)| Some(unit.id) != but)
        .map(|(unit, above)| Choice {
            value: unit.id.to_string(),
            text: path(unit, above),
            about: String::new(),
        })
        .collect()
}

async fn units_page(app: &App, desk: Desk, form: Form) -> Result<UnitsPage, Failure> {
    app.db
        .read(move |conn| {
            let t = desk.t;
            let units = tree(conn)?;
            let lines = units.iter().map(|(unit, above)| UnitLine {
                id: unit.id.to_string(),
                name: unit.name.clone(),
                above: above.join(" › "),
            });
            Ok(UnitsPage {
                frame: desk.frame(conn, t.text("units-title"))?,
                units: lines.collect(),
                parents: parents(&units, None),
                form,
                t,
            })
        })
        .await
}

/// `GET /people/units`.
pub(crate) async fn list(app: web::Data<App>, _may: Registrar, desk: Desk) -> Result<HttpResponse, Failure> {
    Ok(page::ok(&units_page(&app, desk, Form::default()).await?))
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct UnitForm {
    name: String,
    parent: String,
}

impl UnitForm {
    fn kept(&self) -> Form {
        Form::default().with("name", &self.name).with("parent", &self.parent)
    }

    fn parent(&self) -> Result<Option<UnitId>, Failure> {
        match self.parent.as_str() {
            "" => Ok(None),
            id => id.parse().map(Some).map_err(|_| Failure::Malformed(Sentence::of("refused-unit-none"))),
        }
    }
}

/// `POST /people/units`.
pub(crate) async fn create(
    request: HttpRequest,
    app: web::Data<App>,
    posted: PostedByRegistrar<UnitForm>,
) -> Result<HttpResponse, Failure> {
    let PostedByRegistrar(posted) = posted;
    let (by, sent) = (posted.who.person, posted.form);
    match app.create_unit(by, None, &sent.name, sent.parent()?).await {
        Ok(_) => Ok(see("/people/units?done=unit-saved")),
        Err(error) => {
            let desk = Desk::at(&app, posted.who, &request);
            let form = said(desk.t, sent.kept(), error)?;
            Ok(page::mend(&units_page(&app, desk, form).await?))
        }
    }
}

async fn edit_page(app: &App, desk: Desk, unit: UnitId, form: Option<Form>) -> Result<UnitEditPage, Failure> {
    app.db
        .read(move |conn| {
            let t = desk.t;
            let found = people::unit(conn, unit)?.ok_or(Failure::Missing("unit"))?;
            let units = tree(conn)?;
            let parent = found.parent.map(|id| id.to_string()).unwrap_or_default();
            Ok(UnitEditPage {
                frame: desk.frame(conn, found.name.clone())?,
                id: unit.to_string(),
                form: form
                    .unwrap_or_else(|| Form::default().with("name", &found.name).with("parent", parent)),
                name: found.name,
                parents: parents(&units, Some(unit)),
                t,
            })
        })
        .await
}

/// `GET /people/units/{unit}`.
pub(crate) async fn edit(
    app: web::Data<App>,
    _may: Registrar,
    desk: Desk,
    unit: web::Path<UnitId>,
) -> Result<HttpResponse, Failure> {
    Ok(page::ok(&edit_page(&app, desk, *unit, None).await?))
}

/// `POST /people/units/{unit}`.
pub(crate) async fn change(
    request: HttpRequest,
    app: web::Data<App>,
    unit: web::Path<UnitId>,
    posted: PostedByRegistrar<UnitForm>,
) -> Result<HttpResponse, Failure> {
    let PostedByRegistrar(posted) = posted;
    let (by, unit, sent): (PersonId, _, _) = (posted.who.person, unit.into_inner(), posted.form);
    let changed: Result<(), AppendError> =
        app.change_unit(by, unit, Some(&sent.name), Some(sent.parent()?)).await;
    match changed {
        Ok(()) => Ok(see("/people/units?done=unit-saved")),
        Err(error) => {
            let desk = Desk::at(&app, posted.who, &request);
            let form = said(desk.t, sent.kept(), error)?;
            Ok(page::mend(&edit_page(&app, desk, unit, Some(form)).await?))
        }
    }
}
