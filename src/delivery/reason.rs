//! The reasons of bounces, and what follows from each.

use serde::Serialize;

use super::status::Class;

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

macro_rules! reasons {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)+) => {
        /// Why a message was not delivered; the order is that of precedence in one diagnostic.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
        #[serde(rename_all = "snake_case")]
        #[non_exhaustive]
        pub enum BounceReason {
            $($(#[$doc])* $name,)+
        }

        impl BounceReason {
            /// The reason with that code in the tables.
            pub(super) fn from_code(code: &str) -> Option<Self> {
                match code {
                    $($code => Some(Self::$name),)+
                    _ => None,
                }
            }
        }
    };
}

reasons! {
    /// The person, or the list behind the address, refuses this sender.
    RecipientRefuses = "recipient_refuses",
    /// `552 5.2.2 mailbox full`.
    MailboxFull = "mailbox_full",
    /// `550 5.2.1 account disabled`.
    MailboxDisabled = "mailbox_disabled",
    /// The sender's own address is refused: `501 5.1.8`.
    SenderRefused = "sender_refused",
    /// `550 5.1.1 user unknown`.
    UserUnknown = "user_unknown",
    /// The domain takes no mail and says so (RFC 7505): `556 5.1.10`.
    NoMailService = "no_mail_service",
    /// The domain does not exist: `5.1.2`, `Host or domain name not found`.
    DomainUnknown = "domain_unknown",
    /// `551 5.1.6`: moved, without forwarding.
    Moved = "moved",
    /// The address has another owner than the one who gave it to you (RFC 7293).
    OwnerChanged = "owner_changed",
    /// `501 5.1.3`: the receiver finds the address malformed.
    AddressSyntax = "address_syntax",
    /// `5.1.4`: several mailboxes match.
    AddressAmbiguous = "address_ambiguous",
    /// `5.1.0`: something about the address.
    AddressOther = "address_other",
    /// `451 4.7.1 greylisted, try again`.
    Greylisted = "greylisted",
    /// Too much at once: `421 4.7.0 rate limit`.
    RateLimited = "rate_limited",
    /// Headers, encodings or media types are not accepted: `5.6.x`.
    MessageFormat = "message_format",
    /// A virus or a forbidden attachment was found.
    Virus = "virus",
    /// SPF, DKIM, DMARC, ARC, reverse DNS, TLS or log-in are missing or wrong.
    Authentication = "authentication",
    /// The sending server, network or domain has a bad name.
    Blocklisted = "blocklisted",
    /// The content was taken for spam.
    Spam = "spam",
    /// `550 relaying denied`: the server does not feel responsible for the domain.
    RelayingDenied = "relaying_denied",
    /// `552 5.3.4 message too big`.
    MessageTooLarge = "message_too_large",
    /// `5.5.3`.
    TooManyRecipients = "too_many_recipients",
    /// A server on the way cannot handle non-ASCII addresses (RFC 6531): `5.6.7`.
    #[serde(rename = "smtputf8_unsupported")]
    SmtpUtf8Unsupported = "smtputf8_unsupported",
    /// `452 4.3.1 mail system full`.
    SystemFull = "system_full",
    /// Tried for days in vain: `4.4.7`.
    Expired = "expired",
    /// No connection, or mail runs in a circle: `4.4.1`, `5.4.6`.
    Network = "network",
    /// `5.4.4`: no route to the domain.
    Unroutable = "unroutable",
    /// `5.2.0`, `5.2.4`: something about the mailbox.
    MailboxOther = "mailbox_other",
    /// `5.7.1` and no more said.
    Policy = "policy",
    /// `550 mailbox unavailable` and no more said.
    MailboxUnavailable = "mailbox_unavailable",
    /// `451 4.3.0`: an error in the receiving system.
    SystemError = "system_error",
    /// `5.5.x`: the servers misunderstood each other.
    Protocol = "protocol",
    /// A failure without a reason: `5.0.0`.
    Undefined = "undefined",
    /// `2.x.x`, or the action was `delivered`, `relayed` or `expanded`.
    Delivered = "delivered",
    /// Nothing that could be read.
    Unreadable = "unreadable",
}

/// Kind and number of such bounces after which to remove the address; `None`: never for this.
pub(super) type Verdict = (BounceKind, Option<u8>);

/// Once is proof.
const AT_ONCE: Option<u8> = Some(1);
/// A disturbed mailbox, or a failure whose permanence is only likely.
const MAILBOX: Option<u8> = Some(3);
/// Servers and networks recover more often than mailboxes.
const SYSTEM: Option<u8> = Some(5);

impl BounceReason {
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
    pub(super) const fn about(self) -> Option<BounceAbout> {
        Some(match self {
            Self::UserUnknown
            | Self::NoMailService
            | Self::DomainUnknown
            | Self::Moved
            | Self::OwnerChanged
            | Self::AddressSyntax
            | Self::AddressAmbiguous
            | Self::AddressOther => BounceAbout::Address,
            Self::MailboxFull
            | Self::MailboxDisabled
            | Self::MailboxOther
            | Self::MailboxUnavailable => BounceAbout::Mailbox,
            Self::MessageTooLarge | Self::MessageFormat | Self::SmtpUtf8Unsupported => {
                BounceAbout::Message
            }
            Self::TooManyRecipients
            | Self::SystemFull
            | Self::Expired
            | Self::Network
            | Self::Unroutable
            | Self::SystemError
            | Self::Protocol => BounceAbout::System,
            Self::RecipientRefuses
            | Self::SenderRefused
            | Self::Greylisted
            | Self::RateLimited
            | Self::Virus
            | Self::Authentication
            | Self::Blocklisted
            | Self::Spam
            | Self::RelayingDenied
            | Self::Policy => BounceAbout::Policy,
            Self::Undefined | Self::Delivered | Self::Unreadable => return None,
        })
    }

    /// What follows from the reason under a code of `class`.
    pub(super) const fn verdict(self, class: Class) -> Verdict {
        use BounceKind::{Block, Hard, Soft, Unknown};
        let permanent = matches!(class, Class::Permanent);
        match self {
            Self::Delivered | Self::Unreadable => (Unknown, None),
            Self::UserUnknown
            | Self::NoMailService
            | Self::DomainUnknown
            | Self::Moved
            | Self::OwnerChanged
            | Self::AddressSyntax
            | Self::AddressAmbiguous
            | Self::AddressOther
            | Self::MailboxDisabled
            | Self::MailboxUnavailable
                if permanent =>
            {
                (Hard, AT_ONCE)
            }
            Self::Unroutable | Self::Undefined if permanent => (Hard, MAILBOX),
            Self::Policy if permanent => (Block, None),
            Self::UserUnknown
            | Self::NoMailService
            | Self::DomainUnknown
            | Self::Moved
            | Self::OwnerChanged
            | Self::AddressSyntax
            | Self::AddressAmbiguous
            | Self::AddressOther
            | Self::MailboxDisabled
            | Self::MailboxUnavailable
            | Self::MailboxFull
            | Self::MailboxOther
            | Self::SmtpUtf8Unsupported => (Soft, MAILBOX),
            Self::Greylisted
            | Self::RateLimited
            | Self::Policy
            | Self::MessageTooLarge
            | Self::MessageFormat
            | Self::TooManyRecipients => (Soft, None),
            Self::SystemFull
            | Self::Expired
            | Self::Network
            | Self::Unroutable
            | Self::SystemError
            | Self::Protocol
            | Self::Undefined => (Soft, SYSTEM),
            Self::RecipientRefuses | Self::RelayingDenied => (Block, MAILBOX),
            Self::SenderRefused
            | Self::Virus
            | Self::Authentication
            | Self::Blocklisted
            | Self::Spam => (Block, None),
        }
    }
}
