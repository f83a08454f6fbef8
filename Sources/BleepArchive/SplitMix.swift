/// Random numbers that are the same for the same seed (SplitMix64: Steele, Lea, Flood 2014).
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// So many of `0..<population`, each set of them as likely as any other, in order (Knuth, TAOCP 3.4.2, algorithm S).
    mutating func draw(_ count: Int, of population: Int) -> [Int] {
        var drawn: [Int] = []
        drawn.reserveCapacity(min(count, population))
        for number in 0..<population where drawn.count < count {
            if Int.random(in: 0..<population - number, using: &self) < count - drawn.count { drawn.append(number) }
        }
        return drawn
    }
}
