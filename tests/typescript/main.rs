//! The TypeScript side says what the Rust side says: code unions and option types are written
//! from the Rust sources, documentation included (`FORMWELL_WRITE_TABLES=1`, `npm run tables`).
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test stops at the first surprise"
)]

mod source;

use std::fmt::Write as _;
use std::path::Path;

use formwell::email::issue::Code;
use formwell::email::repair::RepairCode;
use source::{Item, block, camel_case, items, snake_case};

const TARGET: &str = "pkg-template/src/lib/generated.ts";
const ISSUE: &str = include_str!("../../src/email/issue.rs");
const REPAIR: &str = include_str!("../../src/email/repair.rs");
const OPTIONS: &str = include_str!("../../src/email/options.rs");
const SUGGEST: &str = include_str!("../../src/suggest/mod.rs");

#[test]
fn generated_types_are_those_of_the_sources() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(TARGET);
    let expected = generate();
    if std::env::var_os("FORMWELL_WRITE_TABLES").is_some() {
        std::fs::write(&path, &expected).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == expected,
        "{TARGET} is not what the Rust sources say: run `npm run tables`"
    );
}

#[test]
fn every_issue_code_is_read_from_the_source() {
    let read: Vec<String> = issue_codes().into_iter().map(|(code, _)| code).collect();
    let listed: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(read, listed);
}

#[test]
fn every_repair_code_is_read_from_the_source() {
    let read = repair_codes();
    let read: Vec<&str> = read.iter().map(|(code, _)| code.as_str()).collect();
    let listed: Vec<serde_json::Value> = RepairCode::ALL
        .iter()
        .map(|code| serde_json::to_value(code).unwrap())
        .collect();
    assert_eq!(read, listed);
}

fn generate() -> String {
    let mut out =
        String::from("// Written from the Rust sources by `npm run tables`. Do not edit.\n");
    union(
        &mut out,
        "IssueCode",
        "What was found. Codes are stable; each names its params and an example.",
        &issue_codes(),
    );
    union(
        &mut out,
        "RepairCode",
        "What was put right before the address was read.",
        &repair_codes(),
    );
    union(
        &mut out,
        "SuggestionKind",
        "What kind of slip a suggestion mends.",
        &suggestion_kinds(),
    );
    union(
        &mut out,
        "AcceptRepairs",
        "Which repairs are accepted.",
        &snake_cased(OPTIONS, "pub enum AcceptRepairs {"),
    );
    options(&mut out);
    version(&mut out);
    list(&mut out, "issueCodes", "IssueCode", &issue_codes());
    list(&mut out, "repairCodes", "RepairCode", &repair_codes());
    list(
        &mut out,
        "suggestionKinds",
        "SuggestionKind",
        &suggestion_kinds(),
    );
    out
}

/// What the engine would say by `formwell::data_version`.
fn version(out: &mut String) {
    let version = formwell::data_version(None);
    let release = version.formwell;
    writeln!(
        out,
        "\n/** The release. */\nexport const release = \"{release}\";"
    )
    .unwrap();
    out.push_str("\n/** The date of the source of each table. */\n");
    out.push_str("export const tableDates: Readonly<Record<string, string>> = {\n");
    for (name, date) in version.tables {
        writeln!(out, "  {name}: \"{date}\",").unwrap();
    }
    out.push_str("};\n");
}

/// `Variant = "text", Severity;`
fn issue_codes() -> Vec<(String, Item)> {
    items(block(ISSUE, "\ncodes! {"))
        .into_iter()
        .map(|item| (item.code.split('"').nth(1).unwrap().to_owned(), item))
        .collect()
}

fn repair_codes() -> Vec<(String, Item)> {
    snake_cased(REPAIR, "pub enum RepairCode {")
}

fn suggestion_kinds() -> Vec<(String, Item)> {
    snake_cased(SUGGEST, "pub enum SuggestionKind {")
}

/// `Variant,` under `rename_all = "snake_case"`.
fn snake_cased(source: &str, opening: &str) -> Vec<(String, Item)> {
    items(block(source, opening))
        .into_iter()
        .map(|item| (snake_case(item.code.trim_end_matches(',')), item))
        .collect()
}

fn union(out: &mut String, name: &str, doc: &str, members: &[(String, Item)]) {
    write!(out, "\n/** {doc} */\nexport type {name} =").unwrap();
    for (code, item) in members {
        write!(out, "\n{}  | \"{code}\"", item.doc_comment("  ")).unwrap();
    }
    out.push_str(";\n");
}

/// The members in the order of their declaration, which is how they cross into JavaScript; one
/// text, because quotes and commas weigh.
fn list(out: &mut String, name: &str, of: &str, members: &[(String, Item)]) {
    let codes: Vec<&str> = members.iter().map(|(code, _)| code.as_str()).collect();
    writeln!(out, "\n/** Every `{of}`, in the order of the engine. */").unwrap();
    writeln!(
        out,
        "export const {name} = /* @__PURE__ */ \"{}\".split(\" \") as readonly {of}[];",
        codes.join(" ")
    )
    .unwrap();
}

/// `pub name: Type,` under `rename_all = "camelCase"`, every one optional.
fn options(out: &mut String) {
    let fields: Vec<(String, Item)> = items(block(OPTIONS, "pub struct EmailOptions {"))
        .into_iter()
        .map(|item| (camel_case(item.field_name()), item))
        .collect();
    out.push_str(
        "\n/** Options of `checkEmail` and `suggestEmail`. An unknown option is an error. */\nexport interface EmailOptions {\n",
    );
    for (name, item) in &fields {
        let shape = typescript(item.field_type());
        writeln!(out, "{}  {name}?: {shape};", item.doc_comment("  ")).unwrap();
    }
    out.push_str("}\n\n/** How each option is read. */\nexport type EmailOptionKind = \"boolean\" | \"whole number\" | \"number\" | \"string\" | \"list of strings\" | `${string}|${string}`;\n");
    out.push_str("\n/** Every option. */\nexport const emailOptionKinds: Readonly<Record<keyof EmailOptions, EmailOptionKind>> = {\n");
    for (name, item) in &fields {
        writeln!(out, "  {name}: {},", kind(item.field_type())).unwrap();
    }
    out.push_str("};\n");
}

fn kind(rust: &str) -> String {
    let kind = match rust {
        "bool" => "boolean",
        "usize" => "whole number",
        "f64" => "number",
        "Option<String>" => "string",
        "Vec<String>" | "ExtraDomains" => "list of strings",
        "AcceptRepairs" => {
            let words = snake_cased(OPTIONS, "pub enum AcceptRepairs {");
            let words: Vec<&str> = words.iter().map(|(word, _)| word.as_str()).collect();
            return format!("\"{}\"", words.join("|"));
        }
        other => panic!("no kind known for {other}: add it in tests/typescript/main.rs"),
    };
    format!("\"{kind}\"")
}

fn typescript(rust: &str) -> &'static str {
    match rust {
        "bool" => "boolean",
        "usize" | "f64" => "number",
        "Option<usize>" | "Option<f64>" => "number | null",
        "String" => "string",
        "Option<String>" => "string | null",
        "Vec<String>" | "ExtraDomains" => "readonly string[]",
        "AcceptRepairs" => "AcceptRepairs",
        other => {
            panic!("no TypeScript shape known for {other}: add it in tests/typescript/main.rs")
        }
    }
}
