"""Words about people: titles, roles, and what no person is called."""

from retrieval.attribution import words

GENDERED = {
    "mr": "m", "mr.": "m", "mister": "m", "sir": "m", "lord": "m", "king": "m", "prince": "m", "father": "m",
    "mrs": "f", "mrs.": "f", "ms": "f", "ms.": "f", "miss": "f", "madam": "f", "lady": "f", "dame": "f", "queen": "f",
    "princess": "f", "baroness": "f", "duchess": "f", "congressman": "m", "congresswoman": "f", "spokesman": "m",
    "spokeswoman": "f", "businessman": "m", "businesswoman": "f", "chairwoman": "f",
    "actress": "f", "councilman": "m", "councilwoman": "f", "brother": "m", "sister": "f", "son": "m", "daughter": "f",
    "husband": "m", "wife": "f", "mother": "f", "assemblyman": "m", "assemblywoman": "f", "imam": "m", "pope": "m",
    "widow": "f", "widower": "m", "niece": "f", "nephew": "m", "aunt": "f", "uncle": "m", "grandmother": "f",
    "grandfather": "m", "granddaughter": "f", "grandson": "m", "girlfriend": "f", "boyfriend": "m", "heiress": "f",
    "nun": "f", "monk": "m", "stepmother": "f", "stepfather": "m", "mom": "f", "mum": "f", "dad": "m",
    "shri": "m", "smt": "f", "smt.": "f", "alhaji": "m", "alhaja": "f", "hajiya": "f", "mallam": "m",
    "duke": "m", "anchorman": "m", "anchorwoman": "f", "policeman": "m", "policewoman": "f", "sheikh": "m",
}  # fmt: skip

HONORIFICS = frozenset(
    "mr mr. mrs mrs. ms ms. miss mx mx. sir lord lady dame madam mister dr dr. prof prof. rt rev rev. revd reverend "
    "hon. hon excellency eminence holiness shri smt smt. adv adv. engr engr. barr barr. alhaji alhaja hajiya "
    "mallam".split()
)
"""Titles that tell nothing of an office."""
DEGREES = {"dr": "doctor", "dr.": "doctor", "prof": "professor", "prof.": "professor"}
"""Those that tell what somebody is beside any office: a mayor may be a doctor too."""
LEARNED = frozenset(DEGREES.values())
"""What they mean."""

STYLES = frozenset("excellency eminence holiness worship honour honor majesty highness".split())
"""How high offices are spoken of, before the office itself: "His Worship the Mayor"."""

TITLES = {
    "president": "president", "pres.": "president", "vice president": "vice president", "senator": "senator",
    "sen.": "senator", "sens.": "senator", "senators": "senator", "representative": "representative",
    "rep.": "representative", "reps.": "representative", "congressman": "representative",
    "congresswoman": "representative", "governor": "governor", "gov.": "governor", "govs.": "governor",
    "secretary": "secretary", "general": "general", "gen.": "general", "mayor": "mayor", "judge": "judge",
    "justice": "justice", "chairman": "chairman", "chairwoman": "chairman", "chair": "chairman", "king": "king",
    "queen": "queen", "prince": "prince", "princess": "princess", "pope": "pope", "minister": "minister",
    "prime minister": "prime minister", "chancellor": "chancellor", "ambassador": "ambassador", "sheriff": "sheriff",
    "captain": "captain", "capt.": "captain", "colonel": "colonel", "col.": "colonel", "lt.": "lieutenant",
    "sgt.": "sergeant", "sergeant": "sergeant", "detective": "detective", "adm.": "admiral", "admiral": "admiral",
    "archbishop": "archbishop", "bishop": "bishop", "cardinal": "cardinal", "father": "father", "sister": "sister",
    "imam": "imam", "rabbi": "rabbi", "pastor": "pastor", "professor": "professor", "commissioner": "commissioner",
    "speaker": "speaker", "leader": "leader", "director": "director", "attorney": "attorney", "maj.": "major",
    "emir": "emir", "sheikh": "sheikh", "premier": "premier", "councilman": "councilor", "councillor": "councilor",
    "lieutenant": "lieutenant", "superintendent": "superintendent", "inspector": "inspector", "coach": "coach",
    "baroness": "baroness", "duke": "duke", "chief": "chief", "officer": "officer", "constable": "constable",
    "taoiseach": "taoiseach", "deputy": "deputy", "trooper": "trooper",
    "sgt": "sergeant", "lt": "lieutenant", "col": "colonel", "capt": "captain", "maj": "major", "cpl": "corporal",
    "cpl.": "corporal", "insp": "inspector", "supt": "superintendent", "supt.": "superintendent", "cllr": "councilor",
    "cllr.": "councilor", "cr": "councilor", "cmdr": "commander",
    "cmdr.": "commander", "commander": "commander", "fr": "father",
    "fr.": "father", "msgr.": "monsignor", "msgr": "monsignor",
    "cp": "commissioner", "dcp": "commissioner", "acp": "commissioner", "dsp": "superintendent",
    "igp": "inspector-general", "corporal": "corporal", "majority": "majority", "minority": "minority",
    "director-general": "director-general", "secretary-general": "secretary-general",
    "attorney-general": "attorney-general", "inspector-general": "inspector-general",
    "governor-general": "governor-general",
}  # fmt: skip
"""Titles that stand before a name, and the office that they mean."""

