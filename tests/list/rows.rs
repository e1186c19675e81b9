//! What is said of single rows, and what may be done to them.

use formwell::list::{Cleaner, ListError, ListOptions};

use crate::{clean, clean_cut};

#[test]
fn every_row_gets_its_columns() {
    let cleaned = clean(
        "name,email\nAnna,anna@gmial.com\nBen,ben..k@example.org\nCem,info@example.org\n\
         Dua, Anna@Gmial.com \n",
        "{}",
    );
    let expected = [
        "Anna,anna@gmial.com,true,,anna@gmial.com,anna@gmail.com,0.999913,false,,false,anna@gmial.com,,",
        "Ben,ben..k@example.org,false,local_part_dot_repeated,,ben.k@example.org,0.999955,false,,false,,,",
        "Cem,info@example.org,true,local_part_role,info@example.org,,,true,,false,info@example.org,,",
        "Dua, Anna@Gmial.com ,true,trimmed_space,Anna@gmial.com,Anna@gmail.com,0.999913,false,,false,\
         anna@gmial.com,2,",
    ];
    assert_eq!(cleaned.rows(), expected);
    assert!(
        cleaned
            .text()
            .starts_with("name,email,formwell_valid,formwell_codes,")
    );
    assert_eq!(cleaned.report["rows"], 4);
    assert_eq!(cleaned.report["duplicates"], 1);
    assert_eq!(cleaned.report["typos"][0]["rows"], 2);
}

