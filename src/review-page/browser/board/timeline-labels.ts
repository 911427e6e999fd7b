/** Figures beside their points, where they hide no other one. Pure. */

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface LabelWanted {
  readonly x: number
  readonly y: number
  readonly text: string
}

interface Room {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly characterWidth: number
}

const height = 14
/** Baselines from the point: above it, below it, further above. */
const offsets = [-10, 20, -26] as const

/**
 * Where each label stands, centred on `x` with its baseline at `y`; null where it would cover another one or a point. What
 * has no place in the chart is in the table that goes with it.
 * @param lines parts of lines: a label keeps off them where it can.
 */
export function placeLabels(wanted: readonly LabelWanted[], lines: readonly Box[], room: Room) {
  const taken = wanted.map(({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }))
  return wanted.map(({ x, y, text }) => {
    const half = (text.length * room.characterWidth) / 2
    const at = Math.min(Math.max(x, room.left + half), room.right - half)
    const boxes = offsets
      .map((offset) => ({
        left: at - half,
        right: at + half,
        top: y + offset - height + 3,
        bottom: y + offset + 3,
        offset,
      }))
      .filter((box) => box.top >= room.top - 24 && !taken.some((other) => overlap(box, other)))
    const box = boxes.find((one) => !lines.some((line) => overlap(one, line))) ?? boxes[0]
    if (box === undefined || text === '') return null
    taken.push(box)
    return { x: Math.round(at * 10) / 10, y: y + box.offset, text }
  })
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
