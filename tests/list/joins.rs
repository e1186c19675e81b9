//! What other lists say of the rows.

use formwell::list::{Cleaner, JoinKind, ListError, ListOptions};

/// The last columns of each row, and the reasons of those that were dropped.
fn joined(list: &str, options: &str, joins: &[(JoinKind, &str)]) -> (Vec<String>, Vec<String>) {
    let mut cleaner = Cleaner::new(ListOptions::parse(options).unwrap());
    for (kind, text) in joins {
        for piece in text.as_bytes().chunks(5) {
            cleaner.join(*kind, piece, false).unwrap();
        }
        cleaner.join(*kind, &[], true).unwrap();
    }
    cleaner.push(list.as_bytes()).unwrap();
    cleaner.finish().unwrap();
    let rows = |bytes| {
        let text = String::from_utf8(bytes).unwrap();
        let rows = text.lines().skip(1).map(|row| {
            let cells: Vec<&str> = row.split(',').collect();
            format!("{} {}", cells[0], cells[cells.len() - 3..].join(","))
        });
        rows.collect()
    };
    (rows(cleaner.take_output()), rows(cleaner.take_rejected()))
}

const LIST: &str =
    "email,ok\nAnna.K+x@gmail.com,yes\nben@example.org,no\ncem@example.org,2026-01-02\nx,ja\n";

#[test]
fn who_wants_no_mail_is_told_and_dropped_when_asked() {
    let options =
        r#"{"join": {"suppressed": true, "bounced": true}, "drop": ["suppressed", "bounced"]}"#;
    let joins = [
        (JoinKind::Suppressed, "when;who\n2026;annak@gmail.com\n"),
        (
            JoinKind::Bounced,
            "address,status,diagnostic\nBEN@example.org,5.1.1,user unknown\ncem@example.org,4.2.2,mailbox full\n",
        ),
    ];
    let (kept, dropped) = joined(LIST, options, &joins);
    assert_eq!(kept, ["cem@example.org false,,", "x false,,"]);
    assert_eq!(
        dropped,
        [
            "Anna.K+x@gmail.com true,,suppressed",
            "ben@example.org false,user_unknown,bounced"
        ]
    );
}

#[test]
fn digests_are_of_the_normalized_address_in_any_case() {
    // printf ben@example.org | sha256sum
    let right = "9de4dcc67240d5069ba21cd4de156498e8cc55befa6d32efeff7c106a4706640";
    let list = "email\nBen@Example.org\nanna@example.org\n";
    let options = r#"{"join": {"suppressed": true, "digests": true}}"#;
    let (upper, other) = (right.to_uppercase(), right.replace('9', "0"));
    for (digest, expected) in [(right, "true"), (&upper, "true"), (&other, "false")] {
        let (kept, _) = joined(list, options, &[(JoinKind::Suppressed, digest)]);
        assert!(kept[0].ends_with(&format!(",{expected},")), "{}", kept[0]);
        assert!(kept[1].ends_with(",false,"), "{}", kept[1]);
    }
}

#[test]
fn a_suggestion_cannot_bring_back_who_wants_no_mail() {
    let list = "email\nanna@gmial.com\n";
    let suppressed = [(JoinKind::Suppressed, "anna@gmail.com")];
    let plain = r#"{"join": {"suppressed": true}}"#;
    let applied =
        r#"{"join": {"suppressed": true}, "applySuggestions": 0.9, "drop": ["suppressed"]}"#;
    assert_eq!(
        joined(list, plain, &suppressed).0,
        ["anna@gmial.com ,false,"]
    );
    assert_eq!(
        joined(list, applied, &suppressed).1,
        ["anna@gmial.com ,true,suppressed"]
    );
}

#[test]
fn who_confirmed_is_told_by_a_column_or_a_list() {
    let by_column = r#"{"confirmedColumn": "ok", "drop": ["unconfirmed"]}"#;
    let (kept, dropped) = joined(LIST, by_column, &[]);
    assert_eq!(kept.len(), 3);
    assert_eq!(dropped, ["ben@example.org ,false,unconfirmed"]);
    let by_list = r#"{"join": {"confirmed": true}, "drop": ["unconfirmed"]}"#;
    let (kept, _) = joined(
        LIST,
        by_list,
        &[(JoinKind::Confirmed, "x\nben@example.org\r\n")],
    );
    assert_eq!(kept, ["ben@example.org ,true,"]);
}

