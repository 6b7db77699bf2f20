"""Writes the table of a CSV file with pyreadstat (labels, value labels, missing values) or with openpyxl (row by row, its leanest way)."""

import csv
import sys

package, table, out = sys.argv[1:]
MISSING = {"no-contact": -1, "dont-know": -2}

if package == "pyreadstat":
    import pandas
    import pyreadstat

    frame = pandas.read_csv(table, encoding="utf-8-sig", low_memory=False)
    labels, missing, values = {}, {}, {}
    for name in frame.columns:
        if name.startswith(("expectation_", "experience_", "importance_")):
            frame[name] = pandas.to_numeric(frame[name].replace(MISSING))
            missing[name] = [-1, -2]
            values[name] = {-1: "No contact", -2: "Don't know"}
        elif name in ("case", "wave", "helix"):
            codes = {code: number for number, code in enumerate(sorted(frame[name].dropna().unique()), 1)}
            frame[name] = frame[name].map(codes)
            values[name] = {number: code for code, number in codes.items()}
        labels[name] = name
    pyreadstat.write_sav(frame, out, column_labels=labels, variable_value_labels=values, missing_ranges=missing)
else:
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("answers")
    with open(table, encoding="utf-8-sig", newline="") as lines:
        for row in csv.reader(lines):
            sheet.append([int(cell) if cell.isdigit() else cell or None for cell in row])
    book.save(out)
