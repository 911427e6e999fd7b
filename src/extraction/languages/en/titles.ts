/** Words for offices, ranks and roles of persons. */

/** Words before a personal name that are a person's office or rank. */
export const titles: ReadonlySet<string> = new Set(
  `president minister premier chancellor senator sen rep gov governor mayor general gen colonel col major maj captain capt
  lieutenant lt sergeant commander admiral ambassador secretary secretary-general chairman chairwoman chair chief director
  prosecutor judge justice king queen prince sheikh bishop archbishop pope imam rabbi pastor doctor dr mr mrs ms miss sir lord
  lady professor prof representative congressman congresswoman lawmaker leader speaker spokesman spokeswoman spokesperson
  envoy analyst economist lawyer attorney officer official adviser advisor aide correspondent reporter ombudsman
  rapporteur coordinator commissioner inspector deputy head candidate nominee president-elect`.split(
    /\s+/u,
  ),
)

export const roles: ReadonlySet<string> = new Set(
  `spokesman spokeswoman spokesperson spokespeople official officials officer representative representatives adviser advisor
  aide aides lawyer lawyers source sources head chief director chairman chairwoman commander minister president secretary
  ambassador envoy analyst expert experts professor researcher activist activists witness witnesses resident residents
  author editor editors founder member members leader leaders governor mayor senator doctor doctors nurse teacher
  correspondent reporter journalist strategist economist`.split(/\s+/u),
)
