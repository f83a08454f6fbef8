import BleepCore

/// First names of Germany, Austria and Switzerland that only tell where German is spoken: short forms, and words of the
/// spelling alphabet and of English. Our own compilation.
enum GermanNames {
    /// Names however they are written.
    static let given = words(
        """
        dilara melike ebru ezgi gizem tuğçe büşra hilal nisa zehra emre berk kaan baris barış murat tolunay ceren damla irem aysun gamze
        abdelkader abdulaziz abdulkadir abdulrahman adaora admir afia aida aischa akosua aldona almir almira amra andrij anel arkadiusz arnela ayoub babacar bakary bartek bekim berfin berivan besa besnik binta blerim bogusław bohdan borys brahim bujar cezary cheikh chinwe cuong czesław dardan djamila dmytro dragica dražen driss dušan edina edyta elmedina elvir elżbieta enisa eugeniusz fadi fahrudin farouk fatiha fatoumata feliks ferit fikret fikreta firas folake furkan ghazi gordana grażyna gönül gülay gülcan gülten hafsa haitham hajrudin haluk hanan hanh haris hasnija henryk hevin hien hieu hoang houda huong ibrahima ifeoma ilhan ilir ilker ilyas imane ireneusz issam jadranka jarosław jasna jewgenija jiyan józef karima katerina kateryna khanh kien koray kwadwo latifa layth levent ljiljana lucyna mahir maksym mariama mariusz marwan marzena mehtap meltem mevlida mieczysław mijo milka mirosław
        mirsada mladen modou moussa muharrem muhittin mustapha mykola nabil nadija najib natalja nawal nazlı nebojša necati nedžad nejla neslihan nevenka nevzat ngoc nhung nilgün noura nuran nurettin nuri nursel oktay oleh olha onur othman oumou ousmane oğuz pawlo petro phuc phuong przemysław quang quyen quynh rabia radmila radosław rami rasha recai reem remzi ridwan rojda rojin roksolana rüstem rıza salah saliha samra selahattin sema senada serap serhat serhij serhildan servet seydou seyfi sezen seçil slavko snežana souad stanislaus stanisław stipe suat suvad switlana szymon sławomir tahsin taner taras tarkan tendai thao tihomir toan tolga trinh trung truong tuyet tuğba türkan urszula uyen uğur vasyl veysel vildan vinh vlatko volodymyr wacława wadim wael wasilij wiesława wioletta witold wladislaw wolodymyr władysław włodzimierz yalçın yaroslav yassin yassine yawa yevhen yulia yücel yüksel zaid
        zakaria zdenka zdzisław zekeriya zenon ziad zlatan zorica zuhal zvonimir zülfiye ömür özcan özden özkan ünal đorđe łukasz şaban şahin şenay şeyma şükrü šefik željko
        achim adalbert adele adi agi albin alex ali aloisia alwine ambros amelie andi anka anke anna annabell annelie annelore anni anny ansgar anton arno arnulf arthur auguste axel bartholomäus bastl beatus bene benno berni berta bertha bertl berti bertram bettina birgitta bodo brigitta brunhilde burgi burkhart cäcilia carsten cäsar charlotte christl christof conny cosima curt dani daniel david denise detlef didi diethard dietlinde ditmar dora dorle dorli edeltraut edi egbert egon ekkehart elfi elfriede elke elli elsbeth elsbet emil emma emmi emmy enno erdmute erhart erna erni ernestine erwine esther eugenie evelin evi ewald fiete flori fränzi franz franzi fredi friedel friedrich fritz fritzi gabi gaby gebhard georg gerold gertrude gerti gitte gotthard gottlieb götz gretel gretl guschti gusti gustav gustl hannchen hanne hannerl hanni hannes hanno hans hansi hansjürgen hansl hansruedi hansueli hans-jürgen hans-peter hans-werner hans-joachim hartwig hauke hedi hedy heide-marie heiderose heidi heiner heini heinrich heinzi helli helmi henni henny henner herbert hermi herma hertha herta hias hilde hildegund hilmar hinrich ida ignaz ilsabe ilse imke ina inga inge ingeburg ingrid irmi isa isolde ivonne jakob jana janek janina jannes jannis jano jasmin jette jo jochen jockel johanna jonathan josef josefa joseph josi josl jossi jost julius juliane jupp jürg jutta kalle karl karlheinz karli karola kaspar käthi kati klara klärchen knut konni konrad köbi kuno kurti lena leni lenchen lenerl lenz leopold leo levin liesbeth liesl lilli lilly lina linus lisbeth lisl loisl loni lore lorenz loretta lothar lotta lotte lotti lotty lucie lüder ludwig luggi luis luise luisa luitgard luitpold lukas lutz maik mala malte mandy manfred manni mareike maresi margarete margit margrit maria mariele marie mariechen marieke marielle markus marlis marlen martha marthe martl mathis mathilde maxi maxl mechthild meinrad melli merle mia michel michi mimi mina mini minna mirl mizzi moni moritz nadja nani nathalie nele neele nepomuk nic nicki niki niklas nikolaus nils nives nora norbert notburga oda olaf oliver olli orsina oskar ossi oswin otmar ottfried ottilie otto ove pankraz patrizia paul paula paulchen pauli pepi peppi perchta peter peterl pezi philipp pia pirmin quirin rahel raimund raphaela regine regula reinhild reinhilde reini reinhart resi resl reto ria ricarda richard rike rita ritschi robert robin roland rolf ronny rosalinde rösi rosi rosina rosl rosmarie roswitha rothraut rudl rudi rüdiger ruedi ruedeli ruth sabse samuel sandra schorsch schorschi seppel girgl girgel hiasl hansl wiggerl sebastian sebi selma sepp seppi seppl severin sibylle sieglinde siegfried sigi siggi simon sina sini solveig sonja sophia sophie steffi stephan stine stefanie sunhild susann susi susl svenja swantje tanja thea thees theobald theodor theres theresia thorsten tilde tilli tilo tim tina tine tjorven toni tonerl torben traudi traudl traute trixi tristan trudi trudl tusnelda uli ulla ulli ulrich ulrike urs ursel ursi urschel uschi uta utz valentin valerie vera verena veronika veri vevi viktor viktoria vinzent vinzenz vitus volkert volkmar vreneli vreni vroni walburga waldtraud walli walter walther waltrud wast wastl wendelin wenzel werner wiebke wieland wigbert wiggerl wilfried wilhelm wilma willi wim winfried wini wolfi wolfgang wolfhart xandi xaver xaverl xavi zenta zenz zenzi zita
        afra beata andri annerl anouk bonifaz burgl christian cord curdin cédric dankwart deniz diethelm eckart eike elin fenja ferdl fini flurin focko franzl genoveva gero gesche gian gion gisbert giselher heiri hubsi inken jaron jule kobi konstantin kreszenz kriemhild kunibert ladina layla levke lia lio lisi loris luka luzi malea manu mats melchior mitzi momme nevio nuno onno philomena pius poldi päuli raik reserl röbi rösli rui sämi sepperl seraina silvan thies tomke udo victoria walti wencke werni yara zeno roger gitti hansjörg hilla hubsi isabel jasper kasimir kreszentia lasse leander lennard liane liv lorena luzia maren margot marius melitta merlin milo mirja nando neele nikola ninja noemi olivia ottokar pascal pauline raimund ramona rebekka reinhold renate rolf rosalie runa saskia sabine sepperl sigrun silke sixtus sonja sören stella svea sylvia sylke theo tabea timo tilda torge traude uwe valerius vanessa vera volker wanda wiete xenia yannik yvonne zoe
        aaliyah achmed adem ahmet aische ajla akif alperen amela amira armend arta asim atakan aylin ayse azra bekir beyza burcu canan cansu damla dejan denis dilan dragana dunja edin elvedin emir emina enes esad eda fadil fatma fatmir ferdi gjon goran halil hanife hatice hikmet hüsein ilknur ines ismet ivica jasmina jovana kaan kemal kerim leyla lejla luan mehmet melike merima mersiha metin milica milena mina mirjana mirsad murat musa nadia nebojsa nenad nermin nermina nesrin nihad ognjen orhan predrag radovan ramadan refik rejhan sabri sadik safet samir sanela sead sedat sefer selma semir senad serdar sinan suada sulejman tarik tijana ümit valon vedad veli vesel violeta visar yeliz yilmaz zeljko zlatko zoran
        adina agata alena aljoscha andrzej anatolij anja arkadi bogdana boris danuta darek dariusz dima dorota ewelina galina gosia grazyna grischa halyna igor ilja inna iryna jadwiga janek jarek jewgeni jolanta kasia katja kolja krystof larisa leonid lidija ljuba ljudmila marek mariola mascha mischa nadeschda nastja natalija natascha oleg olga oxana pawel petja piotr roksana sascha slawa slawek sergej stanislawa swetlana tamara tatjana tomek ulyana valeri waleri walentina wanja wassili wera wiktor wiktoria witali wlad wladimir wojtek zbyszek
        abebe adolf andrin anh annerose aslı aya ayten bahar bahram basti behrouz belgin belma beyhan biniam birgül bogusława bích celina-joy cường dalal dariush derya dmitrij drickes dũng eberhard
        ehrenfried elea elmas emel falko farhad farzaneh fereshteh feride figen filmon finn-luca flavio flo flurina folkert friedemann friedlinde fränzchen funda fynn gerhild giesela golnaz gunhild gül hacer hadwig
        hampi handan hannerose havva heino helmtrud hiba hirut huy hännes hùng hüsniye hương ihor iman inci ingetraud ipek irmhild jekaterina jobst joris juna kai-uwe karlchen keno klothilde kuddel
        käthchen köbes lan leman leonas leonore lian lieschen lilo ljubomir luzie lütje maha mahnaz mahsa makbule marga marieche mathea matteusz mehret meinolf meral merten miloš mohsen münevver nemanja
        neşe ngọc niloufar nimet otfried oya parisa parviz parwana perihan petar phương pitter poldl pınar qusai rana reni renko riad roderich roya rula saadet saša schäng sedef seff
        serpil shahd shahin siavash siegrun smilla soheila stojan suna swenja sönnich tammo tareq tesfaye thalia thekla thu thure thùy thảo tjaden tjorge trang traugott trudel tsegay tuấn tülin
        tünn ufuk ugur vedran vladan văn willibald winfriede witalij yazan yeşim ylvi yonas zafer zaher zdzisława zeliha zerrin ziya zübeyde ännchen çiğdem đức şebnem şengül şule
        """)

