//! The reasons of bounces, and what follows from each.

use serde::Serialize;

use super::status::Class;
use crate::bytes;
use crate::profile::{Json, serialize_as_json};

/// What sort of bounce it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum BounceKind {
    /// The address will not take mail again: unknown user, dead domain, closed mailbox.
    Hard,
    /// Something that may pass, or a fault of this one message: full mailbox, size limit, outage.
    Soft,
    /// Refused for who sent it or what it looked like; says nothing about the address.
    Block,
    /// No bounce (delivered, relayed), or nothing to be read from it.
    Unknown,
}

impl BounceKind {
    /// The word in results: `hard`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Hard => "hard",
            Self::Soft => "soft",
            Self::Block => "block",
            Self::Unknown => "unknown",
        }
    }
}

/// What the bounce says something about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum BounceAbout {
    /// The address or its domain does not exist, moved, or belongs to somebody else.
    Address,
    /// The mailbox exists and is full, closed or disturbed.
    Mailbox,
    /// This message: too large, malformed.
    Message,
    /// Mail servers, networks and protocols.
    System,
    /// Permission: reputation, authentication, spam filters, rate limits, the recipient's rules.
    Policy,
}

impl BounceAbout {
    /// The word in results: `mailbox`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::Mailbox => "mailbox",
            Self::Message => "message",
            Self::System => "system",
            Self::Policy => "policy",
        }
    }
}

