#!/usr/bin/env bash
# pandas.read_excel: a text cell of a workbook that holds only digits comes out as a number, its leading zeros gone.
#
# A workbook says of each cell whether it is text. pandas reads the values, and then guesses types once more as for a CSV file: a column of the texts
# "007" and "0100" becomes the whole numbers 7 and 100, and respondent codes or postcodes are others. openpyxl, which it reads with, gives the texts.
# `dtype=str` (or a type for that column) keeps them. Seen with pandas 3.1.1 and openpyxl 3.1.5.
#
# Installs pandas and openpyxl by name into a temporary folder, and needs Python 3.11 or newer. Ends with 0 while pandas behaves so, with 1 when it no
# longer does.
set -euo pipefail
python=${PYTHON:-python3}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$python" -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pandas==3.1.1 openpyxl==3.1.5
cd "$folder"
"$folder/venv/bin/python" - <<'PY'
import openpyxl
import pandas

book = openpyxl.Workbook()
for row in (["code"], ["007"], ["0100"]):
    book.active.append(row)
book.save("codes.xlsx")

cells = [cell.value for cell in openpyxl.load_workbook("codes.xlsx").active["A"][1:]]
guessed = pandas.read_excel("codes.xlsx")["code"].tolist()
kept = pandas.read_excel("codes.xlsx", dtype=str)["code"].tolist()
print("pandas", pandas.__version__, "openpyxl", openpyxl.__version__)
print("text cells:", cells, "read:", guessed, "with dtype=str:", kept)
assert cells == ["007", "0100"] and kept == cells, "the workbook is no longer read as text at all"
assert guessed == [7, 100], "text stays text now: the note in docs/files.md can go"
PY
