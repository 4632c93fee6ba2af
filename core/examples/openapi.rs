//! Prints the catalogue as an OpenAPI 3 document: `make bench` shows it in Swagger UI, to compare the start of both.
#![allow(clippy::print_stdout)] // What it prints is what it is for.

use scopeyard_core::catalogue::{Operation, base_path, operations};
use serde_json::{Map, Value, json};

fn main() {
    let mut paths = Map::new();
    for operation in operations() {
        let path = [base_path(operation.account), "/{AccountSID}", operation.path].concat();
        let methods = paths.entry(path.clone()).or_insert_with(|| json!({}));
        if let Value::Object(methods) = methods {
            methods.insert(operation.method.as_str().to_lowercase(), describe(operation, &path));
        }
    }
    let document = json!({
        "openapi": "3.0.3",
        "info": { "title": "Operations of the three account types", "version": "1" },
        "servers": [{ "url": "https://api.example" }],
        "paths": paths,
    });
    println!("{document}");
}

fn describe(operation: &Operation, path: &str) -> Value {
    let named = path.split('/').filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'));
    let parameter =
        |name: &str| json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } });
    json!({
        "summary": operation.label_english(),
        "operationId": format!("operation{}", operation.id.number()),
        "tags": [operation.category.english()],
        "parameters": named.map(parameter).collect::<Vec<_>>(),
        "responses": { "200": { "description": "OK" } },
    })
}
