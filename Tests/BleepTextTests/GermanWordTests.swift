import BleepCore
import BleepText
import Testing

/// Words of German that stand where names stand, and names that are words of German.
@Suite struct GermanWordTests {
    @Test(arguments: [
        "0|Liebe Badegäste, das Becken schließt gleich.", "0|Liebe Hörerinnen und Hörer, guten Abend.",
        "0|Liebe Studierende, die Mensa bleibt zu.",
        "0|Hallo liebe Kursteilnehmerinnen und Kursteilnehmer, es geht los.",
        "0|Liebe {name Annika,} lieber {name Jonas,} danke für die Karte.",
    ])
    func `a group that is greeted is no name`(call: String) {
        MarkedCall.expectFound(call)
    }

    @Test(arguments: [
        "0|Wir treffen uns vor der Halle.", "0|Der Strauß steht in der Vase.", "0|Der Keller ist trocken.",
        "0|Welche Art von Belag möchten Sie?", "0|Der Spiegel hat einen Sprung, ich schicke den Spiegel zurück.",
        "0|Das ist ein Roman von früher.", "0|An Silvester haben wir geschlossen.",
        "0|Hier spricht Frau {name Keller.}", "0|Verbinden Sie mich mit Herrn {name Spiegel,} bitte.",
        "0|Da kam {name Peter Knapp} zur Tür herein.", "0|Mein Sohn {name Lasse} kommt morgen.",
        "0|{name Roman} kommt auch.", "0|Gestern war {name Alexander Bade} da.",
        "0|Ich habe mit {name Sabine Raste} und mit {name Tom Starke} gesprochen.", "0|Hat {name Anna} Fragen dazu?",
        "0|Für {name Sabine} Reise und Hotel, bitte.",
    ])
    func `a name of the lists that is a word of German is one where that is said`(call: String) {
        MarkedCall.expectFound(call)
    }

    @Test(arguments: [
        "0|das dauert knapp zwei stunden", "0|so viel regen wie heuer hatten wir nie", "0|ich lasse ihnen das bringen",
    ])
    func `without capitals a small word is no name of the lists`(call: String) {
        MarkedCall.expectFound(call, isLower: true)
    }

    @Test(arguments: [
        "0|meine familie freut sich schon", "0|jede familie bringt etwas zu essen mit",
        "0|herr {name lange} wechselt bald die stelle", "0|mein kollege bringt ihnen das paket",
        "0|mein bruder jammert den ganzen tag",
        "0|unsere chefin vermittelt das gern", "0|die leiterin erkrankt leider immer im herbst",
        "0|der kollege hat ihn repariert und eingebaut", "0|na {name marco} du klingst aber müde",
        "0|sag mal {name aylin} du bringst doch den kuchen mit", "0|mein bruder {name ilja} bringt ihnen das paket",
    ])
    func `without capitals what somebody does is no surname`(call: String) {
        MarkedCall.expectFound(call, isLower: true)
    }

    @Test(arguments: [
        "0|Die Adresse ist {address 400 Lincoln Avenue.}\n1|Perfekt. Dann bis morgen.",
        "0|Das wäre {address 12 Beacon Street.}\n1|Habe ich das richtig verstanden?\n0|Ja.",
        "0|Es ist {address 450 Oakland Road.}\n1|Wunderbar, das war schon alles.",
    ])
    func `who hears an English street answers in German`(call: String) {
        MarkedCall.expectFound(call)
    }

    @Test(arguments: [
        "0|Der Bus hält an Bussteig drei.", "0|Ich sitze auf Fensterplatz zwölf.", "0|Das steht in Textzeile vier.",
        "0|Wir wohnen {address Kirchplatz drei.}", "0|Er wohnt {address Wiesenweg vier.}",
    ])
    func `a number behind a thing that ends like a street is no house`(call: String) {
        MarkedCall.expectFound(call)
    }

    @Test(arguments: [
        "0|herr {name starke} ruft an", "0|guten tag {name langer} mein name", "0|mein name ist {name hohe}",
        "0|sie hat eine starke erkältung",
        "0|unser lehrer ist streng aber gerecht",
    ])
    func `an adjective is a surname behind its title`(call: String) {
        MarkedCall.expectFound(call, isLower: true)
    }

    @Test(arguments: [
        "0|Ich brauche Reifen in 195/65 R15, bitte.", "0|Die Größe ist zweihundertfünf fünfundfünfzig R sechzehn.",
        "0|Die ISBN lautet 978-3-16-148410-0.", "0|The tyres are 225/45 R17.",
        "0|Meine Nummer ist {phone 030 23125 016.}",
    ])
    func `what a tyre or a book is known by is nobody's number`(call: String) {
        MarkedCall.expectFound(call)
    }

    @Test(arguments: [
        "0|Wie ist Ihr Name?\n1|Selbstverständlich. {name Brigitta Olschewski.}",
        "0|Ja, ich bin {name Jack Jones.}", "0|Heute spricht die Medienpädagogin {name Sandra Wiegand} zu uns.",
    ])
    func `what stands around a name is no part of it`(call: String) {
        MarkedCall.expectFound(call)
    }
}
