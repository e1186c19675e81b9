//! One-click unsubscription: the headers of a mail, and the request that answers them.

use std::fmt;

use super::status::trimmed;
use crate::bytes::{self, concat};
use crate::profile::{Json, serialize_as_json};

/// The headers by which a mail offers a way out (RFC 2369 §3.2, RFC 8058 §3.1).
///
/// Both must be covered by the mail's DKIM signature, or receivers ignore them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnsubscribeHeaders {
    /// `<https://…>, <mailto:…>`
    pub list_unsubscribe: String,
    /// `List-Unsubscribe=One-Click`; `None` without a URL, as only URLs work by one click.
    pub list_unsubscribe_post: Option<&'static str>,
}

impl UnsubscribeHeaders {
    /// What JavaScript gets: header names and their values.
    pub(crate) fn to_json(&self) -> Json<'_> {
        let headers = Json::object().with("List-Unsubscribe", Json::text(&self.list_unsubscribe));
        match self.list_unsubscribe_post {
            Some(post) => headers.with("List-Unsubscribe-Post", Json::text(post)),
            None => headers,
        }
    }
}

serialize_as_json!(UnsubscribeHeaders);

/// Why no headers were made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum UnsubscribeError {
    /// Neither `url` nor `mailto` was given.
    Nothing,
    /// The URL is not `https://` with a host: one click needs TLS (RFC 8058 §3.1).
    NotHttps,
    /// The mail address has no `@`, or nothing before or behind it.
    NotMailto,
    /// A line break, space, bracket or other character that must be percent-encoded, at that byte.
    BadCharacter(usize),
    /// Over 900 bytes: the header line would pass RFC 5322's limit of 998.
    TooLong,
}

impl UnsubscribeError {
    /// The stable code: `nothing`, `not_https`, `not_mailto`, `bad_character`, `too_long`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::NotHttps => "not_https",
            Self::NotMailto => "not_mailto",
            Self::BadCharacter(_) => "bad_character",
            Self::TooLong => "too_long",
        }
    }
}

impl UnsubscribeError {
    /// The sentence for developers.
    pub(crate) fn message(self) -> String {
        let Self::BadCharacter(at) = self else {
            return bytes::owned(match self {
                Self::Nothing => "unsubscribe headers need a url or a mailto",
                Self::NotHttps => "the unsubscribe url must start with https:// and a host",
                Self::NotMailto => "the unsubscribe mailto must be an address",
                Self::BadCharacter(_) | Self::TooLong => {
                    "the unsubscribe address is longer than 900 bytes"
                }
            });
        };
        let mut text = bytes::owned("the unsubscribe address has a character at byte ");
        bytes::push_decimal(&mut text, at, 1);
        text + " that must be percent-encoded"
    }
}

impl fmt::Display for UnsubscribeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())
    }
}

impl std::error::Error for UnsubscribeError {}

const MAX_URI_BYTES: usize = 900;
const PAIR: (&str, &str) = ("List-Unsubscribe", "One-Click");

