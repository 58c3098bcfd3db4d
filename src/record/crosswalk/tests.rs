use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::ids::FrameworkId;

fn id(letter: char) -> CompetencyId {
    CompetencyId(Uuid::from_u128(u128::from(u32::from(letter))))
}

/// A framework with one competency per letter; its title is the letter unless `titles` says otherwise.
fn framework(letters: &str) -> Framework {
    Framework {
        id: FrameworkId(Uuid::from_u128(1)),
        title: "Care".into(),
        description: String::new(),
        language: None,
        source: None,
        level_names: ["Foundation".into(), "Practitioner".into(), "Lead".into()],
        foundation_first: None,
        competencies: letters
            .chars()
            .map(|letter| Competency {
                id: id(letter),
                code: letter.to_string(),
                title: letter.to_string(),
                description: String::new(),
                group: vec![],
                foundational: false,
                levels: Default::default(),
                links: vec![],
            })
            .collect(),
    }
}

fn becomes(from: char, into: &str) -> Crossing {
    Crossing::Becomes { from: id(from), into: into.chars().map(id).collect() }
}

fn merges(from: &str, into: char) -> Crossing {
    Crossing::Merges { from: from.chars().map(id).collect(), into: id(into) }
}

fn retires(letter: char) -> Crossing {
    Crossing::Retires { competency: id(letter) }
}

fn said(old: &str, new: &str, crosswalk: &[Crossing]) -> Vec<String> {
    match check_crosswalk(&framework(old), &framework(new), crosswalk) {
        Ok(()) => vec![],
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    }
}

/// P-5: rename, split, merge and retire, also where one of them keeps its id.
#[test]
fn sound_crosswalks_pass() {
    assert!(said("AB", "AB", &[]).is_empty());
    assert!(said("AB", "ABC", &[]).is_empty(), "a new competency needs no crossing");
    assert!(said("AB", "BX", &[becomes('A', "X")]).is_empty());
    assert!(said("AB", "BXY", &[becomes('A', "XY")]).is_empty());
    assert!(said("AB", "ABX", &[becomes('A', "AX")]).is_empty());
    assert!(said("AB", "X", &[merges("AB", 'X')]).is_empty());
    assert!(said("AB", "A", &[merges("AB", 'A')]).is_empty());
    assert!(said("AB", "A", &[becomes('B', "A")]).is_empty());
    assert!(said("AB", "B", &[retires('A')]).is_empty());
}

#[test]
fn each_unsound_crosswalk_is_named() {
    let table: [(&str, &str, Vec<Crossing>, &str); 14] = [
        ("AB", "B", vec![], "“A” (A) is not in the new version"),
        (
            "AB",
            "BX",
            vec![becomes('A', "X"), retires('A')],
            "/1/competency: “A” (A) is named by crossings 1 and 2",
        ),
        ("AB", "X", vec![merges("ABA", 'X')], "/0/from/2: “A” (A) is named twice"),
        ("AB", "ABX", vec![becomes('Q', "X")], "/0/from: the earlier version has no competency"),
        ("AB", "B", vec![becomes('A', "X")], "/0/into/0: the new version has no competency"),
        ("AB", "B", vec![becomes('A', "")], "/0/into: “A” (A) becomes nothing"),
        ("AB", "BX", vec![becomes('A', "XX")], "/0/into: a competency is named twice"),
        ("AB", "AB", vec![becomes('A', "A")], "/0: “A” (A) keeps its id"),
        ("AB", "ABX", vec![becomes('A', "X")], "/0/from: “A” (A) is still in the new version"),
        ("AB", "BX", vec![merges("A", 'X')], "/0/from: a merge needs at least two"),
        ("AB", "BX", vec![merges("AB", 'X')], "/0/from: “B” (B) is merged away and still"),
        ("AB", "AB", vec![retires('A')], "/0/competency: “A” (A) retires and is still"),
        (
            "AB",
            "AB",
            vec![becomes('A', "AB"), becomes('B', "AB")],
            "“A” (A), “B” (B) become one another in a circle",
        ),
        ("AB", "B", vec![merges("AA", 'B')], "named twice"),
    ];
    for (old, new, crosswalk, words) in table {
        let problems = said(old, new, &crosswalk);
        assert!(problems.iter().any(|problem| problem.contains(words)), "{words}: {problems:?}");
    }
}

