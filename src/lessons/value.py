"""A number that remembers how it was made."""

import math


class Value:
    def __init__(self, data, children=(), op="", label=""):
        self.data = data
        self.grad = 0.0
        self.label = label
        self._prev = children
        self._op = op
        self._backward = lambda: None

    def __repr__(self):
        return f"Value(data={self.data})"

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data + other.data, (self, other), "+")

    def __radd__(self, other):
        return self + other

    def __sub__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data - other.data, (self, other), "-")

    def __rsub__(self, other):
        return Value(other) - self

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data * other.data, (self, other), "*")

    def __rmul__(self, other):
        return self * other

    def __truediv__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data / other.data, (self, other), "/")

    def __rtruediv__(self, other):
        return Value(other) / self

    def __pow__(self, other):
        return Value(self.data**other, (self,), f"**{other}")

    def __neg__(self):
        return Value(-self.data, (self,), "-")

    def exp(self):
        return Value(math.exp(self.data), (self,), "exp")

    def log(self):
        return Value(math.log(self.data), (self,), "log")

    def sqrt(self):
        return Value(math.sqrt(self.data), (self,), "sqrt")

    def sin(self):
        return Value(math.sin(self.data), (self,), "sin")

    def cos(self):
        return Value(math.cos(self.data), (self,), "cos")

    def tanh(self):
        return Value(math.tanh(self.data), (self,), "tanh")

    def sigmoid(self):
        return Value(1 / (1 + math.exp(-self.data)), (self,), "sigmoid")

    def relu(self):
        return Value(max(self.data, 0.0), (self,), "relu")

    def softplus(self):
        return Value(max(self.data, 0.0) + math.log1p(math.exp(-abs(self.data))), (self,), "softplus")

    def abs(self):
        return Value(abs(self.data), (self,), "abs")
