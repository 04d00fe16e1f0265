/** The baseline: micrograd's engine.py, line for line, with a closure for each operation as its ports have it, and the lecture's exp and tanh. */

export class Value {
  constructor(data, children = [], op = '') {
    this.data = data
    this.grad = 0
    this._backward = () => {}
    this._prev = new Set(children)
    this._op = op
  }

  add(other) {
    other = other instanceof Value ? other : new Value(other)
    const out = new Value(this.data + other.data, [this, other], '+')
    out._backward = () => {
      this.grad += out.grad
      other.grad += out.grad
    }
    return out
  }

  mul(other) {
    other = other instanceof Value ? other : new Value(other)
    const out = new Value(this.data * other.data, [this, other], '*')
    out._backward = () => {
      this.grad += other.data * out.grad
      other.grad += this.data * out.grad
    }
    return out
  }

  pow(other) {
    const out = new Value(this.data ** other, [this], `**${other}`)
    out._backward = () => {
      this.grad += other * this.data ** (other - 1) * out.grad
    }
    return out
  }

  relu() {
    const out = new Value(this.data < 0 ? 0 : this.data, [this], 'ReLU')
    out._backward = () => {
      this.grad += (out.data > 0 ? 1 : 0) * out.grad
    }
    return out
  }

  tanh() {
    const t = Math.tanh(this.data)
    const out = new Value(t, [this], 'tanh')
    out._backward = () => {
      this.grad += (1 - t ** 2) * out.grad
    }
    return out
  }

  exp() {
    const out = new Value(Math.exp(this.data), [this], 'exp')
    out._backward = () => {
      this.grad += out.data * out.grad
    }
    return out
  }

  backward() {
    const topo = []
    const visited = new Set()
    const buildTopo = (v) => {
      if (visited.has(v)) return
      visited.add(v)
      for (const child of v._prev) buildTopo(child)
      topo.push(v)
    }
    buildTopo(this)
    this.grad = 1
    for (const v of topo.reverse()) v._backward()
  }
}
