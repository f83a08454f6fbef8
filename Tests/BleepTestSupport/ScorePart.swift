/// One part of a ``Score``, read from its words.
struct ScorePart {
    /// What sounds.
    let name: String
    /// The tone plan, after the colon.
    let zone: String
    /// What belongs to the name: digits, hertz, steps.
    let arguments: [String]
    /// Seconds that it sounds, and seconds of quiet after it where the part has pauses.
    let on: Double
    let off: Double
    /// Root mean square in decibels against full scale: of each line of a tone, of all of anything else.
    let level: Double?
    /// Decibels of the higher tone against the lower one.
    let twist: Double
    /// Parts of one by which the lowest and the highest line lie beside their frequency.
    let deviation: (low: Double, high: Double)
    /// Seconds over which a sound comes and goes.
    let rise: Double

    /// - Returns: `nil` for a part without words.
    init?(_ text: Substring) {
        let words = text.split(separator: " ").map(String.init)
        guard let first = words.first else { return nil }
        let halves = first.split(separator: ":").map(String.init)
        name = halves[0]
        zone = halves.count > 1 ? halves[1] : ""
        var arguments: [String] = []
        var lengths: [Double] = []
        var level: Double?
        var twist = 0.0
        var deviation = (low: 0.0, high: 0.0)
        var rise = 0.0
        for (index, word) in words.enumerated().dropFirst() {
            if word.hasPrefix("twist="), let value = Self.number(word.dropFirst(6), unit: "dB") {
                twist = value
            } else if word.hasPrefix("off=") {
                let parts = word.dropFirst(4).split(separator: "/").compactMap { Self.number($0, unit: "%") }
                guard let low = parts.first, let high = parts.last else { preconditionFailure("no such part: \(text)") }
                deviation = (low / 100, high / 100)
            } else if word.hasPrefix("rise=") {
                rise = Self.seconds(word.dropFirst(5)) ?? 0
            } else if let value = Self.number(word[...], unit: "dB") {
                level = value
            } else if index == words.count - 1 {
                lengths = word.split(separator: "/").compactMap(Self.seconds)
                if lengths.isEmpty { arguments.append(word) }
            } else {
                arguments.append(word)
            }
        }
        self.arguments = arguments
        self.level = level
        self.twist = twist
        self.deviation = deviation
        self.rise = rise
        on = lengths.first ?? 0
        off = lengths.last ?? 0
    }

    /// Lines with their levels; the twist and the deviation lie between the lowest and the highest.
    func lines(_ hertz: [Double]) -> [(hertz: Double, decibels: Double)] {
        hertz.enumerated().map { index, line in
            let place = hertz.count > 1 ? Double(index) / Double(hertz.count - 1) : 0
            let shift = deviation.low + (deviation.high - deviation.low) * place
            return (line * (1 + shift), (level ?? -16) + (hertz.count > 1 ? twist * (place - 0.5) : 0))
        }
    }

    private static func number(_ text: Substring, unit: String) -> Double? {
        text.hasSuffix(unit) ? Double(text.dropLast(unit.count)) : nil
    }

    private static func seconds(_ text: Substring) -> Double? {
        if text.hasSuffix("ms") { return Double(text.dropLast(2)).map { $0 / 1_000 } }
        return text.hasSuffix("s") ? Double(text.dropLast()) : nil
    }
}
