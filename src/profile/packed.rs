//! An evaluation as a short JSON text for a reader that has the plan.
//!
//! Names become indexes into the plan and states become digits: a tenth of the text, and a third
//! of the time of an object crossing into JavaScript. `plan-unpack.ts` reads it.

use std::fmt::{Display, Write};

use super::evaluation::{Evaluation, Warning};
use super::plan::Plan;

impl Plan {
    /// Writes an evaluation of this plan as an array: score, sufficient (0 or 1), stage, steps
    /// (a digit each: the state in the order of [`StepState`](super::StepState), plus 4 if one
    /// can advance), fields (a digit each: [`FieldState`](super::FieldState)), indexes of the
    /// missing required fields, of the fields to ask and of the segments, consents (a digit
    /// each: [`ConsentState`](super::ConsentState)), blocks, the next action (digit, instant or
    /// 0, fields or 0, reasons), warnings (code, place or 0, field or 0).
    pub fn pack(&self, evaluation: &Evaluation<'_>) -> String {
        let mut out = String::with_capacity(256);
        let fields = |names: &[&str]| list(names.iter().filter_map(|name| self.field_index(name)));
        let steps = evaluation.steps.iter();
        let steps = steps.map(|step| step.state as u8 + 4 * u8::from(step.can_advance));
        let ask: Vec<&str> = evaluation.ask.iter().map(|ask| ask.field).collect();
        let segments = self.segments.iter().enumerate();
        let segments = segments.filter(|(_, known)| evaluation.segments.contains(&&*known.id));
        let next = &evaluation.next;
        let at = next.at.map_or("0".to_owned(), |at| format!("\"{at}\""));
        let next_fields = next.fields.as_deref().map_or("0".to_owned(), fields);
        let warnings = evaluation.warnings.iter().map(warning);
        let _ = write!(
            out,
            r#"[{},{},{},"{}","{}",{},{},{},"{}",{},[{},{at},{next_fields},{}],{}]"#,
            evaluation.score,
            u8::from(evaluation.sufficient),
            evaluation.stage,
            digits(steps),
            digits(evaluation.fields.iter().map(|(_, state)| *state as u8)),
            fields(&evaluation.missing_required),
            fields(&ask),
            list(segments.map(|(index, _)| index)),
            digits(evaluation.consents.iter().map(|(_, state)| *state as u8)),
            list(evaluation.blocked.iter().map(|code| text(code))),
            next.action as u8,
            list(next.because.iter().map(|code| text(code))),
            list(warnings),
        );
        out
    }
}

fn digits(states: impl Iterator<Item = u8>) -> String {
    states.map(|state| char::from(b'0' + state)).collect()
}

fn list<T: Display>(items: impl Iterator<Item = T>) -> String {
    let mut out = String::from("[");
    for item in items {
        if out.len() > 1 {
            out.push(',');
        }
        let _ = write!(out, "{item}");
    }
    out.push(']');
    out
}

fn warning(warning: &Warning) -> String {
    let or_0 = |part: &Option<String>| part.as_deref().map_or("0".to_owned(), text);
    format!(
        "[{},{},{}]",
        text(warning.code),
        or_0(&warning.place),
        or_0(&warning.field)
    )
}

/// A JSON string.
fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => {
                out.push('\\');
                out.push(character);
            }
            '\0'..='\u{1f}' => {
                let _ = write!(out, "\\u{:04x}", u32::from(character));
            }
            _ => out.push(character),
        }
    }
    out.push('"');
    out
}
