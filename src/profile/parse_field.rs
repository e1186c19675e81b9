//! One field of a plan from JSON.

use std::str::FromStr;

use super::Json;
use super::parse_cond::cond;
use super::pattern::Pattern;
use super::plan::{Age, Field, FieldKind, Range};
use super::problem::ProblemCode;
use super::read::Node;
use super::values::number::parse_number;
use crate::time::Date;

const FIELD_KEYS: [&str; 18] = [
    "name",
    "type",
    "required",
    "minlength",
    "maxlength",
    "pattern",
    "min",
    "max",
    "step",
    "multiple",
    "options",
    "autocomplete",
    "minAge",
    "maxAge",
    "weight",
    "askLimit",
    "validFor",
    "when",
];
const HEAVIEST: u32 = 1000;

/// Reads a field; whatever is wrong with it is reported and left out.
pub(super) fn field(node: &Node<'_>, names: &[String]) -> Field {
    node.is_object(&FIELD_KEYS);
    let is_object = matches!(node.json, Json::Object(_));
    let kind = member(node, "type", |node| node.word(&FieldKind::NAMES)).unwrap_or_default();
    let field = Field {
        name: if is_object {
            name(node, names)
        } else {
            String::new()
        },
        kind,
        required: truth(node, "required"),
        minlength: member(node, "minlength", Node::count),
        maxlength: member(node, "maxlength", Node::count),
        pattern: member(node, "pattern", pattern),
        range: range(node, kind),
        multiple: truth(node, "multiple"),
        options: options(node, kind),
        autocomplete: member(node, "autocomplete", Node::text),
        min_age: member(node, "minAge", age),
        max_age: member(node, "maxAge", age),
        weight: member(node, "weight", weight).unwrap_or(1),
        ask_limit: member(node, "askLimit", Node::count),
        valid_for: member(node, "validFor", Node::duration),
        when: member(node, "when", |node| cond(node, names)),
        step: None,
    };
    if field
        .minlength
        .zip(field.maxlength)
        .is_some_and(|(min, max)| min > max)
    {
        bad_range(node, "minlength", "maxlength");
    }
    if field
        .range
        .min
        .zip(field.range.max)
        .is_some_and(|(min, max)| min > max)
    {
        bad_range(node, "min", "max");
    }
    field
}

fn member<'p, T>(node: &Node<'p>, key: &str, read: impl Fn(&Node<'p>) -> Option<T>) -> Option<T> {
    node.member(key).and_then(|node| read(&node))
}

fn truth(node: &Node<'_>, key: &str) -> bool {
    member(node, key, Node::truth).unwrap_or(false)
}

fn weight(node: &Node<'_>) -> Option<u32> {
    node.count_up_to(HEAVIEST, ProblemCode::BadWeight)
}

fn age(node: &Node<'_>) -> Option<Age> {
    let duration = node.duration()?;
    let text = node.text()?;
    Some(Age { duration, text })
}

fn bad_range(node: &Node<'_>, min: &str, max: &str) {
    let problem = node.problem(ProblemCode::BadRange);
    node.report(problem.with("min", min).with("max", max));
}

fn name(node: &Node<'_>, names: &[String]) -> String {
    let Some(name_node) = node.required("name") else {
        return String::new();
    };
    let name = name_node.name().unwrap_or_default();
    let first = names.iter().position(|known| *known == name);
    if !name.is_empty() && first != node.index() {
        let problem = name_node.problem(ProblemCode::DuplicateField);
        name_node.report(problem.with("field", name.as_str()));
    }
    name
}

fn pattern(node: &Node<'_>) -> Option<Pattern> {
    match Pattern::new(&node.text()?) {
        Ok(pattern) => Some(pattern),
        Err(error) => {
            let problem = node.problem(ProblemCode::BadPattern);
            let problem = problem.with("position", error.position);
            node.report(problem.with("reason", error.reason));
            None
        }
    }
}

fn options(node: &Node<'_>, kind: FieldKind) -> Vec<String> {
    let options = if kind == FieldKind::Select {
        node.required("options")
    } else {
        node.member("options")
    };
    options.map_or_else(Vec::new, |options| options.texts())
}

/// `min`, `max` and `step`: numbers, or texts as HTML's attributes have them.
fn range(node: &Node<'_>, kind: FieldKind) -> Range {
    let bound = |node: &Node<'_>| {
        let bound = match kind {
            FieldKind::Date => day(node.json),
            _ => number(node.json),
        };
        if bound.is_none() {
            node.report_code(ProblemCode::BadValue);
        }
        bound
    };
    Range {
        min: member(node, "min", bound),
        max: member(node, "max", bound),
        step: match node.member("step") {
            None => Some(1.0),
            Some(step) if step.json.as_str() == Some("any") => None,
            Some(step) => {
                let width = number(step.json).filter(|width| *width > 0.0);
                if width.is_none() {
                    step.report_code(ProblemCode::BadValue);
                }
                width
            }
        },
    }
}

fn number(json: &Json<'_>) -> Option<f64> {
    json.as_number()
        .or_else(|| json.as_str().and_then(parse_number))
}

fn day(json: &Json<'_>) -> Option<f64> {
    #[expect(clippy::cast_precision_loss, reason = "days of years 0 to 9999")]
    json.as_str()
        .and_then(|text| Date::from_str(text).ok())
        .map(|date| date.days() as f64)
}