/// Makes the unsubscribe headers of one mail.
///
/// `url` should name the person by a signed, opaque token: the request that comes back carries
/// nothing else. `mailto` may stand with or without `mailto:` and may have `?subject=…`.
///
/// ```
/// use formwell::delivery::{UnsubscribeError, unsubscribe_headers};
///
/// let headers = unsubscribe_headers(Some("https://example.org/u/8f3a"), Some("u@example.org"))?;
/// assert_eq!(headers.list_unsubscribe, "<https://example.org/u/8f3a>, <mailto:u@example.org>");
/// assert_eq!(headers.list_unsubscribe_post, Some("List-Unsubscribe=One-Click"));
/// let injected = unsubscribe_headers(Some("https://example.org/\r\nBcc: all"), None);
/// assert_eq!(injected, Err(UnsubscribeError::BadCharacter(20)));
/// # Ok::<(), UnsubscribeError>(())
/// ```
pub fn unsubscribe_headers(
    url: Option<&str>,
    mailto: Option<&str>,
) -> Result<UnsubscribeHeaders, UnsubscribeError> {
    let mut list_unsubscribe = String::new();
    if let Some(url) = url {
        check_https(url)?;
        bytes::push(&mut list_unsubscribe, &concat(&["<", url, ">"]));
    }
    if let Some(mailto) = mailto {
        let address = mailto_address(mailto)?;
        let separator = if url.is_some() { ", " } else { "" };
        bytes::push(
            &mut list_unsubscribe,
            &concat(&[separator, "<mailto:", address, ">"]),
        );
    }
    if list_unsubscribe.is_empty() {
        return Err(UnsubscribeError::Nothing);
    }
    Ok(UnsubscribeHeaders {
        list_unsubscribe,
        list_unsubscribe_post: url.map(|_| "List-Unsubscribe=One-Click"),
    })
}

fn check_https(url: &str) -> Result<(), UnsubscribeError> {
    const START: &[u8] = b"https://";
    check_characters(url)?;
    let host = bytes::at(url.as_bytes(), START.len());
    let has_host = host.is_ascii_alphanumeric() || host == b'[';
    if has_host && bytes::starts_with_ignore_case(url.as_bytes(), START) {
        Ok(())
    } else {
        Err(UnsubscribeError::NotHttps)
    }
}

/// What stands behind `mailto:`.
fn mailto_address(mailto: &str) -> Result<&str, UnsubscribeError> {
    const START: &[u8] = b"mailto:";
    check_characters(mailto)?;
    let has_scheme = bytes::starts_with_ignore_case(mailto.as_bytes(), START);
    let address = bytes::from(mailto, if has_scheme { START.len() } else { 0 });
    let (to, _) = bytes::split_at_first(address, b'?');
    match bytes::rfind(to.as_bytes(), b'@') {
        Some(at) if at > 0 && at + 1 < to.len() => Ok(address),
        _ => Err(UnsubscribeError::NotMailto),
    }
}

/// A URI in a header has only characters of RFC 3986: nothing that ends the brackets or the line.
fn check_characters(uri: &str) -> Result<(), UnsubscribeError> {
    if uri.len() > MAX_URI_BYTES {
        return Err(UnsubscribeError::TooLong);
    }
    for (at, byte) in uri.bytes().enumerate() {
        if !byte.is_ascii_graphic() || bytes::has(b"<>\"\\^`{|}", byte) {
            return Err(UnsubscribeError::BadCharacter(at));
        }
    }
    Ok(())
}

/// An HTTP request to an unsubscribe URL.
#[derive(Clone, Copy, Debug, Default)]
pub struct OneClickPost<'a> {
    /// The request's method.
    pub method: &'a str,
    /// The `Content-Type`; where it is missing, the body is read as a form.
    pub content_type: Option<&'a str>,
    /// The request's body.
    pub body: &'a str,
}

/// Bodies longer than this are no one-click requests.
const MAX_BODY_BYTES: usize = 65_536;

/// Whether a request is the one-click unsubscription of RFC 8058 §3.2, to be carried out at once,
/// without log-in, cookies or a question.
///
/// It is a `POST` whose form, `multipart/form-data` or `application/x-www-form-urlencoded`, has
/// `List-Unsubscribe=One-Click`, exactly so. Everything else, above all a `GET` by a link
/// scanner, should show a page that asks.
///
/// ```
/// use formwell::delivery::{OneClickPost, is_one_click_post};
///
/// let mut request = OneClickPost {
///     method: "POST",
///     content_type: Some("application/x-www-form-urlencoded"),
///     body: "List-Unsubscribe=One-Click",
/// };
/// assert!(is_one_click_post(&request));
/// request.method = "GET";
/// assert!(!is_one_click_post(&request));
/// ```
pub fn is_one_click_post(request: &OneClickPost<'_>) -> bool {
    if request.method != "POST" || request.body.len() > MAX_BODY_BYTES {
        return false;
    }
    let (media, parameters) = bytes::split_at_first(request.content_type.unwrap_or_default(), b';');
    let media = media.trim().as_bytes();
    let is = |known: &str| bytes::same_ignore_case(media, known.as_bytes());
    if media.is_empty() || is("application/x-www-form-urlencoded") {
        has_pair(request.body)
    } else {
        let boundary = parameter(parameters.unwrap_or_default(), "boundary");
        is("multipart/form-data") && !boundary.is_empty() && has_part(request.body, boundary)
    }
}

