/// Surnames of many origins, our own compilation, and the endings that surnames have. Evidence like ``GivenNames``.
enum FamilyNames {
    /// Names that are no words of English or German; lower case.
    static let clear: Set<String> = GermanSpelling.all(
        (names + GermanNames.family).split(whereSeparator: \.isWhitespace).lazy.map { String($0) })

    /// Behind a first name these are surnames; alone they are words.
    static let doubtful: Set<String> = Set(words.split(whereSeparator: \.isWhitespace).map { String($0) })

    /// Whether an unknown word is shaped like a surname.
    static func hasEnding(_ text: String) -> Bool {
        text.utf8.count >= 6 && endings.contains { text.hasSuffix($0) }
    }

    /// Whether an unknown word is shaped like a surname also by itself: `wiśniewski`, `mccafferty`.
    static func isShapedAlone(_ text: String) -> Bool {
        guard text.utf8.count >= 7, !text.contains("-") else { return false }
        return clearEndings.contains { text.hasSuffix($0) } || text.hasPrefix("mc") || text.hasPrefix("o'")
    }

    private static let clearEndings =
        "ski wicz czyk kowska poulos ović ević ovic evic shvili dottir dóttir oğlu".split(separator: " ").map {
            String($0)
        }

    private static let endings =
        "ski ska sky wicz witz czyk czak kowski mann huber hofer höfer meier maier mayer meyer bauer berger sson ström strom quist qvist ović ovic evic ević oglu oğlu poulos opoulou idis akis escu enko ashvili wala inghe vani ández andez inez guez lopez moto mura bach hoff feld horst kamp brink dorf macher müller schmidt schulze busch"
        .split(separator: " ").map { String($0) }

