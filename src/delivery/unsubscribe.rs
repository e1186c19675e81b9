//! One-click unsubscription: the headers of a mail, and the request that answers them.

use std::fmt;

use serde::Serialize;

/// The headers by which a mail offers a way out (RFC 2369 §3.2, RFC 8058 §3.1).
///
/// Both must be covered by the mail's DKIM signature, or receivers ignore them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UnsubscribeHeaders {
    /// `<https://…>, <mailto:…>`
    #[serde(rename = "List-Unsubscribe")]
    pub list_unsubscribe: String,
    /// `List-Unsubscribe=One-Click`; `None` without a URL, as only URLs work by one click.
    #[serde(
        rename = "List-Unsubscribe-Post",
        skip_serializing_if = "Option::is_none"
    )]
    pub list_unsubscribe_post: Option<&'static str>,
}

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

impl fmt::Display for UnsubscribeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => f.write_str("unsubscribe headers need a url or a mailto"),
            Self::NotHttps => {
                f.write_str("the unsubscribe url must start with https:// and a host")
            }
            Self::NotMailto => f.write_str("the unsubscribe mailto must be an address"),
            Self::BadCharacter(at) => write!(
                f,
                "the unsubscribe address has a character at byte {at} that must be percent-encoded"
            ),
            Self::TooLong => f.write_str("the unsubscribe address is longer than 900 bytes"),
        }
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
    let url = url.map(https_uri).transpose()?;
    let mailto = mailto.map(mailto_uri).transpose()?;
    let list_unsubscribe_post = url.as_ref().map(|_| "List-Unsubscribe=One-Click");
    let uris: Vec<String> = url.into_iter().chain(mailto).collect();
    if uris.is_empty() {
        return Err(UnsubscribeError::Nothing);
    }
    Ok(UnsubscribeHeaders {
        list_unsubscribe: uris.join(", "),
        list_unsubscribe_post,
    })
}

fn https_uri(url: &str) -> Result<String, UnsubscribeError> {
    check_characters(url)?;
    let (scheme, rest) = url.split_once("://").ok_or(UnsubscribeError::NotHttps)?;
    let has_host = rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[');
    if !scheme.eq_ignore_ascii_case("https") || !has_host {
        return Err(UnsubscribeError::NotHttps);
    }
    Ok(format!("<{url}>"))
}

fn mailto_uri(address: &str) -> Result<String, UnsubscribeError> {
    check_characters(address)?;
    let address = match address.split_once(':') {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("mailto") => rest,
        _ => address,
    };
    let to = address.split('?').next().unwrap_or(address);
    match to.rsplit_once('@') {
        Some((local, domain)) if !local.is_empty() && !domain.is_empty() => {
            Ok(format!("<mailto:{address}>"))
        }
        _ => Err(UnsubscribeError::NotMailto),
    }
}

/// A URI in a header has only characters of RFC 3986: nothing that ends the brackets or the line.
fn check_characters(uri: &str) -> Result<(), UnsubscribeError> {
    if uri.len() > MAX_URI_BYTES {
        return Err(UnsubscribeError::TooLong);
    }
    let bad = |byte: u8| !byte.is_ascii_graphic() || b"<>\"\\^`{|}".contains(&byte);
    match uri.bytes().position(bad) {
        Some(at) => Err(UnsubscribeError::BadCharacter(at)),
        None => Ok(()),
    }
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
    let content_type = request.content_type.unwrap_or_default();
    let mut parameters = content_type.split(';').map(str::trim);
    let media = parameters.next().unwrap_or_default().to_ascii_lowercase();
    match media.as_str() {
        "" | "application/x-www-form-urlencoded" => has_pair(request.body),
        "multipart/form-data" => {
            boundary(parameters).is_some_and(|boundary| has_part(request.body, boundary))
        }
        _ => false,
    }
}

fn has_pair(body: &str) -> bool {
    body.trim_end_matches(['\r', '\n']).split('&').any(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        decodes_to(name, PAIR.0) && decodes_to(value, PAIR.1)
    })
}

/// Whether the form-encoded `text` stands for `plain`, which has no space.
fn decodes_to(text: &str, plain: &str) -> bool {
    let mut bytes = text.bytes();
    let mut decoded = Vec::with_capacity(plain.len());
    while let Some(byte) = bytes.next() {
        if byte != b'%' {
            decoded.push(byte);
            continue;
        }
        let mut digit = || char::from(bytes.next()?).to_digit(16);
        match (digit(), digit()) {
            (Some(high), Some(low)) => decoded.extend(u8::try_from(high * 16 + low)),
            _ => return false,
        }
    }
    decoded == plain.as_bytes()
}

fn boundary<'a>(mut parameters: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    parameters.find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        let value = value.trim_matches('"');
        (name.eq_ignore_ascii_case("boundary") && !value.is_empty()).then_some(value)
    })
}

fn has_part(body: &str, boundary: &str) -> bool {
    let delimiter = format!("--{boundary}");
    let mut parts = body.split(delimiter.as_str());
    parts.next(); // what stands before the first delimiter
    parts
        .take_while(|part| !part.starts_with("--"))
        .filter_map(|part| {
            let part = line_end(part)?;
            part.split_once("\r\n\r\n").or(part.split_once("\n\n"))
        })
        .any(|(head, value)| {
            let value = value.strip_suffix('\n').unwrap_or(value);
            let value = value.strip_suffix('\r').unwrap_or(value);
            value == PAIR.1 && head.lines().any(names_the_field)
        })
}

/// What follows the line break that ends a delimiter.
fn line_end(part: &str) -> Option<&str> {
    part.strip_prefix("\r\n").or(part.strip_prefix('\n'))
}

/// `Content-Disposition: form-data; name="List-Unsubscribe"`
fn names_the_field(header: &str) -> bool {
    let Some((name, value)) = header.split_once(':') else {
        return false;
    };
    let mut parts = value.split(';').map(str::trim);
    name.eq_ignore_ascii_case("content-disposition")
        && parts
            .next()
            .is_some_and(|kind| kind.eq_ignore_ascii_case("form-data"))
        && parts.any(|part| {
            part.split_once('=').is_some_and(|(name, value)| {
                name.eq_ignore_ascii_case("name") && value.trim_matches('"') == PAIR.0
            })
        })
}
