//! What an address must have, by country.

use crate::tables::postal;

/// The parts that a postal address in `country` cannot do without, as autocomplete tokens.
///
/// `country` is an ISO 3166-1 code in any case. The tokens are `street-address` (which
/// `address-line1` does as well), `address-level2` for the town, `address-level1` for the state
/// and `postal-code`; a country that is not known needs street and town. For plans that are made
/// when the country is chosen: rules read a plan's `required` and nothing else.
///
/// ```
/// use formwell::profile::required_address_parts;
///
/// assert_eq!(required_address_parts("DE"), ["street-address", "address-level2", "postal-code"]);
/// assert!(required_address_parts("US").contains(&"address-level1"));
/// ```
pub fn required_address_parts(country: &str) -> Vec<&'static str> {
    postal::required_parts(country)
}
