/// The signals that a ``Score`` can play, written down apart from the detector's own table.
enum ScoreTones {
    struct Step {
        var hertz: [Double]
        var on: Double
        var off: Double
        /// Hertz of an amplitude modulation; 0 = none.
        var modulation = 0.0
    }

    /// `400+450:400/200,400/2000`, as the tone plans are written: hertz, and milliseconds of sound and pause. A step
    /// without frequencies has those of the step before it; without times it does not end.
    static func steps(_ text: String) -> [Step] {
        var hertz: [Double] = []
        var modulation = 0.0
        return text.split(separator: ",").map { step in
            let halves = step.split(separator: ":")
            if halves.count == 2 || !step.contains("/") {
                let lines = halves[0].split(separator: "+").map { $0.split(separator: "*").compactMap { Double($0) } }
                hertz = lines.map { $0[0] }.sorted()
                modulation = lines.compactMap { $0.count == 2 ? $0[1] : nil }.first ?? 0
            }
            let times = halves[halves.count - 1].split(separator: "/").compactMap { Double($0) }
            guard times.count == 2 else { return Step(hertz: hertz, on: 0, off: 0, modulation: modulation) }
            return Step(hertz: hertz, on: times[0] / 1_000, off: times[1] / 1_000, modulation: modulation)
        }
    }

    /// ITU-T E.180.
    static let information = [
        Step(hertz: [950], on: 0.33, off: 0.01), Step(hertz: [1_400], on: 0.33, off: 0.01),
        Step(hertz: [1_800], on: 0.33, off: 0),
    ]
    /// ITU-T T.30.
    static let calling = [Step(hertz: [1_100], on: 0.5, off: 3)]

    /// ITU-T Q.23.
    static func pair(_ digit: Character) -> [Double] {
        let rows = [697.0, 770, 852, 941]
        let columns = [1_209.0, 1_336, 1_477, 1_633]
        guard let place = Array("123A456B789C*0#D").firstIndex(of: digit) else { return [] }
        return [rows[place / 4], columns[place % 4]]
    }

    static func dial(_ zone: String) -> [Double] {
        switch zone {
        case "us", "gb": [350, 440]
        case "fr": [440]
        case "au": [413, 438]
        default: [425]
        }
    }

    static func ring(_ zone: String) -> [Step] {
        switch zone {
        case "gb": [Step(hertz: [400, 450], on: 0.4, off: 0.2), Step(hertz: [400, 450], on: 0.4, off: 2)]
        case "us": [Step(hertz: [440, 480], on: 2, off: 4)]
        case "fr": [Step(hertz: [440], on: 1.5, off: 3.5)]
        case "es": [Step(hertz: [425], on: 1.5, off: 3)]
        // The sums of two lines and of a carrier with its sidebands, whose envelopes fall to nothing and rise again.
        case "au": [Step(hertz: [413, 438], on: 0.4, off: 0.2), Step(hertz: [413, 438], on: 0.4, off: 2)]
        case "in": [Step(hertz: [375, 400, 425], on: 0.4, off: 0.2), Step(hertz: [375, 400, 425], on: 0.4, off: 2)]
        case "jp": [Step(hertz: [384, 416], on: 1, off: 2)]
        default: [Step(hertz: [425], on: 1, off: 4)]
        }
    }

    static func busy(_ zone: String) -> [Step] {
        switch zone {
        case "gb": [Step(hertz: [400], on: 0.375, off: 0.375)]
        case "us": [Step(hertz: [480, 620], on: 0.5, off: 0.5)]
        case "fr": [Step(hertz: [440], on: 0.5, off: 0.5)]
        default: [Step(hertz: [425], on: 0.48, off: 0.48)]
        }
    }

    static func congestion(_ zone: String) -> [Step] {
        switch zone {
        case "gb": [Step(hertz: [400], on: 0.4, off: 0.35), Step(hertz: [400], on: 0.225, off: 0.525)]
        case "us": [Step(hertz: [480, 620], on: 0.25, off: 0.25)]
        default: [Step(hertz: [425], on: 0.24, off: 0.24)]
        }
    }
}
