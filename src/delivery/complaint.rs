//! Feedback reports (ARF): what a complaint means for the address.

use serde::Serialize;

/// What a feedback report says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Complaint {
    /// The type in lower case; `unknown` where it is missing or not registered.
    pub feedback_type: &'static str,
    /// Whether to send this person nothing more: the record's address becomes `complaint`.
    pub suppress: bool,
}

/// The registered types (IANA "Feedback Report Type Values") and those that large feedback loops
/// send besides, with whether somebody complained.
const TYPES: [(&str, bool); 9] = [
    ("abuse", true),
    ("auth-failure", false), // RFC 6591: a machine's report on SPF or DKIM
    ("fraud", true),
    ("miscategorized", false),
    ("not-spam", false), // RFC 6430: taken back
    ("opt-out", true),
    ("opt-out-list", true),
    ("other", true),
    ("virus", false), // a machine's report on this message
];

/// Says whether a feedback report is a reason to stop mailing.
///
/// `feedback_type` is the field `Feedback-Type` of the `message/feedback-report` part (RFC 5965
/// §3.1), in any case. A report without a known type counts as a complaint: somebody went out of
/// their way to send it.
///
/// ```
/// use formwell::delivery::classify_complaint;
///
/// assert!(classify_complaint("abuse").suppress);
/// assert!(!classify_complaint("not-spam").suppress);
/// assert_eq!(classify_complaint("?").feedback_type, "unknown");
/// ```
pub fn classify_complaint(feedback_type: &str) -> Complaint {
    let known = TYPES
        .iter()
        .find(|(name, _)| feedback_type.trim().eq_ignore_ascii_case(name));
    let (feedback_type, suppress) = known.copied().unwrap_or(("unknown", true));
    Complaint {
        feedback_type,
        suppress,
    }
}
