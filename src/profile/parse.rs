//! From JSON to a [`Plan`], with every problem at once.

use std::cell::RefCell;

use super::Json;
use super::cycle::parents_first;
use super::parse_cond::cond;
use super::parse_field::field;
use super::plan::{
    AskOrder, AskRules, Cadence, Field, FieldKind, Notice, Plan, Purpose, PurposeChannel, Segment,
    Step,
};
use super::problem::{Problem, ProblemCode};
use super::read::Node;

const PLAN_KEYS: [&str; 12] = [
    "$schema",
    "version",
    "id",
    "address",
    "sufficientScore",
    "fields",
    "steps",
    "ask",
    "purposes",
    "notice",
    "cadence",
    "segments",
];

impl Plan {
    /// Reads a plan; where anything is wrong, says everything that is.
    ///
    /// ```
    /// use formwell::profile::{Json, Plan};
    ///
    /// let text = r#"{"version": 1, "id": "p", "fields": [{"name": "email", "type": "email"}],
    ///     "steps": [{"id": "base", "fields": ["email", "fax"]}]}"#;
    /// let problems = Plan::parse(&Json::parse(text)?).unwrap_err();
    /// assert_eq!(problems[0].code.as_str(), "unknown_field");
    /// assert_eq!(problems[0].pointer(), "/steps/0/fields/1");
    /// # Ok::<(), formwell::profile::JsonError>(())
    /// ```
    pub fn parse(json: &Json<'_>) -> Result<Self, Vec<Problem>> {
        let problems = RefCell::new(Vec::new());
        let plan = plan(&Node::root(json, &problems));
        let problems = problems.into_inner();
        match plan {
            Some(plan) if problems.is_empty() => Ok(plan),
            _ => Err(problems),
        }
    }
}

/// Everything that is wrong with a plan; empty where nothing is.
///
/// Problems come in the order of the plan's type (fields before steps before purposes), whatever
/// the order of keys.
pub fn check_plan(plan: &Json<'_>) -> Vec<Problem> {
    Plan::parse(plan).err().unwrap_or_default()
}

fn plan(node: &Node<'_>) -> Option<Plan> {
    if !node.is_object(&PLAN_KEYS) {
        return None;
    }
    version(node);
    let id = node.required("id").and_then(|id| id.name());
    let sufficient_score = node.member("sufficientScore").and_then(|node| score(&node));
    let fields = node.required("fields");
    let names = fields.as_ref().map_or_else(Vec::new, field_names);
    let mut fields = fields.map_or_else(Vec::new, |fields| {
        let items = fields.items();
        items.iter().map(|item| field(item, &names)).collect()
    });
    let parents_first = parents_first(node, &fields);
    let address = address(node, &fields);
    let steps = node
        .required("steps")
        .map_or_else(Vec::new, |node| steps(&node, &mut fields));
    let ask = node.member("ask").map(|node| ask(&node));
    let purposes = node
        .member("purposes")
        .map_or_else(Vec::new, |node| purposes(&node));
    let notice = node.member("notice").and_then(|node| notice(&node));
    let cadence = node
        .member("cadence")
        .and_then(|node| cadence(&node, &purposes));
    let segments = node
        .member("segments")
        .map_or_else(Vec::new, |node| segments(&node, &names));
    Some(Plan {
        id: id?,
        address,
        country: fields
            .iter()
            .position(|field| field.autocomplete.as_deref() == Some("country")),
        sufficient_score: sufficient_score.unwrap_or(0),
        parents_first,
        steps,
        ask: ask.unwrap_or_default(),
        notice,
        cadence,
        segments,
        purposes,
        fields,
    })
}

fn version(node: &Node<'_>) {
    if let Some(version) = node.required("version")
        && version.json.as_number() != Some(1.0)
    {
        version.report_code(ProblemCode::BadVersion);
    }
}

/// A score from 0 to 100. Scores are whole: what is not a whole one is reached by the next.
fn score(node: &Node<'_>) -> Option<u32> {
    let score = node
        .json
        .as_number()
        .filter(|score| (0.0..=100.0).contains(score));
    if score.is_none() {
        node.report_code(ProblemCode::BadValue);
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "from 0 to 100"
    )]
    score.map(|score| score.ceil() as u32)
}

/// The names of the fields by index, an empty one where there is none.
fn field_names(fields: &Node<'_>) -> Vec<String> {
    let names = fields.json.items().iter().map(|field| {
        let name = field.get("name").and_then(Json::as_str);
        name.unwrap_or_default().to_owned()
    });
    names.collect()
}

fn address(node: &Node<'_>, fields: &[Field]) -> Option<usize> {
    let given = node.member("address");
    let name = given
        .as_ref()
        .map_or(Some("email".to_owned()), Node::name)?;
    let index = fields.iter().position(|field| field.name == name);
    let is_email = index
        .and_then(|index| fields.get(index))
        .is_some_and(|field| field.kind == FieldKind::Email);
    if let Some(given) = given {
        if index.is_none() {
            given.report(given.problem(ProblemCode::UnknownField).with("field", name));
        } else if !is_email {
            let problem = given.problem(ProblemCode::AddressNotEmail);
            given.report(problem.with("field", name));
        }
    }
    index.filter(|_| is_email)
}

fn steps(node: &Node<'_>, fields: &mut [Field]) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for (index, item) in node.items().iter().enumerate() {
        if !item.is_object(&["id", "fields"]) {
            continue;
        }
        let id = unique_id(item, ProblemCode::DuplicateStep, "step", |id| {
            steps.iter().any(|step| step.id == id)
        });
        let members = item.required("fields");
        let members = members.map_or_else(Vec::new, |node| step_fields(&node, index, fields));
        steps.push(Step {
            id: id.unwrap_or_default(),
            fields: members,
        });
    }
    steps
}

