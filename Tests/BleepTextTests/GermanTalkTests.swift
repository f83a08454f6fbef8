import BleepCore
import BleepText
import Testing

/// German as it is said and written on the telephone: questions and their answers, first names, abbreviations.
@Suite struct GermanTalkTests {
    @Test(arguments: [
        "0|Wann haben Sie Geburtstag?\n1|Am {dob dritten Mai sechzig.}",
        "0|Geboren? Am {dob zwölften dritten sechzig.}",
        "0|Ihr Code? Ist {pin sieben null drei drei.}",
        "0|Born? On {dob third of May sixty.}",
        "0|Your birthday? Is {dob third of May sixty.}",
    ])
    func `a question keeps its word where the answer begins with one that belongs to a longer phrase`(call: String) {
        MarkedCall.expectFound(call)
    }

    @Test(arguments: [
        "0|Mein Enkel {name Peter} hat angerufen.", "0|Bist du das, {name Peter?}", "0|Ich bin der {name Peter.}",
        "0|Dann kam {name Anna Huber} noch dazu.", "0|Frag mal den {name Daniel.}",
        "0|Die {name Sophie} und die {name Marie} sind schon da.", "0|Ist die {name Gerti} zu sprechen?",
        "0|Gestern war der {name Schorsch} da und hat den Zaun gestrichen.", "0|Ach {name Rosi,} das tut mir leid.",
        "0|Wissen Sie, ob der {name Köbi} heute noch kommt?", "0|Meine Tochter {name Leni} holt das ab.",
    ])
    func `a first name is one though it is a spelling word or a short form`(call: String) {
        MarkedCall.expectFound(call)
    }

    @Test(arguments: [
        "0|mein sohn heißt {name peter} und wohnt in kassel", "0|liebe {name anna} lieber {name otto} danke",
        "0|frag mal den {name daniel} danach",
    ])
    func `without capitals a spelling word is a first name, too`(call: String) {
        MarkedCall.expectFound(call, isLower: true)
    }

    @Test func `words of the spelling alphabet beside each other are no names`() {
        let marked = MarkedCall("0|da steht so was wie anton berta drauf", isLower: true)
        #expect(SpanFinder().find(in: marked.transcript).map(\.rule) == [])
    }

    @Test(arguments: [
        "0|Mein Passwort ist {pin Blaumeise.}", "0|Mein Kennwort ist {pin Schlawinerhof.}",
    ])
    func `a password is heard behind its verb`(call: String) {
        MarkedCall.expectFound(call)
    }

    @Test(arguments: [
        "0|Ich wohne in der {address Prinzregentenstr. 44.}",
        "0|Meine Adresse ist {address Bergstr. 7, 80331 München.}", "0|Huber, geb. {dob 3. April 1968.}",
        "0|Der Patient, geb. am {dob 03.04.1968,} ist da.",
        "0|Mein Sohn kam am {dob achten August zweitausenddrei} zur Welt.",
    ])
    func `a full stop behind an abbreviation ends no sentence`(call: String) {
        let marked = MarkedCall(call)
        #expect(marked.leaked(by: SpanFinder().find(in: marked.transcript)) == [])
    }

    @Test func `I give is no birth`() {
        let marked = MarkedCall("0|Ich geb Ihnen mal drei Tage Zeit, ja?")
        #expect(SpanFinder().find(in: marked.transcript).map(\.rule) == [])
    }

    @Test(arguments: [
        "0|Was steht da?\n1|{pin Sechs null acht neun.}\n0|Danke.", "0|Was steht da?\n1|{account 608923.}\n0|Danke.",
        "0|Was steht da?\n1|Ja also da steht {pin sechs null acht neun.}\n0|Danke.",
        "0|Und wann war das?\n1|{dob Dritter siebter vierundsechzig.}\n0|Danke.",
    ])
    func `where nobody knows who speaks, a number alone answers the question before it`(call: String) {
        MarkedCall.expectFound(call)
        MarkedCall.expectFound(call, hasSpeakers: false)
    }

    @Test(arguments: [
        "0|Wann treffen wir uns?\n1|Achtzehn dreißig.", "0|Seit welchem Jahr?\n1|1998.",
        "0|Wie viel kostet das?\n1|Zwei drei vier fünf.", "0|Das war's.\n1|Drei zwei eins.",
    ])
    func `times, years and prices answer a question, too`(call: String) {
        let marked = MarkedCall(call, hasSpeakers: false)
        #expect(SpanFinder().find(in: marked.transcript).map(\.rule) == [])
    }

    @Test(arguments: [
        "0|Die Pruefziffer ist {pin vier sieben eins.}", "0|Mein Name ist {name Doerte Mueller.}",
        "0|Seine Schwaegerin {name Baerbel} kommt auch.",
        "0|Aktenzeichen {account vier sieben Schraegstrich eins zwei drei vier.}",
        "0|Meine Adresse ist die {address Muehlenstrasse fuenfunddreissig.}",
    ])
    func `German without its own letters is read, too`(call: String) {
        MarkedCall.expectFound(call)
    }

