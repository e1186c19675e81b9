//! What rows say of persons: by a plan, and by keys.

use formwell::list::{Filter, Layout, ListError, ListOptions};
use serde_json::{Value, json};

use crate::{clean, clean_cut};

/// Everything that a list may answer.
fn plan() -> Value {
    json!({
        "version": 1,
        "id": "list",
        "fields": [
            {"name": "email", "type": "email", "required": true, "weight": 2},
            {"name": "city", "required": true, "validFor": "P1Y"},
            {"name": "business", "type": "checkbox"},
            {"name": "company", "when": {"field": "business", "eq": true}},
            {"name": "interests", "type": "select", "multiple": true, "options": ["a", "b"]},
        ],
        "steps": [
            {"id": "one", "fields": ["email", "city"]},
            {"id": "two", "fields": ["business", "company", "interests"]},
        ],
        "purposes": [{"id": "news", "validFor": "P2Y"}],
    })
}

fn options(more: &Value) -> String {
    let mut profile = json!({"plan": plan(), "now": "2026-06-01T00:00:00Z"});
    for (key, value) in more.as_object().unwrap() {
        profile[key] = value.clone();
    }
    json!({"profile": profile}).to_string()
}

/// The three columns of each row.
fn standings(rows: &[&str]) -> Vec<String> {
    let cells = rows.iter().map(|row| row.split(',').collect::<Vec<_>>());
    cells
        .map(|row| row[row.len() - 5..row.len() - 2].join(","))
        .collect()
}

const LIST: &str = "mail,Stadt,business,company,interests,said,since\n\
    anna@example.org,Bonn,ja,Acme,a; b,2026-01-02,2026-01-02\n\
    ben@example.org,Bonn,nein,Acme,c,withdrawn,2020-01-02\n\
    x,,ja,,,,\n";

fn mapped() -> Value {
    json!({"fields": {"city": "Stadt"}, "consents": {"news": "said"}, "answered": "since"})
}

#[test]
fn rows_are_answers_to_a_plan() {
    let cleaned = clean(LIST, &options(&mapped()));
    let header = cleaned.text().lines().next().unwrap();
    assert!(header.ends_with(
        ",formwell_dedupe_key,formwell_stage,formwell_score,formwell_missing,formwell_duplicate_of,formwell_reason"
    ));
    // 2 + 1 + 1 + 1 + 1; of Ben neither the company, which does not apply, nor the unknown
    // interest, nor the business, to which no is no answer.
    let wanted = [
        "2,100,",
        "1,60,business interests",
        "0,16,email city company interests",
    ];
    assert_eq!(standings(&cleaned.rows()), wanted);
}

