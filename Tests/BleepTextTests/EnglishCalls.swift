/// Invented calls in English. Braces hold what must be hidden, behind its kind; a line is an utterance with its speaker.
enum EnglishCalls {
    static let all = calls.split(separator: "\n\n").map { String($0) }

    private static let calls = """
        0|yeah hello good afternoon {name patrick wilson} from the windows service center here
        1|okay what do you want
        0|before we proceed what do i call you
        1|{name margaret}
        0|okay {name margaret} is that your first name
        1|yes {name margaret holloway}

        1|i am grandpa {name joe's} neighbor

        0|what number should we use in case we get cut off
        1|{phone three one oh five five five} uh hang on {phone oh one nine two}
        0|let me repeat {phone three one oh five five five oh one nine two}

        0|give me a good number where i can reach you
        1|sure thing {phone 415 555 0133}

        1|my cell is {phone six one seven triple five oh one two two}
        0|{phone oh one two two} got it

        0|can you read out what's written on the front side of your card all sixteen
        1|{card four five three two} okay {card seven seven eight one}
        0|mm-hmm
        1|{card nine oh oh two} and then {card three three four one}
        0|and how about the expiration
        1|{pin oh nine twenty seven}
        0|and the little three digit code next to the signature
        1|{pin eight one four}

        0|what are the numbers on the back
        1|{pin one one seven}

        1|the card ends in {card four four one nine}

        0|verify the last four of your social please
        1|{id six six two one}

        0|what's your social
        1|{id two one nine} dash {id oh nine} dash {id nine nine nine eight}

        0|for security reasons i need your mother's maiden name
        1|{name kowalski}

        0|which street do you live on
        1|{address juniper lane}
        0|and the house number
        1|{address twenty two}
        0|zip
        1|{address nine four one one oh}

        1|i'm at {address one hundred twenty three elm street apartment four b} in {address denver colorado eight oh two oh three}

        1|send the check to {address 88 Pine Ridge Road, Suite 12, Boulder, Colorado 80301}

        0|which city are you calling from
        1|{address albuquerque}

        0|and when were you born ma'am
        1|{dob october the third nineteen fifty one}

        0|date of birth for the account
        1|{dob seven} uh {dob twenty two fifty eight}

        1|my birthday's {dob june 30th 1947}

        0|what month were you born
        1|{dob november}
        0|and what day
        1|the {dob twenty second}
        0|what year
        1|{dob nineteen forty four}

        0|spell out your email for me letter by letter
        1|{email b as in boy o as in orange b at} uh {email yahoo dot com}

        1|it's {email susan underscore k underscore 44 at hotmail dot com} all lower case

        1|my email address is {email r smith nineteen sixty at aol dot com}

        0|is it {email bob at yahoo dot com}
        1|yes that's right

        0|and what does it say on your screen under your anydesk address
        1|it says {code four four seven} space {code one nine two} space {code eight eight oh}
        0|okay so {code four four seven one nine two eight eight oh}

        0|open anydesk and tell me the nine digit number
        1|{code 447 192 880}

        0|do you see a code on the teamviewer window
        1|{code 1 192 334 567}
        0|and the password below
        1|{pin x seven k two p}

        0|scratch off the silver part and read me the code on the back
        1|{code x k four t} um {code nine w two p} {code seven seven q m}

        1|the serial number is {code C02XK1ABJGH5}

        1|product key {code W269N-WFGWX-YVC9B-4J6C9-T83GX}

        0|the routing number is on the bottom left of the check
        1|{account oh two one} {account oh oh oh} {account oh two one}
        0|and the account number right next to it
        1|{account one two three four five six seven eight}

        0|may i have your medicare number
        1|{id one e g four t e five m k seven two}

        0|what's the pin for the door
        1|{pin four four two six}

        0|they just sent you a text message with six digits read it to me
        1|{pin eight three one nine nine two}

        1|i got a code it says {pin 993 412}

        0|what's your member id
        1|{account x y z four four seven two one one}

        1|my case number is {account c as in charlie dash four four seven dash nine one}

        0|your ip address is {ip seventy four dot one twenty five dot two twenty four dot seventy two}

        1|my husband's name is {name gerald} and he's eighty two
        0|okay and {name gerald} is he home

        0|is this mrs {name dorothy vance}
        1|yes this is {name dorothy}

        0|hi {name dorothy} this is {name steve martin} calling from publishers clearing house

        0|you can call me {name alex}

        0|my name is officer {name john peterson} my badge number is {account u s p seven seven four one}

        1|who's this
        0|this is {name ryan} from amazon fraud department
        1|{name ryan} what
        0|{name ryan matthews}

        1|put {name linda} back on the phone

        0|can you confirm you are ms {name okonkwo}

        0|ask for {name daniel} in billing extension {phone four one two}

        1|our number is {phone 0161 496 0733} and the postcode is {address m one one a e}

        1|i'm on {phone oh seven seven double oh nine hundred six one four}

        1|{phone 020 7946 0912} that's the landline

        0|sort code first please
        1|{account two oh} {account four five} {account six seven}
        0|then the account number
        1|{account five five seven seven nine nine oh one}

        0|your national insurance number
        1|{id q q one two three four five six c}

        1|it's {address flat 3b 17 Kestrel Mews London NW6 4TD}

        1|ja hallo {name pohlmann}

        0|geboren wann
        1|{dob elfter november neunzehnhundertvierundvierzig}

        0|buchstabieren sie mal den nachnamen
        1|{name p o h l m a n n}

        1|{name wiedemann} guten tag

        0|Good morning, thank you for calling First National, my name is {name Teresa}. How can I help?
        1|Hi {name Teresa}, I lost my debit card yesterday.
        0|I'm sorry to hear that. Could you give me your full name?
        1|It's {name Harold P. Winslow}.
        0|And for verification, the last four of your social?
        1|{id 4471.}
        0|Thank you, Mr. {name Winslow}. Your date of birth?
        1|{dob August 2nd, 1949.}
        0|Perfect. I see three transactions from yesterday: $45.20 at Walmart, $12 at Shell and $230 at Best Buy.
        1|The last one isn't mine.
        0|Okay. We'll send a new card to {address 4416 Larkspur Lane, Tulsa, Oklahoma 74105}, correct?
        1|Yes. How long will it take?
        0|Five to seven business days. Your case number is {account 88-41927.} Anything else?
        1|No, that's it. Thanks, {name Teresa.}

        0|Microsoft technical department, {name Jason} speaking.
        1|My computer shows an error, it says 0x80072EE7.
        0|Don't worry. Press the Windows key and R at the same time.
        1|Okay, I pressed it.
        0|Now type e-v-e-n-t-v-w-r and press enter.
        1|It says there are 4,312 events.
        0|You see, these are all hackers. Your license expired in 2021.
        1|Oh no.
        0|Can you go to www.anydesk.com and click download?
        1|It shows {code 1 043 882 190.}
        0|Good. To renew for five years it is three hundred and forty nine dollars.

        0|so ma'am in this case we need to secure your network it will take twenty to thirty minutes
        1|i have to leave at four fifteen
        0|okay no problem are you using windows seven or windows ten
        1|ten i think i bought it in twenty sixteen
        0|on your keyboard there is a key with four squares hold it and press the letter r as in romeo
        1|yes
        0|type i e x p l o r e space w w w dot support dot me
        1|it says enter the six digit code
        0|the code is {pin four four one nine oh seven}
        1|now it says connecting

        0|your package could not be delivered because the address is incomplete
        1|what package
        0|it was shipped on november fourteenth weight two point four kilograms
        1|i didn't order anything
        0|the tracking number is {account one z nine nine nine a a one zero one two three four five six seven eight four}

        0|we're located at {address fifteen hundred market street suite four hundred philadelphia pennsylvania one nine one oh two}

        1|i'm eighty three years old and i have two sons and five grandchildren
        0|that's lovely what are their names
        1|{name timothy} and {name gregory}

        0|alright can you provide me with the contact number that we have on file
        1|{phone seven one eight} {phone five five five} {phone oh one six oh}

        0|what's a good phone for you
        1|{phone nine oh nine five five five zero one double three}

        1|you may reach my daughter {name sandra} at {phone four oh seven five five five oh one eight one}

        0|can you jot down my direct line
        1|go ahead
        0|{phone one eight hundred five five five oh one nine nine}
        1|{phone one eight hundred} uh huh {phone five five five oh one nine nine}
        0|ask for {name marcus}

        0|reference for today's call is {account kilo seven four tango nine}

        0|your confirmation number will be {account B as in bravo, 4, 4, T as in tango, 9, 1}

        1|my medicare card says {id 1EG4-TE5-MK73}

        0|so the first four digits
        1|{card five one oh five}
        0|next four
        1|{card one oh five one}
        0|next four
        1|{card oh five one oh}
        0|and the last four
        1|{card five one oh oh}
        0|perfect and the expiry
        1|{pin eleven twenty eight}
        0|and the cvv number
        1|{pin three seven seven}

        0|what's the name as it appears on the card
        1|{name beatrice alderman}

        0|could you spell the last name please
        1|{name a l d e r m a n}

        1|it's {name alderman} {name a as in apple l as in lemon d as in david e as in edward r m a n}

        0|for the record state your full name and address
        1|{name leonard whitfield} {address nine oh nine cypress avenue}

        1|i moved i'm now at {address two twelve hickory drive unit seven}

        0|can i get the zip for the billing address
        1|{address three oh three oh nine}

        0|is it still {address 14 Dunmore Terrace}
        1|yes {address 14 Dunmore Terrace, Leeds, LS6 2AB}

        1|my postcode is {address l s six two a b}

        0|what year were you born
        1|{dob nineteen fifty five}

        1|i'll be ninety in june i was born {dob june twelfth nineteen thirty six}

        1|{dob twelve oh three forty eight} that's my birthday

        0|dob
        1|the {dob fourth of the seventh fifty two}

        0|type your email into the box what is it
        1|{email captain dot jack at icloud dot com}

        1|{email marge underscore simpson at example dot org} is my email

        0|your user id and password please
        1| the password is {pin donut 44}

        0|what does the ultraviewer id say
        1|{code ninety two} {code one hundred fourteen} {code two oh seven}

        0|type in this ip {ip 45.33.32.156}

        1|my mac address is {ip 00:1A:2B:3C:4D:5E}

        0|the clsid is {code triple eight d c a six zero} dash {code f c zero a} dash {code one one c f} dash {code eight f zero f} dash {code zero zero c zero four f d seven d zero six two}

        0|can you read the id to me
        1|it's {code eight eight eight d c a six zero}
        0|yes {code d c a six zero}

        0|now the steam card scratch the back what's the code
        1|{code f seven h k two}
        0|{code f seven h k two} okay
        1|{code nine p q r x}

        1|am besten unter {phone 0221 4710888} oder mobil {phone 0171 3920011}

        0|guten tag {name seidel} mein name von der volksbank

        0|buchstabieren sie mal
        1|{name s e i d e l}

        1|ich wohne {address am kirchberg dreizehn} in {address neustadt}

        0|ihr geburtsjahr
        1|{dob dreiundvierzig}

        0|who am i having the pleasure of speaking with today
        1|{name josephine}

        1|it's under my late husband's name {name walter kubiak}

        0|and your callback
        1|{phone three three oh} {phone seven two six} {phone nine nine oh one}

        1|let me give you the fax it's {phone 312-555-0168}

        0|what's the card verification code
        1|{pin zero four nine}

        1|the long number is {card five five five five} {card one two three four} oh sorry {card one two four four} {card nine nine eight eight} {card seven six five four}

        1|um i think it's {card 3782 822463 10005}

        0|which bank issued it
        1|fifth third
        0|and its aba
        1|{account zero four two zero zero zero three one four}

        1|my checking account is {account nine one four four seven seven oh two}

        0|tell me your social one digit at a time
        1|{id four}
        0|yes
        1|{id one}
        0|yes
        1|{id seven}
        0|okay
        1|{id three three}
        0|go on
        1|{id nine oh two one}

        0|i need to verify your identity what is your dob
        1|{dob february twenty ninth nineteen forty eight}

        1|she was born {dob 4 July 1951}

        0|email for the receipt
        1|{email jk dot holloway 51 at gmail dot com}

        0|what do you see under partner id
        1|{code one five oh nine three three oh two seven}

        0|enter this code {pin seven seven oh two nine one}

        1|i live on {address hawthorne boulevard}

        0|the street address for delivery
        1|{address one seven oh four north willow bend drive} {address plano texas seven five oh nine three}

        1|{address flat 2, 48 Abbey Crescent, Bristol BS7 9QX}

        0|wie kann ich sie erreichen
        1|{phone null vier null sechs sechs neun sechs neun vier eins zwo}

        0|welche nummer steht auf dem personalausweis
        1|{id t zwo zwo null null null eins zwo neun}
        """
}
