//! Shapes of answers that are put together by hand in their handlers, because what is in them depends on who asks.
//! `tests/it/openapi.rs` holds real answers against them.

use serde_json::{Map, Value, json};

/// A name, what it is, and its fields: name, kind, meaning. A kind is a word of [`kind`], `Name` for another shape,
/// `[kind]` for a list, and ends in `?` where it may be null or left out.
type Shape = (&'static str, &'static str, &'static [(&'static str, &'static str, &'static str)]);

const SHAPES: &[Shape] = &[
    (
        "Evidence",
        "A piece of evidence as its reader may see it. The fields of its newest revision, and all revisions.",
        &[
            ("id", "uuid", "Which piece."),
            ("learner_id", "uuid?", "Whose; not with a draft."),
            (
                "state",
                "text",
                "`draft`, `waiting`, `returned`, `part_accepted`, `accepted` or `signed_meanwhile`.",
            ),
            (
                "revision_id",
                "uuid",
                "The newest revision: what to name in a review, a sign-off or as `based_on`.",
            ),
            ("based_on", "[uuid]?", "The revisions it replaces."),
            ("cohort_id", "uuid?", "The cohort whose leads look at it."),
            ("title", "text", "One line."),
            ("narrative", "text", "Markdown."),
            ("happened_on", "date?", "The day it happened."),
            ("saved_at", "moment?", "When the draft was last saved."),
            ("recorded_at", "moment?", "When it was written down."),
            (
                "clock_off_seconds",
                "integer?",
                "By how much the writer's clock was off, where that shows; ahead above zero.",
            ),
            ("submitted_at", "moment?", "When it was sent, by the writer's clock."),
            ("received_at", "moment?", "When it arrived."),
            ("claims", "[Claimed]", "What it is meant to show, and what became of each claim."),
            ("cycle", "LearningCycle", "The learning cycle."),
            ("cycle_complete", "boolean?", "Whether all four parts are there."),
            ("has_private_reflection", "boolean?", "Whether its author keeps a reflection to themselves."),
            ("private_reflection", "text?", "For its author alone."),
            ("attachments", "[any]", "Files; of a draft only their hashes."),
            ("links", "[text]", "Addresses of things elsewhere."),
            ("follows", "uuid?", "The evidence whose experiment this one carries out."),
            ("heads", "[uuid]?", "Revisions that nothing replaces; two where two devices wrote at once."),
            ("revisions", "[any]?", "Every revision, oldest first, with the same fields."),
            ("comments", "[Remark]?", "What was said about it."),
            ("endorsements", "[Remark]?", "Who vouches for it."),
            ("quarantines", "[any]?", "Files taken out of sight and brought back: by whom, when and why."),
            (
                "chain",
                "[any]?",
                "The chain of experiments, first things first: itself alone where there is none.",
            ),
            ("draft", "Evidence?", "For its author: what is being written on top of it."),
        ],
    ),
    (
        "Claimed",
        "A claim and its answer.",
        &[
            ("competency_id", "uuid", "Which competency."),
            ("level", "level", "Which level."),
            (
                "state",
                "text?",
                "`waiting`, `returned`, `part_accepted`, `accepted` or, where the level was signed without it, `signed_meanwhile`.",
            ),
            ("comment", "text?", "What the lead said."),
            ("review_id", "uuid?", "The answer itself."),
            ("reviewed_by", "uuid?", "Who answered."),
            ("reviewed_at", "moment?", "When."),
        ],
    ),
    (
        "LearningCycle",
        "Four parts, each Markdown; one that is empty is left out.",
        &[
            ("experience", "text?", "What happened."),
            ("reflection", "text?", "What I noticed."),
            ("concept", "text?", "What I make of it."),
            ("experiment", "text?", "What I will try next."),
        ],
    ),
    (
        "Remark",
        "A comment or an endorsement.",
        &[
            ("id", "uuid", "Which statement."),
            ("author_id", "uuid", "Whose."),
            ("at", "moment", "When."),
            ("text", "text", "Markdown; may be empty."),
        ],
    ),
    (
        "Submitted",
        "What a draft became.",
        &[
            ("id", "uuid", "Which piece."),
            ("revision_id", "uuid", "The revision that was frozen."),
            ("state", "text", "`waiting`."),
        ],
    ),
    (
        "Cohort",
        "A cohort. Learners see who learns with them, and nobody's attendance but theirs; who waits for a place and who sponsors it see its leads alone.",
        &[
            ("id", "uuid", "Which."),
            ("title", "text", "What people call it."),
            ("framework_id", "uuid", "The framework it works through."),
            ("framework_version", "integer", "The version of it."),
            ("target_level", "level", "The level every member aims for."),
            ("targets", "[CohortTarget]", "Competencies in which they aim for another level."),
            ("starts_on", "date", "First day."),
            ("ends_on", "date", "Last day."),
            ("grace_days", "integer", "Days after that in which leads sign."),
            ("signs_until", "date", "The last day on which leads sign."),
            ("capacity", "integer", "Places."),
            ("free_places", "integer", "Places that are free."),
            ("unit_id", "uuid?", "The unit it belongs to."),
            ("live", "boolean", "Whether leads may sign today."),
            ("closed_at", "moment?", "When it was closed."),
            ("leads", "[uuid]", "Who leads it."),
            ("members", "[Place]", "Everybody in it."),
            ("sessions", "[Meeting]", "Its meetings."),
            ("delegations", "[StandIn]", "Who stands in for whom."),
        ],
    ),
    (
        "Place",
        "Somebody's place in a cohort.",
        &[
            ("person_id", "uuid", "Who."),
            ("name", "text", "Their name."),
            ("role", "text", "`learner` or `lead`."),
            ("joined_on", "date", "Since when."),
            ("left_on", "date?", "Until when."),
            ("waiting", "boolean", "On the waiting list."),
        ],
    ),
    (
        "Members",
        "A part of a cohort's members.",
        &[("items", "[Place]", "The items."), ("next", "text?", "Where to go on; null at the end.")],
    ),
    (
        "Sessions",
        "A part of a cohort's sessions.",
        &[("items", "[Meeting]", "The items."), ("next", "text?", "Where to go on; null at the end.")],
    ),
    (
        "Delegations",
        "A part of a cohort's delegations.",
        &[("items", "[StandIn]", "The items."), ("next", "text?", "Where to go on; null at the end.")],
    ),
    ("Uninvited", "What became of invitations.", &[("ended", "integer", "How many worked until now.")]),
    (
        "StandIn",
        "Somebody who stands in for a lead for some days.",
        &[
            ("id", "uuid", "Which delegation."),
            ("lead_id", "uuid", "For whom."),
            ("to_id", "uuid", "Who stands in."),
            ("to", "text", "Their name."),
            ("from", "date", "First day."),
            ("until", "date", "Last day."),
            ("ended", "boolean", "Whether it was ended early."),
        ],
    ),
    (
        "Meeting",
        "A session.",
        &[
            ("id", "uuid", "Which."),
            ("title", "text", "What it is about."),
            ("starts_at", "moment", "When it starts."),
            ("minutes", "integer", "How long it takes."),
            ("zone", "text", "The time zone its hours are meant in."),
            ("place", "text?", "A room or a link."),
            ("join", "text?", "The address by which to join from elsewhere."),
            ("agenda", "text?", "What will be done, in Markdown."),
            ("cancelled", "boolean", "Whether it does not take place."),
            ("cancelled_reason", "text?", "Why it does not."),
            ("attendance", "[any]?", "For who runs the cohort: who was there."),
            ("own_attendance", "any?", "For a learner: whether they were there, and contributed."),
        ],
    ),
    (
        "SignOff",
        "A sign-off.",
        &[
            ("id", "uuid", "Which."),
            ("learner_id", "uuid", "Whose level."),
            ("learner", "text", "Their name."),
            ("competency_id", "uuid", "Which competency."),
            ("title", "text", "Its title when it was signed."),
            ("level", "level", "Which level."),
            ("descriptor", "text", "What the level asked for when it was signed."),
            ("framework_id", "uuid", "The framework."),
            ("framework_version", "integer", "Its version."),
            ("cohort_id", "uuid?", "The cohort."),
            ("signed_at", "moment", "When; where two sign, when the first one did."),
            ("signer_id", "uuid", "By whom; where two sign, who signed first."),
            ("signed_by", "text", "Their name."),
            ("for_lead", "uuid?", "The lead they stood in for."),
            ("comment", "text", "A word to the learner."),
            ("prior_learning_reason", "text?", "Why it was recognised without evidence."),
            ("evidence", "[JudgedBody]", "The exact revisions that were judged."),
            ("expires_on", "date?", "Its last day."),
            ("needs_second", "boolean", "Whether two people sign."),
            ("awaits_second", "boolean", "Whether it was signed once and waits for the second signature."),
            (
                "second",
                "any?",
                "Who signed second (`signer_id`, `signed_by`, `for_lead`) and when (`signed_at`): the level is in force \
                 from then.",
            ),
            ("state", "text", "`signed`, `in_review`, `expired`, `suspended` or `revoked`."),
            ("ended", "any?", "By whom, when and why it was taken back."),
            ("disputed_at", "moment?", "When a signer said it was not them, while that is not decided."),
            (
                "disputes",
                "[any]",
                "Every time a signer said so: by whom, when, and what was decided about it.",
            ),
        ],
    ),
    (
        "Framework",
        "One version of a framework; what is answered here can be sent again to publish the next one.",
        &[
            ("id", "uuid", "Which."),
            ("title", "text", "What people call it."),
            ("version", "integer", "This version."),
            ("newest_version", "integer", "The newest there is."),
            ("description", "text?", "Markdown."),
            ("language", "text?", "Of its texts."),
            ("source", "any?", "Where it came from."),
            ("level_names", "[text]", "The three levels, lowest first."),
            ("levels", "[any]", "The same, numbered."),
            (
                "foundation_first",
                "level?",
                "The level of foundational competencies that comes before others.",
            ),
            (
                "competencies",
                "[any]",
                "In reading order; each with its three levels, `evidence_required` among them.",
            ),
        ],
    ),
    (
        "FrameworkDraft",
        "A framework that is being written.",
        &[
            ("id", "uuid", "Which draft."),
            ("framework_id", "uuid", "The framework it is of, or will be."),
            ("based_on", "integer?", "The version it was begun from; null: the framework is new."),
            ("title", "text", "What it is called so far."),
            ("owner_id", "uuid", "Who began it."),
            ("revision", "integer", "Counts the saves: what to name when it is saved again."),
            ("saved_at", "moment", "When it was last saved."),
            ("framework", "any", "As `GET /api/v1/frameworks/{id}` answers it; it need not be finished."),
            ("crosswalk", "[any]", "What became of competencies of the version before."),
        ],
    ),
];

