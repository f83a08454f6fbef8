/// The colours of one theme.
///
/// Blue and orange are told apart with every kind of colour blindness (after M. Okabe and K. Ito, "Color Universal
/// Design", 2008), made darker or lighter until text in them has a contrast of 4.5 and drawings of 3 (WCAG 2.1, 1.4.3
/// and 1.4.11).
struct PictureColours {
    var background: String
    var ink: String
    /// Text that matters less.
    var muted: String
    var grid: String
    var wave: String
    var speech: String
    var signal: String
    var keypad: String
    var sensitive: String
    var profanity: String
    var other: String
    /// Letters on the colours above.
    var onColour: String

    static let light = PictureColours(
        background: "#ffffff", ink: "#17212b", muted: "#52606c", grid: "#dde3e8", wave: "#5b6d7c", speech: "#2b7a69",
        signal: "#6a4fb3", keypad: "#806000", sensitive: "#0064a8", profanity: "#b84300", other: "#8a2f7d",
        onColour: "#ffffff")

    static let dark = PictureColours(
        background: "#11161b", ink: "#e9eef3", muted: "#a5b1bc", grid: "#2a333c", wave: "#8697a6", speech: "#5cc2a9",
        signal: "#b7a6f5", keypad: "#dfbd4c", sensitive: "#69b7f2", profanity: "#ff9a57", other: "#e796d8",
        onColour: "#11161b")
}