#[test]
fn a_chain_is_no_circle() {
    assert!(said("ABC", "BC", &[becomes('A', "B")]).is_empty());
    assert_eq!(
        circle(&[becomes('A', "AB"), becomes('B', "BC"), becomes('C', "CA"), becomes('D', "A")]),
        Some(vec![id('A'), id('B'), id('C')])
    );
}

fn earned(version: u32, letter: char, level: Level) -> Earned {
    Earned { version, competency: id(letter), level }
}

fn standing(versions: &[(&Framework, &[Crossing])], levels: &[Earned]) -> Standing {
    let versions: Vec<Version<'_>> = (1..)
        .zip(versions)
        .map(|(number, (framework, crosswalk))| Version { number, framework, crosswalk })
        .collect();
    carry_over(&versions, levels.iter().copied())
}

/// P-5, P-9: Amara signed "A" under version 1; two versions later it shows as "earned as A (v1)".
#[test]
fn amaras_level_is_still_hers_two_renames_later() {
    let (one, two, three) = (framework("AB"), framework("BX"), framework("BY"));
    let (to_x, to_y) = ([becomes('A', "X")], [becomes('X', "Y")]);
    let amara = standing(
        &[(&one, &[]), (&two, &to_x), (&three, &to_y)],
        &[earned(1, 'A', Level::One), earned(2, 'B', Level::Two)],
    );
    assert!(amara.kept.is_empty());
    let shown: Vec<_> = amara
        .counts
        .iter()
        .map(|level| (level.competency, level.level, level.earned_as.as_deref()))
        .collect();
    assert_eq!(shown, [(id('B'), Level::Two, None), (id('Y'), Level::One, Some("A (v1)"))]);
    assert_eq!(amara.counts[1].origins[0].earned, earned(1, 'A', Level::One));
}

/// A new title under the same id is a rename too.
#[test]
fn a_new_title_is_told_and_earning_it_again_ends_the_telling() {
    let one = framework("A");
    let mut two = framework("A");
    two.competencies[0].title = "Attending".into();
    let versions: [(&Framework, &[Crossing]); 2] = [(&one, &[]), (&two, &[])];
    let before = standing(&versions, &[earned(1, 'A', Level::One)]);
    assert_eq!(before.counts[0].earned_as.as_deref(), Some("A (v1)"));
    let after = standing(&versions, &[earned(1, 'A', Level::One), earned(2, 'A', Level::One)]);
    assert_eq!(after.counts[0].earned_as, None);
    assert_eq!(after.counts[0].origins.len(), 2);
}

#[test]
fn a_merge_waits_for_all_parts_and_keeps_what_waits_visible() {
    let (one, two) = (framework("AB"), framework("X"));
    let crosswalk = [merges("AB", 'X')];
    let versions: [(&Framework, &[Crossing]); 2] = [(&one, &[]), (&two, &crosswalk)];
    let binh = standing(
        &versions,
        &[earned(1, 'A', Level::One), earned(1, 'A', Level::Two), earned(1, 'B', Level::One)],
    );
    assert_eq!(binh.counts.len(), 1);
    assert_eq!(binh.counts[0].earned_as.as_deref(), Some("A (v1) and B (v1)"));
    assert_eq!(binh.kept.len(), 1);
    assert_eq!(binh.kept[0].level, Level::Two);
    assert_eq!(binh.kept[0].reason, KeptReason::MergeIncomplete { into: id('X'), missing: vec![id('B')] });
}

/// Prior learning may skip levels: level 3 of one part stands in for the levels below it.
#[test]
fn a_merge_takes_a_higher_level_of_one_part_for_a_lower_one() {
    let (one, two) = (framework("AB"), framework("X"));
    let crosswalk = [merges("AB", 'X')];
    let chen = standing(
        &[(&one, &[]), (&two, &crosswalk)],
        &[earned(1, 'A', Level::Three), earned(1, 'B', Level::One)],
    );
    assert_eq!(chen.counts.len(), 1);
    assert_eq!(chen.counts[0].level, Level::One);
    assert_eq!(chen.kept.iter().map(|kept| kept.level).collect::<Vec<_>>(), [Level::Three]);
}

