import BleepCore
import BleepText
import Testing

/// German names that only the words around them give away, and what looks like one and is none.
@Suite struct GermanCalledNameTests {
    @Test(arguments: [
        "0|Der Vater war Stellmacher. {name Ottokar Quabeck} hieß er.",
        "0|Dann kam der Meister. {name Quabeck} hat er geheißen.",
        "0|Geheiratet hat sie spät. {name Quabeck} war ihr Mädchenname.",
        "0|Er war klein, {name Quabbel} haben wir ihn gerufen.", "0|{name Quabeck,} das ist mein Kollege.",
        "0|Der Spion, Deckname {name Quabeck,} saß nebenan.",
        "0|Er nannte sich {name Quabeck} und war sehr freundlich.",
    ])
    func `what somebody was called is his name`(call: String) {
        MarkedCall.expectFound(call)
    }

    @Test(arguments: [
        "0|und der vater {name quabeck} hieß er", "0|kennzeichen {id z-qf 388}",
        "0|gesundheitskasse {name quabeck} grüß gott", "0|bundesagentur für arbeit {name quabeck} ihre papiere bitte",
    ])
    func `without capitals the same is found`(call: String) {
        MarkedCall.expectFound(call, isLower: true)
    }

    @Test(arguments: [
        "0|Meine Freundin {name Kirsten Quabeck,} früher {name Zirbelmann,} kommt auch.",
        "0|Ich überweise hundert Euro an {name Quirinda Zirbelmann.}",
        "0|Das ging an einen {name Quirko Zirbelmann} in Bremen.",
        "0|Wer is des? Der {name Quirl?}",
        "0|Guten Tag, hier {name Quirko Zirbelmann.} Ich rufe wegen der Rechnung an.",
        "0|Gemeinschaftspraxis am Rathaus, {name Quabeck,} was kann ich für Sie tun?",
        "0|Da hat uns der Bauer {name Quabeck} aufgenommen.",
        "0|Der {name Ottokar,} die {name Quirle,} dann kamen wir.",
        "0|Der {name Quirl,} der Knecht, ist auch nicht wiedergekommen.",
        "0|Auf der Klingel steht immer noch {name Quabeck.}", "0|Bitte bei {name Quabeck} klingeln.",
        "0|Da kam ein Herr aus Bonn, {name von Quabeck,} und hat alles verkauft.",
        "0|Mein Brigadier, {name Lothar Fuß,} hat gelacht.", "0|Das war zu einer Familie {name Quabeck} gezogen.",
        "0|Unterschrieben hat {name Hubertus Freiherr von Gleichen.}", "0|Meine Ex-Frau {name Quirinda} hat das Auto.",
        "0|Sagen Sie der Frau {name Sommer} Bescheid.", "0|Ruf meine Anwältin an, die {name Quirinda Zirbelmann.}",
        "0|Ach {name Quabbi,} das ist ja lieb.", "0|Er heißt {name Lefteris,} sagen wir {name Quabbi.}",
        "0|Den Dolmetscher, den haben wir {name Ratte} genannt.", "0|Hier das Zollamt, Beamter {name Quabeck.}",
    ])
    func `a name stands beside what says whose it is`(call: String) {
        MarkedCall.expectFound(call)
    }

    @Test(arguments: [
        "0|Wie heißen Sie?\n1|{name Pfanneberg.}\n0|Wie bitte?\n1|{name Pfanne} wie die {name Pfanne,} dann Berg.",
        "0|Ihr Name?\n1|{name Hrdlicka.}\n0|{name Hadlitschka?}\n1|Nein, mit R.",
        "0|Frau {name Quabeck-Zirbelmann} ist da.\n1|Soll ich bei {name Zirbelmann} klingeln?",
    ])
    func `a name is known again in half, misheard, and as the word that it is`(call: String) {
        MarkedCall.expectFound(call)
    }

    @Test(arguments: [
        "0|Sind Sie verletzt?\n1|Nein. Er sagt, er heißt {name Ugur.}\n0|Rettungswagen kommt sofort.",
        "0|Kontoinhaber ist {name Quabeck.}\n1|Wenn das so weitergeht, reicht es.",
        "0|Ich wollte wegen {name Torstens} Praktikum fragen.", "0|Es brennt im Keller.",
        "0|Wo genau ist der Notfallort?", "0|Herr {name Quabeck} war im Lager, bei Swerdlowsk.",
        "0|{name Steffi,} die Gewinnfrage, und zwar schnell.",
        "0|Sie heißen mit zweitem Namen {name Wilhelmine?}\n1|Ja, nach der Bäuerin.", "0|Das nennt sich Demokratie.",
        "0|Spreche ich mit der Hauptbenutzerin?",
        "0|Hier ist {name Hülya} vom Friseur.",
        "0|Im Laden kostet das drei neunundvierzig das Pfund, im Rezept steht mehr.",
    ])
    func `what stands where a name could and is none stays`(call: String) {
        MarkedCall.expectFound(call)
    }

    @Test(arguments: [
        "0|Ihr Geburtsdatum?\n1|Am {dob siebten im siebten vierunddreißig.}",
        "0|Ihr Geburtsdatum?\n1|{dob Achtzehnter Fünfter Siebenundfünfzig.}\n0|Der Wert ist zweihundertvierzig, LDL hundertsechzig, Zucker fünf Komma neun.",
        "0|Wann ist er geboren?\n1|{dob Zweitausendvierzehn, am achten Juni.}\n0|Kommen Sie um elf Uhr dreißig.",
        "0|Ihr Passwort?\n1|{pin Sonnenschein achtundfünfzig Ausrufezeichen.}",
        "0|Ihre Rufnummer?\n1|{phone Null eins doppelnull vier zwei drei neun.}",
        "0|Wie war Ihr Name?\n1|Meine Mitarbeiternummer ist {account M S 4 4 7 0.}",
        "0|Es geht um {id 124 Gs 881/23} und sonst nichts.", "0|Das Urteil, {id 712 Js 4408/24,} liegt vor.",
        "0|Ich weiß, dass er in der {address Lessingstraße wohnt, Nummer sechzehn.}",
        "0|Sie wohnen {address im Plauener Ring 9,} richtig?",
        "0|Wo wohnen Sie?\n1|{address Linzer Straße acht, Top neun. Elf vierzig Wien.}",
        "0|Ihre Mail?\n1|{email Familie Punkt Seidl, mit D L, at gmx Punkt at.}",
        "0|Und das Kennwort darunter?\n1|{pin Klein x, sieben, klein q, r, neun, neun.}",
        "0|Ihr Passwort beginnt mit?\n1|{pin Bergziege.} Genau.",
        "0|Dann machen wir {pin Gartenzwerg Unterstrich 1968.}\n1|Gut, {pin Gartenzwerg_1968.}",
        "0|Da brauche ich Ihr Telefonkennwort.\n1|{pin Dackelblick.}",
    ])
    func `numbers, dates and secrets are heard as they are said`(call: String) {
        MarkedCall.expectFound(call)
    }
}