#[test]
fn a_row_that_is_not_confirmed_takes_no_other_with_it() {
    let list = "email,ok\na@b.org,no\na@b.org,yes\n";
    let options = r#"{"confirmedColumn": "ok", "drop": ["unconfirmed", "duplicates"]}"#;
    let (kept, dropped) = joined(list, options, &[]);
    assert_eq!((kept.len(), dropped.len()), (1, 1));
    assert!(dropped[0].ends_with("unconfirmed"));
}

/// Which rows of a list of three people want no mail, by a file of such.
fn suppressed_by(file: &[u8]) -> Vec<bool> {
    let list = "email\nanna@example.org\nben@example.org\ncem@example.org\n";
    let mut answers = Vec::new();
    for size in [1, 7, 1 << 20] {
        let options = r#"{"join": {"suppressed": true, "digests": true}}"#;
        let mut cleaner = Cleaner::new(ListOptions::parse(options).unwrap());
        for piece in file.chunks(size) {
            cleaner.join(JoinKind::Suppressed, piece, false).unwrap();
        }
        cleaner.join(JoinKind::Suppressed, &[], true).unwrap();
        cleaner.push(list.as_bytes()).unwrap();
        cleaner.finish().unwrap();
        let out = String::from_utf8(cleaner.take_output()).unwrap();
        answers.push(
            out.lines()
                .skip(1)
                .map(|row| row.ends_with(",true,"))
                .collect::<Vec<_>>(),
        );
    }
    assert!(answers.iter().all(|answer| *answer == answers[0]));
    answers.swap_remove(0)
}

#[test]
fn other_lists_are_read_as_lists_are() {
    let digest = "9de4dcc67240d5069ba21cd4de156498e8cc55befa6d32efeff7c106a4706640";
    let text =
        "note;mail\r\n\"two\r\nlines; \"\"so\"\"\";anna@example.org\r\nx;cem@example.org\r\n";
    let utf16: Vec<u8> = format!("\u{FEFF}{text}")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let json = "{\"note\":\"a\\nb\",\"mail\":\"anna@example.org\"}\n{\"who\":{\"x\":1},\"m\":\" cem@example.org \"}\n";
    let (both, all) = (vec![true, false, true], vec![true, true, true]);
    assert_eq!(suppressed_by(text.as_bytes()), both);
    assert_eq!(suppressed_by(&utf16), both);
    assert_eq!(suppressed_by(json.as_bytes()), both);
    // A quote that is not closed hides nobody, and a row may be laid out otherwise than the rest.
    assert_eq!(
        suppressed_by(b"mail,note\nanna@example.org,\"\ncem@example.org,x\n"),
        both
    );
    assert_eq!(
        suppressed_by(b"a,b,c\n1,2,3\n4,5,6\nx;anna@example.org\ncem@example.org\t7\n"),
        both
    );
    assert_eq!(
        suppressed_by(format!("anna@example.org\r{digest}\rcem@example.org").as_bytes()),
        all
    );
    assert_eq!(suppressed_by(b""), vec![false; 3]);
    assert_eq!(
        suppressed_by(b"J\xFCrgen,anna@example.org\ncem@example.org"),
        both
    );
}

#[test]
fn a_row_of_another_list_that_cannot_be_read_is_told() {
    let options = r#"{"join": {"suppressed": true}}"#;
    let mut cleaner = Cleaner::new(ListOptions::parse(options).unwrap());
    let long = [b"mail\n".as_slice(), &vec![b'x'; 3 << 20]].concat();
    let mut done = long
        .chunks(1 << 16)
        .map(|piece| cleaner.join(JoinKind::Suppressed, piece, false));
    assert!(done.any(|done| done == Err(ListError::JoinTooLong)));
}
