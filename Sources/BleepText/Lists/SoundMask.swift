/// Which letters stand in the sound of an element: tells without an alignment that most words are not like it.
struct SoundMask {
    let element: Int
    private let letters: UInt64

    init(_ sound: [UInt8], element: Int) {
        self.element = element
        letters = Self.letters(of: sound)
    }

    /// One bit a letter; rare ones may share a bit, which only lets more words pass.
    static func letters(of sound: [UInt8]) -> UInt64 {
        sound.reduce(0) { $0 | 1 << UInt64($1 & 0x3F) }
    }

    /// `false` where more than `limit` letters would have to change: a change, an addition or an omission takes at most
    /// one letter away and brings at most one, a swap neither.
    func mayDiffer(from other: UInt64, byAtMost limit: Int) -> Bool {
        (letters & ~other).nonzeroBitCount <= limit && (other & ~letters).nonzeroBitCount <= limit
    }
}
