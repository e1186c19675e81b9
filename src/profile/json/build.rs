//! Making JSON values: the one description of what answers look like outside Rust.

use std::borrow::Cow;

use super::Json;

impl<'a> Json<'a> {
    /// An object without members, to be filled by [`Json::with`].
    pub(crate) const fn object() -> Self {
        Self::Object(Vec::new())
    }

    /// This object with one more member.
    #[inline(never)]
    pub(crate) fn with(mut self, name: &'static str, value: Self) -> Self {
        if let Self::Object(members) = &mut self {
            members.push((Cow::Borrowed(name), value));
        }
        self
    }

    /// A string.
    pub(crate) const fn text(text: &'a str) -> Self {
        Self::String(Cow::Borrowed(text))
    }

    /// A string, or `null`.
    pub(crate) fn text_or_null(text: Option<&'a str>) -> Self {
        match text {
            Some(text) => Self::text(text),
            None => Self::Null,
        }
    }

    /// A number that counts something.
    #[expect(clippy::cast_precision_loss, reason = "lengths and positions")]
    pub(crate) const fn count(number: usize) -> Self {
        Self::Number(number as f64)
    }

    /// A list of strings.
    #[inline(never)]
    pub(crate) fn texts(texts: &'a [impl AsRef<str>]) -> Self {
        let mut items = Vec::with_capacity(texts.len());
        for text in texts {
            items.push(Self::text(text.as_ref()));
        }
        Self::Array(items)
    }
}

/// `Serialize` by `to_json`, so that a serializer is made for one type and not for each answer.
macro_rules! serialize_as_json {
    ($($name:ty),+) => {$(
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.to_json().serialize(serializer)
            }
        }
    )+};
}
pub(crate) use serialize_as_json;