/// Which call answers with which of them.
const ANSWERS: &[(&str, &str, &str, &str)] = &[
    ("post", "/api/v1/evidence", "201", "Evidence"),
    ("put", "/api/v1/evidence/{id}", "200", "Evidence"),
    ("get", "/api/v1/evidence/{id}", "200", "Evidence"),
    ("post", "/api/v1/evidence/{id}/submission", "201", "Submitted"),
    ("post", "/api/v1/cohorts", "201", "Cohort"),
    ("get", "/api/v1/cohorts/{id}", "200", "Cohort"),
    ("patch", "/api/v1/cohorts/{id}", "200", "Cohort"),
    ("get", "/api/v1/cohorts/{id}/members", "200", "Members"),
    ("get", "/api/v1/cohorts/{id}/sessions", "200", "Sessions"),
    ("get", "/api/v1/cohorts/{id}/delegations", "200", "Delegations"),
    ("delete", "/api/v1/cohorts/{id}/invitations", "200", "Uninvited"),
    ("post", "/api/v1/cohorts/{id}/close", "201", "Said"),
    ("post", "/api/v1/cohorts/{id}/reopen", "201", "Said"),
    ("post", "/api/v1/cohorts/{id}/delegations", "201", "Said"),
    ("delete", "/api/v1/cohorts/{id}/delegations/{delegation}", "200", "Said"),
    ("post", "/api/v1/cohorts/{id}/sessions", "201", "Said"),
    ("post", "/api/v1/cohorts/{id}/sessions", "200", "Said"),
    ("put", "/api/v1/cohorts/{id}/sessions/{session}", "200", "Said"),
    ("post", "/api/v1/cohorts/{id}/sessions/{session}/attendance", "201", "Said"),
    ("post", "/api/v1/cohorts/{id}/sessions/{session}/cancellation", "201", "Said"),
    ("get", "/api/v1/signoffs/{id}", "200", "SignOff"),
    ("get", "/api/v1/frameworks/{id}", "200", "Framework"),
    ("post", "/api/v1/framework-drafts", "201", "FrameworkDraft"),
    ("get", "/api/v1/framework-drafts/{id}", "200", "FrameworkDraft"),
    ("put", "/api/v1/framework-drafts/{id}", "200", "FrameworkDraft"),
];

