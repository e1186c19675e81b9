//! Files that nobody wants: a result or a clear message, and nothing lost.

use formwell::list::{Cleaner, ListError, ListOptions};
use serde_json::Value;

use crate::{Cleaned, clean, clean_cut};

const SMALL: &str = r#"{"maxRow": 1024}"#;

fn codes(cleaned: &Cleaned) -> &Value {
    &cleaned.report["codes"]
}

#[test]
fn nothing_and_next_to_nothing() {
    for (input, output) in [
        ("", ""),
        ("\n", "\n"),
        ("\r\n\n", "\r\n\n"),
        ("\u{FEFF}", ""),
    ] {
        assert_eq!(clean(input, "{}").text(), output, "{input:?}");
    }
    let header = clean("email\n", "{}");
    assert!(header.text().starts_with("email,formwell_valid,"));
    assert_eq!(header.text().lines().count(), 1);
    assert_eq!(header.report["rows"], 0);
}

#[test]
fn a_quote_that_is_not_closed_costs_one_row() {
    let open = clean("email,n\na@b.org,1\n\"b@b.org,2\nc@b.org,3\n", "{}");
    assert_eq!(codes(&open)["row_quote_open"], 1);
    let rows = open.rows();
    assert_eq!(rows.len(), 3);
    assert!(rows[1].starts_with("\"\"\"b@b.org\",2,"), "{}", rows[1]);
    assert!(rows[2].starts_with("c@b.org,3,true,"));
}

#[test]
fn a_quote_that_is_closed_too_late_costs_the_rows_near_it() {
    let many = "x@b.org,1\n".repeat(500);
    let list = format!("email,n\n\"a@b.org,1\n{many}\"y@b.org\",2\n");
    let cleaned = clean(&list, SMALL);
    assert_eq!(cleaned.report["rows"], 502);
    assert_eq!(codes(&cleaned)["row_quote_open"], 1);
    // However many such lines there are, each is looked at a few times only.
    let bad = format!("email,n\n{}", "a\",\"b\n".repeat(200_000));
    let cleaned = clean(&bad, "{}");
    assert_eq!(cleaned.text().lines().count(), 200_001);
}

#[test]
fn a_row_that_is_too_long_is_kept_unread() {
    let long = "y".repeat(5000);
    for (row, kept) in [
        (long.clone(), format!("\"{long}\"")),
        (format!("a\"b{long}"), format!("\"a\"\"b{long}\"")),
    ] {
        let list = format!("email,n\na@b.org,1\n{row}\nc@b.org,3\n{row}");
        for size in [1, 7, 100_000] {
            let cleaned = clean_cut(list.as_bytes(), SMALL, size).unwrap();
            let rows = cleaned.rows();
            assert_eq!(rows.len(), 4);
            assert!(rows[1].starts_with(&format!("{kept},,false,row_too_long address_empty")));
            assert!(rows[2].starts_with("c@b.org,3,true"));
            assert!(rows[3].starts_with(&kept));
            assert_eq!(cleaned.report["brokenRows"][0]["line"], 3);
        }
    }
    let json = format!("{{\"email\":\"a@b.org\"}}\n{{\"email\":\"{long}\"}}\n");
    let cleaned = clean(&json, SMALL);
    let line = cleaned.text().lines().nth(1).unwrap();
    let value: Value = serde_json::from_str(line).unwrap();
    assert_eq!(
        value["formwell_row"].as_str().unwrap().len(),
        long.len() + 12
    );
}

#[test]
fn one_line_alone_may_be_endless() {
    // Without a second row nothing is known of the columns: said, not guessed.
    let mut cleaner = Cleaner::new(ListOptions::default());
    let chunk = vec![b'x'; 1 << 20];
    let mut pushed = (0..64).map(|_| cleaner.push(&chunk));
    assert!(pushed.any(|result| matches!(result, Err(ListError::NoEmailColumn { .. }))));
    // Told the column, it lets the line pass, and holds no more of it than it must.
    let options = r#"{"columns": ["1"], "header": false}"#;
    let mut cleaner = Cleaner::new(ListOptions::parse(options).unwrap());
    let mut written = 0;
    for count in 1..=64 {
        cleaner.push(&chunk).unwrap();
        written += cleaner.take_output().len();
        assert!(written + (3 << 20) > count << 20);
    }
    cleaner.finish().unwrap();
    assert!(cleaner.take_output().starts_with(b"\",false,row_too_long "));
}

