//! `formwell-bindgen INPUT.wasm OUT_DIR NAME`: writes `NAME_bg.wasm` and its glue `NAME_bg.js`.
//!
//! The wasm-bindgen command as a library call: nothing to install, and its version is the one
//! in this folder's lock file.

use std::process::ExitCode;

use wasm_bindgen_cli_support::{Bindgen, EncodeInto};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [input, out_dir, name] = arguments.as_slice() else {
        eprintln!("usage: formwell-bindgen INPUT.wasm OUT_DIR NAME");
        return ExitCode::from(2);
    };
    match generate(input, out_dir, name) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("formwell-bindgen: {input}: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// The `web` glue takes a compiled module, and can start over with a fresh instance of it. What
/// the module imports from elsewhere it imports under the same name.
fn generate(input: &str, out_dir: &str, name: &str) -> Result<(), Box<dyn std::error::Error>> {
    Ok(Bindgen::new()
        .input_path(input)
        .web(true)?
        .omit_default_module_path(true)
        .out_name(name)
        .typescript(false)
        .encode_into(EncodeInto::Always)
        .reset_state_function(true)
        .demangle(false) // the names say which functions are panics
        .generate(out_dir)?)
}
