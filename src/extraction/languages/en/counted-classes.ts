/** Nouns that are counted, their classes, and units that count nothing. */
import { byFirst } from './lexicon.ts'

/** Counted noun -> class. Singular and plural stand together. */
const classLines = `
soldiers soldier soldiers servicemen serviceman servicewomen troops trooper troopers conscripts conscript personnel reservists reservist
officers officer officers commanders commander generals
fighters fighter fighters combatants gunmen gunman rebels rebel insurgents separatists
volunteers volunteer volunteers
mercenaries mercenary mercenaries
militants militant militants terrorists terrorist jihadists
police policeman policemen policewoman police
people people person persons residents resident passengers passenger migrants migrant victims victim inmates inmate men man bodies
people sons son daughters daughter brothers brother sisters sister relatives relative neighbours neighbour teenagers teenager
people suspects suspect worshippers worshipper pilgrims pilgrim tourists tourist hikers hiker patients patient spectators spectator fans fan
people drivers driver pedestrians pedestrian cyclists cyclist adults adult activists activist athletes athlete players player guests guest
people divers diver swimmers swimmer climbers climber fugitives fugitive traffickers trafficker smugglers smuggler
prisoners prisoner prisoners captives hostages hostage detainees
journalists journalist journalists reporter reporters
medics medic medics nurses doctors doctor paramedics
children child children boys boy girls girl infants
women woman women
families family families households
civilians civilian civilians villagers villager farmers farmer
protesters protester protesters demonstrators demonstrator marchers
workers worker workers miners miner employees employee firefighters firefighter rescuers rescuer fishermen fisherman staff labourers labourer teachers teacher
students student students pupils pupil
refugees refugee refugees
tanks tank tanks
armoured_vehicles apc apcs bmp bmps
vehicles vehicle vehicles trucks truck car cars lorry lorries van vans bus buses minibus minibuses jeep jeeps tanker tankers ambulance ambulances
artillery howitzers howitzer cannon cannons guns mortars mortar launchers launcher artillery
air_defence
aircraft aircraft plane planes jets jet warplanes warplane bombers bomber mig migs sukhoi sukhois
helicopters helicopter helicopters gunships
drones drone drones uavs uav quadcopters
missiles missile missiles rockets rocket
ships ship ships boats boat vessels vessel warship warships frigate frigates corvette corvettes submarine submarines cruiser cruisers
ships minesweeper minesweepers ferry ferries trawler trawlers barge barges
depots depot depots warehouses
command_posts
equipment
animals sheep goat goats cow cows cattle calf calves lamb lambs pig pigs horse horses donkey donkeys camel camels chicken chickens hen hens duck ducks
animals goose geese bird birds fish dog dogs cat cats wolf wolves bear bears lion lions tiger tigers elephant elephants rhino rhinos monkey monkeys
animals whale whales dolphin dolphins seal seals turtle turtles bee bees insect insects animal animals livestock buffalo buffaloes
houses house houses homes home buildings building apartments
villages village villages towns town settlements settlement
positions position positions posts heights outposts`

export const classes = new Map<string, string>(
  classLines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [key = '', ...words] = line.split(' ')
      return words.map((word) => [word, key] as const)
    }),
)

/** Noun phrases of several words that have a class of their own. */
const compounds: readonly (readonly [words: readonly string[], key: string])[] = [
  [['air', 'defence', 'systems'], 'air_defence'],
  [['air', 'defense', 'systems'], 'air_defence'],
  [['air', 'defence', 'system'], 'air_defence'],
  [['air', 'defense', 'system'], 'air_defence'],
  [['air', '-', 'defence', 'systems'], 'air_defence'],
  [['air', '-', 'defense', 'systems'], 'air_defence'],
  [['anti', '-', 'aircraft', 'systems'], 'air_defence'],
  [['anti', '-', 'aircraft', 'guns'], 'air_defence'],
  [['surface', '-', 'to', '-', 'air', 'missile', 'systems'], 'air_defence'],
  [['armoured', 'vehicles'], 'armoured_vehicles'],
  [['armored', 'vehicles'], 'armoured_vehicles'],
  [['armoured', 'vehicle'], 'armoured_vehicles'],
  [['armored', 'vehicle'], 'armoured_vehicles'],
  [['armoured', 'personnel', 'carriers'], 'armoured_vehicles'],
  [['armored', 'personnel', 'carriers'], 'armoured_vehicles'],
  [['infantry', 'fighting', 'vehicles'], 'armoured_vehicles'],
  [['artillery', 'pieces'], 'artillery'],
  [['artillery', 'systems'], 'artillery'],
  [['rocket', 'launchers'], 'artillery'],
  [['multiple', 'rocket', 'launchers'], 'artillery'],
  [['ammunition', 'depots'], 'depots'],
  [['ammunition', 'depot'], 'depots'],
  [['command', 'posts'], 'command_posts'],
  [['command', 'post'], 'command_posts'],
  [['military', 'equipment'], 'equipment'],
  [['pieces', 'of', 'equipment'], 'equipment'],
  [['pieces', 'of', 'military', 'equipment'], 'equipment'],
  [['police', 'officers'], 'police'],
  [['police', 'officer'], 'police'],
  [['unmanned', 'aerial', 'vehicles'], 'drones'],
  [['fighter', 'jets'], 'aircraft'],
  [['fighter', 'jet'], 'aircraft'],
  [['fighter', 'aircraft'], 'aircraft'],
  [['gas', 'station', 'workers'], 'workers'],
  [['prisoners', 'of', 'war'], 'prisoners'],
]

export const compoundsByHead = byFirst(compounds, ([words]) => words)

export const units = new Set(
  `percent per cent % km kilometres kilometers metres meters miles mile m hours hour minutes minute days day weeks week months month
  years year o'clock am pm a.m p.m gmt degrees dollars euros pounds tons tonnes litres points times seconds billion
  percentage acres hectares feet inches yards seats votes rounds`.split(/\s+/u),
)

/** Names of money, written after its amount. */
export const currencies = new Set(
  `dollar dollars euro euros pound pounds rouble roubles ruble rubles yen yuan rupee rupees peso pesos franc francs krona kroner
  lira liras dirham dirhams riyal riyals dinar dinars shekel shekels hryvnia won rand zloty crowns`.split(
    /\s+/u,
  ),
)

/** Signs of money, written before its amount. */
export const currencySigns = new Set(['$', '€', '£', '¥'])
