//! The table of addresses, as the code has it.

const TABLE: &str = include_str!("../../../src/web/routes.rs");

/// Every method and address of `src/web/routes.rs`.
pub fn every_route() -> Vec<(&'static str, String)> {
    let mut routes = Vec::new();
    let code = TABLE.split("fn large").next().unwrap();
    let mut parts = code.split('"');
    parts.next();
    while let Some(path) = parts.next() {
        // What stands between this address and the next one says what can be done with it.
        let after = parts.next().unwrap_or_default();
        if !path.starts_with('/') {
            continue;
        }
        let found = [
            ("GET", "get()"),
            ("POST", "post()"),
            ("PUT", "put()"),
            ("PATCH", "patch()"),
            ("DELETE", "delete()"),
            ("HEAD", "head()"),
            ("OPTIONS", "Method::OPTIONS"),
        ]
        .into_iter()
        .filter(|(_, code)| after.contains(code));
        let before = routes.len();
        routes.extend(found.map(|(method, _)| (method, path.to_owned())));
        assert!(routes.len() > before, "{path} has no method that is understood here");
    }
    assert!(routes.len() > 100, "the table is not read any more");
    routes
}
