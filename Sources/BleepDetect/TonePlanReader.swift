/// Reads the lines of ``ToneZoneData`` byte by byte: a recording in which something rings waits for all of them.
struct TonePlanReader {
    private let bytes: [UInt8]
    private var position = 0

    private static let high = Array("high".utf8)
    private static let meanings = TonePlan.Meaning.allCases.map { (name: Array($0.rawValue.utf8), meaning: $0) }

    init(_ text: String) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { position >= bytes.count }

    /// Whether the line is a signal of the zone above it.
    var isIndented: Bool { next == UInt8(ascii: " ") }

    private var next: UInt8 { position < bytes.count ? bytes[position] : UInt8(ascii: "\n") }

    mutating func nextLine() {
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
        position += 1
    }

    /// `ae United Arab Emirates`
    /// - Returns: `nil` where there is no name.
    mutating func zone() -> (code: String, name: String)? {
        let code = word()
        guard next == UInt8(ascii: " ") else { return nil }
        position += 1
        let start = position
        while next != UInt8(ascii: "\n") { position += 1 }
        return (code, String(decoding: bytes[start..<position], as: UTF8.self))
    }

    /// `ringback 400+450:400/200,400/2000 high itu1`
    /// - Returns: `nil` where the line is no signal.
    mutating func plan(zone: String) -> TonePlan? {
        let name = wordPlace()
        guard let meaning = Self.meanings.first(where: { bytes[name] == $0.name[...] })?.meaning else { return nil }
        skipSpaces()
        guard let steps = steps() else { return nil }
        let certainty = wordPlace()
        // Where it stands.
        guard !wordPlace().isEmpty else { return nil }
        return TonePlan(zone: zone, meaning: meaning, steps: steps, isCertain: bytes[certainty] == Self.high[...])
    }

    private mutating func steps() -> [TonePlan.Step]? {
        var steps: [TonePlan.Step] = []
        var frequencies: [Float] = []
        var modulation: Float = 0
        repeat {
            guard let first = number() else { return nil }
            if take("/") {
                // The frequencies of the step before it.
                guard !frequencies.isEmpty, let off = number() else { return nil }
                steps.append(Self.step(frequencies, modulation, on: first, off: off))
                continue
            }
            frequencies = [first]
            modulation = 0
            while true {
                if take("*") {
                    guard let hertz = number() else { return nil }
                    modulation = hertz
                }
                guard take("+") else { break }
                guard let hertz = number() else { return nil }
                frequencies.append(hertz)
            }
            if frequencies.count > 1 { frequencies.sort() }
            var (on, off): (Float, Float) = (0, 0)
            if take(":") {
                guard let sounding = number(), take("/"), let silent = number() else { return nil }
                (on, off) = (sounding, silent)
            }
            steps.append(Self.step(frequencies, modulation, on: on, off: off))
        } while take(",")
        return steps
    }

    /// - Parameters: milliseconds.
    private static func step(_ frequencies: [Float], _ modulation: Float, on: Float, off: Float) -> TonePlan.Step {
        TonePlan.Step(frequencies: frequencies, modulation: modulation, on: on / 1_000, off: off / 1_000)
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: sign) else { return false }
        position += 1
        return true
    }

    private mutating func skipSpaces() { while next == UInt8(ascii: " ") { position += 1 } }

    private mutating func word() -> String { String(decoding: bytes[wordPlace()], as: UTF8.self) }

    private mutating func wordPlace() -> Range<Int> {
        skipSpaces()
        let start = position
        while next > UInt8(ascii: " ") { position += 1 }
        return start..<position
    }

    /// Digits with or without decimals.
    private mutating func number() -> Float? {
        var value = 0
        var parts = 1
        let start = position
        while case let digit = Int(next) - 0x30, (0..<10).contains(digit) {
            value = value * 10 + digit
            position += 1
        }
        guard position > start else { return nil }
        if take(".") {
            while case let digit = Int(next) - 0x30, (0..<10).contains(digit) {
                value = value * 10 + digit
                parts *= 10
                position += 1
            }
        }
        return Float(value) / Float(parts)
    }
}
