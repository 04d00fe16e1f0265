"""A stand-in for micrograd.engine, in our own words: the same names and the same walk, so that programs for it run."""


class Value:
    """A number with a gradient; it knows + - * / **, relu and backward, as micrograd's does."""

    def __init__(self, data, _children=(), _op=''):
        self.data = data
        self.grad = 0
        self._backward = lambda: None
        self._prev = set(_children)
        self._op = _op

    def _result(self, data, operands, locals_, op):
        out = Value(data, operands, op)

        def flow():
            for operand, local in zip(operands, locals_()):
                operand.grad += local * out.grad

        out._backward = flow
        return out

    def __add__(self, other):
        other = wrapped(other)
        return self._result(self.data + other.data, (self, other), lambda: (1, 1), '+')

    def __mul__(self, other):
        other = wrapped(other)
        return self._result(self.data * other.data, (self, other), lambda: (other.data, self.data), '*')

    def __pow__(self, n):
        assert isinstance(n, (int, float)), 'a power has a number as its exponent'
        return self._result(self.data**n, (self,), lambda: (n * self.data ** (n - 1),), f'**{n}')

    def relu(self):
        return self._result(0 if self.data < 0 else self.data, (self,), lambda: (float(out_of(self) > 0),), 'ReLU')

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + (-other)

    def __truediv__(self, other):
        return self * other**-1

    def backward(self):
        order, seen = [], set()

        # By recursion, as micrograd does it: programs for deep graphs must allow for that.
        def visit(value):
            if value in seen:
                return
            seen.add(value)
            for child in value._prev:
                visit(child)
            order.append(value)

        visit(self)
        self.grad = 1
        for value in reversed(order):
            value._backward()


def wrapped(number):
    return number if isinstance(number, Value) else Value(number)


def out_of(value):
    return 0 if value.data < 0 else value.data
