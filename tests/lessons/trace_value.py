"""Runs lines on the real class, each after the same set-up, and prints every call as JSON: what the inspector must show.

Standard input: {"source": the class, "setUp": [lines], "lines": [lines]}. Standard output: one record for each line.
"""

import builtins
import contextlib
import io
import json
import sys


def run(source, set_up, line):
    space = {}
    exec(compile(source, "value.py", "exec"), space)
    value = space["Value"]
    objects, events, raised = [], [], []

    def number(thing):
        return next((i + 1 for i, each in enumerate(objects) if each is thing), None)

    def shown(thing):
        if isinstance(thing, value):
            return f"object {number(thing)}"
        if isinstance(thing, tuple):
            inside = ", ".join(shown(each) for each in thing)
            return f"({inside},)" if len(thing) == 1 else f"({inside})"
        return repr(thing)

    def trace(frame, event, arg):
        code = frame.f_code
        if code.co_filename != "value.py":
            return None
        if event == "exception":
            raised.append(frame)
        elif event == "return" and frame in raised:
            pass
        else:
            self = frame.f_locals.get("self")
            if event == "call" and code.co_name == "__init__":
                objects.append(self)
            names = code.co_varnames[: code.co_argcount]
            seen = {name: shown(frame.f_locals[name]) for name in names}
            events.append([event, code.co_name, frame.f_lineno, seen if event == "call" else {}])
        return trace

    for each in set_up:
        sys.settrace(trace)
        exec(compile(each, "cell", "single"), space)
        sys.settrace(None)
    events.clear()
    builtins._ = None
    error = None
    printed = io.StringIO()
    code = compile(line, "cell", "single")
    with contextlib.redirect_stdout(printed):
        try:
            sys.settrace(trace)
            exec(code, space)
        except Exception as caught:
            error = type(caught).__name__
        finally:
            sys.settrace(None)
    names = {name: each for name, each in space.items() if not name.startswith("__") and name not in ("Value", "math")}
    if builtins._ is not None:
        names["_"] = builtins._
    return {
        "events": events,
        "error": error,
        "output": printed.getvalue().rstrip("\n"),
        "names": {name: number(each) for name, each in names.items()},
        "objects": [
            {
                "data": repr(each.data),
                "grad": repr(each.grad),
                "label": each.label,
                "prev": [number(operand) for operand in each._prev],
                "op": each._op,
                "repr": repr(each),
            }
            for each in objects
        ],
    }


given = json.load(sys.stdin)
json.dump([run(given["source"], given["setUp"], line) for line in given["lines"]], sys.stdout)
