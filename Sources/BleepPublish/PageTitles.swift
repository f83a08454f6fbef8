import BleepCore
import BleepSheet

/// What labels, kinds and sounds are called on a page.
struct PageTitles {
    let language: Language

    func title(_ label: SegmentLabel) -> String { label.title(in: language) }

    /// Of what is remarked: by its word in sheets.
    func title(finding: String) -> String {
        guard language == .german, let german = Self.germanFindings[finding] else {
            return finding.split(separator: "-").joined(separator: " ")
        }
        return german
    }

    private static let germanFindings = [
        "silence-at-start": "Stille am Anfang", "long-silence": "lange Stille", "ringing": "läutet",
        "ringing-after-speech": "Freizeichen nach Sprache", "keypad": "Tasten", "busy-at-end": "Besetztton am Ende",
        "busy": "Besetztton", "congestion-at-end": "Gassenbesetztton am Ende", "congestion": "Gassenbesetztton",
        "not-connected": "nicht verbunden", "record-beep": "Aufnahmeton", "record-beeps": "Aufnahmetöne",
        "fax-calling": "Fax ruft an", "fax-answering": "Fax antwortet", "bleeped": "ältere Pieptöne",
        "level-jump": "wird lauter", "hold": "Warteschleife", "clipping": "übersteuert", "talk-share": "Redeanteil",
        "talk-over": "beide zugleich", "one-side-missing": "eine Seite fehlt",
    ]

    func title(_ kind: SpanKind) -> String { kind.title(in: language) }

    func title(_ cover: CoverSound) -> String {
        switch cover {
        case .tone(let hertz): Self.number(hertz) + " Hz"
        case .silence: language == .german ? "Stille" : "silence"
        case .noise: language == .german ? "Rauschen" : "noise"
        }
    }

    /// `400 + 450 Hz, GB`.
    func detail(of segment: Segment) -> String {
        var pieces: [String] = []
        // The two frequencies of a keypad tone are its digit.
        if segment.label != .dtmf, !segment.frequencies.isEmpty {
            pieces.append(segment.frequencies.map(Self.number).joined(separator: " + ") + " Hz")
        }
        if let zone = segment.zone { pieces.append(zone.uppercased()) }
        // Of a bleep of ours it says the kinds.
        if segment.label == .bleep, let detail = segment.detail {
            pieces += detail.split(separator: ", ").map { SpanKind(rawValue: String($0)).map(title) ?? String($0) }
        } else if segment.label != .dtmf, let detail = segment.detail {
            pieces.append(detail)
        }
        return pieces.joined(separator: ", ")
    }

    /// Without decimals where it has none.
    private static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }

    func channel(_ channel: Int, of channels: Int, _ words: PageWords) -> String {
        channels == 2 ? (channel == 0 ? words.left : words.right) : "\(channel + 1)"
    }
}
