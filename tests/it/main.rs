//! The stories: one binary, one file per noun.
//!
//! `STAMPBOOK_TEST_DATABASE` chooses the database (`sqlite`, the default, or `postgres`), `STAMPBOOK_TEST_POSTGRES`
//! names a `PostgreSQL` server on which databases may be made. `./test` sets both.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod access;
mod answers;
mod appeals;
mod assessment;
mod blobs;
mod cohort_pages;
mod cohort_rules;
mod cohorts;
mod commands;
mod crash;
mod database;
mod demo;
mod digest;
mod digest_numbers;
mod docs;
mod documents;
mod documents_names;
mod door;
mod due;
mod erasure;
mod evidence_drafts;
mod evidence_pages;
mod files;
mod framework_commands;
mod framework_drafts;
mod framework_pages;
mod frameworks;
mod frameworks_api;
mod guard;
mod health;
mod hostile;
mod idempotency;
mod invariants;
mod keeping;
mod learning;
mod licences;
mod links;
mod lost_mail;
mod mail;
mod metrics;
mod old_facts;
mod openapi;
mod outage;
mod outbox;
mod passport;
mod passport_versions;
mod passports;
mod people;
mod places;
mod plans;
mod portraits;
mod post;
mod preferences;
mod queue;
mod record;
mod roster;
mod schema;
mod second_signer;
mod session_pages;
mod sign_in;
mod signing;
mod signing_pages;
mod support;
mod tamper;
mod tidy;
mod trouble;
mod two_copies;
mod units;
mod versions;
mod waiting;
mod whole_story;
