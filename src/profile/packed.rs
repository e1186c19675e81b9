//! An evaluation as a short JSON text for a reader that has the plan.
//!
//! Names become indexes into the plan and states become digits: a tenth of the text, and a third
//! of the time of an object crossing into JavaScript. `plan-unpack.ts` reads it.

use super::evaluation::{Evaluation, Warning};
use super::plan::Plan;
use crate::bytes::{push_decimal, push_hex};
use crate::time::Instant;

impl Plan {
    /// Writes an evaluation of this plan as an array: score, sufficient (0 or 1), stage, steps
    /// (a digit each: the state in the order of [`StepState`](super::StepState), plus 4 if one
    /// can advance), fields (a digit each: [`FieldState`](super::FieldState)), indexes of the
    /// missing required fields, of the fields to ask and of the segments, consents (a digit
    /// each: [`ConsentState`](super::ConsentState)), blocks, the next action (digit, instant or
    /// 0, fields or 0, reasons), warnings (code, place or 0, field or 0).
    pub fn pack(&self, evaluation: &Evaluation<'_>) -> String {
        let mut out = String::with_capacity(256);
        let next = &evaluation.next;
        out.push('[');
        push_decimal(&mut out, evaluation.score as usize, 1);
        item(&mut out, usize::from(evaluation.sufficient));
        item(&mut out, evaluation.stage);
        out.push_str(",\"");
        for step in &evaluation.steps {
            digit(&mut out, step.state as u8 + 4 * u8::from(step.can_advance));
        }
        out.push_str("\",\"");
        for (_, state) in &evaluation.fields {
            digit(&mut out, *state as u8);
        }
        out.push_str("\",");
        self.fields(&mut out, &evaluation.missing_required);
        out.push_str(",[");
        for ask in &evaluation.ask {
            self.field(&mut out, ask.field);
        }
        out.push_str("],[");
        for (index, segment) in self.segments.iter().enumerate() {
            if evaluation.segments.contains(&segment.id.as_str()) {
                comma(&mut out);
                push_decimal(&mut out, index, 1);
            }
        }
        out.push_str("],\"");
        for (_, state) in &evaluation.consents {
            digit(&mut out, *state as u8);
        }
        out.push_str("\",");
        texts(&mut out, &evaluation.blocked);
        out.push_str(",[");
        push_decimal(&mut out, next.action as usize, 1);
        out.push(',');
        let at = next.at.map(Instant::text);
        text_or_0(&mut out, at.as_deref());
        out.push(',');
        match &next.fields {
            Some(names) => self.fields(&mut out, names),
            None => out.push('0'),
        }
        out.push(',');
        texts(&mut out, &next.because);
        out.push_str("],[");
        for warning in &evaluation.warnings {
            comma(&mut out);
            write_warning(&mut out, warning);
        }
        out.push_str("]]");
        out
    }

    fn fields(&self, out: &mut String, names: &[&str]) {
        out.push('[');
        for name in names {
            self.field(out, name);
        }
        out.push(']');
    }

    fn field(&self, out: &mut String, name: &str) {
        if let Some(index) = self.field_index(name) {
            comma(out);
            push_decimal(out, index, 1);
        }
    }
}

fn item(out: &mut String, number: usize) {
    out.push(',');
    push_decimal(out, number, 1);
}

fn digit(out: &mut String, digit: u8) {
    out.push(char::from(b'0' + digit));
}

/// A comma before all items of a list but the first.
fn comma(out: &mut String) {
    if !out.ends_with('[') {
        out.push(',');
    }
}

fn texts(out: &mut String, texts: &[&str]) {
    out.push('[');
    for text in texts {
        comma(out);
        write_string(out, text);
    }
    out.push(']');
}

fn text_or_0(out: &mut String, text: Option<&str>) {
    match text {
        Some(text) => write_string(out, text),
        None => out.push('0'),
    }
}

fn write_warning(out: &mut String, warning: &Warning) {
    out.push('[');
    write_string(out, warning.code);
    out.push(',');
    text_or_0(out, warning.place.as_deref());
    out.push(',');
    text_or_0(out, warning.field.as_deref());
    out.push(']');
}

/// Adds a JSON string.
pub(super) fn write_string(out: &mut String, text: &str) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => {
                out.push('\\');
                out.push(character);
            }
            '\0'..='\u{1f}' => {
                out.push_str("\\u");
                push_hex(out, character as usize, 4);
            }
            _ => out.push(character),
        }
    }
    out.push('"');
}
