/// A word of an entry.
struct WordElement {
    var letters: [UInt8]
    var sound: [UInt8]
    /// Whether it is read digit by digit.
    var isNumber: Bool
    /// Whether spellings that sound alike are taken for it.
    var isName: Bool
}
