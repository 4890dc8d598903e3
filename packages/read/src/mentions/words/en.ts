import type { MentionWords } from './mention-words.ts';

const list = (words: string): readonly string[] => words.trim().split(/\s+/);
const phrases = (words: string): readonly string[] =>
  words
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

/** English. */
export const englishMentionWords: MentionWords = {
  tag: 'en',
  isCyrillic: false,
  stop: list(`
    a an the this that these those it its it's i i'm i've i'd i'll me my mine you your yours he him his she her hers we us our ours
    they them their theirs who whom whose which what when where why how there here then than as if because although though while
    whilst since until unless after before during about above across against along amid among around at behind below beneath beside
    besides between beyond but by despite down except for from in inside into like near of off on onto or out outside over past per
    plus regarding round through throughout to toward towards under up upon via with within without and nor so yet either neither
    both not no nothing none nobody everyone everybody everything someone somebody something anyone anybody anything each every all
    any some many much more most few fewer less least several other others another such same only own very too also just even still
    already always never ever often again once soon now today yesterday tomorrow tonight later earlier recently meanwhile however
    therefore moreover furthermore nevertheless nonetheless otherwise instead indeed perhaps maybe clearly suddenly finally
    eventually apparently reportedly allegedly is are was were be been being am do does did done doing don't didn't doesn't isn't
    aren't wasn't weren't can't cannot couldn't won't wouldn't shouldn't haven't hasn't hadn't have has had having can could may might must shall should will would let lets let's according following
    yes ok okay well oh hi hello hey dear thanks thank please sorry wow lol regards sincerely cheers
    one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions scores first second third last next
    that's there's here's what's who's he's she's we're they're you're we've they've you've i'm it'd he'd she'd we'd they'd you'd it'll he'll she'll we'll they'll you'll
    p.s. p.p.s. versus vs etc re fw fwd cc bcc ps pm ad bc est gmt
  `),
  common: list(`
    protect defend defenders able act action actions activist activists address admission advice age agreement aid air amendment anniversary annual answer appeal april army arrest
    arrests article articles ask asked attached attack attacks author authorities avoid award back background bad based beautiful best better
    big bill bills black bloody blue board book books born both bread break breaking bring brutal building buildings business buy call calls came
    camp campaign capital car care case cases cash celebration cell center central centre chairman challenge chance change cheap check chief child children choose
    christmas church cities city citizens civil claim class clean clear click close cold come comes coming comment comments communist communists companies
    company complete concern condemn conflict congratulations congress contact continue cool copy country crackdown creation crime criminal crisis
    customer customers daily danger dark data date dawn day days dead deal death deaths decent decided decision declaration delivery demand demands
    democracy democratic demonstration demonstrators department despite details dictatorship died different difficult dinner director discover dispute
    doctor doctors document documents don't door drive due early earlier earth east eastern easter easy economic edition education election elections email emergency
    employees end enjoy enough environment european event events evidence excellent exciting exclusive executive experience extremely eyewitness eyewitnesses
    face fact factory facts failing failure false families family famous fantastic far fast fax federal feel female fight fighting file final financial find
    fire five flat follow food football foreign foundation free freedom fresh friend friendly friends front full fun funny further future gas general
    get gets getting girl give given global go god going gone good got government governments great green group groups guess guys half hand happy hard hate
    headquarters health hear heart help high hill history holiday holidays home homepage hope horrible hospital hot hotel hour hours house how huge human hundreds
    ice idea images imagine impact important improve income independence independent industrial industry information initial injured inside insider instead
    institute international internet interview introduction investigation invest island issue issues it job join journal journalist journalists just justice keep key
    kids killed killing kind king kitchen know labour labor lack lady land language large late latest law lawyer lawyers leader leaders leading learn leave left
    legal letter letters level liberation library life light limited line link linked links list listen little live living local long look looking looks lord lot love
    loved low luckily lunch made mail main major majority make makes making male man management manager map march marketing mass massacre massive meet meeting meetings member
    members memorial men message middle military million minister ministers ministry minor miss missing mobile modern money month months moon more morning mother mountain movement
    movie mr music muslim name named names nation national nationalist native nature near need needs negotiations network new news night nobody nobel non north northern note notes
    notice number oil old one online only open opened opening operation opinion opposition order organisation organization original our out outrage overall overview owner page pages
    painting pair parents park part participants parties party passengers past patients pay peace peaceful people perfect person personal petition phone photo photos picture
    pictures pizza place plan plans play players please point police policies policy political politicians poor popular population possible post posted posts power powerful pr
    present press pressure pretty previous price prices prison prisoners private problem problems product production products professional profile program project promoting
    proper property prosecutor prosecutors protest protester protesters protests provocations public published pure put quality question questions quick quiet
    quite race radio rally rates rather read reader readers reading real reality really reason reasons recent red reform region regional related relatives release
    remember reply report reporter reporters reports representatives repression republic request rescue research reserved resident residents respect response rest restaurant
    result results return review revolution revolutionary right rights rise road room rule rules run rural russian sad safe said sale sales same save say saying says scenes
    school science screen search season secret security see seems seen self send senior sent serious service services set seven share shared she ship shocking shooting shop short shot show
    shows sign signed silver simple simply site sites six skip sleeping small so social socialist society soldiers solidarity solution son song sources south southern soviet spa special
    speech speak sports spring square staff stage standard star start started state statement statements states station stay step stop stories story street strike strikers strikes striking
    strong student students stuff subject submit such suggest summary summer sunday super support supporters sure survey system table take takes taking talk talks teacher teachers
    team technical terrible terror terrorism test text thank thanks theatre theft thing things think third thought thousands three threats through time times tip tips title today together
    told top total totally tour town towns trade traditional train training travel treatment trial tribute troops true trust truth try trying tv twenty two ultimately un unclear
    understand unfortunately union unions united unity university unlike update updated updates upper urgent use used useful user using usually various version very video videos view
    views village violence visit voice volunteers vote wait wake walk wall want wanted war warning was watch water way weather web website websites wedding week weekend weeks welcome west
    western white whole wide wider widespread win winter wish witness witnesses woman women won wonderful word words work worked worker workers working world worst worth would write writing
    wrote year years yes young youth zero zone trades chapter section item version figure table appendix implications dictatorships comrades activists appeals prayer prayers mass leadership thousands striking
    affairs defense defence interior finance agriculture culture economy foreign hurricane storm typhoon cyclone tropical meal rib burger beef chicken curry sauce coffee combo
    contract guarantee payment payments benefit dial direct transport transports transporter derivatives electricity turbine fine art arts model jump risk tax alternate aggregate
    imperial ballroom lover lovers hangout neighborhood neighbourhood cottage album download explorer horse sculpture awesome massage cures discount pets buyer beware master symphony auditorium
    euro euros dollar dollars pounds tenge rubles roubles headlines newsletters telephone poste restante terms privacy cookies login sign subscribe subscribers newsletter sitemap copyright reserved advert advertise advertising
    honestly basically absolutely definitely hopefully probably certainly obviously actually generally personally especially apparently afterwards additionally
    arrived attached bought called considering depending given glad highly had however including interested located looking nice none offer ordered paid prefer provided reserved
    secondly speaking thankfully turns went whatever whenever whether whoever worse wrong yeah
    bar cafe grill mall store shop market garage salon studio spa inn lodge
  `),
  ordinaryEndings: list(
    'tion tions sion sions ment ments ness ity ities ance ances ence ences able ible ful less ous ives ative logy ology ics ism isms ship ships hood ically ally ating izing ising erning',
  ),
  calendar: list(`
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
    december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat christmas easter ramadan eid hanukkah
    nauryz nowruz halloween thanksgiving
  `),
  namesInCapitals: ['us', 'who'],
  abbreviations: list(`
    dvd cd vhs tv pc pdf url html faq fyi asap imo lol lmao omg wtf btw rsvp tba aka diy id ip isp gps sms usb pin atm vip hq hr it pr qa
    gdp gnp vat ipo roi rfp sms mms ngo ngos ceo cfo cto coo svp evp vp mp mps mep meps phd md ba ma bsc msc mba cv rip sos ufo dna rna hiv aids
    ok no yes not am pm ad bc bce ce utc gmt est pst cet kzt usd eur gbp rub kg km cm mm ml lng lpg api iso utf ascii ps nb ie eg re attn fwd fw cc bcc
  `),
  demonyms: list(`
    kazakh kazakhs kazakhstani russian russians soviet american americans british english irish scottish welsh french german germans italian
    italians spanish chinese japanese korean turkish turks kyrgyz uzbek uzbeks tajik turkmen ukrainian ukrainians belarusian polish czech
    iranian iraqi iraqis israeli israelis palestinian palestinians arab arabs jewish jews muslim muslims islamic christian christians catholic
    orthodox sunni shiite shia kurdish kurds syrian syrians egyptian lebanese saudi yemeni libyan tunisian algerian moroccan sudanese nigerian
    kenyan ethiopian somali congolese african africans asian asians european europeans western indian indians pakistani afghan afghans
    bangladeshi burmese thai vietnamese indonesian filipino philippine malaysian australian canadian mexican cuban colombian venezuelan brazilian
    argentinian argentinean chilean peruvian bolivian haitian dutch belgian swiss austrian greek serbian serb serbs croatian bosnian albanian
    hungarian romanian bulgarian swedish norwegian danish finnish latvian lithuanian estonian georgian armenian azerbaijani azeri chechen
    tatar uighur uyghur tibetan mongolian latin hispanic islamist islamists marxist marxists communist communists stalinist trotskyist
    republican republicans democrat democrats conservative nazi baathist hindu sikh buddhist protestant
    arabic hebrew urdu hindi farsi persian pashto dari swahili mandarin cantonese amharic hausa yoruba igbo fulani tamil tamils sinhala
    sinhalese tigrinya berber bengali punjabi hispanics
    south-african north-american latin-american central-asian
  `),
  titles: list(`
    mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend father sister brother pastor imam sheikh sheik sayyid mullah ayatollah
    rabbi bishop archbishop cardinal pope saint president vice-president premier chancellor king queen prince princess emperor sultan emir
    senator sen congressman congresswoman rep representative governor gov mayor minister ambassador secretary judge justice general gen
    lieutenant lt colonel col major maj captain capt sergeant sgt corporal cpl private pvt commander cmdr admiral brigadier marshal officer
    constable detective inspector sheriff comrade citizen chairman akim uncle aunt prophet mme mlle monsieur madame herr frau senor señor don
    chief hon honourable speaker commissioner advocate alhaji hajia mallam engr barrister rapporteur superintendent
    deputy attorney lawyer
  `),
  roles: phrases(`
    speaker, deputy speaker, commissioner, deputy commissioner, commissioner general, comptroller general, special rapporteur, rapporteur, superintendent, treasurer, columnist, entrepreneur, billionaire, militant, bishop, archbishop, cardinal, chief justice, chancellor, warden,
    president, vice president, vice-president, prime minister, pm, deputy prime minister, minister, foreign minister, defence minister, defense minister,
    interior minister, energy minister, deputy minister, ministers, prosecutor general, prosecutor-general, attorney general, general prosecutor, prosecutor,
    procurator general, secretary general, secretary-general, general secretary, secretary of state, secretary, governor, deputy governor, mayor, deputy mayor, akim,
    ambassador, consul, envoy, diplomat, spokesman, spokeswoman, spokesperson, press secretary, mep, mp, mps, td, meps, deputy, senator, congressman, congresswoman,
    representative, councillor, lawmaker, legislator, parliamentarian, leader, opposition leader, party leader, chairman, chairwoman, chairperson, chair, deputy chairman, head, deputy head, chief,
    director, deputy director, general director, executive director, managing director, manager, general manager, ceo, chief executive, executive, founder, co-founder, co-chair, coordinator,
    organiser, organizer, activist, trade unionist, unionist, shop steward, campaigner, dissident, politician, lawyer, attorney, advocate, barrister, solicitor, judge, magistrate,
    justice, sheriff, police chief, commander, general, colonel, major, captain, lieutenant, sergeant, officer, soldier, policeman, policewoman, investigator, detective, inspector,
    doctor, surgeon, nurse, physician, professor, lecturer, teacher, economist, historian, analyst, political scientist, expert, researcher, scientist, author, writer, poet, playwright, theatre director, theater director,
    editor, editor-in-chief, deputy editor, journalist, reporter, correspondent, photographer, cameraman, blogger, columnist, presenter, singer, actor, actress, artist, musician,
    worker, oil worker, oilworker, driver, welder, electrician, engineer, driller, miner, docker, farmer, student, pensioner, resident, eyewitness, witness, protester, striker, prisoner, detainee, victim,
    businessman, businesswoman, oligarch, banker, billionaire, owner, trader, king, queen, prince, princess, sultan, emir, sheikh, imam, priest, bishop, pastor, rabbi, pope,
    son, daughter, son-in-law, son in law, daughter-in-law, brother, sister, father, mother, wife, husband, widow, widower, cousin, nephew, niece, uncle, aunt, grandson, friend, neighbour, neighbor, colleague, adviser, advisor, aide,
    candidate, nominee, member, delegate, representative, official, employee, successor, predecessor, dictator, ruler, coach, player, footballer, champion, pilot, astronaut, vp, cfo, coo, cto
  `),
  particles: list(
    `al el bin ibn bint abu abd ul ur von van der den de del della di da dos du la le ter ten uly ulu kyzy qizi oglu zade y`,
  ),
  organisationHeads: list(`
    party parties movement union unions confederation federation association alliance front league coalition congress council committee
    commission ministry department bureau agency office institute university college academy school company corporation corp inc incorporated
    co group holding holdings bank fund foundation trust society club team organisation organization network centre center service services
    police army navy guard forces force brigade battalion regiment division court tribunal parliament assembly senate majilis mazhilis duma
    congress government administration authority board secretariat embassy consulate church news newspaper times post herald tribune guardian
    gazette journal telegraph review radio television tv channel press media blog magazine partners industries enterprises enterprise systems
    technologies airlines airways motors energy petroleum oil gas mining steel insurance hospital cooperative syndicate consortium initiative
    campaign forum international solutions consulting associates laboratories labs studio studios records entertainment software securities
    capital investments laboratory observatory museum library orchestra institution house clinic terminal shipyard mill mills factory works depot courant despatch dispatch chronicle observer bulletin monitor examiner
    inquirer wire echo directorate inspectorate prosecutor's militia cartel
  `),
  tailEndings: [],
  legalForms: list(
    `inc corp co ltd llc llp plc sa ag gmbh ao oao zao ooo pao too nv bv spa srl as oy ab jsc jv kk lp pty pvt sarl se`,
  ),
  organisationNouns: list(`
    newspaper company corporation firm party union agency group channel station magazine website blog outlet broadcaster bank ministry
    organisation organization movement institute university newspaper's weekly daily publication subsidiary contractor employer enterprise
    foundation ngo association federation producer giant publisher operator corporations companies contractors brand startup portal newsroom militia gang network charity refinery
  `),
  organisations: phrases(`
    reuters, bbc, cnn, afp, ap, associated press, al jazeera, al-jazeera, interfax, tass, itar-tass, ria novosti, xinhua, bloomberg, the guardian, the economist, economist, the times, new york times, washington post, wall street journal,
    financial times, le monde, der spiegel, human rights watch, amnesty international, amnesty, red cross, un, united nations, unicef, unesco, unhcr, osce, organization for security and co-operation in europe, organisation for security and co-operation in europe, organization for security and cooperation in europe, nato, eu, european union, european parliament, european commission, european court of human rights,
    council of europe, imf, international monetary fund, world bank, wto, who, ilo, itf, ituc, icc, international criminal court, opec, cis, fbi, cia, kgb, fsb, mi5, mi6, kremlin, pentagon, white house, hamas, hezbollah, hizbollah, al-qaeda, al qaeda, al-qaida, taliban,
    isis, isil, daesh, islamic state, boko haram, al-shabaab, al shabaab, falun gong, muslim brotherhood, farc, pkk, house of representatives, house of commons, house of lords, lower house, upper house, fatah, plo, gazprom, rosneft, lukoil, chevron, exxon, exxonmobil, exxon mobil, shell, royal dutch shell, bp, eni, total, conocophillips, statoil, google, facebook, twitter, youtube, microsoft, apple, amazon, yahoo, wikipedia, wikileaks,
    telegram, whatsapp, instagram, vkontakte, skype, radio free europe, rfe/rl, radio liberty, voice of america, deutsche welle, france 24, medecins sans frontieres, médecins sans frontières, greenpeace, state department, politburo, nasa, enron, toyota, walmart, boeing, airbus, interpol, duma, knesset, bundestag
  `),
  placeHeads: list(`
    sea ocean river lake bay gulf strait channel canal island islands peninsula mountain mountains mount hills hill valley desert plateau
    coast beach forest oasis steppe square street avenue road boulevard highway bridge airport station port harbour harbor park stadium prison
    palace cathedral mosque region province oblast district county raion rayon prefecture governorate territory territories republic kingdom
    emirate village town city settlement township field oilfield refinery mine plant tower plaza gate memorial zone
    cape mt fort isle strip subdistrict st ave blvd rd lane drive monastery temple cemetery hall building camp
  `),
  placePrefixes: list('cape mount mt lake fort port camp isle gulf bay point'),
  placeNouns: list(`
    town city village region province oblast district county state country capital settlement suburb port island republic territory area
    provinces regions towns cities villages river sea coast field neighbourhood neighborhood
  `),
  placePrepositions: list(
    'in near at from to outside around across throughout inside towards toward into through via between',
  ),
  areas: phrases(`
    europe, asia, africa, america, north america, south america, latin america, central america, antarctica, oceania, eurasia, central asia, south asia, east asia, southeast asia, south-east asia, western asia, middle east, near east, far east,
    north africa, west africa, east africa, southern africa, sub-saharan africa, horn of africa, sahara, sahel, sinai, eastern europe, western europe, central europe, balkans, caucasus, north caucasus, south caucasus, siberia, urals, scandinavia, baltics, crimea, donbas, donbass,
    ussr, u.s.s.r, soviet union, former soviet union, yugoslavia, czechoslovakia, east germany, west germany, gdr, south vietnam, north vietnam, west bank, gaza strip, golan heights, kurdistan, kashmir, tibet, xinjiang, kosovo, transnistria, abkhazia, south ossetia, nagorno-karabakh, karabakh, chechnya, dagestan, darfur, biafra, northern ireland,
    caspian, caspian sea, black sea, aral sea, mediterranean, mediterranean sea, red sea, persian gulf, arabian gulf, gulf of mexico, baltic sea, north sea, atlantic, pacific, atlantic ocean, pacific ocean, indian ocean, arctic, caribbean, himalayas, caucasus mountains, alps, western sahara
  `),
  personVerbs: list(`
    said says told stated added explained warned claimed admitted argued wrote writes replied asked insisted recalled noted thinks believes
    thought believed knew wants wanted went came was met signed flew decided ordered promised arrested who whose born died resigned married
    speaks spoke smiled looked testified denied declared announced himself herself
  `),
  partitives: ['of'],
  nameJoiners: ['for'],
  ordinaryJoiners: ['to', 'on', 'against'],
  adjectivePrefixes: list('pro anti non pre post mid un'),
  adjectiveTails: list(`
    appointed based led backed born run owned controlled style era wide old made linked affiliated aligned funded educated trained occupied held sponsored supported related
    speaking language level time long most bound general elect designate like ish
  `),
  determiners: list('a an the his her their its our my former ex then current late'),
  roleStops: list(
    'will would can could may might shall should did does do must who whom whose which that said says told was is were are has had have and but as when while where after before',
  ),
  coordinators: ['and', '&'],
  wellKnownSurnames: list(`
    obama trump biden bush clinton reagan nixon kennedy putin medvedev yeltsin gorbachev brezhnev khrushchev stalin lenin trotsky marx engels hitler mussolini franco
    merkel kohl sarkozy macron hollande chirac blair cameron thatcher churchill netanyahu sharon abbas arafat assad mubarak sisi morsi gaddafi qaddafi kadhafi
    erdogan rouhani khamenei khomeini ahmadinejad karzai musharraf bhutto modi gandhi nehru xi mao maduro chavez castro guevara pinochet lula bolsonaro
    mandela zuma mugabe buhari museveni kagame nazarbayev nazarbaev tokayev karimov mirziyoyev berdymukhamedov rakhmon rahmon aliyev lukashenko yanukovych
    poroshenko zelensky zelenskyy saakashvili milosevic kadyrov navalny duterte marcos suharto lenin tito
  `),
  surnameEndings: list(`
    ov ova ev eva yev yeva iev ieva sky ski skiy skii skaya ska enko chuk chenko shvili dze yan idze ovich evich ovna evna bayev baev baeva
    bekov bekova aliev aliyev aliyeva ulov inov inova inin itsyn itsin tskiy uly kyzy zade oglu son sen ssen escu opoulos akis ides ez
    wicz czyk owski ewski sohn mann berg stein feld
  `),
};
