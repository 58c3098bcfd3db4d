//! As much of JSON Schema as the two schemas of CASE use, for this room's tests.

use serde_json::Value;

/// Everything in `value` that `schema` forbids. Panics on a keyword that it does not know.
pub fn violations(root: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    check(root, root, value, "", &mut found);
    found
}

fn check(root: &Value, schema: &Value, value: &Value, at: &str, found: &mut Vec<String>) {
    for (keyword, rule) in schema.as_object().unwrap() {
        let text = || value.as_str().unwrap_or_default();
        let size = || value.as_array().map_or(0, |list| list.len() as u64);
        let fits = match keyword.as_str() {
            "$schema" | "$id" | "$defs" | "definitions" | "$comment" | "title" | "description" => true,
            "type" => match rule {
                Value::String(one) => is_a(value, one),
                several => several.as_array().unwrap().iter().any(|one| is_a(value, one.as_str().unwrap())),
            },
            "$ref" => {
                let target = root.pointer(rule.as_str().unwrap().trim_start_matches('#')).unwrap();
                check(root, target, value, at, found);
                true
            }
            "additionalProperties" => schema.get("properties").is_some(),
            "properties" => {
                properties(root, schema, value, at, found);
                true
            }
            "required" => {
                let missing =
                    rule.as_array().unwrap().iter().find(|key| value.get(key.as_str().unwrap()).is_none());
                value.is_array() || missing.is_none()
            }
            "items" => {
                for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                    check(root, rule, item, &format!("{at}/{index}"), found);
                }
                true
            }
            "oneOf" => {
                let fitting = rule.as_array().unwrap().iter().filter(|one| {
                    let mut inner = Vec::new();
                    check(root, one, value, at, &mut inner);
                    inner.is_empty()
                });
                fitting.count() == 1
            }
            "enum" => rule.as_array().unwrap().contains(value),
            "minItems" => size() >= rule.as_u64().unwrap(),
            "maxItems" => size() <= rule.as_u64().unwrap(),
            "pattern" => match rule.as_str().unwrap() {
                pattern if pattern.starts_with("[0-9A-Fa-f]{8}-") => uuid::Uuid::parse_str(text()).is_ok(),
                pattern if pattern.starts_with("(ext:)") => text().len() > 4 && text().starts_with("ext:"),
                other => panic!("the pattern {other} is not known here"),
            },
            "format" => match rule.as_str().unwrap() {
                "uuid" => uuid::Uuid::parse_str(text()).is_ok(),
                "uri" => {
                    text().contains(':')
                        && text().is_ascii()
                        && !text().contains([' ', '"', '<', '>', '\\', '^', '`', '{', '|', '}'])
                }
                "date-time" => text().parse::<crate::clock::Instant>().is_ok(),
                "date" => text().parse::<crate::clock::Day>().is_ok(),
                "int32" => value.as_i64().is_some_and(|number| i32::try_from(number).is_ok()),
                "float" => value.is_number(),
                other => panic!("the format {other} is not known here"),
            },
            other => panic!("the keyword {other} is not known here"),
        };
        if !fits {
            found.push(format!("{at}: {keyword} {rule} is not met by {value}"));
        }
    }
}

fn properties(root: &Value, schema: &Value, value: &Value, at: &str, found: &mut Vec<String>) {
    for (key, inner) in value.as_object().into_iter().flatten() {
        let at = format!("{at}/{key}");
        match (schema["properties"].get(key), &schema["additionalProperties"]) {
            (Some(known), _) => check(root, known, inner, &at, found),
            (None, Value::Bool(false)) => found.push(format!("{at}: is not known")),
            (None, _) => {}
        }
    }
}

fn is_a(value: &Value, kind: &str) -> bool {
    match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "null" => value.is_null(),
        other => panic!("the type {other} is not known here"),
    }
}

/// It does find what is wrong.
#[test]
fn a_wrong_value_violates() {
    let schema = serde_json::json!({
        "type": "object", "required": ["id"], "additionalProperties": false,
        "properties": {"id": {"$ref": "#/$defs/id"}, "n": {"oneOf": [{"type": "null"}, {"enum": ["a"]}]}},
        "$defs": {"id": {"type": "string", "format": "uuid"}},
    });
    let good = serde_json::json!({"id": "00000000-0000-0000-0000-000000000001", "n": "a"});
    assert!(violations(&schema, &good).is_empty());
    for bad in [r#"{"id": "x"}"#, r"{}", r"[]", r#"{"id": 5}"#] {
        assert!(!violations(&schema, &serde_json::from_str(bad).unwrap()).is_empty(), "{bad}");
    }
    for (key, wrong) in [("n", "b"), ("extra", "a")] {
        let mut bad = good.clone();
        bad[key] = wrong.into();
        assert_eq!(violations(&schema, &bad).len(), 1, "{bad}");
    }
}
