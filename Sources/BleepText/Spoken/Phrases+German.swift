extension Phrases {
    /// What is said in German while a number is looked for, given or taken down, a phrase a line.
    static let germanPassing = """
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
        das ist eine
        das ist die
        eine
        stimmt so
        nicht so schnell
        in einem wort
        langsam
        langsamer bitte
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
        die ziffer
        die zahl
        der buchstabe
        ziffer
        buchstabe
        sekunde bitte
        sekunde mal
        einen moment mal
        und jetzt
        mal gucken
        ich suche
        und weiter geht's
        """

    /// What is said in German before a number is said again.
    static let germanRepeating = """
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
