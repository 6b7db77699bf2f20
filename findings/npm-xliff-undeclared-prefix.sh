#!/usr/bin/env bash
# The npm library `xliff` 6.4.0, reading a valid XLIFF 2.0 file and writing it again:
#  - attributes of other namespaces are kept on units, but their declaration on the root is dropped: the file is not well-formed with
#    respect to namespaces, and XML parsers refuse it;
#  - a declaration on the unit itself survives;
#  - `state` of segments is dropped, so that a reviewed text looks as one that nobody has begun ("initial" is the default).
# Ends with 0 while this is so, with 1 once it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund xliff@6.4.0 @xmldom/xmldom@0.8.10 >/dev/null
cat >try.mjs <<'JS'
import { createRequire } from 'module';
import { xliff2js, js2xliff } from 'xliff';
const { DOMParser } = createRequire(import.meta.url)('@xmldom/xmldom');
const file = (root, unit) => `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" ${root} version="2.0" srcLang="en" trgLang="lv"><file id="f">
<unit id="a" ${unit} my:mark="1"><segment state="reviewed"><source>A</source><target>B</target></segment></unit></file></xliff>`;
const declaration = 'xmlns:my="urn:example:my"';
const wellFormed = (text) => {
  const elements = new DOMParser({ errorHandler: () => {} }).parseFromString(text, 'text/xml').getElementsByTagName('unit');
  return elements[0].getAttributeNode('my:mark').namespaceURI === 'urn:example:my';
};
const again = async (text) => js2xliff(await xliff2js(text));
const [onRoot, onUnit] = [file(declaration, ''), file('', declaration)];
const [rootBack, unitBack] = [await again(onRoot), await again(onUnit)];
console.log(rootBack);
const seen = {
  'both files are valid before': wellFormed(onRoot) && wellFormed(onUnit),
  'declared on the root: prefix undeclared after': rootBack.includes('my:mark="1"') && !rootBack.includes(declaration),
  'declared on the unit: kept': wellFormed(unitBack),
  'state dropped': !rootBack.includes('state='),
};
console.log(seen);
process.exit(Object.values(seen).every(Boolean) ? 0 : 1);
JS
echo "xliff $(node -p 'require("./node_modules/xliff/package.json").version')"
node try.mjs
