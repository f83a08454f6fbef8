/// Check digits that tell numbers apart.
enum Checksum {
    /// ISO/IEC 7812-1, annex B: every second digit from the right doubled, the sum divisible by ten.
    static func luhn(_ digits: [Int]) -> Bool {
        var sum = 0
        for (place, digit) in digits.reversed().enumerated() {
            let value = place % 2 == 1 ? digit * 2 : digit
            sum += value > 9 ? value - 9 : value
        }
        return sum % 10 == 0
    }
}
