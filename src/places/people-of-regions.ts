/**
 * Whose people live in the regions that no state contains in the table of places. It says who counts as whom in a toll and
 * nothing about to whom a region belongs. Sources: the censuses and estimates of population of the United Nations and of
 * the authorities there. A region that two peoples share has both.
 */
const peoples: Readonly<Record<string, readonly string[]>> = {
  // Armenians until the autumn of 2023; the state that contains it by international law has both armies' words.
  'nagorno-karabakh': ['nagorno-karabakh', 'AM'],
  gaza: ['PS'],
  'west-bank': ['PS'],
  jerusalem: ['PS', 'IL'],
  golan: ['SY', 'IL'],
  kashmir: ['IN', 'PK'],
  crimea: ['UA', 'RU'],
}

/** Keys of the states and authorities whose people are at home in a region, or undefined where it is on no list. */
export function peopleAtHomeIn(root: string): readonly string[] | undefined {
  return peoples[root]
}
