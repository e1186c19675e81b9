//! Which columns hold addresses: by their name in nine languages, and by what is in them.

/// Names of such columns without case, accents, spaces and signs.
/// Sources: export headers of mailing software and spreadsheets in en de es fr it nl pl pt tr.
const NAMES: &[&str] = &[
    // en, and what the others borrowed
    "email",
    "emailaddress",
    "emailid",
    "mail",
    "mailaddress",
    "electronicmail",
    "emails",
    "useremail",
    "contactemail",
    "primaryemail",
    "workemail",
    "homeemail",
    "personalemail",
    "customeremail",
    "subscriberemail",
    "recipient",
    // de
    "emailadresse",
    "mailadresse",
    "epost",
    "epostadresse",
    "elektronischepost",
    // es
    "correo",
    "correoelectronico",
    "direcciondecorreo",
    "direcciondecorreoelectronico",
    "direcciondeemail",
    "mailto",
    // fr
    "courriel",
    "courrielelectronique",
    "adresseemail",
    "adressemail",
    "adressecourriel",
    "adresseelectronique",
    "adressedemessagerie",
    "mel",
    // it
    "postaelettronica",
    "indirizzoemail",
    "indirizzomail",
    "indirizzodiposta",
    "indirizzodipostaelettronica",
    // nl
    "emailadres",
    "mailadres",
    // pl
    "adresemail",
    "adresmail",
    "adrespocztyelektronicznej",
    "pocztaelektroniczna",
    "adreselektroniczny",
    // pt
    "correioeletronico",
    "correioeletronica",
    "enderecodeemail",
    "enderecoemail",
    "enderecoeletronico",
    // tr
    "eposta",
    "epostaadresi",
    "emailadresi",
    "mailadresi",
    "elektronikposta",
];

/// Whether a column is named as those with addresses are; a number behind the name is fine:
/// `E-Mail 2`.
pub(super) fn is_email_name(name: &str) -> bool {
    let folded = folded(name);
    let name = folded.trim_end_matches(|character: char| character.is_ascii_digit());
    NAMES.contains(&name)
}

/// Lower-case letters and digits alone, without the accents of the nine languages.
fn folded(name: &str) -> String {
    let mut folded = String::new();
    for character in name.chars().flat_map(char::to_lowercase) {
        let plain = match character {
            'à' | 'á' | 'â' | 'ã' | 'ä' => 'a',
            'ç' => 'c',
            'è' | 'é' | 'ê' | 'ë' => 'e',
            'ì' | 'í' | 'î' | 'ï' | 'ı' => 'i',
            'ñ' => 'n',
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
            'ù' | 'ú' | 'û' | 'ü' => 'u',
            other => other,
        };
        if plain.is_ascii_alphanumeric() {
            folded.push(plain);
        }
    }
    folded
}

/// Whether a cell looks like an address: a cheap test for many cells.
pub(super) fn looks_like_address(cell: &str) -> bool {
    let cell = cell.trim();
    match cell.rsplit_once('@') {
        Some((local, domain)) => !local.is_empty() && domain.len() > 2 && !cell.contains("://"),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_column_in_nine_languages() {
        for name in [
            "Email",
            "E-Mail-Adresse",
            "Correo electrónico",
            "Adresse e-mail",
            "Indirizzo e-mail",
            "E-mailadres",
            "Adres e-mail",
            "Endereço de e-mail",
            "E-posta adresi",
            "EMAIL_2",
            "e mail",
        ] {
            assert!(is_email_name(name), "{name}");
        }
        for name in ["name", "email_opt_in", "Mailing", "remailer", "", "2"] {
            assert!(!is_email_name(name), "{name}");
        }
    }

    #[test]
    fn knows_an_address_from_other_cells() {
        for cell in ["a@b.c", " a@b.co ", "Anna <anna@example.org>", "x@y@z.org"] {
            assert!(looks_like_address(cell), "{cell}");
        }
        for cell in ["", "@anna", "a@", "https://x@y.org/", "anna"] {
            assert!(!looks_like_address(cell), "{cell}");
        }
    }
}
