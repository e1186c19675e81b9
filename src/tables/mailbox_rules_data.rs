//! Generated from `data/mailbox_rules.tsv` and `data/alias_domains.tsv` by `npm run tables`; do not edit.

/// Operator, separator, marks.
pub(super) static RULES: &[u8] = b"\x06\x2b\x00\x16\x2b\x80\x1a\x2b\x01\x27\x2b\x00\x28\x2b\x00\x29\x2b\x00\x31\x2b\x07\x36\x2b\x00\x54\x2d\x00\x56\x2b\x18";

/// A domain and those that reach the same mailboxes.
pub(super) static ALIAS_DOMAINS: &str = "gmail.com googlemail.com\nicloud.com mac.com me.com\nproton.me pm.me protonmail.ch protonmail.com\nyandex.ru narod.ru ya.ru yandex.by yandex.com yandex.com.tr yandex.kz yandex.ua";
