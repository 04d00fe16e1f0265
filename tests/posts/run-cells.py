"""Runs the cells of one post in order, as a notebook would, and prints what each of them printed, as JSON."""
import contextlib
import importlib.util
import io
import json
import sys
import traceback

names = {"__name__": "__main__"}
results = []
for cell in json.load(sys.stdin):
    needs = cell.get("needs")
    if needs and importlib.util.find_spec(needs) is None:
        results.append({"missing": needs})
        continue
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed):
            exec(cell["code"], names)
        results.append({"printed": printed.getvalue()})
    except Exception:
        results.append({"error": traceback.format_exc(limit=-1)})
print(json.dumps(results))
