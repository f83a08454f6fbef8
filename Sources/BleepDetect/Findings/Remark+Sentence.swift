public import BleepCore

extension Remark {
    /// One plain sentence, without a full stop.
    /// - Parameters:
    ///   - language: of the sentence.
    ///   - channels: how many the recording has; of two, the first is called left.
    public func sentence(in language: Language, channels: Int = 1) -> String {
        switch language {
        case .english: english(channels)
        case .german: german(channels)
        }
    }

    private func english(_ channels: Int) -> String {
        switch self {
        case .silenceAtStart(let seconds, let endsInSpeech):
            "\(seconds) s of silence before \(endsInSpeech ? "anybody speaks" : "anything is heard")"
        case .longSilence(let seconds): "\(seconds) s of silence"
        case .ringing(let seconds): "rings for \(seconds) s before anybody answers"
        case .ringingAfterSpeech: "ringing tone after somebody spoke: the call is passed on, or a machine dials"
        case .keypad: "keypad digits"
        case .busy(let atEnd): atEnd ? "busy tone at the end: the other side hung up" : "busy tone"
        case .congestion(let atEnd):
            atEnd ? "congestion tone at the end: the network cleared the call" : "congestion tone: no way through"
        case .notConnected(let meaning):
            "special information tone: not connected" + (meaning.map { " (\($0))" } ?? "")
        case .recordBeep: "recording beep, as before a message is left"
        case .recordBeeps: "recording beeps: one side says that it records the call"
        case .faxCalling: "a fax machine calls"
        case .faxAnswering: "a fax machine or modem answers"
        case .bleeped(let count):
            count == 1 ? "one bleep was there before" : "\(count) bleeps were there before"
        case .levelJump(let decibels): "the voice gets \(decibels) dB louder and stays so"
        case .hold(let seconds): "\(seconds) s of music, as for somebody on hold"
        case .clipping(let seconds): "overdriven: the loudest parts are cut off, for \(seconds) s in all"
        case .talkShare(let percent):
            percent.enumerated().map { channel, share in "\(Self.name(of: channel, channels)) \(share) %" }
                .joined(separator: ", ") + " of the talk"
        case .talkOver(let seconds, let percent): "both talk at once for \(seconds) s in all, \(percent) % of the talk"
        case .oneSideMissing(let channel, let isSilent):
            "\(isSilent ? "nothing is heard" : "nobody speaks") on the \(Self.name(of: channel, channels)) channel"
        }
    }

    private static func name(of channel: Int, _ channels: Int) -> String {
        channels == 2 ? (channel == 0 ? "left" : "right") : "\(channel + 1)."
    }

    private func german(_ channels: Int) -> String {
        switch self {
        case .silenceAtStart(let seconds, let endsInSpeech):
            "\(seconds) s Stille, bevor \(endsInSpeech ? "jemand spricht" : "etwas zu hören ist")"
        case .longSilence(let seconds): "\(seconds) s Stille"
        case .ringing(let seconds): "läutet \(seconds) s, bevor jemand abnimmt"
        case .ringingAfterSpeech:
            "Freizeichen, nachdem schon jemand sprach: weiterverbunden oder von einer Maschine gewählt"
        case .keypad: "Tastentöne"
        case .busy(let atEnd): atEnd ? "Besetztzeichen am Ende: Die Gegenseite hat aufgelegt" : "Besetztzeichen"
        case .congestion(let atEnd):
            atEnd ? "Gassenbesetztton am Ende: Das Netz hat getrennt" : "Gassenbesetztton: kein Durchkommen"
        case .notConnected(let meaning):
            "Hinweiston: nicht verbunden" + (meaning.map { " (\($0))" } ?? "")
        case .recordBeep: "Aufnahmeton, wie vor einer Nachricht"
        case .recordBeeps: "Aufnahmetöne: Eine Seite zeigt an, dass sie aufnimmt"
        case .faxCalling: "ein Faxgerät ruft an"
        case .faxAnswering: "ein Faxgerät oder Modem antwortet"
        case .bleeped(let count):
            count == 1 ? "ein Piepton war schon vorher da" : "\(count) Pieptöne waren schon vorher da"
        case .levelJump(let decibels): "die Stimme wird \(decibels) dB lauter und bleibt es"
        case .hold(let seconds): "\(seconds) s Musik, wie in der Warteschleife"
        case .clipping(let seconds): "übersteuert: Die lautesten Stellen sind abgeschnitten, insgesamt \(seconds) s"
        case .talkShare(let percent):
            "Redeanteil: "
                + percent.enumerated().map { channel, share in "\(Self.germanName(of: channel, channels)) \(share) %" }
                .joined(separator: ", ")
        case .talkOver(let seconds, let percent):
            "insgesamt \(seconds) s sprechen beide zugleich, \(percent) % der Redezeit"
        case .oneSideMissing(let channel, let isSilent):
            (isSilent ? "nichts zu hören" : "niemand spricht")
                + (channels == 2
                    ? " auf dem \(channel == 0 ? "linken" : "rechten") Kanal" : " auf dem \(channel + 1). Kanal")
        }
    }

    private static func germanName(of channel: Int, _ channels: Int) -> String {
        channels == 2 ? (channel == 0 ? "links" : "rechts") : "\(channel + 1)."
    }
}
