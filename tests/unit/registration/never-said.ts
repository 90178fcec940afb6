/** @file What paperwork never says: words that hurt or cheer, and promises of what the law does not give. */

/** Words parents found hurtful, and words that count or cheer. */
export const hurtful = [
  /spontaneous abortion|incompetent cervix|cervical incompetence|products of conception|contents of the (womb|uterus)/i,
  /\btissue\b|tenminste|nog jong|volgende keer|echte baby|vruchtje|iets mis|een plekje|miskraam|miscarriage|doodgebor|%|!/i,
]

/** What the law does not give (facts on akte and BRP, 'should not say'): a duty, a right, a partner who comes along, a paper that is enough, an old condition. */
export const promises = [
  /(je|jullie|ouders?|you|parents?) (moet|moeten|must|have to)\b/i,
  /kinderbijslag|child benefit|recht op|geeft rechten|gives? you|entitled/i,
  /(verklaring|declaration|blad|sheet)[^.]*(is genoeg|volstaat|is enough|suffices)/i,
  /partner[^.]*(ook opgenomen|gaat mee|is included|comes along)/i,
  /toen in Nederland (woonde|ingeschreven)|lived in the Netherlands (then|at the time)/i,
  // that desk only takes out; it never records
  /(^|\.)(?![^.]*(weghalen|taken? out))[^.]*RNI/,
  // nothing is settled about it
  /rouwverlof|bereavement leave/i,
  /(?<!geen )datum van overlijden|(?<!no )date of death/i,
]
