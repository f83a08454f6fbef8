/// What a special information tone of North America says by its own lengths and pitches.
///
/// Bellcore's coding (±0.2 %, ±5 % of the length): each of the first two segments is low or high and short or long; the
/// third is always 1776.7 Hz and long. ITU-T E.180 knows one form only, between these pitches and lengths (950 and 1400 Hz,
/// 330 ms), which says nothing.
enum InformationCode {
    /// Hertz of the first and of the second segment, low and high.
    private static let pitches: [(low: Float, high: Float)] = [(913.8, 985.2), (1_370.6, 1_428.5)]
    /// Hertz by which a segment may be off: E.180's own pitches lie 21 Hz and more away.
    private static let detune: Float = 15
    /// Seconds: 274 and 380 ms, ±5 % at the sender; E.180's 330 ms lie between.
    private static let short = 0.245...0.302
    private static let long = 0.352...0.412

    /// A segment as it was heard.
    struct Segment {
        var hertz: Float
        var seconds: Double
    }

    /// - Parameter segments: the three of one tone, in order.
    /// - Returns: `nil` when it is not coded, reserved, or not heard well enough.
    static func meaning(_ segments: [Segment]) -> String? {
        guard segments.count == 3, long.contains(segments[2].seconds) else { return nil }
        var code = ""
        for index in 0..<2 {
            let (hertz, seconds) = (segments[index].hertz, segments[index].seconds)
            if abs(hertz - pitches[index].low) < detune {
                code += "l"
            } else if abs(hertz - pitches[index].high) < detune {
                code += "h"
            } else {
                return nil
            }
            if short.contains(seconds) {
                code += "s"
            } else if long.contains(seconds) {
                code += "l"
            } else {
                return nil
            }
        }
        return meanings[code]
    }

    /// Pitch (low, high) and length (short, long) of the first and of the second segment.
    private static let meanings = [
        "lsls": "intercept", "hlls": "vacant code", "lshl": "reorder, own network", "hsll": "reorder, other carrier",
        "hlhl": "no circuit, own network", "llll": "no circuit, other carrier", "llhs": "ineffective other",
    ]
}
