// Makes `baltic.json`: outlines of the countries around the Baltic Sea for the small map of `src/chart/map.rs`.
// Reads Natural Earth (public domain) from the npm package `world-atlas`; no download happens here.
// Does not draw anything and is not part of the build. Run it where the packages are:
//   npm install world-atlas@2.0.2 topojson-client@3.1.0    (in an empty folder DIR)
//   node make.mjs DIR

import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const here = new URL(".", import.meta.url);
const packages = createRequire(resolve(process.argv[2] ?? ".", "package.json"));
const topology = packages("world-atlas/countries-50m.json");
const { feature } = packages("topojson-client");

// ISO 3166-1 numeric → two letters. Åland is drawn as part of Finland. `muted`: on the map only for orientation.
const CODES = {
  246: "FI", 248: "FI", 752: "SE", 578: "NO", 208: "DK", 276: "DE", 616: "PL", 440: "LT", 428: "LV", 233: "EE",
  "056": "BE", 112: "BY", 203: "CZ", 528: "NL", 643: "RU", 804: "UA",
};
const MAIN = ["DE", "DK", "EE", "FI", "LT", "LV", "NO", "PL", "SE"];

// Lambert's equal-area azimuthal projection of the sphere, centred on the Baltic Sea: shapes stay natural, areas true.
const LON0 = 18, LAT0 = 60;
// Kilometres from the centre to each side of the frame; width in units of the drawing.
const FRAME = { west: -830, east: 850, south: -1000, north: 1270 }, WIDTH = 480, EARTH_KM = 6371;
const PER_KM = WIDTH / (FRAME.east - FRAME.west);
const HEIGHT = Math.round((FRAME.north - FRAME.south) * PER_KM);
const projection = {
  name: "lambert-azimuthal-equal-area-sphere", lon0: LON0, lat0: LAT0,
  scale: tidy(PER_KM * EARTH_KM, 4), x0: tidy(-FRAME.west * PER_KM, 4), y0: tidy(FRAME.north * PER_KM, 4),
  formula: "a = lon - lon0; k = sqrt(2 / (1 + sin(lat0) sin(lat) + cos(lat0) cos(lat) cos(a))); "
    + "x = x0 + scale * k * cos(lat) * sin(a); y = y0 - scale * k * (cos(lat0) * sin(lat) - sin(lat0) * cos(lat) * cos(a)); angles in degrees",
};
// Outlines run this far past the frame, so that no border is drawn along its edge.
const PAD = 6;
// A point is dropped if the triangle it makes with its neighbours is smaller than this; so is a whole island.
const SMALLEST_TRIANGLE = 0.35, SMALLEST_ISLAND = 1.2;

function tidy(value, digits) {
  return Number(value.toFixed(digits));
}

function project([lon, lat]) {
  const r = Math.PI / 180, { sin, cos, sqrt } = Math;
  const a = (lon - LON0) * r, p = lat * r, p0 = LAT0 * r;
  const k = sqrt(2 / (1 + sin(p0) * sin(p) + cos(p0) * cos(p) * cos(a)));
  return [
    projection.x0 + projection.scale * k * cos(p) * sin(a),
    projection.y0 - projection.scale * k * (cos(p0) * sin(p) - sin(p0) * cos(p) * cos(a)),
  ];
}

function triangle(a, b, c) {
  return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
}

/** Visvalingam's method on one line; its two ends stay, so that neighbours keep meeting. */
function simplify(line) {
  const points = line.slice();
  while (points.length > 3) {
    let least = SMALLEST_TRIANGLE, at = -1;
    for (let i = 1; i < points.length - 1; i += 1) {
      const area = triangle(points[i - 1], points[i], points[i + 1]);
      if (area < least) { least = area; at = i; }
    }
    if (at < 0) break;
    points.splice(at, 1);
  }
  return points;
}

/** Sutherland and Hodgman's clipping of a ring to the padded frame, side by side. */
function clip(ring) {
  const sides = [[0, -PAD, 1], [0, WIDTH + PAD, -1], [1, -PAD, 1], [1, HEIGHT + PAD, -1]];
  return sides.reduce((points, [axis, limit, sign]) => {
    const inside = (p) => (p[axis] - limit) * sign >= 0;
    return points.flatMap((p, i) => {
      const q = points[(i + points.length - 1) % points.length];
      const t = (limit - q[axis]) / (p[axis] - q[axis]);
      const cut = [q[0] + t * (p[0] - q[0]), q[1] + t * (p[1] - q[1])];
      if (inside(p)) return inside(q) ? [p] : [cut, p];
      return inside(q) ? [cut] : [];
    });
  }, ring);
}

function area(ring) {
  return Math.abs(ring.reduce((sum, p, i) => {
    const q = ring[(i + 1) % ring.length];
    return sum + p[0] * q[1] - q[0] * p[1];
  }, 0)) / 2;
}

/** One ring as path text with coordinates relative to the point before, in whole tenths so that rounding does not add up. */
function path(ring) {
  let [lastX, lastY] = [0, 0];
  const tenths = ring.map((p) => p.map((v) => Math.round(v * 10)))
    .filter((p, i, all) => i === 0 || p[0] !== all[i - 1][0] || p[1] !== all[i - 1][1]);
  const steps = tenths.map(([x, y], i) => {
    const step = `${i === 0 ? "M" : "l"}${(x - lastX) / 10},${(y - lastY) / 10}`;
    [lastX, lastY] = [x, y];
    return step;
  });
  return `${steps.join("")}Z`;
}

/** The topology with its lines laid out, projected and simplified: plain coordinates, no transform. */
function flat() {
  const { scale, translate } = topology.transform;
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return simplify(arc.map(([dx, dy]) => {
      x += dx; y += dy;
      return project([x * scale[0] + translate[0], y * scale[1] + translate[1]]);
    }));
  });
  const wanted = topology.objects.countries.geometries.filter((country) => CODES[country.id]);
  return { type: "Topology", arcs, objects: { countries: { type: "GeometryCollection", geometries: wanted } } };
}

const rings = {};
const world = flat();
for (const { id, geometry } of feature(world, world.objects.countries).features) {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const kept = polygons.flat().map((ring) => clip(ring.slice(0, -1))).filter((ring) => ring.length > 2 && area(ring) >= SMALLEST_ISLAND);
  if (kept.length > 0) (rings[CODES[id]] ??= []).push(...kept);
}

const places = { Vaasa: [21.616, 63.096], "Umeå": [20.263, 63.826], Hamburg: [9.994, 53.551], Vilnius: [25.28, 54.687], centre: [LON0, LAT0] };
const countries = Object.keys(rings).sort().map((code) => ({ code, muted: !MAIN.includes(code), path: rings[code].map(path).join("") }));
const checks = Object.entries(places).map(([name, at]) => {
  const [x, y] = project(at);
  return { name, lon: at[0], lat: at[1], x: tidy(x, 3), y: tidy(y, 3) };
});
const source = "Natural Earth 1:50m, public domain, from world-atlas 2.0.2";
const rows = countries.map((country) => JSON.stringify(country)).join(",\n");
const head = Object.entries({ source, width: WIDTH, height: HEIGHT, projection, checks })
  .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(",\n");
writeFileSync(new URL("baltic.json", here), `{${head},\n"countries": [\n${rows}\n]}\n`);
console.log(countries.map(({ code, path: d }) => `${code} ${d.length}`).join(", "));