/// A sign-off made offline against version 1 arrives after version 2 was published.
#[test]
fn a_late_sign_off_under_the_old_version_completes_the_merge() {
    let (one, two) = (framework("AB"), framework("X"));
    let crosswalk = [merges("AB", 'X')];
    let late = standing(
        &[(&one, &[]), (&two, &crosswalk)],
        &[earned(1, 'A', Level::One), earned(2, 'X', Level::Two), earned(1, 'B', Level::One)],
    );
    assert_eq!(late.counts.iter().map(|c| c.level).collect::<Vec<_>>(), [Level::One, Level::Two]);
}

#[test]
fn a_retired_competency_that_comes_back_brings_its_levels_back() {
    let (one, two, three) = (framework("AB"), framework("B"), framework("AB"));
    let crosswalk = [retires('A')];
    let levels = [earned(1, 'A', Level::Two)];
    let retired = standing(&[(&one, &[]), (&two, &crosswalk)], &levels);
    assert!(retired.counts.is_empty());
    assert_eq!(retired.kept[0].origins[0].to_string(), "A (v1)");
    assert_eq!((retired.kept[0].since, &retired.kept[0].reason), (2, &KeptReason::Retired));
    let back = standing(&[(&one, &[]), (&two, &crosswalk), (&three, &[])], &levels);
    assert!(back.kept.is_empty());
    assert_eq!(back.counts[0].competency, id('A'));
}

/// P-5: a merge that keeps an id: what it withheld stays withheld when a later version changes something else.
#[test]
fn a_merge_under_an_old_id_is_not_undone_by_the_next_version() {
    let (first, second, third) = (framework("AB"), framework("A"), framework("AC"));
    let merged = [merges("AB", 'A')];
    let now = standing(&[(&first, &[]), (&second, &merged), (&third, &[])], &[earned(1, 'A', Level::One)]);
    assert!(now.counts.is_empty(), "{now:?}");
    assert_eq!(now.kept[0].reason, KeptReason::MergeIncomplete { into: id('A'), missing: vec![id('B')] });
    // Signed again under the merged competency, it counts.
    let again = [earned(1, 'A', Level::One), earned(2, 'A', Level::One)];
    let now = standing(&[(&first, &[]), (&second, &merged), (&third, &[])], &again);
    assert_eq!(now.counts.len(), 1);
}

#[test]
fn a_competency_that_no_version_knows_is_kept_and_no_version_at_all_is_nothing() {
    let one = framework("A");
    let strange = standing(&[(&one, &[])], &[earned(7, 'Z', Level::One)]);
    assert!(strange.counts.is_empty());
    assert_eq!(strange.kept.len(), 1);
    assert_eq!(carry_over(&[], [earned(1, 'A', Level::One)]), Standing::default());
}

