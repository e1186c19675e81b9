//! Reads documented items out of Rust sources: as much of the syntax as the crate uses there.

/// One documented variant, field or row.
pub(crate) struct Item {
    /// Lines of its documentation, as Markdown.
    doc: Vec<String>,
    /// Its line of code.
    pub(crate) code: String,
}

impl Item {
    /// The documentation as a `JSDoc` comment, with a line break at its end.
    pub(crate) fn doc_comment(&self, indent: &str) -> String {
        let doc: Vec<String> = self.doc.iter().map(|line| without_links(line)).collect();
        match doc.as_slice() {
            [] => String::new(),
            [line] => format!("{indent}/** {line} */\n"),
            lines => {
                let body: Vec<String> = lines
                    .iter()
                    .map(|line| format!("{indent} * {line}"))
                    .collect();
                format!("{indent}/**\n{}\n{indent} */\n", body.join("\n"))
            }
        }
    }

    /// The name in `pub name: Type,`.
    pub(crate) fn field_name(&self) -> &str {
        self.field().0
    }

    /// The type in `pub name: Type,`.
    pub(crate) fn field_type(&self) -> &str {
        self.field().1
    }

    fn field(&self) -> (&str, &str) {
        let code = self.code.trim_start_matches("pub ").trim_end_matches(',');
        code.split_once(": ").unwrap()
    }
}

/// The lines between `opening` and the next `}` at the start of a line.
pub(crate) fn block<'a>(source: &'a str, opening: &str) -> &'a str {
    let Some((_, rest)) = source.split_once(opening) else {
        panic!("no `{}` in the source", opening.trim())
    };
    rest.split_once("\n}").unwrap().0
}

/// The documented items of a block. Plain comments and attributes are passed over.
pub(crate) fn items(block: &str) -> Vec<Item> {
    let mut doc = Vec::new();
    let mut found = Vec::new();
    for line in block.lines().map(str::trim) {
        if let Some(text) = line.strip_prefix("///") {
            doc.push(text.trim().to_owned());
        } else if !line.is_empty() && !line.starts_with("//") && !line.starts_with('#') {
            found.push(Item {
                doc: std::mem::take(&mut doc),
                code: line.to_owned(),
            });
        }
    }
    found
}

/// ``[`name`](path)`` and ``[`name`]`` as `` `name` ``.
fn without_links(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some((before, link)) = rest.split_once("[`") {
        let (name, after) = link.split_once("`]").unwrap();
        out.push_str(before);
        out.extend(["`", name, "`"]);
        rest = match after.strip_prefix('(') {
            Some(target) => target.split_once(')').unwrap().1,
            None => after,
        };
    }
    out + rest
}

/// `TrimmedSpace` as `trimmed_space`.
pub(crate) fn snake_case(name: &str) -> String {
    let mut out = String::new();
    for character in name.chars() {
        if character.is_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.extend(character.to_lowercase());
    }
    out
}

/// `max_length` as `maxLength`.
pub(crate) fn camel_case(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap().to_owned();
    words.fold(first, |name, word| {
        name + &word[..1].to_uppercase() + &word[1..]
    })
}
