/// Words of German that matter to the rules: common knowledge, our own choice. The form is that of ``EnglishWords``.
enum GermanWords {
    static let lines = """
        digit 0: null
        digit 1: eins
        digit 2: zwei zwo zwoo
        digit 3: drei dreie
        digit 4: vier
        digit 5: fünf fuenf fünnef fümf fünef
        digit 6: sechs
        digit 7: sieben
        digit 8: acht
        digit 9: neun
        number 10: zehn
        number 11: elf
        number 12: zwölf zwoelf
        number 13: dreizehn
        number 14: vierzehn
        number 15: fünfzehn fuenfzehn fuffzehn
        number 16: sechzehn sechszehn
        number 17: siebzehn siebenzehn
        number 18: achtzehn
        number 19: neunzehn
        tens 20: zwanzig
        tens 30: dreißig dreissig
        tens 40: vierzig
        tens 50: fünfzig fuenfzig fuffzig
        tens 60: sechzig sechszig
        tens 70: siebzig siebenzig
        tens 80: achtzig
        tens 90: neunzig
        magnitude 100: hundert einhundert
        magnitude 1000: tausend eintausend
        like 0: nul nulle noll
        like 1: ein eine ains einz
        like 2: zwai swei zweie
        like 3: trei
        like 4: wir für fier fir vir viere
        like 5: fünfe vünf
        like 6: sex sechse sechst sex's
        like 7: siem siebn siebene siebe sieb
        like 8: achte
        like 9: noin neune neu
        letter A: ah ae
        letter B: be
        letter C: ce ze tse zeh
        letter D: de
        letter E: eh
        letter F: eff ef
        letter G: ge geh
        letter H: ha
        letter I: ih
        letter J: jott jot
        letter K: ka
        letter L: ell el
        letter M: em emm
        letter N: en enn
        letter O: oh oe
        letter P: pe peh
        letter Q: ku kuh
        letter R: er err
        letter S: es ess eszett scharfes-s
        letter T: te tee
        letter U: uh ue
        letter V: vau fau
        letter W: we weh
        letter X: ix iks
        letter Y: ypsilon üpsilon ipsilon
        letter Z: zett zet set
        alphabet A: anton ärger aerger aachen augsburg anna alfa alpha umlaut-a
        alphabet B: berta bertha berlin bravo bernhard
        alphabet C: cäsar caesar charlotte chemnitz cottbus charlie
        alphabet D: dora düsseldorf daniel delta david
        alphabet E: emil essen echo
        alphabet F: friedrich frankfurt foxtrot
        alphabet G: gustav goslar görlitz golf
        alphabet H: heinrich hamburg hannover hotel
        alphabet I: ida ingelheim india ilmenau
        alphabet J: julius jena juliett jakob josef
        alphabet K: kaufmann konrad köln kilo kaiser
        alphabet L: ludwig leipzig lima leopold
        alphabet M: martha münchen mike marie
        alphabet N: nordpol nürnberg november niklaus
        alphabet O: otto ökonom offenbach oldenburg oscar österreich
        alphabet P: paula potsdam papa peter
        alphabet Q: quelle quickborn quebec
        alphabet R: richard rostock romeo rosa
        alphabet S: samuel siegfried salzwedel schule eszett sierra sophie
        alphabet T: theodor tübingen tango
        alphabet U: ulrich übermut unna uniform übel
        alphabet V: viktor völklingen victor
        alphabet W: wilhelm wuppertal whiskey
        alphabet X: xanthippe xaver xanten x-ray
        alphabet Y: ypsilon yankee
        alphabet Z: zacharias zeppelin zwickau zulu zürich
        symbol -: bindestrich strich minus trennstrich mittelstrich
        symbol .: punkt
        symbol /: schrägstrich slash querstrich
        symbol \\: backslash
        symbol _: unterstrich underscore
        symbol #: raute
        symbol *: stern sternchen
        symbol +: plus
        symbol :: doppelpunkt
        symbol @: at ät klammeraffe affenschwanz et äffli affenschwänzli
        symbol space: leerzeichen
        times 2: doppel doppelt zweimal doppel- doppelte
        times 3: dreimal dreifach
        times 4: viermal vierfach
        filler: so äh ähm öh öhm hm hmm also ehm äm tja naja ne öhm ähem mensch
        ack: ja okay ok genau gut mhm mh aha richtig jawohl alles klar jo joa jep verstanden notiert prima super hab stimmt korrekt weiter bitte danke sehr schön
        correction: nein nicht entschuldigung quatsch falsch sondern sorry halt stopp moment pardon nee ne korrigiere verzeihung
        connector: und dann danach komma die der das den eine einmal nochmal noch groß klein großes kleines weiter nun zum schluss mit wieder
        unit: einheiten kilowattstunden euro euros cent dollar pfund franken mark prozent minute minuten stunde stunden sekunde sekunden tag tage tagen woche wochen monat monate monaten jahr jahre jahren grad meter metern kilometer kilometern zentimeter millimeter gigabyte megabyte terabyte kilo kilogramm gramm liter uhr mal stück leute leuten personen person männer frauen kinder kindern kunden euro-und million millionen milliarde milliarden km kg gb mb prozentig punkte seiten zeilen zeichen rechner computer geräte rechnungen anrufe mails fragen zimmer zimmern plätze karten konten gänge wochenlang jährige jähriger jährigen jahrelang stellen stellige ziffern buchstaben schritte optionen möglichkeiten werktage werktagen arbeitstage ct volt watt viren dateien fehler dinge sachen gründe söhne töchter brüder schwestern autos hunde katzen flaschen tassen eier stockwerke etagen treppen nächte nacht quadratmeter megabit mbit gläser tore raten mitarbeiter haushalte wohnungen folgen staffeln kapitel ander anderen andere weitere mehr verschiedene wochenenden
        month 1: januar jänner
        month 2: februar feber
        month 3: märz maerz
        month 4: april
        month 5: mai
        month 6: juni juno
        month 7: juli julei
        month 8: august
        month 9: september
        month 10: oktober
        month 11: november
        month 12: dezember
        ordinal 1: erster ersten erste erstes
        ordinal 2: zweiter zweiten zweite zwoten
        ordinal 3: dritter dritten dritte
        ordinal 4: vierter vierten vierte
        ordinal 5: fünfter fünften fünfte
        ordinal 6: sechster sechsten sechste
        ordinal 7: siebter siebten siebte siebenter siebenten siebente
        ordinal 8: achter achten achte
        ordinal 9: neunter neunten neunte
        ordinal 10: zehnter zehnten zehnte
        ordinal 11: elfter elften elfte
        ordinal 12: zwölfter zwölften zwölfte
        soft: ich du er sie es wir ihr mich mir dich dir ihn ihm uns euch ihnen mein meine meinen meinem meiner meines dein deine deinen deinem deiner sein seine seinen seinem seiner ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer euer eure der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner dieser diese dieses diesen diesem jener jede jeder jedes jeden jedem und oder aber denn sondern weil dass daß ob wenn als wie wo wer was wann warum wieso weshalb welche welcher welches welchen woher wohin womit wofür ist sind bin bist seid war waren warst wäre wären gewesen sein hat haben habe hast hatte hatten hätte hätten gehabt wird werden werde wirst wurde wurden würde würden geworden kann können könnte könnten konnte kannst muss müssen musste müsste soll sollen sollte will wollen wollte möchte möchten darf dürfen dürfte mag mögen nicht nichts nie niemals auch noch schon nur mal doch ja nein ne nee so also dann da dort hier jetzt heute gestern morgen gleich sofort immer wieder sehr ganz gar etwas eben halt eigentlich einfach vielleicht bitte danke gerne gern okay ok gut genau richtig äh ähm hm in im an am auf aus bei beim mit nach von vom vor zu zum zur für über unter um durch gegen ohne bis seit zwischen hinter neben während wegen trotz statt man sich selbst alle alles allem allen viel viele vielen wenig wenige mehr meisten einige manche andere anderen anderer anderes hallo guten tschüss tschüs servus moin grüß gott wiederhören wiedersehen na ach oh ah aha herrje jo jep hab ham haste hätt ich's es's gibt's geht's war's ist's is nich nix drauf dran drin dazu dabei davon dafür daran darauf darin damit danach davor deshalb deswegen trotzdem sonst erst erste zuerst nochmal einmal zweimal wohl denke glaube sage sag sagen gesagt machen mache macht gemacht tun tue tut getan gehen gehe geht ging kommen komme kommt kam geben gebe gibt gab sehen sehe sieht weiß wissen weißt ab her hin weg los rein raus rauf runter zurück deren dessen wozu wovon wodurch worüber worum worauf woran weswegen inwiefern hierfür hiermit hierzu hierbei jeweils etwa je gegenüber nebenan
        soft: geborene geborener geborenen
        ordinary: darunter daneben läuten läutet gnädige handelt nimmer heimgekommen gitarrist allgemeiner sozialer
        ordinary: verheiratete verwitwete geschiedene vormals
        soft: grüezi grüessech hallöchen griaß pfiat jessas merci moinsen mahlzeit
        soft: isch mi min hoaß bisch gsi ned net nöd des dös komm geh schau guck hör sag geb
        ordinary: klingeln klingel
        ordinary: drüben sagt sagte sagten sprach sprachen gesprochen weggeschaut durchstellen verstecken hörte hörten sah sahen stand standen lag lagen lief liefen rief riefen hielt hielten ließ ließen nahm nahmen schrieb schrieben trug trugen starb starben fuhr fuhren aß aßen trank tranken schlief schliefen saß saßen blieb blieben dachte dachten brachte brachten kannten wusste wussten holte holten suchte suchten fragte fragten meinte meinten erzählte erzählten lachte lachten weinte weinten arbeitete arbeiteten lebte lebten wohnte wohnten heiratete spielte spielten kochte kochten kaufte kauften verkaufte zeigte zeigten glaubte glaubten liebte hasste schüttelt schüttelte klopfte klopft singt sang tanzt tanzte schläft isst trinkt liest half stirbt holt bringt spielt lacht weint lebt sitzt hängt zieht zog zogen wächst übergeben verhaftet erschossen gestorben geflohen vertrieben gezogen getragen vermisst damals dauernd morgens mittags nachts draußen drinnen dahinter daneben ebenso ungefähr beinahe bloß tatsächlich bestimmt
        ordinary: abend abends abbuchung abbuchen abgebucht abgelaufen abgeschlossen abholen ablauf abo abonnement absender abteilung achtung adresse adressen aktion aktiv aktivieren aktualisieren aktuell aktuelle aktuellen alarm allein allerdings allgemein alt alte alten alter amt anbieter anfang anfrage angebot angeboten angehörige angemeldet angenehm angerufen angreifer angriff angst anliegen anmelden anmeldung annehmen anruf anrufe anrufen anrufer anschluss anschrift ansehen antrag antwort antworten anwalt anwendung anzeige anzeigen apparat arbeit arbeiten arbeitet arbeiter arzt ärger ärgerlich aufgabe aufgelegt auflegen aufmachen aufpassen auftrag augenblick ausdruck ausfüllen ausgang ausgeben ausgefallen auskunft ausland ausmachen ausschalten außerdem ausweis auszug auto automatisch bahn bald bank banken bankdaten bar bargeld bauen bearbeiten bearbeitung bedeutet bedienen beginn beginnt behalten beide beiden beispiel bekannt bekannte bekomme bekommen bekommt benutzen benutzer beraten berater beraterin beratung bereit bereits bereich beruhigen bescheid beschwerde besonders besser beste besten bestätigen bestätigung bestellen bestellt bestellung besuch betrag beträge betrifft betrug betrüger bett bevor bezahlen bezahlt bezüglich bild bilder bildschirm bisher bisschen bleiben bleibt blöd blöde böse brauche brauchen braucht brief briefe bringen browser bruder buchen buchstabe buchstaben buchstabieren buchstabiere buchung buchungen bundesbank bundesland büro chance chef chefin code computer daten datei dateien datum dauer dauert dauern defekt deutlich deutsch deutsche deutschland dienst dienste dienstag dings direkt donnerstag doof dritte drohung drücken drucker dumm durchgehen durchsage dürfen ebenfalls echt echte egal ehemann ehefrau ehrlich eigene eigenen eigentümer eile einfach einfacher eingabe eingang eingeben eingegeben eingerichtet einkaufen einladung einloggen einmalig einrichten einstellung einstellungen einverstanden einzeln einzige eltern email empfang empfangen ende endlich energie englisch enkel enkelin enkeltochter entfernen entschieden entweder erfahren erfolgreich ergebnis erhalten erinnern erinnerung erkennen erklären erklärt erlaubt ernst eröffnen erreichbar erreichen erreicht ersetzen erwarten erwachsen erzählen essen fach fahren fährt fahrt fall falle fällt falls falsch falsche familie fand fast fehler fehlt feld fenster fernseher fernwartung fertig fest festgestellt feuer filiale film finanzamt finden findet firma firmen flug folgen folgende folgenden formular forderung frage fragen fragt frau frauen frech frei freitag fremde fremden freund freundin freundlich freunde froh früh früher führen funktion funktioniert fürs fuß garantie garten gast gebe gebrauch gebracht gebühr gebühren gebucht geburtstag gedacht gedauert gefahr gefallen gefällt gefunden gegangen gegeben geheim gehört gekauft gekommen geld gelesen gelöscht gemeldet gemeint gemeinde genannt genug geöffnet gerade gerät geräte gericht gern geschäft geschehen geschickt geschlossen geschrieben gesehen gesellschaft gesendet gespräch gespräche gesperrt gestohlen gesund geändert geworden gewinn gewinner gewonnen gewünscht gezahlt gibt glauben glaubt gleiche glück glücklich gott grad groß große großen großer großes großmutter großvater grund gruppe grüße gucken guckt gutschein gutscheine gute guten guter gutes gutschrift halbe halben hallo hält halten handy hand hände hacker haus hause hausmeister heim heißen heißt heiße helfen herr herren herrn herz heute hilfe hilft hinterlassen hinweis hoch hoffe hoffentlich höher hole holen hören hört hörer hund idee identität idiot immobilie infiziert information informationen informiert ingenieur inhaber inhalt inkasso installieren installiert interessant interesse interessiert internet inzwischen irgendwann irgendwas irgendwie irgendwo irgendjemand jahr jahre januar jedenfalls jemand jeweils junge junger kabel kaffee kalt kamera kannte karte karten kasse kasten kaufen kauft kaum kauf kennen kennt kenne kind kinder kino klappt klar klasse klicken klicke klickt klingelt klingt klug knopf koffer kollege kollegen kollegin komisch komische kommentar komplett kompliziert konnte kontakt konten konto kontrolle kontostand kosten kostenlos kostet krank krankenhaus krankenkasse kredit kriege kriegen kriegt kriminell küche kunde kunden kundin kundendienst kundenservice kündigen kündigung kurz kurze lachen laden lage land lang lange langsam länger lassen lasse lässt laufen läuft laufwerk laut leben legen leicht leid leider leise leisten leitung lernen lesen letzte letzten letzter leute licht lieber liebe lieben liebling lied liefern lieferung liegen liegt linie link links liste lizenz löschen lösung lotterie lügen lügner luft lust mahnung mail mails maler mama mami manchmal mann männer maus mechaniker meier meinen meine meint meinung meldung meldet melden melde menschen mensch merken merkt messe microsoft miete mieter milch minute mitarbeiter mitarbeiterin mitglied mitglieder mitgliedschaft mitte mitteilen mittag mittagspause mitten mittwoch mobil modem möglich möglichkeit möglicherweise monatlich montag musik mutter mutti nachbar nachbarin nachfrage nachher nachmittag nachricht nachrichten nächste nächsten nächster nacht nah name namen namens natürlich navi nehme nehmen nimmt netz netzwerk neu neue neuen neuer neues nervig nett niemand nirgends normal normalerweise not notieren notiere notfall nötig nummer nummern nutzen nutzer oben ober obwohl öffnen öffnet öfter ohr oma online onkel opa ordner ordnung ort paar paket pakete papa papier park partner passiert passt passwort passwörter pause pech persönlich persönliche pfändung pflegerin pin platz plan planen plötzlich polizei polizist position post postfach präsident praxis preis preise privat probe probieren problem probleme produkt programm programme projekt prüfen prüfung punkt pünktlich qualität quatsch quittung rate raten rauchen raum rechner rechnung rechnungen recht rechte rechts rechtsanwalt reden redet regel regen regeln registriert reicht reichen reihe reise reparatur reservierung rest restaurant rezept richtige richtigen richtung roboter ruf rufe rufen ruft ruhe ruhig rückerstattung rückfrage rückruf sache sachen sachbearbeiter sachbearbeiterin samstag satz sauber sauer schaden schade schädlich schaffe schaffen schalter schatz schauen schauen schauspieler scheck schein scheint schicke schicken schickt schief schlafen schlecht schlechte schließen schließlich schlimm schlimmer schluss schlüssel schnell schneller schnitt schock schöne schönen schönes schreiben schreibe schreibt schreibtisch schrift schritt schuld schulden schule schüler schutz schützen schwer schwester schwierig sechste seite seiten sekunde selber senden sender seniorin senioren september seriös server service setzen sicher sicherheit sicherlich sicherung sieht signal sim sitzen sitzung smartphone sofa software sogar sohn solche solchen sommer sonntag sorgen sparkasse spaß spät später spende spiel spielen sport sprache sprechen spreche spricht spinnen staat stadt ständig stark starten starte stehen steht stelle stellen steuer steuern stimme stimmen stimmt stop störung stornieren stornierung straße straßen strafe streit strom stück student stumm stunde suche suchen sucht support system tabelle tag tante tarif tarife taste tasten tastatur täter taxi team techniker technik technisch technische teil teile teilen telefon telefonat telefonieren telefonisch telekom termin termine test testen teuer text tief tipp tippen tisch titel tochter tod toll ton tot trage tragen transaktion traum traurig treffen trennen treppe trinken trojaner tür überall überhaupt überlegen übermorgen überprüfen überprüfung überrascht übersetzen überweisen überweisung überwiesen übrigens uhrzeit umsatz umsonst umziehen unbedingt unbekannt unbekannte unbekannten unglaublich ungültig unhöflich uni unser unsicher unsinn unten unterlagen unternehmen unterschied unterschreiben unterschrift unterstützung untersuchung unverschämt update urlaub vater vati verantwortlich verarschen verbindung verbinde verbinden verboten verbrecher verbunden verdächtig verdächtige verdient verdammt verfügung vergangen vergessen vergisst vergleich verkaufen verkäufer verkauft verlangen verlassen verlieren verliert verloren vermutlich verpasst verrückt verschieden verschiedene verschickt versehen versendet versicherung versichert version verstand verstehe verstehen versteht versuch versuche versuchen versucht vertrag verträge vertrauen vertreter verwandte verwandten verwenden verwendet verwaltung video vielen virus vodafone volksbank voll völlig volle voller vollständig vorab voraus vorbei vorgang vorher vorhin vorname vornamen vorsicht vorsichtig vorschlag vorstellen vorteil wach wagen wahl wählen wahr wahrheit wahrscheinlich wand ware warm warnung warte warten wartet wartungs wasser webseite website wechseln weiter weitere weiteren weitergeben weiterhin weiterleiten weiß wert wetter wichtig wichtige widerspruch wiederholen wiederhole wiederholung willkommen windows winter wirklich wissen wo woche wochenende woanders wohne wohnen wohnt wohnung wollt wort worte worum wunderbar wunsch wünsche wünschen zahl zahle zahlen zahlt zahlung zahlungen zeigen zeige zeigt zeile zeit zeiten zeitung zentrale zettel zeug ziehen ziel ziemlich ziffer ziffern zimmer zins zoll zufällig zufrieden zug zugang zugreifen zugriff zuhause zuhören zukunft zuletzt zumindest zunächst zurückgeben zurückrufen zusammen zusätzlich zuschicken zuständig zustimmen zweite zweiten amazon paypal netflix google apple ebay dhl hermes commerzbank postbank ing congstar unitymedia kabel tele verbraucherzentrale bundespolizei kriminalpolizei staatsanwaltschaft europol interpol finanzagentur whatsapp facebook instagram youtube anydesk teamviewer firefox chrome outlook word excel blödsinn scheiße scheiß arschloch verarsche betreuer pfleger arztpraxis rezeption empfangs jahreswechsel gewinnspiel abos stecker steckdose kabelbox bildschirms neustart neustarten herunterladen heruntergeladen runterladen schwachsinn gell gelle nö jawoll tach mahlzeit liebes schätzchen ehemalig gesetzlich hauptsache bevollmächtigte anrufbeantworter internetanbieter anbieter hinsichtlich freundliche freundlichen grüßen
        namelike: klein groß kurz lang lange schwarz weiß braun roth grün blau jung alt neu stark reich fromm frank ernst rosa rose sommer winter herbst frühling mai april august müller schneider fischer weber becker koch richter wolf könig bauer kaiser vogel fuchs hahn hase lamm stein berg wald bach busch baum linde eiche birke engel teufel graf herzog ritter pfeiffer zimmermann schreiber schäfer maurer maler glaser kaufmann krämer förster jäger hirt hirsch sauer süß bitter horn heller pfennig gold silber kaiser kranz krone kraus klaus peter paul max otto emil anton julia luna nina mark martin
        ordinary: abgelehnt abholbereit abhängig ablehnen absolut abwesend aller anhand anscheinend anschließend
        ordinary: ansonsten antwortete anwesend arbeitslos atmen aufgrund aufmerksam aufs ausnahmsweise ausreichend
        ordinary: außen außer außerhalb backen backt baden bat beantragen beantragt bedanken bedankt bedeuten
        ordinary: bedeutend bedrohen bedroht beeilen beeilt beenden befand befassen begann begeistert begleiten
        ordinary: begonnen begrenzen begrenzt behandeln beinhalten beispielsweise beißen beißt bekam belasten benötigt
        ordinary: beobachten bequem berichten berichtete berufstätig berät berühmt berühren berührt besaß beschwere
        ordinary: beschwert besichtigt besondere bester beteiligt betonen betont betreiben betreibt betreuen betreut
        ordinary: betroffen betrogen betrügen betrügt bevorzugen bevorzugt bewerten bewusst bezog bieten billig
        ordinary: billiger binnen bislang bitten blaue blauer bleib bluten bot brach braten braune brechen breit
        ordinary: bremsen bremst bricht bring bräuchte bundesweit bzw ca chatten circa dadurch dagegen daher dahin
        ordinary: damalige dank dankbar dankeschön dar daraufhin darum darüber demnächst denen denk dennoch derselbe
        ordinary: desselben dicke dicker dienen dient dies dieselbe diesmal dorthin drehen dreht dringend drucken
        ordinary: druckt dunkel dunkle durcheinander durften durstig duschen dünne dünner ehemaliger eher eigener
        ordinary: eingeloggt einsam einst einziger empfahl empfehlen empfiehlt empfohlen endgültig endlos eng enorm
        ordinary: entscheiden entschied entspannen entsprechend entstand enttäuscht entwickeln entwickelt erfassen
        ordinary: erfasst ergab ergänzen ergänzt erhöhen erinnert erkannt erkrankt erlauben erledigt ermöglicht
        ordinary: ernannt errichten erscheinen erschienen erstmals erworben erwähnen erwähnt erzeugen erzeugt essbar
        ordinary: eures extra fahr fangen fehlen fehlerlos feiern feiert ferner fiel fing fliegen fliegt fließen
        ordinary: fließt flog flüstern fordern fordert freu frieren friert frische frischem frühestens fängt fördern
        ordinary: fördert fügen fühlen fühlt füllen füllt fünft fürchten füttern füttert gaben galt ganze ganzer
        ordinary: gebissen gebrochen geflogen geflossen gefreut gefroren gegenseitig gegessen gegossen gegriffen
        ordinary: gegründet gehoben gehofft geholfen gehs gehts gekannt gelandet gelang gelbe geliehen gelingen
        ordinary: gelingt gelogen gelten gemeinsam gemessen gemietet gemocht genaue genauer genauso genehmigt genial
        ordinary: genießen genießt genommen genossen genügend geparkt geradeaus gerannt gering gerissen gerochen
        ordinary: gesamte gescheitert geschieden geschienen geschnitten geschoben gesessen gespeichert gestiegen
        ordinary: gestochen gestrichen gestritten gesunken getroffen getrunken gewogen geworfen gewusst geärgert gib
        ordinary: gießen gießt gilt ginge glaub gleichmäßig gleichwohl gleichzeitig global glutenfrei googeln gratis
        ordinary: graue greifen greift grillen grundlos größer größte grüne grüner gäbe gültig günstig günstiger habs
        ordinary: halb haltbar hassen hasst heben hebt heftig heiraten heizen heizt heraus herrschen herum heutige
        ordinary: hilfreich hinaus hinein hinten hinzu historisch hob hoff hohe hoher hol hungrig husten hängen
        ordinary: hättest häufig häufiger höchsten impfen indem individuell infolge inklusive innen innerhalb ins
        ordinary: insbesondere insgesamt international irgendein irgendeiner irgendetwas irgendwelche iss jammern
        ordinary: jammert jedoch jemals jeweilige jünger jüngste kamen kaputt kehren keinerlei klagen klagt klang
        ordinary: klappen klauen klaut kleben klebt kleine kleiner klettern klettert klingen klopfen kochen kocht
        ordinary: kommende kommst konkret kreativ käme kämpfen kämpft könne kümmern kümmert künftig lach landesweit
        ordinary: langen langweilig las laufend lebendig lebhaft lecker ledig leer leg leihen leiht leiten lern
        ordinary: lesbar liebsten lieferbar liefert lies lokal lud lächeln lädt längst lösen löst lüften mach manchen
        ordinary: mancher meckern meckert mehrere mehrfach meist meistens mindestens mischen mischt misst miteinander
        ordinary: mittlerweile mochte modern musst muß müde müsse müssten nachdem nahezu nannte nass national negativ
        ordinary: nehm nennen nennt nervös netter neugierig nicken nickt niesen nochmals notwendig nutzbar
        ordinary: nächstgelegen nähen näher näht offen offenbar offiziell oft oftmals ohnehin packen packt passen
        ordinary: passend passiv per pflanzen pflegen pflegt planmäßig plaudern plaudert positiv praktisch problemlos
        ordinary: prägen putzen putzt rannte rechnen rechtzeitig regelmäßig regional regnen regulär reist reißen reißt
        ordinary: relativ rennen rennt retten riechen riecht riesig rote roter rund räumen räumt rücken rückt
        ordinary: rückwirkend saisonal sammeln sammelt sank scannen scheitern schenken schieben schiebt schien
        ordinary: schimpfen schimpft schlaf schlagen schloss schlug schlägt schmecken schmeckt schneiden schob schreib
        ordinary: schreien schreit schrie schwach schwanger schwarze schwarzer schwimmen schwimmt schwitzen schätzen
        ordinary: schätzt schöner schütteln sei seines seitdem selbstständig selten sichtbar siehst singen sinken
        ordinary: sinkt sinnlos skeptisch sobald sodass sofortig sogenannt solange solle sollst sollten somit sorglos
        ordinary: sowie sowieso sowohl soziale spannend sparen spart speichern speziell sprang springen springt
        ordinary: spätestens spüren spürt stammen stammt starke starker stattdessen stechen stecken steckt steh
        ordinary: stehlen steigend steigt sterben stets sticht stieg stiehlt stolpern streichen streichle streng
        ordinary: stricken strickt stürzen stürzt such tagsüber tanzen tauschen tauscht teilweise teure teurer total
        ordinary: tracken traditionell traf trat tratschen treten trifft trink tritt trocken trägt typisch tätig
        ordinary: umfangreich umfassen umfasst ums unabhängig unbewusst unklar unregelmäßig unterscheiden unterstützen
        ordinary: unterstützt unterwegs unzufrieden usw vegan verabschieden veranlassen veranlasst verband verbessern
        ordinary: verbessert verdanken verfügbar vergaß verhindern verhindert verletzt verlor verlängern verlängert
        ordinary: vermeiden vermieten vermissen vermitteln vermittelt verpflichten versandt verschoben verspäten
        ordinary: verursachen verursacht verurteilen verzichten verzögern verzögert vieler vielfach viert vollenden
        ordinary: vollkommen vorbereiten vormittags vorn vorrätig wachsen wandern wandert warf warnen warnt wars wart
        ordinary: waschen wechselt wecken weckt weder weine weit weitaus weitgehend weiße weißer welchem weltweit
        ordinary: wenden weniger wenigsten werben werfen wichtiger wichtigste wiederum wiegen wiegt wieviel willst
        ordinary: winken winkt wirbt wirft wirken wirkt wobei wochentags wolle wonach worin wundern wundert wäscht
        ordinary: würdest wütend zahlreiche zeichnen zerstören zerstört zudem zugleich zugunsten zunehmend
        ordinary: zusammenhängend zuverlässig zuvor zwar zählen zählt älter älteste ändern ändert üben übernahm
        ordinary: übernommen überraschen überraschend überwiegend überzeugen überzeugt übrig übt
        namelike: starke schwarze weiße grüne dicke kleine hohe rote frische
        ack: selbstverständlich freilich gewiss perfekt großartig ausgezeichnet hervorragend fantastisch
        """
}