    @Test(arguments: [
        "0|Wir wohnen in der {address Bahnhofstrasse 21, 8005 Zürich.}",
        "0|Die Adresse ist {address Neubaugasse 7, 1070 Wien.}",
        "0|Schicken Sie die Rechnung bitte an {address A-4600 Wels, Gewerbepark 12.}",
        "0|Bitte an {address CH-3011 Bern,} Hotel Krone.",
        "0|Die Adresse ist {address Bahnhofstrasse einundzwanzig, achttausendfünf Zürich.}",
        "0|Schicken Sie es an {address Dorf 37, 6870 Bezau.}",
        "0|Wir wohnen {address Mariahilfer Straße 88, Stiege 2, Tür 14, 1070 Wien.}",
        "0|Meine Adresse ist {address Währinger Gürtel 12/2/14.}",
        "0|Das ist der {address Rotkehlchenweg sechs bis acht.}",
        "0|Meine Adresse ist {address Spittelauer Lände 45.}",
    ])
    func `an address of Austria or Switzerland is found whole`(call: String) {
        MarkedCall.expectFound(call)
    }

    @Test(arguments: [
        "0|Meine Adresse ist {address Steinacker 7.}", "0|Ich wohne {address Lange Reihe 54.}",
        "0|Unsere Adresse ist {address Große Bleichen einundzwanzig.}",
        "0|Meine Adresse ist {address Straße der Einheit 40.}",
        "0|Ich bin in der {address Straße des 17. Juni 135.}",
        "0|Das Büro ist am {address Platz der Republik eins.}", "0|Meine Adresse ist {address Via Nassa 3.}",
        "0|In welcher Straße wohnen Sie?\n1|{address Ulmenweg.}",
        "0|Gut, dann brauche ich noch die Straße?\n1|{address Holzdamm.}",
        "0|Ihre Adresse?\n1|{address Ulmenweg.}", "0|Wo wohnen Sie?\n1|In {address Freising.}",
        "0|Ort?\n1|{address Buxtehude.}", "0|Wohnort?\n1|{address Klein Machnow.}",
        "0|Ich wohne in {address Bad Tölz.}",
        "0|Ist das {address im Eschenweg einundzwanzig?}\n1|Ja, {address Eschenweg.}",
    ])
    func `an address that is asked for needs no word that says so`(call: String) {
        MarkedCall.expectFound(call)
        MarkedCall.expectFound(call, hasSpeakers: false)
    }

    @Test(arguments: [
        "0|Er fährt die Bergstraße bis 18 Uhr ab.", "0|Wir haben 2019 Wien besucht.",
        "0|Der Weg zum Bahnhof dauert 10 Minuten.", "0|Ich wohne in einer WG mit 3 Leuten.",
        "0|Er steht auf der Straße. Was soll ich tun?", "0|Ist das der richtige Ort für so etwas?",
        "0|Die Tür 3 Zentimeter weiter auf.",
    ])
    func `streets, towns and doors in other talk stay`(call: String) {
        let marked = MarkedCall(call)
        #expect(SpanFinder().find(in: marked.transcript).map(\.rule) == [])
    }

    @Test(arguments: [
        "0|Mein Name ist {name Sonntag.}", "0|Ich heiße {name Ende.}", "0|Mein Name ist {name Meister.}",
        "0|Nachname?\n1|{name Anders.}", "0|Danke, Herr {name Freitag.}", "0|Herr {name Schnell,} bitte.",
        "0|Der Doktor {name Winter} ist im Urlaub.", "0|Das macht mein Bruder {name Ernst.}",
        "0|Ich bin Kundin bei Ihnen, {name Magdalena Kurz.}",
    ])
    func `a name that is an ordinary word is found where a name must stand`(call: String) {
        MarkedCall.expectFound(call)
    }

    @Test(arguments: [
        "0|Polizei Köln, {name Wagner,} guten Tag.", "0|{name Wiesinger,} Servus.", "0|{name Wiesinger,} Grüezi.",
        "0|{name Riedl,} Inkassobüro Alpenland, guten Morgen.", "0|{name Sedlmayr} ist mein Name.",
        "0|{name Ruedi Ammann} isch mi Name.", "0|Mi Name isch {name Ruedi Ammann.}", "0|I bin der {name Sepp.}",
        "0|I hoaß {name Obermoser.}", "0|Frau Dr. med. {name Kübler} hat das Rezept ausgestellt.",
        "0|Das ist der Herr Dipl.-Ing. {name Wernher Aschauer.}", "0|Bürgermeister {name Zollitsch} hat angerufen.",
        "0|Staatsanwalt {name Zollitsch} hat angerufen.", "0|Magister {name Zollitsch} hat angerufen.",
        "0|{name Müllers} Hund hat mich gebissen, {name Annas} Katze auch.",
        "0|Wir sind bei {name Schmidts} eingeladen.",
        "0|Der {name Müller-Lüdenscheidt} hat schon wieder nicht bezahlt.",
    ])
    func `people answer the telephone, have titles and own things`(call: String) {
        MarkedCall.expectFound(call)
    }