#[test]
fn json_lines_keep_their_text_and_get_an_object() {
    let cleaned = clean(
        "{\"email\": \"a@b.org\", \"n\": 1.0}\n{}\n{\"email\":null}\nnot json\n",
        "{}",
    );
    let lines: Vec<&str> = cleaned.text().lines().collect();
    assert_eq!(
        lines[0],
        r#"{"email": "a@b.org", "n": 1.0,"formwell":{"valid":true,"codes":[],"address":"a@b.org","suggestion":null,"confidence":null,"role":false,"disposable":null,"free":false,"dedupeKey":"a@b.org","duplicateOf":null,"reason":[]}}"#
    );
    assert!(lines[1].starts_with(r#"{"formwell":{"valid":false,"codes":["address_empty"]"#));
    assert!(lines[2].starts_with(r#"{"email":null,"formwell":{"valid":false,"#));
    assert!(lines[3].starts_with(
        r#"{"formwell_row":"not json","formwell":{"valid":false,"codes":["row_not_json","#
    ));
    for line in lines {
        serde_json::from_str::<serde_json::Value>(line).unwrap();
    }
}

#[test]
fn what_is_dropped_says_why() {
    let list = "email\na@b.org\nnone\ninfo@b.org\nA@b.org\n";
    let options = r#"{"drop": ["invalid", "role", "duplicates"]}"#;
    let cleaned = clean(list, options);
    assert_eq!(cleaned.rows().len(), 1);
    let rejected = String::from_utf8(cleaned.rejected).unwrap();
    let reasons: Vec<&str> = rejected
        .lines()
        .map(|row| row.rsplit(',').next().unwrap())
        .collect();
    assert_eq!(reasons, ["formwell_reason", "invalid", "role", "duplicate"]);
    assert_eq!(cleaned.report["dropped"], 3);
}

#[test]
fn the_first_the_last_or_the_fullest_is_kept() {
    let list = "email,name,town\na@b.org,,\nc@d.org,,\na@b.org,Anna,Bonn\na@b.org,Anna,\n";
    for (keep, line) in [("first", 2), ("last", 5), ("fullest", 4)] {
        let options = format!(r#"{{"keep": "{keep}", "drop": ["duplicates"]}}"#);
        let cleaned = clean(list, &options);
        assert_eq!(cleaned.rows().len(), 2, "{keep}");
        let rejected = String::from_utf8(cleaned.rejected).unwrap();
        let of = format!(",{line},duplicate");
        assert!(
            rejected.lines().skip(1).all(|row| row.ends_with(&of)),
            "{rejected}"
        );
    }
}

#[test]
fn a_row_that_is_dropped_anyway_is_no_reason_to_drop_another() {
    let list = "email,alt\ninfo@b.org,\nx,\nx,\n";
    let cleaned = clean(list, r#"{"drop": ["duplicates"], "keep": "last"}"#);
    assert_eq!(cleaned.rows().len(), 3);
}

#[test]
fn repairs_and_suggestions_are_applied_when_asked_for() {
    let list = "name;email\n\"K; A\";\" mailto:Anna@GMIAL.com\"\n";
    let cleaned = clean(list, r#"{"applyRepairs": true, "applySuggestions": 0.99}"#);
    let row = cleaned.rows()[0];
    assert!(row.starts_with("\"K; A\";Anna@GMIAL.com;true;"), "{row}");
    assert!(row.ends_with(";Anna@gmail.com;;repaired"), "{row}");
    let json = clean("{\"email\":\" a@b.org,\"}\n", r#"{"applyRepairs": true}"#);
    assert!(json.text().starts_with(r#"{"email":"a@b.org","formwell""#));
}

#[test]
fn several_columns_are_all_checked() {
    let list = "email;E-Mail 2\na@b.org;x\nc@d.org;y@b.org\n";
    let cleaned = clean(list, "{}");
    assert!(
        cleaned
            .text()
            .contains(";formwell_2_valid;formwell_2_codes;")
    );
    assert!(cleaned.rows()[0].contains(";a@b.org;false;at_missing"));
    let json = clean(
        "{\"email\":\"a@b.org\",\"mail\":\"x@\"}\n",
        r#"{"columns": ["email", "mail"]}"#,
    );
    assert!(
        json.text()
            .contains(r#","others":[{"column":"mail","valid":false,"#),
        "{}",
        json.text()
    );
}

#[test]
fn the_layout_is_recognised() {
    let rows = [
        ("Nom;Courriel\nA;a@b.org\n", ';', 1, true),
        ("a@b.org\tAnna\n", '\t', 0, false),
        ("x|contact\n1|a@b.org\n2|c@d.org\n", '|', 1, true),
        ("a@b.org\nb@c.org\n", ',', 0, false),
        ("E-Posta Adresi,ad\n,\n", ',', 0, true),
        ("\"a,b\";\"c,d\";email\n1,5;2,5;x@y.org\n", ';', 2, true),
    ];
    for (list, delimiter, column, header) in rows {
        let mut cleaner = Cleaner::new(ListOptions::default());
        cleaner.push(list.as_bytes()).unwrap();
        cleaner.finish().unwrap();
        let layout = cleaner.layout().unwrap();
        assert_eq!(layout.delimiter, delimiter, "{list}");
        assert_eq!(layout.email, [column], "{list}");
        assert_eq!(layout.header, header, "{list}");
    }
}

#[test]
fn columns_are_found_by_name_and_number() {
    let list = b"a,b\nx@y.org,z@y.org\n";
    for column in ["b", "B ", "2"] {
        let options = format!(r#"{{"columns": ["{column}"], "header": true}}"#);
        let cleaned = clean_cut(list, &options, 100).unwrap();
        assert!(cleaned.rows()[0].contains(",z@y.org,,,"), "{column}");
    }
    let unknown = clean_cut(list, r#"{"columns": ["3"], "header": true}"#, 100);
    assert!(matches!(
        unknown.err(),
        Some(ListError::ColumnUnknown { .. })
    ));
    let none = clean_cut(b"a,b\n1,2\n", "{}", 100);
    assert!(matches!(none.err(), Some(ListError::NoEmailColumn { columns }) if columns.len() == 2));
}

#[test]
fn options_that_are_wrong_are_refused() {
    for options in [
        "",
        r#"{"drop": ["all"]}"#,
        r#"{"delimiter": "ä"}"#,
        r#"{"delimiter": "\""}"#,
        r#"{"maxRow": 1}"#,
        r#"{"email": {"thresold": 1}}"#,
    ] {
        assert!(ListOptions::parse(options).is_err(), "{options}");
    }
}

#[test]
fn formulas_are_left_alone_unless_asked() {
    let list = "email,note\na@b.org,=1+1\nb@b.org,-5\n+c@b.org,@x\n";
    let plain = clean(list, "{}");
    assert!(plain.rows()[0].starts_with("a@b.org,=1+1,"));
    assert_eq!(plain.report["facts"]["formulas"], 2);
    let cleaned = clean(list, r#"{"neutralizeFormulas": true}"#);
    assert!(cleaned.rows()[0].starts_with("a@b.org,'=1+1,"));
    assert!(cleaned.rows()[0].ends_with(",formula_neutralized"));
    assert!(cleaned.rows()[1].starts_with("b@b.org,-5,"));
    assert!(cleaned.rows()[2].starts_with("'+c@b.org,'@x,true,,'+c@b.org,"));
}
