//! Parts of addresses: segments of a path, and queries.

/// A code as a segment of an address: everything but unreserved characters is percent-encoded.
pub fn segment(code: &str) -> String {
    let mut text = String::new();
    for byte in code.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            text.push(char::from(byte));
        } else {
            let digits = lars_domain::ask::reach::invitation::hex(&[byte]);
            text.push('%');
            text.push_str(&digits.to_ascii_uppercase());
        }
    }
    text
}

/// A query of the fields that are not empty; nothing where all are.
pub fn query(fields: &[(&str, &str)]) -> String {
    let given = fields.iter().filter(|(_, value)| !value.is_empty());
    let pairs: Vec<String> = given.map(|(name, value)| format!("{name}={}", segment(value))).collect();
    if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
}
