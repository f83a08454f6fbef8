/// Check digits of numbers, over ASCII digits. They raise a rule's confidence; none of them vetoes, because one
/// misheard digit breaks them.
enum Checksums {
    /// ISO/IEC 7812: every second digit from the right doubled.
    static func luhn(_ digits: [UInt8]) -> Bool {
        guard digits.count >= 12, digits.count <= 19 else { return false }
        var sum = 0
        for (place, digit) in digits.reversed().enumerated() {
            let value = Int(digit) - 0x30
            sum += place % 2 == 0 ? value : (value * 2 > 9 ? value * 2 - 9 : value * 2)
        }
        return sum % 10 == 0
    }

    /// ISO 13616, mod 97 = 1: capital letters and digits.
    static func iban(_ characters: [UInt8]) -> Bool {
        guard characters.count >= 15, characters.count <= 34 else { return false }
        var remainder = 0
        for character in characters[4...] + characters[..<4] {
            if character <= 0x39 {
                remainder = (remainder * 10 + Int(character) - 0x30) % 97
            } else {
                remainder = (remainder * 100 + Int(character) - 0x41 + 10) % 97
            }
        }
        return remainder == 1
    }
}
