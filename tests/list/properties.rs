//! Laws that hold for any list.

use proptest::prelude::*;

use crate::{clean_cut, records};

/// Columns that are added to a row of CSV with one address.
const ADDED: usize = 11;

/// Pieces that make trouble.
fn piece() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        6 => Just(b"anna@gmial.com".to_vec()),
        4 => Just(b"ben@example.org".to_vec()),
        8 => Just(b",".to_vec()),
        6 => Just(b"\n".to_vec()),
        2 => Just(b"\r\n".to_vec()),
        1 => Just(b"\r".to_vec()),
        4 => Just(b"\"".to_vec()),
        1 => Just(b"\"\"".to_vec()),
        1 => Just(b"{\"email\":\"a@b.org\"}\n".to_vec()),
        1 => Just("\u{FEFF}".as_bytes().to_vec()),
        1 => Just(b"\0".to_vec()),
        1 => Just(b"\xFC\xFF".to_vec()),
        1 => Just("ä".as_bytes().to_vec()),
        1 => Just(vec![b'x'; 700]),
        1 => proptest::collection::vec(any::<u8>(), 1..9),
    ]
}

fn list() -> impl Strategy<Value = Vec<u8>> {
    let pieces = proptest::collection::vec(piece(), 0..60);
    pieces.prop_map(|pieces| [b"id,email\n".as_slice(), &pieces.concat()].concat())
}

/// A list that any reader takes: so many fields in each row, quotes where they are needed.
fn orderly() -> impl Strategy<Value = (Vec<Vec<String>>, Vec<u8>)> {
    let cell = prop_oneof![
        "[ -~]{0,12}",
        "[a-c]@(gmial|gmail|example)\\.(com|org)",
        "[\"\n\r,;ä]{0,5}",
    ];
    let row = (cell.clone(), cell.clone(), cell).prop_map(|(a, b, c)| vec![a, b, c]);
    proptest::collection::vec(row, 0..20).prop_map(|rows| {
        let mut writer = csv::WriterBuilder::new()
            .flexible(true)
            .from_writer(Vec::new());
        writer.write_record(["id", "email", "note"]).unwrap();
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let bytes = writer.into_inner().unwrap();
        (rows, bytes)
    })
}

fn cases() -> u32 {
    let given = std::env::var("FORMWELL_CASES").ok();
    given.and_then(|text| text.parse().ok()).unwrap_or(512)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn any_cut_gives_the_same(list in list(), size in 1_usize..40, keep in 0_usize..3) {
        let keep = ["first", "last", "fullest"][keep];
        let options = format!(
            r#"{{"maxRow": 1024, "columns": ["2"], "header": true, "format": "csv", "keep": "{keep}",
                 "delimiter": ",", "drop": ["duplicates"], "applyRepairs": true}}"#
        );
        let whole = clean_cut(&list, &options, usize::MAX).unwrap();
        let cut = clean_cut(&list, &options, size).unwrap();
        prop_assert_eq!(&whole.kept, &cut.kept);
        prop_assert_eq!(&whole.rejected, &cut.rejected);
        prop_assert_eq!(&whole.report, &cut.report);
    }

    #[test]
    fn whatever_comes_in_others_can_read_what_comes_out(list in list()) {
        let options = r#"{"maxRow": 1024, "columns": ["2"], "header": true, "format": "csv", "delimiter": ","}"#;
        let cleaned = clean_cut(&list, options, 50).unwrap();
        let rows = records(&cleaned.kept, b',');
        let counted = cleaned.report["rows"].as_u64().unwrap();
        prop_assert_eq!(rows.len() as u64, counted + 1);
        for row in &rows {
            prop_assert!(row.len() >= 2 + ADDED);
            let valid = &row[row.len() - ADDED];
            prop_assert!([&b"true"[..], b"false", b"formwell_valid"].contains(&valid.as_slice()));
        }
    }

    #[test]
    fn rows_are_what_they_were_but_for_our_columns((rows, list) in orderly()) {
        let cleaned = clean_cut(&list, r#"{"header": true, "columns": ["email"], "delimiter": ","}"#, 7).unwrap();
        let out = records(&cleaned.kept, b',');
        prop_assert_eq!(out.len(), rows.len() + 1);
        for (row, out) in rows.iter().zip(&out[1..]) {
            let cells: Vec<&[u8]> = row.iter().map(String::as_bytes).collect();
            let left: Vec<&[u8]> = out[..out.len() - ADDED].iter().map(Vec::as_slice).collect();
            prop_assert_eq!(left, cells);
        }
        prop_assert_eq!(cleaned.report["rows"].as_u64(), Some(rows.len() as u64));
        prop_assert_eq!(&cleaned.report["brokenRows"], &serde_json::json!([]));
    }
}
