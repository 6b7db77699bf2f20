//! A small map of the countries around the Baltic Sea with numbered places. Who is where is listed by the caller.
//!
//! The outlines come from `map/baltic.json`, which `map/make.mjs` made from public-domain data.

use std::sync::OnceLock;

use serde::Deserialize;

use super::svg::{Svg, WHITE, escape, number, text_width};

/// Land on the map that is not named: only there for orientation.
const LAND: &str = "#e4eaed";
/// A country that stands out.
const COUNTRY: &str = "#b5cfdb";
/// A marker; white numbers stand on it.
const MARKER: &str = "#0b5a7a";
/// Half the height of a marker.
const RADIUS: f64 = 11.0;

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

#[derive(Deserialize)]
struct Outlines {
    width: f64,
    height: f64,
    projection: Projection,
    countries: Vec<Country>,
}

#[derive(Deserialize)]
struct Country {
    code: String,
    path: String,
}

/// Lambert's equal-area azimuthal projection of the sphere; angles in degrees.
#[derive(Deserialize)]
struct Projection {
    lon0: f64,
    lat0: f64,
    scale: f64,
    x0: f64,
    y0: f64,
}

impl Projection {
    fn place(&self, longitude: f64, latitude: f64) -> (f64, f64) {
        let (sin_east, cos_east) = (longitude - self.lon0).to_radians().sin_cos();
        let (sin_north, cos_north) = latitude.to_radians().sin_cos();
        let (sin_centre, cos_centre) = self.lat0.to_radians().sin_cos();
        let k = (2.0 / (1.0 + sin_centre * sin_north + cos_centre * cos_north * cos_east)).sqrt();
        let up = cos_centre * sin_north - sin_centre * cos_north * cos_east;
        (self.x0 + self.scale * k * cos_north * sin_east, self.y0 - self.scale * k * up)
    }
}

fn outlines() -> &'static Outlines {
    static OUTLINES: OnceLock<Outlines> = OnceLock::new();
    OUTLINES.get_or_init(|| {
        serde_json::from_str(include_str!("../../map/baltic.json"))
            .expect("the committed outlines are read by a test")
    })
}

/// Markers that would lie on one another share a sign.
struct Sign {
    at: (f64, f64),
    numbers: Vec<String>,
    labels: Vec<String>,
}

/// Whether a place (degrees east and north) lies within the map, with room for its sign.
pub fn holds(longitude: f64, latitude: f64) -> bool {
    // Beyond a quarter of the globe from the middle, the projection folds over.
    let land = outlines();
    let is_near =
        (longitude - land.projection.lon0).abs() < 60.0 && (latitude - land.projection.lat0).abs() < 40.0;
    let (x, y) = land.projection.place(longitude, latitude);
    let is_in = |at: f64, size: f64| (RADIUS..=size - RADIUS).contains(&at);
    is_near && is_in(x, land.width) && is_in(y, land.height)
}

/// Draws the map.
pub fn map(view: &MapView) -> String {
    let land = outlines();
    let mut svg = Svg::new();
    for country in &land.countries {
        let marked = view.countries.contains(&country.code);
        svg.empty(
            "path",
            &[
                ("class", if marked { "c-country" } else { "c-land" }.into()),
                ("d", (&country.path).into()),
                ("fill", if marked { COUNTRY } else { LAND }.into()),
                ("stroke", WHITE.into()),
                ("stroke-width", "0.7".into()),
            ],
        );
    }
    for sign in signs(view, land) {
        draw(&mut svg, &sign);
    }
    let (id, width, height) = (escape(&view.id), number(land.width), number(land.height));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart chart-map\" role=\"img\" \
         aria-labelledby=\"{id}-name\" aria-describedby=\"{id}-desc\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
         height=\"{height}\" font-family=\"system-ui, sans-serif\" font-size=\"14\">\n\
         <title id=\"{id}-name\">{}</title>\n<desc id=\"{id}-desc\">{}</desc>\n\
         <rect class=\"c-ground\" width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>\n{}</svg>\n",
        escape(&view.title),
        escape(&view.description),
        svg.body()
    )
}

fn signs(view: &MapView, land: &Outlines) -> Vec<Sign> {
    let mut all: Vec<Sign> = Vec::new();
    for marker in &view.markers {
        let at = land.projection.place(marker.longitude, marker.latitude);
        let near = |sign: &&mut Sign| (sign.at.0 - at.0).hypot(sign.at.1 - at.1) < 2.0 * RADIUS;
        let (shown, label) = (marker.number.to_string(), marker.label.clone());
        match all.iter_mut().find(near) {
            Some(sign) => {
                sign.numbers.push(shown);
                sign.labels.push(label);
            }
            None => all.push(Sign { at, numbers: vec![shown], labels: vec![label] }),
        }
    }
    all
}

fn draw(svg: &mut Svg, sign: &Sign) {
    let text = sign.numbers.join(" · ");
    let half = (text_width(&text, 14.0) / 2.0 + 6.0).max(RADIUS);
    let (x, y) = sign.at;
    svg.open("g", &[]);
    svg.content("title", &[], &sign.labels.join("; "));
    svg.empty(
        "rect",
        &[
            ("class", "c-marker c-halo".into()),
            ("x", (x - half).into()),
            ("y", (y - RADIUS).into()),
            ("width", (2.0 * half).into()),
            ("height", (2.0 * RADIUS).into()),
            ("rx", RADIUS.into()),
            ("fill", MARKER.into()),
            ("stroke", WHITE.into()),
            ("stroke-width", "1.5".into()),
        ],
    );
    svg.text(
        x,
        y + 5.0,
        &text,
        &[
            ("class", "c-marker-text".into()),
            ("fill", WHITE.into()),
            ("font-weight", "600".into()),
            ("text-anchor", "middle".into()),
        ],
    );
    svg.close("g");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_stand_where_the_maker_of_the_outlines_puts_them() {
        let read: serde_json::Value =
            serde_json::from_str(include_str!("../../map/baltic.json")).expect("outlines");
        let checks = read["checks"].as_array().expect("checks");
        assert!(!checks.is_empty());
        for check in checks {
            let value = |name: &str| check[name].as_f64().expect("a number");
            let (x, y) = outlines().projection.place(value("lon"), value("lat"));
            assert!((x - value("x")).abs() < 0.01 && (y - value("y")).abs() < 0.01, "{check}");
        }
    }

    #[test]
    fn the_map_holds_the_baltic_sea_and_not_lisbon() {
        assert!(holds(24.1, 56.9) && holds(21.6, 63.1));
        assert!(!holds(-9.1, 38.7) && !holds(-170.0, -57.0));
    }

    #[test]
    fn places_close_to_one_another_share_a_sign() {
        let marker =
            |number, longitude| Marker { number, label: format!("P{number}"), longitude, latitude: 60.17 };
        let view = MapView {
            markers: vec![marker(1, 24.93), marker(2, 24.95), marker(3, 10.0)],
            ..MapView::default()
        };
        let svg = map(&view);
        assert!(
            svg.contains(">1 · 2</text>")
                && svg.contains("<title>P1; P2</title>")
                && svg.contains(">3</text>")
        );
    }
}
