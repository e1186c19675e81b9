//! Conditions from JSON.

use super::Json;
use super::condition::{Cond, Source};
use super::problem::ProblemCode;
use super::read::Node;

/// Reads a condition; `names` are the fields it may read, by index.
pub(super) fn cond(node: &Node<'_>, names: &[String]) -> Option<Cond> {
    const FORMS: [&str; 5] = ["all", "any", "not", "field", "fact"];
    let Json::Object(_) = node.json else {
        node.is_object(&[]);
        return None;
    };
    let mut forms = FORMS.iter().filter(|form| node.json.get(form).is_some());
    let (Some(form), None) = (forms.next(), forms.next()) else {
        node.report_code(ProblemCode::BadCondition);
        return None;
    };
    let inner = node.member(form)?;
    match *form {
        "all" | "any" => {
            node.is_object(&[form]);
            let items = inner.items();
            let parts: Vec<_> = items.iter().map(|item| cond(item, names)).collect();
            let parts = parts.into_iter().collect::<Option<Vec<Cond>>>()?;
            Some(if *form == "all" {
                Cond::All(parts)
            } else {
                Cond::Any(parts)
            })
        }
        "not" => {
            node.is_object(&[form]);
            Some(Cond::Not(Box::new(cond(&inner, names)?)))
        }
        _ => test(node, &inner, form, names),
    }
}

fn test(node: &Node<'_>, inner: &Node<'_>, form: &str, names: &[String]) -> Option<Cond> {
    node.is_object(&[form, "eq", "in", "present"]);
    let name = inner.name()?;
    let source = if form == "fact" {
        Source::Fact(name)
    } else if let Some(index) = names.iter().position(|known| *known == name) {
        Source::Field(index)
    } else {
        node.report(node.problem(ProblemCode::UnknownField).with("field", name));
        return None;
    };
    let eq = node.member("eq").map(|node| node.json.clone().into_owned());
    let among = node.member("in").map(|node| {
        let items = node.items();
        items
            .into_iter()
            .map(|item| item.json.clone().into_owned())
            .collect()
    });
    let present = node.member("present").and_then(|node| node.truth());
    if eq.is_none() && among.is_none() && present.is_none() {
        node.report_code(ProblemCode::BadCondition);
        return None;
    }
    Some(Cond::Test {
        source,
        eq,
        among,
        present,
    })
}