pub(super) fn add(document: &mut Value) {
    for (name, words, fields) in SHAPES {
        document["components"]["schemas"][*name] = shape(words, fields);
    }
    for (method, path, status, name) in ANSWERS {
        let answer = &mut document["paths"][*path][*method]["responses"][*status];
        if answer.is_object() {
            let reference = json!({ "$ref": format!("#/components/schemas/{name}") });
            answer["content"] = json!({ "application/json": { "schema": reference } });
        }
    }
}

/// Every name that is taken here.
#[cfg(test)]
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    SHAPES.iter().map(|(name, ..)| *name)
}

fn shape(words: &str, fields: &[(&str, &str, &str)]) -> Value {
    let mut properties = Map::new();
    for (name, of, meaning) in fields {
        let mut field = kind(of);
        field["description"] = json!(meaning);
        properties.insert((*name).to_owned(), field);
    }
    let required: Vec<&str> =
        fields.iter().filter(|(_, of, _)| !of.ends_with('?')).map(|(name, ..)| *name).collect();
    json!({ "type": "object", "description": words, "required": required, "properties": properties })
}

fn kind(of: &str) -> Value {
    if let Some(of) = of.strip_suffix('?') {
        let mut inner = kind(of);
        if let Some(name) = inner["type"].as_str().map(str::to_owned) {
            inner["type"] = json!([name, "null"]);
            return inner;
        }
        return if inner.get("$ref").is_some() {
            json!({ "oneOf": [inner, { "type": "null" }] })
        } else {
            inner
        };
    }
    if let Some(of) = of.strip_prefix('[').and_then(|of| of.strip_suffix(']')) {
        return json!({ "type": "array", "items": kind(of) });
    }
    match of {
        "uuid" => json!({ "type": "string", "format": "uuid" }),
        "date" => json!({ "type": "string", "format": "date" }),
        "moment" => json!({ "type": "string", "format": "date-time" }),
        "text" => json!({ "type": "string" }),
        "integer" => json!({ "type": "integer" }),
        "boolean" => json!({ "type": "boolean" }),
        "level" => json!({ "type": "integer", "minimum": 1, "maximum": 3 }),
        "any" => json!({}),
        name => json!({ "$ref": format!("#/components/schemas/{name}") }),
    }
}
