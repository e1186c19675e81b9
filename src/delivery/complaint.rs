//! Feedback reports (ARF): what a complaint means for the address.

use crate::bytes;
use crate::profile::{Json, serialize_as_json};

/// What a feedback report says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// The type in lower case; `unknown` where it is missing or not registered.
    pub feedback_type: &'static str,
    /// Whether to send this person nothing more: the record's address becomes `complaint`.
    pub suppress: bool,
}

impl Complaint {
    /// What JavaScript gets.
    pub(crate) fn to_json(&self) -> Json<'_> {
        Json::object()
            .with("feedbackType", Json::text(self.feedback_type))
            .with("suppress", Json::Bool(self.suppress))
    }
}

serialize_as_json!(Complaint);

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
    let given = feedback_type.trim().as_bytes();
    for (feedback_type, suppress) in TYPES {
        if bytes::same_ignore_case(given, feedback_type.as_bytes()) {
            return Complaint {
                feedback_type,
                suppress,
            };
        }
    }
    Complaint {
        feedback_type: "unknown",
        suppress: true,
    }
}
