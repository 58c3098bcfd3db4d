use super::*;

#[test]
fn every_problem_is_said_at_once_and_by_name() {
    let environment = |name: &str| match name {
        "STAMPBOOK_LISTEN" => Some("everywhere".to_owned()),
        "STAMPBOOK_FORWARDED" => Some("perhaps".to_owned()),
        "STAMPBOOK_ZONE" => Some("Middle/Earth".to_owned()),
        "STAMPBOOK_DIGEST_HOUR" => Some("24".to_owned()),
        "STAMPBOOK_FILE_SIZES" => Some("photo=25 film=3".to_owned()),
        "STAMPBOOK_FILE_QUOTA" | "STAMPBOOK_EXPORT_ROOM" => Some("plenty".to_owned()),
        "STAMPBOOK_FILE_DAYS" | "STAMPBOOK_STALLED_WEEKS" => Some("0".to_owned()),
        _ => None,
    };
    let problems = Settings::load(&Given::default(), environment).unwrap_err().to_string();
    assert!(
        [
            "LISTEN",
            "FORWARDED",
            "ZONE",
            "DIGEST_HOUR",
            "FILE_SIZES",
            "FILE_QUOTA",
            "FILE_DAYS",
            "EXPORT_ROOM",
            "STALLED_WEEKS"
        ]
        .map(|name| format!("STAMPBOOK_{name}: "))
        .iter()
        .all(|n| problems.contains(n.as_str())),
        "{problems}"
    );
}

#[test]
fn what_is_nearly_right_is_said_and_not_passed_over() {
    let load = |key: &'static str, value: &str| {
        let value = value.to_owned();
        Settings::load(&Given::default(), move |name| (name == key).then(|| value.clone()))
    };
    for (key, wrong) in [
        ("STAMPBOOK_LOG", "nonsense"),
        ("STAMPBOOK_LOG", "debug,verbose"),
        ("STAMPBOOK_LOG", "stampbook=loud"),
        ("STAMPBOOK_PUBLIC_URL", "https://example.org/passports"),
        ("STAMPBOOK_PUBLIC_URL", "https://me@example.org"),
        ("STAMPBOOK_PUBLIC_URL", "https://example.org?x=1"),
        ("STAMPBOOK_PUBLIC_URL", "https://example.org#top"),
        ("STAMPBOOK_PUBLIC_URL", "https://"),
        ("STAMPBOOK_ORGANISATION", "Riverside\nNorth"),
        ("STAMPBOOK_ORGANISATION", " "),
    ] {
        let problems = load(key, wrong).unwrap_err().to_string();
        assert!(problems.contains(&format!("{key}: ")), "{problems}");
        assert_eq!(problems.lines().count(), 2, "{problems}");
    }
    for (key, right) in [
        ("STAMPBOOK_LOG", "json"),
        ("STAMPBOOK_LOG", "WARN,stampbook::store=debug"),
        ("STAMPBOOK_PUBLIC_URL", "https://example.org/"),
        ("STAMPBOOK_PUBLIC_URL", "http://[::1]:8080"),
        ("STAMPBOOK_ORGANISATION", "Đại học Y"),
    ] {
        load(key, right).unwrap();
    }
    let named = ["PATH", "STAMPBOOK_DATA", "STAMPBOOK_TEST_POSTGRES", "STAMPBOOK_ZONES"].map(str::to_owned);
    let strange = unknown_variables(named.into_iter());
    assert!(strange.len() == 1 && strange[0].starts_with("STAMPBOOK_ZONES: "), "{strange:?}");
}

#[test]
fn the_file_may_say_where_the_data_lies() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("settings.toml");
    std::fs::write(&config, "data = \"/srv/passports\"\n").unwrap();
    let given = Given { config: Some(config.clone()), ..Given::default() };
    let settings = Settings::load(&given, |_| None).unwrap();
    assert_eq!(settings.data, Path::new("/srv/passports"));
    assert_eq!(settings.database_url, "sqlite:/srv/passports/stampbook.db");
    let data = settings.in_force().into_iter().find(|(name, ..)| *name == "STAMPBOOK_DATA").unwrap();
    assert_eq!(data.2, Origin::File);
    let set = |name: &str| (name == "STAMPBOOK_DATA").then(|| "/elsewhere".to_owned());
    assert_eq!(Settings::load(&given, set).unwrap().data, Path::new("/elsewhere"));
}

#[test]
fn sizes_of_files_are_said_for_the_kinds_that_differ() {
    let environment = |name: &str| match name {
        "STAMPBOOK_FILE_SIZES" => Some("video=300 photo=10".to_owned()),
        "STAMPBOOK_FILE_QUOTA" => Some("0".to_owned()),
        _ => None,
    };
    let settings = Settings::load(&Given::default(), environment).unwrap();
    assert_eq!(settings.file_sizes.to_string(), "photo=10 document=25 audio=25 video=300 text=2");
    assert_eq!((settings.file_quota, settings.file_days), (0, 30));
    let default = VARIABLES.iter().find(|(name, ..)| *name == "STAMPBOOK_FILE_SIZES").unwrap().2;
    assert_eq!(FileSizes::default().to_string(), default);
}

#[test]
fn an_unknown_key_in_the_file_is_refused_with_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("stampbook.toml");
    std::fs::write(&config, "listen = \"127.0.0.1:1\"\nsmpt_url = \"smtp://x\"\n").unwrap();
    let given = Given { config: Some(config), ..Given::default() };
    let problems = Settings::load(&given, |_| None).unwrap_err().to_string();
    assert!(problems.contains("smpt_url") && problems.contains("line 2"), "{problems}");
}

#[test]
fn secrets_are_not_printed() {
    let settings =
        Settings::load(&Given::default(), |n| (n == "SMTP_URL").then(|| "smtp://u:hunter2@h".to_owned()))
            .unwrap();
    assert!(!format!("{settings:?}").contains("hunter2"));
    let said = settings.in_force();
    assert_eq!(said.len(), VARIABLES.len());
    let smtp = said.iter().find(|(name, ..)| *name == "SMTP_URL").unwrap();
    assert_eq!((smtp.1.as_str(), smtp.2), ("smtp://u@h (password set)", Origin::Variable));
    assert!(said.iter().all(|(_, value, _)| !value.contains("hunter2")));
    assert_eq!(
        without_password("postgres://me:p@ss@db.example.org/book?password=x"),
        "postgres://me@db.example.org/book (password set)"
    );
    assert_eq!(without_password("sqlite:/var/x.db"), "sqlite:/var/x.db");
}