_FAMILY = (
    "father mother son daughter wife husband brother sister widow widower uncle aunt nephew niece cousin grandfather "
    "grandmother grandson granddaughter stepfather stepmother stepson stepdaughter"
).split()
KIN = frozenset(_FAMILY) | {f"{noun}-in-law" for noun in ("father", "mother", "son", "daughter", "brother", "sister")}
"""What relatives are to one another."""

ROLES = KIN | frozenset(
    "adviser advisor spokesman spokeswoman spokesperson secretary minister president chairman chairwoman chair "
    "director leader senator governor congressman congresswoman representative mayor judge justice professor "
    "analyst strategist manager executive officer founder co-founder ceo editor reporter correspondent "
    "columnist author writer host anchor lawyer attorney prosecutor general ambassador negotiator envoy "
    "diplomat candidate nominee frontrunner front-runner pollster economist scientist researcher historian "
    "scholar expert consultant operative aide activist organizer organiser chief head deputy boss coach "
    "captain player actor actress singer musician director producer comedian businessman businesswoman mogul "
    "magnate billionaire entrepreneur investor banker trader contractor developer farmer teacher student "
    "retiree nurse doctor physician surgeon psychologist psychiatrist therapist pastor priest bishop "
    "archbishop rabbi imam cardinal pope king queen prince princess commissioner superintendent sheriff "
    "detective inspector sergeant lieutenant colonel major admiral commander commandant veteran soldier member "
    "fellow lecturer dean chancellor principal provost staffer speechwriter counsel counselor counsellor "
    "lobbyist donor fundraiser chairperson vice-president treasurer whip speaker lawmaker legislator "
    "councilman councilwoman councillor assemblyman delegate alderman commentator pundit contributor blogger "
    "journalist photographer critic curator artist designer architect engineer owner operator partner "
    "associate assistant coordinator specialist supporter voter resident father mother son daughter wife "
    "husband brother sister widow friend neighbor neighbour uncle aunt cousin grandmother grandfather "
    "boyfriend girlfriend incumbent challenger opponent rival running-mate mate democrat republican "
    "conservative liberal socialist independent ally surrogate supervisor clerk premier taoiseach technologist "
    "biologist physicist chemist climatologist meteorologist virologist epidemiologist geologist midfielder "
    "striker goalkeeper substitute full-back centre-back playmaker loanee debutant "
    "quarterback referee witness official star legend activist campaigner vice-chair "
    "co-chair co-chairman titan hotelier tycoon novelist poet playwright painter sculptor filmmaker biographer "
    "composer broadcaster barrister solicitor paramedic firefighter trooper librarian pensioner magistrate coroner "
    "surveyor dentist pharmacist gp mp mep msp mla td cfo coo cto cio cmo svp evp vp undersecretary under-secretary "
    "vice-chairman co-ceo vice-chancellor ex-president administrator comptroller auditor registrar ombudsman regent "
    "trustee warden ranger brigadier marshal pilot driver chef fisherman trucker rancher grower landlord tenant "
    "shopkeeper carer caretaker midwife statistician mathematician astronomer astronaut linguist anthropologist "
    "archaeologist sociologist criminologist ecologist hydrologist seismologist pathologist oncologist cardiologist "
    "neurologist neuroscientist pediatrician paediatrician immunologist microbiologist "
    "grazier pastoralist crofter grocer winemaker vintner hairdresser plumber electrician bricklayer welder "
    "roofer gardener landscaper florist beekeeper logger lobsterman trawlerman skipper deckhand docker stevedore "
    "cabbie postman postwoman janitor housekeeper nanny optician physiotherapist chiropractor osteopath "
    "veterinarian zoologist botanist glaciologist toxicologist radiographer anaesthetist actuary broker publican "
    "landlady barista sommelier restaurateur stallholder pawnbroker seamstress cobbler blacksmith locksmith "
    "luthier organist cellist pianist violinist drummer bassist choreographer screenwriter cinematographer "
    "illustrator cartoonist animator jockey umpire lifeguard gamekeeper householder homeowner lodger parishioner "
    "churchgoer commuter motorist cyclist pedestrian passerby onlooker hiker birdwatcher schoolgirl schoolboy "
    "widower newlywed refugee evacuee practitioner director-general attorney-general secretary-general "
    "vicar rector curate chaplain deacon headteacher headmaster headmistress bursar bailiff juror complainant claimant "
    "plaintiff petitioner appellant defendant co-defendant suspect gunman prisoner inmate winger defender batsman "
    "batter all-rounder wicketkeeper sprinter swimmer boxer wrestler golfer gymnast rower skater skier "
    "investigator moderator instructor conductor arbitrator translator interpreter mediator inventor sculptor "
    "shortstop linebacker cornerback teammate proprietor jeweller accountant decorator cleaner presenter rapper "
    "guitarist dancer pupil undergraduate apprentice trainee intern mum dad grandparent fiancé fiancée fiance fiancee "
    "ex-wife ex-husband flatmate roommate housemate classmate colleague passer-by bystander eyewitness survivor "
    "passenger shopper villager sailor protester protestor demonstrator shareholder landowner miner builder monarch "
    "governor-general inspector-general solicitor-general auditor-general editor-in-chief commander-in-chief".split()
)
"""Nouns that say what somebody is."""
ONE_PERSON = ROLES | frozenset(
    "man woman boy girl person individual grandson granddaughter nephew niece stepfather stepmother mum mom dad "
    "policeman policewoman teenager youth youngster customer employee worker fan victim applicant respondent accused "
    "source insider attendee participant volunteer patient parent".split()
)
"""Nouns for one person, so that a "he" or "she" may take them up."""
PEOPLE = ROLES | words.COLLECTIVES
"""Nouns for people, and for bodies that speak."""

