/// Phrases of several words that say nothing within a number.
enum Phrases {
    /// Said while a number is looked for, given or taken down.
    static let transparent: PhraseTable<Void> = {
        var table = PhraseTable<Void>()
        for phrase in lines.split(separator: "\n") { table.add(phrase, ()) }
        return table
    }()

    private static let lines = """
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
        that is
        it is
        that was
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
        right so
        and next
        next is
        next one is
        the next one is
        the next is
        and the next
        and finally
        finally
        so that's
        so that is
        so i have
        i have
        so it's
        and that's
        sorry about that
        my mistake
        my bad
        i said
        did you say
        did i say
        you said
        can you repeat
        can you repeat that
        say that again
        say again
        come again
        slowly
        slow down
        slower please
        a bit slower
        one at a time
        that's right
        that's correct
        that is correct
        is that right
        is that correct
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
        habe ich
        hab ich notiert
        habe ich notiert
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
        und nochmal
        noch mal
        noch einmal
        ich wiederhole
        ich meine
        ich meinte
        nicht die
        sondern die
        stimmt so
        stimmt das
        ist das richtig
        ist richtig
        das ist
        das war
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
        """
}
