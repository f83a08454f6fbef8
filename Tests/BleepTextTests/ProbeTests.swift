import BleepText
import Testing

struct ProbeTests {
    @Test
    func `probe`() {
        let cases: [([String], String)] = [
            (["Maria Lindt"], "My name is Maria Lindt and Lint is my surname, or Linds Maria's"),
            (["Meier"], "herr maier und die meiers und frau mayr sowie meierin"),
            (["McDonald"], "this is mc donald and macdonald and mac donald here"),
            (["Quibblethorpe"], "mister quibble thorp said quibblethorpe's and quibelthorp"),
            (["Meier"], "buchstabiert m e i e r ja | martha emil ida emil richard | m wie martha e wie emil i wie ida e wie emil r wie richard"),
            (["(212) 555-0123"], "it is two one two five five five oh one two three okay"),
            (["(212) 555-0123"], "it is two twelve | okay | triple five | yes | oh one twenty three thanks"),
            (["(212) 555-0123"], "ending in 0123 and 2125550173 and two one two five five six oh one two three"),
            (["+49 30 23125123"], "null dreißig dreiundzwanzig zwölf fünf eins zwei drei und plus vier neun drei null zwei drei eins zwo fünf einhundertdreiundzwanzig"),
            (["12 Elm Street, Springfield, IL 62704"], "i live at twelve elm street in springfield illinois six two seven oh four, elm st, number 12 elm street"),
            (["Lindenstraße 12"], "ich wohne in der linden straße zwölf oder lindenstrasse nummer 12 oder Lindenstr. 12"),
            (["maria.lindt82@example.com"], "maria dot lindt eighty two at example dot com and maria lindt eight two at example com | m a r i a dot l i n d t 8 2 at example dot com"),
            (["888DCA60-FC0A-11CF-8F0F-00C04FD7D062"], "your id is 888DCA60-FC0A-11CF-8F0F-00C04FD7D062 okay | triple eight D C A six zero dash f c zero a | eight eight eight delta charlie | delta seven bravo zero six two"),
            (["Will Young"], "will you do that young man | I said Will Young called | Mr Young is here, thanks Will"),
            (["Rex"], "the dog Rex and rex's bone, R-E-X"),
            (["Smith"], "mr smyth and mrs smithe and the smiths are in the smithsonian"),
            (["AB123456C"], "alpha bravo one two three four five six charlie and a b twelve thirty four fifty six c"),
            (["14.3.1962"], "march fourteenth nineteen sixty two and am vierzehnten dritten zweiundsechzig and 03/14/1962"),
            (["SW1A 1AA"], "the postcode is s w one a one a a"),
            (["blue boat"], "we met at the Blue Boats and the blueboat"),
        ]
        for (entries, text) in cases { print(entries[0], "=>", Spoken.found(entries, in: text)) }
        for text in [
            "you fucking asshole, go to hell", "what the f*** is this sh!t", "s h i t and f. u. c. k.", "motherfuckers mother fucker",
            "das ist Scheiße du Arschloch, verpiss dich", "Dick Van Dyke and Moby Dick in Scunthorpe", "you are such a dick", "assess the class in the cockpit",
            "das ist hell und die Schwanzflosse vom Architekt", "ein Ass im Ärmel, dick aufgetragen, das ist mir zu dick", "fuuuuck scheeeiße", "[expletive] [ __ ] you",
            "god damn it goddammit", "son of a bitch", "S-T-R-G and Windows and R", "du Hurensohn, ihr Wichser, Drecksau, leck mich am Arsch",
            "bull shit bullshit", "f-ing a**hole sch*** a$$", "who're you she'll he'll", "Harshit Akshita Yamashita", "it was shitty, shithead",
        ] { print(text, "=>", Spoken.swearing(text)) }
    }
}
