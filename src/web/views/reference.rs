//! The API as people read it, drawn from the document that machines read.

use askama::Template;
use serde_json::{Map, Value, json};

use crate::web::markdown::rendered;
use crate::web::page::{Form, Frame};
use crate::web::words::Words;

/// `GET /api`; `?q=` looks for words.
#[derive(Template)]
#[template(path = "reference/reference.html")]
pub(crate) struct ReferencePage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) form: Form,
    pub(crate) version: String,
    /// About all calls, as HTML.
    pub(crate) about: String,
    pub(crate) nouns: Vec<Noun>,
    pub(crate) shapes: Vec<Shape>,
}

/// What a group of calls is about.
#[derive(Clone, Debug)]
pub(crate) struct Noun {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) words: String,
    pub(crate) calls: Vec<Call>,
}

/// A call.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    pub(crate) id: String,
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) summary: String,
    /// As HTML; may be empty.
    pub(crate) description: String,
    /// Who may call it.
    pub(crate) who: String,
    pub(crate) parameters: Vec<Field>,
    /// What its body is, where it has one.
    pub(crate) body: Option<Kind>,
    pub(crate) fields: Vec<Field>,
    pub(crate) answers: Vec<Answer>,
    /// Whether an answer has a body that can be named.
    pub(crate) says_what: bool,
    /// A command line.
    pub(crate) example: String,
    /// Somebody looked for it.
    pub(crate) open: bool,
}

/// A parameter or a field.
#[derive(Clone, Debug)]
pub(crate) struct Field {
    pub(crate) name: String,
    /// "in the path"; empty for fields of a body.
    pub(crate) place: String,
    pub(crate) kind: Kind,
    pub(crate) required: bool,
    /// As HTML.
    pub(crate) words: String,
}

/// What a value is.
#[derive(Clone, Debug, Default)]
pub(crate) struct Kind {
    /// "list of Claim".
    pub(crate) text: String,
    /// The address of the shape it leads to; may be empty.
    pub(crate) shape: String,
}

/// How a call may be answered.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) status: String,
    /// As HTML.
    pub(crate) words: String,
    pub(crate) kind: Kind,
    pub(crate) good: bool,
}

/// A thing with fields that calls take or answer.
#[derive(Clone, Debug)]
pub(crate) struct Shape {
    pub(crate) name: String,
    /// As HTML.
    pub(crate) words: String,
    pub(crate) fields: Vec<Field>,
    /// The words it can be, where it is a choice.
    pub(crate) choices: Vec<String>,
}

impl ReferencePage {
    /// The page of a document; only calls that hold all words of `query`.
    pub(crate) fn of(t: Words, frame: Frame, document: &Value, query: &str, address: &str) -> Self {
        let words: Vec<String> = query.split_whitespace().map(str::to_lowercase).collect();
        let reader = Reader { t, document, address, shelf: if words.is_empty() { "" } else { "/api" } };
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let mut nouns = Vec::new();
        for tag in document["tags"].as_array().into_iter().flatten() {
            let name = text(&tag["name"]);
            let mut calls = reader.calls(&name);
            calls.retain(|call| {
                let said =
                    format!("{name} {} {} {} {}", call.method, call.path, call.summary, call.description);
                let said = said.to_lowercase();
                words.iter().all(|word| said.contains(word))
            });
            // A few are looked at; many are looked through.
            let open = !words.is_empty() && calls.len() <= 3;
            for call in &mut calls {
                call.open = open;
            }
            if !calls.is_empty() {
                nouns.push(Noun { id: slug(&name), words: text(&tag["description"]), name, calls });
            }
        }
        Self {
            t,
            frame,
            form: Form::default().with("q", query),
            version: text(&document["info"]["version"]),
            about: rendered(document["info"]["description"].as_str().unwrap_or_default()),
            nouns,
            shapes: if words.is_empty() { reader.shapes() } else { Vec::new() },
        }
    }
}

fn slug(name: &str) -> String {
    name.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect()
}

