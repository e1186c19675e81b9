//! Generated from `data/status_codes.tsv` by `npm run tables`; do not edit.

/// A reason a line, and the codes that mean it as `subject.detail`, a space around each.
pub(super) static STATUS_CODES: &str = "\
address_ambiguous 1.4 \n\
address_other 1.0 \n\
address_syntax 1.3 \n\
authentication 7.8 7.9 7.10 7.11 7.12 7.20 7.21 7.22 7.23 7.24 7.25 7.26 7.29 \n\
domain_unknown 1.2 4.310 \n\
expired 4.7 4.300 \n\
mailbox_disabled 2.1 \n\
mailbox_full 2.2 \n\
mailbox_other 2.0 2.4 \n\
message_format 6.0 6.1 6.2 6.3 6.4 6.5 6.6 \n\
message_too_large 2.3 3.4 7.16 \n\
moved 1.6 \n\
network 4.0 4.1 4.2 4.3 4.5 4.6 \n\
no_mail_service 1.10 \n\
owner_changed 7.17 7.18 \n\
policy 7.0 7.1 7.3 7.4 7.5 7.6 7.7 7.13 7.14 7.15 7.19 7.30 \n\
protocol 5.0 5.1 5.2 5.4 5.5 5.6 \n\
rate_limited 2.121 2.122 7.28 \n\
recipient_refuses 7.2 \n\
sender_refused 1.7 1.8 7.27 \n\
smtputf8_unsupported 6.7 6.8 6.9 6.10 \n\
system_error 3.0 3.2 3.3 3.5 \n\
system_full 3.1 \n\
too_many_recipients 5.3 \n\
undefined 0.0 1.5 1.9 3.6 \n\
unroutable 4.4 \n\
user_unknown 1.1 1.351 \n\
";
