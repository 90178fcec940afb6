/** @file Opening age files (age-encryption.org/v1), in whichever thread it is called. */
import { Decrypter, identityToRecipient } from 'age-encryption'

/** What opens a file: a passphrase (scrypt, about a second), or the identity that a key file held. */
export type Opener = { readonly passphrase: string } | { readonly identity: string }

/** The bytes of a sealed file, or `null` when it does not open: not with this key, or not as it lies there now. */
export async function unsealed(sealed: Blob, opener: Opener): Promise<Blob | null> {
  doWithoutLentCurves()
  const decrypter = new Decrypter()
  if ('passphrase' in opener) decrypter.addPassphrase(opener.passphrase)
  try {
    if ('identity' in opener) decrypter.addIdentity(opener.identity)
    return await new Response(await decrypter.decrypt(sealed.stream())).blob()
  } catch {
    // the library tells its many reasons by their wording only; what can be told apart is told apart by the hash in the file's name
    return null
  }
}

/** The recipient that this identity opens files of (`age1...`); `null` when it is no identity. */
export async function recipientOf(identity: string): Promise<string | null> {
  doWithoutLentCurves()
  return identityToRecipient(identity).catch(() => null)
}

// The library asks the browser for its elliptic curve first, and takes its own only when it hears this very refusal. A browser that
// does not trust this page has nothing to ask.
function doWithoutLentCurves() {
  const lent = crypto as Partial<Crypto>
  if (lent.subtle !== undefined) return
  const importKey = () => Promise.reject(new DOMException('not lent to this page', 'NotSupportedError'))
  Object.defineProperty(crypto, 'subtle', { value: { importKey } })
}
