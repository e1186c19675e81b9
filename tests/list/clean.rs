//! `cargo run --release --example clean_list -- '{"drop": ["invalid"]}' < IN > OUT 2> REPORT`: the
//! crate by itself, for the benchmark and for the comparison with the package.
#![allow(clippy::print_stderr, reason = "a command for developers")]

use std::error::Error;
use std::io::{Read, Write, stdin, stdout};

use formwell::list::{Cleaner, ListOptions};

fn main() -> Result<(), Box<dyn Error>> {
    let options = std::env::args().nth(1).unwrap_or_else(|| "{}".to_owned());
    let mut cleaner = Cleaner::new(ListOptions::parse(&options)?);
    let (mut input, mut output) = (stdin().lock(), stdout().lock());
    let mut chunk = vec![0; 1 << 16];
    loop {
        let read = input.read(&mut chunk)?;
        if read == 0 {
            break;
        }
        cleaner.push(chunk.get(..read).unwrap_or_default())?;
        output.write_all(&cleaner.take_output())?;
    }
    cleaner.finish()?;
    output.write_all(&cleaner.take_output())?;
    eprintln!("{}", cleaner.report());
    Ok(())
}