#[test]
fn mixed_encodings_are_read_row_by_row() {
    let list = b"name,email\nJ\xC3\xBCrgen,a@b.org\nJ\xFCrgen,c@b.org\n";
    let head: Vec<u8> = [&b"name,email\n"[..], &b"Anna,x@b.org\n".repeat(6000)].concat();
    let list = [head.as_slice(), &list[11..]].concat();
    let cleaned = clean_cut(&list, "{}", 1000).unwrap();
    let rows = cleaned.rows();
    assert!(rows[6000].starts_with("Jürgen,a@b.org,true"));
    assert!(rows[6001].starts_with("Jürgen,c@b.org,true,row_encoding,"));
    assert_eq!(codes(&cleaned)["row_encoding"], 1);
}

#[test]
fn a_spreadsheet_in_utf16_becomes_utf8() {
    let text = "Name\tE-Mail\r\nJürgen\tj@b.org\r\n";
    let mut bytes = vec![0xFF, 0xFE];
    bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    let cleaned = clean_cut(&bytes, "{}", 3).unwrap();
    assert!(
        cleaned
            .text()
            .starts_with("\u{FEFF}Name\tE-Mail\tformwell_valid\t")
    );
    assert!(
        cleaned
            .text()
            .contains("\r\nJürgen\tj@b.org\ttrue\t\tj@b.org\t")
    );
}

#[test]
fn zeros_stay_and_are_told() {
    let cleaned = clean("email,n\na\0@b.org,1\0\n", "{}");
    assert!(cleaned.rows()[0].starts_with("a\0@b.org,1\0,false,character_control"));
}

#[test]
fn ten_thousand_columns_and_equal_names() {
    let names: Vec<String> = (0..10_000)
        .map(|at| format!("column number {at}"))
        .collect();
    let row = format!("{}a@b.org\n", "x,".repeat(10_000));
    let cleaned = clean(&format!("{},email\n{row}{row}", names.join(",")), "{}");
    assert_eq!(cleaned.report["facts"]["valid"], 2);
    assert_eq!(cleaned.report["duplicates"], 1);
    let equal = clean("email,email,formwell_valid\na@b.org,c@d.org,1\n", "{}");
    assert!(equal.rows()[0].contains(",c@d.org,1,true,"));
    assert!(equal.text().contains(",formwell_valid,formwell_valid_2,"));
}

#[test]
fn without_a_header_the_first_row_is_a_row() {
    let cleaned = clean("a@b.org,1\nb@b.org,2\n", "{}");
    assert_eq!(cleaned.report["rows"], 2);
    let rows: Vec<&str> = cleaned.text().lines().collect();
    assert!(rows[0].starts_with("a@b.org,1,true,"));
    // A column that is asked for by its name has one: what there is is told by name.
    let error = clean_cut(b"a,b\n1,2\n", r#"{"columns": ["mail"]}"#, 100).err();
    let columns = ["a", "b"].map(str::to_owned).to_vec();
    let column = "mail".to_owned();
    assert_eq!(error, Some(ListError::ColumnUnknown { column, columns }));
}

#[test]
fn rows_with_too_few_and_too_many_fields() {
    let cleaned = clean("a,email,c\n1,a@b.org\n1,c@b.org,3,4\n,,\n", "{}");
    let rows = cleaned.rows();
    assert!(rows[0].starts_with("1,a@b.org,,true,row_fields_missing,"));
    assert!(rows[1].starts_with("1,c@b.org,3,4,true,row_fields_extra,"));
    assert!(rows[2].starts_with(",,,false,address_empty,"));
}
