//! H-4: a passport that cannot be printed says every text that keeps it from being so, and who can mend it.

use crate::app::App;
use crate::ids::{FactId, FrameworkId};
use crate::record::letters::unprintable;
use crate::record::passport::{FrameworkPage, Passport};
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::views::parts::Link;
use crate::web::views::plain::{Stop, UnprintedPage};
use crate::web::words::Words;

/// Most texts that are named.
const MOST: usize = 20;
/// Most characters of a text that are shown.
const LONGEST: usize = 200;

/// Where a text of a passport stands.
#[derive(Clone, Copy)]
enum Spot {
    Issuer,
    Learner,
    Unit,
    Cohort,
    Framework(FrameworkId),
    Signer(FactId),
    /// Under a signature, where nothing changes any more.
    Signed(FactId),
}

impl Spot {
    fn key(self) -> &'static str {
        match self {
            Spot::Issuer => "unprinted-issuer",
            Spot::Learner => "unprinted-learner",
            Spot::Unit => "unprinted-unit",
            Spot::Cohort => "unprinted-cohort",
            Spot::Framework(_) => "unprinted-framework",
            Spot::Signer(_) => "unprinted-signer",
            Spot::Signed(_) => "unprinted-signed",
        }
    }
}

/// Every text that a passport prints, in the order of the document.
fn texts(passport: &Passport) -> Vec<(Spot, &str)> {
    let person = &passport.person;
    let mut texts = vec![(Spot::Issuer, &*passport.issuer), (Spot::Learner, &*person.name)];
    texts.extend(person.unit.as_deref().map(|unit| (Spot::Unit, unit)));
    texts.extend(person.cohorts.iter().map(|cohort| (Spot::Cohort, &**cohort)));
    for framework in &passport.frameworks {
        of_framework(framework, &mut texts);
    }
    texts
}

fn of_framework<'p>(framework: &'p FrameworkPage, texts: &mut Vec<(Spot, &'p str)>) {
    let spot = Spot::Framework(framework.framework_id);
    texts.push((spot, &framework.title));
    texts.extend(framework.level_names.iter().map(|name| (spot, &**name)));
    for row in &framework.competencies {
        texts.extend([(spot, &*row.code), (spot, &*row.title)]);
        texts.extend(row.earned_as.as_deref().map(|title| (spot, title)));
    }
    for line in &framework.sign_offs {
        let (signer, signed) = (Spot::Signer(line.signoff_id), Spot::Signed(line.signoff_id));
        texts.extend(line.signed_by.iter().map(|name| (signer, &**name)));
        texts.extend(line.cohort.as_deref().map(|cohort| (Spot::Cohort, cohort)));
        texts.extend(
            [&line.code, &line.competency, &line.level_name, &line.descriptor].map(|text| (signed, &**text)),
        );
        texts.extend(line.evidence.iter().map(|title| (signed, &**title)));
        texts.extend(line.prior_learning_reason.iter().chain(&line.ended).map(|reason| (signed, &**reason)));
    }
}

/// What stops it, each text once. `character` is the one at which the printing ended.
fn stops(t: Words, passport: &Passport, character: char, keeps: bool) -> Vec<Stop> {
    let mut stops: Vec<Stop> = Vec::new();
    for (spot, text) in texts(passport) {
        let lacking = unprintable(text).or_else(|| text.contains(character).then_some(character));
        let Some(lacking) = lacking else { continue };
        if stops.len() < MOST && stops.iter().all(|stop| stop.text != text) {
            stops.push(Stop {
                character: lacking,
                place: t.text(spot.key()),
                text: text.chars().take(LONGEST).collect(),
                advice: t.text(&format!("{}-advice", spot.key())),
                link: leads(t, spot, passport, keeps),
            });
        }
    }
    stops
}

/// Where the viewer can look at it, or change it.
fn leads(t: Words, spot: Spot, passport: &Passport, keeps: bool) -> Option<Link> {
    let link = |key: &str, href: String| Some(Link { text: t.text(key), href });
    match spot {
        Spot::Learner if keeps => link("unprinted-change", format!("/people/{}/edit", passport.person.id)),
        Spot::Unit if keeps => link("unprinted-change", "/people/units".to_owned()),
        Spot::Cohort => link("unprinted-look", "/cohorts".to_owned()),
        Spot::Framework(id) => link("unprinted-look", format!("/frameworks/{id}")),
        Spot::Signer(id) | Spot::Signed(id) => link("unprinted-look", format!("/signoffs/{id}")),
        _ => None,
    }
}

/// The page in the place of the document.
pub(super) async fn unprinted(
    app: &App,
    desk: &Desk,
    passport: &Passport,
    character: char,
) -> Result<UnprintedPage, Failure> {
    let (at, t) = (desk.clone(), desk.t);
    let (frame, keeps) = app
        .db
        .read(move |conn| {
            let keeps = at.folds.access(conn)?.keeps_records(at.who.person, at.today);
            Ok::<_, Failure>((at.frame(conn, at.t.text("unprinted-title"))?, keeps))
        })
        .await?;
    let own = passport.person.id == desk.who.person;
    let href = if own { "/passport".to_owned() } else { format!("/passports/{}", passport.person.id) };
    Ok(UnprintedPage {
        t,
        frame,
        back: Link { text: passport.person.name.clone(), href },
        stops: stops(t, passport, character, keeps),
    })
}
