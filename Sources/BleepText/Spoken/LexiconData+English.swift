/// Words of English that matter to the rules: common knowledge, our own choice. A line is a class, perhaps its value,
/// a colon, words. A word may stand in several lines.
enum EnglishWords {
    static let lines = """
        digit 0: zero nought naught
        digit 1: one
        digit 2: two
        digit 3: three
        digit 4: four
        digit 5: five fife
        digit 6: six
        digit 7: seven
        digit 8: eight
        digit 9: nine niner
        number 10: ten
        number 11: eleven
        number 12: twelve
        number 13: thirteen
        number 14: fourteen
        number 15: fifteen
        number 16: sixteen
        number 17: seventeen
        number 18: eighteen
        number 19: nineteen
        tens 20: twenty
        tens 30: thirty
        tens 40: forty fourty
        tens 50: fifty
        tens 60: sixty
        tens 70: seventy
        tens 80: eighty
        tens 90: ninety
        magnitude 100: hundred
        magnitude 1000: thousand
        like 0: oh o owe ooh nil aught ought
        like 1: won wun wan
        like 2: to too tu tew
        like 3: tree free thre
        like 4: for fore fo foe
        like 5: fi fiver
        like 6: sex sics sicks
        like 7: sevin
        like 8: ate ait eat
        like 9: nein nigh nin
        letter A: ay aye
        letter B: bee be
        letter C: see sea cee si
        letter D: dee
        letter E: ee
        letter F: eff ef
        letter G: gee jee
        letter H: aitch haitch ach
        letter I: eye
        letter J: jay
        letter K: kay
        letter L: ell el
        letter M: em
        letter N: en
        letter O: oh owe
        letter P: pee pea
        letter Q: cue queue kew
        letter R: are ar arr
        letter S: ess es
        letter T: tee tea
        letter U: you yu
        letter V: vee
        letter W: double-u double-you
        letter X: ex
        letter Y: why wye
        letter Z: zee zed
        alphabet A: alpha alfa
        alphabet B: bravo
        alphabet C: charlie
        alphabet D: delta
        alphabet E: echo
        alphabet F: foxtrot
        alphabet G: golf
        alphabet H: hotel
        alphabet I: india
        alphabet J: juliet juliett
        alphabet K: kilo
        alphabet L: lima
        alphabet M: mike
        alphabet N: november
        alphabet O: oscar
        alphabet P: papa
        alphabet Q: quebec
        alphabet R: romeo
        alphabet S: sierra
        alphabet T: tango
        alphabet U: uniform
        alphabet V: victor
        alphabet W: whiskey whisky
        alphabet X: x-ray xray
        alphabet Y: yankee
        alphabet Z: zulu
        symbol -: dash hyphen minus
        symbol .: dot dott point period
        symbol /: slash stroke oblique
        symbol \\: backslash
        symbol _: underscore
        symbol #: hash pound
        symbol *: star asterisk
        symbol +: plus
        symbol :: colon
        symbol @: at
        symbol space: space
        times 2: double dubble
        times 3: triple treble tripple
        times 4: quadruple
        filler: uh um er erm hmm hm uhm umm err eh ah well like so let's
        ack: aye righto okay ok yes yeah yep yup right uh-huh mm-hmm mhm mmhmm mm-hm mm uhuh alright sure perfect great correct gotcha good fine thanks indeed exactly copy roger cool yea aha mmm ya kay
        correction: no not sorry wait oops scratch actually correction rather instead nope pardon excuse wrong apologies
        connector: and then followed by the a comma next also it's is that's again just capital uppercase lowercase caps small plus
        unit: rupee rupees naira lakh lakhs crore crores eth btc bitcoins ether units dollar dollars buck bucks cent cents pound pounds quid pence euro euros yen percent percentage minute minutes hour hours second seconds day days week weeks month months year years decade decades degree degrees mile miles meter meters metre metres foot feet inch inches yard yards kilometer kilometers kilometre kilometres gigabyte gigabytes megabyte megabytes terabyte terabytes gigs gig meg megs megabit megabits bits bytes kilo kilos kilogram kilograms gram grams ounce ounces lb lbs ton tons times people person persons folks guys customers users men women kids children items pieces points votes pages o'clock pm am p.m a.m million millions billion billions trillion grand k mph mg ml liters litres gallons calls emails messages computers devices cards accounts phones letters words questions steps options business-day years-old bedrooms bedroom rooms seats tickets boxes bags packages orders employees cars dogs cats stars cups slices percent-off per calories characters thirds quarters halves hundred-percent ish something or-so thirty-ish viruses threats files errors infections things ways reasons sons daughters brothers sisters left more different other others extra weeks-ago nights night bars volts watts amps channels episodes seasons chapters games goals sets rounds miles-away others copies signatures refunds payments installments transactions hackers
        month 1: january jan
        month 2: february feb
        month 3: march
        month 4: april apr
        month 5: may
        month 6: june jun
        month 7: july jul
        month 8: august aug
        month 9: september sept sep
        month 10: october oct
        month 11: november nov
        month 12: december dec
        ordinal 1: first
        ordinal 2: second
        ordinal 3: third
        ordinal 4: fourth
        ordinal 5: fifth
        ordinal 6: sixth
        ordinal 7: seventh
        ordinal 8: eighth
        ordinal 9: ninth
        ordinal 10: tenth
        ordinal 11: eleventh
        ordinal 12: twelfth
        ordinal 13: thirteenth
        ordinal 14: fourteenth
        ordinal 15: fifteenth
        ordinal 16: sixteenth
        ordinal 17: seventeenth
        ordinal 18: eighteenth
        ordinal 19: nineteenth
        ordinal 20: twentieth
        ordinal 30: thirtieth
        soft: theres heres how's where's when's why's a an the and or but if then than that that's this these those there there's here here's what what's which who who's whom whose when where why how i i'm i'll i've i'd me my mine myself you you're you'll you've you'd your yours yourself he he's him his she she's her hers it it's its we we're we'll we've us our ours they they're them their theirs is are am was were be been being do does did don't doesn't didn't done have has had haven't having will would won't wouldn't can could can't cannot couldn't shall should shouldn't may might must of to in on at by for from with about as into onto over under after before between through during without within against up down out off again just also too very really only even still yet already now so well okay ok yes yeah yep no not nope sorry please thank thanks uh um er hmm oh ah hey hi hello bye goodbye right alright sure fine good great let let's me's get got go going gonna wanna gotta give gave tell say said says ask need want wants like know see look put make take it'd that'll there'll who'll some any all each every both few many much more most other another such same own because while until till since though although however maybe perhaps actually basically anyway ma'am sir madam mister everybody everyone anybody anyone somebody someone nobody nothing something anything everything isn't aren't wasn't weren't hasn't hadn't ain't y'all cause 'cause i'ma ya yours one's else ever never always often sometimes usually today tomorrow yesterday tonight soon later once twice
        ordinary: able above absolutely accept access according account accounts across act action active activity add added address addresses adult advice afraid afternoon age agent agents ago agree agreed ahead air alert allow allowed almost alone along amazing amount android angry annoying answer answering antivirus any apart apartment app apparently appear application apply appointment appointments appreciate approved apps area around arrive arrived article asking asked asleep assist assistance assistant assume assure attached attack attempt attention audio automatic automated available average avoid awake aware away awesome awful baby back background bad balance bank banking banks base based basic battery beautiful became because become bed began begin beginning behind believe below best better big bigger biggest billing bills bit block blocked blue board body book booked booking boss both bother bottom bought box boxes branch brand break breakfast bring broke broken brother browser build building business busy button buy buying cable calculated call called caller calling calls calm came cancel cancelled canceled cancellation capital car care careful caring carry case cases cash catch caught caused center centre central certain certificate certified chair chance change changed changes charge charged charger charges charging chat cheap check checked checking checks child choice choose city claim claims clean clear clearly click clicked clicking clock close closed closing coffee cold collect college color come comes coming command comment commercial common communication community companies company complain complaint complete completed completely complicated computer computers concern concerned condition confirm confirmation confirmed confirming confused confusing connect connected connecting connection consider contact contacted contacting contract contracts control conversation correct corrected correctly cost costs could country couple course court cover coverage covered crazy create created credit crime criminal current currently customer customers cut daily damage damaged dangerous dark data date dates daughter dead deal dealing dear death debit debt decide decided decision deep definitely delay delete deleted deliver delivered delivery department deposit describe desk desktop detail details device devices dial dialed did died difference different difficult digit digits dinner direct direction directly director disabled disappointed disconnect disconnected discount discuss display district doctor document documents dog doing domain door doubt download downloaded downloading drive driver driving drop due duration dying each ear earlier early easier easily easy eating educational effect either electric electricity else email emails emergency employee empty enable end ended ending enough enter entered entire error errors especially etc even evening event eventually evidence exactly example excellent except exchange excited excuse exist expect expected expecting expensive experience expired expires explain explained explorer extension extra extremely eye eyes face facebook fact failed fair fake fall familiar family far fast father fault favor federal fee feedback feel feeling fees feet fell felt file filed files fill film final finally finance financial find finding finger finish finished fire firewall fix fixed fixing flight floor folder folks follow following food foot foreign forever forget forgot form forward forwarded found fraud fraudulent free freeze frequent friend friendly friends front frozen full fun function funny further future game garden gas gave general gentleman getting gift girl given giving glad gmail god goes gone goods google gotten government grand green grocery ground group grow guarantee guaranteed guess guy guys hacked hacker hackers hacking half hand handle handled hands hang hanging happen happened happening happens happy hard hardly hate haven't having head hear heard hearing heart heating heavy held help helped helpful helping helps herself hidden high higher him himself history hit hold holding holiday home honest honestly hope hoping horrible hospital hot hotel hour hours house household housing huge human hundred hung hurry hurt husband id idea identification identity ignore illegal imagine immediate immediately important impossible improve include included including income incoming incorrect increase indeed infected infection information informed inside install installed installing instead instructions insurance intend interest interested interesting international internet invest investigation investment invoice involved ip iphone issue issues item items itself jail job jobs join joke joking just keep keeping kept key keyboard keys kid kidding kids kill kind kindly knew knowing known lady landlord language laptop large last late latest laugh law lawsuit lawyer lead learn least leave leaving left legal legitimate length less letter letters level library licence license life light limit limited line lines link linked list listed listen listening literally little live lives living loan local location lock locked log logged login long longer look looked looking looks lose lost lot lots loud love low lower luck lucky lunch machine mad made mail mailing main maintenance major making malicious malware man manage manager mandatory manner manually marked market married master match matter matters mean meaning means meant meanwhile medical meet meeting member members membership memory mention mentioned menu message messages met method microphone microsoft middle mind minimum minor minute minutes miss missed missing mistake mobile modem moment money monitor month monthly months more morning mortgage most mother mouse move moved moving movie multiple music must name named names national natural near nearly necessary negative neighbor neighbour neither nervous network new news nice night noise none normal normally note notes nothing notice noticed notification notified number numbers obviously odd offer offered offering office officer official offline often old older online only open opened opening operating operator opinion option options orange order ordered orders original otherwise ourselves outside outstanding overdue overseas owe owed own owner package page paid pain panel paper papers parcel parents park parking part particular partner parts party pass passed passport password passwords past patience patient pay paying payment payments paypal pending people perfect perfectly performance period permanent permission person personal personally phone phones photo pick picked picture pictures piece pin place placed plan planned planning plans platform play please pleased plenty plug point points police policy polite poor pop popped popup position positive possible possibly post postal postcode pounds power practice prefer prepared present press pressed pressing pressure pretty prevent previous price prices print printer prior prison privacy private prize probably problem problems procedure proceed process processed processing product products professional profile program programs project promise proof proper properly property protect protected protection protocol prove provide provided provider public pull pulled purchase purchased purpose push puts putting quality question questions quick quickly quiet quite rain ran random rang rate rather reach reached reaching read reader reading ready real realize realized really reason reasons receipt receive received receiving recent recently recognize recommend record recorded recording records recover red reduce refer reference refund refunded refunding refunds refuse regard regarding regards region register registered registration regular related relatively release rely remain remember remote remotely remove removed rent rental repair repeat repeated replace replacement reply report reported reports represent representative request requested require required reset residence resolve resolved respond response responsible rest restart result results resume retired return returned returning review rich ride ridiculous right ring ringing rings risk road robot rock role room router routine routing rubbish rude rule rules run running runs safe safety said sake salary sale sales same sample sat save saved saving savings saw saying says scam scammed scammer scammers scan scanned scanning scared schedule scheduled school scope screen screens scroll search searching seat second seconds secret section secure security seeing seem seems seen select selected selling send sending senior sense sensitive sent sentence separate serial serious seriously server service services session set setting settings setup several share shared sharing ship shipped shipping shop shopping short shortly shot should show showed showing shown shows shut sick side sign signal signature signed significant similar simple simply single sister site sitting situation size skip sleep slightly slow slowly small smart smartphone social software sold solid solution solve someone son sort sound sounds source speak speaker speaking speaks special specialist specialists specific specifically spell spelled spelling spelt spend spent split spoke spoken spouse staff stand standard standing start started starting starts state statement states status stay staying steal step steps stick still stock stole stolen stop stopped stopping store stores story straight strange street strong stuck student stuff stupid subject subscribe subscription success successful suddenly suggest supervisor supply support suppose supposed surely surname surprise surprised suspended suspicious switch system systems tab table tablet takes taken taking talk talked talking tax taxes team tech technical technically technician technicians technology telephone television tells temporary ten tenant term terms terrible test testing text texted thank thankful that'd themselves therefore thing things think thinking thinks third thought thousand thousands threat threatening threats throughout ticket tight till time times tired title together told tomorrow tone tonight took tool tools top topic total totally touch tough toward town track tracking traffic training transaction transactions transfer transferred transferring transfers trash travel treat trial tried trip trouble true trust truth try trying turn turned turning tv twelve twenty type typed types typical typing ugly unable unauthorized unbelievable uncle underneath understand understanding understood unfortunately unit united unknown unless unlock unusual update updated updates updating upgrade upset upstairs urgent use used useful user username users uses using usual vacation valid value various vehicle verification verified verify verifying version via video view virus viruses visit voice voicemail volume voucher wait waiting walk walked wall wallet wanted wanting warn warned warning warranty wasting waste watch watched watching water ways weather web webcam website websites wednesday week weekend weekly weeks weird welcome whatever wheel whenever whether white whoever whole wide wife wifi window windows wire wireless wish withdraw withdrawal within wonder wonderful wondering word words work worked working works world worried worry worse worst worth wow wrap write writing written wrong wrote yard yeah year years young yourself zip zone monday tuesday thursday friday saturday sunday amazon apple chase comcast dell ebay facebook fedex geek google hp ibm lenovo logmein mcafee netflix norton paypal samsung skype target teamviewer anydesk ultraviewer verizon visa walmart whatsapp youtube zelle zoom android chrome firefox outlook office xbox bitcoin mastercard venmo cashapp ups usps irs fbi ssa dhl royal customer-service customs border department inland revenue hmrc barclays lloyds santander natwest halifax vodafone virgin sky bt talktalk british american indian german english french spanish chinese russian european america england germany france europe london york california texas florida washington canada australia india christmas easter birthday anniversary holidays coffee tea lunch dinner pizza milk sugar bread water anymore besides nowhere everywhere somewhere somehow quick brief terrible honestly bored drunk hungry thirsty tired busy interested sick ill pregnant retired disabled blind deaf gonna grandmother grandfather grandma grandpa mom mum mommy mummy dad daddy honey sweetheart darling buddy dude mate bro pal baby sweetie love dear boss cousin aunt nephew niece neighbour colleague girlfriend boyfriend roommate wrong-number siri alexa cortana nonsense bullshit shit fuck fucking damn hell crap idiot liar thief loser moron urgent final beneficiary grant lottery winner award survey research poll campaign charity donation church donating solar roof vehicle's expiring regards lovely bloody brilliant cheers reckon innit blimey
        namelike: mark will bill grant frank rose grace hope faith may june april august summer dawn joy ivy daisy lily violet ruby pearl amber crystal jade olive angel christian dean duke earl king prince bishop pope abbott knight page carter cook baker fisher hunter mason taylor turner walker porter potter miller butcher gardener singer smith tanner fuller weaver wright young long short small little white black brown green gray grey red wood woods forest field fields hill hills stone rivers brooks lake banks marsh moore west east north english french holland ireland wales day week winter snow frost rain fox wolf lamb bird crane swan drake finch robin jay martin rich sharp wise strong swift savage noble love darling dear bond cash price penny sterling gold silver diamond bell church temple chase case law justice major sergeant cross rod pat art gene guy jack jerry rob sue carol harry nick norm drew chuck chip cliff rusty sandy sunny bob peter john don ray max buddy hall ford bush bean berry cherry rice curry ham cotton silk jordan paris london sydney austin houston dallas madison washington lincoln jackson
        ordinary: aah abroad accountant activist actor actress admit admits admitted aeroplane affidavit afterward afterwards airman airplane alibi alive allege alleged alleges allergic allergy
        ordinary: alongside altogether ambassador ancestor ancestors ancient announce announced antibiotic antibiotics anxiety apologise apologize appeal apprentice approve apron architect argue
        ordinary: argued argues arrange arranged arrest arrested arthritis artist ashamed ashore asthma asylum attachment attend attended attorney author authors babe backward badge bail bake baked
        ordinary: banjo banker baptism bare barefoot barely barmaid barracks barrel barrister bartender basket battle battlefield battles beef beer bees begun behave bellhop belong bible bicycle
        ordinary: biologist biopsy birds biscuit biscuits blacksmith blanket blankets blitz bloke blokes boat boats bomb bomber bombs bonnet bookkeeper boots borrow borrowed brave breathe bride
        ordinary: bridesmaid broker bronchitis brought bucket buggy built bullet bullets burglar buried bury bus butter cabbage cake cakes cancer candle candles canoe capsules cargo carriage carried
        ordinary: carrots cart cat cattle celebrate celebrated cemetery chain chairman chairperson chairwoman chap chaps cheat cheated chemist chemotherapy cherries chicken chickens chocolate choir
        ordinary: cholera chose chosen christening cider cigarette cigarettes cleaner clerk clever climb climbed cocoa collar commander commissioner compare concert conductor confess confessed
        ordinary: congratulate congressman convince convinced cookies copay copayment corporal corpsman cough councillor count countryside coupon courier courtroom cow cows cream cried crikey
        ordinary: crippled cruel cry crying cursor custody dance danced dancer dances dare deacon dealer dearie declare declared decline declined defend defendant defended demand demanded dementia
        ordinary: denied denies dentist deny depend depression descendant deserve deserved destroy destroyed detective develop developed diabetes dialysis dirty disappear disappeared discover
        ordinary: discovered dislike dispatch ditch divide divided divorced donkey dosage downstairs drag dragged drank drawn dress dressed dresses driven dropped drought drove drown drowned drums
        ordinary: duck ducks dusty earn earned earthquake eaten editor editors educate eggs embarrass embarrassed emperor employ employed encourage encouraged engaged engineer enormous epidemic
        ordinary: escape escaped estimate evacuate examine examined excess excite explode exploded explore factories factory fade fail faint fallen famine farmhand feast fed fella fellas ferry fetch
        ordinary: fetched fever fiddle filthy firmware fish fisherman fishermen flew float flood flooded flown flu foolish force forced foreman forgave forgive forgotten fork fought fracture freight
        ordinary: frontier froze funeral furious gal gals gangster gather gathered geese geez gentle gin gloves goat goats godfather godmother golly goose gosh governor grab grabbed graduate
        ordinary: graduated grapes graveyard greet grenade grew grind grocer groom grown guard guest guests guide guilty gun gunner guns haha hallelujah hammer harmonica harvest hats headmaster
        ordinary: headmistress heal heat heck hen hens hesitate hid hire hired historian hive hives hooray horses host hostess humble hunted hurricane hymn hymns icon immigrant inbox independence
        ordinary: indoors infant influenza inhaler inherit inherited injure injured innocent insist insisted insists inspire insulin interrupt interrupted interview interviewed introduce introduced
        ordinary: invasion invent invented invite invited jacket jailer jam janitor jealous journalist jump jumped juror kick kicked kiddo killer kiss kissed kitten knife knit knock knocked laborer
        ordinary: labourer lad lads laid lame lamp landed landowner lantern lass learnt lecturer led lemon lemons lent librarian lick lie lieutenant lift lifted lit load loaded lonely lorries lorry
        ordinary: machinist magistrate mango mangoes marched marry marvellous marvelous mattress mayor measles medic midwife migraine migrant migrate mines minister missionary misunderstood monk
        ordinary: mosque motive motorcycle mourn muddy mule mules murder murdered murderer mutton nail nails narrow navigator necklace novelist obey object occupied occupy onions oof oppose
        ordinary: orchestra organise organised organiser organize organized organizer orphan orphanage orphaned ouch outdoors oven overdraft overheard pack packed paddock paint painted pallet pan
        ordinary: pans parade parole peaches pears peas persuade persuaded phew photographer physicist piano pie pies pig pigs pillow pilot pioneer pipe pistol plague plaintiff plant planted plate
        ordinary: plates plead plough plow plums pneumonia polio politician pork porridge pot potato potatoes pots pour poured praise pray prayed prayer prayers preach preached preacher premium
        ordinary: presenter president pretend pretended priest prisoner producer promote promoted propose proposed prosecutor protest protested proud psalm psychiatrist publish punish punished pupil
        ordinary: puppy quilt quit rabbit raft ragged raid raids railroad raise raised rash react realise realised rebellion recall receptionist recognise refill refugee regret regretted rehearse
        ordinary: reject rejected relax remind reminded reporter rescue rescued researcher resign resigned respect retire reveal ridden rifle rifles riot riots risen riveter robbed robber rode roll
        ordinary: rolled rope ruin ruined rum rush rushed sack sail sailed sailor sang sausage scarcely scare scarf scholar scientist scooter scratched scream screamed screenshot sculptor seal
        ordinary: seamstress secretary seize seized seizure senator sermon serve served settle settled settlement settler sew shaken shallow sharecropper shave shawl shed sheep shelter shipyard
        ordinary: shirt shirts shoes shook shout shouted shovel shrug sigh sink skate skiff skirt slap slapped slave slept slip slipped slippers smash smell smelled smile smiled smoke smoked snap
        ordinary: sneeze snore sober socks soldier soup spectacles spill spilled spinner spit spoil spoiled spread spreadsheet squeeze stab stabbed stare stared starve starved steep stenographer
        ordinary: steward stewardess stir stockings stood stove stranger strike strikes stroke struck struggle struggled studied study submarine subpoena succeed suffer suffered suit sunk surgeon
        ordinary: surgery surrender surrendered surround surrounded survive survived survivor survivors suspect suspected swallow swam swear sweets swept swore sworn synagogue tank tanks tariff
        ordinary: taught tease teenager tempt testimony therapist thick thin threaten threatened threw thrown tie tied tiny tobacco toddler tomatoes torn tour tractor trade trader trained tram
        ordinary: translate translated travelled treasurer trench trenches trick tricked trousers truck trucks trumpet tuberculosis tumor tumour turkey twin twins typhoid typist ugh ultrasound
        ordinary: unlucky vaccine vanish vanished veil verdict vet veteran victim victims villain volunteer volunteered vote voted wagon waiter waitress wander wandered warden warehouse warrant wars
        ordinary: wash washed wealthy wedding weigh weighed welder went wept whisper whispered whistle whoa widow widowed widower wine wipe withdrew witness witnessed woke woken wooden wore worker
        ordinary: worn wound wrapped writer yell yelled yikes
        """
}