    private static let names = """
        abbott abdi abdulla abernathy abramov achebe achterberg ackermann adair adamczyk adams adebayo adeleke adeyemi agarwal aguilar ahmadi ahrens akhtar alarcon albers albrecht alderton alexandrou allard almeida althaus altmann alvarado alvarez amrani anand andersen anderson andersson angelou antonov appiah aquino araujo arnold arslan asante atkins atkinson avery aydin aydın ayala aziz
        bachmann bailey bakker baldwin ballard banerjee baptista barlow barnes barrett bartels barton basu bateman bauer baumann baumgartner bayer beaumont bechtel becker beckett beckmann behrens benedetti benítez bennett benson berger bergmann bergstrom bergström bernhardt bhatt bhattacharya biermann bittner blackwell blackwood blanchard blomqvist boateng böhm böhme bolton borowski bouchard bradford bradshaw brandstetter brandt braun brennan breuer briggs brinkmann brooks bruckner brückner bryant buchholz buckley bühler burgess burke burnett burns byrne
        cabrera callahan calvert campbell cardoso carlson carmody carmichael carrillo carson castellanos castillo castro celik çelik cervantes chakraborty chandler chandra chang chapman chatterjee chaudhry chavez chen cheng chopra chowdhury christensen christiansen ciesielski clarke clausen claussen cohen coleman collins colombo connolly connor conrad constantinou contreras cooper coppola cordero cortez costa costello coulibaly crawford crosby cummings cunningham curtis czerny
        dahl dahlke dannemann davenport davidson davies davis dawson delacroix delaney delgado demir demirci demirtas deshmukh desai diallo diaz dickinson diedrich dietrich dietz dimitrov dixon dobson doherty dombrowski domínguez donaldson donnelly dörfler doyle drescher drummond dubois duncan dunleavy dupont dutta duran
        ebeling eberhardt ebert eckert edwards egger ehlers eichendorff eklund ellison emerson engelhardt erdogan eriksson espinoza estrada evans everett
        fairweather farrell faulkner featherstone feddersen ferguson fernandes fernandez ferrari ferreira fiedler figueroa finkelstein fischer fitzgerald flanagan fletcher flores floyd fofana forsyth franke franklin fraser freudenberg friedrich friedrichs fuchs fuentes fujimoto fuller
        gallagher gallo garcía garcia gärtner garrison gebhardt geiger georgiou gerber gerlach ghosh gibbs gibson giordano glover goldberg goldstein gomes gomez gonsalves gonzales gonzález gonzalez goodwin gottschling graham greenhalgh greenberg greene gregory griffin griffiths grigoryan grossmann grünwald gruber guerrero gunther gupta gustafsson gutierrez gutiérrez guzman
        haas haase haddad hagedorn hahn hamilton hammond hancock hansen hansson hargreaves harrington harris harrison hartmann hartwig hashimoto hassani hauser hawkins haynes hedlund heinemann heinrichs heller henderson hendricks henke hensley hermanns hernández hernandez herrera herrmann herzog hess hidalgo higgins hinrichs hodgson hoffman hoffmann hofmann holmberg holmes holtkamp hopkins horvath horváth howell huang hubbard hübner huber hudson huerta hughes hülsmann humphrey hussain huynh
        ibarra ibrahimovic immenkamp ingram ionescu iqbal isaksson ivanov iwanow iyer izquierdo
        jackson jacobs jacobsen jaeger jäger jahn jankowski jansen janssen jefferson jenkins jennings jensen jensen jiménez jimenez johansen johansson johnson johnston jokinen jonsson jovanovic juarez
        kaczmarek kaminski kamiński kang kapoor kapur karlsson karimi kaufmann kaur kawasaki kaya keller kellermann kelley kendrick kennedy kersten kessler khalil khan kiefer kilic kılıç kim kimura kirchner kirsch kirschbaum kleinschmidt klinger knudsen kobayashi köhler koller konaté kopp korkmaz kortmann kovac kovács kovacs kovalenko kowalczyk kowalski kozlov kramer kraus krause krüger krueger kretschmer krishnan kröger kruger kruse kuhn kühn kulkarni kumar kuznetsov kwiatkowski
        lambert landgraf langley larsen larsson lawrence lawson lehmann leitner lemaire leonhardt levine lewandowski liebermann lindemann lindgren lindner lindqvist lindström liu lohmann lombardi loughlin lovelace lozano ludewig lüdemann lüders lundgren
        macallister macdonald mackenzie maclean mahler mahmood malhotra mancini manning marchetti marino marquez marshall martens martin martinez martínez martins massey mathieu matsumoto matthews maurer mbeki mcallister mcarthur mccarthy mcconnell mccormick mccoy mcdonald mcdonough mcgrath mcgregor mcintyre mckay mckenna mckenzie mckinney mclaughlin mclean mcmahon mcnamara mcpherson medina mehta mehmood meier meinhardt meissner meißner mejia mendes mendez mendoza menon mensah menzel mertens messner meyer meyers michaels michalski middleton mikkelsen miller mishra mitchell mohr molina möller monroe montgomery montoya morales moreau moreno moretti morgenstern moriarty morris morrison mortensen mueller mühlbauer mukherjee mulder müller munoz muñoz murphy murray musterfrau mustermann mwangi
        nadler naidu nair nakamura navarro nelson neubauer neumann newton nguyen nicholls nicholson nicolaou niedermeier nielsen niemann niemeyer nikolaidis nikolov nilsson nkosi nolte nordmann novak novotny nowak nowotny nuñez nunez nwosu
        o'brien o'connell o'connor o'donnell o'hara o'keefe o'leary o'malley o'neill o'reilly o'sullivan oberhuber obermeier obi ochoa odhiambo oduya ogunleye okafor okeke okonkwo oliveira olsen olson olsson onyango oppermann ortega ortiz osei osman osterman ostrowski owens oyelaran özdemir özkan öztürk ozturk
        pacheco padilla papadakis papadopoulos papas parkinson parsons patel paterson patterson paulsen pavlov pawlak pedersen pellegrini pemberton pereira perez pérez perkins peters petersen peterson petersson petrov petrovic petrović petrescu pfeiffer phan phillips pichler pietersen plöger pohlmann popescu popov powell pratt preuß prescott pritchard przybylski purcell
        qureshi quandt quintero quiroga rademacher rahman ramaswamy ramirez ramírez ramos rankin rao rasmussen rathbone rathmann rau reddy reichelt reichert reilly reimann reimers reinhardt reuschenbach reuter reyes reynolds rhodes ricci richards richardson riedel rinaldi rivera robertson robinson rodrigues rodriguez rodríguez rogers rohrbach rojas romano romero rosenberg rosenthal rossi rothschild rousseau rowland russo rutherford ruiz
        sahin şahin saito salazar saldana salinas samuelsson sanchez sánchez sanders sanderson sandoval santiago santos sarkar sasaki sauter sawyer schaefer schäfer schäffer scheffler schenk schimmelpfennig schindler schlegel schmid schmidt schmitt schmitz schnoor schreiber schröder schroeder schroer schubert schulte schultheiß schultz schulz schulze schumacher schumann schuster schweitzer seidel seifert sepulveda serrano sharma shaughnessy sheridan shevchenko shimizu siddiqui silva silverman simmons simonsen simpson sinclair singh smirnov smith sokolov solis sommerfeld sorensen sorrentino soto souza stadler stafford stanton stavropoulos stefanidis steiner steinhoff steinmann stephens stephenson stevens stevenson stewart strauß stroud suarez sullivan süßmilch sutherland svensson swanson szabo szczepanski szymanski
        tachibana takahashi tanaka thiel thiele thistlewood thomassen thompson thomsen thomson thornton thorpe tiedemann tillmann todorov tomczak torres townsend tran trevelyan trujillo tschirner tsang turner tuttle
        uhlenbrock uhlig ullrich underhill unger usman vandermeer valdez vargas vasquez vaughan velasco velasquez venkatesan vetter villanueva vincenzo virtanen vogelsang vogt voigt volkmann vukovic
        wallace walsh walters wang wanjiku warner watanabe waters watkins watson wawrzyniak webb weber wegener wegner weidmann weinberg weiner wendt werner westermann westphal weston wetzel wheeler whitaker whitcombe whitfield whitman wichert wiedemann wieland wiesner wilcox wilhelms wilkins wilkinson williams williamson willis wilson winkler wischnewski witte wojcik wójcik wolff wong woodard woodward wozniak wright
        yamada yamaguchi yamamoto yang yıldırım yildirim yildiz yıldız yilmaz yılmaz yoshida zaleski zamora zapata zhang zhao zheng zhou zielinski zieliński ziegler zimmerling zimmermann zuniga
        abara abubakar ackerman acosta adeyemo adjei afolabi agbaje agrawal ahern ahn ainsworth akande alvares amadi anderton andrade angelopoulos applegate appleton archuleta arriaga ashcroft
        ashdown ashworth aspinall atherton attwood auclair avila babcock bagnall bagshaw bainbridge bakshi balasubramanian balogun bannister barnett barnhart barrera barron bassett batista beckham
        belanger beltran benavidez bengtsson benoit bergeron bergman bernal bhandari bhat bhatia biggs birch birchall blackburn blair blakely bloomfield bogdanov boland bondarenko bonilla boothroyd
        borges boucher bowden bowen bowles bowman boyce boyle bradbury braithwaite brannigan brewster bridgewater brightwell brinkley briscoe brockway broderick brogan bronson broomfield broughton
        buchanan bukowski burrows butterworth byrd caballero cadwallader caffrey cahill calderon caldwell callaghan calloway camacho cantrell cantu cardenas cardona carney carranza carrasco
        carruthers cartwright cassidy castaneda castellano cavanagh cavanaugh chakrabarti chamberlain chandrasekhar chaplin chaudhary chaudhuri cheung childress chiu cho choi choudhury chua cisneros
        clarkson clayton clements coates cobb cochran coffey colbert coleridge conley connelly conroy cooke cormier cornejo corrigan cortes cotter coughlin coulter coyle crabtree creighton crenshaw
        crockett cronin crowley cruickshank cuevas cullinan cummins curran currie cuthbert daly danjuma danso dasgupta dawes dawkins debnath decker decosta deegan delacruz delarosa deleon demarco
        dempsey denham dennehy deshpande desjardins devine devlin dhaliwal dhillon dickerson dickson diehl dillard dimaculangan diop dlamini docherty dodson dolan dominguez donaghy donahue
        donoghue donohue dorsey dougherty dowd dowling downey driscoll duffy dugan duggan dumas dunbar dunne dunning dupree dupuis dwyer eastwood ebersole echeverria edmonds edmondson egan
        ekwueme engstrom enriquez entwistle epstein erickson eriksen escobar espinosa esposito etheridge eubanks ewing ezekwe fagan fairbrother fairchild fairclough falkner fallon farahani farley
        farooqui farrelly farrington fashola feinberg feingold feldman fennell ferrante ferrara ferris finnerty fitzpatrick fitzsimmons flaherty fleming flynn fogarty foley fong fontaine fortescue
        fothergill fournier frazier freedman friedman fujita fulton furlong gaffney gagnon gaines galbraith gallardo gallego galloway galvin gandhi ganguly gannon gardiner garrity garza gauthier
        geddes geoghegan gerrard gibbons gilchrist gillespie gilmore ginsberg giroux gleeson goddard goldman goldsmith goodall goodman gopalan gorman gorski goswami grabowski grafton grainger
        gravestock greco greenwood grewal griffith grimes grimshaw guerra guevara gunawardena gunderson gunn hackett hadley hagan haggerty haines halloran halvorsen hamadi hanley hanlon
        hannigan hanson haque hardcastle hardwick harper hartley hartman hashemi haskins hathaway havel haverstock hawthorne hayward headley healey healy heaney heffernan hendrix henneberry
        hennessey hennessy henriksen henriquez hepworth hernandes herring hetherington hewitt hickey higginbotham hinton hobbs hobson hodge hodges hogan holbrook holcomb holliday holloway hooper
        hopkinson horan hornby horowitz horton hossain houlihan hoyle huddleston huggins humphries hurley hurst hutchins hutchinson hutchison huxley igwe inglis irvine isaacs ishikawa
        ivanova jacobson jamieson jaramillo jeffries johnstone jorgensen joshi kahn kamara kaplan kasprzak katz kaufman kavanagh kearney keating kelleher kemp keogh kerr kerrigan khanna khatun
        khumalo kiernan kilgore kilpatrick kimani kinney kinsella kipchoge kirkland kirkpatrick kline knapp knowles kofman kohler kolawole konate koroma kowalchuk kravchenko krishnamurthy krol
        kumari kwarteng kyei labelle lacey lachance lafferty lakhani langdon lapointe larkin larson latham laughlin lavoie lawal lawler lawton leahy leary leblanc leclair ledbetter leduc leighton
        lemieux lennon leung leveille levesque levinson liddell lightfoot lindberg lindholm lindley lindstrom linehan lister littlefield litvak livingstone lockhart lockwood loftus lomax
        lonergan longfellow longoria lozada lucero luckett ludwick lundberg lundqvist luong lynch lyons macaskill macdougall macfarlane macgregor macintyre mackay mackey mackie macleod
        macmillan macnamara macneil macpherson macrae madden maddox madigan madsen maguire mahajan mahlangu mahoney malone maloney mannion manzano marin markham markovic marlow marsden marston
        masterson mathews mathur maxfield mcbride mccabe mccaffrey mccall mccann mccartney mccauley mcclain mcclellan mcclure mccormack mccullough mcdaniel mcdermott mcdonagh mcdowell mcelroy
        mcfadden mcgee mcgill mcginley mcginnis mcgovern mcgowan mcguire mchugh mcinerney mcintosh mckee mckeown mcknight mcleod mcloughlin mcmanus mcmillan mcnally mcneil mcneill mcqueen mcshane
        mcveigh meadows melendez melnyk mercado merritt metcalf metcalfe mikhailov milburn milligan mirza mistry mitra mkhize moffat mohamud mokoena molloy moloney monaghan moncada montes moran
        morin morley morrissey morrow mosley moyo mthembu muldoon mulligan mullins mulroney mulvaney murakami murillo mutasa myers nagarajan nagle nance nandi narang narayanan natarajan naughton
        nayak ndiaye ndlovu neary nesbitt newcombe newell ngata nickerson nieves nishimura nkrumah nnadi noonan norwood nowicki nugent nuttall nwachukwu nwankwo nyong oakes obafemi obasanjo obrien
        ocampo odonnell ofori ogden ojeda ojo okereke okoro okoye oladipo oldfield olivera olszewski omondi oneal oneill opoku oquendo orlov orourke orozco osborn osullivan otero owusu oyelowo
        pagett palacios palomino pandey pandit panesar pappas paquette parekh parikh parra parrish pascual patil paxton payne pearce pearson pellegrino pelletier peltier pena pendergast penhaligon
        pennington peralta perreault pershing persson petkov petrova pettigrew pettway pham phelan phelps pickens pickering pickett pineda pinto pitts plummer poirier pokorny polanski pollard
        pollock pomeroy ponce porterfield potts pratchett prendergast prentice prieto proctor prudhomme pruitt pryor puckett pugh purdy purkiss purvis qadir quigley quinones quinonez quintana
        quintanilla quirke rafferty raghavan rahimi rajagopal ramachandran randhawa ranganathan rangel ransome ratcliffe rawlings rawlins rayburn razak reardon redfern redmond reeder reeves regan
        renfrew renner restrepo reynoso rickard riddell rigby riordan rios rivas robb robbins roberson robles robson rocha roche rogan rollins rooney roosevelt roper rosales rosenbaum rosenblatt
        rosenfeld rothman rothstein rourke rowe rowley rowntree rubio rushworth rutledge ruvalcaba saavedra sabir sadler sadowski salas salgado samuels samuelson sandhu santoro saunders savarese
        sawicki saxena scanlon schafer schofield schwab schwartz sciascia scully seaver sedgwick segal segovia sengupta sethi severson shaikh shanahan shapiro sharpe sheehan shepherd sheppard
        sherlock shetty shrestha shukla sidhu silverstein simmonds simons sinha siqueira sithole skinner slattery slavin smyth solano soliman somerville soriano sousa southgate
        spalding spaulding spellman spiegel spinoza spooner srinivasan stallworth stanfield stapleton starkey steele steinberg stiles stinson stoddard stokes strickland sturgeon subramanian sundaram
        sweeney swenson sykes tadros taggart talbot tallchief tandon tate tattersall taveras teixeira tejada templeton tennant terrazas thackeray thakur thapa thatcher theriault thibodeau thornberry
        tidwell tierney timmons timoshenko tipton tolbert tolliver tomlinson toomey torrance torrez toussaint traynor trejo tremblay trevino trimble trivedi troup trudeau truong tsai tully turnbull
        twomey tymoshenko uddin ueda ugarte umeh underwood unwin upadhyay urbina uribe urquhart ustinov valdes valenzuela vallejo vandenberg vanderbilt varga varghese varma vazquez vega velazquez
        venkataraman verma vickers vidal viera villareal villarreal volkov vosloo voss vyas waddington wadsworth wagstaff wainwright walcott waldron wambugu warburton warsame wasserman waterson
        webber webster weinstein weintraub welch wentworth wexler whalen whelan whitehead whitehurst whiteley whitlock whitmore whittaker whittington wickham wickramasinghe wiggins wilde
        wilkerson wilkes willoughby wimbush winfield winslow winstanley winterbottom wisniewski wojciechowski wolfe woodhouse woodruff woodson woolley wooten wren wyman wynter yarborough yates
        yeager yeoh yoder youngblood zabriskie zavala zawadzki zelenko zepeda zhu zimmerman
        """

    private static let words = """
        allen baker bauer beck bell berg black bishop böse bond brown busch butler carter carpenter chambers clark cole cook cox cross day dean engel fischer fisher ford foster fox franke frank freeman frost fuchs gardner gordon grant gray green groß hall hart hay hayes henry hermann hill hirsch hoffman horn howard hunt hunter jäger james jordan jung kaiser kaufmann keller kelly king klein knight koch köhler könig krämer kraft kurz lang lange lane lee lewis long lopez ludwig mann marsh martin mason may meister metzger miller mills moore morgan müller newman nichols palmer parker paul perry peters pierce poole porter powell price reed reid rice richter riley ritter rose ross roth russell schäfer schmied schneider schreiber schröder schuster schwarz scott shaw sommer spencer stark stein stern stone taylor thomas turner vogel wagner walker wallace ward warren weber wei weiß west white winter wolf wood woods young zimmermann
        """
}
