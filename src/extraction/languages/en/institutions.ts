/** Words that head the names of bodies, documents and offices; names of states. */

import type { Reading } from './reading.ts'
import { has, wordOf } from './reading.ts'
import * as w from './words.ts'

/** Words that head the name of a body. */
export const bodies = new Set(
  `ministry army military force forces troops navy government parliament council committee commission agency office department
  mod mfa court police service bureau administration authority authorities mission organisation organization party union
  bank company group campaign university institute hospital foundation association federation club news times post newspaper
  network channel observatory cabinet senate congress house assembly embassy consulate command staff guard brigade corps
  secretariat fund centre center board league coalition alliance front movement kremlin pentagon nato eu un osce unicef
  reuters afp ap tass interfax bbc cnn crescent cross tribunal regulator ombudsman press prosecutors defense defence militia
  rebels separatists general-staff delegation nations society chamber watchdog directorate division regiment`.split(
    /\s+/u,
  ),
)

/** Those who speak for somebody else. */
export const speakers = new Set(
  'spokesman spokeswoman spokesperson spokespeople mouthpiece spokesmen'.split(' '),
)

export const documents = new Set(
  `statement report poll survey study letter memo communique communiqué document documents article editorial book law
  constitution resolution figures data statistics release filing indictment tweet post video transcript text paper`.split(
    /\s+/u,
  ),
)

export const offices = new Set(
  `president minister premier chancellor secretary secretary-general governor mayor king queen prince pope ambassador
  chairman chairwoman chief director commander prosecutor speaker commissioner leader envoy rapporteur ombudsman
  coordinator head chair`.split(/\s+/u),
)

export const descriptors = new Set(
  `senior deputy former acting prime foreign defence defense interior health finance vice press first chief military
  top local government army police ministry presidential state party opposition human rights`.split(
    /\s+/u,
  ),
)

/** Names of states, from the runtime's own table of regions, and places that speak for their state. */
const states = stateNames()

const capitals = new Set(
  `yerevan baku moscow ankara tehran kyiv kiev stepanakert tbilisi washington london paris berlin beijing brussels
  damascus beirut jerusalem baghdad riyadh cairo doha islamabad delhi kabul minsk warsaw rome madrid tokyo seoul pyongyang
  artsakh nagorno-karabakh karabakh kremlin gaza hamas hezbollah`.split(/\s+/u),
)

/** First words of the names: what stands before their first space or hyphen. */
const beginsName = new Set([...states, ...capitals].map((name) => name.split(/[ -]/u, 1)[0] ?? ''))

function stateNames(): ReadonlySet<string> {
  const names = new Set<string>([
    'turkey',
    'russia',
    'syria',
    'iran',
    'britain',
    'america',
    'uk',
    'us',
    'usa',
  ])
  const table = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  for (let a = 65; a <= 90; a += 1)
    for (let b = 65; b <= 90; b += 1) {
      const name = table.of(String.fromCharCode(a, b))
      if (name === undefined) continue
      names.add(name.toLowerCase())
      names.add(name.toLowerCase().replace(' & ', ' and '))
    }
  return names
}

/** True where the tokens are the name of a state or of a capital that stands for it. */
export function isPlaceName(reading: Reading, first: number, end: number): boolean {
  const from = has(reading, first, w.DETERMINER) ? first + 1 : first
  if (end <= from) return false
  let name = wordOf(reading, from)
  // Most phrases begin like no name: nothing is put together for them.
  if (end - from > 1) {
    if (!beginsName.has(name)) return false
    for (let at = from + 1; at < end; at += 1) name += ` ${wordOf(reading, at)}`
    name = name.replaceAll(' - ', '-')
  }
  return states.has(name) || capitals.has(name)
}
