-- Certificates, for questions across people: by code, by cohort, by time. A projection; what a certificate says is in the
-- fact that issued it. `state` is never by date: expiry is a date beside it.
CREATE TABLE certificates (
    id TEXT NOT NULL PRIMARY KEY,
    code TEXT NOT NULL,
    person_id TEXT NOT NULL,
    holder TEXT NOT NULL,
    framework_id TEXT NOT NULL,
    title TEXT NOT NULL,
    levels INTEGER NOT NULL,
    cohort_id TEXT,
    issued_at BIGINT NOT NULL,
    issued_on TEXT NOT NULL,
    expires_on TEXT,
    state TEXT NOT NULL
);
CREATE INDEX certificates_by_code ON certificates (code, issued_at, id);
CREATE INDEX certificates_by_time ON certificates (issued_at, id);
CREATE INDEX certificates_by_person ON certificates (person_id);
CREATE INDEX certificates_by_cohort ON certificates (cohort_id, person_id);
CREATE INDEX certificates_by_last_day ON certificates (state, expires_on, id);
