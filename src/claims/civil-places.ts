/** Schools, hospitals, markets: where whoever is hit is no soldier. Pure. */
import { foldWords } from '../parties/fold.ts'

const civilPlaces = new Set(
  foldWords(
    'school schools hospital clinic market mosque church wedding kindergarten orphanage ' +
      'مدرسة المدرسة مستشفى المستشفى سوق السوق مسجد المسجد كنيسة الكنيسة عيادة العيادة روضة الروضة',
  ),
)

/** True for a text that tells of a place where no soldiers are. */
export function tellsOfCivilians(text: string): boolean {
  return foldWords(text).some((word) => civilPlaces.has(word) || civilPlaces.has(word.slice(1)))
}
