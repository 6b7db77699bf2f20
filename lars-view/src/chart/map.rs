//! A small map of the countries around the Baltic Sea with numbered places. Who is where is listed by the caller.

/// What the map shows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MapView {
    /// Begins every `id` in the map; unique on its page.
    pub id: String,
    /// The name of the map.
    pub title: String,
    /// The map in words.
    pub description: String,
    /// Two-letter codes of the countries that stand out.
    pub countries: Vec<String>,
    /// The places.
    pub markers: Vec<Marker>,
}

/// A numbered place.
#[derive(Debug, Clone, PartialEq)]
pub struct Marker {
    /// The number, as in the list beside the map.
    pub number: usize,
    /// What is there.
    pub label: String,
    /// Degrees east.
    pub longitude: f64,
    /// Degrees north.
    pub latitude: f64,
}

/// Draws the map.
pub fn map(view: &MapView) -> String {
    let _ = view;
    String::new()
}