fn step_fields(node: &Node<'_>, step: usize, fields: &mut [Field]) -> Vec<usize> {
    let mut members = Vec::new();
    for item in node.items() {
        let Some(name) = item.text() else { continue };
        let found = fields.iter_mut().enumerate().find(|(_, f)| f.name == name);
        let Some((index, field)) = found else {
            item.report(item.problem(ProblemCode::UnknownField).with("field", name));
            continue;
        };
        if field.step.is_some() {
            let problem = item.problem(ProblemCode::FieldInTwoSteps);
            item.report(problem.with("field", name));
            continue;
        }
        field.step = Some(step);
        members.push(index);
    }
    members
}

/// The id of an object in a list, which no earlier one may have.
pub(super) fn unique_id(
    node: &Node<'_>,
    code: ProblemCode,
    param: &'static str,
    taken: impl Fn(&str) -> bool,
) -> Option<String> {
    let id_node = node.required("id")?;
    let id = id_node.name()?;
    if taken(&id) {
        id_node.report(id_node.problem(code).with(param, id.as_str()));
    }
    Some(id)
}

fn ask(node: &Node<'_>) -> AskRules {
    let mut rules = AskRules::default();
    if !node.is_object(&["max", "limit", "cooldown", "order"]) {
        return rules;
    }
    if let Some(max) = node.member("max").and_then(|node| node.count()) {
        rules.max = max;
    }
    rules.limit = node.member("limit").and_then(|node| node.count());
    rules.cooldown = node.member("cooldown").and_then(|node| node.duration());
    rules.order = node
        .member("order")
        .and_then(|node| node.word(&AskOrder::NAMES))
        .unwrap_or_default();
    rules
}

fn purposes(node: &Node<'_>) -> Vec<Purpose> {
    let mut purposes: Vec<Purpose> = Vec::new();
    for item in node.items() {
        if !item.is_object(&["id", "channel", "doubleOptIn", "confirmWithin", "validFor"]) {
            continue;
        }
        let id = unique_id(&item, ProblemCode::DuplicatePurpose, "purpose", |id| {
            purposes.iter().any(|purpose| purpose.id == id)
        });
        if let Some(flag) = item.member("doubleOptIn") {
            flag.truth();
        }
        purposes.push(Purpose {
            id: id.unwrap_or_default(),
            channel: item
                .member("channel")
                .and_then(|node| node.word(&PurposeChannel::NAMES))
                .unwrap_or_default(),
            confirm_within: item
                .member("confirmWithin")
                .and_then(|node| node.duration()),
            valid_for: item.member("validFor").and_then(|node| node.duration()),
        });
    }
    purposes
}

fn notice(node: &Node<'_>) -> Option<Notice> {
    if !node.is_object(&["version", "accepted", "url"]) {
        return None;
    }
    if let Some(url) = node.member("url") {
        url.text();
    }
    let version = node.required("version")?.name()?;
    let accepted = match node.member("accepted") {
        None => vec![version],
        Some(list) => {
            let accepted = list.texts();
            if !accepted.contains(&version) {
                let problem = list.problem(ProblemCode::NoticeNotAccepted);
                list.report(problem.with("version", version));
            }
            accepted
        }
    };
    Some(Notice { accepted })
}

fn cadence(node: &Node<'_>, purposes: &[Purpose]) -> Option<Cadence> {
    if !node.is_object(&["purpose", "firstCheck", "retry", "maxReminders", "refresh"]) {
        return None;
    }
    let purpose = node
        .required("purpose")
        .and_then(|node| cadence_purpose(&node, purposes));
    let first_check = node.required("firstCheck").and_then(|node| node.duration());
    let retry = node.required("retry").map_or_else(Vec::new, |node| {
        node.items().iter().filter_map(Node::duration).collect()
    });
    let max_reminders = match node.member("maxReminders") {
        None => Some(3),
        Some(node) if matches!(node.json, Json::Null) => None,
        Some(node) => node.count(),
    };
    let refresh = node.required("refresh").and_then(|node| node.duration());
    Some(Cadence {
        purpose: purpose?,
        first_check: first_check?,
        retry,
        max_reminders,
        refresh: refresh?,
    })
}

fn cadence_purpose(node: &Node<'_>, purposes: &[Purpose]) -> Option<usize> {
    let id = node.name()?;
    let index = purposes.iter().position(|purpose| purpose.id == id);
    match index.and_then(|index| purposes.get(index)) {
        None => node.report(
            node.problem(ProblemCode::UnknownPurpose)
                .with("purpose", id),
        ),
        Some(purpose) if purpose.channel != PurposeChannel::Email => {
            let problem = node.problem(ProblemCode::PurposeNotEmail);
            node.report(problem.with("purpose", id));
        }
        Some(_) => {}
    }
    index
}

fn segments(node: &Node<'_>, names: &[String]) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    for item in node.items() {
        if !item.is_object(&["id", "when"]) {
            continue;
        }
        let id = unique_id(&item, ProblemCode::DuplicateSegment, "segment", |id| {
            segments.iter().any(|segment| segment.id == id)
        });
        let when = item.required("when").and_then(|node| cond(&node, names));
        if let (Some(id), Some(when)) = (id, when) {
            segments.push(Segment { id, when });
        }
    }
    segments
}