COMPANY_WORDS = frozenset(
    "inc inc. corp corp. co co. company corporation ltd ltd. llc llp plc ag gmbh group bank fund trust holdings "
    "partners associates capital industries systems technologies airlines motors records foundation campaign "
    "institute markets solutions enterprises laboratories communications pharmaceuticals petroleum bancorp "
    "securities properties ventures semiconductor networks".split()
)
"""Those that make a body of any name before them: "Frank Roe Ltd"."""
ANY_FIRM = frozenset({"company", "firm"})
"""What any of them is called without its name."""
FIRMS = frozenset("maker carmaker chipmaker drugmaker automaker planemaker retailer insurer".split())
"""What a company is called right before its name: "battery maker Roe"."""
ORGANISATION_WORDS = COMPANY_WORDS | frozenset(
    "hq headquarters "
    "gym salon cafe bakery restaurant pub supermarket theatre theater cinema academy clinic nursery dealership brewery "
    "winery ranch resort casino spa studio studios zoo cemetery marina warehouse "
    "department ministry committee commission council agency bureau office administration university college "
    "school institute institution foundation association society union federation league party party's times post "
    "journal news tribune herald gazette press network radio tv television broadcasting inc inc. corp corp. co. "
    "company ltd ltd. llc plc group bank fund trust court senate house congress parliament assembly government "
    "police army navy force forces corps guard service services center centre board authority treasury pentagon "
    "kremlin campaign coalition alliance movement project church hospital museum club team records partners "
    "associates capital holdings industries systems technologies airlines motors research poll survey act bill "
    "street avenue road hall tower hotel airport stadium state states county city nations kingdom republic "
    "republicans democrats conservatives liberals action pac initiative caucus conference convention summit "
    "review magazine daily weekly monitor chronicle bulletin observer guardian international organization "
    "organisation network white-house library lab laboratory command islands river lake mountain valley beach "
    "park square bridge street war day night week speech amendment constitution security management media "
    "financial insurance energy stores foods brands entertainment airways railway railways exchange games cup "
    "championship studies chamber realty telecom electric savings investments publishing pictures studios "
    "productions theater theatre orchestra cathedral arena clinic".split()
)
"""Words in the names of bodies, places and things, never in a person's."""

