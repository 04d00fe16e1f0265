/** WebAssembly itself, as far as we use it. It is looked up when it is needed, because it may be missing or refused. */

interface WebAssembly {
  readonly validate: (bytes: Uint8Array<ArrayBuffer>) => boolean
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: object }
}

/** Whether the engine knows all that a module uses. */
export function isValid(bytes: Uint8Array<ArrayBuffer>): boolean {
  const { WebAssembly } = globalThis as { WebAssembly?: WebAssembly }
  try {
    return WebAssembly?.validate(bytes) ?? false
  } catch {
    return false
  }
}

/** The exports of a module, or undefined where WebAssembly or its SIMD is missing, or a policy forbids it. */
export function instantiate<Exports>(
  bytes: Uint8Array<ArrayBuffer>,
  imports: object,
): (Exports & { readonly memory: { readonly buffer: ArrayBuffer } }) | undefined {
  const { WebAssembly } = globalThis as { WebAssembly?: WebAssembly }
  try {
    if (WebAssembly === undefined) return undefined
    const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), imports)
    return instance.exports as Exports & { readonly memory: { readonly buffer: ArrayBuffer } }
  } catch {
    return undefined
  }
}
