//! The tables, as diesel sees them. Printed from `migrations/sqlite` and checked by `tests/it/schema.rs`.

diesel::table! {
    facts (seq) {
        seq -> BigInt,
        id -> Text,
        scope -> Text,
        writer -> Text,
        n -> BigInt,
        kind -> Text,
        author -> Text,
        happened_at -> BigInt,
        received_at -> BigInt,
        state -> Text,
        head -> Binary,
        hash -> Binary,
        link -> Binary,
        sig -> Nullable<Binary>,
        salt -> Nullable<Binary>,
        body -> Nullable<Text>,
    }
}

diesel::table! {
    chains (scope, writer) {
        scope -> Text,
        writer -> Text,
        n -> BigInt,
        hash -> Binary,
        last_seq -> BigInt,
    }
}

diesel::table! {
    log_head (id) {
        id -> Integer,
        seq -> BigInt,
        link -> Binary,
        log -> Text,
        tree_size -> BigInt,
        peaks -> Binary,
    }
}

diesel::table! {
    log_nodes (level, place) {
        level -> Integer,
        place -> BigInt,
        hash -> Binary,
    }
}

diesel::table! {
    checkpoints (log, size) {
        log -> Text,
        size -> BigInt,
        root -> Binary,
        at -> BigInt,
        writer -> Text,
        sig -> Binary,
    }
}

diesel::table! {
    incarnations (log) {
        log -> Text,
        previous -> Text,
        size -> BigInt,
        copied_at -> BigInt,
        began_at -> BigInt,
    }
}