    /// Names that are words, too: only where they are written with a capital.
    static let capitalised = words(
        """
        frank beat jan kai marina max mia else rosa till nina julia luna anton viola verena victor romy kim jonas robin roman melody marc mira nico sam timo tom ben bill hanna
        can said
        """)

    /// Names of the lists that German has as nouns, which have a capital, too: only where something else tells.
    static let nouns = words("art halle griff tore silvester spiegel")

    /// Names of the lists that German has as small words: only where they are written with a capital.
    static let small = words("knapp heuer grob lasse anders lila")

    /// Surnames that are no words.
    static let family = """

        moser hofer gruber wagner aigner aichinger ammann auer baumgartner berchtold bieri binder blaser bösch brandl brugger brunner bürgi bürki christen demirtaş dürr ebner eder egli eichinger eisele ellmauer fankhauser feichtinger fellner felber forster frey frick fritsch fuhrmann furrer gabriel gasser geisler gerber glauser göbel graber grabner grob gutknecht häberli haider haller hansl harrer haslinger haslauer hauck hebeisen heid heiniger herger höhn hölzl holzer hofstetter huggler hug imhof jost jurczyk jurić kälin kägi kirchmair kistler klausner kofler kogler köppel kratzer kreuzer kunz künzli lackner lampert lechner leitgeb leuenberger lindinger loibl lutz mair marti mayr mayrhofer messmer moosbrugger mühlberger näf nägeli niederberger nussbaumer oberhauser ortner ott pfister pirker pointner portmann posch pölzl prantl rainer rehberger reisinger reiter resch rieder rieger riegler rohrer rossmann roider rüegg ryser sailer sattler schachner schaller schär schätzle schenker scherrer schilling schlatter schläpfer schmidhuber schnyder schöpf schranz schwaiger schwarzenberger seiler senn siegenthaler sigrist sonderegger spitzer stadelmann stalder stampfli staudinger stauffer stähli steger steinmetz stocker stöckl strasser strobl studer stutz suter tanner thaler thoma thalmann traxler trummer tschanz tschudi übleis unterberger urban vogl vonlanthen wälchli waldner walser wanner wegscheider weibel weidinger weiss wenger werlen wieser wiesinger willi wimmer winkelmann wirth wittwer wöhrer wyss zach zacherl zauner zbinden zechner zehetner zeller zimmerli zollinger zürcher
        acar ahlers aksoy aktaş arndt avcı aydoğan begić behnke behrends bender berisha berndt bischoff blum bohn borchardt borchert bormann bozkurt brandes bulut burkhardt carstensen claasen claassen detlefsen dierks
        dircks dirksen dittrich domaschke doğan dreyer dudek döring eggers eichhorn evers frenzel fricke friedrichsen gashi gebauer grote grothe gstrein güneş hadžić harms harmsen hartung heckmann heinze heitmann hempel
        hennig heuer hildebrandt hiller hinrichsen hinterseer hinz hodžić hofstätter holthaus hoppe hoxha hölscher ilić jabłoński janke janßen jaworski jentzsch jessen jovanović karaca karadağ kerschbaumer keskin ketelsen kirchhoff klose
        knobloch knoop kovačević koç krasniqi krawczyk kremer kretzschmar król kubitz kuhlmann kunze köster kühne lehnert lohse lorenzen löffler lühr lührs majewski malinowski marković marquardt martensen matthiesen mazur meinecke
        meiners merten milošević moosleitner mujić mühlhaus naumann neubert niehaus nikolić nissen nitsche nitzsche noack nowack oelkers ohlsen oltmanns opitz ostermann otte pape pavlović petkovic petzold pirchner pohl polat
        prohaska pötzsch rathjen reimer riedl rohde rohwer rothe runge ruppert rutkowski röder rösch sander sarı schlüter scholz schramm schröter shala siebert siemers sobotta sokolow steffens stoiber stojković stoll
        straub strobel stöver swoboda söllner tekin thiede tietjen timm toprak trautmann uhlenhaut ulbrich unterrainer vollmer weidner weigel wessels wieczorek wilke willms wilms witkowski witt wittmaack wittmann wolter wulff
        wurzinger zając zschoche zschäpe çetin öztop đorđević şimşek
        """

    private static func words(_ text: String) -> Set<String> {
        GermanSpelling.all(text.split(whereSeparator: \.isWhitespace).lazy.map { String($0) })
    }
}

extension CallContext {
    /// Whether the lists know the token as a first name.
    func isGivenName(_ index: Int) -> Bool {
        guard tokens.indices.contains(index) else { return false }
        let text = text(index)
        if isGermanWord(index) { return false }
        if GivenNames.clear.contains(text) { return true }
        return isCapitalName(index) || stream.languages[index] == .german && GermanNames.given.contains(text)
    }

    /// Whether the listed name is a word of German, and its capital does not tell.
    func isGermanWord(_ index: Int) -> Bool {
        guard stream.languages[index] == .german else { return false }
        return GermanNames.nouns.contains(text(index)) || !isCased(at: index) && GermanNames.small.contains(text(index))
    }

    /// Whether the token is a first name because of its capital.
    func isCapitalName(_ index: Int) -> Bool {
        stream.languages[index] == .german && isCased(at: index) && GermanNames.capitalised.contains(text(index))
    }
}
