"""The five calls. Everybody in them is made up, and every number is reserved for fiction (Ofcom, Bundesnetzagentur)."""

from maker import signal
from maker.score import Call, Hide, Keys, Line, Progress, Say
from maker.voice import Party

TOM = Party("Tom", "en-gb+m3", 165, 38, level_dbfs=-20)
VICTOR = Party("agent", "en-us+m7", 178, 56, level_dbfs=-21)

RINGING_AFTER_HELLO = Call(
    stem="ringing-after-hello", extension="wav", encoding="mu-law", cues="srt", language="en",
    line=Line(noise_dbfs=-54),
    score=(
        Say(TOM, ("Hello?",), after=900),
        Progress("ringback", "gb", signal.RINGING_GB, 4000, after=650, note="ringing tone, after the call was answered"),
        Say(VICTOR, ("Good afternoon sir. I am calling from the technical department of your computer.",), after=780),
        Say(TOM, ("You rang me, and then I heard it ringing.",), after=520),
        Say(VICTOR, ("Sir, your computer is sending viruses to our server. Please switch it on now.",), after=340),
        Say(TOM, ("That is", Hide("bullshit,", "profanity", "profanity"), "and you know it."), after=610),
        Say(VICTOR, ("No bad language please. This is a recorded line.",), after=450),
        Say(TOM, ("Good. Then record this:", Hide("fuck off.", "profanity", "profanity")), after=380),
        Say(VICTOR, ("Sir? Sir, please listen.",), after=900),
    ))

REFUND_AGENT = Party("agent", "en-gb-x-rp+f2", 170, 52, level_dbfs=-20)
DOROTHY = Party("Dorothy", "en-gb+f4", 142, 44, level_dbfs=-21)
DOROTHYS_NUMBER = "oh two oh, seven nine four six, oh double one four."

REFUND_DESK = Call(
    stem="refund-desk", extension="flac", encoding="flac", cues="labels", language="en", rate=16000,
    line=Line(noise_dbfs=-56, hum_hertz=50, hum_dbfs=-60),
    score=(
        Say(REFUND_AGENT, ("Thank you for holding, this is the refund desk. Who am I speaking to?",), after=700),
        Say(DOROTHY, ("My name is", Hide("Dorothy Pembroke.", "name")), after=460),
        Say(REFUND_AGENT, ("And what is your number, in case we get cut off?",), after=310),
        Say(DOROTHY, ("Let me see. It is", Hide(DOROTHYS_NUMBER, "phone")), after=830),
        Say(REFUND_AGENT, (Hide("Seven nine four six, oh one one four.", "phone"), "Correct?"), after=420),
        Say(DOROTHY, ("Yes, dear.",), after=280),
        Say(REFUND_AGENT, ("Now open example dot com, and type three hundred pounds in the refund form.",), after=540,
            note="the refund trick begins"),
        Say(DOROTHY, ("Oh. It says three thousand.",), after=1400),
        Say(REFUND_AGENT, ("Mrs", Hide("Pembroke,", "name"),
                           "what have you done? You must send the rest back in gift cards, or I lose my job."), after=360),
        Say(DOROTHY, ("In gift cards? My daughter works at the bank. I will ask her first.",), after=690),
    ))

WARRANTY_AGENT = Party("agent", "en-us+m2", 172, 46, level_dbfs=-21)
EDWIN = Party("Edwin", "en-gb-scotland+m5", 150, 35, level_dbfs=-20, gsm=True)

