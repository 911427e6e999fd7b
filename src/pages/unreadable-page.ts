/** Why a page is refused. `failed` stands for what broke on the way (a library threw, a thread died); all others are the page's. */
export type PageFault =
  | 'too-large'
  | 'too-deep'
  | 'too-many-elements'
  | 'no-article'
  | 'timed-out'
  | 'failed'

/** The one error that reading a page throws. Reading the same markup again would end the same way, `failed` excepted. */
export class UnreadablePage extends Error {
  readonly fault: PageFault

  constructor(fault: PageFault, message: string) {
    super(message)
    this.name = 'UnreadablePage'
    this.fault = fault
  }
}
