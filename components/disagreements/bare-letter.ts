/** How long after `g` another letter belongs to it, in milliseconds: as long as sequences of keys are waited for. */
const sequence = 1_000

let pressedAt = -Infinity

if (typeof addEventListener === 'function' && typeof document !== 'undefined') {
  addEventListener(
    'keydown',
    ({ key, code, timeStamp }) => {
      if (key === 'g' || key === 'G' || code === 'KeyG') pressedAt = timeStamp
    },
    { capture: true },
  )
}

/** A deed of a letter that also ends a sequence (`g a` goes to the articles): not done when `g` was pressed just before. */
export function unlessInSequence(run: () => void): () => void {
  return () => {
    if (performance.now() - pressedAt >= sequence) run()
  }
}
