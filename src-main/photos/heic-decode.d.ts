/** heic-decode 2.1 brings no types of its own. */
declare module 'heic-decode' {
  type Pixels = { width: number; height: number; data: Uint8ClampedArray<ArrayBuffer> }
  type Found = { width: number; height: number; decode: () => Promise<Pixels> }
  const heicDecode: { all: (asked: { buffer: Uint8Array }) => Promise<Found[] & { dispose: () => void }> }
  export default heicDecode
}