fn person(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

/// P-5: what the registrar reads before publishing.
#[test]
fn the_dry_run_tells_gains_and_losses_in_words() {
    let (old, new) = (framework("ABCDE"), framework("XYMB"));
    let crosswalk = [becomes('A', "XY"), merges("CD", 'M'), retires('E')];
    let lines: Vec<String> = gains_and_losses(
        &old,
        &new,
        &crosswalk,
        [
            (person(1), vec![(id('A'), Level::One), (id('B'), Level::One)]),
            (person(2), vec![(id('C'), Level::Two), (id('E'), Level::One)]),
            (person(3), vec![(id('C'), Level::One), (id('D'), Level::One)]),
        ],
    )
    .iter()
    .map(|change| format!("{} {change}", change.person.uuid().as_u128()))
    .collect();
    assert_eq!(
        lines,
        [
            "1 gains level 1 of “X”, earned as “A”",
            "1 gains level 1 of “Y”, earned as “A”",
            "2 loses level 2 of “C”, merged into “M”, for want of level 2 of “D”; it stays on the passport as earned",
            "2 loses level 1 of “E”, which retires; it stays on the passport as earned",
        ]
    );
}

#[test]
fn joining_a_competency_that_was_there_before_is_a_gain_unless_it_was_held() {
    let (old, new) = (framework("AB"), framework("B"));
    let crosswalk = [becomes('A', "B")];
    let changes = gains_and_losses(
        &old,
        &new,
        &crosswalk,
        [
            (person(1), vec![(id('A'), Level::One)]),
            (person(2), vec![(id('A'), Level::One), (id('B'), Level::One)]),
        ],
    );
    assert_eq!(changes.len(), 1);
    assert!(changes[0].is_gain());
    assert_eq!(changes[0].person, person(1));
}

fn any_level() -> impl Strategy<Value = Level> {
    prop::sample::select(Level::ALL.to_vec())
}

fn any_holdings() -> impl Strategy<Value = Vec<(CompetencyId, Level)>> {
    prop::collection::btree_set(
        (prop::sample::select(vec!['A', 'B', 'C', 'D']).prop_map(id), any_level()),
        0..12,
    )
    .prop_map(|set| set.into_iter().collect())
}

proptest! {
    /// P-5: a pure rename of everything takes nothing from anybody, and gives nothing.
    #[test]
    fn nobody_loses_a_level_by_a_pure_rename(holdings in any_holdings()) {
        let (old, new) = (framework("ABCD"), framework("WXYZ"));
        let crosswalk = [becomes('A', "W"), becomes('B', "X"), becomes('C', "Y"), becomes('D', "Z")];
        prop_assert!(check_crosswalk(&old, &new, &crosswalk).is_ok());
        prop_assert_eq!(gains_and_losses(&old, &new, &crosswalk, [(person(1), holdings.clone())]), []);
        let levels: Vec<_> = holdings.iter().map(|(c, level)| Earned { version: 1, competency: *c, level: *level }).collect();
        let now = standing(&[(&old, &[]), (&new, &crosswalk)], &levels);
        prop_assert_eq!(now.counts.len(), holdings.len());
        prop_assert!(now.kept.is_empty());
        prop_assert!(now.counts.iter().all(|level| level.earned_as.is_some()));
    }

    /// P-5: a merged level counts if and only if every part reached it.
    #[test]
    fn a_merge_requires_all_parts_at_that_level(holdings in any_holdings()) {
        let (old, new) = (framework("ABCD"), framework("MD"));
        let crosswalk = [merges("ABC", 'M')];
        let levels: Vec<_> = holdings.iter().map(|(c, level)| Earned { version: 1, competency: *c, level: *level }).collect();
        let now = standing(&[(&old, &[]), (&new, &crosswalk)], &levels);
        for level in Level::ALL {
            let part = |letter| holdings.iter().any(|(c, l)| *c == id(letter) && *l >= level);
            let exactly = holdings.iter().any(|(c, l)| *c != id('D') && *l == level);
            let counts = now.counts.iter().any(|c| c.competency == id('M') && c.level == level);
            prop_assert_eq!(counts, exactly && part('A') && part('B') && part('C'));
        }
    }

    /// P-5: a split gives each part what the whole had, and keeps nothing back.
    #[test]
    fn a_split_gives_each_part(holdings in any_holdings()) {
        let (old, new) = (framework("ABCD"), framework("XYBCD"));
        let crosswalk = [becomes('A', "XY")];
        let levels: Vec<_> = holdings.iter().map(|(c, level)| Earned { version: 1, competency: *c, level: *level }).collect();
        let now = standing(&[(&old, &[]), (&new, &crosswalk)], &levels);
        prop_assert!(now.kept.is_empty());
        for level in Level::ALL {
            let had = holdings.contains(&(id('A'), level));
            for part in ['X', 'Y'] {
                prop_assert_eq!(now.counts.iter().any(|c| c.competency == id(part) && c.level == level), had);
            }
        }
    }

    /// P-5: whatever the crosswalk, every earned level either counts or is kept visible.
    #[test]
    fn no_earned_level_is_ever_out_of_sight(holdings in any_holdings(), which in 0_usize..6) {
        let old = framework("ABCD");
        let (new, crosswalk) = match which {
            0 => (framework("BCD"), vec![retires('A')]),
            1 => (framework("MCD"), vec![merges("AB", 'M')]),
            2 => (framework("XYBCD"), vec![becomes('A', "XY")]),
            3 => (framework("XD"), vec![becomes('A', "X"), merges("BC", 'D')]),
            4 => (framework("Q"), vec![retires('A'), retires('B'), retires('C'), retires('D')]),
            // Not a sound crosswalk: still nothing may be lost.
            _ => (framework("Q"), vec![becomes('A', "Z")]),
        };
        let levels: Vec<_> = holdings.iter().map(|(c, level)| Earned { version: 1, competency: *c, level: *level }).collect();
        let now = standing(&[(&old, &[]), (&new, &crosswalk)], &levels);
        for level in levels {
            let seen = now.counts.iter().flat_map(|c| &c.origins).chain(now.kept.iter().flat_map(|k| &k.origins));
            prop_assert!(seen.into_iter().any(|origin| origin.earned == level), "{:?}", level);
        }
    }
}
