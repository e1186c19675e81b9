//! What the first rows say about a list: format, delimiter, header, columns with addresses.

use csv_core::{ReadRecordResult, ReaderBuilder};

use super::columns::{is_email_name, looks_like_address};
use super::options::Format;
use super::person::Persons;
use super::record::JsonRow;
use super::{Layout, ListError, ListOptions};

/// Likeliest first: what decides between equals.
const DELIMITERS: [char; 4] = [',', ';', '\t', '|'];

/// Rows that are looked at.
const ROWS: usize = 200;

type Rows = Vec<Vec<String>>;

/// Recognises what the options leave open. `sample`: the start of the list; `is_all`: it is all
/// there is, so that its last row is whole.
pub(super) fn sniff(
    sample: &[u8],
    is_all: bool,
    options: &ListOptions,
) -> Result<Layout, ListError> {
    let (mut layout, rows) = recognise(sample, is_all, options);
    let skipped = rows.iter().skip(usize::from(layout.header));
    let rows: Vec<&Vec<String>> = skipped.collect();
    layout.email = email_columns(&rows, options, &layout)?;
    if let Some(name) = &options.confirmed_column {
        layout.confirmed = Some(find_column(name, &layout.columns)?);
    }
    Persons::new(options, &layout)?;
    Ok(layout)
}

/// Recognises how rows are written, whatever is in them.
pub(super) fn sniff_any(sample: &[u8], is_all: bool, options: &ListOptions) -> Layout {
    recognise(sample, is_all, options).0
}

/// How rows are written, and the first of them.
fn recognise(sample: &[u8], is_all: bool, options: &ListOptions) -> (Layout, Rows) {
    let whole = match memchr::memrchr2(b'\n', b'\r', sample) {
        Some(end) if !is_all => sample.get(..=end).unwrap_or_default(),
        _ => sample,
    };
    let text = String::from_utf8_lossy(whole);
    let format = options.format.unwrap_or_else(|| format_of(&text));
    let mut layout = Layout {
        format,
        quotes: options.quotes,
        delimiter: ',',
        ..Layout::default()
    };
    let rows = match format {
        Format::Ndjson => json_rows(&text, &mut layout.columns),
        Format::Csv => {
            let rows = csv_rows(&text, options, &mut layout);
            name_columns(&rows, options, &mut layout);
            rows
        }
    };
    (layout, rows)
}

/// JSON if the first line is an object.
fn format_of(text: &str) -> Format {
    let first = text.lines().find(|line| !line.trim().is_empty());
    match first {
        Some(line) if line.trim_start().starts_with('{') && JsonRow::read(line).is_some() => {
            Format::Ndjson
        }
        _ => Format::Csv,
    }
}

/// The values of the first objects; their keys become the columns.
fn json_rows(text: &str, columns: &mut Vec<String>) -> Rows {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let rows: Vec<JsonRow<'_>> = lines.take(ROWS).filter_map(JsonRow::read).collect();
    for (key, _) in rows.iter().flat_map(|row| &row.entries) {
        if !columns.iter().any(|known| known == key) {
            columns.push(key.to_string());
        }
    }
    let cell = |row: &JsonRow<'_>, name: &String| row.value(name).unwrap_or_default();
    let cells = |row| columns.iter().map(|name| cell(row, name)).collect();
    rows.iter().map(cells).collect()
}

/// The first rows, by the delimiter under which most of them have equally many fields.
fn csv_rows(text: &str, options: &ListOptions, layout: &mut Layout) -> Rows {
    if let Some(delimiter) = options.delimiter {
        layout.delimiter = delimiter;
        return split(text, delimiter, options.quotes);
    }
    let mut best = (0, split(text, layout.delimiter, options.quotes));
    for delimiter in DELIMITERS {
        if !text.contains(delimiter) {
            continue;
        }
        let rows = split(text, delimiter, options.quotes);
        let score = regularity(&rows);
        if score > best.0 {
            layout.delimiter = delimiter;
            best = (score, rows);
        }
    }
    best.1
}

/// How many of a thousand rows have as many fields as most have; none if most have one.
fn regularity(rows: &Rows) -> usize {
    let mut counts: Vec<usize> = rows.iter().map(Vec::len).collect();
    counts.sort_unstable();
    let runs = counts.chunk_by(|one, other| one == other);
    let longest = runs.max_by_key(|run| run.len()).unwrap_or_default();
    match longest.first() {
        None | Some(0 | 1) => 0,
        Some(_) => longest.len() * 1000 / rows.len(),
    }
}

