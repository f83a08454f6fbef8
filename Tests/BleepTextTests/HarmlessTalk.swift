/// Invented talk that holds nothing to hide.
enum HarmlessTalk {
    static let all = talk.split(separator: "\n\n").map { String($0) }

    private static let talk = """
        0|that will be two hundred dollars

        0|it costs 49 dollars and 99 cents

        0|I paid $49.99 on March 3rd

        0|press one for sales press two for support

        0|press 1 then press 0

        0|hold down the Windows key and R

        0|type S-T-R-G and then C

        0|drücken Sie STRG und R

        0|drücken sie die taste eins

        0|it's ten thirty in the morning

        0|we're open 24/7

        0|that was in nineteen ninety nine

        0|since 1998 we have been in business

        0|the company was founded in two thousand and four

        0|I've been waiting for thirty minutes

        0|it takes about forty five minutes

        0|you have windows ten right

        0|version 10.0.19045.3693

        0|error code 0x80070005

        0|fehler vier null vier

        0|error four oh four page not found

        0|call nine one one

        0|in an emergency dial 911

        0|rufen sie die 110 an

        0|this is about your refund

        0|this is regarding your computer

        0|hier ist nichts passiert

        0|my name is on the list

        0|I stayed at a hotel in India in November

        0|we played golf at the hotel with a friend's brother

        0|the F-B-I and the I-R-S are involved

        0|from the FBI

        0|send me the PDF

        0|can you see the U S B stick

        0|it's a 50% discount

        0|fifty percent off

        0|one two three four five six seven eight nine ten

        0|testing one two three

        0|ten nine eight seven six five four three two one

        0|they won three to two

        0|the score was 21 to 14

        0|I have two dogs and three cats

        0|twenty twenty four was a good year

        0|we're at the office

        0|look at google dot com

        0|go to anydesk dot com

        0|the website is www.example.com

        0|meet me at the station at five

        0|das kostet zwölf euro fünfzig

        0|es sind zweihundert euro

        0|das war neunzehnhundertneunundneunzig

        0|seit zweitausendvier sind wir kunde bei ihnen

        0|ich warte seit dreißig minuten

        0|um halb drei oder um vier uhr

        0|um vierzehn uhr dreißig

        0|windows zehn oder windows elf

        0|ich habe zwei kinder und drei hunde

        0|fünfzig prozent rabatt

        0|eins zwei drei vier fünf sechs sieben acht neun zehn

        0|der null acht fünfzehn rechner

        0|in berlin und hamburg ist das wetter schön

        0|wir fahren nach köln und dann nach leipzig

        0|meine frau ist nicht zu hause

        0|mein mann kommt um acht

        0|ich bin müde

        0|ich bin rentner

        0|ich bin die tochter

        0|hier ist der kundendienst

        0|sie sprechen mit dem kundendienst

        0|ich möchte mit dem chef sprechen

        0|can I speak to a supervisor please

        0|can i speak to the manager

        0|I want to talk to customer service

        0|I'm calling from Microsoft

        0|this is Microsoft support

        0|hello this is windows technical support calling

        0|hi there how are you doing today

        0|hello everybody and welcome

        0|thank you very much sir

        0|okay great perfect

        0|I'm sorry about that

        0|I'm very disappointed

        0|he's seventy five years old

        0|I'm seventy five

        0|three hundred and fifty six people

        0|it's two miles down the road

        0|on the second floor of the building

        0|turn left on the main street

        0|I live in a house

        0|I live in the city

        0|take the first street on the right

        0|it is a two way street

        0|a one bedroom apartment

        0|apartment prices are up twenty percent

        0|your account has been suspended

        0|your account was charged three hundred ninety nine dollars and ninety nine cents

        0|the card was declined twice

        0|do you have a visa or a mastercard

        0|what is the number on the front

        0|can you read me the number please

        0|my number one priority is safety

        0|there are a number of reasons

        0|a number between one and ten

        0|do you have your card with you

        0|please enter your pin now

        0|the code is expired

        0|what's the code

        0|i forgot my password

        0|my password is not working

        0|what's your date of birth please

        0|my birthday is in two weeks

        0|I was born in the sixties

        0|your order will arrive on the fourteenth of march

        0|the appointment is on tuesday march fourteenth at three fifteen

        0|der termin ist am vierzehnten märz um fünfzehn uhr

        0|am dritten mai habe ich urlaub

        0|the flight number is four five two

        0|flight 2041 leaves from gate 22

        0|room two fourteen

        0|channel 7 news at 6

        0|episode 214 of season 3

        0|page 112 in chapter 4

        0|i ordered 12 pieces and 3 boxes

        0|an iphone 14 and a galaxy s 23

        0|download kb5034441

        0|the speed is 100 megabits per second

        0|16 gigabytes of ram and 512 gigabytes of storage

        0|it's 72 degrees outside

        0|about five thousand three hundred customers

        0|we have helped over 10,000 people

        0|one million four hundred thousand dollars

        0|two thousand four hundred and fifty dollars

        0|i need four hundred in gift cards

        0|buy two gift cards worth five hundred dollars each

        0|plan B or vitamin C

        0|exit 12 on highway 101

        0|the year 2023

        0|from 2019 to 2021

        0|zwischen neun und fünf uhr

        0|das macht dann neunundneunzig euro neunzig

        0|etwa dreitausend fünfhundert euro

        0|ich rufe wegen der rechnung an

        0|hallo guten tag

        0|ja genau richtig okay

        0|ein moment bitte

        0|eine frage noch

        0|die erste frage

        0|zum ersten mal seit zehn jahren

        0|ich habe das schon zweimal gemacht

        0|das geht schon dreimal so

        0|der code ist abgelaufen

        0|wie lautet ihre nummer

        0|haben sie ihre karte zur hand

        0|die karte wurde gesperrt

        0|auf meinem konto sind noch drei euro

        0|das konto wurde am ersten januar eröffnet

        0|wir haben am 14.3.2024 miteinander gesprochen

        0|I called you on 03/14/2024 already

        0|on april 2nd 2023 we had a call

        0|january and february were bad

        0|may I ask you something

        0|will you be there

        0|mark my words

        0|let me grant you access

        0|the bill is too high

        0|the united states government

        0|i am from the united states

        0|he lives in london

        0|new york is great

        0|e wie einfach

        0|so wie ich das sehe

        0|er ist es

        0|as in the movie

        0|are you there

        0|why are you calling me

        0|i see you are here

        0|oh i see

        0|oh no not again

        0|to be or not to be

        0|one for you two for me

        0|me too

        0|four of us ate dinner

        0|i ate two pizzas

        0|the tree is free

        0|wait one second please

        0|one more thing

        0|give me one minute

        0|at one point i thought so

        0|two point five percent

        0|three dot dot dot

        0|the star on the keyboard

        0|press the pound key or the hash key

        0|press star nine

        0|minus ten degrees

        0|slash is the other one

        0|doppelt so viel

        0|double check the settings

        0|double click on the icon

        0|triple the amount

        0|das doppelte

        0|what happened at nine eleven

        0|nine to five job

        0|fifty fifty chance

        0|catch twenty two

        0|seven eleven store on the corner

        0|a boeing seven forty seven

        0|three sixty five days

        0|office three sixty five

        0|microsoft office 365 subscription

        0|windows xp and windows 98

        0|mp3 and mp4 files

        0|wifi on 5g

        0|covid 19 restrictions

        0|version two point oh

        0|http and https

        0|w w w dot

        0|i told him a b c

        0|the a b c of it

        0|grade a quality

        0|i'm a doctor

        0|is this a scam

        0|is this legit

        0|is this real

        0|this is crazy

        0|it's okay

        0|that's right

        0|no no no

        0|yes yes yes

        0|are you kidding me

        0|are you serious

        0|who is this

        0|what's your name

        0|how do you spell that

        0|can you spell that for me

        0|could you repeat the number

        0|what's the zip code

        0|where do you live

        0|what is your address

        0|und die postleitzahl

        0|was ist ihre adresse

        0|wie schreibt man das

        0|können sie das buchstabieren

        0|sagen sie mir die nummer

        0|and the last three digits on the back

        0|the sixteen digit number on the front

        0|it's a four digit code

        0|die dreistellige nummer auf der rückseite

        0|the last four digits of your social

        0|read me the long number

        0|tell him i said hello

        0|ask for help

        0|looking for work

        0|speaking of which

        0|here you go

        0|calling about the car warranty

        0|this is a recorded line

        0|this call may be recorded

        0|dieses gespräch wird aufgezeichnet

        0|your call is important to us

        0|we will be right with you

        0|thank you for holding

        0|bleiben sie dran

        0|wir sind seit neunzehnhundertachtundneunzig am markt

        0|this is super annoying

        0|it is what it is

        0|there is a problem is somebody there

        0|ist jemand da

        0|is anyone there

        0|ich hätte gern ein bier

        0|das ist klar

        0|sind sie sicher

        0|tell me more about that

        0|tell your son

        0|suche nach updates

        0|can i talk to a human

        0|please speak to your bank

        0|my wife usually handles this

        0|my son plays football

        0|meine tochter studiert medizin

        0|mein kollege meldet sich gleich

        0|our technician arrives tomorrow

        0|i am so tired of these calls

        0|i'm exhausted and i'm furious

        0|i'm diabetic and i need insulin

        0|ich bin verwirrt

        0|hello computer

        0|thank you amazon

        0|hey siri

        0|okay google

        0|good morning america

        0|do you have any other bank accounts ma'am
        1|i have one with chase and one with wells fargo
        0|how much is in the savings
        1|about twelve thousand three hundred
        0|and the checking
        1|maybe nine hundred fifty
        0|okay go to target and buy four cards of five hundred dollars each
        1|that's two thousand dollars

        0|the temperature will be between seventy two and seventy eight degrees on saturday and sixty five on sunday

        0|in two thousand eight the crisis began and by twenty twelve it was over that's four years

        0|turn to page two hundred and thirty four and read the third paragraph

        0|we sold one hundred twenty thousand three hundred and fifty units in nineteen ninety eight

        0|the meeting is at nine thirty on the twenty first of june in room four oh one

        0|he scored thirty four points in twenty eight minutes

        0|your flight u a four five two departs at six forty from gate c twelve

        0|it's route sixty six then exit two forty

        0|der zug i c e fünf neun acht fährt um zehn uhr siebzehn auf gleis sieben

        0|wir haben neunzehnhundertneunundachtzig geheiratet und drei kinder bekommen

        0|das buch hat dreihundertzwölf seiten und kostet vierzehn euro neunundneunzig

        0|der verbrauch liegt bei zweitausendvierhundert kilowattstunden im jahr

        0|bitte drücken sie die eins für deutsch oder die zwei für englisch

        0|am vierundzwanzigsten dezember haben wir von neun bis vierzehn uhr geöffnet

        0|das spiel endete drei zu zwei nach elfmeterschießen

        0|ich wiege achtzig kilo und bin ein meter fünfundsiebzig groß

        0|to continue in english press one para español oprima el dos

        0|you owe four thousand two hundred and eleven dollars and thirty six cents to the i r s

        0|it's nine a m here and six p m there

        0|i've called you like ten or fifteen times

        0|i waited from eight thirty to eleven fifteen

        0|there were two hundred thousand five hundred and sixty people

        0|give me five give me ten okay

        0|first second third fourth

        0|a b c d e f g

        0|c d e drive

        0|check drive c and drive d

        0|press control alt delete then f five

        0|go to settings then update and security

        0|is it an hp or a dell

        0|do you see the x in the corner

        0|i'll call you back at around two or three

        0|call me back in twenty minutes

        0|my number hasn't changed

        0|i gave you my number already

        0|my address hasn't changed

        0|my name doesn't matter

        0|what was the question

        0|the email is in your inbox

        0|i sent it to you by email at nine

        0|at the moment we're closed

        0|i'm at home at the kitchen table

        0|we are at a hundred percent

        0|punkt eins wir haben das problem gelöst

        0|das ist der springende punkt

        0|auf den punkt gebracht

        0|das war der letzte strich

        0|minus fünf grad

        0|so basically what happened is somebody got into your network and they are misusing it right now
        1|oh my goodness how did they do that
        0|they are using your identity to do some illegal activities do you understand what i am saying
        1|i guess so but i never gave anybody anything
        0|okay don't worry i'm here to help you i'm a level five certified technician

        0|let me transfer you to my senior supervisor he will explain everything

        0|this is the final notice regarding your vehicle's extended warranty

        0|this is an automated message from the social security administration

        0|this is a courtesy call to inform you

        0|this is bad news i'm afraid

        0|this is super important please listen

        0|this is kinda weird

        0|is this thing on

        0|is that so

        0|it's tuesday

        0|it's raining again here

        0|i'm vegetarian

        0|i'm broke

        0|i'm allergic to penicillin

        0|i'm on medicare part b

        0|hello can anyone hear me

        0|hello sweetheart

        0|hi grandma it's me

        0|hello operator

        0|thanks buddy

        0|bye now

        0|okay bye bye

        0|talk to you soon

        0|i'd like to talk to somebody in charge

        0|could i speak to whoever is responsible

        0|ask for directions

        0|named after a famous singer

        0|call me crazy but i don't trust you

        0|call me later

        0|call me back tomorrow

        0|put the phone down

        0|put me on hold

        0|my husband passed away last year

        0|my wife thinks you're a scammer

        0|my daughter works in a bank

        0|my son told me not to answer

        0|my boss wants a report

        0|officer please

        0|doctor appointments are expensive

        0|i miss you guys

        0|miss out on this offer

        0|mrs and mr

        0|guten tag wie kann ich ihnen helfen

        0|guten morgen zusammen

        0|hallo ist da jemand

        0|hallo hören sie mich

        0|hier ist alles in ordnung

        0|hier ist schönes wetter heute

        0|hier ist die sparkasse guten tag

        0|hier ist ihr internetanbieter

        0|hier spricht die polizei

        0|hier spricht der anrufbeantworter

        0|ich bin gerade beim einkaufen

        0|ich bin arbeitslos

        0|ich bin ganz ohr

        0|ich bin seit jahren kunde

        0|ich heiße sie herzlich willkommen

        0|mein name tut nichts zur sache

        0|mein mann arbeitet noch

        0|meine frau schläft schon

        0|die frau nebenan

        0|frau doktor ist im urlaub

        0|mein herr so geht das nicht

        0|kollege kommt gleich

        0|oma und opa

        0|sprechen sie mit niemandem darüber

        0|sprechen sie lauter

        0|verbinden sie mich bitte mit der zentrale

        0|verbinden sie mich mit einem mitarbeiter

        0|wer ist da bitte

        0|wie heißen sie denn eigentlich

        0|wir müssen ihr konto sichern

        0|es geht um ihren vertrag bei vodafone

        0|der techniker kommt zwischen acht und zwölf uhr

        0|das dauert ungefähr zwei bis drei werktage

        0|die rechnung vom dritten märz über neunundachtzig euro

        0|wir haben heute den siebzehnten november

        0|heute ist mittwoch der vierzehnte

        0|im jahr zweitausendzwanzig hatten wir dreihundert kunden

        0|das sind eintausendzweihundert euro im monat

        0|ich zahle monatlich neununddreißig neunundneunzig

        0|acht mal sieben ist sechsundfünfzig

        0|sechs richtige im lotto

        0|die telefonnummer habe ich nicht im kopf

        0|the total comes to nineteen ninety nine

        0|that's four ninety nine a month

        0|it was twelve fifty

        0|that'll be three fifty please

        0|nineteen dollars ninety five

        0|i paid six hundred for it

        0|thirty six thousand a year

        0|he makes about eighty five thousand

        0|we drove eight hundred miles in two days

        0|at three forty five p m

        0|it's a quarter past seven

        0|by five thirty today

        0|on the fourth of july

        0|july fourth two thousand twenty three

        0|we met on may second nineteen eighty seven

        0|the war ended in nineteen forty five

        0|ninety percent of people

        0|two out of three

        0|a three hundred sixty degree view

        0|twenty four hour service

        0|forty eight hours

        0|nine months pregnant

        0|in ten minutes or so

        0|press zero to speak to an operator

        0|dial nine for an outside line

        0|press two seven then pound

        0|option three

        0|select item number four

        0|level two support

        0|channel four seven one

        0|bus number forty two

        0|apartment buildings downtown

        0|the road is blocked

        0|main street is closed

        0|wall street crashed

        0|sesame street

        0|down the lane

        0|court is in session

        0|two more places to visit

        0|on the square

        0|drive safely

        0|go straight then turn right onto the highway

        0|die straße ist gesperrt

        0|auf der straße

        0|der marktplatz ist voll

        0|auf dem weg nach hause

        0|am bahnhof drei

        0|gate b 12

        0|terminal 2

        0|section 8 housing

        0|error 1603 during installation

        0|http status 500

        0|port 443

        0|1080p and 4k

        0|usb 3.0

        0|windows 11 home

        0|office 2019

        0|python 3.11

        0|the model is hp 15

        0|dell xps 13

        0|galaxy s23 ultra

        0|ps5 or xbox

        0|type c m d

        0|type in i p config

        0|hit f 8

        0|type e v e n t v w r

        0|tippen sie c m d

        0|g m b h

        0|die a g b

        0|the c e o of the company

        0|o k

        0|a t and t

        0|t v and d v d

        0|u k and u s

        0|i b m and h p

        0|r s v p
        """
}