#[test]
fn the_report_counts_fields_consents_and_ages() {
    let report = clean(LIST, &options(&mapped())).report;
    let profile = &report["profile"];
    assert_eq!(profile["stages"], json!([1, 1, 1]));
    assert_eq!(profile["scores"], json!([0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 1]));
    assert_eq!(profile["sufficient"], 2);
    let city = &profile["fields"][1];
    assert_eq!(city["name"], "city");
    assert_eq!(
        (&city["states"]["filled"], &city["states"]["stale"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(city["states"]["missing"], 1);
    let company = &profile["fields"][3]["states"];
    assert_eq!(
        (&company["not_applicable"], &company["missing"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(profile["fields"][4]["states"]["invalid"], 1);
    let news = &profile["consents"][0];
    assert_eq!(news["purpose"], "news");
    assert_eq!(news["states"]["given"], 1);
    assert_eq!(news["states"]["withdrawn"], 1);
    assert_eq!(news["states"]["none"], 1);
    assert_eq!(clean(LIST, "{}").report["profile"], Value::Null);
}

#[test]
fn a_consent_is_as_old_as_its_row_says() {
    let list = "email,ok,when\na@b.org,yes,2023-01-01 10:00\nb@b.org,yes,\nc@b.org,2024-06-02,2020-01-01\n";
    let more = json!({"consents": {"news": "ok"}, "answered": "when"});
    let report = clean(list, &options(&more)).report;
    let states = &report["profile"]["consents"][0]["states"];
    // Anna's ran out after two years; nobody knows when Ben's was given; Cem's has a day to go.
    assert_eq!(
        (&states["expired"], &states["given"]),
        (&json!(1), &json!(2))
    );
}

#[test]
fn json_values_are_taken_as_they_are() {
    let list = "{\"email\":\"a@b.org\",\"city\":\"Bonn\",\"business\":false,\"interests\":[\"a\"]}\n\
        {\"email\":\"b@b.org\",\"city\":7,\"business\":\"no\",\"interests\":\"a\"}\nnot json\n";
    let cleaned = clean(list, &options(&json!({})));
    let rows = cleaned
        .text()
        .lines()
        .map(|row| serde_json::from_str::<Value>(row).unwrap());
    let said: Vec<Value> = rows.map(|row| row["formwell"].clone()).collect();
    assert_eq!(said[0]["missing"], json!(["business"]));
    assert_eq!(said[0]["score"], 80);
    assert_eq!(said[1]["missing"], json!(["city", "business"]));
    assert_eq!(
        (&said[2]["stage"], &said[2]["missing"]),
        (&Value::Null, &Value::Null)
    );
    let rows: u64 = [0, 1, 2]
        .iter()
        .map(|at| cleaned.report["profile"]["stages"][at].as_u64().unwrap())
        .sum();
    assert_eq!(rows, 2);
}

#[test]
fn a_filter_reads_what_is_mapped() {
    let layout: Layout = serde_json::from_value(json!({
        "format": "ndjson", "encoding": "utf-8", "mark": false, "delimiter": ",", "quotes": false,
        "header": false, "columns": ["email"], "email": [0],
    }))
    .unwrap();
    let options = ListOptions::parse(&options(&json!({"fields": {"city": "town"}}))).unwrap();
    let mut filter = Filter::new(&layout, &options, None);
    let mut out = Vec::new();
    let line = b"{\"town\":\"Bonn\",\"interests\":[\"b\"],\"email\":\"a@b.org\"}\n";
    filter.push(line, true, &mut out).unwrap();
    let row: Value = serde_json::from_slice(&out).unwrap();
    assert_eq!(row["formwell"]["missing"], json!(["business"]));
}

#[test]
fn persons_and_households_have_keys() {
    let list = "email,Nachname,Vorname,PLZ,Straße\n\
        a@b.org,Müller,Ayşe,50667,Lange Straße 1\nb@b.org,MUELLER,ayse,50 667,Lange Str. 1\nc@b.org,,Cem,,\n";
    let options = r#"{"matchKeys": {"family-name": "Nachname", "given-name": "vorname",
        "postal-code": "PLZ", "street-address": "5"}}"#;
    let cleaned = clean(list, options);
    let rows: Vec<Vec<&str>> = cleaned
        .rows()
        .iter()
        .map(|row| row.split(',').collect())
        .collect();
    assert_eq!(
        rows[0][14..16],
        ["muller|ayse|zip:50667", "muller|langestr1|zip:50667"]
    );
    assert_eq!(rows[0][14..16], rows[1][14..16]);
    assert_eq!(rows[2][14..16], ["", ""]);
    assert!(
        cleaned
            .text()
            .contains(",formwell_person_key,formwell_household_key,formwell_duplicate_of,")
    );
}

#[test]
fn what_is_mapped_wrongly_is_told_before_the_first_row() {
    let cases = [
        (json!({"fields": {"town": "Stadt"}}), "no field \"town\""),
        (json!({"consents": {"sms": "said"}}), "no purpose \"sms\""),
        (json!({"now": "yesterday"}), "profile.now"),
        (json!({"plan": {"version": 1}}), "profile.plan: missing_key"),
    ];
    for (more, said) in cases {
        let error = ListOptions::parse(&options(&more)).unwrap_err();
        assert!(error.to_string().contains(said), "{error}");
    }
    let keys = ListOptions::parse(r#"{"matchKeys": {"name": "x"}}"#);
    assert!(
        keys.unwrap_err()
            .to_string()
            .contains("matchKeys: \"name\" is none of family-name")
    );
    for bad in [
        options(&json!({"answered": "no such"})),
        r#"{"matchKeys": {"bday": "no such"}}"#.to_owned(),
    ] {
        let error = clean_cut(LIST.as_bytes(), &bad, 100).err();
        assert!(
            matches!(error, Some(ListError::ColumnUnknown { .. })),
            "{bad}"
        );
    }
}

#[test]
fn columns_stand_under_their_names_with_several_addresses() {
    let list = "email;E-Mail 2\nanna@gmial.com;x\n";
    let cleaned = clean(list, r#"{"applySuggestions": 0.9, "columns": ["1", "2"]}"#);
    let names: Vec<&str> = cleaned.text().lines().next().unwrap().split(';').collect();
    let cells: Vec<&str> = cleaned.rows()[0].split(';').collect();
    let at = |name: &str| cells[names.iter().position(|one| *one == name).unwrap()];
    assert_eq!(at("formwell_2_valid"), "false");
    assert_eq!(at("formwell_corrected"), "anna@gmail.com");
}