SERIAL_NUMBER = Call(
    stem="serial-number", extension="wav", encoding="pcm-s16", cues="vtt", language="en",
    line=Line(noise_dbfs=-55, hum_hertz=60, hum_dbfs=-58),
    score=(
        Say(WARRANTY_AGENT, ("Please read me the serial number from the sticker on the back.",), after=500),
        Say(EDWIN, ("Wait, I need my glasses.",), after=430),
        Say(EDWIN, ("It says", Hide("B as in boy, seven, four, K as in king, nine, double two, M as in Mary.", "code")),
            after=2300),
        Say(WARRANTY_AGENT, ("So that is", Hide("B seven four, king, nine two two, M.", "code"), "Is that right?"),
            after=520),
        Say(EDWIN, ("Aye, that is what it says.",), after=300),
        Say(WARRANTY_AGENT, ("Your warranty has expired. Now type your four digit code, and then the hash key.",),
            after=480, note="the keypad"),
        Keys("2580#", after=1900),
        Say(WARRANTY_AGENT, ("That did not work. Once more, please.",), after=900),
        Keys("2580#", after=1200),
        Say(WARRANTY_AGENT, ("Thank you. Stay on the line.",), after=700),
        Say(EDWIN, ("I was a locksmith for forty years, son. That was not my code.",), after=850),
    ))

OFFICER = Party("agent", "en-us+m1", 168, 42, channel=0, level_dbfs=-19)
HAROLD = Party("Harold", "en-gb+m6", 148, 40, channel=1, level_dbfs=-21)

SILENT_START = Call(
    stem="silent-start", extension="wav", encoding="pcm-s16", cues="csv", language="en", channels=2, leak=True,
    line=Line(noise_dbfs=-57, dead_milliseconds=(0, 4000)),
    score=(
        Say(OFFICER, ("Hello? Hello, is anybody there?",), after=12000),
        Say(HAROLD, ("Yes, I am here. Who is this?",), after=420),
        Say(OFFICER, ("This is the tax office. Am I speaking to the owner of the house?",), after=330),
        Say(HAROLD, ("You are speaking to", Hide("Harold Whitcombe.", "name")), after=510),
        Say(OFFICER, ("There is a warrant out for you, mister", Hide("Whitcombe.", "name")), after=290),
        Say(HAROLD, ("A warrant? What for?",), after=370),
        Say(OFFICER, ("You pay today,", Hide("or I will have your door kicked in, you stupid old bastard.",
                                             "profanity", "profanity")), after=240, note="the threat"),
        Say(HAROLD, ("I beg your pardon?",), after=750),
        Say(OFFICER, ("You heard me. Go to the shop and do not hang up.",), after=-160),
        Say(HAROLD, ("The tax office writes letters. Goodbye.",), after=640),
    ))

RUECKRUF_AGENT = Party("agent", "de+m3", 172, 48, level_dbfs=-20)
GERDA = Party("Gerda", "de+f3", 146, 46, level_dbfs=-21)

RUECKRUF = Call(
    stem="rueckruf", extension="wav", encoding="a-law", cues="csv-german", language="de",
    line=Line(noise_dbfs=-54, hum_hertz=50, hum_dbfs=-60),
    score=(
        Say(RUECKRUF_AGENT, ("Guten Tag, hier ist der Rückrufdienst. Mit wem spreche ich?",), after=600),
        Say(GERDA, ("Hier ist", Hide("Gerda Lindenhof.", "name")), after=480),
        Say(RUECKRUF_AGENT, ("Frau", Hide("Lindenhof,", "name"),
                             "auf Ihrem Rechner sind Viren. Unter welcher Nummer erreichen wir Sie?"), after=320),
        Say(GERDA, ("Das ist die", Hide("null dreißig, dreiundzwanzig, zwölf, vierundfünfzig, siebzehn.", "phone")),
            after=700),
        Say(RUECKRUF_AGENT, ("Ich wiederhole:", Hide("dreiundzwanzig zwölf, vierundfünfzig siebzehn.", "phone")),
            after=350),
        Say(GERDA, ("Ja, aber mein Enkel sagt, das ist alles Betrug.",), after=560),
        Say(RUECKRUF_AGENT, ("Ihr Enkel ist ein", Hide("verdammtes Arschloch!", "profanity", "profanity")), after=260),
        Say(GERDA, ("Jetzt reicht es mir.", Hide("Verpissen Sie sich!", "profanity", "profanity")), after=900),
        Progress("busy", "de", signal.BUSY_DE, 6240, after=700, note="busy tone: the other side has hung up"),
    ))

CALLS = (RINGING_AFTER_HELLO, REFUND_DESK, SERIAL_NUMBER, SILENT_START, RUECKRUF)
