/// Words of everyday English and German that are nobody's name by themselves, beyond those that rules know.
enum OrdinaryWords {
    /// - Parameter letters: folded, see ``FoldedText``.
    static func holds(_ letters: [UInt8]) -> Bool {
        if words.contains(letters) { return true }
        if surnames.contains(letters) { return false }
        guard let entry = Lexicon.shared.lookUp(String(decoding: letters, as: UTF8.self)) else { return false }
        return !entry.anyClasses.isDisjoint(with: ListPiece.ordinaryClasses)
    }

    private static let words = Set(
        (english + " " + german).split(separator: " ").flatMap { FoldedText.tokens(of: $0).map(\.letters) })

    /// Found among the words of trades and towns, but heard as names.
    private static let surnames = Set(
        "meier maier mayer meyer müller muller schmidt schmitt schulz schulze weber wagner becker hoffmann schneider lehmann"
            .split(separator: " ").flatMap { FoldedText.tokens(of: $0).map(\.letters) })

    private static let english = """
        animal ant apples bill bills frank lint arm army art ash autumn axe bag baker bakery ball banana band banker bar barber barn basket bath bay
        beach bean bear beard beat beer bell bells belt bench berry bet bike bird birds birth bishop bite bitter black blade
        blanket blast blood bloom blow boat bond bone booth boots border bore bow bowl boy boys brain branch brave brick bridge
        bright brook brown brush buck bud bug bull bunch burn bush butcher butter butterfly cab cabin cable cake
        camp can candle candy cap cape carpenter carpet carriage carrier carry castle cat cave cell chain chalk chamber
        champion chance chapel chapter charm chase cheek cheese cherry chess chest chicken chief chin chip chocolate choir
        circle clay clerk cliff climb cloth cloud clouds club coach coal coast coat cock cook cool copper copy
        corn corner cotton count county cow cox crab craft crane cream creek crew crook crop cross crow crowd crown cruise cry
        cup curl curry curtain curve cutter dance danger dash dawn day days deck deer den dent desert dick die
        dish ditch dive dock doll dollar double dove dragon draw dream dress drum dry duck duke dust dwell eagle ear
        earth east edge egg elbow elder elm empire end engine enjoy entry event evil faith falcon falls fame farm farmer fashion
        feather fence fern field fig fight fir fist flag flame flash flat fleet flood flour flower flowers
        fly fog forest fork fort fountain fox freeman fruit fry gap garage gardener garlic gate
        gay gentle ghost giant gin glass gloves glow goal goat gold golden goose grace grain grape grass grave gray grey
        greedy greek green grip grove guard guest guitar gull gum gun habit hail hair hale ham hammer harbor harbour  harp
        harvest hat hawk hay hazel head heath hedge heel hell hen herb hero hide hill hills hint hip hive
        hobby hog hole holy honor honour hood hook hoop hop hope horn horse hose host hound howl hub
        hunt hunter hut ice idol inn iron island ivory jacket jam jar jaw jet jewel jolly joy judge juice
        jump june jungle junk just keen king kings kingdom kiss kit kitchen kite knife knight knot lad ladder lake lamb
        lamp lane lark lash laugh law lawn lead leaf league lean leap leather leg lemon lent lid lie lift lily lime lion lip
        little loaf lodge log loss lucky lump lung maiden maple marble march mark marks marsh mars mast mat may
        mayor meadow meal meat mercy metal mild mile miles mill mine mint mist mix moan monk monkey
        moon moor moose moss moth mount mountain mud mule murder muscle nail navy neck needle nerve nest net nettle nickel noble
        nod noon north nose nun nurse nut oak oats ocean odor oil olive onion opal ore organ oven owl ox oxen pace pack
        paddle paint painter pair palace palm pan pants parade paradise parish park parrot path patch patty peace
        peach peak pear pearl peer pen penny pepper perch perry petal petty pie pier pig pike pile pilgrim pill pillow pine pink
        pipe pit pitch plain plane plant plate plough plum poem poet pole pond pony pool pope porch pot potato
        powder powers prayer price pride priest prime prince princess prune pump punch puppy pure purple purse queen quill quilt
        rabbit race rack radio rail rainbow ram ranch range ranger rank rat ray razor reef rest rhyme rib rice rider
        ridge rim ring ripe rise rising river roach road roast robe rod root rope rose roses rough round row ruby rug ruin
        rush rust sack sad saddle sage sail sailor saint salad salmon salt sand sandy satin sauce saw scale scar scent scissors
        scout sea seal season seed shade shadow shake shark sharp shave shed sheep sheet shelf shell shepherd shield shine shirt
        shoe shore shoulder shovel shower shrimp silk silver singer sink skin skirt sky slate slave sleeve slide slope smile
        smoke snake snow soap sock soft soil soldier song soul soup sour south spark sparks spear speed spice spider spike
        spirit sponge spoon spot spray spring squad square squirrel stable stair stake stamp star stars steam steel
        steep stem stern stew stitch stone stones stool storm stove strand stranger straw stream stretch string strip stripe
        strong suit sum summer sun sunny swallow swan sweat sweep sweet swift swim swing sword tail tailor tale tall tank
        tape target taste tea teacher tear teeth temple tent thorn thread throat throne thumb thunder tide tie tiger tiles tin
        tip toast toe tomb tongue tooth torch tower towers toy trail train trap tray treasure tree trees tribe trick troop trout
        truck trumpet trunk tub tube tulip tune turkey twig twin uncle valley van vase vein velvet vine violet violin
        vale voyage wage wagon walks wand ward warden warm warrior wave wax web wedding weed weight
        well west whale wheat whip whisper whistle wild will willow wind windy wine wing wings winter wise
        witch wolf woman women wood woods wool worm wound wreath wrist yarn yellow yield york bakers garage garages tools diner
        hotels hospital hospitals dental clinic bakeries trading motors plumbing repairs cleaners solutions services supplies
        stores consulting studio studios media news press foods travel
        marketing mobiles energy gas fitness capital ventures partners associates brothers sons
        """