fn has_pair(body: &str) -> bool {
    for pair in bytes::pieces(trimmed(body, b"\r\n"), b'&') {
        let (name, value) = bytes::split_at_first(pair, b'=');
        if decodes_to(name, PAIR.0) && decodes_to(value.unwrap_or_default(), PAIR.1) {
            return true;
        }
    }
    false
}

/// Whether the form-encoded `text` stands for `plain`, which has no space.
fn decodes_to(text: &str, plain: &str) -> bool {
    let text = text.as_bytes();
    let digit = |at| char::from(bytes::at(text, at)).to_digit(16);
    let mut at = 0;
    for byte in plain.bytes() {
        let mut next = u32::from(bytes::at(text, at));
        at += 1;
        if next == u32::from(b'%')
            && let (Some(high), Some(low)) = (digit(at), digit(at + 1))
        {
            next = high * 16 + low;
            at += 2;
        }
        if next != u32::from(byte) {
            return false;
        }
    }
    at == text.len()
}

/// The value of a header's parameter, without its quotes; empty where there is none.
fn parameter<'t>(parameters: &'t str, name: &str) -> &'t str {
    for parameter in bytes::pieces(parameters, b';') {
        let (key, value) = bytes::split_at_first(parameter.trim(), b'=');
        if bytes::same_ignore_case(key.as_bytes(), name.as_bytes()) {
            return trimmed(value.unwrap_or_default(), b"\"");
        }
    }
    ""
}

fn has_part(body: &str, boundary: &str) -> bool {
    let delimiter = concat(&["--", boundary]);
    let mut rest = body;
    // What stands before the first delimiter is no part.
    while let Some(at) = bytes::find_part(rest.as_bytes(), delimiter.as_bytes()) {
        rest = bytes::from(rest, at + delimiter.len());
        if rest.starts_with("--") {
            return false;
        }
        let end = bytes::find_part(rest.as_bytes(), delimiter.as_bytes());
        if is_the_field(bytes::slice(rest, 0, end.unwrap_or(rest.len()))) {
            return true;
        }
    }
    false
}

/// Whether a part, from the line break behind its delimiter on, is the field with its value.
fn is_the_field(part: &str) -> bool {
    let mut lines = bytes::pieces(part, b'\n');
    let mut named = false;
    // The first piece is what stands behind the delimiter on its line.
    if !matches!(lines.next(), Some("" | "\r")) {
        return false;
    }
    for line in &mut lines {
        let line = trimmed(line, b"\r");
        if line.is_empty() {
            break;
        }
        named |= names_the_field(line);
    }
    let value = trimmed(lines.next().unwrap_or_default(), b"\r");
    let ends = matches!((lines.next(), lines.next()), (None | Some(""), None));
    named && value == PAIR.1 && ends
}

/// `Content-Disposition: form-data; name="List-Unsubscribe"`
fn names_the_field(header: &str) -> bool {
    let (name, value) = bytes::split_at_first(header, b':');
    let (kind, parameters) = bytes::split_at_first(value.unwrap_or_default(), b';');
    bytes::same_ignore_case(name.as_bytes(), b"content-disposition")
        && bytes::same_ignore_case(kind.trim().as_bytes(), b"form-data")
        && parameter(parameters.unwrap_or_default(), "name") == PAIR.0
}