SURNAMES_TOO = frozenset(
    "hall park day lake church post bridge river mountain beach road square guardian force street tower night".split()
)
"""Those that are family names as well: "Frank Church"."""

INITIALS_OF_PLACES = frozenset("US UK UN EU UAE DC LA NY NJ NH NC SC ND SD NM RI WV".split())

PLACES = frozenset(
    "America Britain England Scotland Wales Ireland Canada Mexico China Russia France Germany Italy Spain "
    "Japan Korea India Pakistan Iran Iraq Syria Israel Egypt Libya Turkey Ukraine Poland Afghanistan Australia "
    "Brazil Argentina Cuba Venezuela Colombia Nigeria Kenya Africa Europe Asia Washington London Paris Moscow "
    "Beijing Pyongyang Seoul Tokyo Berlin Brussels Rome Madrid Jerusalem Tehran Baghdad Damascus Cairo Delhi "
    "Sydney Toronto Ottawa Dublin Stockholm Sweden Norway Denmark Finland Iceland Greece Portugal Switzerland "
    "Austria Hungary Belgium Netherlands Alabama Alaska Arizona Arkansas California Colorado Connecticut "
    "Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland "
    "Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Hampshire Jersey York "
    "Carolina Dakota Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin Wyoming "
    "Chicago Boston Philadelphia Houston Dallas Miami Detroit Cleveland Manhattan Brooklyn Hollywood Vegas "
    "Angeles Francisco Atlanta Seattle Denver Baltimore Orlando Brooklyn Bronx Queens Benghazi Zealand Lebanon "
    "Jordan Yemen Qatar Kuwait Saudi Arabia Sudan Somalia Ethiopia Vietnam Philippines Indonesia Malaysia "
    "Thailand Singapore Taiwan Haiti Chile Peru Guantanamo".split()
)

BEGIN_PLACES = frozenset("san santa los las fort port mount lake cape rio sao são puerto new hong".split())
"""First words of places of several: "San Jose"."""

PARTISANS = frozenset(
    "republican democrat democratic conservative liberal labour tory gop american british english french "
    "german italian spanish russian chinese japanese korean indian iranian iraqi syrian israeli turkish "
    "ukrainian canadian mexican australian irish scottish welsh european african asian hispanic latino black "
    "white muslim christian jewish catholic evangelical libertarian swedish dutch polish cuban saudi "
    "palestinian egyptian pakistani afghan north south east west northern southern eastern western independent".split()
)
"""Adjectives with a capital that stand before a name and are no part of it."""

SURNAME_FIRST = frozenset(
    "kim park choi choe moon lee ri xi hu wen li wang zhang chen liu yang huang zhao wu zhou xu sun ma zhu guo "
    "he lin luo lou zheng liang xie tang deng mao peng pak ho nguyen tran le pham ban jang hwang kang cho yoon "
    "shin hong ahn son bo jiang".split()
)
"""Family names that stand first, where two or three short words follow that no English given name is among."""

PARTICLES = frozenset("de da di del della der den van von la le bin ben al el ibn abu du dos st. ter ten".split())
GENERATIONS = frozenset("jr jr. sr sr. ii iii iv".split())
LETTERS = frozenset(
    "mp mep msp mla qc kc obe mbe cbe phd ph.d ph.d. md m.d. d.o. esq esq. jd j.d. dds rn r.n. cpa mba".split()
)
"""Offices, honours and degrees behind a name, no part of it: "Ann Roe MP", "Ann Roe, M.D.,"."""
SUFFIXES = GENERATIONS | LETTERS
"""What does not tell one name from another."""
