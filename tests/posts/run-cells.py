"""Runs the cells of one post in order, as a notebook would, and prints what each of them printed, as JSON."""
import ast
import contextlib
import importlib.util
import io
import json
import sys
import traceback



def missing_modules(code):
    """The modules that a cell imports and that this machine does not have."""
    imports = [node for node in ast.parse(code).body if isinstance(node, ast.Import)]
    wanted = [alias.name for node in imports for alias in node.names]
    return [name for name in wanted if importlib.util.find_spec(name) is None]


names = {"__name__": "__main__"}
results = []
for cell in json.load(sys.stdin):
    missing = missing_modules(cell["code"])
    if missing:
        results.append({"missing": missing[0]})
        continue
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed):
            exec(cell["code"], names)
        results.append({"printed": printed.getvalue()})
    except Exception:
        results.append({"error": traceback.format_exc(limit=-1)})
print(json.dumps(results))
