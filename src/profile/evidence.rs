//! What an archived consent event lacks as proof.

use std::str::FromStr;

use super::{Json, OptionsError};
use crate::time::Instant;

/// Whose rules of proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EvidenceStandard {
    /// Articles 4(11) and 7(1) GDPR: who agreed when to what, on which information, and how.
    Gdpr,
    /// The same, and the double opt-in as German courts want it documented (§ 7 UWG; BGH
    /// 10.02.2011, I ZR 164/09): the request, the mail and the click, one by one.
    DeDoi,
}

impl FromStr for EvidenceStandard {
    type Err = OptionsError;

    /// `gdpr` or `de_doi`.
    fn from_str(text: &str) -> Result<Self, OptionsError> {
        match text {
            "gdpr" => Ok(Self::Gdpr),
            "de_doi" => Ok(Self::DeDoi),
            _ => Err(OptionsError {
                option: "standard".to_owned(),
            }),
        }
    }
}

/// How a value must look to be proof.
#[derive(Clone, Copy)]
enum Shape {
    /// Anything that is not blank.
    Present,
    /// An instant.
    Time,
    /// One of the states of ISO/IEC TS 27560 that this package knows.
    State,
}

/// A thing to prove: the key that is reported, other keys that prove it as well, its shape.
type Proof = (&'static str, &'static [&'static str], Shape);

/// Of every event.
const ALWAYS: [Proof; 4] = [
    ("pii_principal_id", &["email"], Shape::Present),
    ("purpose", &[], Shape::Present),
    ("event_state", &[], Shape::State),
    ("event_time", &[], Shape::Time),
];
/// Of a consent that is asked for or given.
const CONSENT: [Proof; 4] = [
    ("notice_version", &[], Shape::Present),
    ("notice_hash", &["privacy_notice"], Shape::Present),
    ("wording", &[], Shape::Present),
    ("collection_method", &[], Shape::Present),
];
/// Of a request, under `de_doi`.
const REQUEST: [Proof; 1] = [("ip", &["session_id"], Shape::Present)];
/// Of a consent given by double opt-in.
const CONFIRMED: [Proof; 5] = [
    ("request_time", &[], Shape::Time),
    ("request_ip", &["request_session_id"], Shape::Present),
    ("mail_id", &[], Shape::Present),
    ("mail_time", &[], Shape::Time),
    ("ip", &["session_id"], Shape::Present),
];

const STATES: [&str; 6] = [
    "requested",
    "given",
    "refused",
    "withdrawn",
    "expired",
    "invalidated",
];

/// The keys that a consent event lacks as proof, in the order of this table; empty: complete.
///
/// | key | or | proves | of |
/// | --- | --- | --- | --- |
/// | `pii_principal_id` | `email` | who | every event |
/// | `purpose` | | what for | every event |
/// | `event_state` | | which decision | every event |
/// | `event_time` | | when; of a confirmation, the click | every event |
/// | `notice_version` | | which privacy notice was shown | `requested`, `given` |
/// | `notice_hash` | `privacy_notice` | its very text | `requested`, `given` |
/// | `wording` | | the sentence agreed to | `requested`, `given` |
/// | `collection_method` | | how: form, phone, paper | `requested`, `given` |
/// | `request_time` | | when it was asked for | `given`, `de_doi` |
/// | `request_ip` | `request_session_id` | from where it was asked for | `given`, `de_doi` |
/// | `mail_id` | | the confirmation mail: its Message-ID | `given`, `de_doi` |
/// | `mail_time` | | when it was sent | `given`, `de_doi` |
/// | `ip` | `session_id` | from where: the click or the request | `given`, `requested`, `de_doi` |
///
/// The names are those of ISO/IEC TS 27560 where it has one (the first four, `privacy_notice`,
/// `collection_method`). Times must be RFC 3339 instants; one that contradicts the order request,
/// mail, click is no proof and is listed. Whether the proof convinces a court is not for a program
/// to say.
///
/// ```
/// use formwell::profile::{EvidenceStandard, Json, missing_evidence};
///
/// let event = Json::parse(r#"{"email": "anna@example.org", "purpose": "newsletter",
///     "event_state": "withdrawn", "event_time": "2026-03-08T00:00:00Z"}"#)?;
/// assert!(missing_evidence(&event, EvidenceStandard::Gdpr).is_empty());
/// assert_eq!(missing_evidence(&Json::Null, EvidenceStandard::Gdpr).len(), 8);
/// # Ok::<(), formwell::profile::JsonError>(())
/// ```
pub fn missing_evidence(event: &Json<'_>, standard: EvidenceStandard) -> Vec<&'static str> {
    let state = event.get("event_state").and_then(Json::as_str);
    // An event whose state cannot be read is held to the rules of a consent.
    let ends = matches!(
        state,
        Some("refused" | "withdrawn" | "expired" | "invalidated")
    );
    let mut proofs: Vec<Proof> = ALWAYS.to_vec();
    if !ends {
        proofs.extend(CONSENT);
    }
    match standard {
        EvidenceStandard::DeDoi if state == Some("requested") => proofs.extend(REQUEST),
        EvidenceStandard::DeDoi if !ends => proofs.extend(CONFIRMED),
        _ => {}
    }
    let order = ["request_time", "mail_time", "event_time"];
    let contradicted = contradictions(event, &order);
    proofs
        .into_iter()
        .filter(|(key, others, shape)| {
            let mut keys = std::iter::once(key).chain(*others);
            let proven = keys.any(|key| event.get(key).is_some_and(|value| proves(value, *shape)));
            !proven || contradicted.contains(key)
        })
        .map(|(key, _, _)| key)
        .collect()
}

fn proves(value: &Json<'_>, shape: Shape) -> bool {
    let text = value.as_str();
    match shape {
        Shape::Time => instant(value).is_some(),
        Shape::State => text.is_some_and(|text| STATES.contains(&text)),
        Shape::Present => match value {
            Json::Null | Json::Bool(_) => false,
            Json::Number(_) => true,
            Json::String(text) => !text.trim().is_empty(),
            Json::Array(items) => !items.is_empty(),
            Json::Object(members) => !members.is_empty(),
        },
    }
}

fn instant(value: &Json<'_>) -> Option<Instant> {
    value.as_str()?.parse().ok()
}

/// The keys whose time is later than that of a key behind them.
fn contradictions<'k>(event: &Json<'_>, order: &[&'k str]) -> Vec<&'k str> {
    let mut contradicted = Vec::new();
    let mut next: Option<Instant> = None;
    for key in order.iter().rev() {
        let Some(at) = event.get(key).and_then(instant) else {
            continue;
        };
        if next.is_some_and(|next| at > next) {
            contradicted.push(*key);
        } else {
            next = Some(at);
        }
    }
    contradicted
}
