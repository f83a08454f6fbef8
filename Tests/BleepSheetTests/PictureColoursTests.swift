import Foundation
import Testing

@testable import BleepSheet

@Suite struct PictureColoursTests {
    /// The contrast of two colours as WCAG 2.1 defines it.
    private static func contrast(_ one: String, _ other: String) -> Double {
        let luminances = [one, other].map { colour in
            let parts = [1, 3, 5].map { start in
                let from = colour.index(colour.startIndex, offsetBy: start)
                let value = Double(Int(colour[from..<colour.index(from, offsetBy: 2)], radix: 16)!) / 255
                return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
            }
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
        }
        return (luminances.max()! + 0.05) / (luminances.min()! + 0.05)
    }

    static let themes = [("light", PictureColours.light), ("dark", PictureColours.dark)]

    @Test(arguments: themes)
    func `text can be read and drawings can be seen`(name: String, colours: PictureColours) {
        for text in [colours.ink, colours.muted, colours.profanity] {
            #expect(Self.contrast(text, colours.background) >= 4.5)
        }
        for fill in [colours.sensitive, colours.profanity, colours.other] {
            #expect(Self.contrast(fill, colours.onColour) >= 4.5)
        }
        let drawn = [
            colours.wave, colours.speech, colours.signal, colours.keypad, colours.sensitive, colours.profanity,
            colours.other,
        ]
        for colour in drawn { #expect(Self.contrast(colour, colours.background) >= 3) }
        #expect(Self.contrast(colours.grid, colours.background) < 2, "a grid stays behind")
    }
}
