use super::*;
use crate::interchange::tests::samples::{file, refused, shared_data};

fn said(sheet: &str) -> String {
    refused("care.csv", sheet.as_bytes(), None).to_string()
}

fn shape(framework: &Framework) -> Vec<String> {
    framework
        .competencies
        .iter()
        .map(|competency| {
            format!("{} {}: {}", competency.group.join(" > "), competency.code, competency.title)
        })
        .collect()
}

#[test]
fn hierarchy_is_said_by_columns_or_by_codes() {
    let got = file(
        "Care plan.csv",
        "Full Statement,human coding scheme,SEQUENCE NUMBER,Is Child Of,IsPartOf,Is Related To\n\
         All care,A,,,,\nTalk,A-T,2,A,,\nListens,A-T-1,,,A-T,\"Writes, https://x.example/1\"\nAsks,A-T-2,,,,\nHands,A-H,1,A,,\nLifts,Q,,A-H,,\nWrites,W,,,,\n"
            .as_bytes(),
    );
    assert_eq!(got.format, Format::CaseCsv);
    let framework = got.framework;
    assert_eq!(framework.title, "Care plan");
    assert_eq!(
        shape(&framework),
        [
            "All care > Hands Q: Lifts",
            "All care > Talk A-T-1: Listens",
            "All care > Talk A-T-2: Asks",
            " W: Writes"
        ]
    );
    let links = &framework.competencies[1].links;
    assert_eq!((links[0].identifier.as_str(), links.len()), ("Writes, https://x.example/1", 1));
}

#[test]
fn related_rows_are_links_to_their_competencies() {
    let framework = file(
        "care.csv",
        b"fullStatement,humanCodingScheme,isRelatedTo,Exemplar,ReplacedBy\nA,a,\"b, c\",https://x.example/a|https://x.example/b,Z.9\nB,b,,,\nC,c,a,,\n",
    )
    .framework;
    let links: Vec<_> = framework.competencies[0]
        .links
        .iter()
        .map(|link| (link.kind.as_str(), link.identifier.as_str(), link.uri.as_str()))
        .collect();
    let (b, c) = (framework.competencies[1].id.to_string(), framework.competencies[2].id.to_string());
    assert_eq!(
        links,
        [
            ("replacedBy", "Z.9", ""),
            ("exemplar", "", "https://x.example/a"),
            ("exemplar", "", "https://x.example/b"),
            ("isRelatedTo", b.as_str(), ""),
            ("isRelatedTo", c.as_str(), ""),
        ]
    );
}

#[test]
fn skill_levels_in_rows_are_levels() {
    let sheet =
        "fullStatement,humanCodingScheme,hasSkillLevel\nListens,A,\"L1,L2,L3\"\nLow,L1,\nMid,L2,\nHigh,L3,\n";
    let framework = file("care.csv", sheet.as_bytes()).framework;
    assert_eq!(shape(&framework), [" A: Listens"]);
    assert_eq!(framework.level_names, ["Low", "Mid", "High"]);
    let two = sheet.replace("L1,L2,L3", "L1,L2");
    let error = said(&two);
    assert!(error.contains("line 2: there are 2 levels (1 “Low”, 2 “Mid”)"), "{error}");
}

#[test]
fn each_bad_row_is_named_with_line_and_column() {
    let head = "Full Statement,Human Coding Scheme,Sequence Number,Is Child Of\n";
    for (rows, words) in [
        ("A,a,,\nB,A,,\n", "line 3, column Human Coding Scheme: the code “A” is that of line 2 too"),
        ("A,a,,z\n", "line 2, column Is Child Of: no row has the identifier or code “z”"),
        ("A,a,first,\n", "line 2, column Sequence Number: “first” is no whole number"),
        ("A,a,,b\nB,b,,a\n", "line 2: “a” → “b” are children of one another in a circle"),
        ("A,a,,a\n", "“a” is a child of itself"),
        (",a,,\n", "line 2: there is no statement"),
    ] {
        let error = said(&format!("{head}{rows}"));
        assert!(error.contains(words), "{words}\n{error}");
    }
}

#[test]
fn real_spreadsheets_of_others_are_read() {
    let Some(data) = shared_data() else { return };
    let read = |name: &str| file(name, &std::fs::read(data.join("case").join(name)).unwrap());

    let sample = read("sample_case.csv");
    assert_eq!(
        shape(&sample.framework),
        [
            "Everything about math > Fractions are rational numbers - this standard group explores those concepts > \
             Students understand operations on fractions. > \
             Students understand that fractions are closed under the four operations M.F.1-2.S1a: \
             Students can add or subtract fractions",
            "Everything about math > Fractions are rational numbers - this standard group explores those concepts > \
             Students understand operations on fractions. > \
             Students understand that fractions are closed under the four operations M.F.1-2.S1b: \
             Students can multiply or divide fractions",
            "Everything about math > Fractions are rational numbers - this standard group explores those concepts > \
             Students are able to distinguish between rational and irrational numbers M.F.C2.S1: \
             If a fraction repeats it is irrational",
            "Everything about math > Exponents M.E.C1: Exponent 1",
        ]
    );
    assert_eq!(sample.framework.competencies[1].links[0].identifier, "CCSS.MATH.CONTENT.1.G.A.1");

    let children = read("children.csv");
    assert_eq!(shape(&children.framework), ["abc > def A.B.C.L: jkl", "abc A.B.D: ghi"]);
    assert_eq!(children.framework.language.as_deref(), Some("en"));
    assert_eq!(children.framework.competencies[0].description, "full statement D\n\nNotes: notes");
    assert_eq!(read("children.csv").framework, children.framework);
}