    @Test(arguments: [
        "0|Der Herr hat's gegeben.", "0|Herr Bürgermeister, Herr Minister, Herr Direktor!", "0|Frau Kanzlerin, bitte.",
        "0|Der Film heißt Casablanca.", "0|Das Programm heißt Elster.", "0|Ich bin Krankenschwester von Beruf.",
        "0|Ich mag Hunde sehr.", "0|Hier spricht der Anrufbeantworter.", "0|Ich heiße Sie herzlich willkommen.",
        "0|Wir fahren nach Sankt Anton zum Skifahren.",
    ])
    func `offices, trades and things are no names`(call: String) {
        let marked = MarkedCall(call)
        #expect(SpanFinder().find(in: marked.transcript).map(\.rule) == [])
    }

    @Test(arguments: [
        "0|Ich bin {dob siebzehnter zweiter vierundfünfzig.}", "0|Mein Mann ist {dob fünfter elfter einundfünfzig.}",
        "0|Geburtsdatum?\n1|{dob 16.06.}\n0|Und das Jahr?\n1|{dob 58.}",
        "0|Geburtsdatum?\n1|{dob Sechzehnter,} nein, {dob siebzehnter sechster achtundfünfzig.}",
        "0|Sie wurde am {dob dritten Juli neunzehndreiunddreißig} geboren.",
        "0|Das Ablaufdatum ist {pin Juni zweitausendsiebenundzwanzig.}", "0|Sie ist gültig bis {pin 08/27.}",
        "0|Und gültig bis {pin null acht siebenundzwanzig.}", "0|Hinten die drei Ziffern sind {pin sechs null acht.}",
        "0|Der BIC ist {account COBADEFFXXX.}", "0|Das Aktenzeichen ist {account 4711/08/24.}",
        "0|Das Auto mit {id M-AB 1234} steht im Halteverbot.",
    ])
    func `dates, expiries and references are found without the usual words`(call: String) {
        MarkedCall.expectFound(call)
    }

    @Test(arguments: [
        "0|Das Angebot ist gültig bis Ende Mai.", "0|Heute ist der dritte Mai zweitausendsechsundzwanzig.",
        "0|Er steckt es in den USB-C 3 Anschluss.", "0|Der Zählerstand war achtzehntausendvierhundertzwölf.",
        "0|Geben Sie ein, E V E N T V W R und dann Enter.",
    ])
    func `offers, today and commands stay`(call: String) {
        let marked = MarkedCall(call)
        #expect(SpanFinder().find(in: marked.transcript).map(\.rule) == [])
    }

    @Test(arguments: [
        "0|Bei uns war die {name Inge} auch dabei.", "0|Bei uns war der {name Jan} auch dabei.",
        "0|Das war die Frau {name Moosbrugger} und ihr Mann, der {name Ernst.}",
        "0|Hotel Edelweiß, Rezeption, {name Moosbrugger.}",
        "0|Und weiter?\n1|{name Ossenkopp.}\n0|Danke, Herr {name Ossenkopp.}",
        "0|Wie ist Ihr Name?\n1|{name Ende, Michael.}",
    ])
    func `first names that other languages have as words, and surnames before first names`(call: String) {
        MarkedCall.expectFound(call)
    }

    @Test(arguments: [
        "0|Mein Name ist {name Sonntag.}", "0|Danke, Herr {name Sonntag.}",
        "0|Guten Tag, Frau {name Gut,} da sind Sie.",
        "0|Nachname?\n1|{name Anders.}\n0|Danke, das ist notiert.", "0|Das macht seine Frau, die {name Beata.}",
        "0|Ich wohne in der {address Straße des 17. Juni 135.}",
        "0|Ich wohne in {address Bad Tölz, Ludwigstraße neun.}",
    ])
    func `without capitals they are found, too`(call: String) {
        MarkedCall.expectFound(call, isLower: true)
    }

    @Test(arguments: [
        "0|Der Herr sucht seine Tasche.", "0|Eine Frau kommt gleich zu Ihnen.", "0|Er malte das Bild an die Wand.",
        "0|Ich bin Lehrerin von Beruf.",
    ])
    func `without capitals ordinary talk of people stays`(call: String) {
        let marked = MarkedCall(call, isLower: true)
        #expect(SpanFinder().find(in: marked.transcript).map(\.rule) == [])
    }
}
