/** What `formwell clean --help` says. */
export const cleanUsage = `Usage: formwell clean [options] FILE...

Checks every row of a list in CSV, TSV or NDJSON: the same rows come out, in the
same order, with columns that say what was found. FILE.csv becomes
FILE.clean.csv; "-" is standard input and output; .gz and .zst are compressed.

  -o, --output FILE        where the list goes; a folder for several files
  --report FILE.html       what was found, as a page, and as FILE.json beside it
  --rejects FILE           the rows that were dropped, with the reason
  --json                   what was found, as JSON on standard output
  --drop WHAT,...          leave out: suppressed, bounced, invalid, unconfirmed,
                           disposable, role, duplicates
  --keep first|last|fullest  which of several rows with one address stays
  --apply-repairs          mended addresses replace those that were typed
  --apply-suggestions N    a column "corrected" with suggestions so sure, 0 to 1
  --suppress FILE          who wants no mail: addresses, or SHA-256 of them
  --bounces FILE           what came back: addresses with status or diagnostic
  --confirmed FILE         who confirmed; or --confirmed-column NAME
  --plan PLAN.json         columns "stage", "score" and "missing" by a plan, whose
                           fields are answered by the columns of their names, or
                           --field FIELD=COLUMN, --consent PURPOSE=COLUMN,
                           --answered COLUMN (when), --notice COLUMN; --now TIME
  --match-key TOKEN=COLUMN  columns "person_key" and "household_key", made of
                           family-name, given-name, bday, postal-code,
                           address-level2, street-address, address-line1
  --disposable             know the domains of throw-away mailboxes
  --neutralize-formulas    put ' before cells that a spreadsheet would run
  --column NAME            a column with addresses, or its number; may be repeated
  --format csv|ndjson  --delimiter CHARACTER|tab  --header  --no-header  --no-quotes
  --encoding utf-8|utf-16le|utf-16be|latin1  --max-row BYTES  --prefix TEXT
  --options JSON           more, in the shape of cleanStream()
  --workers N              threads that check, beside the one that reads; default one
                           for each processor but one, four at most, where a list
                           is longer than a megabyte
  --memory MB              for what is known of addresses, 30 bytes each; default
                           512. Rows that follow and their keys wait in a file
                           beside the output, in the system's temporary folder
                           where that is "-", and go out when all were read. With
                           --keep last or fullest all rows wait there
  --quiet                  no progress on the terminal

Exit status: 0 if the list was cleaned, 1 if it could not be read or written,
2 if called wrongly, 130 if stopped by Ctrl-C, which leaves nothing behind.
`;
