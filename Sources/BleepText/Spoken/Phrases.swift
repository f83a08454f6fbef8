/// Phrases of several words that say nothing within a number.
enum Phrases {
    /// Said while a number is looked for, given or taken down: they go with it.
    static let passing = table(of: passingLines)

    /// Said when a number is said again, or asked about: another saying begins behind them.
    static let repeating = table(of: repeatingLines)

    /// How many tokens from `index` say nothing within a number, by phrases of several words; `nil` where another saying
    /// begins, and where no phrase does.
    static func passingLength(_ tokens: [SpokenToken], at index: Int) -> Int? {
        guard let length = passing.longestMatch(tokens, at: index) else { return nil }
        if let other = repeating.longestMatch(tokens, at: index), other >= length { return nil }
        return length
    }

    /// How many tokens from `index` say nothing within an address, which goes on where it is said again.
    static func emptyLength(_ tokens: [SpokenToken], at index: Int) -> Int? {
        [passing, repeating].compactMap { $0.longestMatch(tokens, at: index) }.max()
    }

    private static func table(of lines: String) -> PhraseTable<Void> {
        var table = PhraseTable<Void>()
        for phrase in lines.split(separator: "\n") { table.add(phrase, ()) }
        return table
    }

    private static let passingLines = """
        let me see
        let me check
        let me look
        let me find
        let me think
        let's see
        hold on
        hold on a second
        hang on
        hang on a second
        one moment
        one moment please
        one second
        one sec
        just a moment
        just a second
        just a sec
        just a minute
        wait a minute
        wait a second
        give me a second
        give me a sec
        give me a moment
        bear with me
        got it
        i got it
        got that
        i got that
        i have that
        go ahead
        go on
        keep going
        carry on
        continue
        i'm listening
        i'm with you
        i'm ready
        with you
        yes sir
        yes ma'am
        okay sir
        okay ma'am
        all right
        of course
        thank you
        thank you sir
        thank you ma'am
        uh huh
        mm hmm
        mm hm
        no problem
        no worries
        i mean
        you know
        make that
        make it
        it was
        that's a
        it's a
        is a
        is the
        was a
        and then
        and then it's
        and after that
        after that
        then it's
        what is it
        where was i
        where is it
        where am i
        what's next
        what next
        what's that
        what is that
        okay next
        and now
        and next
        next is
        next one is
        the next one is
        the next is
        and the next
        and finally
        finally
        sorry about that
        my mistake
        my bad
        slowly
        slow down
        slower please
        a bit slower
        one at a time
        so far so good
        so far
        still there
        i'm here
        the first one
        last one
        the last one is
        the last one is a
        the last digit is
        last digit is
        the last digit is a
        all together
        all one word
        one word
        all lower case
        all lowercase
        lower case
        upper case
        all caps
        all small
        with a
        followed by a
        the number
        the digit
        the letter
        digit
        letter
        moment mal
        moment bitte
        einen moment
        einen moment bitte
        einen augenblick
        augenblick
        kleinen moment
        sekunde
        eine sekunde
        warten sie
        warte mal
        warten sie mal
        warten sie kurz
        warten sie bitte
        mal sehen
        lass mich sehen
        mal schauen
        schauen wir mal
        ich schau mal
        ich gucke mal
        ich guck mal
        wie war das
        wie war das noch
        wie ging das weiter
        wo war ich
        wo steht das
        wo hab ich das
        wo habe ich das
        hab ich
        hab ich notiert
        ist notiert
        alles klar
        in ordnung
        vielen dank
        dankeschön
        danke schön
        bitte schön
        ja bitte
        ja genau
        ja gut
        und weiter
        und dann
        und dann noch
        und danach
        und zum schluss
        zum schluss
        dann kommt
        dann noch
        dann die
        danach kommt
        und dann kommt
        und dann die
        ich meine
        ich meinte
        nicht die
        sondern die
        stimmt so
        das ist eine
        das ist die
        eine
        langsam
        langsamer bitte
        nicht so schnell
        einen stopp
        ich höre
        bin dabei
        fahren sie fort
        machen sie weiter
        bitte weiter
        jetzt kommt
        die letzte ist
        die letzte ziffer ist
        die letzte ist eine
        alles klein
        alles groß
        alles zusammen
        alles kleingeschrieben
        kleingeschrieben
        großgeschrieben
        in einem wort
        die ziffer
        die zahl
        der buchstabe
        ziffer
        buchstabe
        sorry i mean
        i beg your pardon
        beg your pardon
        scratch that
        hang on that's wrong
        hold on a minute
        hold on a moment
        one more moment
        okay i have that
        noted
        that's it
        that's the one
        yep that's it
        i've noted that
        got that down
        next one
        what was it
        what comes next
        sekunde bitte
        sekunde mal
        einen moment mal
        und jetzt
        mal gucken
        ich suche
        und weiter geht's
        """

    private static let repeatingLines = """
        that is
        it is
        that was
        so that's
        right so
        so that is
        so i have
        i have
        so it's
        and that's
        i said
        did you say
        did i say
        you said
        can you repeat
        can you repeat that
        say that again
        say again
        come again
        that's right
        that's correct
        that is correct
        is that right
        is that correct
        ich wiederhole
        noch mal
        noch einmal
        und nochmal
        habe ich
        habe ich notiert
        stimmt das
        ist das richtig
        ist richtig
        das ist
        das war
        i've got
        i got
        you've got
        and you said
        that makes
        let me repeat
        let me repeat that
        i repeat
        i'll repeat
        i'll repeat that
        let me read that back
        let me read it back
        let me say that again
        let me say it again
        i'll say it again
        i'll say that again
        reading that back
        again that's
        just to confirm
        just to be sure
        to confirm
        once more
        one more time
        did i get that right
        did you get that
        is that it
        was that
        dann habe ich
        dann hab ich
        also habe ich
        ich habe
        ich hab
        ich habe notiert
        ich hab notiert
        ich lese vor
        ich lese mal vor
        ich lese das nochmal vor
        ich sag's nochmal
        ich sage es nochmal
        zur sicherheit
        zur kontrolle
        zur bestätigung
        also nochmal
        nochmal
        nochmal langsam
        nochmal bitte
        das heißt
        das wäre
        das macht
        das wären
        sie sagten
        sie haben gesagt
        haben sie das
        ist das korrekt
        stimmt's
        können sie wiederholen
        können sie das wiederholen
        wiederholen sie bitte
        """
}
