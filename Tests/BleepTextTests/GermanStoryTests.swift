import BleepCore
import BleepText
import Testing

/// German as it is told in interviews and on the telephone: names that no list has and nothing introduces, and trades,
/// animals and workplaces that are none.
@Suite struct GermanStoryTests {
    @Test(arguments: [
        "0|Gestern hat {name Berisqiqi} angerufen und wollte wissen, wo das Paket bleibt.",
        "0|Da hat {name Obradinović} am Steuer gesessen.", "0|Am Ende hat {name Wanjuschenko} alles bezahlt.",
        "0|Das Fahrrad hat {name Škvarlová} mitgenommen.", "0|Ich hole das ab. {name Rahmatullah al-Tikriti.}",
    ])
    func `a surname with the ending or the letters of another language is one wherever it stands`(call: String) {
        MarkedCall.expectFound(call)
    }

    @Test(arguments: [
        "0|Wir sind damals nach Łódź gefahren.", "0|Im Urlaub waren wir in Kuşadası am Meer.",
    ])
    func `a town with letters of another language stays`(call: String) {
        MarkedCall.expectFound(call)
    }

    @Test(arguments: [
        "0|Unser Klassenlehrer, {name Quabeck,} hat uns nach Hause geschickt.",
        "0|Den Schlüssel hatte der Lagerverwalter {name Quabeck.}",
        "0|Meine Zimmernachbarin war {name Tuyet Quabeck} aus Hanoi.",
        "0|Genosse {name Quabeck} hat das unterschrieben.",
    ])
    func `a compound that says who somebody is introduces his name`(call: String) {
        MarkedCall.expectFound(call)
    }

    @Test(arguments: [
        "0|{name Quabeck} mit C K?\n1|Ja, genau.", "0|{name Klein} mit E I, ja?",
        "0|Mein Name ist {name S wie Samuel, Z wie Zeppelin, Y wie Ypsilon,} also {name Szyplinek.}",
        "0|Ich hatte einen Tisch bestellt für vier Personen, auf {name Quabeck.}",
        "0|Die {name Schmidtsche} hat wieder die Tür geknallt.", "0|Hier {name Kurz.}\n1|Guten Tag.",
        "0|Der Vertrag lautet auf {name Quabeck.}", "0|Gefahren ist ein gewisser {name Quabeck.}",
        "0|Ja, grüezi, {name Quabeck} mein Name, ich rufe wegen der Wohnung an.",
        "0|Hallo {name Quabi,} hier ist dein Bruder.", "0|Da waren noch die {name Ottilie} und {name Quabine.}",
    ])
    func `a name is found by how it is written, what it was said for, and what stands beside it`(call: String) {
        MarkedCall.expectFound(call)
    }

    @Test func `a date of a lifetime right behind a name is when he was born`() {
        MarkedCall.expectFound("0|Das Rezept ist für Herrn {name Quabeck,} {dob 3.4.1961.}")
        MarkedCall.expectFound("0|Und die Geburtsdaten?\n1|{dob 12. Februar 1971,} und sie {dob 30. August 1974.}")
    }

    @Test func `a password is asked for though the question goes on`() {
        MarkedCall.expectFound("0|Ihr Kennwort, das Sie bei der Anmeldung gewählt haben?\n1|{pin Zitronenfalter.}")
    }

    @Test func `four digits behind a street are its postcode`() {
        MarkedCall.expectFound("0|Die Abholung ist in der {address Länggassstrasse 92, 3012.}")
    }

    @Test(arguments: [
        "0|Mein Mann ist Schneider, und mein Vater war Bergmann.", "0|Mein Onkel war Lokführer bei der Bahn.",
        "0|Der Hahn kräht um vier, und ein Jäger war auch da.", "0|Die Fischer haben nichts gefangen.",
        "0|Die Wochenkarte kostet jetzt siebzehn zehn.", "0|Eine Wochenkarte siebzehn zehn, mehr nicht.",
        "0|Eine Currywurst und Pommes?\n1|Macht elf fünfzig.", "0|Welche Firmware haben Sie?\n1|Acht Punkt null zwei.",
        "0|Die Baureihe vierundvierzig war die schwerste.", "0|Hornbach achtzehn neunzig, das ist viel.",
        "0|Die Selbstbeteiligung ist dreihundert in der Vollkasko und hundertfünfzig in der Teilkasko.\n"
            + "1|Klasse zwölf?\n0|Zwölf, genau.",
        "0|Wer hat unterschrieben?\n1|Unterschrieben hat niemand.", "0|ADAC Pannenhilfe, guten Tag, wo stehen Sie?",
        "0|Frau Holle schüttelt die Betten.", "0|Sie sprechen mit der Inhaberin.",
    ])
    func `a trade, an animal, a thing and a price stay`(call: String) {
        MarkedCall.expectFound(call)
    }

    @Test(arguments: [
        "0|Sie haben Herrn {name Quabeck} den Umschlag gegeben?", "0|Frau {name Quabeck} vom Wohnheim hat angerufen.",
        "0|Das weiß Frau {name Quabeck} von der Buchhaltung.",
    ])
    func `what stands behind a name is no particle where an article or a workplace follows`(call: String) {
        MarkedCall.expectFound(call)
    }

    @Test(arguments: [
        "0|ich hätte gern den herrn {name quabeck} gesprochen", "0|wir waren bei {name rosenthals} im garten",
    ])
    func `without capitals the verb behind a surname is no part of it, and a family is one`(call: String) {
        MarkedCall.expectFound(call, isLower: true)
    }

    @Test func `a house number is asked for behind its street, and who lives there is told behind it`() {
        MarkedCall.expectFound(
            "0|Und die Straße?\n1|{address Ulmenweg.}\n0|Und die Nummer?\n1|Die {address einundzwanzig.}")
        MarkedCall.expectFound("0|Ich wohne in der {address Königsallee 97} bei {name Quabeck.}")
        MarkedCall.expectFound("0|Ich wohne in der {address Königsallee 97}")
    }

    @Test(arguments: [
        "0|Ist der Hund schon fertig?\n1|Auf welchen Namen?\n0|Auf {name Quabeck.}",
        "0|Der Rollator ist da. Auf {name Quabeck.}", "0|Sie ist eine geborene {name Quabeck} und kommt aus Kiel.",
        "0|Tierarztpraxis, {name Quabeck.}\n1|Hallo, unser Hund ist krank.",
        "0|{name Gutschmidts} Anwalt hat geschrieben.", "0|Hier ist Herr {name Quabeck} vom LKA.",
    ])
    func `a name is the whole answer, a maiden name, or of a family`(call: String) {
        MarkedCall.expectFound(call)
    }

    @Test(arguments: ["0|Wo waren Sie im Urlaub?\n1|Auf Mallorca.", "0|Guten Tag, ich suche die Bibliothek."])
    func `an island and a library stay`(call: String) {
        MarkedCall.expectFound(call)
    }
}
