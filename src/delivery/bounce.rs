//! One delivery report: from its three fields to a verdict.

use super::diagnostic::phrase_reasons;
use super::reason::{BounceAbout, BounceKind, BounceReason};
use super::status::{Class, EnhancedStatus, Words, find_reply, find_status};
use crate::bytes;
use crate::profile::{Json, serialize_as_json};
use crate::tables::status_codes;

/// The fields of one recipient in a `message/delivery-status` part (RFC 3464 §2.3), or an SMTP
/// reply alone as `diagnostic`. All may be missing.
#[derive(Clone, Copy, Debug, Default)]
pub struct DeliveryReport<'a> {
    /// `Status`: `5.1.1`, a comment behind it is fine.
    pub status: Option<&'a str>,
    /// `Action`: `failed`, `delayed`, `delivered`, `relayed` or `expanded`.
    pub action: Option<&'a str>,
    /// `Diagnostic-Code`: `smtp; 550 5.1.1 user unknown`, with or without its type.
    pub diagnostic: Option<&'a str>,
}

/// What a delivery report says about an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bounce {
    /// What sort of bounce it is.
    pub kind: BounceKind,
    /// What it says something about; `None` where nobody can say.
    pub about: Option<BounceAbout>,
    /// Why it was not delivered.
    pub reason: BounceReason,
    /// After how many such bounces in a row the address should get no more mail: 1 is at once,
    /// `None` is never for this reason. A recommendation, not a standard.
    pub remove_after: Option<u8>,
    /// The enhanced status code (RFC 3463) the verdict rests on, if there was one.
    pub status: Option<String>,
    /// The SMTP reply code in the diagnostic, if there was one.
    pub reply: Option<u16>,
}

impl Bounce {
    /// What JavaScript gets.
    pub(crate) fn to_json(&self) -> Json<'_> {
        let number = |number: Option<u16>| number.map_or(Json::Null, |n| Json::count(n.into()));
        Json::object()
            .with("kind", Json::text(self.kind.as_str()))
            .with(
                "about",
                Json::text_or_null(self.about.map(BounceAbout::as_str)),
            )
            .with("reason", Json::text(self.reason.as_str()))
            .with("removeAfter", number(self.remove_after.map(u16::from)))
            .with("status", Json::text_or_null(self.status.as_deref()))
            .with("reply", number(self.reply))
    }
}

serialize_as_json!(Bounce);

/// Says what a bounce means for the address: hard, soft, block or unknown, and when to remove it.
///
/// The reason is taken from the most telling of: phrases known from mail servers, the enhanced
/// status code (RFC 3463, IANA registry as of 2024-12), vaguer phrases, the SMTP reply code.
/// A code in the diagnostic comes from the server that refused; it counts more than `status`,
/// which the reporting server may have made up. Whatever cannot be read is `unknown`.
///
/// ```
/// use formwell::delivery::{BounceKind, BounceReason, DeliveryReport, classify_bounce};
///
/// let blocked = classify_bounce(&DeliveryReport {
///     diagnostic: Some("554 5.7.1 Client host [192.0.2.1] blocked using zen.spamhaus.org"),
///     ..DeliveryReport::default()
/// });
/// assert_eq!(blocked.kind, BounceKind::Block);
/// assert_eq!(blocked.reason, BounceReason::Blocklisted);
/// assert_eq!(blocked.remove_after, None);
/// ```
pub fn classify_bounce(report: &DeliveryReport<'_>) -> Bounce {
    let diagnostic = report.diagnostic.unwrap_or_default();
    let codes = Codes {
        said: find_status(diagnostic),
        reported: report.status.and_then(find_status),
        reply: find_reply(diagnostic),
    };
    let action = Action::read(report.action);
    let reason = find_reason(diagnostic, &codes, action);
    let class = codes.class().unwrap_or(Class::Permanent);
    let (kind, remove_after) = if action == Some(Action::Delayed) && reason.about().is_some() {
        (BounceKind::Soft, None) // still being tried: the final report follows
    } else {
        reason.verdict(class)
    };
    Bounce {
        kind,
        about: reason.about(),
        reason,
        remove_after,
        status: codes.best().map(EnhancedStatus::text),
        reply: codes.reply,
    }
}