    private static let german = """
        acker adler affe ahorn alt apfel apotheke arm ast auge bach bäcker bäckerei bad ball balken band bart bauch bauer bauern
        baum bäume becher beere bein berg berge bier biene birke birne blatt blau blitz block blume blumen blut boden bogen bohne
        boot böse brand braun braut breit brot brücke brunnen brust buch buche bund bunt burg busch butter christ dach decke dick
        dieb dorf dorn drache dreck dünn ecke eiche eimer eis eisen engel ente erbe erde esel essig eule faden fahne farbe fass
        faust feder feige feind felsen fell ferkel fett feuer fink fisch flasche fleisch fliege floh fluss flügel
        frosch frucht frühling fuchs gabel gans gärtner gast gebirge geige geist gelb gerber gerste gesicht gift glas glocke
        gold graben graf gras grau grob grün gurke haar hafer hahn hain haken hals hammer harz hase haupt haut hecht heck heide
        heim held hell helm hemd herbst herd hering heu himmel hirsch hirse hirt hof hoch holz honig hopfen horn
        hose huhn huf hummel hut igel insel jäger jung jungen kahl kaiser kalb kamm kammer kanne kappe karpfen käse
        kater katze kegel keller kern kerze kessel kette kirche kirsch kirsche kissen klee klein kleine kleinen klinge kloster
        knabe knecht knie knopf knochen koch kohl kohle könig kopf korb korn kraft kranich kranz kraut krebs kreis kreuz krieg
        krieger krone kröte krug krumm kugel kuh kupfer kurz lager lamm lampe land lang lange lauch laub lehm lehrer leim
        leiter lerche liebe lilie linde linden linse lippe loch löffel löwe luchs macht magen mai mantel markt marmor
        maurer maus mauer meer mehl meister messer milch möhre mohn mönch mond moos morgen most motte mücke
        mühle mund münze mütze nadel nagel narr nase nebel nest netz nord nuss nüsse ochse ofen öl osten ost
        palme papst pelz perle pfarrer pfau pfeffer pfeife pfeil pferd pflanze pflaume pilz pinsel pott prinz pudel pulver
        quelle rabe rad rand ranke ratte rau raupe rebe reich reif reifen reiher reis reiter riemen rind rinde ring ritter rock
        rohr rose rosen ross rost rot rübe rücken ruder rund sack säge sahne salat salbe salz same samen sand sänger sattel
        sauer säule schaf schäfer schatten schere schiff schild schilling schimmel schinken schlange schlosser schmied schnabel
        schnecke schnee schnur schön schrank schreiber schreiner schuh schuster schwan schwarz schwein
        schwert see segel seide seife seil sense silber sommer sonne specht speck speer sperling spiegel spieß spinne spitze stab
        stahl stall stamm star staub stein steine stern sterne stiefel stier stirn stock stolz storch stoß strahl strand strauch
        strauß strick stroh strom stuhl sturm süß süd süden tanne taube teich teig teller teufel thron tiger tinte topf tor traube
        trommel tuch tulpe turm ufer uhr ulme vogel vögel volk wachs wächter wald wall wand wange weg weide weiß
        wein weise weizen welle welt wende werk west westen wiese wild wille wind winter wirt wolf wolke wolle wunder wurm wurst
        wurzel zahn zange zaun zehe zeiger zelt ziege ziegel zucker zunge zweig zwerg zwiebel
        """
}
