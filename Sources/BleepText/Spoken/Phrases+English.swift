extension Phrases {
    /// What is said in English while a number is looked for, given or taken down, a phrase a line.
    static let englishPassing = """
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
        """

    /// What is said in English before a number is said again.
    static let englishRepeating = """
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
        """
}
