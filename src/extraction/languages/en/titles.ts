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

/** What people do and are, before their names: "Arsenal manager X", "Labour MP X". */
export const occupations: ReadonlySet<string> = new Set(
  `mp mps msp mep td manager coach captain striker midfielder defender goalkeeper winger forward skipper trainer referee engineer
  teacher nurse presenter journalist editor campaigner activist author actor actress singer farmer driver player scientist
  researcher historian physicist epidemiologist virologist surgeon physician paramedic firefighter pilot founder co-founder owner
  partner executive ceo boss organiser organizer resident witness survivor neighbour neighbor student worker barrister solicitor
  magistrate sheriff coroner detective constable superintendent trustee treasurer councillor councilman councilwoman veteran
  critic columnist blogger poet novelist artist musician composer producer director strategist pollster statistician seismologist
  meteorologist forecaster geologist biologist chemist psychologist psychiatrist sociologist anthropologist archaeologist
  astronomer mathematician programmer developer analyst broker trader banker investor shareholder landlord tenant shopkeeper
  butcher baker fisherman miner plumber electrician carpenter builder architect curator librarian priest vicar nun monk deacon
  swimmer runner cyclist sprinter boxer wrestler golfer jockey batsman bowler cricketer footballer champion counterpart colleague
  father mother brother sister son daughter husband wife widow cousin uncle aunt grandfather grandmother girlfriend boyfriend`.split(
    /\s+/u,
  ),
)