fn inline(text: &str) -> String {
    let html = rendered(text);
    let html = html.trim();
    match html.strip_prefix("<p>").and_then(|rest| rest.strip_suffix("</p>")) {
        Some(line) if !line.contains("<p>") => line.to_owned(),
        _ => html.to_owned(),
    }
}

struct Reader<'a> {
    t: Words,
    document: &'a Value,
    address: &'a str,
    /// The page with the shapes, where it is another one.
    shelf: &'static str,
}

impl<'a> Reader<'a> {
    /// Follows `$ref`, once or twice.
    fn follow(&self, value: &'a Value) -> &'a Value {
        let mut value = value;
        for _ in 0..4 {
            let Some(path) = value["$ref"].as_str().and_then(|r| r.strip_prefix('#')) else { break };
            value = self.document.pointer(path).unwrap_or(&Value::Null);
        }
        value
    }

    fn calls(&self, noun: &str) -> Vec<Call> {
        let mut calls = Vec::new();
        for (path, item) in self.document["paths"].as_object().into_iter().flatten() {
            for method in ["get", "post", "put", "patch", "delete", "head", "options"] {
                let call = &item[method];
                if call["tags"][0] == noun {
                    calls.push(self.call(path, method, call));
                }
            }
        }
        calls
    }

    fn call(&self, path: &str, method: &str, call: &'a Value) -> Call {
        let body = call["requestBody"]["content"].as_object().and_then(|all| all.iter().next());
        let schema = body.map(|(_, content)| &content["schema"]);
        let mut answers = Vec::new();
        for (status, answer) in call["responses"].as_object().into_iter().flatten() {
            let answer = self.follow(answer);
            let content = answer["content"].as_object().and_then(|all| all.iter().next());
            let good = status.as_str() < "400";
            let kind = match content {
                Some((_, content)) if good && content.get("schema").is_some() => {
                    self.kind(&content["schema"])
                }
                Some((media, _)) if good && media != "application/json" => {
                    Kind { text: media.clone(), ..Kind::default() }
                }
                _ => Kind::default(),
            };
            let words = inline(answer["description"].as_str().unwrap_or_default());
            answers.push(Answer { status: status.clone(), words, kind, good });
        }
        Call {
            id: call["operationId"].as_str().unwrap_or_default().to_owned(),
            method: method.to_uppercase(),
            path: path.to_owned(),
            summary: call["summary"].as_str().unwrap_or_default().to_owned(),
            description: rendered(call["description"].as_str().unwrap_or_default()),
            who: self.who(call),
            parameters: call["parameters"]
                .as_array()
                .into_iter()
                .flatten()
                .map(|p| self.parameter(p))
                .collect(),
            body: body.map(|(media, content)| match self.kind(&content["schema"]) {
                kind if media == "application/json" => kind,
                _ => Kind { text: media.clone(), ..Kind::default() },
            }),
            fields: schema.map(|schema| self.fields(schema)).unwrap_or_default(),
            says_what: answers.iter().any(|answer| !answer.kind.text.is_empty()),
            answers,
            example: self.example(path, method, call),
            open: false,
        }
    }

    /// Who may, from what is refused to whom.
    fn who(&self, call: &Value) -> String {
        if call["security"].as_array().is_some_and(|all| all.iter().any(|one| *one == json!({}))) {
            return self.t.text("reference-anybody");
        }
        let said = |status: &str| call["responses"][status]["description"].as_str().unwrap_or_default();
        let (refused, missing) = (said("403"), said("404"));
        let signed_in = self.t.text("reference-signed-in");
        match refused {
            only if only.starts_with("Only ") => format!("{}.", only.trim_end_matches('.')),
            "" if missing.contains("may see") || missing.contains("yours to see") => {
                self.t.text("reference-who-may-see")
            }
            "" => signed_in,
            not => {
                let not = not.trim_end_matches('.').to_owned();
                self.t.msg("reference-refused-to").arg("who", signed_in).arg("not", not).to_string()
            }
        }
    }

    fn parameter(&self, parameter: &'a Value) -> Field {
        let parameter = self.follow(parameter);
        let place = parameter["in"].as_str().unwrap_or("query");
        Field {
            name: parameter["name"].as_str().unwrap_or_default().to_owned(),
            place: self.t.text(&format!("reference-in-{place}")),
            kind: self.kind(&parameter["schema"]),
            required: parameter["required"] == true,
            words: inline(parameter["description"].as_str().unwrap_or_default()),
        }
    }

    fn fields(&self, schema: &'a Value) -> Vec<Field> {
        let schema = self.follow(schema);
        let required: Vec<&str> =
            schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let mut fields = Vec::new();
        for part in schema["allOf"].as_array().into_iter().flatten() {
            fields.extend(self.fields(part));
        }
        for (name, field) in schema["properties"].as_object().into_iter().flatten() {
            fields.push(Field {
                name: name.clone(),
                place: String::new(),
                kind: self.kind(field),
                required: required.contains(&name.as_str()),
                words: inline(described(field)),
            });
        }
        fields
    }

    fn kind(&self, schema: &'a Value) -> Kind {
        let plain = |text: String| Kind { text, ..Kind::default() };
        if let Some(name) = schema["$ref"].as_str().and_then(|r| r.strip_prefix("#/components/schemas/")) {
            let target = self.follow(schema);
            return if is_shape(target) {
                Kind { text: name.replace('_', " "), shape: format!("{}#shape-{name}", self.shelf) }
            } else {
                self.kind(target)
            };
        }
        if let Some(choices) = schema["oneOf"].as_array().or_else(|| schema["anyOf"].as_array()) {
            let real: Vec<&Value> = choices.iter().filter(|one| one["type"] != "null").collect();
            let [one] = real.as_slice() else { return plain(self.t.text("reference-kind-any")) };
            let kind = self.kind(one);
            return Kind { text: self.or_null(&kind.text), ..kind };
        }
        let (name, nullable) = match &schema["type"] {
            Value::String(name) => (name.as_str(), false),
            Value::Array(names) => {
                let name = names.iter().filter_map(Value::as_str).find(|name| *name != "null");
                (name.unwrap_or("object"), names.iter().any(|name| name == "null"))
            }
            _ => ("any", false),
        };
        if name == "array" {
            let of = self.kind(&schema["items"]);
            let text = self.t.msg("reference-kind-list").arg("of", of.text).to_string();
            return Kind { text: if nullable { self.or_null(&text) } else { text }, shape: of.shape };
        }
        let format = schema["format"].as_str().unwrap_or_default();
        let key = match (name, format) {
            ("string", "uuid") => "uuid",
            ("string", "date") => "date",
            ("string", "date-time") => "moment",
            ("string", _) => "text",
            ("integer", _) => "integer",
            ("number", _) => "number",
            ("boolean", _) => "boolean",
            ("object", _) => "object",
            _ => "any",
        };
        let text = self.t.text(&format!("reference-kind-{key}"));
        plain(if nullable { self.or_null(&text) } else { text })
    }

    fn or_null(&self, text: &str) -> String {
        self.t.msg("reference-kind-or-null").arg("kind", text.to_owned()).to_string()
    }

    fn shapes(&self) -> Vec<Shape> {
        let all = self.document["components"]["schemas"].as_object().into_iter().flatten();
        let mut shapes: Vec<Shape> = all
            .filter(|(_, schema)| is_shape(schema))
            .map(|(name, schema)| Shape {
                name: name.clone(),
                words: inline(schema["description"].as_str().unwrap_or_default()),
                fields: self.fields(schema),
                choices: choices(schema),
            })
            .collect();
        shapes.sort_by(|a, b| a.name.cmp(&b.name));
        shapes
    }

    fn example(&self, path: &str, method: &str, call: &'a Value) -> String {
        let mut lines = vec![match method {
            "get" => format!("curl {}{path}", self.address),
            "head" => format!("curl --head {}{path}", self.address),
            _ => format!("curl -X {} {}{path}", method.to_uppercase(), self.address),
        }];
        if self.who(call) != self.t.text("reference-anybody") {
            lines.push("-H \"Authorization: Bearer $TOKEN\"".to_owned());
        }
        if let Some((media, content)) =
            call["requestBody"]["content"].as_object().and_then(|all| all.iter().next())
        {
            lines.push(format!("-H \"Content-Type: {media}\""));
            if media == "application/json" {
                let sample = self.sample(&content["schema"], 0);
                lines.push(format!("-d '{}'", serde_json::to_string_pretty(&sample).unwrap_or_default()));
            } else {
                lines.push("--data-binary @FILE".to_owned());
            }
        }
        lines.join(" \\\n  ")
    }

    /// A value that a schema could hold.
    fn sample(&self, schema: &'a Value, depth: usize) -> Value {
        let schema = self.follow(schema);
        if let Some(first) = schema["enum"].as_array().and_then(|all| all.first()) {
            return first.clone();
        }
        if let Some(choices) = schema["oneOf"].as_array() {
            let real = choices.iter().find(|one| one["type"] != "null");
            return real.map_or(Value::Null, |one| self.sample(one, depth));
        }
        let name = match &schema["type"] {
            Value::Array(names) => names.iter().find_map(Value::as_str).unwrap_or_default(),
            name => name.as_str().unwrap_or_default(),
        };
        match name {
            "array" if depth < 3 => json!([self.sample(&schema["items"], depth + 1)]),
            "array" => json!([]),
            "integer" | "number" => {
                schema.get("minimum").filter(|m| m.as_i64() > Some(0)).cloned().unwrap_or(json!(1))
            }
            "boolean" => json!(true),
            "string" => match schema["format"].as_str() {
                Some("uuid") => json!("019313e0-7c5e-7000-8000-0123456789ab"),
                Some("date") => json!("2026-03-02"),
                Some("date-time") => json!("2026-03-02T09:00:00Z"),
                _ => json!("…"),
            },
            _ if depth >= 3 => json!({}),
            _ => self.sample_object(schema, depth),
        }
    }

    fn sample_object(&self, schema: &'a Value, depth: usize) -> Value {
        let mut fields = Map::new();
        let optional = |field: &Value| {
            field["type"].as_array().is_some_and(|names| names.iter().any(|name| name == "null"))
                || field.get("oneOf").is_some()
        };
        let needed = |name: &String| {
            schema["required"].as_array().is_some_and(|all| all.iter().any(|one| one == name.as_str()))
        };
        let all = schema["properties"].as_object();
        for (name, field) in all.into_iter().flatten() {
            if needed(name) || !optional(field) {
                fields.insert(name.clone(), self.sample(field, depth + 1));
            }
        }
        if fields.is_empty() {
            let first = all.into_iter().flatten().take(2);
            fields.extend(first.map(|(name, field)| (name.clone(), self.sample(field, depth + 1))));
        }
        Value::Object(fields)
    }
}

/// What is said about a field; where it may be null, beside the other thing it may be.
fn described(field: &Value) -> &str {
    let choices = field["oneOf"].as_array().into_iter().flatten();
    let said = std::iter::once(field).chain(choices).find_map(|one| one["description"].as_str());
    said.unwrap_or_default()
}

/// Something with fields or a choice of words; anything else says itself what it is.
fn is_shape(schema: &Value) -> bool {
    schema.get("properties").is_some() || schema.get("allOf").is_some() || !choices(schema).is_empty()
}

fn choices(schema: &Value) -> Vec<String> {
    let words = |one: &Value| one.as_str().map_or_else(|| one.to_string(), str::to_owned);
    let own = schema["enum"].as_array().into_iter().flatten().map(words);
    let parts = schema["oneOf"].as_array().into_iter().flatten();
    own.chain(parts.flat_map(|part| part["enum"].as_array().into_iter().flatten()).map(words)).collect()
}