fn split(text: &str, delimiter: char, quotes: bool) -> Rows {
    let mut reader = ReaderBuilder::new()
        .delimiter(u8::try_from(delimiter).unwrap_or(b','))
        .quoting(quotes)
        .build();
    // What has no line end yet is a row, unless it ends inside quotes.
    let text = [text, "\n"].concat();
    let mut input = text.as_bytes();
    let mut output = vec![0; text.len()];
    let mut ends = vec![0; text.matches(delimiter).count() + 2];
    let mut rows = Vec::new();
    while rows.len() < ROWS && !input.is_empty() {
        let (found, read, _, count) = reader.read_record(input, &mut output, &mut ends);
        input = input.get(read..).unwrap_or_default();
        if found != ReadRecordResult::Record {
            break;
        }
        let mut start = 0;
        let cells = ends.iter().take(count).map(|end| {
            let cell = output.get(start..*end).unwrap_or_default();
            start = *end;
            String::from_utf8_lossy(cell).into_owned()
        });
        rows.push(cells.collect());
    }
    rows
}

/// Whether there is a header, and the names of the columns.
fn name_columns(rows: &Rows, options: &ListOptions, layout: &mut Layout) {
    let Some((first, others)) = rows.split_first() else {
        layout.header = options.header.unwrap_or(false);
        return;
    };
    let has_address = first.iter().any(|cell| looks_like_address(cell));
    let has_name = first.iter().any(|cell| is_email_name(cell));
    let is_asked = first.iter().any(|cell| options.columns.contains(cell));
    let below = others.iter().flatten().any(|cell| looks_like_address(cell));
    // Without any address there is nothing to check: then the first row tells what is there.
    let by_number = options
        .columns
        .iter()
        .any(|name| name.parse::<usize>().is_ok());
    let has_none = !below && !by_number;
    let recognised = !has_address && (has_name || is_asked || below || has_none);
    layout.header = options.header.unwrap_or(recognised);
    let names = first.iter().enumerate().map(|(at, cell)| {
        if layout.header {
            cell.clone()
        } else {
            format!("column_{}", at + 1)
        }
    });
    layout.columns = names.collect();
}

fn email_columns(
    rows: &[&Vec<String>],
    options: &ListOptions,
    layout: &Layout,
) -> Result<Vec<usize>, ListError> {
    let columns = &layout.columns;
    if !options.columns.is_empty() {
        let find = |name| find_column(name, columns);
        return options.columns.iter().map(find).collect();
    }
    let mut named = Vec::new();
    let mut filled_so = Vec::new();
    for (at, name) in columns.iter().enumerate() {
        let cells = rows.iter().filter_map(|row| row.get(at));
        let filled: Vec<&String> = cells.filter(|cell| !cell.trim().is_empty()).collect();
        let addresses = filled
            .iter()
            .filter(|cell| looks_like_address(cell))
            .count();
        let has_name = layout.format == Format::Ndjson || layout.header;
        if has_name && is_email_name(name) && addresses * 4 >= filled.len() {
            named.push(at);
        }
        if addresses > 0 && addresses * 2 >= filled.len() {
            filled_so.push(at);
        }
    }
    let found = if named.is_empty() { filled_so } else { named };
    if found.is_empty() && !columns.is_empty() {
        let columns = columns.clone();
        return Err(ListError::NoEmailColumn { columns });
    }
    Ok(found)
}

/// By name, by name but for case, or by number from 1.
pub(super) fn find_column(name: &String, columns: &[String]) -> Result<usize, ListError> {
    let exact = columns.iter().position(|known| known == name);
    let close = || {
        let wanted = name.trim().to_lowercase();
        columns
            .iter()
            .position(|known| known.trim().to_lowercase() == wanted)
    };
    let number = || {
        let at: usize = name.parse().ok()?;
        at.checked_sub(1).filter(|at| *at < columns.len())
    };
    let found = exact.or_else(close).or_else(number);
    found.ok_or_else(|| ListError::ColumnUnknown {
        column: name.clone(),
        columns: columns.to_vec(),
    })
}
