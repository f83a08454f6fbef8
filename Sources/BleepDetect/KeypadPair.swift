/// The strongest row and the strongest column of one reading of the eight keypad tones.
struct KeypadPair: Sendable {
    /// Lane of the row, 0 … 3, and of the column, 4 … 7.
    let row: Int
    let column: Int
    /// Mean squares of the two tones together.
    let power: Float
    /// Both tones are loud enough, neither drowns the other, and both are above all others of their groups.
    let standsOut: Bool

    /// Least mean square of one tone: −60 dBFS, far below the −36 dBm that ITU-T Q.24 asks for.
    private static let least: Float = 1e-6

    init(_ power: SIMD8<Float>, reach: KeypadReach) {
        let rows = Self.strongest(power.lowHalf)
        let columns = Self.strongest(power.highHalf)
        row = rows.lane
        column = columns.lane + 4
        self.power = rows.power + columns.power
        standsOut =
            rows.power > Self.least && columns.power > Self.least && rows.power < reach.twist * columns.power
            && columns.power < reach.twist * rows.power && rows.power > reach.rivals * rows.next
            && columns.power > reach.rivals * columns.next
    }

    /// Row · 4 + column, 0 … 15.
    var index: Int { row * 4 + column - 4 }

    /// Without a branch: which tone is the strongest changes too often to be guessed.
    private static func strongest(_ group: SIMD4<Float>) -> (lane: Int, power: Float, next: Float) {
        let isSecond = group[1] > group[0]
        let isFourth = group[3] > group[2]
        let front = isSecond ? group[1] : group[0]
        let back = isFourth ? group[3] : group[2]
        let isBack = back > front
        let behind = isBack ? (isFourth ? group[2] : group[3]) : (isSecond ? group[0] : group[1])
        let loser = isBack ? front : back
        let lane = isBack ? (isFourth ? 3 : 2) : (isSecond ? 1 : 0)
        return (lane, isBack ? back : front, loser > behind ? loser : behind)
    }
}
