//! Rosters as people send them.

use proptest::prelude::*;

use super::*;

fn read(text: &str) -> Roster {
    read_roster(Input::File { name: "r.csv", bytes: text.as_bytes() })
}

fn lines(roster: &Roster) -> Vec<String> {
    roster.faults.iter().map(ToString::to_string).collect()
}

#[test]
fn a_person_a_row_with_unit_cohort_and_role() {
    let roster = read(
        "Name;E-Mail;Unit;Cohort;Role;Starts on;Ends on\n\
         Zoë Ångström;zoe@example.org;Ward 4;Autumn;;2026-09-01;2027-05-31\n\
         Grace Hopper;grace@example.org;;Autumn;lead;;\n\
         Bo Li;bo@example.org;;;sponsor;;\n",
    );
    assert_eq!(lines(&roster), [""; 0]);
    assert_eq!(roster.people.len(), 3);
    assert_eq!(roster.units.keys().collect::<Vec<_>>(), ["Ward 4"]);
    assert_eq!(
        roster.places.iter().map(|p| p.role).collect::<Vec<_>>(),
        [MemberRole::Learner, MemberRole::Lead]
    );
    assert_eq!(roster.cohorts.len(), 1);
    assert_eq!(roster.cohorts[0].ends_on.unwrap().to_string(), "2027-05-31");
    assert_eq!(roster.people[2].roles, [Role::Sponsor]);
}

#[test]
fn every_bad_row_is_named_with_its_line() {
    let roster = read(
        "name,email,cohort,role,starts_on,password,shoe size\n\
         Ada,ada@example.org,Spring,,2026-02-31,hunter2,38\n\
         Bo,,Spring,,,x,\n\
         ,cy@example.org,,,,,\n\
         Di,di@example.org,,king,,,\n\
         Ada Again,ADA@example.org,,,,,\n",
    );
    assert_eq!(
        lines(&roster),
        [
            "r.csv, line 2: “2026-02-31” in starts_on is not a day: write it like 2026-02-28",
            "r.csv, line 3: Bo has no email address: add it",
            "r.csv, line 4: the name is missing: add it",
            "r.csv, line 5: “king” is not a role: write one of administrator, registrar, lead, learner, sponsor, peer",
            "r.csv, line 6: ADA@example.org is in line 2 already: keep one of them, or correct the address",
        ]
    );
    let notes: Vec<String> = roster.notes.iter().map(ToString::to_string).collect();
    assert!(notes[0].contains("“password” is ignored"), "{notes:?}");
    assert!(notes[1].contains("shoe size"), "{notes:?}");
}

#[test]
fn somebody_in_two_cohorts_has_two_rows() {
    let roster =
        read("name,email,cohort\nAda,a@example.org,One\nAda,a@example.org,Two\nAda,a@example.org,Two\n");
    assert_eq!((roster.people.len(), roster.places.len()), (1, 2));
    assert_eq!(lines(&roster).len(), 1, "{:?}", lines(&roster));
}

#[test]
fn files_that_are_no_roster_say_what_one_is() {
    for (text, words) in [
        ("", "no row below the headers"),
        ("name,email\n", "add people, one a row"),
        ("title,code\nA,b\n", "a roster has the columns name and email; here are title, code"),
        ("name,email\n\"Ada,a@example.org\n", "a quotation mark opens here"),
        ("PK\u{3}\u{4}zip", "unpack it"),
    ] {
        let roster = read(text);
        assert!(lines(&roster).join(" ").contains(words), "{text}: {:?}", lines(&roster));
    }
}

fn school(users: &str, enrollments: &str) -> Roster {
    let file = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
    let files = [
        file("manifest.csv", "propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\n"),
        file(
            "orgs.csv",
            "sourcedId,status,name,type,parentSourcedId\nd,active,District,district,\ns,active,School,school,d\n",
        ),
        file("academicSessions.csv", "sourcedId,title,startDate,endDate\nt,Autumn,2026-09-01,2027-01-31\n"),
        file("classes.csv", "sourcedId,title,termSourcedIds\nc,Biology 1,t\n"),
        file("demographics.csv", "sourcedId,sex\nu,female\n"),
        file("users.csv", users),
        file("enrollments.csv", enrollments),
    ];
    read_roster(Input::Folder { name: "school", files: &files })
}

const USERS: &str = "sourcedId,status,enabledUser,orgSourcedIds,role,givenName,familyName,email,password\n\
    u,active,true,s,student,Ada,Okafor,ada@example.org,secret\n\
    v,active,true,s,teacher,Grace,Hopper,grace@example.org,\n\
    w,active,false,s,student,Gone,Away,gone@example.org,\n";

#[test]
fn a_school_is_read_as_units_cohorts_and_people() {
    let roster = school(
        USERS,
        "sourcedId,classSourcedId,userSourcedId,role,beginDate\n1,c,u,student,2026-09-01\n2,c,v,teacher,\n3,c,v,proctor,\n",
    );
    assert_eq!(lines(&roster), [""; 0]);
    assert_eq!(
        roster.people.iter().map(|p| p.name.as_str()).collect::<Vec<_>>(),
        ["Ada Okafor", "Grace Hopper"]
    );
    assert_eq!(roster.people[0].unit.as_deref(), Some("School"));
    assert_eq!(roster.units["School"].as_deref(), Some("District"));
    assert_eq!(roster.cohorts[0].starts_on.unwrap().to_string(), "2026-09-01");
    assert_eq!(roster.places.len(), 2);
    let notes = roster.notes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    for words in [
        "demographics.csv",
        "“password” of users.csv",
        "One row is marked as deleted",
        "One enrolment as “proctor”",
    ] {
        assert!(notes.contains(words), "{words}: {notes}");
    }
}

#[test]
fn a_school_with_holes_is_told_where_they_are() {
    let users = USERS.replace("ada@example.org", "");
    let roster =
        school(&users, "sourcedId,classSourcedId,userSourcedId,role,beginDate\n1,c,u,student,31.12.2026\n");
    let said = lines(&roster);
    assert_eq!(
        said,
        [
            "users.csv, line 2: Ada Okafor has no email address: add it",
            "enrollments.csv, line 2: “31.12.2026” in beginDate is not a day: write it like 2026-02-28",
        ]
    );
    let roster =
        school(USERS, "sourcedId,classSourcedId,userSourcedId,role\n1,c,nobody,student\n2,none,u,student\n");
    assert_eq!(lines(&roster).len(), 2);
}

proptest! {
    #[test]
    fn any_text_is_a_roster_or_an_explanation(text in "(name,email,cohort,role\n)?[a-z@.,;\"\n -]{0,200}") {
        let roster = read(&text);
        prop_assert!(!roster.faults.is_empty() || !roster.people.is_empty());
        for place in &roster.places {
            prop_assert!(roster.people.iter().any(|person| folded(&person.email) == folded(&place.email)));
            prop_assert!(roster.cohorts.iter().any(|cohort| cohort.title == place.cohort));
        }
    }
}
