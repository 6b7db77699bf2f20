// Contrast inside charts, which axe does not look at: words against what is drawn under them, and the ring of the focus against both of its sides.
//
// Colours are what the engine computed, one drawn over the other; a hatched ground counts as both of its colours.

/** Runs in the page: words and marks of charts whose contrast is too small, each with what was found. */
export function faint() {
  const parse = (text) => {
    const srgb = text.match(/^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.]+))?\)$/);
    if (srgb) return [...srgb.slice(1, 4).map((part) => part * 255), Number(srgb[4] ?? 1)];
    const rgb = text.match(/^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/);
    return rgb ? [...rgb.slice(1, 4).map(Number), Number(rgb[4] ?? 1)] : undefined;
  };
  const over = (top, below) => [0, 1, 2].map((part) => top[part] * top[3] + below[part] * (1 - top[3])).concat(1);
  const light = (colour) => {
    const [r, g, b] = colour.slice(0, 3).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  /** The colours with which an element covers what is under it; none where it covers nothing. */
  const paints = (element) => {
    const style = getComputedStyle(element);
    if (!(element instanceof SVGElement) || element.localName === 'svg') {
      const stripes = (style.backgroundImage.match(/rgba?\([^)]+\)/g) ?? []).map(parse);
      return [parse(style.backgroundColor), ...stripes].filter((colour) => colour?.[3] > 0);
    }
    if (!(element instanceof SVGGeometryElement)) return [];
    const seen = (colour, opacity) => colour && [...colour.slice(0, 3), colour[3] * opacity * style.opacity];
    const pattern = style.fill.match(/^url\("?#([^")]+)"?\)/);
    if (pattern) {
      const lines = [...document.getElementById(pattern[1]).children].map((line) => getComputedStyle(line));
      return lines.flatMap((line) => [parse(line.fill), parse(line.stroke)]).filter((colour) => colour && colour[3] > 0);
    }
    const fill = seen(parse(style.fill), style.fillOpacity);
    return fill && fill[3] > 0 ? [fill] : [];
  };
  const page = parse(getComputedStyle(document.documentElement).backgroundColor);
  const body = parse(getComputedStyle(document.body).backgroundColor);
  const paper = [body, page].find((colour) => colour?.[3] > 0) ?? [255, 255, 255, 1];
  /** What lies under the middle of an element, as colours. */
  const groundsOf = (text) => {
    text.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const { left, top, width, height } = text.getBoundingClientRect();
    const under = document.elementsFromPoint(left + width / 2, top + height / 2);
    let grounds = [paper];
    for (const element of under.reverse()) {
      // Itself, and marks beside it, are no ground; lines have none.
      if (element instanceof SVGElement && (text.contains(element) || ['line', 'circle'].includes(element.localName))) continue;
      const colours = paints(element);
      if (colours.length > 0) grounds = colours.flatMap((colour) => (colour[3] >= 1 ? [colour] : grounds.map((ground) => over(colour, ground))));
      if (colours.length > 1) grounds.push(paper);
    }
    return grounds;
  };
  const seen = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
  const words = seen('main svg text, main .cell b, main .cell i, main .cell.hid span:not(.hidden, .for-ears)').filter((text) => text.textContent.trim());
  const found = [];
  for (const text of words) {
    const style = getComputedStyle(text);
    let grounds = groundsOf(text);
    // A rim around the letters is their ground.
    const rim = parse(style.stroke);
    if (rim && rim[3] > 0 && parseFloat(style.strokeWidth) >= 2) grounds = [rim];
    const ink = parse(text instanceof SVGElement ? style.fill : style.color);
    const size = parseFloat(style.fontSize);
    const least = size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5;
    const worst = Math.min(...grounds.map((ground) => contrast(over(ink, ground), ground)));
    if (worst < least) found.push(`${text.textContent.trim().slice(0, 40)}: ${worst.toFixed(2)} : 1, ${style.fill} on ${JSON.stringify(grounds)}`);
  }
  // Marks that say something; lines of a tie too weak to count are faint on purpose, and their words say so.
  const marks = seen('main .mk .ci, main .mk .pt, main .mk .an, main .wh circle, main .wh line, main .tieline:not(.faint) path, main .chart .c-ink-line');
  for (const mark of marks) {
    const style = getComputedStyle(mark);
    // A mark is seen by its fill or by its rim; lines have no fill.
    const inks = [parse(style.stroke), mark.localName === 'line' ? undefined : parse(style.fill)].filter((colour) => colour?.[3] > 0);
    const grounds = groundsOf(mark);
    const worst = Math.min(...grounds.map((ground) => Math.max(0, ...inks.map((ink) => contrast(over(ink, ground), ground)))));
    if (worst < 3) found.push(`${mark.outerHTML.slice(0, 60)}: ${worst.toFixed(2)} : 1 on ${JSON.stringify(grounds)}`);
  }
  return { words: words.length, marks: marks.length, found };
}

/** Runs in the page: the best contrast of the focus ring of a matrix cell with the page beside it, for each cell. */
export function faintRings() {
  const parse = (text) => text.match(/^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)/)?.slice(1, 4).map(Number);
  const light = (colour) => {
    const [r, g, b] = colour.map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  const paper = parse(getComputedStyle(document.body).backgroundColor);
  const found = [];
  const cells = [...document.querySelectorAll('.cell')];
  for (const cell of cells) {
    cell.focus({ focusVisible: true });
    const drawn = cell.querySelector('.c-focus') ?? cell;
    const style = getComputedStyle(drawn);
    const ring = drawn === cell ? style.outlineStyle !== 'none' && [style.outlineColor, parseFloat(style.outlineWidth)] : [style.stroke, parseFloat(style.strokeWidth)];
    if (!ring || ring[1] < 2 || contrast(parse(ring[0]), paper) < 3) found.push(`${cell.getAttribute('aria-label') ?? cell.textContent}: ${ring}`);
  }
  return { cells: cells.length, found };
}