/// RFC 3464 §2.3.3.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Action {
    Failed,
    Delayed,
    Arrived,
}

impl Action {
    fn read(text: Option<&str>) -> Option<Self> {
        let text = text.unwrap_or_default();
        let mut words = Words::of(text, |byte| b" \t\r\n(;".contains(&byte));
        let word = words.next().unwrap_or_default().as_bytes();
        for (name, action) in [
            ("failed", Self::Failed),
            ("delayed", Self::Delayed),
            ("delivered", Self::Arrived),
            ("relayed", Self::Arrived),
            ("expanded", Self::Arrived),
        ] {
            if bytes::same_ignore_case(word, name.as_bytes()) {
                return Some(action);
            }
        }
        None
    }
}

/// The codes of a report.
struct Codes {
    /// The enhanced status in the diagnostic.
    said: Option<EnhancedStatus>,
    /// The `Status` field.
    reported: Option<EnhancedStatus>,
    reply: Option<u16>,
}

impl Codes {
    /// The more telling of the two enhanced codes.
    fn best(&self) -> Option<EnhancedStatus> {
        let telling = |status: &EnhancedStatus| (status.subject, status.detail) != (0, 0);
        self.said
            .filter(telling)
            .or(self.reported.filter(telling))
            .or(self.said)
            .or(self.reported)
    }

    /// Permanent or not, by whoever was closest to the refusal.
    fn class(&self) -> Option<Class> {
        self.said
            .map(|status| status.class)
            .or(self.reply.and_then(Class::of_reply))
            .or(self.reported.map(|status| status.class))
    }
}

fn find_reason(diagnostic: &str, codes: &Codes, action: Option<Action>) -> BounceReason {
    let arrived = action == Some(Action::Arrived) || codes.class() == Some(Class::Success);
    if arrived {
        return BounceReason::Delivered;
    }
    let by_code = codes.best().map(status_reason);
    let by_code = by_code.unwrap_or(BounceReason::Undefined);
    let by_phrase = phrase_reasons(diagnostic);
    by_phrase
        .strong
        .or((!by_code.is_vague()).then_some(by_code))
        .or(by_phrase.weak)
        .or((by_code != BounceReason::Undefined).then_some(by_code))
        .or(codes.reply.map(reply_reason))
        .or(codes.class().map(|_| BounceReason::Undefined))
        .unwrap_or(BounceReason::Unreadable)
}

/// By the IANA registry; a detail it does not know counts as the `.0` of its subject.
fn status_reason(status: EnhancedStatus) -> BounceReason {
    status_codes::reason(status.subject, status.detail)
        .or_else(|| status_codes::reason(status.subject, 0))
        .and_then(BounceReason::from_code)
        .unwrap_or(BounceReason::Undefined)
}

/// By RFC 5321 §4.2.3, where nothing else is known.
const fn reply_reason(code: u16) -> BounceReason {
    match code {
        421 | 451 => BounceReason::SystemError,
        450 | 550 => BounceReason::MailboxUnavailable,
        422 | 552 => BounceReason::MailboxFull,
        452 => BounceReason::SystemFull,
        432 | 454 | 523 | 524 | 525 | 530 | 534 | 535 | 538 => BounceReason::Authentication,
        500..=504 | 455 | 555 => BounceReason::Protocol,
        521 | 556 => BounceReason::NoMailService,
        551 | 553 => BounceReason::UserUnknown,
        541 | 554 => BounceReason::Policy,
        _ => BounceReason::Undefined,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_of_the_registry_has_a_known_reason() {
        for subject in 0..=7 {
            let reason = status_codes::reason(subject, 0);
            assert!(reason.and_then(BounceReason::from_code).is_some());
            for detail in 0..999 {
                if let Some(code) = status_codes::reason(subject, detail) {
                    assert!(BounceReason::from_code(code).is_some(), "{code}");
                }
            }
        }
    }
}
