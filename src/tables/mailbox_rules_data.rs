//! Generated from `data/mailbox_rules.tsv` and `data/alias_domains.tsv` by `npm run tables`; do not edit.

/// Operator, separator, marks.
pub(super) static RULES: &[u8] = b"\x04\x2b\x40\x2d\x2b\x80\x01\x2b\x41\x4f\x2b\x00\x55\x2b\x00\x02\x2b\x00\x09\x2b\x47\x57\x2b\x00\x03\x2d\x00\x08\x2b\x58";

/// A domain and those that reach the same mailboxes.
pub(super) static ALIAS_DOMAINS: &str = "gmail.com googlemail.com\nicloud.com mac.com me.com\nproton.me pm.me protonmail.ch protonmail.com\nyandex.ru narod.ru ya.ru yandex.by yandex.com yandex.com.tr yandex.kz yandex.ua";
