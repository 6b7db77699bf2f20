#!/usr/bin/env bash
# pyjstat: a data frame with a combination missing is written as JSON-stat whose values stand at other places.
#
# A cube of JSON-stat has a value for each combination of codes, in their order. pyjstat.Dataset.read(data_frame) takes the rows as that list, however
# many there are: three rows of a 2 × 2 cube become three values, and the last row moves into the place of the one that is missing. Nothing is said.
# So a file of fewer values than its sizes give is no list that merely ends early, and LARS refuses it. Flags (`status`) are left out as well when a
# file is read, so that a confidential value is an empty one afterwards. Seen with pyjstat 2.4.0.
#
# Installs pyjstat with pandas by name into a temporary folder, and needs Python 3.11 or newer. Ends with 0 while pyjstat behaves so, with 1 when it no
# longer does.
set -euo pipefail
python=${PYTHON:-python3}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$python" -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pyjstat==2.4.0 pandas==3.1.1
"$folder/venv/bin/python" -W ignore - <<'PY'
import json

import pandas
from pyjstat import pyjstat

rows = [("LV", "2020", 1.0), ("LV", "2021", 2.0), ("EE", "2021", 4.0)]
frame = pandas.DataFrame(rows, columns=["geo", "time", "value"])
cube = json.loads(pyjstat.Dataset.read(frame).write("jsonstat"))
codes = {name: list(cube["dimension"][name]["category"]["index"]) for name in cube["id"]}
places = [(geo, time) for geo in codes["geo"] for time in codes["time"]]
written = dict(zip(places, cube["value"]))
print("rows:", rows)
print("size:", cube["size"], "values:", cube["value"], "so:", written)
assert cube["size"] == [2, 2] and len(cube["value"]) == 3, "the list of values is whole now"
assert written[("EE", "2020")] == 4.0 and ("EE", "2021") not in written, "the value stands at its place now"

flagged = {"version": "2.0", "class": "dataset", "id": ["geo"], "size": [2], "value": [1, None], "status": {"1": "c"},
           "dimension": {"geo": {"label": "geo", "category": {"index": ["LV", "EE"], "label": {"LV": "Latvia", "EE": "Estonia"}}}}}
back = pyjstat.Dataset.read(json.dumps(flagged)).write("dataframe")
print("columns of a cube with flags:", list(back.columns))
assert list(back.columns) == ["geo", "value"], "flags are kept now"
PY