macro_rules! reasons {
    ($($(#[$doc:meta])* $name:ident = $code:literal $rule:literal,)+) => {
        /// Why a message was not delivered; the order is that of precedence in one diagnostic.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum BounceReason {
            $($(#[$doc])* $name,)+
        }

        impl BounceReason {
            /// Every reason.
            const ALL: &[Self] = &[$(Self::$name,)+];
            /// Every reason's code and what follows from it, a line each.
            const RULES: &str = concat!($($code, " ", $rule, "\n",)+);
        }
    };
}

// Behind the code: what it is about (`a`ddress, mail`b`ox, `m`essage, `s`ystem, `p`olicy); then,
// under a permanent and under a transient code, the kind (`h`ard, `s`oft, `b`lock, `u`nknown) and
// after how many such bounces to remove the address (`-`: never for this). One is proof; three is
// a disturbed mailbox, or a failure whose permanence is only likely; five is for servers and
// networks, which recover more often than mailboxes.
reasons! {
    /// The person, or the list behind the address, refuses this sender.
    RecipientRefuses = "recipient_refuses" "pb3b3",
    /// `552 5.2.2 mailbox full`.
    MailboxFull = "mailbox_full" "bs3s3",
    /// `550 5.2.1 account disabled`.
    MailboxDisabled = "mailbox_disabled" "bh1s3",
    /// The sender's own address is refused: `501 5.1.8`.
    SenderRefused = "sender_refused" "pb-b-",
    /// `550 5.1.1 user unknown`.
    UserUnknown = "user_unknown" "ah1s3",
    /// The domain takes no mail and says so (RFC 7505): `556 5.1.10`.
    NoMailService = "no_mail_service" "ah1s3",
    /// The domain does not exist: `5.1.2`, `Host or domain name not found`.
    DomainUnknown = "domain_unknown" "ah1s3",
    /// `551 5.1.6`: moved, without forwarding.
    Moved = "moved" "ah1s3",
    /// The address has another owner than the one who gave it to you (RFC 7293).
    OwnerChanged = "owner_changed" "ah1s3",
    /// `501 5.1.3`: the receiver finds the address malformed.
    AddressSyntax = "address_syntax" "ah1s3",
    /// `5.1.4`: several mailboxes match.
    AddressAmbiguous = "address_ambiguous" "ah1s3",
    /// `5.1.0`: something about the address.
    AddressOther = "address_other" "ah1s3",
    /// `451 4.7.1 greylisted, try again`.
    Greylisted = "greylisted" "ps-s-",
    /// Too much at once: `421 4.7.0 rate limit`.
    RateLimited = "rate_limited" "ps-s-",
    /// Headers, encodings or media types are not accepted: `5.6.x`.
    MessageFormat = "message_format" "ms-s-",
    /// A virus or a forbidden attachment was found.
    Virus = "virus" "pb-b-",
    /// SPF, DKIM, DMARC, ARC, reverse DNS, TLS or log-in are missing or wrong.
    Authentication = "authentication" "pb-b-",
    /// The sending server, network or domain has a bad name.
    Blocklisted = "blocklisted" "pb-b-",
    /// The content was taken for spam.
    Spam = "spam" "pb-b-",
    /// `550 relaying denied`: the server does not feel responsible for the domain.
    RelayingDenied = "relaying_denied" "pb3b3",
    /// `552 5.3.4 message too big`.
    MessageTooLarge = "message_too_large" "ms-s-",
    /// `5.5.3`.
    TooManyRecipients = "too_many_recipients" "ss-s-",
    /// A server on the way cannot handle non-ASCII addresses (RFC 6531): `5.6.7`.
    SmtpUtf8Unsupported = "smtputf8_unsupported" "ms3s3",
    /// `452 4.3.1 mail system full`.
    SystemFull = "system_full" "ss5s5",
    /// Tried for days in vain: `4.4.7`.
    Expired = "expired" "ss5s5",
    /// No connection, or mail runs in a circle: `4.4.1`, `5.4.6`.
    Network = "network" "ss5s5",
    /// `5.4.4`: no route to the domain.
    Unroutable = "unroutable" "sh3s5",
    /// `5.2.0`, `5.2.4`: something about the mailbox.
    MailboxOther = "mailbox_other" "bs3s3",
    /// `5.7.1` and no more said.
    Policy = "policy" "pb-s-",
    /// `550 mailbox unavailable` and no more said.
    MailboxUnavailable = "mailbox_unavailable" "bh1s3",
    /// `451 4.3.0`: an error in the receiving system.
    SystemError = "system_error" "ss5s5",
    /// `5.5.x`: the servers misunderstood each other.
    Protocol = "protocol" "ss5s5",
    /// A failure without a reason: `5.0.0`.
    Undefined = "undefined" "-h3s5",
    /// `2.x.x`, or the action was `delivered`, `relayed` or `expanded`.
    Delivered = "delivered" "-u-u-",
    /// Nothing that could be read.
    Unreadable = "unreadable" "-u-u-",
}

/// Kind and number of such bounces after which to remove the address; `None`: never for this.
pub(super) type Verdict = (BounceKind, Option<u8>);

impl BounceReason {
    /// The reason with that code in the tables.
    pub(super) fn from_code(code: &str) -> Option<Self> {
        for (place, row) in bytes::pieces(Self::RULES, b'\n').enumerate() {
            if bytes::split_at_first(row, b' ').0 == code {
                return Self::ALL.get(place).copied();
            }
        }
        None
    }

    /// The word in results: `user_unknown`.
    pub fn as_str(self) -> &'static str {
        bytes::split_at_first(self.row(), b' ').0
    }

    fn row(self) -> &'static str {
        bytes::pieces(Self::RULES, b'\n')
            .nth(self as usize)
            .unwrap_or_default()
    }

    /// The sign at `place` of the rule.
    fn sign(self, place: usize) -> u8 {
        let (_, rule) = bytes::split_at_first(self.row(), b' ');
        bytes::at(rule.unwrap_or_default().as_bytes(), place)
    }

    /// Whether a code with this reason says less than a phrase can.
    pub(super) const fn is_vague(self) -> bool {
        matches!(
            self,
            Self::Undefined | Self::Protocol | Self::SystemError | Self::Network
        )
    }

    /// Whether a phrase with this reason says less than a precise code.
    pub(super) const fn is_weak(self) -> bool {
        matches!(
            self,
            Self::Policy | Self::MailboxUnavailable | Self::SystemError
        )
    }

    /// What it is about; `None` where nobody can say.
    pub(super) fn about(self) -> Option<BounceAbout> {
        Some(match self.sign(0) {
            b'a' => BounceAbout::Address,
            b'b' => BounceAbout::Mailbox,
            b'm' => BounceAbout::Message,
            b's' => BounceAbout::System,
            b'p' => BounceAbout::Policy,
            _ => return None,
        })
    }

    /// What follows from the reason under a code of `class`.
    pub(super) fn verdict(self, class: Class) -> Verdict {
        let place = if class == Class::Permanent { 1 } else { 3 };
        let kind = match self.sign(place) {
            b'h' => BounceKind::Hard,
            b's' => BounceKind::Soft,
            b'b' => BounceKind::Block,
            _ => BounceKind::Unknown,
        };
        let count = self.sign(place + 1);
        (kind, count.is_ascii_digit().then(|| count - b'0'))
    }

    fn to_json(self) -> Json<'static> {
        Json::text(self.as_str())
    }
}

serialize_as_json!(BounceReason);
