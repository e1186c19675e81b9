// Bounces, complaints and unsubscription.

/** The fields of one recipient in a delivery report (RFC 3464), or an SMTP reply alone as `diagnostic`. */
export interface DeliveryReport {
  /** `Status`: `"5.1.1"`. */
  readonly status?: string | null | undefined;
  /** `Action`: `failed`, `delayed`, `delivered`, `relayed` or `expanded`. */
  readonly action?: string | null | undefined;
  /** `Diagnostic-Code`: `"smtp; 550 5.1.1 User unknown"`. */
  readonly diagnostic?: string | null | undefined;
}

/** Why a message was not delivered. */
export type BounceReason =
  | "recipient_refuses"
  | "mailbox_full"
  | "mailbox_disabled"
  | "sender_refused"
  | "user_unknown"
  | "no_mail_service"
  | "domain_unknown"
  | "moved"
  | "owner_changed"
  | "address_syntax"
  | "address_ambiguous"
  | "address_other"
  | "greylisted"
  | "rate_limited"
  | "message_format"
  | "virus"
  | "authentication"
  | "blocklisted"
  | "spam"
  | "relaying_denied"
  | "message_too_large"
  | "too_many_recipients"
  | "smtputf8_unsupported"
  | "system_full"
  | "expired"
  | "network"
  | "unroutable"
  | "mailbox_other"
  | "policy"
  | "mailbox_unavailable"
  | "system_error"
  | "protocol"
  | "undefined"
  | "delivered"
  | "unreadable";

/** What a delivery report says about an address. */
export interface Bounce {
  /**
   * `hard`: the address will not take mail again. `soft`: it may pass, or it is this message's fault.
   * `block`: refused for who sent it or what it looked like. `unknown`: no bounce, or unreadable.
   */
  kind: "hard" | "soft" | "block" | "unknown";
  about: "address" | "mailbox" | "message" | "system" | "policy" | null;
  reason: BounceReason;
  /** After how many such bounces in a row to send no more: 1 is at once, `null` never for this reason. */
  removeAfter: number | null;
  /** The enhanced status code (RFC 3463) the verdict rests on. */
  status: string | null;
  /** The SMTP reply code in the diagnostic. */
  reply: number | null;
}

/** What a feedback report says. */
export interface Complaint {
  feedbackType:
    | "abuse"
    | "auth-failure"
    | "fraud"
    | "miscategorized"
    | "not-spam"
    | "opt-out"
    | "opt-out-list"
    | "other"
    | "virus"
    | "unknown";
  /** Whether to send this person nothing more. */
  suppress: boolean;
}

/** Headers of a mail, by name. */
export interface UnsubscribeHeaders {
  "List-Unsubscribe": string;
  /** Absent without a URL: only URLs work by one click. */
  "List-Unsubscribe-Post"?: "List-Unsubscribe=One-Click";
}

/** An HTTP request to an unsubscribe URL. */
export interface OneClickPost {
  readonly method: string;
  /** The `Content-Type`; where it is missing, the body is read as a form. */
  readonly contentType?: string | null | undefined;
  readonly body: string;
}
