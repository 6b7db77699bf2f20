#!/usr/bin/env bash
# sdmx1: SDMX-CSV 2.0 with `labels=both` is read without taking codes and names apart.
#
# With `labels=both` a service writes `LV: Latvia` where it else writes `LV`. The reader of sdmx1 finds such columns by their headings
# (`geo: Geopolitical entity`), and then keeps the whole cell as the code: the region is "LV: Latvia", the flag "p: provisional". A join with data that
# came with `labels=id` finds nothing, and no error says so. `labels=id` and `labels=name` give codes. Seen with sdmx1 2.28.0.
#
# Installs sdmx1 by name into a temporary folder, and needs Python 3.11 or newer. Ends with 0 while sdmx1 behaves so, with 1 when it no longer does.
set -euo pipefail
python=${PYTHON:-python3}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$python" -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check sdmx1==2.28.0
"$folder/venv/bin/python" - <<'PY'
import io

from sdmx.model import common, v30
from sdmx.reader.csv import Reader

structure = v30.DataStructureDefinition(id="JOBS")
for name in ("geo", "TIME_PERIOD"):
    structure.dimensions.append(v30.Dimension(id=name))
structure.measures.append(v30.Measure(id="OBS_VALUE"))
structure.attributes.append(common.DataAttribute(id="OBS_FLAG"))


def read(text):
    message = Reader().convert(io.BytesIO(text.encode()), structure=structure)
    (observation,) = [one for data in message.data for one in data.obs]
    codes = {name: code.value for name, code in observation.dimension.values.items()}
    return codes["geo"], observation.attached_attribute["OBS_FLAG"].value


head = "STRUCTURE,STRUCTURE_ID,ACTION,"
codes = read(head + "geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\ndataflow,ESTAT:JOBS(1.0),I,LV,2020,1.5,p\n")
both = read(
    head + "geo: Geopolitical entity,TIME_PERIOD: Time,OBS_VALUE: Observation value,OBS_FLAG: Flag\n"
    "dataflow,ESTAT:JOBS(1.0),I,LV: Latvia,2020,1.5,p: provisional\n"
)
print("labels=id:", codes, " labels=both:", both)
assert codes == ("LV", "p"), "codes alone are no longer read as they are"
assert both == ("LV: Latvia", "p: provisional"), "codes and names are taken apart now"
PY
