//! Generated from `data/mailbox_rules.tsv` and `data/alias_domains.tsv` by `npm run tables`; do not edit.

use super::mailbox_rules::Rule;

pub(super) static RULES: &[(&str, Rule)] = &[
    ("apple", Rule { separator: '+', ignored: "", equal: "", subdomain: false }),
    ("fastmail", Rule { separator: '+', ignored: "", equal: "", subdomain: true }),
    ("google", Rule { separator: '+', ignored: ".", equal: "", subdomain: false }),
    ("mailbox_org", Rule { separator: '+', ignored: "", equal: "", subdomain: false }),
    ("mailfence", Rule { separator: '+', ignored: "", equal: "", subdomain: false }),
    ("microsoft", Rule { separator: '+', ignored: "", equal: "", subdomain: false }),
    ("proton", Rule { separator: '+', ignored: "-._", equal: "", subdomain: false }),
    ("runbox", Rule { separator: '+', ignored: "", equal: "", subdomain: false }),
    ("yahoo", Rule { separator: '-', ignored: "", equal: "", subdomain: false }),
    ("yandex", Rule { separator: '+', ignored: "", equal: ".-", subdomain: false }),
];

pub(super) static ALIAS_DOMAINS: &[(&str, &str)] = &[
    ("googlemail.com", "gmail.com"),
    ("mac.com", "icloud.com"),
    ("me.com", "icloud.com"),
    ("narod.ru", "yandex.ru"),
    ("pm.me", "proton.me"),
    ("protonmail.ch", "proton.me"),
    ("protonmail.com", "proton.me"),
    ("ya.ru", "yandex.ru"),
    ("yandex.by", "yandex.ru"),
    ("yandex.com", "yandex.ru"),
    ("yandex.com.tr", "yandex.ru"),
    ("yandex.kz", "yandex.ru"),
    ("yandex.ua", "yandex.ru"),
];