diesel::table! {
    writers (id) {
        id -> Text,
        public_key -> Binary,
        secret_key -> Nullable<Binary>,
        made_at -> BigInt,
        retired_at -> Nullable<BigInt>,
        person_id -> Nullable<Text>,
        name -> Text,
        seen_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    holds (fact_id) {
        fact_id -> Text,
        scope -> Text,
        code -> Text,
        why -> Text,
        held_at -> BigInt,
        settled -> Bool,
    }
}

diesel::table! {
    people (id) {
        id -> Text,
        name -> Text,
        name_fold -> Text,
        unit_id -> Nullable<Text>,
        added_at -> BigInt,
    }
}

diesel::table! {
    people_words (word, name_fold, person_id) {
        word -> Text,
        name_fold -> Text,
        person_id -> Text,
    }
}

diesel::table! {
    units (id) {
        id -> Text,
        name -> Text,
        parent_id -> Nullable<Text>,
    }
}

diesel::table! {
    grants (id) {
        id -> Text,
        person_id -> Text,
        role -> Text,
        reach -> Text,
        from_day -> Text,
        until_day -> Nullable<Text>,
        ended -> Bool,
    }
}

diesel::table! {
    frameworks (id, version) {
        id -> Text,
        version -> Integer,
        title -> Text,
        published_at -> BigInt,
    }
}

diesel::table! {
    cohorts (id) {
        id -> Text,
        title -> Text,
        framework_id -> Text,
        framework_version -> Integer,
        starts_on -> Text,
        ends_on -> Text,
        signs_until -> Text,
        capacity -> Integer,
        unit_id -> Nullable<Text>,
        closed -> Bool,
    }
}

diesel::table! {
    members (cohort_id, person_id, role) {
        cohort_id -> Text,
        person_id -> Text,
        role -> Text,
        joined_on -> Text,
        left_on -> Nullable<Text>,
        waiting -> Bool,
    }
}

diesel::table! {
    delegations (id) {
        id -> Text,
        cohort_id -> Text,
        lead_id -> Text,
        to_id -> Text,
        from_day -> Text,
        until_day -> Text,
        ended -> Bool,
    }
}

diesel::table! {
    standings (person_id, framework_id, competency_id) {
        person_id -> Text,
        framework_id -> Text,
        competency_id -> Text,
        earned -> Text,
        waiting -> Integer,
        returned -> Integer,
        last_activity -> Nullable<Text>,
    }
}

diesel::table! {
    queue (person_id, competency_id, level, cohort_id) {
        person_id -> Text,
        competency_id -> Text,
        level -> Integer,
        cohort_id -> Text,
        evidence_id -> Text,
        revision_id -> Text,
        since -> BigInt,
        pieces -> Integer,
    }
}

diesel::table! {
    awards (signoff_id) {
        signoff_id -> Text,
        person_id -> Text,
        competency_id -> Text,
        framework_id -> Text,
        framework_version -> Integer,
        level -> Integer,
        cohort_id -> Nullable<Text>,
        signer_id -> Text,
        signed_at -> BigInt,
        expires_on -> Nullable<Text>,
        state -> Text,
    }
}

diesel::table! {
    appeals (id) {
        id -> Text,
        person_id -> Text,
        made_at -> BigInt,
        decided -> Bool,
    }
}

diesel::table! {
    evidence (id) {
        id -> Text,
        person_id -> Text,
        cohort_id -> Text,
        title -> Text,
        happened_on -> Text,
        state -> Text,
        revision_id -> Text,
        waits_in -> Nullable<Text>,
        submitted_at -> BigInt,
    }
}

diesel::table! {
    evidence_words (n) {
        n -> BigInt,
        evidence_id -> Text,
        person_id -> Text,
        words -> Text,
        title -> Text,
    }
}

diesel::table! {
    title_words (word) {
        word -> Text,
        pieces -> BigInt,
    }
}

diesel::table! {
    cohort_words (word, cohort_id) {
        word -> Text,
        cohort_id -> Text,
    }
}

diesel::table! {
    file_uses (hash, evidence_id) {
        hash -> Text,
        evidence_id -> Text,
        person_id -> Text,
        quarantined -> Bool,
    }
}

diesel::table! {
    accounts (person_id) {
        person_id -> Text,
        email -> Text,
        email_fold -> Text,
        password_hash -> Nullable<Text>,
        locale -> Nullable<Text>,
        created_at -> BigInt,
        disabled_at -> Nullable<BigInt>,
        signed_out_at -> Nullable<BigInt>,
        mail_failed_at -> Nullable<BigInt>,
        mail_failure -> Nullable<Text>,
        hints_off -> Text,
    }
}

diesel::table! {
    sign_ins (token_hash) {
        token_hash -> Text,
        person_id -> Text,
        csrf -> Text,
        created_at -> BigInt,
        expires_at -> BigInt,
        last_seen_at -> BigInt,
        agent -> Text,
    }
}

diesel::table! {
    one_time_links (token_hash) {
        token_hash -> Text,
        purpose -> Text,
        person_id -> Nullable<Text>,
        subject -> Nullable<Text>,
        created_at -> BigInt,
        expires_at -> BigInt,
        used_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    refresh_tokens (token_hash) {
        token_hash -> Text,
        family -> Text,
        person_id -> Text,
        created_at -> BigInt,
        expires_at -> BigInt,
        used_at -> Nullable<BigInt>,
        revoked_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    attempts (what) {
        what -> Text,
        failures -> Integer,
        since -> BigInt,
        locked_until -> Nullable<BigInt>,
    }
}

diesel::table! {
    invitations (code_hash) {
        code_hash -> Text,
        id -> Text,
        code -> Text,
        cohort_id -> Text,
        made_by -> Text,
        created_at -> BigInt,
        expires_at -> BigInt,
        uses_left -> Integer,
        ended_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    drafts (evidence_id) {
        evidence_id -> Text,
        person_id -> Text,
        cohort_id -> Nullable<Text>,
        revision_id -> Text,
        content -> Text,
        private_reflection -> Text,
        created_at -> BigInt,
        saved_at -> BigInt,
    }
}

diesel::table! {
    framework_drafts (id) {
        id -> Text,
        framework_id -> Text,
        based_on -> Nullable<Integer>,
        made_by -> Text,
        title -> Text,
        body -> Text,
        revision -> Integer,
        saved_at -> BigInt,
    }
}

diesel::table! {
    imports (id) {
        id -> Text,
        kind -> Text,
        made_by -> Text,
        files -> Text,
        answers -> Text,
        saved_at -> BigInt,
    }
}

diesel::table! {
    blobs (hash, person_id) {
        hash -> Text,
        person_id -> Text,
        name -> Text,
        media_type -> Text,
        size -> BigInt,
        has_thumbnail -> Bool,
        notes -> Text,
        stored_at -> BigInt,
        doomed_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    sent_files (person_id, sent) {
        person_id -> Text,
        sent -> Text,
        hash -> Text,
    }
}

diesel::table! {
    outbox (id) {
        id -> Text,
        kind -> Text,
        person_id -> Nullable<Text>,
        address -> Nullable<Text>,
        cause -> Text,
        payload -> Text,
        created_at -> BigInt,
        state -> Text,
        run_at -> BigInt,
        attempts -> Integer,
        lease_until -> Nullable<BigInt>,
        last_error -> Nullable<Text>,
        sent_at -> Nullable<BigInt>,
        bundle -> Nullable<Text>,
    }
}

diesel::table! {
    reminders (signoff_id, days) {
        signoff_id -> Text,
        days -> Integer,
        told_at -> BigInt,
    }
}

diesel::table! {
    mail_preferences (person_id, kind) {
        person_id -> Text,
        kind -> Text,
        wanted -> Bool,
        changed_at -> BigInt,
    }
}

diesel::table! {
    portraits (person_id) {
        person_id -> Text,
        picture -> Binary,
        printed -> Bool,
        changed_at -> BigInt,
    }
}

diesel::table! {
    jobs (id) {
        id -> Text,
        kind -> Text,
        payload -> Text,
        dedup -> Text,
        state -> Text,
        run_at -> BigInt,
        attempts -> Integer,
        lease_until -> Nullable<BigInt>,
        last_error -> Nullable<Text>,
        created_at -> BigInt,
    }
}

diesel::table! {
    idempotency (person_id, key) {
        person_id -> Text,
        key -> Text,
        request_hash -> Text,
        status -> Integer,
        answer -> Text,
        location -> Text,
        created_at -> BigInt,
        erased_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    exports (id) {
        id -> Text,
        made_by -> Text,
        made_at -> BigInt,
        chosen -> Text,
        chosen_id -> Nullable<Text>,
        language -> Text,
        paper -> Text,
        state -> Text,
        people -> BigInt,
        done -> BigInt,
        left_out -> BigInt,
        after_person -> Nullable<Text>,
        zip_bytes -> BigInt,
        list_bytes -> BigInt,
        table_bytes -> BigInt,
        place -> Text,
        attempts -> Integer,
        lease_until -> BigInt,
        ended_at -> Nullable<BigInt>,
        problem -> Nullable<Text>,
    }
}

diesel::table! {
    certificates (id) {
        id -> Text,
        code -> Text,
        person_id -> Text,
        holder -> Text,
        framework_id -> Text,
        title -> Text,
        levels -> Integer,
        cohort_id -> Nullable<Text>,
        issued_at -> BigInt,
        issued_on -> Text,
        expires_on -> Nullable<Text>,
        state -> Text,
    }
}

diesel::table! {
    export_people (export_id, person_id) {
        export_id -> Text,
        person_id -> Text,
    }
}

diesel::allow_tables_to_appear_in_same_query!(
    facts,
    chains,
    log_head,
    log_nodes,
    checkpoints,
    incarnations,
    writers,
    holds,
    people,
    people_words,
    units,
    grants,
    frameworks,
    cohorts,
    members,
    delegations,
    standings,
    queue,
    awards,
    appeals,
    evidence,
    evidence_words,
    title_words,
    cohort_words,
    file_uses,
    accounts,
    sign_ins,
    one_time_links,
    refresh_tokens,
    attempts,
    invitations,
    drafts,
    framework_drafts,
    imports,
    blobs,
    sent_files,
    outbox,
    reminders,
    mail_preferences,
    portraits,
    jobs,
    idempotency,
    exports,
    certificates,
    export_people
);

diesel::table! {
    settings (name) {
        name -> Text,
        value -> Text,
    }
}
