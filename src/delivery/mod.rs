//! What comes back from sending: bounces, complaints, and the way out that every mail must offer.
//!
//! - [`classify_bounce`]: what a delivery report says about the address, and when to remove it
//! - [`classify_complaint`]: what a feedback report means (RFC 5965)
//! - [`unsubscribe_headers`], [`is_one_click_post`]: one-click unsubscription (RFC 8058, RFC 2369)
//!
//! ```
//! use formwell::delivery::{BounceKind, DeliveryReport, classify_bounce};
//!
//! let bounce = classify_bounce(&DeliveryReport {
//!     status: Some("5.1.1"),
//!     action: Some("failed"),
//!     diagnostic: Some("smtp; 550 5.1.1 <anna@example.org>: User unknown"),
//! });
//! assert_eq!(bounce.kind, BounceKind::Hard);
//! assert_eq!(bounce.remove_after, Some(1));
//! ```
//!
//! # Not supported
//! Reading whole messages: the host's mail library takes the fields out of the
//! `message/delivery-status` or `message/feedback-report` part.

mod bounce;
mod complaint;
mod diagnostic;
mod reason;
mod status;
mod unsubscribe;

pub use bounce::{Bounce, DeliveryReport, classify_bounce};
pub use complaint::{Complaint, classify_complaint};
pub use reason::{BounceAbout, BounceKind, BounceReason};
pub use unsubscribe::{
    OneClickPost, UnsubscribeError, UnsubscribeHeaders, is_one_click_post, unsubscribe_headers,
};
