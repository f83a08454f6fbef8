import BleepCore

/// JSON as bytes, written from front to back.
struct JSONOutput {
    private(set) var bytes: [UInt8] = []
    /// Whether something stands in the open object or array already.
    private var hasEntry: [Bool] = []

    init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    mutating func object(_ body: (inout JSONOutput) -> Void) { nested("{", "}", body) }
    mutating func array(_ body: (inout JSONOutput) -> Void) { nested("[", "]", body) }

    mutating func object(_ key: String, _ body: (inout JSONOutput) -> Void) {
        self.key(key)
        nested("{", "}", body, isValue: true)
    }

    mutating func array(_ key: String, _ body: (inout JSONOutput) -> Void) {
        self.key(key)
        nested("[", "]", body, isValue: true)
    }

    mutating func add(_ key: String, _ text: String) {
        self.key(key)
        quote(text)
    }

    mutating func add(_ key: String, ifPresent text: String?) { if let text { add(key, text) } }
    mutating func add(_ key: String, _ number: Int) { add(key, raw: String(number)) }

    /// A share of 0 … 1, with up to four decimals.
    mutating func add(_ key: String, share: Double?) {
        if let share { add(key, raw: Self.number(Timecode(nanoseconds: Int((share * 10_000).rounded()) * 100_000))) }
    }

    /// Seconds as a number.
    mutating func add(_ key: String, seconds: Timecode) { add(key, raw: Self.number(seconds)) }
    mutating func add(_ key: String, milliseconds: Timecode) { add(key, Self.milliseconds(milliseconds)) }

    mutating func add(_ key: String, raw: String) {
        self.key(key)
        bytes += raw.utf8
    }

    mutating func endLine() { bytes.append(0x0A) }

    /// As short as it can be written exactly: `0.6`, `12`.
    static func number(_ time: Timecode) -> String {
        var text = String(abs(time.nanoseconds) / Timecode.second)
        if time.nanoseconds < 0 { text = "-" + text }
        var rest = abs(time.nanoseconds) % Timecode.second
        guard rest > 0 else { return text }
        var places = 9
        while rest % 10 == 0 {
            rest /= 10
            places -= 1
        }
        let digits = String(rest)
        text += "."
        for _ in digits.utf8.count..<places { text += "0" }
        return text + digits
    }

    static func milliseconds(_ time: Timecode) -> Int { (time.nanoseconds + 500_000) / 1_000_000 }

    private mutating func nested(
        _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ body: (inout JSONOutput) -> Void, isValue: Bool = false
    ) {
        if !isValue { separate() }
        bytes.append(UInt8(ascii: opening))
        hasEntry.append(false)
        body(&self)
        hasEntry.removeLast()
        bytes.append(UInt8(ascii: closing))
    }

    private mutating func separate() {
        guard let last = hasEntry.indices.last else { return }
        if hasEntry[last] { bytes.append(UInt8(ascii: ",")) }
        hasEntry[last] = true
    }

    private mutating func key(_ key: String) {
        separate()
        quote(key)
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) else {
            bytes += text.utf8
            bytes.append(UInt8(ascii: "\""))
            return
        }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): bytes += "\\\"".utf8
            case UInt8(ascii: "\\"): bytes += "\\\\".utf8
            case 0..<0x20:
                let digits = String(byte, radix: 16)
                bytes += ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
